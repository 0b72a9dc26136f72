"""Pages with thousands of bold words or parts, which are read in linear time."""

from __future__ import annotations

import time

from lxml import html

from bulletin.sources.html.boxes.pruning import prune
from bulletin.sources.html.part_counts import Subject


def test_many_bold_words_in_a_paragraph_take_linear_time() -> None:
    words = " ".join(f"<b>सड़क {number}</b>" for number in range(6_000))
    page = html.fromstring(f"<html><body><p>{words}</p></body></html>")
    start = time.process_time()
    prune(page)
    assert time.process_time() - start < 3  # the paragraph's text was taken for each: 6 s


def test_many_parts_without_which_a_subject_is_asked_for_take_linear_time() -> None:
    syllables = [letter + sign for letter in "कखगचजटडतदपबमरलवसह" for sign in "ािीुूेो"]
    lines = [f"{one}{other}{one}र खुल{other}" for one in syllables for other in syllables]
    subject = Subject("नहर की सफाई", lines)
    start = time.process_time()
    for line in lines[:2_000]:
        subject.without([line]).shared(line, 0)
    assert time.process_time() - start < 3  # all words were counted anew for each: 6 s


def test_subject_without_a_line_shares_what_other_lines_say() -> None:
    subject = Subject("", ["नहर की सफाई शुरू हुई", "नहर में नाव चली"])
    assert subject.without(["नहर में नाव चली"]).shared("नहर के पास", 0) > 0
    assert subject.without(["नहर में नाव चली"]).shared("नाव के पास", 0) == 0
