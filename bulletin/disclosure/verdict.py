"""What a finished file says about itself, whether it was changed since, and who signed it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audio.errors import SoundError
from audio.files.ledger import sha256_of
from audio.labels import read_tags
from bulletin.core.errors import Place, SettingsError, SourceError
from bulletin.core.extras import needs
from bulletin.disclosure.content_credentials import SIDECAR
from bulletin.disclosure.source_tags import IDENTIFIER, SOFTWARE, SOURCE_TYPE, SPOKEN, VOICE, found
from bulletin.manifest.schema import Manifest, from_json

_MIME = {".mp3": "audio/mpeg", ".wav": "audio/wav", ".flac": "audio/flac", ".m4a": "audio/mp4"}
_MANIFEST_STORES = (b"c2pa", b"jumb")


@dataclass(frozen=True, slots=True)
class Signature:
    """A file's signature: whether it is valid for the file, and whose it is.

    ``trusted`` says that the signer is on the C2PA trust list; ``faults`` are C2PA's codes.
    """

    valid: bool
    trusted: bool
    signer: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything found out about a file.

    ``unchanged`` is ``None`` if neither a signature nor a manifest can tell.
    """

    file: str
    source_type: str
    voice: str
    software: str
    id: str
    disclosed: tuple[str, ...]
    signature: Signature | None
    unchanged: bool | None

    @property
    def passed(self) -> bool:
        """Whether it says that its voice is synthetic, and nothing contradicts it."""
        return bool(self.source_type) and self.unchanged is not False


def verify(path: Path, manifest: Path | None = None) -> Verdict:
    """What a file says about itself; ``manifest`` defaults to the ``.json`` of its name, if any.

    Raises ``SourceError`` for anything but a sound file, and ``SettingsError`` if it is signed and
    the extra that can read signatures is not installed.
    """
    place = Place(str(path))
    if not path.is_file():
        raise SourceError("there is no such file", todo="Name a sound file.", place=place)
    try:
        tags = read_tags(path)
    except SoundError as error:
        raise SourceError(str(error), todo="Name a sound file.", place=place) from error
    said = found(tags)
    signature = _signature(path)
    known = _manifest(path, manifest)
    spoken = said.get(SPOKEN, "")
    return Verdict(
        file=str(path),
        source_type=said.get(SOURCE_TYPE, ""),
        voice=said.get(VOICE, ""),
        software=said.get(SOFTWARE, ""),
        id=said.get(IDENTIFIER, ""),
        disclosed=tuple(known.disclosed if known else filter(None, spoken.split(", "))),
        signature=signature,
        unchanged=_unchanged(path, signature, known, said.get(IDENTIFIER, "")),
    )


def _unchanged(
    path: Path, signature: Signature | None, known: Manifest | None, name: str
) -> bool | None:
    if signature is not None:
        return signature.valid
    if known is None:
        return None
    named = (each for each in known.outputs if each.name == path.name)
    digest = next((each.sha256 for each in named), "")
    if digest:
        return sha256_of(path) == digest
    return None if known.id == name else False


def _manifest(path: Path, named: Path | None) -> Manifest | None:
    beside = named or path.with_suffix(".json")
    if named is None and not beside.is_file():
        return None
    try:
        return from_json(beside.read_bytes(), str(beside))
    except OSError as error:
        wrong = f"the manifest cannot be read ({error.strerror})"
        raise SourceError(wrong, place=Place(str(beside))) from error
    except SourceError:
        if named:
            raise
        return None  # another JSON of the same name


def _signature(path: Path) -> Signature | None:
    sidecar = path.with_suffix(SIDECAR)
    store = sidecar.read_bytes() if sidecar.is_file() else None
    try:
        from bulletin.disclosure.c2pa_library import read_store
    except ModuleNotFoundError as error:
        if store is None and not _carries_a_store(path):
            return None
        raise SettingsError(
            f"it is signed, and {error.name}, which reads signatures, is not installed",
            todo=needs("provenance"),
            place=Place(str(path)),
        ) from error
    mime = _MIME.get(path.suffix.lower(), "application/octet-stream")
    with path.open("rb") as file:
        told = read_store(mime, file, None if mime in _EMBEDDED else store)
    return _signature_in(told) if told else None


_EMBEDDED = frozenset(_MIME.values())


def _carries_a_store(path: Path) -> bool:
    """Whether a file has a manifest store, searched for at both ends, where one may be."""
    with path.open("rb") as file:
        head = file.read(1 << 20)
        file.seek(max(0, path.stat().st_size - (1 << 20)))
        tail = file.read()
    return all(name in head or name in tail for name in _MANIFEST_STORES)


def _signature_in(store: dict[str, Any]) -> Signature:
    state = store.get("validation_state", "Invalid")
    active = store.get("manifests", {}).get(store.get("active_manifest"), {})
    who = active.get("signature_info", {})
    names = dict.fromkeys(filter(None, (who.get("common_name"), who.get("issuer"))))
    faults = tuple(each["code"] for each in store.get("validation_status", []))
    return Signature(
        valid=state in ("Valid", "Trusted"),
        trusted=state == "Trusted",
        signer=", ".join(names),
        faults=faults,
    )
