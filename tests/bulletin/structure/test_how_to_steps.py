"""Steps and headings of news about apps and pages, which have the words of a page's own labels."""

from __future__ import annotations

import pytest

from bulletin.core.model import Story
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

PLAIN_STEPS = ("होम पेज खोलें", "गांव का नाम चुनें")


def headings(found: Story) -> list[str]:
    return [words(section.heading) for section in found.sections if section.heading]


def page(*parts: str) -> str:
    return "\n\n".join(parts)


@pytest.mark.parametrize("step", ["लॉगिन करें", "सबमिट करें", "ऐप में लॉग इन करें।", "वीडियो देखें", "सेव करें"])
def test_step_in_a_pages_words_is_read_among_others(step: str) -> None:
    steps = (PLAIN_STEPS[0], step, PLAIN_STEPS[1])
    assert spoken(read(page(TITLE, TEXT, *steps, MORE))) == [TEXT, *steps, MORE]


def test_step_beside_others_that_are_mostly_a_pages_words_is_read() -> None:
    steps = ("ऐप में लॉगिन करें।", "वेबसाइट पर क्लिक करें।", "सूची डाउनलोड करें और पढ़ें।")
    assert spoken(read(page(TITLE, TEXT, *steps, MORE))) == [TEXT, *steps, MORE]


def test_steps_in_a_pages_words_below_a_colon_are_read() -> None:
    steps = ("ऐप डाउनलोड करें", "लॉगिन करें", "सबमिट करें")
    led = f"{TEXT[:-1]} इस तरह करें आवेदन:"
    assert spoken(read(page(TITLE, led, *steps, MORE))) == [led, *steps, MORE]


def test_row_of_a_pages_requests_is_not_read() -> None:
    requests = ("शेयर करें", "कमेंट करें", "ऐप डाउनलोड करें", "वीडियो देखें")
    assert spoken(read(page(TITLE, TEXT, *requests, MORE))) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("ट्रेंडिंग टॉपिक", "ट्रेंडिंग टॉपिक में सेमरा का मेला सबसे ऊपर रहा और लोगों ने इसे खूब खोजा।"),
        ("सबसे लोकप्रिय खबरें", "सेमरा का पुल इस साल सबसे लोकप्रिय खबरों में सबसे ऊपर रहा है।"),
        ("रील्स", "अब रील्स की लंबाई तीन मिनट तक हो सकेगी, जो पहले नब्बे सेकंड थी।"),
    ],
)
def test_pages_label_of_which_the_text_below_speaks_is_its_heading(heading: str, text: str) -> None:
    assert headings(read(page(TITLE, TEXT, heading, text, MORE))) == [heading]


@pytest.mark.parametrize("label", ["ट्रेंडिंग टॉपिक", "सबसे लोकप्रिय खबरें", "रील्स"])
def test_pages_label_above_other_text_is_not_read(label: str) -> None:
    found = read(page(TITLE, TEXT, label, MORE))
    assert (headings(found), spoken(found)) == ([], [TEXT, MORE])


def test_apps_in_a_row_are_read_where_the_text_speaks_of_one() -> None:
    apps = ("फेसबुक", "इंस्टाग्राम", "व्हाट्सएप")
    told = "सेमरा में शुक्रवार को फेसबुक और दूसरी सेवाएं दो घंटे तक बंद रहीं।"
    assert spoken(read(page(TITLE, told, *apps, MORE))) == [told, *apps, MORE]
    assert spoken(read(page(TITLE, TEXT, *apps, MORE))) == [TEXT, MORE]


def test_request_for_an_app_is_read_below_a_text_about_it() -> None:
    told, request = "सरकार ने मेले के लिए आज एक मोबाइल ऐप जारी किया है।", "सेमरा मेला ऐप डाउनलोड करें"
    assert request in spoken(read(page(TITLE, told, TEXT, request)))
