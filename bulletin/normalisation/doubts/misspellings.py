"""Words that were never met in Hindi texts, or are one typing slip away from a frequent one.

They are not corrected, as a name may look like that: they are said as written, but are doubtful.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator, Sequence

from bulletin.core.fitted import logistic
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC, next_word, previous_word
from bulletin.normalisation.doubts.one_edit import OffByALetter, one_letter_off
from bulletin.normalisation.doubts.one_syllable import syllables
from bulletin.normalisation.doubts.slip_likelihood import WORD_BEGINS, slip_model, sounds_alike
from bulletin.normalisation.strokes import letter_names
from bulletin.normalisation.words.vocabulary import Vocabulary, no_slips, slips, vocabulary
from bulletin.normalisation.words.word_choice import dotted, often_together

_SHORTEST, _LONGEST_NAME = 2, 14
_LIKELY, _POSSIBLE = 0.5, 0.075
"""From which likelihood on a word is taken for a slip, and for one that may be: nine in ten of the
first are, and some two in five of the others; from 0.05 on, one in fourteen more was, in news.
"""
_USUAL_PART, _RARE_PART, _USUAL_WHOLE, _USUAL_FORM = 6.0, 3.5, 5.0, 4.0
"""The natural logarithms of the counts of a part of two words in one, of a part of a torn word, of
that, and of a form of a slip that is none.
"""
_COUNTED, _JOINED = 1.0, 3.0
"""The same of a word that one which was never met is a letter off, and of each of two in it."""
_VERY_FREQUENT, _FEWEST = 6.5, 4
"""The same of a word that one which was never counted is any letter off; and how long that is."""
_REACH = 24
_BEFORE = lazy_pattern(f"(?<![{INDIC}\u200c\u200d])([{INDIC}]+) \\Z")
_PLURALS = ("ों", "ें")
_IMPOSSIBLE = lazy_pattern("^[ा-्ंँ]|[अ-औा-ौ][ा-ौ]|्[ा-्]|[ंँ][ंँ]|्र्(?!य)")


def is_misspelled(word: str, language: Language) -> bool:
    """Whether a word has signs that cannot follow each other, or is a slip of a frequent one."""
    if word in no_slips(language):
        return False
    known = _without_plural(word) in slips(language) and not _is_usual(word, language)
    return known or _IMPOSSIBLE.search(word) is not None or meant_by(word, language) != ""


def _is_usual(word: str, language: Language) -> bool:
    """Whether a word was counted often: «डिब्बों», though «डिब्ब» is a slip."""
    words = vocabulary(language)
    return words is not None and (words.often(word) or 0) >= _USUAL_FORM


def meant_by(word: str, language: Language) -> str:
    """The word that ``word`` is a slip of, as listed or likely; '' if none."""
    return slips(language).get(word) or slip_of(word, language) or _two_words(word, language)


@functools.lru_cache(maxsize=16384)
def _two_words(word: str, language: Language) -> str:
    """The two frequent words that a word is which was never counted: «दर्जकर»; '' if none."""
    words = vocabulary(language)
    if words is None or words.known(word):
        return ""
    return next((" ".join(each) for each in _parted(word) if _are_glued(each, language)), "")


def _are_glued(both: tuple[str, str], language: Language) -> bool:
    words, alone = vocabulary(language), language.cues["never_a_part"]
    if words is None or alone.isdisjoint(both):
        return False
    return min(words.often(each) or 0 for each in both) >= _USUAL_PART


def torn_word(text: str, start: int, end: int, language: Language) -> str:
    """The frequent word that a word and the one before it are, if one of them is rare: «प्र देश»;
    '' if they are none.
    """
    words, before = vocabulary(language), _BEFORE.search(text, max(0, start - _REACH), start)
    if words is None or before is None:
        return ""
    one, other = before[1], text[start:end]
    if (words.often(one + other) or 0) < _USUAL_WHOLE:
        return ""
    if len(one) > _SHORTEST and words.is_frequent(one):
        return ""  # «न्यू जीलैंड»: written so by some, and read as if it were one
    rare = min(words.often(one) or 0, words.often(other) or 0) < _RARE_PART
    return one + other if rare else ""


def _without_plural(word: str) -> str:
    """«चिकत्सक» for «चिकत्सकों»; '' for a word that has no such ending."""
    return word[:-2] if word.endswith(_PLURALS) else ""


def is_lone_letter(word: str, language: Language) -> bool:
    """Whether a letter is rarely a word by itself: «द» is, but the «ऐ» of «ऐ वतन» is not."""
    if word in language.cues["letter_words"]:
        return False
    words = vocabulary(language)
    return words is not None and len(word) == 1 and words.is_rare(word)


def was_never_met(word: str, language: Language) -> bool:
    """Whether a word was neither counted nor seen in Hindi texts, in any usual spelling, and may be
    a slip: a letter off a word that was counted, or two words in one.

    Four in five slips of unusual words are, but only one in four of the names in news.
    """
    words = vocabulary(language)
    if words is None or len(word) < _SHORTEST or words.met(word):
        return False
    if letter_names(language).fullmatch(word):
        return False
    usual = dotted(word)
    return not words.met(usual) and _is_off_a_word(usual, words, language)


def _is_off_a_word(word: str, words: Vocabulary, language: Language) -> bool:
    """Whether a word is a letter or a sign off one that was counted, or such words in one:
    «डूबेगएथे».
    """
    if any((words.often(each) or 0) >= _COUNTED for each in one_letter_off(word)):
        return True
    return any(
        _are_counted(both, words) or _two_words(both[1], language)
        for both in _parted(word)
        if _are_counted(both[:1], words)
    )


def _parted(word: str) -> Iterator[tuple[str, str]]:
    """The ways in which a word may be two."""
    for at in range(_SHORTEST, len(word) - 1):
        if WORD_BEGINS.match(word, at):
            yield word[:at], word[at:]


def _are_counted(parts: Sequence[str], words: Vocabulary) -> bool:
    return all((words.often(each) or 0) >= _JOINED for each in parts)


def is_of_a_name(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a word that was never met is a name, by its ending or the words beside it: «ग्राम
    गिल्टौरा», «ज्योत्सनिल सिंह», «श्यामतगंज», «डोंगरगांव-रसगांव».
    """
    cues = language.cues
    last = max(start, text.rfind("-", start, end) + 1)
    if end - last <= _LONGEST_NAME and text.endswith(tuple(cues["ends_a_name"]), start, end):
        return True
    before, behind = previous_word(text, start), next_word(text, end)
    if before in cues["before_a_name"]:
        return True
    return behind in cues["beside_a_name"] or behind in cues["surnames"]


def slip_of(word: str, language: Language) -> str:
    """The frequent word that ``word`` is likely a slip of; '' if none."""
    return _likeliest(word, language, _LIKELY)


def may_be_meant_by(word: str, language: Language) -> str:
    """The frequent word that ``word`` may be a slip of, as two in five are; '' if none, or if it is
    heard as that.
    """
    if word in no_slips(language):
        return ""
    meant = _likeliest(word, language, _POSSIBLE) or _usual_one(word, language)
    return "" if sounds_alike(word, meant) else meant


def _usual_one(word: str, language: Language) -> str:
    """The very frequent word that a word which was never counted, and is no form of another, is any
    letter off: «रिजोर्ट», «चेवा», as some two in five are; '' if none.
    """
    model, words = slip_model(language), vocabulary(language)
    if model is None or words is None or len(word) < _FEWEST or words.known(dotted(word)):
        return ""
    if words.known(word) or not (found := [*_very_frequent(language).near(word)]):
        return ""
    return "" if model.is_formed(word) else max(found, key=lambda each: words.often(each) or 0)


@functools.cache
def _very_frequent(language: Language) -> OffByALetter:
    words = vocabulary(language)
    return OffByALetter(words.counted(_VERY_FREQUENT) if words else ())


def _likeliest(word: str, language: Language, least: float) -> str:
    found = _meanings(word, language)
    meant, odds = max(found, key=operator.itemgetter(1), default=("", 0.0))
    return meant if logistic(odds) >= least else ""


_ALONE, _SIDE, _DUE = 0.3, 1.33, -0.1
"""How much a word's own log-odds of being a slip count, and that a neighbour often stands beside
the word meant, but not beside this one; and what both must amount to. From a logistic regression on
600 words of news, a quarter of them slips, that were judged in their lines; less is due than there,
so that half of the marks are on slips. At -0.5, one in ten of those that were more was; at -0.25,
one in five.
"""
_MOST_SIDES = 2
_LEAST = (_DUE - _MOST_SIDES * _SIDE) / _ALONE
"""Log-odds that are enough if both neighbours speak for a slip."""


@functools.lru_cache(maxsize=16384)
def may_be_a_slip(word: str, language: Language) -> bool:
    """Whether the words beside ``word`` could tell that it is a slip."""
    if word in no_slips(language):
        return False
    likely = any(odds >= _LEAST for _, odds in _meanings(word, language))
    return likely or bool(_syllable_off(word, language))


def is_slip_by_neighbours(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the words beside one that may be a slip often stand beside what is meant instead:
    «की सामाग्री तैयार».
    """
    word = text[start:end]
    if not may_be_a_slip(word, language):
        return False
    before, behind = previous_word(text, start), next_word(text, end)
    as_written = _sides(before, word, behind, language)
    if not as_written and _is_syllable_off(before, word, behind, language):
        return True
    due = _DUE + _SIDE * as_written
    return any(
        _ALONE * odds + _SIDE * _sides(before, meant, behind, language) >= due
        for meant, odds in _meanings(word, language)
        if _ALONE * odds + _SIDE * _MOST_SIDES >= due and not sounds_alike(word, meant)
    )


_SYLLABLES_OF_A_LONG_WORD = 4


def _is_syllable_off(before: str, word: str, behind: str, language: Language) -> bool:
    """Whether a neighbour of ``word``, or both if it is short, often stand beside a frequent word
    that it is a syllable off: «युवक को गिरतार किया».
    """
    due = 1 if len(syllables(word)) >= _SYLLABLES_OF_A_LONG_WORD else 2
    meant = _syllable_off(word, language)
    return any(_sides(before, each, behind, language) >= due for each in meant)


@functools.lru_cache(maxsize=16384)
def _syllable_off(word: str, language: Language) -> Sequence[str]:
    model = slip_model(language)
    return model.syllable_off(word) if model else ()


def fits_its_neighbours(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the words beside one that may be a slip stand beside it in news, on more sides than
    beside the word that it may be a slip of: «आंखें नम हो गईं», no slip of «नाम».
    """
    word = text[start:end]
    before, behind = previous_word(text, start), next_word(text, end)
    here = _sides(before, word, behind, language)
    return here > 0 and here > _sides(before, may_be_meant_by(word, language), behind, language)


def _sides(before: str, word: str, behind: str, language: Language) -> int:
    """On how many sides of ``word`` its neighbour often stands there."""
    left = bool(before) and often_together(before, word, language)
    return left + (bool(behind) and often_together(word, behind, language))


@functools.lru_cache(maxsize=16384)
def _meanings(word: str, language: Language) -> Sequence[tuple[str, float]]:
    """The words that ``word`` may be a slip of, with log-odds."""
    model = slip_model(language)
    return [*model.meanings(word)] if model else []
