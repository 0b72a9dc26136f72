"""Doubtful readings are reported with their utterance, and in a script."""

from __future__ import annotations

import datetime
import re

from bulletin.config import Settings
from bulletin.core.model import Article, Bulletin, Doubt, Paragraph, SayAs, Section, Story
from bulletin.language import load
from bulletin.phrasing import utterances, with_doubts
from bulletin.programme.script import parse, script

HINDI = load("hi")
DOUBTFUL = "मैच में Zorkanbad और 120/80 दर्ज हुआ।"


def bulletin(*paragraphs: Paragraph) -> Bulletin:
    headline = Paragraph("सीधी बात", 1)
    story = Story("a.txt", None, headline, (Section(None, paragraphs),))
    return Bulletin("समाचार", datetime.date(2026, 1, 2), (story,))


def doubts(found: Bulletin) -> list[Doubt]:
    (section,) = found.stories[0].sections
    return [mark for each in section.paragraphs for mark in each.marks if isinstance(mark, Doubt)]


def test_utterance_tells_what_in_it_may_be_wrong() -> None:
    said = utterances(bulletin(Paragraph(DOUBTFUL, 2)), HINDI, Settings().pauses.after, None)
    (uncertain,) = [each.uncertain for each in said if each.uncertain]
    assert [each.written for each in uncertain] == ["Zorkanbad", "120/80"]
    assert all(0 < each.confidence < 0.85 and each.spoken for each in uncertain)
    assert uncertain[0].reason == "रोमन में अनजान शब्द"


def test_script_tells_what_may_be_read_wrong_above_its_paragraph() -> None:
    written = script(with_doubts(bulletin(Paragraph(DOUBTFUL, 2)), HINDI, None))
    assert re.search("<!-- संदेह 0\\.\\d+: «120/80» → एक सौ बीस बटा अस्सी \\(भिन्न.+\\) -->", written)
    assert script(parse(Article("a.md", written), datetime.date(2026, 1, 2))) == written


def test_line_that_comes_again_has_its_doubts_each_time() -> None:
    lines = [Paragraph(written, 2) for written in ("Zorkanbad", "120/80", "Zorkanbad", "120/80")]
    found = doubts(with_doubts(bulletin(*lines), HINDI, None))
    assert [each.what.partition("»")[0][1:] for each in found] == ["Zorkanbad", "120/80"] * 2


def test_line_that_comes_again_is_read_by_what_was_said_between() -> None:
    def doubted(*written: str) -> list[str]:
        lines = [Paragraph(each, 2) for each in written]
        return [each.what for each in doubts(with_doubts(bulletin(*lines), HINDI, None))]

    again, told = "SIMRA", "समाज सेवी संस्था सिमरा (SIMRA) ने"
    assert doubted(again, told, again) == [*doubted(again), *doubted(told, again)]
    assert doubted(again, again) == doubted(again) * 2
    assert doubted(told, again) != [*doubted(told), *doubted(again)]


def test_doubt_is_not_told_twice() -> None:
    once = with_doubts(bulletin(Paragraph(DOUBTFUL, 2)), HINDI, None)
    assert with_doubts(once, HINDI, None) == once


def test_reading_that_the_editor_gave_is_no_doubt() -> None:
    at = DOUBTFUL.index("120/80")
    given = SayAs(at, at + len("120/80"), "एक सौ बीस अस्सी")
    found = with_doubts(bulletin(Paragraph(DOUBTFUL, 2, marks=(given,))), HINDI, None)
    assert [doubt.what.partition("»")[0] for doubt in doubts(found)] == ["«Zorkanbad"]


def test_sure_readings_leave_no_doubt() -> None:
    assert doubts(with_doubts(bulletin(Paragraph("₹40 और 26/01/2024", 2)), HINDI, None)) == []


def test_word_that_no_rule_reads_may_be_a_doubt_in_plain_text() -> None:
    plain = "पुलिस ने स्थनीय लोगों को हटाया।"
    (found,) = doubts(with_doubts(bulletin(Paragraph(plain, 2)), HINDI, None))
    assert found.what == "«स्थनीय» → स्थनीय (शायद सही शब्द «स्थानीय» हो)"
    said = utterances(bulletin(Paragraph(plain, 2)), HINDI, Settings().pauses.after, None)
    assert [each.written for utterance in said for each in utterance.uncertain] == ["स्थनीय"]


def test_doubt_about_a_word_that_comes_again_has_the_words_beside_it() -> None:
    plain = "नगर परिषद के बैठक में शहर के विकास की बात हुई।"
    (found,) = doubts(with_doubts(bulletin(Paragraph(plain, 2)), HINDI, None))
    assert found.what == "«परिषद के बैठक» → के (शायद सही शब्द «की» हो)"
