"""A ledger tells our files from other people's, and nothing else is ever removed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from audio.files.appending import append_line
from audio.files.ledger import LEDGER, Ledger, sha256_of
from tests.full_disk import full_disk

GONE = "0" * 64


def placed(folder: Path, *names: str) -> Ledger:
    """A ledger with files that were noted before they were written."""
    ledger = Ledger(folder)
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8", errors="surrogateescape")
        ledger.add({name: sha256_of(folder / name)})
    return ledger


@pytest.mark.parametrize(
    "name", ["bulletin.mp3", "समाचार 7.mp3", "a\\b", "two\nlines", "re\rturn", "a\\nb\n", "\udcff"]
)
def test_ledger_is_read_by_sha256sum_whatever_a_file_is_called(name: str, tmp_path: Path) -> None:
    placed(tmp_path, "other", name)
    told = subprocess.run(["sha256sum", "--check", LEDGER], cwd=tmp_path, capture_output=True)
    assert (told.returncode, told.stdout.count(b": OK")) == (0, 2)
    assert Ledger(tmp_path).remove([name]) == [name]
    assert sorted(os.listdir(tmp_path)) == [LEDGER, "other"]


def elsewhere(folder: Path) -> Path:
    beside = folder.parent / "beside"
    beside.mkdir()
    return beside


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def by_a_link(file: Path) -> None:
    file.rename(elsewhere(file.parent.parent) / file.name)
    file.symlink_to(file.parent.parent.parent / "beside" / file.name)


def in_a_linked_folder(file: Path) -> None:
    file.parent.rename(elsewhere(file.parent.parent) / "in")
    file.parent.symlink_to(file.parent.parent.parent / "beside" / "in")


CHANGES: dict[str, tuple[Callable[[Path], object], bool]] = {
    "as it was written": (lambda file: None, True),
    "written again, the same": (lambda file: file.write_bytes(file.read_bytes()), True),
    "changed": (lambda file: file.write_text("edited"), False),
    "gone": (lambda file: file.unlink(), False),
    "a folder": (a_folder, False),
    "reached by a link": (by_a_link, False),
    "in a linked folder": (in_a_linked_folder, False),
}


@pytest.mark.parametrize("change", CHANGES)
def test_ledger_removes_a_file_that_is(change: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    ledger = placed(folder, "in/one")
    (folder / "in" / "another's").touch()
    altered, is_ours = CHANGES[change]
    altered(folder / "in" / "one")
    before = [path for path in tmp_path.rglob("*") if path != folder / "in" / "one"]
    assert ledger.holds("in/one") is is_ours
    assert ledger.remove(["in/one", "in/another's"]) == ["in/one"] * is_ours
    assert set(before) <= set(tmp_path.rglob("*"))


def test_ledgers_see_what_others_noted_meanwhile(tmp_path: Path) -> None:
    one, other = Ledger(tmp_path), Ledger(tmp_path)
    one.add({"a": GONE})
    assert list(one.entries()) == ["a"]
    other.add({"b": GONE})
    one.add({"c": GONE})
    other.add({"a": GONE[1:] + "1"})
    assert [list(each.entries()) for each in (one, other)] == [["b", "c", "a"]] * 2
    assert one.entries()["a"] == {GONE, GONE[1:] + "1"}


@pytest.mark.parametrize("cut", [b"", b"0" * 64 + b"  rest of a na", b"\\", b"no digest\n", b"\n"])
def test_line_that_was_cut_off_names_no_file(cut: bytes, tmp_path: Path) -> None:
    ledger = placed(tmp_path, "before")
    with (tmp_path / LEDGER).open("ab") as file:
        file.write(cut)
    (tmp_path / "rest of a na").touch()
    ledger.add({"after": GONE})
    assert list(ledger.entries()) == ["before", "after"]


@pytest.mark.parametrize(
    ("lines", "there", "left"),
    [(1000, 1, 1000), (1001, 1, 1), (1001, 500, 500), (1001, 501, 1001)],
)
def test_ledger_lets_go_of_files_that_are_gone(
    lines: int, there: int, left: int, tmp_path: Path
) -> None:
    (tmp_path / "here").write_text("here")
    digest = sha256_of(tmp_path / "here")
    Ledger(tmp_path).add({f"gone{number}": GONE for number in range(lines - there)})
    for number in range(there - 1):
        Ledger(tmp_path).add({"here": f"{number:064}"})
    Ledger(tmp_path).add({"here": digest})
    assert Ledger(tmp_path).holds("here")
    assert (tmp_path / LEDGER).read_bytes().count(b"\n") == left
    assert Ledger(tmp_path).remove(["here"]) == ["here"]


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"", b"new\n"), (b"old\n", b"old\nnew\n"), (b"old\ncut of", b"old\ncut of\nnew\n")],
)
def test_appended_line_is_whole_or_not_there(before: bytes, after: bytes, tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(before)
    with full_disk(len(before) + 2), pytest.raises(OSError, match=r"full|large"):
        append_line(path, b"new")
    assert path.read_bytes() == before
    append_line(path, b"new")
    assert path.read_bytes() == after
