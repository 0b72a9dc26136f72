"""The values that pass between the stages: frozen, slotted, picklable.

Positions in text are code points; positions in sound are whole samples; pauses are milliseconds.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from enum import StrEnum

__all__ = [
    "Article",
    "Block",
    "Break",
    "Bulletin",
    "Delivery",
    "Doubt",
    "Emphasis",
    "Form",
    "Kind",
    "LeftOut",
    "Mark",
    "Paragraph",
    "Pause",
    "Piece",
    "ReadBy",
    "Reader",
    "Role",
    "SayAs",
    "Section",
    "Speed",
    "Spoken",
    "Sting",
    "Story",
    "Uncertain",
    "Unread",
    "Utterance",
    "Voice",
    "Word",
]


@dataclass(frozen=True, slots=True)
class Article:
    """A source's text, decoded; its lines count from 1.

    ``name`` is what the user called it: a path, an address, ``<stdin>``. Of plain text, ``text``
    is what was given and ``blocks`` is empty: what its lines are must be guessed. Where the source
    has a markup (HTML, DOCX, Markdown, a feed), ``blocks`` holds the whole text in order and
    ``text`` the same, a block a line. A ``title`` that the source gives stands first in both, as a
    heading of level 1; ``author`` and ``date`` stand in neither.
    """

    name: str
    text: str
    title: str = ""
    author: str = ""
    date: datetime.date | None = None
    blocks: tuple[Block, ...] = ()


class Role(StrEnum):
    """What part of a bulletin a paragraph or an utterance is."""

    PLACE = "place"
    HEADLINE = "headline"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"


class Kind(StrEnum):
    """What a story is to its programme: news, or the words around it."""

    OPENING = "opening"
    HEADLINES = "headlines"
    STORY = "story"
    LINK = "link"
    RECAP = "recap"
    CLOSING = "closing"


class Form(StrEnum):
    """How a paragraph is set; all are read alike."""

    PROSE = "prose"
    QUOTATION = "quotation"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph that a source's own markup sets apart; a heading has a ``level`` from 1 to 6."""

    text: str
    line: int
    form: Form = Form.PROSE
    level: int = 0


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
class Break:
    """At code point ``at`` of a paragraph it is silent for ``ms`` milliseconds."""

    at: int
    ms: int


@dataclass(frozen=True, slots=True)
class Sting:
    """At code point ``at`` of a paragraph the station sound ``name`` is heard."""

    at: int
    name: str


@dataclass(frozen=True, slots=True)
class ReadBy:
    """The stretch ``[start, end)`` of a paragraph is read by the newsreader ``reader``."""

    start: int
    end: int
    reader: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The stretch ``[start, end)`` of a paragraph is read with weight."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speed:
    """The stretch ``[start, end)`` of a paragraph is read ``factor`` times as fast."""

    start: int
    end: int
    factor: float


@dataclass(frozen=True, slots=True)
class SayAs:
    """The stretch ``[start, end)`` of a paragraph is said as ``spoken``, whatever the rules say."""

    start: int
    end: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Unread:
    """The stretch ``[start, end)`` of a paragraph is not read, for a ``reason`` in a few words."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the paragraph was taken for is a guess, right with ``confidence`` from 0 to 1."""

    what: str
    confidence: float


Mark = Break | Sting | ReadBy | Emphasis | Speed | SayAs | Unread | Doubt
"""What stands beside a paragraph's text and says how it is read."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as written, with the line of its source that it stands on.

    ``marks`` are in the order of their places; their offsets are code points of ``text``.
    """

    text: str
    line: int
    form: Form = Form.PROSE
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under a sub-heading; the section before any sub-heading has none."""

    heading: Paragraph | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One piece of news from one source, or (by ``kind``) the words around the news.

    ``reader`` names the newsreader of the whole where it isn't the bulletin's first. Of stories
    that ``droppable`` says may go to fit a slot, those of the lowest ``priority`` go first.
    """

    source: str
    place: Paragraph | None
    headline: Paragraph | None
    sections: tuple[Section, ...]
    byline: Paragraph | None = None
    kind: Kind = Kind.STORY
    reader: str = ""
    priority: int = 0
    droppable: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A newsreader: ``name`` is the show's («पहला»), ``voice`` an engine's, empty for its first."""

    name: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What will be read: stories in order, under a title and a date.

    Without ``readers`` there is one, in the voice that is asked for. It is ``edited`` if it comes
    of a script, whose editor has seen what is left out.
    """

    title: str
    date: datetime.date
    stories: tuple[Story, ...]
    programme: str = ""
    station: str = ""
    readers: tuple[Reader, ...] = ()
    edited: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text of a source that is not read, why, and where it stands."""

    text: str
    reason: str
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch ``[start, end)`` of a written text, in code points, and how it is said.

    ``rule`` names what rewrote it; an empty rule means that it is said as it is written.
    A piece that has a rule is one thing to say (a number, a date): speech is not cut inside it.
    ``confidence``, from 0 to 1, is how sure the reading is; what is said as written is sure.
    ``ipa`` is how a user's lexicon has it pronounced, for a voice that takes phonetic writing.
    """

    start: int
    end: int
    spoken: str
    rule: str = ""
    ipa: str = ""
    confidence: float = 1.0


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
class Uncertain:
    """What was ``written`` is said as ``spoken``, which is right with ``confidence`` of 1."""

    written: str
    spoken: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """One request to a voice.

    ``text`` is the stretch as written, ``spoken`` the words said for it, ``ends`` what ends with
    it, ``pause_ms`` the silence after it. ``source`` and ``line`` say where it was written.

    ``story`` counts the bulletin's stories from 0. ``reader`` names the newsreader, empty for the
    first. It is read ``speed`` times as fast as the voice does, with weight if ``emphasis``, and
    the station sound ``sound`` (if any) is heard after it, and ``sound_before`` before it, which
    none but a bulletin's first may have. ``uncertain`` are the readings that an editor should see.
    ``opens`` is what begins with it, and ``form`` how its paragraph is set. ``tempo`` is what its
    sound is quickened by, beside its ``speed``, to fit a slot.
    """

    text: str
    spoken: str
    role: Role
    ends: Pause
    pause_ms: int
    source: str
    line: int
    story: int = 0
    reader: str = ""
    speed: float = 1.0
    emphasis: bool = False
    sound: str = ""
    sound_before: str = ""
    uncertain: tuple[Uncertain, ...] = ()
    opens: Pause = Pause.SENTENCE
    form: Form = Form.PROSE
    tempo: float = 1.0

    def quickened(self, factor: float) -> Utterance:
        """The same, read ``factor`` times as fast."""
        return replace(self, speed=self.speed * factor)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a voice is to say an utterance, beside its words.

    Its pitch is moved by ``start_st`` semitones where it begins and by ``end_st`` where it ends. It
    ends ``end_pace`` times as fast as it begins, for its place in what is read, and begins
    ``pace`` times as fast as the voice does; ``speed`` is what was asked for besides.
    """

    start_st: float = 0.0
    end_st: float = 0.0
    pace: float = 1.0
    end_pace: float = 1.0
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it is heard: ``[start, end)`` in samples of its clip.

    ``exact`` says that the voice itself told the place; otherwise it is estimated.
    """

    text: str
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine; ``language`` is an ISO 639-1 code."""

    engine: str
    name: str
    language: str = "hi"
    description: str = ""
