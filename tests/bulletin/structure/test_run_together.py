"""Lines of a copied page that are run together: who wrote, where, and the text."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


@pytest.mark.parametrize("who", ["संवाददाता,", "निज संवाददाता, ", "प्रतिनिधि, "])
@pytest.mark.parametrize("place", ["जमशेदपुर", "रांची", "पटना"])
def test_place_behind_a_sender_is_told_from_the_text(who: str, place: str) -> None:
    found = read(f"{TITLE}\n\n{who}{place}{TEXT}\n{MORE}")
    assert place in said(found.place)
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("name", ["राकेश वर्मा", "पंडित अनिल शर्मा"])
def test_place_behind_a_reporter_is_told_from_the_name(name: str) -> None:
    found = read(f"{TITLE}\n\n{name}मुरादाबाद। {TEXT}\n{MORE}")
    assert said(found.place) == "मुरादाबाद।"
    assert said(found.byline) == name
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "मंत्री, जयपुरवासियों के लिए नई सड़क आज खुल गई है।",
        "संवाददाता, कानपुरवासियों ने सड़क खुलने पर खुशी मनाई है।",
        "राकेश वर्मा। मंत्री ने आज सुबह नई सड़क खोली है।",
    ],
)
def test_words_made_of_a_place_stay_whole(line: str) -> None:
    assert line.rpartition(", ")[2] in " ".join(spoken(read(f"{TITLE}\n\n{line}\n{MORE}")))


BELOW = "ग्रामीणों ने बताया कि बरसात में रास्ता बंद रहता था। प्रशासन ने मरम्मत का भरोसा दिया है।"
LAST = "काम अगले महीने पूरा होगा। इसके बाद बसें भी चलेंगी।"


@pytest.mark.parametrize("wrote", ["", "Shilpa Thakur", "Road Newsoi-Shilpa Thakur"])
def test_title_author_place_and_text_without_line_ends_are_parted(wrote: str) -> None:
    found = read(f"{TITLE}\n\n{TITLE}{wrote}नई दिल्ली। {TEXT}{BELOW}{LAST}")
    assert said(found.headline) == TITLE
    assert said(found.place) == "नई दिल्ली।"
    assert "".join(spoken(found)) == f"{TEXT}{BELOW}{LAST}"


def test_title_said_again_before_the_text_is_parted_even_at_a_space() -> None:
    found = read(f"{TITLE}\n\n{TITLE} दुमका। {TEXT}\n{MORE}")
    assert said(found.place) == "दुमका।"
    assert spoken(found) == [TEXT, MORE]


def test_slip_of_typing_parts_no_line() -> None:
    found = read(f"{TITLE}\n\n{BELOW.replace('। ', '।', 1)}\n{TEXT}\n{MORE}")
    assert len(spoken(found)) == 3


def test_stops_without_a_space_throughout_are_a_habit_of_typing() -> None:
    text = f"{BELOW} {LAST}".replace("। ", "।")
    found = read(f"{TITLE}\n\n{text}\n{MORE}")
    assert spoken(found) == [text, MORE]


@pytest.mark.parametrize(
    "place",
    ["दुमका।", "नई दिल्ली, एजेंसी।", "दुमका (राकेश शर्मा)।", "पटना, 5 मई (भाषा)", "रांची :", "गया।"],
)
def test_title_and_dateline_in_one_line_are_parted(place: str) -> None:
    found = read(f"{TITLE} {place} {BELOW}\n{TEXT}\n{MORE}")
    expected = None if place == "गया।" else TITLE  # «… मनाया गया।»
    assert (words(found.headline) or None) == expected
    if expected:
        assert (words(found.place), spoken(found)) == (place, [BELOW, TEXT, MORE])


@pytest.mark.parametrize("of", ["के", "में", "से"])
def test_place_within_a_sentence_parts_no_title(of: str) -> None:
    text = f"मंत्री ने कल नई सड़क {of} दुमका। {BELOW}"
    assert text in spoken(read(f"{text}\n{TEXT}\n{MORE}"))
