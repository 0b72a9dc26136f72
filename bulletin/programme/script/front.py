"""A script's front matter: YAML between two lines of ``---``."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from bulletin.core.errors import Place, ScriptError, nearest
from bulletin.core.model import Bulletin, Reader
from bulletin.core.written_days import day_of

VERSION = 1
"""The version of the script's grammar; increased when the meaning of a script changes."""

_FENCE = "---"
_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_KEYS = ("bulletin", "title", "date", "programme", "station", "voices")
_WORDS = re.compile(r"((?:title|programme|station):[ \t]+)((?![\"'|>]).+?)([ \t]*|[ \t]+# .*)")
_IS_SCRIPT = re.compile(r"\ufeff?---[ \t]*\n(?:(?!---[ \t]*(?:\n|$)).*\n)*?bulletin[ \t]*:")


@dataclass(frozen=True, slots=True)
class Front:
    """The content of the front matter, and its number of lines."""

    title: str = ""
    date: datetime.date | None = None
    programme: str = ""
    station: str = ""
    readers: tuple[Reader, ...] = ()
    lines: int = 0


class _Dumper(yaml.SafeDumper):
    """Writes text with any kind of line break in double quotes, as it would be lost otherwise."""


def _text_node(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = '"' if _BREAK.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text_node)


def is_script(text: str) -> bool:
    """Whether ``text`` is a script: its front matter says ``bulletin:``."""
    return _IS_SCRIPT.match(text) is not None


def front(bulletin: Bulletin) -> str:
    """The front matter of a bulletin, without a line end."""
    said: dict[str, object] = {
        "bulletin": VERSION,
        "title": bulletin.title,
        "date": bulletin.date,
        "programme": bulletin.programme,
        "station": bulletin.station,
        "voices": {each.name: each.voice for each in bulletin.readers},
    }
    kept = {key: value for key, value in said.items() if value or key == "title"}
    written = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=math.inf)
    return f"{_FENCE}\n{written}{_FENCE}"


def _as_text(line: str) -> str:
    """A line of front matter with its words in quotes, as YAML takes «मुंबई: बारिश» for a table."""
    found = _WORDS.fullmatch(line.rstrip("\r"))
    return "{}'{}'{}".format(found[1], found[2].replace("'", "''"), found[3]) if found else line


def read_front(lines: Sequence[str], name: str) -> Front:
    """The front matter at the start of a script called ``name``; raises ``ScriptError``."""
    ends = (number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE)
    end = next(ends, 0)
    if not end:
        raise ScriptError(
            "the front matter is not closed",
            todo="Close it with a line of ---.",
            place=Place(name, 1, 1),
        )
    said = dict(_pairs(_composed("\n".join(map(_as_text, lines[1:end])), name), name))
    for key, (_, place) in said.items():
        if key not in _KEYS:
            raise ScriptError(f"a script has no key {key!r}", todo=nearest(key, _KEYS), place=place)
    readers: tuple[Reader, ...] = ()
    if "voices" in said:
        pairs = _pairs(said.pop("voices")[0], name)
        readers = tuple(Reader(reader, _text(node, place)) for reader, (node, place) in pairs)
    places = {key: _at(node, name) for key, (node, _) in said.items()}
    found = {key: _text(node, places[key]) for key, (node, _) in said.items()}
    return _checked(found, readers, places, end + 1)


def _composed(text: str, name: str) -> yaml.Node | None:
    """The nodes of a YAML text, whose first line is the second of ``name``."""
    try:
        return yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        # An unclosed quote is reported at the end of the text, but the place where it opens is
        # needed.
        open_quotes = "quoted" in (error.context or "")
        mark = error.context_mark if open_quotes else error.problem_mark
        what = ", ".join(filter(None, [error.context if open_quotes else "", error.problem]))
        raise ScriptError(
            f"the front matter is not valid YAML: {what}",
            todo='Write key: value, and put a value with special characters in quotes: "…".',
            place=Place(name, mark.line + 2, mark.column + 1) if mark else Place(name, 2, 1),
        ) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        raise ScriptError(
            f"YAML does not allow the character U+{error.character:04X}",
            todo="Remove it.",
            place=Place(name, line + 2, column),
        ) from None
    except RecursionError:
        raise ScriptError(
            "the front matter is nested too deeply", place=Place(name, 2, 1)
        ) from None


def _pairs(node: yaml.Node | None, name: str) -> Iterator[tuple[str, tuple[yaml.Node, Place]]]:
    """The values of a mapping with the place of each key; an empty text is an empty mapping."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return
    if not isinstance(node, yaml.MappingNode):
        raise ScriptError(
            "it is not a line of front matter",
            todo="Write it as key: value.",
            place=_at(node, name),
        )
    seen: set[str] = set()
    for key, value in node.value:
        place = _at(key, name)
        text = _text(key, place)
        if text in seen:
            raise ScriptError(f"{text!r} appears twice", place=place)
        seen.add(text)
        yield text, (value, place)


def _text(node: yaml.Node, place: Place) -> str:
    """A scalar as written: a date or a number is text, too."""
    if not isinstance(node, yaml.ScalarNode):
        raise ScriptError("it is not text", todo='Write it as "…".', place=place)
    return str(node.value)


def _at(node: yaml.Node, name: str) -> Place:
    return Place(name, node.start_mark.line + 2, node.start_mark.column + 1)


def _checked(
    found: dict[str, str], readers: tuple[Reader, ...], places: dict[str, Place], lines: int
) -> Front:
    if found.get("bulletin") != str(VERSION):
        raise ScriptError(
            f"its version is {found.get('bulletin')!r}; this program reads version {VERSION}",
            todo=f"Write «bulletin: {VERSION}», or use the program that wrote it.",
            place=places.get("bulletin"),
        )
    date = None
    if found.get("date"):
        try:
            date = day_of(found["date"])
        except ValueError as error:
            raise ScriptError(str(error), place=places["date"]) from None
    return Front(
        found.get("title", ""),
        date,
        found.get("programme", ""),
        found.get("station", ""),
        readers,
        lines,
    )
