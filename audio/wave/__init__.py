"""A WAV file's metadata: the chunks by which radio automation files, cues and airs it.

``riff`` is the file's container, and each of the other modules one kind of chunk.
"""

from __future__ import annotations

from audio.wave.bext import Broadcast, basic_umid
from audio.wave.cart import Cart, Timer
from audio.wave.info import info
from audio.wave.markers import Marker, markers
from audio.wave.riff import Chunk, Layout, append_chunk, digest, layout, write_chunks

__all__ = [
    "Broadcast",
    "Cart",
    "Chunk",
    "Layout",
    "Marker",
    "Timer",
    "append_chunk",
    "basic_umid",
    "digest",
    "info",
    "layout",
    "markers",
    "write_chunks",
]
