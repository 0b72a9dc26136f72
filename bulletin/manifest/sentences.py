"""What was said, sentence by sentence, in the written words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audio.tags import Chapter
from bulletin.core.closing_marks import without_closing
from bulletin.core.sanitise import plain
from bulletin.language import load
from bulletin.manifest.schema import Manifest, Said


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, in seconds from the start.

    ``chapter`` and ``paragraph`` count from 0; ``role`` is a :class:`~bulletin.core.model.Role`;
    ``reader`` names the newsreader, empty for the first.
    """

    text: str
    start_s: float
    end_s: float
    chapter: int
    paragraph: int
    role: str
    reader: str = ""


def sentences(manifest: Manifest, chapters: Sequence[Chapter]) -> tuple[Sentence, ...]:
    """All sentences in order, each in the one of ``chapters`` in which it begins."""
    starts = [chapter.start_s for chapter in chapters]
    found: list[Sentence] = []
    paragraph, before = -1, None
    for parts in grouped(manifest):
        first = parts[0]
        here = _paragraph(first)
        paragraph += here != before
        before = here
        found.append(
            Sentence(
                text=" ".join(plain(part.text) for part in parts),
                start_s=first.start_s,
                end_s=parts[-1].end_s,
                chapter=max(bisect_right(starts, first.start_s) - 1, 0),
                paragraph=paragraph,
                role=first.role,
                reader=plain(first.reader),
            )
        )
    return tuple(found)


def grouped(manifest: Manifest) -> Iterator[list[Said]]:
    """The utterances of each sentence: one, or the parts of a sentence too long for the voice."""
    marks = tuple(load(manifest.language).phrasing.sentence_ends)
    parts: list[Said] = []
    for said in manifest.utterances:
        if parts and (_ended(parts[-1], marks) or not _goes_on(parts[-1], said)):
            yield parts
            parts = []
        parts.append(said)
    if parts:
        yield parts


def _ended(said: Said, marks: tuple[str, ...]) -> bool:
    return without_closing(said.text).endswith(marks)


def _goes_on(said: Said, following: Said) -> bool:
    return _paragraph(said) == _paragraph(following) and said.reader == following.reader


def _paragraph(said: Said) -> tuple[int, str, int, str]:
    return said.story, said.source, said.line, said.role
