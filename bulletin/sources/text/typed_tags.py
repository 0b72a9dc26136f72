"""HTML typed or pasted within plain text: tags part lines, and letters may be escaped."""

from __future__ import annotations

import html
import re
from itertools import islice

from bulletin.core.lazy_pattern import lazy_pattern

_VALUE = r"(?:\"[^\"<>\n]{0,300}\"|'[^'<>\n]{0,300}'|[^\s\"'<>]{1,300})"
_ENDS = rf"(?:\s+[\w:-]{{1,40}}\s*=\s*{_VALUE})*\s*/?>"
_TAG = lazy_pattern(
    r"<(?:(/)?(p|div|h[1-6]|center|section|article|blockquote|ul|ol|table|tr|figure|figcaption|hr)"
    rf"{_ENDS}|(br){_ENDS}|(li){_ENDS}"
    rf"|/?(?:b|strong|i|em|u|s|span|a|font|small|big|mark|li|td|th|tbody|thead|img|o:p){_ENDS}"
    r"|!--(?:(?!-->)[^\n]){0,300}-->)",
    re.IGNORECASE,
)
_SPACES = lazy_pattern(r"&nbsp;|&#160;|&emsp;|&ensp;", re.IGNORECASE)
# Hindi's letters and signs by their numbers: «&#2325;», «&#x915;», «&#8217;».
_LETTER = lazy_pattern(
    "&#(?:3[2-9]|4[0-7]|8(?:21[1-7]|22[0-2])|23(?:0[4-9]|[1-9][0-9])|24[0-2][0-9]|243[01]|x0?9[0-7][0-9a-f]);",
    re.I,
)
_ESCAPED = lazy_pattern("&lt;/?(?:p|div|br|h[1-6]|span|li|ul|b|strong|article)(?![a-z])", re.I)
_FEWEST_ESCAPED = 2
_SCRIPT = lazy_pattern(r"<(script|style)(?![a-z])[^<]{0,20000}</\1 ?>", re.I)
_BLANK_LINES = lazy_pattern(r"\n(?:[ \t]*\n){2,}")


def untagged(text: str) -> str:
    """``text`` with lines in place of its tags; as it is if it has none.

    A heading's tag becomes a heading's mark, an item's a bullet. Powers («m<sup>2</sup>») stay.
    """
    if "&" in text:
        text = _unescaped(text)
    if "<" not in text or not _TAG.search(text):
        return _SPACES.sub(" ", text) if "&" in text else text
    parted = _TAG.sub(_line, _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", parted)


def _unescaped(text: str) -> str:
    """``text`` with Hindi's letters for their numbers, and with tags that were escaped."""
    text = _LETTER.sub(lambda number: html.unescape(number[0]), text)
    if sum(1 for _ in islice(_ESCAPED.finditer(text), _FEWEST_ESCAPED)) < _FEWEST_ESCAPED:
        return text
    return _SCRIPT.sub("", html.unescape(text))


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
