"""Misprints in Latin letters are said as the word that is meant; rare names stay as they are."""

from __future__ import annotations

import pytest

from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.latin.misprints import misprint
from bulletin.normalisation.latin.words import said

HINDI = load("hi")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Recuritment", "Recruitment"),  # two letters exchanged
        ("notifcation", "notification"),  # one left out
        ("Universty", "University"),
        ("elecion", "election"),
        ("hosppital", "hospital"),  # one doubled
        ("comittee", "committee"),  # a double one left out
        ("vacency", "vacancy"),  # another vowel
    ],
)
def test_misprint_is_said_as_the_word_that_is_meant(typed: str, meant: str) -> None:
    assert said(typed, HINDI).spoken == said(meant, HINDI).spoken


@pytest.mark.parametrize("name", ["Trumpf", "Godoy", "Sprunt", "Bullis", "Falco", "Moriz"])
def test_rare_name_like_a_frequent_word_stays_a_name(name: str) -> None:
    assert misprint(name.lower(), HINDI, name=True).likelihood < 0.8


def test_misprint_beside_a_name_is_taken_for_a_name() -> None:
    district = said("District", HINDI).spoken
    assert speak("Diatrict में", HINDI).text.startswith(district)
    assert district not in speak("Lucas Diatrict ने", HINDI).text


def test_another_spelling_keeps_its_z() -> None:
    assert said("Shehnaaz", HINDI).spoken == "शहनाज़"
