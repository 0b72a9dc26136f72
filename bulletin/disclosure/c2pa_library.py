"""Content Credentials (C2PA) for a file that we lay out ourselves, through ``c2pa-python``.

The library's own writers would rewrite a file's tags: an ID3 tag loses its lyrics and two of five
chapters. So its C functions for a manifest embedded by others are called:
``c2pa_builder_data_hashed_placeholder`` says how many bytes to reserve, and
``c2pa_builder_sign_data_hashed_embeddable`` signs the digest of all others.
"""

from __future__ import annotations

import ctypes
import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any, BinaryIO

import c2pa
from c2pa import c2pa as binding

from bulletin.core.errors import SettingsError
from bulletin.disclosure.signing_keys import Credentials

RAW = b"application/c2pa"
_BYTES = ctypes.POINTER(ctypes.c_ubyte)


class Claim:
    """One manifest to embed: first its placeholder, then its bytes."""

    def __init__(self, definition: Mapping[str, object], credentials: Credentials) -> None:
        """``definition`` is a C2PA manifest definition."""
        self._signer = _signer(credentials)
        self._builder = c2pa.Builder(json.dumps(definition, ensure_ascii=False))

    def __enter__(self) -> Claim:
        """For a ``with`` block, which frees the library's memory."""
        return self

    def __exit__(self, *_: object) -> None:
        """Free the library's memory."""
        self._builder.close()
        self._signer.close()

    def placeholder(self) -> bytes:
        """A placeholder as long as the manifest."""
        out = _BYTES()
        size = _library().c2pa_builder_data_hashed_placeholder(
            self._builder._handle, self._signer.reserve_size(), RAW, ctypes.byref(out)
        )
        return _taken(out, size)

    def signed(self, digest: bytes, excluded: Sequence[tuple[int, int]]) -> bytes:
        """The manifest over a SHA-256 of all bytes except the ``excluded`` (start and length)."""
        hashed = {
            "exclusions": [{"start": start, "length": length} for start, length in excluded],
            "name": "jumbf manifest",
            "alg": "sha256",
            "hash": list(digest),
            "pad": [],
        }
        out = _BYTES()
        size = _library().c2pa_builder_sign_data_hashed_embeddable(
            self._builder._handle,
            self._signer._handle,
            json.dumps(hashed).encode(),
            RAW,
            None,
            ctypes.byref(out),
        )
        return _taken(out, size)

    def embedded(self, mime: str, source: BinaryIO, target: BinaryIO) -> None:
        """Let the library embed it: for a format in which it changes nothing else."""
        self._builder.sign(self._signer, mime, source, target)


def read_store(mime: str, file: BinaryIO, sidecar: bytes | None = None) -> dict[str, Any] | None:
    """A file's manifests and whether they are valid; ``None`` if it has none."""
    try:
        with closing(c2pa.Reader(mime, file, sidecar)) as reader:
            found: dict[str, Any] = json.loads(reader.json())
            return found
    except c2pa.C2paError.ManifestNotFound:
        return None
    except c2pa.C2paError as error:
        return {"validation_state": "Invalid", "validation_status": [{"code": str(error)}]}


def _signer(credentials: Credentials) -> Any:
    info = c2pa.C2paSignerInfo(
        credentials.algorithm.encode(), credentials.chain, credentials.key, None
    )
    try:
        return c2pa.Signer.from_info(info)
    except c2pa.C2paError as error:
        raise SettingsError(
            f"the certificate and the key of [provenance] cannot sign ({error})",
            todo="For a test pair, run: bulletin provenance init.",
        ) from error


def _library() -> Any:
    library = binding._lib
    builder, signer = ctypes.POINTER(binding.C2paBuilder), ctypes.POINTER(binding.C2paSigner)
    stream, out = ctypes.POINTER(binding.C2paStream), ctypes.POINTER(_BYTES)
    placeholder = library.c2pa_builder_data_hashed_placeholder
    placeholder.argtypes = [builder, ctypes.c_size_t, ctypes.c_char_p, out]
    placeholder.restype = ctypes.c_int64
    sign = library.c2pa_builder_sign_data_hashed_embeddable
    sign.argtypes = [builder, signer, ctypes.c_char_p, ctypes.c_char_p, stream, out]
    sign.restype = ctypes.c_int64
    return library


def _taken(out: Any, size: int) -> bytes:
    if size < 0:
        raise SettingsError("the bulletin could not be signed: the C2PA library refused it")
    found = bytes(out[:size])
    binding._lib.c2pa_manifest_bytes_free(out)
    return found
