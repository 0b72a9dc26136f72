"""The parts of a dateline: places, days, and who sent the copy."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bulletin.language import Language, english
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence
from bulletin.normalisation.context import alternatives
from bulletin.normalisation.word_dictionaries import place_names
from bulletin.structure.persons import has_surname, initials_of, is_given, is_person
from bulletin.structure.told_places import NONE_TOLD, Told, is_rare_name

__all__ = [
    "REACH",
    "Dateline",
    "Kind",
    "are_places",
    "day_of",
    "holds",
    "is_latin",
    "is_place",
    "is_text",
    "is_whole_day",
    "kind_here",
    "kind_of",
    "names_a_sender",
    "opens_sentence",
    "parts_of",
    "past_comma",
    "place_among",
]  # fmt: skip

REACH = 110
"""The most characters in which a dateline stands."""
_BETWEEN = re.compile(
    r"[,;।॥|/()\[\]]|:-|:+(?=\s)|(?<=\S)[—–](?=\S)|(?<=\s)[-–—]+(?=\S|\s)|(?<=[^\s.]{4})\.(?=\s)"
    r"|(?<=[\u0900-\u0963])-(?=[0-9]{1,2} [^\W\d])|@(?= ?[\u0904-\u0939])|(?<= )@(?= )"
)
_SCRIPTS_MEET = re.compile(
    r"(?<=[A-Za-z0-9.]) (?=[\u0904-\u0939])|(?<=[\u0900-\u0963]) (?=[A-Za-z])"
)
_HYPHEN = re.compile("[-–—]")
_PLACE_ENDS = re.compile("[ –—-]+")
_LATIN = re.compile("[A-Za-z][A-Za-z ,/-]*")
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_NO_PLACE = re.compile("[:@.0-9]")
_LONGEST_SENDER = 4
_MOST_WORDS = 8
_LONGEST_PLACE = 3
_LONGEST_PAPER = 3
_SHORTEST_LIKELY = 4
_SHORTEST_MISSPELT = 6
_FEWEST_OF_A_TEXT = 8
_ALIKE = str.maketrans("ीूईऊष", "िुइउश", "\u094d")


class Kind(Enum):
    """What a part is by itself. ``LIKELY`` is no known place, but has the ending of one; ``PRESS``
    no known sender, but ends as papers and channels are called; ``PERSON`` has a known name,
    and ``SIGNED`` says that it is somebody's report.
    """

    PLACE = auto()
    LIKELY = auto()
    DAY = auto()
    SENDER = auto()
    PRESS = auto()
    PERSON = auto()
    SIGNED = auto()


_A_PERSON = [Kind.PERSON]


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a plain text, which continues at ``end``.

    ``senders`` are the stretches that name the agency. It is ``sure`` if the place is known, or
    comes with a date or an agency; ``more`` says that it does.
    """

    end: int
    place: str
    senders: tuple[tuple[int, int], ...]
    sure: bool
    more: bool


@functools.lru_cache(maxsize=4096)
def kind_of(part: str, language: Language) -> Kind | None:
    """The kind of a part; None if nothing says it."""
    words = part.split()
    if len(words) > _MOST_WORDS:
        return None
    if plain_place(part) in news_copy(language).agencies or _is_desk(part, "desk", language):
        return Kind.SENDER
    if is_place(part, language):
        return Kind.PLACE
    if day_of(language).fullmatch(part):
        return Kind.DAY
    return _kind_by_its_form(part, words, language)


def kind_here(part: str, language: Language, told: Told) -> Kind | None:
    """The kind of a part in an article that names the places ``told``."""
    kind = kind_of(part, language)
    if kind is None and told and plain_place(part) in told:
        return Kind.PLACE
    if kind is None and _is_called_after_a_region(part.split(), language):
        return Kind.PRESS
    return kind


def _is_called_after_a_region(words: Sequence[str], language: Language) -> bool:
    """Whether a word or two, neither of them a place, precede a region, as papers are called:
    «यूनिक हरियाणा», «न्यू सुपर भारत»; but «सेमरखेड़ा बिहार», «पश्चिमी राजस्थान».
    """
    if not 1 < len(words) <= _LONGEST_PAPER or holds(" ".join(words), "phrase", language):
        return False
    *before, last = words
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
    if holds(part, "phrase", language) and not initials_of(part, language):
        return None
    if _is_desk(part, "press" if len(words) > 1 else "press_in_a_word", language):
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


def _is_titled(words: Sequence[str], language: Language) -> bool:
    """Whether what a place is precedes a name that hardly any Hindi text has."""
    title, name = words
    return is_rare_name(name, language) and holds(f"{title} ", "place_title", language)


def names_a_sender(words: Sequence[str], language: Language) -> bool:
    """Whether one of the words belongs to the name of an agency or a paper."""
    agencies = news_copy(language).agencies
    return any(word in agencies or holds(word, "press", language) for word in words)


def _is_misspelt(part: str, language: Language) -> bool:
    """Whether a long word is a known place but for the length of its vowels, or letters that sound
    alike or are not joined: «कोटपूतली», «विदिषा», «भुवनेशवर».
    """
    long = len(part) >= _SHORTEST_MISSPELT and not has_surname(part, language)
    return long and plain_place(part).translate(_ALIKE) in _all_alike(language)


@functools.cache
def _all_alike(language: Language) -> frozenset[str]:
    return frozenset(place.translate(_ALIKE) for place in news_copy(language).places)


def is_place(part: str, language: Language) -> bool:
    """Whether a part is a place of the table: alone, in Latin letters, with what it is («जिला»), or
    beside a smaller place and a hyphen.
    """
    if len(part.split()) > _LONGEST_PLACE + 1:
        return False
    if _in_table(part, language):
        return True
    pieces = [piece.strip() for piece in _HYPHEN.split(part)]
    if len(pieces) > 1:
        return all(pieces) and _in_table(pieces[-1], language)
    titles = evidence(language).get("place_title", ())
    bare = functools.reduce(lambda text, title: title.sub("", text), titles, part).strip()
    return bare not in ("", part) and _in_table(bare, language)


def _in_table(name: str, language: Language) -> bool:
    if is_latin(name):
        small = name.lower()
        name = english(language).get(small) or place_names(language).get(small, name)
    return plain_place(name) in news_copy(language).places


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters."""
    return _LATIN.fullmatch(name) is not None


def _is_desk(part: str, table: str, language: Language) -> bool:
    """Whether a part ends like a desk's name, or a paper's."""
    short = len(part.split()) <= _LONGEST_SENDER and ":" not in part
    return short and holds(part, table, language) and not holds(part, "phrase", language)


def holds(part: str, table: str, language: Language) -> bool:
    """Whether a part has what a table of evidence lists."""
    return any(form.search(part) for form in evidence(language).get(table, ()))


def place_among(words: Sequence[str], language: Language, *, last: bool = False) -> str:
    """The place of the table that one or two words are, the first or the ``last``; else ''."""
    found = (" ".join(words[-many:] if last else words[:many]) for many in (2, 1))
    return next((place for place in found if _in_table(place, language)), "")


def parts_of(text: str, language: Language, told: Told = NONE_TOLD) -> Iterator[tuple[int, int]]:
    """The parts of ``text``; known ones without a sign between them are several."""
    start = 0
    days = [each.span() for each in day_of(language).finditer(text)]
    marks = (each.span() for each in _BETWEEN.finditer(text))
    marks = (mark for mark in marks if not any(day[0] < mark[0] < day[1] for day in days))
    for mark in [*marks, (len(text), len(text))]:
        part = text[start : mark[0]]
        bare = part.strip(" -*")
        if bare:
            begin = start + part.index(bare)
            yield from _pieces(text, begin, begin + len(bare), days, language, told)
        start = mark[1]


def _pieces(
    text: str,
    start: int,
    end: int,
    days: Sequence[tuple[int, int]],
    language: Language,
    told: Told,
) -> list[tuple[int, int]]:
    """A part as it is, or cut into known ones, and no day in two: «एक्स न्यूज भोपाल», «भोपाल 3 मई»,
    «एक्स न्यूज 3 मई».
    """
    if pieces := _by_its_place(text, start, end, language):
        return pieces
    spaces = (start + each.start() for each in re.finditer(" ", text[start:end]))
    stops = [*(at for at in spaces if not any(day[0] < at < day[1] for day in days)), end]
    return (
        _known_pieces(text, start, stops, language, told)
        or _by_its_day(text, start, end, days, language)
        or _by_script(text, start, end, language)
    )


def _known_pieces(
    text: str, start: int, stops: Sequence[int], language: Language, told: Told
) -> list[tuple[int, int]]:
    """Known parts without a sign between them, the longest first; none if a word is of no part.

    A person's names may be fewer, if the rest is only known so: «राकेश शर्मा भोर किरण न्यूज दुमका».
    """
    found: list[tuple[int, int]] = []
    end = stops[-1]
    at, most = start, end
    while at < end:
        ends = (stop for stop in reversed(stops) if at < stop <= most)
        stop = next((stop for stop in ends if kind_here(text[at:stop], language, told)), None)
        if stop is None and found and _sends(text[slice(*found[-1])], text[at:end], language):
            stop = end
        if stop is None and [kind_of(text[slice(*each)], language) for each in found] == _A_PERSON:
            at, most = start, found.pop()[1] - 1
            continue
        if stop is None:
            return []
        found.append((at, stop))
        at, most = stop + 1, end
    return found


def _by_its_day(
    text: str, start: int, end: int, days: Sequence[tuple[int, int]], language: Language
) -> list[tuple[int, int]]:
    """A part in pieces, if a name that hardly any Hindi text has, perhaps with a known place behind
    it, precedes a day, or follows one: «सेमरखेड़ा 14 नवंबर», «सेमरखेड़ा दुमका 14 नवंबर».
    """
    for first, last in days:
        if not is_whole_day(text[first:last]):
            continue
        names = text[start : first - 1]
        if start < first and last == end and is_rare_name(names, language):
            return [(start, first - 1), (first, last)]
        small, _, town = names.partition(" ")
        if last == end and is_rare_name(small, language) and _in_table(town, language):
            return [(start, start + len(small)), (first - 1 - len(town), first - 1), (first, last)]
        if start == first and last < end and is_rare_name(text[last + 1 : end], language):
            return [(first, last), (last + 1, end)]
    return []


def _by_script(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """A part in two where its script changes, if one of them is a place: «ABC NEWS भोपाल»."""
    for border in _SCRIPTS_MEET.finditer(text, start, end):
        pieces = [(start, border.start()), (border.end(), end)]
        kinds = {kind_of(text[one:last], language) for one, last in pieces}
        if kinds & {Kind.PLACE, Kind.LIKELY}:
            return pieces
    return [(start, end)]


def _by_its_place(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """A part in two, if a place opens it, and who sent the report is behind a hyphen, or a desk
    behind a space: «दुमका-राकेश शर्मा», «दुमका-सेमरा हलचल», «दुमका ब्यूरो», «दुमका न्यूज डेस्क».
    """
    sign = _PLACE_ENDS.search(text, start, end)
    if sign and sign[0] == " " and (place := place_among(text[start:end].split(), language)):
        sign = _PLACE_ENDS.match(text, start + len(place), end)
    if not sign:
        return []
    place, sender = text[start : sign.start()], text[sign.end() : end]
    kind = kind_of(sender, language)
    if sign[0] == " ":
        listed = plain_place(sender) in news_copy(language).agencies
        sent = listed or (" " not in sender and kind is Kind.SENDER)
    else:
        sent = " " in sender and kind in (Kind.PERSON, Kind.SIGNED, Kind.PRESS, Kind.SENDER)
    if not sent or not _in_table(place, language):
        return []
    return [(start, start + len(place)), (end - len(sender), end)]


def _sends(sender: str, place: str, language: Language) -> bool:
    """Whether a sender is named, and the one word after it may be a place."""
    known = " " in sender and kind_of(sender, language) in (Kind.SENDER, Kind.PRESS)
    named = _NO_PLACE.search(place) or is_given(place, language)
    return known and " " not in place and not named


@functools.cache
def day_of(language: Language) -> re.Pattern[str]:
    """What a day looks like in a dateline."""
    month = alternatives(language.months)
    number = f"(?:[0-9]{{1,2}}|{alternatives(language.numbers[1:32])})"
    day = (
        rf"{number}[,-]? ?(?:{month})|(?:{month}),? (?:19|20)[0-9]{{2}}|(?:{month}) [0-9]{{1,2}}"
        "|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|(?:19|20)[0-9]{2}"
    )
    named = "|".join(news_copy(language).days) or "(?!)"
    year = r"(?:,? |-)[0-9]{4}|[, ][0-9]{2}(?= ?\)|$)"
    dated = rf"(?:(?:{'|'.join(language.cues['dated'])})[ :.–-]*)?"
    return re.compile(rf"(?:(?:{named}),? )?{dated}(?:{day})(?:{year})?|{named}")


def is_whole_day(day: str) -> bool:
    """Whether a day of ``day_of`` is one with its month, rather than a month or a year."""
    return _DAY_NUMBER.search(day) is not None and not day.isdigit()


def opens_sentence(rest: str, language: Language) -> bool:
    """Whether a sentence may begin with ``rest``: a postposition belongs to what stands before."""
    first = rest.split(maxsplit=1)[:1]
    return not first or first[0] not in language.cues["postpositions"]


def is_text(rest: str) -> bool:
    """Whether enough words follow a place for a text."""
    return len(rest.split(None, _FEWEST_OF_A_TEXT)) >= _FEWEST_OF_A_TEXT


def past_comma(plain: str, at: int) -> int:
    """Where ``plain`` goes on behind a comma and spaces at ``at``."""
    return len(plain) - len(plain[at:].lstrip(", "))


def are_places(part: str, language: Language) -> bool:
    """Whether a part is a known place, or one beside its district or state."""
    parts = (part[start:end] for start, end in parts_of(part, language))
    return all(kind_of(each, language) is Kind.PLACE for each in parts)
