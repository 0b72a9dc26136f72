"""Doubts about a token by its other parts, and by what follows it: «Tv9» is as doubtful as its
letters, the digit of «T3» may be said in English, the M of «6M» may be months, and in «70' ऊंचा» a
sign stays unsaid.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.chunks import Chunk
from bulletin.normalisation.confidence import Share, sure
from bulletin.normalisation.context import INDIC, next_word, previous_word
from bulletin.normalisation.explanation import DOUBTFUL

CHOSEN = frozenset({"script", "lexicon"})
"""The rules of an editor's own readings."""


def share_of_token(chunk: Chunk, text: str, language: Language) -> float:
    """How sure the readings of a ``chunk`` are, as parts of one token; 1 if nothing is doubtful."""
    share = _least_sure_part(chunk, text)
    if _leaves_a_sign(chunk, text):
        share = min(share, sure("odd character", language))
    if _is_no_initial(chunk, text):
        share = min(share, sure("unknown short form", language))
    if _may_be_no_scale(chunk, text, language):
        share = min(share, sure("letter of a scale", language))
    if _may_be_in_english(chunk, text, language):
        share = min(share, sure("digit behind a letter", language))
    if _fills_its_scale(chunk, text, language):
        share = min(share, sure("number above its scale", language))
    if _is_of_a_month(chunk, text, language):
        share = min(share, sure("long number of a month", language))
    return share


def _least_sure_part(chunk: Chunk, text: str) -> float:
    """How sure the most doubtful part of a token is; 1 if none is doubtful."""
    if " " in text[chunk.start : chunk.end] or any(each.rule in CHOSEN for each in chunk.readings):
        return 1.0
    least = min(chunk.readings, key=lambda each: each.confidence)
    return Share(least.confidence, least.evidence) if least.confidence < DOUBTFUL else 1.0


_SIGNED = lazy_pattern("[0-9][0-9.,]*['’](?= ?[^A-Za-z0-9])")
_OPENED = lazy_pattern("(?:^|[ (\n])['‘][^'’\n]*\\Z")
_QUOTE_REACH = 400


def _leaves_a_sign(chunk: Chunk, text: str) -> bool:
    """«70' टावर»: whether a number has a sign behind it that is not read, and ends no quotation."""
    signed = _SIGNED.match(text, chunk.start)
    if not signed or chunk.readings[0].end >= signed.end():
        return False
    return not _OPENED.search(text, max(0, chunk.start - _QUOTE_REACH), chunk.start)


_NUMBER_BEFORE, _ONE_LETTER = lazy_pattern("[0-9] \\Z"), lazy_pattern(f"[{INDIC}]{{1,3}}\\.?")


def _is_no_initial(chunk: Chunk, text: str) -> bool:
    """«0-50 यू. 4.45», «300 यू. मुफ़्त»: a letter with a dot that counts, before no name."""
    if len(chunk.readings) > 1 or chunk.readings[0].rule != "initials":
        return False
    before = _NUMBER_BEFORE.search(text, max(0, chunk.start - 2), chunk.start)
    return bool(before and _ONE_LETTER.fullmatch(text, chunk.start, chunk.end))


_SCALED = lazy_pattern("[0-9][0-9.,]*[KMk]")
_COUNTED = lazy_pattern(f"[{INDIC}a-z]")


def _may_be_no_scale(chunk: Chunk, text: str, language: Language) -> bool:
    """«टीका 6M, 12M», «2K LTPO»; but «34k किट», where it counts, is thousands."""
    if not _SCALED.fullmatch(text, chunk.start, chunk.end) or chunk.readings[0].rule == "phrase":
        return False  # «4K», as the lexicon has it
    behind = next_word(text, chunk.end)
    return not _COUNTED.match(behind) or behind in language.cues["postpositions"]


_BEFORE_A_SCALE = lazy_pattern(f"([0-9][0-9,]{{1,8}}) ?([{INDIC}]+)")
_MOST_POWER = 5
"""A lakh: more than a crore crores may be meant."""


def _fills_its_scale(chunk: Chunk, text: str, language: Language) -> bool:
    """«300 सौ», «69000 हजार»: whether a number already has what the word behind it says."""
    found = _BEFORE_A_SCALE.match(text, chunk.start, chunk.end)
    if not found or chunk.readings[0].end < found.end():
        return False
    said = language.scale_words.get(found[2])
    powers = (each.power for each in language.scales if each.word == said)
    power = next(powers, _MOST_POWER + 1)
    return power <= _MOST_POWER and int(found[1].replace(",", "")) >= 10**power


_LONG_NUMBER = lazy_pattern("[0-9]{5,8}")


def _is_of_a_month(chunk: Chunk, text: str, language: Language) -> bool:
    """«9 जनवरी 185813 तक»: whether a long number stands behind a month, and counts nothing."""
    if chunk.readings[0].rule != "cardinal" or not _LONG_NUMBER.fullmatch(
        text, chunk.start, chunk.end
    ):
        return False
    counts = next_word(text, chunk.end) in language.cues["counted"]
    return not counts and previous_word(text, chunk.start) in language.months


_NUMBER_OF_A_NAME = lazy_pattern("[A-Z]-?[1-9]|(?P<word>[A-Z][a-z]{1,9})-[1-9][0-9]{0,2}")


def _may_be_in_english(chunk: Chunk, text: str, language: Language) -> bool:
    """«T3», «Cat-4», whose number is said in Hindi; but not «धारा B-2», «वार्ड A3», «Sector-62»."""
    match = _NUMBER_OF_A_NAME.fullmatch(text, chunk.start, chunk.end)
    if not match or chunk.readings[-1].rule != "cardinal":
        return False
    numbered = words_of(language, "numbered", "listed", "plots")
    if not match["word"]:
        return previous_word(text, chunk.start) not in numbered
    said = chunk.readings[0].spoken.strip()
    return said not in numbered | language.cues["numbered_in_hindi"]
