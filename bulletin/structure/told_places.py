"""Places that an article's own text names as such: «भांबला पंचायत», «थाना नकुड़».

No table has every town and village, but a report usually says what its place is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.persons import has_surname, is_given

_MOST = 6000
"""The characters in which a text has said where it happened."""
_SHORTEST = 3
_OPENS = re.compile(
    r"([\u0904-\u0939][\u0900-\u0963]+(?: [\u0904-\u0939][\u0900-\u0963]+){0,2}) ?([:।–—-])"
    r"(?=[ \u0904-\u0939])"
)
_HEAD = re.compile(
    r"(?:[\u0904-\u0939][\u0900-\u0963.]+ ){0,4}[\u0904-\u0939][\u0900-\u0963]+(?= ?[।:;.–—-])"
)
"""The words before the first mark of a text, if they are few."""
_NO_PLACES = ("no_place", "phrase", "finite", "press")
_NAME = re.compile("[\u0904-\u0939][\u0900-\u0963]+(?:-[\u0904-\u0939][\u0900-\u0963]+)?")


def told_places(texts: Iterable[str], language: Language) -> frozenset[str]:
    """The places that the first of ``texts`` name, in the form of ``plain_place``. Linear time.

    These are words beside what only places have («पंचायत», «थाना»); rare words that open a text
    which later tells what is in them; and words that open both a title and a text: «उसका बाजार :
    …», «उसका बाजार। …». A word that is common in Hindi, or a person's name, does not count:
    «स्थानीय थाना», «थाना प्रभारी राकेश».
    """
    found: set[str] = set()
    titles: set[str] = set()
    openers: set[str] = set()
    again: set[str] = set()
    left = _MOST
    for text in texts:
        found.update(_named(text[:left], "told_place", language))
        again.update(_named(text[:left], "told_again", language))
        head = _HEAD.match(text)
        if head and not holds(head[0], "phrase", language):
            openers.update(head[0].split())
        if opens := _OPENS.match(text):
            name, sign = opens.groups()
            if sign == "।" and name in titles:
                found.add(name)
            elif sign != "।" and not is_no_place(name, language):
                titles.add(name)
        left -= len(text)
        if left <= 0:
            break
    return frozenset(map(plain_place, found | (openers & again)))


def _named(text: str, table: str, language: Language) -> Iterator[str]:
    """The rare names that the patterns of a table of evidence find."""
    for form in evidence(language).get(table, ()):
        for found in form.finditer(text):
            yield from (name for name in found.groups() if name and is_rare_name(name, language))


def is_no_place(name: str, language: Language) -> bool:
    """Whether words say something, or name what is no place."""
    return any(holds(name, table, language) for table in _NO_PLACES)


def is_rare_name(word: str, language: Language) -> bool:
    """Whether a word may be a place's name: rare, and no person's."""
    if len(word) < _SHORTEST or not _NAME.fullmatch(word):
        return False
    counted = vocabulary(language)
    if counted is None or not all(map(counted.is_rare, word.split("-"))):
        return False
    if word in news_copy(language).not_names:
        return False
    return not (is_given(word, language) or has_surname(word, language))
