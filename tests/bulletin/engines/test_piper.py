"""Piper itself, with a tiny voice that is made here: a second of tone for each call."""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from bulletin import engines
from bulletin.core.errors import EngineUnavailableError, SettingsError
from bulletin.core.extras import needs
from bulletin.engines.piper import FOLDER, PiperEngine

TEXT = "भोपाल में बारिश हुई।"
NAME = "hi_IN-tone-low"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one Hindi voice, one of another language, and one that is damaged."""
    for name, language, model in (
        (NAME, "hi", tone_model()),
        ("de_DE-tone-low", "de", tone_model()),
        ("hi_IN-zebra-low", "hi", b"not a model"),
    ):
        (tmp_path / f"{name}.onnx").write_bytes(model)
        (tmp_path / f"{name}.onnx.json").write_text(json.dumps(facts(language)))
    (tmp_path / "alone.onnx").write_bytes(tone_model())
    monkeypatch.setenv(FOLDER, str(tmp_path))
    return tmp_path


def missing(name: str) -> str:
    raise PackageNotFoundError(name)


def facts(language: str) -> dict[str, object]:
    """What stands beside a Piper voice."""
    symbols = ["_", "^", "$", *" ˈˌːaeiouəʌɪʊɔɛbpmnɾlʃhːʰdtkɡjʋs\u0303"]
    return {
        "audio": {"sample_rate": 16000},
        "espeak": {"voice": language},
        "phoneme_type": "espeak",
        "num_symbols": len(symbols),
        "num_speakers": 1,
        "phoneme_id_map": {symbol: [number] for number, symbol in enumerate(symbols)},
    }


def field(number: int, value: bytes | int) -> bytes:
    """A field of a Protocol Buffer: a whole number, or bytes with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def tone_model() -> bytes:
    """An ONNX model of Piper's shape: ``input`` [1, n] becomes 400 n samples, of values 0 to 1."""

    def tensor(name: str, kind: int, *dimensions: str) -> bytes:
        shape = b"".join(field(1, field(2, size.encode())) for size in dimensions)
        return field(1, name.encode()) + field(2, field(1, field(1, kind) + field(2, shape)))

    def node(kind: str, inputs: list[str], output: str, attributes: bytes = b"") -> bytes:
        names = b"".join(field(1, each.encode()) for each in inputs)
        return field(1, names + field(2, output.encode()) + field(4, kind.encode()) + attributes)

    def constant(name: str, *values: int) -> bytes:
        data = b"".join(value.to_bytes(8, "little") for value in values)
        dimensions = field(1, len(values))
        return field(5, dimensions + field(2, 7) + field(8, name.encode()) + field(9, data))

    to_float = field(5, field(1, b"to") + field(3, 1) + field(20, 2))
    graph = (
        node("Cast", ["input"], "numbers", to_float)
        + node("Sin", ["numbers"], "waves")
        + node("Tile", ["waves", "times"], "tiled")
        + node("Unsqueeze", ["tiled", "axes"], "output")
        + field(2, b"tone")
        + constant("times", 1, 400)
        + constant("axes", 1)
        + field(11, tensor("input", 7, "batch", "phonemes"))
        + field(11, tensor("input_lengths", 7, "batch"))
        + field(11, tensor("scales", 1, "three"))
        + field(12, tensor("output", 1, "batch", "one", "samples"))
    )
    return field(1, 8) + field(7, graph) + field(8, field(2, 13))


def test_voices_are_the_hindi_ones_of_the_folder(folder: Path) -> None:
    assert [voice.name for voice in PiperEngine().voices()] == [NAME, "hi_IN-zebra-low"]


def test_piper_speaks_with_a_voice_of_ones_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("piper", reason="the extra piper is not installed")
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    piper = PiperEngine()
    assert piper.check().ready
    clip = piper.speak(TEXT, piper.voices()[0])
    assert clip.rate == 16000
    assert clip.frames > 400 * len(TEXT)
    assert clip.frames == piper.speak(TEXT, piper.voices()[0]).frames
    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1", "ONNX Runtime reports its use otherwise"
    piper.close()


def test_damaged_voice_is_told_with_its_place(folder: Path) -> None:
    pytest.importorskip("piper", reason="the extra piper is not installed")
    piper = PiperEngine()
    with pytest.raises(EngineUnavailableError, match=r"zebra-low.onnx: the voice cannot be loaded"):
        piper.speak(TEXT, piper.voices()[1])


def test_other_file_of_the_same_name_is_another_version(folder: Path) -> None:
    pytest.importorskip("piper", reason="the extra piper is not installed")
    before = PiperEngine().version
    (folder / f"{NAME}.onnx").write_bytes(tone_model() + b"\0")
    assert PiperEngine().version != before


def test_without_a_voice_says_where_to_put_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("piper", reason="the extra piper is not installed")
    monkeypatch.delenv(FOLDER, raising=False)
    assert PiperEngine().check().why == "no Hindi voice is installed for it"
    with pytest.raises(EngineUnavailableError, match=FOLDER):
        engines.choose("piper", None)


def test_unknown_voice_is_told(folder: Path) -> None:
    with pytest.raises(SettingsError, match=NAME):
        engines.choose("piper", "hi_IN-nobody")


def test_without_the_extra_says_how_to_install_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bulletin.engines.piper.find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "piper", None)
    monkeypatch.setattr("bulletin.engines.piper.version", missing)
    assert engines.choose("piper", NAME).engine.name == "piper"
    monkeypatch.delenv(FOLDER)
    with pytest.raises(EngineUnavailableError, match="This needs the extra piper: pip install"):
        engines.choose("piper", None)
    monkeypatch.setenv(FOLDER, str(folder))
    piper = PiperEngine()
    assert piper.check().todo == needs("piper")
    with pytest.raises(EngineUnavailableError, match="This needs the extra piper: pip install"):
        piper.speak(TEXT, piper.voices()[0])
