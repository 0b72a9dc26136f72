"""Opens a file by FFmpeg, whatever its tags hold."""

from __future__ import annotations

from typing import Any, BinaryIO

import av
from av.container import Container, InputContainer

# PyAV before 19 raises on tags that are not UTF-8 unless told not to; since then it never raises,
# and has no such argument.
_WITH_ANY_TAGS: dict[str, Any] = (
    {"metadata_errors": "surrogateescape"} if hasattr(Container, "metadata_errors") else {}
)


def opened(file: BinaryIO | str) -> InputContainer:
    """A file to read; bytes of its tags that are not UTF-8 become lone surrogates.

    Raises ``av.error.FFmpegError``.
    """
    if isinstance(file, str):
        file = f"file:{file}"  # a name with a colon is no address
    container: InputContainer = av.open(file, mode="r", **_WITH_ANY_TAGS)
    return container
