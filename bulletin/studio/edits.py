"""An editor's changes to a bulletin, each as a function from one bulletin to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bulletin.core.errors import SourceError
from bulletin.core.model import (
    Bulletin,
    Doubt,
    Kind,
    Mark,
    Paragraph,
    Reader,
    SayAs,
    Story,
    Unread,
)
from bulletin.studio.retexting import parted, retexted
from bulletin.studio.script_lines import At, Label, ScriptLine, built, lines

_MARKS = " ,.;:!?।\"'()[]“”‘’"


def bare(word: str) -> str:
    """A word without the punctuation at its edges."""
    return word.strip(_MARKS)


def line_at(bulletin: Bulletin, at: At) -> ScriptLine:
    """The line at a place; raises ``SourceError`` if there is none."""
    story, number = at
    if not 0 <= story < len(bulletin.stories):
        raise SourceError("there is no such story")
    found = lines(bulletin.stories[story])
    if not 0 <= number < len(found):
        raise SourceError("there is no such line")
    return found[number]


def news(bulletin: Bulletin) -> list[int]:
    """The numbers of the stories that are news."""
    return [n for n, story in enumerate(bulletin.stories) if story.kind is Kind.STORY]


# --- a line ------------------------------------------------------------------------------------


def with_text(bulletin: Bulletin, at: At, text: str) -> Bulletin:
    """A line with another text: line ends divide it, and one without words is removed."""
    line = line_at(bulletin, at)
    parts = parted(retexted(line.paragraph, text))
    below = line.label if line.label not in _ONCE else Label.PROSE
    new = [ScriptLine(below if number else line.label, part) for number, part in enumerate(parts)]
    return _with_lines(bulletin, at[0], lambda found: _spliced(found, at[1], new))


def with_typed(bulletin: Bulletin, at: At, text: str) -> Bulletin:
    """A line with its text while being typed: in one piece, and not removed yet."""
    line = line_at(bulletin, at)
    one = " ".join(text.split("\n")).strip() or "…"
    new = replace(line, paragraph=retexted(line.paragraph, one))
    return _with_lines(bulletin, at[0], lambda found: _spliced(found, at[1], [new]))


_ONCE = (Label.PLACE, Label.HEADLINE, Label.BYLINE, Label.HEADING)


def with_line(bulletin: Bulletin, at: At, text: str) -> Bulletin:
    """Add a line of prose after the one at a place."""
    line_at(bulletin, at)
    new = ScriptLine(Label.PROSE, Paragraph(text, 0))
    return _with_lines(
        bulletin, at[0], lambda found: [*found[: at[1] + 1], new, *found[at[1] + 1 :]]
    )


def relabelled(bulletin: Bulletin, at: At, label: Label) -> Bulletin:
    """A line under another label, confirmed; its former line loses a label that is unique."""
    line = _settled(line_at(bulletin, at))

    def changed(found: list[ScriptLine]) -> list[ScriptLine]:
        if label in (Label.PLACE, Label.HEADLINE, Label.BYLINE):
            found = [
                replace(each, label=Label.PROSE) if each.label is label else each for each in found
            ]
        return _spliced(found, at[1], [replace(line, label=label)])

    return _with_lines(bulletin, at[0], changed)


def restated(bulletin: Bulletin, at: At, read: bool, reason: str) -> Bulletin:
    """A line to be read, or left unread for a ``reason``; confirmed either way."""
    line = _settled(line_at(bulletin, at))
    marks: tuple[Mark, ...] = tuple(
        mark for mark in line.paragraph.marks if not isinstance(mark, Unread)
    )
    if not read:
        marks = (*marks, Unread(0, len(line.paragraph.text), reason))
    new = replace(line, paragraph=replace(line.paragraph, marks=marks))
    return _with_lines(bulletin, at[0], lambda found: _spliced(found, at[1], [new]))


def settled(bulletin: Bulletin, at: At) -> Bulletin:
    """A line whose guess was confirmed."""
    line = _settled(line_at(bulletin, at))
    return _with_lines(bulletin, at[0], lambda found: _spliced(found, at[1], [line]))


def joined(bulletin: Bulletin, at: At) -> Bulletin:
    """A line joined to the one before it."""
    line_at(bulletin, at)
    if not at[1]:
        return bulletin

    def changed(found: list[ScriptLine]) -> list[ScriptLine]:
        first, second = found[at[1] - 1], found[at[1]]
        shift = len(first.paragraph.text) + 1
        grown = retexted(first.paragraph, f"{first.paragraph.text} {second.paragraph.text}")
        moved = retexted(second.paragraph, " " * shift + second.paragraph.text).marks
        kept = tuple(mark for mark in moved if not isinstance(mark, Doubt | Unread))
        whole = replace(grown, marks=(*grown.marks, *kept))
        return [*found[: at[1] - 1], ScriptLine(first.label, whole), *found[at[1] + 1 :]]

    return _with_lines(bulletin, at[0], changed)


def said_as(bulletin: Bulletin, at: At, start: int, end: int, spoken: str) -> Bulletin:
    """``[start, end)`` of a line said as ``spoken``; by the rules again if that is empty."""
    line = line_at(bulletin, at)
    text = line.paragraph.text
    if not 0 <= start < end <= len(text):
        raise SourceError("there are no such words")
    marks = tuple(
        mark
        for mark in line.paragraph.marks
        if not (isinstance(mark, SayAs) and mark.start < end and start < mark.end)
    )
    if spoken:
        marks = (*marks, SayAs(start, end, spoken))
    new = replace(line, paragraph=replace(line.paragraph, marks=marks))
    return _with_lines(bulletin, at[0], lambda found: _spliced(found, at[1], [new]))


def said_as_everywhere(bulletin: Bulletin, written: str, spoken: str) -> Bulletin:
    """Every occurrence of ``written`` as words, said as ``spoken``."""
    whole = re.compile(rf"(?<!\w){re.escape(written)}(?![\w\u0900-\u0903\u093a-\u094f])")
    for story in range(len(bulletin.stories)):
        for number, line in enumerate(lines(bulletin.stories[story])):
            for found in whole.finditer(line.paragraph.text):
                bulletin = said_as(bulletin, (story, number), *found.span(), spoken)
    return bulletin


def _settled(line: ScriptLine) -> ScriptLine:
    marks = tuple(mark for mark in line.paragraph.marks if not isinstance(mark, Doubt))
    return replace(line, paragraph=replace(line.paragraph, marks=marks))


def _spliced(found: Sequence[ScriptLine], at: int, new: Sequence[ScriptLine]) -> list[ScriptLine]:
    return [*found[:at], *new, *found[at + 1 :]]


def _with_lines(
    bulletin: Bulletin, story: int, changed: Callable[[list[ScriptLine]], list[ScriptLine]]
) -> Bulletin:
    old = bulletin.stories[story]
    return _with_story(bulletin, story, built(old, changed(lines(old))))


# --- stories -----------------------------------------------------------------------------------


def _with_story(bulletin: Bulletin, number: int, story: Story) -> Bulletin:
    stories = (*bulletin.stories[:number], story, *bulletin.stories[number + 1 :])
    return replace(bulletin, stories=stories)


def reordered(bulletin: Bulletin, order: Sequence[int]) -> Bulletin:
    """The news in another order, by the numbers of its stories; the words around it stay.

    Raises ``SourceError`` if ``order`` does not have each of them once.
    """
    places = news(bulletin)
    if sorted(order) != places:
        raise SourceError(
            "the list does not match the bulletin's stories", todo="Load the page again."
        )
    stories = list(bulletin.stories)
    for place, number in zip(places, order, strict=True):
        stories[place] = bulletin.stories[number]
    return replace(bulletin, stories=tuple(stories))


def dropped(bulletin: Bulletin, number: int) -> Bulletin:
    """The bulletin without a story."""
    line_up = [story for n, story in enumerate(bulletin.stories) if n != number]
    return replace(bulletin, stories=tuple(line_up))


def with_reader(bulletin: Bulletin, number: int, reader: str, droppable: bool) -> Bulletin:
    """A story with its reader, and whether it can be dropped to fit a slot."""
    if not 0 <= number < len(bulletin.stories):
        raise SourceError("there is no such story")
    known = [each.name for each in bulletin.readers]
    if reader and reader not in known:
        raise SourceError(f"there is no newsreader {reader!r}")
    first = known[0] if known else ""
    story = replace(
        bulletin.stories[number], reader="" if reader == first else reader, droppable=droppable
    )
    return _with_story(bulletin, number, story)


def with_voice(bulletin: Bulletin, reader: str, voice: str, only: str) -> Bulletin:
    """A newsreader with another voice; in a bulletin without any, ``only`` is their name."""
    readers = bulletin.readers or (Reader(only),)
    changed = tuple(
        replace(each, voice=voice) if each.name == reader or not reader else each
        for each in readers[: None if reader else 1]
    )
    return replace(bulletin, readers=changed if reader else (*changed, *readers[1:]))
