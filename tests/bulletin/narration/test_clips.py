"""The clip store: a clip comes back as it was stored, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from audio.clip import from_samples
from audio.profile import measured
from bulletin.core.cache_folder import default_folder
from bulletin.core.errors import OutputError
from bulletin.core.model import Voice
from bulletin.engines.speech import Speech, Word
from bulletin.narration.clips import ClipStore, DamagedClipError, key

VOICE = Voice("espeak", "hi", "hi", "")
CLIP = Speech(
    from_samples(np.arange(-500, 500, dtype=np.int16), 24000),
    (Word("नमस्ते", 10, 400, exact=True), Word("दुनिया।", 450, 990, exact=False)),
)


def test_clip_comes_back_sample_for_sample(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    back = store.get("ab12")
    assert back is not None
    assert (back.clip.rate, back.clip.samples.tolist()) == (24000, CLIP.clip.samples.tolist())
    assert back.words == CLIP.words


def test_clip_comes_back_with_its_measure(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    back, wanted = store.get("ab12"), measured(CLIP.clip)
    assert back is not None
    assert back.profile is not None
    assert (back.profile.rate, back.profile.frames) == (24000, 1000)
    assert np.array_equal(back.profile.hops, wanted.hops)


def test_missing_clip_is_none(tmp_path: Path) -> None:
    assert ClipStore(tmp_path / "nowhere").get("ab12") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-2],
        lambda data: data[:30],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: data.replace(b"clip 4", b"clip 9"),
        lambda data: data.replace(b'"rate"', b'"rat"'),
        lambda data: data.replace(b", true]", b"]"),
        lambda data: data.replace(b'"profile": "', b'"profile": "AAAA'),
        lambda data: data + b"\0\0",
        lambda data: bytes(len(data)),
    ],
    ids=[
        "empty",
        "short",
        "head alone",
        "a bit",
        "another format",
        "a key",
        "a word",
        "a profile",
        "long",
        "zeros",
    ],
)
def test_damaged_clip_is_told(damage, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    path = store.path("ab12")
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(DamagedClipError, match=re.escape(str(path))):
        store.get("ab12")


def test_put_leaves_only_the_clip(tmp_path: Path) -> None:
    store = ClipStore(tmp_path)
    store.put("ab12", CLIP)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [store.path("ab12")]


def test_put_where_nothing_can_be_written_says_where_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"file: a clip cannot be stored .* BULLETIN_CACHE"):
        ClipStore(tmp_path / "file").put("ab12", CLIP)


def test_key_differs_by_all_that_decides_the_sound() -> None:
    other = Voice("espeak", "hi+f2", "hi", "")
    keys = {key("अ", VOICE, "1"), key("आ", VOICE, "1"), key("अ", other, "1"), key("अ", VOICE, "2")}
    assert len(keys) == 4
    assert key("अ", VOICE, "1") == key("अ", VOICE, "1")


def test_default_folder_is_the_one_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("BULLETIN_CACHE")
    assert default_folder().name == "bulletin"
