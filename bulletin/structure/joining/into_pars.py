"""An article into pars: by its lines, or by its source's own markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bulletin.core.bullets import BULLET, SIGNS
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.model import Article, Block, Form, Look
from bulletin.language import Language
from bulletin.language.label_patterns import holds, pattern
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.joining.glued_titles import (
    behind_its_reporter,
    without_its_address,
    without_its_caption,
    without_its_credit,
    without_its_title,
    without_its_twin,
)
from bulletin.structure.joining.joined import joined, joined_breaks
from bulletin.structure.joining.lost_ends import with_lost_ends
from bulletin.structure.joining.place_headings import without_place_headings
from bulletin.structure.joining.titles_before_places import without_its_dateline
from bulletin.structure.lines import Line, bare, has_word, lines
from bulletin.structure.pars import FEWEST_LABELLED, Par, Sort, is_heading
from bulletin.structure.pasted.beside import without_its_page

_HEAD, _FEWEST = 6, 3
"""The first lines, among which a text begins; the spaces of a title."""
_HEADING = lazy_pattern(r"(#{1,6})\s+(?=\S)")
_BOLD = lazy_pattern(r"(\*\*?|__?) ?([^\s*_](?:[^*_]*[^\s*_])?) ?\1")
_INLINE = lazy_pattern(r"(?<![*\w])(\*\*?)(?=[^\s*])([^*\n]{2,400}?)(?<=[^\s*])\1(?![*\w])")
_BOLD_START = lazy_pattern(
    r"^([*_]{1,2})([\u0900-\u0963]+(?: [\u0900-\u0963]+)?)\1 (?=[\u0904-\u0939])"
)
"""«*दुमका* जिले में …»: a space more keeps what was bold apart."""
_FRAMED = lazy_pattern(r"\| ?([^|\s][^|]{10,}[^|\s]) ?\|")
_QUOTATION = lazy_pattern(r">\s?(?=[^\s>])")
_QUOTED = lazy_pattern(r"(?:> ?)+")
_SORTS = {Form.ITEM: Sort.ITEM, Form.QUOTATION: Sort.QUOTATION}
_BULLET = lazy_pattern(
    # A dash before «name (@handle)» marks a post.
    rf"(?:{BULLET.pattern}|[*–—-]{{1,2}}\s+(?=\S))(?!.{{1,60}}\(@\w)"
)
_ARROW = lazy_pattern(r"[=-]{1,4}>\s?(?=\S)")
_ZERO = lazy_pattern("[0०]{1,2}\\s(?=[\u0904-\u0939])")
_DASHES = "–—-"
_DASH = lazy_pattern(f"[{_DASHES}](?=[\u0904-\u0939])|>{{2,}} ?(?=[^\\s>])")
_OF_AN_ITEM = (*_DASHES, ">")
_MARKS = frozenset(f"{SIGNS}#|>–—-=0०")
"""What a line begins with that any of these marks; others need a star or a low line."""
_NUMBER = lazy_pattern(r"\(?(?:[0-9०-९]{1,2}|[कखगघ])(?:[.)] +|> ?)(?=\S)")
_ARROW_BEHIND = lazy_pattern(r"^(\(?[^\s>]{1,2})> ?")
_NUMBERS = frozenset("(0123456789०१२३४५६७८९कखगघ")
"""What a number begins with: a quick test, as a long text has many lines."""


def pars(article: Article, language: Language) -> list[Par]:
    """The pars of an article, with lines of one paragraph joined.

    Of a pasted page, those beside its article have a reason for being left out.
    """
    blocks: Iterable[Par]
    if article.blocks:
        blocks = [par for block in article.blocks for par in _of_block(block, language)]
        blocks = without_place_headings(blocks, language)
        if any(Look.BROKEN in block.look for block in article.blocks):
            blocks = joined_breaks(blocks, language)
    else:
        blocks = _typed(article, language)
    letter = pattern("letter_opening", language)
    return [
        part
        for par in blocks
        for text in (without_its_address(par, language) if letter.match(par.plain) else (par,))
        for part in (without_its_credit(text, language) if "। " in text.plain else (text,))
    ]


def _typed(article: Article, language: Language) -> list[Par]:
    single, written = single_lines(article, language)
    if article.wrapped:
        return joined(single, written, language, wrapped=True)
    single = without_its_page(single, language)
    kept = [at for at, par in enumerate(single) if not par.reason]
    read = joined([single[at] for at in kept], [written[at] for at in kept], language)
    return sorted((*read, *(par for par in single if par.reason)), key=lambda par: par.line)


def single_lines(article: Article, language: Language) -> tuple[list[Par], list[str]]:
    """A par for each line of a text, before any are joined, and the lines as typed."""
    text = _without_quoting(article.text)
    rows = text.split("\n")
    looks = dict(enumerate(article.looks, start=1))
    single: list[Par] = []
    written: list[str] = []
    typed = list(lines(text))
    whole = set(typed)
    for line in with_lost_ends(typed, language):
        glued = _par(line, language)
        if look := looks.get(line.number):
            glued = glued._replace(look=glued.look | look)
        apart = without_its_caption(glued, language) if single else _titled(glued, language)
        if len(single) < _HEAD:
            apart = [part for par in apart for part in without_its_twin(par)]
            apart = [part for par in apart for part in behind_its_reporter(par, language)]
        single += apart
        written += (
            [rows[line.number - 1].rstrip()]
            if len(apart) == 1 and line in whole
            else [par.written for par in apart]
        )
    single = _without_a_lone_item(_numbered(single), language)
    return _labelled(single), written


def _titled(first: Par, language: Language) -> list[Par]:
    """The ``first`` par, in two if it is a title and the text."""
    apart = without_its_dateline(first, language)
    return apart if len(apart) > 1 else without_its_title(first, language)


def _without_quoting(text: str) -> str:
    """``text`` without the marks of a mail that quotes another, if all its lines have one."""
    if not text.startswith(">"):
        return text
    typed = text.split("\n")
    quoted = sum(line.startswith(">") for line in typed)
    if quoted < _FEWEST or quoted < sum(map(bool, map(str.strip, typed))):
        return text
    return "\n".join(_QUOTED.sub("", line) for line in typed)


def _without_a_lone_item(single: list[Par], language: Language) -> list[Par]:
    """The pars, where the only item is a title: it stands above all sentences, and no list is one
    item long.
    """
    items = [at for at, par in enumerate(single) if par.sort is Sort.ITEM]
    if len(items) != 1 or items[0] >= _HEAD:
        return single
    (at,) = items
    titled = is_heading(single[at].plain, language) and single[at].plain.count(" ") >= _FEWEST
    below = single[at + 1].sort if at + 1 < len(single) else None
    if not titled or below is not Sort.PROSE or any(par.sort is Sort.PROSE for par in single[:at]):
        return single
    return [*single[:at], single[at]._replace(sort=Sort.HEADING), *single[at + 1 :]]


def _of_block(block: Block, language: Language) -> Iterator[Par]:
    """The par of a block of markup, if it has a word.

    A paragraph by markup may still look like a heading.
    """
    written = " ".join(block.text.split())
    plain = canonical(written).text.strip()
    if not has_word(plain):
        return
    parts = (bare(written), plain, block.line, True)
    if block.level:
        yield Par(Sort.HEADING, *parts, marked=block.level)
    elif block.form is not Form.PROSE:
        yield Par(_SORTS[block.form], *parts)
    elif is_heading(plain, language):
        yield Par(Sort.HEADING, *parts, look=block.look, set_by_source=True)
    else:
        yield Par(Sort.PROSE, *parts, look=block.look, set_by_source=True)


def _par(line: Line, language: Language) -> Par:
    """The par of a single line; a leading mark says what it is, and is not a word."""
    sort = Sort.HEADING if is_heading(line.plain, language) else Sort.PROSE
    par = Par(sort, line.written, line.plain, line.number, line.apart)
    if line.written[0] not in _MARKS and "*" not in line.written and "_" not in line.written:
        return par
    if heading := _HEADING.match(line.written):
        return _marked(par, heading.end(), Sort.HEADING, level=len(heading[1]))
    if framed := _FRAMED.fullmatch(line.written):  # a title, or a table's only cell
        plain = canonical(framed[1]).text.strip()
        sort = Sort.HEADING if is_heading(plain, language) else Sort.PROSE
        par = par._replace(sort=sort, written=framed[1], plain=plain)
    if bold := _BOLD.fullmatch(par.written):
        plain = canonical(bold[2]).text.strip()
        sort = Sort.HEADING if is_heading(plain, language) else Sort.PROSE
        par = par._replace(sort=sort, written=bold[2], plain=plain, look=par.look | Look.BOLD)
    elif (inline := _INLINE.sub(r"\2", _BOLD_START.sub(r"\2  ", par.written))) != par.written:
        par = par._replace(written=inline, plain=canonical(inline).text.strip())
    for sign, sort in ((_QUOTATION, Sort.QUOTATION), (_BULLET, Sort.ITEM)):
        if mark := sign.match(par.written):
            return _marked(par, mark.end(), sort)
    if arrow := _ARROW.match(par.written):
        return _marked(par, arrow.end(), par.sort)
    zero = _ZERO.match(par.written)
    if zero and not holds(par.written[zero.end() :], "counted_from_zero", language):
        return _marked(par, zero.end(), Sort.ITEM)  # typed for a bullet: «० रास्ते बंद»
    return par


def _marked(par: Par, end: int, sort: Sort, level: int = 0) -> Par:
    written = par.written[end:]
    plain = canonical(written).text.strip()
    return par._replace(written=written, plain=plain, sort=sort, marked=level)


def _numbered(single: Sequence[Par]) -> list[Par]:
    """``single``, where a line with a number, a dash or arrows is an item if one beside it is."""
    lines = list(enumerate(single))
    dashes = {
        at: dash
        for at, par in lines
        if par.written[:1] in _OF_AN_ITEM and (dash := _DASH.match(par.written))
    }
    numbers = {at for at, par in lines if par.plain[:1] in _NUMBERS and _NUMBER.match(par.plain)}
    found = list(single)
    for at in dashes.keys() | numbers:
        par, beside = single[at], {at - 1, at + 1}
        if par.sort in (Sort.ITEM, Sort.QUOTATION):
            continue
        if at in dashes and not beside.isdisjoint(dashes):
            found[at] = _marked(par, dashes[at].end(), Sort.ITEM)
        elif at in numbers and not beside.isdisjoint(numbers):
            plain = _ARROW_BEHIND.sub(r"\1. ", par.plain)  # «1> …»
            found[at] = par._replace(sort=Sort.ITEM, plain=plain)
    return found


_SIGN_OF_A_LABEL = lazy_pattern("[:–—-]")
"""A quick test, as a long text has many lines."""
_LABEL = lazy_pattern(
    r"(?:[^:।.?!,]|(?<=\d)\.(?=\d)){2,30}: ?\S|[^:।.?!,0-9–—-]{2,30}[–—-]{1,2} \S"
)
_LONGEST_LABELLED = 160


def _labelled(single: Sequence[Par]) -> list[Par]:
    """``single``, with consecutive lines that begin with a label marked: «मेष: …», «भोपाल- …».

    The first line is more likely the headline.
    """
    rows: list[list[int]] = []
    for at, par in enumerate(single):
        if not (_SIGN_OF_A_LABEL.search(par.plain) and _LABEL.match(par.plain)):
            continue
        fits = par.sort in (Sort.PROSE, Sort.HEADING) and len(par.plain) <= _LONGEST_LABELLED
        if not (at and fits):
            continue
        if rows and rows[-1][-1] == at - 1 and not par.apart:
            rows[-1].append(at)
        else:
            rows.append([at])
    found = list(single)
    for at in (at for row in rows if len(row) >= FEWEST_LABELLED for at in row):
        found[at] = single[at]._replace(sort=Sort.LABELLED)
    return found
