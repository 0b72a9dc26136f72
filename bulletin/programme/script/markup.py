"""The words of a script's marks, and how text that resembles a mark is escaped.

A mark is ``[name]`` or ``[name: value]``; a stretch that it opens is closed by ``[/name]``.
"""

from __future__ import annotations

import re
import sys

from bulletin.core.model import Form, Kind

PAUSE, SOUND, STING = "विराम", "ध्वनि", "स्टिंग"
"""Marks for one place."""

VOICE, SPEED, SAY, UNREAD = "स्वर", "गति", "पढ़ें", "न पढ़ें"
"""Marks for a stretch."""

PLACE, BYLINE = "स्थान", "संवाददाता"
"""Marks for what a line is in its story."""

READER, PRIORITY, DROPPABLE = "वाचक", "प्राथमिकता", "हटाने योग्य"
"""Marks for a whole story."""

DOUBT = "संदेह"
"""The beginning of a comment that asks the editor."""

KINDS = {
    Kind.STORY: "खबर",
    Kind.OPENING: "आरंभ",
    Kind.HEADLINES: "मुख्य समाचार",
    Kind.LINK: "कड़ी",
    Kind.RECAP: "फिर मुख्य समाचार",
    Kind.CLOSING: "समापन",
}

ESCAPE = r"\\[!-/:-@\[-`{-~]|&#[0-9]{1,7};"
"""A regular expression for an escaped character."""

PREFIXES = {Form.PROSE: "", Form.ITEM: "- ", Form.QUOTATION: "> "}

_SPECIAL = re.compile(
    r"[\\\[*&<>\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
    r"(?:(?<![&<>])|(?<=&)(?=#)|(?<=<)(?=!--)|(?<=-->))"
)
_BLOCK_START = re.compile(r"#|[->](?=\s|$)|---")
_ESCAPE = re.compile(ESCAPE)


def escaped(text: str, start: int = 0, end: int | None = None) -> str:
    """The stretch ``[start, end)`` of ``text``, escaped so that nothing in it is a mark.

    Each character can be read back, including space at the edges of the whole text.
    """
    end = len(text) if end is None else end
    first = start == 0 < end and text[0].isspace()
    last = end == len(text) > start + first and text[-1].isspace()
    inner = _SPECIAL.sub(_escape, text[start + first : end - last])
    return f"{_number(text[0]) if first else ''}{inner}{_number(text[-1]) if last else ''}"


def escaped_start(line: str) -> str:
    """A line of prose, escaped so that its first characters do not make it anything else."""
    return f"\\{line}" if _BLOCK_START.match(line) else line


def escaped_value(text: str) -> str:
    """``text`` as a mark's value, which ends at a bracket."""
    return escaped(text).replace("]", "\\]")


def unescaped(written: str) -> str:
    """The text that was :func:`escaped`."""
    return _ESCAPE.sub(lambda found: character(found[0]), written)


def character(escape: str) -> str:
    r"""The character of an escape: ``\[`` or ``&#91;``."""
    if escape[0] == "\\":
        return escape[1:]
    code = int(escape[2:-1])
    return chr(code) if code <= sys.maxunicode else escape


def _escape(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found[0] in "\\[*&<" else _number(found[0])


def _number(character: str) -> str:
    return f"&#{ord(character)};"
