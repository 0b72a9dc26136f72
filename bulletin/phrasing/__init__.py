"""Spoken words into utterances: cut where a newsreader breathes, within a voice's limit.

Marks are applied here: unread text is left out before the words are read, so that the words on both
sides are joined; a sentence is divided where another voice, speed or emphasis begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin.core.ipa_marks import with_ipa
from bulletin.core.model import (
    Bulletin,
    Kind,
    Paragraph,
    Pause,
    Piece,
    Role,
    Spoken,
    Utterance,
)
from bulletin.core.readable import readable
from bulletin.core.reading_order import paragraphs
from bulletin.language import Language
from bulletin.normalisation import Lexicon
from bulletin.phrasing.cuts import halves
from bulletin.phrasing.marks import Between
from bulletin.phrasing.phrases import Phrase, phrases
from bulletin.phrasing.spoken_forms import memory_of, spoken_form
from bulletin.phrasing.uncertain import with_doubts

__all__ = [
    "Phrase",
    "halves",
    "memory_of",
    "paragraphs",
    "phrases",
    "spoken_form",
    "utterances",
    "with_doubts",
]

_LEADING_ON = frozenset({Kind.OPENING, Kind.LINK})
"""Words that introduce what follows, which therefore follows sooner."""

_ORDER = {pause: number for number, pause in enumerate(Pause)}


def utterances(
    bulletin: Bulletin,
    language: Language,
    pauses: Mapping[Pause, int],
    limit: int | None,
    lexicon: Lexicon | None = None,
    *,
    ipa: bool = False,
) -> tuple[Utterance, ...]:
    """All that is said in a bulletin, in order.

    ``pauses`` are milliseconds by what ends; a :class:`~bulletin.core.model.Break` replaces them.
    ``limit`` is the most code points of an utterance's spoken words; ``lexicon`` is the newsroom's
    own, and with ``ipa`` its phonemes follow their words: ``न्गोज़ी[[ŋˈɡoʊzi]]``. A paragraph
    without a word or a number says nothing. Where nobody is named, the bulletin's first reader
    reads.
    """
    first = bulletin.readers[0].name if bulletin.readers else ""
    lines = _Lines()
    for number, story in enumerate(bulletin.stories):
        reader = story.reader or first
        memory = memory_of(story)
        for role, paragraph, ends in paragraphs(story):
            read = readable(paragraph)
            said = spoken_form(read, language, lexicon, memory)
            said = _with_sounds(said) if ipa else said
            for phrase in phrases(said, language, limit, read.marks, reader):
                lines.add(phrase, role, paragraph, story.source, number)
            lines.end(ends)
        lines.end(Pause.SECTION if story.kind in _LEADING_ON else Pause.STORY)
    lines.end(Pause.BULLETIN)
    return tuple(line.timed(pauses) for line in lines.all)


@dataclass(frozen=True, slots=True)
class _Line:
    """An utterance whose end is not known yet; ``ms`` replaces its pause."""

    utterance: Utterance
    ms: int | None

    def timed(self, pauses: Mapping[Pause, int]) -> Utterance:
        ms = pauses[self.utterance.ends] if self.ms is None else self.ms
        return replace(self.utterance, pause_ms=ms)


class _Lines:
    """Collects utterances; what follows can still change the last one."""

    def __init__(self) -> None:
        self.all: list[_Line] = []
        self._sound_before = ""

    def add(
        self, phrase: Phrase, role: Role, paragraph: Paragraph, source: str, story: int
    ) -> None:
        """Add one; a phrase without words is what comes after the one before it."""
        if not phrase.spoken:
            self._behind(phrase.behind)
            return
        utterance = Utterance(
            phrase.text,
            phrase.spoken,
            role,
            phrase.ends,
            0,
            source,
            paragraph.line,
            story=story,
            reader=phrase.manner.reader,
            speed=phrase.manner.speed,
            emphasis=phrase.manner.emphasis,
            sound=phrase.behind.sound,
            sound_before="" if self.all else self._sound_before,
            uncertain=phrase.uncertain,
            opens=self._opening(story),
            form=paragraph.form,
        )
        self.all.append(_Line(utterance, phrase.behind.ms))

    def end(self, ends: Pause) -> None:
        """Note that more ends with the last one than was known."""
        if self.all and _ORDER[ends] > _ORDER[self.all[-1].utterance.ends]:
            last = self.all[-1]
            self.all[-1] = replace(last, utterance=replace(last.utterance, ends=ends))

    def _opening(self, story: int) -> Pause:
        """What begins with the next one: what ended with the last, or a story."""
        last = self.all[-1].utterance if self.all else None
        return last.ends if last and last.story == story else Pause.STORY

    def _behind(self, behind: Between) -> None:
        if not self.all:
            self._sound_before = behind.sound or self._sound_before
        else:
            last = self.all[-1]
            sound = behind.sound or last.utterance.sound
            ms = last.ms if behind.ms is None else (last.ms or 0) + behind.ms
            self.all[-1] = _Line(replace(last.utterance, sound=sound), ms)


def _with_sounds(spoken: Spoken) -> Spoken:
    """``spoken`` with a lexicon's phonemes after their words."""
    return replace(spoken, pieces=tuple(map(_with_sound, spoken.pieces)))


def _with_sound(piece: Piece) -> Piece:
    word = piece.spoken.rstrip()
    if not piece.ipa or not word:
        return piece
    return piece._replace(spoken=with_ipa(word, piece.ipa) + piece.spoken[len(word) :])
