"""An agency's copy: its code above the text, and the names above its stamp."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.note_marks import RULE

__all__ = ["wire_copy"]

_CODE, _STAMP = "reads like wire_code", "reads like wire_stamp"
_LONGEST_NAME = 4
_LONGEST_HEAD = 8
_PLACE = frozenset(("known place", "place and day or sender"))


def wire_copy(lines: Lines) -> Iterator[tuple[int, str]]:
    """The features of a code above a headline, and of the names above a stamp."""
    alone, is_text, head = lines.alone, lines.is_text, lines.head[:_LONGEST_HEAD]
    codes = [at for at in head if _CODE in alone[at].names]
    titles = [at for at in head if at not in codes and not _PLACE & alone[at].names]
    if len(codes) == 1 and titles and titles[-1] > codes[0]:  # several are rows: «पुणे 18»
        yield codes[0], "the code of an agency's copy"
    last = next((n for n in range(len(alone) - 1, 0, -1) if RULE not in alone[n].names), 0)
    if last and _STAMP in alone[last].names and lines.last_text >= 0:
        for at in range(last - 1, -1, -1):
            if is_text[at] or alone[at].words > _LONGEST_NAME or alone[at].ends:
                return
            yield at, "above the stamp of an agency's copy"
