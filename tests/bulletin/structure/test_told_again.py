"""Openings with a place and a hyphen, with a reporter and a rare name, and with one that the text
tells of again.
"""

from __future__ import annotations

import pytest

from bulletin.core.model import Article, Paragraph, Story
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story
from bulletin.structure.told_places import told_places
from tests.bulletin.structure.flood_story import TITLE

HINDI = load("hi")
TEXT = (
    "जिला प्रशासन ने बुधवार को नदी के किनारे राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है।"
)
AGAIN = "अधिकारियों ने बताया कि झमरेड़ी में भोजन और दवा की आपूर्ति नियमित रूप से की जा रही है।"


def read(opening: str, title: str = TITLE) -> Story:
    above = f"{title}\n\n" if title else ""
    return story(Article("a.txt", f"{above}{opening}{TEXT}\n\n{AGAIN}\n"), HINDI)


def said(part: Paragraph | None) -> str:
    return readable(part).text.strip(" ।:;.-") if part else ""


def told(found: Story) -> str:
    texts = (said(part) for section in found.sections for part in section.paragraphs)
    return next(text for text in texts if text)


@pytest.mark.parametrize(
    ("opening", "place", "byline"),
    [
        ("झमरेड़ी; ", "झमरेड़ी", ""),
        ("झमरेड़ी.", "झमरेड़ी", ""),
        ("झमरेड़ी-", "झमरेड़ी", ""),
        ("झमरेड़ी संवाददाता। ", "झमरेड़ी", ""),
        ("झमरेड़ी न्यूज। ", "झमरेड़ी", ""),
        ("दुमका-", "दुमका", ""),
        ("राकेश शर्मा-दुमका। ", "दुमका", ""),
        ("राकेश शर्मा झमरेड़ी : ", "झमरेड़ी", "राकेश शर्मा"),
        ("राकेश शर्मा झमरेड़ी। ", "झमरेड़ी", "राकेश शर्मा"),
        ("राकेश शर्मा बिसुनखेत। ", "", "राकेश शर्मा बिसुनखेत"),
        ("Dumka : ", "Dumka", ""),
        ("Jhumri : ", "", ""),
    ],
)
def test_opening_of_a_report(opening: str, place: str, byline: str) -> None:
    found = read(opening)
    assert (said(found.headline), said(found.place)) == (TITLE, place)
    assert said(found.byline) == byline
    assert told(found).startswith("जिला" if place or byline else opening.split()[0])


@pytest.mark.parametrize(
    "opening",
    [
        "दुमका-निवासी राकेश ने बताया कि प्रशासन से मदद मांगी गई थी और ",
        "दुमका-उत्तर के लोगों ने बताया कि प्रशासन से मदद मांगी गई थी और ",
        "दुमका-राकेश की टीम ने मंगलवार को मदद मांगी थी, जिसके बाद ",
        "राकेश शर्मा बिसुनखेत : ",
        "अधि.",
        "बारिश : बारिश में ",
        "बारिश; बारिश में ",
    ],
)
def test_place_that_is_bound_to_the_text_is_no_dateline(opening: str) -> None:
    found = read(opening)
    assert said(found.place) == ""
    assert told(found).startswith(opening.split()[0])


def test_day_and_an_unknown_town_are_no_title_that_was_run_together_with_the_text() -> None:
    found = read("पाली, अक्टूबर 3 -- चोखेड़ी। ", title="")
    assert said(found.headline) == ""
    assert said(found.place).startswith("पाली, अक्टूबर 3")


def test_rare_name_is_a_place_if_it_opens_a_text_that_tells_again_of_what_is_in_it() -> None:
    assert told_places(["झमरेड़ी : शिविर शुरू हुआ।", "झमरेड़ी में लोग आए।"], HINDI) == {"झमरेडी"}
    assert told_places(["झमरेड़ी : शिविर शुरू हुआ।", "झमरेड़ी ने मदद की।"], HINDI) == set()
    assert told_places(["शिविर शुरू हुआ।", "झमरेड़ी में लोग आए।"], HINDI) == set()


def test_item_right_below_itself_is_said_once() -> None:
    item = "प्रशासन ने तीसरे दिन भी शिविर में भोजन बांटा"
    found = story(
        Article("a.txt", f"{TITLE}\n\n{TEXT}\nHighlights\n{item}\n{item}\n{AGAIN}\n"), HINDI
    )
    texts = [said(part) for section in found.sections for part in section.paragraphs]
    assert texts.count(item) == 1
    assert texts.count("") == len(["Highlights", item])
