"""Converts text that a page sets in a legacy font, by the font's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bulletin.sources import legacy
from bulletin.sources.legacy import Font

# A family is named alone, or after a size.
_FAMILY = re.compile(r"(?<![\w-])font(?:-family\s*:\s*|\s*:[^;}]*?\d\S*\s+)([^;}]+)", re.IGNORECASE)
_SETS_FONTS = "boolean(.//@face|.//@style[contains(., 'font') or contains(., 'FONT')])"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?:^|\s)(?:([\w-]+)|[\w-]*\.([\w-]+))\s*$")


def unicode_in(tree: Any) -> set[Font]:
    """Convert text in legacy fonts to Unicode, in place; returns the fonts found."""
    rules = dict(_rules(tree))
    met: set[Font] = set()
    if not rules and not tree.xpath(_SETS_FONTS):
        return met
    # The font at each element, inherited from above.
    pending: list[tuple[Any, Font | None]] = [(tree, None)]
    while pending:
        element, inherited = pending.pop()
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        said = _families(element, rules)
        font = legacy.named(said) if said is not None else inherited
        if font and (element.text or "").strip():
            element.text = legacy.decode(element.text, font)
            met.add(font)
        for child in element:
            pending.append((child, font))
            if font and (child.tail or "").strip():
                child.tail = legacy.decode(child.tail, font)
                met.add(font)
    return met


def _families(element: Any, rules: dict[str, str]) -> str | None:
    """The first font family set for an element; ``None`` if none is."""
    if face := element.get("face"):
        return _first(face)
    if found := _FAMILY.search(element.get("style", "")):
        return _first(found[1])
    for name in element.get("class", "").split():
        if f".{name}" in rules:
            return rules[f".{name}"]
    return rules.get(element.tag)


def _rules(tree: Any) -> Iterator[tuple[str, str]]:
    """The families that the page's style sheets set for classes (``.name``) and tags."""
    for sheet in tree.iter("style"):
        for selectors, body in _RULE.findall(sheet.text or ""):
            found = _FAMILY.search(body)
            for selector in selectors.split(",") if found else ():
                if named := _SELECTOR.search(selector.strip()):
                    key = f".{named[2]}" if named[2] else named[1].lower()
                    yield key, _first(found[1]) if found else ""


def _first(families: str) -> str:
    return families.split(",")[0].strip().strip("\"'")
