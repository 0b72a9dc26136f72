"""Who reads what, if there are several newsreaders."""

from __future__ import annotations

from dataclasses import replace

from bulletin.config import Programme, Settings
from bulletin.core.model import Kind, Paragraph, ReadBy, Story

_WITH_THEIR_STORY = frozenset({Kind.HEADLINES, Kind.LINK, Kind.RECAP})


class Turns:
    """Newsreaders who alternate; an empty name means the first, as in a bulletin."""

    def __init__(self, settings: Settings) -> None:
        """Without newsreaders all names are empty."""
        readers = settings.reader
        self._alternate = (settings.programme or Programme()).alternate
        self._first = readers[0].name if readers else ""
        self._only = {kind: each.name for each in reversed(readers) for kind in each.reads}
        self._turn = [each.name for each in readers if not each.reads or "story" in each.reads] or [
            self._first
        ]

    def of_story(self, number: int, story: Story) -> Story:
        """The news of a ``number`` from 0 with its readers, unless one is already named."""
        if story.reader:
            return replace(story, reader=self._named(story.reader))
        if self._alternate == "headline":
            return self._after_headline(story)
        turn = number if self._alternate == "story" else 0
        return replace(story, reader=self._named(self._turn[turn % len(self._turn)]))

    def around(self, kind: Kind, story: Story | None = None) -> str:
        """Who reads the words of a ``kind``, those about ``story`` if one is given."""
        if only := self._only.get(kind.value):
            return self._named(only)
        if story and kind in _WITH_THEIR_STORY and self._alternate == "story":
            return story.reader
        return self._named(self._turn[0])

    def by(self, text: str, line: int, reader: str, of_all: str) -> Paragraph:
        """A paragraph for ``reader``, marked only if ``of_all`` reads the paragraphs around it."""
        name = reader or self._first
        marks = () if reader == of_all else (ReadBy(0, len(text), name),)
        return Paragraph(text, line, marks=marks)

    def _after_headline(self, story: Story) -> Story:
        """A story whose text is read by the next newsreader after the one for its headline."""
        first, after = self._turn[0], self._turn[1 % len(self._turn)]
        if first == after:
            return replace(story, reader=self._named(first))

        def read(paragraph: Paragraph | None) -> Paragraph | None:
            if paragraph is None:
                return None
            mark = ReadBy(0, len(paragraph.text), first)
            return replace(paragraph, marks=(mark, *paragraph.marks))

        return replace(
            story,
            reader=self._named(after),
            place=read(story.place),
            headline=read(story.headline),
        )

    def _named(self, name: str) -> str:
        return "" if name == self._first else name
