"""The articles that a feed or a sitemap lists: an address each, with its title and date.

Sitemaps follow https://www.sitemaps.org/protocol.html, with Google's extension for news; sitemap
indexes are followed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from bulletin.core.address import is_address
from bulletin.core.errors import Place, SourceError
from bulletin.core.extras import needs
from bulletin.sources.documents import document
from bulletin.sources.isolation import call
from bulletin.sources.options import Options

_MOST = 50_000
"""The most entries of a sitemap."""

_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """An article's address, and its title and date if the list has them."""

    link: str
    title: str = ""
    day: datetime.date | None = None


def listed(source: str, options: Options) -> tuple[Listed, ...]:
    """What the sitemap or feed at a path or an address lists, without duplicates.

    Raises ``SourceError``.
    """
    found = {each.link: each for each in _of(source, options, 0) if is_address(each.link)}
    if not found:
        raise SourceError(
            "it lists no articles",
            todo="Name a folder, a .jsonl or a .csv of jobs, a sitemap or a feed.",
            place=Place(source),
        )
    return tuple(found.values())


def _of(source: str, options: Options, depth: int) -> Iterator[Listed]:
    read = document(source, options)
    is_map, entries = _parsed(read.name, read.data, options)
    if not is_map:
        yield from entries
    elif depth < _DEEPEST:
        for each in entries:
            yield from _of(each.link, options, depth + 1)


def _parsed(name: str, data: bytes, options: Options) -> tuple[bool, list[Listed]]:
    try:
        return call(_entries, data, options.zone, bounds=options.within)
    except SourceError as error:
        raise SourceError(error.what, todo=error.todo, place=Place(name)) from error


def _entries(data: bytes, zone: datetime.tzinfo) -> tuple[bool, list[Listed]]:
    """Whether they are sitemaps themselves, and the entries; called within bounds."""
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - in a process with bounds
    except ElementTree.ParseError:
        root = ElementTree.Element("")
    kind = _name(root)
    if kind in ("urlset", "sitemapindex"):
        found = [each for each in map(_located, list(root)[:_MOST]) if each.link]
        return kind == "sitemapindex", found
    return False, _of_feed(data, zone)


def _of_feed(data: bytes, zone: datetime.tzinfo) -> list[Listed]:
    try:
        from bulletin.sources.feed.feed_parsing import parsed
    except ModuleNotFoundError as missing:
        what = f"{missing.name}, which reads feeds, is not installed"
        raise SourceError(what, todo=needs("web")) from missing
    return [
        Listed(each.link, " ".join(each.title.split()), each.day(zone))
        for each in parsed(data.decode("utf-8", "replace"), _MOST)
    ]


def _located(entry: ElementTree.Element) -> Listed:
    said = {_name(each): (each.text or "").strip() for each in entry.iter()}
    written = said.get("publication_date") or ""
    try:
        day = datetime.date.fromisoformat(written[:10])
    except ValueError:
        day = None
    return Listed(said.get("loc", ""), " ".join(said.get("title", "").split()), day)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
