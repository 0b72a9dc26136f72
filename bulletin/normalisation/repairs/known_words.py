"""Signs typed in a way that only a known word settles: «लेकिीन», «की्ति», «सि्थत», «वीडिय़ो»."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.repairs.forms import settled
from bulletin.normalisation.repairs.source import Edit
from bulletin.normalisation.words.vocabulary import Vocabulary, vocabulary

_HALANT, _NUKTA, _ANUSVARA, _REPH = "\u094d", "\u093c", "\u0902", "र्"
_VOWELS = "\u093e-\u0944\u0946-\u0948\u094a-\u094c"
_PAIR = f"[{_VOWELS}][{_VOWELS}{_HALANT}]|{_HALANT}[{_VOWELS}]|ए[\u0947\u0948]"
_MOON = "\u0945[\u0901\u0902\u0941\u0942]|[\u0901\u0902\u0941\u0942]\u0945"
_ODD = lazy_pattern(f"{_PAIR}|{_MOON}|{_NUKTA}(?<![कखगजफडढ].)")
"""Two signs where one may stand, or a dot below, which may be on the wrong letter."""
_WORD = lazy_pattern(f"[{INDIC}]+")
_LETTER = lazy_pattern("[अ-ह]")
_TYPED_IN_TWO = lazy_pattern("\u093e[\u0947\u0948]")
"""«काेटा»: together they are one sign."""
_FLAP_FIRST = lazy_pattern(f"[डढ]{_NUKTA}")
_TWO_VOWELS = lazy_pattern(f"(?=[{_VOWELS}]{{2}})")
_A_PIECE = lazy_pattern("[^अ-ह]+[अ-ह]?[^अ-ह]*\\Z")
"""«ेिक»: of a text that has been torn, and no word."""
_LONGEST = 24
_STANDING = dict(zip("ािीुूेैो", "आइईउऊएऐओ", strict=True))
_OF_AN_OLD_FONT = {"\u094b": "\u0947", "\u094c": "\u0948"}
"""«क्ष‍ो» is «क्षे»: what stands on a half letter there."""
_LOST = ("क्ष", "त्र", "ज्ञ", "श्व", *"कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह")
"""Letters that a conversion loses between two signs: «खिाड़ियों», «आत्मविास»."""
_FREQUENT, _COUNTED = 4.5, 2.0
"""The natural logarithm of the count from which on a word is taken for what is meant, if letters
are put into it, and if signs are only moved or left out.
"""


def as_known(text: str, language: Language) -> list[Edit]:
    """Where a word of ``text`` has two signs on one letter, or a dot on the wrong one, and the
    usual repair makes no known word of it, but another does.
    """
    return [
        (*word.span(), meant)
        for word in _odd_words(text)
        if (meant := _known_one(word[0], language))
    ]


def _odd_words(text: str) -> Iterator[re.Match[str]]:
    """The words of ``text`` with something odd, found by that: most words have nothing."""
    done = 0
    for odd in _ODD.finditer(text):
        if odd.start() >= done and (word := _WORD.match(text, _start_of_word(text, odd.start()))):
            done = word.end()
            yield word


def _start_of_word(text: str, at: int) -> int:
    """Where the word starts that has the letter or sign at ``at``."""
    while at and _WORD.match(text, at - 1):
        at -= 1
    return at


@functools.lru_cache(maxsize=4096)
def _known_one(word: str, language: Language) -> str:
    """The known word that an odd ``word`` is; '' if it has none, or the usual repair makes it."""
    words = vocabulary(language)
    usual = settled(word)
    if words is None or len(word) > _LONGEST or _A_PIECE.match(word):
        return ""
    if usual == unicodedata.normalize("NFC", word) or words.is_frequent(usual):
        return ""
    if words.is_frequent(usual.replace("\u0901", _ANUSVARA)):
        return ""  # «हॅू»
    if _TYPED_IN_TWO.search(word) and (
        words.known(usual) or words.is_frequent(f"{usual}{_ANUSVARA}")
    ):
        return ""  # «हिस्साे»
    meant = _likeliest(usual, _rearranged(word), words)
    if words.is_frequent(meant):
        return meant
    return _with_reph(word, words) or _completed(word, usual, words) or meant


def _likeliest(usual: str, others: Iterator[str], words: Vocabulary) -> str:
    """The most frequent of ``others``, if it is much more so than what is made as ``usual``, and no
    spelling of that with other dots («सब्ज़ी», «गाँव»); but no word begins with a flap («डॉ़»).
    """
    often, meant = max(((words.often(each) or 0.0, each) for each in others), default=(0.0, ""))
    if often < (_COUNTED if not words.met(usual) else _FREQUENT):
        return ""
    if usual.replace("\u0901", _ANUSVARA) == meant:
        return ""
    same = usual.replace(_NUKTA, "") == meant.replace(_NUKTA, "")
    return "" if same and words.known(usual) and not _FLAP_FIRST.match(usual) else meant


def _rearranged(word: str) -> Iterator[str]:
    """What ``word`` may be if a sign is left out, or moved over a letter."""
    pairs = len(_TWO_VOWELS.findall(word))
    for odd in _ODD.finditer(word):
        for each in (*_without(word, *odd.span()), *_moved(word, *odd.span())):
            if len(_TWO_VOWELS.findall(each)) < max(pairs, 1):
                yield settled(each)


def _without(word: str, start: int, end: int) -> Iterator[str]:
    """``word`` without the dot below, or one of two signs, but with any letter."""
    before, odd, behind = word[:start], word[start:end], word[end:]
    if odd == _NUKTA:
        yield before + behind
    else:
        yield before + odd[0] + behind
        if not _LETTER.match(odd):
            yield before + odd[1] + behind


def _moved(word: str, start: int, end: int) -> Iterator[str]:
    """``word`` with a sign moved over a letter, or another sign instead."""
    before, odd, behind = word[:start], word[start:end], word[end:]
    last, rest = before[:-1], behind[1:]
    if odd == _NUKTA:
        yield f"{before}\u0943{behind}"  # «द़श्य»
        yield f"{before}{behind[:1]}{_NUKTA}{rest}"  # «जु़डे»
        return
    if not {"\u0941", "\u0942"}.isdisjoint(odd) and "\u0945" in odd:
        return
    if "\u0945" in odd:
        for nasal in (_ANUSVARA, f"\u0948{_ANUSVARA}"):
            yield before + nasal + behind  # «थाइलॅंड»
        return
    one, other = odd[0], odd[1]
    if other == _HALANT:
        yield f"{before}{other}{behind[:1]}{one}{rest}"  # «सि्थत»
    if one == _HALANT and other in _OF_AN_OLD_FONT:
        yield before + _OF_AN_OLD_FONT[other] + behind
    if other in _STANDING:
        yield before + one + _STANDING[other] + behind  # «शुरुात»
    if _LETTER.match(behind):
        yield before + one + behind[0] + other + rest  # «चुानवी»
        yield before + other + behind[0] + one + rest  # «पिुलस»
    if last and _LETTER.match(before[-1]):
        yield last + one + before[-1] + other + behind  # «अभयिान»


def _with_reph(word: str, words: Vocabulary) -> str:
    """What ``word`` is if its halant is what is left of a reph: «की्ति»."""
    odd = _ODD.search(word)
    if odd is None or not odd[0].endswith(_HALANT) or len(odd[0]) == 1:
        return ""
    reph = f"{word[: odd.end() - 1]}{_REPH}{word[odd.end() :]}"
    return reph if words.met(reph) else ""


def _completed(word: str, usual: str, words: Vocabulary) -> str:
    """What ``word`` may be if a letter between two signs is lost, and it can be only one."""
    odd = _ODD.search(word)
    if odd is None or len(odd[0]) == 1 or (words.often(usual) or 0.0) >= _COUNTED:
        return ""
    at = odd.start() + 1
    whole = (word[:at] + lost + word[at:] for lost in _LOST)
    found = [each for each in whole if words.is_frequent(each)]
    return found[0] if len(found) == 1 else ""
