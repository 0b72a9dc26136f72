"""Drops stories, the least important first, and adapts the words about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.core.model import Bulletin, Kind, Paragraph, Section, Story

_NAMES_STORIES = frozenset({Kind.HEADLINES, Kind.RECAP})


def lessened(bulletin: Bulletin) -> Iterator[tuple[Bulletin, tuple[Story, ...]]]:
    """The bulletin, then without one more story each time, and the stories that were dropped.

    Of the droppable stories, those of the lowest priority go first, and of equal ones the last in
    order. One piece of news always stays.
    """
    yield bulletin, ()
    news = [story for story in bulletin.stories if story.kind is Kind.STORY]
    order = sorted(enumerate(news), key=lambda numbered: (numbered[1].priority, -numbered[0]))
    dropped: list[Story] = []
    for _, story in order:
        if story.droppable and len(dropped) < len(news) - 1:
            dropped.append(story)
            bulletin = _without(bulletin, story)
            yield bulletin, tuple(dropped)


def _without(bulletin: Bulletin, dropped: Story) -> Bulletin:
    """The bulletin without a story, the link to it, and its headline among the others.

    If the headlines no longer name any story, they go entirely.
    """
    stories = bulletin.stories
    at = next(number for number, story in enumerate(stories) if story is dropped)
    first = not any(story.kind is Kind.STORY for story in stories[:at])
    gone = {at}
    if not first and _is_link(stories, at - 1):
        gone.add(at - 1)
    elif first and _is_link(stories, at + 1) and at + 2 < len(stories) and stories[at + 2].place:
        # «अब अगली खबर» would lead to the first one; a link that names a place still works.
        gone.add(at + 1)
    left = (story for number, story in enumerate(stories) if number not in gone)
    told = (_untold(story, dropped) for story in left)
    return replace(bulletin, stories=tuple(story for story in told if story))


def _is_link(stories: Sequence[Story], at: int) -> bool:
    return 0 <= at < len(stories) and stories[at].kind is Kind.LINK


def _untold(story: Story, dropped: Story) -> Story | None:
    if story.kind not in _NAMES_STORIES or dropped.headline is None:
        return story
    headline = _plain(dropped.headline)
    sections = tuple(
        Section(
            section.heading,
            tuple(each for each in section.paragraphs if headline not in _plain(each)),
        )
        for section in story.sections
    )
    if not any(section.paragraphs for section in sections):
        return None
    return replace(story, sections=sections)


def _plain(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split()).rstrip("।.?! ")
