"""Chooses the engine and its voice."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.core.errors import EngineUnavailableError, SettingsError
from bulletin.core.model import Voice
from bulletin.engines.engine import Engine, Readiness
from bulletin.engines.plugins import AUTO, engine, engines, readiness_of, voices_of

_DOCTOR = "See: bulletin doctor."


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """The engine and voice of a bulletin; ``why`` they were chosen, if none was named."""

    engine: Engine
    voice: Voice
    why: str = ""


def choose(name: str, voice: str | None) -> VoiceChoice:
    """The engine called ``name`` with its voice; for ``auto``, the best one that is ready.

    Raises ``SettingsError`` for an unknown name, ``EngineUnavailableError`` if none is ready.
    """
    if name != AUTO:
        chosen = engine(name)
        return VoiceChoice(chosen, voice_of(chosen, voice))
    passed_over: list[str] = []
    for each in engines():
        if each.rank == 0 or (voice and not _has(each, voice)):
            continue
        readiness = _able(each)
        if readiness.ready:
            why = f", as {'; '.join(passed_over)}" if passed_over else ", the best that is ready"
            return VoiceChoice(each, voice_of(each, voice), f"{each.name} speaks{why}")
        passed_over.append(f"{each.name} cannot: {readiness.why}")
    if voice and not passed_over:
        raise SettingsError(f"no engine has a voice {voice!r}", todo="See: bulletin voices.")
    raise EngineUnavailableError(f"no voice is ready: {'; '.join(passed_over)}", todo=_DOCTOR)


def stand_in(gave_up: str, voice: str | None) -> VoiceChoice | None:
    """The best engine that needs no network, is ready, and has the ``voice`` if one is named.

    It stands in for the engine that ``gave_up``; ``None`` if there is none.
    """
    for each in engines():
        if each.name == gave_up or each.pace or each.rank == 0:
            continue
        if (voice is None or _has(each, voice)) and _able(each).ready:
            return VoiceChoice(each, voice_of(each, voice))
    return None


def voice_of(engine: Engine, name: str | None) -> Voice:
    """An engine's voice by ``name``, or its best.

    Raises ``SettingsError`` for an unknown one, ``EngineUnavailableError`` if it has none yet.
    """
    voices = voices_of(engine)
    if not voices:
        readiness = readiness_of(engine)
        why = readiness.why or "it names no voice"
        raise EngineUnavailableError(f"{engine.name}: {why}", todo=readiness.todo or _DOCTOR)
    if name is None:
        return voices[0]
    for voice in voices:
        if voice.name == name:
            return voice
    known = ", ".join(voice.name for voice in voices)
    raise SettingsError(f"{engine.name} has no voice {name!r}", todo=f"It has: {known}.")


def _has(engine: Engine, voice: str) -> bool:
    return any(each.name == voice for each in voices_of(engine))


def _able(engine: Engine) -> Readiness:
    """Whether an engine is ready and has a voice."""
    readiness = readiness_of(engine)
    if readiness.ready and not voices_of(engine):
        return Readiness(False, "it names no voice")
    return readiness
