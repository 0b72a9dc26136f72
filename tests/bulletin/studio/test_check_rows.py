"""The findings of a check, as the studio shows them."""

from __future__ import annotations

import inspect
import re

import pytest

from bulletin.radio import air_check, chunks
from bulletin.radio.findings import Finding
from bulletin.studio.check_rows import CheckRow, check_rows
from bulletin.studio.phrasebook import languages


@pytest.mark.parametrize(
    ("finding", "row"),
    [
        (
            Finding("true-peak", False, "-0.2 dBTP", "≤ -1.0 dBTP"),
            CheckRow("सबसे ऊँचा शिखर", "-0.2 dBTP", "≤ -1.0 dBTP", False),
        ),
        (
            Finding("duration", True, "61.0 s", "60.0 … 600.0 s"),
            CheckRow("अवधि", "61.0 सेकंड", "60.0 … 600.0 सेकंड", True),
        ),
        (
            Finding("loudness", False, "silent", "-24.0 … -22.0 LUFS"),
            CheckRow("स्तर", "ध्वनि नहीं", "-24.0 … -22.0 LUFS", False),
        ),
        (Finding("tag-isrc", False, "none", "there"), CheckRow("tag-isrc", "नहीं है", "मौजूद", False)),
    ],
)
def test_findings_are_shown_in_the_language_of_the_page(finding: Finding, row: CheckRow) -> None:
    assert check_rows([finding], languages()["hi"]) == (row,)


def test_each_check_has_a_name() -> None:
    found: set[str] = set()
    for module in (air_check, chunks):
        calls = r'(?:Finding|at_most|between|one_of)\(\s*"([a-z-]+)"'
        found |= set(re.findall(calls, inspect.getsource(module)))
    assert len(found) > 20
    assert found <= set(languages()["hi"]["checks"])
