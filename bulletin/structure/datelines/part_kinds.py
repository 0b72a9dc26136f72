"""What a part of a dateline is by itself: a place, a day, or who sent the copy."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from enum import Enum, auto

from bulletin.language import Language, english
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds
from bulletin.normalisation.context import alternatives
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.strokes import letter_names
from bulletin.normalisation.words.vocabulary import slips
from bulletin.normalisation.words.word_dictionaries import place_names
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.persons import has_surname, initials_of, is_person
from bulletin.structure.told_places import is_rare_name

_HYPHEN = re.compile("[-–—]")
_LATIN = re.compile("[A-Za-z][A-Za-z ,/-]*")
_TOWN = re.compile("[A-Z][a-z]{3,}")
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LONGEST_SENDER = 4
_MOST_WORDS = 8
_LONGEST_PLACE = 3
_LONGEST_PAPER = 3
_SHORTEST_LIKELY = 4
_SHORTEST_MISSPELT = 6
_SHORTEST_ACRONYM = 5
_ALIKE = str.maketrans("ीूईऊष", "िुइउश", "\u094d")


class Kind(Enum):
    """What a part is by itself.

    ``LIKELY`` is not a known place, but has the ending of one. ``PRESS`` is not a known sender, but
    ends like the names of papers and channels. ``PERSON`` has a known name, and ``SIGNED`` says
    that it is somebody's report.
    """

    PLACE = auto()
    LIKELY = auto()
    DAY = auto()
    SENDER = auto()
    PRESS = auto()
    PERSON = auto()
    SIGNED = auto()


@functools.lru_cache(maxsize=4096)
def kind_of(part: str, language: Language) -> Kind | None:
    """The kind of a part; None if it is unknown."""
    words = part.split()
    if len(words) > _MOST_WORDS:
        return None
    meant = _as_meant(part, language)  # «सवांददाता»
    if plain_place(meant) in news_copy(language).agencies or _is_desk(meant, "desk", language):
        return Kind.SENDER
    if is_place(part, language):
        return Kind.PLACE
    if day_of(language).fullmatch(part):
        return Kind.DAY
    return _kind_by_its_form(part, words, language)


def _as_meant(part: str, language: Language) -> str:
    """A part whose words are spelt as meant, if they are known slips."""
    known = slips(language)
    return " ".join(known.get(word, word) for word in part.split(" "))


def kind_here(part: str, gazetteer: Gazetteer) -> Kind | None:
    """The kind of a part in the article of ``gazetteer``."""
    kind = kind_of(part, gazetteer.language)
    if kind is None and gazetteer.tells(part):
        return Kind.PLACE
    if kind is None and _is_called_after_a_region(part.split(), gazetteer.language):
        return Kind.PRESS
    return kind


def _is_called_after_a_region(words: Sequence[str], language: Language) -> bool:
    """Whether a word or two, neither of them a place, precede a region, as in names of papers:
    «यूनिक हरियाणा», «न्यू सुपर भारत»; but not «सेमरखेड़ा बिहार», «पश्चिमी राजस्थान».
    """
    if not 1 < len(words) <= _LONGEST_PAPER or holds(" ".join(words), "phrase", language):
        return False
    *before, last = words
    if before[0].islower() or before[0] in language.cues["conjunctions"]:
        return False  # «सीकर to राजस्थान», «सीकर एवं राजस्थान»
    if not (plain_place(last) in news_copy(language).regions or holds(last, "region", language)):
        return False
    return all(_may_call_a_paper(word, language) for word in before)


def _may_call_a_paper(word: str, language: Language) -> bool:
    if is_place(word, language) or holds(word, "direction", language):
        return False
    alike = plain_place(word).translate(_ALIKE)
    known = not is_rare_name(word, language) or alike in _english_words(language)
    return known or holds(word, "press_in_a_word", language)


@functools.cache
def _english_words(language: Language) -> frozenset[str]:
    """The English words in Hindi letters, as ``_ALIKE`` writes them: «यूनिक», «यूनीक»."""
    return frozenset(plain_place(word).translate(_ALIKE) for word in english(language).values())


def _kind_by_its_form(part: str, words: Sequence[str], language: Language) -> Kind | None:
    """The kind of a part that no table has."""
    ends_in_place = bool(place_among(words, language, last=True))
    if holds(part, "signed", language) and not ends_in_place:
        return Kind.SIGNED
    if holds(part, "phrase", language) and not initials_of(part.replace(".", " "), language):
        return None
    if _is_desk(part, "press" if len(words) > 1 else "press_in_a_word", language):
        return Kind.PRESS
    if _is_an_acronym(words, language):
        return Kind.PRESS
    named = names_a_sender(words, language)  # «समाचार गढ़»
    if len(words) <= _LONGEST_PLACE and holds(part, "place_last_word", language) and not named:
        return Kind.LIKELY
    if is_person(part, language) and not ends_in_place and not named:
        return Kind.PERSON
    if len(words) == 2 and _is_titled(words, language):  # «तहसील सेमरखेड़ा»
        return Kind.LIKELY
    likely = len(words) == 1 and len(part) >= _SHORTEST_LIKELY
    if likely and (holds(part, "place_ending", language) or _is_misspelt(part, language)):
        return Kind.LIKELY
    return None


def _is_an_acronym(words: Sequence[str], language: Language) -> bool:
    """Whether letters by their names are no known acronym: a small agency, «टी एन आर»."""
    name = "".join(words)
    letters = letter_names(language).fullmatch(name) is not None
    return letters and len(name) >= _SHORTEST_ACRONYM and is_rare_name(name, language)


def _is_titled(words: Sequence[str], language: Language) -> bool:
    """Whether a word for a kind of place is beside a rare name: «तहसील सेमरखेड़ा», «सेमरखेड़ा बाजार»."""
    first, second = words
    if is_rare_name(first, language):
        return holds(second, "town_word", language)
    return is_rare_name(second, language) and holds(f"{first} ", "place_title", language)


def names_a_sender(words: Sequence[str], language: Language) -> bool:
    """Whether one of the words belongs to the name of an agency or a paper."""
    agencies = news_copy(language).agencies
    return any(word in agencies or holds(word, "press", language) for word in words)


def _is_misspelt(part: str, language: Language) -> bool:
    """Whether a long word is a known place with a spelling mistake: a vowel's length, letters that
    sound alike, or a conjunct that is not joined: «कोटपूतली», «विदिषा», «भुवनेशवर».
    """
    long = len(part) >= _SHORTEST_MISSPELT and not has_surname(part, language)
    return long and plain_place(part).translate(_ALIKE) in _all_alike(language)


@functools.cache
def _all_alike(language: Language) -> frozenset[str]:
    return frozenset(place.translate(_ALIKE) for place in news_copy(language).places)


def is_place(part: str, language: Language) -> bool:
    """Whether a part is a place in the table: alone, in Latin letters, with a word for what it is
    («जिला»), or joined to a smaller place by a hyphen.
    """
    if len(part.split()) > _LONGEST_PLACE + 1:
        return False
    if in_table(part, language):
        return True
    pieces = [piece.strip() for piece in _HYPHEN.split(part)]
    if len(pieces) > 1:
        named = is_person(pieces[0], language)  # «राकेश शर्मा-दुमका»
        return all(pieces) and in_table(pieces[-1], language) and not named
    titles = evidence(language).get("place_title", ())
    bare = functools.reduce(lambda text, title: title.sub("", text), titles, part).strip()
    return bare not in ("", part) and in_table(bare, language)


def in_table(name: str, language: Language) -> bool:
    """Whether a name, in Hindi or Latin letters, is itself a place in the table."""
    if is_latin(name):
        small = name.lower()
        listed = english(language).get(small) or place_names(language).get(small)
        name = listed or (say(name, language) if _TOWN.fullmatch(name) else name)
    return plain_place(name) in news_copy(language).places


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters."""
    return _LATIN.fullmatch(name) is not None


def _is_desk(part: str, table: str, language: Language) -> bool:
    """Whether a part ends like the name of a desk or a paper."""
    short = len(part.split()) <= _LONGEST_SENDER and ":" not in part
    return short and holds(part, table, language) and not holds(part, "phrase", language)


def place_evidence(part: str, language: Language) -> str:
    """The evidence for a place, as a doubt says it: only what no table has is unknown."""
    words = part.strip(" ,:।.–—-").split()
    listed = is_place(" ".join(words), language) or bool(place_among(words, language))
    return "known place" if listed else "unknown place"


def place_among(words: Sequence[str], language: Language, *, last: bool = False) -> str:
    """The place in the table that one or two words are, the first or the ``last`` ones; else ''."""
    found = (" ".join(words[-many:] if last else words[:many]) for many in (2, 1))
    return next((place for place in found if in_table(place, language)), "")


@functools.cache
def day_of(language: Language) -> re.Pattern[str]:
    """The pattern of a day in a dateline."""
    month = alternatives(language.months)
    number = f"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?|{alternatives(language.numbers[1:32])})"
    day = (
        r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?=T?(?![0-9]))"
        rf"|{number}[,-]? ?(?:{month})|(?:{month}),? (?:19|20)[0-9]{{2}}|(?:{month}) [0-9]{{1,2}}"
        "|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|(?:19|20)[0-9]{2}"
    )
    named = "|".join([*news_copy(language).days, *sorted(language.cues["weekday"])]) or "(?!)"
    year = r"(?:,? |-)[0-9]{4}|[, ][0-9]{2}(?= ?[)/]|$)"
    dated = rf"(?:(?:{'|'.join(language.cues['dated'])})[ :.–-]*)?"
    return re.compile(rf"(?:(?:{named}),? )?{dated}(?:{day})(?:{year})?|{named}")


def is_whole_day(day: str) -> bool:
    """Whether a match of :func:`day_of` has a day and a month, not only a month or a year."""
    return _DAY_NUMBER.search(day) is not None and not day.isdigit()
