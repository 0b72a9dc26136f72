"""What stands around a summary between title and text: its label, who wrote, and when."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken, words

TITLE = "नहर टूटी, सौ एकड़ फसल डूबी"
SUMMARY = "सेमरा गांव में नहर टूटने से फसल डूबी है और किसान मुआवजा मांग रहे हैं।"
TEXT = "जिले के सेमरा गांव में रविवार की रात नहर का तटबंध टूट गया।"
MORE = "प्रशासन ने नुकसान का सर्वे शुरू कर दिया है।"
WROTE = ("अमित राय", "Amit Rai", "28 नवंबर 2026, अमित राय", "28 नवंबर 2026", "By अमित राय")


@pytest.mark.parametrize("label", ["सारांश", "विस्तार से", "खबर एक नजर में", "In Short"])
@pytest.mark.parametrize("who", WROTE)
@pytest.mark.parametrize("above", [True, False])
def test_label_of_a_summary_and_who_wrote_are_not_read(label: str, who: str, above: bool) -> None:
    lines = (TITLE, who, label, SUMMARY) if above else (TITLE, label, SUMMARY, who)
    found = read("\n\n".join((*lines, TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [SUMMARY, TEXT, MORE])


@pytest.mark.parametrize("who", [who for who in WROTE if who != "28 नवंबर 2026"])
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_who_wrote_below_a_summary_without_a_label_is_not_read(who: str, apart: str) -> None:
    found = read(apart.join((TITLE, SUMMARY, who, TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [SUMMARY, TEXT, MORE])


def test_place_and_sender_below_a_summary_are_the_reports() -> None:
    found = read("\n\n".join((TITLE, "सार", SUMMARY, "संवाद न्यूज एजेंसी, दुमका", TEXT, MORE)))
    assert (said(found.place), spoken(found)) == ("दुमका", [SUMMARY, TEXT, MORE])


def test_names_that_head_sections_are_headings() -> None:
    names = ("राकेश शर्मा", "सुनील वर्मा")
    found = read("\n\n".join((TITLE, SUMMARY, names[0], TEXT, names[1], MORE)))
    assert [said(each.heading) for each in found.sections if each.heading] == list(names)


OTHER = ("पटना में बारिश से सड़कों पर भरा पानी", "पटना में रविवार को तेज बारिश हुई है।", "पटना")


def test_place_below_a_summary_is_the_articles_though_other_stories_follow() -> None:
    more = "शहर के कई मोहल्लों में घुटनों तक पानी भर गया है।"
    last = (OTHER[0].replace("पटना", "रांची"), OTHER[1].replace("पटना", "रांची"), "रांची", more)
    found = read("\n".join((TITLE, SUMMARY, "नई दिल्ली", TEXT, MORE, *OTHER, more, *last)))
    assert words(found.place) == "नई दिल्ली"


def test_place_below_the_points_of_a_summary_is_the_articles() -> None:
    points = ("नहर का तटबंध टूटने से सौ एकड़ फसल डूबी", "किसान मुआवजा मांग रहे हैं")
    found = read("\n".join((TITLE, SUMMARY, "हाइलाइट्स", *points, "नई दिल्ली", TEXT, MORE)))
    assert words(found.place) == "नई दिल्ली"


def test_places_that_head_sections_are_none_of_the_article() -> None:
    parts = (part for place in ("दुमका", "पटना", "रांची") for part in (place, TEXT, MORE))
    assert read("\n".join((TITLE, SUMMARY, *parts))).place is None
