"""Kokoro: its phonemes, its model and voices, and its worker processes."""

from __future__ import annotations

import contextlib
import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.clip import trimmed
from bulletin import engines
from bulletin.core.errors import EngineUnavailableError, SpeechError
from bulletin.core.extras import needs
from bulletin.core.model import Delivery
from bulletin.engines.kokoro import KokoroEngine, weights, worker
from bulletin.engines.kokoro.manner import melody, speeds
from bulletin.engines.kokoro.phonemes import Token, tokens, vocabulary, within
from bulletin.engines.kokoro.worker_pool import Request, Workers
from bulletin.engines.speech import syllables
from scripts import make_kokoro_graph

FLAT = melody(Delivery())
TEXT = "भोपाल में आज बारिश हुई।"


@pytest.fixture(scope="module")
def kokoro(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KokoroEngine]:
    """One engine for all tests here: its model is joined and loaded once."""
    engine = KokoroEngine()
    readiness = engine.check()
    if not readiness.ready:
        pytest.skip(f"kokoro: {readiness.why}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_CACHE", str(tmp_path_factory.mktemp("cache")))
        engine.speak("आ।", engine.voices()[0])
    yield engine
    engine.close()


def asked(tokens: NDArray[np.int64], style: NDArray[np.float32]) -> Request:
    """A request that leaves the pitch as it is."""
    return Request(tokens, style, FLAT, speeds(Delivery(), tokens.size))


def spelt(text: str) -> str:
    return "".join(token.symbol for token in tokens(text))


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("नमस्ते", "nəmˈʌsteː"),
        ("जयपुर", "ɟˈʌjpˌʊɾ"),
        ("कहा, ‘हाँ’।", "kˈʌhaː, “hˈã”."),
        ("लड़का", "lˈʌr.kˌaː"),
        ("पढ़ना", "pˈʌr.hnˌaː"),
        ("पाँच-सौ", "pˈa\u0303csˌɔː"),
        ("में की है", "me\u0303ː ki hɛː"),
        ("अमीर", "ʌmˈiːɾ"),
        ("बच्चा", "bˈʌcːaː"),
        ("अच्छा", "ˈʌcʰcʰaː"),
        ("पत्थर", "pˈʌtʰːəɾ"),
        ("छात्र", "cʰˈaːtɾə"),
        ("क्या", "kːjaː"),
        ("उपयोग", "ˌʊpjˈoːɡ"),
    ],
)
def test_phonemes_are_those_that_the_model_was_trained_on(text: str, symbols: str) -> None:
    assert spelt(text) == symbols


def test_phonemes_hold_no_flag_where_the_letters_are_latin() -> None:
    assert "(" not in spelt("BBC ने कहा")
    assert {token.word for token in tokens("BBC ने कहा")} == {None, 0, 1, 2}


@pytest.mark.parametrize("text", ["", "।", " – , "])
def test_nothing_to_say_has_no_word(text: str) -> None:
    assert not any(token.word is not None for token in tokens(text))
    engine = KokoroEngine()
    with pytest.raises(SpeechError, match="there is nothing to say in"):
        engine.speak(text, engine.voices()[0])


def test_sound_that_a_lexicon_has_stands_in_place_of_the_word_s_own() -> None:
    said = tokens("सुश्री न्गोज़ी[[d͡ʒˈɡoʊzi]], आईं।")
    sounds = ["".join(t.symbol for t in said if t.word == word) for word in range(3)]
    assert sounds[1] == "ʤˈɡoʊzi"
    assert (sounds[0], sounds[2]) == tuple(
        "".join(t.symbol for t in tokens("सुश्री न्गोज़ी, आईं।") if t.word == word) for word in (0, 2)
    )


def test_word_with_a_sound_is_timed_as_the_word(kokoro: KokoroEngine) -> None:
    speech = kokoro.speak("सुश्री न्गोज़ी[[ŋˈɡoʊzi]], आईं।", kokoro.voices()[0])
    assert [word.text for word in speech.words] == ["सुश्री", "न्गोज़ी,", "आईं।"]
    alone = kokoro.speak("न्गोज़ी[[ŋˈɡoʊzi]]", kokoro.voices()[0])
    assert [word.text for word in alone.words] == ["न्गोज़ी"]


def test_every_word_has_tokens_and_every_token_is_in_the_vocabulary(example: Path) -> None:
    known = set(vocabulary().values())
    for line in example.read_text("utf-8").splitlines():
        said = tokens(line)
        assert {token.number for token in said} <= known
        found = {token.word for token in said} - {None}
        assert found == set(range(len(found)))


def test_vocabulary_has_114_symbols() -> None:
    assert len(vocabulary()) == len(set(vocabulary().values())) == 114


def test_limit_is_safe_for_hindi(example: Path) -> None:
    for line in example.read_text("utf-8").splitlines():
        for start in range(0, len(line), KokoroEngine.limit):
            assert len(tokens(line[start : start + KokoroEngine.limit])) <= 508


def test_too_many_tokens_are_cut_behind_marks_then_between_words() -> None:
    said = tokens(f"{TEXT[:-1]}, {TEXT} {TEXT[:-1] * 3}")
    parts = list(within(40, said))
    assert [token for part in parts for token in part] == said
    assert all(len(part) <= 40 for part in parts)
    assert [part[-1].symbol in ",." for part in parts[:2]] == [True, True]
    assert all(part[0].symbol == " " for part in parts[1:])


def test_too_long_a_word_is_cut_all_the_same() -> None:
    long = [Token("a", 43, 0)] * 1100
    assert [len(part) for part in within(508, long)] == [508, 508, 84]


def test_voices_are_known_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin.engines.kokoro.weights.find_spec", lambda name: None)
    engine = KokoroEngine()
    names = ["hf_alpha", "hf_beta", "hm_omega", "hm_psi"]
    assert [voice.name for voice in engine.voices()] == names
    readiness = engine.check()
    assert (readiness.ready, readiness.why) == (False, "onnxruntime is not installed")
    assert readiness.todo == needs("neural")
    with pytest.raises(EngineUnavailableError, match="This needs the extra neural: pip install"):
        engine.speak(TEXT, engine.voices()[0])


def test_auto_prefers_it_to_espeak(kokoro: KokoroEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert engines.choose("auto", None).engine.name == "kokoro"


def test_check_loads_neither_onnxruntime_nor_the_model() -> None:
    code = (
        "import sys; from bulletin.engines.kokoro import KokoroEngine; KokoroEngine().check();"
        "assert 'onnxruntime' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_worker_does_not_let_onnx_runtime_report_its_use(tmp_path: Path) -> None:
    """It would tell Microsoft at its import, and leave a number of this machine in the cache."""
    command = [sys.executable, worker.__file__, str(tmp_path / "none.onnx"), "1"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stderr
        assert b"onnxruntime_inference" in process.stderr.read(), "it was imported"
    assert not list(tmp_path.iterdir())


def test_model_is_joined_once_and_checked(kokoro: KokoroEngine, tmp_path: Path) -> None:
    path = weights.joined(tmp_path)
    written = path.stat().st_mtime_ns
    assert weights.joined(tmp_path).stat().st_mtime_ns == written
    data = bytearray(path.read_bytes())
    data[5_000_000] ^= 1
    path.write_bytes(data)
    assert weights.joined(tmp_path).read_bytes() != bytes(data)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_other_model_is_refused(
    kokoro: KokoroEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "SHA256", "0" * 64)
    with pytest.raises(EngineUnavailableError, match=r"not the expected one.*extra neural"):
        weights.joined(tmp_path)


def test_model_that_cannot_be_kept_says_where(kokoro: KokoroEngine, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineUnavailableError, match=r"file/x: .*BULLETIN_CACHE"):
        weights.joined(tmp_path / "file" / "x")


def test_speech_is_plain_natural_and_the_same_again(kokoro: KokoroEngine) -> None:
    with ThreadPoolExecutor(kokoro.at_once) as pool:
        voices = [*kokoro.voices(), kokoro.voices()[0]]
        spoken = list(pool.map(lambda voice: kokoro.speak(TEXT, voice), voices))
    *each, again = [speech.clip.samples for speech in spoken]
    assert np.array_equal(each[0], again)
    assert len({samples.tobytes() for samples in each}) == 4
    for speech in spoken:
        samples = speech.clip.samples.astype(int)
        assert speech.clip.rate == 24000
        assert 5000 < np.abs(samples).max() <= 0.98 * 32768
        assert abs(samples.mean()) < 200
        clip = trimmed(speech.clip)
        assert 0.11 < clip.frames / clip.rate / syllables(TEXT) < 0.32


def test_text_over_the_models_size_is_said_whole(
    kokoro: KokoroEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bulletin.engines.kokoro._MOST_TOKENS", 20)
    speech = kokoro.speak(TEXT, kokoro.voices()[2])
    assert [word.text for word in speech.words] == TEXT.split()
    assert all(word.end <= speech.clip.frames for word in speech.words)


def test_peaks_are_limited() -> None:
    loud = np.array([0.0, 1.5, -2.0], dtype=np.float32)
    assert np.abs(worker._limited(loud).astype(int)).max() == round(0.97 * 32767)
    assert worker._limited(np.array([0.5], dtype=np.float32)).tolist() == [16384]


@pytest.mark.parametrize(
    ("version", "has"),
    [("1.20.1", False), ("1.23.2", False), ("1.24.0", True), ("1.32.0", True), ("2.0.0rc1", True)],
)
def test_signed_convolutions_are_those_of_onnxruntime_from_1_24_on(version: str, has: bool) -> None:
    assert worker.has_signed_convolutions(version) is has


@pytest.mark.slow
def test_signed_graph_gives_the_model_s_sound_and_times_to_the_bit(
    kokoro: KokoroEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = weights.joined(tmp_path)
    signed = worker._opened(path, 1)
    monkeypatch.setattr(worker, "has_signed_convolutions", lambda _version: False)
    monkeypatch.setattr(worker, "_SIGNED", tmp_path / "nothing is here")
    unsigned = worker._opened(path, 1)
    for text, rows in ((TEXT, 0), ("नमस्कार, समाचारों में आपका स्वागत है।", 40)):
        given = {
            "tokens": np.array([[0, *(token.number for token in tokens(text)), 0]]),
            "style": np.random.default_rng(rows).normal(0, 0.2, (1, 256)).astype(np.float32),
            "speed": np.ones(1, np.float32),
        }
        ours = signed.run(["audio", worker.DURATIONS], given | {"bend": FLAT})
        theirs = unsigned.run(["audio", worker.DURATIONS], given)
        assert np.abs(theirs[0]).max() > 0.05
        assert all(map(np.array_equal, ours, theirs))


def test_model_may_stand_behind_a_link_in_a_folder_with_a_hindi_name(
    kokoro: KokoroEngine, tmp_path: Path
) -> None:
    linked = tmp_path / "कैश फ़ोल्डर" / weights.joined(tmp_path / "elsewhere").name
    linked.parent.mkdir()
    linked.symlink_to(tmp_path / "elsewhere" / linked.name)
    workers = Workers(linked, 1)
    said = workers.ask(asked(np.array([[0, 50, 43, 0]]), np.zeros((1, 256), np.float32)))
    assert said.samples.size
    workers.close()


def test_signed_graph_is_what_the_script_makes_of_the_model(
    kokoro: KokoroEngine, tmp_path: Path
) -> None:
    made = make_kokoro_graph.signed(weights.joined(tmp_path))
    assert gzip.decompress(make_kokoro_graph.OUT.read_bytes()) == made


@pytest.mark.slow
def test_number_of_threads_does_not_change_the_samples(
    kokoro: KokoroEngine, tmp_path: Path
) -> None:
    request = asked(
        np.array([[0, *(token.number for token in tokens(TEXT)), 0]]),
        np.random.default_rng(1).normal(0, 0.2, (1, 256)).astype(np.float32),
    )
    sounds = []
    for size in (1, 2):
        workers = Workers(weights.joined(tmp_path), size)
        sounds.append(workers.ask(request).samples)
        workers.close()
    one, two = sounds
    assert np.array_equal(one, two)


@pytest.mark.slow
def test_killed_process_is_replaced(kokoro: KokoroEngine) -> None:
    workers = kokoro._workers()
    voice = kokoro.voices()[0]
    before = kokoro.speak(TEXT, voice).clip.samples
    for each in workers.processes():
        os.kill(each, signal.SIGKILL)
    assert np.array_equal(kokoro.speak(TEXT, voice).clip.samples, before)


def test_process_that_cannot_start_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "model.onnx"
    broken.write_bytes(bytes(1000))
    workers = Workers(broken, 1)
    request = asked(np.zeros((1, 3), np.int64), np.zeros((1, 256), np.float32))
    with pytest.raises(SpeechError, match="the process that speaks ended"):
        workers.ask(request)
    workers.close()


def test_what_the_model_cannot_say_is_told(kokoro: KokoroEngine) -> None:
    request = asked(np.zeros((1, 3), np.int64), np.zeros((1, 2), np.float32))
    with pytest.raises(SpeechError, match="the model cannot say it"):
        kokoro._workers().ask(request)


def test_close_ends_busy_processes_at_once(
    kokoro: KokoroEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    engine = KokoroEngine()
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(engine.speak, TEXT * 5, engine.voices()[0]) for _ in range(2)]
        while not (engine._started and len(engine._started.processes()) == min(2, engine.at_once)):
            time.sleep(0.02)
            assert not all(job.done() for job in jobs)
        processes = engine._started.processes()
        engine.close()
        for job in jobs:
            with pytest.raises(SpeechError):
                job.result()
    assert not [each for each in processes if Path(f"/proc/{each}").exists()]
    with pytest.raises(SpeechError, match="stopped"):
        engine.speak(TEXT, engine.voices()[0])


def test_interrupted_make_ends_at_once_and_leaves_no_process(
    kokoro: KokoroEngine, example: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "bulletin", "make", str(example), "-o", "x.mp3"]
    making = subprocess.Popen(
        [*command, "--engine", "kokoro"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    with making:
        deadline = time.monotonic() + 60
        while not children(making.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(1)
        workers = children(making.pid)
        assert workers
        making.send_signal(signal.SIGINT)
        _, said = making.communicate(timeout=20)
    assert making.returncode == 130
    assert said.endswith("\n\nbulletin: stopped; the clips made so far are kept.\n")
    assert "Traceback" not in said
    assert not [each for each in workers if Path(f"/proc/{each}").exists()]
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("x.mp3"))


@pytest.mark.slow
def test_killed_make_leaves_no_process(kokoro: KokoroEngine, example: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bulletin", "make", str(example), "-o", "x.mp3"]
    with subprocess.Popen([*command, "--engine", "kokoro"], cwd=tmp_path) as making:
        while not (workers := children(making.pid)):
            time.sleep(0.05)
        time.sleep(0.5)
        making.kill()
    deadline = time.monotonic() + 10
    while left := [each for each in workers if Path(f"/proc/{each}").exists()]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def children(process: int) -> list[int]:
    """The processes that a process started, by any of its threads (Linux)."""
    found = list(Path("/proc").glob(f"{process}/task/*/children"))
    numbers: list[int] = []
    for path in found:
        with contextlib.suppress(FileNotFoundError):  # a thread that has ended meanwhile
            numbers += map(int, path.read_text().split())
    return numbers
