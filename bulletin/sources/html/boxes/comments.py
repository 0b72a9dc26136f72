"""Removes readers' comments below an article, which may be longer than the article."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from bulletin.sources.html.around_tables import table
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters, SentencesBefore
from bulletin.sources.html.elements import PAGE, drop

_KIND = re.compile(r"schema\.org/(?:User)?Comments?$")


def drop_comments(tree: Any, weights: Letters) -> bool:
    """Remove the elements that a page marks as readers' comments, if there is a text above them.

    Their share of the page's sentences does not matter. A class that only says whether an article
    has comments does not count.
    """
    before = SentencesBefore(weights)
    named = (each for each in tree.iterdescendants() if _is_of_readers(each))
    below = [each for each in named if before.of(each) >= FEWEST_BEFORE]
    found = [each for each in below if each.find(".//h1") is None]
    for each in found:
        drop(each)
    return bool(found)


def _is_of_readers(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in PAGE:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_names().search(names) or _KIND.search(element.get("itemtype", "")))


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(map(re.escape, table("comments")))
    return re.compile(rf"(?<!\S)(?:{names})(?!\S)", re.IGNORECASE)
