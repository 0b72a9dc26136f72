"""Changes words to the newsroom's spelling, and visargas that stand for a colon."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import INDIC, previous_word
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.words.vocabulary import frequent_words, vocabulary


@functools.cache
def _table(language: Language) -> WordTable[str]:
    return WordTable(language.spellings)


def _read(text: str, language: Language) -> Iterator[Reading]:
    for word, *_ in _table(language).find(text):
        yield Reading(word.start, word.end, word.entry)
    yield from _colons(text, language)


# It begins with the sign itself, which is searched fast.
_VISARGA = lazy_pattern(
    f"ः(?:(?:(?<=[ईऊएक-ह]ः)(?<=[{INDIC}]{{2}}ः)|(?<=[0-9ुू]ः))(?=[ \n:-]|$)"
    "|(?<=िः)(?=:|-(?![अ-ह])| -))"
)
_MORE = lazy_pattern(":?-?([^ \n]?)")
_SHORTEST = 2


def _colons(text: str, language: Language) -> Iterator[Reading]:
    """«समयः 11 बजे», «2026ः»: a visarga after a number, or after a word that is spelt without one.

    After «ु» and «ू», where Sanskrit words have one («गुरुः»), only a place's counts, and «रिव्यूः»;
    after «ि» («शान्तिः») what stands behind it tells: «अवधिः-».
    """
    known = language.cues["visarga"]
    if not known or "ः" not in text:
        return
    for found in _VISARGA.finditer(text):
        word = previous_word(text, found.start())
        on_sign = text[found.start() - 1] in "ुू"
        if on_sign and not _has_none(word, language):
            continue
        if word.endswith("त") and not _is_no_adverb(word, language):
            continue
        if f"{word}ः" not in known:
            more = _MORE.match(text, found.end())  # «उपकरणः-ट्राइसाइकिल», «रिव्यूः:नई»
            glued = more is not None and bool(more[1])
            end = more.start(1) if more else found.end()
            yield Reading(found.start(), end, ": " if glued else ":")


def _is_no_adverb(word: str, language: Language) -> bool:
    """«रजतः 35», «वारदातः», but «मूलतः», «मुख्यतः», «प्रातः», «अतः»."""
    frequent, known = frequent_words(language), vocabulary(language)
    if len(word) <= _SHORTEST or word[:-1] in frequent:
        return False
    rare = known is not None and word[-2] == "ा" and known.known(word)
    return word in frequent or (rare and f"{word}ः" not in language.cues["visarga"])


def _has_none(word: str, language: Language) -> bool:
    """Whether a ``word`` in a short or a long u has no visarga: a place, or an English word."""
    known = vocabulary(language)
    english = word.endswith("ू") and known is not None and known.met(word)
    return english or plain_place(word) in known_places(language)


_ENDING = lazy_pattern(f"ः(?:(?<=[{INDIC}]{{2}}ः)(?<!तः)|(?<=[0-9]ः))(?=[ –-]|$)")


def colons_for_visargas(text: str, language: Language) -> str:
    """``text`` with a colon for each visarga after a number, or after a word that is spelt without
    one: «प्रेषकः», «20 मार्च 2026ः».
    """
    if "ः" not in text:
        return text
    known = language.cues["visarga"]
    return _ENDING.sub(
        lambda each: "ः" if f"{previous_word(text, each.start())}ः" in known else ":", text
    )


PASS = Pass("spelling", _read)
