"""What a page shows instead of an article: words for browsers without scripts, a login."""

from __future__ import annotations

import re
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.gate.stubs import says_of, stub
from bulletin.sources.html.around_tables import any_of

__all__ = ["is_locked", "named", "notice", "wants_a_password"]

_AROUND = ("script", "style", "nav", "header", "footer", "a", "li")
_DATA = "//script[@type='application/ld+json']"
_LOCKED = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_SHOWN = "//body//text()[not({})]".format(" or ".join(f"ancestor::{name}" for name in _AROUND))


def named(tree: Any) -> str:
    """What a page is by its title, such as a page that was not found; '' for an article's title."""
    title = " ".join(one_line(each.text_content()) for each in tree.xpath("(//title)[1]"))
    return _says(title, title)


def notice(tree: Any) -> str:
    """What a page without an article says it is, including to browsers without scripts."""
    shown = filter(None, map(one_line, tree.xpath(_SHOWN)))
    return named(tree) or _says("\n".join(shown), "")


def _says(text: str, title: str) -> str:
    found = stub(text, title)
    return found.says if found and found.refused else ""


def is_locked(tree: Any) -> str:
    """What a page says that keeps the rest of its text for subscribers; '' for any other."""
    told = any(_LOCKED.search(each.text or "") for each in tree.xpath(_DATA))
    shown = map(one_line, tree.xpath(_SHOWN))
    is_cut = told or any(any_of("locks").match(line) for line in shown)
    return says_of("paywall") if is_cut else ""


def wants_a_password(tree: Any) -> str:
    """What a page with a password field and no text is; '' for any other."""
    return says_of("login") if tree.find(".//input[@type='password']") is not None else ""
