"""Signs before the lines of a message: those of a list stay items, the others go."""

from __future__ import annotations

import pytest

from bulletin.sources.text.chat import unmarked


@pytest.mark.parametrize("sign", ["👉", "➢", "➤", "✓", "❖"])
def test_signs_before_the_lines_of_a_list_become_dashes(sign: str) -> None:
    lines = ("नगद जमा करें", "बैंक से जमा करें")
    text = "\n".join(f"{sign} {line}" for line in lines)
    assert unmarked(text) == "\n".join(f"- {line}" for line in lines)
