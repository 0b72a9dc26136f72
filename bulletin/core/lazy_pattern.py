"""Regular expressions that are compiled when a text may have what they look for.

There are more than a thousand of them, and a text needs few: compiling all took half of the time in
which a command starts.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from bulletin.core.needed_words import needed_words

if TYPE_CHECKING:
    from bulletin.core.errors import Place


def lazy_pattern(pattern: str, flags: int = 0, place: Place | None = None) -> re.Pattern[str]:
    """What ``re.compile`` returns, but compiled at its first use, where a mistake shows, too: as a
    ``LanguageError`` if the pattern stands at a ``place`` in a table.

    A search in a text that lacks the pattern's words is no use of it. A match's ``re`` is the
    compiled pattern, so what is compared with it has to be compiled.
    """
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags, place))


_SEARCHES: dict[str, Callable[[], object]] = {
    "findall": list, "finditer": lambda: iter(()),
    "fullmatch": lambda: None, "match": lambda: None, "search": lambda: None,
}  # fmt: skip
"""Methods, and what they return if nothing is found."""
_METHODS = (*_SEARCHES, "split", "sub", "subn")
_MOST_ASKED = 100
"""Searches after which a pattern is compiled in any case, as a long text asks for it often."""
_LONG = 65536
"""In so long a text, looking for the words takes longer than to compile the pattern."""


class _Pattern:
    """A pattern that has the methods of the compiled one as its own, once it is compiled.

    Any name of a class with ``__getattr__`` takes longer to find, those that it has, too.
    """

    __slots__ = ("_asked", "_compiled", "_needed", "_place", "flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int, place: Place | None) -> None:
        self.pattern = pattern
        self.flags = flags
        self._place = place
        self._asked = 0
        self._compiled: re.Pattern[str] | None = None

    def __reduce__(self) -> tuple[object, tuple[str, int, Place | None]]:
        return lazy_pattern, (self.pattern, self.flags, self._place)


class _LazyPattern(_Pattern):
    """A pattern that is not compiled; then it is an instance of the class above."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name in _SEARCHES:
            return functools.partial(self._search, name)
        if name in _METHODS:
            return getattr(self._compile(), name)
        raise AttributeError(name)

    def _search(self, name: str, text: str, *within: int) -> Any:
        """What the method ``name`` returns, without compiling the pattern if that is sure."""
        if not self._asked:
            self._needed = needed_words(self.pattern)
        self._asked += 1
        is_usual = self._asked < _MOST_ASKED and len(text) < _LONG
        if self._needed and self._compiled is None and is_usual:
            small = _small(text)
            for words in self._needed:
                if not any(word in small for word in words):
                    return _SEARCHES[name]()
        compiled = _LazyPattern._compile(self)  # which another call may just have done
        return getattr(compiled, name)(text, *within)

    def _compile(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = self._as_compiled()
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
            self.__class__ = _Pattern  # type: ignore[assignment]
        return self._compiled

    def _as_compiled(self) -> re.Pattern[str]:
        try:
            return re.compile(self.pattern, self.flags)
        except re.error as error:
            if self._place is None:
                raise
            from bulletin.core.errors import LanguageError  # which has lazy patterns, too

            says = f"the form is not a valid regular expression: {error}"
            raise LanguageError(says, place=self._place) from error


@functools.lru_cache(maxsize=16)
def _small(text: str) -> str:
    """A text in small letters; kept, as many patterns are looked for in one."""
    return text.lower()
