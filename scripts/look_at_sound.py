"""Draw a sound's wave over its spectrogram: python -m scripts.look_at_sound FILE OUT.jpg

To judge sounds without hearing them: FFmpeg's showwavespic and showspectrumpic.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av import AudioFrame, VideoFrame
from av.filter import Graph
from numpy.typing import NDArray

from audio.codec import frames

WIDTH = 1500
WAVE = f"s={WIDTH}x200:colors=0x3070b0:scale=lin"
SPECTRUM = f"s={WIDTH}x400:legend=0:fscale=log:scale=log:drange=90:color=viridis:stop=16000"


def picture(path: Path, name: str, options: str) -> NDArray[np.uint8]:
    """What an FFmpeg filter draws of a file's sound, ``(height, width, 3)``."""
    graph = Graph()
    drawn = sound(path)
    first = next(drawn)
    source = graph.add_abuffer(
        format=first.format, sample_rate=first.rate, layout=first.layout, time_base=first.time_base
    )
    drawing, sink = graph.add(name, options), graph.add("buffersink")
    source.link_to(drawing)
    drawing.link_to(sink)
    graph.configure()
    graph.push(first)
    for frame in drawn:
        graph.push(frame)
    graph.push(None)
    image = graph.pull()
    if not isinstance(image, VideoFrame):
        raise TypeError(f"{name} draws nothing")
    return np.asarray(image.to_ndarray(format="rgb24"), dtype=np.uint8)


def sound(path: Path) -> Iterator[AudioFrame]:
    """A file's frames in one channel, each with its time."""
    done = 0
    for frame in frames(path, "fltp", "mono"):
        frame.pts, frame.time_base = done, Fraction(1, frame.rate)
        done += frame.samples
        yield frame


def main() -> None:
    """Write the picture."""
    path, out = map(Path, sys.argv[1:3])
    parts = [picture(path, "showwavespic", WAVE), picture(path, "showspectrumpic", SPECTRUM)]
    image = VideoFrame.from_ndarray(np.concatenate(parts), format="rgb24")
    with av.open(str(out), mode="w", format="image2", options={"update": "1"}) as container:
        stream = container.add_stream("mjpeg", rate=1, options={"qmin": "3", "qmax": "3"})
        stream.width, stream.height, stream.pix_fmt = image.width, image.height, "yuvj420p"
        container.mux(stream.encode(image))
        container.mux(stream.encode(None))


if __name__ == "__main__":
    main()
