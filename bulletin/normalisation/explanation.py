"""Why each thing is said as it is: for ``bulletin spoken --why``, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from bulletin.core.model import Spoken

__all__ = ["Rewriting", "as_json", "as_text", "rewritings"]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A stretch ``[start, end)`` of the written text, its class, and how it is said.

    ``rule`` is the class of token («money», «date», «lexicon», …); ``spoken`` is empty where the
    stretch is not read.
    """

    start: int
    end: int
    written: str
    rule: str
    spoken: str


def rewritings(spoken: Spoken) -> Iterator[Rewriting]:
    """What was rewritten, in the order of the text."""
    for piece in spoken.pieces:
        if piece.rule:
            written = spoken.written[piece.start : piece.end]
            yield Rewriting(piece.start, piece.end, written, piece.rule, piece.spoken.strip())


def as_text(rewriting: Rewriting) -> str:
    """One line: span, class, written → spoken."""
    spoken = rewriting.spoken or "—"
    return f"{rewriting.start}–{rewriting.end}\t{rewriting.rule}\t{rewriting.written} → {spoken}"


def as_json(spoken: Spoken) -> dict[str, object]:
    """The text, its spoken form and its rewritings, for ``json.dumps``."""
    return {
        "written": spoken.written,
        "spoken": spoken.text,
        "rewritings": [asdict(rewriting) for rewriting in rewritings(spoken)],
    }
