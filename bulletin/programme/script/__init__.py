"""The script: a bulletin as Markdown that an editor corrects, both ways without loss.

``docs/script.md`` says what can stand in one.
"""

from __future__ import annotations

from bulletin.programme.script.front import is_script
from bulletin.programme.script.parsing import parse
from bulletin.programme.script.writing import script

__all__ = ["is_script", "parse", "script"]
