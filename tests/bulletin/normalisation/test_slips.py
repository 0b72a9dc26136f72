"""Which slip a word may be of another, and how likely."""

from __future__ import annotations

import pytest

from bulletin.language import load
from bulletin.normalisation.doubts.misspellings import is_misspelled, is_slip_by_neighbours
from bulletin.normalisation.doubts.one_edit import Edit, NearWords
from bulletin.normalisation.doubts.one_syllable import NearSyllables
from bulletin.normalisation.doubts.slip_likelihood import slip_model
from bulletin.normalisation.words.vocabulary import no_slips, slips

HINDI = load("hi")
NEAR = NearWords(
    ["विकास", "सरकार", "विद्यालय", "संगठन", "चिकित्सा", "मम्मी"],
    {"ब": {"व": "v and b"}, "ध": {"द्य": "look-alike"}, "ी": {"ि": "vowel length"}},
)


@pytest.mark.parametrize(
    ("typed", "meant", "kind", "place"),
    [
        ("बिकास", "विकास", "v and b", "first"),
        ("विधालय", "विद्यालय", "look-alike", "inside"),
        ("चिकीत्सा", "चिकित्सा", "vowel length", "inside"),
        ("सरकर", "सरकार", "sign dropped", "inside"),
        ("सरका", "सरकार", "consonant dropped", "last"),
        ("मम्ी", "मम्मी", "doubled consonant dropped", "inside"),
        ("सगठन", "संगठन", "nasal dropped", "inside"),
        ("सरकाार", "सरकार", "sign added", "inside"),
        ("सरकारर", "सरकार", "doubled consonant added", "last"),
        ("सगंठन", "संगठन", "consonant and nasal exchanged", "inside"),
    ],
)
def test_slip_has_a_kind_and_a_place(typed: str, meant: str, kind: str, place: str) -> None:
    assert Edit(meant, kind, place) in set(NEAR.edits(typed))


@pytest.mark.parametrize("typed", ["विकास", "विकसात", "सर", "मकान", "बिकाश"])
def test_word_that_differs_by_more_than_a_slip_is_none(typed: str) -> None:
    assert list(NEAR.edits(typed)) == []


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        ("मुख्यमत्री", "कलाकर"),  # a nasal dropped, and a word that has another ending
        ("सक्रमण", "विक्रमण"),  # a nasal dropped, and a consonant mistaken
        ("निवेशको", "निवेशका"),
    ],
)
def test_slips_differ_in_likelihood(likely: str, unlikely: str) -> None:
    model = slip_model(HINDI)
    assert model
    assert model.likeliest(likely).likelihood > model.likeliest(unlikely).likelihood


WORDS = ("पुलिस", "महामारी", "अमेरिकी", "नाइट्रोजन", "क्षतिग्रस्त", "नहर", "शहर")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("महारी", "महामारी"),  # lost within
        ("महामामारी", "महामारी"),  # too much
        ("मेरिकी", "अमेरिकी"),  # lost at its beginning
        ("नाइट्रोज", "नाइट्रोजन"),  # and end
        ("नाइट्रोजनी", "नाइट्रोजन"),  # another at its end
        ("छतिग्रस्त", "क्षतिग्रस्त"),  # and beginning
        ("क्षतीग्रस्त", "क्षतिग्रस्त"),  # and within
        ("पुसिल", "पुलिस"),  # letters exchanged
        ("महारीमा", "महामारी"),  # syllables exchanged
    ],
)
def test_word_is_a_syllable_off_another(typed: str, meant: str) -> None:
    assert list(NearSyllables(WORDS).near(typed)) == [meant]


@pytest.mark.parametrize("word", ["महारा", "सागर", "क्षतिपूर्ति", "म", "न"])
def test_word_that_differs_by_more_than_a_syllable_is_not_near(word: str) -> None:
    assert list(NearSyllables(WORDS).near(word)) == []


@pytest.mark.parametrize(
    ("before", "word", "behind", "is_slip"),
    [
        ("युवकों को", "गिरतार", "किया", True),
        ("युवकों के", "गिरतार", "पर", False),  # no neighbours of the word that may be meant
        ("युवकों को", "गिरफ्तारी", "किया", False),  # a form of a known word
    ],
)
def test_neighbours_tell_of_a_word_that_is_a_syllable_off(
    before: str, word: str, behind: str, is_slip: bool
) -> None:
    start = len(before) + 1
    text = f"{before} {word} {behind}"
    assert is_slip_by_neighbours(text, start, start + len(word), HINDI) == is_slip


def test_word_is_a_slip_or_none() -> None:
    assert slips(HINDI).keys().isdisjoint(no_slips(HINDI))
    assert not [word for word in no_slips(HINDI) if is_misspelled(word, HINDI)]
    assert not [word for word in slips(HINDI) if not is_misspelled(word, HINDI)]
    assert list(slips(HINDI)) == sorted(slips(HINDI))


def test_rarer_of_two_usual_spellings_is_no_slip_whatever_the_order_of_sets() -> None:
    model = slip_model(HINDI)
    assert model
    assert list(model.edits("अन्तराष्ट्रीय")) == []
