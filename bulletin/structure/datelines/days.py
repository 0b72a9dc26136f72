"""Datelines of a known place and a day, or a site, with hardly a mark before the text."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import (
    Kind,
    day_of,
    is_latin,
    is_place,
    is_whole_day,
    kind_of,
    place_among,
)
from bulletin.structure.datelines.parts import (
    REACH,
    Dateline,
    are_places,
    is_text,
    opens_sentence,
    past_comma,
)
from bulletin.structure.told_places import is_rare_name

_REACH_AGAIN = 250
_WORDS_OF_A_PAPER = (3, 2)
_IN_HINDI_LETTERS = lazy_pattern("[\u0900-\u0963-]+")
_MARK_BEHIND = lazy_pattern("( [\u0900-\u0963]+) ?[:।] +")
_SENDER_FIRST = lazy_pattern(r"\(([^()]{2,30})\),? ?")
_NAME_BEHIND = lazy_pattern(r" ?\([^()\d]{2,40}\)")
_MARKS = lazy_pattern(r"(?: ?[।:.,/|–—-]+(?=\s|$))?")
_SITE_BEHIND = lazy_pattern(r" ?[A-Za-z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}(?= [\u0904-\u0939]|$)")
_BEFORE_A_DAY = lazy_pattern(r" ?[,:/–—-] ?(?=\d)| (?=\d)| ?[|।] (?=[A-Z][a-z]{2,8} \d)")
_SEVERAL = lazy_pattern(" ?[,/] ?")
_TO_TEXT = lazy_pattern(r"(?: ?, ?|-)(?=[\u0904-\u0939])")
_STATE = lazy_pattern(r" ?\(([^()\d]{3,20})\)")
_BARE_DAY = lazy_pattern(r"(?P<place>[^\s,।:()/0-9]{2,20}) (?:0?[1-9]|[12]\d|3[01]) ?\*? ?। ?")
_WHOLE_DAY = lazy_pattern(r"^[\dA-Z].*\d{2}$")
_DAY_WITH_A_MONTH = lazy_pattern(r"(?=.*\d)(?=.*[A-Za-z\u0900-\u0963]{2})")


def sent_from(plain: str, language: Language) -> Dateline | None:
    """A sender in brackets, a day, a place and perhaps a name, without a mark after them.

    «(जी.एन.एस) ता. 14 नई दिल्ली (आनन्द चौधरी) हिंदी दिवस …».
    """
    if found := _sent_by_a_correspondent(plain, language):
        return found
    sender = _SENDER_FIRST.match(plain)
    if not sender or plain_place(sender[1]) not in news_copy(language).agencies:
        return None
    at = sender.end()
    if day := day_of(language).match(plain, at):
        at = past_comma(plain, day.end())
    place = place_among(plain[at : at + REACH].split(), language)
    if not place or not plain.startswith(place, at):
        return None
    end = at + len(place)
    name = _NAME_BEHIND.match(plain, end)
    senders = [sender.span(), *([name.span()] if name else [])]
    marks = _MARKS.match(plain, name.end() if name else end)
    return Dateline(marks.end() if marks else end, place, tuple(senders), True, True)


def _sent_by_a_correspondent(plain: str, language: Language) -> Dateline | None:
    """A nameless correspondent, a comma and a known place, without a mark after it:
    «प्रतिनिधि, दुमका मंगलवार की रात …».
    """
    sender, _, behind = plain[:REACH].partition(",")
    if plain_place(sender) not in news_copy(language).agencies:
        return None
    place = place_among(behind.split(), language)
    end = len(sender) + 1 + len(behind) - len(behind.lstrip()) + len(place)
    rest = plain[end:]
    if not place or not holds(sender, "role", language):
        return None
    if (
        not rest.startswith(" ") or not rest.lstrip()[:1].isalpha()
    ):  # ``search`` finds those with a mark
        return None
    part = _MARK_BEHIND.match(rest)  # «जागरण संवाददाता, दुमका देहात: …»
    if (
        part
        and not holds(part[1], "finite", language)
        and opens_sentence(rest[part.end() :], language)
    ):
        whole, done = f"{place}{part[1]}", end + part.end()
        return Dateline(done, whole, ((0, len(sender) + 1),), sure=True, more=True)
    if not is_text(rest) or not _IN_HINDI_LETTERS.match(rest.lstrip()):
        return None
    if not opens_sentence(rest, language):
        return None
    return Dateline(end + 1, place, ((0, len(sender) + 1),), sure=True, more=True)


def on_a_day(plain: str, language: Language) -> Dateline | None:
    """A known place and a whole day, with no mark after them but perhaps a comma; or a day without
    its year between a comma and a comma or hyphen.

    «लखनऊ- 24 नवंबर 2026, राज्य में …», «बिलासपुर / 24.11.2026 कंपनी ने …», «बस्ती ,04 नवंबर,किसानों ने …»,
    «गुना, 4 नवंबर-किसानों ने …», «Korba, Raigarh | Nov 24, 2026 जिले के …».
    """
    head = plain[:REACH]
    sign = _BEFORE_A_DAY.search(head)
    if not sign:
        return None
    place = head[: sign.start()]
    names = _SEVERAL.split(place)
    known = any(kind_of(name, language) is Kind.PLACE for name in names)
    if not all(
        kind_of(name, language) is Kind.PLACE or is_rare_name(name, language) for name in names
    ):
        return None
    day = day_of(language).match(head, sign.end())
    if day and not (known or is_whole_day(day[0])):
        return None
    between = bool(day and "," in sign[0] and _TO_TEXT.match(head, day.end()))
    if not day or not (_WHOLE_DAY if not between else _DAY_WITH_A_MONTH).search(day[0]):
        return None
    mark = _TO_TEXT.match(plain, day.end())
    end = mark.end() if mark else past_comma(plain, day.end())
    rest = plain[end:]
    if not is_text(rest):
        return None
    if not _IN_HINDI_LETTERS.match(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(end, place, (), sure=True, more=True)


def opens_with_a_day(rest: str, language: Language) -> bool:
    """Whether a sentence begins with a whole day: «14-05-2023 को जिले में …»."""
    text = rest.lstrip()
    day = day_of(language).match(text)
    return bool(day and is_whole_day(day[0]) and not opens_sentence(text[day.end() :], language))


def on_a_bare_day(plain: str, language: Language) -> Dateline | None:
    """A known place, a day without its month and a danda, before a text that names it again:
    «दुमका 06 *। सेमरा में … दुमका के …».
    """
    found = _BARE_DAY.match(plain)
    if not found or not are_places(found["place"], language):
        return None
    rest = plain[found.end() :]
    if not is_text(rest):
        return None
    if found["place"] not in rest[:_REACH_AGAIN]:
        return None
    return Dateline(found.end(), found["place"], (), sure=True, more=True)


def without_a_mark(plain: str, language: Language) -> Dateline | None:
    """A place before text, with a day or a site: «कोरबा 17 अगस्त 2023 NOW NEWS …», and perhaps a
    paper before it: «सेमरा टुडे कोरबा 17 अगस्त …».
    """
    start = _behind_a_paper(plain, language)
    words = plain[start:REACH].replace(",", " ").split()
    place = place_among(words, language)
    if not (place or start) and words and is_rare_name(words[0], language):
        place = words[0]
    end = start + len(place)
    if not place or is_latin(place) or not plain.startswith(place, start):
        return None
    paper = ((0, start),) if start else ()
    state = _STATE.match(plain, end)
    if state and plain_place(state[1]) in news_copy(language).regions:
        end = state.end()  # «कोरबा (छत्तीसगढ़), 14 दिसंबर जिले में …»
    at = past_comma(plain, end)
    day = day_of(language).match(plain, at)
    known = is_place(place, language)
    apart = "," in plain[end:at]  # «सेमरखेड़ा, 14 नवंबर कलेक्टर ने …»
    if day and _DAY_WITH_A_MONTH.match(day[0]) and (known or (apart and is_whole_day(day[0]))):
        site = _SITE_BEHIND.match(plain, day.end())
        end = site.end() if site else day.end()
        if plain[end : end + 1] in ("", " ") and opens_sentence(plain[end:], language):
            senders = (*paper, *((site.span(),) if site else ()))
            return Dateline(end, place, senders, sure=True, more=True)
    site = _SITE_BEHIND.match(plain, end) if known and not start else None
    if site and "." in site[0]:
        return Dateline(site.end(), place, (site.span(),), sure=True, more=True)
    return None


def _behind_a_paper(plain: str, language: Language) -> int:
    """Where ``plain`` goes on after a paper of two or three words; 0 if none opens it."""
    words = plain[:REACH].split(" ", _WORDS_OF_A_PAPER[0])
    for many in _WORDS_OF_A_PAPER:
        paper = " ".join(words[:many])
        if len(words) > many and kind_of(paper, language) is Kind.PRESS:
            return len(paper) + 1
    return 0
