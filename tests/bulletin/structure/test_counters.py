"""What an app counts below a post."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


@pytest.mark.parametrize(
    "foot",
    [
        "#सेमरा #सड़क\n1,234\nViews",
        "#सेमरा\n👍 45 💬 3",
        "…more\n12",
        "3,456\nबार देखा गया",
        "9:15 PM · Nov 29, 2026\n45.6K\nViews\n12\nReposts",
    ],
)
def test_counters_below_a_post_are_not_read(foot: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{foot}")) == [TEXT, MORE]


def test_number_that_the_text_leads_to_is_read() -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nकुल मतदान केंद्र:\n45"))[-1].endswith("45")


def test_count_in_a_list_between_the_title_and_the_text_is_not_read() -> None:
    assert spoken(read(f"{TITLE}\n- Posted By: Semra\n- 468\n\n{TEXT}\n\n{MORE}")) == [TEXT, MORE]
