"""A headline that its neighbours hide: below a motto, or taken for a link, a row or a caption."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import islice

from bulletin.core.closing_marks import without_closing
from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.lines import alike, longer_words
from bulletin.structure.pars import Par, Part, Sort, is_text

_FEWEST_WORDS, _MOST_WORDS = 5, 30
_FEWEST_SHARED, _LEAST_SHARE = 3, 0.4
_TEXTS, _LONG = 3, 12
_LONGEST_NAME, _LONGEST_MOTTO, _SHARED = 3, 5, 2
_SENTENCE_ENDS = tuple("।.:;,-–")
_COUNT, _PARTS = re.compile(r"\(\d+\)$"), re.compile("[ /&-]+")
_PERHAPS = 0.6
_KEPT = ("heads several reports", "a page's words as the only title")
_NUMBER = "the number of a press note"
_TITLES = (None, Part.HEADLINE)
_TAKEN_FOR = ("link", "links", "note", "request")
"""The reasons for which a title may have been left out."""


def only_title(
    pars: Sequence[Par], copy: Copy, *, below: Par | None = None
) -> tuple[list[Par], Par | None]:
    """``pars`` and the line above the text, and ``below`` a given one, that shares most of its
    words with the text, as a headline that an editor is asked about: a title below a page's label
    of links looks like one of them.

    None if no line has a title's length and shares several words.
    """
    texts = [at for at, par in enumerate(pars) if is_text(par) and _ends_a_sentence(par.plain)]
    if not texts:
        return list(pars), None
    text = " ".join(pars[at].plain for at in texts[:_TEXTS])
    said, letters = longer_words(text), alike(text)
    reasons = {"", *(copy.reasons[each] for each in _TAKEN_FOR)}
    head = [alike(par.plain) for par in islice(pars, texts[0])]
    often = Counter(head)
    found, most = None, _LEAST_SHARE
    for at in range(pars.index(below) + 1 if below else 0, len(head)):
        par, key = pars[at], head[at]
        if not _is_like_a_title(par) or not (par.reason in reasons or often[key] > 1):
            continue
        words = longer_words(par.plain)
        shared = len(words & said)
        fits = shared >= _FEWEST_SHARED and key not in letters  # which would be an excerpt
        if fits and shared / len(words) > most:
            found, most = at, shared / len(words)
    if found is None:
        return list(pars), None
    doubt = copy.doubt("headline", pars[found].why)
    title = pars[found]._replace(reason="", doubts=()).doubted(doubt, _PERHAPS)
    return [*pars[:found], title, *pars[found + 1 :]], title


def _ends_a_sentence(plain: str) -> bool:
    """Whether a line of text ends in a danda, or, if long, in a full stop."""
    end = without_closing(plain)
    return end.endswith("।") or (end.endswith(".") and len(end.split()) >= _LONG)


def below_a_name(
    pars: Sequence[Par], first: Par, text: int, language: Language
) -> tuple[Sequence[Par], Par | None]:
    """``pars`` and the headline: a later line labelled as one, or that only its words tell, if the
    ``first`` is only a site's name, its motto or one of its sections.

    Such a line has few words, none of them in the text, while the headline below shares several. A
    name of a section above a text without a title is no headline either.
    """
    many = len(first.plain.split())
    if many > _LONGEST_MOTTO:
        return _below_a_ticker(pars, first, text, language)
    if first.plain.rstrip()[-1:] in tuple("?!…"):
        return pars, first
    if any(kept in first.why for kept in _KEPT):
        return pars, first
    texts = islice(filter(is_text, islice(pars, text, None)), _TEXTS)
    said = longer_words(" ".join(par.plain for par in texts))
    others = (par for par in pars if par.label_part is Part.HEADLINE and not par.reason)
    second = next(islice(others, 1, None), None) if many <= _LONGEST_NAME else None
    foreign = not longer_words(first.plain) & said or is_a_section(first.plain, language)
    if foreign and not (second and len(longer_words(second.plain) & said) >= _SHARED):
        pars, second = only_title(pars, news_copy(language), below=first)
        second = second or (_right_below(pars, first, said) if many <= _LONGEST_NAME else None)
    if not (foreign if second else _names_sections(first.plain, language)):
        return pars, first
    reason = news_copy(language).reasons["note"]
    return [par.left_out(reason) if par is first else par for par in pars], second


def _below_a_ticker(
    pars: Sequence[Par], first: Par, text: int, language: Language
) -> tuple[Sequence[Par], Par]:
    """``pars`` and the headline: the line below the ``first``, if that is long and has no word of
    the text, while many of the other's are there. What was taken for the title stays, doubtful.
    """
    texts = islice(filter(is_text, islice(pars, text, None)), _TEXTS)
    said = longer_words(" ".join(par.plain for par in texts))
    own = longer_words(first.plain)
    second = _right_below(pars, first, said) if len(own) >= _FEWEST_WORDS else None
    if second is None or own & said or "ends a sentence" in second.why:
        return pars, first
    words = longer_words(second.plain)
    shared = len(words & said)
    if shared < _FEWEST_SHARED or shared < _LEAST_SHARE * len(words):
        return pars, first
    copy = news_copy(language)
    bare = first._replace(sort=Sort.PROSE, label_part=None, doubts=())
    doubted = bare.doubted(copy.doubt("page", first.why), _PERHAPS)
    return [doubted if par is first else par for par in pars], second


def _right_below(pars: Sequence[Par], name: Par, said: Set[str]) -> Par | None:
    """The line below a ``name``, if it may be a title and has words of the text's ``said`` ones: it
    may say most in other words.
    """
    below = (par for par in islice(pars, pars.index(name) + 1, None) if not par.reason)
    second = next(below, None)
    if second is None or not _is_like_a_title(second):
        return None
    return second if len(longer_words(second.plain) & said) >= _SHARED else None


def is_a_section(plain: str, language: Language) -> bool:
    """Whether a line is part of a page's path: a place, or the name of a section."""
    return place_among(plain.split(), language) == plain or holds(plain, "section", language)


def _names_sections(plain: str, language: Language) -> bool:
    """Whether a line names a page's sections: «देश-विदेश», «दुनिया (5106)»; but one word alone, or a
    digest («खेल समाचार»), may be a title.
    """
    counted = bool(_COUNT.search(plain))
    words = _PARTS.split(_COUNT.sub("", plain).strip())
    if holds(plain, "digest", language) or not (counted or len(words) > 1):
        return False
    return all(holds(word, "section", language) for word in words)


def _is_like_a_title(par: Par) -> bool:
    """Whether a line has a title's length and end, and is no item and no other part of the head."""
    if par.label_part not in _TITLES or par.sort is Sort.ITEM or _NUMBER in par.why:
        return False
    many = len(par.plain.split(None, _MOST_WORDS))
    return _FEWEST_WORDS <= many <= _MOST_WORDS and not par.plain.rstrip().endswith(_SENTENCE_ENDS)
