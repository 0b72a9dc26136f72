"""Links what a page's scripts open when it is pressed: the titles of other stories."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

__all__ = ["link_pressed"]

_TAGS = ("div", "span", "li", "p", "td", "article", "h2", "h3", "h4", "h5")
_OPENS = ("data-href", "data-url", "data-link")
_ADDRESS = re.compile(r"https?:|['\"(]/|location|href|navigate", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 40
_OTHERWISE = "boolean(.//a|.//button|.//input|.//form|.//h1|ancestor::a)"


def link_pressed(tree: Any) -> None:
    """Put what opens another page when it is pressed into a link, as if a page had no scripts.

    What has links or buttons of its own, or more words than a title, is left alone.
    """
    for element in list(tree.iter(*_TAGS)):
        if element.attrib and _opens_a_page(element) and _is_of_a_title(element):
            link = etree.SubElement(element, "a", href="#")
            link.text, element.text = element.text, None
            link.extend(element[:-1])


def _opens_a_page(element: Any) -> bool:
    attributes = element.attrib
    if attributes.get("role") == "link" or _ADDRESS.search(attributes.get("onclick", "")):
        return True
    return any("/" in attributes.get(name, "") for name in _OPENS)


def _is_of_a_title(element: Any) -> bool:
    words = len(element.text_content().split(None, _MOST_WORDS + 1))
    return _FEWEST_WORDS <= words <= _MOST_WORDS and not element.xpath(_OTHERWISE)
