"""Labels in Latin letters, for search engines, before a title or a text."""

from __future__ import annotations

import pytest

from bulletin.language import load
from tests.bulletin.structure.reading import read, said, spoken

HINDI = load("hi")
TITLE = "सेमरा में बस पलटने से दस यात्री घायल, चालक फरार"
TEXT = "दुमका के सेमरा गांव में बुधवार को बस पलटने से दस यात्री घायल हो गए। चालक फरार है।"
MORE = "घायलों को अस्पताल में भर्ती कराया गया है और पुलिस चालक को खोज रही है।"


@pytest.mark.parametrize(
    "label",
    [
        "Dumka News", "Bus News Today", "Dumka Police Latest Update", "Dumka News: Dumka News",
        "Dumka News : Bus News Today", "Bus Update: Dumka News: Semra Bus",
    ],
)  # fmt: skip
def test_label_that_tells_nothing_new_is_not_read_before_the_title(label: str) -> None:
    found = read(f"{label}: {TITLE}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


def test_label_of_the_title_is_not_read_before_a_heading() -> None:
    heading = "चालक की तलाश में जुटी पुलिस"
    found = read(f"Dumka News: {TITLE}\n\n{TEXT}\n\nDumka News: {heading}\n\n{MORE}\n")
    assert [said(each.heading) for each in found.sections if each.heading] == [heading]


@pytest.mark.parametrize(
    "label", ["Dumka Bus", "Bus Driver News", "Live Updates", "Dumka Horrific Crash"]
)
def test_label_whose_words_are_said_is_not_read_before_the_text(label: str) -> None:
    text = f"{TEXT} ड्राइवर की तलाश है।"
    assert spoken(read(f"{TITLE}\n\n{label} : {text}\n\n{MORE}\n")) == [text, MORE]


@pytest.mark.parametrize("label", ["Ramesh Soren", "Godda News Today", "Dumka Election 2026 News"])
def test_label_that_tells_more_or_who_speaks_is_read(label: str) -> None:
    found = read(f"{label}: {TITLE}\n\n{TEXT}\n\nरमेश सोरेन ने जांच की मांग की है।\n")
    assert said(found.headline) == f"{label}: {TITLE}"


def test_label_that_the_title_has_is_read_once() -> None:
    found = read(f"GOD vs DUM: {TITLE}\n\nGOD vs DUM : {TEXT}\n\n{MORE}\n")
    assert said(found.headline) == f"GOD vs DUM: {TITLE}"
    assert spoken(found) == [TEXT, MORE]


def test_label_that_is_left_out_before_the_title_is_none_of_a_later_paragraph() -> None:
    found = read(f"Dumka News Update: {TITLE}\n\n{TEXT}\n\nDumka News Update :{MORE}\n")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("RANCHI NEWS. ", "RANCHI"),
        ("Ranchi News Update: ", "Ranchi"),
        ("Gwalior News: ", "Gwalior"),
        ("Ranchi News : रांची. ", "रांची"),
        ("Ranchi Bus News : रांची. ", "रांची"),
    ],
)
def test_place_in_or_behind_a_label_is_the_reports(opens: str, place: str) -> None:
    found = read(f"{TITLE}\n\n{opens}{TEXT}\n\n{MORE}\n")
    assert said(found.place).rstrip(" .:") == place
    assert spoken(found) == [TEXT, MORE]


def test_state_below_a_sub_heading_is_no_place_of_the_report() -> None:
    entry = "केरल : तट पर मछुआरों की तीन नावें लौट आईं और सभी लोग सुरक्षित हैं।"
    found = read(f"{TITLE}\n{TEXT}\nकेरल में तीन नावें सुरक्षित लौटीं\n{entry}\n")
    assert found.place is None
    assert entry in spoken(found)


def test_pages_section_right_above_the_text_is_not_read() -> None:
    found = read(f"{TITLE}\nमनोरंजन\n{TEXT}\n{MORE}\n")
    assert said(found.headline) == TITLE
    assert not any(said(section.heading) for section in found.sections)
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("label", "told"),
    [("Dumka Blast", True), ("Dumka Explosion News", True), ("Dumka Attack", False)],
)
def test_label_is_told_by_the_hindi_of_its_words(label: str, told: bool) -> None:
    title = "दुमका की फैक्टरी में विस्फोट, दो मजदूरों की मौत"
    found = read(f"{label}: {title}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline) == (title if told else f"{label}: {title}")


def test_label_whose_place_the_sentence_tells_itself_is_no_dateline() -> None:
    told = "झारखंड के रांची में नई सड़क खुली और गांव के लोगों ने खुशी मनाई।"
    found = read(f"{TITLE}\n\nRanchi News: {told}\n\n{MORE}\n")
    assert found.place is None
    assert spoken(found) == [told, MORE]


@pytest.mark.parametrize("path", ["राजनीति, झारखंड", "देश | दुमका", "खेल • रांची"])
def test_section_beside_a_place_is_no_place(path: str) -> None:
    found = read(f"{TITLE}\n\n{path}\n\n{TEXT}\n\n{MORE}\n")
    assert found.place is None
    assert spoken(found)[-1] == MORE


@pytest.mark.parametrize("label", ["Godda News - ", "UP News: ", "New Delhi Samachar – "])
def test_section_of_a_page_is_not_read_before_the_text(label: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{label}{TEXT}\n\n{MORE}\n")) == [TEXT, MORE]


def test_title_in_english_before_a_bar_is_not_read() -> None:
    found = read(f"Bus overturns in Semra village of Dumka | {TITLE}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline) == TITLE


AGAIN = "हादसे के बाद गांव के लोगों ने सड़क पर ब्रेकर बनाने की मांग की और आधे घंटे तक जाम लगाया।"


@pytest.mark.parametrize(
    "label", ["Bus carrying villagers overturns in Semra", "बस पलटने से घायल हुए दस यात्री"]
)
def test_label_that_several_paragraphs_have_is_not_read(label: str) -> None:
    texts = [f"{label}: {TEXT}", MORE, f"{label}: {AGAIN}"]
    assert spoken(read("\n\n".join([TITLE, *texts]))) == [TEXT, MORE, AGAIN]


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("सेमरा के दस यात्री", ""), ("दुमका", ""), ("दुमका पुलिस ने बताया", ""), ("10:30 AM", ""),
        ("DSP Ramesh Soren", ""), ("Villager of Semra", "Driver of the Bus"),
    ],
)  # fmt: skip
def test_label_of_who_speaks_of_a_place_or_a_time_is_read_again(label: str, other: str) -> None:
    texts = [f"{label}: {TEXT}", MORE, f"{label}: {AGAIN}"]
    if other:
        texts += [f"{other}: {AGAIN[:-1]} रात को।", f"{other}: {MORE[:-1]} अब भी।"]
    found = spoken(read("\n\n".join(["गांव के लोगों से बातचीत और उनकी राय", *texts])))
    assert sum(label in text for text in found) == 2
