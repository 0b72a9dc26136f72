"""A bulletin lasts exactly as long as requested, in every file."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result

from audio.codec import frames
from audio.level import SilenceMeter, measure
from bulletin.core.durations import length_s
from tests.conftest import manifest_of

Run = Callable[..., Result]

RATE = 44100
AN_MP3_FRAME = 1152
SLOTS = [60, 75, 100]
LONG_SLOTS = [90, 137, 211, 347, 600]
MORE_SLOTS = [120, 150, 180, 240, 270, 300, 400, 450, 500, 701, 800, 900]
SHOW = """
[programme]
name = "दिनभर"
station = "रेडियो"

[[story]]
match = "*कम*"
droppable = true

[[story]]
match = "*अधिक*"
droppable = true
priority = 2
"""
SENTENCES = (
    "राज्य सरकार ने आज गाँवों में पीने के पानी की एक नई योजना शुरू की।",
    "मंत्री ने कहा कि इस पर अगले तीन साल में साढ़े चार हज़ार करोड़ रुपये खर्च होंगे।",
    "विपक्ष ने इसे चुनावी घोषणा बताया है।",
    "मौसम विभाग के अनुसार अगले दो दिन में पूर्वी ज़िलों में भारी बारिश हो सकती है।",
    "किसानों को फसल ढककर रखने की सलाह दी गई है।",
)


def articles(folder: Path, kinds: list[str], sentences: int) -> list[str]:
    """A story of each kind («कम», «अधिक» may be dropped), each with words of its own."""
    names = []
    for number, kind in enumerate(kinds):
        body = "\n".join(
            " ".join(SENTENCES[(number + 3 * line + each) % len(SENTENCES)] for each in range(3))
            for line in range(sentences // 3)
        )
        name = f"{number:02}.txt"
        (folder / name).write_text(f"{kind} महत्व की खबर {number}\n\n{body}\n", "utf-8")
        names.append(name)
    return names


def wav_frames(path: Path) -> int:
    with wave.open(str(path)) as file:
        return int(file.getnframes())


def mp3_frames(path: Path) -> int:
    return sum(int(frame.samples) for frame in frames(path, "s16", None))


def clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def longest_silence_s(path: Path) -> float:
    """As :func:`audio.level.measure` finds it, without its loudness, which takes longer."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    meter = SilenceMeter(RATE)
    meter.feed(samples.astype(np.float32) / np.float32(2**15))
    return meter.longest_s


def programme(slot_s: int) -> list[str]:
    """The sources of a programme that is about as long as its slot."""
    if slot_s > 60:  # a programme's words alone are almost as long
        Path("show.toml").write_text(SHOW, "utf-8")
    kinds = ["मुख्य", *("कम" if n % 2 else "अधिक" for n in range(slot_s // 40))]
    return articles(Path(), kinds, sentences=6 if slot_s > 100 else 3)


@pytest.mark.parametrize(
    "slot_s",
    [
        *SLOTS,
        *(pytest.param(slot, marks=pytest.mark.slow) for slot in LONG_SLOTS),
        *(pytest.param(slot, marks=pytest.mark.release) for slot in MORE_SLOTS),
    ],
)
def test_bulletin_fills_its_slot_to_the_sample(run: Run, slot_s: int) -> None:
    made = run(
        "make", *programme(slot_s), "-o", "a.wav", "--engine", "silent",
        "--duration", clock(slot_s), "--manifest", "a.json",
    )  # fmt: skip
    assert made.exit_code == 0, made.stderr
    assert wav_frames(Path("a.wav")) == slot_s * RATE
    manifest = manifest_of(Path("a.json"))
    assert manifest["duration_s"] == slot_s
    fit = manifest["fit"]
    assert 0.7 <= fit["pauses"] <= 1.3
    assert 0.94 <= fit["tempo"] <= 1.06
    assert longest_silence_s(Path("a.wav")) <= 2.0


@pytest.mark.parametrize("slot_s", [60, 100, pytest.param(347, marks=pytest.mark.slow)])
def test_mp3_fills_its_slot_to_a_frame(run: Run, slot_s: int) -> None:
    made = run(
        "make", *programme(slot_s), "-o", "a.mp3", "--engine", "silent",
        "--duration", clock(slot_s),
    )  # fmt: skip
    assert made.exit_code == 0, made.stderr
    measured = measure(Path("a.mp3"))
    assert abs(measured.duration_s - slot_s) * RATE <= AN_MP3_FRAME
    assert measured.longest_silence_s <= 2.0


@pytest.mark.parametrize(
    "slot", ["2:48", *(pytest.param(each, marks=pytest.mark.slow) for each in ("3:01", "3:17"))]
)
def test_article_in_a_real_voice_fills_its_slot(run: Run, example: Path, slot: str) -> None:
    made = run(
        "make", example, "-o", "a.mp3", "-o", "a.wav", "--engine", "espeak", "--duration", slot
    )
    assert made.exit_code == 0, made.stderr
    whole = length_s(slot) * RATE
    assert wav_frames(Path("a.wav")) == whole
    assert abs(mp3_frames(Path("a.mp3")) - whole) <= AN_MP3_FRAME


@pytest.mark.parametrize(("engine", "speaks_again"), [("espeak", True), ("silent", False)])
def test_voice_that_can_be_asked_for_a_speed_reads_quicker_itself_to_fit(
    run: Run, engine: str, speaks_again: bool
) -> None:
    (source,) = articles(Path(), ["मुख्य"], 6)
    make = ("make", source, "-o", "a.wav", "--engine", engine, "--manifest", "a.json")
    run(*make)
    natural = manifest_of(Path("a.json"))
    pauses_s = natural["duration_s"] - sum(
        each["end_s"] - each["start_s"] for each in natural["utterances"]
    )
    slot_s = round(natural["duration_s"] * 0.97 - 0.3 * pauses_s, 1)
    made = run(*make, "--duration", f"{slot_s}")
    assert made.exit_code == 0, made.stderr
    assert ("(0 made" in made.stderr) is not speaks_again
    assert wav_frames(Path("a.wav")) == round(slot_s * RATE)
    fit = manifest_of(Path("a.json"))["fit"]
    assert 1.02 <= fit["tempo"] <= 1.06
    assert fit["pauses"] <= 0.8
    assert "(0 made" in run(*make, "--duration", f"{slot_s}").stderr


@pytest.mark.parametrize("suffix", [".flac", ".opus", ".ogg", ".m4a"])
def test_every_format_fills_its_slot(run: Run, suffix: str) -> None:
    (source,) = articles(Path(), ["मुख्य"], 3)
    run("make", source, "-o", f"a{suffix}", "--engine", "silent", "--duration", "0:25")
    decoded_s = measure(Path(f"a{suffix}")).duration_s
    assert decoded_s == pytest.approx(25, abs=0.025)


def test_slot_at_another_rate_is_exact_too(run: Run) -> None:
    (source,) = articles(Path(), ["मुख्य"], 3)
    run(
        "make", source, "-o", "a.wav", "--engine", "silent", "--duration", "0:31.5",
        "--rate", "48000", "--stereo",
    )  # fmt: skip
    assert wav_frames(Path("a.wav")) == 31.5 * 48000


def test_same_slot_gives_the_same_sound(run: Run) -> None:
    (source,) = articles(Path(), ["मुख्य"], 3)
    for name in ("a.wav", "b.wav"):
        run("make", source, "-o", name, "--engine", "silent", "--duration", "0:24")
    assert Path("a.wav").read_bytes() == Path("b.wav").read_bytes()
