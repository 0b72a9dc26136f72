"""Plain text: the article as it was given."""

from __future__ import annotations

from bulletin.core.model import Article
from bulletin.sources.documents import Document
from bulletin.sources.options import Options

__all__ = ["read"]


def read(document: Document, _options: Options) -> tuple[Article, ...]:
    """The article in a text; what its lines are is left to guess."""
    return (Article(document.name, document.text),)
