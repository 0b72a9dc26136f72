"""Regular expressions that are compiled when they are first used.

There are more than a thousand of them, and a text needs few: compiling all took half of the time in
which a command starts.
"""

from __future__ import annotations

import re
from typing import cast


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` returns, but compiled at its first use, where a mistake shows, too.

    A match's ``re`` is the compiled pattern, so what is compared with it has to be compiled.
    """
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _LazyPattern:
    """Takes the methods of the compiled pattern for its own once one of them is asked for."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return lazy_pattern, (self.pattern, self.flags)
