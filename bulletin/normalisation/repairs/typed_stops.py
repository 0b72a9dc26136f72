"""Full stops typed without the space after them: «बैठक हुई है.इसके बाद मंत्री लौट गए»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair

__all__ = ["REPAIRS"]

# Verbs that end a sentence, and that no abbreviation or part of an address is; «आई» is a letter.
_FINITE = lazy_pattern(
    "(?:^|[^\u0900-\u0963\u200c\u200d.])(?:"
    "है|हैं|था|थे|थी|थीं|होगा|होगी|होंगे|हुआ|हुए|हुई|हुईं|गया|गए|गये|गई|गयी|गईं|किया|किए|दिया|दिए|लिया|लिए"
    "|रहा|रहे|रही|रहेगा|रहेगी|रहेंगे|सका|सके|सकी|सकता|सकते|सकती|पाया|पाए|पाई|चाहिए|कहा|बताया|लगा|लगे|लगी"
    "|की|दी|ली|आया|आए|पहुंचा|पहुंचे|पहुंची|पहुँचा|पहुँचे|पहुँची|करेगा|करेगी|करेंगे|जाएगा|जाएगी|जाएंगे"
    "|हो|हों|होता|होती|होते|करे|करें|करता|करती|करते|जाता|जाती|जाते|जाए|जाएं|सकें|रहें|चाहिये"
    "|चला|चले|चली|पड़ा|पड़े|पड़ी|रखा|रखे|रखी|मिला|मिले|मिली|आयी|आये|जाये|जीता|जीते|जीती|होतीं|लगाए|बैठा|बैठे|बैठी|नहीं)\\Z"
    "|[एे]ं?(?:गा|गी|गे)\\Z"
)
_LONGEST = 8
# «की.मी.» and «की.ग्रा.» are misspelt units.
_GLUED = lazy_pattern("\\.(?<=[\u0900-\u0963].)(?=[\u0904-\u0939A-Za-z0-9])(?!मी|ग्रा)")


_LONGEST_TWICE = 13
_LONG_WORD = lazy_pattern("[\u0900-\u0963]{3,12}(?![\u0900-\u0963.])")


def _parted(match: re.Match[str]) -> str:
    """A space after the stop, if a finite verb stands before it; a hyphen within «अलग.अलग»."""
    dot = match.start()
    behind = _LONG_WORD.match(match.string, match.end())
    before = match.string[max(0, dot - _LONGEST_TWICE) : dot]
    if behind and re.search(f"(?<![\u0900-\u0963.]){behind[0]}\\Z", before):
        return "-"
    return ". " if _FINITE.search(match.string[max(0, dot - _LONGEST) : dot]) else "."


# «1.दिल्ली में …», «1.Tata …»: the number of a point that opens a line.
_POINT = lazy_pattern(
    "\\.(?:(?<=^[0-9].)|(?<=\n[0-9].)|(?<=^[0-9]{2}.)|(?<=\n[0-9]{2}.))(?=[\u0904-\u0939]|[A-Z][a-z])"
)


REPAIRS = (Repair(_GLUED, _parted, "."), Repair(_POINT, ". ", "."))
