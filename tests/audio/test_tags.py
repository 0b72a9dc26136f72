"""Tags as other programs read them."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, CTOCFlags

from audio.codec import decode
from audio.encoders.mp3 import Mp3Encoder
from audio.tags import Chapter, Tags, read_chapters, read_tags, write_id3

TAGS = Tags("मुख्य समाचार: “आज”", datetime.date(2026, 1, 26), "hin", "News", "bulletin 1")


def tagged(path: Path) -> Path:
    with path.open("w+b") as file:
        encoder = Mp3Encoder(file)
        encoder.write(np.zeros((1, 44100), dtype=np.float32))
        encoder.close()
        write_id3(file, TAGS)
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
