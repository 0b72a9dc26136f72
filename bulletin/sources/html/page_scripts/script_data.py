"""The values in a page's scripts, as each framework writes them: as JSON, or as strings of code.

- JSON in a script of its own: JSON-LD, ``__NEXT_DATA__``, Nuxt 3's, Angular's (which escapes it)
- objects that a script assigns: ``window.__INITIAL_STATE__ = {…}``, ``JSON.parse("…")``
- the parts of a stream that React's server components push: ``self.__next_f.push([1, "…"])``
- long strings of any other code, such as the function of Nuxt 2
- HTML in a script of its own, as a template
- attributes that a script reads: ``data-page="{…}"``, ``:article="{…}"``
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_ASSIGNED = re.compile(r"[\w\]]\s*=\s*(?=[\[{])")
_MOST_ASSIGNED = 50
_ATTRIBUTES = ("data-", ":", "v-", "x-", "wire:", "props")
_TEMPLATES = re.compile("template|html", re.IGNORECASE)
_PUSHED = re.compile(r'__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*+")\]\)')
_ROW = re.compile(rb"([\da-f]+):(?:T([\da-f]+),)?")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'(?:[^\'\\\n]|\\.)*+\'')
_SHORTEST = 200
# Angular's transfer state escapes what HTML gives a meaning.
_ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))


def values(tree: Any) -> Iterator[Any]:
    """The values in the scripts of a page; a string outside any object is yielded as such."""
    for script in tree.iter("script"):
        text = (script.text or "").strip()
        if "json" in script.get("type", ""):
            yield _parsed(_plain(text))
        elif _PUSHED.search(text):
            continue
        elif _TEMPLATES.search(script.get("type", "")):
            yield from _held(text)
        elif assigned := list(_assigned(text)):
            yield from assigned
        else:
            yield from _strings(text)
    yield from (row for _, row in streamed(tree))
    yield from _attributes(tree)


def streamed(tree: Any) -> Iterator[tuple[str, Any]]:
    """The rows of React's stream in a page, each with its name."""
    scripts = (script.text or "" for script in tree.iter("script"))
    pushed = [part for text in scripts for part in _PUSHED.findall(text)]
    return _rows("".join(map(_decoded, pushed)).encode("utf-8", "replace"))


def _assigned(code: str) -> Iterator[Any]:
    """The objects and lists of JSON that ``code`` assigns and that are long."""
    at = 0
    for _ in range(_MOST_ASSIGNED):
        if (found := _ASSIGNED.search(code, at)) is None:
            return
        at = found.end()
        try:
            value, end = json.JSONDecoder(strict=False).raw_decode(code, at)
        except (ValueError, RecursionError):
            continue
        if end - at >= _SHORTEST:
            yield value
        at = end


def _attributes(tree: Any) -> Iterator[Any]:
    for element in tree.iterdescendants():
        for name, text in element.items():
            if len(text) >= _SHORTEST and name.startswith(_ATTRIBUTES):
                yield from _held(text)


def _held(text: str) -> Iterator[Any]:
    """The value of a text without code around it: JSON or HTML."""
    if text.startswith(("{", "[")):
        yield _parsed(text)
    elif text.startswith("<"):
        yield text


def _plain(text: str) -> str:
    if text.startswith("{&q;"):
        for escape, letter in _ANGULAR:
            text = text.replace(escape, letter)
    return text


def _parsed(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _strings(code: str) -> Iterator[Any]:
    """The long strings of ``code``: those that hold JSON as its value, others as strings."""
    for found in _STRING.finditer(code):
        if len(found[0]) >= _SHORTEST:
            text = _decoded(found[0])
            yield _parsed(text) if text[:1] in ("{", "[") else text


def _decoded(literal: str) -> str:
    """The text of a JavaScript string literal; '' if JSON could not have it."""
    if literal.startswith("'"):
        inner = literal[1:-1].replace("\\'", "'")
        literal = '"' + re.sub(r'(?<!\\)"', r"\"", inner) + '"'
    found = _parsed(literal)
    return found if isinstance(found, str) else ""


def _rows(stream: bytes) -> Iterator[tuple[str, Any]]:
    """The rows of a stream, by name: a text of a stated length, or a line of JSON."""
    at = 0
    while (row := _ROW.match(stream, at)) is not None:
        if row[2]:
            end = row.end() + int(row[2], 16)
            yield row[1].decode(), stream[row.end() : end].decode("utf-8", "replace")
        else:
            end = stream.find(b"\n", row.end()) % (len(stream) + 1)
            yield row[1].decode(), _parsed(stream[row.end() : end].decode("utf-8", "replace"))
        at = end + 1 if stream[end : end + 1] == b"\n" else end
