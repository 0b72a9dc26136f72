"""The pipeline gives what its imports for type checkers say, each with its own stage alone."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from bulletin import pipeline

NAMES = [name for name, (module, _) in pipeline._imports().items() if module.startswith("bulletin")]


@pytest.mark.parametrize("name", NAMES)
def test_name_is_what_its_import_says(name: str) -> None:
    module, original = pipeline._imports()[name]
    assert getattr(pipeline, name) is getattr(import_module(module), original)


def test_other_names_are_errors() -> None:
    with pytest.raises(AttributeError, match="'nothing'"):
        pipeline.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_import_loads_no_stage() -> None:
    show = "import sys, bulletin.pipeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    loaded = {each for each in done.stdout.split() if each.startswith(("bulletin", "audio"))}
    assert loaded == {"bulletin", "bulletin.pipeline"}
