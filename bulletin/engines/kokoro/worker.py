"""One Kokoro model in its own process, used through its standard input and output.

Run by path, as ``python worker.py MODEL THREADS``, so that it loads only NumPy and ONNX Runtime. A
request holds ``tokens`` int64 [1, n], ``style`` float32 [1, 256], ``speed`` float32 [n], one per
token, and ``bend`` float32 [1, 1, k], a factor on the pitch: any number of values, spread over the
whole and interpolated. The answer holds ``samples`` int16, ``durations`` int64, each token's length
in samples, and ``pitch`` float32 in Hz, twice a frame; or ``error`` if the model cannot speak.

An ONNX Runtime before 1.24 runs the original model, which knows one speed and no ``bend``;
``pitch`` is empty then. The process ends when its input does, even while working, so that none is
left if its parent is killed.
"""

from __future__ import annotations

import gzip
import io
import os
import queue
import sys
import threading
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]

FRAME = 600
"""Samples."""

DURATIONS = "/encoder/Clip_output_0"
"""The model's own output of each token's length, in frames."""

PITCH = "/encoder/F0_proj/Conv_output_0"
"""The pitch that the model predicts, in Hz, two values a frame; about 0 where unvoiced."""

_SIGNED = Path(__file__).with_name("data") / "signed.onnx.gz"
_PEAK = 0.97
_FULL = 32767
_LENGTH_BYTES = 8


def main(model: str, threads: int, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the requests end."""
    asked: queue.SimpleQueue[Arrays] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, asked), daemon=True).start()
    session = _opened(Path(model), threads)
    known = {each.name for each in session.get_inputs()}
    bends = "bend" in known
    while True:
        request = asked.get()
        given = {name: value for name, value in request.items() if name in known}
        if not bends:
            given["speed"] = given["speed"].mean(keepdims=True)
        try:
            sound, durations, *pitch = session.run(
                ["audio", DURATIONS, *([PITCH] if bends else [])], given
            )
        except Exception as error:
            send(answers, {"error": np.array(f"{type(error).__name__}: {error}")})
        else:
            lengths = durations.ravel().astype(np.int64) * FRAME
            answer = {"samples": _limited(sound.ravel()), "durations": lengths}
            send(answers, answer | {"pitch": np.ravel(pitch).astype(np.float32)})


def _opened(model: Path, threads: int) -> Any:
    """The model; with convolutions on signed bytes, if ONNX Runtime has those.

    With VNNI they take 0.55 of the time of the others, and give the same sums (see
    scripts/make_kokoro_graph.py). ONNX Runtime is kept from telling Microsoft that it is used.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read at the import; a call comes too late
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # A thread that waits for work sleeps, so that it takes no time from other processes.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 4
    # A memory plan helps only if a shape repeats; for sentences, it grows with each.
    options.enable_mem_pattern = False
    graph: str | bytes = str(model)
    if has_signed_convolutions(onnxruntime.__version__):
        graph = gzip.decompress(_SIGNED.read_bytes())
        # Resolved, as ONNX Runtime refuses weights behind a link that leads out of their folder.
        options.add_session_config_entry(
            "session.model_external_initializers_file_folder_path", str(model.resolve().parent)
        )
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def has_signed_convolutions(version: str) -> bool:
    """Whether an ONNX Runtime has ``ConvInteger`` for int8: from 1.24 on, as tested."""
    major, minor, *_ = version.split(".")
    return (int(major), int(minor)) >= (1, 24)


def _listen(requests: IO[bytes], asked: queue.SimpleQueue[Arrays]) -> None:
    while True:
        try:
            asked.put(receive(requests))
        except EOFError:
            os._exit(0)


def send(file: IO[bytes], arrays: Arrays) -> None:
    """Write arrays to a pipe: the length, then a NumPy file."""
    data = io.BytesIO()
    np.savez(data, **arrays)  # type: ignore[arg-type]
    file.write(data.tell().to_bytes(_LENGTH_BYTES) + data.getvalue())
    file.flush()


def receive(file: IO[bytes]) -> Arrays:
    """What was sent; raises ``EOFError`` at the end of the pipe."""
    length = int.from_bytes(file.read(_LENGTH_BYTES))
    data = file.read(length)
    if not length or len(data) < length:
        raise EOFError
    with np.load(io.BytesIO(data)) as arrays:
        return dict(arrays)


def _limited(sound: NDArray[np.float32]) -> NDArray[np.int16]:
    """16-bit samples; a clip whose peaks would clip is made quieter as a whole."""
    loudest = float(np.abs(sound).max(initial=0.0))
    scaled: NDArray[np.float32] = np.rint(sound * (_FULL * _PEAK / max(loudest, _PEAK)))
    return scaled.astype(np.int16)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)
