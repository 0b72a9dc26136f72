"""How many of a short line's words are words of the page around news: «पूरी खबर यहां पढ़ें»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bulletin.core.word_odds import folded
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds

_WORD = re.compile("[A-Za-z\u0900-\u0963]+")
# What points from a label of links to a title: a sign, or a picture («संबंधित खबर 👉 …»).
_POINTS = "[\u2190-\u21ff\u261a-\u261f\u2794-\u27be\U0001f446-\U0001f449»>]\ufe0f?"
_LABELLED = re.compile(rf"([^:।–—-]{{3,40}}?) ?(?::-?|[–—-]{{1,2}}(?= )|।|{_POINTS}) ?\S")
_LONGEST = 16
_MOSTLY, _FEWEST = 0.6, 2
_LONGEST_HEADING, _LONGEST_BEHIND = 5, 4


def page_words(plain: str, language: Language) -> frozenset[str]:
    """The feature of a line whose content words are all, or mostly, a page's."""
    if holds(plain, "part_label", language):
        return frozenset(("a page's words alone",))
    words, tables = _content(plain, language), news_copy(language)
    listed = sum(word in tables.page_words for word in words)
    if len(words) > _LONGEST or not listed:
        return _heading(plain, words, language)
    if listed == len(words):
        # «खबर» may be a title
        said = " " in plain.strip() or plain.isascii() or plain.startswith("(")
        return frozenset(("a page's words alone",)) if said else frozenset()
    known = listed + sum(word in tables.page_perhaps for word in words)
    many = listed >= max(_FEWEST, _MOSTLY * len(words)) or known == len(words)
    mostly = frozenset(("mostly a page's words",)) if many else frozenset[str]()
    return mostly | _heading(plain, words, language)


def _heading(plain: str, words: Sequence[str], language: Language) -> frozenset[str]:
    """The feature of a few words that both a page and news may have: «हमारी पसंद», «बड़ी खबरें»."""
    few = 1 < len(plain.split()) <= _LONGEST_HEADING and not any(map(str.isdigit, plain))
    may = few and _may_be_a_page(words, language)
    return frozenset(("may head links",)) if may else frozenset()


def may_be_of_a_page(plain: str, language: Language) -> bool:
    """Whether a line has content words, and all of them may be a page's."""
    words = _content(plain, language)
    return bool(words) and _may_be_a_page(words, language)


def _may_be_a_page(words: Sequence[str], language: Language) -> bool:
    tables = news_copy(language)
    return all(word in tables.page_words or word in tables.page_perhaps for word in words)


def is_of_a_page(plain: str, language: Language) -> bool:
    """Whether a line has content words, and all of them are a page's."""
    return _are_a_page(_content(plain, language), language)


def _are_a_page(words: Sequence[str], language: Language) -> bool:
    return bool(words) and news_copy(language).page_words.issuperset(words)


def says_a_page(behind: str, language: Language) -> bool:
    """Whether nothing, or only a few of a page's words, stand behind an outlet's name in a title: a
    section, an edition, another name.
    """
    words = behind.split(None, _LONGEST_BEHIND)
    if len(words) > _LONGEST_BEHIND or holds(behind, "finite", language):
        return False
    return all(
        holds(word, "section", language) or may_be_of_a_page(word, language) for word in words
    )


def heads_links(plain: str, language: Language) -> bool:
    """Whether a line of a page's words names what it offers: «आज की टॉप खबरें»."""
    if " " not in plain.strip() or holds(plain.strip(), "button", language):
        return False  # a section: «समाचार»; where one may follow the page: «Google News»
    words = _content(plain, language)
    return not news_copy(language).page_goods.isdisjoint(words) and _are_a_page(words, language)


def is_a_titled_link(plain: str, language: Language) -> bool:
    """Whether a text is a label of links and a title: «इससे जुड़ी खबर: …»."""
    found = _LABELLED.match(plain)
    if not found:
        return False
    only = may_be_of_a_page(found[1], language) and holds(found[1], "link_verb", language)
    return only or holds(found[1], "links", language)


def _content(plain: str, language: Language) -> Sequence[str]:
    """The content words of a line, without variants of spelling."""
    words = _WORD.findall(folded(plain))
    return [word for word in words if word not in _fillers(language)]


@lru_cache(maxsize=4)
def _fillers(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    words = {*language.cues["postpositions"], *phrasing.cut_after, *phrasing.cut_before}
    bare = frozenset(map(folded, words))
    tables = news_copy(language)
    return (bare | tables.page_fillers) - tables.page_others
