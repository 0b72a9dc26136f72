"""What a line says around a bracket, and which words of the bracket it says already.

Both are read first, so that only sounds are compared, whatever the script: «हाईकोर्ट» and «High
Court», «टी.डी.एस.» and «TDS». A word may also be told by its translation (``translations.tsv``), or
by another line of the article.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.letter_skeleton import first_sound, skeleton
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.words.sound_alike import alike, sound
from bulletin.normalisation.words.vocabulary import slips

_A_WORD = f"[{INDIC}]+|[A-Za-z]+(?:\\.[A-Za-z]+)*(?:'s)?|[0-9]+(?:[.,][0-9]+)*|\\+"
_WORD = lazy_pattern(_A_WORD)
_BRACKETED_OR_WORD = lazy_pattern(f"[(\\[][^()\\[\\]\n]{{1,118}}[)\\]]|({_A_WORD})")
_NO_PART = lazy_pattern("(?<=[0-9])(?:st|nd|rd|th)(?![A-Za-z])|°[CF]?|(?<=[0-9]),(?=[0-9])")
"""The ending of an ordinal, a degree, the commas of a number."""
_REACH, _BEHIND = 400, 60
_JOINED = 6
"""So many words may be one in the other script: «टी डी एस»."""
_SPARE = 3
"""A name may stand so many words further from the bracket than the bracket has words."""
_YEAR = lazy_pattern("(?:19|20)[0-9]{2}")
_PLURAL = lazy_pattern("(?:ियों|ियां|ियाँ|ों|ें)\\Z")
"""«ट्रेनें (Train)», «टिकटों (Tickets)»: a Hindi plural of an English word."""
_FEW_LETTERS = 2
_LONG = 6
"""So many letters make a word that is the same if it only sounds the same: «गीगावॉट»."""
_SENTENCE = lazy_pattern("[\n।()\\[\\]]")
_OTHER_BRACKET = lazy_pattern(r"(?: ?\([^()\n]{1,40}\))+[ '\"]*\Z")
"""«ओबीसी (एनसीएल) (OBC Class)»: another bracket stands between."""


class Part(NamedTuple):
    """A word or a number of a bracket."""

    written: str
    spoken: str
    is_letters: bool
    """Whether its letters are named one by one, which only the same letters repeat."""


def parts_of(text: str, language: Language) -> list[Part]:
    """The words and numbers of ``text``."""
    return _parts_of_words(_WORD.findall(_NO_PART.sub("", text)), language)


def _parts_of_words(words: Iterable[str], language: Language) -> list[Part]:
    """How each of the ``words`` is said; a number stays as it is."""
    return [_part(word, language) for word in words]


@functools.lru_cache(maxsize=4096)
def _part(word: str, language: Language) -> Part:
    if word == "+":
        return Part(word, language.symbols.get(word, ""), is_letters=False)
    if word[0].isdigit():
        return Part(word, word.replace(",", ""), is_letters=False)
    if not word[0].isascii():
        return Part(
            word, _title(word, language) or slips(language).get(word, word), is_letters=False
        )
    spoken = say(word.removesuffix("'s"), language).replace(" ", "")
    spelled = word.isupper() and spoken == numbers.spelled(word.replace(".", ""), language)
    return Part(word, spoken, is_letters="." in word or spelled)


def _title(word: str, language: Language) -> str:
    """The title before a name that a word is short for: «डॉ. रेड्डी (Dr Reddy)»; '' if none."""
    forms = language.abbreviations.get(word, ())
    return next((form.spoken for form in forms if form.when == "name"), "")


def plain(word: str) -> str:
    """A word without what is left out in one of its spellings."""
    return word.replace(" ", "").replace("\u093c", "").replace("\u0901", "\u0902")


@functools.lru_cache(maxsize=4096)
def heard(word: str) -> str:
    """The sound of a word, the same for «डाइट» and «डायट», «बिरला» and «बिड़ला», «ऋतु» and «रितु»,
    «ब्रेग्जिट» and «ब्रेक्सिट».
    """
    word = plain(word.replace("ाय", "ाइ").replace("ड़", "र").replace("ऋ", "रि"))
    return sound(_X.sub("क्स", word))


_X = lazy_pattern("ग्ज|क्ज|ग्स")


class Words:
    """The words of a line, in order, but not those in brackets: they may be left out."""

    __slots__ = ("ends", "starts", "stop", "text", "written")

    def __init__(self, text: str, at: int) -> None:
        """The words of the line of ``text`` in which ``at`` is; ``stop`` is the line's end."""
        start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        self.stop = stop if stop >= 0 else len(text)
        found = [each for each in _BRACKETED_OR_WORD.finditer(text, start, self.stop) if each[1]]
        self.text = text
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.written = [match[1] for match in found]

    def between(self, start: int, end: int) -> list[str]:
        """The words that stand wholly between two places."""
        return self.written[bisect_left(self.starts, start) : bisect_right(self.ends, end)]


class Run(NamedTuple):
    """Neighbouring words before a bracket, joined."""

    distance: int
    spoken: str
    sound: str
    latin: bool


class Around:
    """What is said around one bracket, from ``start`` to ``end`` of a text."""

    __slots__ = (
        *("_before", "_language", "_line", "_memory", "_near", "_prefixes"),
        *("_sounds", "_spoken", "begins"),
    )

    def __init__(
        self, words: Words, start: int, end: int, language: Language, memory: Memory
    ) -> None:
        """Look at the line's words before and behind the bracket."""
        text, self._language, self._memory = words.text, language, memory
        far = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH, 0)
        stop = text.find("\n", end, end + _BEHIND)
        behind = words.between(end, stop if stop >= 0 else end + _BEHIND)
        self._before = words.between(far, start)
        self._line = [*self._before, *behind]
        other = _OTHER_BRACKET.search(text, far, start)
        near_end = other.start() if other else start
        marks = [match.end() for match in _SENTENCE.finditer(text, far, near_end)]
        near = words.between(max(marks, default=far), near_end)[::-1]
        self.begins = not near
        self._near = _with_units(_parts_of_words(near or behind[:_JOINED], language), language)
        self._sounds: frozenset[str] | None = None
        self._spoken: frozenset[str] = frozenset()
        self._prefixes: frozenset[str] | None = None

    @property
    def last(self) -> str:
        """The word before the bracket, but a year; '' if it begins a sentence."""
        words = [part.written for part in self._near[:2]] if not self.begins else []
        year = len(words) > 1 and _YEAR.fullmatch(words[0])
        return words[1 if year else 0] if words else ""

    def is_behind_a_sum(self) -> bool:
        """«15.98 लाख», «40 रुपये»: whether a scale or a number's currency stands before it."""
        last, scales = self.last, self._language.scale_words
        counted = self._near[1].written if len(self._near) > 1 else ""
        return last in scales or (
            last in self._language.cues["currency_words"]
            and (counted[:1].isdigit() or counted in scales)
        )

    def ends_with(self, words: str) -> bool:
        """Whether the ``words`` stand before the bracket, with or without spaces between them."""
        whole, joined = plain(words).replace("-", ""), ""
        for part in self._near if whole and not self.begins else ():
            said = part.spoken
            if said in self._language.cues["conjunctions"] and said not in words:
                continue  # «जम्मू और कश्मीर (J&K)»
            if said.isdecimal() and len(said) <= _LONG:  # «मिग 21 (MIG-21)»
                said = numbers.cardinal(int(said), self._language)
            joined = plain(said) + joined
            if joined == whole:
                return True
            if len(joined) >= len(whole):
                return len(whole) > _LONG and heard(joined) == heard(whole)
        return False

    def heard_at(self, parts: Sequence[Part]) -> list[Run | None]:
        """For each part the words before the bracket that sound like it."""
        count = len(parts)
        at: list[Run | None] = [None] * count
        runs = list(self._runs(count))
        for size in dict.fromkeys((count, min(3, count), min(2, count), 1)):
            for first in range(count - size + 1):
                if None not in at[first : first + size]:
                    continue
                place = _place_of(parts[first : first + size], runs)
                if place is not None:
                    at[first : first + size] = [place] * size
        return at

    def _runs(self, count: int) -> Iterator[Run]:
        """Words before the bracket, alone and joined."""
        most = max(_JOINED, count + 2)
        for distance in range(min(len(self._near), count + (_SPARE if count > 1 else 1))):
            joined, latin = "", True
            for part in self._near[distance : distance + most]:
                joined = joined + part.spoken if self.begins else part.spoken + joined
                latin = latin and part.written.isascii()
                yield Run(distance, joined, heard(joined), latin)
                if plural := _PLURAL.search(joined):
                    alone = joined[: plural.start()]
                    yield Run(distance, alone, heard(alone), latin)

    def in_line(self, part: Part, *, exactly: bool = False) -> bool:
        """Whether any word of the line sounds like a ``part``, or one before is the same number."""
        if part.written[0].isdigit():
            sayings = _sayings(part.written, self._language)
            before = _parts_of_words(self._before, self._language)
            return any(_is_number(plain(each.spoken), sayings) for each in before)
        if self._sounds is None:
            spoken = [plain(each.spoken) for each in _parts_of_words(self._line, self._language)]
            pairs = map("".join, itertools.pairwise(spoken))
            self._spoken = frozenset(spoken)
            self._sounds = frozenset(map(heard, (*spoken, *pairs)))
        if exactly or part.is_letters:
            return plain(part.spoken) in self._spoken
        own = heard(part.spoken)
        return own in self._sounds or any(alike(own, each) for each in self._sounds)

    def begin_words(self, letters: str) -> bool:
        """Whether neighbouring words of the line begin so: «नेशनल स्टॉक एक्सचेंज» for «NSE»."""
        line = _parts_of_words(self._line, self._language)
        found = "".join(first_sound(part.spoken) for part in line)
        return len(letters) > _FEW_LETTERS and "".join(map(first_sound, letters)) in found

    def in_article(self, part: Part) -> bool:
        """Whether another line of the article has the word in Hindi, or a translation of it."""
        same = self._memory.heard(part.spoken) if part.spoken else []
        if part.is_letters:
            return part.spoken in same
        stems = _stems(part.written.lower().removesuffix("'s"), self._language)
        return bool(same) or self._memory.has_begun(stems)

    def translated(self, part: Part) -> bool | None:
        """Whether the line has a translation of a word; ``None`` if no table has any."""
        if not part.written.isascii():
            latin = (word for word in self._line if word[0].isascii() and word[0].isalpha())
            stems = frozenset().union(*(_stems(word.lower(), self._language) for word in latin))
            return not stems.isdisjoint(_beginnings(part.written)) or None
        stems = _stems(part.written.lower().removesuffix("'s"), self._language)
        if not stems:
            return None
        if part.is_letters:
            return any(not stems.isdisjoint(_beginnings(word)) for word in self._line)
        if self._prefixes is None:
            hindi = (word for word in self._before or self._line if not word.isascii())
            self._prefixes = frozenset().union(*map(_beginnings, hindi))
        return not self._prefixes.isdisjoint(stems)


def translates(word: str, other: str, language: Language) -> bool:
    """Whether an English ``word`` has a table's translation, which the ``other`` is."""
    return not _stems(word.lower(), language).isdisjoint(_beginnings(other))


def _beginnings(word: str) -> frozenset[str]:
    """The beginnings by which a table may have a Hindi word."""
    word = plain(word)
    bare = word.rstrip("\u093e\u093f\u0940\u0941\u0942\u0947\u0948\u094b\u094c\u0902")
    return frozenset([word, bare, *(word[:size] for size in range(3, len(word)))])


def _with_units(near: list[Part], language: Language) -> list[Part]:
    """Units behind their numbers in full: «2.4 mcg (माइक्रोग्राम)»."""
    for place, (part, before) in enumerate(itertools.pairwise(near)):
        unit = language.units.get(part.written) if before.written[0].isdigit() else None
        if unit:
            near[place] = part._replace(spoken=unit.spoken.replace(" ", ""))
    return near


def _place_of(parts: Sequence[Part], runs: Sequence[Run]) -> Run | None:
    """The nearest run that sounds as the ``parts`` do.

    Words in one script must be the same.
    """
    spoken = "".join(part.spoken for part in parts)
    latin = all(part.written.isascii() for part in parts)
    own, whole, letters = heard(spoken), plain(spoken), ""
    exact = any(part.is_letters or part.written[0].isdigit() for part in parts)
    if latin and (len(parts) == 1 or not exact):
        letters = skeleton("".join(part.written for part in parts))
    for run in runs:
        if plain(run.spoken) == whole:
            return run
        if (exact and not letters) or latin == run.latin:
            continue
        if not exact and alike(own, run.sound):
            return run
        if letters and run.distance == 0 and alike(letters, run.sound):
            return run
    return None


def _is_number(word: str, sayings: tuple[str, ...]) -> bool:
    """Whether a word is a number, or an ordinal made of it: «दसवीं (10th)»."""
    return word in sayings or any(
        word.startswith(each + _ORDINAL) for each in sayings if len(word) - len(each) <= _LONGEST
    )


_ORDINAL, _LONGEST = "व", 3


@functools.lru_cache(maxsize=1024)
def _sayings(digits: str, language: Language) -> tuple[str, ...]:
    """A number as it may stand before: in digits, in Hindi, and as an English word."""
    sayings = [digits, plain(numbers.number(digits, language))]
    english = language.says["english_digits"].split()
    if digits.isdigit() and int(digits) < len(english):
        sayings.append(plain(english[int(digits)]))
    return tuple(sayings)


@functools.cache
def _translations(language: Language) -> dict[str, tuple[str, ...]]:
    rows = tsv(language.folder / "translations.tsv", columns=2)
    return {word: tuple(map(_stem, stems.split("|"))) for _, (word, stems) in rows}


def _stem(word: str) -> str:
    """A word without the vowel that its other forms change: «मौलवी» and «मौलवियों»."""
    return word[:-1] if len(word) > _STEM and _VOWEL_LAST.search(word) else word


_STEM = 3
_VOWEL_LAST = lazy_pattern("[ािीुूेो]\\Z")


_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"))


@functools.lru_cache(maxsize=4096)
def _stems(small: str, language: Language) -> frozenset[str]:
    table = _translations(language)
    forms = [small, *(small.removesuffix(a) + b for a, b in _ENDINGS if small.endswith(a))]
    return frozenset(next((table[form] for form in forms if form in table), ()))
