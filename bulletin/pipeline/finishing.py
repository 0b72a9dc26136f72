"""What a bulletin's files get when the whole is rendered: labels, signatures, the manifest."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from audio.tags import write_id3
from bulletin.disclosure.content_credentials import sidecars_of, sign
from bulletin.disclosure.labelling import label as write_marks
from bulletin.disclosure.signing_keys import Credentials
from bulletin.disclosure.source_tags import marked
from bulletin.manifest.pairing import digest_of
from bulletin.manifest.schema import Manifest
from bulletin.manifest.tagging import tags
from bulletin.pipeline.outputs import written_together

Label = Callable[[BinaryIO, Manifest], None]
"""Called with each sound file, open and written but not yet in its place, and the manifest."""


@dataclass(frozen=True, slots=True)
class OpenFiles:
    """The files of a bulletin, written aside: its sounds, their ``signatures`` where a format holds
    none, and its manifest, if that is requested.
    """

    sounds: Sequence[tuple[Path, BinaryIO]]
    signatures: Sequence[BinaryIO]
    manifests: Sequence[BinaryIO]

    def finish(self, made: Manifest, label: Label | None, signing: Credentials | None) -> Manifest:
        """Write into them what is only known from the whole; returns the manifest of all.

        A signature comes last, as it covers all bytes but its own.
        """
        self._label(made, label)
        if signing:
            self._sign(made, signing)
        made = self._measured(made)
        for file in self.manifests:
            file.write(made.to_json().encode())
        return made

    def _label(self, made: Manifest, label: Label | None) -> None:
        for path, file in self.sounds:
            if path.suffix.lower() == ".mp3":
                write_id3(file, marked(tags(made), made))
            write_marks(path, file, made)
            if label:
                label(file, made)

    def _sign(self, made: Manifest, by: Credentials) -> None:
        beside = iter(self.signatures)
        for path, file in self.sounds:
            if signature := sign(file, path.suffix.lower(), made, by):
                next(beside).write(signature)

    def _measured(self, made: Manifest) -> Manifest:
        """The manifest with the files' sizes and digests."""
        outputs = [
            replace(each, sha256=digest_of(file), bytes=file.seek(0, io.SEEK_END))
            for each, (_, file) in zip(made.outputs, self.sounds, strict=True)
        ]
        return replace(made, outputs=tuple(outputs))


@contextmanager
def opened(outs: Sequence[Path], manifest: Path | None, signed: bool) -> Iterator[OpenFiles]:
    """The files of a bulletin, which take their places together at the end of the block.

    If one cannot, none does. Raises ``OutputError``.
    """
    beside = sidecars_of(outs) if signed else ()
    documents = (manifest,) if manifest else ()
    with written_together(*outs, *beside, *documents) as files:
        sounds = list(zip(outs, files, strict=False))
        rest = files[len(outs) :]
        yield OpenFiles(sounds, rest[: len(beside)], rest[len(beside) :])
