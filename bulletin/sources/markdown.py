"""Markdown as a source: its headings, paragraphs, lists and quotations, in words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bulletin.core.model import Article, Block, Form
from bulletin.sources.blocks import About, article, one_line
from bulletin.sources.documents import Document
from bulletin.sources.options import Options

__all__ = ["read"]

_FRONT = re.compile(r"---\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(title|author)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read(document: Document, _options: Options) -> tuple[Article, ...]:
    """The article in a Markdown text: words alone, without links, emphasis, code and pictures.

    Blocks keep the lines of the file. The front matter's title and author are taken, if any.
    """
    text = document.text
    front = _FRONT.match(text)
    fields = {key.lower(): value for key, value in _FIELD.findall(front[1])} if front else {}
    above = front[0].count("\n") if front else 0
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() if front else 0 :])
    about = About(fields.get("title", ""), fields.get("author", ""))
    return (article(document.name, _blocks(tokens, above), about),)


def _blocks(tokens: list[Token], above: int) -> Iterator[Block]:
    within: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            within.append(token.type)
        elif token.nesting == -1:
            within.pop()
        elif token.type == "inline":
            line = (token.map[0] if token.map else 0) + above + 1
            level = int(token.level == 1 and within[-1] == "heading_open")
            yield Block(_words(token), line, _form(within), level and _level(tokens, token))


def _level(tokens: list[Token], inline: Token) -> int:
    return int(tokens[tokens.index(inline) - 1].tag[1])


def _form(within: list[str]) -> Form:
    if "blockquote_open" in within:
        return Form.QUOTATION
    is_item = "list_item_open" in within or "table_open" in within
    return Form.ITEM if is_item else Form.PROSE


def _words(inline: Token) -> str:
    parts = (
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or []
        if child.type not in ("image", "html_inline")
    )
    return one_line(_TAG.sub("", "".join(parts)))
