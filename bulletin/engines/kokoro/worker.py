"""One Kokoro model in a process of its own, spoken to through its standard input and output.

Run by path, as ``python worker.py MODEL``, so that it loads NumPy and ONNX Runtime and nothing
else. A request holds ``tokens`` int64 [1, n], ``style`` float32 [1, 256], ``speed`` float32 [1];
the answer ``samples`` int16 and ``durations`` int64, each token's length in samples, or ``error``
where the model cannot speak. The process ends when its input does, even amid its work, so that
none is left where the one that asks is killed.
"""

from __future__ import annotations

import gzip
import io
import os
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["DURATIONS", "Arrays", "is_exact", "main", "receive", "send"]

Arrays = dict[str, NDArray[Any]]

DURATIONS = "/encoder/Clip_output_0"
"""The model's own output of each token's length, in frames."""

_DATA = Path(__file__).with_name("data")
_FRAME = 600
_PEAK = 0.97
_FULL = 32767
_LENGTH_BYTES = 8


def main(model: str, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the requests end."""
    asked: queue.SimpleQueue[Arrays] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, asked), daemon=True).start()
    session = _opened(Path(model))
    while True:
        try:
            sound, durations = session.run(["audio", DURATIONS], asked.get())
        except Exception as error:
            send(answers, {"error": np.array(f"{type(error).__name__}: {error}")})
        else:
            lengths = durations.ravel().astype(np.int64) * _FRAME
            send(answers, {"samples": _limited(sound.ravel()), "durations": lengths})


def _opened(model: Path) -> Any:
    """The model on one thread, its convolutions signed where that is exact.

    With VNNI they take 0.55 of the time of the others, for the same sums (see
    scripts/make_kokoro_graph.py).
    """
    options = _options()
    if not is_exact(_convolved):
        return _session(str(model), options)
    options.add_session_config_entry(
        # Resolved, as ONNX Runtime refuses weights behind a link that leads out of their folder.
        "session.model_external_initializers_file_folder_path",
        str(model.resolve().parent),
    )
    return _session(gzip.decompress((_DATA / "signed.onnx.gz").read_bytes()), options)


def is_exact(convolved: Callable[[NDArray[np.int8], NDArray[np.uint8]], NDArray[np.int32]]) -> bool:
    """Whether signed bytes [1, k, n] are multiplied by unsigned ones [m, k, 1] without loss.

    On x86 without VNNI they are not: two products are added to 16 bits, which saturate.
    """
    x = np.tile(np.array([127, -128], dtype=np.int8), (1, 64, 64))
    w = np.full((64, 64, 1), 255, dtype=np.uint8)
    try:
        found = convolved(x, w)
    except Exception:  # ONNX Runtime before 1.24 has no such convolution
        return False
    return np.array_equal(found[0], w[:, :, 0].astype(np.int32) @ x[0].astype(np.int32))


def _convolved(x: NDArray[np.int8], w: NDArray[np.uint8]) -> NDArray[np.int32]:
    probe = _session((_DATA / "probe.onnx").read_bytes(), _options())
    found: NDArray[np.int32] = probe.run(["y"], {"x": x, "w": w})[0]
    return found


def _session(graph: str | bytes, options: Any) -> Any:
    import onnxruntime

    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _options() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    # A plan of the memory is of use where a shape comes again; for sentences, it grows by each.
    options.enable_mem_pattern = False
    return options


def _listen(requests: IO[bytes], asked: queue.SimpleQueue[Arrays]) -> None:
    while True:
        try:
            asked.put(receive(requests))
        except EOFError:
            os._exit(0)


def send(file: IO[bytes], arrays: Arrays) -> None:
    """Write arrays to a pipe: the length, and a file as NumPy's."""
    data = io.BytesIO()
    np.savez(data, **arrays)  # type: ignore[arg-type]
    file.write(data.tell().to_bytes(_LENGTH_BYTES) + data.getvalue())
    file.flush()


def receive(file: IO[bytes]) -> Arrays:
    """What was sent; raises ``EOFError`` where the pipe has ended."""
    length = int.from_bytes(file.read(_LENGTH_BYTES))
    data = file.read(length)
    if not length or len(data) < length:
        raise EOFError
    with np.load(io.BytesIO(data)) as arrays:
        return dict(arrays)


def _limited(sound: NDArray[np.float32]) -> NDArray[np.int16]:
    """16-bit samples; a clip whose peaks would be cut off is made quieter as a whole."""
    loudest = float(np.abs(sound).max(initial=0.0))
    scaled: NDArray[np.float32] = np.rint(sound * (_FULL * _PEAK / max(loudest, _PEAK)))
    return scaled.astype(np.int16)


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer)
