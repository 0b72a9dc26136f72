"""A bulletin's files in the studio: approval, what was made, what an editor adds."""

from __future__ import annotations

import datetime
import re
import time
from pathlib import Path

import pytest

from bulletin.core.errors import OutputError, SettingsError, SourceError
from bulletin.studio.approval import approve
from bulletin.studio.importing import Importing, of_address
from bulletin.studio.made import FOLDER, Task, all_made, newest
from bulletin.studio.studio_opening import opened
from bulletin.studio.workshop import MakeJob
from tests.bulletin.studio.conftest import ARTICLE, Studio

DAY = datetime.date(2026, 1, 26)


def test_approval_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"it cannot be written \(No such file or directory\)"):
        approve(tmp_path / "none", True, datetime.UTC)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a", "ftp://news.example/a"])
def test_address_that_is_none_for_an_editor_is_refused(address: str) -> None:
    with pytest.raises(SourceError):
        of_address(address, Importing(DAY, force=False))


def test_studio_that_cannot_be_opened_names_what_is_in_its_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with (
        pytest.raises(OutputError, match=r"file: it cannot be made"),
        opened(file, 0, "silent", None),
    ):
        pass
    monkeypatch.setenv("BULLETIN_CACHE", str(file))
    kept = r"file: the studio's address cannot be kept there .*BULLETIN_CACHE"
    with pytest.raises(OutputError, match=kept), opened(tmp_path / "news", 0, "silent", None):
        pass


@pytest.mark.parametrize(
    ("engine", "voice", "why"),
    [
        ("none-such", None, "there is no engine 'none-such'"),
        ("silent", "none-such", "silent has no voice 'none-such'"),
        ("auto", "none-such", "no engine has a voice 'none-such'"),
    ],
)
def test_studio_with_a_voice_that_does_not_exist_is_not_opened(
    engine: str, voice: str | None, why: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError, match=why), opened(tmp_path, 0, engine, voice):
        pass


def test_file_dialog_offers_every_kind_that_is_read(studio: Studio) -> None:
    offered = re.search(r'accept="(.*?)"', studio.get(studio.begin()).text)
    assert offered
    assert {".txt", ".docx", ".pdf", ".eml"} < set(offered[1].split(","))


def test_what_was_made_is_listed_newest_first_by_its_folder_s_script(tmp_path: Path) -> None:
    older, newer = "2026-01-25T07-00-00", "2026-01-26T07-00-00"
    for name in (older, newer, "2026-01-27T07-00-00", "notes"):
        (tmp_path / FOLDER / name).mkdir(parents=True)
    for name in (older, newer, "notes"):
        (tmp_path / FOLDER / name / "script.md").write_text(name, "utf-8")
    assert [made.name for made in all_made(tmp_path)] == [newer, older]
    found = newest(tmp_path, older)
    assert found
    assert found.name == older


def test_job_that_is_stopped_leaves_nothing_half_made(tmp_path: Path) -> None:
    job = MakeJob(tmp_path)
    task = Task(tmp_path, "शीर्षक\n", None, "silent")
    job.begin(task)
    task.staging.mkdir(parents=True, exist_ok=True)
    (task.staging / "bulletin.mp3").write_bytes(b"half")
    job.stop()
    assert job.progress.state == "stopped"
    assert not task.staging.exists()


@pytest.mark.slow
def test_job_that_fails_says_why_as_the_command_line_does(tmp_path: Path) -> None:
    job = MakeJob(tmp_path)
    task = Task(tmp_path, "शीर्षक\n", None, "none-such")
    job.begin(task)
    deadline = time.monotonic() + 60
    while job.running:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert job.progress.state == "failed"
    told = {code: str(job.progress.as_json(code)["why"]).partition("।")[0] for code in ("en", "hi")}
    assert told["en"].startswith("there is no engine 'none-such'. ")
    assert told["hi"] == "'none-such' नाम का कोई इंजन नहीं है"
    assert not task.staging.exists()


def test_removal_that_was_cut_short_is_finished_by_the_next_job(tmp_path: Path) -> None:
    partial, whole = (tmp_path / FOLDER / f"2026-01-26T0{hour}-00-00" for hour in (6, 7))
    for folder, name in ((partial, "bulletin.mp3"), (whole, "script.md"), (whole, "notes.txt")):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("क", "utf-8")
    MakeJob(tmp_path)
    assert not partial.exists()
    assert sorted(path.name for path in whole.iterdir()) == ["notes.txt", "script.md"]


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "यह ख़ाली है"), (b"\xff\xfe\x00", "UTF-8"), (b"---\nbulletin: 1\n", "बंद नहीं है")],
)
def test_script_that_another_program_spoiled_can_be_had_back(
    data: bytes, why: str, studio: Studio
) -> None:
    path = studio.begin(ARTICLE)
    file = studio.folder / path.rpartition("/")[2] / "script.md"
    before = file.read_text("utf-8")
    file.write_bytes(data)
    assert why in studio.get(f"{path}/state", **{"accept-language": "hi"}).json["error"]
    (version,) = re.findall(r'data-restore="(\w+)"', studio.get(f"{path}/versions").text)[:1]
    assert studio.post(f"{path}/restore", {"version": version}).status == 200
    assert file.read_text("utf-8") == before
