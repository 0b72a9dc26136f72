"""Latin letters: acronyms by letter name, words by table and by rule.

Nothing is left in Latin: an engine would switch its voice, or spell it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import evidence_of, sure
from bulletin.normalisation.context import HEAD, TAIL, next_word
from bulletin.normalisation.latin.article_spellings import spelled_in_article
from bulletin.normalisation.latin.guessing import Guess
from bulletin.normalisation.latin.guessing import guess as as_typed
from bulletin.normalisation.latin.hindi_endings import with_endings
from bulletin.normalisation.latin.lone_letters import is_a_lone_letter, is_a_variable
from bulletin.normalisation.latin.names_beside import (
    name_beside,
    name_in_capitals,
    name_in_phrase,
    stands_by_a_name,
)
from bulletin.normalisation.latin.single_capitals import (
    capitals_of,
    is_grade,
    is_in_a_code,
    stands_alone,
)
from bulletin.normalisation.latin.wordlike import SHORT
from bulletin.normalisation.latin.words import said
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.scanning import LATIN, latin_matches
from bulletin.normalisation.words.word_dictionaries import is_common_word

# It begins with one character set, which is searched fast.
_RUN = lazy_pattern(
    r"[A-Za-z](?:(?<=[A-Z])\.(?:[A-Z]\.)*[A-Z](?![A-Za-z])|[A-Za-z]*(?:'[A-Za-z]+)?)"
)
_COMPOUND = lazy_pattern("[A-Za-z]+(?:['-][A-Za-z]+)*")
_LINK = lazy_pattern("(?<=[a-z]-)[ei](?=-[A-Za-z]{2})|(?<=[a-z] )e(?= [A-Z][a-z])")
"""The e of «Daawat-e-Ishq» and «Sher e Punjab», the i of «Jamaat-i-Islami»."""
_BESIDE = lazy_pattern(r"([A-Z]{3,}) \Z"), lazy_pattern(r" ([A-Z]{3,})(?![A-Za-z])")
_REACH = 24
_NUMBERED = frozenset({")", HEAD, TAIL})
"""Words before the bracket of a section's clause."""


_TIED = lazy_pattern("(?<![A-Z]-)[A-Z]+-[A-Z]+(?![A-Za-z0-9]|-[A-Z0-9])")
_AND_A_LETTER = lazy_pattern(" ?& ?([A-Z]{1,2})(?![A-Za-z])")
_AND_LETTERS = lazy_pattern("&([A-Z]{1,4})(?![A-Za-z])")


def _acronyms(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    for match in latin_matches(_RUN, text):
        run = match[0]
        other = (_AND_LETTERS if len(run) > 1 else _AND_A_LETTER).match(text, match.end())
        if other and run.isupper() and language.says["letters_and"]:  # «H&M», «AEW&C»
            a, b = (said(part, language) for part in (run, other[1]))
            words = language.says["letters_and"].format(a=a.spoken, b=b.spoken)
            share = min(a.confidence, b.confidence) if len(run) > 1 else 1.0
            yield Reading(match.start(), other.end(), words, confidence=share)
            continue
        joined = _TIED.match(text, match.start())
        if joined and (known := _tied(joined[0], language)):
            yield Reading(*joined.span(), known)
            continue
        known = memory.recall("term", run)
        if known:
            yield Reading(match.start(), match.end(), known, evidence="said before")
        elif _GRADE.fullmatch(run) and is_grade(text, match, language):
            letter = numbers.spelled(run, language)
            yield Reading(
                match.start(), match.end() + 1, language.says["grade_minus"].format(n=letter)
            )
        elif run.isupper() or run in language.acronyms:
            name = _beside_a_name(text, match, language)
            guess = said(run.capitalize() if name else run, language)
            person = name_in_capitals(text, match, language)
            if person and person != guess.spoken:
                guess = Guess(person, sure("name beside a name", language))
            elif run in language.cues["small_words"] and _in_english(text, match, language):
                guess = Guess(english(language)[run.lower()], guess.confidence)
            elif _letters_of_a_code(text, match, language):
                guess = Guess(numbers.spelled(run, language), guess.confidence)
            share = _share_on_number(text, match, guess, language)
            if _ENDS_A_MODEL.match(text, match.start()):
                share = 1.0
            if stands_alone(text, match) or is_in_a_code(text, match):
                share = sure("letter by itself", language)
            if _LIKE_A_NUMERAL.fullmatch(run) and run not in language.acronyms:
                share = min(share, sure("letters like a numeral", language))
            yield Reading(match.start(), match.end(), guess.spoken, confidence=share)


def _tied(letters: str, language: Language) -> str:
    """«C-DAC», «PUB-G»: letters with a hyphen that the tables have without; '' for others."""
    whole = letters.replace("-", "")
    known = language.acronyms.get(whole, "")
    if known or letters[-2] != "-" or len(whole) <= SHORT:  # «I-T»
        return known
    return english(language).get(whole.lower(), "")


_ENDS_A_MODEL = lazy_pattern(f"[ADEJOPRSTUYZ](?<=[{HEAD}{TAIL}].)(?![A-Za-z0-9])")
"""«OnePlus 10T», «Redmi 9A»: a letter that ends a number, but not those of scales and units."""


_GRADE = lazy_pattern(r"[A-Z]|([A-D])\1{1,2}")


def _in_english(text: str, match: re.Match[str], language: Language) -> bool:
    """«HOW TO APPLY», «BY: Ramesh»: whether an English word in capitals is beside one of the small
    words, or that is a label.
    """
    if _LABEL.match(text, match.end()) and text[match.start() - 1 : match.start()] in {"", "\n"}:
        return True
    return any(word.lower() in english(language) for word in _capitals_beside(text, match))


def _capitals_beside(text: str, match: re.Match[str]) -> list[str]:
    """The words in capitals on both sides."""
    before = _BESIDE[0].search(text, max(0, match.start() - _REACH), match.start())
    behind = _BESIDE[1].match(text, match.end())
    return [found[1] for found in (before, behind) if found]


_LABEL = lazy_pattern(" ?: ?[A-Za-z\u0904-\u0939]")
_LIKE_A_NUMERAL = lazy_pattern("[IVX]{2,}")
_VOWEL = lazy_pattern("[AEIOUY]")
_BRACKETED = lazy_pattern("[\u0900-\u0963] \\([A-Z]{3}\\)")
"""Three capitals behind Hindi words are letters for them, whatever word they make."""
_OPENS = lazy_pattern("[ (–—-]")
_BESIDE_NUMBER = lazy_pattern(f"(?:-| |\\) )?{HEAD}")
_LONG_NUMBER = lazy_pattern(f"{HEAD}{TAIL}{{4}}")


def _letters_of_a_code(text: str, match: re.Match[str], language: Language) -> bool:
    """«AIR 59», «HER2», «UPRERAPRJ10234»: whether a number turns a word into the letters of a rank
    or a code.
    """
    run = match[0]
    if _LONG_NUMBER.match(text, match.end()) and run.lower() not in english(language):
        return run not in language.acronyms
    if _BRACKETED.fullmatch(text, max(0, match.start() - 3), match.end() + 1):
        return run not in language.acronyms  # «पूंजी अनुपात (CAR)»
    if _begins_the_words(text, match):
        return run not in language.acronyms
    if run in language.cues["letters_beside_number"]:
        return bool(_BESIDE_NUMBER.match(text, match.end()))
    short = len(run) <= len("HER") and run not in language.cues["words_on_number"]
    return short and text[match.end() : match.end() + 1] == HEAD and run not in language.acronyms


_WORDS_BEFORE = lazy_pattern("((?:[A-Z][a-z]+ (?:[a-z]{1,3} )?)+)(?:[–—-] ?|\\()\\Z")
_LONGEST_WORDS = 80


def _begins_the_words(text: str, match: re.Match[str]) -> bool:
    """«(Public Prosecutor Officer – PPO)», «Public Prosecutor Officer (PPO)»: whether letters are
    the first ones of the words before them.
    """
    if len(match[0]) < len("CAR") or not _OPENS.match(text, match.start() - 1):
        return False
    begin = max(0, match.start() - _LONGEST_WORDS)
    words = _WORDS_BEFORE.search(text, begin, match.start())
    return bool(words and capitals_of(words[1]).endswith(match[0]))


def _beside_a_name(text: str, match: re.Match[str], language: Language) -> bool:
    """«SUMIT KUMAR»: whether a neighbouring word in capitals is in the table and not an acronym."""
    if len(match[0]) <= len("III") or match[0] in language.acronyms:
        return False
    if not _VOWEL.search(match[0], 1):
        return False  # «ALTROZ ICNG»
    return any(
        word not in language.acronyms
        and len(word) > len("III")
        and word.lower() in english(language)
        for word in _capitals_beside(text, match)
    )


_AND = lazy_pattern(" ?&(?= ?[A-Za-z])")


def _words(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    memory.hear(text)
    together = language.says["letters_and"].format(a="", b="").strip()
    for compound in latin_matches(_COMPOUND, text):
        if compound[0] == "at" and _is_behind_a_date(text, *compound.span()):
            yield Reading(compound.start(), compound.end() + 1, "")
            continue
        yield from _parts(text, compound, language, memory)
        sign = _AND.match(text, compound.end())
        if sign and together:  # «Research & Development»
            yield Reading(sign.end() - 1, sign.end(), together)


def _parts(
    text: str, compound: re.Match[str], language: Language, memory: Memory
) -> Iterator[Reading]:
    """A compound whole if it is a name or a table has it, else each word of it."""
    if letters := _letters_in_article(compound[0], language, memory):
        yield Reading(*compound.span(), letters, evidence="stands in the article")
        return
    if letters := _letters_before_a_postposition(text, compound, language):
        yield Reading(*compound.span(), letters, evidence="two letters")
        return
    name = name_beside(text, compound, language)
    if name:
        yield Reading(*compound.span(), name, evidence="name beside a name")
        return
    whole = (
        _to(text, compound, language)
        or name_in_phrase(text, compound, language)
        or english(language).get(compound[0].lower())
    )
    if whole and len(compound[0]) > 1:
        share = _share_on_number(text, compound, Guess(whole, 1.0), language)
        yield Reading(compound.start(), compound.end(), whole, confidence=share)
        return
    for match in _RUN.finditer(text, compound.start(), compound.end()):
        linked = language.says["izafat"] if _is_a_link(text, match, language) else ""
        yield Reading(*match.span(), linked) if linked else _word(text, match, language, memory)


def _is_a_link(text: str, match: re.Match[str], language: Language) -> bool:
    """«Sher e Punjab», «Daawat-e-Ishq»; but the e of «Government e Market» is a letter."""
    if not _LINK.match(text, match.start()):
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    behind = _WORD_BEHIND.match(text, match.end())
    return not all(word and is_common_word(word[1].lower(), language) for word in (before, behind))


def _to(text: str, match: re.Match[str], language: Language) -> str:
    """The word of a range, for the English one between two numbers: «5 to 10»."""
    if match[0] != "to" or not _is_between_numbers(text, *match.span()):
        return ""
    return language.says["range"].format(low="", high="").strip()


def _is_behind_a_date(text: str, start: int, end: int) -> bool:
    """«May 5, 2026 at 9 PM», but not «100 at 50,000»: a date with its year is long."""
    before = _A_DATE_BEFORE.search(text, max(0, start - _LONGEST_DATE), start)
    return bool(before and _BETWEEN_NUMBERS[1].match(text, end))


_A_DATE_BEFORE = lazy_pattern(f"{HEAD}{TAIL}{{9,20}} \\Z")
_LONGEST_DATE = 22


def _is_between_numbers(text: str, start: int, end: int) -> bool:
    before = _BETWEEN_NUMBERS[0].search(text, max(0, start - 2), start)
    return bool(before and _BETWEEN_NUMBERS[1].match(text, end))


def _word(text: str, match: re.Match[str], language: Language, memory: Memory) -> Reading:
    """A word; letters by themselves, of a section («19(1)(a)») or a model («4a») are spelled."""
    start, end = match.span()
    if len(match[0]) == 1 and is_a_lone_letter(text, start):
        letter = numbers.spelled(match[0], language)
        if is_a_variable(text, start, language):
            return Reading(start, end, letter, evidence="letter by itself")
        return Reading(start, end, letter, confidence=said(match[0], language).confidence)
    before, behind = text[start - 1 : start], text[end : end + 1]
    of_section = before == "(" and behind == ")" and text[start - 2 : start - 1] in _NUMBERED
    of_model = before in {HEAD, TAIL} and len(match[0]) <= len("xl")
    of_arms = (  # «ak-47»
        behind == HEAD and len(match[0]) <= len("xl") and match[0] not in english(language)
    )
    in_bracket = len(match[0]) == 1 and (before == "(" or behind == ")")  # «कोहली (c)», «a) …»
    if in_bracket or of_section or of_model or of_arms:
        share = sure("letter in a bracket", language) if in_bracket and not of_section else 1.0
        if (of_model and not of_section) or (of_arms and len(match[0]) == 1):
            share = sure("letters on a number", language)
        letters = numbers.spelled(match[0], language)
        return Reading(match.start(), match.end(), letters, confidence=share)
    in_phrase = name_in_phrase(text, match, language)
    if in_phrase:
        return Reading(start, end, in_phrase)
    guess = said(match[0], language)
    if evidence_of(guess.confidence) == "misprint" and stands_by_a_name(text, match, language):
        guess = as_typed(match[0], language)  # «Lucas Godoy» is no goody
    if _is_a_symbol(text, match):
        guess = Guess(guess.spoken, min(guess.confidence, sure("two letters", language)))
    if guess.confidence < _NEVER_WRONG and not is_common_word(match[0].lower(), language):
        beside = _latin_neighbours(text, match, language)
        stands = spelled_in_article(match[0], language, memory, beside)
        if stands:  # «Eijaz», in an article on एजाज खान
            guess = Guess(stands, sure("stands in the article", language))
    share = _share_on_number(text, match, guess, language)
    return Reading(match.start(), match.end(), guess.spoken, confidence=share)


def _latin_neighbours(text: str, match: re.Match[str], language: Language) -> list[str]:
    """How the words in Latin letters right before and behind a word are said."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    behind = _WORD_BEHIND.match(text, match.end())
    return [said(each[1], language).spoken for each in (before, behind) if each]


_WORD_BEFORE = lazy_pattern("(?<![A-Za-z])([A-Za-z][a-z]{2,}) \\Z")
_WORD_BEHIND = lazy_pattern(" ([A-Za-z][a-z]{2,})(?![A-Za-z])")


def _letters_before_a_postposition(text: str, match: re.Match[str], language: Language) -> str:
    """«ed ने समन भेजा», «Sit की जांच»: letters in small that are no word of the sentence, as they
    stand alone in it before a postposition; but not of a text on «Ed Sheeran».
    """
    run = match[0]
    if run.upper() not in language.cues["letters_in_small"]:
        return ""
    if next_word(text, match.end()) not in language.cues["postpositions"]:
        return ""
    if _LATIN_BEFORE.search(text, max(0, match.start() - 2), match.start()):
        return ""
    named = run[0].isupper() and _names_a_person(text, run)
    return "" if named else numbers.spelled(run.upper(), language)


def _letters_in_article(run: str, language: Language, memory: Memory) -> str:
    """«Asp Transfer» beside «एएसपी»: a capitalised word's letters, if the article names them."""
    if not _A_TITLE.fullmatch(run) or run.upper() in language.acronyms:
        return ""
    letters = numbers.spelled(run.upper(), language)
    return letters if letters in memory.heard(letters) else ""


_A_TITLE = lazy_pattern("[A-Z][a-z]{1,5}")


@functools.lru_cache(maxsize=8)
def _names_a_person(text: str, run: str) -> bool:
    """Whether a text has a name behind a ``run`` of letters; asked once for each text."""
    return re.search(f"(?<![A-Za-z]){run} [A-Z][a-z]", text) is not None


_LATIN_BEFORE = lazy_pattern("[A-Za-z] ?\\Z")


_SYMBOL = lazy_pattern("(?<![A-Za-z] )(?<![A-Za-z]-)(?<![A-Za-z])[A-Z][a-z](?![ -]?[A-Za-z]|['.])")


def _is_a_symbol(text: str, match: re.Match[str]) -> bool:
    """«Na 45mg», «6 Ag, 5 Br»: whether two letters without another Latin word may be a symbol."""
    return _SYMBOL.match(text, match.start()) is not None


_BETWEEN_NUMBERS = lazy_pattern(f"[{HEAD}{TAIL}] \\Z"), lazy_pattern(f" {HEAD}")
_OF_A_MODEL = lazy_pattern(f"(?:^|[ \n('\"])[A-Z]{HEAD}")
_NEVER_WRONG = 0.999
_DOTTED = lazy_pattern(
    f"[A-Za-z]{{2,5}}\\.(?: ?[a-z0-9{HEAD}]|[A-Z]|,)|[A-Za-z][a-z]{{1,3}}\\. [A-Z]"
)


def _share_on_number(text: str, match: re.Match[str], guess: Guess, language: Language) -> float:
    """The confidence in one or two letters that touch a number («5 m3», «K1»), or in an
    abbreviation whose dot no rule has read («incl. of», «RO.NO.12»); otherwise the guess's.
    """
    share = guess.confidence
    if text.startswith(".", match.end()) and _DOTTED.match(text, match.start(), match.end() + 3):
        return min(share, sure("unknown short form", language))
    touches = {text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]}
    if len(match[0]) > len("xl") or not touches & {HEAD, TAIL}:
        return share
    if guess.spoken in words_of(language, "numbered_in_hindi", "form_of"):
        return share  # «AK-47», «NH-44»
    if _OF_A_MODEL.search(text, max(0, match.start() - 1), match.end() + 1):
        return sure("capital before a number", language)  # «A53»
    return min(share, sure("letters on a number", language))


def _inflected(
    read: Callable[[str, Language, Memory], Iterator[Reading]],
) -> Callable[[str, Language, Memory], Iterator[Reading]]:
    """``read`` with the Hindi endings that touch what it reads."""

    def readings(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
        return with_endings(read(text, language, memory), text, language)

    return readings


ACRONYMS = Pass("acronym", remembering=_inflected(_acronyms), needs=LATIN)
WORDS = Pass("english", remembering=_inflected(_words))
