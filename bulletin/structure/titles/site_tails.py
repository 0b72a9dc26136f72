"""A site's name behind a dash at a title's end, whatever it is: the text never mentions it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.lines import alike
from bulletin.structure.persons import is_given, is_latin_person
from bulletin.structure.titles.search_labels import Told

__all__ = ["site_tail"]

_TAIL = re.compile(r" ?(?: [-–—]| ?।) (?P<who>[^\s,।?!:-]+(?: [^\s,।?!:-]+){0,3})$")
_HINDI = re.compile("[\u0904-\u0939]")
_FEWEST_OF_A_TITLE, _FEWEST_OF_A_TEXT = 4, 30
_SENDERS = (Kind.PRESS, Kind.SENDER)
_NO_SITE = (Kind.PERSON, Kind.PLACE, Kind.LIKELY, Kind.DAY)


def site_tail(title: str, texts: Iterable[str], language: Language) -> int:
    """Where a site's name begins at a plain title's end; -1 without one.

    It is in Latin letters behind a Hindi title, names a paper, or consists of words that Hindi
    texts hardly have. Somebody who said what the title says is named in the text, too: «… - योगी».
    """
    tail = _TAIL.search(title)
    if not tail or len(_HINDI.findall(title[: tail.start()])) < _FEWEST_OF_A_TITLE:
        return -1
    if len(title[: tail.start()].split()) < _FEWEST_OF_A_TITLE:
        return -1
    if not _may_be_a_site(tail["who"], language):
        return -1
    text = " ".join(texts)
    if len(text.split(None, _FEWEST_OF_A_TEXT)) <= _FEWEST_OF_A_TEXT:
        return -1
    said, words = alike(text), tail["who"].split()
    if any(alike(word) in said for word in words):
        return -1
    return -1 if tail["who"].isascii() and _are_told(words, text, language) else tail.start()


def _are_told(words: Iterable[str], text: str, language: Language) -> bool:
    """Whether the text has all words in Hindi: «… - Semra Road», but not «… - Semra Vani»."""
    told = Told((text,), language)
    return all(map(told.has, words))


def _may_be_a_site(who: str, language: Language) -> bool:
    words = who.split()
    kind = kind_of(who, language)
    if kind in _SENDERS:
        return True
    if kind in _NO_SITE or any(map(str.isdigit, words)) or is_latin_person(who, language):
        return False
    if holds(who, "finite", language) or any(is_given(word, language) for word in words):
        return False
    if not _HINDI.search(who):
        return who[:1].isupper()
    counted = vocabulary(language)
    hindi = [word for word in words if _HINDI.search(word)]
    return counted is not None and all(map(counted.is_rare, hindi))
