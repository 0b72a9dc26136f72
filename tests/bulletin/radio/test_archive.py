"""The archive: found by a word, kept within its limits, and changes show."""

from __future__ import annotations

import datetime
import json
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from audio.codec import frames
from bulletin.cli import bulletin as command
from bulletin.config import Archive as Settings
from bulletin.core.errors import OutputError
from bulletin.manifest.schema import Manifest, read_manifest
from bulletin.radio import archive as archives
from bulletin.radio.archive import Archive
from bulletin.radio.archive_reader import ArchiveReader
from tests.conftest import called_in
from tests.full_disk import full_disk

START = datetime.datetime.fromisoformat("2026-08-01T06:00:00+05:30")
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
NEWS = """जयपुर

बारिश से नालों में पानी भरा

नगर निगम ने कहा कि सभी नालों की सफ़ाई पूरी होगी। महापौर ने मंगलवार को झोटवाड़ा का दौरा किया।
"""
LONG = "अधिकारियों ने बताया कि काम अगले सप्ताह तक पूरा होगा, और लापरवाही पर जुर्माना लगेगा।\n\n"


def made(folder: Path, text: str, *options: str) -> tuple[Path, Manifest]:
    (folder / "a.txt").write_text(text, "utf-8")
    words = ["--manifest", "a.json", "--engine", "espeak", "--preset", "community-radio"]
    called_in(folder, "make", "a.txt", "-o", "a.mp3", "--quiet", *words, *options)
    return folder / "a.mp3", read_manifest(folder / "a.json")


@pytest.fixture(scope="module")
def bulletin(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    """A short bulletin that speaks."""
    return made(tmp_path_factory.mktemp("made"), NEWS)


@pytest.fixture
def other(bulletin: tuple[Path, Manifest], tmp_path: Path) -> tuple[Path, Manifest]:
    """The same as another file, in other words."""
    sound = tmp_path / "other.mp3"
    sound.write_bytes(bulletin[0].read_bytes() + b"TAG".ljust(128, b"\0"))
    said = tuple(replace(each, text="शाम का समाचार") for each in bulletin[1].utterances)
    return sound, replace(bulletin[1], utterances=said)


def kept(folder: Path, days: int = 90, **settings: object) -> Archive:
    return Archive(Settings.model_validate({"folder": str(folder / "archive"), **settings}), days)


def read(archive: Archive) -> ArchiveReader:
    return ArchiveReader(archive.folder)


def found_by(folder: Path, *days: str) -> int:
    """How many airings of a word the command finds on these days."""
    (folder / "bulletin.toml").write_text('[archive]\nfolder = "archive"\ndays = 90\n', "utf-8")
    words = ["archive", "find", "सफाई", "--json", "--show", str(folder / "bulletin.toml"), *days]
    done = CliRunner().invoke(command, words)
    lines = done.stdout.splitlines() if done.exit_code == 0 else []
    return len([json.loads(line)["text"] for line in lines])


def sounds(archive: Archive) -> list[Path]:
    return sorted(archive.folder.rglob("*.opus"))


def test_word_is_found_with_its_time_and_place(
    bulletin: tuple[Path, Manifest], tmp_path: Path
) -> None:
    """Nuktas and the ends of words do not count; what airs twice is one file and two airings."""
    archive = kept(tmp_path)
    for hour in range(2):
        archive.keep(*bulletin, START + hour * HOUR)
    archive.keep(*bulletin, START)  # once more, as after a restart
    hits = list(read(archive).find("सफाई"))
    assert [hit.at for hit in hits] == [START, START + HOUR]
    heard = next(each for each in bulletin[1].utterances if "सफ़ाई" in each.text)
    assert abs(hits[0].start_s - heard.start_s) < 0.01
    assert "सभी नालों की सफ़ाई" in hits[0].text
    (words,) = (json.loads(path.read_bytes()) for path in archive.folder.rglob("*.json"))
    stories = [[each.start_s, each.title or each.kind] for each in bulletin[1].stories]
    assert (words["title"], words["stories"]) == (bulletin[1].title, stories)
    assert list(read(archive).find("दिल्ली")) == []
    assert len(list(read(archive).find("महापौर", since=START + HOUR))) == 1
    assert found_by(tmp_path, "--from", "2026-08-01", "--to", "2026-08-01") == 2
    assert found_by(tmp_path, "--from", "2026-08-02") == 0
    assert found_by(tmp_path, "--to", "2026-07-31") == 0
    (sound,) = sounds(archive)
    assert str(sound) == hits[0].sound
    seconds = sum(frame.samples for frame in frames(sound, "s16", "mono")) / 48_000
    assert abs(seconds - bulletin[1].duration_s) < 0.05
    assert sound.stat().st_size * 8 / seconds < 20_000
    assert list(read(archive).wrong()) == []


@pytest.mark.parametrize("name", ["*/*.opus", "*/*.json", "aired.jsonl"])
@pytest.mark.parametrize("where", [0.1, 0.5, 0.9])
def test_flipped_byte_is_named(
    name: str, where: float, bulletin: tuple[Path, Manifest], other: tuple[Path, Manifest],
    tmp_path: Path,
) -> None:  # fmt: skip
    archive = kept(tmp_path)
    archive.keep(*bulletin, START)
    archive.keep(*other, START + HOUR)
    path = sorted(archive.folder.glob(name))[0]
    content = bytearray(path.read_bytes())
    content[int(len(content) * where)] ^= 0x01
    path.write_bytes(content)
    (first, *_) = read(archive).wrong()
    assert str(path) in first


def test_line_that_is_taken_out_shows(bulletin: tuple[Path, Manifest], tmp_path: Path) -> None:
    archive = kept(tmp_path)
    for hour in range(3):
        archive.keep(*bulletin, START + hour * HOUR)
    log = archive.folder / "aired.jsonl"
    first, _second, third = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(first + third)
    (only,) = read(archive).wrong()
    assert only == f"{log}, line 2: it does not follow the line before it"


def test_oldest_goes_after_its_days_and_over_its_bytes(
    bulletin: tuple[Path, Manifest], other: tuple[Path, Manifest], tmp_path: Path
) -> None:
    archive = kept(tmp_path, days=2)
    archive.keep(*bulletin, START)
    archive.keep(*other, START + DAY)
    archive.keep(*other, START + 3 * DAY)
    assert list(read(archive).find("महापौर")) == []
    assert len(sounds(archive)) == 1
    assert len(list(read(archive).find("शाम", since=START + DAY))) > 0
    assert list(read(archive).wrong()) == []
    sized = kept(tmp_path / "sized")
    sized._most = 1  # a megabyte holds eight minutes
    sized.keep(*bulletin, START)
    sized.keep(*other, START + HOUR)
    assert len(sounds(sized)) == 1, "the newest stays"
    assert list(read(sized).find("महापौर")) == []
    assert list(read(sized).wrong()) == []


def test_full_disk_leaves_what_is_kept_as_it_is(
    bulletin: tuple[Path, Manifest], other: tuple[Path, Manifest], tmp_path: Path
) -> None:
    archive = kept(tmp_path)
    archive.keep(*bulletin, START)
    with full_disk(10_000), pytest.raises(OutputError, match="cannot be kept"):
        archive.keep(*other, START + HOUR)
    assert list(read(archive).wrong()) == []
    assert len(sounds(archive)) == 1
    archive.keep(*other, START + HOUR)
    assert list(read(archive).wrong()) == []
    assert len(sounds(archive)) == 2
    assert not list(archive.folder.rglob("*.part"))


@pytest.mark.parametrize(
    "days", [pytest.param(5, marks=pytest.mark.slow), pytest.param(90, marks=pytest.mark.release)]
)
def test_ninety_days_of_an_hour_a_day_take_less_than_a_gigabyte(
    days: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twelve bulletins a day, as if of five minutes; one is encoded, the others are copies."""
    lines = [LONG.replace("सप्ताह", f"{n} दिन") for n in range(9)]
    sample = made(tmp_path, "\n\n".join(["शहर में आज", NEWS + LONG, *lines]))
    shorter = 300 / sample[1].duration_s
    assert 2 < shorter < 8
    archive = kept(tmp_path, days=days)
    archive.keep(*sample, START - HOUR)
    encoded = sounds(archive)[0].read_bytes()

    def copied(_source: object, _kind: object, file: object, *_rest: object) -> None:
        file.write(encoded)  # type: ignore[attr-defined]

    monkeypatch.setattr(archives, "converted", copied)
    source = tmp_path / "source"
    middle = days * 6
    for number in range((days + 1) * 12):
        source.write_text(f"{number}")
        manifest = sample[1]
        if number == middle:
            said = (replace(manifest.utterances[0], text="झोटवाड़ा में मेला"), *manifest.utterances[1:])
            manifest = replace(manifest, utterances=said)
        archive.keep(source, manifest, START + number // 12 * DAY + number % 12 * HOUR)
    size = sum(path.stat().st_size for path in archive.folder.rglob("*") if path.is_file())
    assert len(sounds(archive)) in range(days * 12, days * 12 + 13)
    assert size * shorter < 1_000_000_000 / 90 * days
    begun = time.perf_counter()
    (hit,) = read(archive).find("झोटवाड़ा में मेला")
    took_s = time.perf_counter() - begun
    assert hit.at == START + middle // 12 * DAY + middle % 12 * HOUR
    victim = sounds(archive)[middle]
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 0x10
    victim.write_bytes(content)
    assert list(read(archive).wrong()) == [f"{victim}: it was changed"]
    shutil.rmtree(archive.folder)
    with capsys.disabled():
        print(f"\n{size * shorter / 1e6:.0f} MB; a word is found in {took_s:.2f} s")
