"""Queries and changes of a page's elements that several modules need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from bulletin.core.closing_marks import is_ended, without_closing
from bulletin.sources.blocks import one_line

PAGE = frozenset(("html", "body", "main"))
"""The tags of the elements around everything on a page."""
NO_TEXT = frozenset(("script", "style", "title", "noscript", "template", "option"))
"""The tags of elements whose text is not a line of the page."""
OF_THE_CORE, GONE = "data-bulletin-core", "data-bulletin-gone"
"""The attributes with how much of what is surely the article an element has, and how much of it
was removed from the page, in thousandths."""
LINES = frozenset(
    ("br", "li", "td", "th", "h2", "h3", "h4", "ul", "ol", "dl", "tr", "div", "p", "section")
)
"""The tags of elements that begin a line."""
HEADLINE = "data-bulletin-headline"
"""The attribute of the element that shows the headline."""
_MOST_AT_ONCE, _MOST_IN_ALL = 700, 800
_FEWEST_WORDS_OF_A_TITLE = 4
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01])(?![0-9]));?",
    re.IGNORECASE,
)
"""A character that XML does not allow, by its number: «&#x1b;»."""


def drop(*elements: Any) -> bool:
    """Remove elements that stand together, except those in another one that is gone, and the root.

    They stay, and this returns false, if they have much of what is surely the article
    (:data:`OF_THE_CORE`), or if as much of it would be gone with what was removed before.
    """
    here = [each for each in elements if each.getparent() is not None]
    share = sum(int(each.get(OF_THE_CORE, 0)) for each in here)
    if share:
        top = here[0].getroottree().getroot()
        gone = share + int(top.get(GONE, 0))
        if share > _MOST_AT_ONCE or gone > _MOST_IN_ALL:
            return False
        top.set(GONE, str(gone))
    for each in here:
        if each.getparent() is not None:
            each.drop_tree()
    return True


def in_xml(text: str) -> str:
    """``text`` with a space for each character that XML, and so lxml, does not allow."""
    return _REFERENCE.sub(" ", _NO_XML.sub(" ", text))


def is_last(element: Any) -> bool:
    """Whether an element is the last thing within its parent: no element or text follows it."""
    return element.getnext() is None and not (element.tail or "").strip()


def rows_alike(elements: Iterable[Any]) -> Collection[list[Any]]:
    """The elements that have the same tag and class, as the rows of a list do."""
    found: dict[tuple[str, str], list[Any]] = {}
    for each in elements:
        found.setdefault((each.tag, each.get("class", "")), []).append(each)
    return found.values()


def may_be_title(line: str) -> bool:
    """Whether a line has enough words for the title of a story."""
    return len(line.split(None, _FEWEST_WORDS_OF_A_TITLE)) >= _FEWEST_WORDS_OF_A_TITLE


def is_title(line: str) -> bool:
    """Whether a line reads like the title of a story: enough words, and no sentence's end.

    Titles ask, exclaim and break off: «सड़क पर उतरे...».
    """
    bare = without_closing(line)
    stopped = bare.endswith(("।", ":")) or (bare.endswith(".") and not bare.endswith(".."))
    return may_be_title(line) and not stopped


def has_title(link: Any) -> bool:
    """Whether the text of a link, or of another element, may be the title of a story."""
    return may_be_title(link.text_content())


def text_of(element: Any) -> str:
    """The text of an element and of its descendants in one line."""
    return one_line(element.text_content())


_LONGEST_SPAN = 3


def span(told: str | None) -> int:
    """How many columns or rows a cell spans; one that spans columns is in the first of them."""
    return max(1, int(told)) if told and told.isdecimal() and len(told) < _LONGEST_SPAN else 1


def tells(element: Any) -> bool:
    """Whether an element ends like a text, and has a sentence with a stop of its own."""
    text = element.text_content()
    return "।" in text and is_ended(text)


def lines_of(element: Any) -> Iterator[str]:
    """The texts of an element and of its descendants, one line each, without empty ones."""
    texts = (text for text in element.itertext() if not text.isspace())
    return filter(None, map(one_line, texts))
