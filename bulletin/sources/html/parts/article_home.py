"""Finds the element of a page that holds both its headline and its article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bulletin.sources.html.part_counts import FEWEST_ALIKE, Counts, Piece, Subject

_ENOUGH, _MUCH, _ENOUGH_TO_SHARE = 100, 250, 400
"""The least text of an article, in letters of sentences: one that speaks of the headline, any, and
one that is no summary."""
_SHARED_BY_A_TEXT, _MOST, _SURELY_SHARED = 2.0, 0.6, 0.25
_MOST_READ = 40
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def home_of(headline: Any, counts: Mapping[Any, Counts]) -> Any:
    """The smallest element with the headline and a text about it; ``None`` if there is none.

    If no text of the page is about the headline, as below «खबरें फटाफट», it is one with more text.
    The headline and a summary may share an element of their own, apart from the text. ``counts``
    count the lines that share words with the headline.
    """
    own = counts.get(headline, Counts())
    first = longer = None
    summary = 0.0
    for above in headline.iterancestors():
        has = counts.get(above, own)
        told, sharing = has.told - own.told, has.sharing - own.sharing
        if first is None and told >= _ENOUGH and sharing > 0:
            if has.in_a_run or told >= _ENOUGH_TO_SHARE:
                return above
            first, summary = above, sharing
        elif first is not None and has.in_a_run and sharing >= summary + _SHARED_BY_A_TEXT:
            return above
        longer = above if longer is None and told >= _MUCH else longer
    return longer if first is None else _with_modules(first, counts)


def with_its_text(
    home: Any, counts: Mapping[Any, Counts], pieces: Sequence[Piece], title: str
) -> Any:
    """The element around a ``home`` of a headline and a summary alone that has the text as well.

    The lines of the text speak of them; those of other stories do not.
    """
    has = counts[home]
    if has.told >= _ENOUGH_TO_SHARE:
        return home
    said = Subject(title, [each.text for each in pieces[has.first : has.last + 1] if each.is_told])
    for above in home.iterancestors():
        around = counts.get(above, has)
        below = pieces[has.last + 1 : around.last + 1][:_MOST_READ]
        told = [each.text for each in below if each.is_told]
        if len(told) >= FEWEST_ALIKE and around.told - has.told >= max(_MUCH, has.told):
            surely = sum(said.shared(each, 0) >= 1 for each in told)
            return above if surely >= _SURELY_SHARED * len(told) else home
    return home


def _with_modules(home: Any, counts: Mapping[Any, Counts]) -> Any:
    """The element around a ``home`` of few sentences, if those that follow it set as it is go on.

    Systems of modules set each piece of a text so. Other stories have headings or links.
    """
    has = counts[home]
    module = home
    for above in home.iterancestors():
        if counts[above].letters > has.letters:
            break
        module = above
    name = module.get("class")
    following = module.itersiblings(module.tag) if name else ()
    alike = (each for each in following if each.get("class") == name and each in counts)
    told = sum(counts[each].told for each in alike if _goes_on(each, counts))
    return module.getparent() if told >= max(_MUCH, has.told) else home


def _goes_on(module: Any, counts: Mapping[Any, Counts]) -> bool:
    """Whether a module is little but sentences, without a heading or links to other stories."""
    has = counts[module]
    is_text = has.told > _MOST * has.letters and 2 * has.linked < has.letters
    return is_text and next(module.iter(*_HEADINGS), None) is None
