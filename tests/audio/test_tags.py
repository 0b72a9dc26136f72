"""Tags as other programs read them."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import numpy as np
import pytest
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, TXXX, CTOCFlags, Encoding

from audio.automation import Playing
from audio.codec import decode
from audio.encoders.mp3 import Mp3Encoder
from audio.labels import read_chapters, read_tags
from audio.tags import Chapter, Line, Tags, write_id3

TAGS = Tags("मुख्य समाचार: “आज”", datetime.date(2026, 1, 26), "hin", "News", "bulletin 1")
COVER = b"\xff\xd8\xff\xe0 a cover \xff\xd9"
FULL = dataclasses.replace(
    TAGS,
    artist="रेडियो जयपुर",
    album="सुबह का बुलेटिन",
    comment="आवाज़ कृत्रिम है।",
    chapters=(
        Chapter(0.0, 0.25, "एक लंबा शीर्षक, जो सबसे पहले आता है"),
        Chapter(0.25, 0.5, "मुख्य समाचार"),
        Chapter(0.5, 1.0, "अंत]]></title>"),
    ),
    lines=(Line(0.01, "पहला वाक्य।"), Line(0.5, "दूसरा वाक्य।")),
    cover=COVER,
)


def tagged(path: Path, tags: Tags = TAGS) -> Path:
    with path.open("w+b") as file:
        encoder = Mp3Encoder(file)
        encoder.write(np.zeros((1, 44100), dtype=np.float32))
        encoder.close()
        write_id3(file, tags)
    return path


def test_id3_is_version_2_3_and_says_what_it_was_given(tmp_path: Path) -> None:
    tags = ID3(tagged(tmp_path / "sound.mp3"), translate=False)
    assert tags.version == (2, 3, 0)
    texts = {name: str(frame) for name, frame in tags.items()}
    assert texts == {
        "TIT2": TAGS.title,
        "TYER": "2026",
        "TDAT": "2601",
        "TLAN": "hin",
        "TCON": "News",
        "TSSE": "bulletin 1",
    }


def test_id3_leaves_the_sound_as_it_was(tmp_path: Path) -> None:
    assert decode(tagged(tmp_path / "sound.mp3").read_bytes()).frames == 44100


def test_id3_holds_chapters_in_utf16_and_their_contents(tmp_path: Path) -> None:
    tags = ID3(tagged(tmp_path / "sound.mp3", FULL), translate=False)
    (contents,) = tags.getall("CTOC")
    assert contents.flags == CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    chapters = [tags[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [
        (each.start_time / 1000, each.end_time / 1000, str(each.sub_frames["TIT2"]))
        for each in chapters
    ] == [dataclasses.astuple(each) for each in FULL.chapters]
    assert all(each.sub_frames["TIT2"].encoding == Encoding.UTF16 for each in chapters)
    assert all(each.start_offset == each.end_offset == 0xFFFFFFFF for each in chapters)


def test_id3_holds_the_words_with_their_times(tmp_path: Path) -> None:
    (lyrics,) = ID3(tagged(tmp_path / "sound.mp3", FULL)).getall("SYLT")
    assert lyrics.text == [("पहला वाक्य।", 10), ("दूसरा वाक्य।", 500)]
    assert (lyrics.lang, lyrics.format, lyrics.type) == ("hin", 2, 1)


def test_id3_holds_cover_artist_album_and_comment(tmp_path: Path) -> None:
    tags = ID3(tagged(tmp_path / "sound.mp3", FULL))
    (cover,) = tags.getall("APIC")
    assert (cover.mime, cover.type, cover.data) == ("image/jpeg", 3, COVER)
    (comment,) = tags.getall("COMM")
    assert (str(comment), comment.lang) == (FULL.comment, "hin")
    assert (str(tags["TPE1"]), str(tags["TALB"])) == (FULL.artist, FULL.album)


@pytest.mark.parametrize("count", [1, 3, 300])
def test_ffmpeg_reads_chapters_in_their_order(count: int, tmp_path: Path) -> None:
    step = 1 / 1000
    chapters = tuple(
        Chapter(number * step, (number + 1) * step, "क" * (count - number))
        for number in range(count)
    )
    tagged(tmp_path / "x.mp3", dataclasses.replace(FULL, chapters=chapters))
    found = read_chapters(tmp_path / "x.mp3")
    assert [each.title for each in found] == [each.title for each in chapters]
    assert [each.start_s for each in found] == pytest.approx([each.start_s for each in chapters])
    assert decode((tmp_path / "x.mp3").read_bytes()).frames == 44100


def test_id3_written_again_replaces_what_it_says_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tagged(tmp_path / "sound.mp3", FULL)
    gain = ID3(path)
    gain.add(TXXX(encoding=0, desc="replaygain_track_gain", text="-1.0 dB"))
    gain.save(path, v2_version=3)
    with path.open("r+b") as file:
        write_id3(file, dataclasses.replace(FULL, title="नया", chapters=FULL.chapters[:1]))
    tags = ID3(path)
    assert str(tags["TIT2"]) == "नया"
    assert [len(tags.getall(kind)) for kind in ("CHAP", "CTOC", "SYLT", "APIC")] == [1] * 4
    assert str(tags["TXXX:replaygain_track_gain"]) == "-1.0 dB"
    assert decode(path.read_bytes()).frames == 44100


def test_read_tags_gives_them_back_by_common_names(tmp_path: Path) -> None:
    tags = read_tags(tagged(tmp_path / "sound.mp3"))
    assert tags == {
        "title": TAGS.title,
        "date": "2026-01-26",
        "language": "hin",
        "genre": "News",
        "encoder": "bulletin 1",
    }


def test_read_chapters_gives_them_in_order(tmp_path: Path) -> None:
    path = tagged(tmp_path / "sound.mp3")
    tags = ID3(path)
    for number, (start, end, title) in enumerate([(0, 400, "पहली"), (400, 1000, "दूसरी")]):
        tags.add(CHAP(element_id=f"c{number}", start_time=start, end_time=end,
                      sub_frames=[TIT2(encoding=1, text=title)]))  # fmt: skip
    tags.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL, child_element_ids=["c0", "c1"]))
    tags.save(path, v2_version=3)
    assert read_chapters(path) == (Chapter(0.0, 0.4, "पहली"), Chapter(0.4, 1.0, "दूसरी"))


@pytest.mark.parametrize(
    ("loudness", "peak", "gain"),
    [
        (-23.0, -6.0206, {"gain": "5.00 dB", "peak": "0.500000"}),
        (-16.0, 0.0, {"gain": "-2.00 dB", "peak": "1.000000"}),
        (None, -60.0, {}),
        (-70.0, None, {}),
    ],
)
def test_automation_is_told_when_to_play_and_how_loud(
    loudness: float | None, peak: float | None, gain: dict[str, str]
) -> None:
    tags = Playing(0.25, 61.5, 0.1, loudness, peak).tags()
    assert {name: text for name, text in tags.items() if name.startswith("liq_c")} == {
        "liq_cue_in": "0.250",
        "liq_cue_out": "61.500",
        "liq_cross_duration": "0.100",
    }
    told = {name: text for name, text in tags.items() if name.startswith("replay")}
    assert told == {f"replaygain_track_{name}": text for name, text in gain.items()}
