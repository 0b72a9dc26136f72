"""The pipeline gives what its imports for type checkers say, each with its own stage alone."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from importlib import import_module

import pytest

from bulletin import pipeline

TYPED = [
    (node.module or "", each.name, each.asname or each.name)
    for block in ast.parse(inspect.getsource(pipeline)).body
    if isinstance(block, ast.If)
    for node in block.body
    if isinstance(node, ast.ImportFrom)
    for each in node.names
]


@pytest.mark.parametrize(("module", "own", "given"), TYPED, ids=[each[-1] for each in TYPED])
def test_name_is_what_its_type_says(module: str, own: str, given: str) -> None:
    assert getattr(pipeline, given) is getattr(import_module(module), own)


def test_no_name_is_without_a_type() -> None:
    assert {given for *_, given in TYPED} == set(pipeline._PLACES)
    with pytest.raises(AttributeError, match="'nothing'"):
        pipeline.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_import_loads_no_stage() -> None:
    show = "import sys, bulletin.pipeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    loaded = {each for each in done.stdout.split() if each.startswith(("bulletin", "audio"))}
    assert loaded == {"bulletin", "bulletin.pipeline"}
