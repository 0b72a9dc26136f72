"""The tags of Podcasting 2.0 (https://podcastindex.org/namespace/1.0), as an extension of feedgen.

feedgen writes ``itunes:explicit`` in an outdated form, so that tag is here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

PODCAST = "https://podcastindex.org/namespace/1.0"
ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of :data:`PODCAST` (or another ``space``): its name, text and attributes."""

    name: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    space: str = PODCAST


class _Tags:
    """Holds the tags to write."""

    def __init__(self) -> None:
        self.tags: Sequence[Tag] = ()

    def _write(self, parent: Any) -> None:
        for tag in self.tags:
            element = xml_elem(f"{{{tag.space}}}{tag.name}", parent)
            element.text = tag.text or None
            for name, value in tag.attributes:
                element.set(name, value)


class ChannelTags(_Tags, BaseExtension):  # type: ignore[misc]
    """The tags of a feed; ``dated`` says whether it has the date of its last change."""

    dated = True

    def extend_ns(self) -> dict[str, str]:
        """The prefix of the tags."""
        return {"podcast": PODCAST, "dc": DUBLIN_CORE}

    def extend_rss(self, feed: Any) -> Any:
        """Write them into the channel."""
        (channel,) = feed
        self._write(channel)
        if not self.dated:
            channel.remove(channel.find("lastBuildDate"))
        return feed


class ItemTags(_Tags, BaseEntryExtension):  # type: ignore[misc]
    """The tags of an episode."""

    def extend_rss(self, entry: Any) -> Any:
        """Write them into the item."""
        self._write(entry)
        return entry
