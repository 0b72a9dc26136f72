"""Forms of verbs in Latin letters, read by another form: «bataunga» is «bataega» but for its end.

Few texts have the first person of most verbs, and the letters «au» are औ elsewhere. The third
person is known, so the table ``verb_endings.tsv`` says which ending to ask for.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from bulletin.language import Language
from bulletin.language.loading import tsv


class OtherForm(NamedTuple):
    """Another form of a verb, and how its ending in Devanagari becomes that of the word."""

    latin: str
    endings: tuple[str, ...]
    written: str

    def as_meant(self, spoken: str) -> str:
        """The word's reading, by that of the other form; '' if it does not end so."""
        for ending in self.endings:
            if spoken.endswith(ending):
                return spoken.removesuffix(ending) + self.written
        return ""


def other_form(word: str, language: Language) -> OtherForm | None:
    """The form by which to read a ``word`` in small letters; ``None`` if it is read by itself."""
    for ending, asked, endings, written in _endings(language):
        stem = word.removesuffix(ending)
        if stem != word and stem:
            return OtherForm(stem + asked, endings, written)
    return None


@functools.cache
def _endings(language: Language) -> tuple[tuple[str, str, tuple[str, ...], str], ...]:
    rows = tsv(language.folder / "verb_endings.tsv", columns=4)
    return tuple((word, asked, tuple(ends.split("|")), new) for _, (word, asked, ends, new) in rows)
