"""The pages of a feed's folder, made from what it holds; only what has changed is written.

An episode's page ends with a stamp, the digest of all that it was made from, so that a page that
would come out the same need not be made again to be sure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from audio.files import written_aside
from bulletin.publish import episode as episodes
from bulletin.publish.episode import EPISODES, Head
from bulletin.publish.site import assets, sharing, views
from bulletin.publish.site.programme import Programme
from bulletin.publish.site.rendering import Renderer

__all__ = ["ARCHIVE", "NEWEST", "Built", "build"]

ARCHIVE = "archive"
"""The folder of a feed that holds a page for each month."""
NEWEST = 24
"""How many episodes the index shows; the pages of the months show all."""

Page = tuple[str, bytes]
Months = dict[str, list[Head]]


@dataclass(frozen=True, slots=True)
class Built:
    """Paths from the feed's folder: what was ``written`` and what was ``removed``."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def build(feed: Path, programme: Programme, heads: Iterable[Head] | None = None) -> Built:
    """Make the pages of a ``feed``'s folder; the same folder and programme give the same bytes.

    ``heads`` are its episodes, where they have been read already. Raises ``SourceError`` for an
    episode that can't be read, ``SettingsError`` for a template's mistake, and ``OSError``.
    """
    if heads is None:
        paths = sorted((feed / EPISODES).glob(f"*/{episodes.FILE}"))
        heads = [episodes.read_head(path) for path in paths]
    ordered = views.newest_first(heads)
    months = views.by_month(ordered)
    render = Renderer(programme, (feed / "cover.jpg").is_file())
    written = [
        path
        for pages in (
            assets.of(feed, programme.accent),
            _episodes(feed, programme, render, ordered),
            _months(programme, render, months),
            _front(feed, programme, render, ordered, months),
        )
        for path, content in pages
        if _write(feed / path, content)
    ]
    return Built(tuple(written), tuple(_swept(feed, months)))


def _episodes(
    feed: Path, programme: Programme, render: Renderer, heads: Sequence[Head]
) -> Iterator[Page]:
    for newer, (head, older) in zip(
        [None, *heads], pairwise([*heads, None]), strict=False
    ):
        assert head is not None
        path = f"{head.folder}/index.html"
        source = feed / head.folder / episodes.FILE
        beside = [each and (each.slug, each.title) for each in (newer, older)]
        made_from = hashlib.sha256(render.fingerprint + repr(beside).encode())
        made_from.update(source.read_bytes())
        stamp = f"<!-- {made_from.hexdigest()} -->\n".encode()
        if _end_of(feed / path, len(stamp)) == stamp:
            continue
        told = episodes.read(source)
        page = render.page(
            "episode.html",
            "../../",
            episode=told,
            parts=views.parts(told),
            newer=newer,
            older=older,
            tags=sharing.of_episode(programme, told),
            data=sharing.episode(programme, told),
        )
        yield path, page + stamp


def _months(programme: Programme, render: Renderer, months: Months) -> Iterator[Page]:
    for newer, (month, older) in zip([None, *months], pairwise([*months, None]), strict=False):
        assert month is not None
        path = f"{ARCHIVE}/{month}.html"
        heads = months[month]
        yield path, render.page(
            "month.html",
            "../",
            heads=heads,
            months=months,
            newer=newer,
            older=older,
            tags=sharing.of_programme(programme, path),
            data=sharing.series(programme),
        )


def _front(
    feed: Path, programme: Programme, render: Renderer, heads: Sequence[Head], months: Months
) -> Iterator[Page]:
    yield (
        "index.html",
        render.page(
            "index.html",
            "",
            latest=episodes.read(feed / heads[0].folder / episodes.FILE) if heads else None,
            heads=heads[:NEWEST],
            months=months,
            tags=sharing.of_programme(programme, ""),
            data=sharing.series(programme),
        ),
    )
    # A host shows this page under any address, so that its links can't be relative.
    yield "404.html", render.page("404.html", urlsplit(programme.address).path or "/")


def _write(path: Path, content: bytes) -> bool:
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    with written_aside(path) as file:
        file.write(content)
    return True


def _end_of(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - size, 0))
            return file.read()
    except FileNotFoundError:
        return b""


def _swept(feed: Path, months: Months) -> Iterator[str]:
    """Take away the pages of months that have no episode any more."""
    for path in sorted((feed / ARCHIVE).glob("*.html")):
        if path.stem not in months:
            path.unlink()
            yield f"{ARCHIVE}/{path.name}"
