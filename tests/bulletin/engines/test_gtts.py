"""gTTS against a loopback host that speaks its protocol: the real engine, the real network code."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from bulletin.engines.gtts import GttsEngine
from bulletin.errors import EngineError, EngineUnavailableError, SpeechError
from tests.gtts_endpoint import Answer, GttsEndpoint, audio_line, spoken_answer

TEXT = "आज शहर में बारिश हुई।"


@pytest.fixture
def gtts() -> Iterator[GttsEngine]:
    engine = GttsEngine()
    yield engine
    engine.close()


def say(gtts: GttsEngine, text: str = TEXT) -> float:
    clip = gtts.speak(text, gtts.voices()[0])
    return clip.frames / clip.rate


def test_speak_sends_the_words_and_returns_their_clip(
    gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    assert 1.0 < say(gtts) < 4.0
    assert endpoint.texts == [TEXT]


@pytest.mark.parametrize(
    "text",
    ["क्या? हाँ! नहीं: बस...", 'उसने कहा, "डॉ. dr. आए"', "एक & दो = %तीन+", "\u200dक्\u200dष \\ \"'",
     "अ" * 100],
)  # fmt: skip
def test_speak_sends_exactly_the_words(text: str, gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    say(gtts, text)
    assert endpoint.texts == [text]


def test_speak_keeps_its_connection(gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    for _ in range(5):
        say(gtts)
    assert (endpoint.connections, endpoint.handshakes) == (1, 1)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_speak_tries_again_what_can_pass(
    status: int, gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda text, count: Answer(status) if count == 1 else spoken_answer(text)
    assert say(gtts) > 1.0
    assert len(endpoint.texts) == 2


def test_speak_tries_again_after_a_cut_connection(gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    endpoint.answer = lambda text, count: Answer(cut=True) if count == 1 else spoken_answer(text)
    assert say(gtts) > 1.0


def test_speak_waits_as_long_as_it_is_asked_to(gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    def answer(text: str, count: int) -> Answer:
        return Answer(429, {"Retry-After": "1"}) if count == 1 else spoken_answer(text)

    endpoint.answer = answer
    started = time.monotonic()
    say(gtts)
    assert time.monotonic() - started >= 1.0


@pytest.mark.parametrize(
    ("answer", "requests", "message"),
    [
        (Answer(403), 1, r"the host refused to speak \(403 Forbidden\)"),
        (Answer(404), 1, r"the host refused to speak \(404 Not Found\)"),
        (Answer(body=b""), 1, "holds no audio"),
        (Answer(body=b"<html>sorry</html>"), 1, "holds no audio"),
        (Answer(body=audio_line(b"this is no MP3" * 20)), 1, "cannot be decoded"),
        (Answer(429), 4, r"too many requests \(429 Too Many Requests\)"),
    ],
    ids=["403", "404", "empty", "a page", "no MP3", "429"],
)
def test_speak_says_why_it_cannot(
    answer: Answer, requests: int, message: str, gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda _text, _count: answer
    with pytest.raises(SpeechError, match=message):
        say(gtts)
    assert len(endpoint.texts) == requests


def test_speak_refuses_a_certificate_that_does_not_hold(
    gtts: GttsEngine, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    with pytest.raises(EngineUnavailableError, match=r"certificate .* does not hold"):
        say(gtts)
    assert (endpoint.texts, endpoint.handshakes) == ([], 0)


def test_speak_says_that_a_proxy_does_not_answer(
    gtts: GttsEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(EngineUnavailableError, match="the proxy does not answer"):
        say(gtts)


def test_check_is_ready_where_the_host_answers(gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    assert gtts.check().ready
    assert endpoint.texts == []


def test_check_says_what_is_wrong_and_what_to_do(
    gtts: GttsEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    found = gtts.check()
    assert (found.ready, found.why, found.todo) == (
        False,
        "the proxy does not answer",
        "Check HTTPS_PROXY.",
    )


def test_speak_of_marks_alone_is_an_error_and_no_request(
    gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    with pytest.raises(EngineError, match="nothing to say"):
        say(gtts, "...")
    assert endpoint.texts == []
