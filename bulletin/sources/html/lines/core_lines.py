"""Finds the element with most of a page's sentences, as whole lines of it, and its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from bulletin.sources.html.part_counts import Piece

__all__ = ["Core", "Kind", "core_of", "kind_of"]

_MOST_ABOVE, _NEARLY_AS_MUCH = 4, 0.75

Kind = tuple[str, str, str, str]
"""The tags and classes of an element and of the one around it: lines of a kind are set alike."""


class Core(NamedTuple):
    """Where the most sentences of a page stand, as numbers of its lines."""

    element: Any
    first: int
    last: int
    kind: Kind
    """How most of its letters are set."""


def kind_of(holder: Any) -> Kind:
    """How the lines of an element are set."""
    above = holder.getparent()
    around = ("", "") if above is None else (str(above.tag), above.get("class") or "")
    return (str(holder.tag), holder.get("class") or "", *around)


def core_of(pieces: Sequence[Piece], kinds: Sequence[Kind]) -> Core | None:
    """The core of a page with these lines, set so; ``None`` if no sentence stands on it.

    Of the elements that hold sentences not too far above them, it is the smallest of those with
    nearly as many as any.
    """
    letters: Counter[Any] = Counter()
    for piece in pieces:
        if piece.is_told:
            above = piece.holder
            for _ in range(_MOST_ABOVE):
                above = above.getparent()
                if above is None:
                    break
                letters[above] += len(piece.text)
    if not letters:
        return None
    least = _NEARLY_AS_MUCH * max(letters.values())
    element = max(
        (each for each, count in letters.items() if count >= least),
        key=lambda each: sum(1 for _ in each.iterancestors()),
    )
    return _core(element, pieces, kinds)


def _core(element: Any, pieces: Sequence[Piece], kinds: Sequence[Kind]) -> Core:
    inside = frozenset(element.iter())
    told = [at for at, each in enumerate(pieces) if each.is_told and each.holder in inside]
    count: Counter[Kind] = Counter()
    for at in told:
        count[kinds[at]] += len(pieces[at].text)
    kind = count.most_common(1)[0][0]
    own = [at for at in told if kinds[at] == kind]
    return Core(element, own[0], own[-1], kind)
