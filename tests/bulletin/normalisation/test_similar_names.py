"""Known names that begin or end like a name support the readings that are written like theirs."""

from __future__ import annotations

import pytest

from bulletin.language import load
from bulletin.normalisation.latin.guessing import guess
from bulletin.normalisation.latin.similar_names import LEAST_SUPPORT, SimilarNames, supported

HINDI = load("hi")
NAMES = SimilarNames({"kaggatte": "कग्गट्टे", "hosagatte": "होसगट्टे", "mandal": "मंडल", "lalit": "ललित"})


@pytest.mark.parametrize(
    ("name", "best", "other"),
    [
        ("antharagatte", "अंतरगट्टे", "अंतरगत्ते"),  # two names end like it
        ("mandura", "मंडुरा", "मंदुरा"),  # one begins like it
        ("mandigatte", "मंडीगट्टे", "मंदीगट्टे"),
    ],
)
def test_reading_that_goes_along_with_similar_names_is_supported(
    name: str, best: str, other: str
) -> None:
    one, two = NAMES.support(name, [best, other])
    assert one > two


def test_readings_are_supported_alike_if_no_name_is_similar() -> None:
    assert len({*NAMES.support("zyx", ["ज़ाइक्स", "ज़िक्स"])}) == 1


def test_longer_common_ends_count_more_than_more_names() -> None:
    names = SimilarNames({"rapur": "रापुर", "mapur": "मापुर", "ipur": "ईपुर", "khalapoor": "खलापूर"})
    long, short = names.support("balapoor", ["बलापूर", "बलापुर"])
    assert long > short


def test_support_is_never_below_the_least() -> None:
    scores = {"मंडल": 0.0, "मंदल": -1.0, "मांदाल": -2.0, "माँडाल": -11.0}
    assert min(supported("mandadal", scores, 1.0, HINDI, foreign=False).values()) > LEAST_SUPPORT


def test_reading_that_cannot_win_is_not_supported() -> None:
    assert "मंदल" not in supported(
        "mandadal", {"मंडल": 0.0, "मांडल": -1.0, "मंदल": -30.0}, 1.0, HINDI, foreign=False
    )


@pytest.mark.parametrize("word", ["anthem", "mandalgarh"])
def test_listed_word_is_not_read_like_similar_names(word: str) -> None:
    assert supported(word, {"एक": 0.0, "दो": -1.0}, 0.1, HINDI, foreign=True) == {}


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Papineni", "पापिनेनी"),  # not पैपिनेनी
        ("Bommagatte", "बोम्मागट्टे"),  # not बॉमगैट
    ],
)
def test_name_is_read_like_those_that_end_or_begin_like_it(name: str, spoken: str) -> None:
    assert guess(name, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Ovcharenko", "ओवचरेंको"),
        ("Murielle", "म्यूरील"),
        ("Semender", "सेमेंडर"),
        ("Riccione", "रिचियोन"),
    ],
)
def test_foreign_name_is_read_like_those_from_abroad(name: str, spoken: str) -> None:
    assert guess(name, HINDI).spoken == spoken


@pytest.mark.parametrize(("name", "spoken"), [("Zannetti", "ज़ैनेटी"), ("Kattie", "कैटी")])
def test_doubled_letter_of_a_foreign_name_is_one_consonant(name: str, spoken: str) -> None:
    assert guess(name, HINDI).spoken == spoken


def test_name_that_is_spelled_like_a_frequent_word_is_no_foreign_one() -> None:
    assert guess("Mumbay", HINDI).spoken == "मुंबई"
