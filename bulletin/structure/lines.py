"""An article's lines, as written and in the canonical form for analysis."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from bulletin.core.bullets import OF_SYMBOL_FONTS
from bulletin.normalisation.repairs.forms import canonical

_WORD = re.compile(r"[^\W_]")
_LONGER_WORD = re.compile("[\u0900-\u0963A-Za-z0-9]{4,}")
_NO_LETTER = re.compile("[^\\w\u0900-\u0963\u0971-\u0dff]+|[_\u093c]")
_BULLETS = frozenset(f"•·▪●*–—-{OF_SYMBOL_FONTS}")
_DANDA = "।"
_OPENS = " \"'(["
_EDGE = "\ufeff\u200b\u200c\u200d\u2060"


class Line(NamedTuple):
    """A line with a word in it; ``apart`` says that a blank one precedes it.

    A tuple, as a long text has many: a frozen dataclass takes twice as long to make.
    """

    number: int
    written: str
    plain: str
    apart: bool


def lines(text: str) -> Iterator[Line]:
    """The lines of ``text`` that have a letter or a digit; the others separate them.

    A bullet alone belongs to the line below, as lists are copied from some pages; a danda alone to
    the line above, where a program wrapped the space before it.
    """
    last: Line | None = None
    apart, bullet = False, ""
    for number, written, plain in _split(text):
        if has_word(plain):
            if last:
                yield last
            last = Line(number, bullet + bare(written), bullet + plain.strip(), apart)
            apart, bullet = False, ""
        elif written.strip() in _BULLETS:  # as typed: «-----» is a rule
            bullet = f"{plain.strip()} "
        elif last and not apart and plain.strip() == _DANDA:
            last = last._replace(
                written=f"{last.written} {bare(written)}", plain=f"{last.plain} {_DANDA}"
            )
        else:
            apart, bullet = True, ""
    if last:
        yield last


def _split(text: str) -> Iterator[tuple[int, str, str]]:
    """The lines of the canonical form of ``text``: each one's number, as written, and canonical."""
    source = canonical(text)
    if source.text == text:
        for number, line in enumerate(text.split("\n"), 1):
            yield number, line, line
        return
    number, counted, start = 1, 0, 0
    ends, last = source.ends or range(len(text)), len(source.text)
    for plain in source.text.split("\n"):
        stop = start + len(plain)
        begins = ends[start] if start < last else len(text)
        number += text.count("\n", counted, begins)
        counted = begins
        yield number, text[begins : ends[stop] if stop < last else len(text)], plain
        start = stop + 1


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit in ``text``."""
    return text[:1].isalnum() or _WORD.search(text) is not None


def bare(written: str) -> str:
    """``written`` without space and invisible characters at its edges."""
    while (inner := written.strip().strip(_EDGE)) != written:
        written = inner
    return written


def alike(plain: str) -> str:
    """A form that all spellings of a headline share: its letters and digits."""
    return _NO_LETTER.sub("", plain).casefold()


def may_begin_with(plain: str, letters: Container[str]) -> bool:
    """Whether what :func:`alike` makes of ``plain`` may begin with one of these letters."""
    first = plain.lstrip(_OPENS)[:1]
    return first.casefold() in letters or not first.isalnum()


def longer_words(plain: str) -> set[str]:
    """The longer words of a text, most of which say what it is about."""
    return set(_LONGER_WORD.findall(plain))
