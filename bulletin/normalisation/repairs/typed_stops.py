"""Full stops typed without the space after them: «बैठक हुई है.इसके बाद मंत्री लौट गए»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair

# Short words that end a sentence; no abbreviation, letter or part of an address is one.
_SHORT_ENDS = lazy_pattern(
    "(?:^|[^\u0900-\u0963\u200c\u200d.])(?:"
    "है|था|थे|थी|हुआ|हुए|हुई|गया|गए|गये|गई|गयी|किए|दिए|लिए|रहा|रहे|रही|सका|सके|सकी|पाए|पाई|कहा|लगा"
    "|लगे|लगी|की|दी|ली|आया|आए|हो|करे|जाए|चला|चले|चली|आयी|आये|भी|ही|तो|ने"
    "|हैं|थीं|में|हूं|हूँ|दीं|लीं|कीं|हों|दें|लें|हां|हाँ)\\Z"
    "|[\u0900-\u0963](?:[\u0904-\u0939]\u093c?[\u093e-\u094c]|[ईआए])[\u0901\u0902]\\Z"
)
# Within a sentence; shorter words may be abbreviations, «डब्ल्यू» is a letter.
_WORD_BEFORE = "[\u0900-\u0963A-Za-z0-9,;:)\"'] "
_LIKE_A_VERB = lazy_pattern(
    _WORD_BEFORE
    + "(?!डब्ल|डबल|रुप|श्री\\Z)[\u0904-\u0939][\u0900-\u0963]{1,21}[\u093e\u0940\u0947\u094bईए]\\Z"
)
_LONGEST = 30
_WORD_BEHIND = lazy_pattern(
    "(?:(?!आर|इन)[अआइउक-ह][क-ह]|वे|वो|ये|जो|तो|दो|नौ|एक|और|नई|कई"
    "|(?!कॉम|नेट|ऑर्ग|ओआरजी|डॉट|में)[\u0900-\u0963]{3,})(?![\u0900-\u0963.])"
    "|इन (?!पर)|(?<=[\u093e\u0940\u0947ए]\\.)[0-9](?![0-9]{0,2}\\.[0-9])"
)
"""No end of an address, no abbreviation, and no variant («एनबी.1.8.1»)."""
_ANY_WORD = lazy_pattern(_WORD_BEFORE + "(?!डब्ल|डबल)[\u0900-\u0963]{4,24}(?<!\u094d)\\Z")
_LONG_BEFORE = lazy_pattern(
    "(?:^|[ \n(\"'A-Za-z])(?=[\u0900-\u0963]*[\u0904-\u0939](?!\u093c?\u094d)[\u0900-\u0963]*"
    "[\u0904-\u0939](?!\u093c?\u094d))[\u0900-\u0963]{3,24}\\Z"
)
_LONG_BEHIND = lazy_pattern(
    "(?!कॉम|नेट|ऑर्ग|ओआरजी|डॉट|ग्रा|में)[\u0900-\u0963]{3,}(?<!\u094d)(?![\u0900-\u0963.@])"
)
"""Two words, of which the first has two syllables: «बढ़त.कारोबार»."""
_NUMBER_BEHIND = lazy_pattern("[0-9]{2}(?![0-9]?\\.[0-9])")
"""«… मिली बाइक.70 किलोमीटर»; but «दुमका.13 दिसंबर» opens a report."""
_OPENER = lazy_pattern(
    "(?:इस|उस|यह|वह|ये|वे|वो|लेकिन|मगर|हालांकि|हालाँकि|वहीं|जब|तब|अब|फिर|और|जबकि|क्योंकि|उन|दूसरी ओर)"
    "(?![\u093c\u094d])"
)
"""What sentences begin with: «… का सुंदर प्रयोग.इसके बाद …»."""
# «की.मी.» and «की.ग्रा.» are misspelt units.
_GLUED = lazy_pattern(
    "\\.(?<=[\u0900-\u0963].)(?=[\u0904-\u0939A-Za-z0-9])(?!(?:मी|ग्रा)(?![\u0900-\u0963]))"
)


_OF_A_WORD = lazy_pattern("[\u0900-\u0963.]")
_LONG_WORD = lazy_pattern("[\u0900-\u0963]{3,12}(?![\u0900-\u0963.])")


def _parted(match: re.Match[str]) -> str:
    """A space after a stop that ends a sentence; a hyphen within «अलग.अलग»."""
    dot = match.start()
    behind = _LONG_WORD.match(match.string, match.end())
    before = match.string[max(0, dot - _LONGEST) : dot]
    twice = behind is not None and before.endswith(behind[0])
    if behind and twice and not _OF_A_WORD.match(before[: -len(behind[0])][-1:]):
        return "-"
    if _SHORT_ENDS.search(before):
        return ". "
    end = match.end()
    if _LIKE_A_VERB.search(before):
        ends = _WORD_BEHIND.match(match.string, end)
    else:
        ends = _ANY_WORD.search(before) and _OPENER.match(match.string, end)
    ends = ends or (_LONG_BEFORE.search(before) and _LONG_BEHIND.match(match.string, end))
    ends = ends or (_ANY_WORD.search(before) and _NUMBER_BEHIND.match(match.string, end))
    return ". " if ends else "."


# «ब्याज 5%.इसके बाद», «Thank you.नितीश»: no letter of «M.फिल» or number of «10.बजे»
_BEHIND_A_TOKEN = lazy_pattern(
    "\\.(?<=[0-9A-Za-z%)/][0-9A-Za-z%)].)(?<!www.)(?!कॉम|नेट|बजे)"
    "(?=[\u0904-\u0939][\u0900-\u0963]{2,})(?![\u0900-\u0963]+\\.)"
)


# «1.दिल्ली में …», «1.Tata …»: the number of a point that opens a line.
_POINT = lazy_pattern(
    "\\.(?:(?<=^[0-9].)|(?<=\n[0-9].)|(?<=^[0-9]{2}.)|(?<=\n[0-9]{2}.))(?=[\u0904-\u0939]|[A-Z][a-z])"
)


# «… रही.(एजेंसी)», «… हुई."उन्होंने कहा"», «"… हुई."उन्होंने कहा»
_BEFORE_A_SIGN = lazy_pattern("\\.(?<=[\u0900-\u0963].)(?=[\"'(][\u0904-\u0939A-Za-z0-9])")
_CLOSING_QUOTE = lazy_pattern("[\"'](?<=[\u0900-\u0963]\\..)(?=[\u0904-\u0939A-Za-z0-9])")
_STOP_AND_QUOTE = lazy_pattern("\\.[\"'](?=[\u0904-\u0939A-Za-z0-9])")
_REACH_OF_QUOTES = 1000


def _parted_from_a_sign(match: re.Match[str]) -> str:
    """A space before a bracket, or an opening quotation mark, behind the end of a sentence."""
    dot = match.start()
    before = match.string[max(0, dot - _LONGEST) : dot]
    ends = _SHORT_ENDS.search(before) or _LIKE_A_VERB.search(before)
    return ". " if ends and not _closes_a_quotation(match.string, dot + 1) else "."


def _closed(match: re.Match[str]) -> str:
    return f"{match[0]} " if _closes_a_quotation(match.string, match.start()) else match[0]


def _closes_a_quotation(text: str, at: int) -> bool:
    """Whether the quotation mark ``at`` a place closes a quotation of its line."""
    line = text[max(0, at - _REACH_OF_QUOTES) : at].rpartition("\n")[2]
    return text[at] != "(" and line.count(text[at]) % 2 == 1


# «Edited by Monu.S», «Suresh.B.R»: a person's initials behind the name; no address, no «Node.JS»
_BEFORE_AN_INITIAL = lazy_pattern(
    "\\.(?<=[a-z]\\.)(?=[A-Z](?:\\.[A-Z])*+(?![A-Za-z0-9@_/-]|\\.[A-Za-z]))"
)
_A_NAME = lazy_pattern(
    "(?<![A-Za-z0-9@._/-])(?!Prof|Smt|Shri|Capt|Col|Gen|Maj|Adv|Hon|Rev|Sub|Govt|Dept|Dist)"
    "[A-Z][a-z]{2,14}\\Z"
)
_LONGEST_NAME = 16


def _parted_from_an_initial(match: re.Match[str]) -> str:
    dot = match.start()
    return " " if _A_NAME.search(match.string, max(0, dot - _LONGEST_NAME), dot) else "."


REPAIRS = (
    Repair(_GLUED, _parted, "."),
    Repair(_BEHIND_A_TOKEN, ". ", "."),
    Repair(_BEFORE_A_SIGN, _parted_from_a_sign, "."),
    Repair(_CLOSING_QUOTE, _closed, ".", inside=_STOP_AND_QUOTE),
    Repair(_POINT, ". ", "."),
    Repair(_BEFORE_AN_INITIAL, _parted_from_an_initial, "."),
)
