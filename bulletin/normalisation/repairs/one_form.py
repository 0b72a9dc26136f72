"""One form for signs that are typed in several, so that a pass need not know each: brackets,
quotes, stars around words, bullets, the dash of «जी–20».

What looks at a page's lines wants them as they are typed, so this is no part of ``canonical``.
"""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.repairs import typed_formulas
from bulletin.normalisation.repairs.source import Repairs

_ROUND = str.maketrans("[]{}", "()()")
_NOTE = lazy_pattern("[0-9]{1,3}")
_ON_A_WORD = lazy_pattern(f"(?:[।.{INDIC}\\]]|\\] )\\Z")
_ANOTHER = lazy_pattern(r" ?\[[0-9]{1,3}\]")
FOR_A_PROGRAM = (
    "/[a-z][a-z0-9_-]*|/?[a-z]+(?:_[a-z0-9]+)+|[a-z][a-z0-9_-]* [a-z_]+=['\"][^\\]\n]{0,400}"
)
"""What square brackets hold for a site's program: «[ad_1]», «[/caption]», «[gallery ids="12"]»."""
_FOR_A_PROGRAM = lazy_pattern(FOR_A_PROGRAM)
_OF_WORDS = lazy_pattern(f"\\[ ?[{INDIC}]{{2}}")


def _round(match: re.Match[str]) -> str:
    """A bracket as a round one, unless it holds a footnote's number, what a service has cut, or a
    word for a program.

    «आजाद [30]» and «आजाद[30]» are of somebody's age if square brackets hold words, too.
    """
    text, start, inside = match.string, match.start(), match[0][1:-1]
    if inside.endswith(" chars") or inside.startswith("@") or _FOR_A_PROGRAM.fullmatch(inside):
        return match[0]
    is_note = _NOTE.fullmatch(inside) and (
        _ON_A_WORD.search(text, max(0, start - 2), start) or _ANOTHER.match(text, match.end())
    )
    if is_note and not _OF_WORDS.search(text):
        return match[0]
    return match[0].translate(_ROUND)


_WIKI_LINK = lazy_pattern(r"\[\[(?:[^\[\]|।\n]{1,80}[|।] ?)?([^\[\]|।\n]{1,80})\]{1,2}(?!\()")
"""«[[दाँत|दाँतों]] के मूल»: what stands behind the bar is shown."""
_SQUARE = lazy_pattern("\\[[^\\[\\]{}\n]{1,200}\\](?!\\()")
_CURLY = lazy_pattern("\\{[^\\[\\]{}\n]{1,200}\\}")

_STARRED = lazy_pattern(
    "\\*(?<![^ \n(]\\*)(?:\\*(?=[^*\n]{1,300}\\*\\*))?"
    f"((?!1/2)[{INDIC}A-Za-z0-9\"'(₹#-][^*\n]{{0,300}})"
    f"\\*(?<=[^ \n]\\*)\\*?(?![{INDIC}A-Za-z0-9*])"
)
"""«*भोपाल।*», «**88 रन**»: bold words, but not «82*»."""

_SECOND = tuple(
    lazy_pattern(
        f"{opened}(?<=[A-Za-z.']{opened})([A-Z][A-Za-z&-]{{1,9}})\\)"
        f"(?:\\)|(?= ?[{INDIC}][^()\n]{{0,80}}(?:[(।\n]|\\Z)))"
    )
    for opened in ("\\(", " \\(")
)
_FIRST = lazy_pattern("\\([A-Za-z][A-Za-z ,.&'-]{3,90}\\Z")
_LONGEST = 94


def _within_another(match: re.Match[str]) -> str:
    """«बैंक (Reserve Bank (RBI)) ने», «बैंक (Reserve Bank (RBI) ने»: a short form in a bracket within
    that of what it is short for, which is closed or not.
    """
    start = match.start()
    first = _FIRST.search(match.string, max(0, start - _LONGEST), start)
    return f", {match[1]})" if first else match[0]


ORNAMENTS = (  # neither ▲▼, which tell a rise and a fall, nor medals
    "•\u2300-\u23ff\u2460-\u25b1\u25b3-\u25bb\u25bd-\u27bf\u2900-\u2bff"
    "\U0001f000-\U0001f946\U0001f94a-\U0001faff"
)
_BULLETS = lazy_pattern(f"[{ORNAMENTS}](?<![^\n].)(?: ?[{ORNAMENTS}])* ?(?=[^ \n])")
"""«🔴 ताजा खबर»: what decorates the start of a line."""


REPAIRS = Repairs(
    (
        *typed_formulas.REPAIRS,  # before their braces are brackets
        Repair(_WIKI_LINK, "\\1", "[["),
        Repair(_SQUARE, _round, "["),
        Repair(_CURLY, _round, "{"),
        *(Repair(each, _within_another, "(") for each in _SECOND),
        Repair(_STARRED, "\\1", "*"),
        Repair(_BULLETS, "", kind="pictures"),
        Repair(lazy_pattern("''([^'\n]{1,200})''"), '"\\1"', "''"),
        Repair(lazy_pattern(f"–(?<=[{INDIC}A-Za-z]–)(?=[0-9])"), "-", "–"),
    )
)
BACKTICK = Repair(lazy_pattern("`"), "'", "`")
"""The last of all repairs, as a language's own ones may find another sense in it."""
