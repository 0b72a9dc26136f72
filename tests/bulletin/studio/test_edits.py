"""An editor's changes to a bulletin, and that nothing else changes with them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.core.errors import SourceError
from bulletin.core.model import (
    Article,
    Break,
    Bulletin,
    Doubt,
    Emphasis,
    Mark,
    Paragraph,
    SayAs,
    Speed,
    Unread,
)
from bulletin.pipeline import parsed_script, written_script
from bulletin.studio import edits
from bulletin.studio.retexting import parted, retexted
from bulletin.studio.script_lines import Label, built, left_out, lines

DAY = datetime.date(2026, 1, 26)
SCRIPT = """---
bulletin: 1
title: शीर्षक
date: 2026-01-26
voices:
  पहला: ""
  दूसरा: ""
---

# [आरंभ]

नमस्कार।

# पहली खबर

[स्थान] जयपुर

एक **दो** तीन।

<!-- संदेह 0.6: उपशीर्षक? -->
क्या हुआ

- सूची

# दूसरी खबर

[न पढ़ें: विज्ञापन]Koo App[/न पढ़ें]

चार पाँच।
"""


@pytest.fixture
def bulletin() -> Bulletin:
    return parsed_script(Article("script.md", SCRIPT), DAY)


def told(bulletin: Bulletin, story: int) -> list[tuple[Label, str]]:
    return [(line.label, line.paragraph.text) for line in lines(bulletin.stories[story])]


# --- a line's text -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "old", "new", "after"),
    [
        (Emphasis(3, 5), "एक दो तीन", "एक दो तीन चार", Emphasis(3, 5)),
        (Emphasis(3, 5), "एक दो तीन", "अब एक दो तीन", Emphasis(6, 8)),
        (Emphasis(3, 5), "एक दो तीन", "एक दोनों तीन", Emphasis(3, 8)),
        (Emphasis(3, 5), "एक दो तीन", "एक तीन", None),
        (Break(3, 500), "एक दो तीन", "अब एक दो तीन", Break(6, 500)),
        (Speed(0, 9, 0.9), "एक दो तीन", "एक बारह तीन", Speed(0, 11, 0.9)),
        (SayAs(3, 5, "two"), "एक दो तीन", "एक दो तीन!", SayAs(3, 5, "two")),
        (SayAs(3, 5, "two"), "एक दो तीन", "एक दस तीन", None),
        (SayAs(3, 5, "two"), "एक दो तीन", "एक दोनों तीन", None),
        (SayAs(3, 5, "two"), "एक दो तीन", "एक अदो तीन", None),
        (SayAs(3, 5, "two"), "एक दो तीन", "अब एक दो तीन", SayAs(6, 8, "two")),
        (Unread(0, 9, "विज्ञापन"), "एक दो तीन", "एक दो तीन चार", Unread(0, 13, "विज्ञापन")),
        (Doubt("?", 0.5), "एक दो तीन", "चार", Doubt("?", 0.5)),
    ],
)
def test_marks_stay_with_their_words(mark: Mark, old: str, new: str, after: Mark | None) -> None:
    found = retexted(Paragraph(old, 1, marks=(mark,)), new)
    assert found.text == new
    assert found.marks == ((after,) if after else ())


@given(st.text("अब \n", max_size=12), st.text("अब \n", max_size=12), st.data())
def test_marks_never_leave_the_text(old: str, new: str, data: st.DataObject) -> None:
    size = len(old)
    ends = sorted(data.draw(st.lists(st.integers(0, size), min_size=2, max_size=2)))
    at = data.draw(st.integers(0, size))
    start, end = ends
    marks = (Emphasis(start, end), SayAs(start, end, "क"), Break(at, 100))
    for part in parted(retexted(Paragraph(old, 1, marks=marks), new)):
        for mark in part.marks:
            if isinstance(mark, Break):
                assert 0 <= mark.at <= len(part.text)
            elif isinstance(mark, Emphasis | SayAs):
                assert 0 <= mark.start < mark.end <= len(part.text)


def test_line_ends_part_a_line_and_its_marks(bulletin: Bulletin) -> None:
    at = (1, 2)
    assert edits.line_at(bulletin, at).paragraph.text == "एक दो तीन।"
    after = edits.with_text(bulletin, at, "एक दो\n\nतीन।")
    assert told(after, 1)[2:4] == [(Label.PROSE, "एक दो"), (Label.PROSE, "तीन।")]
    assert edits.line_at(after, at).paragraph.marks == (Emphasis(3, 5),)


@pytest.mark.parametrize(("at", "part", "within"), [(0, 0, 0), (2, 0, 2), (3, 1, 0), (5, 1, 2)])
def test_pause_at_either_end_of_a_part_stays_there(at: int, part: int, within: int) -> None:
    found = parted(Paragraph("एक\nदो", 1, marks=(Break(at, 500),)))
    assert [each.marks for each in found] == [
        (Break(within, 500),) if number == part else () for number in range(2)
    ]


def test_line_without_words_goes(bulletin: Bulletin) -> None:
    after = edits.with_text(bulletin, (2, 2), "  ")
    assert told(after, 2) == told(bulletin, 2)[:2]


def test_headline_in_two_lines_is_one_and_a_paragraph(bulletin: Bulletin) -> None:
    after = edits.with_text(bulletin, (2, 0), "दूसरी\nखबर")
    assert told(after, 2)[0] == (Label.HEADLINE, "दूसरी")
    assert (Label.PROSE, "खबर") in told(after, 2)


# --- a line's label ----------------------------------------------------------------------------


@pytest.mark.parametrize("label", list(Label))
def test_any_label_can_be_given_and_survives_the_script(label: Label, bulletin: Bulletin) -> None:
    after = edits.relabelled(bulletin, (1, 3), label)
    again = parsed_script(Article("script.md", written_script(after)), DAY)
    assert (label, "क्या हुआ") in told(again, 1)
    assert sorted(text for _, text in told(again, 1)) == sorted(
        text for _, text in told(bulletin, 1)
    )


def test_label_that_is_given_settles_the_doubt(bulletin: Bulletin) -> None:
    after = edits.relabelled(bulletin, (1, 3), Label.HEADING)
    marks = [mark for line in lines(after.stories[1]) for mark in line.paragraph.marks]
    assert not any(isinstance(mark, Doubt) for mark in marks)


def test_line_can_be_left_out_and_read_again(bulletin: Bulletin) -> None:
    out = edits.restated(bulletin, (2, 2), False, "संपादक")
    assert left_out(edits.line_at(out, (2, 2)).paragraph) == Unread(0, 9, "संपादक")
    assert edits.restated(out, (2, 2), True, "") == bulletin


def test_lines_are_the_story(bulletin: Bulletin) -> None:
    assert [built(story, lines(story)) for story in bulletin.stories] == list(bulletin.stories)


def test_line_joins_the_one_above_with_its_marks(bulletin: Bulletin) -> None:
    strong = edits.said_as(bulletin, (1, 4), 0, 4, "लिस्ट")
    after = edits.joined(strong, (1, 4))
    line = edits.line_at(after, (1, 3))
    assert line.paragraph.text == "क्या हुआ सूची"
    assert SayAs(9, 13, "लिस्ट") in line.paragraph.marks


# --- readings ----------------------------------------------------------------------------------


def test_reading_takes_the_place_of_one_that_it_meets(bulletin: Bulletin) -> None:
    first = edits.said_as(bulletin, (2, 2), 0, 9, "क")
    second = edits.said_as(first, (2, 2), 0, 3, "ख")
    assert edits.line_at(second, (2, 2)).paragraph.marks == (SayAs(0, 3, "ख"),)
    assert edits.said_as(second, (2, 2), 1, 2, "") == bulletin


def test_reading_everywhere_takes_whole_words_alone() -> None:
    script = SCRIPT.replace("चार पाँच।", "सिम और सिमट, सिम। सिम्")
    bulletin = parsed_script(Article("script.md", script), DAY)
    after = edits.said_as_everywhere(bulletin, "सिम", "S")
    assert edits.line_at(after, (2, 2)).paragraph.marks == (SayAs(0, 3, "S"), SayAs(13, 16, "S"))


# --- stories -----------------------------------------------------------------------------------


def test_news_changes_its_order_and_the_words_around_stay(bulletin: Bulletin) -> None:
    after = edits.reordered(bulletin, [2, 1])
    assert after.stories == (bulletin.stories[0], bulletin.stories[2], bulletin.stories[1])


@pytest.mark.parametrize("order", [[1], [1, 1], [0, 1, 2], [2, 3], []])
def test_order_must_name_each_story_once(order: list[int], bulletin: Bulletin) -> None:
    with pytest.raises(SourceError):
        edits.reordered(bulletin, order)


@pytest.mark.parametrize("at", [(0, 5), (9, 0), (-1, 0), (1, -1)])
def test_what_is_not_there_is_told(at: tuple[int, int], bulletin: Bulletin) -> None:
    with pytest.raises(SourceError):
        edits.line_at(bulletin, at)


def test_voice_goes_into_the_script_of_a_bulletin_without_readers() -> None:
    bulletin = parsed_script(Article("s.md", "---\nbulletin: 1\n---\n\n# क\n\nख\n"), DAY)
    after = edits.with_voice(bulletin, "", "hm_omega", "वाचक")
    assert "  वाचक: hm_omega" in written_script(after)


def test_story_is_read_by_the_newsreader_who_is_chosen(bulletin: Bulletin) -> None:
    """The first is not named: whoever it is reads what nobody else does."""
    other = edits.with_reader(bulletin, 1, "दूसरा", True).stories[1]
    assert (other.reader, other.droppable) == ("दूसरा", True)
    first = edits.with_reader(bulletin, 1, "पहला", False).stories[1]
    assert (first.reader, first.droppable) == ("", False)
    with pytest.raises(SourceError, match="there is no newsreader 'तीसरा'"):
        edits.with_reader(bulletin, 1, "तीसरा", False)


@pytest.mark.parametrize(
    ("reader", "voices"),
    [("दूसरा", ("", "hm_omega")), ("पहला", ("hm_omega", "")), ("", ("hm_omega", ""))],
)
def test_voice_is_that_of_one_newsreader(
    reader: str, voices: tuple[str, str], bulletin: Bulletin
) -> None:
    after = edits.with_voice(bulletin, reader, "hm_omega", "वाचक")
    assert [(each.name, each.voice) for each in after.readers] == list(
        zip(("पहला", "दूसरा"), voices, strict=True)
    )
