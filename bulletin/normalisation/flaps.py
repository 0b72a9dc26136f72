"""Words with a ड़ or ढ़ that is typed without its dot: «सडक» for «सड़क», «पढाई» for «पढ़ाई».

Whether one is meant is only told by the word («मोड» is no «मोड़»), so ``flap_words.tsv`` has the
words of news that have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.language.loading import tsv

__all__ = ["undotted_flaps"]

_DOT = re.compile("(?<=[डढ])\u093c")


def undotted_flaps(language: Language) -> dict[str, str]:
    """Each wrong spelling of a word with a flap, and the right one; no word of the table."""
    rows = tsv(language.folder / "flap_words.tsv", columns=1)
    words = frozenset(word for _, (word,) in rows)
    return {wrong: word for word in words for wrong in _undotted(word) if wrong not in words}


def _undotted(word: str) -> Iterator[str]:
    """``word`` without any dot, and without each one («तोडफोड़»)."""
    yield _DOT.sub("", word)
    for dot in _DOT.finditer(word):
        yield word[: dot.start()] + word[dot.end() :]
