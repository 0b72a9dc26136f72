"""Which stories are dropped, in which order, and that nothing else mentions them."""

from __future__ import annotations

import datetime

import pytest

from bulletin.core.model import Bulletin, Kind, Paragraph, Section, Story
from bulletin.mixing.fitting import lessened


def news(title: str, priority: int = 0, *, droppable: bool = True, place: str = "") -> Story:
    return Story(
        f"{title}.txt",
        Paragraph(place, 1) if place else None,
        Paragraph(title, 1),
        (Section(None, (Paragraph("खबर।", 3),)),),
        priority=priority,
        droppable=droppable,
    )


def around(kind: Kind, *lines: str, title: str = "") -> Story:
    said = tuple(Paragraph(line, number) for number, line in enumerate(lines, start=2))
    return Story(
        "[programme]",
        None,
        Paragraph(title, 1) if title else None,
        (Section(None, said),),
        kind=kind,
    )


def bulletin(*stories: Story) -> Bulletin:
    return Bulletin("आज", datetime.date(2026, 11, 25), stories)


def told(each: Bulletin) -> list[str]:
    """Headlines of the news, and the words around it."""
    found = []
    for story in each.stories:
        if story.kind is Kind.STORY and story.headline:
            found.append(story.headline.text)
        else:
            found += [line.text for section in story.sections for line in section.paragraphs]
    return found


@pytest.mark.parametrize(
    ("priorities", "order"),
    [
        ({"क": 0, "ख": 0, "ग": 0}, "गख"),  # of equal ones the last goes first; one stays
        ({"क": 0, "ख": 2, "ग": 1}, "कग"),
        ({"क": -1, "ख": 0, "ग": 5}, "कख"),
    ],
)
def test_stories_go_by_priority(priorities: dict[str, int], order: str) -> None:
    stories = [news(title, priority) for title, priority in priorities.items()]
    *_, (_, dropped) = lessened(bulletin(*stories))
    assert "".join(story.headline.text for story in dropped if story.headline) == order


def test_first_of_all_nothing_goes() -> None:
    whole = bulletin(news("क"), news("ख"))
    assert next(lessened(whole)) == (whole, ())


def test_story_that_may_not_go_stays() -> None:
    whole = bulletin(news("क", droppable=False), news("ख", droppable=False))
    assert [dropped for _, dropped in lessened(whole)] == [()]


def test_headlines_and_link_of_a_dropped_story_go_with_it() -> None:
    whole = bulletin(
        around(Kind.OPENING, "नमस्कार।"),
        around(Kind.HEADLINES, "पहली खबर", "दूसरी खबर", title="मुख्य समाचार"),
        around(Kind.LINK, "अब समाचार विस्तार से।"),
        news("पहली खबर", droppable=False),
        around(Kind.LINK, "अब अगली खबर।"),
        news("दूसरी खबर"),
        around(Kind.RECAP, "पहली खबर", "दूसरी खबर", title="मुख्य समाचार एक बार फिर"),
        around(Kind.CLOSING, "समाचार समाप्त हुए।"),
    )
    *_, (left, _) = lessened(whole)
    assert told(left) == [
        "नमस्कार।", "पहली खबर", "अब समाचार विस्तार से।", "पहली खबर", "पहली खबर", "समाचार समाप्त हुए।",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("link", "place", "kept"),
    [("अब अगली खबर।", "पटना", False), ("रुख करते हैं पटना का।", "", True)],
)
def test_link_behind_a_dropped_first_story_stays_only_if_it_names_a_place(
    link: str, place: str, kept: bool
) -> None:
    whole = bulletin(
        around(Kind.LINK, "अब समाचार विस्तार से।"),
        news("पहली खबर", -1),
        around(Kind.LINK, link),
        news("दूसरी खबर", place=place),
    )
    *_, (left, _) = lessened(whole)
    assert told(left) == ["अब समाचार विस्तार से।", *([link] if kept else []), "दूसरी खबर"]


def test_headlines_without_a_story_go_as_a_whole() -> None:
    whole = bulletin(
        around(Kind.HEADLINES, "दूसरी खबर", title="मुख्य समाचार"),
        news("पहली खबर", droppable=False),
        news("दूसरी खबर"),
    )
    *_, (left, _) = lessened(whole)
    assert told(left) == ["पहली खबर"]


def test_headline_that_an_editor_has_set_in_a_sentence_is_found() -> None:
    whole = bulletin(
        around(Kind.HEADLINES, "पटना से: दूसरी खबर।", "पहली खबर", title="मुख्य समाचार"),
        news("पहली खबर", droppable=False),
        news("दूसरी खबर।"),
    )
    *_, (left, _) = lessened(whole)
    assert told(left) == ["पहली खबर", "पहली खबर"]
