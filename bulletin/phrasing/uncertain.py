"""Doubtful readings for an editor to check: in an utterance, and in a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin.core.model import Bulletin, Doubt, Paragraph, Spoken, Story, Uncertain
from bulletin.core.readable import readable
from bulletin.language import Language
from bulletin.normalisation import Lexicon, Memory
from bulletin.normalisation.doubts.doubting import has_nothing_to_doubt
from bulletin.normalisation.doubts.reasons import reason_for
from bulletin.normalisation.explanation import Rewriting, doubts, shown
from bulletin.phrasing.spoken_forms import memory_of, spoken_form

__all__ = ["uncertain_in", "with_doubts"]


def uncertain_in(spoken: Spoken, start: int, end: int, language: Language) -> tuple[Uncertain, ...]:
    """The doubtful readings in ``[start, end)`` of the written text."""
    return tuple(
        Uncertain(each.written, each.spoken, each.confidence, _why(each, language))
        for each in doubts(spoken)
        if start <= each.start < end
    )


def with_doubts(bulletin: Bulletin, language: Language, lexicon: Lexicon | None) -> Bulletin:
    """``bulletin`` with a :class:`~bulletin.core.model.Doubt` for each doubtful reading.

    A paragraph that has the same doubt already does not get it twice.
    """
    stories = tuple(_story(story, language, lexicon) for story in bulletin.stories)
    return replace(bulletin, stories=stories)


def _story(story: Story, language: Language, lexicon: Lexicon | None) -> Story:
    memory = memory_of(story)

    def doubted(paragraph: Paragraph | None) -> Paragraph | None:
        return paragraph and _paragraph(paragraph, language, lexicon, memory)

    def surely(paragraph: Paragraph) -> Paragraph:
        return _paragraph(paragraph, language, lexicon, memory)

    return replace(
        story,
        place=doubted(story.place),
        headline=doubted(story.headline),
        byline=doubted(story.byline),
        sections=tuple(
            replace(
                section,
                heading=doubted(section.heading),
                paragraphs=tuple(map(surely, section.paragraphs)),
            )
            for section in story.sections
        ),
    )


def _paragraph(
    paragraph: Paragraph, language: Language, lexicon: Lexicon | None, memory: Memory
) -> Paragraph:
    read = readable(paragraph)
    if has_nothing_to_doubt(read.text, language):
        return paragraph
    spoken = spoken_form(read, language, lexicon, memory)
    found = [mark for mark in _doubts(spoken, language) if mark.what not in _known(paragraph)]
    return replace(paragraph, marks=(*found, *paragraph.marks)) if found else paragraph


def _doubts(spoken: Spoken, language: Language) -> Iterator[Doubt]:
    for each in dict.fromkeys(doubts(spoken)):
        said = each.spoken or "—"
        why = _why(each, language)
        because = f" ({why})" if why else ""
        yield Doubt(f"«{each.written}» → {said}{because}", shown(each.confidence))


def _why(doubt: Rewriting, language: Language) -> str:
    return reason_for(doubt.evidence, doubt.written, language).in_script


def _known(paragraph: Paragraph) -> set[str]:
    return {mark.what for mark in paragraph.marks if isinstance(mark, Doubt)}
