"""A site's name and its motto above the headline, whatever they are: «सेमरा दर्पण | सच के साथ»; and a
name of two words in one amid the text, as the text of a picture: «SemraDarpan».
"""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BYLINES, PLACES, Named
from bulletin.structure.titles.search_labels import Told

_LONGEST_NAME, _LONGEST, _FEWEST_OF_A_TITLE, _SHARED = 4, 9, 5, 0.34
_SIGN = re.compile(r" [|:–—-] |: ")
_IN_ONE_WORD = re.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_NO_NAME = PLACES | BYLINES | {"holds a finite", "tells something", "marked as title"}


def site_names(lines: Lines) -> Named:
    """A few words in two parts above a title of which the text tells; it tells of none of them."""
    if lines.last_text < 0:
        return
    yield from _amid_the_text(lines)
    titles = [at for at in lines.head if _is_the_title(lines, at)]
    for at in lines.head:
        if at >= max(titles, default=0) or not _may_be_a_name(lines, at):
            continue
        title = next(each for each in titles if each > at)
        if lines.alone[at].stems.isdisjoint(lines.alone[title].stems):
            yield at, "a name and a motto above a title"


def _amid_the_text(lines: Lines) -> Named:
    """Between two paragraphs, names of several words in one, which the text has in neither script,
    as it would tell of what heads a section, «WhatsApp»; and labels for search engines.
    """
    between = (at for at in lines.texts if lines.is_text[at + 2 : at + 3] == [True])
    latin = [at + 1 for at in between if lines.alone[at + 1].lacks_hindi]
    told = Told((lines.pars[at].plain for at in lines.texts if latin), lines.language)
    for at in latin:
        plain = lines.pars[at].plain
        if _IN_ONE_WORD.fullmatch(plain) and not told.has(plain):
            yield at, "an outlet's name outside the text"
        elif _is_a_label(plain, told, lines.language):
            yield at, "a page's label alone"


def _is_a_label(plain: str, told: Told, language: Language) -> bool:
    """Whether a few words are a page's, «News», «Update», or said in the text in Hindi letters:
    «Diwali Big News».
    """
    words = plain.split()
    few = 1 < len(words) <= _LONGEST_NAME and plain.replace(" ", "").isalpha()
    paged = any(news_copy(language).search_words.get(word.lower()) == () for word in words)
    return few and paged and all(map(told.has, words))


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
