"""Why a reading may be wrong, in words for an editor."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.confidence import Reason, reason
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.doubts.misspellings import may_be_meant_by, meant_by

BRACKET = "bracket in Latin letters"
"""The evidence of what a bracket in Latin letters has: one doubt, however many words."""
MISSPELLED = "misspelled word"
"""The evidence of words that are likely slips."""
RESEMBLES = "word like another"
"""The evidence of words that may be slips."""
MISTAKEN, MEANING = "word for another", ": "
"""The evidence of frequent words that are typed for others; and what parts it from the word that is
meant.
"""
_MEANINGS = {MISSPELLED: meant_by, RESEMBLES: may_be_meant_by}
"""How the word that may be meant is found, by the evidence."""
_SLIP = "slip of a word"
"""The row of ``reasons.tsv`` that names the word that may be meant."""
_WORD = lazy_pattern(f"[{INDIC}]+")


def reason_for(evidence: str, written: str, language: Language) -> Reason:
    """Why a reading of ``written`` may be wrong; for a slip, with the word that may be meant."""
    evidence, _, meant = evidence.partition(MEANING)
    meaning = _MEANINGS.get(evidence)
    if meaning is not None:
        meant = next(filter(None, (meaning(word, language) for word in _WORD.findall(written))), "")
    if not meant:
        return reason(evidence, language)
    return Reason(*(text.format(word=meant) for text in reason(_SLIP, language)))
