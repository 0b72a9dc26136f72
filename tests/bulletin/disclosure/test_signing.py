"""Signed files: valid for C2PA's own reader, their sound and tags as they were."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import av
import c2pa
import pytest
from click.testing import Result
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from mutagen.id3 import ID3

from bulletin.config import Podcast, Settings
from bulletin.publish.show_podcast import podcast_of_show
from tests.bulletin.disclosure.conftest import FORMATS, Made
from tests.bulletin.disclosure.test_source_tags import path_of

MIME = {"mp3": "audio/mpeg", "wav": "audio/wav", "flac": "audio/flac", "m4a": "audio/mp4"}
Run = Callable[..., Result]


def read(path: Path, data: bytes | None = None) -> dict[str, object]:
    name = path.suffix[1:]
    beside = path.with_suffix(".c2pa")
    store = None if name in MIME else beside.read_bytes()
    file = io.BytesIO(data if data is not None else path.read_bytes())
    with c2pa.Reader(MIME.get(name, "audio/ogg"), file, store) as reader:
        found: dict[str, object] = json.loads(reader.json())
        return found


def decoded(path: Path) -> tuple[str, int]:
    summed, frames = hashlib.sha256(), 0
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            samples = frame.to_ndarray()
            summed.update(samples.tobytes())
            frames += samples.shape[-1]
    return summed.hexdigest(), frames


@pytest.mark.parametrize("name", FORMATS)
def test_signature_is_valid_and_says_what_was_done(name: str, made: Made) -> None:
    store = read(path_of(made.signed, name))
    assert store["validation_state"] == "Valid"
    active = store["manifests"][store["active_manifest"]]  # type: ignore[index]
    assert active["signature_info"]["common_name"] == "रेडियो परीक्षा"
    told = {each["label"]: each["data"] for each in active["assertions"]}
    (action,) = told["c2pa.actions.v2"]["actions"]
    assert action["digitalSourceType"] == made.manifest.source_type
    assert told["io.bulletin.made"]["identifier"] == made.manifest.id
    source, signed = made.manifest.sources[0], told["io.bulletin.made"]["sources"][0]
    assert signed == {"name": Path(source.name).name, "sha256": source.sha256}


@pytest.mark.parametrize("name", FORMATS)
def test_signing_leaves_every_sample_as_it_was(name: str, made: Made) -> None:
    assert decoded(path_of(made.signed, name)) == decoded(path_of(made.folder, name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("at", [0.3, 0.7, 0.97])
def test_flipped_byte_is_found(name: str, at: float, made: Made) -> None:
    path = path_of(made.signed, name)
    data = bytearray(path.read_bytes())
    data[int(len(data) * at)] ^= 1
    assert read(path, bytes(data))["validation_state"] == "Invalid"


def test_signed_mp3_keeps_all_its_tags_and_chapters(made: Made) -> None:
    plain, signed = ID3(path_of(made.folder, "mp3")), ID3(path_of(made.signed, "mp3"))
    assert signed.version[:2] == (2, 3)
    assert {key for key in signed if not key.startswith("GEOB")} == set(plain)
    assert [str(each) for each in signed.getall("SYLT")] == [
        str(each) for each in plain.getall("SYLT")
    ]
    chapters = []
    for folder in (made.folder, made.signed):
        with av.open(str(path_of(folder, "mp3"))) as container:
            chapters.append([(each["start"], each["metadata"]) for each in container.chapters()])
    assert chapters[0] == chapters[1] != []


def test_published_episode_is_signed_anew(made: Made, run: Run) -> None:
    show = made.show.read_text("utf-8").replace(
        "station.pem", str(made.show.parent / "station.pem")
    )
    show = show.replace("station.key", str(made.show.parent / "station.key"))
    podcast = '[podcast]\ntitle = "समाचार"\nurl = "https://radio.example/"\n'
    Path("show.toml").write_text(show + podcast, "utf-8")
    sound, manifest = path_of(made.folder, "mp3"), made.folder / "b.json"
    done = run("feed", "add", sound, "--manifest", manifest, "--show", "show.toml")
    assert done.exit_code == 0, done.stderr
    (episode,) = Path("podcast").glob("episodes/*/*.mp3")
    assert read(episode)["validation_state"] == "Valid"
    assert run("verify", episode).exit_code == 0


def test_tags_written_anew_drop_a_signature_that_no_longer_holds(made: Made, run: Run) -> None:
    Path("show.toml").write_text(
        '[podcast]\ntitle = "समाचार"\nurl = "https://radio.example/"\n', "utf-8"
    )
    sound, manifest = path_of(made.signed, "mp3"), made.signed / "b.json"
    done = run("feed", "add", sound, "--manifest", manifest, "--show", "show.toml")
    assert done.exit_code == 0, done.stderr
    (episode,) = Path("podcast").glob("episodes/*/*.mp3")
    assert not ID3(episode).getall("GEOB")
    assert Podcast().disclosed


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        (
            'certificate = "none.pem"\nkey = "none.key"',
            "certificate of [provenance] cannot",
        ),
        ('certificate = "a.txt"', "names no key"),
        ('certificate = "a.txt"\nkey = "a.txt"', "not a private key in PEM"),
    ],
)
def test_credentials_that_do_not_do_are_told_before_anything_is_spoken(
    table: str, wrong: str, run: Run
) -> None:
    Path("a.txt").write_text("शीर्षक\n\nभोपाल में बारिश हुई।\n", "utf-8")
    Path("show.toml").write_text(f"[provenance]\n{table}\n", "utf-8")
    done = run("make", "a.txt", "-o", "a.mp3", "--engine", "silent")
    assert done.exit_code != 0
    assert wrong in done.stderr
    assert not Path("a.mp3").exists()


def test_self_made_credentials_replace_nothing(run: Run) -> None:
    done = run("provenance", "init")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "[provenance]",
        'certificate = "station.pem"',
        'key = "station.key"',
    ]
    assert len(done.stderr.splitlines()) == 1
    before = Path("station.key").read_bytes()
    assert Path("station.key").stat().st_mode & 0o077 == 0
    again = run("provenance", "init")
    assert again.exit_code != 0
    assert "exists already" in again.stderr
    assert Path("station.key").read_bytes() == before


@pytest.mark.parametrize(
    ("table", "disclosed"),
    [({}, True), ({"where": "end"}, True), ({"where": "off"}, False), ({"on": False}, False)],
)
def test_podcast_of_a_show_asks_for_what_the_show_says(
    table: dict[str, object], disclosed: bool, tmp_path: Path
) -> None:
    settings = Settings.model_validate({"disclosure": table, "podcast": {"cover": "a.png"}})
    folder, podcast = podcast_of_show(settings, tmp_path)
    assert folder == tmp_path / "podcast"
    assert podcast.cover == str(tmp_path / "a.png")
    assert podcast.disclosed is disclosed


def test_private_key_stands_in_no_file_that_is_made(made: Made) -> None:
    pem = (made.show.parent / "station.key").read_bytes()
    secret = load_pem_private_key(pem, None)
    der = secret.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    lines = [line for line in pem.splitlines() if b"-----" not in line]
    for path in made.signed.iterdir():
        content = path.read_bytes()
        assert der not in content
        assert not any(line in content for line in lines), path.name
