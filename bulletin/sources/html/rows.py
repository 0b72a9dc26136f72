"""Removes rows of similar elements: teasers of other stories, and readers' comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters, SentencesBefore
from bulletin.sources.html.elements import drop, is_title, may_be_title, rows_alike, text_of

_ROWS = ("div", "ul", "ol", "section", "aside", "main", "article", "table", "tbody", "tr")
_MEMBERS = ("div", "li", "article", "section", "td", "tr", "a")
_PAGE = frozenset(("html", "body", "main", "article"))

_FEWEST_TEASERS, _MOST_WORDS_OF_A_TEASER, _MOST_LEFT = 3, 80, 12
_MOST_WORDS_OF_A_SUMMARY = 110
_FEWEST_LINKED, _FEWEST_WORDS_OF_A_LINK, _MOST_WORDS_ABOVE_A_LINK = 4, 4, 3
_FEWEST_ALIKE = 2
_MOST_OF_ONE, _MOST_OF_TEASERS = 0.5, 0.6
"""A larger share of a page's sentences than teasers have: an article in short parts."""

_NEARLY_ALL = 0.7
_BREAKS = frozenset(
    ("br", "hr", "div", "p", "section", "ul", "ol", "li", "td", "tr", "article", "h5", "h6")
)
_IN_HEADINGS = frozenset(("h2", "h3", "h4"))
_TITLES = frozenset(("h2", "h3", "h4", "h5", "h6", "b", "strong"))
_CUT_OFF = re.compile(r"\w.*(?:\.\.\.|…)$", re.DOTALL)
"""Dots alone stand in a table's cell for which there is no figure."""


def drop_rows(tree: Any, weights: Letters) -> None:
    """Remove rows of similar elements beside an article, and what then remains of their box.

    Their texts are cut off («…»), or they are below a text and have titles that are links, or
    buttons to reply.
    """
    before = SentencesBefore(weights)
    for parent in list(tree.iter(*_ROWS)):
        for row in (*rows_alike(parent.iterchildren(*_MEMBERS)), _at_the_end(parent)):
            if row and (_are_cut_off(row) or _are_beside(row, before)):
                drop(*label_of(row), *row)
                before.forget(parent)
                drop_rest(parent)


def label_of(row: Sequence[Any], titles: str = "boxes") -> list[Any]:
    """The title above a row, if the table ``titles`` has it: a list of one element or none."""
    above = row[0].getprevious()
    text = "" if above is None or len(above) > 1 else text_of(above)
    return [above] if text and any_of(titles).fullmatch(text) else []


def _at_the_end(parent: Any) -> list[Any]:
    """The last children of an element that are paragraphs about other stories."""
    row = list(takewhile(_is_a_paragraph_of_a_teaser, parent.iterchildren(reversed=True)))
    return row[::-1]


def _is_a_paragraph_of_a_teaser(element: Any) -> bool:
    return element.tag == "p" and is_teaser(element)


def _are_cut_off(row: Sequence[Any]) -> bool:
    cut = 0
    for each in row if len(row) >= _FEWEST_TEASERS else ():
        texts = [text for part in each.itertext() if (text := part.strip())]
        if sum(len(text.split()) for text in texts) > _MOST_WORDS_OF_A_TEASER:
            return False
        cut += any(_CUT_OFF.search(text) for text in texts)
    return cut >= _FEWEST_TEASERS and 2 * cut > len(row)


def _are_beside(row: Sequence[Any], before: SentencesBefore) -> bool:
    """Whether a row lies below a text, and leads to other stories or was written by readers."""
    is_below = before.of(row[0]) >= FEWEST_BEFORE
    if len(row) < _FEWEST_ALIKE:
        return is_below and _begins_another(row[0]) and before.share(row) <= _MOST_OF_ONE
    if is_below and (_are_linked(row) or _are_answered(row)):
        return True
    is_apart = is_below or len(row) >= _FEWEST_TEASERS
    return is_apart and all(map(is_teaser, row)) and before.share(row) <= _MOST_OF_TEASERS


def _are_linked(row: Sequence[Any]) -> bool:
    """Whether elements are a few words each, with titles of other stories."""
    if len(row) < _FEWEST_LINKED:
        return False
    few = all(
        len(each.text_content().split(None, _MOST_WORDS_OF_A_TEASER + 1)) <= _MOST_WORDS_OF_A_TEASER
        for each in row
    )
    return few and sum(map(_has_a_linked_title, row)) > _NEARLY_ALL * len(row)


def is_teaser(element: Any) -> bool:
    """Whether an element is a headline and a few sentences, with a link to the rest of a story.

    An item of the article's own list may link elsewhere, too, but by a link with other words.
    """
    heading = opening_title(element)
    if heading is None:
        return False
    title, whole = (text_of(each) for each in (heading, element))
    words = len(whole.split(None, _MOST_WORDS_OF_A_SUMMARY + 1))
    if words > _MOST_WORDS_OF_A_SUMMARY or not is_title(title):
        return False
    texts = [text_of(each) for each in _leading(element)]
    return bool(texts) and all(
        not text or text == title or any_of("onwards").fullmatch(text) for text in texts
    )


def opening_title(element: Any) -> Any:
    """The heading or bold line that opens an element; ``None`` if none does."""
    heading = next((each for each in element.iter() if each.text and one_line(each.text)), None)
    while heading is not None and heading is not element and heading.tag not in _TITLES:
        heading = heading.getparent()
    return None if heading is element else heading


def _begins_another(element: Any) -> bool:
    """Whether an element has one headline, which is a link, sentences, and a link to their rest."""
    headings = list(islice(element.iter(*_TITLES, "h1"), _FEWEST_TEASERS))
    titles = list(filter(may_be_title, map(text_of, headings)))
    links = [text_of(each) for each in _leading(element)]
    onwards = any_of("onwards")
    return (
        len(titles) == 1
        and len(headings) < _FEWEST_TEASERS
        and titles[0] in links
        and any(map(onwards.fullmatch, filter(None, links)))
        and all(not text or text == titles[0] or onwards.fullmatch(text) for text in links)
    )


def _leading(element: Any) -> Iterator[Any]:
    """The links of an element that lead to other pages."""
    return (each for each in element.iter("a") if not each.get("href", "#").startswith("#"))


def _are_answered(row: Sequence[Any]) -> bool:
    """Whether elements have a button to reply, as readers' comments have."""
    answers = any_of("answers")
    answered = sum(any(map(answers.fullmatch, map(str.strip, each.itertext()))) for each in row)
    return answered > _NEARLY_ALL * len(row)


def _has_a_linked_title(element: Any) -> bool:
    """Whether an element opens with, or has as its heading, a title that links to another page."""
    for link in element.iter("a"):
        title = text_of(link)
        if len(title.split()) < _FEWEST_WORDS_OF_A_LINK or link.get("href", "").startswith("#"):
            continue
        if _is_in_a_heading(link):
            return True
        above = text_of(element).split(title, 1)[0]
        return len(above.split()) <= _MOST_WORDS_ABOVE_A_LINK and _ends_its_line(link, element)
    return False


def _ends_its_line(link: Any, element: Any) -> bool:
    """Whether no words follow a link within its line, as they do if a sentence begins with it."""
    while link is not element and not (link.tail or "").strip():
        after = link.getnext()
        if after is not None:
            return after.tag in _BREAKS
        link = link.getparent()
        if link.tag in _BREAKS:
            return True
    return False


def _is_in_a_heading(link: Any) -> bool:
    return any(each.tag in _IN_HEADINGS for each in (*link.iterancestors(), *link.iter()))


def drop_rest(element: Any) -> None:
    """Remove an element with only a few words left, such as the title of a box, and its parents
    that hold no more than that; a sentence is kept.
    """
    rest = None
    for each in (element, *element.iterancestors()):
        text = each.text_content()
        words = len(text.split(None, _MOST_LEFT + 1))
        if each.tag in _PAGE or words > _MOST_LEFT or "।" in text or each.find(".//h1") is not None:
            break
        rest = each
    if rest is not None:
        drop(rest)
