"""Where speech is cut, and that no word is lost, repeated or split."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.core.model import (
    Bulletin,
    Paragraph,
    Pause,
    Piece,
    Role,
    Section,
    Spoken,
    Story,
    Utterance,
)
from bulletin.language import load
from bulletin.language.lexicon_file import parse
from bulletin.normalisation import Lexicon, speak
from bulletin.phrasing import halves, phrases, utterances

HINDI = load("hi")
PAUSES = {pause: 100 * number for number, pause in enumerate(Pause)}


def cut(text: str, limit: int | None = 100) -> list[str]:
    return [part.spoken for part in phrases(speak(text, HINDI), HINDI, limit)]


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("बारिश हुई। सड़कें डूबीं।", ["बारिश हुई।", "सड़कें डूबीं।"]),
        ("बारिश हुई. सड़कें डूबीं.", ["बारिश हुई.", "सड़कें डूबीं."]),
        ("क्या बारिश होगी? हाँ! होगी", ["क्या बारिश होगी?", "हाँ!", "होगी"]),
        ("बारिश हुई।सड़कें डूबीं।", ["बारिश हुई।", "सड़कें डूबीं।"]),
        ('उसने कहा, "चलो।" फिर गया।', ['उसने कहा, "चलो।"', "फिर गया।"]),
        ('काम करे. "', ['काम करे. "']),
        ("रुको... फिर चलो", ["रुको…", "फिर चलो"]),
        ("– पहला। — ।", ["पहला। —।"]),
        ("एक  दो\tतीन\xa0चार", ["एक दो तीन चार"]),
        ("(कोष्ठक जो बंद नहीं। और आगे", ["(कोष्ठक जो बंद नहीं।", "और आगे"]),
        ("।", []),
        (" … — '", []),
    ],
)
def test_phrases_are_sentences_where_they_fit(written: str, parts: list[str]) -> None:
    assert cut(written) == parts


@pytest.mark.parametrize(
    ("written", "limit", "parts"),
    [
        (
            "मंत्री ने कहा कि काम समय पर होगा, ठेकेदारों पर नजर रहेगी।",
            40,
            ["मंत्री ने कहा कि काम समय पर होगा,", "ठेकेदारों पर नजर रहेगी।"],
        ),
        (
            "मंत्री ने बैठक ली और अधिकारियों को निर्देश दिए।",
            40,
            ["मंत्री ने बैठक ली", "और अधिकारियों को निर्देश दिए।"],
        ),
        (
            "राज्य के सभी जिलों में नई योजना लागू होगी।",
            30,
            ["राज्य के सभी जिलों में", "नई योजना लागू होगी।"],
        ),
    ],
    ids=["clause", "conjunction", "postposition"],
)
def test_long_sentence_is_cut_where_a_newsreader_breathes(
    written: str, limit: int, parts: list[str]
) -> None:
    assert cut(written, limit) == parts


def test_sentence_is_whole_for_a_voice_without_a_limit() -> None:
    sentence = "मंत्री ने कहा कि " + "काम होगा, " * 40 + "बस।"
    assert cut(sentence, None) == [sentence]


def test_number_is_not_cut_while_it_fits() -> None:
    for limit in range(45, 75):
        number = "तीन लाख पैंतालीस हज़ार दो सौ दस"
        assert any(
            number in part for part in cut("पिछले साल की बारिश में 3,45,210 लोग प्रभावित हुए थे.", limit)
        )


def test_number_longer_than_the_limit_is_cut_between_its_words() -> None:
    parts = cut("9" * 30, 50)
    assert " ".join(parts) == " ".join(["नौ"] * 30)


@pytest.mark.parametrize("word", ["क" * 250, "क्षि" * 60, "अ" * 101, "किं" * 90])
def test_word_longer_than_the_limit_is_cut_between_letters(word: str) -> None:
    parts = cut(word)
    assert "".join(parts) == word
    assert max(map(len, parts)) <= 100


HINDI_TEXT = st.text(st.sampled_from("कखिी्ंाेनहीं 12३,.।?!\"'()–A\u093c\u200d \n"), max_size=400)


@given(HINDI_TEXT, st.integers(20, 120))
def test_no_part_is_over_the_limit_or_without_a_word(text: str, limit: int) -> None:
    for part in cut(text, limit):
        assert len(part) <= limit
        assert any(map(str.isalnum, part))


@given(HINDI_TEXT, st.integers(20, 120))
def test_no_word_is_lost_doubled_or_moved(text: str, limit: int) -> None:
    said = speak(text, HINDI)
    letters = [letter for letter in said.text if letter.isalnum()]
    assert [c for part in cut(text, limit) for c in part if c.isalnum()] == letters


@given(HINDI_TEXT)
def test_what_is_written_stands_in_the_phrase_that_says_it(text: str) -> None:
    said = speak(text, HINDI)
    position = 0
    for part in phrases(said, HINDI, None):
        found = said.written.find(part.text, position)
        assert found >= position
        position = found + len(part.text)


def test_phrase_shows_the_number_as_it_was_written() -> None:
    (part,) = phrases(speak("कुल 3,45,210 लोग।", HINDI), HINDI, None)
    assert (part.text, part.spoken) == (
        "कुल 3,45,210 लोग।",
        "कुल तीन लाख पैंतालीस हज़ार दो सौ दस लोग।",
    )


def test_phrase_leaves_out_what_is_not_read() -> None:
    said = Spoken("एनजीओ (NGO) आया", (
        Piece(0, 6, "एनजीओ "), Piece(6, 11, "", "gloss"), Piece(11, 15, " आया"),
    ))  # fmt: skip
    (part,) = phrases(said, HINDI, None)
    assert (part.text, part.spoken) == ("एनजीओ (NGO) आया", "एनजीओ आया")


def paragraph(text: str, line: int = 1) -> Paragraph:
    return Paragraph(text, line)


def said(*stories: Story, limit: int | None = 100) -> tuple[Utterance, ...]:
    bulletin = Bulletin("शीर्षक", datetime.date(2026, 1, 26), stories)
    return utterances(bulletin, HINDI, PAUSES, limit)


STORY = Story(
    "a.txt",
    paragraph("भोपाल"),
    paragraph("बड़ी खबर", 2),
    (
        Section(None, (paragraph("पहला वाक्य। दूसरा वाक्य।", 3), paragraph("तीसरा।", 4))),
        Section(paragraph("उपशीर्षक", 5), (paragraph("चौथा।", 6),)),
    ),
)


def test_utterances_know_their_role_their_line_and_what_ends() -> None:
    assert [(each.role, each.line, each.ends) for each in said(STORY, STORY)[:7]] == [
        (Role.PLACE, 1, Pause.SENTENCE),
        (Role.HEADLINE, 2, Pause.SECTION),
        (Role.BODY, 3, Pause.SENTENCE),
        (Role.BODY, 3, Pause.PARAGRAPH),
        (Role.BODY, 4, Pause.SECTION),
        (Role.HEADING, 5, Pause.PARAGRAPH),
        (Role.BODY, 6, Pause.STORY),
    ]


def test_last_utterance_ends_the_bulletin() -> None:
    assert [each.ends for each in said(STORY, STORY)][-1] == Pause.BULLETIN


def test_pauses_are_those_of_what_ends() -> None:
    assert all(each.pause_ms == PAUSES[each.ends] for each in said(STORY))


def test_paragraph_without_a_word_says_nothing() -> None:
    story = Story("a", None, None, (Section(None, (paragraph("एक।"), paragraph("***"))),))
    assert [(each.spoken, each.ends) for each in said(story)] == [("एक।", Pause.BULLETIN)]


def test_name_is_said_as_a_later_paragraph_writes_it() -> None:
    later = (paragraph("Sebastien आए।"), paragraph("सेबेस्टियन बोले।"))
    story = Story("a", None, None, (Section(None, later),))
    assert said(story)[0].spoken == "सेबेस्टियन आए।"


@pytest.mark.parametrize(
    ("spoken", "parts"),
    [
        ("बारिश हुई, सड़कें डूबीं।", ("बारिश हुई,", "सड़कें डूबीं।")),
        ("हाँ, बारिश हुई और सड़कें डूबीं।", ("हाँ, बारिश हुई", "और सड़कें डूबीं।")),
        ("एक दो तीन चार", ("एक दो", "तीन चार")),
        ("एक, दो तीन चार पाँच छह, सात", ("एक, दो तीन चार पाँच छह,", "सात")),
        ("बारिश —", None),
        ("।", None),
        ("", None),
    ],
)
def test_halves_are_cut_at_a_clause_near_the_middle(
    spoken: str, parts: tuple[str, str] | None
) -> None:
    assert halves(spoken, HINDI.phrasing) == parts


@given(st.text(alphabet='कखा् ,।-"(', max_size=60))
def test_halves_hold_all_words(spoken: str) -> None:
    parts = halves(spoken, HINDI.phrasing)
    if parts:
        assert all(any(map(str.isalnum, part)) for part in parts)
        assert list(filter(str.isalnum, "".join(parts))) == list(filter(str.isalnum, spoken))


@pytest.mark.parametrize("text", ["क" * 50_000, "शब्द " * 10_000, "9" * 5_000, "अ, " * 20_000])
def test_text_without_an_end_comes_in_parts_of_a_size(text: str) -> None:
    assert max(map(len, cut(text, 400))) <= 400


PHONETIC = Lexicon(parse('[[rule]]\nwritten = "Ngozi"\nipa = "ŋˈɡoʊzi"\nspelled = "न्गोज़ी"', "own"))


@pytest.mark.parametrize(
    ("ipa", "spoken"),
    [(False, "सुश्री न्गोज़ी, फिर वे।"), (True, "सुश्री न्गोज़ी[[ŋˈɡoʊzi]], फिर वे।")],
    ids=["spelled", "IPA"],
)
def test_sound_of_a_lexicon_stands_behind_its_word_where_a_voice_takes_it(
    ipa: bool, spoken: str
) -> None:
    story = Story("a", None, None, (Section(None, (paragraph("सुश्री Ngozi, फिर वे।"),)),))
    bulletin = Bulletin("शीर्षक", datetime.date(2026, 1, 26), (story,))
    (only,) = utterances(bulletin, HINDI, PAUSES, 100, PHONETIC, ipa=ipa)
    assert (only.text, only.spoken) == ("सुश्री Ngozi, फिर वे।", spoken)
