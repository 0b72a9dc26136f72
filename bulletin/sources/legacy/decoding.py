"""Converts text typed for a legacy font to Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from bulletin.sources.legacy.layouts import layout
from bulletin.sources.legacy.syllables import ordered

_DEVANAGARI = re.compile("[\u0900-\u0963\u0970-\u097f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u00ff]")
_WORD = re.compile(r"\S+")
# A word, or one in brackets, or before a full stop or comma, as Kruti Dev types them.
_CAPITALS = re.compile(r"(?<![^\s¼(])([A-Z]{2,6})(?![^\s½)\]-])")
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff")
# Word stores the characters of a symbol font at U+F000 and up; reading Windows-1252 as Latin-1
# leaves control characters.
_CODES = {
    code: bytes([code & 0xFF]).decode("cp1252", "replace").replace("\ufffd", chr(code & 0xFF))
    for code in (*range(0x80, 0xA0), *range(0xF020, 0xF100))
}


def typed(text: str) -> str:
    """``text`` in the characters of the tables, whatever its origin."""
    return unicodedata.normalize("NFC", text).translate(_CODES).translate(_INVISIBLE)


class Decoder:
    """Decodes text typed for the layout ``name``, except words in capitals that ``keeps``."""

    def __init__(self, name: str, keeps: Callable[[str], bool] = lambda _: False) -> None:
        """See the class."""
        self._table = layout(name)
        self._keeps = keeps
        self._known: dict[str, str] = {}

    def decoded(self, text: str) -> str:
        """The Unicode, in NFC, of ``text``, which uses the characters of the tables.

        Words in Devanagari stay unchanged. Takes linear time.
        """
        for rule in self._table.before:
            text = rule.applied(text)
        text = _WORD.sub(lambda found: self._word(found[0]), text)
        for rule in self._table.after:
            text = rule.applied(text)
        return unicodedata.normalize("NFC", text)

    def _word(self, word: str) -> str:
        if word not in self._known:
            is_unicode = _DEVANAGARI.search(word) and not _LATIN.search(word)
            self._known[word] = (
                word if is_unicode else "".join(map(self._piece, _CAPITALS.split(word)))
            )
        return self._known[word]

    def _piece(self, piece: str) -> str:
        is_kept = _CAPITALS.fullmatch(piece) and self._keeps(piece)
        return piece if is_kept else ordered(self._table.shown(piece))
