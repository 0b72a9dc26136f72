"""Doubtful readings for an editor to check: in an utterance, and in a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.model import Bulletin, Doubt, Paragraph, Spoken, Story, Uncertain
from bulletin.core.readable import readable
from bulletin.language import Language
from bulletin.normalisation import Lexicon, Memory
from bulletin.normalisation.doubts.doubting import has_nothing_to_doubt
from bulletin.normalisation.doubts.reasons import reason_for
from bulletin.normalisation.explanation import Rewriting, doubts, shown
from bulletin.phrasing.spoken_forms import memory_of, spoken_form


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
    reading = _Reading(memory_of(story), language, lexicon)

    def doubted(paragraph: Paragraph | None) -> Paragraph | None:
        return paragraph and _paragraph(paragraph, reading)

    def surely(paragraph: Paragraph) -> Paragraph:
        return _paragraph(paragraph, reading)

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


_SHORT = 40
"""What is longer seldom comes again."""


class _Reading:
    """The doubts about a story's texts, one after the other, with what it has said before.

    A text that comes again, as in long lists, is read the same as long as nothing was noted since.
    """

    __slots__ = ("_known", "_language", "_lexicon", "_memory")

    def __init__(self, memory: Memory, language: Language, lexicon: Lexicon | None) -> None:
        self._memory = memory
        self._language = language
        self._lexicon = lexicon
        self._known: dict[str, tuple[int, tuple[Doubt, ...]]] = {}

    def doubts(self, read: Paragraph) -> tuple[Doubt, ...]:
        """The doubts about a :func:`~bulletin.core.readable.readable` paragraph."""
        if has_nothing_to_doubt(read.text, self._language):
            return ()
        noted = self._memory.noted
        short = len(read.text) <= _SHORT and not read.marks
        if short and (known := self._known.get(read.text)) and known[0] == noted:
            return known[1]
        spoken = spoken_form(read, self._language, self._lexicon, self._memory)
        found = tuple(_doubts(spoken, self._language))
        if short and self._memory.noted == noted:
            self._known[read.text] = noted, found
        return found


def _paragraph(paragraph: Paragraph, reading: _Reading) -> Paragraph:
    doubts = reading.doubts(readable(paragraph))
    if not doubts:
        return paragraph
    known = {mark.what for mark in paragraph.marks if isinstance(mark, Doubt)}
    found = [mark for mark in doubts if mark.what not in known]
    return replace(paragraph, marks=(*found, *paragraph.marks)) if found else paragraph


def _doubts(spoken: Spoken, language: Language) -> Iterator[Doubt]:
    for each in dict.fromkeys(doubts(spoken)):
        said = each.spoken or "—"
        why = _why(each, language)
        because = f" ({why})" if why else ""
        place = _place_of(each, spoken.written)
        yield Doubt(f"«{place}» → {said}{because}", shown(each.confidence))


def _place_of(doubt: Rewriting, text: str) -> str:
    """What is doubtful as written, with the words beside it if that comes again in the text:
    «दो लोगो की», of several «की».
    """
    if text.count(doubt.written) == 1:
        return doubt.written
    before = _BEFORE.search(text, max(0, doubt.start - _REACH), doubt.start)
    behind = _BEHIND.match(text, doubt.end, doubt.end + _REACH)
    return f"{before[0] if before else ''}{doubt.written}{behind[0] if behind else ''}".strip()


_BEFORE, _BEHIND = lazy_pattern(r"\S* ?\Z"), lazy_pattern(r"\S* ?\S*")
_REACH = 40


def _why(doubt: Rewriting, language: Language) -> str:
    return reason_for(doubt.evidence, doubt.written, language).in_script
