"""A headline that is a sentence with its stop: «नदी का पानी घरों में घुसा।»."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language.copy import news_copy
from bulletin.normalisation.stops import has_several_sentences
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike
from bulletin.structure.pars import LONGEST_HEADING, Par, is_text

_FEWEST_WORDS, _MOST_WORDS = 5, 18
_PERHAPS = 0.6


def ended_title(pars: Sequence[Par], gazetteer: Gazetteer) -> tuple[list[Par], Par | None]:
    """``pars`` and the first line of text as a headline that an editor is asked about: one short
    sentence that is said again right below, or right above the dateline. None if there is no such.
    """
    texts = [at for at, par in enumerate(pars) if is_text(par)]
    if not texts or not _is_a_short_sentence(pars[texts[0]], gazetteer):
        return list(pars), None
    at, first = texts[0], pars[texts[0]]
    again = at + 1 < len(pars) and alike(pars[at + 1].plain) == alike(first.plain)
    dated = len(texts) > 1 and dateline(pars[texts[1]].plain, gazetteer) is not None
    if not again and not dated:
        return list(pars), None
    doubt = news_copy(gazetteer.language).doubt("headline", first.why)
    title = first.doubted(doubt, _PERHAPS)
    return [*pars[:at], title, *pars[at + 1 :]], title


def _is_a_short_sentence(par: Par, gazetteer: Gazetteer) -> bool:
    fits = _FEWEST_WORDS <= len(par.plain.split()) <= _MOST_WORDS
    if not fits or len(par.plain) > LONGEST_HEADING or dateline(par.plain, gazetteer):
        return False
    return not has_several_sentences(par.plain, gazetteer.language)
