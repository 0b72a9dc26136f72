"""Signs finished files with Content Credentials (C2PA 2.x), leaving their own tags unchanged.

MP3 and FLAC carry the manifest in an ID3 tag's ``GEOB`` frame, WAV in a chunk ``C2PA``, MP4 in a
box; for other formats it is beside the file, as ``<name>.c2pa``.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from audio.tags import write_object
from audio.wave import append_chunk
from bulletin.core.address import public_name
from bulletin.core.errors import SettingsError
from bulletin.core.version import __version__
from bulletin.disclosure.signing_keys import Credentials
from bulletin.manifest.schema import Manifest

if TYPE_CHECKING:
    from bulletin.disclosure.c2pa_library import Claim

SIDECAR = ".c2pa"
_MP4 = "audio/mp4"
_GEOB = "application/c2pa"
_BLOCK = 1 << 20
_CHUNK_HEAD = 8


def sidecars_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that will hold the signatures beside ``paths``, in order.

    Raises ``SettingsError`` if two of them would be the same.
    """
    beside = [
        path.with_suffix(SIDECAR)
        for path in paths
        if path.suffix.lower() != ".m4a" and path.suffix.lower() not in _PLACES
    ]
    if len(set(beside)) < len(beside):
        raise SettingsError(
            f"two signatures would be called {beside[0]}", todo="Give the files other names."
        )
    return tuple(beside)


def sign(file: BinaryIO, suffix: str, manifest: Manifest, by: Credentials) -> bytes | None:
    """Sign an open, finished file; it is then positioned at its end.

    Returns the bytes of the sidecar for a format that holds no manifest, else ``None``. Raises
    ``SettingsError`` if the credentials are unsuitable.
    """
    from bulletin.disclosure.c2pa_library import Claim  # 53 MB, only needed for signing

    with Claim(_definition(manifest), by) as claim:
        if suffix == ".m4a":
            _embed_by_library(claim, file)
            return None
        empty = claim.placeholder()
        place = _PLACES.get(suffix)
        if place is None:
            return claim.signed(_digest(file, 0, 0), ())
        at, before = place(file, empty)
        free = (at - before, len(empty) + before)
        signed = claim.signed(_digest(file, *free), [free])
        file.seek(at)
        file.write(signed)
        file.seek(0, 2)
    return None


def _in_id3(file: BinaryIO, data: bytes) -> tuple[int, int]:
    return write_object(file, _GEOB, "c2pa", "c2pa manifest store", data), 0


def _in_chunk(file: BinaryIO, data: bytes) -> tuple[int, int]:
    return append_chunk(file, b"C2PA", data), _CHUNK_HEAD


_PLACES: dict[str, Callable[[BinaryIO, bytes], tuple[int, int]]] = {
    ".mp3": _in_id3,
    ".flac": _in_id3,
    ".wav": _in_chunk,
}
"""Embeds a manifest into a file: returns where it is, and how many bytes before it are its own.

In a WAV these are the chunk's header.
"""


def _embed_by_library(claim: Claim, file: BinaryIO) -> None:
    """Let the library embed it in an MP4: it moves what it must, and keeps the other boxes."""
    file.seek(0)
    with tempfile.TemporaryFile(dir=Path(file.name).parent) as signed:
        claim.embedded(_MP4, file, signed)
        signed.seek(0)
        file.seek(0)
        while block := signed.read(_BLOCK):
            file.write(block)
    file.truncate()


def _digest(file: BinaryIO, start: int, length: int) -> bytes:
    """The SHA-256 of a file except ``length`` bytes from ``start`` on."""
    summed = hashlib.sha256()
    file.seek(0)
    left = start
    while left and (block := file.read(min(_BLOCK, left))):
        summed.update(block)
        left -= len(block)
    file.seek(start + length)
    while block := file.read(_BLOCK):
        summed.update(block)
    return summed.digest()


def _definition(manifest: Manifest) -> dict[str, object]:
    """A bulletin's manifest as a C2PA manifest definition."""
    software = {"name": "bulletin", "version": __version__}
    created = {
        "action": "c2pa.created",
        "digitalSourceType": manifest.source_type,
        "softwareAgent": software,
        "parameters": {"description": f"speech by {manifest.engine} ({manifest.voice})"},
    }
    edited = {
        "action": "c2pa.edited",
        "softwareAgent": software,
        "parameters": {"description": "read from a script that an editor could correct"},
    }
    made = {
        "identifier": manifest.id,
        "disclosed": list(manifest.disclosed),
        "sources": [
            {"name": public_name(each.name), "sha256": each.sha256} for each in manifest.sources
        ],
    }
    return {
        "claim_generator_info": [software],
        "title": manifest.title,
        "assertions": [
            {
                "label": "c2pa.actions",
                "data": {"actions": [created, edited] if manifest.scripted else [created]},
            },
            {"label": "io.bulletin.made", "data": made},
        ],
    }
