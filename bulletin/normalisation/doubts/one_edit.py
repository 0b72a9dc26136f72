"""The words that another may be a typing slip of, and which slip it is.

A slip drops, adds or mistakes a letter, or exchanges two; it adds half a letter, or loses its sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern

_LETTERS = {
    "consonant": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
    "sign": "ािीुूृेैोौ",
    "vowel": "अआइईउऊएऐओऔ",
    "nasal": "ंँ",
    "joiner": "्",
    "dot": "़",
}
_ANY = "".join(_LETTERS.values())
_JOINER = "\u094d"
_HALF = lazy_pattern(f"(?<=.)[क-ह]{_JOINER}")
_BEFORE_ITS_LETTER = lazy_pattern("(?<=[क-ह])(ि)([क-ह])")
"""«नि» and a letter, as converters of old fonts leave «न्धि»."""
_KINDS = {letter: kind for kind, letters in _LETTERS.items() for letter in letters}


class Edit(NamedTuple):
    """What may be ``meant``, the slip's ``kind``, and its ``place``: first, inside or last."""

    meant: str
    kind: str
    place: str


class NearWords:
    """Words that other words may be a slip of."""

    __slots__ = ("_beginnings", "_letters", "_mistaken", "_next", "_words")

    def __init__(self, words: Iterable[str], mistaken: Mapping[str, Mapping[str, str]]) -> None:
        """``mistaken`` has the letters that are typed for a letter, with the kind of mistake."""
        self._words = frozenset(words)
        self._mistaken = mistaken
        self._letters = sorted(frozenset().union(*self._words))
        self._beginnings = _beginnings(self._words)
        """Those of all words: what a slip leaves alone is one, too."""
        self._next: dict[str, Sequence[str]] = {}

    def edits(self, word: str) -> Iterator[Edit]:
        """The slips that ``word`` may be."""
        for at in range(len(word)):
            if word[:at] not in self._beginnings:
                break
            place = "first" if at == 0 else "last" if at == len(word) - 1 else "inside"
            for meant, kind in self._changed(word, at):
                yield Edit(meant, kind, place)
            beginning, rest = word[: at + 1], word[at + 1 :]
            for letter in self._after(beginning):
                if (meant := beginning + letter + rest) in self._words:
                    kind = _of_letter(meant, at + 1, "dropped")
                    yield Edit(meant, kind, "inside" if rest else "last")
        yield from self._halved(word)

    def _halved(self, word: str) -> Iterator[Edit]:
        """The slips that add half a letter («टक्कराना»), or lose its sign («सम्बनिधत»)."""
        for half in _HALF.finditer(word):
            if (meant := word[: half.start()] + word[half.end() :]) in self._words:
                yield Edit(meant, "half letter added", "inside")
        for short in _BEFORE_ITS_LETTER.finditer(word):
            meant = f"{word[: short.start()]}{_JOINER}{short[2]}{short[1]}{word[short.end() :]}"
            if meant in self._words:
                yield Edit(meant, "half letter and sign", "inside")

    def _after(self, beginning: str) -> Sequence[str]:
        """The letters after the beginning of a word, in order; found when they are first needed, as
        few of the beginnings ever are.
        """
        if beginning not in self._beginnings:
            return ()
        if beginning not in self._next:
            longer = self._beginnings
            self._next[beginning] = [one for one in self._letters if beginning + one in longer]
        return self._next[beginning]

    def _changed(self, word: str, at: int) -> Iterator[tuple[str, str]]:
        """What may be meant if the letter at ``at`` is too much, mistaken, or before its turn."""
        letter, before, behind = word[at], word[:at], word[at + 1 :]
        if before + behind in self._words:
            yield before + behind, _of_letter(word, at, "added")
        for other, kind in self._mistaken.get(letter, {}).items():
            if (meant := before + other + behind) in self._words:
                yield meant, kind
        following, rest = behind[:1], behind[1:]
        meant = before + following + letter + rest
        if following not in ("", letter) and meant in self._words:
            kinds = f"{_KINDS.get(letter, '')} and {_KINDS.get(following, '')} exchanged"
            yield meant, kinds


def one_letter_off(word: str) -> Iterator[str]:
    """All that a letter or a sign more, less, another or before its turn makes of ``word``."""
    for at in range(len(word)):
        before, behind = word[:at], word[at + 1 :]
        yield before + behind
        yield before + behind[:1] + word[at] + behind[1:]
        for letter in _ANY:
            yield before + letter + behind
            yield before + word[at] + letter + behind


class OffByALetter:
    """Words that others are a letter or a sign off, whichever it is; for a few thousand words."""

    __slots__ = ("_shorter", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Index the ``words`` by what is left of them without one letter."""
        self._words = frozenset(words)
        self._shorter: dict[str, list[str]] = {}
        for word in self._words:
            for shorter in _shorter(word):
                self._shorter.setdefault(shorter, []).append(word)

    def near(self, word: str) -> Iterator[str]:
        """The words that ``word`` has a letter less than, or more, or instead of."""
        yield from self._shorter.get(word, ())
        for shorter in _shorter(word):
            if shorter in self._words:
                yield shorter
            for each in self._shorter.get(shorter, ()):
                if len(each) == len(word) and _differ_once(each, word):
                    yield each


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _differ_once(word: str, other: str) -> bool:
    """Whether two words of one length differ in one letter, or in the order of two."""
    found = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    if len(found) == 1:
        return True
    return (
        len(found) == _TWO and word[found[0]] + word[found[1]] == other[found[1]] + other[found[0]]
    )


_TWO = 2


def _beginnings(words: Iterable[str]) -> set[str]:
    """The words, and all that they begin with, each shortened once."""
    found = shorter = set(words)
    while shorter := {word[:-1] for word in shorter} - found:
        found |= shorter
    return found


def _of_letter(longer: str, at: int, change: str) -> str:
    """The kind of slip that drops or adds the letter at ``at``."""
    letter = longer[at]
    kind = _KINDS.get(letter, "")
    around = longer[max(0, at - 2) : at] + longer[at + 1 : at + 3]
    doubled = "doubled " if kind == "consonant" and letter in around else ""
    return f"{doubled}{kind} {change}"
