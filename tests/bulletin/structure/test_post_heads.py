"""Posts and printed pages: who posted or printed them is no headline, nor is what an app shows."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

DATED = f"दुमका, 26 नवंबर। {TEXT}"
STOPPED = "सेमरा में सड़क खुली, मंत्री पहुंचे।"


@pytest.mark.parametrize("name", ["पर्वत दर्पण", "मनोहर गुरुजी", "सबकी सुनो"])
@pytest.mark.parametrize(
    "marks",
    [
        ("@parvat_darpan",),
        ("3 घंटे · 🌐",),
        ("कल 7:05 PM बजे · Public",),
        ("2 hrs · Edited",),
        ("Channel • 12.4K followers",),
        ("@parvat.darpan", "29 November at 19:05"),
    ],
)
@pytest.mark.parametrize("title", [TITLE, STOPPED])
def test_title_below_who_posted_it_is_the_headline(
    name: str, marks: tuple[str, ...], title: str
) -> None:
    found = read("\n".join((name, *marks, title, "", DATED, MORE)))
    assert (words(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize(
    "head",
    [
        ("सबकी सुनो", TITLE, "29-11-2026 19:05", ""),
        ("पर्वत दर्पण", "29-11-2026", TITLE, ""),
        ("पर्वत दर्पण 29 नवंबर 2026", "", TITLE, ""),
    ],
)
def test_title_below_who_printed_it_is_the_headline(head: tuple[str, ...]) -> None:
    found = read("\n".join((*head, DATED, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("सेमरा में जश्न", "3 घंटे की बैठक", ""), "सेमरा में जश्न"),
        (("सड़क का उद्घाटन", TITLE, "29-11-2026 19:05", ""), "सड़क का उद्घाटन"),
    ],
)
def test_few_words_without_such_a_sign_are_the_headline(head: tuple[str, ...], title: str) -> None:
    assert words(read("\n".join((*head, DATED, MORE))).headline) == title


@pytest.mark.parametrize("name", ["पर्वत दर्पण", "सबकी सुनो खबर"])
def test_addresses_of_a_channel_and_what_it_says_of_itself_in_english_are_not_read(
    name: str,
) -> None:
    foot = ("► Facebook: https://www.facebook.com/parvat", "About Channel:")
    about = f"{name} is a Hindi news channel covering politics, sports and entertainment."
    found = read("\n".join((TITLE, "", DATED, MORE, "", *foot, about)))
    assert spoken(found) == [TEXT, MORE]


def test_counts_and_chapters_of_a_video_are_not_read() -> None:
    head = (TITLE, "सेमरा टाइम्स", "12 लाख सदस्य", "1.2 हज़ार बार देखा गया  3 घंटे पहले")
    chapters = ("0:00 शुरुआत", "1:12 मंत्री पहुंचे", "3:40 गांव की बात")
    found = read("\n".join((*head, TEXT, MORE, "", *chapters)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_hours_that_do_not_begin_at_nought_are_read() -> None:
    hours = ("7:00 झंडारोहण", "8:15 परेड", "9:30 भाषण")
    assert spoken(read("\n".join((TITLE, TEXT, MORE, *hours))))[2:] == list(hours)


def test_name_and_day_above_a_message_are_not_read() -> None:
    found = read("\n".join(("दिनेश मरावी  12 मार्च 2025, 21:41", TITLE, TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_subject_that_only_says_from_where_is_no_headline() -> None:
    found = read("\n".join(("विषय: दुमका समाचार", "", TITLE, "", TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_name_handle_and_hour_in_one_line_are_no_headline() -> None:
    found = read("\n".join(("सेमरा टाइम्स @semratimes · 2 घंटे", TITLE, TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_counts_below_a_post_and_the_paper_of_a_place_are_not_read() -> None:
    assert spoken(read("\n".join((TITLE, TEXT, MORE, "Translate", "45", "12", "3")))) == [
        TEXT,
        MORE,
    ]
    assert spoken(read("\n".join((TITLE, TEXT, MORE, "", "सेमरा टाइम्स, दुमका")))) == [TEXT, MORE]


def test_figures_below_a_text_without_an_apps_words_are_read() -> None:
    figures = ["45", "12", "3"]
    assert spoken(read("\n".join((TITLE, TEXT, MORE, *figures))))[2:] == figures
