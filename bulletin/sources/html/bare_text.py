"""Puts text that stands directly in a section or an article into a box of its own.

Readers of pages expect such text in paragraphs or boxes; trafilatura leaves the first lines out.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

__all__ = ["box_bare_text"]

_SECTIONS = ("section", "article", "main")


def box_bare_text(tree: Any) -> None:
    """Wrap what a section has into a ``div``, if some of it is text without an element."""
    for section in list(tree.iter(*_SECTIONS)):
        own = (section.text, *(each.tail for each in section))
        if any(text and text.strip() for text in own):
            _wrap(section)


def _wrap(section: Any) -> None:
    box = etree.Element("div")
    box.text, section.text = section.text, None
    box.extend(list(section))
    section.append(box)
