"""RSS and Atom: the newest entries, each an article."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any
from urllib.parse import urljoin

import feedparser

from bulletin.core.address import is_address, shown
from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article
from bulletin.sources import html
from bulletin.sources.blocks import About, one_line
from bulletin.sources.documents import Document, document
from bulletin.sources.kinds import Kind
from bulletin.sources.options import Options

__all__ = ["read"]

_INDIA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def read(found: Document, options: Options) -> tuple[Article, ...]:
    """The newest articles of a feed, as many as ``options`` says, the newest first.

    An entry's own content is taken, if it has any; else the page that it links to; else, where that
    cannot be had (which is told), its summary. Raises ``SourceError`` where the feed holds nothing.
    """
    # The text is decoded already, whatever it declares.
    text = _DECLARATION.sub("", found.text)
    feed = feedparser.parse(
        text.encode(),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    entries = sorted(feed.entries, key=_time, reverse=True)[: options.latest]
    if not entries:
        todo = "Check the address."
        raise SourceError("the feed holds no story", todo=todo, place=Place(found.name))
    return tuple(_entry(found, entry, options) for entry in entries)


def _time(entry: Any) -> float:
    """Seconds since 1970; entries without a time stay in the feed's order, behind all others."""
    # feedparser's own ``get`` warns where an entry has only one of them.
    stamp = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    return calendar.timegm(stamp) if stamp else 0.0


def _entry(feed: Document, entry: Any, options: Options) -> Article:
    about = About(
        one_line(_TAG.sub("", entry.get("title", ""))),
        one_line(entry.get("author", "")),
        datetime.datetime.fromtimestamp(_time(entry), _INDIA).date() if _time(entry) else None,
    )
    link = urljoin(feed.address.full, entry.get("link", ""))
    name = shown(link) or f"{feed.name} «{about.title}»"
    content = "\n".join(part.value for part in entry.get("content", []) if part.value.strip())
    if content:
        return html.of_fragment(name, content, about, options)
    try:
        return _linked(name, link, about, options)
    except SourceError as error:
        summary = entry.get("summary", "")
        if not _TAG.sub("", summary).strip():
            raise
        options.tell(f"{error} Its summary is taken.")
        return html.of_fragment(name, summary, about, options)


def _linked(name: str, link: str, about: About, options: Options) -> Article:
    if not is_address(link):
        raise SourceError("it links to no page", place=Place(name))
    page = document(link, options)
    if page.kind is not Kind.HTML:
        raise SourceError("it links to no page", place=Place(name))
    return html.of_page(name, page.text, options, about)
