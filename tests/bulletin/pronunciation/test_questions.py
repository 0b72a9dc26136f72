"""Which questions rise, and where a voice may not breathe."""

from __future__ import annotations

import pytest

from bulletin.pronunciation.breath import ANY, BRIEF, NONE, between
from bulletin.pronunciation.questions import rises


@pytest.mark.parametrize(
    "question",
    [
        "क्या चुनाव समय पर होंगे",
        "मंत्री इस्तीफ़ा देंगे",
        "तो क्या दाम फिर बढ़ेंगे",
        "क्या आप जानते हैं कि यह कब हुआ",
        "वे कल आएँगे क्या",
        "आपको पता है कि कौन आया",
        "ऐसे में क्या सरकार बचेगी",
    ],
)
def test_question_for_yes_or_no_rises(question: str) -> None:
    assert rises(question.split())


@pytest.mark.parametrize(
    "question",
    [
        "चुनाव कब होंगे",
        "कौन जीतेगा",
        "सरकार किसानों के लिए क्या करेगी",
        "क्या हुआ",
        "क्या कारण है",
        "आपको क्या लगता है कि कौन जीतेगा",
        "वे आएँगे या नहीं",
        "",
    ],
)
def test_question_for_a_who_or_what_or_a_choice_falls(question: str) -> None:
    assert not rises(question.split())


@pytest.mark.parametrize(
    ("word", "following", "breath"),
    [
        ("हज़ार", "सत्ताईस", NONE),
        ("दो", "सौ", NONE),
        ("पच्चीस", "लोग", NONE),
        ("पंद्रह", "सितंबर", NONE),
        ("सितंबर", "दो", NONE),
        ("डॉक्टर", "शर्मा", NONE),
        ("मंत्री", "ने", BRIEF),
        ("ने", "कहा", ANY),
        ("पहुँचे", "और", ANY),
        ("में", "से", BRIEF),
        ("ने", "भी", BRIEF),
        ("के", "जंगल", BRIEF),
        ("में", "की", BRIEF),
        ("है", "कि", ANY),
    ],
)
def test_no_breath_in_a_number_or_before_what_it_counts(
    word: str, following: str, breath: str
) -> None:
    assert between(word, following) == breath
