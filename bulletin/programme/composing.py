"""The words around the news: opening, headlines, links, recap and closing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin.config import Programme
from bulletin.core.model import Kind, Paragraph, Section, Story
from bulletin.core.readable import title_of
from bulletin.programme.fields import Fields, place_of
from bulletin.programme.turns import Turns

SOURCE = "[programme]"
"""The source given for the words around the news."""

_FEW = 2
"""With fewer stories there are no headlines, and with no more than this, no last link."""


def composed(
    stories: Sequence[Story], programme: Programme, fields: Fields, turns: Turns
) -> Iterator[Story]:
    """A programme's stories in order: the news, and the words around it by kind."""
    around = _Around(stories, programme, fields, turns)
    yield from around.words(Kind.OPENING, fields.words(programme.opening))
    headlines = around.headlines(Kind.HEADLINES, programme.headlines)
    yield from headlines
    if headlines:
        yield from around.words(Kind.LINK, fields.words([programme.details]), stories[0])
    links = _Links(programme, fields, len(stories))
    for number, story in enumerate(stories, start=1):
        link, linked = links.before(number, story)
        yield from around.words(Kind.LINK, link, linked)
        yield linked
    yield from around.headlines(Kind.RECAP, programme.recap)
    last = fields.words([*programme.closing, *programme.signature])
    yield from around.words(Kind.CLOSING, last)


@dataclass(frozen=True, slots=True)
class _Around:
    """Makes the stories around the news."""

    stories: Sequence[Story]
    programme: Programme
    fields: Fields
    turns: Turns

    def words(self, kind: Kind, said: Sequence[str], about: Story | None = None) -> Iterator[Story]:
        """A story of the sentences ``said``, one paragraph each; none if there are none."""
        if said:
            lines = tuple(Paragraph(text, line) for line, text in enumerate(said, start=1))
            yield _story(kind, None, lines, self.turns.around(kind, about))

    def headlines(self, kind: Kind, before: str) -> list[Story]:
        """The headlines of all stories after the words ``before`` them, if there are several."""
        title = self.fields.words([before])
        stories = [story for story in self.stories if title_of(story)]
        if not title or len(stories) < _FEW:
            return []
        reader = self.turns.around(kind)
        lines = [
            self.turns.by(text, number + 1, self.turns.around(kind, story), reader)
            for number, story in enumerate(stories, start=1)
            if (text := self._headline(story, number))
        ]
        return [_story(kind, Paragraph(title[0], 1), lines, reader)] if lines else []

    def _headline(self, story: Story, number: int) -> str:
        template = self.programme.headline
        return self.fields.of_story(template, story, number, place_of(story))


def _story(
    kind: Kind, headline: Paragraph | None, lines: Sequence[Paragraph], reader: str
) -> Story:
    return Story(SOURCE, None, headline, (Section(None, tuple(lines)),), kind=kind, reader=reader)


class _Links:
    """Links between stories, using those that can be said equally often."""

    def __init__(self, programme: Programme, fields: Fields, stories: int) -> None:
        self._programme = programme
        self._fields = fields
        self._stories = stories
        self._said: Counter[str] = Counter()
        self._place = ""

    def before(self, number: int, story: Story) -> tuple[list[str], Story]:
        """The link to the story of a ``number`` from 1, and the story.

        It has no place line if the link has named the place.
        """
        place = place_of(story)
        moves = place if place != self._place else ""
        self._place = place
        if number == 1:
            return [], story
        template = self._template(number, story, moves)
        if not template:
            return [], story
        named = not self._fields.of_story(template, story, number, "")
        words = self._fields.of_story(template, story, number, moves)
        return [words], replace(story, place=None) if named else story

    def _template(self, number: int, story: Story, place: str) -> str:
        """The link to say; empty if none can be."""

        def can_be_said(template: str) -> bool:
            return bool(self._fields.of_story(template, story, number, place))

        if number == self._stories > _FEW and can_be_said(self._programme.last_link):
            return self._programme.last_link
        fitting = filter(can_be_said, self._programme.links)
        found = min(fitting, key=lambda each: self._said[each], default="")
        self._said[found] += 1
        return found
