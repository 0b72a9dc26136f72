"""Words typed without a dot: «सडक» for «सड़क», «पढाई» for «पढ़ाई», «नही» for «नहीं».

Whether a dot is missing depends on the word («मोड» is not «मोड़», nor «फोटो» «फोटों»), so
``flap_words.tsv`` and ``nasal_words.tsv`` list the words of news that have one.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import listed

__all__ = ["undotted_words"]

_NUKTA = lazy_pattern("(?<=[डढ])\u093c")
_ANUSVARA = "\u0902"


def undotted_words(language: Language) -> dict[str, str]:
    """Each wrong spelling of a word with a dot, and the right one; no word of the tables."""
    flaps = listed(language.folder / "flap_words.tsv")
    nasals = listed(language.folder / "nasal_words.tsv")
    found = {wrong: word for word in flaps for wrong in _without_nukta(word)}
    for word in nasals:
        head, _, tail = word.rpartition(_ANUSVARA)
        found.update(dict.fromkeys([head + tail, *_without_nukta(head + tail)], word))
    right = flaps | nasals
    return {wrong: word for wrong, word in found.items() if wrong not in right}


def _without_nukta(word: str) -> Iterator[str]:
    """``word`` without any nukta, and without each one («तोडफोड़»)."""
    if "\u093c" not in word:
        return  # as mostly
    if _NUKTA.search(word):
        yield _NUKTA.sub("", word)
    for dot in _NUKTA.finditer(word):
        yield word[: dot.start()] + word[dot.end() :]
