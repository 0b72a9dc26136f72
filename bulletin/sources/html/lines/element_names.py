"""What a page calls its elements: the words of their classes, ids, roles and properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

__all__ = ["names_of"]

_ATTRIBUTES = ("class", "id", "role", "itemprop", "data-testid", "data-component")
_WORD = re.compile(r"[A-Z][a-z]{2,13}(?![a-z])|[a-z]{3,14}(?![a-z])|[A-Z]{3,13}(?![A-Za-z])")
_NEAR, _ALL = 3, 8
_LONGEST, _MOST_KNOWN = 200, 1 << 13
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)


def names_of(holder: Any) -> Iterator[str]:
    """The words by which an element is called (``near``), and those further around it (``far``),
    and the tags of the elements around it.
    """
    near: set[str] = set()
    for at, each in enumerate(islice(_with_ancestors(holder), _ALL)):
        if each.tag in ("body", "html"):
            break
        words = _words(" ".join(filter(None, map(each.get, _ATTRIBUTES)))[:_LONGEST])
        if at < _NEAR:
            near |= words
            yield from (f"near {word}" for word in words)
        else:
            yield from (f"far {word}" for word in words - near)
        if each.get("hidden") is not None or _HIDDEN.search(each.get("style") or ""):
            yield "hidden"
        if at:
            yield f"in {each.tag}"


@lru_cache(maxsize=_MOST_KNOWN)
def _words(called: str) -> frozenset[str]:
    return frozenset(each.lower().removesuffix("s") for each in _WORD.findall(called))


def _with_ancestors(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()
