"""Removes bundles of links: menus, breadcrumbs, teasers; takes the links off what is a text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import Any

from lxml import etree

from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.elements import (
    LINES,
    drop,
    is_title,
    rows_alike,
    tells,
    text_of,
)
from bulletin.sources.html.rows import drop_rest

_HOLDERS = ("div", "section", "article", "main", "td")
_LISTS = ("ul", "ol", "dl", "tr", "div", "p", "section")
_LINKED, _MOST_WORDS_UNLINKED = 0.75, 12
_MOST_IN_A_TEASER, _FEWEST_WORDS_OF_A_SUMMARY, _MOST_WORDS_OF_A_TEASER = 8, 4, 80
_FEWEST_PARAGRAPHS = 3
_LONGEST_CRUMB = 60
_FEWEST_IN_A_BAR, _BAR = 3, re.compile(r"\s*[|•·]\s*")


def drop_links(tree: Any) -> None:
    """Remove parts that are only links: menus, breadcrumbs, boxes and titles of other stories.

    A table of contents goes with its title.
    """
    _unlink(tree)
    for link in list(tree.iter("a")):
        if _is_teaser(link):
            drop(link)
    for element in list(tree.iter(*_LISTS, "footer", "td")):
        for link in _bar(element):
            link.tail = None
            drop(link)
    titled: dict[Any, None] = {}
    for element in list(tree.iter(*_LISTS)):
        if element.getparent() is None or element.find(".//h1") is not None:
            continue
        if _is_bundle(element) or _is_path(element):
            if _is_of_contents(element):
                titled[element.getparent()] = None
            drop(element)
    for box in titled:
        drop_rest(box)


def _is_of_contents(element: Any) -> bool:
    """Whether all links of a list lead to parts of the page itself."""
    leads = [each.get("href", "") for each in element.iter("a")]
    return bool(leads) and all(len(each) > 1 and each[0] == "#" for each in leads)


def unlink_sentences(tree: Any) -> None:
    """Take the links off paragraphs that end in a full stop: a sentence with links is no menu."""
    lines = (each for parent in tree.iter(*_HOLDERS) for each in _lines_alike(parent))
    for element in (*tree.iter("p"), *lines):
        if text_of(element).endswith("।"):
            etree.strip_tags(element, "a")


def _lines_alike(parent: Any) -> list[Any]:
    """The children of an element that look like the paragraphs of a text: most have sentences, and
    hardly one is a link.
    """
    return [
        each
        for row in rows_alike(parent.iterchildren("div"))
        if len(row) > _FEWEST_PARAGRAPHS and 2 * sum(map(_is_unlinked, row)) > len(row)
        for each in row
    ]


def _is_unlinked(element: Any) -> bool:
    """Whether an element is a sentence, no word of which is linked."""
    return element.find(".//a") is None and text_of(element).endswith("।")


def _unlink(tree: Any) -> None:
    """Take the links off a text that all leads to one page: other stories would have one each."""
    told = [link for link in tree.iter("a") if "।" in link.text_content()]
    leads = Counter(link.get("href", "") for link in told)
    for link in told:
        if leads[link.get("href", "")] >= _FEWEST_PARAGRAPHS:
            link.drop_tag()


def _bar(element: Any) -> list[Any]:
    """The links that open an element, if they are a line with bars between them, as in a footer."""
    links = list(takewhile(lambda child: child.tag == "a", element))
    if len(links) < _FEWEST_IN_A_BAR or (element.text or "").strip():
        return []
    after, last = links[-1].getnext(), links[-1].tail or ""
    is_line = not last.strip() and (after is None or after.tag in LINES)
    return links if is_line and all(_BAR.fullmatch(each.tail or "") for each in links[:-1]) else []


def _is_bundle(element: Any) -> bool:
    """Whether an element is two or more links with next to nothing between them.

    A paragraph of sentences may be linked nearly throughout.
    """
    links = element.findall(".//a")
    if len(links) < 2 or (element.tag == "p" and tells(element)):
        return False
    text = letters_alone(element.text_content())
    linked = sum(len(letters_alone(link.text_content())) for link in links)
    outside = len(text) - linked
    return bool(text) and linked >= _LINKED * len(text) and outside < _MOST_WORDS_UNLINKED * 6


def _is_teaser(link: Any) -> bool:
    """Whether a link holds the title and the summary of another story."""
    if link.get("href", "#").startswith("#") or len(link) > _MOST_IN_A_TEASER:
        return False
    title = _title_in(link)
    if title is None or link.find(".//h1") is not None:
        return False
    words, title_words = (len(each.text_content().split()) for each in (link, title))
    return title_words + _FEWEST_WORDS_OF_A_SUMMARY <= words <= _MOST_WORDS_OF_A_TEASER


def _title_in(link: Any) -> Any:
    """The only heading in a link, or the first of its parts, if it is all parts; or ``None``."""
    titles = link.findall(".//h2") + link.findall(".//h3") + link.findall(".//h4")
    if titles:
        return titles[0] if len(titles) == 1 else None
    card = link
    while len(card) == 1:
        card = card[0]
    texts = (card.text, *(each.tail for each in card), link.tail)
    parts = [each for each in card if text_of(each)]
    if len(parts) < 2 or any((text or "").strip() for text in texts):
        return None
    return parts[0] if is_title(text_of(parts[0])) else None


def _is_path(element: Any) -> bool:
    """Whether a list is a breadcrumb: short links, ending with the page itself."""
    if element.tag not in ("ul", "ol"):
        return False
    steps = element.findall("li")
    if len(steps) < 3 or any(len(text_of(step)) > _LONGEST_CRUMB for step in steps):
        return False
    return all(step.find(".//a") is not None for step in steps[:-1])
