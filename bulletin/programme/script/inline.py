"""Parses a line of a script into text and marks, with marks that span paragraphs."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from bulletin.core.errors import Place, ScriptError, nearest
from bulletin.core.model import Break, Emphasis, Mark, ReadBy, SayAs, Speed, Sting, Unread
from bulletin.programme.script import markup
from bulletin.programme.script.markup import ESCAPE, character, unescaped

MARK = r"\[(?:[^\[\]\\]|\\.)*\]"
_TOKEN = re.compile(rf"(?P<escape>{ESCAPE})|(?P<bold>\*\*)|(?P<mark>{MARK})|(?P<open>\[)")
_PAUSE = re.compile(rf"{markup.PAUSE}(?: ?:)? *(\S+?) ?(s|ms|से\.?|सेकंड|सेकेंड|मि\.से\.)")
_MILLISECONDS = frozenset({"ms", "मि.से."})
_BOLD = "**"
_STRETCHES = (markup.VOICE, markup.SPEED, markup.SAY, markup.UNREAD)
_CLOSED = (markup.SAY, markup.UNREAD)
"""Marks that must be closed, and cannot be nested in themselves."""
_LONGEST_PAUSE_MS = 600_000
_LONGEST_NAME = 40
_OTHERS = (
    *(markup.PAUSE, markup.SOUND, markup.STING, *_STRETCHES, markup.PLACE, markup.BYLINE),
    *(markup.READER, markup.PRIORITY, markup.DROPPABLE, *markup.KINDS.values()),
)


@dataclass(slots=True)
class _Open:
    """An open stretch: where it is in the text, its index among the marks, and its place in the
    file.
    """

    start: int
    slot: int
    made: Callable[[int, int], Mark]
    place: Place


class Inline:
    """Reads lines into successive paragraphs.

    What is open at a paragraph's end continues in the next. A voice or a speed lasts until another
    one, or the story's end; emphasised or unread text must be closed.
    """

    __slots__ = ("_hard", "_marks", "_open", "_parts", "_size")

    def __init__(self) -> None:
        """Nothing is open."""
        self._open: dict[str, _Open] = {}
        self._clear()

    def add(self, line: str, place: Place) -> None:
        """Read one more line of the paragraph, whose first character is at ``place``."""
        if self._size:
            self._text(" ")
        done = 0
        for token in _TOKEN.finditer(line):
            self._text(line[done : token.start()])
            done = token.end()
            here = Place(place.file, place.line, (place.column or 1) + token.start())
            match token.lastgroup:
                case "escape":
                    self._hard.append(self._size)
                    self._text(character(token[0]))
                case "bold":
                    self._toggle(here)
                case "mark":
                    self._mark(token[0], here)
                case _:
                    raise ScriptError(
                        "a mark is not closed", todo="Write \\[ for a bracket.", place=here
                    )
        self._text(line[done:])

    def paragraph(self) -> tuple[str, tuple[Mark, ...]]:
        """The text and marks of what was read since the last one.

        Raises ``ScriptError`` for a reading that spans paragraphs.
        """
        if markup.SAY in self._open:
            raise _unclosed(markup.SAY, self._open[markup.SAY].place)
        for open_ in self._open.values():
            self._close(open_)
        text = "".join(self._parts)
        soft = len(text) - len(text.lstrip())
        start = min([soft, *self._hard])
        end = max([len(text.rstrip()), start, *(at + 1 for at in self._hard)])
        marks = tuple(_moved(mark, start, end) for mark in self._marks if mark is not None)
        self._clear()
        for slot, open_ in enumerate(self._open.values()):
            open_.start, open_.slot = 0, slot
            self._marks.append(None)
        return text[start:end], tuple(mark for mark in marks if mark is not None)

    def end_story(self) -> None:
        """End the voice and the speed; raises ``ScriptError`` for anything still open."""
        for name in (_BOLD, *_CLOSED):
            if name in self._open:
                raise _unclosed(name, self._open[name].place)
        self._open.clear()
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self._marks: list[Mark | None] = []
        self._hard: list[int] = []

    def _text(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _toggle(self, place: Place) -> None:
        if _BOLD in self._open:
            self._close(self._open.pop(_BOLD))
        else:
            self._begin(_BOLD, Emphasis, place)

    def _begin(self, name: str, made: Callable[[int, int], Mark], place: Place) -> None:
        self._open[name] = _Open(self._size, len(self._marks), made, place)
        self._marks.append(None)

    def _close(self, open_: _Open) -> None:
        if open_.start < self._size:
            self._marks[open_.slot] = open_.made(open_.start, self._size)

    def _mark(self, mark: str, place: Place) -> None:
        name, value = named(mark)
        if name.startswith("/"):
            self._end(name[1:].strip(), place)
        elif name in _STRETCHES:
            if name in self._open and name in _CLOSED:
                raise ScriptError(f"[{name}: …] is opened twice", place=place)
            if name in self._open:
                self._close(self._open.pop(name))
            self._begin(name, _stretch(name, value, place), place)
        else:
            self._marks.append(_point(name, value, mark, self._size, place))

    def _end(self, name: str, place: Place) -> None:
        if name not in _STRETCHES:
            raise _unknown(f"/{name}", place)
        if name not in self._open:
            raise ScriptError(
                f"there is no open mark for [/{name}] to close",
                todo=f"Write [{name}: …] where it begins.",
                place=place,
            )
        self._close(self._open.pop(name))


def named(mark: str) -> tuple[str, str]:
    """A mark's name, in NFC, and its value; both stripped."""
    name, _, value = mark[1:-1].partition(":")
    return unicodedata.normalize("NFC", " ".join(name.split())), unescaped(value.strip())


def _stretch(name: str, value: str, place: Place) -> Callable[[int, int], Mark]:
    if name == markup.UNREAD:
        return lambda start, end: Unread(start, end, value)
    if name == markup.VOICE:
        if not value:
            raise ScriptError("it names no newsreader", todo=f"Write [{name}: दूसरा].", place=place)
        return lambda start, end: ReadBy(start, end, value)
    if name == markup.SAY:
        if not value:
            todo = f"Write [{name}: दो हज़ार], or [{markup.UNREAD}: …] for what is not read."
            raise ScriptError("it gives no reading", todo=todo, place=place)
        return lambda start, end: SayAs(start, end, value)
    factor = _number(value)
    if factor is None or not 0 < factor < math.inf:
        raise ScriptError(
            f"{value!r} is not a speed", todo=f"Write it as [{name}: 0.9].", place=place
        )
    return lambda start, end: Speed(start, end, factor)


def _point(name: str, value: str, mark: str, at: int, place: Place) -> Mark:
    if name == markup.STING:
        return Sting(at, "sting")
    if name == markup.SOUND and value:
        return Sting(at, value)
    if name.split(" ")[0] == markup.PAUSE:
        written = unicodedata.normalize("NFC", " ".join(mark[1:-1].split()))
        found = _PAUSE.fullmatch(written)
        ms = _milliseconds(found[1], found[2]) if found else None
        if ms is None:
            todo = f"Write it as [{markup.PAUSE} 2s], of ten minutes at most."
            raise ScriptError(f"[{written}] is not a pause", todo=todo, place=place)
        return Break(at, ms)
    raise _unknown(name, place)


def _unclosed(name: str, place: Place) -> ScriptError:
    closes = _BOLD if name == _BOLD else f"[/{name}]"
    return ScriptError("this is not closed", todo=f"Write {closes} where it ends.", place=place)


def _milliseconds(number: str, unit: str) -> int | None:
    try:
        ms = Decimal(number) * (1 if unit in _MILLISECONDS else 1000)
    except InvalidOperation:
        return None
    return round(ms) if ms.is_finite() and 0 <= ms <= _LONGEST_PAUSE_MS else None


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def _unknown(name: str, place: Place) -> ScriptError:
    if name == markup.SOUND:
        return ScriptError("it names no sound", todo=f"Write [{name}: pips].", place=place)
    if name in _OTHERS:
        behind = " behind #" * (name in markup.KINDS.values())
        todo = f"Write it on a line of its own{behind}, or \\[ for a bracket."
        return ScriptError(f"[{name}] is not allowed within text", todo=todo, place=place)
    near = nearest(
        name.lstrip("/")[:_LONGEST_NAME], _OTHERS, "The marks are listed in docs/script.md."
    )
    return ScriptError(
        f"there is no mark {name!r}", todo=f"{near} Write \\[ for a bracket.", place=place
    )


def _moved(mark: Mark, start: int, end: int) -> Mark | None:
    """``mark`` in the text from ``start`` to ``end``; ``None`` if nothing of it is left."""
    match mark:
        case Break() | Sting():
            return replace(mark, at=min(max(mark.at, start), end) - start)
        case ReadBy() | Emphasis() | SayAs() | Speed() | Unread():
            begins, ends = max(mark.start, start), min(mark.end, end)
            return replace(mark, start=begins - start, end=ends - start) if begins < ends else None
        case _:
            return mark
