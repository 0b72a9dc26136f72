"""RSS and Atom: the newest entries, each an article."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from bulletin.core.address import is_address, shown
from bulletin.core.errors import Place, SourceError
from bulletin.core.extras import needs
from bulletin.core.model import Article
from bulletin.sources.blocks import About, one_line
from bulletin.sources.documents import Document, document
from bulletin.sources.feed import feed_parsing
from bulletin.sources.feed.feed_parsing import Entry
from bulletin.sources.isolation import Tell, call
from bulletin.sources.kinds import Kind
from bulletin.sources.options import Options, without_tell

__all__ = ["read"]

_TAG = re.compile(r"<[^<>]*>")
_IN_RESERVE = 20
"""How many more entries than requested are tried, if some cannot be read."""

_AN_ENTRY = 0.25
_THE_FEED = 3.0
"""The share of a source's time for one entry, and for the feed."""


def read(found: Document, options: Options) -> tuple[Article, ...]:
    """The newest articles of a feed, as many as ``options`` says, newest first.

    An entry's own content is used, if it has any; else the page that it links to; else, if that is
    unavailable (with a notice), its summary. An unreadable entry is reported and left out, and the
    next one used. Raises ``SourceError`` if there is none.
    """
    articles: list[Article] = []
    faults: list[SourceError] = []
    by = time.monotonic() + _THE_FEED * options.within.seconds
    for entry in _entries(found, options):
        if len(articles) == options.latest:
            break
        if articles and time.monotonic() > by:
            options.tell(f"{found.name}: its other stories are left out, as they take too long.")
            break
        try:
            articles.append(_article(found, entry, options))
        except SourceError as error:
            faults.append(error)
    if not articles:
        todo = "Check the address."
        nothing = SourceError("the feed has no story", todo=todo, place=Place(found.name))
        raise faults[0] if faults else nothing
    for fault in faults:
        options.tell(f"left out: {fault}")
    return tuple(articles)


def _entries(found: Document, options: Options) -> tuple[Entry, ...]:
    """The newest entries; if they cannot be read together, those that can be one by one."""
    most = options.latest + _IN_RESERVE
    try:
        return call(feed_parsing.parsed, found.text, most, bounds=options.within)
    except SourceError as error:
        if not (entries := list(_one_by_one(found.text, options))):
            raise SourceError(error.what, todo=error.todo, place=Place(found.name)) from error
    return tuple(sorted(entries, key=lambda each: each.time, reverse=True)[:most])


def _one_by_one(text: str, options: Options) -> Iterator[Entry]:
    by = time.monotonic() + options.within.seconds
    for piece in feed_parsing.pieces(text):
        if time.monotonic() > by:
            return
        try:
            yield from call(feed_parsing.parsed, piece, 1, bounds=options.within.of(_AN_ENTRY))
        except SourceError:
            continue


def _article(feed: Document, entry: Entry, options: Options) -> Article:
    title = one_line(_TAG.sub("", entry.title))
    about = About(title, one_line(entry.author), entry.day(options.zone))
    link = _link(feed.address.full, entry.link)
    name = shown(link) or f"{feed.name} «{about.title}»"
    if entry.content.strip():
        return _of_fragment(name, entry.content, about, options)
    try:
        return _linked(name, link, about, options)
    except SourceError as error:
        if not _TAG.sub("", entry.summary).strip():
            raise
        options.tell(f"{error} Its summary is used.")
        return _of_fragment(name, entry.summary, about, options)


def _link(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:  # not a valid address, such as http://[
        return ""


def _linked(name: str, link: str, about: About, options: Options) -> Article:
    if not is_address(link):
        raise SourceError("it links to no page", place=Place(name))
    page = document(link, options)
    if page.kind is not Kind.HTML:
        raise SourceError("it links to no page", place=Place(name))
    return _isolated("of_page", name, page.text, about, options)


def _of_fragment(name: str, content: str, about: About, options: Options) -> Article:
    return _isolated("of_fragment", name, content, about, options)


def _isolated(how: str, name: str, text: str, about: About, options: Options) -> Article:
    try:
        article = call(
            _as_html,
            how,
            name,
            text,
            about,
            without_tell(options),
            tell=options.tell,
            bounds=options.within.of(_AN_ENTRY),
        )
    except SourceError as error:
        error.at(Place(name))
        raise
    if not article.text.strip():
        raise SourceError("it is empty", place=Place(name))
    return replace(article, page=True)


def _as_html(how: str, name: str, text: str, about: About, options: Options, tell: Tell) -> Article:
    try:
        from bulletin.sources import html
    except ModuleNotFoundError as missing:
        what = f"{missing.name}, which reads pages, is not installed"
        raise SourceError(what, todo=needs("web"), place=Place(name)) from missing
    telling = options.telling(tell)
    if how == "of_page":
        return html.of_page(name, text, telling, about)
    return html.of_fragment(name, text, about, telling)
