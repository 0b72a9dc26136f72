"""Make ``bulletin/engines/kokoro/data/signed.onnx.gz`` and ``probe.onnx`` from Kokoro's model.

    python scripts/make_kokoro_graph.py

The model's convolutions multiply unsigned bytes by unsigned weights, for which ONNX Runtime has no
VNNI kernel; for signed bytes by unsigned weights it has one, 1.8 times as fast. So the graph here
is the model's own but that what a convolution takes, and its zero point, are moved down by 128
(the highest bit is flipped): the same sums of the same integers. Its weights stay where they are:
it names their places in the file that ``model.joined`` writes.

Where a processor has no such kernel, ONNX Runtime's for signed bytes overflows; ``probe.onnx`` is
one such convolution alone, by which a worker finds out.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bulletin.engines.kokoro import model

DATA = Path(__file__).parents[1] / "bulletin/engines/kokoro/data"
SMALL = 128
"""Bytes below which a constant is kept in the graph."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = model.joined(Path(folder))
        (DATA / "signed.onnx.gz").write_bytes(gzip.compress(signed(path), mtime=0))
    (DATA / "probe.onnx").write_bytes(probe())
    for name in ("signed.onnx.gz", "probe.onnx"):
        print(f"{DATA / name}: {(DATA / name).stat().st_size} bytes")


def signed(path: Path) -> bytes:
    """The graph of the model in ``path`` with signed convolutions, its weights in that file."""
    whole = onnx.load(path)
    flipped = _with_signed_convolutions(list(whole.graph.node))
    del whole.graph.node[:]
    whole.graph.node.extend(flipped)
    del whole.graph.value_info[:]  # ONNX Runtime works them out
    _leave_weights_in(path, whole)
    highest_bit = np.array(128, dtype=np.uint8)
    whole.graph.initializer.append(numpy_helper.from_array(highest_bit, "highest_bit"))
    return bytes(whole.SerializeToString(deterministic=True))


def _with_signed_convolutions(nodes: list[NodeProto]) -> list[NodeProto]:
    """The nodes, those that sign a value behind the one that makes it."""
    convolutions = [node for node in nodes if node.op_type == "ConvInteger"]
    values = {node.input[at] for node in convolutions for at in (0, 2)}
    for node in convolutions:
        for at in (0, 2):  # the activations and their zero point
            node.input[at] += "_signed"
    found: list[NodeProto] = []
    for node in nodes:
        found.append(node)
        for value in filter(values.__contains__, node.output):
            flip = helper.make_node("BitwiseXor", [value, "highest_bit"], [f"{value}_flipped"])
            to = helper.make_node(
                "Cast", [f"{value}_flipped"], [f"{value}_signed"], to=TensorProto.INT8
            )
            found += [flip, to]
    return found


def _leave_weights_in(path: Path, whole: ModelProto) -> None:
    """Put the places of the larger constants in ``path`` in place of their bytes."""
    data = path.read_bytes()
    start = 0
    for constant in whole.graph.initializer:
        if len(constant.raw_data) < SMALL:
            continue
        start = data.index(constant.raw_data, start)  # they stand there in this order
        length = len(constant.raw_data)
        constant.ClearField("raw_data")
        constant.data_location = TensorProto.EXTERNAL
        places = {"location": path.name, "offset": str(start), "length": str(length)}
        for key, value in places.items():
            constant.external_data.add(key=key, value=value)
        start += length


def probe() -> bytes:
    """A convolution of signed ``x`` [1, k, n] by unsigned ``w`` [m, k, 1] to int32 ``y``."""
    graph = helper.make_graph(
        [helper.make_node("ConvInteger", ["x", "w"], ["y"])],
        "probe",
        [
            helper.make_tensor_value_info("x", TensorProto.INT8, [1, "k", "n"]),
            helper.make_tensor_value_info("w", TensorProto.UINT8, ["m", "k", 1]),
        ],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [1, "m", "n"])],
    )
    opset = helper.make_opsetid("", 20)
    whole = helper.make_model(graph, opset_imports=[opset], ir_version=9)
    return bytes(whole.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
