"""Gives a page's custom elements tags that libraries for reading pages know."""

from __future__ import annotations

from typing import Any

__all__ = ["name_custom_elements"]

_KNOWN = "amp-"
_LINES = frozenset((
    "p", "span", "a", "b", "strong", "i", "em", "u", "font", "small", "mark", "cite", "time",
    "label", "button", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip


def name_custom_elements(tree: Any) -> None:
    """Make each custom element a ``div``, or a ``span`` if it is within a line of text.

    Its tag becomes one of its classes, as it says what the element is: «<related-stories>».
    """
    for element in list(tree.iter()):
        tag = element.tag
        if isinstance(tag, str) and "-" in tag and not tag.startswith(_KNOWN):
            element.set("class", f"{tag} {element.get('class', '')}".strip())
            element.tag = "span" if _is_within_a_line(element) else "div"


def _is_within_a_line(element: Any) -> bool:
    """Whether an element is in a line, or has text right beside it."""
    above, before = element.getparent(), element.getprevious()
    beside = above.text if before is None else before.tail
    return above.tag in _LINES or any(map(_is_told, (beside, element.tail)))


def _is_told(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()
