"""What a page shows instead of an article: words for browsers without scripts, a login."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.gate.stubs import says_of, stub
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import text_of

_AROUND = frozenset(("script", "style", "nav", "header", "footer", "a", "li"))
_DATA = "//script[@type='application/ld+json']"
_LOCKED = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)


def named(tree: Any) -> str:
    """What a page is by its title, such as a page that was not found; '' for an article's title."""
    title = " ".join(text_of(each) for each in tree.xpath("(//title)[1]"))
    return _says(title, title)


def shown_lines(tree: Any) -> list[str]:
    """The lines of a page that are not in a list, a link or what is around an article."""
    body = tree.find(".//body")
    lines: list[str] = []
    pending = [] if body is None else [body]
    while pending:
        element = pending.pop()
        if isinstance(element, str):
            lines.append(element)
            continue
        if element is not body and (after := element.tail):
            pending.append(after)
        if isinstance(element.tag, str) and element.tag not in _AROUND:
            pending += reversed(element)
            lines.append(element.text or "")
    return [line for text in lines if not text.isspace() and (line := one_line(text))]


def notice(tree: Any, shown: Iterable[str]) -> str:
    """What a page without an article says it is, including to browsers without scripts.

    ``shown`` are its lines, from :func:`shown_lines`.
    """
    return named(tree) or _says("\n".join(shown), "")


def _says(text: str, title: str) -> str:
    found = stub(text, title)
    return found.says if found and found.refused else ""


def is_locked(tree: Any, shown: Iterable[str]) -> str:
    """What a page says that keeps the rest of its text for subscribers; '' for any other.

    ``shown`` are its lines, from :func:`shown_lines`.
    """
    told = any(_LOCKED.search(each.text or "") for each in tree.xpath(_DATA))
    is_cut = told or any(any_of("locks").match(line) for line in shown)
    return says_of("paywall") if is_cut else ""


def wants_a_password(tree: Any) -> str:
    """What a page with a password field and no text is; '' for any other."""
    return says_of("login") if tree.find(".//input[@type='password']") is not None else ""
