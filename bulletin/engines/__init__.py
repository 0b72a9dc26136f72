"""Voices behind one small protocol, found by the entry-point group ``bulletin.engines``.

A third party's engine installs by pip: its distribution names a class in that group, which is
made without arguments and does what :class:`Engine` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Protocol

from bulletin.core.errors import EngineUnavailableError, SettingsError
from bulletin.core.model import Voice

if TYPE_CHECKING:
    from audio.clip import Clip
    from bulletin.engines.rate_limit import Pace
    from bulletin.engines.speech import Speech

__all__ = [
    "AUTO",
    "Available",
    "Choice",
    "Engine",
    "Readiness",
    "choose",
    "engine",
    "engines",
    "names",
    "stand_in",
    "survey",
    "voice_of",
]

GROUP = "bulletin.engines"
AUTO = "auto"
_DOCTOR = "See: bulletin doctor."


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine can speak here and now; if not, why, and what to do about it."""

    ready: bool
    why: str = ""
    todo: str = ""


class Engine(Protocol):
    """What speaks: words in, a clip out.

    ``name`` is what a user types. ``version`` names the software, the model and the settings that
    decide how it sounds: it is a part of every clip's key. ``limit`` is the most code points that
    one request may hold, or ``None``. ``at_once`` is how many requests it takes at a time, each
    from a thread of its own. ``pace`` says how its host is asked; it is ``None`` for an engine on
    this machine, which needs no network. ``rank`` orders the engines for ``auto``, the highest
    first; an engine of rank 0 is never chosen unasked. ``takes_ipa`` says that a word may come with
    its sound behind it, as a lexicon has it: ``न्गोज़ी[[ŋˈɡoʊzi]]``. ``source_type`` is IPTC's term
    of a digital source: ``trainedAlgorithmicMedia`` for a voice that was trained on recordings,
    ``algorithmicMedia`` for one made by rules.
    """

    name: str
    version: str
    limit: int | None
    at_once: int
    pace: Pace | None
    rank: int
    takes_ipa: bool
    source_type: str

    def voices(self) -> tuple[Voice, ...]:
        """The voices it has, the best first; it need not be ready."""

    def check(self) -> Readiness:
        """Whether it can speak here and now, found out within a few seconds."""

    def speak(self, spoken: str, voice: Voice) -> Clip | Speech:
        """Say ``spoken``, asking once; raises ``EngineError`` where it can't.

        What can pass is a ``PassingError``, an answer without the speech a ``NoSpeechError``, and
        what holds for every other text too an ``EngineUnavailableError``: see
        ``bulletin.narration.retrying``.
        An engine that knows where its words stand says so in a ``Speech``; for one that answers
        with the clip alone, they are estimated.
        """

    def close(self) -> None:
        """Let go of connections, processes and models."""


def _entries() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def names() -> tuple[str, ...]:
    """The names of all installed engines, in order."""
    return tuple(sorted(_entries()))


def engine(name: str) -> Engine:
    """The engine of a ``name``; raises ``SettingsError`` where there is none of that name."""
    entry = _entries().get(name)
    if entry is None:
        known = ", ".join((AUTO, *names()))
        raise SettingsError(f"no engine is called {name!r}", todo=f"There are: {known}.")
    try:
        made: Engine = entry.load()()
    except ImportError as error:
        raise EngineUnavailableError(
            f"the engine {name!r} cannot be loaded ({error})",
            todo="Install what it needs, or choose another with --engine.",
        ) from error
    return made


def engines() -> Iterator[Engine]:
    """All installed engines that load, those that ``auto`` prefers first."""
    loaded = []
    for name in names():
        try:
            loaded.append(engine(name))
        except EngineUnavailableError:
            continue
    yield from sorted(loaded, key=lambda each: -each.rank)


@dataclass(frozen=True, slots=True)
class Choice:
    """The engine and voice that a bulletin is spoken with; ``why`` those, where none was named."""

    engine: Engine
    voice: Voice
    why: str = ""


@dataclass(frozen=True, slots=True)
class Available:
    """An installed engine, whether it can speak here and now, and its voices."""

    engine: str
    readiness: Readiness
    voices: tuple[Voice, ...]


def survey() -> Iterator[Available]:
    """All installed engines, each examined and let go of again."""
    for each in engines():
        yield Available(each.name, each.check(), each.voices())
        each.close()


def choose(name: str, voice: str | None) -> Choice:
    """The engine called ``name`` with its voice; for ``auto``, the best one that is ready.

    Raises ``SettingsError`` for an unknown name, ``EngineUnavailableError`` where none is ready.
    """
    if name != AUTO:
        chosen = engine(name)
        return Choice(chosen, voice_of(chosen, voice))
    passed_over: list[str] = []
    for each in engines():
        if each.rank == 0 or (voice and voice not in {known.name for known in each.voices()}):
            continue
        readiness = each.check()
        if readiness.ready:
            why = f", as {'; '.join(passed_over)}" if passed_over else ", the best that is ready"
            return Choice(each, voice_of(each, voice), f"{each.name} speaks{why}")
        passed_over.append(f"{each.name} can't: {readiness.why}")
    if voice and not passed_over:
        raise SettingsError(f"no engine has a voice {voice!r}", todo="See: bulletin voices.")
    raise EngineUnavailableError(f"no voice is ready: {'; '.join(passed_over)}", todo=_DOCTOR)


def stand_in(gave_up: str, voice: str | None) -> Choice | None:
    """The best engine that needs no network, is ready, and has the ``voice`` if one is named.

    It stands in for the engine that ``gave_up``; ``None`` where there is no such.
    """
    for each in engines():
        if each.name == gave_up or each.pace or each.rank == 0:
            continue
        if (
            voice is None or voice in {known.name for known in each.voices()}
        ) and each.check().ready:
            return Choice(each, voice_of(each, voice))
    return None


def voice_of(engine: Engine, name: str | None) -> Voice:
    """An engine's voice by ``name``, or its best.

    Raises ``SettingsError`` for an unknown one, ``EngineUnavailableError`` where it has none yet.
    """
    voices = engine.voices()
    if not voices:
        readiness = engine.check()
        raise EngineUnavailableError(f"{engine.name}: {readiness.why}", todo=readiness.todo)
    if name is None:
        return voices[0]
    for voice in voices:
        if voice.name == name:
            return voice
    known = ", ".join(voice.name for voice in voices)
    raise SettingsError(f"{engine.name} has no voice {name!r}", todo=f"It has: {known}.")
