"""Output files are checked before anything is spoken, and written atomically."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.errors import OutputError
from bulletin.pipeline.outputs import (
    check_outputs,
    check_writable,
    write,
    written,
    written_together,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("खबर", encoding="utf-8")
    return tmp_path


def test_new_files_are_fine() -> None:
    check_outputs(["a.txt", "-"], [Path("a.mp3"), Path("a.WAV")], Path("a.json"))
    check_writable(["a.txt"], [Path("sub/script.md")])


@pytest.mark.parametrize(
    ("out", "message"),
    [
        ("a.xyz", r"^a\.xyz: there is no sound format .xyz\. There are: \.mp3, \.wav, "),
        ("a", r"^a: its name has no suffix"),
        ("sub.mp3", r"^sub\.mp3: it is a folder"),
        ("sub", r"^sub: it is a folder\. Name a file in it\."),
        ("nowhere/a.mp3", r"^nowhere/a\.mp3: there is no folder .*/nowhere\. Make it first\."),
        ("a.txt.mp3", r"^a\.txt\.mp3: it is used twice"),
        ("a\udcff.mp3", r"its name is not UTF-8\. Choose another name\."),
        ("/dev/null.mp3", r"null\.mp3: "),
    ],
)
def test_what_cannot_be_written_is_named(out: str, message: str) -> None:
    Path("sub.mp3").mkdir()
    with pytest.raises(OutputError, match=message):
        if out == "/dev/null.mp3":
            Path("null.mp3").symlink_to("/dev/null")
            check_outputs(["a.txt"], [Path("null.mp3")], None)
        check_outputs(["a.txt.mp3"], [Path(out)], None)


def test_no_file_is_named_twice() -> None:
    Path("link").symlink_to("sub")
    for outs, manifest in (
        (["a.mp3", "a.mp3"], None),
        (["sub/a.mp3", "link/a.mp3"], None),
        (["a.mp3"], "a.mp3"),
    ):
        with pytest.raises(OutputError, match="it is used twice"):
            check_outputs([], [Path(each) for each in outs], Path(manifest) if manifest else None)


def test_text_takes_its_place_whole_and_what_failed_leaves_what_was_there() -> None:
    write("नया", Path("a.txt"))
    assert Path("a.txt").read_text("utf-8") == "नया"
    with pytest.raises(ZeroDivisionError), written(Path("a.txt")) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert Path("a.txt").read_text("utf-8") == "नया"
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "sub"]


def test_several_files_take_their_places_together_or_not_at_all(folder: Path) -> None:
    outs = [Path("b.mp3"), Path("a.txt")]
    with pytest.raises(ZeroDivisionError), written_together(*outs) as (sound, text):
        sound.write(b"whole")
        text.write(b"half")
        raise ZeroDivisionError
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "sub"]
    with written_together(*outs) as (sound, text):
        sound.write(b"one")
        text.write(b"two")
    assert [path.read_bytes() for path in outs] == [b"one", b"two"]


def test_full_disk_is_an_output_error() -> None:
    with (
        pytest.raises(OutputError, match=r"^a\.json: it cannot be written \(No space"),
        written(Path("a.json")),
    ):
        raise OSError(28, "No space left on device")
