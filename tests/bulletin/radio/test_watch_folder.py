"""What stands in a folder that a station watches: copies of ours among files of others."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bulletin.core.errors import BulletinError, OutputError
from bulletin.radio.station_delivery import sidecar
from bulletin.radio.watch_folder import adopt, deliver, delivered, forget, keep_as, prune
from tests.bulletin.radio.test_editions import MANIFEST


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    (tmp_path / "watched" / "song.mp3").write_text("of others")
    return tmp_path / "watched"


def made(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_copy_stands_with_what_it_is_told_of(tmp_path: Path, watched: Path) -> None:
    source = made(tmp_path, "a.mp3", "sound")
    assert not delivered(source, watched)
    assert deliver(source, watched, lambda copy: None, sidecar(MANIFEST)) == watched / "a.mp3"
    assert delivered(source, watched)
    told = (watched / "a.mp3.json").read_text("utf-8")
    assert '"title": "शाम"' in told
    assert json.loads(told)["stories"] == [
        {"title": "opening", "start_s": 0.0, "end_s": 1.0},
        {"title": "बारिश", "start_s": 1.0, "end_s": 9.0},
    ]
    assert forget(watched, ["a.mp3", "song.mp3"]) == ["a.mp3", "a.mp3.json"]
    assert names(watched) == ["song.mp3"]


def test_copy_that_is_refused_leaves_nothing(tmp_path: Path, watched: Path) -> None:
    def refuse(copy: Path) -> None:
        assert copy.read_text() == "sound"
        raise BulletinError("too loud")

    with pytest.raises(BulletinError):
        deliver(made(tmp_path, "a.mp3", "sound"), watched, refuse, {"title": "x"})
    assert names(watched) == ["song.mp3"]


def test_file_of_others_is_never_replaced(tmp_path: Path, watched: Path) -> None:
    for put in (
        lambda: deliver(made(tmp_path, "song.mp3", "ours"), watched, lambda copy: None),
        lambda: keep_as(made(tmp_path, "b.mp3", "ours"), watched / "song.mp3"),
    ):
        with pytest.raises(OutputError, match="bulletin did not deliver it"):
            put()
    (watched / "a.mp3.json").write_text("of others")
    with pytest.raises(OutputError, match="bulletin did not deliver it"):
        deliver(made(tmp_path, "a.mp3", "ours"), watched, lambda copy: None, {"title": "x"})
    assert (watched / "song.mp3").read_text() == "of others"
    assert names(watched) == ["a.mp3.json", "song.mp3"]


@pytest.mark.parametrize("keep", [1, 2, 3, 9])
def test_newest_deliveries_stay(keep: int, tmp_path: Path, watched: Path) -> None:
    for name in ("c.mp3", "a.mp3", "b.mp3"):
        deliver(made(tmp_path, name, name), watched, lambda copy: None, {"title": name})
    (watched / "b.mp3").write_text("edited by others")
    gone = ["a.mp3", "c.mp3"][keep - 1 :]
    assert prune(watched, keep) == [each for name in gone for each in (name, f"{name}.json")]
    assert set(names(watched)) >= {"song.mp3", "b.mp3", "b.mp3.json"}


def test_file_of_an_earlier_version_is_ours_only_with_its_content(watched: Path) -> None:
    adopt(watched / "song.mp3", "0" * 64)
    assert forget(watched, ["song.mp3"]) == []
    assert names(watched) == ["song.mp3"]


def test_file_of_an_earlier_version_with_its_content_is_ours(watched: Path) -> None:
    adopt(watched / "song.mp3", hashlib.sha256(b"of others").hexdigest())
    assert forget(watched, ["song.mp3"]) == ["song.mp3"]


def test_file_kept_under_a_name_has_the_newest_content(tmp_path: Path, watched: Path) -> None:
    for content in ("first", "second, which is longer"):
        keep_as(made(tmp_path, "made.mp3", content), watched / "newest.mp3")
        assert (watched / "newest.mp3").read_text() == content
    assert names(watched) == ["newest.mp3", "song.mp3"]
