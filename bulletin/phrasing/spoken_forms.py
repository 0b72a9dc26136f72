"""A paragraph in spoken words."""

from __future__ import annotations

from bulletin.core.model import Paragraph, SayAs, Spoken, Story
from bulletin.core.readable import readable
from bulletin.core.reading_order import paragraphs
from bulletin.language import Language
from bulletin.normalisation import Lexicon, Memory, speak
from bulletin.normalisation.doubts.doubting import weighed


def memory_of(story: Story) -> Memory:
    """A memory of all that is written in a ``story``: how a name in Latin letters is said may stand
    after it, too.
    """
    return Memory(readable(paragraph).text for _, paragraph, _ in paragraphs(story))


def spoken_form(
    read: Paragraph,
    language: Language,
    lexicon: Lexicon | None = None,
    memory: Memory | None = None,
) -> Spoken:
    """What is said for a :func:`~bulletin.core.readable.readable` paragraph.

    The readings in its marks override all rules. ``memory`` is its story's.
    """
    given = [mark for mark in read.marks if isinstance(mark, SayAs)]
    return weighed(speak(read.text, language, lexicon, given, memory), language)
