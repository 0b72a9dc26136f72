"""An article's parts, from how its lines look."""

from __future__ import annotations

from bulletin.language import load
from bulletin.model import Article, Paragraph
from bulletin.structure import story

HINDI = load("hi")


def written(paragraph: Paragraph | None) -> str | None:
    return paragraph.text if paragraph else None


def parts(text: str) -> tuple[str | None, str | None, list[tuple[str | None, list[str]]]]:
    found = story(Article("a.txt", text), HINDI)
    return (
        written(found.place),
        written(found.headline),
        [
            (written(section.heading), [each.text for each in section.paragraphs])
            for section in found.sections
        ],
    )  # fmt: skip


def test_first_line_without_a_sentence_end_is_the_headline() -> None:
    assert parts("बड़ी खबर\nहुआ यह।") == (None, "बड़ी खबर", [(None, ["हुआ यह।"])])


def test_short_line_before_the_headline_is_the_place() -> None:
    assert parts("भोपाल\n\nबड़ी खबर आई\nहुआ।") == ("भोपाल", "बड़ी खबर आई", [(None, ["हुआ।"])])


def test_article_may_open_with_its_text() -> None:
    assert parts("हुआ यह।\nऔर यह.") == (None, None, [(None, ["हुआ यह।", "और यह."])])


def test_heading_opens_a_section() -> None:
    assert parts("खबर\nएक।\nउपशीर्षक\nदो।\nतीन।")[2] == [
        (None, ["एक।"]),
        ("उपशीर्षक", ["दो।", "तीन।"]),
    ]


def test_line_that_ends_in_a_quotation_is_text() -> None:
    assert parts("खबर\nउसने कहा, 'चलो.' ")[2] == [(None, ["उसने कहा, 'चलो.'"])]


def test_long_line_without_an_end_is_text() -> None:
    assert parts("खबर\n" + "शब्द " * 60)[2] == [(None, [("शब्द " * 60).strip()])]


def test_paragraphs_know_their_lines() -> None:
    found = story(Article("a.txt", "\n\nखबर\n\n \nहुआ।\n"), HINDI)
    assert found.headline == Paragraph("खबर", 3)
    assert found.sections[0].paragraphs == (Paragraph("हुआ।", 6),)
