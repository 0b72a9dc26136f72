"""Whatever happens to stored clips, a bulletin is made with the right words."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.core.cast import Cast
from bulletin.engines.speech import Speech
from bulletin.narration import clips
from bulletin.narration.clip_file import FORMAT, packed, unpacked
from bulletin.narration.clips import ClipStore, DamagedClipError
from bulletin.narration.housekeeping import verify
from bulletin.narration.synthesis import narrate
from tests.bulletin.narration.test_synthesis import VOICE, Heard, Toy, halves, told, utterance

WORDS = [str(number) for number in range(10, 16)]
CLIP = Speech(from_samples(np.full(240, 700, dtype=np.int16), 24000))

Random = random.Random


def flip(path: Path, others: list[Path], luck: Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(luck.randint(1, 4)):
        if data:
            data[luck.randrange(len(data))] ^= 1 << luck.randrange(8)
    path.write_bytes(data)


def cut(path: Path, others: list[Path], luck: Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: luck.randint(0, len(data))])


def lengthen(path: Path, others: list[Path], luck: Random) -> None:
    path.write_bytes(path.read_bytes() + luck.randbytes(luck.randint(1, 600)))


def splice(path: Path, others: list[Path], luck: Random) -> None:
    data, other = path.read_bytes(), luck.choice(others).read_bytes()
    at = luck.randint(0, len(data))
    path.write_bytes(data[:at] + other[at:])


def swap(path: Path, others: list[Path], luck: Random) -> None:
    other = luck.choice(others)
    mine, theirs = path.read_bytes(), other.read_bytes()
    path.write_bytes(theirs)
    other.write_bytes(mine)


def under_another_name(path: Path, others: list[Path], luck: Random) -> None:
    path.write_bytes(luck.choice(others).read_bytes())


def forge(path: Path, others: list[Path], luck: Random) -> None:
    """A head of another clip, or of none, with a checksum that holds."""
    head, _, sound = path.read_bytes().split(b"\n", 2)[-1].partition(b"\n")
    facts = json.loads(head)
    wrong = luck.choice(
        [("rate", 0), ("rate", -1), ("rate", 10**30), ("rate", 1.5), ("rate", True), ("frames", -9),
         ("frames", 10**9), ("words", [[1, 2, 3]]), ("words", {}), ("words", [["क", 5, 1, True]]),
         ("words", [["क", 0, 10**9, True]]), ("profile", 5), ("profile", "AAAA"), ("key", None)]
    )  # fmt: skip
    facts[wrong[0]] = wrong[1]
    write_forged(path, json.dumps(facts).encode() + b"\n" + sound)


def write_forged(path: Path, rest: bytes) -> None:
    path.write_bytes(FORMAT + hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)


def remove(path: Path, others: list[Path], luck: Random) -> None:
    path.unlink()


def folder(path: Path, others: list[Path], luck: Random) -> None:
    path.unlink()
    path.mkdir()
    (path / "theirs").write_text("a")


def link(path: Path, others: list[Path], luck: Random) -> None:
    path.unlink()
    target = luck.choice([path.name, "nowhere", str(luck.choice(others)), os.devnull, "/dev/zero"])
    path.symlink_to(target)


def pipe(path: Path, others: list[Path], luck: Random) -> None:
    path.unlink()
    os.mkfifo(path)


Change = Callable[[Path, list[Path], Random], None]
CHANGES: tuple[Change, ...] = (
    flip, cut, lengthen, splice, swap, under_another_name, forge, remove, folder, link, pipe,
)  # fmt: skip


def assert_says_its_words(store: ClipStore, toy: Toy) -> None:
    said = [utterance(word) for word in WORDS]
    for part in narrate(said, toy, Cast(VOICE), store, Heard(), 4, halves):
        assert set(part.draw().samples.tolist()) == {100 * int(part.utterance.spoken)}


def assert_no_change_is_heard(changes: int, folder: Path) -> None:
    luck = Random(changes)
    toy = Toy()
    for number in range(changes):
        store = ClipStore(folder / str(number % 50))
        if number % 50 == number:
            assert_says_its_words(store, toy)
        paths = [store.path(clips.key(word, VOICE, "1")) for word in WORDS]
        files = [path for path in paths if path.is_file() and not path.is_symlink()]
        if len(files) < 2:
            store.folder.rename(folder / f"old{number}")
            assert_says_its_words(store, toy)
            files = paths
        path = luck.choice(files)
        luck.choice(CHANGES)(path, [each for each in files if each != path], luck)
        assert_says_its_words(store, toy)


def test_no_change_of_kept_clips_is_heard(tmp_path: Path) -> None:
    assert_no_change_is_heard(200, tmp_path)


@pytest.mark.release
def test_no_change_of_10_000_of_kept_clips_is_heard(tmp_path: Path) -> None:
    assert_no_change_is_heard(10_000, tmp_path)


def test_clip_under_another_s_name_is_made_again_and_told(tmp_path: Path) -> None:
    told(["1", "2"], Toy(), tmp_path)
    first, second = (ClipStore(tmp_path).path(clips.key(word, VOICE, "1")) for word in "12")
    swap(first, [second], Random(0))
    heard, toy = Heard(), Toy()
    parts = told(["1", "2"], toy, tmp_path, heard)
    assert [part.draw().samples[0] for part in parts] == [100, 200]
    assert sorted(heard.damages) == sorted([str(first), str(second)])
    assert sorted(toy.asked) == ["1", "2"]


def test_what_stands_where_a_clip_belongs_stays_there(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    path = store.path("ab12")
    path.parent.mkdir()
    path.symlink_to(path)
    store.put("ab12", CLIP)
    assert path.is_symlink()
    found = store.get("ab12")
    assert found is not None
    assert found.clip.samples.tolist() == CLIP.clip.samples.tolist()


def test_clip_of_an_older_format_is_made_again(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    path = store.path("ab12")
    path.write_bytes(path.read_bytes().replace(b"clip 4", b"clip 3"))
    assert store.get("ab12") is None


@pytest.mark.parametrize(
    "head",
    [
        b"[" * 100_000,
        b'{"key": "k", "rate": ' + b"9" * 100_000 + b"}",
        b'{"key": "k", "rate": NaN, "frames": 1, "words": [], "profile": ""}',
        b"[]",
        b"\xff",
        b"",
    ],
    ids=["deep", "digits", "NaN", "a list", "no UTF-8", "empty"],
)
def test_forged_head_is_damage(head: bytes, tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    write_forged(store.path("ab12"), head + b"\n\0\0")
    with pytest.raises(DamagedClipError):
        store.get("ab12")


def test_loudness_that_is_no_number_is_damage() -> None:
    data = packed(CLIP, "k")
    head, _, sound = data.split(b"\n", 2)[-1].partition(b"\n")
    facts = json.loads(head)
    hops = np.full(len(base64.b64decode(facts["profile"])) // 2, np.nan, dtype="<f2")
    facts["profile"] = base64.b64encode(hops.tobytes()).decode()
    rest = json.dumps(facts).encode() + b"\n" + sound
    with pytest.raises(ValueError, match="its loudness is not a number"):
        unpacked(FORMAT + hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest, "k")


def test_verify_finds_what_is_damaged_and_what_has_another_s_name(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    one, two, three, four = (key.ljust(64, "0") for key in ("ab1", "ab2", "cd3", "cd4"))
    for key in (one, two, three, four):
        store.put(key, CLIP)
    store.path(two).write_bytes(store.path(one).read_bytes())
    cut(store.path(three), [], Random(1))
    store.path(four).write_bytes(b"bulletin clip 3\n")
    found = verify(tmp_path)
    assert (found.whole, found.older) == (1, 1)
    assert [path.stem for path, _ in found.faults] == [two, three]
    assert found.faults[0][1] == "it is the clip of other words, or of another voice"
