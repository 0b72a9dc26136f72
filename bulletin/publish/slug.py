"""An episode's name in ASCII, for addresses and files, the way Hindi is romanised."""

from __future__ import annotations

import calendar
import datetime
import difflib
import re
import unicodedata
from collections.abc import Container, Mapping
from functools import cache
from itertools import chain, count

from indic_transliteration import sanscript

from bulletin.language import english, load

LONGEST = 60
_LEAST_UNITS = 3
_MONTHS = [name.lower() for name in calendar.month_name[1:]]

# Letters that ISO 15919 writes with marks, or as no newspaper does; NFC.
_LETTERS = {
    "jñ": "gy", "c": "ch", "ch": "chh", "ś": "sh", "ṣ": "sh", "r\u0325": "ri", "m\u0310": "n",
    "ṛ": "d", "ēṁ": "ein", "ṁ": "n", "ñ": "n", "ḥ": "", "ph": "f",
    "ṁp": "mp", "ṁb": "mb", "ṁph": "mf", "ṁbh": "mbh", "ṁm": "mm",
}  # fmt: skip
_LETTER = re.compile("|".join(sorted(map(re.escape, _LETTERS), key=len, reverse=True)))

_WORD = re.compile("[\u0900-\u0963\u0966-\u097f]+")  # all of Devanagari except its stops
_VIRAMA = "\u094d"
# A consonant, what represents its vowel (a sign, the virama, or nothing: a schwa), and a nasal.
_UNIT = re.compile(r"([\u0915-\u0939\u0958-\u095f]\u093c?)([\u093e-\u094d]?)([\u0900-\u0903]?)")
_FULL_AFTER_A_CLUSTER = "यरलव"


def slug(title: str, otherwise: str) -> str:
    """A title's words in ``a-z0-9`` with hyphens between; ``otherwise`` if it has none."""
    latin = _WORD.sub(lambda word: _latin(word[0]), _nfc(title)).lower()
    ascii_ = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\d),(?=\d)", "", ascii_.replace("'", "")))
    return _cut(words) or otherwise


def free(wanted: str, day: datetime.date, taken: Container[str]) -> str:
    """``wanted`` if it is not ``taken``; else with the day appended, else a number.

    A day that it has already is not appended again.
    """
    said = f"{day.day}-{_MONTHS[day.month - 1]}"
    has_day = day.isoformat() in wanted or re.search(rf"(^|-)0?{said}(-|$)", wanted)
    dated = wanted if has_day else f"{wanted}-{day.isoformat()}"
    tries = chain((wanted, dated), (f"{dated}-{number}" for number in count(2)))
    return next(name for name in tries if name not in taken)


def _cut(words: list[str]) -> str:
    """As many words as fit; a first one that is too long is cut."""
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    return whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]


def _latin(word: str) -> str:
    spelled = _spelled(word)
    known = _as_the_press().get(_bare(word), ()) if _is_long(word) else ()
    return max(known, key=lambda each: _likeness(each, spelled), default=spelled)


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _is_long(word: str) -> bool:
    """Whether it is too long for a short Hindi word that could be spelt like an English one (की,
    बस).
    """
    return len(re.findall("[\u0904-\u0939\u0958-\u095f]", word)) >= _LEAST_UNITS


@cache
def _as_the_press() -> Mapping[str, tuple[str, ...]]:
    """How newspapers spell names, English words and months, by their form in Devanagari."""
    language = load("hi")
    found: dict[str, tuple[str, ...]] = {}
    for latin, reading in english(language).items():
        if re.fullmatch("[a-z]{3,}", latin):
            found[_bare(reading)] = (*found.get(_bare(reading), ()), latin)
    for written, month in language.months.items():
        found[_bare(written)] = (_MONTHS[month.number - 1],)
    return found


def _bare(word: str) -> str:
    """A word without the dots that the press omits (ज़ as ज)."""
    return unicodedata.normalize("NFD", word).replace("\u093c", "")


def _spelled(word: str) -> str:
    iso = sanscript.transliterate(_without_schwas(word), sanscript.DEVANAGARI, sanscript.ISO)
    return _LETTER.sub(lambda letter: _LETTERS[letter[0]], _nfc(iso))


def _without_schwas(word: str) -> str:
    """A Hindi word with a virama wherever its spelling has a vowel that speech drops.

    From the end: a schwa is dropped after a vowel and one consonant if a consonant with a vowel
    follows or the word ends (M. Ohala, "Aspects of Hindi Phonology", 1983); after a cluster it
    stays at the end after a semivowel: मित्र mitra, but धर्म dharm.
    """
    follows = len(word)
    dropped: list[int] = []
    heard = False  # whether the unit that follows has a vowel
    for unit in reversed(list(_UNIT.finditer(word))):
        schwa = not unit[2] and not unit[3]
        last, adjoins = unit.end() == len(word), unit.end() == follows
        if schwa and (last or (adjoins and heard)) and _drops(word, unit, last=last):
            dropped.append(unit.end())
            heard = False
        else:
            heard = unit[2] != _VIRAMA
        follows = unit.start()
    for at in dropped:
        word = word[:at] + _VIRAMA + word[at:]
    return word


def _drops(word: str, unit: re.Match[str], *, last: bool) -> bool:
    if unit.start() == 0:
        return False
    behind = word[unit.start() - 1]
    if last and unit[1] == "य" and behind in "िी":
        return False  # भारतीय bhartiya
    if behind == _VIRAMA:
        return last and unit[1] not in _FULL_AFTER_A_CLUSTER
    return True


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
