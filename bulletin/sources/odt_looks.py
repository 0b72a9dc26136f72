"""How the lines of an OpenDocument text are set: by a paragraph's style, or its words'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bulletin.core.model import Look

__all__ = ["Looks", "look_of", "looks_of_styles"]

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_STYLE, _FO, _TEXT = (
    f"{_OASIS}style:1.0}}",
    f"{_OASIS}xsl-fo-compatible:1.0}}",
    f"{_OASIS}text:1.0}}",
)
_ALIGNED = {"center": Look.CENTRED, "end": Look.RIGHT, "right": Look.RIGHT}
_DEEPEST = 20
Looks = Mapping[str, Look]


def looks_of_styles(trees: Iterable[Any]) -> Looks:
    """The look that each style gives, with what it has from the styles that it is based on."""
    styles = {
        str(style.get(f"{_STYLE}name")): style
        for tree in trees
        for style in tree.iter(f"{_STYLE}style")
    }
    return {name: look for name in styles if (look := _look(name, styles))}


def look_of(paragraph: Any, looks: Looks) -> Look:
    """How a paragraph is set; bold or underlined words count if no others are beside them."""
    own = _named(paragraph, looks)
    spans = [child for child in paragraph if child.tag == f"{_TEXT}span"]
    words = [paragraph.text, *(child.tail for child in paragraph)]
    words += ["".join(child.itertext()) for child in paragraph if child not in spans]
    if not spans or any(text and text.strip() for text in words):
        return own
    every = Look.BOLD | Look.UNDERLINED
    for span in spans:
        every &= _named(span, looks) if "".join(span.itertext()).strip() else every
    return own | every


def _named(element: Any, looks: Looks) -> Look:
    return looks.get(element.get(f"{_TEXT}style-name", ""), Look.PLAIN)


def _look(name: str, styles: Mapping[str, Any]) -> Look:
    """What a style says; the nearest of those that it is based on counts."""
    bold = aligned = underlined = None
    for _ in range(_DEEPEST):
        style = styles.get(name)
        if style is None:
            break
        for each in style:
            bold = bold or each.get(f"{_FO}font-weight")
            aligned = aligned or each.get(f"{_FO}text-align")
            underlined = underlined or each.get(f"{_STYLE}text-underline-style")
        name = style.get(f"{_STYLE}parent-style-name", "")
    look = _ALIGNED.get(aligned or "", Look.PLAIN)
    look |= Look.BOLD if bold == "bold" else Look.PLAIN
    return look | (Look.UNDERLINED if underlined and underlined != "none" else Look.PLAIN)
