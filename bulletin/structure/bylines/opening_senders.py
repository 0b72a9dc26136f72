"""Senders of the copy, without a place, that open a paragraph or a title."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import Kind, is_latin, is_place, kind_of, place_among
from bulletin.structure.datelines.parts import opens_sentence
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.pars import Par

_DECK = 160
_SENDER = lazy_pattern(
    r"([^।:.,()]{2,40}) ?"
    r"(?:[।:][–—-]*(?=[\s\u0904-\u0939])|\.(?=\s)|(?P<comma>,)(?=\s)) *"
)
_SENDERS = lazy_pattern(r"([^।:.()]{8,60}?) ?(?::|[–—-]+(?=\s)) *")
_PAPER_BEHIND = lazy_pattern(
    r"([\u0900-\u0963]+(?: [\u0900-\u0963]+){1,2}) ?[/|] ?(?=[\u0904-\u0939])"
)
_LABEL = lazy_pattern(
    r"[A-Za-z][A-Za-z0-9 '&.-]{2,50}?\(([^()]{3,30})\),? ?([^:।.()]{0,40}?) ?: ?(?=[\u0904-\u0939])"
)
_IN_BRACKETS = lazy_pattern(r"\(([^।:.,()]{3,40})\) ?[:।–—-]+ *")
_BARS = ("|", "@", "/")
_LATIN = lazy_pattern(r"([A-Za-z][A-Za-z0-9.&' -]{2,40}?)[ /:–—-]+(?=[\"'(]?[\u0904-\u0939])")
_ADDRESS = lazy_pattern(
    r"(?:www\.)?[A-Za-z0-9-]{3,40}(?:\.[a-z]{2,6}){1,2} ?[/:|।–—-]+ ?(?=[\u0904-\u0939])"
)
_THE_SITE = lazy_pattern(
    r"The [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)? ?:[ –—-]*(?=[\"']?[\u0904-\u0939])"
)
_SECTION = lazy_pattern(r"([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?) (?:News|NEWS|Samachar|Khabar)")
"""«The …:», as sites are called, or films."""


def sender_opens(plain: str, gazetteer: Gazetteer) -> int:
    """Where the text continues after a sender alone, or a paper and a slash; 0 if neither opens."""

    def found(known: str) -> int:
        language = gazetteer.language
        opens = _sender_alone(known, language) or _paper_behind(known, language)
        opens = opens or _in_brackets(known, language)
        site = _THE_SITE.match(known)
        return opens or sender_before(known, language) or (site.end() if site else 0)

    return gazetteer.outlet.end(plain, found)


def sender_before(plain: str, language: Language) -> int:
    """Where ``plain`` goes on behind a desk, a paper of one word, a place's news, or an address, in
    Latin letters; 0 if none opens it: «SEMRA DUMKA DESK सड़क …», «semranews सड़क …», «Dumka News जिले
    में …». Where the script changes, the name ends; its last word says that it is a sender's. What
    somebody did is news: «Semra News ने बताया …».
    """
    if address := _ADDRESS.match(plain):
        return address.end()
    found = _LATIN.match(plain)
    if not found or not opens_sentence(plain[found.end() :], language):
        return 0
    name, section = found[1], _SECTION.fullmatch(found[1])
    sent = holds(name, "latin_sender", language)
    placed = section is not None and is_place(section[1], language)
    return found.end() if sent or placed else 0


def desk_opens(plain: str, gazetteer: Gazetteer, *, deck: bool) -> bool:
    """Whether a desk opens the text, or behind a ``deck`` any sender."""
    known = gazetteer.outlet.known(plain).text
    if _desk_opens(known, gazetteer.language):
        return True
    return deck and _sender_alone(known, gazetteer.language) > 0


def paper_behind_place(place: Par, plain: str, gazetteer: Gazetteer) -> int:
    """Where the text continues after a paper behind a place; 0 without one.

    Behind a bar the article's own outlet needs no mark: «दुमका|भोर की दस्तक जिले के …».
    """
    barred = place.written.rstrip().endswith(_BARS) and gazetteer.outlet.opens(plain)
    return barred or gazetteer.outlet.end(
        plain, lambda known: _paper_behind(known, gazetteer.language)
    )


def _sender_alone(plain: str, language: Language) -> int:
    """Where the text continues after a sender without a place, or a paper; 0 if none opens it.

    After a paper and a comma, the sentence must be about a place, except for a desk or a team.
    """
    if (label := _LABEL.match(plain)) and _names_a_paper(label[1], label[2], language):
        return label.end()
    desk = _SENDERS.match(plain)
    if desk and has_word(plain[desk.end() :]) and _is_a_named_desk(desk[1].strip(), language):
        return desk.end()
    found = _SENDER.match(plain)
    if not found or not has_word(rest := plain[found.end() :]):
        return 0
    kind = kind_of(found[1], language)
    if found["comma"]:
        words = rest[:_DECK].replace(",", " ").split()
        sent = kind is Kind.PRESS and " " in found[1] and place_among(words, language)
        team = " " in found[1] and holds(found[1], "web_desk", language)
        return found.end() if sent or team else 0
    paper = kind is Kind.PRESS and " " in found[1] and "।" in found[0]
    site = " " in found[1].strip() and holds(found[1].strip(), "web_desk", language)
    return found.end() if kind is Kind.SENDER or paper or site else 0


def _in_brackets(plain: str, language: Language) -> int:
    """Where the text continues after a paper or a desk in brackets, and a mark: «(सेमरा प्रयाग
    न्यूज) :- …»; else 0.
    """
    found = _IN_BRACKETS.match(plain)
    if not found or not has_word(plain[found.end() :]):
        return 0
    return found.end() if kind_of(found[1].strip(), language) in (Kind.PRESS, Kind.SENDER) else 0


def _desk_opens(plain: str, language: Language) -> bool:
    """Whether a desk, or a sender and a paper, opens the text: neither speaks in an interview."""
    opens = _SENDERS.match(plain) or _SENDER.match(plain)
    if not opens or not _sender_alone(plain, language):
        return False
    sender = opens[1].strip()
    return holds(sender, "web_desk", language) or _is_a_desk_and_its_paper(sender, language)


def _is_a_named_desk(words: str, language: Language) -> bool:
    """Whether words are a desk and its paper, or a desk with a paper's name: «सेमरा न्यूज डेस्क – …»."""
    named = " " in words and not words.isascii() and holds(words, "web_desk", language)
    return named or _is_a_desk_and_its_paper(words, language)


def _is_a_desk_and_its_paper(words: str, language: Language) -> bool:
    """Whether words are a desk and its paper: «ब्यूरो, सीकर न्यूज»."""
    kinds = [kind_of(part.strip(), language) for part in words.split(",")]
    return kinds == [Kind.SENDER, Kind.PRESS]


def _paper_behind(plain: str, language: Language) -> int:
    """Where the text continues after a paper and a slash: «सेमरा हलचल/क्षेत्र के …»; else 0.

    A dateline may stand before it, in the paragraph or above it.
    """
    found = _PAPER_BEHIND.match(plain)
    return found.end() if found and kind_of(found[1], language) in (Kind.PRESS, Kind.SENDER) else 0


def _names_a_paper(paper: str, desk: str, language: Language) -> bool:
    """Whether brackets have a paper's name, and only a desk or a label in Latin letters may follow:
    «India News (इंडिया न्यूज), BBC Anchor: …».
    """
    sent = kind_of(paper, language) in (Kind.PRESS, Kind.SENDER)
    return sent and (not desk or is_latin(desk) or kind_of(desk, language) is Kind.SENDER)
