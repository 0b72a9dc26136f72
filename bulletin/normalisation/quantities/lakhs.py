"""L after a number, for lakhs or litres: the rows of ``L`` in ``evidence.tsv`` decide.

``₹1.52L``, ``5.3L छात्र``, ``1.76 L/kg``; but ``1.4L पेट्रोल इंजन``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, INDIC, near, previous_word
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.signs import or_more

_LETTER = lazy_pattern(rf"({amounts.NUMBER})( ?)L(?![A-Za-z0-9])")
_REACH = 30


def lakhs(
    text: str, start: int, language: Language, known: Iterable[str] = ()
) -> amounts.Amount | None:
    """The amount at ``start`` whose L stands for lakhs; ``None`` if there is none.

    ``known`` are features that the caller has seen: a currency, what it is counted by.
    """
    match, scale = _LETTER.match(text, start), language.scale_words.get("lakh", "")
    if not match or not scale:
        return None
    features = [*known, *_about(text, match, scale, language)]
    if evidence(language).choose("L", ("litres", "lakhs"), features).reading == "litres":
        return None
    return amounts.Amount(match[1], scale, match.end())


def _about(text: str, match: re.Match[str], scale: str, language: Language) -> Iterator[str]:
    """The features of the words around an L; nearby words only count if it touches its number."""
    (start, end), cues = match.span(), language.cues
    yield from evidence(language).behind(text, end + or_more(text, end))  # «7L+ श्रद्धालु»
    if not match[2] and near(text, end, end, _REACH, cues["lakhs_by_letter"], "।,\n"):
        yield "priced"
    elif match[2] and previous_word(text, start) in cues["lakhs_by_letter"]:
        yield "priced"  # «राशि 1.5 L»
    if not match[2] and near(text, start, end, _REACH, frozenset({scale}), "।\n"):
        yield "beside_lakhs"  # «22 लाख मृत, 36L शिफ्ट»
    if near(text, end, end, _REACH, cues["engine"], "।,\n"):
        yield "holds_litres"
    if _SLAB.match(text, end):
        yield "taxed"


_SLAB = lazy_pattern(f"\\+? [{INDIC}]{{2,3}} [0-9.]{{1,4}}(?: ?%|{HEAD})")
"""«4-8 L पर 5%»: a share of an income."""


def may_be_lakhs(text: str, start: int, end: int, language: Language) -> bool:
    """Whether an L that is said as litres is doubtful («बेस 50L»): nothing nearby holds litres."""
    return not near(text, start, end, _REACH, language.cues["engine"], "।\n")
