"""A day alone or beside who wrote, above the text: it is no heading, and is not read."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken, words

TITLE = "नहर टूटी, सौ एकड़ फसल डूबी"
TEXT = "जिले के सेमरा गांव में नहर टूटने से सौ एकड़ फसल डूब गई।"
MORE = "प्रशासन ने नुकसान का सर्वे शुरू कर दिया है।"
DAYS = ("28 नवंबर 2026", "28/11/2026", "Nov 28, 2026", "शनिवार, 28 नवंबर 2026, 10:30 AM")
FORMS = ("{day}, {name}", "{name}, {day}", "{name} - {day}", "({name}) {day}", "{name} • {day}")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["अमित राय", "Anil Bhatt", "लेखक: अमित राय", "न्यूज डेस्क"])
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_day_beside_who_wrote_is_not_read(form: str, day: str, name: str, apart: str) -> None:
    found = read(apart.join((TITLE, form.format(day=day, name=name), TEXT, MORE)))
    assert (words(found.headline), found.place, spoken(found)) == (TITLE, None, [TEXT, MORE])


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    "line",
    [
        "(2026-11-28 03:31:27)",
        "[28-11-2026]",
        "28-11-2026 at 07:03 बजे",
        "Sat, 28th Nov 2026 0 Comments",
        "तारीख- Sat, 28th Nov 2026, 03:53 बजे",
        "शनिवार 28 नवंबर 2026 Leave a Comment",
        "Edited on: November 28, 2026 3 मिनट पढ़ें",
        'Saturday, November 28"खबर जो असर करे"',
        "28 नवंबर, 2026 | “सच के साथ”",
        "28 नवंबर 2026 By admin",
    ],
)
def test_day_beside_what_pages_write_is_not_read(line: str, above: bool) -> None:
    head = (line, TITLE) if above else (TITLE, line)
    found = read("\n".join((*head, TEXT, MORE)))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("day", ["28 नवंबर 2026 सुबह 10:30 बजे", "Sat, 28 Nov 2026 10:30 AM IST"])
@pytest.mark.parametrize("form", ["{name} • {day}", "{day}, {name}", "{name} ({day})"])
@pytest.mark.parametrize("name", ["अमित राय, दुमका", "जागरण संवाददाता, दुमका"])
def test_place_beside_a_day_and_who_wrote_is_the_reports(day: str, form: str, name: str) -> None:
    found = read("\n".join((TITLE, form.format(day=day, name=name), TEXT, MORE)))
    assert (said(found.place).strip(" ,"), spoken(found)) == ("दुमका", [TEXT, MORE])


@pytest.mark.parametrize("summary", ["", "किसानों ने मुआवजे की मांग की है, सर्वे शुरू कर दिया गया है।"])
@pytest.mark.parametrize(
    "line",
    [
        "semra.in | दुमका | 28 नवंबर 2026 | अपडेटेड 5:07 AM IST",
        "28 Nov 2026, 7:57 AM Anita Rai लाइव हिन्दुस्तान, दुमका",
        "Edited by: Anita Rai | दुमका | 28-11-2026 10:10 AM",
        "Anita Rai | semra.in | दुमका",
        "अमित राय, न्यूज नेशन, दुमका",
        "अमित राय की रिपोर्ट, दुमका",
    ],
)
def test_place_among_the_credits_of_a_page_is_the_reports(line: str, summary: str) -> None:
    head = [TITLE, summary] if summary else [TITLE]
    found = read("\n".join((*head, line, TEXT, MORE)))
    assert (said(found.place).strip(" ,"), spoken(found)[-2:]) == ("दुमका", [TEXT, MORE])
    assert spoken(found)[:-2] == head[1:]


def test_region_among_the_credits_of_a_page_is_its_section() -> None:
    found = read("\n".join((TITLE, "Himachal | Edited by: अमित राय | 28-11-2026", TEXT, MORE)))
    assert found.place is None


def test_days_beside_names_in_a_list_are_read() -> None:
    dates = ("अमित राय, 28 नवंबर 2026", "सुनील वर्मा, 29 नवंबर 2026", "रमा जैन, 30 नवंबर 2026")
    found = read("\n".join((TITLE, TEXT, "सुनवाई की तारीखें इस प्रकार हैं:", *dates, MORE)))
    assert all(date in " ".join(spoken(found)) for date in dates)


def test_word_that_ends_like_a_label_of_a_day_is_whole() -> None:
    found = read(f"{TITLE}\n\nसुनीता 28 नवंबर 2026\n\n{TEXT}\n\n{MORE}")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("name", ["राकेश शर्मा", "Anil Bhatt", "मनोज कुमार यादव"])
@pytest.mark.parametrize("dash", ["- ", "– ", "—"])
def test_name_with_a_dash_below_the_text_is_not_read(name: str, dash: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{dash}{name}")) == [TEXT, MORE]


def test_names_in_a_list_and_below_a_quotation_are_read() -> None:
    winners = "- राकेश शर्मा\n- सुनीता वर्मा\n- मनोज कुमार यादव"
    listed = spoken(read(f"{TITLE}\n\n{TEXT}\n\nविजेता इस प्रकार हैं:\n{winners}"))
    assert "मनोज कुमार यादव" in " ".join(listed)
    quoted = f'{TITLE}\n\n{TEXT}\n\n"पानी ही जीवन है, इसे बचाना होगा।"\n\n- राकेश शर्मा'
    assert "राकेश शर्मा" in " ".join(spoken(read(quoted)))


def test_empty_label_of_who_edited_above_the_text_loses_no_news() -> None:
    head = f"{TITLE} से किसान परेशान, मुआवजे की मांग की गई है | Canal broke in Semra\n\nEdited By :"
    found = read(f"{head}\n\nसेमरटोला: {TEXT} कई घरों में पानी घुसा।\n\n{MORE}")
    assert MORE in spoken(found)
    assert any("पानी घुसा" in text for text in spoken(found))
