"""The small L, also two, and after a verb the capital I, that some typists use for a danda."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair

# «नई दिल्ली, 3 अप्रैल I दक्षिणी …», «जयपुर, 3 अप्रैल 2024 I राज्य …»
_MONTHS = (
    *("जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त"),
    *("सितंबर", "सितम्बर", "अक्टूबर", "अक्तूबर", "नवंबर", "नवम्बर", "दिसंबर", "दिसम्बर"),
)
_BEHIND_MONTH = "|".join(
    f"(?<={month}{year} I)" for month in _MONTHS for year in ("", " 20[0-9]{2}", ", 20[0-9]{2}")
)
# «थी I», «हैं I», «गया I», «होंगे I», «हुई I», «रही I», «करें I», «की I»; but «कक्षा I», «श्रेणी I»
_BEHIND_VERB = (
    "(?<=[हथ][ाीेैं] I)|(?<=हैं I)|(?<=[यग][ाीे] I)|(?<=[आईए] I)|(?<=रह[ाीे] I)|(?<=[^म]ें I)|(?<= [कदल]ी I)"
)
_SMALL = lazy_pattern(
    "l"
    "(?:(?:(?<=[\u0900-\u0963]l)|(?<=[\u0900-\u0963] l))(?= ?(?:\n|$)|['\")])"
    "|(?<=[\u0900-\u0963]l)(?= )"
    "|(?<=[\u0900-\u0963] l)(?= ?[\u0904-\u0939]| [0-9]+ [\u0904-\u0939])"
    "|(?<=[\u093e-\u094c\u0902ईए]l)(?=[\u0904-\u0939][\u0900-\u0963]))"
)
# Also before a single word in Latin letters: «है I Delhi में»; but «है I love you».
_CAPITAL = lazy_pattern(
    "I"
    f"(?:(?:{_BEHIND_VERB})(?= ?(?:\n|$)|['\")]| [\u0904-\u0939]| [A-Z][A-Za-z]+ [\u0904-\u0939])"
    "|(?<=[\u0904-\u0914\u093e-\u094c\u0901\u0902]I)(?= ?(?:\n|$)| [\u0904-\u0939]| [0-9]{2})"
    f"|(?:{_BEHIND_MONTH})(?= [\u0904-\u0939]))"
)

# «(रवि वर्मा) l बाजार l 15 जून को»: alone behind a bracket, a place or a year
_SMALL_ALONE = lazy_pattern(
    "l(?:(?<=[)\\]]l)|(?<=[)\\]'\"\u0900-\u0963] l)|(?<=[ ,][0-9]{4} l))"
    "(?= ?(?:\n|$)| [(\"'0-9\u0904-\u0939])"
)
_CAPITAL_ALONE = lazy_pattern(
    "I(?<=[)\\]'\"\u0900-\u0963] I)(?= [(\"'0-9\u0904-\u0939]| ?(?:\n|$))"
    "(?! (?:के|की|का|में|को|से|पर|ने|तक|व|और|एवं|तथा|या)(?![\u0900-\u0963]))"
)
_RANKED = lazy_pattern(
    "(?:श्रेणी|कक्षा|ग्रेड|क्लास|टियर|भाग|चरण|एसी|खंड|खण्ड|पेपर|फेज|फेज़|पार्ट|लेवल|वर्ग|यूनिट|प्रकार) \\Z"
)
_RANK = 8


def _with_others(match: re.Match[str]) -> str:
    """A danda, if the text has others typed so; behind a bracket the small L is nothing else."""
    text, start = match.string, match.start()
    if match[0] == "I" and _RANKED.search(text, max(0, start - _RANK), start):
        return match[0]
    behind_bracket = match[0] == "l" and text[max(0, start - 2) : start].rstrip()[-1:] in {")", "]"}
    return "।" if behind_bracket or _has_others(text, match[0]) else match[0]


@functools.lru_cache(maxsize=4)
def _has_others(text: str, sign: str) -> bool:
    """Whether the text has a ``sign`` that is surely a danda; asked once for each text."""
    return (_SMALL if sign == "l" else _CAPITAL).search(text) is not None


_TWO_SMALL = lazy_pattern(
    "ll(?:(?<=[\u0900-\u0963]ll)|(?<=[\u0900-\u0963] ll))"
    "(?= ?(?:\n|$)|['\")]| [\"'0-9\u0904-\u0939])"
)


REPAIRS = (
    Repair(_TWO_SMALL, "।", "ll"),
    Repair(_SMALL_ALONE, _with_others, "l"),
    Repair(_CAPITAL_ALONE, _with_others, "I"),
    Repair(_SMALL, "।", "l"),
    Repair(_CAPITAL, "।", "I"),
)
"""In order: what is surely a danda is evidence for the others, so it is mended last."""
