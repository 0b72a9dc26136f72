"""Removes what a page does not show: hidden copies, data for scripts, words for screen readers.

What a script shows later, such as the rest of a text, stays.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import drop, has_title, tells, text_of
from bulletin.sources.html.part_counts import pieces_of

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_SHOWN = ("hidden", "placeholder", "fallback")
"""The attributes of what is hidden, and of what AMP shows until something else is there."""
_HIDING = frozenset(("hidden", "hide", "is-hidden", "d-none"))
_ON_A_SIZE = re.compile(r"\w+:|d-\w+-\w+|(?:visible|hidden)-\w\w")
_FOR_SCREEN_READERS = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text")
)
_SUSPENDED = re.compile(r"S:[0-9a-f]")  # React's streamed content, waiting for its place
_DATA = re.compile(r'\s*[\[{]\s*(?:"[\w@$-]{1,60}"\s*:|\{\s*")')
_KEPT = frozenset(("html", "body", "head", "h1", "main", "article", "title"))
_FEWEST_PARAGRAPHS, _FEWEST_ABOVE, _FEWEST_TOLD = 3, 2, 80
_FEWEST_LETTERS_OF_A_LINE, _NEARLY_ALL = 20, 0.7


def drop_copies(tree: Any) -> None:
    """Remove what is not shown and repeats what is, such as a version to print: neither its
    headline nor its text is the page's.
    """
    lines = Counter(_lines(tree))
    gone: set[Any] = set()
    for element in _elements(tree):
        if element in gone:
            continue
        if _is_out_of_sight(element) and _is_a_copy(element, lines):
            gone.update(element.iter())
            drop(element)


def drop_unseen(tree: Any) -> None:
    """Remove hidden elements, and text that is data for scripts."""
    lines = Counter(_lines(tree))
    for element in _elements(tree):
        if _is_hidden(element, lines) or _DATA.match(element.text or ""):
            drop(element)


def _elements(tree: Any) -> list[Any]:
    """The elements that may be removed, in order."""
    found = tree.iterdescendants()
    return [each for each in found if isinstance(each.tag, str) and each.tag not in _KEPT]


def _lines(element: Any) -> list[str]:
    """The longer sentences of an element, whatever is linked or bold in them."""
    lines = (part.strip() for each in pieces_of(element) for part in each.text.split("।"))
    return [line for line in lines if len(line) >= _FEWEST_LETTERS_OF_A_LINE]


def _is_hidden(element: Any, lines: Counter[str]) -> bool:
    if element.tag == "input":
        return True
    names = set(element.get("class", "").split())
    if _is_not_displayed(element, names):
        if not _is_shown_later(element) or _is_a_copy(element, lines):
            return True
        for name in (*_NOT_SHOWN, "style"):  # trafilatura leaves out what is hidden
            element.attrib.pop(name, None)
    if element.get("aria-hidden") == "true":
        is_text = _is_shown_later(element) or _is_a_paragraph(element)
        return not is_text and element.find(".//h1") is None
    return element.tag == "span" and bool(_FOR_SCREEN_READERS & names)


def _is_out_of_sight(element: Any) -> bool:
    names = set(element.get("class", "").split())
    return element.get("aria-hidden") == "true" or _is_not_displayed(element, names)


def _is_not_displayed(element: Any, names: set[str]) -> bool:
    styled = _HIDDEN_STYLE.search(element.get("style", "")) or _is_hidden_by(names)
    return bool(styled) or any(name in element.attrib for name in _NOT_SHOWN)


def _is_hidden_by(names: set[str]) -> bool:
    """Whether a class hides an element on screens of any size."""
    return bool(_HIDING & names) and not any(_ON_A_SIZE.match(name) for name in names)


def _is_shown_later(element: Any) -> bool:
    """Whether a script will show hidden content: the article, or its rest below «read more»."""
    paragraphs = element.findall(".//p")
    if len(paragraphs) >= _FEWEST_PARAGRAPHS or _SUSPENDED.match(element.get("id", "")):
        return True
    if _opens_beside(element) or _is_a_later_page(element):
        return True
    above = element.getparent()
    goes_on = above is not None and len(above.findall("p")) >= _FEWEST_ABOVE
    goes_on = goes_on and not any(map(tells, element.itersiblings("p")))  # the rest is the last
    told = sum(len(each.text_content()) for each in paragraphs)
    return goes_on and told >= _FEWEST_TOLD


def _is_a_later_page(element: Any) -> bool:
    """Whether an element tells something, without links to other stories, and is set as the one
    above it, which is shown: the next page of a story.
    """
    above, name = element.getprevious(), element.get("class")
    if above is None or not name or (above.tag, above.get("class")) != (element.tag, name):
        return False
    linked = any(map(has_title, element.iter("a")))
    shown = not _is_not_displayed(above, set(name.split()))
    told = sum(len(each.text_content()) for each in element.findall(".//p") if tells(each))
    is_told = told >= _FEWEST_LETTERS_OF_A_LINE
    return shown and not linked and is_told and above.find(".//p") is not None


def _opens_beside(element: Any) -> bool:
    """Whether what is pressed for the rest of a text stands right below a hidden sentence."""
    after, text = element.getnext(), element.text_content()
    if after is None or "।" not in text or (element.tail or "").strip():
        return False
    is_pressed = after.tag == "button" or after.get("href", "").startswith(("#", "javascript:"))
    return is_pressed and any_of("onwards").fullmatch(text_of(after)) is not None


def _is_a_paragraph(element: Any) -> bool:
    """Whether an element is a paragraph among others: a screen shows what screen readers skip."""
    above = element.getparent()
    among = above is not None and len(above.findall("p")) > _FEWEST_ABOVE
    text = text_of(element) if element.tag == "p" and among else ""
    return len(text) >= _FEWEST_TOLD and text.endswith("।")


def _is_a_copy(element: Any, lines: Counter[str]) -> bool:
    """Whether nearly all lines of a hidden element are also elsewhere, as in a version to print."""
    own = Counter(_lines(element))
    copied = sum(lines[line] > count for line, count in own.items())
    if copied <= _NEARLY_ALL * len(own):
        return False
    lines.subtract(own)  # what remains may be the only one
    return True
