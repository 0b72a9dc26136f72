"""Make ``bulletin/engines/kokoro/data/signed.onnx.gz`` from Kokoro's model.

    python scripts/make_kokoro_graph.py

The model's convolutions multiply unsigned bytes by unsigned weights, for which ONNX Runtime has no
VNNI kernel; for signed bytes by unsigned weights it has one, 1.8 times as fast. So this graph is
the model's own, except that a convolution's input and its zero point are lowered by 128 (the
highest bit is flipped): the same sums of the same integers. Its weights stay where they are: it
refers to their places in the file that ``weights.joined`` writes.

On x86 without VNNI two products of such bytes are added to 16 bits, which saturate (VPMADDUBSW).
No weight here is over 127, so no sum is over 2 · 127 · 128, and they do not.

It also has one more input and one more output, for intonation: ``bend``, a factor on the pitch,
stretched to its length, and the predicted pitch in Hz. ``speed`` has a value per token.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bulletin.engines.kokoro import weights
from bulletin.engines.kokoro.worker import PITCH

OUT = Path(__file__).parents[1] / "bulletin/engines/kokoro/data/signed.onnx.gz"
HEAVIEST = 127
SMALL = 128
"""Bytes below which a constant is kept in the graph."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        OUT.write_bytes(gzip.compress(signed(weights.joined(Path(folder))), mtime=0))
    print(f"{OUT}: {OUT.stat().st_size} bytes")


def signed(path: Path) -> bytes:
    """The graph of the model in ``path`` with signed convolutions, its weights in that file."""
    whole = onnx.load(path)
    _see_that_no_sum_saturates(whole)
    _let_it_be_bent(whole)
    flipped = _with_signed_convolutions(list(whole.graph.node))
    del whole.graph.node[:]
    whole.graph.node.extend(flipped)
    del whole.graph.value_info[:]  # ONNX Runtime works them out
    _leave_weights_in(path, whole)
    highest_bit = np.array(128, dtype=np.uint8)
    whole.graph.initializer.append(numpy_helper.from_array(highest_bit, "highest_bit"))
    return bytes(whole.SerializeToString(deterministic=True))


def _let_it_be_bent(whole: ModelProto) -> None:
    """Multiply the pitch by ``bend``."""
    for node in whole.graph.node:
        node.input[:] = ["bent" if name == PITCH else name for name in node.input]
    whole.graph.node.extend(
        [
            helper.make_node("Shape", [PITCH], ["pitch_shape"]),
            helper.make_node(
                "Resize",
                ["bend", "", "", "pitch_shape"],
                ["stretched_bend"],
                mode="linear",
                coordinate_transformation_mode="align_corners",
            ),
            helper.make_node("Mul", [PITCH, "stretched_bend"], ["bent"]),
        ]
    )
    shape: list[int | str | None] = [1, 1, "bends"]
    whole.graph.input.append(helper.make_tensor_value_info("bend", TensorProto.FLOAT, shape))
    (speed,) = (each for each in whole.graph.input if each.name == "speed")
    speed.type.tensor_type.shape.dim[0].dim_param = "speeds"
    whole.graph.output.append(helper.make_tensor_value_info(PITCH, TensorProto.FLOAT, None))


def _see_that_no_sum_saturates(whole: ModelProto) -> None:
    constants = {constant.name: constant for constant in whole.graph.initializer}
    for node in whole.graph.node:
        if node.op_type == "ConvInteger":
            heaviest = numpy_helper.to_array(constants[node.input[1]]).max()
            if heaviest > HEAVIEST:
                raise SystemExit(f"{node.name} has a weight of {heaviest}")


def _with_signed_convolutions(nodes: list[NodeProto]) -> list[NodeProto]:
    """The nodes, with those that sign a value right after the node that makes it."""
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
    """Replace the bytes of larger constants by their places in ``path``."""
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


if __name__ == "__main__":
    main()
