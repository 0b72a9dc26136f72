"""What typing says at the end of a line: a line break within a paragraph, and how lines are set."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Look
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.joining.broken_text import BrokenText

BROKEN, SUBJECT = "broken within a paragraph", "a subject is broken"
_FRAME = ("contact", "invocation", "letterhead", "office_address", "office_name")


def look_signs(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """A line break within a paragraph, as in a title or in a letterhead, and lines that are set
    unlike the text.
    """
    one, other = text.single[at - 1 : at + 1]
    if (one.look ^ other.look) & ~Look.BROKEN:
        yield "set differently"
    if Look.BROKEN not in other.look:
        return
    yield BROKEN
    if any(Look.BROKEN in par.look for par in (one, *text.single[at + 1 : at + 2])):
        yield "broken several times within a paragraph"
    scripts = {HINDI_LETTER.search(par.plain) is None for par in (one, other)}
    framed = (holds(par.plain, table, language) for par in (one, other) for table in _FRAME)
    if holds(one.plain, "subject", language):
        yield SUBJECT
    elif len(scripts) > 1 or any(framed):
        yield "broken within a letterhead"
