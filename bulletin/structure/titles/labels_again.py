"""A label before a colon with which an article opens several of its paragraphs, as for search
engines: «CM will give compensation: …», and again two paragraphs below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from bulletin.core.letters import HINDI_LETTER
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.persons import is_latin_person, is_person
from bulletin.structure.titles.search_labels import Told

_LABEL = re.compile(
    r"(?P<label>[^\W\d][^:।?!\n]{6,110}?) ?:[–—-]{0,2} ?(?=[\"'“‘(]?[\u0904-\u0939])"
)
_WORD = re.compile("[\u0904-\u0939][\u0900-\u0963]*|[A-Za-z]+")
_FEWEST = 3
_VERBS = ("finite", "future")
_TOLD, _TOLD_OF_HINDI = 0.33, 0.66


def label_again(texts: Iterable[str], title: str, others: Told, language: Language) -> str:
    """The one label that several of ``texts`` open with, if a part of its words is told elsewhere;
    else "".

    Where several labels come again, people speak in turn, or it is a list. A label that ends
    in a name or a verb says who speaks: «… ने कहा: …».
    """
    counts = Counter(filter(None, map(label_of, texts)))
    again = [label for label, count in counts.items() if count > 1]
    if len(again) != 1 or not _is_for_search(again[0], title, others, language):
        return ""
    return again[0]


def label_of(plain: str) -> str:
    """What stands before the first colon of a text in Hindi; "" without one."""
    found = _LABEL.match(plain)
    return found["label"].strip() if found else ""


def labels_alone(texts: Iterable[str]) -> Iterator[str]:
    """The labels that stand alone, as those cut off a title do: «Dumka News:»."""
    return (plain.rstrip(" :") for plain in texts if plain.endswith(":"))


def end_of_label(plain: str, labels: Set[str]) -> int:
    """Where a text continues behind one of ``labels``; 0 if it opens with none."""
    found = _LABEL.match(plain)
    return found.end() if found and found["label"].strip() in labels else 0


def _is_for_search(label: str, title: str, others: Told, language: Language) -> bool:
    words = _WORD.findall(label)
    last = " ".join(words[-2:])
    if not HINDI_LETTER.search(label):
        told = sum(map(others.has, words))
        few = len(words) < _FEWEST or is_latin_person(last, language)
        return not few and told >= _TOLD * len(words)
    told = sum(word in _WORD.findall(title) for word in words)
    return told >= _TOLD_OF_HINDI * len(words) and _is_a_title(words, language)


def _is_a_title(words: Sequence[str], language: Language) -> bool:
    """Whether Hindi words are a sentence as titles turn it, with its verb before the end: other
    labels may say who speaks, or where.
    """
    first, last = words[:-2], " ".join(words[-2:])
    says = any(holds(last, table, language) for table in (*_VERBS, "never_last"))
    turned = any(holds(word, table, language) for word in first for table in _VERBS)
    return turned and not says and not is_person(last, language)
