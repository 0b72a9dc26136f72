"""Which elements of a page have its sentences: that with its text, and those beside its article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from bulletin.sources.html.elements import drop

Letters = dict[Any, int]
"""How many letters of sentences each element of a page shows; for short, an element's weight."""

_SENTENCE = re.compile(r"[\u0904-\u0939].{25,}?[।.?!](?:\s|$|[\"'”’])", re.DOTALL)
_STOP = re.compile(r"[।.?!](?:\s|$|[\"'”’])")
_SHORTEST = 27
_NEARLY_ALL = 0.85
_FEWEST = 60
_NO_TEXT = frozenset(("script", "style"))


def densest(tree: Any, weights: Mapping[Any, int] | None = None) -> Any:
    """The smallest element with nearly all Hindi sentences of ``tree``; ``None`` without any.

    ``weights`` are its :func:`sentence_letters`, if they are known. Takes time linear in the page.
    """
    top = next(tree.iter("body"), tree)  # a piece of a page may have no body
    weights = sentence_letters(top) if weights is None else weights
    element, whole = top, weights[top]
    if whole < _FEWEST:
        return None
    while True:
        inner = max(element, key=lambda child: weights.get(child, 0), default=None)
        if inner is None or weights.get(inner, 0) < _NEARLY_ALL * whole or inner.tag == "p":
            return element
        element = inner


FEWEST_BEFORE = 150
"""The least text above readers' comments, in letters of sentences."""


def sentence_letters(top: Any) -> Letters:
    """How many letters of sentences each element shows; scripts do not count."""
    weights: Letters = {}
    below: dict[Any, int] = defaultdict(int)
    for element in reversed(list(top.iter())):
        letters = below.pop(element, 0)
        if isinstance(element.tag, str) and element.tag not in _NO_TEXT:
            letters += _letters(element.text)
            weights[element] = letters
        else:
            letters = 0
        if element is not top and (letters := letters + _letters(element.tail)):
            below[element.getparent()] += letters
    return weights


def sentences_before(element: Any, weights: Letters) -> int:
    """How many letters of sentences come before an element, as readers' comments follow a text."""
    return SentencesBefore(weights).of(element)


class SentencesBefore:
    """Like :func:`sentences_before`, for many elements of a tree.

    This takes linear time if the elements come in the order of the tree, as each count continues
    from the previous one among the same siblings.
    """

    def __init__(self, weights: Letters) -> None:
        """Nothing has been counted yet."""
        self._weights = weights
        self._counted: dict[Any, tuple[Any, int]] = {}
        self._above: dict[Any, int] = {}

    def of(self, element: Any) -> int:
        """The letters of sentences above ``element``."""
        path = []
        while element is not None and element not in self._above:
            path.append(element)
            element = element.getparent()
        letters = self._above.get(element, 0)
        for each in reversed(path):
            letters += self._among_siblings(each)
            self._above[each] = letters
        return letters

    def share(self, row: Sequence[Any]) -> float:
        """The share of the page's sentences that some of its elements have."""
        whole = self._weights.get(row[0].getroottree().getroot(), 0)
        return sum(self._weights.get(each, 0) for each in row) / whole if whole else 0.0

    def forget(self, parent: Any) -> None:
        """Count anew among the children of ``parent``, some of which were removed."""
        self._counted.pop(parent, None)
        self._above.clear()

    def _among_siblings(self, element: Any) -> int:
        parent = element.getparent()
        last, before = self._counted.get(parent, (None, 0))
        if element is last:
            return before
        letters = 0
        for each in element.itersiblings(preceding=True):
            letters += self._weights.get(each, 0) + _letters(each.tail)
            if each is last:
                letters += before
                break
        else:
            letters += 0 if parent is None else _letters(parent.text)
        self._counted[parent] = element, letters
        return letters


def _letters(text: str | None) -> int:
    """The letters of sentences in a text: what follows its last full stop is none, and is not
    searched, as it would be from each of its letters.
    """
    if not text or len(text) < _SHORTEST:
        return 0
    end = max((found.end() for found in _STOP.finditer(text)), default=0)
    return sum(len(found[0]) for found in _SENTENCE.finditer(text, 0, end))


WHOLE = None
"""The key of the whole page's letters among the letters of sentences in each element."""
MOST = 0.4
"""An element with this share of the page's sentences holds the article, or a part of it."""
_MOST_IN_A_ROW = 0.5


def is_beside(element: Any, weights: Letters, most: float = MOST, headline: Any = None) -> bool:
    """Whether an element has at most a share ``most`` of a page's sentences, and not its headline.

    An element with a share above :data:`MOST` must also come after a text that begins below the
    ``headline``, as a menu may have sentences, too.
    """
    if element.tag in ("html", "body", "main", "article") or element.find(".//h1") is not None:
        return False
    share = weights.get(element, 0)
    if share > MOST * weights[WHOLE]:
        if _has_a_text(element, weights):
            return False
        above = 0 if headline is None else sentences_before(headline, weights)
        if sentences_before(element, weights) - above < FEWEST_BEFORE:
            return False
    return share <= most * weights[WHOLE]


def drop_beside(element: Any, weights: Letters, most: float = MOST, headline: Any = None) -> None:
    """Remove an element of the tree that is beside the article; ``None`` is none."""
    if element is None or element.getparent() is None:
        return
    if is_beside(element, weights, most, headline):
        drop(element)


def _has_a_text(element: Any, weights: Letters) -> bool:
    """Whether most sentences of an element are in consecutive paragraphs, as in an article."""
    most = _MOST_IN_A_ROW * weights.get(element, 0)
    return any(
        sum(weights.get(each, 0) for each in parent.iterchildren("p")) > most
        for parent in {each.getparent() for each in element.iter("p")}
    )
