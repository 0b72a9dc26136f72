"""Lines of a copied page that are run together: who wrote, where, and the text."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
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
