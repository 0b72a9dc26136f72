"""How many of a short line's words are those of a page around news: «पूरी खबर यहां पढ़ें»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bulletin.language import Language
from bulletin.language.copy import news_copy

__all__ = ["has_only_page_words", "heads_links", "page_words"]

_WORD = re.compile("[A-Za-z\u0900-\u0963]+")
_NUKTA = "\u093c"
# «पढ़ने वाले»: they tell of people, as no page's label does.
_OF_PEOPLE = frozenset(("वाला", "वाली", "वाले", "वालों"))
_LONGEST = 16
_MOSTLY, _FEWEST = 0.6, 2


def page_words(plain: str, language: Language) -> frozenset[str]:
    """The feature of a line whose words that mean something are all, or mostly, a page's."""
    words = _content(plain, language)
    listed = sum(word in news_copy(language).page_words for word in words)
    if not listed or len(words) > _LONGEST:
        return frozenset()
    if listed == len(words):
        said = " " in plain.strip() or plain.isascii()  # «खबर» may be a title
        return frozenset(("a page's words alone",)) if said else frozenset()
    many = listed >= max(_FEWEST, _MOSTLY * len(words))
    return frozenset(("mostly a page's words",)) if many else frozenset()


def has_only_page_words(plain: str, language: Language) -> bool:
    """Whether a line has words that mean something, and all are a page's."""
    words = _content(plain, language)
    return bool(words) and news_copy(language).page_words.issuperset(words)


def heads_links(plain: str, language: Language) -> bool:
    """Whether a line of a page's words names what it offers: «आज की टॉप खबरें»."""
    goods = news_copy(language).page_goods
    if " " not in plain.strip():
        return False  # a section: «समाचार»
    return not goods.isdisjoint(_content(plain, language)) and has_only_page_words(plain, language)


def _content(plain: str, language: Language) -> Sequence[str]:
    """The words of a line that mean something, without nuktas and in small letters."""
    words = _WORD.findall(plain.replace(_NUKTA, "").casefold())
    return [word for word in words if word not in _fillers(language)]


@lru_cache(maxsize=4)
def _fillers(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    words = {*language.cues["postpositions"], *phrasing.cut_after, *phrasing.cut_before}
    bare = {word.replace(_NUKTA, "") for word in words}
    return frozenset(bare | news_copy(language).page_fillers) - _OF_PEOPLE
