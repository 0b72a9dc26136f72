"""Latin letters into Devanagari by a model: for names and words that no table holds.

A word is cut into *graphones*, Latin letters with what they stand for; how likely each is behind
the four before it was counted in a romanisation lexicon (``transliteration_model.tsv``, made by
``scripts/train_transliteration.py``). The likeliest cuts are found by a beam, and of what they
spell a word that Hindi knows (``transliteration_words.tsv``) is preferred.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from bulletin.language import Language
from bulletin.language.loading import tsv

__all__ = ["Candidate", "Transliterator", "transliterator"]

_BEAM = 14
_ORDER = 5
_EACH = 8
"""Graphones that are tried for the same letters, at most."""
_UNSEEN = -9.0
_LONGEST = 24
_KNOWN, _BY_COUNT = 4.0, 0.2
"""What a known word of Hindi is given, and for each logarithm of its count."""
_MISSPELLED = re.compile(
    "^[\u0900-\u0903\u093a-\u094f]|[\u093e-\u094c\u0904-\u0914][\u093e-\u094c]"
    "|\u094d[\u093e-\u094d]|\u094d$|[\u0902\u094d]\u0902"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a word may be in Devanagari. ``known`` words of Hindi are preferred by their counts.

    ``score`` is a natural logarithm: of two, the higher one is likelier.
    """

    spoken: str
    score: float
    known: bool


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    context: tuple[str, ...]
    spelled: str


class Transliterator:
    """The model of a language, read from its tables."""

    __slots__ = ("_behind", "_edge", "_graphones", "_parsed", "_words")

    def __init__(self, model: Path, words: Path) -> None:
        """Read the tables; what stands behind a context is taken apart when it is needed."""
        self._behind: dict[str, str] = {}
        self._parsed: dict[str, dict[str, float]] = {}
        self._graphones: dict[str, list[tuple[str, str]]] = {}
        self._edge = ""
        names: dict[str, str] = {}
        for line in model.read_text("utf-8").splitlines():
            key, _, cells = line.partition("\t")
            if key.startswith("="):
                names[key[1:]] = cells
            elif not key.startswith("# "):
                self._behind[key] = cells
        often = self._cells("")
        for name, graphone in names.items():
            latin, _, native = graphone.partition(":")
            if not native and latin == "#":
                self._edge = name
            else:
                self._graphones.setdefault(latin, []).append((name, native))
        for latin, found in self._graphones.items():
            found.sort(key=lambda pair: -often.get(pair[0], _UNSEEN))
            self._graphones[latin] = found[:_EACH]
        self._words = {
            word: float(row[0]) for _, row in tsv(words, columns=2) for word in row[1].split(" ")
        }

    def candidates(self, word: str) -> list[Candidate]:
        """What a ``word`` in small Latin letters may be, the likeliest first; maybe nothing."""
        paths: list[list[_Path]] = [[] for _ in range(len(word) + 1)]
        paths[0] = [_Path(0.0, (self._edge,), "")]
        if len(word) > _LONGEST:
            return []
        for at in range(len(word)):
            for path in _best(paths[at]):
                for end in (at + 1, at + 2):
                    for name, native in self._graphones.get(word[at:end], ()):
                        if end <= len(word) and (native or at):
                            paths[end].append(self._further(path, name, native))
        found: dict[str, float] = {}
        for path in _best(paths[-1]):
            if not path.spelled or _MISSPELLED.search(path.spelled):
                continue
            score = path.score + self._likely(path.context, self._edge)
            found[path.spelled] = max(found.get(path.spelled, score), score)
        listed = [self._weighed(spelled, score) for spelled, score in found.items()]
        return sorted(listed, key=lambda each: -each.score)

    def known(self, word: str) -> float:
        """How far a word of Hindi is preferred; 0 for one that is not known."""
        level = self._words.get(word)
        return 0.0 if level is None else _KNOWN + _BY_COUNT * level

    def _weighed(self, spelled: str, score: float) -> Candidate:
        bonus = self.known(spelled)
        return Candidate(spelled, score + bonus, bonus > 0)

    def _further(self, path: _Path, name: str, native: str) -> _Path:
        score = path.score + self._likely(path.context, name)
        return _Path(score, (*path.context, name)[1 - _ORDER :], path.spelled + native)

    def _likely(self, context: tuple[str, ...], name: str) -> float:
        """The logarithm of how likely a graphone is behind ``context``, with shorter ones."""
        left = 0.0
        for begin in range(len(context) + 1):
            cells = self._cells(" ".join(context[begin:]))
            if name in cells:
                return left + cells[name]
            left += cells.get("*", 0.0)
        return left + _UNSEEN

    def _cells(self, context: str) -> dict[str, float]:
        cells = self._parsed.get(context)
        if cells is None:
            words = self._behind.get(context, "").split(" ")
            pairs = zip(words[::2], words[1::2], strict=False)
            cells = self._parsed[context] = {name: int(value) / 10 for name, value in pairs}
        return cells


def _best(paths: list[_Path]) -> list[_Path]:
    paths.sort(key=lambda path: -path.score)
    kept: dict[tuple[tuple[str, ...], str], _Path] = {}
    for path in paths:
        kept.setdefault((path.context, path.spelled), path)
        if len(kept) == _BEAM:
            break
    return list(kept.values())


_TABLES = ("transliteration_model.tsv", "transliteration_words.tsv")


@functools.cache
def transliterator(language: Language) -> Transliterator | None:
    """The model of a language, if it has one; read when the first word needs it."""
    model, words = (language.folder / name for name in _TABLES)
    return Transliterator(model, words) if model.is_file() else None
