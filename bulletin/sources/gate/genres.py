"""Texts that look like news but are of another kind: stories, contracts, bills.

Evidence adds up: cues of a kind (``genres.toml``) against those of news.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from bulletin.sources.gate.sentences import filled_lines, sentences_as_lines
from bulletin.sources.package_tables import package_table

_SAMPLE = 6_000
_SURE = 2
_NEWS = "news"
# A whole word in Devanagari, where ``\\b`` does not end a word that ends in a sign.
_BEGINS, _ENDS = "(?<![\u0900-\u0963])(?:", ")(?![\u0900-\u0963])"


class _Cue(NamedTuple):
    form: re.Pattern[str]
    points: int
    times: int

    def counted(self, text: str) -> int:
        return self.points * sum(1 for _ in islice(self.form.finditer(text), self.times))


class _Genre(NamedTuple):
    says: str
    least: int
    share: float
    cues: tuple[_Cue, ...]

    def points(self, text: str) -> int:
        return sum(cue.counted(text) for cue in self.cues)

    def needed(self, lines: int) -> float:
        """The fewest points that decide about a text of so many lines."""
        return max(self.least, self.share * lines)


def unlike_in_kind(text: str) -> str:
    """The kind of text that it reads like, if not news; '' if it may be news. It is not refused."""
    # What a paper has in lines may be pasted as a paragraph.
    sample = sentences_as_lines(text[:_SAMPLE])
    lines = len(filled_lines(sample))
    news = _genres()[_NEWS].points(sample)
    found = {
        genre.says: genre.points(sample) - news - genre.needed(lines)
        for name, genre in _genres().items()
        if name != _NEWS
    }
    says = max(found, key=found.__getitem__)
    return says if found[says] >= 0 else ""


@cache
def _genres() -> dict[str, _Genre]:
    table = package_table("bulletin.sources.gate", "genres.toml")
    return {name: _genre(said) for name, said in table.items()}


def _genre(said: dict[str, Any]) -> _Genre:
    times = said.get("times", 1)
    cues = [_cue(form, _SURE, 1) for form in said.get("sure", ())]
    cues += [_cue(form, 1, times) for form in said["cues"]]
    cues += [_cue(form, -1, 1) for form in said.get("against", ())]
    return _Genre(said["says"], said["least"], said.get("share", 0), tuple(cues))


def _cue(form: str, points: int, times: int) -> _Cue:
    form = form.replace("«", _BEGINS).replace("»", _ENDS)
    return _Cue(re.compile(form, re.IGNORECASE | re.MULTILINE), points, times)
