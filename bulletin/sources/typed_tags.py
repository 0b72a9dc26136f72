"""HTML tags typed or pasted within plain text: they part lines, and are no words."""

from __future__ import annotations

import re

__all__ = ["untagged"]

_VALUE = r"(?:\"[^\"<>\n]{0,300}\"|'[^'<>\n]{0,300}'|[^\s\"'<>]{1,300})"
_ENDS = rf"(?:\s+[\w:-]{{1,40}}\s*=\s*{_VALUE})*\s*/?>"
_TAG = re.compile(
    r"<(?:(/)?(p|div|h[1-6]|center|section|article|blockquote|ul|ol|table|tr|figure|figcaption|hr)"
    rf"{_ENDS}|(br){_ENDS}|(li){_ENDS}"
    rf"|/?(?:b|strong|i|em|u|s|span|a|font|small|big|mark|li|td|th|tbody|thead|img|o:p){_ENDS}"
    r"|!--(?:(?!-->)[^\n]){0,300}-->)",
    re.IGNORECASE,
)
_SPACES = re.compile(r"&nbsp;|&#160;|&emsp;|&ensp;", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def untagged(text: str) -> str:
    """``text`` with lines in place of its tags; as it is if it has none.

    A heading's tag becomes a heading's mark, an item's a bullet. Powers («m<sup>2</sup>») stay.
    """
    if "<" not in text or not _TAG.search(text):
        return _SPACES.sub(" ", text) if "&" in text else text
    parted = _TAG.sub(_line, _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", parted)


def _line(tag: re.Match[str]) -> str:
    closes, block, br, li = tag.groups()
    if br:
        return "\n"
    if li:
        return "\n• "
    if not block:
        return ""
    heading = block[0] in "hH" and block[1:].isdecimal() and not closes
    return f"\n\n{'#' * int(block[1])} " if heading else "\n\n"
