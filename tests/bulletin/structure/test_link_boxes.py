"""Titles of other stories below a label amid the text, and headings that stand there."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

END = "विभाग के इंजीनियर ने बताया कि पुल का काम अगले साल शुरू होगा।"


@pytest.mark.parametrize("label", ["यह भी पढ़ें", "Also Read", "इसे भी पढ़ें:", "पढ़ें-", "पढ़िए :"])
@pytest.mark.parametrize("title", ["घुसपैठ की कोशिश नाकाम", "चीनी निर्यात पर रोक जारी"])
def test_title_right_below_a_label_that_its_text_does_not_tell_of_is_not_read(
    label: str, title: str
) -> None:
    assert spoken(read("\n".join((TITLE, TEXT, MORE, label, title, END)))) == [TEXT, MORE, END]


@pytest.mark.parametrize("title", ["घुसपैठ की कोशिश नाकाम", "चीनी निर्यात पर रोक जारी"])
def test_second_title_below_a_label_heads_no_text_without_its_words(title: str) -> None:
    found = read("\n".join((TITLE, TEXT, MORE, "यह भी पढ़ें", "महिला टीम ने जीता कप", title, END)))
    assert [said(each.heading) for each in found.sections if each.heading] == []
    paragraphs = (each for section in found.sections for each in section.paragraphs)
    left = [each for each in paragraphs if each.text == title]
    assert not left or any(isinstance(mark, Doubt) for mark in left[0].marks) or not said(left[0])


def test_heading_below_a_label_of_which_the_text_tells_is_read() -> None:
    lines = (TITLE, TEXT, MORE, "यह भी पढ़ें", "इंजीनियर ने बताया कब शुरू होगा पुल", END)
    assert "इंजीनियर ने बताया कब शुरू होगा पुल" in spoken(read("\n".join(lines)))


@pytest.mark.parametrize("label", ["Trending Videos", "यह भी पढ़ें"])
def test_heading_below_a_label_of_videos_is_read(label: str) -> None:
    lines = (TITLE, TEXT, MORE, label, "कैमरे से मिला सुराग", END)
    assert ("कैमरे से मिला सुराग" in spoken(read("\n".join(lines)))) is (label[0] == "T")


@pytest.mark.parametrize("mark", [" | ", "| ", " - ", " » "])
@pytest.mark.parametrize("label", ["पूरी खबर पढ़ें", "Read More", "यहां पढ़ें", "पढ़ें पूरी ख़बर"])
@pytest.mark.parametrize("amid", [True, False])
def test_title_before_what_leads_to_its_story_is_not_read(
    mark: str, label: str, amid: bool
) -> None:
    link = f"सोना हुआ सस्ता, चांदी में तेजी{mark}{label}"
    lines = (TITLE, TEXT, link, MORE) if amid else (TITLE, TEXT, MORE, link)
    assert spoken(read("\n\n".join(lines))) == [TEXT, MORE]


def test_last_sentence_before_what_leads_to_the_rest_is_read() -> None:
    assert END in spoken(read("\n\n".join((TITLE, TEXT, MORE, f"{END} पूरी खबर पढ़ें"))))[-1]
