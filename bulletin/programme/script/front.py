"""A script's front matter: a small part of YAML, between two lines of ``---``."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.core.errors import Place, ScriptError, nearest
from bulletin.core.model import Bulletin, Reader

__all__ = ["Front", "front", "is_script", "read_front"]

VERSION = 1
"""Of the script's grammar; it grows when what a script says changes its meaning."""

_FENCE = "---"
_KEYS = ("bulletin", "title", "date", "programme", "station", "voices")
_IS_SCRIPT = re.compile(r"\ufeff?---[ \t]*\n(?:(?!---[ \t]*(?:\n|$)).*\n)*?bulletin[ \t]*:")
_PLAIN = re.compile(r"[^\W\d_](?:[^\n\t:#\"\\]|:(?=\S)|(?<=\S)#)*(?<![\s:])")
_NOT_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_LINE = re.compile(r"(\s*)(\"(?:[^\"\\]|\\.)*\"|[^\s\":#](?:[^:\n]|:(?=\S))*?)\s*:(?:\s+(.*))?")
_COMMENT = re.compile(r"\s*(?:#.*)?")
_ODD = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter says, and the number of lines that it takes."""

    title: str = ""
    date: datetime.date | None = None
    programme: str = ""
    station: str = ""
    readers: tuple[Reader, ...] = ()
    lines: int = 0


def is_script(text: str) -> bool:
    """Whether ``text`` is a script: its front matter says ``bulletin:``."""
    return _IS_SCRIPT.match(text) is not None


def front(bulletin: Bulletin) -> str:
    """The front matter of a bulletin, without a line end."""
    lines = [
        _FENCE,
        f"bulletin: {VERSION}",
        f"title: {_scalar(bulletin.title)}",
        f"date: {bulletin.date.isoformat()}",
    ]
    if bulletin.programme:
        lines.append(f"programme: {_scalar(bulletin.programme)}")
    if bulletin.station:
        lines.append(f"station: {_scalar(bulletin.station)}")
    if bulletin.readers:
        lines.append("voices:")
        lines += (f"  {_scalar(each.name)}: {_scalar(each.voice)}" for each in bulletin.readers)
    return "\n".join([*lines, _FENCE])


def _scalar(text: str) -> str:
    """``text`` as YAML has it: bare where it can be, else in quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT and not _ODD.search(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def read_front(lines: Sequence[str], name: str) -> Front:
    """The front matter that a script called ``name`` begins with; raises ``ScriptError``."""
    found: dict[str, str] = {}
    readers: list[Reader] = []
    places: dict[str, Place] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == _FENCE:
            return _checked(found, tuple(readers), places, number)
        if _COMMENT.fullmatch(line):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            todo = "Write it as key: value."
            raise ScriptError(
                "it is no line of a front matter", todo=todo, place=Place(name, number, 1)
            )
        place = Place(name, number, match.start(2) + 1)
        key = _value(match[2], place)
        value = _value(match[3] or "", Place(name, number, match.start(3) + 1))
        if match[1] and "voices" in found:
            readers.append(Reader(key, value))
        elif key not in _KEYS:
            raise ScriptError(f"a script has no {key!r}", todo=nearest(key, _KEYS), place=place)
        elif key in found:
            raise ScriptError(f"{key!r} is here twice", place=place)
        else:
            found[key] = value
            places[key] = Place(name, number, max(match.start(3), 0) + 1)
    raise ScriptError(
        "the front matter has no end", todo="Close it with a line of ---.", place=Place(name, 1, 1)
    )


def _checked(
    found: dict[str, str], readers: tuple[Reader, ...], places: dict[str, Place], lines: int
) -> Front:
    if found.get("bulletin") != str(VERSION):
        raise ScriptError(
            f"its version is {found.get('bulletin')!r}, and this program reads {VERSION}",
            place=places.get("bulletin"),
        )
    date = None
    if found.get("date"):
        try:
            date = datetime.date.fromisoformat(found["date"])
        except ValueError:
            todo = "Write it as YYYY-MM-DD."
            raise ScriptError(
                f"{found['date']!r} is no date", todo=todo, place=places["date"]
            ) from None
    return Front(
        found.get("title", ""),
        date,
        found.get("programme", ""),
        found.get("station", ""),
        readers,
        lines,
    )


def _value(written: str, place: Place) -> str:
    """A scalar; raises ``ScriptError`` for one whose quotes are not right."""
    if written.startswith('"'):
        try:
            value, end = json.JSONDecoder(strict=False).raw_decode(written)
        except json.JSONDecodeError as error:
            raise ScriptError(f"its quotes are not right: {error.msg}", place=place) from None
        if _COMMENT.fullmatch(written[end:]):
            return str(value)
        raise ScriptError("something stands behind the quotes", place=place)
    if len(written) > 1 and written[0] == written.rstrip()[-1] == "'":
        return written.rstrip()[1:-1].replace("''", "'")
    return re.split(r"\s#", written, maxsplit=1)[0].strip()
