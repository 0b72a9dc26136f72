"""Words in Latin script by rule: ``Bhupesh`` is «भूपेश», ``blueprint`` «ब्लूप्रिंट».

For words that no table has. The letters become sounds by ordered rules with contexts, after
Elovitz et al., "Automatic Translation of English Text to Phonetics by Means of Letter-to-Sound
Rules" (NRL Report 7948, 1976), but in the sounds of Hindi, and with rules of their own for Indian
names; then the sounds are written in Devanagari. The rules are a language's ``letter_*.tsv``.

No library does this better. Of the words of ``tests/bulletin/normalisation/unseen_words.tsv``, the
rules say nine in ten as a newsreader does; the CMU Pronouncing Dictionary, with its phonemes
written in Devanagari, half of the English ones and none of the Indian names, after 0.8 s of
loading; an ITRANS transliterator three in ten of the names and no English word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language.latin_tables import LetterRules

# Letters that do not decompose, and marks that stay because the rules use them.
_PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l",
        "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
        "ħ": "h", "Ħ": "H", "ŋ": "ng", "Ŋ": "Ng", "ə": "a", "Ə": "A",
        "È": "É", "Ê": "É", "Ë": "E", "è": "é", "ê": "é", "ë": "e",
    }
)  # fmt: skip
_KEPT = "éÉñÑçÇ"
_PARTS = lazy_pattern(r"[A-ZÉÑÇ]{2,}(?![a-zéñç])|[A-ZÉÑÇ]?[a-zéñç]+|[A-ZÉÑÇ]")
_SOUND = lazy_pattern(r"[\u0915-\u0939]\u093C?|.")
_SIGNS = dict(zip("अआइईउऊऋएऐऑओऔ", ("", *"ािीुूृेैॉोौ"), strict=True))
_LONGEST = 1_000
"""No word is longer: more letters in a row are read in parts of so many."""
_SEAM = "|"
_VIRAMA = "्"
_ANUSVARA = "ं"
_CUED = 1.5  # how far a cue of letter_cues.tsv speaks for or against an Indian name


def by_rules(part: str, reading: str, rules: LetterRules) -> str:
    """One of a word's :func:`parts` by a set of rules, in NFC."""
    pieces = (part[at : at + _LONGEST] for at in range(0, len(part), _LONGEST))
    said = (_written(_sounds(piece, reading, rules), rules.joins) for piece in pieces)
    return unicodedata.normalize("NFC", "".join(said))


def _plain(word: str) -> str:
    """The word in the letters that the rules know, without apostrophes."""
    joined = word.replace("'", "").replace("’", "")
    if joined.isascii():
        return joined
    composed = unicodedata.normalize("NFC", joined).translate(_PLAIN)
    return "".join(letter if letter in _KEPT else _bare(letter) for letter in composed)


def _bare(letter: str) -> str:
    """The letter without its marks, or nothing if that is not ASCII."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if part.isascii())


def parts(word: str, rules: LetterRules) -> Iterator[tuple[str, str]]:
    """The parts of a word in Latin letters, in small letters, and the rules that read each.

    Accents stay where they matter (``café``). Inner capitals part a word (``PhonePe``), of which a
    part of capitals alone is spelled (``OpenAI``), but a word entirely in capitals is read as a
    word. Other characters are dropped.
    """
    plain = _plain(word)
    if plain.isupper():
        plain = plain.lower()
    found: list[str] = _PARTS.findall(plain)
    for part in found:
        small = part.lower()
        yield small, "spell" if len(found) > 1 and part.isupper() else _reading(small, rules)


def _reading(small: str, rules: LetterRules) -> str:
    """The rule set for a word or part."""
    if _cued(small, rules) == "spell":
        return "spell"
    return "hi" if indian(small, rules) > 0 else "en"


def indian(small: str, rules: LetterRules) -> float:
    """How far the letters speak for an Indian name, as a natural logarithm of odds."""
    small = small[:_LONGEST]
    weight = sum(rules.groups.get(group, 0.0) for group in _groups(f"^{small}$"))
    cue = _cued(small, rules)
    weight += _CUED * ((cue == "hi") - (cue == "en"))
    return round(weight, 6)  # Python 3.12 adds floats more exactly than 3.11


def _groups(whole: str) -> Iterator[str]:
    return (whole[at : at + n] for n in (2, 3) for at in range(len(whole) - n + 1))


def _cued(small: str, rules: LetterRules) -> str:
    return next((cue.reading for cue in rules.cues if cue.pattern.search(small)), "")


def _sounds(small: str, reading: str, rules: LetterRules) -> str:
    sets = rules.readings[reading]
    sounds = []
    place = 0
    while place < len(small):
        rule_set = sets.get(small[place])
        match = rule_set.pattern.match(small, place) if rule_set else None
        if rule_set and match and match.lastindex:
            sounds.append(rule_set.sounds[match.lastindex])
            place = match.end()
        else:
            place += 1
    return "".join(sounds)


def _written(sounds: str, joins: Mapping[tuple[str, str], str]) -> str:
    """The sounds in Devanagari: vowels as signs on consonants, consonants joined."""
    units = _SOUND.findall(sounds)
    last_vowel = max((at for at, unit in enumerate(units) if unit in _SIGNS), default=0)
    written: list[str] = []
    waiting = ""  # a consonant that no vowel has followed yet
    nasal_place = False  # whether an anusvara may stand for it
    vowel = ""
    for at, unit in enumerate(units):
        if unit == _SEAM:
            waiting = vowel = ""
        elif unit in _SIGNS:
            written.append(_SIGNS[unit] if waiting else unit)
            waiting, vowel = "", unit
        else:
            if waiting:
                sign = joins.get((waiting, unit), _VIRAMA if at > last_vowel else "")
                if sign == _ANUSVARA and nasal_place:
                    written.pop()
                elif sign:
                    sign = _VIRAMA
                written.append(sign)
            written.append(unit)
            nasal_place = vowel not in ("", "ऑ")
            waiting, vowel = ("" if unit == _ANUSVARA else unit), ""
    return "".join(written)
