"""What stands at a title's edges and is none of it: the title in English, its reporter, a known
paper, words that ask the reader to go on.
"""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_WORD
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.lines import alike
from bulletin.structure.persons import is_person

_TAIL = lazy_pattern(r" ?(?: [-–—]|।) (?=[A-Z]|\d+ [a-z]{3})[A-Za-z0-9'’&.,:%₹ -]+$")
_ENGLISH = "[A-Z][A-Za-z0-9',.&/-]*(?: [A-Za-z0-9',.&/-]+){3,24}"
_HEAD = lazy_pattern(f"{_ENGLISH} ?[|।] ?(?=[\"']?[\u0904-\u0939])")
_KEYWORDS = lazy_pattern(" [-–—] (?:[a-z]+|[A-Z][a-z]+ [a-z]+)(?: [a-z]+){1,4}$")
_BARRED = lazy_pattern(r" ?[|।] ?[A-Za-z0-9][A-Za-z0-9'’&.,:%₹ -]+[?!]?$")
_SIGNED = lazy_pattern(
    r"(?:[,।]| [-–—]) ?(?P<who>(?:(?! [-–—] )[^,।()]){8,50})$| ?\((?P<within>[^()]{8,50})\)$"
)
_OUTLET = lazy_pattern(r" ?(?: [-–—]|।) (?P<who>[^\s,।]+(?: [^\s,।]+){1,3}|[\w.-]+\.[a-z]{2,6})$")
_UNSIGNED = lazy_pattern(
    r"(?<=[\u0900-\u0963\"'!?]) (?P<who>[A-Z][A-Za-z0-9.&'-]*(?: [A-Za-z0-9.&'-]+){1,3})$"
)
_AGAIN = lazy_pattern(r" ?(?: [-–—]|[|।]) (?P<tail>(?:(?! [-–—] )[^|।])+)$")
_HASHTAGS = lazy_pattern(r" ?(?: [-–—]|[|।])(?: ?#[^\s#]+)+$")
_FEWEST_WORDS, _FEWEST_AGAIN = 4, 3


def english_tail(title: str) -> int:
    """Where a plain Hindi title is repeated in English after a hyphen, or in any words in Latin
    letters after a bar, or followed by keywords in small letters; -1 if neither.
    """
    tail = _TAIL.search(title)
    if not tail or len(tail[0].split()) <= _FEWEST_WORDS + 1:
        tail = _BARRED.search(title)
    if not tail or len(tail[0].strip(" |।").split()) < _FEWEST_WORDS:
        tail = _KEYWORDS.search(title)
    if not tail:
        return -1
    many = len(HINDI_WORD.findall(title[: tail.start()])) >= _FEWEST_WORDS
    return tail.start() if many else -1


def english_head(title: str) -> int:
    """Where a plain Hindi title begins behind the same in English and a bar; 0 if it does not."""
    head = _HEAD.match(title)
    many = head and len(HINDI_WORD.findall(title, head.end())) >= _FEWEST_WORDS
    return head.end() if head and many else 0


def tail_again(title: str) -> int:
    """Where a plain title begins to repeat its last words behind a sign, or has only hashtags left
    there: «पुल टूटा, गांव में खुशी - गांव में खुशी», «पुल टूटा, दो घायल | #SemraNews»; -1 if not.
    """
    tags = _HASHTAGS.search(title)
    found = tags or _AGAIN.search(title)
    if not found or len(title[: found.start()].split()) < _FEWEST_WORDS:
        return -1
    if tags:
        return found.start()
    few = len(found["tail"].split()) < _FEWEST_AGAIN
    again = alike(title[: found.start()]).endswith(alike(found["tail"]))
    return found.start() if again and not few else -1


def teaser_tail(title: str, language: Language) -> int:
    """Where a plain title ends and asks the reader to go on: «…, पढ़ें पूरी खबर»; -1 if it does not."""
    return tail(title, "teaser_tail", _FEWEST_WORDS, language)


def tail(title: str, table: str, fewest: int, language: Language) -> int:
    """Where the evidence ``table`` says that a plain title ends, behind a few words; -1 if not."""
    found = (form.search(title) for form in evidence(language).get(table, ()))
    start = min((each.start() for each in found if each), default=-1)
    return start if len(title[: max(start, 0)].split()) >= fewest else -1


def signature(title: str, language: Language) -> int:
    """Where a plain title names its reporter: «…, रिपोर्ट राकेश शर्मा», «… (राकेश शर्मा की
    रिपोर्ट)»; -1 if it does not.
    """
    tail = _SIGNED.search(title)
    who = (tail["who"] or tail["within"]) if tail else ""
    if not tail or not holds(who, "signed", language):
        return -1
    words = who.replace(":", " ").replace("-", " ").split()
    of = next((at for at, word in enumerate(words) if word in language.cues["of"]), 0)
    names = (" ".join(words[1:]), " ".join(words[:of]))
    return tail.start() if any(is_person(name, language) for name in names) else -1


def outlet_tail(title: str, language: Language) -> int:
    """Where a paper's name of two words or more, or its address, begins at a plain title's end: «…
    का विरोध - जन सत्य», «… का विरोध - savera.in», «… का विरोध Semra Times»; the first of several, as
    channels have: «… | दुमका News | Hindi News». -1 without one.
    """
    start = -1
    while tail := _OUTLET.search(title) or _unsigned(title):
        known = plain_place(tail["who"]) in news_copy(language).agencies
        if not (known or holds(tail["who"], "paper_tail", language)):
            break
        start = tail.start()
        title = title[:start]
    return start


def _unsigned(title: str) -> re.Match[str] | None:
    """A few words in Latin letters behind a title in Hindi, though no sign parts the two."""
    tail = _UNSIGNED.search(title)
    return tail if tail and len(title[: tail.start()].split()) >= _FEWEST_WORDS else None
