"""Columns of a text: those of its letters, of which the signs above and below are a part."""

from __future__ import annotations

import pytest

from bulletin.core.columns import column_count


@pytest.mark.parametrize(
    ("text", "many"), [("", 0), ("Patna 12", 8), ("गुंडा", 3), ("पटना", 4), ("क्षेत्र", 4), ("कि", 2)]
)
def test_signs_above_and_below_a_letter_take_no_column(text: str, many: int) -> None:
    assert column_count(text) == many
