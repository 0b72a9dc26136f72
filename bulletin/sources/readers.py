"""The reader of each kind of source is the module of its name; some need an extra."""

from __future__ import annotations

from importlib import import_module

from bulletin.core.errors import Place, SourceError
from bulletin.core.extras import needs
from bulletin.core.model import Article
from bulletin.sources.documents import Document
from bulletin.sources.isolation import Tell
from bulletin.sources.kinds import Kind
from bulletin.sources.options import Options

_EXTRAS = {
    Kind.HTML: "web",
    Kind.FEED: "web",
    Kind.MAIL: "web",
    Kind.DOCX: "docx",
    Kind.ODT: "docx",
    Kind.RTF: "docx",
    Kind.PDF: "docx",
}


def read_here(found: Document, options: Options, tell: Tell) -> tuple[Article, ...]:
    """The articles in a document, read in this process.

    Raises ``SourceError`` for what cannot be read, or if the extra that reads it is missing.
    """
    try:
        reader = import_module(f"bulletin.sources.{found.kind}")
    except ModuleNotFoundError as missing:
        extra = _EXTRAS.get(found.kind)
        if extra is None:
            raise
        raise SourceError(
            f"{missing.name}, which reads {found.kind}, is not installed",
            todo=needs(extra),
            place=Place(found.name),
        ) from missing
    articles: tuple[Article, ...] = reader.read(found, options.telling(tell))
    return articles
