"""Reporters and places on lines of their own, below the text, and in brackets without a mark."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Paragraph
from tests.bulletin.structure.flood_story import MORE, TITLE
from tests.bulletin.structure.reading import read, said, spoken

TEXT = (
    "जिला प्रशासन ने बुधवार को नदी के किनारे राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है।"
)
DECK = "नदी के किनारे बसे गांवों के लोग अब शिविरों में रहेंगे। वहां भोजन भी मिलेगा।"


def doubts(part: Paragraph | None) -> int:
    return sum(isinstance(mark, Doubt) for mark in part.marks) if part else 0


@pytest.mark.parametrize(
    ("line", "place", "name"),
    [
        ("नीलकमल, पटना", "पटना", "नीलकमल"),
        ("दुमका से सलाउद्दीन", "दुमका", "सलाउद्दीन"),
        ("दुमका से राकेश शर्मा", "दुमका", "राकेश शर्मा"),
        ("राकेश शर्मा // दुमका", "दुमका", "राकेश शर्मा"),
    ],
)
@pytest.mark.parametrize("deck", ["", DECK])
def test_reporter_and_place_above_the_text_are_no_heading(
    line: str, place: str, name: str, deck: str
) -> None:
    found = read("\n".join(each for each in (TITLE, deck, line, TEXT, MORE) if each))
    assert (said(found.place), said(found.byline)) == (place, name)
    assert spoken(found) == [each for each in (deck, TEXT, MORE) if each]


@pytest.mark.parametrize(
    "line",
    [
        "दुमका से राकेश शर्मा की रिपोर्ट सेमरा दर्पण।",
        "दुमका से चँवरलाल भोइया की विशेष रिपोर्ट सेमरा टुडे",
    ],
)
@pytest.mark.parametrize("where", [1, 3])
def test_reporter_for_a_paper_is_not_read(line: str, where: int) -> None:
    lines = [TITLE, TEXT, MORE]
    lines.insert(where, line)
    assert spoken(read("\n".join(lines))) == [TEXT, MORE]


def test_report_that_a_title_tells_of_is_no_reporter_for_a_paper() -> None:
    title = "दुमका से राकेश शर्मा की रिपोर्ट लीक"
    assert said(read(f"{title}\n{TEXT}\n{MORE}").headline) == title


@pytest.mark.parametrize(
    "wrote",
    [
        "सवेरा ब्यूरो (राकेश शर्मा की रिपोर्ट)",
        "सवेरा ब्यूरो,( राकेश शर्मा व सुनील वर्मा की संयुक्त रिपोर्ट)",
        "(राकेश शर्मा व सुनील वर्मा की संयुक्त रिपोर्ट)",
    ],
)
def test_reporters_in_brackets_above_a_place_are_not_read(wrote: str) -> None:
    found = read("\n".join((TITLE, wrote, "दुमका।", TEXT, MORE)))
    assert (said(found.place), said(found.byline)) == ("दुमका।", wrote)
    assert spoken(found) == [TEXT, MORE]


def test_places_on_a_way_are_a_heading() -> None:
    way = "दिल्ली से लखनऊ"
    assert way in spoken(read("\n".join((TITLE, TEXT, MORE, way, f"{way} तक नई ट्रेन चलेगी। {TEXT}"))))


def test_speakers_and_their_places_below_a_label_are_read() -> None:
    said_so = ("सड़क अच्छी बनी है और हम इससे खुश हैं।", "सड़क पर अब भी पानी भरता है, इसे ठीक करें।")
    rows = (said_so[0], "राकेश, दुमका", said_so[1], "सुनील, गोड्डा")
    assert set(rows) <= set(spoken(read("\n".join((TITLE, TEXT, MORE, "इनका कहना है", *rows)))))


def test_name_above_a_dateline_wrote_what_is_below() -> None:
    found = read("\n".join((TITLE, TEXT, "कुमार संजय", f"लखनऊ। {MORE}")))
    assert said(found.byline) == "कुमार संजय"
    assert all(each.heading is None for each in found.sections)


@pytest.mark.parametrize("line", ["गोण्डा से ब्यूरो रिपोर्ट शिव शरण", "गोण्डा से राकेश शर्मा"])
def test_place_of_a_reporter_below_the_text_is_the_storys(line: str) -> None:
    found = read("\n".join((TITLE, TEXT, MORE, line)))
    assert said(found.place) == "गोण्डा"
    assert said(found.byline) in line
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("opens", ["उतरौला(बलरामपुर) ", "उतरौला (बलरामपुर) "])
def test_town_and_its_district_in_brackets_need_no_mark(opens: str) -> None:
    found = read("\n".join((TITLE, opens + DECK, MORE)))
    assert said(found.place) == opens.strip()
    assert spoken(found) == [DECK, MORE]


@pytest.mark.parametrize(
    "opens",
    [
        "सेमरा(दुमका) प्रखंड के मुख्यालय में ",
        "सेमरा(दुमका) में ",
        "दुमका(झारखंड) जिला मुख्यालय में ",
        "बिलासपुर (छत्तीसगढ़) हाईकोर्ट के आदेश पर ",
        "राकेश(दुमका) ने ",
    ],
)
def test_town_in_brackets_that_its_sentence_needs_stays(opens: str) -> None:
    found = read("\n".join((TITLE, opens + TEXT, MORE)))
    assert found.place is None
    assert spoken(found) == [opens + TEXT, MORE]


def test_word_before_a_colon_that_may_be_a_place_is_doubtful() -> None:
    place, label = (read("\n".join((TITLE, f"{word} : {TEXT}", MORE))) for word in ("महुआ", "सवाल"))
    assert doubts(place.sections[0].paragraphs[0])
    assert not doubts(label.sections[0].paragraphs[0])


@pytest.mark.parametrize(
    ("line", "place"),
    [("दुमका/राकेश", "दुमका"), ("किशनगंज, इरफान", "किशनगंज"), ("सेमरखेड़ा@राकेश शर्मा", "सेमरखेड़ा")],
)
def test_place_before_a_given_name_is_the_storys(line: str, place: str) -> None:
    found = read("\n".join((TITLE, line, f"जिले के {MORE}")))
    assert said(found.place) == place


@pytest.mark.parametrize("label", ["रिपोर्ट : ", "रिपोर्ट- "])
@pytest.mark.parametrize("name", ["राकेश शर्मा (बंटी)", "साक्षी सेमरिया (गुड्डू)"])
@pytest.mark.parametrize("paper", ["", "सेमरा टुडे हिंदी दैनिक", "भोर किरण हिन्दी समाचार पत्र"])
def test_reporter_may_have_a_nickname_and_the_paper_may_follow(
    label: str, name: str, paper: str
) -> None:
    found = read(f"{TITLE}\n\n{label}{name}\n\n{paper}\n\n{TEXT}\n\n{MORE}")
    assert said(found.byline) == label + name
    assert spoken(found) == [TEXT, MORE]


SAID = "मैं सबके सामने घोषणा करना चाहता हूं कि राहत शिविर अब हर गांव में खुलेंगे"


@pytest.mark.parametrize("statement", [SAID, f"{SAID}।", f'"{SAID}।"'])
@pytest.mark.parametrize("name", ["राकेश शर्मा", "सुनील कुमार वर्मा"])
@pytest.mark.parametrize("by_him", [True, False])
def test_name_below_a_statement_is_its_speaker_if_the_text_says_so(
    statement: str, name: str, *, by_him: bool
) -> None:
    told = f"मंत्री {name if by_him else 'अनिल यादव'} ने पोस्ट में लिखा है कि शिविर बढ़ेंगे।"
    found = read(f"{TITLE}\n\nदुमका। {TEXT}\n\n{told}\n\n{statement}\n\n{name}")
    assert (said(found.byline), name in spoken(found)) == ("" if by_him else name, by_him)


@pytest.mark.parametrize(
    "line", ["जिया न्यूज़:-दुमका/रांची,", "जिया न्यूज़/दुमका/रांची", "सत्य न्यूज:- दुमका/रांची"]
)
def test_paper_before_two_places_is_no_reporter(line: str) -> None:
    found = read("\n".join([TITLE, line, TEXT, MORE]))
    assert (said(found.place).rstrip(","), said(found.byline)) == ("दुमका/रांची", "")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("tag", ["#KLM@24X7 ", "@klmnews ", "#KLMNews: ", "news"])
def test_outlets_tag_before_a_known_place_is_its_credit(tag: str) -> None:
    found = read(f"{TITLE}\n\n{tag}दुमका। {TEXT}\n\n{MORE}")
    assert said(found.place).rstrip("।") == "दुमका"
    assert spoken(found) == [TEXT, MORE]


def test_tag_before_other_words_is_of_their_sentence() -> None:
    opening = "#MeToo अभियान। "
    found = read(f"{TITLE}\n\n{opening}{TEXT}\n\n{MORE}")
    assert (said(found.place), spoken(found)) == ("", [opening + TEXT, MORE])


@pytest.mark.parametrize("opening", ["इस मौके पर", "वहीं", "इसके अलावा", "इस दौरान,"])
def test_words_that_only_open_a_sentence_are_no_heading(opening: str) -> None:
    found = read("\n".join([TITLE, "", TEXT, opening, MORE]))
    assert spoken(found) == [TEXT, f"{opening} {MORE}"]
