"""``bulletin make`` from end to end, with real voices."""

from __future__ import annotations

import dataclasses
import itertools
import json
import os
import re
import shutil
import subprocess
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import Result
from mutagen.id3 import ID3

from audio.clip import Samples
from audio.codec import decode
from audio.format import Format
from bulletin.core.errors import SourceError
from bulletin.manifest.schema import VERSION, Manifest, from_json
from tests.conftest import called_in, manifest_of
from tests.gtts_endpoint import Answer, GttsEndpoint, spoken_answer

RATE = Format().rate

Run = Callable[..., Result]


def made(run: Run, *words: str | Path, stdin: str | bytes | None = None) -> dict[str, Any]:
    """Make ``x.mp3`` and give back its manifest."""
    result = run("make", "-o", "x.mp3", "--manifest", "x.json", *words, stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return manifest_of(Path("x.json"))


@pytest.fixture(scope="module")
def silent(brief: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``x.mp3`` and ``x.json`` in the silent voice, for those who only look at it."""
    folder = tmp_path_factory.mktemp("silent")
    called_in(folder, "make", brief, "-o", "x.mp3", "--manifest", "x.json", "--engine", "silent")
    return folder


def sound() -> Samples:
    return decode(Path("x.mp3").read_bytes()).samples


def loud(samples: Samples) -> bool:
    return bool(np.abs(samples.astype(int)).max(initial=0) > 200)


@pytest.mark.parametrize("engine", ["espeak", "silent", "gtts"])
def test_make_speaks_an_article_with(
    engine: str, run: Run, brief: Path, endpoint: GttsEndpoint
) -> None:
    manifest = made(run, brief, "--engine", engine, "--date", "2026-01-26")
    assert manifest["version"] == VERSION
    assert manifest["engine"] == engine
    assert manifest["date"] == "2026-01-26"
    assert manifest["title"].startswith("बारिश से पहले नालों की सफाई")
    assert manifest["clips"]["made"] + manifest["clips"]["kept"] == len(manifest["utterances"])
    assert len(sound()) == round(manifest["duration_s"] * RATE)


@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_manifest_says_where_each_utterance_stands(engine: str, run: Run, brief: Path) -> None:
    manifest = made(run, brief, "--engine", engine)
    samples = sound()
    slack = RATE * 20 // 1000
    for one, following in itertools.pairwise([*manifest["utterances"], None]):
        start, end = (round(one[key] * RATE) for key in ("start_s", "end_s"))
        assert loud(samples[start : start + slack]), "speech begins within 20 ms"
        assert loud(samples[end - slack : end]), "and goes on to within 20 ms of the end"
        pause = samples[
            end + slack : (round(following["start_s"] * RATE) if following else len(samples))
            - slack
        ]
        assert not loud(pause)
        if following:
            assert following["start_s"] - one["end_s"] == pytest.approx(
                one["pause_ms"] / 1000, abs=1e-4
            )


def test_manifest_keeps_what_was_written_beside_what_is_said(silent: Path, brief: Path) -> None:
    said = manifest_of(silent / "x.json")["utterances"]
    (number,) = [one for one in said if "3,45,210" in one["text"]]
    assert "तीन लाख पैंतालीस हज़ार दो सौ दस लोग" in number["spoken"]
    assert (number["role"], number["source"], number["line"]) == ("body", str(brief), 11)
    assert {one["role"] for one in said} == {"place", "headline", "byline", "heading", "body"}


def manifest_fields(kind: type, above: str = "") -> Iterator[str]:
    """The names of a manifest's fields as its page writes them, ``utterances[].words[].word``."""
    for name, annotation in typing.get_type_hints(kind).items():
        inner = typing.get_args(annotation)[:1]
        if typing.get_origin(annotation) is tuple and dataclasses.is_dataclass(inner[0]):
            yield from manifest_fields(typing.cast(type, inner[0]), f"{above}{name}[].")
        elif dataclasses.is_dataclass(annotation):
            yield from manifest_fields(typing.cast(type, annotation), f"{above}{name}.")
        else:
            yield above + name


def test_manifest_reads_back_as_it_was(silent: Path) -> None:
    text = (silent / "x.json").read_text("utf-8")
    assert from_json(text, "x.json").to_json() == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.json: it is not a manifest of bulletin (Invalid JSON"),
        ("{}", "x.json: it is not a manifest of bulletin (version: Field required)"),
        ("[1]", "x.json: it is not a manifest of bulletin (Input should be"),
    ],
)
def test_manifest_that_is_none_is_an_error(text: str, message: str) -> None:
    with pytest.raises(SourceError) as error:
        from_json(text, "x.json")
    assert str(error.value).startswith(message)


def test_manifest_of_another_version_is_an_error(silent: Path) -> None:
    text = (silent / "x.json").read_text("utf-8").replace('"version": 1,', '"version": 99,')
    with pytest.raises(SourceError, match="version 99"):
        from_json(text, "x.json")


def test_manifest_has_the_fields_that_are_documented(silent: Path) -> None:
    manifest = manifest_of(silent / "x.json")
    page = (Path(__file__).parents[3] / "docs" / "manifest.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([a-z0-9_.\[\]]+)`", page, re.MULTILINE))
    assert documented == set(manifest_fields(Manifest))
    assert set(manifest) == {field.name for field in dataclasses.fields(Manifest)}


def test_make_twice_makes_no_clip(run: Run, brief: Path) -> None:
    made(run, brief, "--engine", "espeak")
    first = Path("x.mp3").read_bytes()
    again = made(run, brief, "--engine", "espeak")
    assert again["clips"] == {"made": 0, "kept": len(again["utterances"]), "damaged": 0}
    assert Path("x.mp3").read_bytes() == first


def test_make_after_one_changed_word_makes_one_sentence(run: Run, brief: Path) -> None:
    made(run, brief, "--engine", "espeak")
    text = brief.read_text("utf-8").replace("लोग प्रभावित", "नागरिक प्रभावित")
    again = made(run, "-", "--engine", "espeak", stdin=text.encode())
    assert again["clips"]["made"] == 1


def test_make_takes_several_sources_as_stories(run: Run) -> None:
    Path("show.toml").write_text("[pauses]\nvaried = false\n")
    Path("a.txt").write_text("पहली खबर\nयह हुआ।", encoding="utf-8")
    Path("b.txt").write_text("दूसरी खबर\nवह हुआ।", encoding="utf-16")
    said = made(
        run, "a.txt", "b.txt", "-", "--engine", "silent", stdin="तीसरी खबर\nफिर हुआ।".encode()
    )
    assert [one["source"] for one in said["utterances"]] == ["a.txt"] * 2 + ["b.txt"] * 2 + [
        "<stdin>"
    ] * 2
    assert [one["pause_ms"] for one in said["utterances"]] == [1100, 1600, 1100, 1600, 1100, 300]


def test_make_tags_the_file(run: Run, brief: Path) -> None:
    made(run, brief, "--engine", "silent", "--title", "सुबह का बुलेटिन", "--date", "2026-01-26")
    tags = ID3("x.mp3", translate=False)
    assert tags.version == (2, 3, 0)
    assert {name: str(tags[name]) for name in ("TIT2", "TYER", "TDAT", "TLAN", "TCON")} == {
        "TIT2": "सुबह का बुलेटिन",
        "TYER": "2026",
        "TDAT": "2601",
        "TLAN": "hin",
        "TCON": "News",
    }
    assert str(tags["TSSE"]).startswith("bulletin ")


def test_make_reads_the_pauses_of_the_show(run: Run, brief: Path) -> None:
    Path("show.toml").write_text("[pauses]\nsentence = 900\nvaried = false\n")
    said = made(run, brief, "--engine", "silent")["utterances"]
    assert 900 in {one["pause_ms"] for one in said}
    Path("other.toml").write_text("[pauses]\nsentence = 901\nvaried = false\n")
    said = made(run, brief, "--engine", "silent", "--show", "other.toml")["utterances"]
    assert 901 in {one["pause_ms"] for one in said}


def test_gtts_parts_are_cut_between_words_within_100_code_points(
    run: Run, brief: Path, endpoint: GttsEndpoint
) -> None:
    said = made(run, brief, "--engine", "gtts")["utterances"]
    assert max(map(len, endpoint.texts)) <= 100
    assert set(endpoint.texts) == {one["spoken"] for one in said}
    words = [
        word
        for one in made(run, brief, "--engine", "silent")["utterances"]
        for word in one["spoken"].split()
    ]
    assert [word for one in said for word in one["spoken"].split()] == words


def test_gtts_parts_go_out_together_over_kept_connections(
    run: Run, brief: Path, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda text, _count: spoken_answer(text, delay_s=0.25)
    made(run, brief, "--engine", "gtts")
    assert 4 <= endpoint.most_at_once <= 12
    assert endpoint.handshakes == endpoint.connections <= 12


def test_auto_speaks_with_gtts_where_its_host_answers(
    run: Run, brief: Path, endpoint: GttsEndpoint
) -> None:
    result = run("make", brief, "-o", "x.mp3")
    assert "bulletin: gtts speaks" in result.stderr
    assert endpoint.texts


def test_auto_makes_the_whole_again_offline_where_gtts_gives_up(
    run: Run, brief: Path, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda text, _count: (
        spoken_answer(text) if len(endpoint.texts) < 5 else Answer(403)
    )
    result = run("make", brief, "-o", "x.mp3", "--manifest", "x.json", "--voice", "hi")
    assert result.exit_code == 0
    (told,) = [line for line in result.stderr.splitlines() if "gave up" in line]
    assert re.match(r"bulletin: espeak \(hi\) speaks the whole, as gtts gave up: .*:\d+: ", told)
    assert "Speak offline" not in told  # it does
    manifest = manifest_of(Path("x.json"))
    assert (manifest["engine"], manifest["voice"]) == ("espeak", "hi")
    assert manifest["clips"]["made"] == len({said["spoken"] for said in manifest["utterances"]})
    assert manifest["fallback"]["engine"] == "gtts"
    assert "the host refused to speak (403 Forbidden)" in manifest["fallback"]["why"]


def test_damaged_clip_is_made_again_and_told(run: Run, brief: Path, own_cache: Path) -> None:
    made(run, brief, "--engine", "espeak")
    before = Path("x.mp3").read_bytes()
    clip = next(own_cache.rglob("*.clip"))
    clip.write_bytes(clip.read_bytes()[:-1])
    result = run("make", brief, "-o", "x.mp3", "--manifest", "x.json", "--engine", "espeak")
    assert f"bulletin: {clip}: this cached clip was damaged; it is made again" in result.stderr
    assert manifest_of(Path("x.json"))["clips"]["damaged"] == 1
    assert len(Path("x.mp3").read_bytes()) == len(before)


def test_auto_speaks_offline_where_it_does_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    text = "जयपुर में आज बारिश हुई।"
    result = run("make", "-", "-o", "x.mp3", "--manifest", "x.json", stdin=text.encode())
    assert result.exit_code == 0
    (why,) = [line for line in result.stderr.splitlines() if "speaks" in line]
    assert "as gtts cannot: the proxy does not answer" in why
    assert manifest_of(Path("x.json"))["engine"] != "gtts"


def test_quiet_says_nothing(run: Run, brief: Path) -> None:
    result = run("make", brief, "-o", "x.mp3", "--engine", "silent", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_verbose_says_each_part(run: Run, brief: Path) -> None:
    result = run("make", brief, "-o", "x.mp3", "--engine", "silent", "--verbose", "--manifest", "m")
    said = [one["spoken"] for one in manifest_of(Path("m"))["utterances"]]
    parts = [line for line in result.stderr.splitlines() if not line.startswith("bulletin: ")]
    assert [line.partition("txt:")[2].partition("  ")[2] for line in parts] == said


def test_pipe_gets_one_line_and_no_bar(
    program: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("बड़ी खबर\nबारिश हुई।", encoding="utf-8")
    done = program("make", "a.txt", "-o", "x.mp3", "--engine", "silent")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(
        r"bulletin: x\.mp3: \d:\d\d, \d+ parts \(\d+ made, \d kept\), silent \(tone\)\.\n",
        done.stderr,
    )


@pytest.mark.skipif(not shutil.which("mpg123"), reason="mpg123, an independent decoder, is absent")
def test_real_article_is_read_whole_by_another_decoder(run: Run, shared: Path) -> None:
    manifest = made(run, shared / "articles" / "bhopal.txt", "--engine", "espeak")
    done = subprocess.run(["mpg123", "-q", "-s", "x.mp3"], capture_output=True, check=True)
    assert done.stderr == b""
    assert len(done.stdout) == 2 * round(manifest["duration_s"] * RATE)


def test_real_article_loses_no_word(run: Run, shared: Path) -> None:
    article = shared / "articles" / "bhopal.txt"
    manifest = made(run, article, "--engine", "silent")
    said_or_told = sorted(
        [*manifest["utterances"], *manifest["left_out"]], key=lambda one: int(one["line"])
    )
    written = re.sub(r"\s+", "", article.read_text("utf-8"))
    assert re.sub(r"\s+", "", "".join(one["text"] for one in said_or_told)) == written


def test_manifest_is_readable_json_in_hindi(silent: Path) -> None:
    text = (silent / "x.json").read_text("utf-8")
    assert "मंत्री" in text
    assert json.loads(text)


def test_files_are_readable_by_others(silent: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert (silent / "x.mp3").stat().st_mode & 0o777 == 0o666 & ~umask


def test_make_says_words_as_the_lexicon_has_them(run: Run) -> None:
    Path("a.txt").write_text("खबर\nG20 और Su-57 आए।", encoding="utf-8")
    Path("show.toml").write_text(
        '[[lexicon]]\nwritten = "G20"\nsay = "समूह बीस"\n'
        '[[lexicon]]\nwritten = "Su-57"\nsay = "सुखोई"\n',
        encoding="utf-8",
    )
    Path("own.toml").write_text('[[rule]]\nwritten = "Su-57"\nsay = "विमान"\n', encoding="utf-8")
    said = made(run, "a.txt", "--engine", "silent")["utterances"]
    assert said[1]["spoken"] == "समूह बीस और सुखोई आए।"
    said = made(run, "a.txt", "--engine", "silent", "--lexicon", "own.toml")["utterances"]
    assert said[1]["spoken"] == "समूह बीस और विमान आए।"


def test_make_warns_of_what_cannot_be_said_and_strict_refuses_it(run: Run) -> None:
    Path("a.txt").write_text("खबर\n\nचिह्न ∮ यहां।", encoding="utf-8")
    words = ("make", "a.txt", "-o", "x.mp3", "--engine", "silent")
    warning = "bulletin: a.txt:3: '∮' is a sign that cannot be said.\n"
    assert run(*words).stderr.startswith(warning)
    assert run(*words, "--quiet").output == ""
    Path("x.mp3").unlink()
    refused = run(*words, "--strict")
    todo = "Write it in words, or say how in a lexicon."
    assert refused.exit_code == 2
    assert refused.stderr == f"{warning}bulletin: 1 part of the text cannot be said. {todo}\n"
    assert not Path("x.mp3").exists()
