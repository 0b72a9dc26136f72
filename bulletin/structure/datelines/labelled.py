"""A known place beside a page's label, a picture, or who wrote: «दुमका ब्रेकिंग», «दुमका ➡️ …»."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds, pattern
from bulletin.structure.datelines.part_kinds import is_latin, place_among
from bulletin.structure.datelines.parts import REACH, Dateline, is_text, opens_sentence

_SIGNS = lazy_pattern(r"(?:[^\w\s\u0900-\u0963]|\s|ः)*")
_WORD = lazy_pattern(r"[\w\u0900-\u0902\u0904-\u0963]+")
_NO_MARK = lazy_pattern("[,'\"()&+%]")
_PICTURE = lazy_pattern("[\u2190-\u21ff\u2600-\u27bf\u2b05-\u2b55\U0001f300-\U0001faffः]")
_DOTS = lazy_pattern(r"…|\.{2}")
_STOP = lazy_pattern(r"[:।|/!.–—=*-](?=\s|$)|^\s*[:।|/!–—=*-]")
_LONGEST_REGION, _LONGEST_SIGNATURE = 2, 4
_SIGNATURE = lazy_pattern(
    r"\(+ ?(?P<who>[^()0-9।:]{3,40}) (?P<place>[^\s()0-9।:]{3,20}) ?\)+ ?(?P<mark>[:.–—-]*) *"
)
_NO_SIGNATURE = ("phrase", "finite", "no_place", "signed")


def beside_a_label(plain: str, language: Language) -> Dateline | None:
    """The dateline whose place has a label that only pages have, or a picture for a mark.

    Text may follow after a mark; without one, the line ends there. A label is not read.
    """
    first = _past_signs(plain, 0)
    label = pattern("page_label", language).match(plain, first)
    start = _past_signs(plain, label.end()) if label else first
    place = place_among(_WORD.findall(plain[start : start + REACH])[:2], language)
    if not place or is_latin(place) or not plain.startswith(place, start):
        return None
    end = _past_region(plain, start + len(place), language)
    told = pattern("page_label_behind", language).match(plain, end)
    behind = told.end() if told else end
    done = _past_signs(plain, behind)
    mark, rest = plain[behind:done], plain[done:]
    tagged = bool(mark.strip()) and plain[:start].strip() == "#"
    worded = bool(label or told or tagged) or end > start + len(place)
    pictured = _PICTURE.search(mark) is not None
    dotted = not rest and _DOTS.search(mark) and not holds(place, "finite", language)
    if not (worded or pictured or dotted) or _NO_MARK.search(mark):
        return None
    if rest and not (pictured or _STOP.search(mark)):
        return None
    if rest and not (is_text(rest) and opens_sentence(rest, language)):
        return None
    senders = [(0, start)] if start else []
    senders += [(end, done)] if told or pictured else []
    return Dateline(done, place, tuple(senders), sure=True, more=True)


def signed_in_brackets(plain: str, language: Language) -> Dateline | None:
    """The dateline of a few words in brackets whose last is a known place, with a mark behind them,
    or alone on a line: «((जनपथ राकेश कुमार दुमका)):– …».
    """
    found = _SIGNATURE.match(plain)
    if not found or not place_among([found["place"]], language):
        return None
    if not (found["mark"] or found.end() == len(plain)):
        return None
    words = found["who"].split()
    if len(words) > _LONGEST_SIGNATURE or language.cues["postpositions"].intersection(words):
        return None
    if any(holds(found["who"], table, language) for table in _NO_SIGNATURE):
        return None
    out = ((0, found.start("place")), (found.end("place"), found.end()))
    return Dateline(found.end(), found["place"], out, sure=True, more=True)


def _past_signs(plain: str, at: int) -> int:
    """Where the next word begins."""
    signs = _SIGNS.match(plain, at)
    return signs.end() if signs else at


def _past_region(plain: str, end: int, language: Language) -> int:
    """Where the region behind a place ends: «दुमका झारखंड»; ``end`` if none follows."""
    words = list(_WORD.finditer(plain, end, end + REACH))[:_LONGEST_REGION]
    for many in range(len(words), 0, -1):
        named = " ".join(each[0] for each in words[:many])
        if (
            plain_place(named) in news_copy(language).regions
            and plain[end : words[0].start()] == " "
        ):
            return words[many - 1].end()
    return end
