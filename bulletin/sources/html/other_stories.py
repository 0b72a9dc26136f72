"""Removes what a page shows beside its article: titled boxes, polls, and the articles after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import sentence_letters

__all__ = ["drop_other_stories"]

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "span", "div", "p", "th")
_LONGEST_LABEL, _LONGEST_FORM = 60, 250
_SIGNS = re.compile(r"^[^\w(]+")
_WHOLE = None
"""The key of the whole page's sentences."""

_MOST, _MOST_OF_READERS = 0.4, 0.9
"""An element with this share of the page's sentences holds the article, or a part of it."""

_FEWEST_BEFORE = 150
"""So much of a text stands above what readers write about it, in letters of sentences."""

_FEWEST_CHOICES, _MOST_BELOW = 2, 400
_WRITES = "boolean(descendant-or-self::form//textarea)"
_FEWEST_PARAGRAPHS = 2
_ROWS = ("div", "ul", "ol", "section", "aside", "main", "article", "table", "tbody", "tr")
_FEWEST_WORDS_OF_A_TITLE, _FEWEST_TOLD, _MOST_SHARED = 7, 4, 0.1
_PAGE = frozenset(("html", "body", "main", "article"))
_WORD = re.compile("[\u0900-\u0963]{4,}")
_FEWEST_TEASERS, _MOST_WORDS_OF_A_TEASER, _MOST_LEFT = 3, 80, 12
_FEWEST_LINKED, _MOST_LINKED, _FEWEST_WORDS_OF_A_LINK = 4, 0.7, 4
_LINKED_TITLES = ".//a[ancestor::h2 or ancestor::h3 or ancestor::h4 or .//h2 or .//h3 or .//h4]"


def drop_other_stories(tree: Any, title: str) -> None:
    """Remove boxes by the titles above them, polls, and articles below the one called ``title``."""
    weights = sentence_letters(tree)
    weights[_WHOLE] = weights.get(tree, 0)
    _drop_polls(tree, weights)
    _drop_forms(tree, weights)
    _drop_boxes(tree, weights)
    _drop_teasers(tree, weights)
    _drop_further_articles(tree, title)


def _drop_polls(tree: Any, weights: dict[Any, int]) -> None:
    """Remove the questions that a page asks its readers: what holds the choices to tick."""
    for choice in list(tree.xpath("//input[@type='radio' or @type='checkbox']")):
        if choice.getparent() is None:
            continue
        holders = (
            each
            for each in choice.iterancestors()
            if len(each.findall(".//input")) >= _FEWEST_CHOICES
        )
        _drop_beside(next(holders, None), weights)


def _drop_forms(tree: Any, weights: dict[Any, int]) -> None:
    """Remove what asks for an address, such as to subscribe: all around its field that is short."""
    for field in list(tree.xpath("//input[@type='email']")):
        box = None
        for above in field.iterancestors():
            if len(one_line(above.text_content())) > _LONGEST_FORM:
                break
            box = above
        _drop_beside(box, weights)


def _drop_boxes(tree: Any, weights: dict[Any, int]) -> None:
    for element in list(tree.iter(*_HEADINGS)):
        if len(element) > 2 or element.getparent() is None:
            continue
        text = one_line(element.text_content()) if len(element.text or "") < 200 else ""
        most = _most_below(text)
        box = None
        for above in element.iterancestors() if most else ():
            if not _opens_with(above, text) or not _is_beside(above, weights, most):
                break
            box = above
        _drop_beside(box, weights, most)
        if box is None and most == _MOST_OF_READERS:
            _drop_below(element)


def _drop_below(title: Any) -> None:
    """Remove what readers wrote below a ``title`` of its own, down to a form for more of it."""
    below = list(islice(title.itersiblings(), _MOST_BELOW))
    forms = [at for at, each in enumerate(below) if each.xpath(_WRITES)]
    if forms and all(each.find(".//h1") is None for each in below):
        for each in (title, *below[: forms[-1] + 1]):
            each.drop_tree()


def _most_below(text: str) -> float:
    """The largest share of a page's sentences in the box that is called ``text``; 0 if none is."""
    title = _SIGNS.sub("", text).strip(" :-–|»→")
    if not title or len(title) > _LONGEST_LABEL:
        return 0.0
    if any_of("readers").fullmatch(title):
        return _MOST_OF_READERS
    return _MOST if any_of("boxes").fullmatch(title) else 0.0


def _opens_with(element: Any, text: str) -> bool:
    """Whether ``text`` is the first text of an element, and not all of it."""
    first = next((each for each in element.itertext() if each.strip()), "")
    return one_line(first) in text


def _drop_further_articles(tree: Any, title: str) -> None:
    """Remove elements like the one that holds the headline which have a headline of their own.

    A page that goes on with the next article when it is scrolled has such elements.
    """
    for heading in list(tree.iter("h1", "h2")):
        if one_line(heading.text_content()) != title:
            continue
        for holder in heading.iterancestors():
            if len(holder.findall(".//p")) < _FEWEST_PARAGRAPHS:
                continue
            for other in list(_like(holder, title)):
                other.drop_tree()
        own = next(heading.iterancestors("article"), None)
        if own is not None and len(own.findall(".//p")) >= _FEWEST_PARAGRAPHS:
            for other in own.xpath("following::article[.//h1]"):
                if other.getparent() is not None:
                    other.drop_tree()
        return


def _like(holder: Any, title: str) -> Iterator[Any]:
    """The siblings below an element with the same tag, one of its classes, and another headline."""
    for other in holder.itersiblings(holder.tag):
        if not _share_a_class(holder, other):
            continue
        own = other.find(".//h1") if holder.tag != "article" else _first_heading(other)
        if own is not None or _is_foreign(other, title):
            yield other


def _is_foreign(element: Any, title: str) -> bool:
    """Whether an element opens with a title, and hardly a word of the headline is in its text.

    A part of the article below a heading of its own speaks of what the headline says.
    """
    own = _first_heading(element)
    if own is None or len(own.text_content().split()) < _FEWEST_WORDS_OF_A_TITLE:
        return False
    told = set(_WORD.findall(title))
    shared = told & set(_WORD.findall(element.text_content()))
    return len(told) >= _FEWEST_TOLD and len(shared) <= _MOST_SHARED * len(told)


def _drop_teasers(tree: Any, weights: dict[Any, int]) -> None:
    """Remove rows of elements alike whose texts are cut off («…»), or, below a text, whose titles
    are links; and what remains of a box.
    """
    for parent in list(tree.iter(*_ROWS)):
        alike: dict[tuple[str, str], list[Any]] = {}
        for child in parent.iterchildren("div", "li", "article", "section", "td", "tr"):
            alike.setdefault((child.tag, child.get("class", "")), []).append(child)
        for row in alike.values():
            if _are_cut_off(row) or _are_linked(row, weights):
                for each in row:
                    each.drop_tree()
                _drop_rest(parent)


def _are_cut_off(row: Sequence[Any]) -> bool:
    cut = 0
    for each in row if len(row) >= _FEWEST_TEASERS else ():
        texts = [text for part in each.itertext() if (text := part.strip())]
        if sum(len(text.split()) for text in texts) > _MOST_WORDS_OF_A_TEASER:
            return False
        cut += any(text.endswith(("...", "…")) for text in texts)
    return cut >= _FEWEST_TEASERS and 2 * cut > len(row)


def _are_linked(row: Sequence[Any], weights: dict[Any, int]) -> bool:
    """Whether elements, of a few words each, have titles of other stories, and a text is above."""
    if len(row) < _FEWEST_LINKED or _sentences_before(row[0], weights) < _FEWEST_BEFORE:
        return False
    few = all(
        len(each.text_content().split(None, _MOST_WORDS_OF_A_TEASER + 1)) <= _MOST_WORDS_OF_A_TEASER
        for each in row
    )
    return few and sum(map(_has_a_linked_title, row)) > _MOST_LINKED * len(row)


def _has_a_linked_title(element: Any) -> bool:
    titles = element.xpath(_LINKED_TITLES)
    return any(len(each.text_content().split()) >= _FEWEST_WORDS_OF_A_LINK for each in titles)


def _drop_rest(element: Any) -> None:
    """Remove an element that has only a few words left, such as the title of a box, and what holds
    no more than that.
    """
    rest = None
    for each in (element, *element.iterancestors()):
        words = len(each.text_content().split(None, _MOST_LEFT + 1))
        if each.tag in _PAGE or words > _MOST_LEFT or each.find(".//h1") is not None:
            break
        rest = each
    if rest is not None and rest.getparent() is not None:
        rest.drop_tree()


def _share_a_class(one: Any, other: Any) -> bool:
    names, others = (set(each.get("class", "").split()) for each in (one, other))
    return bool(names & others) or names == others


def _first_heading(element: Any) -> Any:
    """The heading above all of an element's paragraphs, if there is one."""
    first = next(element.iter("h1", "h2", "p"), None)
    return None if first is None or first.tag == "p" else first


def _is_beside(element: Any, weights: dict[Any, int], most: float = _MOST) -> bool:
    if element.tag in ("html", "body", "main", "article") or element.find(".//h1") is not None:
        return False
    share = weights.get(element, 0)
    if share > _MOST * weights[_WHOLE] and _sentences_before(element, weights) < _FEWEST_BEFORE:
        return False
    return share <= most * weights[_WHOLE]


def _sentences_before(element: Any, weights: dict[Any, int]) -> int:
    """How many letters of sentences stand above an element: what readers say follows a text."""
    return sum(
        weights.get(each, 0)
        for holder in (element, *element.iterancestors())
        for each in holder.itersiblings(preceding=True)
    )


def _drop_beside(element: Any, weights: dict[Any, int], most: float = _MOST) -> None:
    if element is None or element.getparent() is None:
        return
    if _is_beside(element, weights, most):
        element.drop_tree()
