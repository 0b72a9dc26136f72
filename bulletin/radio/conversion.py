"""Converts a finished bulletin to another form, with the same sound and tags."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np

from audio.codec import frames
from audio.encoders import encoder
from audio.errors import SoundError
from audio.file_kinds import FileKind
from audio.format import Format
from audio.tags import Tags
from bulletin.disclosure.source_tags import marked
from bulletin.manifest.schema import Manifest
from bulletin.manifest.tagging import tags


def converted(
    source: Path, kind: FileKind | str, file: BinaryIO, manifest: Manifest, form: Format | None
) -> None:
    """Write the sound of ``source`` into an open file of a ``kind``, or of a suffix's.

    Unset, ``form`` stays that of the source. Raises ``SoundError``.
    """
    drawn = frames(source, "fltp", form.layout if form else None, form.rate if form else None)
    out = None
    for frame in drawn:
        block = np.asarray(frame.to_ndarray(), dtype=np.float32)
        if out is None:
            own = form or Format(frame.rate, block.shape[0])
            out = encoder(kind, file, own, _tags(manifest))
        out.write(block)
    if out is None:
        raise SoundError("it has no sound")
    out.close()


def _tags(manifest: Manifest) -> Tags:
    return marked(tags(manifest), manifest)
