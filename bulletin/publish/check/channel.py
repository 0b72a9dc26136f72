"""What directories require of a feed as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from bulletin.config.podcast import categories
from bulletin.publish.artwork import artwork_faults
from bulletin.publish.check.problem import REBUILD, Problem
from bulletin.publish.namespace import ITUNES, PODCAST
from bulletin.publish.podcast_state import State
from bulletin.publish.rss import FEED

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COVER = "Set cover in [podcast] to a better picture, or unset it, and run: bulletin feed rebuild."


def channel_problems(folder: Path, state: State, channel: Any) -> Iterator[Problem]:
    """What is wrong with the feed, apart from its items."""
    for name in ("title", "link", "description", "language"):
        if not (channel.findtext(name) or "").strip():
            yield Problem(FEED, f"its <{name}> is missing or empty", REBUILD)
    language = channel.findtext("language")
    if language and not _LANGUAGE.fullmatch(language):
        yield Problem(FEED, f"its <language> {language!r} is not a language code", REBUILD)
    built = channel.findtext("lastBuildDate")
    if built is not None and not is_date(built):
        yield Problem(FEED, f"its <lastBuildDate> {built!r} is not an RFC 2822 date", REBUILD)
    if channel.findtext(f"{{{ITUNES}}}explicit") not in ("true", "false"):
        yield Problem(FEED, "its <itunes:explicit> is not true or false", REBUILD)
    if not is_uuid(channel.findtext(f"{{{PODCAST}}}guid") or ""):
        yield Problem(FEED, "its <podcast:guid> is missing or not a UUID", REBUILD)
    elif channel.findtext(f"{{{PODCAST}}}guid") != state.guid:
        yield Problem(FEED, "its <podcast:guid> is not the one in podcast.json", REBUILD)
    yield from ai_content_problems(channel, "it")
    own = [link.get("href") for link in channel.iterfind("{http://www.w3.org/2005/Atom}link")]
    if state.podcast.base + FEED not in own:
        yield Problem(FEED, "its <atom:link> does not name the feed's own address", REBUILD)
    yield from _category(channel)
    yield from _image(folder, state, channel)


def ai_content_problems(element: Any, name: str) -> Iterator[Problem]:
    """What is wrong with the tag that says that a voice is synthetic: it must be ``true`` or
    ``false``.

    Source: the namespace's page of ``txt``, as of March 2026.
    """
    told = [
        (each.text or "").strip()
        for each in element.findall(f"{{{PODCAST}}}txt")
        if each.get("purpose") == "ai-content"
    ]
    wrong = next((each for each in told if each not in ("true", "false")), None)
    if not told:
        what = f'{name} has no <podcast:txt purpose="ai-content">'
        yield Problem(FEED, what, REBUILD)
    elif wrong is not None:
        what = f'{name} says {wrong!r} in <podcast:txt purpose="ai-content">, not true or false'
        yield Problem(FEED, what, REBUILD)


def is_date(text: str) -> bool:
    """Whether it is an RFC 2822 date with a time zone."""
    try:
        return parsedate_to_datetime(text).tzinfo is not None
    except ValueError:
        return False


def is_uuid(text: str) -> bool:
    """Whether it is a UUID in its usual form."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def _category(channel: Any) -> Iterator[Problem]:
    outer = channel.find(f"{{{ITUNES}}}category")
    if outer is None:
        yield Problem(FEED, "its <itunes:category> is missing", REBUILD)
        return
    inner = outer.find(f"{{{ITUNES}}}category")
    names = [each.get("text", "") for each in (outer, inner) if each is not None]
    if (name := " > ".join(names)) not in categories():
        todo = "Set category in [podcast] to one of Apple's, and run: bulletin feed rebuild."
        yield Problem(FEED, f"its <itunes:category> {name!r} is not one of Apple's", todo)


def _image(folder: Path, state: State, channel: Any) -> Iterator[Problem]:
    image = channel.find(f"{{{ITUNES}}}image")
    if image is None:
        yield Problem(FEED, "its <itunes:image> is missing", REBUILD)
        return
    address = image.get("href", "")
    if address != state.podcast.base + state.cover:
        what = f"its <itunes:image> {address!r} is not the address of {state.cover}"
        yield Problem(FEED, what, REBUILD)
    try:
        content = (folder / state.cover).read_bytes()
    except OSError as error:
        yield Problem(state.cover, f"the cover cannot be read ({error.strerror})", REBUILD)
        return
    for fault in artwork_faults(content):
        yield Problem(state.cover, fault, _COVER)
