"""The ``LIST INFO`` chunk: a WAV's common tags, in UTF-8, as FFmpeg and players read them."""

from __future__ import annotations

from collections.abc import Mapping

from audio.wave.riff import Chunk


def info(tags: Mapping[str, str]) -> Chunk:
    """The chunk of ``tags`` by RIFF's names: ``INAM`` title, ``IART`` artist, ``ICRD`` date, …"""
    body = b"INFO"
    for name, text in tags.items():
        body += bytes(Chunk(name.encode("ascii"), text.encode() + b"\0"))
    return Chunk(b"LIST", body)
