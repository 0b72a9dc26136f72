"""A line's own features: its length, its ending, its markup, and its contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.spellings import colons_for_visargas
from bulletin.normalisation.stops import CLOSING, ends_sentence, has_several_sentences
from bulletin.structure.byline import byline
from bulletin.structure.dateline import dateline
from bulletin.structure.dateline_kinds import Kind, is_latin, kind_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.note_labels import note_label
from bulletin.structure.pars import Par, Sort
from bulletin.structure.persons import has_surname
from bulletin.structure.requests import asks_the_reader
from bulletin.structure.sieve import Sieve, sieve_of

__all__ = ["LineSeen", "seen_alone"]

_WORDS = ((1, "1"), (2, "2"), (3, "3"), (8, "4-8"), (14, "9-14"), (24, "15-24"), (40, "25-40"))
_LONGEST_SHORT = 140
_LONGEST_JUDGED = 400
_QUOTES = "\"'"
_NUMBER = re.compile(r"\(?(?:[0-9]{1,2}|[कखगघ])[.)] +")
_LATIN, _DEVANAGARI = re.compile("[A-Za-z]"), re.compile("[\u0904-\u0939\u0958-\u0961]")
_NAMED = frozenset(("known place", "perhaps a place", "a byline", "perhaps a byline"))
_NO_HINDI = frozenset(("no Hindi letter", "no letter"))
_LONGEST_NAME = 2
_LONG = 8
_HELD = ("phrase", "finite")
_BEHIND_A_PAPER = "a place behind a few words"
_STEM = 5
_SHORTEST = 3
_LONGEST_TITLE = 40
_LONGEST_STOPPED_TITLE = 24
_LONGEST_PATH = 40
_SHORTEST_IN_A_PATH = 4
_ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S+|www\.\S+")
_CREDIT = re.compile(r"([^।?!()]{8,120}?) ?\(([^()]{2,30})\)")
_DOTS = re.compile(r"(?<!\w)(?:है|हैं|था|थे|थी|गई|गए|गया) ?(?:…|\.{2,}) ")
_DOTTED = re.compile(r"…\.+$")
_LAST_BRACKET = re.compile(r" ?\([^()]{1,40}\)$")
_PRINTED = re.compile(r"([^।]{12,100})। ?([^।]{2,25})")  # «मौके पर जुटे लोग। सवेरा»
# «// सूचना //», «।। सूचना ।।»
_DECORATED = re.compile(
    r"^[/|*=~:]{2,} ?([^/|*=~:].*?) ?[/|*=~:]{2,}$|^[।*] ?([^।*]{4,24}?) ?[।*]$"
)
# A canonical text has a danda for a bar.
_BARS, _FEWEST_PARTS = re.compile(r" [।|] ?|[।|](?= )"), 2
_MARKS = ("press_label", "file_number", "day_line")
_SIGN = re.compile(r" ?[/।|–—-] ?")
_WITHIN_A_WORD = re.compile("(?<=[\u0900-\u0963])(?=[\u0904-\u0939])")
_WORD = re.compile("[\\w\u0900-\u0963]+")
# The features for each list of evidence; the second only counts in a short line.
_SHORT_EVIDENCE = (
    "caption", "link", "link_label", "links", "desk", "file_number", "letterhead", "press_label",
    "day_line", "subject", "rank", "initials", "contact", "office_address", "copied", "rule_off",
    "forwarded", "office_name", "copies", "contact_request", "issued_by", "invocation",
    "post", "named_post", "post_name", "closing_word",
    "stamp", "menu", "outlet", "embed", "phrase", "finite", "chat_stamp", "caption_sentence",
    "no_title", "dated_stamp", "summary_label", "about_author", "about_sender", "tags_label",
    "contents", "other_post", "poll_button",
    "wire_code", "wire_stamp",
    "helpline", "caption_cell", "question", "who_reports", "digest", "event_hour",
    "caption_label",
    "event_row", "table_head",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineSeen:
    """A line's own features. ``reason`` is that of the rule that matches it, or ''.

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


def seen_alone(par: Par, gazetteer: Gazetteer, *, opens: bool = False) -> LineSeen:
    """The features of ``par``, regardless of its neighbours but for the places that they name.

    ``opens`` says that it is one of the article's first.
    """
    language = gazetteer.language
    sieve = sieve_of(language)
    whole = colons_for_visargas(par.plain, language)
    plain = _DOTTED.sub("…", " ".join(_read(whole, sieve).split()))
    words = len(plain.split(None, 60))
    plain = _DECORATED.sub(r"\1\2", plain) if len(plain) <= _LONGEST_SHORT else plain
    plain = _without_a_last_bracket(plain, language)
    ends = ends_sentence(plain, language) or plain[-1:] in tuple("?!…")
    reason = sieve.line(whole)
    opening = "" if reason else sieve.line(whole, opening=True)
    names = {
        f"words {next((name for most, name in _WORDS if words <= most), '41+')}",
        *_ending(plain, language),
        *_markup(par),
        *_script(plain),
    }
    if words > 3 and has_several_sentences(plain, language):
        two = "।" in plain or _DOTS.search(plain) is not None
        stopped = "ends a sentence" in names or words > (
            _LONGEST_STOPPED_TITLE if two else _LONGEST_TITLE
        )
        names.add("several sentences" if stopped else "parts set off by ? or …")
    if opens and _opens_with_a_dateline(whole, gazetteer):
        names.add("opens with a dateline")
    if ends and holds(plain, "tells", language):
        names.add("tells something")
        if holds(plain[:_LONGEST_SHORT], "of_itself", language):
            names.add("tells of a firm")
    if reason:
        names.add("a rule names it")
    if opening:
        names.add("a rule names it before the text")
    if len(plain) <= _LONGEST_SHORT:
        names.update(_short(plain, gazetteer))
        # «घाट पर भीड़ (फोटो: एएनआई)», where the credit is not read
        if plain != whole and not ends and holds(whole, "photo_credit", language):
            names.add("ends in a photo's credit")
        if holds(whole, "subject", language):
            names.add("reads like subject")
    if plain.strip(" ,–-") in language.phrasing.cut_before:
        names.add("only a word that joins others")
    if len(whole) <= _LONGEST_JUDGED and asks_the_reader(whole, language):
        names.add("asks the reader")
    return LineSeen(frozenset(names), reason, opening, _stems(plain, language), words, ends)


def _opens_with_a_dateline(plain: str, gazetteer: Gazetteer) -> bool:
    """Whether text follows a dateline in ``plain`` that is one beyond doubt."""
    found = dateline(plain, gazetteer)
    return bool(found and found.sure and len(plain[found.end :].split(None, _LONG)) >= _LONG)


def _read(plain: str, sieve: Sieve) -> str:
    """The part of a line that is read; all of it if that is nothing."""
    if len(plain) > _LONGEST_JUDGED:
        return plain
    kept, last = "", 0
    for start, end, _ in sieve.within(plain):
        kept += plain[last:start]
        last = end
    kept = (kept + plain[last:]).strip()
    return kept if has_word(kept) else plain


def _without_a_last_bracket(plain: str, language: Language) -> str:
    """A line without a bracket behind its full stop: «… पोस्ट किया. (आर्काइव लिंक)»."""
    bare = _LAST_BRACKET.sub("", plain)
    return bare if ends_sentence(bare, language) else plain


def _ending(plain: str, language: Language) -> Iterator[str]:
    bare = plain.rstrip(CLOSING + " ")
    last = bare[-1:]
    if last == "?":
        yield "ends with ?"
    elif last == "!":
        yield "ends with !"
    elif last == "…" or bare.endswith(".."):
        yield "ends with …"
    elif ends_sentence(plain, language):
        yield "ends a sentence"
    elif last == ":" or bare.endswith(":-"):
        yield "ends with :"
    elif last and last in ",;—–-":
        yield "goes on"
    else:
        yield "ends in a word"


def _markup(par: Par) -> Iterator[str]:
    if par.marked == 1:
        yield "marked as title"
    elif par.marked:
        yield "marked as heading"
    elif par.set_by_source:
        yield "a paragraph by markup"
    if par.sort is Sort.ITEM:
        yield "bullet or number"
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


@lru_cache(maxsize=8192)
def _short(plain: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The features of a short line by the tables."""
    language = gazetteer.language
    sieve = sieve_of(language)
    names = set()
    if sieve.links(plain):
        names.add("reads like links")
    for name in _SHORT_EVIDENCE:
        if holds(plain, name, language):
            names.add(f"holds a {name}" if name in _HELD else f"reads like {name}")
    found = dateline(plain, gazetteer)
    if found and found.end == len(plain):
        names.add("known place" if found.sure else "perhaps a place")
        if found.senders and not found.more:
            names.add(_BEHIND_A_PAPER)
        if found.more:
            names.add("place and day or sender")
            names -= {"holds a phrase", "reads like dated_stamp"}
            if note_label(plain, language):
                names.add("a note's label before a place")
            if found.sure and not is_latin(found.place):
                names.discard("reads like stamp")
    wrote = byline(plain, language)
    if wrote:
        names.add("a byline" if wrote.sure else "perhaps a byline")
        if plain[:1] + plain[-1:] == "()" and has_surname(plain.strip("() "), language):
            names.add("a name in brackets")
        names.discard("holds a phrase")
        if found and not (found.sure or found.more):  # rather a name: «राकेश शर्मा, भोपाल»
            names -= {_BEHIND_A_PAPER, "perhaps a place"}
        if wrote.sure:
            names.discard("place and day or sender")
    if {"holds a finite", "known place"} & names:
        names.discard("reads like outlet")
    if _is_an_office_in_a_town(plain, language):
        names.add("reads like office_name")
    if {"reads like press_label", "reads like file_number"} & names:
        names -= {"known place", "perhaps a place", "place and day or sender"}
    if {"reads like letterhead", "reads like office_name"} & names:
        names -= (
            {"perhaps a byline", "a byline"}
            if "reads like office_name" in names
            else {"perhaps a byline"}
        )
    if "holds a phrase" in names and "reads like office_name" not in names:
        names -= {"reads like letterhead", "reads like rank"}
    if _are_run_together(plain, language):
        names.add("reads like menu")
    if "reads like links" in names:
        names.discard("reads like link")
    names.update(_of_parts(plain, language))
    names.update(_sent_by(plain, language))
    if "place and day or sender" not in names:
        names.update(_credited(plain, language))
    if holds(plain.rstrip(":-–।. "), "no_place", language):
        names.add("a word that is no place")
    if sieve.address(plain):
        names.add("an address")
    return frozenset(names)


def _is_an_office_in_a_town(plain: str, language: Language) -> bool:
    """Whether a line is the name of an office and its town: «नगर निगम भोपाल»."""
    office, _, town = plain.rstrip(" ।").rpartition(" ")
    placed = plain_place(town) in news_copy(language).places
    return placed and holds(office, "office_name", language)


def _of_parts(plain: str, language: Language) -> Iterator[str]:
    """The feature of a line with several things of a note between bars: «विज्ञप्ति 4 | 3.2.26»."""
    parts = [part.strip() for part in _BARS.split(plain)]
    if len(parts) < _FEWEST_PARTS or holds(plain, "finite", language):
        return
    marks = (any(holds(part, table, language) for table in _MARKS) for part in parts)
    if sum(marks) >= _FEWEST_PARTS:
        yield "reads like press_label"


def _sent_by(plain: str, language: Language) -> Iterator[str]:
    """The features of a line that is an agency's name, or a desk's with its address, or begins with
    one: «हिन्दुस्थान समाचार / दिनेश».
    """
    agencies = news_copy(language).agencies
    bare = _ADDRESS.sub("", plain).strip(" .।-–—()[]")
    desk = len(bare) < len(plain) and kind_of(bare, language) is Kind.SENDER
    if desk or plain_place(bare) in agencies:
        yield "an agency alone"
        return
    signs = (_SIGN.split(plain.strip("(-–— "), maxsplit=1)[0], plain.split(maxsplit=1)[0])
    label = plain[len(signs[1]) :].lstrip()[:1] == ":"  # «संवाददाता : राकेश शर्मा»
    if not label and any(plain_place(sign.strip("(-–— ")) in agencies for sign in signs):
        yield "an agency's name first"


def _credited(plain: str, language: Language) -> Iterator[str]:
    """The feature of words without a finite verb, and who took a picture behind them."""
    found = _CREDIT.fullmatch(plain) or _PRINTED.fullmatch(plain)
    credit = found and kind_of(found[2], language) in (Kind.SENDER, Kind.PRESS)
    if found and credit and not holds(found[1], "finite", language):
        yield "a sender in brackets behind words"


def _are_run_together(plain: str, language: Language) -> bool:
    """Whether a line is two places without a space between them, and perhaps more, as a page's path
    shows when it is copied: «उत्तर प्रदेशबलिया», «कांकेरछत्तीसगढ़बड़ी खबरें».
    """
    places = news_copy(language).places
    if len(plain) > _LONGEST_PATH or plain_place(plain) in places:
        return False
    cuts = [each.start() for each in _WITHIN_A_WORD.finditer(plain)]
    firsts = [at for at in cuts if plain_place(plain[:at]) in places]
    ends = [len(plain), *cuts, *(each.start() for each in re.finditer(r" \(|$", plain))]
    return any(
        end - at >= _SHORTEST_IN_A_PATH and plain_place(plain[at:end]) in places
        for at in firsts
        for end in ends
    )


def _stems(plain: str, language: Language) -> frozenset[str]:
    common = _common(language)
    return frozenset(
        word[:_STEM]
        for word in _WORD.findall(plain[:_LONGEST_JUDGED])
        if len(word) >= _SHORTEST and word not in common
    )


@lru_cache(maxsize=4)
def _common(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    return frozenset(
        {*language.cues["postpositions"], *phrasing.cut_after, *phrasing.cut_before}
        | news_copy(language).not_names
    )
