"""Files are written atomically."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from audio.files import sweep, together, written_aside


def test_written_aside_takes_the_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("old")
    with written_aside(path) as file:
        file.write(b"new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_written_aside_leaves_nothing_after_an_error(
    error: type[BaseException], tmp_path: Path
) -> None:
    path = tmp_path / "out"
    path.write_text("old")
    with pytest.raises(error), written_aside(path) as file:
        file.write(b"half")
        raise error
    assert (path.read_text(), list(tmp_path.iterdir())) == ("old", [path])


def test_error_names_the_file_that_was_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "away" / "x.mp3"
    with pytest.raises(FileNotFoundError) as missing, written_aside(path):
        pass
    assert missing.value.filename == str(path)
    path.parent.mkdir()

    def refused(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError) as kept, written_aside(path):
        pass
    assert str(kept.value) == f"[Errno 13] Permission denied: '{path}'"


def test_written_aside_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with written_aside(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_written_aside_never_replaces_a_device() -> None:
    with pytest.raises(FileExistsError), written_aside(Path("/dev/null")):
        pass
    assert Path("/dev/null").is_char_device()


def test_written_aside_gives_the_usual_permissions(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    with written_aside(tmp_path / "out") as file:
        file.write(b"x")
    assert (tmp_path / "out").stat().st_mode == plain.stat().st_mode


def test_sweep_takes_away_what_nobody_writes(tmp_path: Path) -> None:
    left = tmp_path / ".bulletin-1-0badcafe.part"
    left.write_bytes(b"half")
    (tmp_path / "other.part").touch()
    with written_aside(tmp_path / "out") as file:
        file.write(b"new")
        assert sweep(tmp_path) == 1
        assert not left.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.part", "out"]
    assert (tmp_path / "out").read_bytes() == b"new"


def test_sweep_of_no_folder_takes_nothing(tmp_path: Path) -> None:
    assert sweep(tmp_path / "nowhere") == 0


def test_written_aside_elsewhere_leaves_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    with written_aside(tmp_path / "out", tmp_path / "parts") as file:
        file.write(b"new")
        assert len(list((tmp_path / "parts").iterdir())) == 1
    assert not list((tmp_path / "parts").iterdir())
    assert (tmp_path / "out").read_bytes() == b"new"


def test_files_that_belong_together_go_back_where_one_cannot_be_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / name for name in ("old", "new", "last")]
    paths[0].write_text("before")
    with pytest.raises(IsADirectoryError), together(paths) as files:
        for file in files:
            file.write(b"after")
        paths[2].mkdir()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["last", "old"]
    assert paths[0].read_text() == "before"
    paths[2].rmdir()
    with together(paths) as files:
        for file in files:
            file.write(b"after")
    assert [path.read_text() for path in paths] == ["after"] * 3
    assert set(tmp_path.iterdir()) == set(paths)


def test_single_file_is_never_seen_under_a_second_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").write_text("old")
    linked: list[Path] = []
    monkeypatch.setattr(os, "link", lambda *paths: linked.append(paths[1]))
    with written_aside(tmp_path / "out") as file:
        file.write(b"new")
    assert not linked


def test_sweep_leaves_what_only_looks_like_a_leftover(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"kept")
    (tmp_path / ".bulletin-1-0badcafe.part").symlink_to(tmp_path / "kept")
    (tmp_path / ".bulletin-2-0badcafe.part").mkdir()
    (tmp_path / ".bulletin-x-0badcafe.part").touch()
    before = sorted(tmp_path.iterdir())
    assert (sweep(tmp_path), sorted(tmp_path.iterdir())) == (0, before)
