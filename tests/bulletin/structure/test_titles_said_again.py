"""Titles that come again above the text, and long lines that are no title."""

from __future__ import annotations

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import TEXT, TITLE

SIGN = 'दुमका, "सेमरा के पास धंसी सड़क, प्रशासन ने चलाया अभियान, 90 लोगों को निकाला सुरक्षित'
SUMMARY = "लोगों ने फोन करके विभाग को दी सूचना"


def test_title_between_a_path_and_its_repetition_is_the_headline() -> None:
    page = (f"Home » {TITLE}", TITLE, f"by\n{TITLE}", SUMMARY, f"दुमका। {TEXT}")
    found = read("\n\n".join(page))
    assert said(found.headline) == TITLE
    assert spoken(found)[0] == SUMMARY


def test_title_with_other_first_words_is_not_said_twice() -> None:
    label = "Big breaking :-"
    found = read(f'{label}{SIGN} - Semra Height\n{label}{SIGN}\n\n*जनपद {SIGN}"*\n\n{TEXT}')
    assert SIGN in said(found.headline)
    assert spoken(found) == [TEXT]


def test_sentence_that_ends_like_the_title_is_read() -> None:
    title = "सेमरा के पास धंसी सड़क से प्रशासन ने 90 लोगों को निकाला सुरक्षित"
    told = f"शनिवार को {title}।"
    assert told in spoken(read(f"{title}\n\n{told}\n\n{TEXT}"))


def test_second_title_as_long_as_a_paragraph_is_text() -> None:
    long = (
        "Semra मेले के शहर में नामचीन गायकों और कवियों की महफिल ने लोगों का दिल जीत लिया सर्द हवाओं के बीच "
        "पेश गीतों और गजलों ने शहर का मिजाज गुलाबी कर दिया"
    )
    text = (
        "देर रात तक चले इस संगीत समारोह में लोग डटे रहे. नगर भवन में हुए समारोह में देश के नामचीन गायकों और "
        "कवियों ने शिरकत की. लोगों का दिल जीत लिया."
    )
    page = ("नगर भवन में हुआ संगीत समारोह", "2012-01-04T12:49:42Z", long, text)
    found = read("\n\n".join(page))
    assert spoken(found) == [long, text]
    assert not any(each.heading for each in found.sections)
