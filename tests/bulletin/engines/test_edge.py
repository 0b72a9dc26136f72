"""Microsoft's voices, with a fake service behind edge-tts's own interface."""

from __future__ import annotations

import socket
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest

from audio.clip import trimmed
from bulletin import engines
from bulletin.core.errors import (
    EngineError,
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    ThrottledError,
)
from bulletin.core.extras import needs
from bulletin.engines.edge import EdgeEngine
from bulletin.engines.speech import Word
from tests.gtts_endpoint import speech_mp3

TEXT = "भोपाल में, बारिश हुई।"
MP3 = speech_mp3(TEXT)
BOUNDARIES = [("भोपाल", 100, 700), ("में", 800, 1000), ("बारिश", 1400, 1900), ("हुई", 1900, 2300)]


def told(text: str, start_ms: float, end_ms: float) -> dict[str, Any]:
    """A chunk as edge-tts hands it on: times in units of 100 ns."""
    ticks = 10_000
    duration = (end_ms - start_ms) * ticks
    return {"type": "WordBoundary", "offset": start_ms * ticks, "duration": duration, "text": text}


def answering(monkeypatch: pytest.MonkeyPatch, *chunks: dict[str, Any] | Exception) -> list[Any]:
    """Let the service answer with ``chunks``; gives back a list of what it will be asked."""
    edge_tts = pytest.importorskip("edge_tts", reason="the extra edge is not installed")
    asked: list[Any] = []

    async def stream(self: Any) -> AsyncIterator[dict[str, Any]]:
        asked.append(self)
        for chunk in chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    monkeypatch.setattr(edge_tts.Communicate, "stream", stream)
    return asked


def test_speech_comes_with_the_words_of_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = [{"type": "audio", "data": part} for part in (MP3[:500], MP3[500:])]
    words = [told(*each) for each in BOUNDARIES]
    asked = answering(monkeypatch, sound[0], *words[:2], sound[1], *words[2:])
    edge = EdgeEngine()
    speech = edge.speak(TEXT, edge.voices()[1])
    assert asked[0].tts_config.voice.endswith("(hi-IN, MadhurNeural)")
    assert asked[0].tts_config.boundary == "WordBoundary"
    assert 1 < trimmed(speech.clip).frames / speech.clip.rate < 4
    assert [word.text for word in speech.words] == TEXT.split()
    assert speech.words[2] == Word(
        "बारिश", 1400 * speech.clip.rate // 1000, 1900 * speech.clip.rate // 1000, exact=True
    )


def test_words_are_left_out_where_the_service_skips_one(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(
        monkeypatch, {"type": "audio", "data": MP3}, *(told(*each) for each in BOUNDARIES[:-1])
    )
    edge = EdgeEngine()
    assert edge.speak(TEXT, edge.voices()[0]).words == ()


def test_refusal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    exceptions = pytest.importorskip("edge_tts.exceptions", reason="edge-tts is not installed")
    answering(monkeypatch, exceptions.NoAudioReceived("nothing"))
    edge = EdgeEngine()
    with pytest.raises(NoSpeechError, match="has no audio"):
        edge.speak(TEXT, edge.voices()[0])


@pytest.mark.parametrize(
    ("status", "kind"),
    [(429, ThrottledError), (503, ThrottledError), (403, EngineUnavailableError),
     (500, PassingError)],
)  # fmt: skip
def test_status_tells_what_can_pass(
    status: int, kind: type[EngineError], monkeypatch: pytest.MonkeyPatch
) -> None:
    aiohttp = pytest.importorskip("aiohttp", reason="the extra edge is not installed")
    answering(monkeypatch, aiohttp.WSServerHandshakeError(None, (), status=status))
    edge = EdgeEngine()
    with pytest.raises(EngineError) as failed:
        edge.speak(TEXT, edge.voices()[0])
    assert type(failed.value) is kind


def test_cut_connection_can_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    aiohttp = pytest.importorskip("aiohttp", reason="the extra edge is not installed")
    answering(monkeypatch, aiohttp.ClientConnectionError())
    edge = EdgeEngine()
    with pytest.raises(PassingError, match=r"did not speak \(ClientConnectionError\)"):
        edge.speak(TEXT, edge.voices()[0])


def test_service_out_of_reach_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("edge_tts", reason="the extra edge is not installed")
    monkeypatch.setenv("WSS_PROXY", "http://127.0.0.1:9")
    edge = EdgeEngine()
    with pytest.raises(PassingError, match=r"did not speak \(ClientProxyConnectionError\)"):
        edge.speak(TEXT, edge.voices()[0])


def test_audio_that_does_not_decode_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, {"type": "audio", "data": b"<html>"})
    edge = EdgeEngine()
    with pytest.raises(PassingError, match="cannot be decoded"):
        edge.speak(TEXT, edge.voices()[0])


def test_without_the_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin.engines.edge.find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "edge_tts", None)
    edge = EdgeEngine()
    assert len(edge.voices()) == 2
    assert edge.check().todo == needs("edge")
    with pytest.raises(EngineUnavailableError, match="This needs the extra edge: pip install"):
        edge.speak(TEXT, edge.voices()[0])


def test_auto_never_chooses_it() -> None:
    assert engines.engine("edge").rank == 0


def test_check_says_what_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("edge_tts", reason="the extra edge is not installed")
    monkeypatch.setenv("WSS_PROXY", "http://127.0.0.1:9")
    found = EdgeEngine().check()
    assert (found.ready, found.why) == (False, "127.0.0.1 cannot be reached (Connection refused)")


def test_check_is_ready_where_connections_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("edge_tts", reason="the extra edge is not installed")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        monkeypatch.setenv("WSS_PROXY", f"http://127.0.0.1:{listening.getsockname()[1]}")
        assert EdgeEngine().check().ready
