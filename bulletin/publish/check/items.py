"""What players and directories require of a feed's items and their addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bulletin.publish.check.channel import is_date, is_uuid
from bulletin.publish.check.problem import AGAIN, REBUILD, Problem
from bulletin.publish.companions import CHAPTERS, MIME
from bulletin.publish.namespace import ITUNES, PODCAST
from bulletin.publish.rss import FEED

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATH = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the feed; ``paths`` are those of its files, relative to the feed's folder.

    ``slug`` is that of the sound's folder, or empty; ``name`` identifies the item in messages.
    """

    name: str
    title: str
    guid: str
    date: str
    duration: str
    explicit: str
    length: str
    type: str
    addresses: tuple[str, ...]
    paths: tuple[str, ...]
    kinds: frozenset[str]
    slug: str


def items(channel: Any, base: str) -> list[Item]:
    """The items, in order."""
    return [_item(element, number, base) for number, element in enumerate(channel.iter("item"), 1)]


def _item(element: Any, number: int, base: str) -> Item:
    enclosure = element.find("enclosure")
    sound = "" if enclosure is None else enclosure.get("url", "")
    transcripts = element.findall(f"{{{PODCAST}}}transcript")
    chapters = element.findall(f"{{{PODCAST}}}chapters")
    pictures = element.findall(f"{{{ITUNES}}}image")
    addresses = [sound] if sound else []
    addresses += [each.get("url", "") for each in (*transcripts, *chapters)]
    addresses += [each.get("href", "") for each in pictures]
    title = element.findtext("title") or ""
    return Item(
        name=f"item {number} («{title[:40]}»)" if title else f"item {number}",
        title=title,
        guid=element.findtext("guid") or "",
        date=element.findtext("pubDate") or "",
        duration=element.findtext(f"{{{ITUNES}}}duration") or "",
        explicit=element.findtext(f"{{{ITUNES}}}explicit") or "",
        length="" if enclosure is None else enclosure.get("length", ""),
        type="" if enclosure is None else enclosure.get("type", ""),
        addresses=tuple(addresses),
        paths=tuple(each.removeprefix(base) for each in addresses if each.startswith(base)),
        kinds=frozenset(each.get("type", "") for each in (*transcripts, *chapters)),
        slug=_slug(sound.removeprefix(base)) if sound.startswith(base) else "",
    )


def _slug(path: str) -> str:
    parts = path.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == "episodes" else ""


def item_problems(folder: Path, listed: Sequence[Item]) -> Iterator[Problem]:
    """What is wrong with the items, and which of their files are missing."""
    for item in listed:
        for what, todo in (*_of_one(item), *_of_addresses(folder, item)):
            yield Problem(FEED, f"{item.name}: {what}", todo)
    for guid, count in Counter(item.guid for item in listed if item.guid).items():
        if count > 1:
            yield Problem(FEED, f"{count} items have the guid {guid}", AGAIN)
    dated = [item for item in listed if is_date(item.date)]
    for item, following in pairwise(dated):
        if parsedate_to_datetime(item.date) < parsedate_to_datetime(following.date):
            yield Problem(FEED, f"{following.name} is newer than the one before it", REBUILD)


def _of_one(item: Item) -> Iterator[tuple[str, str]]:
    if not item.title.strip():
        yield "it has no title", REBUILD
    if not is_uuid(item.guid):
        yield "its <guid> is missing or not a UUID", REBUILD
    if not is_date(item.date):
        yield f"its <pubDate> {item.date!r} is not an RFC 2822 date", REBUILD
    if not item.duration.isdecimal():
        yield f"its <itunes:duration> {item.duration!r} is not a number of seconds", REBUILD
    if item.explicit not in ("true", "false"):
        yield "its <itunes:explicit> is not true or false", REBUILD
    if item.type != MIME[".mp3"]:
        yield f"the type of its <enclosure> is {item.type!r}, not {MIME['.mp3']}", REBUILD
    for kind in (MIME[".vtt"], MIME[".srt"], MIME[CHAPTERS]):
        if kind not in item.kinds:
            yield f"it has no {kind}", REBUILD


def _of_addresses(folder: Path, item: Item) -> Iterator[tuple[str, str]]:
    for address in item.addresses:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            yield f"its address {address!r} is not absolute", REBUILD
        elif not _PATH.fullmatch(address):
            yield f"its address {address!r} is not in ASCII", AGAIN
    if len(item.paths) < len(item.addresses):
        yield "an address in it is not under the podcast's own", REBUILD
    if item.slug and not _SLUG.fullmatch(item.slug):
        yield f"its folder {item.slug!r} may only have a-z, 0-9 and hyphens", AGAIN
    for path in item.paths:
        if not (folder / path).is_file():
            yield f"there is no file {path}", REBUILD if not path.endswith(".mp3") else AGAIN
        elif path.endswith(".mp3") and item.length != str((folder / path).stat().st_size):
            size = (folder / path).stat().st_size
            yield f"its length is {item.length!r}, and {path} has {size} bytes", REBUILD
