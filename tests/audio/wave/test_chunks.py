"""WAV chunks as other programs read them: libsndfile, wave-bwf-rf64, wavinfo and FFmpeg."""

from __future__ import annotations

import datetime
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
import wavinfo
from wave_bwf_rf64 import wave as bwf

from audio.errors import SoundError
from audio.wave import Broadcast, Cart, Marker, Timer, basic_umid, digest, info, markers
from audio.wave.riff import Chunk, head, layout, write_chunks
from tests import libsndfile

BROADCAST = Broadcast(
    description="Jaipur: barish se pahle nalon ki safai",
    originator="Radio Jaipur",
    reference="INJAI0123456789AB070000123456789",
    originated=datetime.datetime(2026, 1, 26, 6, 55, 3),
    umid=basic_umid(bytes(range(32))),
    loudness_lufs=-23.04,
    loudness_range_lu=4.5,
    true_peak_dbtp=-1.27,
    momentary_lufs=-18.9,
    short_term_lufs=-20.11,
    coding_history=("A=PCM,F=48000,W=16,M=mono,T=bulletin 1",),
    time_reference=7 * 3600 * 48000 + 2**32,
)
CART = Cart(
    title="Subah ke samachar",
    artist="Radio Jaipur",
    cut_id="010001",
    client_id="bulletin",
    category="NEWS",
    classification="weather",
    out_cue="namaskar",
    starts=datetime.datetime(2026, 1, 26, 7, 0, 0),
    ends=datetime.datetime(2026, 1, 26, 7, 59, 59),
    producer="bulletin",
    producer_version="1.2.3",
    user_defined="hi",
    level_reference=32768,
    timers=(Timer("AUDs", 0), Timer("INTe", 4800), Timer("SEGs", 90001), Timer("EODs", 96001)),
    url="https://radio.example/bulletin",
    tag_text="0:00 सुबह के समाचार\r\n0:12 मौसम",
)
STORIES = (Marker(0, "सुबह के समाचार"), Marker(48001, "ज़िले में बारिश"), Marker(70000, "odd"))
INFO = {"INAM": "सुबह के समाचार", "IART": "रेडियो जयपुर", "ICRD": "2026-01-26"}


@pytest.fixture(params=[("PCM_16", 1, 48001), ("PCM_24", 1, 44101), ("PCM_24", 2, 48000)], ids=str)
def plain(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A WAV that libsndfile wrote; a mono one in 24 bits has an odd size."""
    subtype, channels, frames = request.param
    path = tmp_path / "sound.wav"
    noise = np.random.default_rng(1).uniform(-0.3, 0.3, (frames, channels))
    soundfile.write(path, noise, 48000, subtype=subtype)
    return path


def labelled(path: Path) -> Path:
    with path.open("r+b") as file:
        before = [BROADCAST.chunk(), CART.chunk()]
        write_chunks(file, before, [*markers(STORIES), info(INFO)])
    return path


def test_chunks_leave_the_sound_as_it_was(plain: Path) -> None:
    sound, rate = soundfile.read(plain, dtype="int32")
    again, rate_again = soundfile.read(labelled(plain), dtype="int32")
    assert rate == rate_again
    assert np.array_equal(sound, again)


def test_chunks_put_twice_are_there_once(plain: Path) -> None:
    once = labelled(plain).read_bytes()
    assert labelled(plain).read_bytes() == once


def test_every_chunk_begins_at_an_even_byte_and_the_whole_size_is_true(plain: Path) -> None:
    data = labelled(plain).read_bytes()
    assert len(data) % 2 == 0
    assert int.from_bytes(data[4:8], "little") == len(data) - 8
    for name in (b"bext", b"cart", b"data", b"cue ", b"LIST"):
        assert data.index(name) % 2 == 0


def test_bext_is_read_field_for_field_by_libsndfile(plain: Path) -> None:
    read = libsndfile.broadcast(labelled(plain))
    assert read["description"] == BROADCAST.description.encode()
    assert read["originator"] == b"Radio Jaipur"
    assert read["originator_reference"] == BROADCAST.reference.encode()
    assert (read["origination_date"], read["origination_time"]) == (b"2026-01-26", b"06:55:03")
    samples = read["time_reference_low"] + (read["time_reference_high"] << 32)
    assert samples == BROADCAST.time_reference
    assert read["version"] == 2
    assert bytes(read["umid"]) == BROADCAST.umid
    assert [read[name] for name in ("loudness_value", "loudness_range", "max_true_peak_level")] == [
        -2304,
        450,
        -127,
    ]
    assert (read["max_momentary_loudness"], read["max_shortterm_loudness"]) == (-1890, -2011)
    assert read["coding_history"].rstrip() == BROADCAST.coding_history[0].encode()


def test_bext_is_read_field_for_field_by_wave_bwf_rf64(plain: Path) -> None:
    with closing(bwf.open(str(labelled(plain)), "rb")) as read:
        read.read_bext()
        assert read.get_bext_description().rstrip(b"\0") == BROADCAST.description.encode()
        assert read.get_bext_originator().rstrip(b"\0") == b"Radio Jaipur"
        assert read.get_bext_originator_reference() == BROADCAST.reference.encode()
        assert read.get_bext_origination_date() == [2026, 1, 26]
        assert read.get_bext_origination_time() == [6, 55, 3]
        assert read.get_bext_version() == 2
        assert b"".join(read.get_bext_umid()) == BROADCAST.umid
        assert read.get_bext_loudness_value() == -23.04
        assert read.get_bext_loudness_range() == 4.5
        assert read.get_bext_max_true_peak_level() == -1.27
        assert read.get_bext_max_momentary_loudness() == -18.9
        assert read.get_bext_max_short_term_loudness() == -20.11
        history = read.get_bext_coding_history().rstrip(b"\0")
        assert history == BROADCAST.coding_history[0].encode() + b"\r\n"


def test_bext_and_tags_are_read_by_ffmpeg(plain: Path) -> None:
    with av.open(str(labelled(plain))) as container:
        tags = dict(container.metadata)
    assert tags["comment"] == BROADCAST.description
    assert tags["originator_reference"] == BROADCAST.reference
    assert (tags["date"], tags["creation_time"]) == ("2026-01-26", "06:55:03")
    assert tags["time_reference"] == str(BROADCAST.time_reference)
    assert tags["umid"].lower() == "0x" + BROADCAST.umid[:32].hex()
    assert (tags["title"], tags["artist"]) == ("सुबह के समाचार", "रेडियो जयपुर")


def test_bext_without_a_measure_says_so_in_the_standards_way(plain: Path) -> None:
    silent = replace(BROADCAST, loudness_lufs=None, true_peak_dbtp=None)
    with plain.open("r+b") as file:
        write_chunks(file, [silent.chunk()], [])
    read = libsndfile.broadcast(plain)
    assert (read["loudness_value"], read["max_true_peak_level"]) == (0x7FFF, 0x7FFF)


def test_bext_longer_than_its_field_is_cut_at_the_field(plain: Path) -> None:
    long = replace(BROADCAST, description="x" * 300, originator="y" * 40)
    with plain.open("r+b") as file:
        write_chunks(file, [long.chunk()], [])
    read = wavinfo.WavInfoReader(plain).bext
    assert (read.description, read.originator) == ("x" * 256, "y" * 32)


def test_bext_and_cart_are_read_back_as_they_were_written(plain: Path) -> None:
    with labelled(plain).open("rb") as file:
        found = layout(file)
    bext, cart = found.find(b"bext"), found.find(b"cart")
    assert bext is not None
    assert cart is not None
    assert Broadcast.read(bext) == BROADCAST
    assert Cart.read(cart) == CART


@pytest.mark.parametrize("body", [b"", bytes(100), bytes(3000)])
def test_bext_and_cart_that_are_damaged_are_refused(body: bytes) -> None:
    for kind, name in ((Broadcast, b"bext"), (Cart, b"cart")):
        with pytest.raises(SoundError):
            kind.read(Chunk(name, body))


def test_umid_is_basic_tells_of_audio_and_is_the_same_for_the_same_sound(plain: Path) -> None:
    with plain.open("rb") as file:
        first = digest(file)
    with labelled(plain).open("rb") as file:
        assert digest(file) == first
    umid = basic_umid(first)
    assert umid[:16].hex() == "060a2b34010101050101" + "02" + "20" + "13" + "000000"
    assert umid[32:] == bytes(32)
    assert basic_umid(bytes(32)) != umid


def test_cart_is_read_field_for_field_by_libsndfile(plain: Path) -> None:
    read = libsndfile.cart(labelled(plain))
    expected = {
        "version": b"0101",
        "title": b"Subah ke samachar",
        "artist": b"Radio Jaipur",
        "cut_id": b"010001",
        "client_id": b"bulletin",
        "category": b"NEWS",
        "classification": b"weather",
        "out_cue": b"namaskar",
        "start_date": b"2026-01-26",
        "start_time": b"07:00:00",
        "end_date": b"2026-01-26",
        "end_time": b"07:59:59",
        "producer_app_id": b"bulletin",
        "producer_app_version": b"1.2.3",
        "user_def": b"hi",
        "level_reference": 32768,
        "url": b"https://radio.example/bulletin",
    }
    assert {name: read[name] for name in expected} == expected
    timers = [(timer.usage.encode(), timer.sample) for timer in CART.timers]
    assert read["post_timers"] == timers + [(b"", 0)] * 4
    assert read["tag_text"].decode() == CART.tag_text


def test_cue_points_and_their_hindi_labels_are_read_by_libsndfile(plain: Path) -> None:
    assert libsndfile.cues(labelled(plain)) == [(each.sample, each.label) for each in STORIES]


def test_cue_points_and_their_hindi_labels_are_read_by_wavinfo(plain: Path) -> None:
    cues = wavinfo.WavInfoReader(labelled(plain), info_encoding="utf-8").cues
    pairs = zip(cues.cues, cues.labels, strict=True)
    read = [(cue.sample_offset, label.text) for cue, label in pairs]
    assert read == [(each.sample, each.label) for each in STORIES]


@pytest.mark.parametrize("broken", [b"", b"RIFF", b"RIFF\x04\0\0\0WAVE", b"<html>", b"ID3" * 20])
def test_chunks_are_refused_where_there_is_no_wav(broken: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    path.write_bytes(broken)
    with path.open("r+b") as file, pytest.raises(SoundError):
        write_chunks(file, [], [])
    assert path.read_bytes() == broken


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """A WAV of 5 GB of silence, which stands on the disk as a hole."""
    path = tmp_path / "huge.wav"
    data_bytes = 5_000_000_000
    form = Chunk(b"fmt ", bytes.fromhex("01000100 80bb0000 00770100 0200 1000"))
    with path.open("wb") as file:
        file.write(head([form, BROADCAST.chunk(), CART.chunk()], data_bytes, [], data_bytes // 2))
        file.truncate(file.tell() + data_bytes)
    return path


def test_over_4_gib_it_is_an_rf64_of_true_size_to_other_readers(huge: Path) -> None:
    read = soundfile.info(huge)
    assert (read.format, read.frames, read.samplerate) == ("RF64", 2_500_000_000, 48000)
    assert libsndfile.broadcast(huge)["description"] == BROADCAST.description.encode()
    with av.open(str(huge)) as container:
        assert container.duration == round(2_500_000_000 / 48000 * av.time_base)
    with closing(bwf.open(str(huge), "rb")) as wave:
        assert wave.getnframes() == 2_500_000_000


def test_over_4_gib_the_layout_is_read_back(huge: Path) -> None:
    with huge.open("rb") as file:
        found = layout(file)
    assert found.data_bytes == 5_000_000_000
    assert found.find(b"bext") == BROADCAST.chunk()
