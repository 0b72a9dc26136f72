"""A line's own features: its length, its ending, its markup, and its contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from bulletin.core.closing_marks import without_closing
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds
from bulletin.normalisation.spellings import colons_for_visargas
from bulletin.normalisation.stops import ends_sentence, has_several_sentences, sentences
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.labelling.beside_outlet import beside_the_outlet
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES
from bulletin.structure.labelling.short_lines import short_line
from bulletin.structure.lines import has_word
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import Par, Sort
from bulletin.structure.requests import asks_the_reader
from bulletin.structure.sieve import Sieve, sieve_of

STEM = 5
"""Letters of a word that its forms share."""

_WORDS = ((1, "1"), (2, "2"), (3, "3"), (8, "4-8"), (14, "9-14"), (24, "15-24"), (40, "25-40"))
_LONGEST_SHORT = 140
_LONGEST_JUDGED = 400
_MOST_COUNTED = 60
_QUOTES = "\"'"
_NUMBER = re.compile(r"\(?(?:[0-9]{1,2}|[कखगघ])[.)] +")
_LATIN, _DEVANAGARI = re.compile("[A-Za-z]"), re.compile("[\u0904-\u0939\u0958-\u0961]")
_NAMED = PLACES | BYLINES
_NO_HINDI = frozenset(("no Hindi letter", "no letter"))
_LONGEST_NAME = 2
_FEWEST_OF_A_NAME, _MOST_OF_A_NAME = 2, 0.6
_FOREIGN = 0.25
_FEW, _LONG = 3, 8
_LAST = 12
_LONG_TITLE = 15
_OF_PARTS = frozenset(("a byline", "place and day or sender"))
_TELLS = frozenset(("several sentences", "tells something"))
_LONG_SENTENCE = 18
_FULL_STOPS_OF_A_TEXT = 2
_SHORTEST = 3
_LONGEST_TITLE = 40
_LONGEST_STOPPED_TITLE = 24
_DOTTED = re.compile(r"…[.। ]+$")
_LAST_BRACKET = re.compile(r" ?\([^()]{1,40}\)$")
# «// सूचना //», «।। सूचना ।।», «—सूचना—»
_DECORATED = re.compile(
    r"^[/|*=~:]{2,} ?([^/|*=~:].*?) ?[/|*=~:]{2,}$|^[।*—–] ?([^।*—–]{4,24}?) ?[।*—–]$"
)
_WORD = re.compile("[\\w\u0900-\u0963]+")


@dataclass(frozen=True, slots=True)
class LineSeen:
    """A line's own features. ``reason`` is the reason of the rule that matches it, or ''.

    ``stems`` are the beginnings of its content words; ``words`` counts all.
    """

    names: frozenset[str]
    reason: str
    opening_reason: str
    stems: frozenset[str]
    words: int
    ends: bool

    @property
    def lacks_hindi(self) -> bool:
        """Whether it has no Hindi letter, and is neither a place nor a name."""
        return "no Hindi letter" in self.names and _NAMED.isdisjoint(self.names)

    @property
    def is_hindi(self) -> bool:
        """Whether it is long enough for a title, and in the language."""
        return self.words > _LONGEST_NAME and _NO_HINDI.isdisjoint(self.names)

    def share_in(self, stems: Set[str]) -> float:
        """The share of its content words that are among ``stems``; 0 if it has none."""
        return len(self.stems & stems) / len(self.stems) if self.stems else 0.0

    def is_foreign_to(self, stems: Set[str]) -> bool:
        """Whether it has content words, and hardly any is among ``stems``."""
        return bool(self.stems) and self.share_in(stems) < _FOREIGN

    def is_named_in(self, stems: Set[str]) -> bool:
        """Whether two or more of its words, and most of them, are in ``stems``, as for a name."""
        return len(self.stems & stems) >= _FEWEST_OF_A_NAME and (
            self.share_in(stems) >= _MOST_OF_A_NAME
        )


def seen_alone(par: Par, gazetteer: Gazetteer, *, opens: bool = False) -> LineSeen:
    """The features of ``par``, regardless of its neighbours, except for the places that they name.

    ``opens`` says that it is one of the article's first.
    """
    language = gazetteer.language
    sieve = sieve_of(language)
    outlet = gazetteer.outlet
    whole = outlet.known(colons_for_visargas(par.plain[outlet.label(par.plain) :], language)).text
    plain = _DOTTED.sub("…", " ".join(_read(whole, sieve).split()))
    words = len(plain.split(None, _MOST_COUNTED))
    plain = _undecorated(plain, language)
    ends = ends_sentence(plain, language) or plain[-1:] in tuple("?!…")
    reason = sieve.line(whole)
    opening = "" if reason else sieve.line(whole, opening=True)
    names = {
        f"words {next((name for most, name in _WORDS if words <= most), '41+')}",
        _ending(plain, language),
        *_markup(par),
        *_script(plain),
        *_sentences(plain, words, language),
        *_telling(plain, words, language, ends=ends),
    }
    if opens and _opens_with_a_dateline(whole, gazetteer):
        names.add("opens with a dateline")
        told = holds(plain, "tells", language)  # no title: «दुमका / Semra News Update : …»
        if words > _LONGEST_STOPPED_TITLE and told and not ends:
            names.add("a long line that opens with a dateline")
    if _goes_on(plain, words, language, ends=ends):
        names.add("ends in a word that goes on")
    if reason:
        names.add("a rule names it")
    if opening:
        names.add("a rule names it before the text")
    if len(plain) <= _LONGEST_SHORT:
        telling = bool(ends and (names & _TELLS or holds(plain, "finite", language)))
        names = _with_its_kind(names, short_line(plain, gazetteer), ruled=bool(reason))
        names.update(_at_its_edges(whole, words, language, cut=plain != whole and not telling))
    if len(whole) <= _LONGEST_JUDGED and asks_the_reader(whole, language):
        names.add("asks the reader")
    if gazetteer.outlet.stands_in(par.plain):
        names = beside_the_outlet(names, par.plain, gazetteer)
    return LineSeen(frozenset(names), reason, opening, _stems(plain, language), words, ends)


def _undecorated(plain: str, language: Language) -> str:
    """A line without signs around it, and without a bracket behind its full stop."""
    plain = _DECORATED.sub(r"\1\2", plain) if len(plain) <= _LONGEST_SHORT else plain
    bare = _LAST_BRACKET.sub("", plain)  # «… पोस्ट किया. (आर्काइव लिंक)»
    return bare if ends_sentence(bare, language) else plain


def _with_its_kind(names: Set[str], kind: Set[str], *, ruled: bool) -> set[str]:
    """The features ``names`` of a short line and those of its ``kind``, without what that excludes;
    ``ruled`` says that a rule matches it.
    """
    found = {*names, *kind}
    if "reads like stamp" in found:  # «राकेश शर्मा Sun, 14 Jan 2024-11:51 pm,»
        found.discard("goes on")
    if found & _OF_PARTS:  # «राकेश शर्मा। सेमरा न्यूज।», «दुमका। सेमरा न्यूज पोस्ट।»
        found.discard("several sentences")
    return found - PLACES if ruled else found  # «आखिरी अपडेट: 4 अगस्त 2025»


def _sentences(plain: str, words: int, language: Language) -> Iterator[str]:
    if words <= _FEW or not has_several_sentences(plain, language):
        return
    two = "।" in plain or holds(plain, "verb_and_dots", language)
    most = _LONGEST_STOPPED_TITLE if two else _LONGEST_TITLE
    if _full_stops(plain, language) >= _FULL_STOPS_OF_A_TEXT:
        most = _LONG_SENTENCE
    stopped = _ending(plain, language) == "ends a sentence" or words > most
    stopped = stopped or holds(plain.rpartition("।")[0], "tells", language)
    yield "several sentences" if stopped else "parts set off by ? or …"


def _full_stops(plain: str, language: Language) -> int:
    """How many sentences a full stop, rather than «?» or «…», parts from the next."""
    if plain.count(". ") < _FULL_STOPS_OF_A_TEXT:
        return 0
    return sum(plain[end - 1] == "." for _, end in sentences(plain, language) if end < len(plain))


def _telling(plain: str, words: int, language: Language, *, ends: bool) -> Iterator[str]:
    if ends and holds(plain[:_LONGEST_SHORT], "of_itself", language):
        yield "tells of a firm"
    if (ends or words >= _LONG_SENTENCE) and holds(plain, "tells", language):
        yield "tells something" if ends else "a long sentence without a stop"
    if words >= _LONG_TITLE and holds(plain[-_LAST:], "rarely_last", language):
        yield "long, and ends in a word that may go on"


def _at_its_edges(whole: str, words: int, language: Language, *, cut: bool) -> Iterator[str]:
    """The features of a short line, including its unread parts; ``cut`` says that it has any."""
    bracket = _LAST_BRACKET.search(whole)
    # «घाट पर भीड़ (फोटो: एएनआई)», «हाईकोर्ट. (फोटो: पीटीआई)», «घाट पर भीड़ (फोटो पीटीआई)»
    credited = cut or (bracket and is_of_a_page(bracket[0], language))
    if credited and holds(whole, "photo_credit", language):
        yield "ends in a photo's credit"
    if bracket and words > _LONG and holds(bracket[0].strip(" ()"), "signed", language):
        yield "signed in brackets"
    if holds(whole, "subject", language):
        yield "reads like subject"


def _goes_on(plain: str, words: int, language: Language, *, ends: bool) -> bool:
    """Whether a few words break off within a sentence: «मंत्री राकेश शर्मा ने», but not «क्या कहा था
    मंत्री राकेश शर्मा ने», whose order is turned.
    """
    if ends or not _FEW < words <= _LONGEST_STOPPED_TITLE:
        return False
    turned = any(holds(plain, table, language) for table in ("finite", "question_word"))
    return holds(plain[-_LAST:], "never_last", language) and not turned


def _opens_with_a_dateline(plain: str, gazetteer: Gazetteer) -> bool:
    """Whether ``plain`` opens with a certain dateline, and text follows it."""
    found = dateline(plain, gazetteer)
    return bool(found and found.sure and len(plain[found.end :].split(None, _LONG)) >= _LONG)


def _read(plain: str, sieve: Sieve) -> str:
    """The part of a line that is read; the whole line if nothing would be read, or if it would be
    torn within brackets: «(अपडेटेड 20 मार्च 2026, 8:56 PM IST)».
    """
    if len(plain) > _LONGEST_JUDGED:
        return plain
    kept, last = "", 0
    for start, end, _ in sieve.within(plain):
        kept += plain[last:start]
        last = end
    kept = (kept + plain[last:]).strip()
    torn = kept.count("(") != kept.count(")") and plain.count("(") == plain.count(")")
    return kept if has_word(kept) and not torn else plain


def _ending(plain: str, language: Language) -> str:
    bare = without_closing(plain)
    last = bare[-1:]
    if last == "?":
        return "ends with ?"
    if last == "!":
        return "ends with !"
    if last == "…" or bare.endswith(".."):
        return "ends with …"
    if ends_sentence(plain, language):
        return "ends a sentence"
    if last == ":" or bare.endswith(":-"):
        return "ends with :"
    if last and last in ",;—–-":
        return "goes on"
    return "ends in a word"


def _markup(par: Par) -> Iterator[str]:
    if par.marked == 1:
        yield "marked as title"
    elif par.marked:
        yield "marked as heading"
    elif par.set_by_source:
        yield "a paragraph by markup"
    if par.sort is Sort.ITEM:
        yield BULLET
    elif par.sort is Sort.QUOTATION:
        yield "marked as quotation"
    if par.bold:
        yield "all bold"
    quote, inner = par.plain[:1], par.plain[1:-1]
    if quote in tuple(_QUOTES) and par.plain[-1:] == quote and inner and quote not in inner:
        yield "one pair of quotes"
    if par.plain[:1] == "(" and par.plain[-1:] == ")":
        yield "in brackets"
    if _NUMBER.match(par.plain):
        yield "opens with a number"


def _script(plain: str) -> Iterator[str]:
    head = plain[:200]
    if not _DEVANAGARI.search(head):
        yield "no Hindi letter" if _LATIN.search(head) else "no letter"


def _stems(plain: str, language: Language) -> frozenset[str]:
    common = _common(language)
    return frozenset(
        word[:STEM]
        for word in _WORD.findall(plain[:_LONGEST_JUDGED])
        if len(word) >= _SHORTEST and word not in common
    )


@lru_cache(maxsize=4)
def _common(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    return frozenset(
        {*language.cues["postpositions"], *language.cues["of_any_news"]}
        | {*phrasing.cut_after, *phrasing.cut_before}
        | news_copy(language).not_names
    )
