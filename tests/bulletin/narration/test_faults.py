"""The fault table: bulletins whose voice's network throttles, cuts and lies.

Real engine, real network code, a host on loopback that fails. Whatever happens, no utterance is
missing, none is repeated or out of order, and no bad clip is stored: a bulletin's decoded sound is
compared, utterance by utterance, with what the host said for its words. How long each row took is
printed at the end.
"""

from __future__ import annotations

import datetime
import random
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from audio.codec import decode, resampled
from audio.format import Format
from bulletin import engines, pipeline
from bulletin.config import Settings, Sound
from bulletin.core.errors import EngineError, EngineUnavailableError, NoSpeechError
from bulletin.engines.gtts import GttsEngine, Timeouts
from bulletin.engines.rate_limit import Pace
from bulletin.engines.speech import Speech, joined, trimmed
from bulletin.language import load
from bulletin.manifest.schema import Manifest
from bulletin.narration.clips import ClipStore
from bulletin.narration.listener import Listener
from bulletin.phrasing import halves
from tests.conftest import rest_slow
from tests.gtts_endpoint import Answer, GttsEndpoint, audio_line, speech_mp3, spoken_answer

DRY = Settings(sound=Sound(voice_chain=False, room_tone=False))
RATE = Format().rate

QUICK = Pace(rate=200.0, first_wait_s=0.02, longest_wait_s=1.0, patience_s=3.0, deadline_s=60.0)
TIMEOUTS = Timeouts(connect_s=2.0, answer_s=1.0)
UNHURRIED = Timeouts(connect_s=3.0, answer_s=3.0)
"""For rows in which a machine's own slowness must not be taken for the host's."""

IMPATIENT = replace(QUICK, patience_s=1.0)
PARTS = 8
POISON = "यह वाक्य कभी नहीं बोला जाता, चाहे कोई कितनी बार पूछे।"


@dataclass(frozen=True)
class Heard(Listener):
    """Hears what is told, and keeps it."""

    changes: list[str]

    def voice_changed(self, why: str) -> None:
        self.changes.append(why)


Table = Callable[[str, str, float, int], None]


@pytest.fixture(scope="module")
def table(request: pytest.FixtureRequest) -> Iterator[Table]:
    """``table(fault, outcome, seconds, requests)`` adds a row to what is printed at the end."""
    rows: list[str] = []

    def row(fault: str, outcome: str, seconds: float, requests: int) -> None:
        rows.append(f"{fault:<40} {outcome:<14} {seconds:6.2f} s {requests:5} requests")

    yield row
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("", *rows, sep="\n")


def sentences(count: int) -> list[str]:
    return [f"{number} लोग आए, {number + 3} गए।" for number in range(1, count + 1)]


def order(
    folder: Path,
    lines: list[str],
    pace: Pace = QUICK,
    timeouts: Timeouts = TIMEOUTS,
    stand_in: bool = False,
) -> pipeline.Order:
    source = folder / "a.txt"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    gtts = GttsEngine(timeouts, pace)
    return pipeline.Order(
        pipeline.read([str(source)], None, datetime.date(2026, 1, 26), DRY),
        gtts,
        gtts.voices()[0],
        (folder / "x.mp3",),
        stand_in=partial(engines.stand_in, "gtts", "hi") if stand_in else None,
    )


def made(ordered: pipeline.Order, heard: Heard | None = None) -> Manifest:
    store = ClipStore(ordered.outs[0].parent / "store")
    return pipeline.make(ordered, DRY, store, heard or Heard([]))


def plan(ordered: pipeline.Order) -> list[str]:
    return [each.spoken for each in pipeline.plan(ordered.bulletin, DRY, GttsEngine())]


def as_host_says(spoken: str) -> Speech:
    return trimmed(Speech(decode(speech_mp3(spoken))))


def in_halves(spoken: str) -> Speech:
    cut = halves(spoken, load("hi").phrasing)
    assert cut
    return joined([as_host_says(half) for half in cut], 150)


def assert_whole(manifest: Manifest, ordered: pipeline.Order, cut: Container[str] = ()) -> None:
    """The sound holds each utterance's words, in order, once, where the manifest says."""
    assert [said.spoken for said in manifest.utterances] == plan(ordered)
    sound = decode(ordered.outs[0].read_bytes()).samples.astype(np.float64)
    assert len(sound) == round(manifest.duration_s * RATE)
    end = 0
    for said in manifest.utterances:
        speech = in_halves(said.spoken) if said.spoken in cut else as_host_says(said.spoken)
        wanted = resampled(speech.clip, RATE).astype(np.float64)
        start = round(said.start_s * RATE)
        assert start >= end
        end = start + len(wanted)
        assert round(said.end_s * RATE) == pytest.approx(end, abs=2)
        heard = sound[start:end]
        likeness = heard @ wanted / np.sqrt((heard @ heard) * (wanted @ wanted))
        assert likeness > 0.9, said.spoken
        gap = sound[end + RATE // 50 : round(end + said.pause_ms * RATE / 1000) - RATE // 50]
        assert np.abs(gap).max(initial=0) < 400


def assert_good_clips(folder: Path, spoken: list[str], cut: Container[str] = ()) -> int:
    """All kept clips are what the host says for one of the texts; how many there are."""
    store = ClipStore(folder / "store")
    good = {
        (in_halves(text) if text in cut else as_host_says(text)).clip.samples.tobytes()
        for text in spoken
    }
    kept = [path.stem for path in store.folder.glob("??/*.clip")]
    for key in kept:
        speech = store.get(key)
        assert speech
        assert speech.clip.samples.tobytes() in good
    assert not list(folder.rglob("*.part"))
    return len(kept)


@dataclass(frozen=True)
class Asked:
    """A request: which of the bulletin's utterances, from 0, its text, how often it was asked."""

    number: int
    text: str
    times: int


Respond = Callable[[Asked], Answer | None]
"""What the host says; ``None`` is speech."""


def respond(
    endpoint: GttsEndpoint, ordered: pipeline.Order, how: Respond, good_first: int = 0
) -> None:
    """Let the endpoint answer so; halves of an utterance count as the utterance.

    Nothing fails before so many good answers.
    """
    texts = plan(ordered)
    spoken: set[str] = set()
    may_fail = threading.Event()

    def answer(text: str, times: int) -> Answer:
        number = next(number for number, whole in enumerate(texts) if text in whole)
        fault = how(Asked(number, text, times))
        if fault is None:
            spoken.add(text)
            if len(spoken) >= good_first:
                may_fail.set()
            return spoken_answer(text)
        assert not good_first or may_fail.wait(10)
        return fault

    endpoint.answer = answer
    endpoint.texts.clear()


def at_first(answer: Answer) -> Respond:
    """The first request of each text fails, the next does not."""
    return lambda asked: answer if asked.times == 1 else None


def at_first_for_some(answer: Answer, times: int = 1) -> Respond:
    """The first requests of one text in four fail."""
    return lambda asked: answer if asked.times <= times and asked.number % 4 == 1 else None


def after_three(answer: Answer) -> Respond:
    """Three utterances are spoken, and no other ever."""
    return lambda asked: answer if asked.number >= 3 else None


def half_spoken(asked: Asked) -> Answer | None:
    """At first the speech is cut short, as a sound MP3."""
    mp3 = speech_mp3(asked.text)
    return Answer(body=audio_line(mp3[: len(mp3) // 3])) if asked.times == 1 else None


NO_AUDIO = Answer(body=b")]}'\n\n" + b'[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]\n')
A_PAGE = Answer(headers={"Content-Type": "text/html"}, body=b"<html>Before you continue</html>")
UNDECODABLE = Answer(body=audio_line(b"this is no MP3" * 200))
BROKEN_OFF = Answer(body=audio_line(b"x" * 9000), half=True)
HANG = Answer(delay_s=30)
MIXED = (
    Answer(429), Answer(429, {"Retry-After": "0"}), Answer(503), Answer(500), Answer(cut=True),
    HANG, BROKEN_OFF, A_PAGE, NO_AUDIO, UNDECODABLE,
)  # fmt: skip


def mixed(asked: Asked) -> Answer | None:
    """Three requests in ten fail, each in one of ten ways; the same in every run."""
    chance = random.Random(f"{asked.text}/{asked.times}")  # noqa: S311
    return chance.choice(MIXED) if chance.random() < 0.3 else None


@dataclass(frozen=True)
class Passing:
    """A fault that passes: how the host answers, the most requests due, the least seconds."""

    fault: str
    how: Respond
    requests: int
    seconds: float = 0.0


PASSING = (
    Passing("429, Retry-After: 1", at_first_for_some(Answer(429, {"Retry-After": "1"})), 10, 1.0),
    Passing("429, no Retry-After", at_first_for_some(Answer(429), 2), 12),
    Passing("503", at_first_for_some(Answer(503), 2), 12),
    Passing("500", at_first(Answer(500)), 16),
    Passing("cut connections", at_first(Answer(cut=True)), 16),
    Passing("hangs", at_first_for_some(HANG), 10, 1.0),
    Passing("half answers", at_first(BROKEN_OFF), 16),
    Passing("speech cut short", half_spoken, 16),
    Passing("HTML with 200", at_first(A_PAGE), 16),
    Passing("no audio with 200", at_first(NO_AUDIO), 16),
    Passing("an empty 200", at_first(Answer()), 16),
    Passing("undecodable audio", at_first_for_some(UNDECODABLE, 3), 14),
)


@pytest.mark.parametrize("row", rest_slow(PASSING, 4), ids=lambda row: row.fault)
def test_what_can_pass_is_waited_for(
    row: Passing, tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, sentences(PARTS))
    respond(endpoint, ordered, row.how)
    started = time.monotonic()
    manifest = made(ordered)
    took = time.monotonic() - started
    table(row.fault, "whole", took, len(endpoint.texts))
    assert_whole(manifest, ordered)
    assert assert_good_clips(tmp_path, plan(ordered)) == PARTS
    assert len(endpoint.texts) <= row.requests
    assert took >= row.seconds


@pytest.mark.slow
def test_ceiling_of_five_a_second_is_kept_to(
    tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, sentences(20), Pace())
    endpoint.ceiling = 5
    started = time.monotonic()
    manifest = made(ordered)
    table("a ceiling of 5 a second, 20 parts", "whole", time.monotonic() - started, 20)
    assert_whole(manifest, ordered)
    assert assert_good_clips(tmp_path, plan(ordered)) == 20
    assert endpoint.turned_away < 20


def is_cut(number: int, text: str, pace: Pace) -> bool:
    """Whether the mixed faults of a text use up its tries, so that it is spoken in halves."""
    mute, passing, times = pace.mute_tries, pace.tries, 1
    while answer := mixed(Asked(number, text, times)):
        mute -= answer in (NO_AUDIO, A_PAGE)
        passing -= answer not in (NO_AUDIO, A_PAGE) and answer.status not in (429, 503)
        if not mute or not passing:
            return True
        times += 1
    return False


def asked_in_halves(text: str, endpoint: GttsEndpoint) -> bool:
    cut = halves(text, load("hi").phrasing)
    return bool(cut) and all(half in endpoint.texts for half in cut or ())


@pytest.mark.parametrize(
    "parts",
    [pytest.param(80, marks=pytest.mark.slow), pytest.param(200, marks=pytest.mark.release)],
)
def test_three_faults_in_ten_over_many_parts(
    parts: int, tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, sentences(parts), Pace(rate=200.0, first_wait_s=0.02), UNHURRIED)
    respond(endpoint, ordered, mixed)
    started = time.monotonic()
    manifest = made(ordered)
    took = time.monotonic() - started
    table(f"30% of mixed faults, {parts} parts", "whole", took, len(endpoint.texts))
    texts = plan(ordered)
    cut = {text for text in texts if asked_in_halves(text, endpoint)}
    # A clip that sounds wrong is asked for again, too, so there may be a few more.
    sure = {text for number, text in enumerate(texts) if is_cut(number, text, QUICK)}
    assert sure <= cut
    assert len(cut) <= len(sure) + 10
    assert_whole(manifest, ordered, cut)
    assert assert_good_clips(tmp_path, plan(ordered), cut) == parts


def test_sentence_that_is_never_spoken_is_spoken_in_halves(
    tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, [*sentences(3), POISON, *sentences(6)[3:]])
    respond(endpoint, ordered, lambda asked: NO_AUDIO if asked.text == POISON else None)
    started = time.monotonic()
    manifest = made(ordered)
    table("one poisonous sentence", "whole", time.monotonic() - started, len(endpoint.texts))
    assert_whole(manifest, ordered, {POISON})
    assert assert_good_clips(tmp_path, plan(ordered), {POISON}) == 7
    assert Counter(endpoint.texts)[POISON] == 2


@dataclass(frozen=True)
class Lasting:
    """A fault that does not pass: how the host answers, the kind of error, what it says."""

    fault: str
    how: Respond
    kind: type[EngineError]
    says: str


GIVES_UP = r"; (no good answer for \d+ s|\d+ requests in a row failed)"
LASTING = (
    Lasting("403", after_three(Answer(403)), EngineUnavailableError, r"refused to speak \(403"),
    Lasting("404", after_three(Answer(404)), EngineUnavailableError, r"refused to speak \(404"),
    Lasting("429 for ever", after_three(Answer(429)), EngineUnavailableError, GIVES_UP),
    Lasting(
        "429 for ever, Retry-After: 3600",
        after_three(Answer(429, {"Retry-After": "3600"})),
        EngineUnavailableError,
        GIVES_UP,
    ),
    Lasting("cut for ever", after_three(Answer(cut=True)), EngineUnavailableError, GIVES_UP),
    Lasting("hangs for ever", after_three(HANG), EngineUnavailableError, "did not answer in time"),
    Lasting("HTML for ever", after_three(A_PAGE), EngineError, "has no audio"),
    Lasting(
        "a sentence poisonous in its halves",
        lambda asked: NO_AUDIO if asked.number == 3 else None,
        NoSpeechError,
        "has no audio",
    ),
)


@pytest.mark.parametrize("row", rest_slow(LASTING, 3), ids=lambda row: row.fault)
def test_what_does_not_pass_is_an_error_and_the_next_run_goes_on(
    row: Lasting, tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, sentences(PARTS), IMPATIENT)
    respond(endpoint, ordered, row.how, good_first=3)
    started = time.monotonic()
    with pytest.raises(row.kind) as failed:
        made(ordered)
    table(row.fault, "error", time.monotonic() - started, len(endpoint.texts))
    assert str(failed.value).startswith(f"{tmp_path}/a.txt:")
    assert re.search(row.says, str(failed.value))
    assert failed.value.exit_code == 3
    assert not ordered.outs[0].exists()
    kept = assert_good_clips(tmp_path, plan(ordered))
    assert kept >= 3

    ordered = order(tmp_path, sentences(PARTS), IMPATIENT)
    respond(endpoint, ordered, lambda _asked: None)
    manifest = made(ordered)
    assert_whole(manifest, ordered)
    assert (manifest.clips.made, manifest.clips.kept) == (PARTS - kept, kept)
    assert len(endpoint.texts) == PARTS - kept


@pytest.mark.parametrize("row", rest_slow(LASTING, 3), ids=lambda row: row.fault)
def test_what_does_not_pass_is_spoken_offline_from_the_start(
    row: Lasting, tmp_path: Path, endpoint: GttsEndpoint, table: Table
) -> None:
    ordered = order(tmp_path, sentences(PARTS), IMPATIENT, stand_in=True)
    respond(endpoint, ordered, row.how)
    heard = Heard([])
    started = time.monotonic()
    manifest = made(ordered, heard)
    table(f"{row.fault}, auto", "whole, espeak", time.monotonic() - started, len(endpoint.texts))
    assert_spoken_offline(manifest, heard, row.says)
    assert len(decode(ordered.outs[0].read_bytes()).samples) == round(manifest.duration_s * RATE)


def assert_spoken_offline(manifest: Manifest, heard: Heard, why: str) -> None:
    assert (manifest.engine, manifest.clips.kept) == ("espeak", 0)
    assert manifest.fallback
    assert (manifest.fallback.engine, manifest.fallback.voice) == ("gtts", "hi")
    assert re.search(why, manifest.fallback.why)
    (told,) = heard.changes
    assert told == f"espeak (hi) speaks the whole, as gtts gave up: {manifest.fallback.why}"


def no_trust(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")


def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")


def no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_arguments: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.delenv("HTTPS_PROXY")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)


@pytest.mark.parametrize(
    ("fault", "spoil", "says"),
    [
        ("bad certificate", no_trust, "the certificate of translate.google.com is not valid"),
        ("dead proxy", no_proxy, "the proxy does not answer"),
        ("DNS failure", no_name, "the name translate.google.com cannot be found"),
    ],
)
def test_host_out_of_reach_is_said_and_spoken_offline(
    fault: str,
    spoil: Callable[[pytest.MonkeyPatch], None],
    says: str,
    tmp_path: Path,
    endpoint: GttsEndpoint,
    monkeypatch: pytest.MonkeyPatch,
    table: Table,
) -> None:
    spoil(monkeypatch)
    started = time.monotonic()
    with pytest.raises(EngineUnavailableError) as failed:
        made(order(tmp_path, sentences(PARTS)))
    table(fault, "error", time.monotonic() - started, 0)
    assert re.match(rf"{tmp_path}/a\.txt:\d: gtts: {says}", str(failed.value))
    assert (endpoint.texts, assert_good_clips(tmp_path, [])) == ([], 0)

    heard = Heard([])
    started = time.monotonic()
    manifest = made(order(tmp_path, sentences(PARTS), stand_in=True), heard)
    table(f"{fault}, auto", "whole, espeak", time.monotonic() - started, 0)
    assert_spoken_offline(manifest, heard, says)


def test_deadline_ends_a_run_that_is_slow_but_good(tmp_path: Path, endpoint: GttsEndpoint) -> None:
    ordered = order(tmp_path, sentences(40), replace(QUICK, start=1, deadline_s=0.3))
    respond(endpoint, ordered, lambda asked: spoken_answer(asked.text, delay_s=0.1))
    with pytest.raises(EngineUnavailableError, match="not done within"):
        made(ordered)
    assert assert_good_clips(tmp_path, plan(ordered)) == len(endpoint.texts) > 0
