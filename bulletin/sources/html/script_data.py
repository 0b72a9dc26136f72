"""The values in a page's scripts, as each framework writes them: as JSON, or as strings of code.

- JSON in a script of its own: JSON-LD, ``__NEXT_DATA__``, Nuxt 3's, Angular's (which escapes it)
- an object that a script assigns: ``window.__INITIAL_STATE__ = {…}``, ``JSON.parse("…")``
- the parts of a stream that React's server components push: ``self.__next_f.push([1, "…"])``
- long strings of any other code, such as the function of Nuxt 2
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

__all__ = ["values"]

_STATE = re.compile(r"(?:window\.)?(?:__\w+__|__\w+Context|\w+State|\w+Data)\s*=\s*(?=[\[{])")
_HEAD = 2000
_PUSHED = re.compile(r'__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*+")\]\)')
_ROW = re.compile(rb"([\da-f]+):(?:T([\da-f]+),)?")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'(?:[^\'\\\n]|\\.)*+\'')
_SHORTEST = 200
# Angular's transfer state escapes what HTML gives a meaning.
_ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))


def values(tree: Any) -> Iterator[Any]:
    """The values in the scripts of a page; a string that no object holds comes as it is."""
    pushed: list[str] = []
    for script in tree.iter("script"):
        text = (script.text or "").strip()
        if "json" in script.get("type", ""):
            yield _parsed(_plain(text))
        elif parts := _PUSHED.findall(text):
            pushed += parts
        elif (state := _STATE.search(text[:_HEAD])) is not None:
            yield _parsed(text[state.end() :])
        else:
            yield from _strings(text)
    yield from _rows("".join(map(_decoded, pushed)).encode("utf-8", "replace"))


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
    """What the long strings of ``code`` hold: JSON as a value, else the string."""
    for found in _STRING.finditer(code):
        if len(found[0]) >= _SHORTEST:
            text = _decoded(found[0])
            yield _parsed(text) if text[:1] in ("{", "[") else text


def _decoded(literal: str) -> str:
    """The text of a string literal of JavaScript; '' if it is none that JSON has, too."""
    if literal.startswith("'"):
        inner = literal[1:-1].replace("\\'", "'")
        literal = '"' + re.sub(r'(?<!\\)"', r"\"", inner) + '"'
    found = _parsed(literal)
    return found if isinstance(found, str) else ""


def _rows(stream: bytes) -> Iterator[Any]:
    """The rows of a stream: a text of a told length, or a line of JSON."""
    at = 0
    while (row := _ROW.match(stream, at)) is not None:
        if row[2]:
            end = row.end() + int(row[2], 16)
            yield stream[row.end() : end].decode("utf-8", "replace")
        else:
            end = stream.find(b"\n", row.end()) % (len(stream) + 1)
            yield _parsed(stream[row.end() : end].decode("utf-8", "replace"))
        at = end + 1 if stream[end : end + 1] == b"\n" else end
