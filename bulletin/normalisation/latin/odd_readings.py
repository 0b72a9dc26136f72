"""Readings of a Latin word that its letters make unlikely, and how unlikely."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.normalisation.latin.transliteration import Transliterator
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT

_NO_NAME = 3.0
"""The penalty of a name that is written with an a but would begin with ए."""
_DROPPED = 5.0
"""… and of one whose last vowel (but a, which may be silent) would not be heard."""
_HARD = 2.5
"""… and of a name of the south without ट्ट or ड for its tt or d."""
_NASAL, _NASAL_ABROAD = 2.0, 6.0
"""… and of one whose last n would be a nasal vowel: «Periyan» is no «पेरियां»."""
_AU = ("औ", "ऑ", "ओ", "आ", "अव", "अउ")
"""How the reading of a name may begin that is written with «au»."""
_INDIAN = 0.5
"""The least likelihood that a name is Indian for what only Indian names have."""
_SAID_AS_J = lazy_pattern("[jz]|[gd]n|gy|ge")
_LAST_E = lazy_pattern("[^aeiou]ey?\\Z")
_LAST_IS_HEARD = lazy_pattern("[^aeiou](?:[eiou]|ya)\\Z")
_LAST_A = lazy_pattern("[^aeiou]a\\Z")
_LAST_S, _ENDS_IN_S = lazy_pattern("[^aious]s\\Z"), lazy_pattern("[सशषज]\u093c?\\Z")
"""An s behind a consonant or an e is heard: «composites»."""
_ROUND_U = lazy_pattern("[b-df-hj-mp-tv-z]u(?!tta)[b-df-hj-np-tv-z].*[oia]\\Z")
_U = lazy_pattern("[उऊुूयव]")
"""A foreign or Indian name that ends in a vowel has an उ for its u: «Facundo» is फाकुंडो."""
_ROUND_A = lazy_pattern("(?<=[^aeiouyw])a[^aeiouyhwr].*[oia]\\Z")
_AN_E, _E = lazy_pattern("e|a[iye]"), lazy_pattern("(?<=.)[ेैएऐ]")
"""… and a foreign one seldom an ए for its a, but at the beginning."""
_ROUND, _DOUBLE, _LAST_VOWEL = 8.0, 5.0, 12.0
_TWICE, _HEARD_TWICE = lazy_pattern(r"([bdgjklmnprstz])\1"), lazy_pattern("([क-ह])़?्\\1")
"""… nor two consonants for a doubled one: of some 430 such names from abroad 28 have them."""
_POLISH, _HEARD_APART = lazy_pattern("[cs]z"), lazy_pattern("[सशकच]्?ज")
"""… nor two for the sz of Polish and Hungarian, or the cz."""
_SURELY_ENGLISH = 0.05
_BEHIND_TWO = lazy_pattern("[^aeiou]h?[^aeiouhy]h?a(?<!sha)(?<!cha)(?<!tha)(?<!dha)(?<!bha)\\Z")
_BARE_PAIR = lazy_pattern("[\u0915-\u0939]\u093c?[\u0915-\u0939]\u093c?\\Z")
"""The last a behind two consonants is heard, if these are not joined: «Rabda» is no रबड़."""
_SOUTHERN = lazy_pattern(
    "zh|kk|pp|(?:angadi|cherr?y|gere|guda|gudem|halli|hatti|kad|kadavu|kal|kavu|kottai|kudi|kulam|kunnu"
    "|mangalam|nadu|nnur|ode|oor|padam|palayam|palem|pally|palli|parambil|parambu|patnam|patti"
    "|pattu|pettai|puram|sser[iy]|thara|thur|ttil|ttom)\\Z"
)
"""Letters and endings of names of the south: there a tt is ट्ट, a th no ठ, a d between vowels ड."""
_TT, _HARD_TT = lazy_pattern("tt(?!h)"), "\u091f\u094d\u091f"
_D, _HARD_D = lazy_pattern("(?<=[aeiou])d(?:[aeiou]|\\Z)"), lazy_pattern("[\u0921\u095c]")
_HEARD_H = lazy_pattern("[lmnw]h[aeiou]")
_S_AND_Z = lazy_pattern("स\u094d?ज")
_ASPIRATED = lazy_pattern("[bdgjkt]h|ch")
_UNENGLISH = lazy_pattern("[खघछझठढणतथधभष]|[ोा]ं\\Z")
"""Letters that no English word has («obituary» is not ओबितुअरी), if it is written without an h;
and the ends of Hindi plurals («conjugation» is not कोन्जुगतियों).
"""


def maluses(
    small: str, share: float, model: Transliterator, *, name: bool, foreign: bool
) -> Iterator[tuple[Callable[[str], object], float]]:
    """The signs of odd readings of a word in small letters, each with its penalty.

    ``share`` is how likely the word is Indian, from 0 to 1; ``name`` says that it is written as a
    name, ``foreign`` that it is a name that is neither Indian nor an English word.
    """
    if small[0] == "a" and small[1:2] not in {"i", "e"}:
        yield (lambda spelled: spelled.startswith("ए")), _NO_NAME * share
    if small.startswith("aa"):  # «Aachal» is not अचल
        yield (lambda spelled: spelled.startswith("अ")), _DROPPED * share
    if small.startswith("au"):  # «Aunta» is not अंत
        yield (lambda spelled: not spelled.startswith(_AU)), _DROPPED
    if name and share > _INDIAN and not _SAID_AS_J.search(small):  # «Ginda» is no जिंदा
        yield (lambda spelled: "ज" in spelled), _DROPPED
    if name and share > _INDIAN and _LAST_E.search(small):  # «Nagle» is no नागल
        yield (lambda spelled: not spelled.endswith(("े", "ए"))), _DROPPED
    if _LAST_IS_HEARD.search(small):  # English has a silent e, but no silent i, o or u: «Alberto»
        yield ENDS_IN_CONSONANT.search, _DROPPED if small[-1] in "iou" else _DROPPED * share
    if name and share > _SURELY_ENGLISH and _ROUND_U.search(small):  # «Dullo» is no डलो
        yield (lambda spelled: not _U.search(spelled)), _DROPPED
    if name and _LAST_A.search(small):  # of 472 names from abroad 471 have it: «Medvedeva»
        yield ENDS_IN_CONSONANT.search, _LAST_VOWEL * (1 - share)
    if foreign and _ROUND_A.search(small):  # «Bonadio» is no बोनेडियो
        heard = len(_AN_E.findall(small))
        yield (lambda spelled: len(_E.findall(spelled)) > heard), _ROUND
    if foreign and _TWICE.search(small):  # «Bonelli» is no बोनेल्ली
        yield _HEARD_TWICE.search, _DOUBLE * (1 - 2 * share)
    if foreign and _POLISH.search(small):  # «Miszalski» is no मिसज़ालस्की
        yield _HEARD_APART.search, _DOUBLE
    if name and share > _INDIAN and _SOUTHERN.search(small):
        yield from _southern(small)
    if name and share > _INDIAN and _HEARD_H.search(small):  # «Sumhi» is no सुमी
        yield (lambda spelled: "ह" not in spelled), _DROPPED
    if "sz" in small:  # «Olszewski» is no ओल्सज़ेव्स्की
        yield _S_AND_Z.search, _DROPPED
    if name and _BEHIND_TWO.search(small):
        yield _BARE_PAIR.search, _DROPPED
    if name and small[-1] == "n":
        yield (lambda spelled: spelled.endswith("\u0902")), _NASAL + _NASAL_ABROAD * (1 - share)
    if _LAST_S.search(small):
        yield (lambda spelled: not _ENDS_IN_S.search(spelled)), _DROPPED
    if share < _SURELY_ENGLISH and not _ASPIRATED.search(small):
        known = model.words.known
        yield (lambda spelled: _UNENGLISH.search(spelled) and not known(spelled)), _DROPPED


def _southern(small: str) -> Iterator[tuple[Callable[[str], object], float]]:
    """The signs of odd readings of a name of the south: of rows of proper_names.tsv that look so,
    127 of 136 have ट्ट for tt, 209 of 215 no ठ for th, 190 of 215 ड for a d behind a vowel.
    """
    if _TT.search(small):  # «Muttuchira»
        yield (lambda spelled: _HARD_TT not in spelled), _HARD
    if "th" in small:  # «Puthiyakavu»
        yield (lambda spelled: "ठ" in spelled), _DROPPED
    if _D.search(small):  # «Karappadam»
        yield (lambda spelled: not _HARD_D.search(spelled)), _HARD
