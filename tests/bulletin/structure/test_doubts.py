"""What an editor is asked about a line whose label is a guess: once, about what it became."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Paragraph
from bulletin.language import load
from bulletin.structure.datelines.part_kinds import place_evidence
from tests.bulletin.structure.reading import read
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


def asked(part: Paragraph | None) -> list[str]:
    """The questions beside a paragraph, without their evidence."""
    marks = part.marks if part else ()
    return [mark.what.partition(" (")[0] for mark in marks if isinstance(mark, Doubt)]


def line(text: str, written: str) -> Paragraph:
    found = read(text)
    parts = (part for each in found.sections for part in (each.heading, *each.paragraphs))
    return next(part for part in parts if part and part.text == written)


NAME = "Md Shakeel Ahmed Semra"


@pytest.mark.parametrize("note", [NAME, "Md Rafiq Ahmed Dumka"])
def test_line_left_out_as_a_pages_is_not_asked_about_as_a_link(note: str) -> None:
    left = line(f"{TITLE}\n\n{TEXT}\n{MORE}\n\n{note}", note)
    assert asked(left) == ["खबर या पृष्ठ की पंक्ति?"]


def test_word_above_a_text_that_may_be_a_pages_is_asked_about_so() -> None:
    stamp = "📅 Published on: October 4, 2023"
    found = line(f"{stamp}\nsemradarpan\n{TEXT}\n{MORE}", "semradarpan")
    assert asked(found) == ["खबर या पृष्ठ की पंक्ति?"]


def test_heading_that_became_the_headline_is_asked_about_as_one() -> None:
    asks = ("क्या है गांव की नई सड़क?", MORE, "कब खुली गांव की सड़क?", TEXT, "किसने बनाई गांव की सड़क?", MORE)
    assert asked(read("\n".join(asks)).headline) == ["शीर्षक या अनुच्छेद?"]


def test_summary_below_a_title_is_asked_about_once() -> None:
    summary = "गांव के लोगों ने फोन करके विभाग को दी सड़क धंसने की सूचना"
    page = f"{TITLE}\n\n{summary}\n\nदुमका। {TEXT}\n{MORE}"
    assert asked(line(page, summary)) == ["उपशीर्षक या अनुच्छेद?"]


def test_no_reason_is_given_twice() -> None:
    left = line(f"{TITLE}\n\n{TEXT}\n{MORE}\n\n{NAME}", NAME)
    (doubt,) = (mark for mark in left.marks if isinstance(mark, Doubt))
    reasons = doubt.what.partition(" (")[2].rstrip(")").split(", ")
    assert len(reasons) == len(set(reasons)) > 0


@pytest.mark.parametrize(
    ("part", "evidence"),
    [
        ("दुमका।", "known place"),
        ("दुमका सदर", "known place"),
        ("गोरखपुर,", "known place"),
        ("सेमरा :", "unknown place"),
    ],
)
def test_doubt_about_a_place_says_whether_it_is_listed(part: str, evidence: str) -> None:
    assert place_evidence(part, load("hi")) == evidence
