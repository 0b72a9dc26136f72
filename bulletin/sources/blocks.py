"""Assembles an article from the blocks of a source's markup."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from bulletin.core.model import Article, Block, Form
from bulletin.sources.looks import telling
from bulletin.sources.tables import tables_said
from bulletin.sources.tables.rows import is_layout, rows

FEWEST_OF_A_LETTERHEAD = 2
"""Lines of a page's header; a running title has one."""

_BULLET = "• "
_MOST_SIGNING = 2
_MOST_KNOWN = 1 << 15

_LAYOUT = "\u00ad\u200b\ufeff\u2060"
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class About:
    """What a source says about its article."""

    title: str = ""
    author: str = ""
    date: datetime.date | None = None

    def or_else(self, other: About) -> About:
        """A copy with gaps filled from ``other``."""
        return About(
            self.title or other.title, self.author or other.author, self.date or other.date
        )


_NOTHING = About()


def one_line(text: str) -> str:
    """``text`` with each run of white space as one space, and without layout characters."""
    for sign in _LAYOUT:
        text = text.replace(sign, "")
    return " ".join(text.split())


def typed_line(text: str) -> str:
    """``text`` as :func:`one_line` sets it, but with its tabs, which may part a table's cells."""
    return "\t".join(map(one_line, text.split("\t"))).strip()


@lru_cache(maxsize=_MOST_KNOWN)
def letters_alone(text: str) -> str:
    """``text`` without spaces, punctuation and vowel signs, to compare lines set differently.

    The same lines are compared again and again.
    """
    return "".join(filter(str.isalnum, text))


def table(cells: Sequence[Sequence[Sequence[Block]]], *, headed: bool = False) -> Iterator[Block]:
    """The blocks of a table, given those of each cell: one item per row of data, or the cells' own
    blocks if the table only arranges text.
    """
    texts = [["\n".join(block.text for block in cell) for cell in row] for row in cells]
    if not headed and is_layout(texts):
        yield from (block for row in cells for cell in row for block in cell)
        return
    lines = rows([[one_line(text) for text in row] for row in texts], headed=headed)
    # Two columns of words alone may be who signs side by side.
    tells = headed or len(cells[0]) > _MOST_SIGNING or any(map(str.isdigit, "".join(lines)))
    yield from (Block(line, 0, Form.ITEM if tells else Form.PROSE) for line in lines)


def article(name: str, blocks: Iterable[Block], about: About = _NOTHING) -> Article:
    """The article of ``blocks``, one per line, keeping line numbers that are not 0.

    If neither a title nor a heading is known, the blocks say too little to be kept: which line is
    the headline must be guessed, as in plain text. There, items have bullets.
    """
    found = telling([block for block in _with_tables(blocks) if block.text])
    title = one_line(about.title)
    if title:
        while found and _same(found[0].text, title):
            del found[0]
        found.insert(0, Block(title, 0, level=1))
    numbered = tuple(
        block if block.line else replace(block, line=line)
        for line, block in enumerate(found, start=1)
    )
    is_known = any(block.level for block in numbered)
    text = "\n".join(block.text if is_known else _typed(block) for block in numbered)
    return Article(
        name,
        text,
        title,
        one_line(about.author),
        about.date,
        numbered if is_known else (),
        looks=() if is_known else tuple(block.look for block in numbered),
    )


def _with_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks`` with the rows of tables that are typed in paragraphs, with tabs between cells, as
    items.
    """
    for is_body, group in groupby(blocks, key=lambda block: not block.level):
        found = list(group)
        if not is_body or not any("\t" in block.text for block in found):
            yield from found
            continue
        said = tables_said("\n".join(block.text for block in found)).split("\n")
        for block, line in zip(found, said, strict=True):
            if line == block.text:
                yield replace(block, text=one_line(line))
            elif line:
                yield replace(block, text=line.removeprefix(_BULLET), form=Form.ITEM)


def _typed(block: Block) -> str:
    """A block's text as a person would type it."""
    return f"{_BULLET}{block.text}" if block.form is Form.ITEM else block.text


def _same(text: str, title: str) -> bool:
    """Whether two lines have the same words, ignoring spaces, quotes and signs."""
    return _words(text) == _words(title)


def _words(text: str) -> list[str]:
    return _WORDS.findall(unicodedata.normalize("NFC", text).casefold())
