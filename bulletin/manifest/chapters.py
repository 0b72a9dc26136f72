"""A bulletin's chapters: one per story, with the words around the news where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from audio.tags import Chapter
from bulletin.core.model import Kind
from bulletin.core.readable import first_words
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import Manifest, ToldStory

_TITLES = {
    Kind.OPENING: "आरंभ",
    Kind.HEADLINES: "मुख्य समाचार",
    Kind.RECAP: "मुख्य समाचार एक बार फिर",
    Kind.CLOSING: "समापन",
}
"""What the words around the news are called, by their kind."""


def chapters(manifest: Manifest) -> tuple[Chapter, ...]:
    """The chapters in order, without gap or overlap, from the first moment to the last.

    A link belongs to the story that it introduces, and a greeting to the headlines after it; a
    sentence that only discloses the voice belongs to the story beside it. A chapter without a
    headline is named by its first words.
    """
    starts = list(_starts(manifest)) or [(0.0, plain(manifest.title))]
    starts[0] = (0.0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [manifest.duration_s]
    return tuple(
        Chapter(start, end, title) for (start, title), end in zip(starts, ends, strict=True)
    )


def _starts(manifest: Manifest) -> Iterator[tuple[float, str]]:
    """Where each chapter starts, and its title."""
    begun: float | None = None
    for story, following in zip_longest(manifest.stories, manifest.stories[1:]):
        start = story.start_s if begun is None else begun
        begun = start if following and _leads(story, following, manifest) else None
        ends = story.kind == Kind.CLOSING and _discloses(story, manifest)
        if begun is None and not ends:
            yield start, title_of(story, manifest)


def _leads(story: ToldStory, following: ToldStory, manifest: Manifest) -> bool:
    """Whether ``story`` only introduces the next one."""
    return story.kind == Kind.LINK or (
        story.kind == Kind.OPENING
        and (following.kind == Kind.HEADLINES or _discloses(story, manifest))
    )


def _discloses(story: ToldStory, manifest: Manifest) -> bool:
    """Whether ``story`` says nothing except that the voice is synthetic."""
    place = "start" if story.kind == Kind.OPENING else "end"
    said = (each for each in manifest.utterances if story.start_s <= each.start_s < story.end_s)
    return place in manifest.disclosed and sum(1 for _ in said) == 1


def title_of(story: ToldStory, manifest: Manifest) -> str:
    """What a story, or the words around the news, is called."""
    title = plain(story.title) or _TITLES.get(Kind(story.kind), "")
    return title or first_words(_first_text(story, manifest)) or plain(manifest.title)


def _first_text(story: ToldStory, manifest: Manifest) -> str:
    for said in manifest.utterances:
        if said.start_s >= story.start_s and said.role != "place":
            return plain(said.text)
    return ""
