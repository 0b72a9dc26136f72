"""Text that is safe for every format: XML, HTML, JSON, ID3, file names, a terminal."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

# Control characters, lone surrogates, code points that Unicode will never assign, and marks that
# change the writing direction (they can make a title show what it does not say). ZWJ and ZWNJ stay:
# Devanagari needs them.
_UNFIT = lazy_pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\u00ad"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)


def plain(text: str) -> str:
    """``text`` on one line, with single spaces and no unprintable characters."""
    return " ".join(_UNFIT.sub("", text).split())
