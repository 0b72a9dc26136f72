"""The script: a bulletin as Markdown that an editor corrects, both ways without loss.

``docs/script.md`` says what can stand in one.
"""

from __future__ import annotations

from bulletin.script.front import is_script
from bulletin.script.reading import parse
from bulletin.script.writing import script

__all__ = ["is_script", "parse", "script"]
