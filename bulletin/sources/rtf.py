"""RTF files: words only, a paragraph per line."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from bulletin.core.model import Article
from bulletin.sources import encodings
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.options import Options

__all__ = ["read"]

_CHARSET = re.compile(rb"\\ansicpg(\d{3,5})")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an RTF file; raises ``SourceError`` if it is damaged."""
    charset = _CHARSET.search(document.data[:4096])
    name = f"cp{charset[1].decode()}" if charset else "cp1252"
    with told_as_damaged("RTF", document.name):
        found = rtf_to_text(document.data.decode("latin-1"), encoding=name, errors="replace")
    text = found.replace("|", " | ").strip()
    if "\n\n" not in text:  # no blank lines: each paragraph stands apart, by its style
        text = text.replace("\n", "\n\n")
    return (Article(document.name, encodings.of_font(text, document.name, options)),)
