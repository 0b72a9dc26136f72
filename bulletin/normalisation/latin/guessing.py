"""Guesses a word in Latin letters that no table has: rules, model and two dictionaries compete.

The rules know how English is said in Hindi, the model how Indian names are written; a Hindi word
that the model finds, and that sounds as the rules say, beats both. A dictionary of English
pronunciations (``pronounced.tsv``) and those of names (``names.tsv``, ``place_names.tsv``) add to
the scores of their readings. A name in ``proper_names.tsv`` is not guessed.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, LetterRules, english, letter_rules
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import Share, sure
from bulletin.normalisation.latin.guess_signs import Signs
from bulletin.normalisation.latin.letter_sounds import by_rules, indian, parts
from bulletin.normalisation.latin.name_parts import made_of_parts
from bulletin.normalisation.latin.odd_readings import maluses
from bulletin.normalisation.latin.science_words import science_word
from bulletin.normalisation.latin.similar_names import LEAST_SUPPORT, supported
from bulletin.normalisation.latin.transliteration import Candidate, Transliterator, transliterator
from bulletin.normalisation.latin.verb_endings import other_form
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT
from bulletin.normalisation.words.affixes import formed
from bulletin.normalisation.words.joined_words import capitals_apart
from bulletin.normalisation.words.sound_alike import sound
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_dictionaries import (
    SURE_OF_ENGLISH,
    is_common_word,
    is_english_by_spelling,
    is_listed,
    listed_name,
    name_endings,
    pronounced,
    proper_names,
)
from bulletin.normalisation.words.word_formation import compound, is_short_for_another

_AS_ENGLISH, _AS_INDIAN = 6.6, 1.5
"""The bonus of what the rules read, for a word that is surely English, surely Indian."""
_FOREIGN = 4.0
_NOT_IN_BEAM = -4.0
_SOUNDS_ALIKE = 4.5
_A_NAME, _IN_DICTIONARY = 0.5, 0.5
"""The weight of a capital letter for an Indian name, and of each tenth of sureness against one."""
_SPELLED_IN_ENGLISH = 6.0
"""… and of a word that is in a list of English words: «Keypad» in a headline is no name."""
_SHORTEST_PART, _LONGEST = 3, 45
"""Letters of a part between capitals, and of a word; longer ones are read by the rules alone."""
_VOWEL_S = lazy_pattern("[aiou]s\\Z")
"""At the end of a name it is no plural («Argos»)."""


class Guess(NamedTuple):
    """How a word is said, and how sure that is, from 0 to 1."""

    spoken: str
    confidence: float


@functools.lru_cache(maxsize=4096)
def guess(word: str, language: Language) -> Guess:
    """How ``word`` is said; parts separated by inner capitals are said one by one."""
    rules = letter_rules(language)
    if not rules.readings:
        return Guess(numbers.spelled(word, language), 1.0)
    word = capitals_apart(_DRAWN_OUT.sub(_not_drawn_out, word), language)
    name = word[:1].isupper()
    if word.startswith("Mc") and word[2:].istitle():
        word = word.capitalize()  # «McCullum» is one word
    cut = list(parts(word, rules))
    if len(cut) > 1 and (proper := proper_names(language).get(word.lower())):
        return _proper(word.lower(), proper, language)  # «CarryMinati»
    table = english(language) if len(cut) > 1 else {}
    found = [
        Guess(table[small], sure("part of a name", language))  # «MyGov», «SmartGaon»
        if small in table and (reading != "spell" or small.capitalize() in word)  # «DrKamlesh»
        else _part(small, reading, rules, language, name)
        for small, reading in cut
    ]
    apart = any(small in table for small, _ in cut) and all(
        small in table or reading == "spell" or len(small) >= _SHORTEST_PART
        for small, reading in cut
    )  # «StatueOfUnity»
    spoken = (" " if apart else "").join(each.spoken for each in found)
    return Guess(spoken, min((each.confidence for each in found), default=1.0))


@functools.lru_cache(maxsize=4096)
def hindi_candidates(word: str, language: Language) -> Sequence[Candidate]:
    """The spellings of a Hindi ``word`` in small letters, likeliest first; maybe none."""
    model, other = transliterator(language), other_form(word, language)
    if model is None:
        return ()
    found = model.candidates(word)
    if other:  # «bataunga»
        asked = ((other.as_meant(each.spoken), each) for each in model.candidates(other.latin))
        found += [each._replace(spoken=meant) for meant, each in asked if meant]
        found.sort(key=lambda each: -each.score)
    return found


def guess_hindi(word: str, language: Language) -> Guess:
    """How a Hindi ``word`` in small letters is said."""
    found = hindi_candidates(word, language)
    if not found:
        return guess(word, language)
    return Guess(found[0].spoken, sure_of_hindi(found[0], language))


def sure_of_hindi(found: Candidate, language: Language) -> Share:
    """How sure it is that this Hindi word is meant: frequent ones more often are."""
    if found.known:
        return sure("hindi word", language, found.often)
    return sure("unknown hindi word", language)


def is_hindi(word: str, language: Language) -> bool:
    """Whether a ``word`` in small letters is taken for a known one of Hindi."""
    found = hindi_candidates(word, language)
    return bool(found) and found[0].known


def _part(small: str, reading: str, rules: LetterRules, language: Language, name: bool) -> Guess:
    model = transliterator(language)
    if reading == "spell" and small.upper() in language.acronyms:
        return Guess(language.acronyms[small.upper()], 1.0)  # «ISROMission»
    if reading == "spell" or model is None or not small.isascii() or len(small) > _LONGEST:
        return Guess(by_rules(small, reading, rules), sure("by rules alone", language))
    proper = proper_names(language).get(small)
    if proper and (name or _is_but_a_name(small, language, model)):
        return _proper(small, proper, language)
    if name and indian(small, rules) < 0 and is_common_word(small, language):
        name = bool(listed_name(small, language))  # «Hassle» in a title is no name
    if _LETTER_FIRST.match(small) and not is_listed(small, language):
        rest = guess(small[1:].capitalize() if name else small[1:], language)
        return Guess(numbers.spelled(small[0], language) + rest.spoken, rest.confidence)
    by_stem = "" if is_listed(small, language) else science_word(small, language)
    if by_stem:
        return Guess(by_stem, sure("stem of a medicine", language))
    if name and not is_listed(small, language):
        small = small.replace("zh", "jh")  # झ, as in Kozhikode and Zhejiang
    share = _indian(small, rules, language, name=name)
    if name and share > _EVEN and _DOUBLED_CH.search(small) and not is_listed(small, language):
        whole = guess(_DOUBLED_CH.sub("chch", small).capitalize(), language)
        return Guess(whole.spoken.replace("च्छ", "च्च"), whole.confidence)
    is_formed = bool(formed_word(small, language))
    joined = compound(small, language) if share < _EVEN and not is_formed else ""
    if joined:
        return Guess(joined, sure("two words", language))
    rivals = rivals_of(small, language, model, name)
    spoken = rivals.best
    listed = _listed(small, language, name=name)
    signs = Signs(
        margin=min(rivals.lead(rivals.total), rivals.lead(rivals.scores.__getitem__), _LEAD),
        known=model.words.known(spoken),
        voices=rivals.voices[spoken],
        listed=sum(weight for word, weight in listed if word == spoken),
    )
    kind = "agreed guess" if name and rivals.agreed == spoken else "guess"
    return Guess(spoken, sure(kind, language, signs.likelihood()))


def _is_but_a_name(small: str, language: Language, model: Transliterator) -> bool:
    """Whether a listed name in small letters is no word of English, and none that is frequent in
    Hindi: «singhal», but «taqi» may be «ताकि».
    """
    sounded = pronounced(language).get(small, ("", 0))[1] >= SURE_OF_ENGLISH
    if sounded or is_common_word(small, language):
        return False
    found = model.candidates(small)
    return not found or not model.words.is_frequent(found[0].spoken)


def _proper(small: str, written: str, language: Language) -> Guess:
    """The reading of a name in ``proper_names.tsv``: surest if it was counted in Hindi texts, less
    if only met there or not even that, and least if its letters would be read otherwise."""
    words, model = vocabulary(language), transliterator(language)
    met = bool(words and words.met(written))
    score = _ONLY_MET if met else _NEVER_MET
    if words and words.often(written) is not None:
        score = 1.0
    elif model and small.isascii():
        as_guessed = rivals_of(small, language, model, name=True).best == written
        score = score if as_guessed else 0.0
    return Guess(written, sure("proper name", language, score))


_ONLY_MET, _NEVER_MET = 0.9, 0.5
_DOUBLED_CH = lazy_pattern("(?<=[aeiou])(?<!ma)(?<!na)(?<!bha)tch(?=[aeiou])(?!and)")
"""«Pitchampatti», as the south writes च्च; but «Meenatchi» is मीनाक्षी, «Saratchandra» two words."""
_LETTER_FIRST = lazy_pattern("(?!mc|n[gj][aeiouy])[lmnr](?=[bcdfgjkpqstvxz][a-z])")
"""No Hindi word begins like that, so the letter is said: «Nkunku» is «एनकुंकू», mfine «एमफाइन»,
RPOWER «आरपावर», but «Mcgregor» has a Mac, and «Ngilyang» and
«Njarakkal» are names.
"""


class Rivals(NamedTuple):
    """The competing readings of a word, each with its score.

    Also: what similar names add to those that may win; how many of rules and model have each on
    their own; and the reading on which counts and network have ``agreed``, '' if they have not.
    """

    scores: Mapping[str, float]
    support: Mapping[str, float]
    voices: Mapping[str, int]
    agreed: str

    @property
    def best(self) -> str:
        """The reading with the highest score, including what similar names add."""
        return max(self.support or self.scores, key=self.total)

    def total(self, spelled: str) -> float:
        """The score of a reading, including what similar names add."""
        return self.scores[spelled] + self.support.get(spelled, LEAST_SUPPORT)

    def lead(self, score: Callable[[str], float]) -> float:
        """How far the best reading leads the next one by a ``score``."""
        best = self.best
        others = [score(spelled) for spelled in self.scores if spelled != best]
        return score(best) - max(others, default=-math.inf)


@functools.lru_cache(maxsize=1024)
def rivals_of(small: str, language: Language, model: Transliterator, name: bool) -> Rivals:
    """The readings of a word in small letters; ``name`` says that it is written as a name."""
    rules = letter_rules(language)
    share = _indian(small, rules, language, name=name)
    found = model.candidates(small, name=name)
    least = max((each.plain for each in found), default=0.0) + _NOT_IN_BEAM
    as_english, as_indian = (by_rules(small, which, rules) for which in ("en", "hi"))
    if name and _VOWEL_S.search(small):
        as_english = re.sub("ज़\\Z", "स", as_english)
    heard = sound(as_english)
    scores = {each.spoken: each.score for each in found}
    for each in found:
        if each.known and sound(each.spoken) == heard:
            scores[each.spoken] += _SOUNDS_ALIKE * (1 - share)

    def add(spelled: str, bonus: float) -> None:
        if spelled not in scores:
            scores[spelled] = least + model.preferred(spelled)
        scores[spelled] += bonus

    foreign = as_english not in scores  # to the letters, read as those of an Indian name
    add(as_english, _AS_ENGLISH * (1 - share) - _FOREIGN * share * foreign)
    add(as_indian, _AS_INDIAN * share)
    foreign_name = name and share < _EVEN and small not in pronounced(language)
    foreign_name = foreign_name and not formed_word(small, language)  # «Decriminalizes»
    for is_odd, malus in maluses(small, share, model, name=name, foreign=foreign_name):
        for spelled in filter(is_odd, scores):
            scores[spelled] -= malus
    for spelled, weight in _listed(small, language, name=name):
        add(spelled, weight)
    ruled = as_indian if share > _EVEN else as_english
    voices = Counter([ruled, *(each.spoken for each in found[:1])])
    likeliest = max(scores, key=scores.__getitem__)
    rare = model.words.is_rare(likeliest)  # «Ravish» is रवीश, but «Mumbay» no foreign name
    asked = name and (rare or (foreign_name and not model.words.is_frequent(likeliest)))
    support = supported(small, scores, share, language, foreign=foreign_name) if asked else {}
    return Rivals(scores, support, voices, next((each.spoken for each in found if each.agreed), ""))


_EVEN, _LEAD = 0.5, 8.0
"""… and the largest lead that counts; more is no surer."""
_DRAWN_OUT = lazy_pattern(r"([a-z])\1\1+|(x)x")
"""«Mastiii»: a letter that is written three times or more; and «Boxx»."""


def _not_drawn_out(match: re.Match[str]) -> str:
    letter = match[1] or match[2]
    return letter * (2 if letter in "eo" else 1)  # «loooot» has the sound of «loot»


def _indian(small: str, rules: LetterRules, language: Language, *, name: bool) -> float:
    """How likely a word is Indian rather than English, from 0 to 1."""
    odds = indian(small, rules) + (_A_NAME if name else -_A_NAME)
    odds -= _IN_DICTIONARY * pronounced(language).get(small, ("", 0))[1]
    if is_english_by_spelling(small, language):
        odds -= _SPELLED_IN_ENGLISH
    return logistic(odds)


_PRONOUNCED = 0.65
"""What a reading of the dictionary of sounds is given for each tenth that it is sure."""
_NAMED = 5.0
"""What the reading of a listed name is given, where the word is written as a name."""


def _listed(small: str, language: Language, *, name: bool) -> Iterator[tuple[str, float]]:
    """What the two dictionaries say, and how strongly each is preferred."""
    said, tenths = pronounced(language).get(small, ("", 0))
    if said:
        yield said, _PRONOUNCED * tenths
    whole_word = formed_word(small, language)
    if whole_word:
        share = _indian(small, letter_rules(language), language, name=name)
        yield whole_word, _FORMED * (1 - share)
    written = listed_name(small, language)
    if written:
        yield written, _NAMED if name else _NAMED / 2
    elif name and tenths < SURE_OF_ENGLISH:
        composed, weight = _composed(small, language)
        if composed:
            yield composed, weight
        whole = made_of_parts(small, language)
        if whole:
            yield whole, _OF_PARTS


@functools.lru_cache(maxsize=4096)
def formed_word(small: str, language: Language) -> str:
    """The reading of a word formed from a listed English one; '' for any other word, or if the
    dictionary of sounds has other consonants.
    """
    heard, _ = pronounced(language).get(small, ("", 0))
    known = functools.partial(_english_word, language=language)
    readings = formed(small, language, known)
    return next((each for each in readings if not heard or _agree(each, heard)), "")


def _agree(one: str, other: str) -> bool:
    """Whether two readings begin alike and have the same consonants, except for those written in
    two ways: American English drops the t of «departmental».
    """
    one, other = (re.sub("^अन(?![\u093e-\u094d])", "अं", each) for each in (one, other))
    one_sound, other_sound = (sound(each).replace(*_LEFT_OUT) for each in (one, other))
    return one[:2] == other[:2] and one_sound == other_sound


@functools.lru_cache(maxsize=4096)
def _english_word(word: str, language: Language) -> str:
    """The reading of a listed English word; '' for any other."""
    known = english(language).get(word, "")
    if not known:
        known, tenths = pronounced(language).get(word, ("", 0))
        if known and tenths < _SURE_BASE:
            known = guess(word, language).spoken
    return "" if " " in known or is_short_for_another(word, known) else known


_LEFT_OUT = "नट", "न"
_SURE_BASE = 8
"""Tenths from which on the dictionary of sounds is believed of the base of other words."""
_FORMED = 12.0
"""What a word is given that is a known one of English with a prefix or an ending, if it is surely
English.
"""
_OF_PARTS = 14.0
"""What a name is given that is made of known parts."""
_SHORTEST_HEAD = 3


def _composed(small: str, language: Language) -> tuple[str, float]:
    """«modinagar»: the reading of a name with a name's ending, and its evidence; '' if none."""
    endings = name_endings(language)
    for at in range(_SHORTEST_HEAD, len(small) - 1):
        ending = endings.get(small[at:])
        if ending:
            head = _head(small[:at], ending.written, language)
            if small[at] == small[at + 1] and small[at - 1] == "a":
                head = head.removesuffix("\u093e")  # short before two consonants: «Edappally»
            if small[at] == "a" and _CONSONANT.match(ending.written):
                head = _I_BEFORE_A.sub("\u093f\u092f", _U_BEFORE_A.sub("\\g<0>\u0905", head))
            whole = "" if " " in head or not head else head + ending.written
            listed = listed_name(small[:at], language)
            return whole, ending.behind_a_name if listed else ending.evidence
    return "", 0.0


def _head(small: str, ending: str, language: Language) -> str:
    """The part before an ending; before a vowel, it is read with an a: «balla», not «ball»."""
    if not _VOWEL_SIGN.match(ending):
        known = english(language).get(small) or listed_name(small, language)
        return known or guess(small.capitalize(), language).spoken
    head = listed_name(small, language)
    if not head:
        head = guess(f"{small}a".capitalize(), language).spoken.removesuffix("\u093e")
    return head if ENDS_IN_CONSONANT.search(head) else ""


_CONSONANT = lazy_pattern("[\u0915-\u0939]")
_I_BEFORE_A, _U_BEFORE_A = lazy_pattern("[\u093f\u0940]\\Z"), lazy_pattern("[\u0941\u0942]\\Z")
"""Behind another vowel, the a of an ending is heard: «Anthonyamma», «Babuanna»."""
_VOWEL_SIGN = lazy_pattern("[\u093e-\u094c]")
