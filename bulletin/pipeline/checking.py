"""What an editor should see before a bulletin is spoken: what is doubtful, or cannot be said."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin import phrasing
from bulletin.config import Settings
from bulletin.core.defaults import LANGUAGE
from bulletin.core.errors import Place
from bulletin.core.model import Bulletin
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.normalisation import Lexicon
from bulletin.normalisation.unspeakable import Leftover, leftovers, refuse
from bulletin.phrasing import memory_of, paragraphs, spoken_form


def unspeakable(bulletin: Bulletin, settings: Settings) -> Iterator[tuple[Place, Leftover]]:
    """What no voice will be able to say: a digit, a Latin letter, a sign without a reading."""
    language, own = load(LANGUAGE), Lexicon(settings.lexicon)
    for story in bulletin.stories:
        memory = memory_of(story)
        for _, paragraph, _ in paragraphs(story):
            for leftover in leftovers(spoken_form(readable(paragraph), language, own, memory)):
                yield Place(story.source, paragraph.line), leftover


def with_doubts(bulletin: Bulletin, settings: Settings) -> Bulletin:
    """``bulletin`` with a mark at each paragraph that has a doubtful reading."""
    return phrasing.with_doubts(bulletin, load(LANGUAGE), Lexicon(settings.lexicon))


def check_sayable(bulletin: Bulletin, settings: Settings) -> None:
    """Raise ``SourceError`` if :func:`unspeakable` finds anything."""
    refuse(list(unspeakable(bulletin, settings)))
