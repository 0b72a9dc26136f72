"""Lists below a text that look like signatures: who was elected or appointed, and to what."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.note_marks import RANK

CLOSINGS = frozenset(("reads like copied", "reads like closing_word", "reads like copies"))
POSTS = frozenset((RANK, "reads like post"))
_HOLDER = frozenset(("reads like named_post", "reads like post_name"))
_FEWEST, _SURE, _IN_TEXT, _LONGEST_LABEL = 2, 3, 0.5, 4
_CONTACT = "reads like contact"
_NO_LABEL = CLOSINGS | {"ends a sentence", "a byline", "perhaps a byline", "in brackets", _CONTACT}


def holders(lines: Lines) -> frozenset[int]:
    """The lines of such lists: names with their posts, below a label or with no closing word.

    A signatory is usually named in the text, or has a number below the name.
    """
    below = range(lines.last_text + 1, len(lines.alone)) if lines.last_text >= 0 else range(0)
    closed = [at for at in below if CLOSINGS & lines.alone[at].names]
    return frozenset(
        at
        for run in _runs(lines, below)
        if run and not any(at < run[0] for at in closed)
        for at in _listed(lines, run)
    )


def _runs(lines: Lines, below: range) -> Iterator[list[int]]:
    run: list[int] = []
    for at in below:
        if _HOLDER & lines.alone[at].names:
            run.append(at)
            continue
        yield run
        run = []
    yield run


def _listed(lines: Lines, run: list[int]) -> list[int]:
    """A run that is a list, with its label above it; none if it may be a signature."""
    above = lines.alone[run[0] - 1]
    if {_CONTACT, "reads like contact_request"} & above.names:
        return []
    label = above.words <= _LONGEST_LABEL and not _NO_LABEL & above.names
    if {"ends with :", "goes on", "one pair of quotes"} & above.names or label:
        return [run[0] - 1, *run]
    if _CONTACT in (lines.alone[run[-1] + 1].names if run[-1] + 1 < len(lines.alone) else ()):
        return []
    known = all(lines.share_in_text(at) >= _IN_TEXT for at in run)
    return run if len(run) >= _SURE or (len(run) >= _FEWEST and not known) else []
