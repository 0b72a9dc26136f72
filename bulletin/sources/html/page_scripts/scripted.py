"""An article's text from a page's scripts, for pages that a browser fills."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.blocks import one_line
from bulletin.sources.html.headlines.about import akin
from bulletin.sources.html.page_scripts.script_data import values

_TITLES = ("headline", "title", "heading", "storytitle", "articletitle", "seotitle", "name")
_ADDRESSES = frozenset(("url", "slug", "link", "href", "permalink"))
# Keys of a paragraph's text, in an object of its own, the likeliest first.
_TEXTS = (
    "text", "value", "innerhtml", "html", "__html", "content", "body", "para", "paragraph",
    "articlebody", "insert", "items", "data", "children",
)  # fmt: skip
_SUMMARIES = ("summary", "intro", "standfirst", "excerpt", "synopsis")
_COMPARED = 60
"""Letters at the start of a summary that stand in the text, too, if it begins so."""
_KINDS = ("type", "_type", "tag", "name", "style", "nodetype")
_UPDATES = "liveblogupdate"
_SHORTEST, _FEWEST_STOPS = 200, 2
_DEEPEST, _DEEPEST_TEXT = 40, 6
_STOP = re.compile(r"[।.?!](?=[\"'”’<\s]|&lt;|\\|$)")
_ENDS = re.compile(r"(?<![.…])[।.?!][\"'”’]?\s*(?:</p>\s*)?\Z")
_TAG = re.compile(r"<(?:p|div|br|li|h[1-6]|span|strong|b|blockquote)\b[^>]*>", re.IGNORECASE)
_MARKS = (
    (re.compile(r"^h[1-6]?$|head", re.IGNORECASE), "h2"),
    (re.compile(r"^li$|list.?item", re.IGNORECASE), "li"),
    (re.compile(r"^q$|quote", re.IGNORECASE), "blockquote"),
)


class Told(NamedTuple):
    """An article in scripts: its title, its text as HTML, and whether the title is the page's."""

    title: str
    text: str
    is_named: bool = True


def scripted(tree: Any, title: str) -> Told | None:
    """The article called ``title`` in a page's scripts, or the longest Hindi text there."""
    found = [each for value in values(tree) for each in _texts(value, "")]
    best = max(found, key=lambda each: (_fits(each[0], title), _letters(each[1])), default=None)
    if best is None:
        return None
    name, text = best
    if "&lt;" in text:
        text = entities.unescape(text)
    return Told(one_line(entities.unescape(name)), _as_html(text), _fits(name, title) > 0)


def _as_html(text: str) -> str:
    """``text``, each line of it a paragraph if it has no tags."""
    if _TAG.search(text):
        return text
    return "".join(f"<p>{line}</p>" for line in text.split("\n"))


def _fits(name: str, title: str) -> int:
    """How surely a text below ``name`` is the page's: another title belongs to another story."""
    if not name or not title:
        return 1
    return 2 if akin(name, title) else 0


def _letters(text: str) -> int:
    return len(HINDI_LETTER.findall(text))


def _texts(value: Any, title: str, depth: int = 0, name: str = "") -> Iterator[tuple[str, str]]:
    """Titles and long Hindi texts below them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        known = {str(key).lower(): each for key, each in value.items()}
        own = next((known[each] for each in _TITLES if isinstance(known.get(each), str)), "")
        own = own if HINDI_LETTER.search(own) else ""
        summary = next((known[key] for key in _SUMMARIES if key in known), "")
        for key, each in known.items():
            above = summary if key in _TEXTS else ""
            for named, text in _texts(each, own or title, depth + 1, key):
                yield named, _below(above, text)
    elif isinstance(value, list):
        strings = [each for each in value if isinstance(each, str)]
        if strings and len(strings) == len(value):
            yield from _texts("\n".join(strings), title, depth + 1)
            return
        joined = _joined(value, name)
        if _is_text(joined):
            yield title, joined
        for each in value:
            yield from _texts(each, title, depth + 1)
    elif isinstance(value, str) and _is_text(value):
        if (held := _held(value)) is not None:
            yield from _texts(held, title, depth + 1, name)
        else:
            yield title, value


def _below(summary: Any, text: str) -> str:
    """``text`` below its summary, if that is a paragraph of whole sentences that it does not have,
    as where an article's first paragraph is a field of its own.
    """
    if not isinstance(summary, str) or not _is_text(summary) or not _ENDS.search(summary):
        return text
    begins = "".join(HINDI_LETTER.findall(summary))[:_COMPARED]
    if begins in "".join(HINDI_LETTER.findall(text)):
        return text
    return f"<p>{summary}</p>{_as_html(text)}"


def _held(text: str) -> Any:
    """The object or list that a string holds as JSON; ``None`` if it holds neither."""
    if text[0] not in "{[":
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_text(text: str) -> bool:
    """Whether a string is Hindi prose of several sentences."""
    if len(text) < _SHORTEST or _letters(text) < _SHORTEST // 4:
        return False
    return len(_STOP.findall(text)) >= _FEWEST_STOPS


def _joined(blocks: list[Any], name: str) -> str:
    """A story stored as an object per paragraph, as HTML.

    Objects with a title and an address of their own are other stories.
    """
    parts = []
    for block in blocks:
        if not isinstance(block, dict):
            continue
        known = {str(key).lower(): each for key, each in block.items()}
        is_story = "headline" in known or ("title" in known and _ADDRESSES & known.keys())
        if is_story and name != _UPDATES:
            continue
        text = _own_text(known)
        if HINDI_LETTER.search(text):
            parts.append(text if _TAG.search(text) else _marked(known, text))
    return "".join(parts) if len(parts) > 1 else ""


def _own_text(value: Any, depth: int = 0) -> str:
    """The text of a paragraph's object, however deeply nested."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST_TEXT:
        return ""
    if isinstance(value, list):
        return "".join(_own_text(each, depth + 1) for each in value)
    if not isinstance(value, dict):
        return ""
    known = {str(key).lower(): each for key, each in value.items()}
    said = (
        _listed(known[key]) if key == "items" else _own_text(known[key], depth + 1)
        for key in _TEXTS
        if key in known
    )  # fmt: skip
    return next((text for text in said if text), "") or _only(known, depth)


def _only(known: dict[str, Any], depth: int) -> str:
    """The only Hindi string in a paragraph's object with none of the usual keys, or in the only
    object within it.

    Another story would have two: a title and a summary.
    """
    hindi = [each for each in known.values() if isinstance(each, str) and HINDI_LETTER.search(each)]
    held = [each for each in known.values() if isinstance(each, dict)]
    if not hindi and len(held) == 1:
        return _own_text(held[0], depth + 1)
    return hindi[0] if len(hindi) == 1 and not depth else ""


def _listed(items: Any) -> str:
    """The items of a list, as HTML."""
    found = items if isinstance(items, list) else []
    return "".join(f"<li>{text}</li>" for each in found if (text := _own_text(each, 1)))


def _marked(known: dict[str, Any], text: str) -> str:
    kinds = [str(known[key]) for key in _KINDS if isinstance(known.get(key), str)]
    tag = next((tag for form, tag in _MARKS if any(map(form.search, kinds))), "p")
    return f"<{tag}>{text}</{tag}>"
