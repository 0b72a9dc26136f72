"""Numbers as newsrooms type them: «मो0», «1 953 335», «11, 487», «37. 38 प्रतिशत», «.5%»."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["REPAIRS"]

_Repair = Callable[[re.Match[str]], str]

# «डॉ0», «उ०प्र०», «टीoसीo»: newsrooms of Uttar Pradesh type a zero, or the letter, for the dot of
# an abbreviation.
_ZERO_FOR_DOT = re.compile("[0oO](?<=[\u0900-\u0963].)(?![0-9A-Za-z%]|[.,:/][0-9])")
_SHORT_FORM = re.compile("(?:^|[^\u0900-\u0963])([\u0900-\u0963]{1,6})$")
_LETTERS_IN_SHORT_FORM = 2


def _zero(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    word = _SHORT_FORM.search(text[max(0, start - 7) : start])
    letters = sum("\u0904" <= c <= "\u0939" for c in word[1]) if word else 0
    joined = word[1].count("\u094d") if word else 0
    return "." if 0 < letters - joined <= _LETTERS_IN_SHORT_FORM else match[0]


# «1 953 335 वोट»: a space as the separator, from a million on; «12 345» may be two numbers.
_THOUSANDS = re.compile(
    "[1-9](?<![0-9.,:/+-][1-9])(?<![0-9] [1-9])[0-9]{0,2}(?: [0-9]{3}){2,4}(?! ?[0-9]|[.,:/-][0-9])"
)


def _thousands(match: re.Match[str]) -> str:
    return match[0].replace(" ", ",")


# «11, 487 लोग», «1, 25, 000 रुपये»: one number with spaces behind its commas, rather than a list.
_SPREAD = re.compile(
    "[1-9](?<![\u0900-\u0963A-Za-z0-9.,:/+=-][1-9])(?<![0-9][, ] [1-9])(?<!, [1-9])"
    "(?:[0-9]?(?:, ?[0-9]{2})?, ?[0-9]{3}|[0-9]{2}, ?000)"
    "(?! ?[0-9]|[.,:/-] ?[0-9]| (?:और|व|या|एवं|तथा|से) [0-9]|[A-Za-z÷×=])"  # «Gen 5, 165Hz»
)
_OF_A_LIST = re.compile(
    "(?:धारा|धाराओं|वार्ड|नंबर|सेक्टर|कमरा|उम्र|आईपीसी|बीएनएस|एक्ट|भादवि)[^।\n0-9]{0,12}$"
)


def _spread(match: re.Match[str]) -> str:
    start = match.start()
    if _OF_A_LIST.search(match.string, max(0, start - 24), start):
        return match[0]
    return match[0].replace(", ", ",")


# «1,50000», a lakh with the comma of thousands left out, and «37. 38 प्रतिशत», a decimal in two.
_LAKH = re.compile("([1-9](?<![0-9,.].)[0-9]?),([0-9]{5})(?![0-9]|[.,:/-][0-9])")
_PARTED = re.compile(
    r"([0-9](?<![0-9.,:/-].)[0-9]{0,2})\. ([0-9]{1,2})"
    "(?= ?(?:%|(?:मत )?प्रतिशत|फ़?ीसद|लाख |करोड़ |(?:आरएल |RL )?(?:मीटर|फीट|फुट)|टीएमसी|मिमी))"
)


# «मतदान का प्रतिशत 84. 49 रहा»: the word before it tells, too.
_PARTED_SHARE = re.compile(r"(?<=प्रतिशत )([0-9]{1,2})\. ([0-9]{2})(?![0-9.,:/-])")


# «27- 04- 2023»: a date with spaces behind its dashes.
_SPREAD_DATE = re.compile(
    "- (?<=[0-9]- )(?:(?=[0-9]{2}- ?(?:19|20)[0-9]{2}(?![0-9]))"
    "|(?:(?<=-[0-9]{2}- )|(?<=- [0-9]{2}- ))(?=(?:19|20)[0-9]{2}(?![0-9])))"
)


# «जलस्तर 391:50 मीटर», «रेटिंग 3:30»: a colon for the point of a decimal.
_COLON_FOR_POINT = re.compile(
    ":(?<=[0-9]:)(?:(?<![0-9]{3}:)(?<=रेटिंग [0-9]:)(?=[0-9]{1,2}(?![0-9:/]))"
    "|(?<=[0-9]{3}:)(?=[0-9]{1,2} ?(?:मीटर|फीट|फुट))"
    "|(?:(?<=जल स्तर [0-9]{3}:)|(?<=जलस्तर [0-9]{3}:))(?=[0-9]{2}(?![0-9:/])))"
)


# «एन.पी. के 12:32:16», «एन.पी. के खाद»: the third letter of the fertiliser, and no postposition.
_FERTILISER = re.compile(
    r"एन(?<![\u0900-\u0963]एन)\.? ?पी\.? के\.?(?= ?(?:\(?[0-9]{1,2}[:.-]|खाद|उर्वरक))"
)


# «04ध्03ध्2026», «15रू00 बजे»: old fonts draw the stroke and the colon with the codes of letters.
_DRAWN_STROKE = re.compile("ध्(?<=[0-9]ध्)(?=[0-9])")
_DRAWN_COLON = re.compile("रू(?<=[0-9]रू)(?<![0-9]{3}रू)(?=[0-5][0-9](?![0-9]| ?पैस))")


# «2024-05-12T10:30:00Z»: the letter between a date and a time, and the one behind it.
_STAMP = re.compile("T(?<=-[0-9]{2}T)(?=[0-9]{2}:[0-9]{2})|Z(?<=:[0-9]{2}Z)(?![0-9A-Za-z])")


def _gap(match: re.Match[str]) -> str:
    return " " if match[0] == "T" else " UTC"


# «खसरा न 195», «मकान न. 12»: the short form of a number word.
_NUMBER_WORD = re.compile(
    "न(?:(?<=खसरा न)|(?<=गाटा न)|(?<=मकान न)|(?<=प्लॉट न)|(?<=वार्ड न))(?=\\.? ?[0-9])"
)


# «10: 30 बजे», «10 : 30 बजे»: a time of day with a space behind its colon, or two about it. Each
# begins with its own signs, which are searched fast.
_MINUTES = "(?=[0-5][0-9] ?(?:बजे|[AaPp][.]?[Mm]))"
_PARTED_TIME = re.compile(f": (?<=[0-9]: )(?<![0-9]{{3}}: ){_MINUTES}")
_SPREAD_TIME = re.compile(f" : (?<=[0-9] : )(?<![0-9]{{3}} : ){_MINUTES}")


# «10:30 एएम», «4.15 पी.एम.», «8 पीएम तक»: AM and PM in Hindi letters; but «15 पीएम श्री स्कूल».
_HALF_DAY = re.compile("[एप]ी?[.]? ?एम[.]?(?= ?(तक)?)(?![\u0900-\u0963])")
_MINUTES_BEFORE = re.compile("[0-9][:.][0-5][0-9] ?$")
_HOUR_BEFORE = re.compile("(?:^|[^0-9.,:/-])(?:1[0-2]|0?[1-9]) ?$")


def _half_day(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    before = text[max(0, start - 6) : start]
    whole = match[0] == "एएम" or match[1]
    if _MINUTES_BEFORE.search(before) or (whole and _HOUR_BEFORE.search(before)):
        return "AM" if match[0][0] == "ए" else "PM"
    return match[0]


# «.5%»: a decimal without its zero.
_POINT_FIRST = re.compile(r"\.(?<=[ (]\.)(?<![0-9] \.)(?=[0-9]{1,2} ?(?:%|(?:मत )?प्रतिशत|फ़?ीसद))")


# «1 /2 छोटा चम्मच»: a fraction with a space before its stroke.
_SPREAD_FRACTION = re.compile(
    " /(?<=[1-3] /)(?<![0-9.,:/-][1-3] /)(?=[2-4] (?:छोट|बड़|चम्मच|कप|किलो|टी|टेबल))"
)


# «83.प्रतिशत»: a decimal without its digits.
_POINT_LAST = re.compile(
    r"\.(?<=[0-9]\.)(?<![.,:/-][0-9]\.) ?(?=(?:मत )?प्रतिशत|फ़?ीसदी?(?![\u0900-\u0963])|%)"
)


# «1 9 04 में», «1 9 84-88»: a year that a machine translation has torn.
_TORN_YEAR = re.compile(
    "1(?<![0-9.,:/-]1)(?<![0-9] 1) ([89]) ([0-9]{2})(?=-[0-9]{2}(?![0-9])| (?:में|से|तक|के|की|का|को) )"
)


# «2.73,90,149»: a dot typed for the first comma.
_DOT_FOR_COMMA = re.compile(
    r"([1-9](?<![0-9.,:/-].)[0-9]?)\.([0-9]{2}(?:,[0-9]{2})?,[0-9]{3})(?![0-9]|[.,:/-][0-9])"
)


# «NH-003»: a highway's number filled up with zeros.
_HIGHWAY = re.compile(
    "0{1,2}(?:(?<=[NS]H[- ]0)|(?<=[NS]H[- ]00)|(?<=एच[- ]0)|(?<=एच[- ]00))(?=[1-9])"
)


# «किमी 112/400»: a kilometre stone, whose number has a stroke as those of plots have.
_STONE = re.compile("कि(?:मी|\\.मी\\.|लोमीटर)(?= [0-9]{1,4}/[0-9]{3}(?![0-9/.]))")


def _as(template: str) -> _Repair:
    """A repair that writes ``template`` with a match's groups in it."""
    return lambda match: match.expand(template)


REPAIRS: tuple[tuple[re.Pattern[str], _Repair], ...] = (
    (_ZERO_FOR_DOT, _zero),
    (_THOUSANDS, _thousands),
    (_SPREAD, _spread),
    (_LAKH, _as(r"\1\2")),
    (_HIGHWAY, _as("")),
    (_DOT_FOR_COMMA, _as(r"\1,\2")),
    (_PARTED, _as(r"\1.\2")),
    (_PARTED_SHARE, _as(r"\1.\2")),
    (_SPREAD_DATE, _as("-")),
    (_COLON_FOR_POINT, _as(".")),
    (_DRAWN_STROKE, _as("/")),
    (_DRAWN_COLON, _as(":")),
    (_STAMP, _gap),
    (_FERTILISER, _as("एनपीके")),
    (_HALF_DAY, _half_day),
    (_NUMBER_WORD, _as("नं")),
    (_STONE, _as("किलोमीटर")),
    (_PARTED_TIME, _as(":")),
    (_SPREAD_TIME, _as(":")),
    (_POINT_FIRST, _as("0.")),
    (_POINT_LAST, _as(" ")),
    (_SPREAD_FRACTION, _as("/")),
    (_TORN_YEAR, _as(r"1\1\2")),
)
"""What is typed so, and how it is written instead; in order."""
