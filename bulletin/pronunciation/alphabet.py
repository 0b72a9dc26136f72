"""IPA as people write it, in the symbols that the voices support."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path


class UnknownSymbolError(ValueError):
    """A symbol that no voice supports; ``nearest`` is one that they do, or empty."""

    def __init__(self, symbol: str, nearest: str) -> None:
        """Which symbol, and what to write for it."""
        super().__init__(symbol)
        self.symbol = symbol
        self.nearest = nearest


def written(ipa: str) -> str:
    """``ipa`` in supported symbols, marks separated from letters (NFD).

    ɦ is h, ʱ is ʰ, ASCII g is ɡ, t͡ʃ is ʧ, its tie above or below. Raises ``UnknownSymbolError``.
    """
    text = unicodedata.normalize("NFD", ipa).replace("c\u0327", "ç").replace("\u035c", "\u0361")
    kinds = _kinds()
    for several, other in _several():
        text = text.replace(several, other)
    found = []
    for at, symbol in enumerate(text):
        kind, other = kinds.get(symbol, ("unknown", ""))
        if kind == "known":
            found.append(symbol)
        elif kind == "same":
            found.append(other)
        else:
            raise UnknownSymbolError(*_with_mark(text, at, other))
    return "".join(found)


def symbols() -> frozenset[str]:
    """The symbols that are used unchanged."""
    return frozenset(symbol for symbol, (kind, _) in _kinds().items() if kind == "known")


def _with_mark(text: str, at: int, nearest: str) -> tuple[str, str]:
    """The unknown symbol as it was written, with a mark on it, and the nearest one."""
    if unicodedata.combining(text[at]) and at:
        whole = unicodedata.normalize("NFC", text[at - 1 : at + 1])
        return whole, _kinds().get(whole, ("", text[at - 1]))[1]
    return text[at], nearest


@functools.cache
def _several() -> tuple[tuple[str, str], ...]:
    """Symbols written with several code points, longest first."""
    several = [(symbol, other) for symbol, (_, other) in _kinds().items() if len(symbol) > 1]
    return tuple(sorted(several, key=lambda pair: -len(pair[0])))


@functools.cache
def _kinds() -> dict[str, tuple[str, str]]:
    lines = Path(__file__).parent.joinpath("ipa.tsv").read_text("utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("# "))
    return {symbol: (kind, other) for symbol, kind, other in rows if symbol != "#"}
