"""Labels in Latin letters for search engines, before a title or a text: «Bilaspur News: …»,
«Bilaspur News - …», «Dainik Haryana News : Weather Update : …», «Weather: …», «Bus overturns near
Bilaspur Bypass: …».
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.words.word_dictionaries import is_common_word

_PART = "[A-Z][A-Za-z0-9.,&'/ -]{3,110}?"
_LABEL = re.compile(
    f"(?P<label>{_PART}(?: ?: ?{_PART}){{0,2}})(?: ?:[–-]* ?| [–—-] )(?=[\"']?[\u0904-\u0939])"
)
_WORDS = re.compile("[A-Za-z]+|[0-9]+")
_TOLD = re.compile("[\u0904-\u0939][\u0900-\u0963]*|[0-9]+|[A-Za-z]+")
_NEWS_OF = frozenset(("news", "samachar", "khabar"))
_FEWEST, _LONGEST_PLACE = 2, 2
_FEWEST_OF_A_TITLE, _TOLD_OF_A_TITLE = 4, 0.33
_LONGEST_ENDING = 2
_ONE_SIGN = str.maketrans({"ॉ": "ा", "ऑ": "आ", "ी": "ि", "ू": "ु", "ँ": "ं", "\u093c": None})


class Told:
    """The words of texts that are read, but for their own labels."""

    def __init__(self, texts: Iterable[str], language: Language) -> None:
        """``texts`` are plain."""
        self._words = {
            word.translate(_ONE_SIGN).lower()
            for text in texts
            for word in _TOLD.findall(text, _end(text))
        }
        self._language = language

    def has(self, word: str) -> bool:
        """Whether a word in Latin letters is among them (perhaps with an ending, or in Hindi), or
        means nothing.
        """
        copy = news_copy(self._language)
        meant = copy.search_words.get(word.lower())
        if meant == () or word.lower() in copy.search_joins or word.lower() in self._words:
            return True
        forms = (word if word.isdigit() else say(word, self._language), *(meant or ()))
        plain = [form.translate(_ONE_SIGN) for form in forms]
        return any(
            each.startswith(form) and len(each) <= len(form) + _LONGEST_ENDING
            for form in plain
            for each in self._words
        )


def search_label(
    plain: str,
    own: Told,
    others: Told,
    known: Iterable[str],
    language: Language,
    *,
    title: bool = False,
) -> int:
    """Where ``plain`` continues after such a label, if the label tells nothing new; else 0.

    All its words must be in the rest of the line; of a title in English before a text, a third.
    With a word like «News», which no speaker's name has, they may be anywhere near (``others``), or
    one of ``known`` may have the same label: the title, or what is left out before it. A word alone
    must be one that pages search for.
    """
    end = _end(plain)
    labels = [each.strip(" –—-") for each in plain[:end].split(":")]
    if len(labels) <= _LONGEST_PLACE and len(_WORDS.findall(labels[0])) < _FEWEST:
        listed = bool(news_copy(language).search_words.get(labels[0].lower()))
        return end if listed and own.has(labels[0]) else 0
    most = end and not title and any(_is_a_title(label, others, language) for label in labels)
    told = most or all(_is_told(label, own, others, known, language) for label in labels)
    return end if told else 0


def _is_a_title(label: str, others: Told, language: Language) -> bool:
    """Whether a label has many words, a third of which the text tells, too; or three, one of which
    it tells, as the others are English and no names: «CG Elephant Terror».
    """
    words = _WORDS.findall(label)
    told = [others.has(word) for word in words]
    if len(words) == _FEWEST_OF_A_TITLE - 1:
        known = (is_common_word(word.lower(), language) for word in words if not others.has(word))
        return any(told) and all(known) and all(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_OF_A_TITLE and sum(told) >= max(
        _FEWEST, _TOLD_OF_A_TITLE * len(words)
    )


def _is_told(label: str, own: Told, others: Told, known: Iterable[str], language: Language) -> bool:
    if any(line.casefold().startswith(label.casefold()) for line in known):
        return True
    words = _WORDS.findall(label)
    if words and words[-1].lower() in _NEWS_OF and len(words) <= _LONGEST_PLACE + 1:
        return True  # «Shahjahanpur News - …»: a page's section
    labelled = any(news_copy(language).search_words.get(word.lower()) == () for word in words)
    return all(map((others if labelled else own).has, words))


def _end(plain: str) -> int:
    """Where ``plain`` continues after a label; 0 without one."""
    found = _LABEL.match(plain)
    return found.end() if found else 0
