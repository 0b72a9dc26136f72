"""Latin letters into Devanagari: by the tables, letter by letter, or by letter-to-sound rules."""

from __future__ import annotations

import functools
import re

from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation import numbers
from bulletin.normalisation.affixes import plural
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.guessing import Guess, formed_word, guess, guess_hindi, is_hindi
from bulletin.normalisation.joined_words import parted
from bulletin.normalisation.word_dictionaries import is_listed, pronounced, proper_names
from bulletin.normalisation.wordlike import is_a_long_word, like_a_word, unlike_a_word

__all__ = ["said", "say", "say_name"]

_SPELLED_AT_MOST = 5
"""The most letters of an acronym; a longer word in capitals is from a headline."""
_SHORT = 3
"""The most letters of a part of a name that is spelled."""
_LONG = 4
"""The fewest letters of each word that a Hindi word may be parted into."""
_LONGEST_OFFICE = 7
_CROWDED = re.compile("(?!str|sch|spr|thr|chr|ght|rth|nth)[b-df-hj-np-tv-z]{3}")
_VOWEL = re.compile("[aeiouAEIOU]|(?<=.)[yY]")


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
    if not capitals and len(plain) > 1 and not _VOWEL.search(plain) and lower in english(language):
        return Guess(english(language)[lower], 1.0)  # «Jr», «Dr»
    if capitals or not _VOWEL.search(plain):
        if upper in language.acronyms:
            return Guess(language.acronyms[upper], 1.0)
        found = _capitals(plain, language, dotted="." in word)
        if found:
            return found
    known = english(language).get(word.lower()) or english(language).get(lower)
    known = known or language.acronyms.get(plain) or _acronym_in_small(plain, language)
    known = known or _small_word_of_hindi(word, language)
    if known:
        mixed = _MIXED.fullmatch(plain)
        return Guess(known, sure("mixed capitals in a table", language) if mixed else 1.0)
    is_name = not word.islower() and lower in proper_names(language)  # «Biswas» is not Biswa + s
    several = "" if is_name else _plural(lower, language)
    if several:
        return Guess(several, sure("possessive" if "'" in word else "plural", language))
    if capitals_inside := _with_capitals_inside(plain, language):
        return capitals_inside
    misprinted = _two_letters_exchanged(lower, language)
    if misprinted:
        return Guess(misprinted, sure("misprint", language))
    outlet = _of_an_outlet(plain, language)
    if outlet:
        return Guess(outlet, sure("two words in a name", language))
    return _possessive(word, language) or guess(plain, language)


def _of_an_outlet(plain: str, language: Language) -> str:
    """«Timesofindia», «Thequint»: an outlet's name written as its address; '' if it is none."""
    lower = plain.lower()
    if plain[1:] != lower[1:] or len(plain) < _LONG_ENOUGH or lower in proper_names(language):
        return ""
    article = lower.startswith("the")
    words = ""
    if article or lower.endswith(tuple(language.cues["outlets"])):
        words = _joined(lower, language)
    begins = words.startswith(f"{english(language).get('the')} ")
    return words if begins or (" " in words and not article) else ""  # but «Thenceforth»


def _acronym_in_small(word: str, language: Language) -> str:
    """«neet», «nimhans»: an acronym that is said as a word, unless it is an ordinary word."""
    if len(word) <= _SURELY_LETTERS or not word.islower():
        return ""
    is_word = is_listed(word, language) or word in roman_hindi(language)
    return "" if is_word else language.acronyms.get(word.upper(), "")


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


def _two_letters_exchanged(lower: str, language: Language) -> str:
    """«bugdet», «sasmung»: a word of the table with two inner letters exchanged; '' for others.

    If a dictionary has the word as written, or a word that it is formed from, it is not one.
    """
    if len(lower) < _LONG_ENOUGH or is_listed(lower, language) or formed_word(lower, language):
        return ""
    table = english(language)
    exchanged = (
        lower[:at] + lower[at + 1] + lower[at] + lower[at + 2 :] for at in range(1, len(lower) - 2)
    )
    return next((table[word] for word in exchanged if word in table), "")


_LONG_ENOUGH = 6


def _plural(lower: str, language: Language) -> str:
    """«zones»: a word of the table with an English plural s; '' if it is not."""
    return plural(lower, lambda word: english(language).get(word, ""))


_PLURAL = re.compile("(?:[A-Z]{2,}|[A-Z][a-z][A-Z]{1,2})s")
_MIXED = re.compile("[A-Z][a-z]?[A-Z]{1,2}|[A-Z]{2}[a-z][A-Z]|[MD]o[A-Z]{3,4}|[A-Z]{2,3}i")
"""«MoU», «GoM», «IoT», «MoHFW», «CRDi»: said by letter names."""
_LETTER_AND_CAPITALS = re.compile("([a-z])([A-Z]{4,})")
_LIKE_A_WORD = re.compile("(?:[BCDFGHJKLMNPQRSTVWXYZ][AEIOU]){2,}[BCDFGHJKLMNPRSTVZ]?")
"""Alternating consonants and vowels: «POCO», «RERA», «DIPAM» are said as words."""
_SYLLABLE = re.compile("[BCDFGHJKLMNPQRSTVWXYZ][AEIOU][BCDFGHJKLMNPQRSTVWXZU]")
"""«FAU», «TAF»: letters that may be a word's."""
_ENDS_IN_SYLLABLE = re.compile(
    "[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-xz]\\Z|^[b-df-hj-np-tv-xz]y[b-df-hj-np-tv-xz][aeiou]\\Z"
)
_SURELY_LETTERS = 3
_UNSAYABLE = re.compile("[^aeiouy]{5}|^[^aeiouy]{4}")
"""«UPPRPB», «uppbpb»: too many consonants to be said as a word."""


def _capitals(plain: str, language: Language, *, dotted: bool) -> Guess | None:
    """A word in capitals from the table, or by letter names; ``None``: as a word."""
    lower, spelled = plain.lower(), numbers.spelled(plain, language)
    if plain in language.cues["spelled"]:
        return Guess(spelled, 1.0)
    known = english(language).get(lower, "") if not dotted else ""
    if not known and len(plain) == _SPELLED_AT_MOST and not dotted:
        known = _plural(lower, language)  # «FACTS»
    if known not in {"", spelled} and len(plain) >= _SURELY_LETTERS:
        short = len(plain) == _SURELY_LETTERS  # «FIT», but «SIR» may be letters
        kind = "short word in capitals" if short else "word in capitals"
        return Guess(known, sure(kind, language))
    outlet = None if dotted or is_listed(lower, language) else _OUTLET.fullmatch(plain)
    if outlet:
        words = " ".join(said(part, language).spoken for part in outlet.groups() if part)
        return Guess(words, sure("two words in a name", language))
    if not dotted and not _is_a_known_word(lower, language):
        of_state = _of_a_state(plain, language)
        if of_state:
            return Guess(of_state, sure("letters", language))
    if not _VOWEL.search(plain) or len(plain) <= _SURELY_LETTERS or dotted:
        return Guess(spelled, sure(_kind_of_letters(plain, dotted=dotted), language))
    if _UNSAYABLE.search(lower) and not is_a_long_word(lower, language):
        return Guess(spelled, sure("unsayable letters", language))
    if _is_a_known_word(lower, language):
        share = sure("word in capitals", language)
        found = guess(plain, language)
        return Guess(found.spoken, min(found.confidence, share))  # «SCALP», «UDEMY»
    long = len(plain) > _SPELLED_AT_MOST
    if long and unlike_a_word(lower, language):
        return Guess(spelled, sure("unsayable letters", language))
    if long or _LIKE_A_WORD.fullmatch(plain):
        return None
    if like_a_word(lower, language):
        return None  # «ULLU», «KISS»
    return Guess(spelled, sure(_kind_of_long_letters(lower, language), language))


def _of_a_state(plain: str, language: Language) -> str:
    """«UPJEE»: a state's letters before letters of the tables; '' if they are not."""
    state, rest = plain[:2], plain[2:]
    if state not in language.cues["vehicle_states"]:
        return ""
    said = language.acronyms.get(rest, "")
    if rest in language.cues["spelled"]:
        said = said or numbers.spelled(rest, language)
    return said and numbers.spelled(state, language) + said


_OUTLET = re.compile("(NEWS)([A-Z]{1,3})|([A-Z]+)(NEWS|INDIA|BHARAT|TODAY|TIMES)")
"""«NEWSPR», «AZNEWS», «XYZINDIA»: letters, or a word, and a word that outlets have."""


def _is_a_known_word(lower: str, language: Language) -> bool:
    """Whether the dictionaries have a word of four or five letters; four may also be a body's."""
    if len(lower) == _SPELLED_AT_MOST:
        return is_listed(lower, language)
    tenths = pronounced(language).get(lower, ("", 0))[1]
    return len(lower) == _SPELLED_AT_MOST - 1 and tenths >= _SURE_OF_FOUR


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
    return "five letters" if len(lower) > _SURELY_LETTERS + 1 else "four letters"


def _possessive(word: str, language: Language) -> Guess | None:
    stem, mark, ending = word.partition("'")
    if mark and ending.lower() == "s":
        found = said(stem, language)
        sounds = "्स" if _CONSONANT.search(found.spoken) else "ज़"  # «जेवियर्स», «मोदीज़»
        return Guess(f"{found.spoken}{sounds}", min(found.confidence, sure("possessive", language)))
    return None


_CONSONANT = re.compile("(?![चछजझशषसह])[क-ह]\u093c?\\Z")
_INDIC_WORDS = re.compile(f"[{INDIC}]+")
_PART = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")


def say_name(
    name: str, language: Language, *, digits: bool = True, office: bool = False
) -> list[Guess]:
    """The words of a name in an address or a hashtag: ``MyGov_24`` is «माय गव दो चार».

    A number is read digit by digit, or as a number if ``digits`` is off. An ``office`` mostly has
    the letters of its name as its address: ``bseh`` is «बीएसईएच».
    """
    words = []
    parts = _PART.findall(name)
    for at, part in enumerate(parts):
        if part.isdigit():
            said = numbers.digits if digits else numbers.number
            if not digits and _names_in_english(parts, at, language):
                words.append(Guess(numbers.english(int(part), language), 1.0))  # «#DuneChapter1»
                continue
            amid = 0 < at < len(parts) - 1  # «Justice4All»
            share = sure("number in a name", language) if amid else 1.0
            words.append(Guess(said(part, language), share))
        elif not digits and part.istitle() and part.lower() in roman_hindi(language):
            words.append(Guess(roman_hindi(language)[part.lower()], 1.0))  # «#ModiKaParivar»
        elif part.isascii() and part.isalpha():
            capitals = part.isupper() and not name.isupper()  # «#UPPolice», but «#GO_GREEN»
            words.append(_known_or_sounded(part, language, office=office, capitals=capitals))
        else:
            words += [Guess(word, 1.0) for word in _INDIC_WORDS.findall(part)]
    return words


def _names_in_english(parts: list[str], at: int, language: Language) -> bool:
    known = at > 0 and parts[at - 1] in language.cues["english_numbered"]
    return known and parts[at].isascii() and len(parts[at]) < len("100")


def _known_or_sounded(part: str, language: Language, *, office: bool, capitals: bool) -> Guess:
    """How a part of a name is said; ``capitals`` are letters by themselves, not a word."""
    upper = part.upper()
    as_word = None if capitals else english(language).get(part.lower())
    known = as_word or language.acronyms.get(upper)
    if known:
        return Guess(known, 1.0)
    if part.isupper() or upper in language.cues["spelled"]:
        return said(upper, language)
    electronic = _electronic(part, language, office=office)
    if electronic:
        return Guess(electronic, sure("two words in a name", language))
    if office and _is_of_letters(part, language):
        return Guess(numbers.spelled(part, language), sure("letters of an office", language))
    joined = _joined(part.lower(), language)
    if joined:
        return Guess(joined, sure("two words in a name", language))
    named = part[0].isupper() and len(part) >= _SHORT  # «OckhiCyclone»: a capital begins a word
    crowded = not named and len(part) <= _SPELLED_AT_MOST and _CROWDED.search(part)
    short = (len(part) <= _SHORT and not named) or crowded
    if short or not _VOWEL.search(part) or _UNSAYABLE.search(part.lower()):
        return Guess(numbers.spelled(part, language), sure("letters in a name", language))
    found = guess(part, language)
    return Guess(found.spoken, min(found.confidence, sure("word in a name", language)))


def _electronic(part: str, language: Language, *, office: bool) -> str:
    """``etenders``, ``echallan``: E for electronic, and a word; '' if more likely a single word."""
    rest = part[1:]
    if part[0] != "e" or len(rest) < _LONG or not part.islower() or is_listed(part, language):
        return ""
    known = english(language).get(rest) or _plural(rest, language) or language.hosts.get(rest)
    if not known and is_listed(rest, language):
        known = guess(rest, language).spoken
    if not known and office and is_hindi(rest, language):
        known = guess_hindi(rest, language).spoken
    return f"{numbers.spelled('e', language)} {known}" if known else ""


def _joined(lower: str, language: Language) -> str:
    """``narendramodi``: several words, or letters and a word; '' if more likely a single word."""
    if is_listed(lower, language):
        return ""
    if is_hindi(lower, language):
        return " ".join(parted(lower, language, shortest=_LONG))  # but «samagra» is no «sam agra»
    said = " ".join(parted(lower, language)) or _in_two(lower, language)
    return said or _of_a_publisher(lower, language)


def _of_a_publisher(part: str, language: Language) -> str:
    """``lokmatnews``: a name that no table has, and a word that is common in publishers' names."""
    for tail in sorted(language.cues["publishers"], key=len, reverse=True):
        head = part.removesuffix(tail)
        if len(_SHORT_NAME) < len(head) < len(part) and _VOWEL.search(head):
            known = language.hosts.get(tail) or english(language).get(tail)
            known = known or roman_hindi(language).get(tail) or guess(tail, language).spoken
            first = language.hosts.get(head) or _in_two(head, language)
            return f"{first or guess(head, language).spoken} {known}"
    return ""


_SHORT_NAME = "abc"


def _is_of_letters(part: str, language: Language) -> bool:
    """«cuet», «uphesc»: small letters that no dictionary has and that are unlikely to be a word."""
    if len(part) < _SHORT or not part.islower() or is_listed(part, language):
        return False
    return len(part) <= _LONGEST_OFFICE and unlike_a_word(part, language)


def _in_two(part: str, language: Language) -> str:
    """``mponline`` is «एमपी ऑनलाइन»: two known words, or one and letters, in either order."""
    for end in range(2, len(part) - _SHORT):
        head, tail = part[:end], part[end:]
        known = english(language).get(tail) or language.hosts.get(tail)
        known = known or " ".join(parted(tail, language, shortest=_LONG))
        first = english(language).get(head) if end > _SHORT else _as_letters(head, language)
        unsaid = end <= _SPELLED_AT_MOST and (
            _CROWDED.search(head) or unlike_a_word(head, language)
        )
        if not first and unsaid:
            first = numbers.spelled(head, language)
        if known and first:
            return f"{first} {known}"
    return _word_and_letters(part, language) or _letters_and_hindi(part, language)


def _as_letters(head: str, language: Language) -> str:
    """Two or three letters by name, except those in the table of hosts, such as «aaj»."""
    return language.hosts.get(head) or numbers.spelled(head, language)


def _word_and_letters(part: str, language: Language) -> str:
    """``onlinebpsc``: a known word, and letters that cannot be said; '' if it is not."""
    for end in range(len(part) - _SURELY_LETTERS, _LONG, -1):
        head, tail = part[:end], part[end:]
        known = english(language).get(head) or language.hosts.get(head)
        if known and len(tail) <= _SPELLED_AT_MOST and not _VOWEL.search(tail):
            return f"{known} {numbers.spelled(tail, language)}"
    return ""


_LETTERS_FIRST = re.compile(
    "([b-df-hj-np-tv-z]{2,3}?)((?!h|[yrlw][aeiou])[b-df-hj-np-tv-z][a-z]{5,})"
)


def _letters_and_hindi(part: str, language: Language) -> str:
    """``kvsangathan``: letters and a Hindi word; '' for others."""
    match = _LETTERS_FIRST.fullmatch(part)
    if not match or not is_hindi(match[2], language):
        return ""
    return f"{numbers.spelled(match[1], language)} {guess_hindi(match[2], language).spoken}"
