"""The values that pass between the stages: frozen, slotted, picklable.

Positions in text are code points; positions in sound are whole samples; pauses are milliseconds.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "Article",
    "Bulletin",
    "Paragraph",
    "Pause",
    "Piece",
    "Role",
    "Section",
    "Spoken",
    "Story",
    "Utterance",
    "Voice",
]


@dataclass(frozen=True, slots=True)
class Article:
    """A source's text as it was given: decoded, nothing left out.

    ``name`` is what the user called it (a path, or ``-``); its lines count from 1.
    """

    name: str
    text: str


class Role(StrEnum):
    """What part of a bulletin a paragraph or an utterance is."""

    PLACE = "place"
    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"


class Pause(StrEnum):
    """What ends where an utterance ends; the show's settings say for how long it is silent.

    At a ``CUT`` nothing ends: a sentence was too long for the voice.
    """

    CUT = "cut"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    STORY = "story"
    BULLETIN = "bulletin"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as written, with the line of its source that it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under a sub-heading; the section before any sub-heading has none."""

    heading: Paragraph | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One piece of news from one source."""

    source: str
    place: Paragraph | None
    headline: Paragraph | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What will be read: stories in order, under a title and a date."""

    title: str
    date: datetime.date
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch ``[start, end)`` of a written text, in code points, and how it is said.

    ``rule`` names what rewrote it; an empty rule means that it is said as it is written.
    A piece that has a rule is one thing to say (a number, a date): speech is not cut inside it.
    ``ipa`` is how a user's lexicon has it pronounced, for a voice that takes phonetic writing.
    """

    start: int
    end: int
    spoken: str
    rule: str = ""
    ipa: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A written text and its pieces, which cover it from end to end, in order, without overlap."""

    written: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words to say, in NFC."""
        return "".join(piece.spoken for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One request to a voice.

    ``text`` is the stretch as written, ``spoken`` the words said for it, ``ends`` what ends with
    it, ``pause_ms`` the silence after it. ``source`` and ``line`` say where it was written.
    """

    text: str
    spoken: str
    role: Role
    ends: Pause
    pause_ms: int
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine; ``language`` is an ISO 639-1 code."""

    engine: str
    name: str
    language: str
    description: str
