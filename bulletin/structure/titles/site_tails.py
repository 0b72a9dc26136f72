"""A site's name behind a sign at a title's end, whatever it is: the text never mentions it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_LETTER
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_choice import often_together
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.lines import alike
from bulletin.structure.outlets.told import sound
from bulletin.structure.persons import is_given, is_latin_person
from bulletin.structure.titles.search_labels import Told

_TAIL = lazy_pattern(
    r" ?(?:(?P<bar>।{1,2}|>)| [-–—]) ?(?P<who>[^\s,।?!:>-]+(?: [^\s,।?!:>-]+){0,4})$"
)
_LATIN = lazy_pattern(
    r"(?<=[\u0900-\u0963\"'!?]) (?P<who>[A-Z][\w.&'-]*(?: [A-Z0-9][\w.&'-]*){1,3})$"
)
_HEAD = lazy_pattern(
    r"(?P<who>[^\s,।?!:>|-]+(?: [^\s,।?!:>|-]+){0,3}) ?(?:[:|।]| [–—-])[–—-]* ?"
    r"(?=[\"'\u0904-\u0939])"
)
_SHORTEST_TEXT = 100
_FEWEST_OF_A_TITLE, _FEWEST_OF_A_TEXT = 4, 30
_LONGEST_UNKNOWN, _LONGEST_NAME = 4, 3
_SENDERS = (Kind.PRESS, Kind.SENDER)
_NO_SITE = (Kind.PERSON, Kind.PLACE, Kind.LIKELY, Kind.DAY)


def site_tail(
    plain: str,
    texts: Iterable[str],
    language: Language,
    *,
    others: Iterable[str] = (),
    barred: bool = False,
    cut: Sequence[str] = (),
) -> int:
    """Where a site's name begins at a plain title's end; -1 without one.

    It is behind a bar (the title has one, if ``barred``), in Latin letters behind a Hindi title,
    names a paper, comes again in one of the ``others``, the lines around the text, or in what was
    ``cut`` off behind it, in either script, or consists of words that Hindi texts hardly have, or
    not side by side. Somebody who said what the title says
    is named in the text, too: «… - योगी».
    """
    tail = _TAIL.search(plain)
    if not tail and (unsigned := _LATIN.search(plain)):
        return _unsigned(unsigned, texts, language)
    if not tail or len(HINDI_LETTER.findall(plain[: tail.start()])) < _FEWEST_OF_A_TITLE:
        return -1
    if len(plain[: tail.start()].split()) < _FEWEST_OF_A_TITLE:
        return -1
    text, who = " ".join(texts), tail["who"]
    if any(sound(who, language) == sound(each, language) for each in cut):
        return tail.start()  # «… - सेमरा वाणी | Semra Vani»
    words = [word for word in who.split() if word not in language.cues["postpositions"]]
    if len(text.split(None, _FEWEST_OF_A_TEXT)) <= _FEWEST_OF_A_TEXT or not words:
        return -1
    barred = barred and bool(tail["bar"])
    if barred and not HINDI_LETTER.search(who):
        return tail.start() if who[:1].isupper() else -1
    said = alike(text)
    told = [alike(word) in said for word in words]
    if all(told) or (any(told) and kind_of(who, language) not in _SENDERS):
        return -1
    if not (_may_be_a_site(who, language, barred=barred) or _comes_again(who, plain, others)):
        return -1
    return -1 if who.isascii() and _are_told(words, text, language) else tail.start()


def site_head(plain: str, texts: Sequence[str], language: Language) -> int:
    """Where a title goes on behind a site's name and a sign; 0 without one.

    The name ends like a paper's, and neither the text nor the title tells of any of its words, as
    both do of a topic: «पुल निर्माण : …».
    """
    head = _HEAD.match(plain)
    if not head or len(plain[head.end() :].split()) < _FEWEST_OF_A_TITLE:
        return 0
    who = head["who"].strip()
    told = (plain[head.end() :], *texts)
    text = alike(" ".join(told))
    words = [word for word in who.split() if word not in language.cues["postpositions"]]
    if len(text) < _SHORTEST_TEXT or not words or any(alike(word) in text for word in words):
        return 0
    if any(map(Told(told, language).has, filter(str.isascii, words))):
        return 0
    named = len(words) > 1 and kind_of(who, language) is Kind.PRESS
    return head.end() if named and not holds(who, "finite", language) else 0


def _unsigned(tail: re.Match[str], texts: Iterable[str], language: Language) -> int:
    """Where two to four capitalised words begin behind a Hindi title, if they name nobody, and the
    text tells of none of them in either script; else -1.
    """
    title, who = tail.string[: tail.start()], tail["who"]
    text = " ".join(texts)
    if len(title.split()) < _FEWEST_OF_A_TITLE or len(text.split()) < _FEWEST_OF_A_TEXT:
        return -1
    if is_latin_person(who, language) or kind_of(who, language) in _NO_SITE:
        return -1
    told = Told((text,), language)
    words = [word for word in who.split() if not holds(word.lower(), "outlet_article", language)]
    return -1 if any(map(told.has, words)) else tail.start()


def _comes_again(who: str, title: str, others: Iterable[str]) -> bool:
    """Whether a name is one of the lines around the text, or a part of one, but for the title's."""
    name, whole = alike(who), alike(title)
    letters = filter(None, map(alike, others))
    return any(
        name == each or (name in each and each not in whole and whole not in each)
        for each in letters
    )


def _are_told(words: Iterable[str], text: str, language: Language) -> bool:
    """Whether the text has all words in Hindi: «… - Semra Road», but not «… - Semra Vani»."""
    told = Told((text,), language)
    return all(map(told.has, words))


def _may_be_a_site(who: str, language: Language, *, barred: bool) -> bool:
    words = who.split()
    kind = kind_of(who, language)
    if kind in _SENDERS:
        return True
    if len(words) > _LONGEST_UNKNOWN or any(map(str.isdigit, words)):
        return False
    if holds(who, "finite", language):
        return False
    if barred and (kind is None or kind is Kind.PERSON):
        return True
    if kind in _NO_SITE or is_latin_person(who, language):
        return False
    if any(is_given(word, language) for word in words):
        return False
    if not HINDI_LETTER.search(who):
        return who[:1].isupper()
    counted = vocabulary(language)
    hindi = [word for word in words if HINDI_LETTER.search(word)]
    rare = counted is not None and all(map(counted.is_rare, hindi))
    return rare or _is_a_name(hindi, language)


def _is_a_name(words: Sequence[str], language: Language) -> bool:
    """Whether a few words hardly ever stand side by side in texts, as in names: «सेमरा विचार»."""
    few = 1 < len(words) <= _LONGEST_NAME
    return few and not any(often_together(*pair, language) for pair in pairwise(words))
