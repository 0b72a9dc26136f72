"""gTTS against a loopback host that speaks its protocol: the real engine, the real network code."""

from __future__ import annotations

import email.utils
import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import lameenc
import pytest
import requests

from bulletin.core.errors import (
    EngineError,
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    ThrottledError,
)
from bulletin.engines.gtts import GttsEngine, Timeouts, cause
from tests.gtts_endpoint import Answer, GttsEndpoint, audio_line

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


@pytest.mark.parametrize(
    "why",
    [
        "Failed to resolve 'translate.google.com'",  # urllib3 2
        "[Errno -2] Name or service not known",  # Linux
        "[Errno 11001] getaddrinfo failed",  # Windows
    ],
)
def test_name_that_is_not_found_is_told_as_such(why: str) -> None:
    found, _ = cause(requests.exceptions.ConnectionError(why))
    assert found == "the name translate.google.com cannot be found (DNS)"


def test_speak_keeps_its_connection(gtts: GttsEngine, endpoint: GttsEndpoint) -> None:
    for _ in range(5):
        say(gtts)
    assert (endpoint.connections, endpoint.handshakes) == (1, 1)


@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (Answer(403), EngineUnavailableError, r"the host refused to speak \(403 Forbidden\)"),
        (Answer(404), EngineUnavailableError, r"the host refused to speak \(404 Not Found\)"),
        (Answer(500), PassingError, r"the host reports an error \(500 "),
        (Answer(429), ThrottledError, r"too many requests \(429 Too Many Requests\)"),
        (Answer(503), ThrottledError, r"too many requests \(503 "),
        (Answer(cut=True), PassingError, "the proxy does not answer|broke|cannot be reached"),
        (Answer(body=b"x" * 9000, half=True), PassingError, "sent an incomplete answer"),
        (Answer(body=audio_line(b"x" * 900)[:200]), PassingError, "is incomplete"),
        (Answer(body=audio_line(b"this is no MP3" * 20)), PassingError, "cannot be decoded"),
        (Answer(body=b""), NoSpeechError, "has no audio"),
        (Answer(body=b"<html>sorry</html>"), NoSpeechError, "has no audio"),
        (Answer(delay_s=5), PassingError, "did not answer in time"),
        (Answer(body=b"x" * 200, drip_s=0.1), PassingError, "did not answer in time"),
    ],
    ids=["403", "404", "500", "429", "503", "cut", "half", "short", "no MP3", "empty", "a page",
         "a hang", "a drip"],
)  # fmt: skip
def test_speak_asks_once_and_says_what_failed(
    answer: Answer, kind: type[EngineError], message: str, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda _text, _count: answer
    with (
        closing(GttsEngine(Timeouts(connect_s=0.5, answer_s=0.3))) as gtts,
        pytest.raises(EngineError) as failed,
    ):
        say(gtts)
    assert type(failed.value) is kind
    assert re.search(message, str(failed.value))
    assert endpoint.texts == [TEXT]


def silence_mp3(seconds: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(24000)
    encoder.set_bit_rate(8)
    encoder.silence()
    second = bytes(2 * 24000)
    return b"".join(bytes(encoder.encode(second)) for _ in range(seconds)) + bytes(encoder.flush())


@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (lambda: Answer(body=b"x" * 5_000_000), NoSpeechError, "more than 4,000,000 bytes"),
        (lambda: Answer(body=audio_line(silence_mp3(600))), PassingError, "lasts longer than 42 s"),
        (
            lambda: Answer(307, {"Location": "http://127.0.0.1:9/"}),
            EngineUnavailableError,
            r"the host redirects \(307 ",
        ),
        (
            lambda: Answer(302, {"Location": "https://translate.google.com/"}),
            EngineUnavailableError,
            r"the host redirects \(302 ",
        ),
    ],
    ids=["bytes", "seconds", "307", "302"],
)
def test_speak_takes_an_answer_in_bounds_from_this_host_alone(
    answer: Callable[[], Answer],
    kind: type[EngineError],
    message: str,
    gtts: GttsEngine,
    endpoint: GttsEndpoint,
) -> None:
    endpoint.answer = lambda _text, _count: answer()
    with pytest.raises(kind, match=message):
        say(gtts)
    assert endpoint.texts == [TEXT]


@pytest.mark.parametrize(
    ("asked", "wait_s"),
    [
        ("7", 7.0),
        ("soon", 0.0),
        (None, 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
    ids=["seconds", "nonsense", "unsaid", "a past date"],
)
def test_speak_tells_how_long_the_host_wants_to_be_left_alone(
    asked: str | None, wait_s: float, gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    headers = {"Retry-After": asked} if asked else {}
    endpoint.answer = lambda _text, _count: Answer(429, headers)
    with pytest.raises(ThrottledError) as failed:
        say(gtts)
    assert failed.value.wait_s == wait_s


def test_speak_tells_until_when_the_host_wants_to_be_left_alone(
    gtts: GttsEngine, endpoint: GttsEndpoint
) -> None:
    in_an_hour = email.utils.formatdate(time.time() + 3600)
    endpoint.answer = lambda _text, _count: Answer(429, {"Retry-After": in_an_hour})
    with pytest.raises(ThrottledError) as failed:
        say(gtts)
    assert failed.value.wait_s == pytest.approx(3600, abs=60)


def test_speak_refuses_a_certificate_that_does_not_hold(
    gtts: GttsEngine, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    with pytest.raises(EngineUnavailableError, match=r"certificate .* is not valid"):
        say(gtts)
    assert (endpoint.texts, endpoint.handshakes) == ([], 0)


def test_speak_says_that_a_proxy_does_not_answer(
    gtts: GttsEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with pytest.raises(PassingError, match="the proxy does not answer"):
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
