"""The embedded voice says Hindi by our phonemes: names, a lexicon's IPA, and no other brackets."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from audio.clip import trimmed
from bulletin.engines.accent import accented
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.espeak.phonemes import given
from bulletin.engines.espeakng import END, library
from bulletin.pronunciation import pronounced
from bulletin.pronunciation.alphabet import symbols

STRESS = str.maketrans("", "", "ˈˌ")
LETTERS = re.compile("[\u0900-\u097f]")


def heard(spoken: str) -> str:
    """The IPA of what the library says for a text, without stress and spaces."""
    library().speak("आ", "hi", 145, 50)  # from then on it reads phonemes here too
    ipa = library().phonemes(given(spoken).text, "hi", "^")
    return alike(ipa.replace("^", "").replace(" ", ""))


def alike(ipa: str) -> str:
    """IPA without what the library sees to itself: a stressed schwa, kinds of r, long stops."""
    text = unicodedata.normalize("NFD", ipa).translate(STRESS).replace("ʌ", "ə").replace("r", "ɾ")
    return text.replace("ʈː", "ʈʈ").replace("ɖː", "ɖɖ")


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("मुंबई", "mʊmbəi"),
        ("राष्ट्रपति", "ɾaːʂʈɾəptɪ"),
        ("लोकसभा", "loːksəbʰaː"),
        ("महिलाओं", "məhɪlaːõ"),
        ("तेलंगाना", "teːləŋɡaːnaː"),
        ("विजयवाड़ा", "ʋɪɟəjʋaːr.aː"),
        ("बीजेपी", "biɟeːpi"),
        ("न्गोज़ी[[ŋˈɡoʊzi]],", "ŋɡoʊzi"),
        ("शेख[[ʃˈɛɪx]]", "ʃɛɪx"),
        ("लड़का[[lˈəɽkaː]]", "lər.kaː"),
    ],
)
def test_words_are_said_by_our_phonemes(word: str, ipa: str) -> None:
    assert heard(word) == alike(ipa)


def test_what_is_said_of_an_article_is_what_was_asked_for(example: Path) -> None:
    for word in sorted(set(re.findall("[\u0900-\u0963]+", example.read_text("utf-8")))):
        said = pronounced(word)
        assert said, word
        assert heard(word) == alike(accented(said)), word


@pytest.mark.parametrize("symbol", sorted(symbols()))
def test_each_symbol_that_a_lexicon_may_hold_is_said(symbol: str) -> None:
    without, with_it = (given(f"क[[pə{each}pə]]").text for each in ("", symbol))
    assert len(with_it) > len(without)
    assert "[[" not in library().phonemes(with_it, "hi", "^")


def test_words_with_a_sound_are_timed_as_the_words() -> None:
    espeak = EspeakEngine()
    spoken = "सुश्री न्गोज़ी[[ŋˈɡoʊzi]], BBC की पत्रकार, आईं – कल।"
    speech = espeak.speak(spoken, espeak.voices()[0])
    texts = [word.text for word in speech.words]
    assert texts == ["सुश्री", "न्गोज़ी,", "BBC", "की", "पत्रकार,", "आईं", "कल।"]
    assert all(0 <= word.start < word.end <= speech.clip.frames for word in speech.words)


def test_brackets_of_a_text_are_no_phonemes() -> None:
    assert "[[" not in given("ab[[ [[a:a:a:]] x]] [[").text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“", "”"),
        ("‘", "’,"),
        ("(", ")"),
        ("–", "–"),
        ("“(", ")”।"),
        ('"', '"'),
        ("", "…"),
        ("", "?!"),
    ],
)
def test_marks_silence_no_word(before: str, after: str) -> None:
    espeak = EspeakEngine()
    voice = espeak.voices()[0]
    bare = espeak.speak("मुंबई का पुरस्कार", voice).clip
    speech = espeak.speak(f"{before}मुंबई का पुरस्कार{after}", voice)
    assert len(speech.words) == 3
    assert trimmed(speech.clip).frames == pytest.approx(trimmed(bare).frames, rel=0.25)


@pytest.mark.parametrize(
    "spoken",
    ["बी जे पी " * 33, "व " * 150, "राष्ट्रपति " * 27, "मुख्यमंत्री ने कहा, " * 15, "अ" * 300],
)
def test_clause_is_never_cut_within_a_phoneme(spoken: str) -> None:
    text = spoken.strip()[: EspeakEngine.limit]
    asked = given(text)
    _, events = library().speak(asked.text, "hi", 145, 50)
    ends = [event.position for event in events if event.type == END][:-1]
    assert all(asked.text[:end].count("[[") == asked.text[:end].count("]]") for end in ends)


def test_phonemes_hold_no_letter_of_hindi() -> None:
    assert not LETTERS.search(given("प्रधानमंत्री ने लोकसभा में कहा, “नमस्ते”").text)
