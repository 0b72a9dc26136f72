"""What the README shows is what is said today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bulletin

README = Path(__file__).parents[1] / "README.md"
ROWS = re.findall(
    r"^\| (.+) \| (.+) \|$",
    README.read_text("utf-8").partition("| written | spoken |")[2].partition("\n\n")[0],
    re.MULTILINE,
)


@pytest.mark.parametrize(("written", "spoken"), ROWS)
def test_readme_shows_what_is_said(written: str, spoken: str) -> None:
    assert bulletin.normalise(written).text == spoken


def test_readme_has_a_table_of_examples() -> None:
    assert len(ROWS) > 3
