"""The names of an article's own outlet, for which no table is needed."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from bulletin.core.letters import HINDI_LETTER
from bulletin.normalisation.repairs.source import Source, edited

_WORD = "\\w\u0900-\u0963\u0971-\u097f"
_FEWEST_OF_A_TITLE = 4
_EDGES = " ।|»›>•·–—-"
_HEAD = re.compile(r" ?(?:::?|[।|»›>•]| [–—-]+)[ –—-]*(?=\S)")
_TAIL = re.compile(r"(?<=\S) ?(?:::|[।|»›>•·/#]| [–—-]+|[–—])[ –—-]*$")


def pattern_of(name: str) -> str:
    """A pattern of a name, whatever the spaces and hyphens between its words."""
    return "[ -]?".join(map(re.escape, name.replace("-", " ").split()))


@dataclass(frozen=True, slots=True)
class Outlet:
    """The ``names`` of an outlet, the longest first, and what stands for one in each script.

    A name that only the article tells is read as one that the tables know: ``hindi``, ``latin``.
    """

    names: tuple[str, ...] = ()
    hindi: str = ""
    latin: str = ""

    def known(self, plain: str, reach: int | None = None) -> Source:
        """``plain`` with a known name instead of each of the outlet's, within ``reach``."""
        source = Source(plain, plain, None)
        if not self.names:
            return source
        found = _search(self.names).finditer(plain, 0, len(plain) if reach is None else reach)
        return edited(source, [(*each.span(), self._like(each[0])) for each in found])

    def end(self, plain: str, find: Callable[[str], int]) -> int:
        """Where what ``find`` finds in a text with known names ends in ``plain``; 0 if nowhere."""
        known = self.known(plain)
        end = find(known.text)
        return known.end(end) if end else 0

    def _like(self, name: str) -> str:
        return self.hindi if HINDI_LETTER.search(name) else self.latin

    def opens(self, plain: str) -> int:
        """Where a text goes on behind one of the names; 0 if none opens it."""
        found = _search(self.names).match(plain) if self.names else None
        return found.end() if found else 0

    def label(self, plain: str) -> int:
        """Where a title goes on behind the outlet's name and a sign; 0 without them."""
        found = _search(self.names).match(plain) if self.names else None
        sign = _HEAD.match(plain, found.end()) if found else None
        return sign.end() if sign and _has_words(plain[sign.end() :]) else 0

    def tail(self, plain: str) -> tuple[int, str]:
        """Where a sign and the outlet's name begin behind a title, and what stands behind the name:
        «… | सेमरा वाणी न्यूज»; -1 without them.
        """
        for name in _search(self.names).finditer(plain) if self.names else ():
            sign = _TAIL.search(plain, 0, name.start())
            if sign and _has_words(plain[: sign.start()]):
                return sign.start(), plain[name.end() :].strip(_EDGES)
        return -1, ""

    def stands_in(self, plain: str) -> bool:
        """Whether a text has one of the outlet's names."""
        return bool(self.names) and _search(self.names).search(plain) is not None


def _has_words(title: str) -> bool:
    return len(title.split(None, _FEWEST_OF_A_TITLE)) >= _FEWEST_OF_A_TITLE


NO_OUTLET = Outlet()


@functools.lru_cache(maxsize=64)
def _search(names: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(map(pattern_of, names))
    return re.compile(f"(?<![{_WORD}])(?:{choice})(?![{_WORD}])", re.IGNORECASE)
