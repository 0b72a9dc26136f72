"""An article's text from a page's scripts: JSON-LD, ``__NEXT_DATA__`` and the like."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import html
from lxml.etree import LxmlError

from bulletin.sources.blocks import one_line

__all__ = ["Told", "scripted"]

_NAMES = frozenset((
    "articlebody", "body", "content", "story", "text", "html", "fulltext", "full_text", "fullstory",
    "storycontent", "story_content", "articlecontent", "article_content", "description_html",
    "longdescription", "contenthtml", "bodyhtml", "newsbody", "details", "detail", "value",
    "paragraph", "storydetail", "post_content", "rendered", "para", "data",
))  # fmt: skip
_TITLES = ("headline", "title", "heading", "storytitle", "seotitle")
_SHORTEST = 200
_DEEPEST = 40
_DEVANAGARI = re.compile("[\u0904-\u0939]")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_BREAK = re.compile(r"(?i)</(?:p|div|li|h[1-6])\s*>|<br\s*/?>|\n+")
_STATE = re.compile(r"(?:window\.)?(?:__\w+__|\w+State|\w+Data)\s*=\s*(?=[\[{])")


class Told(NamedTuple):
    """An article in scripts: its title, and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def scripted(tree: Any) -> Told | None:
    """The longest Hindi text in a page's scripts."""
    found: list[tuple[str, str]] = []
    for script in tree.iter("script"):
        found.extend(_texts(_parsed(script.get("type", ""), script.text or ""), ""))
    best = max(found, key=lambda each: len(_DEVANAGARI.findall(each[1])), default=None)
    if best is None:
        return None
    paragraphs = tuple(filter(None, map(one_line, _split(best[1]))))
    return Told(one_line(entities.unescape(best[0])), paragraphs) if paragraphs else None


def _parsed(kind: str, source: str) -> Any:
    text = source.strip()
    if "json" not in kind:
        state = _STATE.search(text[:2000])
        if state is None:
            return None
        text = text[state.end() :]
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _texts(value: Any, title: str, name: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Titles and long Hindi texts below them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        own = next((v for k, v in value.items() if k.lower() in _TITLES and isinstance(v, str)), "")
        for key, each in value.items():
            yield from _texts(each, own or title, str(key).lower(), depth + 1)
    elif isinstance(value, list):
        strings = [each for each in value if isinstance(each, str)]
        if strings and len(strings) == len(value):
            yield from _texts("\n".join(strings), title, name, depth + 1)
            return
        yield from _joined(value, title)
        for each in value:
            yield from _texts(each, title, name, depth + 1)
    elif isinstance(value, str) and name in _NAMES and _is_hindi(value):
        yield title, value


def _is_hindi(text: str) -> bool:
    return len(text) >= _SHORTEST and len(_DEVANAGARI.findall(text)) >= _SHORTEST // 4


def _joined(blocks: list[Any], title: str) -> Iterator[tuple[str, str]]:
    """A story stored as one object per paragraph."""
    parts = [
        text
        for block in blocks
        if isinstance(block, dict)
        for key, text in block.items()
        if key.lower() in _NAMES and isinstance(text, str) and _DEVANAGARI.search(text)
    ]
    whole = "\n".join(parts)
    if len(parts) > 1 and len(whole) >= _SHORTEST:
        yield title, whole


def _split(text: str) -> Iterator[str]:
    if "&lt;" in text:
        text = entities.unescape(text)
    for piece in _BREAK.split(text):
        if not _TAG.search(piece):
            yield entities.unescape(piece)
            continue
        try:
            yield html.fragment_fromstring(piece, create_parent="div").text_content()
        except (LxmlError, ValueError):
            yield _TAG.sub(" ", piece)
