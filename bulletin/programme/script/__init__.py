"""The script: a bulletin as Markdown that an editor corrects, in both directions without loss.

``docs/script.md`` describes its syntax.
"""

from __future__ import annotations

from bulletin.programme.script.front import is_script
from bulletin.programme.script.parsing import parse
from bulletin.programme.script.writing import script

__all__ = ["is_script", "parse", "script"]
