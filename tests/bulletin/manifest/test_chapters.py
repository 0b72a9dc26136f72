"""Chapters of a bulletin, from its manifest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Clips, Manifest, Said, ToldStory

EMPTY = Manifest(1, "bulletin", "शाम के समाचार", "2026-01-26", 60.0, "silent", "tone", None,
                 Clips(0, 0, 0), ())  # fmt: skip


def told(*stories: tuple[str, str]) -> Manifest:
    """A manifest of stories of ten seconds, each a kind and a title."""
    listed = (
        ToldStory(kind, title, f"{number}.txt", number * 10.0 + 1, number * 10.0 + 9)
        for number, (kind, title) in enumerate(stories)
    )
    return replace(EMPTY, stories=tuple(listed), duration_s=10.0 * len(stories))


@pytest.mark.parametrize(
    ("stories", "expected"),
    [
        ([("story", "पहली"), ("story", "दूसरी")], [(0.0, 11.0, "पहली"), (11.0, 20.0, "दूसरी")]),
        (
            [("opening", ""), ("headlines", ""), ("story", "ख़बर")],
            [(0.0, 21.0, "मुख्य समाचार"), (21.0, 30.0, "ख़बर")],
        ),
        ([("opening", ""), ("story", "ख़बर")], [(0.0, 11.0, "आरंभ"), (11.0, 20.0, "ख़बर")]),
        (
            [("story", "पहली"), ("link", "और अब"), ("story", "दूसरी")],
            [(0.0, 11.0, "पहली"), (11.0, 30.0, "दूसरी")],
        ),
        (
            [("story", "ख़बर"), ("recap", ""), ("closing", "")],
            [
                (0.0, 11.0, "ख़बर"),
                (11.0, 21.0, "मुख्य समाचार एक बार फिर"),
                (21.0, 30.0, "समापन"),
            ],
        ),
        ([], [(0.0, 0.0, "शाम के समाचार")]),
    ],
)
def test_chapters_are(
    stories: list[tuple[str, str]], expected: list[tuple[float, float, str]]
) -> None:
    found = [(each.start_s, each.end_s, each.title) for each in chapters(told(*stories))]
    assert found == expected


@pytest.mark.parametrize(
    ("disclosed", "sentences", "titles"),
    [
        (("start",), 1, ["ख़बर", "समापन"]),
        (("start",), 2, ["आरंभ", "ख़बर", "समापन"]),
        (("end",), 1, ["आरंभ", "ख़बर"]),
        (("end",), 2, ["आरंभ", "ख़बर", "समापन"]),
        ((), 1, ["आरंभ", "ख़बर", "समापन"]),
    ],
)
def test_disclosure_alone_is_no_chapter(
    disclosed: tuple[str, ...], sentences: int, titles: list[str]
) -> None:
    stories = told(("opening", ""), ("story", "ख़बर"), ("closing", ""))
    said = tuple(
        Said("वाक्य।", "", "body", story.source, 1, story.start_s + number, 0.5, 0, ())
        for story in stories.stories
        for number in range(sentences)
    )
    manifest = replace(stories, utterances=said, disclosed=disclosed)
    assert [each.title for each in chapters(manifest)] == titles


def test_story_without_a_headline_is_called_by_its_first_words() -> None:
    said = Said("जयपुर", "", "place", "0.txt", 1, 1.0, 1.5, 0, ())
    body = replace(said, text="एक दो तीन चार पाँच छह सात आठ नौ दस।", role="body", start_s=2.0)
    manifest = replace(told(("story", "")), utterances=(said, body))
    assert [each.title for each in chapters(manifest)] == ["एक दो तीन चार पाँच छह सात आठ…"]


def test_titles_are_free_of_what_breaks_a_player() -> None:
    (chapter,) = chapters(told(("story", "क\x00\nख\u202e")))
    assert chapter.title == "क ख"
