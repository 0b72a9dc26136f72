"""What presets ask for is what docs/radio.md promises."""

from __future__ import annotations

import re

import pytest

from bulletin.config.presets import presets
from tests.conftest import ROOT

ROWS = {
    name: [cell.strip() for cell in cells.split("|")]
    for name, cells in re.findall(
        r"^\| `([\w-]+)` \|(.+)\|$", (ROOT / "docs" / "radio.md").read_text("utf-8"), re.MULTILINE
    )
    if name in presets()
}


def length(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:g} s"
    return f"{seconds / 60:g} min" if seconds < 3600 else f"{seconds / 3600:g} h"


def test_every_preset_has_a_row() -> None:
    assert list(ROWS) == list(presets())
    asked, alike = presets()["community-radio-in"], presets()["community-radio"]
    more = {"about", "disclosed", "notice", "categories"}
    assert asked.model_dump(exclude=more) == alike.model_dump(exclude=more)


@pytest.mark.parametrize("name", ["podcast", "radio", "community-radio"])
def test_preset_asks_for_what_its_row_says(name: str) -> None:
    loudness, peak, file, silence, lasts = ROWS[name]
    asked = presets()[name]
    told = f"{asked.loudness_lufs:g} ±{asked.tolerance_lu:g} LUFS".replace("-", "−")
    assert loudness.startswith(told)
    assert peak == f"{asked.ceiling_dbtp:g} dBTP".replace("-", "−")
    assert file.split(",")[0] == " or ".join(each.upper() for each in asked.formats)
    assert lasts == f"{length(asked.shortest_s)} – {length(asked.longest_s)}"
    between, *ends = re.findall(r"([\d.]+) s", silence)
    assert float(between) == asked.most_silence_s
    if ends:
        found = (asked.most_leading_silence_s, asked.most_trailing_silence_s)
        assert tuple(map(float, ends)) == found
    assert asked.labelled == (name != "podcast")
    assert asked.disclosed == (name == "podcast")
