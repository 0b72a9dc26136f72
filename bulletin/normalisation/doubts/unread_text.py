"""What speaks against text that no rule has read and that is said as it is written: a word that was
never met or looks misspelled, a short form, a lone letter, a stop inside, an odd character.
"""

from __future__ import annotations

import functools

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.doubts.misspellings import (
    is_lone_letter,
    is_misspelled,
    may_be_meant_by,
    was_never_met,
)
from bulletin.normalisation.doubts.reasons import MISSPELLED, RESEMBLES
from bulletin.normalisation.repairs.as_meant import as_meant
from bulletin.normalisation.repairs.forms import canonical
from bulletin.normalisation.repairs.one_form import ORNAMENTS
from bulletin.normalisation.repairs.typed_words import mistyped
from bulletin.normalisation.words.vocabulary import (
    frequent_words,
    is_rare_cut,
    is_whole,
    slips,
)

UNKNOWN = "unknown word"
SHORT_FORM = "short form as written"
STOP_WITHIN = "stop inside"
ODD = "odd character"
LETTER = "letter as written"
_WORD = lazy_pattern(f"[{INDIC}]+")
EDGE = "\"'“”‘’(),;:!?।॥[]{}…-–—*|"
"""Marks around a word, which are no part of it."""
ORDINARY = lazy_pattern(
    f"[{INDIC}\u0964\u0965 -~\u00a0\u200b-\u200f\ufeff\u00ad“”„‘’‚«»‹›`´‐-―…•·°₹€£½¼¾×÷±→←↑↓−′″|॰]*"
)
"""Text without odd characters: letters, and signs that are said or are known marks."""
_ORNAMENT = lazy_pattern(f"[{ORNAMENTS}\ufe0e\ufe0f\u200d]+")
_SETTLED = lazy_pattern("(?!.*\u094d\u0930\u094d)[\u0904-\u0939\u0901-\u0903\u093e-\u094d]+")
"""A word that is spelled as it will be said: it has no reph out of place («माक्र्स»)."""
_AVAGRAHA = "ऽ"
_STOP_INSIDE = lazy_pattern(f"[{INDIC}]\\.[{INDIC}]")
LOST = lazy_pattern(f"[{INDIC}]\\?[{INDIC}]")
"""«न?बर»: a letter that a conversion has lost."""
_LONGEST_IN_A_TEXT, _LONGEST_AT_ITS_END = 4, 2
"""How long a word with a stop may be."""


@functools.lru_cache(maxsize=16384)
def evidence_as_written(written: str, language: Language, *, last: bool, in_sentence: bool) -> str:
    """The evidence against a chunk that no rule has read; '' if there is none."""
    if not ORDINARY.fullmatch(written):
        mended = _ORNAMENT.fullmatch(written) or (
            as_meant(written, language).text.strip(EDGE) in frequent_words(language)
        )  # «🔴 ताजा खबर», «फाय¨रग»
        return "" if mended else ODD
    if _SETTLED.fullmatch(written):
        meant = canonical(written).text  # «मुंंबई» is said as मुंबई
        text = mistyped(language).get(meant, meant)
    else:
        text = as_meant(written, language).text
    bare = text.strip(EDGE)
    if LOST.search(bare):
        return ODD
    name = bare.removesuffix(".")
    if not _WORD.fullmatch(name):
        if _STOP_INSIDE.search(bare):
            return STOP_WITHIN
        parts = _WORD.findall(bare) if in_sentence else []
    elif bare != name and _is_shortened(name, language, last=last):
        return SHORT_FORM
    elif name in frequent_words(language) and name not in slips(language):
        return ""
    else:
        broken_off = len(name) == 1 and "…" in text
        parts = [name] if in_sentence and not broken_off else []
    return next(filter(None, (evidence_of_word(part, language) for part in parts)), "")


def _is_shortened(word: str, language: Language, *, last: bool) -> bool:
    """Whether a ``word`` with a stop is an abbreviation: «48 क्वालि. दौर», «17 वि.»."""
    if len(word) == 1 and not last:
        return True  # «व. सहायक», though «व» is a word
    ends = language.cues["sentence_ends"]
    if word in ends or is_whole(word, language) or _only_ends(word, language):
        return False
    if plain_place(word) in known_places(language):
        return False  # «पटना. राजधानी से …»
    if is_rare_cut(word, language):
        return True
    if last:
        return 1 < len(word) <= _LONGEST_AT_ITS_END
    return len(word) <= _LONGEST_IN_A_TEXT and (bool(ends) or word not in frequent_words(language))


def _only_ends(word: str, language: Language) -> bool:
    """«जीत मिली भारत को.»: a postposition, which is no name of a letter, as «के» is."""
    return word in language.cues["postpositions"] and word not in language.initials


@functools.lru_cache(maxsize=16384)
def evidence_of_word(word: str, language: Language) -> str:
    """The evidence against a word in a sentence; '' if there is none."""
    if word == _AVAGRAHA:
        return ODD
    if is_lone_letter(word, language):
        return LETTER
    if is_misspelled(word, language):
        return MISSPELLED
    if was_never_met(word, language):
        return UNKNOWN
    return RESEMBLES if may_be_meant_by(word, language) else ""
