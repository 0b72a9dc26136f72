"""A feed's text into its entries, in RSS, RDF or Atom."""

from __future__ import annotations

import calendar
import datetime
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from bulletin.core.errors import SourceError

_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
_BEGIN = re.compile(r"<(item|entry)\b", re.IGNORECASE)
_MOST_PIECES = 200
_FAILURES = (AttributeError, LookupError, TypeError, ValueError)
"""What feedparser raises at tags that end within others."""

_AHEAD_S = 2 * 24 * 3600
"""A time further in the future than this is a mistake."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: ``title``, ``content`` and ``summary`` may be HTML.

    ``time`` is in seconds since 1970, and 0 if the feed gives no valid one.
    """

    title: str
    author: str
    link: str
    time: float
    content: str
    summary: str

    @property
    def says_something(self) -> bool:
        """Whether there is more than a title."""
        return bool(self.content or self.summary.strip() or self.link.strip())

    def day(self, zone: datetime.tzinfo) -> datetime.date | None:
        """The day of its time in a ``zone``; None without a time."""
        return datetime.datetime.fromtimestamp(self.time, zone).date() if self.time else None


def parsed(text: str, most: int) -> tuple[Entry, ...]:
    """The newest entries in a feed's text, at most ``most``; those without a time come last.

    If broken tags make feedparser fail, each entry is read on its own. Raises ``SourceError`` if
    none can be read.
    """
    try:
        found = _entries(text)
    except _FAILURES as error:
        found = [entry for piece in pieces(text) for entry in _readable(piece)]
        if not found:
            todo = "Check the address, and the feed with a validator."
            raise SourceError("the feed is damaged", todo=todo) from error
    return tuple(sorted(found, key=lambda each: each.time, reverse=True)[:most])


def _readable(piece: str) -> list[Entry]:
    try:
        return _entries(piece)
    except _FAILURES:
        return []


def _entries(text: str) -> list[Entry]:
    # The text is decoded already, whatever it declares.
    feed = feedparser.parse(
        _DECLARATION.sub("", text).encode(errors="replace"),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    now = time.time()
    return [entry for each in feed.entries if (entry := _entry(each, now)).says_something]


def pieces(text: str) -> Iterator[str]:
    """The same feed with one entry at a time, for the first 200, to isolate bad ones."""
    starts = [match.start() for match in _BEGIN.finditer(text)]
    if not starts:
        return
    head = text[: starts[0]]
    for start, end in zip(starts[:_MOST_PIECES], [*starts[1:], len(text)], strict=False):
        yield head + text[start:end]


def _entry(entry: Any, now: float) -> Entry:
    return Entry(
        title=_text(entry.get("title")),
        author=_text(entry.get("author")),
        link=_text(entry.get("link")),
        time=_time(entry, now),
        content="\n".join(
            value
            for part in entry.get("content", [])
            if (value := _text(part.get("value")).strip())
        ),
        summary=_text(entry.get("summary")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _time(entry: Any, now: float) -> float:
    # feedparser's own ``get`` warns if an entry has only one of them.
    stamp = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    try:
        seconds = float(calendar.timegm(stamp)) if stamp else 0.0
    except (ValueError, OverflowError, TypeError):
        return 0.0
    return seconds if 0 < seconds < now + _AHEAD_S else 0.0
