"""An outlet that no table knows, named by the article itself: in titles, datelines, feet."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.structure import story
from tests.bulletin.structure.reading import read, said, spoken

TITLE = "सेमरा की सड़क छह महीने बाद खुली, गांव में खुशी"
TEXT = (
    "मंत्री ने सोमवार सुबह गांव में नई सड़क का उद्घाटन किया, जिससे तीस गांव शहर से जुड़ गए हैं।"
    "\n\nलोगों ने बताया कि बरसात में स्कूल और अस्पताल तक जाना भी मुश्किल हो जाता था।"
)
FOOT = "ताजा खबरों के लिए भोर की दस्तक से जुड़े रहें"


def parts(text: str) -> tuple[str, str, list[str]]:
    found = read(text)
    return said(found.headline), said(found.place), spoken(found)


@pytest.mark.parametrize(
    "title",
    [
        f"भोर की दस्तक: {TITLE}",
        f"{TITLE} | भोर की दस्तक",
        f"{TITLE} – भोर की दस्तक न्यूज",
        f"{TITLE} - Bhor Ki Dastak",
        f"Bhor Ki Dastak: {TITLE}",
    ],
)
def test_name_that_a_foot_tells_is_not_read_with_the_title(title: str) -> None:
    headline, _, _ = parts(f"{title}\n\nभोर की दस्तक टीम\n\n{TEXT}\n\n{FOOT}")
    assert headline == TITLE


@pytest.mark.parametrize(
    "opens", ["भोर की दस्तक दुमका: ", "दुमका|भोर की दस्तक ", "भोर की दस्तक, दुमका। "]
)
def test_name_that_a_foot_tells_is_no_part_of_the_place(opens: str) -> None:
    headline, place, told = parts(f"{TITLE}\n\nभोर की दस्तक डेस्क\n\n{opens}{TEXT}\n\n{FOOT}")
    assert (headline, place.strip(" :।|")) == (TITLE, "दुमका")
    assert told == TEXT.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "भोर की दस्तक टीम",
        "भोर की दस्तक के साथ बने रहें",
        "हर खबर सबसे पहले भोर की दस्तक पर",
        "Bhor Ki Dastak",
        "सड़क गांव भोर की दस्तक",
    ],
)
def test_lines_with_the_name_are_not_read(line: str) -> None:
    text = f"{TITLE} | भोर की दस्तक\n\nभोर की दस्तक ब्यूरो\n\n{TEXT}\n\n{line}\n\n{FOOT}"
    assert spoken(read(text)) == TEXT.split("\n\n")


def test_address_tells_the_name_in_the_other_script() -> None:
    headline, _, told = parts(f"भोर की दस्तक: {TITLE}\n\n{TEXT}\n\neditor@bhor-ki-dastak.com")
    assert (headline, told) == (TITLE, TEXT.split("\n\n"))


@pytest.mark.parametrize("topic", ["किसान मोर्चा", "ऑपरेशन गंगा", "सेमरा मोटर्स", "भोर फिल्म्स"])
def test_topic_that_repeats_around_the_text_stays_in_the_title(topic: str) -> None:
    foot = f"Tags: {topic}, सड़क\n\n{topic} की खबरें\n\n#{topic.replace(' ', '')}"
    headline, _, _ = parts(f"{topic}\n\n{topic}: {TITLE}\n\n{TEXT}\n\n{foot}")
    assert headline == f"{topic}: {TITLE}"


def test_paper_that_the_news_is_about_stays_in_the_title() -> None:
    text = TEXT.replace("लोगों ने", "भोर की दस्तक के संपादक ने")
    headline, _, _ = parts(f"भोर की दस्तक: {TITLE}\n\n{text}\n\n#भोर_की_दस्तक")
    assert headline == f"भोर की दस्तक: {TITLE}"


def test_words_before_the_name_are_no_place() -> None:
    caption = "सड़क पर जुटे लोग (भोर की दस्तक)"
    text = f"{TITLE} | भोर की दस्तक\n\n{caption}\n\nभोर की दस्तक टीम\n\n{TEXT}\n\n{FOOT}"
    assert parts(text) == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize("opens", ["झुनिया, 2 मई। ", "झुनिया (सेमरा)। "])
def test_town_of_a_letterhead_that_opens_the_text_is_the_place(opens: str) -> None:
    head = "जिला सूचना कार्यालय, सेमरा\nकचहरी परिसर, झुनिया\nदूरभाष: 0612-222555"
    _, place, _ = parts(f"{head}\n\n{TITLE}\n\n{opens}{TEXT}")
    assert "झुनिया" in place


@pytest.mark.parametrize("site", ["Bhor Ki Dastak", "भोर की दस्तक", "BhorKiDastak.in"])
@pytest.mark.parametrize(
    "opens", ["भोर की दस्तक (दुमका) ", "भोर की दस्तक, दुमका। ", "दुमका (भोर की दस्तक)। "]
)
def test_name_of_the_pages_site_is_no_part_of_the_place(site: str, opens: str) -> None:
    text = f"{TITLE}\n\n{opens}{TEXT}"
    found = story(Article("a.html", text, author="Bhor Ki Dastak", outlet=site), load("hi"))
    assert said(found.place).strip(" ,।()") == "दुमका"
    assert (said(found.headline), spoken(found)) == (TITLE, TEXT.split("\n\n"))
    assert not (said(found.byline) and site == "Bhor Ki Dastak")


def test_name_of_the_pages_site_that_the_text_tells_of_is_read() -> None:
    told = TEXT.replace("लोगों ने", "भोर की दस्तक संस्था ने")
    article = Article("a.html", f"{TITLE}\n\nभोर की दस्तक, दुमका। {told}", outlet="Bhor Ki Dastak")
    assert "भोर की दस्तक संस्था ने" in " ".join(spoken(story(article, load("hi"))))
