"""Each format names its speaker, so that independent readers find it."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import mutagen
import pytest
import soundfile
from click.testing import Result

from bulletin.core.model import Bulletin, Pause, Role, Utterance
from bulletin.disclosure.source_tags import (
    IDENTIFIER,
    SOFTWARE,
    SOURCE_TYPE,
    SPOKEN,
    VOICE,
    Speaker,
    found,
    identifier,
)
from bulletin.manifest.schema import from_json
from tests.bulletin.disclosure.conftest import FORMATS, SENTENCE, Made

ALGORITHMIC = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
Run = Callable[..., Result]


def path_of(folder: Path, name: str) -> Path:
    return folder / (f"{name}.{name}" if name == "ogg" else f"b.{name}")


def by_ffmpeg(path: Path) -> dict[str, str]:
    with av.open(str(path)) as container:
        return {**container.streams.audio[0].metadata, **container.metadata}


def by_mutagen(path: Path) -> dict[str, str]:
    tags = mutagen.File(path).tags
    plain = {}
    for key, value in tags.items():
        text = value[0] if isinstance(value, list) else value
        plain[key] = text.decode() if isinstance(text, bytes) else str(text)
    return plain


def by_libsndfile(path: Path) -> dict[str, str]:
    with soundfile.SoundFile(path) as sound:
        return dict(sound.copy_metadata())


READERS = [
    *((by_ffmpeg, name) for name in FORMATS),
    *((by_mutagen, name) for name in ("mp3", "flac", "opus", "ogg", "m4a")),
    (by_libsndfile, "wav"),
]


@pytest.mark.parametrize(
    ("reader", "name"), READERS, ids=lambda each: getattr(each, "__name__", each)
)
def test_tags_are_read_by_independent_readers(
    reader: Callable[[Path], dict[str, str]], name: str, made: Made
) -> None:
    manifest = made.manifest
    assert found(reader(path_of(made.folder, name))) == {
        SOURCE_TYPE: ALGORITHMIC,
        VOICE: "silent/tone",
        SOFTWARE: manifest.generator,
        IDENTIFIER: manifest.id,
        SPOKEN: "start",
    }


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("name", FORMATS)
def test_exiftool_finds_the_type_of_source(name: str, made: Made) -> None:
    command = ["exiftool", "-j", "-a", str(path_of(made.folder, name))]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert ALGORITHMIC in json.dumps(told)


def test_sentence_stands_in_the_manifest_and_so_in_all_that_is_made_of_it(made: Made) -> None:
    manifest = made.manifest
    assert SENTENCE in [each.text for each in manifest.utterances]
    assert manifest.disclosed == ("start",)
    assert manifest.source_type == ALGORITHMIC
    assert [each.sha256 for each in manifest.sources] != [""]


def test_same_words_in_the_same_voice_have_the_same_identifier(made: Made, tmp_path: Path) -> None:
    signed = from_json((made.signed / "b.json").read_bytes(), "b.json")
    assert signed.id == made.manifest.id


@pytest.mark.parametrize(
    ("engine", "source_type"), [("silent", ALGORITHMIC), ("espeak", ALGORITHMIC), ("gtts", TRAINED)]
)
def test_bare_article_says_so_in_its_tags_alone(
    engine: str, source_type: str, run: Run, endpoint: object, tmp_path: Path
) -> None:
    (tmp_path / "work" / "a.txt").write_text("शीर्षक\n\nभोपाल में बारिश हुई।\n", "utf-8")
    assert run("make", "a.txt", "-o", "a.mp3", "--engine", engine).exit_code == 0
    told = found(by_ffmpeg(Path("a.mp3")))
    assert told[SOURCE_TYPE] == source_type
    assert SPOKEN not in told


def test_default_is_told_once(run: Run, tmp_path: Path) -> None:
    Path("show.toml").write_text('[programme]\nname = "समाचार"\n', "utf-8")
    Path("a.txt").write_text("शीर्षक\n\nभोपाल में बारिश हुई।\n", "utf-8")
    words = ("make", "a.txt", "-o", "a.mp3", "--engine", "silent")
    first, second = run(*words), run(*words)
    assert SENTENCE in first.stderr
    assert SENTENCE not in second.stderr


def test_exact_length_holds_with_the_sentence(run: Run) -> None:
    Path("show.toml").write_text('[programme]\nname = "समाचार"\n', "utf-8")
    Path("a.txt").write_text("शीर्षक\n\n" + "भोपाल में बारिश हुई। " * 12, "utf-8")
    words = ("make", "a.txt", "-o", "a.wav", "--engine", "silent", "--manifest", "a.json")
    done = run(*words, "--duration", "1:30")
    assert done.exit_code == 0, done.stderr
    assert soundfile.info("a.wav").frames == 90 * 44100
    assert from_json(Path("a.json").read_bytes(), "a.json").disclosed == ("start",)


@pytest.mark.parametrize("preset", ["podcast", "community-radio-in"])
@pytest.mark.parametrize("where", ["start", "off"])
def test_check_fails_an_undisclosed_file_where_the_preset_asks(
    preset: str, where: str, run: Run
) -> None:
    Path("show.toml").write_text(f'[disclosure]\nwhere = "{where}"\n', "utf-8")
    Path("a.txt").write_text("शीर्षक\n\nभोपाल में बारिश हुई।\n", "utf-8")
    run("make", "a.txt", "-o", "a.mp3", "--engine", "silent", "--preset", preset)
    checks = json.loads(run("check", "a.mp3", "--preset", preset, "--json").stdout)["checks"]
    (found,) = [each for each in checks if each["check"] == "disclosure"]
    assert found["passed"] is (where == "start")


def test_id_is_that_of_the_words_and_how_they_are_read() -> None:
    """A pause or a pace that differs makes another bulletin; where it was written does not."""
    said = Utterance("सड़क", "सड़क", Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)
    bulletin = Bulletin("समाचार", datetime.date(2026, 1, 26), ())
    by = Speaker("silent", "1", ALGORITHMIC, ("tone",))

    def of(**changed: Any) -> str:
        return identifier(bulletin, [replace(said, **changed)], by)

    assert of() == of(source="b.txt", line=7)
    others = [of(spoken="राह"), of(pause_ms=400), of(speed=1.1), of(tempo=1.05), of(reader="दूसरा")]
    assert len({of(), *others}) == 6
