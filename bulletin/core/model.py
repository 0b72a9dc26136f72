"""The values that pass between the stages: frozen, slotted, picklable.

Positions in text are code points; positions in sound are whole samples; pauses are milliseconds.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from enum import Flag, StrEnum, auto

from bulletin.core.spoken import Piece, SayAs, Spoken

__all__ = [
    "SLOWS_FROM",
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
    "Look",
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
    """A source's decoded text; its lines count from 1.

    ``name`` is what the user called it: a path, an address, ``<stdin>``. For plain text, ``text``
    is the input and ``blocks`` is empty: what each line is must be guessed. For a source with
    markup (HTML, DOCX, Markdown, a feed), ``blocks`` holds the whole text in order and ``text`` the
    same, one block per line. A ``title`` that the source gives comes first in both, as a heading of
    level 1; ``author``, ``date`` and ``outlet``, the name that a page gives its site, are in
    neither. ``wrapped`` says that its lines are those of a page's layout, so that a paragraph may
    take several. A ``page`` of the web, or an entry of a feed, is one story, even if a rule or a
    dateline comes amid its text. ``looks`` says how each line is set, as far as its source tells;
    where it is empty, the blocks do.
    """

    name: str
    text: str
    title: str = ""
    author: str = ""
    date: datetime.date | None = None
    blocks: tuple[Block, ...] = ()
    wrapped: bool = False
    page: bool = False
    looks: tuple[Look, ...] = ()
    outlet: str = ""


class Role(StrEnum):
    """What part of a bulletin a paragraph or an utterance is."""

    PLACE = "place"
    HEADLINE = "headline"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"


class Kind(StrEnum):
    """What a story is in its programme: news, or the words around it."""

    OPENING = "opening"
    HEADLINES = "headlines"
    STORY = "story"
    LINK = "link"
    RECAP = "recap"
    CLOSING = "closing"


class Form(StrEnum):
    """How a paragraph is set; all forms are read alike."""

    PROSE = "prose"
    QUOTATION = "quotation"
    ITEM = "item"


class Look(Flag):
    """How a line is set, unlike most of its text; evidence for what it is, and never proof."""

    PLAIN = 0
    BOLD = auto()
    UNDERLINED = auto()
    CENTRED = auto()
    RIGHT = auto()
    BROKEN = auto()  # only a line break parts it from the line above: they are one paragraph


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph marked by the source's own markup; a heading has a ``level`` from 1 to 6."""

    text: str
    line: int
    form: Form = Form.PROSE
    level: int = 0
    look: Look = Look.PLAIN


class Pause(StrEnum):
    """What ends with an utterance; the show's settings say how long the silence after it is.

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
    """A silence of ``ms`` milliseconds at code point ``at`` of a paragraph."""

    at: int
    ms: int


@dataclass(frozen=True, slots=True)
class Sting:
    """The station sound ``name`` plays at code point ``at`` of a paragraph."""

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
    """The stretch ``[start, end)`` of a paragraph is emphasised."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speed:
    """The stretch ``[start, end)`` of a paragraph is read ``factor`` times as fast."""

    start: int
    end: int
    factor: float


@dataclass(frozen=True, slots=True)
class Unread:
    """The stretch ``[start, end)`` of a paragraph is not read, for a ``reason`` in a few words."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """The paragraph's label is a guess, right with ``confidence`` from 0 to 1."""

    what: str
    confidence: float


Mark = Break | Sting | ReadBy | Emphasis | Speed | SayAs | Unread | Doubt
"""A mark beside a paragraph's text, which says how it is read."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as written, and its line in the source.

    ``marks`` are in the order of their places; their offsets are code points of ``text``.
    """

    text: str
    line: int
    form: Form = Form.PROSE
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under a sub-heading; the section before the first sub-heading has none."""

    heading: Paragraph | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One piece of news from one source, or (by ``kind``) the words around the news.

    ``reader`` names the newsreader, if not the bulletin's first. To fit a slot, stories that are
    ``droppable`` are dropped, those of the lowest ``priority`` first.
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

    Without ``readers`` there is one, in the requested voice. It is ``edited`` if it comes from a
    script, whose editor has seen what is left out.
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
    """Text of a source that is not read, why, and where it is."""

    text: str
    reason: str
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Uncertain:
    """``written`` is said as ``spoken``, which is right with ``confidence`` from 0 to 1; ``reason``
    says in a few words why it may be wrong.
    """

    written: str
    spoken: str
    confidence: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One request to a voice.

    ``text`` is the stretch as written, ``spoken`` the words said for it, ``ends`` what ends with
    it, ``pause_ms`` the silence after it. ``source`` and ``line`` say where it was written.

    ``story`` counts the bulletin's stories from 0. ``reader`` names the newsreader, empty for the
    first. It is read ``speed`` times as fast as the voice's own pace, and emphasised if
    ``emphasis``. The station sound ``sound`` (if any) plays after it, and ``sound_before`` before
    it, which only a bulletin's first may have. ``uncertain`` are the readings that an editor should
    see. ``opens`` is what begins with it, and ``form`` how its paragraph is set. ``tempo`` is a
    further factor on its sound, beside ``speed``, to fit a slot.
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


SLOWS_FROM = 0.65
"""From this share of an utterance on, its pace goes evenly to its ``end_pace``."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a voice is to say an utterance, beside its words.

    The pitch is shifted by ``start_st`` semitones at the start and by ``end_st`` at the end.
    Because of its place in the text, it begins ``pace`` times as fast as the voice's own pace and
    ends ``end_pace`` times as fast as it begins; ``speed`` is the requested factor on top.
    """

    start_st: float = 0.0
    end_st: float = 0.0
    pace: float = 1.0
    end_pace: float = 1.0
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it is heard: ``[start, end)`` in samples of its clip.

    ``exact`` means that the voice itself reported the place; otherwise it is estimated.
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
