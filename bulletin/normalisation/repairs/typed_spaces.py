"""Spaces and stops as they are mistyped: doubled ones, a space before a stop or none after it."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair

DOUBLED = Repair(lazy_pattern("  +"), " ", "  ")

_SPACES = lazy_pattern(
    " (?=[ /,;!?।॥.)\\]])(?: +|\\.(?=[\u0904-\u0939])|(?=[,;!?।॥.)\\]])"
    "|(?<=[0-9] )(?<!\\+[0-9] )/ (?=[0-9]{1,4}(?![0-9:A-Za-z\u0900-\u0963]| ?/)))"
)
# Two patterns that each begin with a fixed character set, which is searched fast.
_STOPS = lazy_pattern(
    "([,;!?।॥.-])(?:\\1+(?:(?<=[,।॥])(?=[\u0904-\u0963\u0971-\u0dffA-Za-z]))?"
    "|(?<=[,।॥])(?=[\u0904-\u0963\u0971-\u0dffA-Za-z])|(?<=[।॥])(?=[0-9]))"
)


_LETTER_BEFORE = lazy_pattern("[\u0900-\u0963]")
_POINT_BEFORE = lazy_pattern("(?:\\A|\n)[0-9]{1,2}\\Z")
"""«1 .टेस्ट»: the number of a point that opens a line."""
_IN_DECIMAL = lazy_pattern(r"[0-9] +\.[0-9]{1,2}(?![0-9.])")


def _space(match: re.Match[str]) -> str:
    text, end = match.string, match.end()
    if match[0] == " / ":
        return "/"  # «206 / 23»
    if match[0] == " .":
        before = text[max(0, match.start() - 3) : match.start()]
        if before.endswith("."):
            return " "  # «डॉ. .आर.खान»
        parts = _LETTER_BEFORE.match(before[-1:]) or _POINT_BEFORE.search(before)
        return ". " if parts else " ."  # «कि .मी»
    if text[end : end + 1] == "." and _IN_DECIMAL.match(text, match.start() - 1):
        return ""  # «4 .5 प्रतिशत»
    following = text[end : end + 1]
    if following == ".":
        return " " if text[end + 1 : end + 2].isalnum() else ""
    return "" if following and following in ",;!?।॥)]" else " "


def _stop(match: re.Match[str]) -> str:
    run = match[0]
    stop = run[0]
    if len(run) > 1 and stop in ".-":
        return "…" if stop == "." else "—"
    following = match.string[match.end() : match.end() + 1]
    wants_space = stop in ",।॥" and following.isalnum()
    return f"{stop} " if wants_space else stop


_OPENED = tuple(
    Repair(lazy_pattern(f"{re.escape(sign)} (?=[^ \n])"), sign, f"{sign} ") for sign in "(["
)
"""«( भाषा )»"""
_IN_IT = "(?:[A-Za-z]{2}|[\u0904-\u0939](?:[\u0900-\u0963]{3}|[\u0900-\u0963]{0,2}[ A-Za-z]))"
_TIED = lazy_pattern(f"(?<=[\u0900-\u0963])(?=\\({_IN_IT})")
"""«रैंक(AIR)», «पिता(मनु ऋषि)»: a bracket of its own, rather than an ending, «व्यक्ति(यों)»."""
_TIED_BRACKET = lazy_pattern(f"\\((?<=[\u0900-\u0963]\\(){_IN_IT}")
"""The same, searched fast, as it begins with the bracket."""


_OF_A_LIST = lazy_pattern(" ,(?<=[0-9] ,)(?=[0-9])")
"""«धारा 302 ,504»: no number in groups has a space there."""


_OF_A_WORD = tuple(
    Repair(lazy_pattern(f"{sign}(?<=[A-Za-z]{sign})(?=(?:s|t|re|ve|ll)(?![A-Za-z]))"), "'", sign)
    for sign in (" ' ", " '", "' ")
)
"""«Apple ' s», «don 't»: within an English word."""


REPAIRS = (
    *_OF_A_WORD,
    Repair(_OF_A_LIST, ", ", " ,"),
    Repair(_SPACES, _space),
    *_OPENED,
    Repair(_TIED, " ", "(", inside=_TIED_BRACKET),
    Repair(_STOPS, _stop),
)
