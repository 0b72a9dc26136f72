"""Words and letters that are written without spaces, as in addresses: «narendramodi», «mponline».

:mod:`~bulletin.normalisation.words.joined_words` parts what is made of known words alone.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation import numbers
from bulletin.normalisation.latin.guessing import guess, guess_hindi, is_hindi
from bulletin.normalisation.latin.wordlike import (
    CROWDED,
    SHORT,
    SPELLED_AT_MOST,
    VOWEL,
    unlike_a_word,
)
from bulletin.normalisation.words.affixes import plural
from bulletin.normalisation.words.joined_words import parted
from bulletin.normalisation.words.word_dictionaries import (
    SURE_OF_ENGLISH,
    given_names,
    is_common_word,
    is_listed,
    pronounced,
    proper_names,
)

_LONG = 4
"""The fewest letters of each word that a Hindi word may be parted into."""


def run_together(lower: str, language: Language) -> str:
    """``narendramodi``: several words, or letters and a word; '' if more likely a single word."""
    if is_listed(lower, language):
        return ""
    if person := _of_a_person(lower, language):
        return person
    if is_hindi(lower, language):
        return " ".join(parted(lower, language, shortest=_LONG))  # but «samagra» is no «sam agra»
    said = " ".join(parted(lower, language)) or _two_names(lower, language)
    said = said or _letters_twice(lower, language)
    said = said or _in_two(lower, language)
    return said or _of_a_publisher(lower, language)


def _of_a_person(lower: str, language: Language) -> str:
    """``rajkumarrao``: a given name and a frequent one; '' for others."""
    for end in range(_SHORTEST_GIVEN, len(lower) - len("ra")):
        first, last = lower[:end], lower[end:]
        if last in language.cues["common_names"]:
            given = given_names(language).get(first, "")
            known = proper_names(language).get(last) or english(language).get(last)
            return f"{given} {known}" if given and known else ""
    return ""


_SHORTEST_GIVEN = 5
"""So that «ramrao» and «ajitpal» are one name."""


def _two_names(lower: str, language: Language) -> str:
    """``asadowaisi``, ``drharshvardhan``: two names, of which a title may stand before one."""
    title, name = lower[: len("dr")], _name(lower[len("dr") :], language)
    if title == "dr" and len(lower) > len(title) + _LONG and name:
        return f"{english(language).get(title, '')} {name}".strip()
    for end in range(_LONG, len(lower) - _LONG + 1):
        names = _name(lower[:end], language), _name(lower[end:], language)
        if all(names):
            return " ".join(names)
    return ""


def _name(lower: str, language: Language) -> str:
    """How a name of the tables is said, one that is no word; '' for others."""
    known = given_names(language).get(lower) or proper_names(language).get(lower)
    if known or is_common_word(lower, language):
        return known or ""
    return english(language).get(lower, "")


def _of_a_publisher(part: str, language: Language) -> str:
    """``lokmatnews``: a name that no table has, and a word that is common in publishers' names."""
    for tail in sorted(language.cues["publishers"], key=len, reverse=True):
        head = part.removesuffix(tail)
        if len(_SHORT_NAME) < len(head) < len(part) and VOWEL.search(head):
            known = language.hosts.get(tail) or english(language).get(tail)
            known = known or roman_hindi(language).get(tail) or guess(tail, language).spoken
            first = language.hosts.get(head) or _in_two(head, language)
            return f"{first or guess(head, language).spoken} {known}"
    return ""


_SHORT_NAME = "abc"


def _in_two(part: str, language: Language) -> str:
    """``mponline`` is «एमपी ऑनलाइन»: two known words, or one and letters, in either order."""
    for end in range(2, len(part) - SHORT):
        head, tail = part[:end], part[end:]
        known = _known(tail, language) or " ".join(parted(tail, language, shortest=_LONG))
        first = english(language).get(head) if end > SHORT else _as_letters(head, language)
        unsaid = end <= SPELLED_AT_MOST and (CROWDED.search(head) or unlike_a_word(head, language))
        if not known and (unsaid or not VOWEL.search(head)):
            known = _in_a_dictionary(tail, language)
        if not known and _SURELY_LETTERS.fullmatch(head):
            known = _behind_letters(tail, language)
        if known and not first and unsaid:
            first = numbers.spelled(head, language)
        if known and first:
            return f"{first} {known}"
    return _word_and_letters(part, language) or _letters_and_hindi(part, language)


def _known(lower: str, language: Language) -> str:
    """A word of the tables, or the English plural of one that is long; '' if it is neither."""
    known = english(language).get(lower) or language.hosts.get(lower)
    if known or len(lower) <= SPELLED_AT_MOST:
        return known or ""
    return plural(lower, lambda word: english(language).get(word, ""))


def _in_a_dictionary(lower: str, language: Language) -> str:
    """``recruit`` behind letters: a long English word that only a dictionary has."""
    said, sureness = pronounced(language).get(lower, ("", 0))
    return said if len(lower) > SPELLED_AT_MOST and sureness >= SURE_OF_ENGLISH else ""


_SURELY_LETTERS = lazy_pattern(
    "[b-df-hj-np-tv-z]{3}(?:[b-df-hj-np-tv-z])?"
    "|(?!.[hwy]|[bcdfgkpt][rl]|s[cklmnpt])[b-df-hj-np-tv-z]{2}[aeiou]|rwa"
)
"""«nbt», «sbi»: consonants that begin no word, with no vowel or only a last one."""


def _behind_letters(tail: str, language: Language) -> str:
    """``loansin`` behind «sbi», ``dilli`` behind «nbt»: words, or a word that Hindi has."""
    words = parted(tail, language)
    if words or len(tail) < SPELLED_AT_MOST or not is_hindi(tail, language):
        return " ".join(words)
    return guess_hindi(tail, language).spoken


def _letters_twice(part: str, language: Language) -> str:
    """``pmaymis``, ``nregamis``: two known ones that are said by their letters, or made of them."""
    for end in range(SHORT, len(part) - SHORT + 1):
        names = [_of_letters(each.upper(), language) for each in (part[:end], part[end:])]
        if all(names):
            return " ".join(names)
    return ""


def _of_letters(upper: str, language: Language) -> str:
    if upper in language.cues["spelled"]:
        return numbers.spelled(upper, language)
    return language.acronyms.get(upper, "")


def _as_letters(head: str, language: Language) -> str:
    """Two or three letters by name, except those in the table of hosts, such as «aaj»."""
    return language.hosts.get(head) or numbers.spelled(head, language)


def _word_and_letters(part: str, language: Language) -> str:
    """``onlinebpsc``: a known word, and letters that cannot be said; '' if it is not."""
    for end in range(len(part) - SHORT, _LONG, -1):
        head, tail = part[:end], part[end:]
        known = english(language).get(head) or language.hosts.get(head)
        if known and len(tail) <= SPELLED_AT_MOST and not VOWEL.search(tail):
            return f"{known} {numbers.spelled(tail, language)}"
    return ""


_LETTERS_FIRST = lazy_pattern(
    "([b-df-hj-np-tv-z]{2,3}?)((?!h|[yrlw][aeiou])[b-df-hj-np-tv-z][a-z]{5,})"
)


def _letters_and_hindi(part: str, language: Language) -> str:
    """``kvsangathan``: letters and a Hindi word; '' for others."""
    match = _LETTERS_FIRST.fullmatch(part)
    if not match or not is_hindi(match[2], language):
        return ""
    return f"{numbers.spelled(match[1], language)} {guess_hindi(match[2], language).spoken}"
