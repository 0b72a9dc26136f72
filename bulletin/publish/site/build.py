"""Builds the pages of a feed's folder from its contents; only changed ones are written.

An episode's page ends with a stamp, the digest of everything it was made from, so that an unchanged
page need not be rendered again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from audio.files.ledger import Ledger
from bulletin.config import Podcast
from bulletin.publish import episode as episodes
from bulletin.publish.episode import Head
from bulletin.publish.feed_files import put
from bulletin.publish.site import assets, sharing, views
from bulletin.publish.site.templating import Renderer

ARCHIVE = "archive"
"""The folder of a feed that has a page for each month."""
NEWEST = 24
"""How many episodes the index shows; the pages of the months show all."""

Page = tuple[str, bytes]
Months = dict[str, list[Head]]


@dataclass(frozen=True, slots=True)
class Built:
    """Paths relative to the feed's folder: what was ``written`` and what was ``removed``."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def build(
    feed: Path,
    podcast: Podcast,
    cover: str,
    heads: Sequence[Head],
    ledger: Ledger | None = None,
) -> Built:
    """Build the pages of a ``feed``'s folder; the same folder and podcast give the same bytes.

    ``cover`` names the picture in the folder, empty for none; ``heads`` are the feed's episodes,
    newest first; ``ledger`` is the folder's, if it is open. Raises ``SourceError`` for an episode
    that cannot be read, ``SettingsError`` for a mistake in a station's template, ``OutputError`` if
    somebody else's file is in a page's place, and ``OSError``.
    """
    months = views.by_month(heads)
    render = Renderer(podcast, cover)
    pages = [
        *assets.of(feed, cover, podcast.colour),
        *_episodes(feed, podcast, render, heads),
        *_months(feed, podcast, render, months),
        *_front(podcast, render, heads, months),
    ]
    ledger = ledger or Ledger(feed)
    written = tuple(path for path, content in pages if put(ledger, path, content))
    return Built(written, tuple(_swept(ledger, months)))


def _episodes(
    feed: Path, podcast: Podcast, render: Renderer, heads: Sequence[Head]
) -> Iterator[Page]:
    for newer, head, older in views.beside(heads):
        source = feed / head.folder / episodes.FILE
        others = [each and (each.slug, each.title) for each in (newer, older)]
        stamp = _stamp(render, repr(others).encode(), source.read_bytes())
        path = f"{head.folder}/index.html"
        if _end_of(feed / path, len(stamp)) == stamp:
            continue
        told = episodes.read_episode(source)
        page = render.page(
            "episode.html",
            "../../",
            episode=told,
            parts=views.parts(told),
            newer=newer,
            older=older,
            tags=sharing.of_episode(podcast, told),
            data=sharing.episode(podcast, told),
        )
        yield path, page + stamp


def _months(feed: Path, podcast: Podcast, render: Renderer, months: Months) -> Iterator[Page]:
    for newer, month, older in views.beside(list(months)):
        path, heads = f"{ARCHIVE}/{month}.html", months[month]
        stamp = _stamp(render, repr((newer, older, heads)).encode())
        if _end_of(feed / path, len(stamp)) == stamp:
            continue
        page = render.page(
            "month.html",
            "../",
            heads=heads,
            newer=newer,
            older=older,
            tags=sharing.of_programme(podcast, path),
            data=sharing.series(podcast),
        )
        yield path, page + stamp


def _stamp(render: Renderer, *made_from: bytes) -> bytes:
    """The stamp at the end of a page, by which an unchanged page is recognised."""
    digest = hashlib.sha256(render.fingerprint)
    for part in made_from:
        digest.update(part)
    return f"<!-- {digest.hexdigest()} -->\n".encode()


def _front(
    podcast: Podcast, render: Renderer, heads: Sequence[Head], months: Months
) -> Iterator[Page]:
    yield (
        "index.html",
        render.page(
            "index.html",
            "",
            latest=heads[0] if heads else None,
            heads=heads[:NEWEST],
            months=months,
            tags=sharing.of_programme(podcast, ""),
            data=sharing.series(podcast),
        ),
    )
    # A host shows this page under any address, so its links cannot be relative.
    yield "404.html", render.page("404.html", urlsplit(podcast.base).path or "/")


def _end_of(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - size, 0))
            return file.read()
    except FileNotFoundError:
        return b""


def _swept(ledger: Ledger, months: Months) -> list[str]:
    """Remove the pages of months that no longer have episodes."""
    pages = (PurePosixPath(name) for name in ledger.entries() if name.startswith(f"{ARCHIVE}/"))
    return ledger.remove(sorted(page for page in pages if page.stem not in months))
