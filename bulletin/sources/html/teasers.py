"""The teasers of a page that leads to stories elsewhere: the texts below its linked titles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from bulletin.sources.html.elements import has_title, text_of

_MOST_SOUGHT = 200
_FEWEST_ADDRESSES, _MOST_OF_A_PAGE = 4, 0.8


def teasers(tree: Any) -> frozenset[str]:
    """The texts right below links that read like titles; none if they lead to few addresses.

    Texts within one article element that has a headline are parts of it, such as news in brief.
    """
    own = {link for article in tree.xpath("//article[.//h1]") for link in article.iter("a")}
    links = (link for link in tree.iter("a") if link not in own and has_title(link))
    found: dict[str, str] = {}
    for link in islice(links, _MOST_SOUGHT):
        below = _alone(link).getnext()
        if below is not None and below.find(".//a") is None:
            found.setdefault(link.get("href", ""), text_of(below))
    return frozenset(found.values()) if len(found) >= _FEWEST_ADDRESSES else frozenset()


def are_teasers(texts: Iterable[str], known: frozenset[str]) -> bool:
    """Whether nearly all of a page's ``texts`` are its teasers."""
    if not known:
        return False
    among = [text in known for text in texts]
    return bool(among) and sum(among) >= _MOST_OF_A_PAGE * len(among)


def _alone(link: Any) -> Any:
    """The outermost element that holds nothing but the link, such as its heading."""
    top = link
    parent = top.getparent()
    while parent is not None and len(parent) == 1 and not _told(parent.text, top.tail):
        top, parent = parent, parent.getparent()
    return top


def _told(*texts: str | None) -> bool:
    return any(text and not text.isspace() for text in texts)
