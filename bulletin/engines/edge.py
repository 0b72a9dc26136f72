"""Microsoft's online voices through the package edge-tts (extra ``edge``).

It uses an undocumented service of the Edge browser that may end, so ``auto`` does not choose it.
The service reports where each word begins and ends.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from audio.clip import Clip
from audio.codec import decode
from audio.errors import SoundError
from bulletin.core.errors import (
    EngineError,
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    ThrottledError,
)
from bulletin.core.extras import needs
from bulletin.core.model import Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.rate_limit import Pace
from bulletin.engines.speech import Speech, Word, words

_EXTRA = "edge"
_ELSEWHERE = "Try again later, or choose another engine with --engine."
_TOO_MUCH = frozenset({429, 503})
_REFUSED = frozenset({401, 403, 404})
_TICKS_A_SECOND = 10_000_000
_HOST = "speech.platform.bing.com"
_PROXY = "WSS_PROXY"
_CHECK_S = 3
_CONNECT_S = 5
_ANSWER_S = 20
_WHOLE_S = 60
_MOST_BYTES = 20_000_000
_LONGEST_S = 590.0
"""The largest answer: a thousand characters are said in two minutes."""


class EdgeEngine(Engine):
    """See the module."""

    name = "edge"
    version = "speech.platform.bing.com/1"
    limit = 1000
    at_once = 4
    pace: Pace | None = Pace(start=2, rate=10.0)
    longest_s = _WHOLE_S + 10.0

    def voices(self) -> tuple[Voice, ...]:
        """The two Hindi voices."""
        return (
            Voice(self.name, "hi-IN-SwaraNeural", "hi", "a woman's voice, from the network"),
            Voice(self.name, "hi-IN-MadhurNeural", "hi", "a man's voice, from the network"),
        )

    def check(self) -> Readiness:
        """Whether the extra is installed, and its host or the proxy to it accepts connections."""
        if find_spec("edge_tts") is None:
            return Readiness(False, "edge-tts is not installed", needs(_EXTRA))
        proxy = urlsplit(os.environ.get(_PROXY, ""))
        host, port = (proxy.hostname, proxy.port or 80) if proxy.hostname else (_HOST, 443)
        try:
            socket.create_connection((host, port), timeout=_CHECK_S).close()
        except OSError as error:
            why = f"{host} cannot be reached ({error.strerror or error})"
            return Readiness(False, why, f"{_ELSEWHERE} Set a proxy in {_PROXY}.")
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Speech:
        """One request; raises ``EngineError``."""
        try:
            import aiohttp
            import edge_tts
            from edge_tts.exceptions import EdgeTTSException, NoAudioReceived
        except ImportError as error:
            raise EngineUnavailableError(f"edge: {error}", todo=needs(_EXTRA)) from error
        request = edge_tts.Communicate(
            spoken,
            voice.name,
            boundary="WordBoundary",
            connect_timeout=_CONNECT_S,
            receive_timeout=_ANSWER_S,
        )
        try:
            # stream_sync() would wait for ever if its thread failed.
            answer = asyncio.run(asyncio.wait_for(_answer(request.stream()), _WHOLE_S))
        except NoAudioReceived as error:
            raise NoSpeechError(f"edge: the answer for {spoken!r} has no audio") from error
        except aiohttp.ClientResponseError as error:
            raise _refusal(error.status) from error
        except (EdgeTTSException, aiohttp.ClientError, TimeoutError) as error:
            what = f"edge: the service did not speak ({type(error).__name__})"
            raise PassingError(what, todo=_ELSEWHERE) from error
        try:
            clip = decode(answer.sound, _LONGEST_S)
        except SoundError as error:
            raise PassingError(f"edge: the audio for {spoken!r} cannot be decoded") from error
        return Speech(clip, _timed(spoken, answer.boundaries, clip))

    def close(self) -> None:
        """Do nothing: each request closes its own connection."""


@dataclass(frozen=True, slots=True)
class _Boundary:
    """A word as the service reports it, in ticks of 100 ns."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Answer:
    sound: bytes
    boundaries: tuple[_Boundary, ...]


def _refusal(status: int) -> EngineError:
    """The meaning of the status with which the service refused a connection."""
    if status in _TOO_MUCH:
        return ThrottledError(f"edge: too many requests ({status})", todo=_ELSEWHERE)
    if status in _REFUSED:
        return EngineUnavailableError(f"edge: the service refuses ({status})", todo=_ELSEWHERE)
    return PassingError(f"edge: the service reports an error ({status})", todo=_ELSEWHERE)


async def _answer(chunks: AsyncIterable[Any]) -> _Answer:
    sound = bytearray()
    boundaries: list[_Boundary] = []
    async for chunk in chunks:
        if chunk["type"] == "audio":
            sound += chunk["data"]
            if len(sound) > _MOST_BYTES:
                raise NoSpeechError(f"edge: the answer has more than {_MOST_BYTES:,} bytes")
        else:
            start = round(chunk["offset"])
            boundaries.append(_Boundary(chunk["text"], start, start + round(chunk["duration"])))
    return _Answer(bytes(sound), tuple(boundaries))


def _timed(spoken: str, boundaries: Iterable[_Boundary], clip: Clip) -> tuple[Word, ...]:
    """The words by the boundaries within them; none if one has no boundary."""
    found: dict[int, list[_Boundary]] = {}
    spans = words(spoken)
    at = 0
    for boundary in boundaries:
        at = spoken.find(boundary.text, at)
        if at < 0:
            return ()
        inside = [number for number, word in enumerate(spans) if word.start <= at < word.end]
        if inside:
            found.setdefault(inside[0], []).append(boundary)
        at += len(boundary.text)
    if len(found) < len(spans):
        return ()
    return tuple(
        Word(
            spans[number].text,
            parts[0].start * clip.rate // _TICKS_A_SECOND,
            parts[-1].end * clip.rate // _TICKS_A_SECOND,
            exact=True,
        )
        for number, parts in sorted(found.items())
    )
