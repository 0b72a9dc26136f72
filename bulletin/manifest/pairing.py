"""Whether a manifest belongs to a sound file: they are made together."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, BinaryIO, cast

from bulletin.core.errors import Place, SourceError, told_as
from bulletin.manifest.schema import Manifest


def digest_of(file: BinaryIO) -> str:
    """The SHA-256 of all of an open file, in hexadecimal digits."""
    file.seek(0)
    return hashlib.file_digest(cast(Any, file), "sha256").hexdigest()


def see_that_they_match(sound: Path, manifest: Manifest) -> None:
    """Raise ``SourceError`` if ``manifest`` belongs to another sound, or to an earlier version.

    A manifest of an older version of bulletin, without the sound's digest, is accepted.
    """
    told = {output.sha256 for output in manifest.outputs if output.sha256}
    if not told:
        return
    with told_as(SourceError, "it cannot be read", sound), sound.open("rb") as file:
        digest = digest_of(file)
    if digest not in told:
        raise SourceError(
            "the manifest belongs to another sound",
            todo="Name the manifest that was written with it, or make both again.",
            place=Place(str(sound)),
        )
