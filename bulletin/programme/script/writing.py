"""A bulletin into its script."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from bulletin.core.model import (
    Break,
    Bulletin,
    Doubt,
    Emphasis,
    Form,
    Mark,
    Paragraph,
    ReadBy,
    SayAs,
    Speed,
    Sting,
    Story,
    Unread,
)
from bulletin.programme.script import markup
from bulletin.programme.script.front import front
from bulletin.programme.script.markup import escaped, escaped_start, escaped_value

_DEFAULT_STING = "sting"


def script(bulletin: Bulletin) -> str:
    """A bulletin as its script; :func:`~bulletin.programme.script.parsing.parse` reads it back.

    Except for what a script does not hold: sources, and the lines that paragraphs came from. A
    paragraph without text or marks is not written. Stretches of one kind must not overlap.
    """
    parts = [front(bulletin)]
    item = markup.PREFIXES[Form.ITEM]
    last = ""
    for block in (block for story in bulletin.stories for block in _story(story)):
        in_a_list = block.startswith(item) and last.startswith(item)
        parts += ["\n" if in_a_list else "\n\n", block]
        last = block
    return "".join(parts) + "\n"


def _story(story: Story) -> Iterator[str]:
    kind = f"[{markup.KINDS[story.kind]}]"
    if story.headline is None:
        yield f"# {kind}"
    else:
        named = "" if story.kind == story.kind.STORY else f"{kind} "
        yield _block(story.headline, f"# {named}")
    if traits := " ".join(_traits(story)):
        yield traits
    for part, name in ((story.place, markup.PLACE), (story.byline, markup.BYLINE)):
        if part is not None:
            yield _block(part, f"[{name}] ")
    for section in story.sections:
        if section.heading is not None:
            yield _block(section.heading, "## ")
        for paragraph in section.paragraphs:
            if paragraph.text or paragraph.marks:
                yield _block(paragraph, markup.PREFIXES[paragraph.form])


def _traits(story: Story) -> Iterator[str]:
    if story.reader:
        yield _mark(markup.READER, story.reader)
    if story.priority:
        yield _mark(markup.PRIORITY, str(story.priority))
    if story.droppable:
        yield _mark(markup.DROPPABLE)


def _block(paragraph: Paragraph, prefix: str) -> str:
    """A paragraph after its prefix, below the doubts for the editor."""
    line = _marked(paragraph)
    if not prefix:
        line = escaped_start(line)
    if not paragraph.marks:
        return prefix + line
    doubts = [
        f"<!-- {markup.DOUBT} {mark.confidence!r}: {escaped(mark.what)} -->\n"
        for mark in paragraph.marks
        if isinstance(mark, Doubt)
    ]
    return "".join([*doubts, prefix, line])


def _marked(paragraph: Paragraph) -> str:
    """The text with its marks; where some meet, closing ones come first."""
    text = paragraph.text
    if not paragraph.marks:
        return escaped(text)
    closing: dict[int, list[str]] = {}
    opening: dict[int, list[str]] = {}
    for mark in paragraph.marks:
        match _tags(mark):
            case None:
                continue
            case (at, tag):
                opening.setdefault(at, []).append(tag)
            case (start, opens, end, closes):
                opening.setdefault(start, []).append(opens)
                closing.setdefault(end, []).insert(0, closes)
    parts: list[str] = []
    done = 0
    for at in sorted({*opening, *closing, len(text)}):
        parts += [escaped(text, done, at), *closing.get(at, []), *opening.get(at, [])]
        done = at
    return "".join(parts)


def _tags(mark: Mark) -> tuple[int, str] | tuple[int, str, int, str] | None:
    """How a mark is written: one at a place, or two around a stretch."""
    match mark:
        case Break(at, ms):
            return at, f"[{markup.PAUSE} {Decimal(ms).scaleb(-3).normalize():f}s]"
        case Sting(at, name):
            sound = f"[{markup.STING}]" if name == _DEFAULT_STING else _mark(markup.SOUND, name)
            return at, sound
        case ReadBy(start, end, reader):
            return start, _mark(markup.VOICE, reader), end, f"[/{markup.VOICE}]"
        case Speed(start, end, factor):
            return start, _mark(markup.SPEED, repr(factor)), end, f"[/{markup.SPEED}]"
        case SayAs(start, end, spoken):
            return start, _mark(markup.SAY, spoken), end, f"[/{markup.SAY}]"
        case Unread(start, end, reason):
            return start, _mark(markup.UNREAD, reason), end, f"[/{markup.UNREAD}]"
        case Emphasis(start, end):
            return start, "**", end, "**"
        case Doubt():
            return None


@lru_cache(maxsize=1024)
def _mark(name: str, value: str = "") -> str:
    return f"[{name}: {escaped_value(value)}]" if value else f"[{name}]"
