"""Latin letters into Devanagari: by the tables, letter by letter, or by letter-to-sound rules."""

from __future__ import annotations

import functools

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.latin.guessing import Guess, formed_word, guess, is_hindi
from bulletin.normalisation.latin.misprints import misprint, usual
from bulletin.normalisation.latin.run_together import run_together
from bulletin.normalisation.latin.wordlike import (
    SHORT,
    SPELLED_AT_MOST,
    UNSAYABLE,
    VOWEL,
    is_a_long_word,
    like_a_word,
    likelihood,
    unlike_a_word,
)
from bulletin.normalisation.words.affixes import plural
from bulletin.normalisation.words.joined_words import parted
from bulletin.normalisation.words.word_dictionaries import (
    is_common_word,
    is_listed,
    pronounced,
    proper_names,
)


def say(word: str, language: Language) -> str:
    """One run of Latin letters, which may have dots and apostrophes: see :func:`said`."""
    return said(word, language).spoken


@functools.lru_cache(maxsize=4096)
def said(word: str, language: Language) -> Guess:
    """One run of Latin letters, which may have dots and apostrophes, and the confidence of its
    reading.

    In order: the table of acronyms, capitals (and vowelless words) by letter name, the table of
    words, the guess from rules and model.
    """
    plain = word.replace(".", "").replace("'", "")
    if _PLURAL.fullmatch(plain):
        plain = plain[:-1]  # «HFCs», «MoUs»
    upper, lower = plain.upper(), plain.lower()
    capitals = plain.isupper() or "." in word
    if "'" in word and word.lower() in english(language):
        return Guess(english(language)[word.lower()], 1.0)  # «DON'T»
    if not capitals and len(plain) > 1 and not VOWEL.search(plain) and lower in english(language):
        return Guess(english(language)[lower], 1.0)  # «Jr», «Dr»
    if capitals or not VOWEL.search(plain):
        if upper in language.acronyms:
            return Guess(language.acronyms[upper], 1.0)
        found = _capitals(plain, language, dotted="." in word)
        if found:
            return found
    known = english(language).get(word.lower()) or english(language).get(lower)
    known = known or language.acronyms.get(plain) or _acronym_in_small(plain, language)
    known = known or _acronym_with_small_letters(plain, language)
    known = known or _small_word_of_hindi(word, language)
    if known:
        mixed = _MIXED.fullmatch(plain)
        return Guess(known, sure("mixed capitals in a table", language) if mixed else 1.0)
    is_name = not word.islower() and lower in proper_names(language)  # «Biswas» is not Biswa + s
    several = "" if is_name else plural_of(lower, language)
    if several:
        return Guess(several, sure("possessive" if "'" in word else "plural", language))
    if capitals_inside := _with_capitals_inside(plain, language):
        return capitals_inside
    misprinted = _misprinted(plain, language)
    if misprinted:
        return misprinted
    together = _of_an_outlet(plain, language) or _without_spaces(plain, language)
    together = together or _of_an_office(lower, language)
    if together:
        return Guess(together, sure("two words in a name", language))
    return (
        _possessive(word, language) or _letters_in_small(plain, language) or guess(plain, language)
    )


def _letters_in_small(plain: str, language: Language) -> Guess | None:
    """«mdma», «uid»: three or four small letters that hardly any word has; «pmkvy», with no vowel
    but a last y; ``None`` for others.
    """
    if not plain.islower() or len(plain) < SHORT or is_listed(plain, language):
        return None
    if plain.upper() in language.cues["spelled"] and not is_hindi(plain, language):
        return Guess(numbers.spelled(plain, language), sure("letters in small", language))
    only_y = _ONLY_Y.fullmatch(plain) and not is_common_word(plain, language)
    if not only_y and not _hardly_a_word(plain, language):
        return None
    return Guess(numbers.spelled(plain, language), sure("letters in small", language))


def _hardly_a_word(plain: str, language: Language) -> bool:
    if len(plain) >= SPELLED_AT_MOST or likelihood(plain, language) > _LIKELY_LETTERS:
        return False
    return guess(plain, language).confidence <= _HARDLY


_ONLY_Y = lazy_pattern("[^aeiouy]{2,}y")
_LIKELY_LETTERS, _HARDLY = -5.1, 0.7
"""The natural logarithm of the likelihood of each letter, and the confidence of a word's guess."""


def _of_an_outlet(plain: str, language: Language) -> str:
    """«Timesofindia», «Thequint»: an outlet's name written as its address; '' if it is none."""
    lower = plain.lower()
    if plain[1:] != lower[1:] or len(plain) < _LONG_ENOUGH or lower in proper_names(language):
        return ""
    article = lower.startswith("the")
    words = ""
    if article or lower.endswith(tuple(language.cues["outlets"])):
        words = run_together(lower, language)
    begins = words.startswith(f"{english(language).get('the')} ")
    return words if begins or (" " in words and not article) else ""  # but «Thenceforth»


def _without_spaces(plain: str, language: Language) -> str:
    """«selfiewithdaughter»: long words typed as one, all of them known; '' for others."""
    if not plain.islower() or len(plain) < _LONG_FOR_ONE or is_listed(plain, language):
        return ""
    if formed_word(plain, language):
        return ""  # «telecommunications»
    return " ".join(parted(plain, language, shortest=_SHORTEST_TOGETHER))


_LONG_FOR_ONE, _SHORTEST_TOGETHER = 14, 4


def _acronym_in_small(word: str, language: Language) -> str:
    """«neet», «Nimhans»: an acronym that is said as a word, unless it is an ordinary word."""
    lower = word.lower()
    if len(word) <= SHORT or word[1:] != lower[1:]:
        return ""
    is_word = is_listed(lower, language) or lower in roman_hindi(language)
    is_word = is_word or (word != lower and lower in proper_names(language))
    return "" if is_word else language.acronyms.get(word.upper(), "")


def _acronym_with_small_letters(plain: str, language: Language) -> str:
    """«JEEViKA»: an acronym that is said as a word, most of whose letters are capitals."""
    capitals = sum(letter.isupper() for letter in plain)
    mixed = len(plain) > capitals > len(plain) / 2 and len(plain) > SHORT
    return language.acronyms.get(plain.upper(), "") if mixed and plain[-1].isupper() else ""


def _with_capitals_inside(plain: str, language: Language) -> Guess | None:
    """«mCASH», a letter before a word in capitals; «MoHFW», all letters; ``None`` for others."""
    share = sure("mixed capitals", language)
    if lettered := _LETTER_AND_CAPITALS.fullmatch(plain):
        rest = said(lettered[2], language)
        words = f"{numbers.spelled(lettered[1], language)} {rest.spoken}"
        return Guess(words, min(rest.confidence, share))
    return Guess(numbers.spelled(plain, language), share) if _MIXED.fullmatch(plain) else None


def _small_word_of_hindi(word: str, language: Language) -> str:
    """«ke», or «Ke» among capitals, unless a table has it as a name or an English word; else ''."""
    listed = not word.islower() and is_listed(word.lower(), language)
    return "" if listed or word.isupper() else roman_hindi(language).get(word.lower(), "")


def _misprinted(plain: str, language: Language) -> Guess | None:
    """«bugdet», «Recuritment»: as the word that is meant; ``None`` if it may be as it is."""
    name = not plain.islower()
    meant, likelihood = misprint(plain.lower(), language, name=name)
    if likelihood < (_MISPRINTED_NAME if name else _MISPRINTED):
        return None
    known = usual(meant, language)  # a name, too, is meant as the table has it: «Aadhunik»
    spoken, typed = known or said(meant, language).spoken, guess(plain, language)
    if spoken == typed.spoken.replace(_NUKTA, ""):
        return typed  # «Shehnaaz» keeps its z
    return Guess(spoken, sure("misprint", language))


_NUKTA = "\u093c"
_MISPRINTED, _MISPRINTED_NAME = 0.7, 0.8
"""The least likelihood of a misprint; a word with a capital may be a name that is rare."""
_LONG_ENOUGH = 6


def plural_of(lower: str, language: Language) -> str:
    """«zones»: a word of the table with an English plural s; '' if it is not.

    The s of a common word is none behind what is hardly one: «canvas» has nothing of Canva.
    """
    own = is_common_word(lower, language)

    def known(word: str) -> str:
        rare = own and word[-1:] in _ENDS_A_NAME and not is_common_word(word, language)
        return "" if rare else english(language).get(word, "")

    return plural(lower, known)


_ENDS_A_NAME = frozenset("aiou")
_PLURAL = lazy_pattern("(?:[A-Z]{2,}|[A-Z][a-z][A-Z]{1,2})s")
_MIXED = lazy_pattern("[A-Z][a-z]?[A-Z]{1,2}|[A-Z]{2}[a-z][A-Z]|[MD]o[A-Z]{3,4}|[A-Z]{2,3}i")
"""«MoU», «GoM», «IoT», «MoHFW», «CRDi»: said by letter names."""
_LETTER_AND_CAPITALS = lazy_pattern("([a-z])([A-Z]{4,})")
_LIKE_A_WORD = lazy_pattern("(?:[BCDFGHJKLMNPQRSTVWXYZ][AEIOU]){2,}[BCDFGHJKLMNPRSTVZ]?")
"""Alternating consonants and vowels: «POCO», «RERA», «DIPAM» are said as words."""
_SYLLABLE = lazy_pattern("[BCDFGHJKLMNPQRSTVWXYZ][AEIOU][BCDFGHJKLMNPQRSTVWXZU]")
"""«FAU», «TAF»: letters that may be a word's."""
_ENDS_IN_SYLLABLE = lazy_pattern(
    "[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-xz]\\Z|^[b-df-hj-np-tv-xz]y[b-df-hj-np-tv-xz][aeiou]\\Z"
)


def _capitals(plain: str, language: Language, *, dotted: bool) -> Guess | None:
    """A word in capitals from the table, or by letter names; ``None``: as a word."""
    lower, spelled = plain.lower(), numbers.spelled(plain, language)
    if plain in language.cues["spelled"]:
        return Guess(spelled, 1.0)
    known = english(language).get(lower, "") if not dotted else ""
    if not known and len(plain) >= SPELLED_AT_MOST and not dotted:
        formed = "" if is_listed(lower, language) else formed_word(lower, language)
        known = plural_of(lower, language) or formed  # «FACTS», «MOBBED»
    if known not in {"", spelled} and len(plain) >= SHORT:
        short = len(plain) == SHORT  # «FIT», but «SIR» may be letters
        kind = "short word in capitals" if short else "word in capitals"
        return Guess(known, sure(kind, language))
    together = "" if known or dotted else _capitals_together(lower, language)
    if together:
        return Guess(together, sure("two words in a name", language))
    outlet = None if dotted or is_listed(lower, language) else _OUTLET.fullmatch(plain)
    if outlet:
        words = " ".join(said(part, language).spoken for part in outlet.groups() if part)
        return Guess(words, sure("two words in a name", language))
    if not (dotted or _is_a_known_word(lower, language) or lower in pronounced(language)):
        of_state = _of_a_state(plain, language)
        if of_state:
            return Guess(of_state, sure("letters", language))
    if not VOWEL.search(plain) or len(plain) <= SHORT or dotted:
        return Guess(spelled, sure(_kind_of_letters(plain, dotted=dotted), language))
    if UNSAYABLE.search(lower) and not is_a_long_word(lower, language):
        return Guess(spelled, sure("unsayable letters", language))
    if _is_a_known_word(lower, language):
        share = sure("word in capitals", language)
        found = guess(plain, language)
        return Guess(found.spoken, min(found.confidence, share))  # «SCALP», «UDEMY»
    long = len(plain) > SPELLED_AT_MOST
    if long and unlike_a_word(lower, language):
        return Guess(spelled, sure("unsayable letters", language))
    if long or _LIKE_A_WORD.fullmatch(plain):
        return None
    if like_a_word(lower, language):
        return None  # «ULLU», «KISS»
    return Guess(spelled, sure(_kind_of_long_letters(lower, language), language))


def _capitals_together(lower: str, language: Language) -> str:
    """«PMKISAN», «CMHELPLINE», «INDIAFIGHTSCORONA»: known letters or long words, and known words
    behind them; '' for others.
    """
    if len(lower) <= SPELLED_AT_MOST or is_listed(lower, language):
        return ""
    if words := _of_an_office(lower, language):
        return words
    long = len(lower) >= _LONG_FOR_ONE
    return " ".join(parted(lower, language, shortest=_SHORTEST_TOGETHER)) if long else ""


def _of_an_office(lower: str, language: Language) -> str:
    """«pmkisan»: what is named for those who have an office, and a known word; '' for others."""
    if lower[:2].upper() not in _OFFICES or is_listed(lower, language):
        return ""
    words, office = run_together(lower, language), numbers.spelled(lower[:2], language)
    return words if words.startswith(f"{office} ") else ""


_OFFICES = frozenset({"PM", "CM"})
"""Schemes are named for them."""


def _of_a_state(plain: str, language: Language) -> str:
    """«UPJEE»: a state's letters before letters of the tables; '' if they are not."""
    state, rest = plain[:2], plain[2:]
    if state not in language.cues["vehicle_states"]:
        return ""
    said = language.acronyms.get(rest, "")
    if rest in language.cues["spelled"]:
        said = said or numbers.spelled(rest, language)
    return said and numbers.spelled(state, language) + said


_OUTLET = lazy_pattern("(NEWS)([A-Z]{1,3})|([A-Z]+)(NEWS|INDIA|BHARAT|TODAY|TIMES)")
"""«NEWSPR», «AZNEWS», «XYZINDIA»: letters, or a word, and a word that outlets have."""


def _is_a_known_word(lower: str, language: Language) -> bool:
    """Whether the dictionaries have a word of four letters or more; four may also be a body's."""
    if len(lower) >= SPELLED_AT_MOST:
        return is_listed(lower, language)
    tenths = pronounced(language).get(lower, ("", 0))[1]
    return len(lower) == SPELLED_AT_MOST - 1 and tenths >= _SURE_OF_FOUR


_SURE_OF_FOUR = 8


def _kind_of_letters(plain: str, *, dotted: bool) -> str:
    """The evidence for letter names in «B», «yr», «TAF» and «BJP»: a row of ``confidence.tsv``."""
    if len(plain) == 1 and not dotted:
        return "one letter"
    if not plain.isupper():
        return "letters in small"
    return "letters like a syllable" if not dotted and _SYLLABLE.fullmatch(plain) else "letters"


def _kind_of_long_letters(lower: str, language: Language) -> str:
    """The evidence for letter names in «CISCE» and «ARMA»: a row of ``confidence.tsv``."""
    if unlike_a_word(lower, language):
        ends = _ENDS_IN_SYLLABLE.search(lower)  # «QRSAM» is «क्यूआरसैम», «SYBU» may be «सायबू»
        return "letters unlike a word" if ends else "letters unlike any syllable"
    return "five letters" if len(lower) > SHORT + 1 else "four letters"


def _possessive(word: str, language: Language) -> Guess | None:
    stem, mark, ending = word.partition("'")
    if mark and ending.lower() == "s":
        found = said(stem, language)
        sounds = "्स" if _CONSONANT.search(found.spoken) else "ज़"  # «जेवियर्स», «मोदीज़»
        return Guess(f"{found.spoken}{sounds}", min(found.confidence, sure("possessive", language)))
    return None


_CONSONANT = lazy_pattern("(?![चछजझशषसह])[क-ह]\u093c?\\Z")
