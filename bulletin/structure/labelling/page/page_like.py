"""Lines that share no subject with the article, in words of a page rather than of news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.language.page_likeness import page_likeness
from bulletin.normalisation.stops import sentences
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, ITEMS, Named
from bulletin.structure.pars import Sort

_SOME, _MUCH, _SENTENCE, _SURE, _HARDLY = 0.0, 1.0, 3.0, 5.0, -2.0
_WHOLE_SENTENCE = 4.0
_LONGEST = 400
_FEWEST_TEXTS, _MOST_SENTENCES = 2, 6
_SHARED, _OF_THE_TITLE = 0.15, 0.34
_FEW = 3
_BESIDE_OTHERS = 2.0
_FEWEST_ROWS = 2
_LABEL = re.compile(r"[^:।?!]{2,40}: ?\S")
_SIGNED = re.compile(r"[।?!] ?[-–—]* ?[(\[]?([^()।\[\]]{2,20})[)\]]?[ ।]*$")
_NO = float("-inf")
_OTHERS = ITEMS | {"reads like outlet", "parts set off by ? or …", "reads like english_sentence"}


def page_like(lines: Lines) -> Named:
    """The features of such lines; none in an article of one paragraph, which has too few words."""
    odds = _among_others(lines, [_odds(lines, at) for at in range(len(lines.alone))])
    like = [at for at, each in enumerate(odds) if each >= _SOME and not _is_named(lines, at)]
    texts = [at for at, text in enumerate(lines.is_text) if text and odds[at] < _SOME]
    if len(texts) < _FEWEST_TEXTS or not like:
        return
    heads = [at for at in lines.head if at not in lines.set_alike]
    titles = [at for at in heads if _may_be_the_title(lines, at) and odds[at] < _SOME]
    said = frozenset(stem for at in (*titles, *texts) for stem in lines.alone[at].stems)
    for at in like:
        own = (
            (at in lines.head and not titles and not _asks(lines, at, odds))
            or lines.is_led_to(at)
            or _heads_rows(lines, at, odds)
        )
        if own or _is_in_a_row(lines, at, odds):
            continue
        if lines.alone[at].share_in(said) < _SHARED:
            yield at, "a page's words foreign to the article"
            if odds[at] >= _MUCH:
                yield at, "only a page's words foreign to the article"
            if odds[at] >= _SURE:
                yield at, "surely a page's words foreign to the article"


def _among_others(lines: Lines, odds: list[float]) -> list[float]:
    """The odds, higher beside a line that surely is a page's: such lines stand together."""
    sure = [out or own >= _SURE for out, own in zip(lines.is_out, odds, strict=True)]
    edged = [False, *sure, False]
    return [
        own + _BESIDE_OTHERS if (edged[at] or edged[at + 2]) and not lines.is_text[at] else own
        for at, own in enumerate(odds)
    ]


def _odds(lines: Lines, at: int) -> float:
    """The log-odds of a line being a page's; whole sentences need more, as news is told in them."""
    plain, language = lines.pars[at].plain, lines.language
    if len(plain) > _LONGEST or _is_signed(plain, language):
        return _NO
    odds = page_likeness(plain, language)
    told = lines.alone[at].ends or "several sentences" in lines.alone[at].names
    if odds < _SOME or not told:
        return odds
    if lines.alone[at].lacks_hindi:
        return _NO  # somebody's words in English
    parts = [plain[slice(*each)] for each in islice(sentences(plain, language), _MOST_SENTENCES)]
    tells = any(_tells(part, language) for part in parts)
    return _NO if odds < _WHOLE_SENTENCE or tells else odds


def _is_signed(plain: str, language: Language) -> bool:
    """Whether an agency signs a sentence, as only news is: «… की प्रतीक्षा है। (एएनआई)»."""
    signed = _SIGNED.search(plain)
    return signed is not None and kind_of(signed[1], language) is Kind.SENDER


def _tells(sentence: str, language: Language) -> bool:
    """Whether a sentence is news: it reports something in other words than a page's, or has hardly
    a word of a page.
    """
    odds = page_likeness(sentence, language)
    told = holds(sentence, "told", language) or holds(sentence, "reports", language)
    return odds < (_SENTENCE if told else _HARDLY)


def _is_named(lines: Lines, at: int) -> bool:
    """Whether a line is marked, or other evidence already says what it is."""
    line = lines.alone[at]
    known = lines.pars[at].marked or lines.is_out[at] or line.reason or line.opening_reason
    return bool(known) or not _OTHERS.isdisjoint(line.names)


def _may_be_the_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return (
        line.is_hindi and ITEMS.isdisjoint(line.names) and lines.share_in_text(at) >= _OF_THE_TITLE
    )


def _asks(lines: Lines, at: int, odds: Sequence[float]) -> bool:
    """Whether a line asks the reader to do something on the page, as no title does."""
    return odds[at] >= _SURE and holds(lines.pars[at].plain, "step", lines.language)


def _heads_rows(lines: Lines, at: int, odds: Sequence[float]) -> bool:
    """Whether two rows of a list that is no page's are below a line: «आवेदन शुरू: 9 जून»."""
    rows = range(at + 1, min(at + 1 + _FEWEST_ROWS, len(odds)))
    listed = [not lines.is_out[n] and odds[n] < _SOME and _is_a_row(lines, n) for n in rows]
    return len(listed) == _FEWEST_ROWS and all(listed) and not _is_a_row(lines, at)


def _is_a_row(lines: Lines, at: int) -> bool:
    """Whether a line has a bullet, or a label before a few words."""
    labelled = lines.pars[at].sort is Sort.LABELLED or _LABEL.match(lines.pars[at].plain)
    return BULLET in lines.alone[at].names or (bool(labelled) and not lines.alone[at].ends)


def _is_in_a_row(lines: Lines, at: int, odds: Sequence[float]) -> bool:
    """Whether a few words are next to a few others that may be news, as in an article's list;
    outside the text the lines must touch.
    """
    within = len(lines.head) < at < lines.last_text
    near = [n for n in (at - 1, at + 1) if 0 <= n < len(odds)]
    near = [n for n in near if within or not lines.pars[max(n, at)].apart]
    return any(
        lines.alone[at].words <= _FEW
        and lines.alone[n].words <= _FEW
        and odds[n] < _SOME
        and not (lines.alone[n].ends or lines.alone[n].lacks_hindi or lines.is_out[n])
        for n in near
    )
