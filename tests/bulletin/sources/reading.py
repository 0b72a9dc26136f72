"""The article that is read from a page."""

from __future__ import annotations

from pathlib import Path

from bulletin import sources
from bulletin.core.model import Article


def article_of(page: str, folder: Path) -> Article:
    """The article of a page's HTML, read from a file in ``folder``."""
    path = folder / "page.html"
    path.write_text(page, "utf-8")
    (article,) = sources.read(str(path))
    return article


def lines_of(page: str, folder: Path) -> list[str]:
    """The lines of a page's article."""
    return article_of(page, folder).text.split("\n")
