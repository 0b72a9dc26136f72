"""What the tests of disclosure share: a show that signs, and one bulletin of it in all formats."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from bulletin.cli import bulletin
from bulletin.manifest.schema import Manifest, from_json

FORMATS = ("mp3", "wav", "flac", "opus", "ogg", "m4a")
ARTICLE = """बारिश से पहले नालों की सफाई शुरू

जयपुर। नगर निगम ने सोमवार को नालों की सफाई शुरू की। काम तीस जून तक पूरा होगा।

मंत्री ने कहा कि अधूरे काम वाले ठेकेदारों पर जुर्माना लगेगा।
"""
SENTENCE = "यह बुलेटिन कृत्रिम आवाज़ में है।"


@dataclass(frozen=True)
class Made:
    """A programme's files, signed and not, with their manifests."""

    folder: Path
    signed: Path
    show: Path

    @property
    def manifest(self) -> Manifest:
        return from_json((self.folder / "b.json").read_bytes(), "b.json")


def call(*words: str | Path) -> None:
    done = CliRunner(mix_stderr=False).invoke(bulletin, [str(word) for word in words])
    assert done.exit_code == 0, done.stderr


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One programme in all formats, unsigned and signed, by the engine without a voice."""
    root = tmp_path_factory.mktemp("disclosed")
    folder, signed = root / "plain", root / "signed"
    folder.mkdir()
    signed.mkdir()
    show = root / "show.toml"
    article = root / "jaipur.txt"
    article.write_text(ARTICLE, "utf-8")
    words = '[programme]\nname = "समाचार"\nstation = "रेडियो परीक्षा"\n'
    show.write_text(words, "utf-8")
    keys = '[provenance]\ncertificate = "station.pem"\nkey = "station.key"\n'
    (root / "signing.toml").write_text(words + keys, "utf-8")
    with patch.dict(os.environ, {"BULLETIN_CACHE": str(root / "cache")}):
        call("provenance", "init", root, "--station", "रेडियो परीक्षा")
        for where, by in ((folder, show), (signed, root / "signing.toml")):
            outs = [
                word
                for name in FORMATS
                for word in ("-o", where / (f"{name}.{name}" if name == "ogg" else f"b.{name}"))
            ]
            manifest = ("--manifest", where / "b.json")
            call("make", article, *outs, *manifest, "--show", by, "--engine", "silent", "--quiet")
    return Made(folder, signed, root / "signing.toml")
