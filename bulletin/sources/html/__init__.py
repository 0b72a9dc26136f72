"""HTML pages: the article alone, with its headings, lists and quotations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from lxml import html
from lxml.etree import LxmlError

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article, Block
from bulletin.sources import encodings
from bulletin.sources.blocks import About, article, one_line
from bulletin.sources.documents import Document
from bulletin.sources.html.about import about
from bulletin.sources.html.article_body import body, simplified
from bulletin.sources.html.page_blocks import blocks
from bulletin.sources.html.page_fonts import unicode_in
from bulletin.sources.html.pruning import prune
from bulletin.sources.legacy import Font
from bulletin.sources.options import Options

__all__ = ["of_fragment", "of_page", "read"]

# A comment inside a paragraph would end it for trafilatura.
_PARSER = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
_TODO = "Give the page of one article, or its text."
# lxml takes neither text that declares its own encoding nor characters that XML has not.
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article of a page; raises ``SourceError`` where none is found."""
    return (of_page(document.name, document.text, options),)


def of_page(name: str, text: str, options: Options, known: About | None = None) -> Article:
    """The article of the page ``name``, whose HTML is ``text``; raises ``SourceError``.

    What is ``known`` of it stands above what the page says.
    """
    tree = _tree(name, text)
    _tell(name, unicode_in(tree), options)
    said = about(tree)
    prune(tree)
    found = body(tree)
    if found is None:
        raise _no_article(name)
    return _article(name, list(blocks(found)), known.or_else(said) if known else said, options)


def of_fragment(name: str, text: str, known: About, options: Options) -> Article:
    """The article in a piece of HTML that holds nothing else, as a feed's entry does."""
    tree = _tree(name, f"<html><body><article>{text}</article></body></html>")
    _tell(name, unicode_in(tree), options)
    prune(tree)
    return _article(name, list(blocks(simplified(tree.find(".//article")))), known, options)


def _tree(name: str, text: str) -> Any:
    plain = _NO_XML.sub(" ", _DECLARATION.sub("", text))
    try:
        return html.document_fromstring(plain, parser=_PARSER)
    except (LxmlError, ValueError):
        raise _no_article(name) from None


def _tell(name: str, fonts: set[Font], options: Options) -> None:
    if fonts:
        families = ", ".join(font.family for font in sorted(fonts))
        options.tell(f"{name}: read as {families}, which the page names.")


def _article(name: str, found: list[Block], about: About, options: Options) -> Article:
    """The article, its lines read where they were typed for a legacy font."""
    lines = [one_line(about.title), *(block.text for block in found)]
    title, *texts = encodings.of_font("\n".join(lines), name, options).split("\n")
    read = (replace(block, text=text) for block, text in zip(found, texts, strict=True))
    return article(name, read, replace(about, title=title))


def _no_article(name: str) -> SourceError:
    return SourceError("no article was found in the page", todo=_TODO, place=Place(name))
