"""Texts that look like news but are of another kind: stories, contracts, bills.

Evidence adds up: cues of a kind (``genres.toml``) against those of news.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from bulletin.sources.gate.cues import Cues
from bulletin.sources.gate.sentences import filled_lines, sentences_as_lines
from bulletin.sources.package_tables import package_table

_SAMPLE = 6_000
_NEWS = "news"


class _Genre(NamedTuple):
    says: str
    least: int
    share: float
    cues: Cues

    def needed(self, lines: int) -> float:
        """The fewest points that decide about a text of so many lines."""
        return max(self.least, self.share * lines)


def unlike_in_kind(text: str) -> str:
    """The kind of text that it reads like, if not news; '' if it may be news. It is not refused."""
    # What a paper has in lines may be pasted as a paragraph.
    sample = sentences_as_lines(text[:_SAMPLE])
    lines = len(filled_lines(sample))
    news = _genres()[_NEWS].cues.points(sample)
    found = {
        genre.says: genre.cues.points(sample) - news - genre.needed(lines)
        for name, genre in _genres().items()
        if name != _NEWS
    }
    says = max(found, key=found.__getitem__)
    return says if found[says] >= 0 else ""


@cache
def _genres() -> dict[str, _Genre]:
    table = package_table("bulletin.sources.gate", "genres.toml")
    return {
        name: _Genre(said["says"], said["least"], said.get("share", 0), Cues.of(said))
        for name, said in table.items()
    }
