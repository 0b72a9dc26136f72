"""What may be an outlet's name in an article, and the kinds of positions in which each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bulletin.core.closing_marks import FINAL_MARKS, without_closing
from bulletin.language import Language
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.datelines.part_kinds import Kind, kind_of, place_among
from bulletin.structure.page_words import may_be_of_a_page
from bulletin.structure.pars import Par, is_full_text
from bulletin.structure.persons import is_latin_person, is_person
from bulletin.structure.sieve import sieve_of

_SIGNS = re.compile(
    r" ?(?:[।|•»›·>@©()\[\]/#]|::?(?=\s|$)|,)+ ?|(?:(?<=\S) |^)[-–—]+(?= )|(?<=[।|]) ?[–—-]+"
)
_WORDS = re.compile("[\\w\u0900-\u0963\u0971-\u097f]+")
_NOBODY = "X"
_TOWN = "opens as a town"
_BY_SIGN = (("©", "owner"), ("#", "hashtag"))
_SENTENCES = re.compile("[।(]")
_YEARS = re.compile(r"^\d{4}(?:-\d{2,4})? | \d{4}$")
_ADDRESS = re.compile(r"[A-Za-z0-9]\.[A-Za-z]{2,6}$|@|^www\b")
_LONGEST, _LONG, _LONGEST_LINE, _OPENING = 5, 5, 240, 90
_LONG_CAPTION = 3
_MOST_ABOVE, _MOST_BELOW, _MOST_AMID = 30, 30, 40
_FEWEST_OF_A_TEXT, _LONGEST_PAGE_LINE = 12, 14
_EDGES = " .!?\"'–—-:।…*"


class Mention(NamedTuple):
    """A possible name, as written, and the kind of the position in which it stands."""

    name: str
    kind: str


class Frame(NamedTuple):
    """The short lines above, amid and below an article's text, and its paragraphs."""

    above: Sequence[str]
    opening: str
    amid: Sequence[str]
    below: Sequence[str]
    texts: Sequence[str]


def frame_of(pars: Sequence[Par], language: Language) -> Frame | None:
    """The frame of an article's text; None without a text."""
    texts = [at for at, par in enumerate(pars) if _is_text(par)]
    if not texts:
        return None
    sieve = sieve_of(language)
    while texts[1:] and sieve.line(pars[texts[-1]].plain):
        texts.pop()  # «… इसकी पुष्टि नहीं करता।»
    first, last = texts[0], texts[-1]
    short = [at for at, par in enumerate(pars) if len(par.plain) <= _LONGEST_LINE]
    amid = {*short}.difference(texts)
    return Frame(
        [pars[at].plain for at in short if at < first][-_MOST_ABOVE:],
        pars[first].plain,
        [pars[at].plain for at in sorted(amid) if first < at < last][:_MOST_AMID],
        [pars[at].plain for at in short if at > last][:_MOST_BELOW],
        [pars[at].plain for at in texts],
    )


def _is_text(par: Par) -> bool:
    long = is_full_text(par) and len(par.plain.split(None, _FEWEST_OF_A_TEXT)) > _FEWEST_OF_A_TEXT
    return long and without_closing(par.plain).endswith(FINAL_MARKS)


def mentions(frame: Frame, language: Language) -> Iterator[tuple[str, Mention]]:
    """The possible names that signs, or a page's words, set off, and the lines that have them."""
    for line, where in _lines(frame, language):
        found = (
            _of_opening(line, language) if where == "opening" else _of_line(line, where, language)
        )
        yield from ((line, mention) for mention in found)


def _lines(frame: Frame, language: Language) -> Iterator[tuple[str, str]]:
    """The lines of a frame, and where they are; below the title, any may be a caption."""
    titled = False
    for line in frame.above:
        yield line, "caption" if titled else "title"
        long = any(_is_long(part) for part in _parts(line, language))
        titled = titled or (long and not may_be_of_a_page(line, language))
    yield frame.opening, "opening"
    yield from ((line, "caption") for line in frame.amid)
    yield from ((line, "foot") for line in frame.below)


def asked_for(
    names: Sequence[str], frame: Frame, language: Language
) -> Iterator[tuple[str, Mention]]:
    """The lines that have one of the ``names``, and only a page's words beside it."""
    for line in (*frame.above, *frame.amid, *frame.below):
        name = next((each for each in names if each in line), "")
        for told in _SENTENCES.split(line) if name else ():
            if name not in told or len(told.split()) > _LONGEST_PAGE_LINE:
                continue
            before, _, behind = told.partition(name)
            rest = [each.strip(_EDGES) for each in (before, behind)]
            rest = [each for each in rest if each and each not in language.cues["postpositions"]]
            if rest and all(holds(each, "outlet_asks", language) for each in rest):
                yield line, Mention(name, "asks")
            elif rest and all(_is_of_a_page(each, language) for each in rest):
                yield line, Mention(name, "about")


def _is_of_a_page(rest: str, language: Language) -> bool:
    return holds(rest, "outlet_asks", language) or may_be_of_a_page(rest, language)


class _Part(NamedTuple):
    text: str
    sign: str
    """What stands before it."""
    desk: bool
    """Whether a word for a desk stood beside it."""


def _parts(line: str, language: Language) -> list[_Part]:
    """The parts of a line between signs, without words for desks at their edges."""
    found: list[_Part] = []
    sign, start = "", 0
    for match in (*_SIGNS.finditer(line), None):
        text = line[start : match.start() if match else len(line)].strip(_EDGES)
        text = _YEARS.sub("", text) if "©" in sign else text
        if text:
            name = _without_a_desk(text, language)
            found.append(_Part(name or text, sign, bool(name) and name != text))
        if match:
            sign, start = match[0].strip(), match.end()
    return found


def _without_a_desk(text: str, language: Language) -> str:
    for form in evidence(language).get("outlet_desk", ()):
        text = form.sub("", text).strip(_EDGES)
    return text


def _is_long(part: _Part) -> bool:
    return len(part.text.split()) >= _LONG


def _may_name(part: str) -> bool:
    few = 0 < len(part.split()) <= _LONGEST and len(part) > 2
    return few and not part.isdigit() and not _ADDRESS.search(part)


def _of_line(line: str, where: str, language: Language) -> Iterator[Mention]:
    parts = _parts(line, language)
    if len(parts) == 1:
        yield from _alone(parts[0], where, language)
        return
    long = [at for at, part in enumerate(parts) if _is_long(part)] or _caption(parts, language)
    for at, part in enumerate(parts):
        if not _may_name(part.text):
            continue
        if part.desk:
            yield Mention(part.text, "desk")
        elif "©" in part.sign:
            yield Mention(part.text, "owner")
        elif not long:
            yield Mention(part.text, _in_a_row(parts, at, language))
        elif at > long[-1] and "," not in part.sign:
            yield Mention(part.text, "hashtag" if "#" in part.sign else f"behind a {where}")
        elif at < long[0] and "," not in parts[at + 1].sign:
            yield Mention(part.text, f"before a {where}")


def _caption(parts: Sequence[_Part], language: Language) -> list[int]:
    """Where in a line of two parts the words of a caption are: the more ones, and no name."""
    many = [len(part.text.split()) for part in parts]
    most = max(many)
    at = many.index(most)
    if len(parts) > 2 or most <= _LONG_CAPTION or is_person(parts[at].text, language):
        return []
    return [at] if many.count(most) == 1 else []


def _alone(part: _Part, where: str, language: Language) -> Iterator[Mention]:
    if _may_name(part.text):
        kind = "alone below" if where == "foot" else "alone"
        kind = next((kind for sign, kind in _BY_SIGN if sign in part.sign), kind)
        yield Mention(part.text, "desk" if part.desk else kind)
    if name := _asked_alone(part.text.split(), language):
        yield Mention(name, "asks")


def _asked_alone(words: Sequence[str], language: Language) -> str:
    """What a line has between words with which a page asks for something; '' if none do."""
    many = len(words)
    if not 1 < many <= _LONGEST_PAGE_LINE:
        return ""
    asks = [holds(" ".join(words[:end]), "outlet_asks", language) for end in range(many)]
    start = max((end for end in range(1, many) if asks[end]), default=0)
    ends = range(start + 1, many)
    behind = (end for end in ends if holds(" ".join(words[end:]), "outlet_asks", language))
    name = " ".join(words[start : next(behind, many)])
    few = len(name.split()) <= _LONGEST and len(name.split()) < many
    return _without_a_desk(name, language) if few else ""


def _in_a_row(parts: Sequence[_Part], at: int, language: Language, *, opens: bool = False) -> str:
    others = [part.text for n, part in enumerate(parts) if n != at]
    label = parts[at - 1].text if at else ""
    if label and _without_a_desk(f"{label} {_NOBODY}", language) == _NOBODY:
        return "desk"  # «Published by: भोर की दस्तक»
    if any(holds(each, "outlet_editor", language) for each in others):
        return "by"
    if any(is_person(each, language) or is_latin_person(each, language) for each in others):
        return "by"
    kinds = {kind_of(each, language) for each in others}
    if opens and kinds & {Kind.PLACE, Kind.DAY}:
        return "sent" if Kind.PLACE in kinds else _TOWN  # «डाल्टनगंज, 2 मई।»
    if kinds & {Kind.PLACE, Kind.DAY}:
        return "beside a place or a day"
    page = any(may_be_of_a_page(each, language) for each in others)
    return "about" if page and len(parts) == 2 else "row"


def _of_opening(text: str, language: Language) -> Iterator[Mention]:
    """The parts of what may be a dateline."""
    parts = _parts(text[:_OPENING], language)
    cut = next((at for at, part in enumerate(parts) if _is_long(part)), len(parts))
    head = parts[: cut if cut < len(parts) else max(0, len(parts) - 1)]
    for at, part in enumerate(head):
        name = _without_a_place(part.text, language)
        if not _may_name(name):
            continue
        if part.desk:
            yield Mention(name, "desk")
        elif " " not in name and not holds(name, "press_in_a_word", language):
            yield Mention(name, _TOWN)  # «चकिया (चंदौली)।»
        elif len(head) > 1 or name != part.text:
            sent = name != part.text
            yield Mention(name, "sent" if sent else _in_a_row(head, at, language, opens=True))
        else:
            yield Mention(name, "opens")


def _without_a_place(part: str, language: Language) -> str:
    """A part without the place behind a name: «भोर की दस्तक दुमका»."""
    place = place_among(part.split(), language, last=True)
    return part.removesuffix(place).rstrip() or part
