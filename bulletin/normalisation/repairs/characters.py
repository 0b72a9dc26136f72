"""One character for another: what is neither Hindi nor ASCII, as the usual character for it."""

from __future__ import annotations

import functools
import re
import unicodedata

from bulletin.core.lazy_pattern import lazy_pattern

_LOOKS_LIKE = {
    **dict.fromkeys("“”„‟«»″❝❞＂", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼʹ❛❜＇", "'"),
    **dict.fromkeys("‐‑‒−﹣－\u00ad", "-"),
    **dict.fromkeys("―⸺", "—"),
    **dict.fromkeys("|¦｜", "।"),
    **dict.fromkeys("॰․", "."),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("∶", ":"),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    "\r": "",
    "\t": " ",
    "\u00ad": "",
    "ß": "ss",
    "μ": "µ",
    "∆": "Δ",
    **dict(zip("ŒœÞþÐð", ("OE", "oe", "Th", "th", "D", "d"), strict=True)),
    "◌": "",  # it holds a sign that no letter bears: «क◌ि»
    **dict.fromkeys("ℹ℡", ""),  # pictures, though they can be taken apart into letters
    "🔟": "10",
    "🆚": " vs ",
}
_LIKE_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѐё",
        "ABESIJKMHOPCTYXaesijopcyxdABEZHIKMNOPTYXoee",
        strict=True,
    )
)
"""Letters of other scripts that look like Latin ones, with which some words are typed in part."""
_KEPT = frozenset("²³µ№™©®·•")


def character(match: re.Match[str]) -> str:
    """What is read for an odd character, which may depend on what stands beside it."""
    text, start = match.string, match.start()
    if sign := _beside_a_number(text, start):
        return sign
    if match[0] in _LIKE_LATIN and _is_in_a_latin_word(text, start):
        return _LIKE_LATIN[match[0]]
    if match[0] in _RAISED and start:
        return _raised(text, start)
    if match[0] in _STARS and _AND_A_HALF.match(text, start + 1):
        return "*"
    if match[0] == _LOW_QUOTE and _AS_A_COMMA.match(text, start):
        return ","
    if match[0] == _KEYCAP and _OWN_NUMBER.match(text, start + 1):
        return " "
    if match[0] == "¨" and "\u0915" <= text[start + 1 : start + 2] <= "\u0939":
        return match[0]  # «¨सह»: the word tells
    if match[0] == "ð" and not _is_in_a_latin_word(text, start):
        return ""  # the first byte of a pictograph, read as a letter
    usual = plain(match[0])
    if match[0] == "ª" and "\u0904" <= text[start - 1 : start] <= "\u0963":
        return "" if text[start - 2 : start] == "्र" else "्र"  # «राष्टªीय», «मजिस्ट्रªेट» of old fonts
    if len(usual) > 1 and "/" in usual and start and text[start - 1].isdigit():
        return f" {usual}"  # 1½ is one and a half, not eleven halves
    return usual


_STARS = frozenset("★⭐🌟")
_AND_A_HALF = lazy_pattern("[★⭐🌟\ufe0f]*\\s*(?:[1१]/[2२]|½)")
"""«⭐⭐⭐ 1/2», which the rating «***1/2» is, too."""
_LOW_QUOTE = "\u201a"
_TOLD = "0-9०-९\u0900-\u0963%)"
_AS_A_COMMA = lazy_pattern(
    f"{_LOW_QUOTE}(?:(?<=[{_TOLD}]{_LOW_QUOTE})(?=[ \n0-9\u0904-\u0939]|\\Z)"
    f"|(?<=[{_TOLD}] {_LOW_QUOTE})(?= ))"
)
"""«राजस्व का 38‚ पुलिस का 12‚»: it looks like a comma, and opens no quotation behind a word."""
_KEYCAP = "\u20e3"
_OWN_NUMBER = lazy_pattern("\\d(?!\ufe0f?\u20e3)")
"""«4️⃣20.5: चौका»: a number behind a digit that is drawn as a key."""


_LATIN_BESIDE = lazy_pattern(f"[{''.join(_LIKE_LATIN)}]{{0,20}}[A-Za-z]")
_LATIN_BEFORE = lazy_pattern(f"[A-Za-z][{''.join(_LIKE_LATIN)}]{{0,20}}\\Z")


def _is_in_a_latin_word(text: str, start: int) -> bool:
    """«Аpple», «СОVID»: whether a letter that looks Latin stands with Latin ones."""
    before = _LATIN_BEFORE.search(text, max(0, start - 21), start)
    return bool(before or _LATIN_BESIDE.match(text, start + 1))


_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))


_GAP = 6


def _raised(text: str, start: int) -> str:
    """A raised digit: «10⁶» is 10^6, «km²» stays, and after a Hindi word it marks a footnote."""
    sign, before = text[start], text[start - 1]
    if before in _RAISED:
        return _RAISED[sign]
    if before.isdigit():
        return f"^{_RAISED[sign]}"
    if before.isspace():
        above = text[max(0, start - _GAP) : start].rstrip()[-1:]
        if sign == "¹" or above in {*_RAISED}:
            return ""  # «… है ¹ ².»
    is_note = before in "।.,)" or "\u0904" <= before <= "\u0963"
    return "" if is_note and sign not in _KEPT else plain(sign)


_NUMERALS = lazy_pattern("ROMAN NUMERAL|CIRCLED (?:SANS-SERIF )?(?:NUMBER|DIGIT)")
_OVERLAY = "\u0338"


@functools.cache
def plain(character: str) -> str:
    """The substitute for a character that is neither Hindi nor ASCII; '' if it means nothing."""
    if character in _KEPT:
        return character
    if character in _LOOKS_LIKE:
        return _LOOKS_LIKE[character]
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    name = unicodedata.name(character, "")
    if _NUMERALS.search(name):
        return str(int(unicodedata.numeric(character)))
    if category in {"Cc", "Cf", "Co", "Cs", "Cn"} or name.startswith(
        ("COMBINING ", "VARIATION SELECTOR")
    ):
        return ""
    if category == "Zs":
        return " "
    return _ascii(character) or unicodedata.normalize("NFC", _usual_sign(character))


def _ascii(character: str) -> str:
    """The ASCII letters, digits and signs that a compatible or accented character represents."""
    parts = unicodedata.normalize("NFKD", character)
    if parts.endswith(_OVERLAY):
        return ""  # «≠» is no «=»
    kept = "".join(_LOOKS_LIKE.get(part, part) for part in parts if not unicodedata.combining(part))
    if kept.replace("°", "").replace("µ", "").isascii():
        return kept
    name = unicodedata.name(character, "")
    if not (name.startswith("LATIN ") and character.isalpha()):
        return ""
    found = re.search(r"LETTER (?:[A-Z]{3,} )*([A-Z]{1,2})\b", name)
    letter = found[1] if found else "x"
    return letter if "CAPITAL" in name else letter.lower()


_OF_CLASS = {"Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"', "Pd": "-", "Pc": " ", "Sk": "", "Po": "•"}
_DIRECTIONS = {
    "LEFT RIGHT": "—", "RIGHTWARDS": "→", "LEFTWARDS": "←", "UPWARDS": "↑", "DOWNWARDS": "↓",
    "NORTH": "↑", "SOUTH": "↓",
}  # fmt: skip
_ALIKE = {
    **dict.fromkeys("¡¿\ufffc", ""),
    **dict.fromkeys("、､", ","),
    **dict.fromkeys("。｡", "।"),
    **dict.fromkeys("∙⋅∘⋆", "•"),
    **dict.fromkeys("∼∽", "~"),
    **dict.fromkeys("≃≅≊≒", "≈"),
    "∖": "\\",
    "∗": "*",
    "∓": "±",
    "≦": "≤",
    "≧": "≥",
    "\u2800": " ",
}
_USUAL = frozenset("§¶·†‡•…‰´¨¯¸‹›")
_PICTURES = (("\u2300", "\u23ff"), ("\u2460", "\u27bf"), ("\u2900", "\u2bff"))
"""Blocks whose signs are pictures, which are not read: their arrows point at a link."""


def _usual_sign(character: str) -> str:
    """The usual sign for a ``character``; the character itself if it is usual or like none.

    Unicode has some hundred bullets, arrows and brackets. A table could not name all that a page
    may have, but their names and classes tell what they stand for.
    """
    if character in _ALIKE:
        return _ALIKE[character]
    if character in _USUAL or any(first <= character <= last for first, last in _PICTURES):
        return character
    kind = unicodedata.category(character)
    if kind in {"So", "Sm"}:
        name = unicodedata.name(character, "")
        ways = (sign for way, sign in _DIRECTIONS.items() if "ARROW" in name and way in name)
        return next(ways, character)
    return _OF_CLASS.get(kind, character)


_RINGS = frozenset("º˚ᵒ◦○॰⁰०")
_CROSSES = frozenset("✕✖⨯╳❌")
_STEPS = frozenset("➔➙➜➝➞⟶")
_RISES = frozenset("🔺🔼⬆📈")
_FALLS = frozenset("🔻🔽⬇📉")
_INCHES = "″"
_INCHES_ALONE = lazy_pattern("(?<![0-9०-९.'′x×])[0-9०-९]{1,2}(?:\\.[0-9०-९]{1,2})?\\Z")
_ALL = _RINGS | _CROSSES | _STEPS | _RISES | _FALLS | {_INCHES}
_UNSEEN = " \u00a0\u2009\ufe0e\ufe0f"
_SCALE = lazy_pattern(" ?[CF](?![A-Za-z])")


def _beside_a_number(text: str, start: int) -> str | None:
    """The usual sign for the one at ``start``, if the number beside it tells one.

    A picture of an arrow is a bullet elsewhere, so it must come right behind a share: «1.9% 🔻».
    """
    sign = text[start]
    if sign not in _ALL or not start:
        return None
    on, behind = text[start - 1], text[start + 1 : start + 5].lstrip(_UNSEEN)[:1]
    if sign in _RINGS:
        return "°" if on.isdigit() and _is_of_degrees(text, start, behind) else None
    before = text[max(0, start - 4) : start].rstrip(_UNSEEN)[-1:]
    if sign in _RISES or sign in _FALLS:
        return None if before != "%" else "↑" if sign in _RISES else "↓"
    if sign == _INCHES:
        return sign if _is_of_inches(text, start) else None
    if not behind.isdigit() or not before.isdigit():
        return None
    return "×" if sign in _CROSSES else "→"  # «5✖7 मीटर», «5 ➜ 6»


_OPENED = lazy_pattern("(?:^|[ (\n])″[^″]*\\Z")
_QUOTE_REACH = 400


def _is_of_inches(text: str, start: int) -> bool:
    """Whether «6.7″» has inches, even where another quotation is open; with feet, or of two
    sides, the rules of sizes know the sign as a quotation mark.
    """
    if not _INCHES_ALONE.search(text, max(0, start - len("x12.34")), start):
        return False
    if text[start + 1 : start + 3].strip()[:1] in {"x", "X", "×"}:
        return False
    return _OPENED.search(text, max(0, start - _QUOTE_REACH), start) is None


def _is_of_degrees(text: str, start: int, behind: str) -> bool:
    """Whether a ring behind a digit is a degree sign: «30ºC», «45॰ तापमान», «35⁰C».

    A zero is one if it comes before a scale and is no digit of the number: «35०C» has digits of two
    scripts.
    """
    if text[start] != "०":
        return not behind.isdigit() and behind not in tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return text[start - 1].isascii() and _SCALE.match(text, start + 1) is not None
