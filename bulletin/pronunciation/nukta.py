"""Restores a flap's missing dot: लडका is said as लड़का."""

from __future__ import annotations

import functools
import re

from bulletin.pronunciation.akshara import rows

_NUKTA = "\u093c"
_LAST_STOP = re.compile(f"([डढ])(?!.*[डढ])(?!{_NUKTA}|्)")


def restored(word: str) -> str:
    """``word`` with the nukta that it should have."""
    if "ड" not in word and "ढ" not in word:
        return word
    found = _beginnings().match(word)
    if not found:
        return word
    return _LAST_STOP.sub(rf"\1{_NUKTA}", found[0]) + word[found.end() :]


@functools.cache
def _beginnings() -> re.Pattern[str]:
    beginnings = "|".join(beginning for (beginning,) in rows("without_nukta.tsv"))
    return re.compile(f"(?:{beginnings})(?!{_NUKTA}|्)")
