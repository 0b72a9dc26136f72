"""The programme's words around the news: remade when the news changes, unless an editor changed
them.

If the link to a story names its place, a programme does not say the place again. Here the place
stays in the script as an unread line, so that it is available for another order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.config import Settings
from bulletin.core.model import Bulletin, Kind, Paragraph, Story, Unread
from bulletin.pipeline import composed, ordered

_IN_THE_LINK = "कड़ी में कही जा चुकी"


def has_words_around(bulletin: Bulletin) -> bool:
    """Whether it has anything but news."""
    return any(story.kind is not Kind.STORY for story in bulletin.stories)


def bare(bulletin: Bulletin) -> Bulletin:
    """The news alone, with the places that links had named."""
    stories = (story for story in bulletin.stories if story.kind is Kind.STORY)
    return replace(bulletin, stories=tuple(map(_with_place_read, stories)))


def around(bulletin: Bulletin, settings: Settings) -> Bulletin:
    """The news of ``bulletin`` with a programme's words around it, in its order.

    Newsreaders alternate anew. Raises ``SettingsError``.
    """
    alone = bare(bulletin)
    stories = tuple(replace(story, reader="") for story in alone.stories)
    return _composed(replace(alone, stories=stories), settings)


def with_news(before: Bulletin, after: Bulletin, settings: Settings) -> Bulletin:
    """``after``, whose news has changed, with the words around it remade.

    If an editor had changed those of ``before``, they stay.
    """
    if settings.programme is None or not before.stories:
        return after
    if not has_words_around(before) or _key(around(before, settings)) != _key(before):
        return after
    return around(after, settings)


def ruled(stories: Sequence[Story], settings: Settings) -> list[Story]:
    """New stories with the show's rules applied."""
    return ordered(stories, settings)


def _composed(news: Bulletin, settings: Settings) -> Bulletin:
    if settings.programme is None:
        return news
    given = settings.programme.model_copy(update={"order": "given"})
    as_is = settings.model_copy(update={"programme": given, "story": ()})
    made = composed(news, as_is)
    places = iter(story.place for story in news.stories)
    stories = [
        _with_place_unread(story, next(places)) if story.kind is Kind.STORY else story
        for story in made.stories
    ]
    readers = news.readers or made.readers
    return replace(made, title=news.title or made.title, stories=tuple(stories), readers=readers)


def _with_place_unread(story: Story, place: Paragraph | None) -> Story:
    if story.place or not place:
        return story
    mark = Unread(0, len(place.text), _IN_THE_LINK)
    return replace(story, place=replace(place, marks=(mark,)))


def _with_place_read(story: Story) -> Story:
    place = story.place
    if not place:
        return story
    marks = tuple(
        mark
        for mark in place.marks
        if not (isinstance(mark, Unread) and mark.reason == _IN_THE_LINK)
    )
    return replace(story, place=replace(place, marks=marks))


def _key(bulletin: Bulletin) -> list[tuple[Kind, str, list[str]]]:
    """Identifies the words around the news, to see whether they were changed."""
    return [
        (
            story.kind,
            story.headline.text if story.headline else "",
            [part.text for section in story.sections for part in section.paragraphs],
        )
        for story in bulletin.stories
        if story.kind is not Kind.STORY
    ]
