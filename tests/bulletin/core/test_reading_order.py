"""A story's reading order; what is left out is listed in source order."""

from __future__ import annotations

import datetime
from dataclasses import replace

from bulletin.core.model import (
    Bulletin,
    Emphasis,
    Paragraph,
    Pause,
    Role,
    Section,
    Story,
    Unread,
)
from bulletin.core.reading_order import left_out, paragraphs

WHOLE = Story(
    "a.txt",
    Paragraph("पटना", 3),
    Paragraph("बारिश की खबर", 1),
    (
        Section(None, (Paragraph("पहला।", 5), Paragraph("दूसरा।", 6))),
        Section(Paragraph("उपशीर्षक", 7), (Paragraph("तीसरा।", 8),)),
    ),
    byline=Paragraph("संवाददाता", 2),
)


def test_parts_come_in_the_order_of_reading_with_what_ends() -> None:
    found = [(role, each.line, ends) for role, each, ends in paragraphs(WHOLE)]
    assert found == [
        (Role.PLACE, 3, Pause.SENTENCE),
        (Role.HEADLINE, 1, Pause.SECTION),
        (Role.BYLINE, 2, Pause.PARAGRAPH),
        (Role.BODY, 5, Pause.PARAGRAPH),
        (Role.BODY, 6, Pause.SECTION),
        (Role.HEADING, 7, Pause.PARAGRAPH),
        (Role.BODY, 8, Pause.SECTION),
    ]


def test_part_that_is_absent_is_passed_over() -> None:
    bare = replace(WHOLE, place=None, headline=None, byline=None)
    assert [each.line for _, each, _ in paragraphs(bare)] == [5, 6, 7, 8]


def test_what_is_left_out_is_told_by_line_with_its_reason() -> None:
    marked = Paragraph("एक दो तीन", 9, marks=(Unread(3, 6, "दोबारा"), Emphasis(0, 2)))
    story = replace(
        WHOLE,
        byline=Paragraph("x", 4, marks=(Unread(0, 1, "नाम"),)),
        sections=(Section(None, (marked, Paragraph("y", 2, marks=(Unread(0, 1, "कड़ी"),)))),),
    )
    bulletin = Bulletin("", datetime.date(2026, 1, 26), (WHOLE, story))
    found = [(each.text, each.reason, each.source, each.line) for each in left_out(bulletin)]
    assert found == [
        ("y", "कड़ी", "a.txt", 2),
        ("x", "नाम", "a.txt", 4),
        ("दो", "दोबारा", "a.txt", 9),
    ]
