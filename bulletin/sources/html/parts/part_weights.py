"""The weights of the evidence about a part of a page: ``part_weights.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

__all__ = ["weight"]


def weight(sign: str) -> float:
    """The log-odds of a sign; it must be in the table."""
    return _weights()[sign]


@cache
def _weights() -> Mapping[str, float]:
    text = (files("bulletin.sources.html.parts") / "part_weights.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({sign: float(number) for sign, number, _ in rows})
