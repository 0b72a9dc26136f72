"""The weights of the evidence about a part of a page: ``part_weights.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def weight(sign: str) -> float:
    """The log-odds of a sign; it must be in the table."""
    return _weights()[sign]


def odds(signs: Mapping[str, object]) -> float:
    """The log-odds of all ``signs`` that are so, by their names in the table."""
    return sum(weight(sign) for sign, is_so in signs.items() if is_so)


@cache
def _weights() -> Mapping[str, float]:
    text = (files("bulletin.sources.html.parts") / "part_weights.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({sign: float(number) for sign, number, _ in rows})
