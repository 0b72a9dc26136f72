"""Readings compete by the evidence for them, and say how sure the winner is."""

from __future__ import annotations

import pytest

from bulletin.core.model import Piece
from bulletin.language import load
from bulletin.normalisation import Memory, speak

HINDI = load("hi")


def number(written: str, memory: Memory | None = None) -> Piece:
    (piece,) = [each for each in speak(written, HINDI, memory=memory).pieces if each.rule]
    return piece


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("1984 दंगे", "year"),
        ("शोले (1975) फिर लगी", "year"),
        ("1991 बैच के अफसर", "year"),
        ("आयकर अधिनियम, 1961 लागू", "year"),
        ("1984 दर्शकों ने देखा", "cardinal"),
        ("कुल 1975 मतदाता", "cardinal"),
        ("ट्रेन 12951 रवाना", "identifier"),
        ("कुल 12951 मतदाता", "cardinal"),
        ("पीएनआर 4512345678 जारी", "identifier"),
    ],
)
def test_words_around_decide_what_a_number_is(written: str, rule: str) -> None:
    assert number(written).rule == rule


def test_line_remembers_that_numbers_are_codes() -> None:
    text = speak("ट्रेन 12002 शताब्दी और 12951 जाएंगी", HINDI).text
    assert text.endswith("एक दो नौ पाँच एक जाएंगी")


def test_article_remembers_how_a_number_was_read() -> None:
    memory = Memory()
    assert number("ट्रेन 12951 रवाना", memory).rule == "identifier"
    assert number("यात्री 12951 से उतरे", memory).rule == "identifier"
    assert number("यात्री 12951 से उतरे").rule == "cardinal"


def test_article_that_has_a_score_has_scores() -> None:
    memory = Memory()
    assert number("अधिकारी राम 5/37", memory).rule != "score"
    assert number("टीम ने 182/6 रन बनाए", memory).rule == "score"
    assert number("अधिकारी राम 5/37", memory).spoken.strip() == "सैंतीस रन देकर पाँच विकेट"


@pytest.mark.parametrize(("written", "spoken"), [("04 युवक", "चार"), ("कोड 0412", "शून्य चार एक दो")])
def test_zero_before_a_number_is_said_of_codes_alone(written: str, spoken: str) -> None:
    assert number(written).spoken.strip() == spoken


def test_reading_without_a_rival_is_certain() -> None:
    assert number("कुल 12 लोग").confidence == 1.0


def test_reading_that_hardly_won_says_so() -> None:
    assert number("तब 1984 बार").confidence < number("सन् 1984 में").confidence


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Surendarpal", "सुरेंद्रपाल"),  # a guess
        ("Sebastien", "सेबेस्टियन"),  # in the table
        ("Narsipatnam", "नरसीपट्टनम"),  # a consonant that is doubled or not
    ],
)
def test_name_is_said_as_its_article_writes_it(name: str, written: str) -> None:
    assert spoken(name) != written
    assert spoken(name, Memory([f"मंच पर {written} भी थे।"])) == written


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bharat", "भारत"),
        ("Karthika", "कार्तिक"),
        ("Gomes", "गेम्स"),  # a frequent word differs in a vowel
        ("Mundra", "मुद्रा"),
        ("Maitri", "मंत्री"),
    ],
)
def test_name_is_not_another_one_of_its_article(name: str, other: str) -> None:
    assert spoken(name, Memory([f"मंच पर {other} भी थे।"])) == spoken(name)


@pytest.mark.parametrize(
    ("line", "told", "said"),
    [
        ("समर्थन मूल्य (Wheat MSP) बढ़ा", "मंडी में गेहूं आया", "समर्थन मूल्य बढ़ा"),
        ("गेहूं (Wheat MSP) बिका", "एमएसपी बढ़ी", "गेहूं बिका"),
        ("मजदूर संघ (MSP) आया", "एमएसपी ने कहा", "मजदूर संघ (एमएसपी) आया"),
    ],
)
def test_bracket_is_left_out_if_another_line_tells_the_rest(
    line: str, told: str, said: str
) -> None:
    assert speak(line, HINDI, memory=Memory([told, line])).text == said
    assert "एमएसपी" in speak(line, HINDI, memory=Memory([line])).text


def spoken(name: str, memory: Memory | None = None) -> str:
    return speak(name, HINDI, memory=memory).text


def test_later_lines_of_a_market_report_tell_prices() -> None:
    memory = Memory()
    assert number("गेहूं 1950 से आगे", memory).rule == "year"
    speak("मंडी में मक्का 1750 रुपये प्रति क्विंटल बिका", HINDI, memory=memory)
    assert number("तिल का तेल 1960 से आगे", memory).rule == "cardinal"
    assert number("यह मंडी 1965 में खुली", memory).rule == "year"


def test_second_number_of_a_range_is_no_surer_than_the_first() -> None:
    first, second = (each for each in speak("1571 से 1875 आए", HINDI).pieces if each.rule)
    assert second.rule == first.rule
    assert second.confidence <= first.confidence < 0.99


def test_article_of_lines_that_begin_with_years_has_years() -> None:
    lines = ["1530 मुगल बादशाह का निधन हुआ", "1792 नगर की नींव", "1948 मैदान का उद्घाटन"]
    assert number(lines[0], Memory(lines)).rule == "year"
    assert number(lines[0], Memory(lines[:2])).rule == "cardinal"
    assert number(lines[0], Memory([lines[1], lines[0], lines[2], lines[0]])).rule == "cardinal"
