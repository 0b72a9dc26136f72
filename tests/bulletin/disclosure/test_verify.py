"""``bulletin verify``: what a file says about itself, and whether it was changed since."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from mutagen.id3 import ID3

from tests.bulletin.disclosure.conftest import FORMATS, Made
from tests.bulletin.disclosure.test_source_tags import path_of

Run = Callable[..., Result]


def verdict(run: Run, *words: str | Path) -> tuple[int, dict[str, object]]:
    done = run("verify", *words, "--json")
    told: dict[str, object] = json.loads(done.stdout)
    return done.exit_code, told


@pytest.mark.parametrize("name", FORMATS)
def test_signed_file_passes_and_names_its_signer(name: str, made: Made, run: Run) -> None:
    code, told = verdict(run, path_of(made.signed, name))
    assert code == 0
    assert told["unchanged"] is True
    assert told["disclosed"] == ["start"]
    assert told["signature"]["signer"] == "रेडियो परीक्षा"  # type: ignore[index]
    assert told["signature"]["trusted"] is False  # type: ignore[index]


@pytest.mark.parametrize("name", FORMATS)
def test_changed_file_fails(name: str, made: Made, run: Run) -> None:
    path = path_of(made.signed, name)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    Path(path.name).write_bytes(data)
    beside = path.with_suffix(".c2pa")
    if name in ("opus", "ogg"):
        shutil.copy(beside, Path(path.name).with_suffix(".c2pa"))
    code, told = verdict(run, path.name)
    assert code == 1
    assert told["unchanged"] is False


def test_file_that_says_nothing_fails(made: Made, run: Run) -> None:
    shutil.copy(path_of(made.folder, "mp3"), "a.mp3")
    ID3("a.mp3").delete("a.mp3")
    code, told = verdict(run, "a.mp3")
    assert code == 1
    assert told["source_type"] == ""


def test_file_that_is_not_signed_is_known_by_its_manifest(made: Made, run: Run) -> None:
    shutil.copy(path_of(made.folder, "mp3"), "b.mp3")
    assert verdict(run, "b.mp3")[1]["unchanged"] is None
    shutil.copy(made.folder / "b.json", "b.json")
    code, told = verdict(run, "b.mp3")
    assert (code, told["signature"], told["unchanged"]) == (0, None, True)
    with Path("b.mp3").open("r+b") as file:
        file.seek(-1000, 2)
        file.write(b"changed")
    code, told = verdict(run, "b.mp3")
    assert (code, told["unchanged"]) == (1, False)
    Path("b.json").rename("other.json")
    assert verdict(run, "b.mp3", "--manifest", "other.json")[1]["unchanged"] is False
    missing = run("verify", "b.mp3", "--manifest", "none.json")
    assert "none.json: the manifest cannot be read" in missing.stderr


def test_without_the_library_only_a_signed_file_asks_for_it(
    made: Made, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bulletin.disclosure.c2pa_library", None)
    assert verdict(run, path_of(made.folder, "mp3"))[0] == 0
    shutil.copy(path_of(made.signed, "mp3"), "inside.mp3")
    for signed in ("inside.mp3", path_of(made.signed, "opus")):
        assert "it is signed, and" in run("verify", signed).stderr


def test_verdict_in_words_says_all(made: Made, run: Run) -> None:
    lines = run("verify", path_of(made.signed, "mp3")).stdout.splitlines()
    assert [line[:12].strip() for line in lines] == [
        "source type", "voice", "made by", "identifier", "in words", "signed", "unchanged",
    ]  # fmt: skip
    assert "said at the start" in lines[4]


@pytest.mark.parametrize("name", ["none.mp3", "a.txt", "."])
def test_what_is_no_sound_file_is_one_line(name: str, run: Run) -> None:
    Path("a.txt").write_text("शीर्षक", "utf-8")
    done = run("verify", name)
    assert done.exit_code not in (0, 1)
    assert len(done.stderr.splitlines()) == 1
