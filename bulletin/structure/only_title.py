"""The headline of an article in whose head every line was taken for something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bulletin.language.copy import Copy
from bulletin.structure.lines import alike, longer_words
from bulletin.structure.pars import Par, Sort, is_text

__all__ = ["only_title"]

_FEWEST_WORDS, _MOST_WORDS = 5, 24
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.4
_TEXTS = 3
_SENTENCE_ENDS = tuple("।.:;,-–")
_PERHAPS = 0.6
_TAKEN_FOR = ("link", "links", "note", "request")
"""The reasons for which a title may have been left out."""


def only_title(pars: Sequence[Par], copy: Copy) -> tuple[list[Par], Par | None]:
    """``pars`` and the line above the text that shares most of its words with it, as a headline
    that an editor is asked about: a title below a page's label of links looks like one of them.

    None if no line has a title's length and shares several words.
    """
    texts = [at for at, par in enumerate(pars) if is_text(par) and par.plain.endswith("।")]
    if not texts:
        return list(pars), None
    text = " ".join(pars[at].plain for at in texts[:_TEXTS])
    said, letters = longer_words(text), alike(text)
    reasons = {"", *(copy.reasons[each] for each in _TAKEN_FOR)}
    head = [alike(par.plain) for par in islice(pars, texts[0])]
    found, most = None, _LEAST_SHARE
    for at, (par, key) in enumerate(zip(pars, head, strict=False)):
        words = longer_words(par.plain)
        shared = len(words & said)
        fits = par.reason in reasons or head.count(key) > 1
        fits = fits and par.label_part is None and par.sort is not Sort.ITEM
        fits = fits and _is_long_enough(par) and shared >= _FEWEST_SHARED
        fits = fits and key not in letters  # an excerpt of it
        if fits and shared / len(words) > most:
            found, most = at, shared / len(words)
    if found is None:
        return list(pars), None
    doubt = copy.doubt("headline", pars[found].why)
    title = pars[found]._replace(reason="", doubts=()).doubted(doubt, _PERHAPS)
    return [*pars[:found], title, *pars[found + 1 :]], title


def _is_long_enough(par: Par) -> bool:
    many = len(par.plain.split())
    return _FEWEST_WORDS <= many <= _MOST_WORDS and not par.plain.rstrip().endswith(_SENTENCE_ENDS)
