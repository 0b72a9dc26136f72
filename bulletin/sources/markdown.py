"""Markdown as a source: its headings, paragraphs, lists and quotations, as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bulletin.core.bullets import BULLET
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.model import Article, Block, Form
from bulletin.sources.blocks import About, article, one_line
from bulletin.sources.documents import Document
from bulletin.sources.front_matter import fields, front_matter
from bulletin.sources.options import Options
from bulletin.sources.tables import tables_said
from bulletin.sources.tables.rows import rows

_FEWEST_LINES, _LONGEST_LINE, _NARROW = 3, 60, 24
"""Lines of a list typed without marks, and letters of one; no program wraps text so narrow."""
_STOPS = tuple("।.?!,;:…")
_TAG = re.compile(r"<[^<>]*>")


def read(document: Document, _options: Options) -> tuple[Article, ...]:
    """The article in a Markdown text: words only, without links, emphasis, code and pictures.

    Blocks keep the file's line numbers. The front matter's title and author are used, if any.
    """
    text = document.text
    front, said = front_matter(text), fields(text)
    above = front.count("\n")
    tokens = MarkdownIt("commonmark").enable("table").parse(text[len(front) :])
    about = About(said.get("title", ""), said.get("author", ""))
    closely = "\n\n" not in text.strip() or _are_paragraphs(tokens)
    return (article(document.name, _blocks(tokens, above, closely=closely), about),)


def _blocks(tokens: list[Token], above: int, *, closely: bool) -> Iterator[Block]:
    """The blocks; each line of a paragraph is one if the text is set ``closely``, and where all are
    in bold type, as labels are.
    """
    within: list[str] = []
    table: list[list[str]] = []
    starts = 0
    for at, token in enumerate(tokens):
        line = (token.map[0] if token.map else 0) + above + 1
        if token.nesting == 1:
            within.append(token.type)
            if token.type == "table_open":
                table, starts = [], line
            elif token.type == "tr_open":
                table.append([])
        elif token.nesting == -1:
            if within.pop() == "table_open":
                said = rows(table, headed=True)
                first = starts + (2 if len(said) < len(table) else 0)
                yield from (Block(row, first + n, Form.ITEM) for n, row in enumerate(said))
        elif token.type == "inline" and "table_open" in within:
            table[-1].append(one_line(_words(token)))
        elif token.type == "inline":
            if token.level == 1 and within[-1] == "heading_open":
                level = int(tokens[at - 1].tag[1])
                yield Block(one_line(_words(token)), line, level=level)
                continue
            own = closely or all(line.startswith("**") for line in token.content.split("\n"))
            for below, words, form in _listed(_words(token), _form(within), closely=own):
                yield Block(words, line + below, form)


def _are_paragraphs(tokens: Iterable[Token]) -> bool:
    """Whether the lines of paragraphs are paragraphs themselves, as in a text of which only the
    title is Markdown: in half of those that another follows, its first word would have had room,
    which no program that wraps lines leaves; and they are not a sentence each.
    """
    typed = [
        _words(token).split("\n") for token in tokens if token.type == "inline" and token.level == 1
    ]
    widest = max((len(line) for lines in typed if len(lines) > 1 for line in lines), default=0)
    breaks = [pair for lines in typed for pair in pairwise(lines)]
    room = [len(one) + 1 + len(other.split(" ", 1)[0]) < widest for one, other in breaks]
    sentences = all(_ONE_SENTENCE.fullmatch(line) for pair in breaks for line in pair)
    return bool(room) and 2 * sum(room) >= len(room) and not sentences


_ONE_SENTENCE = lazy_pattern(r"(?:[^।.?!]|[.?!](?! ))*[।.?!] *")


def _form(within: list[str]) -> Form:
    if "blockquote_open" in within:
        return Form.QUOTATION
    return Form.ITEM if "list_item_open" in within else Form.PROSE


def _listed(text: str, form: Form, *, closely: bool) -> Iterator[tuple[int, str, Form]]:
    """The lines of a paragraph as one, and those that begin with a typed bullet, «• …», which is no
    mark of Markdown, as items: the line that each begins in, its words, and its form.

    A line that says the one above again begins another, as a title is often pasted twice.
    """
    begin = 0
    lines = text.split("\n")
    said = tables_said(text).split("\n") if form is Form.PROSE else lines
    if said != lines:
        yield from _tabled(lines, said, closely=closely)
        return
    if form is Form.PROSE and _are_broken_early(lines):
        items = ((at, one_line(line), Form.ITEM) for at, line in enumerate(lines))
        yield from (item for item in items if item[1])
        return
    starts = {at for at, line in enumerate(lines) if BULLET.match(line.lstrip())}
    if form is Form.PROSE and closely:
        starts = {*range(len(lines))}
    again = [at for at in range(1, len(lines)) if lines[at].strip() == lines[at - 1].strip()]
    for end in sorted({*starts, *again, len(lines)}):
        words = one_line(" ".join(lines[begin:end]))
        bullet = BULLET.match(words) if begin in starts else None
        if words and bullet:
            yield begin, words[bullet.end() :], Form.ITEM
        elif words:
            yield begin, words, form
        begin = end


def _tabled(
    lines: Sequence[str], said: Sequence[str], *, closely: bool
) -> Iterator[tuple[int, str, Form]]:
    """The lines of a paragraph in which a table is typed, whose rows are items."""
    numbers = range(len(lines))
    for is_table, found in groupby(numbers, key=lambda at: said[at] != lines[at]):
        at = list(found)
        if is_table:
            yield from (
                (each, BULLET.sub("", said[each], count=1), Form.ITEM) for each in at if said[each]
            )
            continue
        for below, words, form in _listed(
            "\n".join(lines[each] for each in at), Form.PROSE, closely=closely
        ):
            yield at[0] + below, words, form


def _are_broken_early(lines: Sequence[str]) -> bool:
    """Whether a few words are in each line, and the next word would have had room in every line: a
    list typed without marks, as no program breaks a paragraph so.
    """
    typed = [line.strip() for line in lines]
    longest = max(range(len(typed)), key=lambda at: len(typed[at]))
    widest = len(typed[longest])
    return (
        len(typed) >= _FEWEST_LINES
        and widest <= _LONGEST_LINE
        and len(set(typed)) == len(typed)  # no title pasted twice
        and not any(line.endswith(_STOPS) or BULLET.match(line) for line in typed)
        and (
            widest <= _NARROW
            or all(
                len(one) + len(other.split(" ", 1)[0]) < widest or at == longest
                for at, (one, other) in enumerate(pairwise(typed))
            )
        )
    )


def _words(inline: Token) -> str:
    """The text of a block, with its line breaks."""
    parts = (
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or []
        if child.type not in ("image", "html_inline")
    )
    return _TAG.sub("", "".join(parts))
