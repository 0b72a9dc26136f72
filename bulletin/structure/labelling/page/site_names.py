"""A site's name and its motto above the headline, whatever they are: «सेमरा दर्पण | सच के साथ»; and a
name of two words in one amid the text, as the text of a picture: «SemraDarpan».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BYLINES, PLACES
from bulletin.structure.titles.search_labels import Told

__all__ = ["site_names"]

_LONGEST_NAME, _LONGEST, _FEWEST_OF_A_TITLE, _SHARED = 4, 9, 5, 0.34
_SIGN = re.compile(r" [|:–—-] |: ")
_IN_ONE_WORD = re.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_NO_NAME = PLACES | BYLINES | {"holds a finite", "tells something", "marked as title"}


def site_names(lines: Lines) -> Iterator[tuple[int, str]]:
    """A few words in two parts above a title of which the text tells; it tells of none of them."""
    if lines.last_text < 0:
        return
    yield from ((at, "an outlet's name outside the text") for at in _amid_the_text(lines))
    titles = [at for at in lines.head if _is_the_title(lines, at)]
    for at in lines.head:
        if at >= max(titles, default=0) or not _may_be_a_name(lines, at):
            continue
        title = next(each for each in titles if each > at)
        if lines.alone[at].stems.isdisjoint(lines.alone[title].stems):
            yield at, "a name and a motto above a title"


def _amid_the_text(lines: Lines) -> Iterator[int]:
    """Names of several words in one, between two paragraphs, which the text has in neither script;
    it would tell of what heads a section: «WhatsApp».
    """
    between = (at for at in lines.texts if lines.is_text[at + 2 : at + 3] == [True])
    names = [at + 1 for at in between if _IN_ONE_WORD.fullmatch(lines.pars[at + 1].plain)]
    told = Told((lines.pars[at].plain for at in lines.texts if names), lines.language)
    yield from (at for at in names if not told.has(lines.pars[at].plain))


def _is_the_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    long = line.is_hindi and line.words >= _FEWEST_OF_A_TITLE and not lines.is_out[at]
    return long and lines.share_in_text(at) >= _SHARED


def _may_be_a_name(lines: Lines, at: int) -> bool:
    line, written = lines.alone[at], lines.pars[at].written
    sign = _SIGN.search(written)
    if not sign or line.words > _LONGEST or line.ends or _NO_NAME & line.names:
        return False
    named = 0 < len(written[: sign.start()].split()) <= _LONGEST_NAME
    return named and lines.share_in_text(at) == 0.0
