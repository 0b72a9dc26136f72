"""Bloom filters of words, such as those seen in Hindi text (``transliteration_seen.bloom``).

A filter finds every word that was put in, and one in a hundred words that were not (Burton Bloom,
"Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970). The file is a line that names
its kind, a text about its source, an empty line, and the bits. ``scripts/make_seen_words.py`` makes
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bulletin.core.errors import LanguageError, Place

MAGIC = b"Bloom filter, 7 hashes\n"
HASHES = 7
_HALF = 8
"""Bytes of each of the two hashes that the others are made of."""


def bits(word: str, size: int) -> Iterator[int]:
    """The bits of a word, below ``size``; two hashes make all (Kirsch and Mitzenmacher 2006)."""
    first, second = _hashes(word)
    return ((first + turn * second) % size for turn in range(HASHES))


def _hashes(word: str) -> tuple[int, int]:
    import hashlib  # only few texts ask

    digest = hashlib.blake2b(word.encode(), digest_size=2 * _HALF).digest()
    return int.from_bytes(digest[:_HALF], "big"), int.from_bytes(digest[_HALF:], "big")


class BloomFilter:
    """The words of a filter; no words if there is no file."""

    __slots__ = ("_bits", "_size")

    def __init__(self, path: Path) -> None:
        """Read the file; raises ``LanguageError`` if it is not a filter."""
        self._bits = b""
        if path.is_file():
            head, _, self._bits = path.read_bytes().partition(b"\n\n")
            if not head.startswith(MAGIC) or not self._bits:
                raise LanguageError("this is no Bloom filter", place=Place(str(path)))
        self._size = 8 * len(self._bits)

    def __contains__(self, word: str) -> bool:
        """Whether the word was probably seen."""
        if not self._size:
            return False
        at, step = _hashes(word)
        for _ in range(HASHES):  # a loop, as the first bits tell of most words that were not seen
            bit = at % self._size
            if not self._bits[bit >> 3] >> (bit & 7) & 1:
                return False
            at += step
        return True
