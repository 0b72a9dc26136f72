"""A dateline: the place, the date and the agency at the start of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.words.word_dictionaries import place_names
from bulletin.structure.datelines.alone import alone
from bulletin.structure.datelines.days import on_a_day, sent_from
from bulletin.structure.datelines.endings import may_end
from bulletin.structure.datelines.grammar import (
    Parts,
    fits,
    opens_with_a_paper,
    parsed,
    settle_latin,
    settle_papers,
    with_its_marks,
)
from bulletin.structure.datelines.labelled import beside_a_label, signed_in_brackets
from bulletin.structure.datelines.part_kinds import (
    Kind,
    day_of,
    is_latin,
    is_place,
    is_whole_day,
    kind_here,
    kind_of,
    names_a_sender,
    place_among,
)
from bulletin.structure.datelines.parts import (
    REACH,
    Dateline,
    opens_sentence,
    parts_of,
)
from bulletin.structure.datelines.strokes import between_strokes
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.persons import is_given, is_latin_person
from bulletin.structure.told_places import is_rare_name

__all__ = ["Dateline", "dateline"]

_LONGEST_PLACE = 3
_MOST_ENDS = 6
_LONGEST_BRACKETS = 30
_END = lazy_pattern(
    r"[।॥]|//(?=\s|$|[\u0904-\u0939])|(?<=\d)/(?=\s)|(?<=\d{2})/(?=[\u0904-\u0939])"
    r"|\.(?=\s|$|[\u0904-\u0939])|(?<=[\u0900-\u0963]{3})\.(?=\d)|(?<=[\u0904-\u0963\w])ः(?:[-–—]+|(?=\s|$|[\u0904-\u0939]))"
    r"|:+[–—-]*[।./]?(?=\s|$)|[–—-]+[:।]+(?=\s|$)|:{1,2}-?(?=[(\u0904-\u0939])"
    r"|(?<=\S)[–—-]+(?=\s|$)|(?<=\s)[–—-]{1,2}(?=\s|$)|(?<=\S)[–—](?=\S)"
    r"|(?<=\s)[–—-](?=[\u0904-\u0939])"
    r"|…+(?=\s|$|[\u0904-\u0939])|(?<=[\u0900-\u0963)\]])[/@](?=\s)"
    r"|(?<=[\u0900-\u0963] )/(?=[\s\u0904-\u0939]|$)"
    r"|(?<=[)\]])-(?=[\u0904-\u0939])|(?<=[)\]])(?=\s|$|[\u0904-\u0939])|(?<=\s)[lI|>](?=\s[\u0904-\u0939])"
    r"|(?<=[)\]])l(?=\s[\u0904-\u0939])"
    r"|(?<=[\u0900-\u0963])l(?=[\u0904-\u0939])|;(?=\s[\u0904-\u0939])"
    r"|(?:!{1,3}|[*=~_]{1,2}|>{2,3}|ll|II|[\u2022\u25a0-\u25ff\u2605\u2606\u2666])(?=\s?[\u0904-\u0939]|$)|$"
)
_MORE_MARKS = lazy_pattern(r"(?: ?[।॥:.,/|*–—-]+(?=[ \u0904-\u0939]))*")
_OPENS_TEXT = ("।", "॥", ":", "l", "|", "//")
_DASHES = ("-", "–", "—", "--", "——")
_SENT = lazy_pattern(r" ?([\u0904-\u0939][^\s,:।]{1,11}) ?[,:।]+(?= )")
_DESK = lazy_pattern(
    r"(?:[^\s,।:()]{2,20} ?[,।] ?)?(?P<desk>[\u0904-\u0939][^\s,।:()]* [^\s,।:()]+)"
    r"(?= [\u0904-\u09390-9])"
)
_BEHIND_A_DAY = lazy_pattern(r" ?[,।:–—-]+(?= |$)")
_REFERENCE = lazy_pattern("[0-9/]")
_GLUED = lazy_pattern("[A-Za-z][A-Za-z0-9 ]{1,30}(?<![ ])(?=[\u0904-\u0939])")
_WIRE = lazy_pattern("[A-Z]{2,6} ?[/|,–-] ?[A-Z]{3,20}")
"""An agency and a town, in capitals: «XNS/ DUMKA»."""
_LATIN_NAMES = lazy_pattern(
    r"(?P<place>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
    r"(?P<who> ?\([A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){1,3}\))"
    r" ?[:.–—-]+ ?(?=[\u0904-\u0939]|$)"
)
_CAPITALS = lazy_pattern(
    r"(?P<place>[A-Z]{3,}) (?P<who>[A-Z]{2,}(?: [A-Z]{2,}){1,2}) ?"
    r"(?:[:.–—-]+ ?(?=[\u0904-\u0939]|$)|$)"
)
"""A town and a reporter: «DUMKA RAKESH SHARMA»."""
_NEWS_FROM = lazy_pattern(
    r"(?P<place>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?P<label> News(?: Updates?)?) ?[:.।]"
    r" ?[–-]* ?(?=[\u0904-\u0939]|$)",
    re.IGNORECASE,
)
_OPENING = lazy_pattern(
    "[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d ]+(?=\\S)"
    "|[#@][A-Za-z0-9_@.]+ ?[:,|–-]* ?(?=[\u0904-\u0939])"
)
"""An emoji, or the outlet's own tag: «#KLM@24X7 दुमका। …»."""
_TAGS = frozenset("#@")
_LABEL = lazy_pattern(r"([A-Za-z][A-Za-z0-9 .&'-]{1,60}?) ?: ?(?=[\u0904-\u0939])")
_REPORTER = lazy_pattern(r"(?:reporter|correspondent|bureau|news|desk)$", re.IGNORECASE)


def dateline(plain: str, gazetteer: Gazetteer, *, opens: bool = False) -> Dateline | None:
    """The longest dateline at the start of ``plain``, possibly all of it.

    ``opens`` says that text follows ``plain``, from which it was separated.
    """
    language = gazetteer.language
    if opening := _OPENING.match(plain):
        found = _behind(opening.end(), plain, gazetteer, opens=opens)
        is_open = found is not None and not found.sure and plain[0] in _TAGS
        return None if is_open else found  # «#MeToo अभियान। …»
    head = plain[:REACH]
    if holds(head, "no_place", language):
        return None  # «सेवा में, संपादक महोदय, दुमका।»
    if found := sent_from(plain, language):
        return found
    if _is_a_label(plain, language):
        return None
    if found := _in_latin(plain, language) or _told_by_a_label(plain, gazetteer):
        return found
    if found := beside_a_label(plain, language) or between_strokes(plain, language):
        return found
    label = _LABEL.match(plain)
    found = None
    if label and not is_place(label[1], language):
        ends = "।.:" if _REPORTER.search(label[1]) else "।."
        found = _labelled(label.end(), plain, gazetteer, ends=ends, opens=opens)
    if not found and (glued := _GLUED.match(plain)):
        found = _labelled(glued.end(), plain, gazetteer, ends="।:|–—", opens=opens)
    if found:
        return found
    for start, end in islice(_ends(head), _MOST_ENDS):
        if end == len(head) < len(plain):
            break
        longer = _of(head, start, end, gazetteer, opens=opens)
        less_sure = found and longer and found.end == longer.end and found.sure > longer.sure
        found = found if less_sure else longer or found
    if (dated := on_a_day(plain, language)) and (not found or found.end < dated.end):
        return _with_a_sender(dated, plain, language)
    if found and found.end < len(plain):
        return _with_the_next(found, plain, gazetteer)
    return found or alone(plain, gazetteer, opens=opens) or signed_in_brackets(plain, language)


def _behind(
    start: int, plain: str, gazetteer: Gazetteer, *, opens: bool = False
) -> Dateline | None:
    """A dateline after something that is not read, such as a picture."""
    found = dateline(plain[start:], gazetteer, opens=opens)
    if not found:
        return None
    senders = ((0, start), *((start + one, start + last) for one, last in found.senders))
    return replace(found, end=start + found.end, senders=senders)


def _is_a_label(plain: str, language: Language) -> bool:
    """Whether a label has a place that the words behind it tell themselves: «Indore News: मध्य प्रदेश
    के इंदौर में …».
    """
    news = _NEWS_FROM.match(plain)
    if not news:
        return False
    name = news["place"].lower()
    listed = english(language).get(name) or place_names(language).get(name)
    return plain.find(listed or say(news["place"], language), 0, REACH) > news.end()


def _in_latin(plain: str, language: Language) -> Dateline | None:
    """A place in Latin letters with a reporter or a label: «Chakulia (Rakesh Sharma) : प्रखंड …»,
    «DUMKA RAKESH SHARMA», «RANCHI NEWS. …».
    """
    news = _NEWS_FROM.match(plain)
    behind = news and dateline(plain[news.end() :], Gazetteer(language))
    if news and not (behind and behind.sure) and is_place(news["place"], language):
        state = plain_place(news["place"]) in news_copy(language).regions
        out = (news.span("label"),)
        return None if state else Dateline(news.end(), news["place"], out, sure=True, more=False)
    signed = _CAPITALS.match(plain)
    if signed and is_place(signed["place"], language) and is_latin_person(signed["who"], language):
        return Dateline(signed.end(), signed["place"], (signed.span("who"),), sure=True, more=True)
    found = _LATIN_NAMES.match(plain)
    if not found:
        return None
    place = found["place"]
    if place.lower() in english(language) and not is_place(place, language):
        return None
    return Dateline(found.end(), place, (found.span("who"),), sure=True, more=True)


def _told_by_a_label(plain: str, gazetteer: Gazetteer) -> Dateline | None:
    """A line that says where: «स्थान: हल्दूचौड़, नैनीताल»."""
    language = gazetteer.language
    forms = evidence(language).get("place_label", ())
    label = next((found for form in forms if (found := form.match(plain))), None)
    if not label or len(plain) > REACH:
        return None
    where = plain[label.end() :]
    parts = [where[slice(*span)] for span in parts_of(where, gazetteer)]
    named = all(len(part.split()) <= _LONGEST_PLACE for part in parts)
    kinds = [kind_here(part, gazetteer) for part in parts]
    rare = len(parts) == 1 and is_rare_name(parts[0], language)  # «स्थान: सेमरखेड़ा»
    if not named or not (Kind.PLACE in kinds or rare):
        return None
    return Dateline(len(plain), parts[0], ((0, label.end()),), sure=True, more=True)


def _ends(head: str) -> Iterator[tuple[int, int]]:
    """Where a dateline may end in ``head``: at each mark, with the marks that repeat it."""
    for mark in _END.finditer(head):
        if mark[0] == "." and _is_within_brackets(head, mark.start()):
            continue  # «मथुरा। (ए.स.) …»
        more = _MORE_MARKS.match(head, mark.end())
        yield mark.start(), more.end() if more and mark[0] else mark.end()


def _is_within_brackets(head: str, at: int) -> bool:
    opened = head.rfind("(", 0, at)
    closed = head.find(")", at)
    return head.rfind(")", 0, at) < opened and 0 <= closed - opened <= _LONGEST_BRACKETS


def _labelled(
    start: int, plain: str, gazetteer: Gazetteer, *, ends: str, opens: bool
) -> Dateline | None:
    """A dateline after a page's label in Latin letters: «CM Betul Visit : बैतूल। …», or a button
    copied with it: «Shareनई दिल्ली: …».

    The place may be unknown after what only a page says: «MP News: सेमरखेड़ा. …».
    """
    by_a_page = ":" in ends
    name = plain[start:].rstrip(" .।:")
    if opens and by_a_page and is_rare_name(name, gazetteer.language):
        return Dateline(len(plain), name, ((0, start),), sure=True, more=True)
    found = dateline(plain[start:], gazetteer, opens=opens)
    if not found or plain[start:][: found.end].rstrip()[-1:] not in tuple(ends):
        return None
    if not found.sure and not (by_a_page and is_rare_name(found.place, gazetteer.language)):
        return None
    behind = _behind(start, plain, gazetteer, opens=opens)
    return replace(behind, more=True) if behind else None


def _with_a_sender(found: Dateline, plain: str, language: Language) -> Dateline:
    """``found`` with who sent it after its day: «बस्ती 24 नवंबर 2026 सू.वि., …»."""
    sent = _SENT.match(plain, found.end)
    if not sent or kind_of(sent[1], language) is not Kind.SENDER:
        return found
    return replace(found, end=sent.end(), senders=(*found.senders, sent.span(1)))


def _with_the_next(found: Dateline, plain: str, gazetteer: Gazetteer) -> Dateline:
    """``found`` with a second dateline after it: from the same place, which is not read again, or
    from a smaller place, whose sender is not read. Behind a day, the same place alone will do.
    """
    start = found.end + len(plain[found.end :]) - len(plain[found.end :].lstrip())
    head = plain[start : start + REACH]
    for stop, end in islice(_ends(head), 2):
        other = _of(head, stop, end, gazetteer, opens=False)
        if not other:
            continue
        same = plain_place(other.place) == plain_place(found.place)
        if other.more or (found.more and same):
            out = [(0, other.end)] if same else other.senders
            senders = (*found.senders, *((start + one, start + last) for one, last in out))
            return replace(found, end=start + other.end, senders=senders, more=True)
    if dated := _with_a_day(found, start, plain, gazetteer.language):
        return dated
    if found.sure and not found.more and plain[: found.end].rstrip().endswith("।"):
        return _with_a_correspondent(found, start, plain, gazetteer.language)
    return _with_the_desk(found, start, plain, gazetteer.language) if found.more else found


def _with_a_day(found: Dateline, start: int, plain: str, language: Language) -> Dateline | None:
    """``found`` with a whole day behind its danda, if a mark separates it from the text: «दुमका
    (जन सत्य)। 16 सितंबर 2026, …»; None without one.
    """
    if not plain[: found.end].rstrip().endswith("।"):
        return None
    day = day_of(language).match(plain, start)
    mark = _BEHIND_A_DAY.match(plain, day.end()) if day and is_whole_day(day[0]) else None
    rest = plain[mark.end() :].lstrip() if mark else ""
    if not mark or rest[:1].isdigit() or not opens_sentence(rest, language):
        return None  # «दुमका। 16 सितंबर, 20 सितंबर और …»
    return replace(found, end=mark.end(), sure=True, more=True)


def _with_a_correspondent(found: Dateline, start: int, plain: str, language: Language) -> Dateline:
    """``found`` with a nameless correspondent after it: «दुमका। संवाददाता जिले के …»."""
    head = plain[start : start + REACH]
    forms = evidence(language).get("correspondent", ())
    sent = next((hit for form in forms if (hit := form.match(head))), None)
    if not sent or is_given(head[sent.end() :].split(maxsplit=1)[0], language):
        return found
    senders = (*found.senders, (start, start + sent.end()))
    return replace(found, end=start + sent.end(), senders=senders, more=True)


def _with_the_desk(found: Dateline, start: int, plain: str, language: Language) -> Dateline:
    """``found`` with who sent it from a smaller place, without a mark after the sender: «अररिया,
    13 अक्टूबर -- सेमरा, एक संवाददाता प्रखंड के …».
    """
    sent = _DESK.match(plain, start)
    if not sent or plain_place(sent["desk"]) not in news_copy(language).agencies:
        return found
    if not opens_sentence(plain[sent.end() :], language):
        return found
    return replace(found, end=sent.end(), senders=(*found.senders, sent.span("desk")))


def _of(head: str, stop: int, end: int, gazetteer: Gazetteer, *, opens: bool) -> Dateline | None:
    """The dateline that ends in the mark ``head[stop:end]``; None if there is none before it."""
    language = gazetteer.language
    before, mark, rest = head[:stop], head[stop:end].strip(), head[end:]
    if not mark and is_latin(before) and not _WIRE.fullmatch(before):
        return None  # a page's path
    opens_text = mark.startswith(_OPENS_TEXT) and (opens or has_word(rest))
    opens_text = opens_text or bool(mark in _DASHES and stop and not rest)  # «रायपुर, मंत्रालय —»
    found = parsed(head, stop, gazetteer, opens_text=opens_text)
    if not found or not settle_latin(found, head, mark):
        return None
    settle_papers(found, head, stop, language)
    if opens_text and not found.all_places:
        _take_a_papers_place(found, head, stop, gazetteer)
    if not found.all_places or not fits(found, before, opens_text=opens_text):
        return None
    if _names_no_place(found, language):
        return None
    if not may_end(mark, found, before, rest, language, opens=opens):
        return None
    more = found.more
    if not (more or opens_sentence(rest, language)):
        return None  # «राजस्थान (Rajasthan) - से हादसे की खबर आ रही है।»
    paper = found.unknown and opens_with_a_paper(found, before)
    if paper and _is_a_paper(found, head, language):
        found.senders.append(with_its_marks(head, 0, len(found.unknown[0])))
        more = False
    sure = _is_sure(found, before, language)
    return Dateline(end, found.all_places[0], tuple(sorted(found.senders)), sure, more)


def _take_a_papers_place(found: Parts, head: str, stop: int, gazetteer: Gazetteer) -> None:
    """Add the place with which a paper's name begins, if that is all there is: «सीकर न्यूज। …».

    Instead of a known place, it may be one that the text names.
    """
    language = gazetteer.language
    words = head[:stop].split()
    place = place_among(words, language)
    if not place and words and gazetteer.tells(words[0]):
        place = words[0]
    heads = (plain_place(" ".join(words[:many])) for many in range(1, _LONGEST_PLACE + 1))
    region = any(head in news_copy(language).regions for head in heads)  # «Bihar News: …», a label
    if found.press == len(found.senders) == 1 and place and len(place) < stop and not region:
        found.places.append(place)
        found.senders[:] = [with_its_marks(head, len(place), stop)]


def _names_no_place(found: Parts, language: Language) -> bool:
    """Whether the first part is something other than a place, whatever its form."""
    if found.unknown and not found.places and names_a_sender(found.unknown[0].split(), language):
        return True  # «आकाशवाणी सार (27 नवंबर)»
    first = found.all_places[0]
    if _REFERENCE.search(first) or holds(first, "no_place", language):
        return True  # «पीआर/4471 दिनांक: 14/11/2026»
    return first in found.unknown and holds(first, "phrase", language)  # «इसे भी पढ़ें (Read Also):»


def _is_sure(found: Parts, before: str, language: Language) -> bool:
    """Whether nothing was guessed: all is known, there is a day, or a known place is beside it."""
    guessed = found.unknown or found.likely
    return not guessed or found.days > 0 or _is_beside(found, before, language)


def _is_a_paper(found: Parts, head: str, language: Language) -> bool:
    """Whether the words before a place are a paper, not a smaller place: «सेमरा खबरी, दुमका»,
    «समाचार सेमरा, दुमका».
    """
    paper = found.unknown[0]
    sign = head[len(paper) :].lstrip()[:1]
    named = names_a_sender(paper.split(), language)
    return named or sign in tuple("।॥/|") or holds(paper, "phrase", language)


def _is_beside(found: Parts, before: str, language: Language) -> bool:
    """Whether the parts that no table has look like places beside a known one: by a slash, by
    brackets, or by a word for what they are: «तहसील सेमरखेड़ा जिला दुमका».
    """
    known = found.places and found.likely and not found.unknown
    signed = "/" in before or "(" in before
    titled = all(holds(part, "place_title", language) for part in found.likely)
    return bool(known and (signed or titled))
