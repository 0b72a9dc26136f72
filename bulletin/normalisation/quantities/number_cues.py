"""What the words around a bare number say about its reading: trains, telephones, lists, ranges."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    near,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.evidence import Evidence
from bulletin.normalisation.quantities.number_shapes import in_brackets
from bulletin.normalisation.word_patterns import JOINED, word_pattern

_PHONE_REACH = 60
_CODED_REACH = 40
_OF_A_TRAIN = (4, 5)  # «2563» is 02563 without its zero
_OF_A_COUNT = range(4, 7)
"""How many digits a large count has, if typed without commas."""
_RANGE_REACH = 10
_AGAINST_REACH = 40
_PAIR_REACH = 16
_LETTERS_REACH = 8
_CALL_REACH = 24
_TRAIN_REACH = 60
_ROUTE_BEFORE = lazy_pattern(f"(?<![{INDIC}])[{INDIC}]{{2,16}}[-–][{INDIC}]{{2,16}} ?\\(\\Z")
_LATE_REACH = 100
_named_train = word_pattern(f"(?<![0-9])[012][0-9]{{4}} <train_names>(?![{INDIC}])")
_PARALLEL_REACH = 48
_DIGITS = lazy_pattern("[0-9]+")
_LETTERS_OR_DIGITS = lazy_pattern(f"[{INDIC}]+|[0-9]+")
_NAME = f"(?:[{INDIC}]+|[A-Z]{{2,5}}|{HEAD}{TAIL}*)"
"""Of a town on a train's route; «जं.» is read before, and «CSMT» is a station's code."""
_ODD_YEAR = lazy_pattern("(?<![0-9])1[1-9](?!00)[0-9]{2}(?![0-9])")


_JOINED_OR_TO = "(?:, ?(?:<conjunctions> )?| <conjunctions|range_word> )"
_TRAINS = "<train_after|train_kind|train>"
_TOWN_NAMES = f"{_NAME}(?: {_NAME}){{0,2}}"
_towns = word_pattern(f"\\)? {_TOWN_NAMES} ?[-–] ?{_NAME}")
_route = word_pattern(
    f"\\)? {_TOWN_NAMES} ?[-–] ?{_TOWN_NAMES}(?: {_NAME}){{0,2}} {_TRAINS}(?![{INDIC}])"
)
_train_name = word_pattern(f"\\)?(?:, ?| )((?:[{INDIC}]+ ){{1,6}}?){_TRAINS}(?![{INDIC}])")
_next_train = word_pattern(
    f"\\)? ([{INDIC}]+)(?:[ -][{INDIC}]+){{0,4}}(?: {HEAD}{TAIL}*)?{JOINED}"
    "([012][0-9]{4})(?![0-9])"
)
"""«18310 जम्मू तवी 18 मई, 18102», whose date has been read."""
_pair = word_pattern(f"{JOINED}([0-9]{{5}})(?![0-9]|[.,:/-][0-9])")
_pair_before = word_pattern(f"(?<![0-9.,:/-])([0-9]{{5}}){JOINED}\\Z")
"""«12538 और 12537»: what is behind the first, or before the second."""
_TOWN = f"([{INDIC}]+(?: [{INDIC}]+){{0,2}})"
_ROW = lazy_pattern(f" {_TOWN} ?[-–] ?{_TOWN}$", re.MULTILINE)
_from_town = word_pattern(
    f"\\)? ([{INDIC}]+(?: [{INDIC}]+)?) <range_word> {_TOWN_NAMES}(?: {_NAME}){{0,2}} "
    f"(?:<between_two> (?:{_NAME} ){{0,6}}?)?{_TRAINS}(?![{INDIC}])"
)
_range = word_pattern(" <range_word> ([0-9]+)(?![0-9.,:/-])")
_range_before = word_pattern("(?<![0-9.,:/-])([0-9]+) <range_word> \\Z")
_letters = word_pattern("(?:[A-Z]{2}|<initials>{2})-\\Z")
between = word_pattern(_JOINED_OR_TO)
"""What stands between two numbers of a list or a range."""
_prices = word_pattern(
    f"(?:(?:,| <conjunctions>) (?:[{INDIC}]+ ){{1,3}}[0-9][0-9.,]*){{1,4}}"
    f" ?<currency_words|currencies>(?![{INDIC}])"
)
"""«1940, मक्का 1850 व बाजरा 2150 रुपये»: what is behind the first."""
_WORDS = f"(?:[{INDIC}]+ ){{1,4}}"
_parallel = word_pattern(f"(?:(?:,| <conjunctions>) {_WORDS}[0-9]+(?![0-9]|[.:/-][0-9])){{1,6}}")
_parallel_before = word_pattern(
    f"(?<![{INDIC}0-9])[{INDIC}]+ [0-9]+(?:,| <conjunctions>) {_WORDS}\\Z"
)
"""«चोरी के 1860, लूट के 21»: what is behind the first, or before the second."""
_PHRASE = f"(?: (?!<within> )[{INDIC}]+){{1,3}} <measured_against>"


def _within(language: Language) -> frozenset[str]:
    return language.cues["postpositions"] - language.cues["of"]


_against = word_pattern(f"{_PHRASE} ([0-9]+)(?![0-9.,:/-])", within=_within)
_against_before = word_pattern(f"(?<![0-9.,:/-])([0-9]+){_PHRASE} \\Z", within=_within)
"""«3301 के विरुद्ध 1851»: what is behind the first, or before the second."""
_on_call = word_pattern(f"(?: <number_word>)? <at>(?![{INDIC}])")
_numbers = word_pattern(f"(?:{_JOINED_OR_TO}[0-9]{{3,6}}(?![0-9]|[.,:/-][0-9])){{1,4}}")
_list = word_pattern(f"(?:{_JOINED_OR_TO}[0-9]{{4,5}}(?![0-9]|[.,:/-][0-9])){{1,8}}")


class NumberCues:
    """The features of a number that a language's word lists give."""

    __slots__ = ("_evidence", "_language")

    def __init__(self, language: Language, evidence: Evidence) -> None:
        """Finds cues in ``language``; ``evidence`` knows which words have weights."""
        self._language = language
        self._evidence = evidence

    def about(self, text: str, start: int, end: int) -> Iterator[str]:
        """The features of the whole number from ``start`` to ``end``, rows of its evidence."""
        length = end - start
        yield from self._listed(text, end)
        yield from self._behind_comma(text, start)
        yield from self._between_words(text, start, end)
        yield from _before_comma(text, start, end)
        if length == len("08") and self._is_of_a_satellite(text, start, end):
            yield f"satellite:{text[start]}"  # «ईओएस-08»
        if length > 2:
            yield from self._telephone(text, start, end)
            if near(text, start, end, _CODED_REACH, self._cue("coded"), "।\n"):
                yield "near~coded"
        if length in _OF_A_COUNT and next_word(text, end) in self._cue("dealt_with"):
            yield "dealt_with"  # «आवेदन 1234 आए»
        if length == len("2125"):
            if _prices(self._language).match(text, end):
                yield "list_of_prices"
            if self._is_parallel(text, start, end):
                yield "parallel_counts"
            yield from self._range_features(text, start, end)
            yield from self._measured_against(text, start, end)
        if length in _OF_A_TRAIN:
            yield from self._train(text, start, end)

    def _cue(self, name: str) -> frozenset[str]:
        return self._language.cues[name]

    def _is_of_a_satellite(self, text: str, start: int, end: int) -> bool:
        """Whether letters come before a number and its hyphen, near a word for space travel."""
        named = _letters(self._language).search(text, max(0, start - _LETTERS_REACH), start)
        words = self._cue("satellite")
        return named is not None and near(text, start, end, _PHONE_REACH, words, "।\n")

    def _telephone(self, text: str, start: int, end: int) -> Iterator[str]:
        """«हेल्पलाइन नंबर 1930», «1930 पर तुरंत कॉल करें»: a number to call."""
        helpline = near(text, start, end, _PHONE_REACH, self._cue("helpline"))
        if helpline:
            yield "near~helpline"
        before = previous_word(text, start)
        announced = before in self._cue("helpline") or (
            helpline and before in self._cue("number_word")
        )
        known = text[start:end] in self._cue("helplines")
        if (announced and known) or self._is_called(text, start, end):
            yield "known_helpline" if text[start + 1] != "0" else "known_helpline:10"
        at = _on_call(self._language).match(text, end)
        behind = text[at.end() : at.end() + _CALL_REACH] if at else ""
        called = near(behind, 0, 0, _CALL_REACH, self._cue("called"), ".।,\n")
        if called:
            yield "called_on"
        if (helpline or called) and before in self._cue("number_word"):
            yield "helpline_number"

    def _is_called(self, text: str, start: int, end: int) -> bool:
        """«साइबर ठगी: 1930 पर», «ठगी होने पर 1930 डायल करें»: a national helpline's number, near what
        people call it about.
        """
        known = self._cue("helplines")
        if text[start:end] not in known:
            return False
        listed = _numbers(self._language).match(text, end)
        others = _DIGITS.findall(listed[0]) if listed else []
        last = listed.end() if listed else end
        told = next_word(text, last) in words_of(self._language, "at", "called")
        if told and others and known.issuperset(others):
            return True  # «1090 या 181 पर»
        return told and near(text, start, end, _PHONE_REACH, self._cue("complaints"), "।\n")

    def _train(self, text: str, start: int, end: int) -> Iterator[str]:
        if (
            _route(self._language).match(text, end)
            or self._leaves_a_town(text, end)
            or self._is_in_a_row(text, start, end)
            or self._names_a_train(text, start, end)
            or self._goes_on_to_a_train(text, start, end)
        ):
            yield "route~train_after"  # «12951 मुंबई-नई दिल्ली राजधानी»
        elif _towns(self._language).match(text, end) and near(
            text, start, end, _TRAIN_REACH, words_of(self._language, "leaves", "late")
        ):
            yield "route~leaves"  # «12591 गोरखपुर-यशवंतपुर 13 जनवरी को प्रस्थान करेगी»
        route = _ROUTE_BEFORE.search(text, max(0, start - _TRAIN_REACH), start)
        trains = words_of(self._language, "train", "train_after", *(["trains"] if route else []))
        if end - start == _OF_A_TRAIN[-1] and (
            (in_brackets(text, start, end) or _is_listed_in_brackets(text, start, end))
            and near(text, start, end, _TRAIN_REACH, trains)
        ):
            yield "in_brackets:train"  # «(12951)», no year
        if end - start < _OF_A_TRAIN[-1] or text[start] not in "012":
            return
        if previous_word(text, start) in self._cue("train_name"):
            yield "behind_name:train"  # «शताब्दी 12002»
        if self._is_late(text, start, end):
            yield "late:train"
        elif _full_name(self._language).match(text, end):
            yield "route~train_after"
        elif self._is_of_a_pair(text, start, end):
            yield "pair:train"

    def _is_of_a_pair(self, text: str, start: int, end: int) -> bool:
        """«दो ट्रेनें 12538 और 12537 रद्द»: a train and the one back, near a word for trains."""
        behind = _pair(self._language).match(text, end)
        before = _pair_before(self._language).search(text, max(0, start - _PAIR_REACH), start)
        number = int(text[start:end])
        if not any(other and abs(int(other[1]) - number) == 1 for other in (behind, before)):
            return False
        return near(text, start, end, _TRAIN_REACH, words_of(self._language, "train", "trains"))

    def _is_late(self, text: str, start: int, end: int) -> bool:
        """«26 ट्रेनें लेट: 12417 प्रयागराज 5 घं.», «14005 लिच्छवी 4 घंटे लेट»: a place comes next, and
        late trains are near; or the name of a train, which is late.
        """
        if not near(text, start, end, _LATE_REACH, self._cue("late"), "।\n"):
            return False
        name, reach = next_word(text, end), (max(0, start - _LATE_REACH), end + _LATE_REACH)
        if name in self._cue("train_names"):
            return True
        if (
            name
            and name not in self._cue("counted")
            and (_named_train(self._language).search(text, *reach))
        ):
            return True  # «22420 सुहेलदेव 5 घं., 12398 महाबोधि 3 घं. लेट»
        if not near(text, start, end, _LATE_REACH, self._cue("trains"), "।\n"):
            return False
        return plain_place(next_word(text, end)) in known_places(self._language)

    def _leaves_a_town(self, text: str, end: int) -> bool:
        """«14612 अमृतसर से गोरखपुर साप्ताहिक एक्सप्रेस»"""
        match = _from_town(self._language).match(text, end)
        return match is not None and plain_place(match[1]) in known_places(self._language)

    def _names_a_train(self, text: str, start: int, end: int) -> bool:
        """«22406 आनंद विहार भागलपुर गरीब रथ एक्सप्रेस»: nothing but names, one of them a town's."""
        if (
            end - start != _OF_A_TRAIN[-1]
            or text[start] not in "012"
            or text[end - 2 : end] == "00"
        ):
            return False
        match = _train_name(self._language).match(text, end)
        words = match[1].split() if match else []
        if any(word in self._cue("postpositions") for word in words):
            return False
        pairs = [f"{word} {after}" for word, after in itertools.pairwise(words)]
        places = known_places(self._language)
        return any(plain_place(name) in places for name in (*words, *pairs))

    def _goes_on_to_a_train(self, text: str, start: int, end: int) -> bool:
        """«18310 संबलपुर-जम्मू तवी 18 मई, 18102 मुरी एक्सप्रेस 19 मई»: a town's name behind it, and
        another train next, which is called one.
        """
        if end - start != _OF_A_TRAIN[-1] or text[start] not in "012":
            return False
        following = _next_train(language := self._language).match(text, end)
        if not following or plain_place(following[1]) not in known_places(language):
            return False
        return _train_name(language).match(text, following.end()) is not None

    def _is_in_a_row(self, text: str, start: int, end: int) -> bool:
        """«12562 नई दिल्ली - दरभंगा»: a line with nothing else, in a list of trains."""
        if text[start - 1 : start] not in {"", "\n"} or end - start != _OF_A_TRAIN[-1]:
            return False
        towns = _ROW.match(text, end)
        places = known_places(self._language)
        return towns is not None and all(plain_place(town) in places for town in towns.groups())

    def _between_words(self, text: str, start: int, end: int) -> Iterator[str]:
        """«ने 1748 टीमें भेजीं»: between a postposition and a noun, as counts are."""
        behind, before = next_word(text, end), previous_word(text, start)
        if behind in self._cue("postpositions"):
            second = second_word(text, end)
            if second in self._cue("in_between"):
                third = next_word(text, text.index(second, end) + len(second))
                yield from self._evidence.of_word("between", third)  # «से 1875 के बीच बाघ»
            return
        if not behind:
            return
        if before in self._cue("postpositions") and before not in self._cue("conjunctions"):
            yield "before_noun"

    def _range_features(self, text: str, start: int, end: int) -> Iterator[str]:
        """«2125 से 2170»: not codes, and not years unless both are."""
        other = _range(self._language).match(text, end) or _range_before(self._language).search(
            text, max(0, start - _RANGE_REACH), start
        )
        if other and len(other[1]) == end - start:
            yield "range"
            if not "1000" <= other[1] <= "2100":
                yield "range:amount"
            first = min(start, other.start(1))
            if previous_word(text, first) in self._cue("crops"):
                yield "range_of_prices"  # «चना 1850 से 2010»

    def _measured_against(self, text: str, start: int, end: int) -> Iterator[str]:
        """«लक्ष्य 3301 के विरुद्ध 1851», «1842 के सापेक्ष 1523 मकान»: a count and its target; but
        «1991 के मुकाबले 2001 में» may be years.
        """
        behind = _against(self._language).match(text, end)
        before = _against_before(self._language).search(text, max(0, start - _AGAINST_REACH), start)
        other = behind or before
        if not other:
            return
        counted = next_word(text, behind.end() if behind else end)
        first = min(start, other.start(1))
        aimed = {previous_word(text, first), *text[first : max(end, other.end(1))].split()}
        if not "1100" <= other[1] <= "2100" or len(other[1]) != end - start:
            yield "against:amount"
        elif not aimed.isdisjoint(self._cue("amount_before")):
            yield "against:amount"  # «1851 लक्ष्य के विरुद्ध 1620»
        elif counted and counted not in self._cue("postpositions"):
            yield "against:counted"
        else:
            yield "against"

    def _listed(self, text: str, end: int) -> Iterator[str]:
        """The text after the last number of a list that begins or continues here."""
        others = _list(self._language).match(text, end)
        if not others:
            return
        word = next_word(text, others.end())
        joined = next_word(text, end) not in self._cue("range_word")
        if word:
            yield from self._evidence.of_word("list", word)
            second = second_word(text, others.end())
            if second:
                third = second_word(text, text.index(word, others.end()) + len(word))
                yield from self._evidence.of_word("list3", third)  # «… के बीच बाघ»
            if joined:
                yield f"list:{word}+{second}"
        if joined and text[end - 2 : end] == "00" and _ODD_YEAR.search(others[0]):
            yield "list_of_years"  # «1500 और 1857 के बीच»: the other is no round number

    def _is_parallel(self, text: str, start: int, end: int) -> bool:
        """«चोरी के 1860, लूट के 21», «एससी के 1748 और एसटी के 1172 पद»: another number follows the same
        word and is no year, or something counted is behind the last; so this one is no year either.
        """
        word = previous_word(text, start)
        postpositions = self._cue("postpositions") - self._cue("conjunctions")
        if word not in postpositions or next_word(text, end) in postpositions:
            return False  # «मनमोहन के 1991 के सुधार»: of a year
        before = _parallel_before(self._language).search(
            text, max(0, start - _PARALLEL_REACH), start
        )
        behind = _parallel(self._language).match(text, end)
        others = [*_behind_the_word(word, before), *(last := _behind_the_word(word, behind))]
        if any(not _YEARS.fullmatch(other) for other in others):
            return True
        counted = behind is not None and next_word(text, behind.end()) in self._cue("counted")
        return bool(last) and counted

    def _behind_comma(self, text: str, start: int) -> Iterator[str]:
        """«अधिनियम, 1955»: the word before a comma."""
        if text[max(0, start - 2) : start] == ", ":
            word = previous_word(text, start - 2)
            if word:
                yield from self._evidence.of_word("comma", word)


_YEARS = lazy_pattern("(?:1[1-9]|20)[0-9]{2}")


def _behind_the_word(word: str, found: re.Match[str] | None) -> list[str]:
    """The numbers of a list that follow ``word``."""
    words = _LETTERS_OR_DIGITS.findall(found[0]) if found else []
    return [b for a, b in itertools.pairwise(words) if a == word and b.isdigit()]


_FIRST_OF_A_LIST = lazy_pattern(r"\((?:[0-9]{5}, ?){0,6}\Z")
_LAST_OF_A_LIST = lazy_pattern(r"(?:, ?[0-9]{5}){0,6}\)")


def _is_listed_in_brackets(text: str, start: int, end: int) -> bool:
    """«(11110, 11109)»: one of several numbers of five digits in brackets."""
    first = _FIRST_OF_A_LIST.search(text, max(0, start - len("(11110, ") * 7), start)
    return first is not None and _LAST_OF_A_LIST.match(text, end) is not None


def _before_comma(text: str, start: int, end: int) -> Iterator[str]:
    """«इटारसी में 1405, पिपरिया में 1857»: counts by place; a year's «में» comes after the year."""
    if text[end : end + 2] == ", " and not text[end + 2 : end + 3].isdigit():
        yield f"before:{previous_word(text, start)}+,"


_full_name = word_pattern(
    f" [{INDIC}]{{2,}}(?: [{INDIC}]{{2,}}){{1,2}} (?:<train_name>)(?![{INDIC}])"
)
"""«12557 सप्त क्रांति एक्सप्रेस»: two or three words of a train's name, and its kind."""
