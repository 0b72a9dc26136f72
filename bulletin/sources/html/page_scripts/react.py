"""Shows what React's server components stream into a page for the browser to build.

The stream's rows refer to each other by name; a row holds elements as ``["$", tag, key,
properties]``, data for other scripts, or a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from lxml import html

from bulletin.sources.html.elements import in_xml
from bulletin.sources.html.markup import flatten
from bulletin.sources.html.page_scripts.script_data import streamed

_FEWEST = 200
_DEEPEST = 150
_PARTS = 4
_REFERENCE = re.compile(r"\$L?([\da-f]+)")
_TAG = re.compile("[a-z][a-z0-9]*")
_FRAMES = frozenset(("html", "body"))
_NO_TEXT = frozenset((
    "head", "title", "meta", "link", "script", "style", "img", "input", "source", "iframe", "video",
    "audio", "picture", "svg",
))  # fmt: skip


def show_streamed(tree: Any, weights: Mapping[Any, int]) -> bool:
    """Add the streamed elements to the body of a page that shows hardly a sentence without them."""
    body = tree.find(".//body")
    if body is None or weights.get(body, 0) >= _FEWEST:
        return False
    if not (rows := dict(streamed(tree))):
        return False
    drawn = _Drawing(rows)
    shown = "".join(drawn.elements(rows.pop(name, None)) for name in list(rows))
    if shown:
        added = html.fragment_fromstring(in_xml(shown), create_parent="div")
        flatten(added)
        body.append(added)
    return bool(shown)


class _Drawing:
    """Rows as HTML; each is drawn once, where it is first named."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self._rows = rows

    def elements(self, data: Any, depth: int = 0) -> str:
        """The elements anywhere in ``data``, without its strings."""
        if depth > _DEEPEST:
            return ""
        if _is_element(data):
            return self._element(data, depth)
        if isinstance(data, dict):
            return "".join(self.elements(each, depth + 1) for each in data.values())
        if isinstance(data, list):
            return "".join(self.elements(each, depth + 1) for each in data)
        return ""

    def _inner(self, value: Any, depth: int) -> str:
        """The content of an element."""
        if depth > _DEEPEST or isinstance(value, bool):
            return ""
        if _is_element(value):
            return self._element(value, depth)
        if isinstance(value, list):
            return "".join(self._inner(each, depth + 1) for each in value)
        if isinstance(value, str) and value.startswith("$"):
            return "".join(self._inner(each, depth + 1) for each in self._named(value))
        return escape(str(value)) if isinstance(value, str | int | float) else ""

    def _named(self, name: str) -> Iterator[Any]:
        found = _REFERENCE.fullmatch(name)
        if found is not None and found[1] in self._rows:
            yield self._rows.pop(found[1])

    def _element(self, element: Any, depth: int) -> str:
        tag, held = element[1], element[3]
        if tag in _NO_TEXT:
            return ""
        raw = held.get("dangerouslySetInnerHTML")
        if isinstance(raw, dict) and isinstance(markup := raw.get("__html"), str):
            inner = next(self._named(markup), markup)
            inner = inner if isinstance(inner, str) else ""
        else:
            inner = self._inner(held.get("children"), depth + 1)
        if not isinstance(tag, str) or not _TAG.fullmatch(tag) or tag in _FRAMES:
            return f"<a>{inner}</a>" if "href" in held else inner
        if tag == "br":
            return "<br>"
        return f'<{tag} class="{escape(str(held.get("className", "")))}">{inner}</{tag}>'


def _is_element(value: Any) -> bool:
    is_list = isinstance(value, list) and len(value) >= _PARTS
    return is_list and value[0] == "$" and isinstance(value[3], dict)
