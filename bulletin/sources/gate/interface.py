"""Whether a short text is a program's or a site's interface: its words have learned weights."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bulletin.core.word_odds import folded, odds_of

_FEWEST, _MOST = 5, 220
"""How many words a text has that is judged: one line of a few words may be a headline."""
_LEAST = 5.0
"""The log-odds from which a text is told: none of 3,651 headlines and 1,481 articles has them."""
_SAYS = "its words are a program's or a site's own (buttons, settings, messages), not those of news"


def like_an_interface(text: str) -> str:
    """Why a text reads like an interface; '' if it does not. It is not refused."""
    words = len(text.split(None, _MOST + 1))
    return _SAYS if _FEWEST <= words <= _MOST and odds_of(text, _weights()) >= _LEAST else ""


@cache
def _weights() -> Mapping[str, float]:
    table = (files("bulletin.sources.gate") / "interface_words.tsv").read_text("utf-8")
    rows = (row.split("\t") for row in table.splitlines() if not row.startswith("#"))
    return {folded(word): float(weight) for word, weight in rows}
