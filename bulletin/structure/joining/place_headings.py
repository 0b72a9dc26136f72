"""A dateline that its source set as a heading: «कोलकाता:» right above the text."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.core.closing_marks import is_ended
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.structure.pars import Par, Sort

_FARTHEST = 6
_MARKS = ":।.,/–—-"


def without_place_headings(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, where the only heading that is a known place with a mark behind it, near the start
    and above a sentence, is a line of text.

    Several head the sections on these places.
    """
    places = [at for at, par in enumerate(pars) if par.marked > 1 and _is_a_place(par, language)]
    if len(places) != 1 or places[0] + 1 >= len(pars):
        return list(pars)
    (at,) = places
    below = pars[at + 1]
    opens = at <= _FARTHEST and not any(par.marked > 1 for par in pars[:at])
    if opens and not below.marked and is_ended(below.plain):
        return [*pars[:at], pars[at]._replace(marked=0, sort=Sort.PROSE), *pars[at + 1 :]]
    return list(pars)


def _is_a_place(par: Par, language: Language) -> bool:
    name = par.plain.rstrip(_MARKS + " ")
    return name != par.plain.rstrip() and plain_place(name) in news_copy(language).places
