"""A paragraph's marks are applied, and never lose, repeat or move a word."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.core.model import (
    Break,
    Bulletin,
    Doubt,
    Emphasis,
    Mark,
    Paragraph,
    Pause,
    ReadBy,
    Reader,
    Role,
    SayAs,
    Section,
    Speed,
    Sting,
    Story,
    Unread,
    Utterance,
)
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.phrasing import utterances

HINDI = load("hi")
PAUSES = {pause: 100 * number for number, pause in enumerate(Pause, start=1)}
TEXT = "मंत्री ने कहा कि 3,45,210 लोग आए। सब लौट गए।"


def story(*paragraphs: Paragraph, reader: str = "") -> Story:
    return Story("a.txt", None, None, (Section(None, paragraphs),), reader=reader)


def said(*stories: Story, readers: Sequence[str] = ()) -> tuple[Utterance, ...]:
    bulletin = Bulletin(
        "शीर्षक", datetime.date(2026, 1, 26), stories, readers=tuple(map(Reader, readers))
    )
    return utterances(bulletin, HINDI, PAUSES, 400)


def marked(*marks: Mark, text: str = TEXT) -> tuple[Utterance, ...]:
    return said(story(Paragraph(text, 1, marks=marks)))


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    """The stretch of ``words`` in ``text``."""
    start = text.index(words)
    return start, start + len(words)


# --- readings that an editor has chosen --------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "reading", "spoken"),
    [
        ("कुल 3,45,210 लोग आए।", "3,45,210", "साढ़े तीन लाख", "कुल साढ़े तीन लाख लोग आए।"),
        ("ISRO ने कहा।", "ISRO", "इसरो संस्था", "इसरो संस्था ने कहा।"),
        ("राम  और  श्याम आए।", "और", "तथा", "राम तथा श्याम आए।"),
        ("डॉ. सिंह 2 बजे आए।", "2 बजे", "दो बजे दोपहर", "डॉक्टर सिंह दो बजे दोपहर आए।"),
        ("₹ 500 करोड़", "₹ 500 करोड़", "पाँच अरब रुपए", "पाँच अरब रुपए"),
    ],
)
def test_chosen_reading_stands_above_all_rules(
    text: str, words: str, reading: str, spoken: str
) -> None:
    found = marked(SayAs(*at(words, text), reading), text=text)
    assert " ".join(each.spoken for each in found) == unicodedata.normalize("NFC", spoken)
    assert " ".join(" ".join(each.text for each in found).split()) == " ".join(text.split())


def test_chosen_reading_is_not_parted_and_moves_with_its_words() -> None:
    text = "Koo App कुल 3,45,210 लोग आए।"
    found = marked(
        Unread(*at("Koo App", text), "चित्र"), SayAs(*at("3,45,210", text), "बहुत सारे"), text=text
    )
    assert [each.spoken for each in found] == ["कुल बहुत सारे लोग आए।"]


# --- breaks and stings -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "pauses"),
    [
        ("सब", [2000, PAUSES[Pause.BULLETIN]]),
        ("कि", [2000, PAUSES[Pause.SENTENCE], PAUSES[Pause.BULLETIN]]),
        ("45,210", [2000, PAUSES[Pause.SENTENCE], PAUSES[Pause.BULLETIN]]),
    ],
    ids=["between sentences", "inside a sentence", "inside a number"],
)
def test_break_stands_in_for_the_pause_at_its_place(before: str, pauses: list[int]) -> None:
    assert [each.pause_ms for each in marked(Break(at(before)[0], 2000))] == pauses


def test_break_may_be_shorter_than_the_pause_and_nought() -> None:
    assert marked(Break(at("सब")[0], 0))[0].pause_ms == 0


def test_breaks_at_one_place_add_up() -> None:
    here = at("सब")[0]
    assert marked(Break(here, 1500), Break(here, 1000))[0].pause_ms == 2500


def test_break_before_a_paragraph_is_the_pause_after_the_one_before() -> None:
    first, second = said(
        story(Paragraph("एक।", 1), Paragraph("दो।", 2, marks=(Break(0, 3000),)))
    )  # fmt: skip
    assert (first.pause_ms, second.pause_ms) == (3000, PAUSES[Pause.BULLETIN])


def test_paragraph_of_a_break_alone_is_a_pause() -> None:
    first, _ = said(
        story(
            Paragraph("एक।", 1), Paragraph("", 2, marks=(Break(0, 3000),)), Paragraph("दो।", 3)
        )
    )  # fmt: skip
    assert first.pause_ms == 3000


def test_sting_is_heard_behind_the_words_before_it() -> None:
    assert [each.sound for each in marked(Sting(at("सब")[0], "pips"))] == ["pips", ""]
    first, _ = said(
        story(Paragraph("एक।", 1)), story(Paragraph("दो।", 1, marks=(Sting(0, "sting"),)))
    )
    assert first.sound == "sting"


def test_sting_before_all_words_is_heard_before_them() -> None:
    first, second = marked(Sting(0, "opening"))
    assert (first.sound_before, first.sound, second.sound_before) == ("opening", "", "")


# --- manners -----------------------------------------------------------------------------------


def test_stretch_is_read_by_the_reader_who_is_named() -> None:
    start, end = at("सब लौट गए।")
    found = said(
        story(Paragraph(TEXT, 1, marks=(ReadBy(start, end, "दूसरा"),))), readers=["पहला", "दूसरा"]
    )
    assert [(each.reader, each.spoken) for each in found] == [
        ("पहला", "मंत्री ने कहा कि तीन लाख पैंतालीस हज़ार दो सौ दस लोग आए।"),
        ("दूसरा", "सब लौट गए।"),
    ]


def test_story_is_read_by_its_reader_and_by_the_first_where_none_is_named() -> None:
    found = said(
        story(Paragraph("एक।", 1)),
        story(Paragraph("दो।", 1), reader="दूसरा"),
        readers=["पहला", "दूसरा"],
    )
    assert [each.reader for each in found] == ["पहला", "दूसरा"]
    assert [each.reader for each in said(story(Paragraph("एक।", 1)))] == [""]


def test_stretch_inside_a_sentence_parts_it_with_no_more_than_a_breath() -> None:
    found = marked(Emphasis(*at("3,45,210 लोग")), Speed(*at("सब लौट गए।"), 1.25))
    assert [(each.text, each.emphasis, each.speed, each.ends) for each in found] == [
        ("मंत्री ने कहा कि", False, 1.0, Pause.CUT),
        ("3,45,210 लोग", True, 1.0, Pause.CUT),
        ("आए।", False, 1.0, Pause.SENTENCE),
        ("सब लौट गए।", False, 1.25, Pause.BULLETIN),
    ]


def test_reading_is_not_parted_by_a_mark_inside_it() -> None:
    assert marked(Emphasis(*at("3,45")))[0].spoken == marked()[0].spoken
    assert marked(Emphasis(*at("3,45,2")))[1].spoken == "तीन लाख पैंतालीस हज़ार दो सौ दस"


def test_later_mark_counts_more_where_two_overlap() -> None:
    found = marked(Speed(0, len(TEXT), 0.9), Speed(*at("सब लौट गए।"), 1.25))
    assert [each.speed for each in found] == [0.9, 1.25]


# --- what is not read --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unread", "spoken"),
    [
        ("मंत्री (फाइल चित्र) ने कहा।", "(फाइल चित्र)", ["मंत्री ने कहा।"]),
        ("मंत्री(चित्र)ने कहा।", "(चित्र)", ["मंत्री ने कहा।"]),
        ("वे गए (चित्र)। फिर आए।", "(चित्र)", ["वे गए।", "फिर आए।"]),
        ("सुबह 10:30 (IST) बजे।", "(IST)", ["सुबह साढ़े दस बजे।"]),
        ("Koo App. मंत्री ने कहा।", "Koo App.", ["मंत्री ने कहा।"]),
        ("मंत्री ने कहा। Koo App", "Koo App", ["मंत्री ने कहा।"]),
        ("सब अनसुना", "सब अनसुना", []),
    ],
)
def test_unread_stretch_leaves_the_words_beside_it_whole(
    text: str, unread: str, spoken: list[str]
) -> None:
    found = marked(Unread(*at(unread, text), "चित्र"), text=text)
    assert [each.spoken for each in found] == spoken
    assert not any(unread in each.text for each in found)


def test_pause_is_that_of_the_section_though_its_last_paragraph_is_unread() -> None:
    last = Paragraph("Koo App", 2, marks=(Unread(0, 7, "embed"),))
    sections = (
        Section(None, (Paragraph("एक।", 1), last)),
        Section(None, (Paragraph("दो।", 3),)),
    )
    assert [each.ends for each in said(Story("a", None, None, sections))] == [
        Pause.SECTION,
        Pause.BULLETIN,
    ]


def test_byline_is_read_behind_the_headline() -> None:
    whole = Story(
        "a",
        Paragraph("भोपाल", 1),
        Paragraph("बड़ी खबर", 2),
        (Section(None, (Paragraph("हुआ।", 4),)),),
        byline=Paragraph("राधावल्लभ शारदा की रपट,", 3),
    )
    assert [each.role for each in said(whole)] == [
        Role.PLACE,
        Role.HEADLINE,
        Role.BYLINE,
        Role.BODY,
    ]


# --- whatever the marks ------------------------------------------------------------------------

WORDS = st.lists(st.from_regex("([कखग][ािे]?){1,4}", fullmatch=True), min_size=1, max_size=12)


@st.composite
def marked_paragraphs(draw: st.DrawFn) -> Paragraph:
    """Words with stops and spaces between them, and marks of all kinds anywhere."""
    gaps = st.sampled_from([" ", "  ", ", ", "। ", " (", ") ", "।"])
    text = "".join(word + draw(gaps) for word in draw(WORDS))
    offsets = st.integers(0, len(text))
    stretches = st.tuples(offsets, offsets).map(sorted).filter(lambda each: each[0] < each[1])

    def of(kind: type[Mark], *more: object) -> st.SearchStrategy[Mark]:
        return stretches.map(lambda each: kind(*each, *more))  # type: ignore[arg-type]

    marks = draw(
        st.lists(
            st.one_of(
                st.builds(Break, offsets, st.integers(0, 5000)),
                st.builds(Sting, offsets, st.just("sting")),
                of(ReadBy, "दूसरा"),
                of(Speed, 1.25),
                of(Emphasis),
                st.just(Doubt("headline", 0.5)),
            ),
            max_size=6,
        )
    )
    return Paragraph(text, 1, marks=tuple(marks))


@given(marked_paragraphs(), st.integers(20, 120))
def test_every_word_is_said_once_and_in_order_whatever_the_marks(
    paragraph: Paragraph, limit: int
) -> None:
    bulletin = Bulletin("", datetime.date(2026, 1, 26), (story(paragraph),))
    found = utterances(bulletin, HINDI, PAUSES, limit)
    letters = [letter for each in found for letter in each.spoken if letter.isalnum()]
    assert letters == [c for c in speak(paragraph.text, HINDI).text if c.isalnum()]


@given(WORDS, st.data())
def test_all_but_the_unread_words_are_said(words: list[str], data: st.DataObject) -> None:
    unread = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    marks: list[Mark] = []
    text = ""
    for word, leave_out in zip(words, unread, strict=True):
        if leave_out:
            marks.append(Unread(len(text), len(text) + len(word), "why"))
        text += word + " "
    breaks = st.builds(Break, st.integers(0, len(text)), st.just(1))
    marks += data.draw(st.lists(breaks, max_size=3))
    kept = [word for word, leave_out in zip(words, unread, strict=True) if not leave_out]
    found = marked(*marks, text=text)
    assert " ".join(each.spoken for each in found).split() == kept


@given(marked_paragraphs(), st.data())
def test_marks_stay_at_their_letters_where_others_are_unread(
    paragraph: Paragraph, data: st.DataObject
) -> None:
    text = paragraph.text
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    read = readable(Paragraph(text, 1, marks=(Unread(start, end, "why"), *paragraph.marks)))
    expected = text[:start] + text[end:] if start < end else text
    assert "".join(read.text.split()) == "".join(expected.split())
    for before, after in zip(paragraph.marks, read.marks, strict=True):
        if isinstance(before, Emphasis | Speed | ReadBy):
            assert not isinstance(after, Break | Sting | Doubt | Unread)
            kept = "".join(
                c for i, c in enumerate(text) if before.start <= i < before.end
                and not start <= i < end
            )  # fmt: skip
            assert "".join(read.text[after.start : after.end].split()) == "".join(kept.split())
