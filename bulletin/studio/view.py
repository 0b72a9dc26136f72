"""A bulletin as the pages show it: stories, lines, sentences, and clickable words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bulletin.config import Settings
from bulletin.core.model import (
    Bulletin,
    Doubt,
    Kind,
    Paragraph,
    Piece,
    SayAs,
    Unread,
)
from bulletin.core.readable import name_of
from bulletin.pipeline import Sentence, Sentences, Stretch, pieces
from bulletin.studio.kept_script import digest
from bulletin.studio.script_lines import Label, ScriptLine, left_out, lines

_WORD = re.compile(r"\S+")
Reworded = Sequence[tuple[Stretch, Piece]]


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, or words read as one; ``chosen`` by an editor, ``unread``, or reworded.

    A ``space`` separates words. ``sure`` is the confidence of its reading, from 0 to 1.
    """

    text: str
    start: int
    end: int
    space: bool = False
    rule: str = ""
    chosen: bool = False
    unread: bool = False
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a sentence, or those between sentences.

    ``spoken`` is what is said for it, in parts that say whether they differ from the written text.
    It is empty if everything is said as written. ``sound`` names its sound.
    """

    tokens: tuple[Token, ...]
    sound: str = ""
    spoken: tuple[tuple[str, bool], ...] = ()
    voice: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line at its place; ``base`` identifies its text."""

    at: str
    label: Label
    text: str
    base: str
    phrases: tuple[Phrase, ...]
    unread: bool
    reason: str
    doubt: Doubt | None
    marks: int


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story, its number from 0, and its name in the list of stories."""

    number: int
    count: int
    kind: Kind
    title: str
    reader: str
    droppable: bool
    lines: tuple[LineView, ...]


def sound_id(sentence: Sentence) -> str:
    """Names the sound of a sentence: its clip, at its speed."""
    return digest(f"{sentence.key} {sentence.utterance.speed!r}")


def views(bulletin: Bulletin, said: Sentences, settings: Settings) -> list[StoryView]:
    """All stories."""
    return [story_view(bulletin, number, said, settings) for number in range(len(bulletin.stories))]


def story_view(bulletin: Bulletin, number: int, said: Sentences, settings: Settings) -> StoryView:
    """One story; ``said`` may also hold the sentences of others."""
    story = bulletin.stories[number]
    news = [n for n, each in enumerate(bulletin.stories) if each.kind is Kind.STORY]
    first = bulletin.readers[0].name if bulletin.readers else ""
    reworded = pieces(story, settings)
    return StoryView(
        number,
        news.index(number) + 1 if number in news else 0,
        story.kind,
        name_of(story),
        story.reader or first,
        story.droppable,
        tuple(
            _line(
                line,
                f"{number}.{at}",
                said.get((number, line.paragraph.line), []),
                reworded.get(line.paragraph.line, []),
            )
            for at, line in enumerate(lines(story))
        ),
    )


def _line(line: ScriptLine, at: str, said: Sequence[Sentence], reworded: Reworded) -> LineView:
    paragraph = line.paragraph
    whole = left_out(paragraph)
    tokens = list(_tokens(paragraph, reworded))
    doubts = [mark for mark in paragraph.marks if isinstance(mark, Doubt)]
    return LineView(
        at,
        line.label,
        paragraph.text,
        digest(paragraph.text),
        tuple(_phrases(tokens, said)),
        whole is not None,
        whole.reason if whole else "",
        doubts[0] if doubts else None,
        sum(not isinstance(mark, Doubt | Unread | SayAs) for mark in paragraph.marks),
    )


def _phrases(tokens: Sequence[Token], said: Sequence[Sentence]) -> Iterator[Phrase]:
    """The tokens by the sentence in which each begins."""
    held: list[Token] = []
    current: Sentence | None = None
    ahead = list(said)
    for token in tokens:
        inside = current is not None and token.start < current.stretch.end
        if not inside:
            if held:
                yield _phrase(held, current)
            held, current = [], None
            if ahead and token.end > ahead[0].stretch.start:
                current = ahead.pop(0)
        held.append(token)
    if held:
        yield _phrase(held, current)


def _phrase(tokens: Sequence[Token], sentence: Sentence | None) -> Phrase:
    if sentence is None:
        return Phrase(tuple(tokens))
    return Phrase(tuple(tokens), sound_id(sentence), tuple(_spoken(sentence)), sentence.voice.name)


def _spoken(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """What is said where that differs from what is written."""
    written = sentence.utterance.text.split()
    spoken = sentence.utterance.spoken.split()
    if written == spoken:
        return
    alike = SequenceMatcher(None, written, spoken, autojunk=False).get_matching_blocks()
    kept = {at + further for _, at, size in alike for further in range(size)}
    for number, word in enumerate(spoken):
        yield (word if number == 0 else f" {word}"), number not in kept


def _tokens(paragraph: Paragraph, reworded: Reworded) -> Iterator[Token]:
    text = paragraph.text
    unread = [mark for mark in paragraph.marks if isinstance(mark, Unread)]
    at = 0
    for stretch, piece in _without_overlaps(reworded, text):
        yield from _plain(text, at, stretch.start, unread)
        inside = text[stretch.start : stretch.end]
        lead = len(inside) - len(inside.lstrip())
        tail = len(inside.rstrip())
        if lead:
            yield Token(inside[:lead], stretch.start, stretch.start + lead, space=True)
        if lead < tail:
            yield Token(
                inside[lead:tail],
                stretch.start + lead,
                stretch.start + tail,
                rule=piece.rule,
                chosen=piece.rule == "script",
                sure=piece.confidence,
            )
        if max(tail, lead) < len(inside):
            begins = stretch.start + max(tail, lead)
            yield Token(text[begins : stretch.end], begins, stretch.end, space=True)
        at = stretch.end
    yield from _plain(text, at, len(text), unread)


def _without_overlaps(found: Reworded, text: str) -> Iterator[tuple[Stretch, Piece]]:
    """The rewordings with a length, without overlaps."""
    done = 0
    for stretch, piece in found:
        start, end = max(stretch.start, done), min(stretch.end, len(text))
        if start < end:
            yield Stretch(start, end), piece
            done = end


def _plain(text: str, start: int, end: int, unread: Sequence[Unread]) -> Iterator[Token]:
    at = start
    for word in _WORD.finditer(text, start, end):
        if at < word.start():
            yield Token(text[at : word.start()], at, word.start(), space=True)
        silent = any(mark.start <= word.start() < mark.end for mark in unread)
        yield Token(word[0], *word.span(), unread=silent)
        at = word.end()
    if at < end:
        yield Token(text[at:end], at, end, space=True)
