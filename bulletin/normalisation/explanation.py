"""Explains why each thing is said as it is: for ``bulletin spoken --why``, and as JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Spoken
from bulletin.language import Language
from bulletin.normalisation.doubts.reasons import BRACKET, reason_for

_CERTAIN = 0.998
"""At this confidence or more, none is shown."""

DOUBTFUL = 0.985
"""Below this confidence, an editor is asked to check: set so that most wrong readings lie below it,
but few of all words."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A stretch ``[start, end)`` of the written text, its class, and how it is said.

    ``rule`` is the class of token («money», «date», «lexicon», …); ``spoken`` is empty if the
    stretch is not read. ``confidence``, from 0 to 1, is how sure the reading is, by its kind of
    ``evidence``.
    """

    start: int
    end: int
    written: str
    rule: str
    spoken: str
    confidence: float
    evidence: str


def rewritings(spoken: Spoken) -> Iterator[Rewriting]:
    """What was rewritten, in text order; also words that no rule reads, but were mistyped."""
    for piece in spoken.pieces:
        written = spoken.written[piece.start : piece.end]
        if rule := piece.rule or (_REPAIRED if _is_repaired(written, piece.spoken) else ""):
            yield Rewriting(
                piece.start,
                piece.end,
                written,
                rule,
                piece.spoken.strip(),
                piece.confidence,
                piece.evidence,
            )


_REPAIRED = "repair"


def _is_repaired(written: str, spoken: str) -> bool:
    """Whether a stretch that no rule reads is said with other letters: «खेतो» as «खेतों»."""
    return written != spoken and _letters(written) != _letters(spoken)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(each for each in plain if unicodedata.category(each)[0] in "LMN")


def doubts(spoken: Spoken) -> Iterator[Rewriting]:
    """What may be said wrong.

    Doubtful rewritings that touch are one doubt, as are doubtful Latin words side by side, and all
    of a bracket.
    """
    group: list[Rewriting] = []
    least: Rewriting | None = None
    for each in rewritings(spoken):
        if each.confidence >= DOUBTFUL:
            continue
        if least and not _are_one(group[-1], each, spoken.written, least.evidence):
            yield _joined(group, least, spoken.written)
            group, least = [], None
        group.append(each)
        least = least if least and least.confidence <= each.confidence else each
    if least:
        yield _joined(group, least, spoken.written)


_BRACKETS = frozenset("()")


def _are_one(one: Rewriting, other: Rewriting, text: str, evidence: str) -> bool:
    """Whether ``other`` belongs to those up to ``one``; ``evidence`` is of their least sure."""
    between = text[one.end : other.start]
    if evidence == other.evidence == BRACKET:
        return not _BRACKETS & set(between)
    sides = one.written[-1:] + other.written[:1]
    in_latin = sides.isascii() and sides.isalpha()
    return " " not in sides if not between else between == " " and in_latin


def _joined(group: Sequence[Rewriting], least: Rewriting, text: str) -> Rewriting:
    start, end = group[0].start, group[-1].end
    said = " ".join(each.spoken for each in group if each.spoken)
    return replace(least, start=start, end=end, written=text[start:end], spoken=said)


_HINDI = "\u0904-\u0939\u0901-\u0903\u093c-\u094d\u0958-\u095f"
_PLAIN = lazy_pattern(f"[{_HINDI} ।,!?'-]*|\\([{_HINDI}]+\\)")


def has_no_doubt(written: str) -> bool:
    """Whether a text has only words in Hindi letters, and marks that no rule reads; or is a word in
    brackets.

    A reading can only be doubtful if there is a digit, a dot, a sign or another script.
    """
    return _PLAIN.fullmatch(written) is not None


def shown(confidence: float) -> float:
    """A confidence with two digits, as an editor sees it; it is only 1 if certain."""
    return min(round(confidence, 2), 0.99)


def _why(rewriting: Rewriting, language: Language) -> str:
    """Why a reading may be wrong, in a few words of English; '' if it is not doubtful."""
    if rewriting.confidence >= DOUBTFUL:
        return ""
    return reason_for(rewriting.evidence, rewriting.written, language).in_english


def as_text(rewriting: Rewriting, language: Language) -> str:
    """One line: span, class, written → spoken; the confidence if it is not certain, and why it is
    doubtful.
    """
    spoken = rewriting.spoken or "—"
    doubt = "" if rewriting.confidence >= _CERTAIN else f"\t{shown(rewriting.confidence):.2f}"
    if because := _why(rewriting, language):
        doubt = f"{doubt} ({because})"
    span = f"{rewriting.start}–{rewriting.end}"
    return f"{span}\t{rewriting.rule}\t{rewriting.written} → {spoken}{doubt}"


def as_json(spoken: Spoken, language: Language) -> dict[str, object]:
    """The text, its spoken form and its rewritings, for ``json.dumps``."""
    return {
        "written": spoken.written,
        "spoken": spoken.text,
        "rewritings": [
            {**asdict(each), "reason": _why(each, language)} for each in rewritings(spoken)
        ],
    }
