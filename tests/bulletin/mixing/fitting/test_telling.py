"""Fitting is reported; an impossible duration is an error that says by how much."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from audio.loudness import lufs
from audio.overview import overview
from bulletin.cli.fit_report import tell
from bulletin.cli.option_kinds import LENGTH
from bulletin.core.durations import m_ss_tenths
from bulletin.pipeline import Fit
from tests.conftest import manifest_of

Run = Callable[..., Result]
MAKE = ("make", "a.txt", "-o", "a.mp3", "--engine", "silent", "--manifest", "a.json")


@pytest.fixture
def article(run: Run) -> Path:
    """An article of 23 s in the silent voice."""
    path = Path("a.txt")
    path.write_text(
        "पटना\n\nबारिश की खबर\n\n" + "मौसम विभाग ने भारी बारिश की चेतावनी दी है। " * 5, "utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("given", "seconds"),
    [("5:00", 300), ("1:02:30", 3750), ("300", 300), ("0:07.5", 7.5), ("90", 90), ("75:00", 4500)],
)
def test_duration_is_read_as_a_clock_or_seconds(given: str, seconds: float) -> None:
    assert LENGTH.convert(given, None, None) == seconds


@pytest.mark.parametrize("given", ["", "0", "0:00", "5:60", "five", "-5", "5:0:0:0", "13:00:00"])
def test_duration_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a length such as 5:00"):
        LENGTH.convert(given, None, None)


@pytest.mark.parametrize(
    ("seconds", "text"), [(300, "5:00"), (7.5, "0:07.5"), (59.96, "1:00"), (3723.25, "62:03.2")]
)
def test_clock_tells_a_length_of_time(seconds: float, text: str) -> None:
    assert m_ss_tenths(seconds) == text


@pytest.mark.parametrize(
    ("pauses", "tempo", "held_s", "told"),
    [
        (1.0, 1.0, 0.0, "nothing had to change"),
        (1.004, 1.0004, 0.0, "nothing had to change"),
        (0.994, 1.0, 0.0, "pauses are 0.99 times as long"),
        (1.0, 1.05, 0.0, "it is read 5.0% quicker"),
        (1.0, 0.999, 0.0, "it is read 0.1% slower"),
        (1.3, 1.0, 2.04, "pauses are 1.30 times as long, the bed is held for 2.0 s at the end"),
    ],
)
def test_each_change_is_told_if_it_can_be_heard(
    pauses: float, tempo: float, held_s: float, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(Fit(40, pauses, tempo, (), held_s))
    assert capsys.readouterr().err == f"bulletin: to last 0:40: {told}.\n"


def test_what_was_done_is_told_and_kept(run: Run, article: Path) -> None:
    made = run(*MAKE, "--duration", "0:40")
    assert made.stderr.startswith("bulletin: to last 0:40: pauses are 1.30 times as long, ")
    assert "slower" not in made.stderr
    assert "the bed is held for" in made.stderr
    fit = manifest_of(Path("a.json"))["fit"]
    assert (fit["target_s"], fit["pauses"], fit["tempo"], fit["dropped"]) == (40, 1.3, 1, [])
    sounds = manifest_of(Path("a.json"))["sounds"]
    assert sounds[-1]["name"] == "bed"
    assert sounds[-1]["end_s"] == 40
    assert sounds[-1]["end_s"] - sounds[-1]["start_s"] == pytest.approx(fit["held_s"], abs=0.001)


def test_without_a_duration_nothing_is_told(run: Run, article: Path) -> None:
    assert "to last" not in run(*MAKE).stderr
    assert manifest_of(Path("a.json"))["fit"] is None


def test_what_surely_is_too_long_fails_before_anything_is_spoken(
    run: Run, article: Path, own_cache: Path
) -> None:
    failed = run(*MAKE, "--duration", "0:10")
    assert failed.exit_code == 2
    assert "it lasts about 0:2" in failed.stderr
    told = re.search(r"about 0:(\S+) at least, 0:(\S+) more than the 0:10 requested", failed.stderr)
    assert told
    lasts_s, over_s = map(float, told.groups())
    assert over_s == pytest.approx(lasts_s - 10)
    assert not list(own_cache.rglob("*.clip"))
    assert not Path("a.mp3").exists()


def test_what_proves_too_long_fails_when_it_has_been_spoken(
    run: Run, article: Path, own_cache: Path
) -> None:
    run(*MAKE)
    natural_s = manifest_of(Path("a.json"))["duration_s"]
    failed = run(*MAKE, "--duration", f"{0.88 * natural_s:.1f}")
    assert failed.exit_code == 2
    assert "it lasts 0:2" in failed.stderr
    assert list(own_cache.rglob("*.clip"))


def test_too_short_without_the_stations_sounds_is_an_error(run: Run, article: Path) -> None:
    Path("show.toml").write_text('[sound]\nstations = "never"\n', "utf-8")
    failed = run(*MAKE, "--duration", "0:40")
    assert failed.exit_code == 2
    assert "less than the 0:40 requested" in failed.stderr
    assert "s of silence would follow" in failed.stderr


def test_it_is_read_slower_only_where_the_bed_would_be_held_too_long(
    run: Run, article: Path
) -> None:
    made = run(*MAKE, "--duration", "0:54.8")
    assert "slower, the bed is held for 30.0 s at the end" in made.stderr
    failed = run(*MAKE, "--duration", "9:30")
    assert failed.exit_code == 2
    assert "to fill the 9:30 requested" in failed.stderr
    assert "more than the 0:30 that it may" in failed.stderr
    Path("show.toml").write_text("[sound]\nlongest_hold_s = 60\n", "utf-8")
    assert "slower" not in run(*MAKE, "--duration", "1:10").stderr


def test_closing_signature_ends_with_the_slot_and_the_bed_leads_to_it(
    run: Run, article: Path
) -> None:
    Path("show.toml").write_text('[sound]\nstations = "always"\n', "utf-8")
    run(*MAKE, "--duration", "1:00")
    manifest = manifest_of(Path("a.json"))
    bed, closing = manifest["sounds"][-2:]
    assert (bed["name"], closing["name"]) == ("bed", "closing")
    assert closing["end_s"] == pytest.approx(59.7, abs=0.05)  # and the pause that follows it
    assert bed["start_s"] == pytest.approx(manifest["utterances"][-1]["end_s"])
    assert closing["start_s"] < bed["end_s"] < closing["end_s"]


def test_dropped_stories_are_told_and_gone(run: Run) -> None:
    Path("show.toml").write_text('[[story]]\nmatch = "*खेल*"\ndroppable = true\n', "utf-8")
    for name, title in (("a.txt", "बजट पेश"), ("b.txt", "खेल समाचार")):
        body = "सदन में आज लंबी चर्चा के बाद प्रस्ताव पारित हुआ। " * 4
        Path(name).write_text(f"{title}\n\n{body}\n", "utf-8")
    made = run("make", "a.txt", "b.txt", *MAKE[2:], "--duration", "0:20")
    assert made.exit_code == 0, made.stderr
    assert "«खेल समाचार» is dropped" in made.stderr
    manifest = manifest_of(Path("a.json"))
    assert manifest["fit"]["dropped"] == [{"title": "खेल समाचार", "source": "b.txt"}]
    assert {each["source"] for each in manifest["utterances"]} == {"a.txt"}


@pytest.mark.parametrize(("speed", "share"), [("0.8", 0.8), ("1.3", 1.3)])
def test_speed_changes_speech_and_not_pauses(
    run: Run, article: Path, speed: str, share: float
) -> None:
    run(*MAKE)
    plain = manifest_of(Path("a.json"))
    run(*MAKE, "--speed", speed)
    changed = manifest_of(Path("a.json"))
    for each, before in zip(changed["utterances"], plain["utterances"], strict=True):
        lasts, lasted = (one["end_s"] - one["start_s"] for one in (each, before))
        assert lasts == pytest.approx(lasted / share, abs=0.001)
        assert each["pause_ms"] == before["pause_ms"]
        assert each["words"][-1]["end_s"] <= each["end_s"] + 1e-6
    assert changed["clips"]["made"] == 0


@pytest.mark.parametrize("speed", ["0.5", "2"])
def test_speed_beyond_what_speech_bears_is_refused(run: Run, article: Path, speed: str) -> None:
    assert run(*MAKE, "--speed", speed).exit_code == 2


def test_passage_of_a_script_is_read_at_its_speed(run: Run) -> None:
    sentence = "मौसम विभाग ने भारी बारिश की चेतावनी दी है।"
    head = "---\nbulletin: 1\ndate: 2026-11-25\n---\n\n# खबर\n\n"
    for name, text in (("a.txt", sentence), ("b.txt", f"[गति: 0.8]{sentence}[/गति]")):
        Path(name).write_text(f"{head}{text}\n", "utf-8")
    lasts = []
    for name in ("a.txt", "b.txt"):
        made = run("make", name, *MAKE[2:])
        assert made.exit_code == 0, made.stderr
        said = manifest_of(Path("a.json"))["utterances"][-1]
        lasts.append(said["end_s"] - said["start_s"])
    assert lasts[1] == pytest.approx(lasts[0] / 0.8, abs=0.001)


def test_story_that_a_script_lets_go_is_dropped(run: Run) -> None:
    body = "सदन में आज लंबी चर्चा के बाद प्रस्ताव पारित हुआ। " * 4
    Path("b.md").write_text(
        f"---\nbulletin: 1\ndate: 2026-11-25\n---\n\n# बजट\n\n{body}\n\n"
        f"# खेल\n\n[हटाने योग्य]\n\n{body}\n",
        "utf-8",
    )
    made = run("make", "b.md", *MAKE[2:], "--duration", "0:19")
    assert made.exit_code == 0, made.stderr
    assert "«खेल» is dropped" in made.stderr


def test_bed_that_is_held_alone_is_heard_to_the_end(run: Run, article: Path) -> None:
    run("make", "a.txt", "-o", "a.wav", "--engine", "silent", "--duration", "0:50")
    last_s = 1.0
    heard = overview(Path("a.wav"))
    energies = heard.energies[-round(last_s * heard.rate / heard.hop) :]
    assert lufs(float(energies.mean())) > -50
    assert lufs(float(energies[-1])) < -50
