"""Whether a sentence asks the reader to follow, join, share or download, or an editor to print.

News never does either.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from bulletin.language import Language
from bulletin.language.label_patterns import evidence, holds
from bulletin.normalisation.stops import sentences

# Each kind of sign counts once; signs that a request is only reported outweigh two.
_FOR = {"acts": 1.0, "media": 1.0, "ours": 1.0, "goods": 0.5, "backing": 1.0, "sections": 1.5}
_REPORTED = 2.0
_ENOUGH = 2.5
_SOFT = 1.5
_MOST_SENTENCES = 6
_FEWEST_OF_NEWS = 5
_LAST_PICTURES = re.compile("[\\s\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+$")
_BRACKETS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=8192)
def asks_the_reader(plain: str, language: Language) -> bool:
    """Whether all of ``plain`` is a request to the reader: «हमारे फेसबुक पेज को लाइक करें».

    Of several sentences one must ask, and the others have the same subject: «नोट: आपकी क्या राय
    है».
    """
    plain = _LAST_PICTURES.sub("", plain)
    if " " not in plain:
        return False  # a word alone cannot say what for
    parts = [plain[slice(*each)] for each in islice(sentences(plain, language), _MOST_SENTENCES)]
    if not parts or sum(map(len, parts)) < len(plain) * 0.8:
        return False
    if not any(_asks(part, language) for part in parts):
        return False  # nearly all sentences
    outside = _BRACKETS.sub("", plain)  # news before a request in brackets
    if len(outside.split()) >= _FEWEST_OF_NEWS and _weight(outside, language) < _SOFT:
        return False
    return all(_asks(part, language) or _weight(part, language) >= _SOFT for part in parts)


def asks_to_print(sentence: str, language: Language) -> bool:
    """Whether a sentence asks an editor to print what was sent, in whatever words.

    Signs of several kinds add up: «कृपया … समाचार … छापें». A report of such a request is news.
    """
    if " " not in sentence or sentence.count('"') % 2 or holds(sentence, "told", language):
        return False
    matters = holds(sentence, "matter", language) or holds(sentence, "medium", language)
    return matters and all(holds(sentence, table, language) for table in ("prints", "begs"))


def _asks(sentence: str, language: Language) -> bool:
    if sentence.count('"') % 2:
        return False  # the words of somebody whom the sentence before introduced
    asked = all(holds(sentence, table, language) for table in ("asks", "acts"))
    return asked and _weight(sentence, language) >= _ENOUGH


def _weight(sentence: str, language: Language) -> float:
    """How strongly a sentence suggests following, joining and sharing."""
    tables = evidence(language)
    held = {
        name: sum(form.search(sentence) is not None for form in tables.get(name, ()))
        for name in (*_FOR, "reports")
    }
    found = sum(weight for name, weight in _FOR.items() if held[name])
    found += 0.5 * max(0, min(2, held["media"] - 1))
    return found - (_REPORTED if held["reports"] else 0.0)
