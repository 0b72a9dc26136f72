"""Blank lines: what a line touches, and what it is set apart from."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Sort

_LONG_TITLE = 12
_LONG = 8
_MUCH = 0.4
_SHORT, _FEWEST_SHORT, _NEARLY_ALL = 14, 4, 0.7


def spacing(lines: Lines) -> Named:
    """The features of lines by whether they touch their neighbours."""
    yield from _touching(lines)
    yield from _bullets_alone(lines)
    yield from _short_sentences(lines)


def _short_sentences(lines: Lines) -> Named:
    """Lines of a block of short sentences, as headlines are sent: each tells news, without a verb
    or with one, so that none is a caption for its looks.
    """
    block: list[int] = []
    for at, par in enumerate(lines.pars):
        if par.apart:
            yield from _of_a_block(lines, block)
            block = []
        block.append(at)
    yield from _of_a_block(lines, block)


def _of_a_block(lines: Lines, block: Sequence[int]) -> Named:
    short = [at for at in block if lines.alone[at].ends and lines.alone[at].words <= _SHORT]
    if len(short) >= _FEWEST_SHORT and _NEARLY_ALL * len(block) <= len(short):
        yield from ((at, "in a block of short sentences") for at in short)


def _touching(lines: Lines) -> Named:
    """A heading that touches its text, a line separated on both sides."""
    pars, is_text = lines.pars, lines.is_text
    bullets = [BULLET in each.names for each in lines.alone]
    inner = [at for at, text in enumerate(is_text[:-1]) if not text]
    touching = {
        at
        for at in inner
        if not pars[at + 1].apart and is_text[at + 1] and not (bullets[at] and bullets[at + 1])
    }
    headings_touch = any(at >= len(lines.head) and not bullets[at] for at in touching)
    yield from ((at, "a label above text") for at in inner if _is_a_label(lines, at))
    for at in inner:
        if at in touching:
            yield at, "touches the text below"
        elif headings_touch and pars[at + 1].apart and pars[at].apart:
            yield at, "apart where headings touch"
            if lines.alone[at].words >= _LONG_TITLE:
                yield at, "a long title apart where headings touch"
        elif _touches_a_line(lines, at):
            yield at, "touches a short line below"


def _touches_a_line(lines: Lines, at: int) -> bool:
    """Whether a line that is set apart touches the one below it, which is none of a page's."""
    one, below = lines.pars[at : at + 2]
    touches = one.apart and not below.apart and not lines.is_out[at + 1]
    return touches and not _same(one, below)


def _is_a_label(lines: Lines, at: int) -> bool:
    """Whether a line between paragraphs is a few words and a colon, and introduces nothing:
    «निष्कर्ष:», «कब खुलेंगे रास्ते:», but not «मंत्री ने कहा:» or «भोपाल:».
    """
    above = next((n for n in range(at - 1, -1, -1) if not lines.is_out[n]), 0)
    below = at + 1
    told = lines.is_text[below] or _introduces_a_list(lines, below)
    if at < len(lines.head) or not told or not lines.alone[above].ends:
        return False
    line, plain = lines.alone[at], lines.pars[at].plain
    named = {"ends with :", "perhaps a byline", *(PLACES if line.words == 1 else ())}
    few = line.words <= _LONG and named & line.names
    leads = holds(plain, "lead_in", lines.language) and not (
        holds(plain, "question_word", lines.language)
        and not holds(plain.rstrip(": "), "says", lines.language)
    )
    leads = leads and not (lines.is_text[below] and _is_told_below(lines, at))
    return few == {"ends with :"} and not leads and BULLET not in line.names


def _is_told_below(lines: Lines, at: int) -> bool:
    """Whether the paragraph below tells what a line says, rather than what somebody says there:
    «पिता ने बेचा था खेत:» above «रमा के पिता ने … खेत बेच दिया।».
    """
    plain = lines.pars[at].plain.rstrip(": ")
    open_ended = any(holds(plain, each, lines.language) for each in ("says", "needs_a_clause"))
    told = lines.alone[at].share_in(lines.alone[at + 1].stems) >= _MUCH
    return told and len(lines.alone[at].stems) > 1 and not open_ended


def _introduces_a_list(lines: Lines, at: int) -> bool:
    """Whether a line introduces a list: «इनमें ये शामिल हैं:»."""
    plain = lines.pars[at].plain
    return plain[-1:] in tuple(":-–—") and holds(plain, "lead_in", lines.language)


def _bullets_alone(lines: Lines) -> Named:
    """A line with a bullet or a pictograph above longer text, with no other such line beside it:
    the text's heading. If it does not touch that text, a paragraph is above it, too.
    """
    pars, alone = lines.pars, lines.alone
    marked = [BULLET in each.names and "opens with a number" not in each.names for each in alone]
    for at in range(1, len(pars) - 1):
        if not BYLINES.isdisjoint(alone[at].names):
            continue  # «- राकेश शर्मा»
        beside = marked[at + 1] or (marked[at - 1] and not lines.is_out[at - 1])
        above = lines.is_text[at - 1] and alone[at].words > 1
        begins = pars[at].apart and (not pars[at + 1].apart or (above and lines.is_text[at + 1]))
        longer = alone[at + 1].words > max(_LONG, alone[at].words)
        short = alone[at].words <= _LONG and not alone[at].ends
        if marked[at] and begins and not beside and longer and short:
            yield at, "a bullet alone above text"


def _same(one: Par, other: Par) -> bool:
    """Whether two lines say the same, or are items of one list."""
    listed = one.sort is other.sort is Sort.ITEM and one.plain[-1:] not in tuple(":-–—")
    return listed or alike(one.plain) == alike(other.plain)
