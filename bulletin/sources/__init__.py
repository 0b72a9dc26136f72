"""Reads articles from files, standard input, pages and feeds.

``read`` is the entry point. ``document`` and ``articles`` are its two halves, for callers whose
source may be something other than articles. Each kind of source has a module that reads it,
imported on demand. Everything but plain text is read in another process, within bounds (see
:mod:`.isolation`).
"""

from __future__ import annotations

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article
from bulletin.sources.documents import STDIN, Document, document
from bulletin.sources.isolation import call
from bulletin.sources.kinds import Kind
from bulletin.sources.options import Options, without_tell
from bulletin.sources.readers import read_here

__all__ = [
    "STDIN",
    "Document",
    "Kind",
    "Options",
    "articles",
    "document",
    "read",
    "source_text",
]

_BLANK = "\ufeff\u200b\u200c\u200d"
_DEFAULT = Options()


def read(source: str, options: Options = _DEFAULT) -> tuple[Article, ...]:
    """The articles at a path, an address, or ``-`` for standard input: a feed may have several.

    Raises ``SourceError`` for sources that cannot be read, are not text, or are blank.
    """
    return articles(document(source, options), options)


def articles(found: Document, options: Options = _DEFAULT) -> tuple[Article, ...]:
    """The articles in a document; raises ``SourceError`` if one has no text."""
    if found.kind in (Kind.TEXT, Kind.FEED):  # a feed fetches its pages, and has each part read
        read = read_here(found, options, options.tell)
    else:
        read = _isolated(found, options)
    for article in read:
        if not article.text.strip().strip(_BLANK).strip():
            todo = "Give it the text of an article."
            raise SourceError("it is empty", todo=todo, place=Place(article.name))
    return read


def _isolated(found: Document, options: Options) -> tuple[Article, ...]:
    try:
        return call(
            read_here, found, without_tell(options), tell=options.tell, bounds=options.within
        )
    except SourceError as error:
        error.at(Place(found.name))
        raise


def source_text(source: str, options: Options = _DEFAULT) -> tuple[str, str]:
    """The name of ``source`` in messages, and its text, which may be blank.

    Raises ``SourceError`` for sources that cannot be read or are not text.
    """
    found = document(source, options)
    if found.kind in (Kind.TEXT, Kind.MARKDOWN):
        return found.name, found.text
    return found.name, "\n".join(article.text for article in articles(found, options))
