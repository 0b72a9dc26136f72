"""Transliterates Latin letters into Devanagari, for names and words that no table has.

A word is cut into *graphones* (:mod:`graphones`): Latin letters with what they stand for. A beam
search finds the likeliest spellings, adding up cuts with the same spelling; letters that would not
be heard cost extra. For a name, a small network that sees both sides of a letter has a say, too
(:mod:`letter_network`). Words of the :mod:`vocabulary` are preferred.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from math import log
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.latin.graphones import EDGE, LETTERS, ORDER, GraphoneModel
from bulletin.normalisation.latin.letter_losses import losses_if_unread
from bulletin.normalisation.words.vocabulary import Vocabulary, slips, vocabulary

if TYPE_CHECKING:
    from bulletin.normalisation.latin.letter_network import LetterNetwork

_BEAM = 20
_MARGIN = 9.0
"""Partial spellings this far below the best one, in natural logarithms, are dropped."""
_LONGEST = 24
"""Longer words are left to the rules, so that the time for a word is bounded."""
_COUNTED, _HEARD = 0.6, 1.2
"""The weights of the counts and of the network, where both have an estimate."""
_KNOWN, _BY_COUNT = 3.5, 0.3
"""The bonus of a known Hindi word, and for each logarithm of its count."""
_SEEN = 4.0
"""… and of a word that was seen in a larger text, of which there are no counts."""
_JOINED = 2.0
"""The penalty if consonants are joined although an a stands between them."""
_OPEN = frozenset("\u094d\u0902")
_MISSPELLED = lazy_pattern(
    "^[\u0900-\u0903\u093a-\u094f]|[\u093e-\u094c\u0904-\u0914][\u093e-\u094c]"
    "|\u094d[\u093e-\u094d]|\u094d$|[\u0902\u094d]\u0902"
)


class Candidate(NamedTuple):
    """A possible spelling in Devanagari. ``known`` Hindi words are preferred by their counts.

    ``score`` is a natural logarithm, where higher is likelier; ``plain`` is by the letters alone. A
    spelling is ``agreed`` if, by the letters alone, it is likeliest for both counts and network.
    """

    spoken: str
    score: float
    known: bool
    plain: float
    often: float = 0.0
    """The natural logarithm of how often it was counted in Hindi texts."""
    agreed: bool = False


_State = tuple[tuple[str, ...], str]
"""The last graphones, and the spelling of all so far."""


class Transliterator:
    """A language's model, read from its tables."""

    __slots__ = ("_last", "_network", "_slips", "graphones", "words")

    def __init__(
        self, graphones: GraphoneModel, words: Vocabulary, network: Path, slips: Mapping[str, str]
    ) -> None:
        """The table of the ``network`` is read on demand; ``slips`` are words and what is meant."""
        self.graphones = graphones
        """How likely each way of reading a letter is."""
        self.words = words
        """The words that are preferred."""
        self._network = network
        self._slips = slips
        self._last: tuple[str, list[Candidate]] = "", []

    def candidates(self, word: str, *, name: bool = False) -> list[Candidate]:
        """Possible spellings of a ``word`` in small Latin letters, likeliest first; maybe none.

        The network is only asked about a ``name`` that no known word is spelled like.
        """
        if len(word) > _LONGEST:
            return []
        self.graphones.forget()
        word = _VOWEL_Y.sub("i", word).replace("jny", "jn")
        if self._last[0] != word:  # one word is often asked for more than once, in a row
            self._last = word, self._spelled(word, [{}] * len(word))
        found = self._last[1]
        counted = _likeliest(found)
        if name and not (found and found[0].known and self.words.seen(found[0].spoken)):
            heard = _letter_network(self._network).hear(word, self.graphones.by_letters)
            found = self._spelled(word, heard) if heard else found
        both = _likeliest(found) == counted
        return [each._replace(agreed=both and each.spoken == counted) for each in found]

    def _spelled(
        self, word: str, heard: Sequence[Mapping[str, Sequence[float]]]
    ) -> list[Candidate]:
        """The spellings of a word, by the counts and by what the network ``heard``."""
        found: dict[str, float] = {}
        doubled, apart = _TWICE.search(word), len(_APART.findall(word))
        for (context, spelled), score in _best(self._read(word, heard)):
            if spelled and not _MISSPELLED.search(spelled):
                ended = score + math.log(self.graphones.likely(context, EDGE)[0])
                spelled = self._slips.get(spelled, spelled)  # Latin letters repeat no slip
                if doubled and not self.words.known(spelled):
                    ended -= _SPLIT * max(0, len(_SAME_TWICE.findall(spelled)) - apart)
                found[spelled] = _sum(found.get(spelled), ended)
        listed = [self.weighed(spelled, score) for spelled, score in found.items()]
        return sorted(listed, key=lambda each: -each.score)

    def _read(
        self, word: str, heard: Sequence[Mapping[str, Sequence[float]]]
    ) -> dict[_State, float]:
        """A beam search: the states that all letters of a word lead to, with their scores."""
        losses = losses_if_unread(word)
        begun: list[dict[_State, float]] = [{} for _ in range(len(word) + 1)]
        begun[0][(self.graphones.beginning,), ""] = 0.0
        best = [-math.inf] * len(begun)
        for at in range(len(word)):
            states = _best(begun[at])
            for end in range(at + 1, min(at + LETTERS, len(word)) + 1):
                latin, silence = word[at:end], sum(losses[at:end])
                voices = heard[at].get(latin)
                best[end] = self._go_on(states, latin, begun[end], silence, best[end], voices)
        return begun[-1]

    def _go_on(
        self, states: Sequence[tuple[_State, float]], latin: str, to: dict[_State, float],
        silence: float, best: float, heard: Sequence[float] | None,
    ) -> float:  # fmt: skip
        """Write the next letters after each of ``states``, in every way that the model knows;
        returns the new best score.

        Leaving them unread costs ``silence``; ``heard`` is what the network says about each way.
        Ways far below the ``best`` score so far are dropped.
        """
        model = self.graphones
        graphones = model.by_letters.get(latin, ())
        counted, network = (_COUNTED, _HEARD) if heard else (1.0, 0.0)
        ways = [
            (name, native, network * voice, model.losses[name])
            for (name, native), voice in zip(
                graphones, heard or [0.0] * len(graphones), strict=True
            )
        ]
        for (context, spelled), score in states if ways else ():
            before = context[2 - ORDER :]
            joins = latin == "a" and spelled[-1:] in _OPEN
            shares = model.likely(context, latin)
            for (name, native, voice, loss), share in zip(ways, shares, strict=True):
                likely = score + counted * log(share) + voice - loss
                if not native:
                    likely -= silence
                    if joins:
                        likely -= _JOINED
                if likely > best - _MARGIN and (native or spelled):
                    further = ((*before, name), spelled + native)
                    to[further] = likely = _sum(to.get(further), likely)
                    best = max(best, likely)
        return best

    def preferred(self, word: str) -> float:
        """The bonus of a Hindi word; 0 if it was never seen."""
        often = self.words.often(word)
        bonus = 0.0 if often is None else _KNOWN + _BY_COUNT * often
        return bonus + _SEEN * self.words.seen(word)

    def weighed(self, spelled: str, score: float) -> Candidate:
        """A spelling with the bonus of a Hindi word; ``score`` is by the letters alone."""
        often = self.words.often(spelled)
        known = often is not None
        return Candidate(spelled, score + self.preferred(spelled), known, score, often or 0.0)


_VOWEL_Y = lazy_pattern("(?<=[^aeioubmvy])(?<!th)y(?=[^aeiouy])")
"""The y of «Lyngdoh» and «Pyndenumbri», but not that of «Mysuru», «Vythiri» and «Thycaud»."""
_TWICE = lazy_pattern(r"([^aeiouwy])\1|chch")
_APART = lazy_pattern(r"(?=([^aeiouwyh])h*a\1)")
_SAME_TWICE = lazy_pattern("(?=([\u0915-\u0939])\u093c?\\1|कख|चछ|टठ|तथ|दध|पफ|बभ)")
"""A doubled consonant, in a word that no text has, is not two with an a between: «Kommula» is no
«कोममूला». In «Kakkar», the first two k have one.
"""
_SPLIT = 4.0


def _likeliest(found: Sequence[Candidate]) -> str:
    """The spelling that is likeliest by the letters alone; '' if there is none."""
    return max(found, key=lambda each: each.plain).spoken if found else ""


def _best(states: Mapping[_State, float]) -> list[tuple[_State, float]]:
    least = max(states.values(), default=0.0) - _MARGIN
    likely = [each for each in states.items() if each[1] > least]
    return sorted(likely, key=itemgetter(1), reverse=True)[:_BEAM]


def _sum(one: float | None, other: float) -> float:
    """The logarithm of the sum of two likelihoods given as logarithms."""
    if one is None:
        return other
    return max(one, other) + math.log1p(math.exp(-abs(one - other)))


@functools.cache
def _letter_network(path: Path) -> LetterNetwork:
    """The network, read when the first name is met: NumPy and the weights take their time."""
    from bulletin.normalisation.latin.letter_network import LetterNetwork

    return LetterNetwork(path)


@functools.cache
def transliterator(language: Language) -> Transliterator | None:
    """The model of a language, if it has one; it is read on first use."""
    model, words = language.folder / "transliteration_model.tsv", vocabulary(language)
    if words is None or not model.is_file():
        return None
    network = language.folder / "transliteration_network.tsv"
    return Transliterator(GraphoneModel(model), words, network, slips(language))
