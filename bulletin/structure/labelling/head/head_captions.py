"""Captions above the text of a copied page, known by their words rather than by a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.note_marks import FRAME, NAME
from bulletin.structure.lines import alike

_REACH = 14
_TELLS = frozenset(("holds a finite", "tells something", "several sentences", BULLET))
_NO_CAPTION = PLACES | BYLINES | {"reads like question", "ends with ?", "ends with :", BULLET}
_CREDITS = frozenset(
    ("a day and who wrote", "a place among who wrote", "reads like stamp",
     "reads like credit_label", *PLACES, *BYLINES)
)  # fmt: skip
_LONGEST_ALT, _LONGEST_CAPTION, _LONGEST_VERBLESS = 14, 16, 9
_FEWEST, _LONG, _LONGEST_SUMMARY = 3, 10, 50
_SHARED, _SOME_TOLD, _MOST_TOLD, _ALL_TOLD = 0.34, 0.6, 0.7, 0.99

_A_FILE_S_NAME = re.compile(r"[a-z]{3,}(?:[ -][a-z]+){0,4}")
_NO_SECTION = "below a page's stamp, foreign to the text below"


def head_captions(lines: Lines) -> Named:
    """Lines between the headline and the text that only repeat what both tell.

    Nothing is lost with them: every word is read elsewhere.
    """
    titles = [at for at in range(_last(lines)) if _may_be_a_title(lines, at)]
    if not titles or lines.last_text < 0:
        return
    title = next((at for at in titles if lines.share_in_text(at) >= _SHARED), titles[0])
    forms = (_above_a_dateline, _without_a_verb, _above_a_stamp, _twice, _echoes, _pictured)
    captions = {at: name for form in forms for at, name in form(lines, title)}
    yield from captions.items()
    yield from _below_a_button(lines, titles[0])
    yield from _above_a_heading(lines, title)
    yield from _below_more_pictures(lines, captions)
    yield from ((at, _NO_SECTION) for at in _below_a_stamp(lines, title) if at not in captions)


def _below_a_button(lines: Lines, at: int) -> Named:
    """A short sentence above the text, and below nothing but a page's stamp and buttons: a headline
    stands above those, «दुमका5 घंटे पहले», «कॉपी लिंक», «मेले में शामिल हुए लोग।».
    """
    above = [lines.alone[n].names for n in range(at) if lines.is_out[n]]
    stamped = any("reads like stamp" in names for names in above)
    copied = len(above) == at > 0 and "reads like button" in above[-1]
    if stamped and copied and lines.alone[at].ends and at + 1 in lines.texts:
        yield at, "a sentence below a page's button"


def _below_more_pictures(lines: Lines, captions: dict[int, str]) -> Named:
    """The caption of the head, again below a picture within the text."""
    for at in captions:
        key = alike(lines.pars[at].plain)
        again = (n for n in range(at + 1, len(lines.pars)) if n not in captions and key)
        yield from ((n, captions[at]) for n in again if alike(lines.pars[n].plain) == key)


def _may_be_a_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    if (FRAME | {NAME}) & line.names:
        return False
    return line.is_hindi and not (lines.is_out[at] or lines.is_text[at] or line.reason)


def _above_a_dateline(lines: Lines, title: int) -> Named:
    """The text of a picture and its caption, between a summary and the dateline of the text: no
    section begins there.
    """
    texts = [at for at in range(title + 1, _last(lines)) if lines.is_text[at]][:2]
    if len(texts) < 2 or not _is_dated(lines, texts[1]):
        return
    summary, dated_text = texts
    opens_with_a_label = lines.pars[summary].plain[0].isascii()  # «Semra News: …»
    is_report = _is_dated(lines, summary) and not opens_with_a_label
    if is_report or lines.alone[summary].words > _LONGEST_SUMMARY:
        return
    told = _stems(lines, (*range(title, summary + 1), dated_text))
    titled = alike(lines.pars[title].plain)
    below_alt = below_title = False
    for at in range(summary + 1, dated_text):
        line = lines.alone[at]
        if line.ends or lines.is_text[at] or _NO_CAPTION & line.names:
            below_alt = below_title = False
            continue
        if line.lacks_hindi and line.words <= _LONGEST_ALT:
            yield at, "a caption in the head"
            below_alt = True
            continue
        least = _SOME_TOLD if below_title else _MOST_TOLD if below_alt else _ALL_TOLD
        below_alt, below_title = False, alike(lines.pars[at].plain) == titled
        few = _FEWEST <= line.words <= _LONGEST_CAPTION
        if few and line.share_in(told) >= least:
            yield at, "a caption in the head"


def _is_dated(lines: Lines, at: int) -> bool:
    return "opens with a dateline" in lines.alone[at].names


def _without_a_verb(lines: Lines, title: int) -> Named:
    """A few words with a full stop and no verb, above a paragraph, all of which are in the text or
    which follow a page's button: «अस्पताल में घायल महिला।».
    """
    for at in range(title + 1, _last(lines) - 1):
        line = lines.alone[at]
        if not _is_verbless(line) or not lines.is_text[at + 1]:
            continue
        texts = sum(lines.is_text[title + 1 : at])
        told = line.share_in(_stems(lines, (n for n in lines.texts if n != at)))
        copied = bool(lines.alone[at - 1].reason) and not texts
        if texts <= 1 and (told >= _ALL_TOLD or (copied and told >= _MOST_TOLD)):
            yield at, "a caption in the head"


def _above_a_stamp(lines: Lines, title: int) -> Named:
    """A few words of the text without a verb between a summary and the text, right above a page's
    stamp or button, where no section begins: «मेले में दुकानदार» above «Advertisement».
    """
    long = (at for at in range(title + 1, _last(lines)) if lines.alone[at].words >= _LONG)
    summary = next((at for at in long if not lines.is_out[at]), None)
    if summary is None or lines.alone[summary].words > _LONGEST_SUMMARY:
        return
    told = _stems(lines, (title, *lines.texts))
    text = next((at for at in lines.texts if at > summary), summary)
    for at in range(summary + 1, min(text, _last(lines))):
        line = lines.alone[at]
        few = 1 < line.words <= _LONGEST_VERBLESS and "ends in a word" in line.names
        names = few and not line.lacks_hindi and (_TELLS | _NO_CAPTION).isdisjoint(line.names)
        if (
            names
            and _is_out(lines, at + 1)
            and "reads like link" not in lines.alone[at + 1].names  # as above a section's text
            and line.share_in(told) >= _SOME_TOLD
            and not _is_out(lines, at)
        ):
            yield at, "a caption in the head"


def _is_out(lines: Lines, at: int) -> bool:
    return lines.is_out[at] or bool(lines.alone[at].opening_reason) or lines.alone[at].lacks_hindi


def _twice(lines: Lines, title: int) -> Named:
    """A sentence that comes twice in a row below the title, like a picture's text and caption."""
    for at in range(title + 1, _last(lines) - 2):
        line = lines.alone[at]
        key, below = (alike(par.plain) for par in lines.pars[at : at + 2])
        single = "ends a sentence" in line.names and "several sentences" not in line.names
        short = single and line.words <= _LONGEST_CAPTION and not any(lines.is_text[title : at + 2])
        if short and key == below and lines.share_in_text(at) >= _MOST_TOLD:
            yield from ((each, "a caption in the head") for each in (at, at + 1))


def _below_a_stamp(lines: Lines, title: int) -> Iterator[int]:
    """The lines below a page's stamp or button in the head that share hardly a word with the text's
    first paragraph: rather captions than what heads its first section.
    """
    opens = lines.alone[lines.opening].stems if lines.opening < len(lines.alone) else frozenset()
    paged = False
    for at in (at for at in lines.head if at > title):
        line = lines.alone[at]
        short = "ends in a word" in line.names and not line.lacks_hindi
        if paged and short and line.stems and line.share_in(opens) < _SHARED:
            yield at
        paged = paged or _is_out(lines, at)


def _echoes(lines: Lines, title: int) -> Named:
    """The only line between a summary and the text, if all its words are the title's: no section is
    headed by what the article is. Several sentences, or what a dateline opens, are text already.
    """
    texts = [at for at in range(title + 1, _last(lines)) if lines.is_text[at]][:2]
    if len(texts) < 2 or lines.alone[texts[0]].words > _LONGEST_SUMMARY:
        return
    if _is_dated(lines, texts[0]) or "several sentences" in lines.alone[texts[0]].names:
        return
    between = [at for at in range(texts[0] + 1, texts[1]) if not lines.is_out[at]]
    for at in between if len(between) == 1 else ():
        line = lines.alone[at]
        short = "ends in a word" in line.names and len(line.stems) > _FEWEST
        if short and line.share_in(lines.alone[title].stems) >= _ALL_TOLD:
            yield at, "a caption in the head"


def _pictured(lines: Lines, title: int) -> Named:
    """The only few words without a verb between a page's lines and the text that say what a picture
    shows, «सड़क किनारे खड़े वाहन», or most of which the title and the text have.

    The latter may head the text's first section if it has others. A press note has no pictures.
    """
    between = range(title + 1, lines.opening)
    rest = [at for at in between if not (lines.is_text[at] or _is_of_the_page(lines, at, title))]
    noted = any(FRAME & lines.alone[at].names for at in range(lines.opening))
    if noted or len(rest) != 1 or not any(_is_of_the_page(lines, at, title) for at in between):
        return
    at = rest[0]
    line, plain = lines.alone[at], lines.pars[at].plain
    if alike(lines.pars[at - 1].plain) == alike(lines.pars[title].plain) and at - 1 > title:
        return  # the title again, and what is below it: rather a second title
    few = 1 < line.words <= _LONGEST_VERBLESS and "ends in a word" in line.names
    if not few or not (_TELLS | _NO_CAPTION).isdisjoint(line.names) or lines.pars[at].marked:
        return
    share = line.share_in(_stems(lines, (title, *lines.texts)))
    heads = share < _ALL_TOLD and holds(plain, "no_caption", lines.language)
    told = share >= _SOME_TOLD and not heads and not _has_sections(lines)
    told = told and lines.share_in_text(title) >= _SHARED and lines.alone[title].words > _FEWEST
    if told or holds(plain, "pictured", lines.language):
        yield at, "a caption in the head"


def _above_a_heading(lines: Lines, title: int) -> Named:
    """The text of a picture within the text: a word or two of the title right above a heading, the
    only Latin words between paragraphs, where the text has them, or small Latin letters as a file's
    name has: «road accident»; a caption may touch these.
    """
    within = range(lines.opening + 1, lines.last_text)
    short = [at for at in within if _is_open(lines, at)]
    for at in short:
        line, heads = lines.alone[at], at + 1 in short and lines.alone[at + 1].words > _FEWEST
        again = heads and line.share_in(lines.alone[title].stems) >= _ALL_TOLD
        alone = len(short) == 1 and line.lacks_hindi and lines.share_in_text(at) >= _ALL_TOLD
        if not lines.is_text[at - 1]:
            continue
        if 1 < line.words <= _FEWEST and (again or alone):
            yield at, "a caption in the head"
        elif lines.alone[at - 1].is_hindi and _A_FILE_S_NAME.fullmatch(lines.pars[at].plain):
            yield at, "a caption in the head"
            block = [par.apart for par in lines.pars[at : at + 3]]
            if block == [True, False, True] and at + 1 in short:
                yield at + 1, "a caption in the head"


def _is_open(lines: Lines, at: int) -> bool:
    """Whether a line is neither a paragraph nor the page's, and its form says not what it is."""
    line, other = lines.alone[at], lines.is_text[at] or lines.is_out[at] or lines.pars[at].marked
    return not other and "ends in a word" in line.names and _NO_CAPTION.isdisjoint(line.names)


def _is_of_the_page(lines: Lines, at: int, title: int) -> bool:
    """Whether a line is a page's, a place, who wrote and when, or the title again."""
    named = _is_out(lines, at) or not _CREDITS.isdisjoint(lines.alone[at].names)
    return named or alike(lines.pars[at].plain) in alike(lines.pars[title].plain)


def _has_sections(lines: Lines) -> bool:
    """Whether a line without a stop within the text may be a heading."""
    within = range(lines.opening + 1, lines.last_text)
    return any(not lines.alone[at].ends and not _is_out(lines, at) for at in within)


def _is_verbless(line: LineSeen) -> bool:
    stopped = "ends a sentence" in line.names and _TELLS.isdisjoint(line.names)
    few = _FEWEST <= line.words <= _LONGEST_VERBLESS
    return stopped and few and _NO_CAPTION.isdisjoint(line.names)


def _last(lines: Lines) -> int:
    return min(len(lines.alone), _REACH)


def _stems(lines: Lines, at: Iterator[int] | tuple[int, ...]) -> frozenset[str]:
    return frozenset(chain.from_iterable(lines.alone[each].stems for each in at))
