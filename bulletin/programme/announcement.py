"""The sentence that says that the voice is synthetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.config import Programme, Settings
from bulletin.core.model import Bulletin, Kind, Paragraph, Section, Story
from bulletin.language import Language, programme_words
from bulletin.programme.composing import SOURCE
from bulletin.programme.fields import Fields

_ENDS = {Kind.OPENING: "start", Kind.CLOSING: "end"}


def announced(
    bulletin: Bulletin, settings: Settings, language: Language, *, programme: bool
) -> Bulletin:
    """The bulletin with the sentence in its opening, its closing, or both, if required.

    The show decides. If it does not, the sentence is in everything that is broadcast: a
    ``programme``, a podcast's episode, and anything made for a preset. A bulletin that already says
    it, such as one from a corrected script, stays unchanged.
    """
    sentence = _sentence(bulletin, settings, language)
    if not sentence or not _is_due(settings, programme):
        return bulletin
    where = settings.disclosure.where
    said = places(bulletin, settings, language)
    stories = list(bulletin.stories)
    if where in ("start", "both") and "start" not in said:
        stories = _opened(stories, sentence)
    if where in ("end", "both") and "end" not in said:
        stories = _closed(stories, sentence)
    return replace(bulletin, stories=tuple(stories))


def places(bulletin: Bulletin, settings: Settings, language: Language) -> tuple[str, ...]:
    """Where a bulletin says it: ``start``, ``end``, both, or nowhere."""
    sentence = _sentence(bulletin, settings, language)
    found = (place for story in bulletin.stories for place in _said_by(story, sentence, language))
    return tuple(dict.fromkeys(found))


def _is_due(settings: Settings, programme: bool) -> bool:
    asked = settings.disclosure.asked
    if asked is not None:
        return asked
    return programme or bool(settings.podcast.title or settings.radio.preset)


def _sentence(bulletin: Bulletin, settings: Settings, language: Language) -> str:
    programme = settings.programme or Programme(name=bulletin.programme, station=bulletin.station)
    fields = Fields(programme, bulletin.date, programme_words(language).calendar)
    return "".join(fields.words([settings.disclosure.text]))


def _said_by(story: Story, sentence: str, language: Language) -> Iterator[str]:
    place = _ENDS.get(story.kind)
    lines = (line.text for section in story.sections for line in section.paragraphs)
    if place and _says_so(" ".join(lines), sentence, language):
        yield place


def _says_so(text: str, sentence: str, language: Language) -> bool:
    phrases = programme_words(language).disclosure.phrases
    return bool(sentence and sentence in text) or any(phrase in text for phrase in phrases)


def _opened(stories: Sequence[Story], sentence: str) -> list[Story]:
    """The sentence ends the opening; without one, it is the opening."""
    for number, story in enumerate(stories):
        if story.kind is Kind.OPENING and story.sections:
            *before, last = story.sections
            lines = (*last.paragraphs, Paragraph(sentence, len(last.paragraphs) + 1))
            opening = replace(story, sections=(*before, replace(last, paragraphs=lines)))
            return [*stories[:number], opening, *stories[number + 1 :]]
    return [_story(Kind.OPENING, sentence), *stories]


def _closed(stories: Sequence[Story], sentence: str) -> list[Story]:
    """The sentence begins the closing; without one, it is the closing."""
    for number, story in enumerate(stories):
        if story.kind is Kind.CLOSING and story.sections:
            first, *after = story.sections
            lines = (Paragraph(sentence, 1), *first.paragraphs)
            closing = replace(story, sections=(replace(first, paragraphs=lines), *after))
            return [*stories[:number], closing, *stories[number + 1 :]]
    return [*stories, _story(Kind.CLOSING, sentence)]


def _story(kind: Kind, sentence: str) -> Story:
    return Story(SOURCE, None, None, (Section(None, (Paragraph(sentence, 1),)),), kind=kind)
