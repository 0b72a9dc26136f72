"""Titles that come again above the text, and long lines that are no title."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

SIGN = 'दुमका, "सेमरा के पास धंसी सड़क, प्रशासन ने चलाया अभियान, 90 लोगों को निकाला सुरक्षित'
SUMMARY = "लोगों ने फोन करके विभाग को दी सूचना"


def test_title_between_a_path_and_its_repetition_is_the_headline() -> None:
    page = (f"Home » {TITLE}", TITLE, f"by\n{TITLE}", SUMMARY, f"दुमका। {TEXT}")
    found = read("\n\n".join(page))
    assert said(found.headline) == TITLE
    assert spoken(found)[0] == SUMMARY


@pytest.mark.parametrize(
    "again",
    [
        "Home » झारखंड » {}",
        "हिन्दी न्यूज़ / झारखंड / दुमका / {}",
        "होम | राज्य | {}",
        "{} Read Also",
        "{} - Semra News",
    ],
)
@pytest.mark.parametrize("title", [TITLE, "UP vs MP: सेमरा में सड़क खुली… गांव में खुशी!"])
def test_title_behind_a_path_or_before_a_button_is_not_said_twice(again: str, title: str) -> None:
    found = read("\n".join((title, TEXT, MORE, again.format(title))))
    assert (said(found.headline), spoken(found)) == (title, [TEXT, MORE])


def test_title_with_a_kicker_in_front_is_read_whole() -> None:
    found = read("\n".join(("सेमरा में सड़क", f"सेमरा में सड़क: {TEXT[:40]}", TEXT, MORE)))
    assert any("सेमरा में सड़क:" in part for part in (said(found.headline), *spoken(found)))


def test_title_with_its_summary_is_said_without_it() -> None:
    title = "सेमरा में खुली नई सड़क, गांव में खुशी"
    summary = "मंत्री ने बुधवार को किया उद्घाटन, तीन करोड़ रुपये हुए खर्च।"
    found = read("\n".join((f"{title} : {summary}", title, "23 नवंबर 2026", TEXT, MORE)))
    assert (said(found.headline), spoken(found)) == (title, [TEXT, MORE])


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


@pytest.mark.parametrize("dots", ["…", "..."])
def test_title_with_a_summary_that_breaks_off_is_said_alone(dots: str) -> None:
    title = "सेमरा में खुली नई सड़क: गांव के लोगों ने मनाई खुशी"
    summary = "मंत्री ने कहा है कि इस सड़क से बाजार तक जाने में एक घंटे की बचत होगी."
    found = read("\n".join((f"{title} {summary[:40]}{dots}", title, summary, TEXT, MORE)))
    assert (said(found.headline), spoken(found)) == (title, [summary, TEXT, MORE])


@pytest.mark.parametrize("label", ["", "BREAKING: "])
@pytest.mark.parametrize("tail", ["", " » Semra Times"])
def test_pages_path_without_signs_is_no_part_of_the_title(label: str, tail: str) -> None:
    title = "नहर टूटी तो सौ एकड़ फसल डूब गई, किसानों ने मांगा मुआवजा"
    found = read(f"Home राज्य {title}\n{label}{title}{tail}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline).strip().removeprefix("BREAKING: ") == title


def test_paragraph_that_ends_in_the_title_is_no_repetition_of_it() -> None:
    title = "नहर टूटी: सौ एकड़ फसल डूब गई, किसानों ने मांगा मुआवजा"
    text = f"{TEXT} {MORE} पूरी खबर … Continue reading {title}"
    found = read(f"Home राज्य {title}\n\n{title}\n\n{text}")
    assert TEXT in spoken(found)[0]
