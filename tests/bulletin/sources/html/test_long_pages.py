"""Pages with thousands of bold words or parts, which are read in linear time; odd characters."""

from __future__ import annotations

import pytest

from bulletin.sources.html.elements import in_xml
from bulletin.sources.html.part_counts import Subject


@pytest.mark.parametrize("number", ["27", "x1b", "x0000b", "0000", "31"])
def test_control_character_by_its_number_is_a_space(number: str) -> None:
    assert in_xml(f"सड़क&#{number};खुली &#8377;5&#x20b9;6") == "सड़क खुली &#8377;5&#x20b9;6"


def test_subject_without_a_line_shares_what_other_lines_say() -> None:
    subject = Subject("", ["नहर की सफाई शुरू हुई", "नहर में नाव चली"])
    assert subject.without(["नहर में नाव चली"]).shared("नहर के पास", 0) > 0
    assert subject.without(["नहर में नाव चली"]).shared("नाव के पास", 0) == 0
