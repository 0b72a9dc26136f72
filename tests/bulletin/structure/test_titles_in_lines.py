"""Titles in several lines, and words that the end of a line parts."""

from __future__ import annotations

import textwrap

import pytest

from bulletin.language import load
from bulletin.structure.joining.hyphenated import joints, run_on
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT

HINDI = load("hi")
WRAPPED = "\n".join(textwrap.wrap(f"दुमका। {TEXT} {MORE}", 44))


@pytest.mark.parametrize("above", ["", "दैनिक सवेरा\n", "28 नवंबर 2026\nपृष्ठ 5\n"])
def test_title_in_three_lines_above_wrapped_text_is_whole(above: str) -> None:
    found = read(f"{above}सेमरा में सड़क खुली तो\nगांव में खुशी छाई और\nलोग नाचे\n\n{WRAPPED}")
    assert said(found.headline) == "सेमरा में सड़क खुली तो गांव में खुशी छाई और लोग नाचे"


def test_title_whose_break_the_text_has_is_whole() -> None:
    found = read(f"लोगों में खुशी, आई नई\nसड़क गांव तक\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == "लोगों में खुशी, आई नई सड़क गांव तक"


@pytest.mark.parametrize("other", ["हुआ पूरा, ग्रामीण निश्चिंत", "करने की मांग, ग्रामीण निश्चिंत"])
def test_title_whose_second_line_begins_as_no_title_does_is_whole(other: str) -> None:
    one = "कोसी के तटबंध की मरम्मत का काम"
    assert said(read(f"{one}\n{other}\n\n{TEXT}\n\n{MORE}").headline) == f"{one} {other}"


@pytest.mark.parametrize("mark", [":", " -"])
def test_who_says_a_title_below_its_colon_is_of_the_title(mark: str) -> None:
    title = f"सेमरा में सड़क बनने से बाजार पास आया{mark}"
    found = read(f"{title}\nमुखिया\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == f"{title} मुखिया"


@pytest.mark.parametrize(
    "below", ["गांव में खुशी", "राकेश शर्मा", "दुमका, 28 नवंबर", "सड़क बनने से लोग हुए बहुत अधिक खुश"]
)
def test_another_line_below_a_title_is_not_joined(below: str) -> None:
    assert said(read(f"सेमरा गांव में सड़क खुली\n{below}\n\n{TEXT}\n\n{MORE}").headline) == (
        "सेमरा गांव में सड़क खुली"
    )


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["सभी छा-", "त्रों ने कहा"], "सभी छात्रों ने कहा"),
        (["यह सर-", "कार की"], "यह सरकार की"),
        (["एक माता-", "पिता ने"], "एक माता-पिता ने"),
        (["धीरे-", "धीरे बढ़ा"], "धीरे-धीरे बढ़ा"),
        (["गांव -", "नई सड़क"], "गांव - नई सड़क"),
        (["क-", "1 श्रेणी"], "क- 1 श्रेणी"),
    ],
)
def test_hyphen_at_the_end_of_a_line(lines: list[str], whole: str) -> None:
    assert run_on(lines, joints(lines, HINDI)) == whole


def test_word_that_a_hyphen_parts_is_whole_in_the_text() -> None:
    found = read(
        f"दुमका में सड़क खुली\n\n{TEXT}\n\nसड़क बनने में दो साल लगे और इस पर तीन क-\nरोड़ रुपये खर्च हुए हैं।"
    )
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("between", ["", " ", " | "])
def test_title_run_together_with_itself_is_said_once(between: str) -> None:
    title = "सेमरा में सड़क खुली"
    found = read(f"{title}{between}{title}\n\nदुमका। {TEXT}\n\n{MORE}")
    assert (said(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize("opens", ["दुमका: ", "दुमका, 28 नवंबर। "])
def test_title_before_a_dateline_in_one_line_is_the_headline(opens: str) -> None:
    found = read(f"सेमरा में सड़क खुली तो गांव में खुशी. {opens}{TEXT} {MORE} - राकेश शर्मा 9876501234")
    assert said(found.headline) == "सेमरा में सड़क खुली तो गांव में खुशी."
    assert spoken(found) == [f"{TEXT} {MORE}"]


def test_sentence_before_a_place_is_no_title() -> None:
    line = f"गांव में सड़क आज सुबह खुली है। दुमका: {TEXT}"
    assert read(f"{line}\n\n{MORE}").headline is None


def test_repeated_title_is_not_joined_with_the_text_below() -> None:
    title = "बेलापुर में किसान मेले की तैयारी जोरों पर"
    text = "को लेकर बैठक हुई जिसमें तय हुआ कि तीन दिन का मेला 14 जनवरी से शुरू होकर 16 जनवरी तक चलेगा।"
    found = read(
        f"{title}\n\nShares\n\n{title}\n\n{text}\n\nउन्होंने बताया कि मेले को लेकर समिति की बैठक भी हुई।"
    )
    assert (said(found.headline), title in " ".join(spoken(found))) == (title, False)
