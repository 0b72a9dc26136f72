"""Who posted a text, where an app sets the handle before its first word: «semra_news सेमरा में …»."""

from __future__ import annotations

import re

__all__ = ["without_a_handle"]

_HANDLE = re.compile(
    r"\s*@?([a-z0-9][a-z0-9._]{2,28}[a-z0-9_])[ \u00a0]+(?=['\"‘“]?[\u0904-\u0939\d])"
)


def without_a_handle(text: str) -> str:
    """A text without the handle before its first word; it has an underscore, as no word has, or
    comes again behind an @.
    """
    found = _HANDLE.match(text)
    if not found or not ("_" in found[1] or f"@{found[1]}" in text[found.end() :].lower()):
        return text
    return text[: found.start(1)].rstrip("@") + text[found.end() :]
