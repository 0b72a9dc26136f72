"""Utterances into clips: in order, several at once, each made once."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from audio.clip import Clip, from_samples
from bulletin.core.cast import Cast
from bulletin.core.errors import SpeechError
from bulletin.core.model import Pause, Role, Utterance, Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.rate_limit import Pace
from bulletin.narration.clips import ClipStore
from bulletin.narration.listener import Listener
from bulletin.narration.synthesis import Narrated, narrate

VOICE = Voice("toy", "toy", "hi", "")


class Toy(Engine):
    """Says a word as a level: its number times 100, for 10 ms; counts what it is asked."""

    name = "toy"
    version = "1"
    limit: int | None = None
    at_once = 4
    pace: Pace | None = None
    rank = 1
    takes_ipa = False

    def __init__(self, delay_s: float = 0.0, refuses: str = "") -> None:
        self.asked: list[str] = []
        self.threads: set[str] = set()
        self._delay_s = delay_s
        self._refuses = refuses

    def voices(self) -> tuple[Voice, ...]:
        return (VOICE,)

    def check(self) -> Readiness:
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        self.asked.append(spoken)
        self.threads.add(threading.current_thread().name)
        time.sleep(self._delay_s / (len(self.asked)))  # later parts answer sooner
        if spoken == self._refuses:
            raise SpeechError("it won't", todo="Ask again.")
        level = 0 if spoken == "मौन" else 100 * int(spoken)
        return from_samples(np.full(240, level, dtype=np.int16), 24000)

    def close(self) -> None: ...


class Heard(Listener):
    def __init__(self) -> None:
        self.counts: list[int] = []
        self.damages: list[str] = []

    def spoken(self, parts: int, of: int) -> None:
        self.counts.append(parts)

    def damaged(self, file: str) -> None:
        self.damages.append(file)


def utterance(spoken: str, line: int = 1) -> Utterance:
    return Utterance(spoken, spoken, Role.BODY, Pause.SENTENCE, 0, "a.txt", line)


def halves(spoken: str) -> tuple[str, str] | None:
    return None


def told(
    words: Sequence[str], toy: Toy, folder: Path, heard: Heard | None = None, at_once: int = 4
) -> list[Narrated]:
    utterances = [utterance(word, line) for line, word in enumerate(words, start=1)]
    store = ClipStore(folder)
    return list(narrate(utterances, toy, Cast(VOICE), store, heard or Heard(), at_once, halves))


def test_clips_come_in_order_whenever_they_are_made(tmp_path: Path) -> None:
    words = [str(number) for number in range(9, 30)]
    parts = told(words, Toy(delay_s=0.2), tmp_path)
    assert [part.utterance.spoken for part in parts] == words
    assert [int(part.draw().samples[100]) for part in parts] == [100 * int(word) for word in words]


def test_words_that_stand_twice_are_said_once(tmp_path: Path) -> None:
    toy = Toy()
    parts = told(["9", "8", "9", "9"], toy, tmp_path)
    assert sorted(toy.asked) == ["8", "9"]
    assert [part.made for part in parts] == [True, True, False, False]


def test_kept_clips_are_not_made_again(tmp_path: Path) -> None:
    told(["9", "8"], Toy(), tmp_path)
    toy = Toy()
    parts = told(["9", "7", "8"], toy, tmp_path)
    assert toy.asked == ["7"]
    assert [part.made for part in parts] == [False, True, False]


def test_damaged_clip_is_made_again_and_told(tmp_path: Path) -> None:
    told(["9"], Toy(), tmp_path)
    (path,) = tmp_path.rglob("*.clip")
    path.write_bytes(path.read_bytes()[:-10])
    heard = Heard()
    (part,) = told(["9"], Toy(), tmp_path, heard)
    assert (part.made, part.damaged) == (True, True)
    assert heard.damages == [str(path)]


def test_as_many_threads_speak_as_are_allowed(tmp_path: Path) -> None:
    toy = Toy(delay_s=0.5)
    told([str(number) for number in range(9, 25)], toy, tmp_path, at_once=3)
    assert len(toy.threads) == 3


def test_listener_hears_every_part(tmp_path: Path) -> None:
    heard = Heard()
    told(["9", "8", "9"], Toy(), tmp_path, heard)
    assert sorted(heard.counts) == [1, 2, 3]


def test_error_names_the_line_and_keeps_the_clips_made(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"^a\.txt:3: it won't\. Ask again\.$"):
        told(["9", "8", "7"], Toy(refuses="7"), tmp_path)
    toy = Toy()
    told(["9", "8", "7"], toy, tmp_path)
    assert toy.asked == ["7"]


def test_silence_is_no_speech_and_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"a\.txt:1: toy answered 'मौन' with silence"):
        told(["मौन"], Toy(), tmp_path)
    assert not list(tmp_path.rglob("*.clip"))


def test_first_clip_is_there_while_later_ones_are_made(tmp_path: Path) -> None:
    gate = threading.Event()

    class Slow(Toy):
        def speak(self, spoken: str, voice: Voice) -> Clip:
            if spoken == "8":
                assert gate.wait(10)
            return super().speak(spoken, voice)

    parts = narrate(
        [utterance("9"), utterance("8")],
        Slow(),
        Cast(VOICE),
        ClipStore(tmp_path),
        Heard(),
        2,
        halves,
    )
    assert next(parts).utterance.spoken == "9"
    gate.set()
    assert next(parts).utterance.spoken == "8"
