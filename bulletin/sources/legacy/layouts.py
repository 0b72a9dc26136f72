"""The layouts of legacy fonts, from the tables under ``data/``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bulletin.sources.legacy.syllables import REPH

_BASED_ON = {"walkman": "krutidev"}
_REPH = re.compile("(?<!्)र्")
_UNSEEN = re.compile(r"U\+([0-9A-F]{4})")


@dataclass(frozen=True, slots=True)
class Rule:
    """A replacement that a table of keys cannot express."""

    pattern: re.Pattern[str]
    replacement: str

    def applied(self, text: str) -> str:
        """``text`` after the replacement."""
        return self.pattern.sub(self.replacement, text)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a font shows for each key, and the replacements before and after.

    ``singles`` maps one character's code; ``runs`` several characters, whose glyphs are Devanagari,
    so that no glyph is taken for a key.
    """

    singles: dict[int, str]
    runs: dict[str, str]
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]

    def shown(self, word: str) -> str:
        """The glyphs of a word, in the font's order; of several keys the longest matches."""
        for key, glyphs in sorted(self.runs.items(), key=lambda row: -len(row[0])):
            word = word.replace(key, glyphs)
        return word.translate(self.singles)


@cache
def layout(name: str) -> Layout:
    """The layout of ``krutidev``, ``chanakya`` or ``walkman``."""
    glyphs = _glyphs(_BASED_ON[name]) if name in _BASED_ON else {}
    glyphs |= _glyphs(name)
    return Layout(
        {ord(key): shown for key, shown in glyphs.items() if len(key) == 1},
        {key: shown for key, shown in glyphs.items() if len(key) > 1},
        tuple(_rules(name, "keys")),
        tuple(_rules(name, "text")),
    )


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table under ``data/``, without its comments (``# `` or a bare ``#``)."""
    for line in (files("bulletin.sources.legacy") / "data" / name).read_text("utf-8").splitlines():
        if line and line != "#" and not line.startswith("# "):
            yield line.split("\t")


def _glyphs(name: str) -> dict[str, str]:
    return {_seen(key): _REPH.sub(REPH, shown) for key, shown in rows(f"{name}.tsv")}


def _rules(name: str, when: str) -> Iterator[Rule]:
    for font, stage, pattern, replacement in rows("rules.tsv"):
        if font in (name, "*") and stage == when:
            yield Rule(re.compile(_seen(pattern)), _seen(replacement))


def _seen(text: str) -> str:
    character: Callable[[re.Match[str]], str] = lambda found: chr(int(found[1], 16))  # noqa: E731
    return _UNSEEN.sub(character, text)
