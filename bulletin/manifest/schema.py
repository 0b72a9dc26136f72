"""What was made, as JSON: where each utterance is in the sound, and how it was said.

``docs/manifest.md`` says what each field means to a reader.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from bulletin.core.errors import Place, SourceError, first_mistake, told_as
from bulletin.core.model import LeftOut
from bulletin.core.moments import INDIA
from bulletin.core.text import content

VERSION = 1
"""Increased when a field changes its meaning or is removed; new fields do not change it."""

_LARGEST = 100_000_000


@dataclass(frozen=True, slots=True)
class Clips:
    """How many utterances' clips were made now, and how many were found in the store.

    ``damaged`` of those made had been stored too, but were damaged.
    """

    made: int
    kept: int
    damaged: int


@dataclass(frozen=True, slots=True)
class Fallback:
    """The engine and voice that should have spoken, and ``why`` they gave up."""

    engine: str
    voice: str
    why: str


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word of ``spoken``, in seconds from the start; ``exact`` if the voice reported it."""

    word: str
    start_s: float
    end_s: float
    exact: bool


@dataclass(frozen=True, slots=True)
class SaidUncertainly:
    """A doubtful reading; it is right with ``confidence``, from 0 to 1, and may be wrong for a
    ``reason``.
    """

    written: str
    spoken: str
    confidence: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance: ``text`` as written, ``spoken`` as said, times in seconds from the start."""

    text: str
    spoken: str
    role: str
    source: str
    line: int
    start_s: float
    end_s: float
    pause_ms: int
    words: tuple[SaidWord, ...]
    story: int = 0
    reader: str = ""
    speed: float = 1.0
    emphasis: bool = False
    uncertain: tuple[SaidUncertainly, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story of the bulletin: ``kind`` and ``title``, and where its first and last words are."""

    kind: str
    title: str
    source: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class HeardSound:
    """A station sound, in seconds from the start."""

    name: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Level:
    """The requested level, and the actual one as decoded; ``None`` if it is silent.

    The loudness is the first output's, the true peak the highest of all.
    """

    target_lufs: float
    loudness_lufs: float | None
    true_peak_dbtp: float | None


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the bulletin: its ``name`` without folders, its ``format`` by suffix, its size.

    ``sha256`` is its digest in hexadecimal; empty in manifests of older versions. ``loudness_lufs``
    and ``true_peak_dbtp`` are as decoded; ``None`` if it is silent.
    """

    name: str
    format: str
    bytes: int
    loudness_lufs: float | None = None
    true_peak_dbtp: float | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ReadByVoice:
    """A newsreader and the voice that was cast."""

    name: str
    voice: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A story that was dropped so that the rest fits."""

    title: str
    source: str


@dataclass(frozen=True, slots=True)
class Fit:
    """What was done to make the whole last ``target_s``.

    Pauses are ``pauses`` times as long as the show's, speech ``tempo`` times as fast, stories are
    ``dropped`` in this order, and the bed is held for ``held_s`` after the last word.
    """

    target_s: float
    pauses: float
    tempo: float
    dropped: tuple[Dropped, ...]
    held_s: float


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A story's source; ``sha256`` is the file's digest, empty if it is not a file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """See the module; ``version`` is :data:`VERSION`, ``generator`` the program's name and version.

    ``id`` (``urn:uuid:…``) is also in the files' tags. ``source_type`` is IPTC's digital source
    type of the speech, and ``disclosed`` says where it is said to be synthetic: ``start``, ``end``.
    ``scripted`` says that it was made from a script, which an editor may have corrected. Its dates
    and times are in ``timezone``, which manifests of older versions lack.
    """

    version: int
    generator: str
    title: str
    date: str
    duration_s: float
    engine: str
    voice: str
    fallback: Fallback | None
    clips: Clips
    utterances: tuple[Said, ...]
    language: str = "hi"
    programme: str = ""
    station: str = ""
    readers: tuple[ReadByVoice, ...] = ()
    stories: tuple[ToldStory, ...] = ()
    sounds: tuple[HeardSound, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    sample_rate: int = 44100
    channels: int = 1
    level: Level | None = None
    outputs: tuple[Output, ...] = ()
    fit: Fit | None = None
    id: str = ""
    source_type: str = ""
    disclosed: tuple[str, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    scripted: bool = False
    timezone: str = ""

    @property
    def zone(self) -> ZoneInfo:
        """The zone of its dates and times; if none is named, or it is unknown here, India's."""
        try:
            return ZoneInfo(self.timezone or INDIA)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return ZoneInfo(INDIA)

    def to_json(self) -> str:
        """The manifest as a JSON document."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def from_json(text: str | bytes, name: str) -> Manifest:
    """The manifest in the JSON document called ``name``; raises ``SourceError`` for anything else.

    Unknown fields are ignored.
    """
    try:
        found = _READER.validate_json(text)
    except ValidationError as error:
        raise SourceError(
            f"it is not a manifest of bulletin ({first_mistake(error)})",
            todo="Make one with: bulletin make --manifest.",
            place=Place(name),
        ) from None
    if found.version != VERSION:
        raise SourceError(
            f"it is a manifest of version {found.version}; this program reads version {VERSION}",
            todo="Make it again.",
            place=Place(name),
        )
    return found


def read_manifest(path: Path, todo: str = "Check the name.") -> Manifest:
    """The manifest in a file; raises ``SourceError``, with ``todo`` where it cannot be read."""
    with told_as(SourceError, "the manifest cannot be read", path, todo=todo):
        text = content(path, _LARGEST)
    return from_json(text, str(path))


_READER: TypeAdapter[Manifest] = TypeAdapter(Manifest)
