"""Words in other scripts: those of India are read letter by letter, others cannot be said.

The Unicode blocks of India's scripts follow ISCII-1988, so that a letter stands at the same place
in each; ``other_scripts.tsv`` has the exceptions.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator, Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import ODD, kinds_of

NAME = "other script"
_INDIAN = "\u0980-\u0d7f"
# Cyrillic to Arabic and its neighbours, Sinhala to Georgian, Korean and beyond, East Asia.
_LETTERS = (
    "\u0400-\u08ff\u0d80-\u1fff\u2c00-\u2dff\u3040-\ua8df\ua900-\ud7ff\uf900-\ufaff\ufb1d-\ufdff"
)
_GREEK = "\u0370-\u03ff"
# A letter or two of Greek are symbols.
_FOREIGN = f"(?:[{_GREEK}]{{3,}}|[{_LETTERS}]+)"
_PHRASE = f"{_FOREIGN}(?: {_FOREIGN})*"
_RUN = lazy_pattern(  # it begins with one character set, which is searched fast
    f"[{_INDIAN}{_GREEK}{_LETTERS}(](?:"
    f"(?<=[{_INDIAN}])[{_INDIAN}]*(?: [{_INDIAN}]+)*"
    f"|(?:(?<=[{_GREEK}])[{_GREEK}]{{2,}}|(?<=[{_LETTERS}])[{_LETTERS}]*)(?: {_FOREIGN})*"
    f"|(?<=[(]){_PHRASE}\\))"
)
_BEYOND = lazy_pattern("[^\x00-\u036f\u0900-\u097f\u2000-\u20cf]")
"""What most texts have none of; a class of few characters is made fast."""
_DEVANAGARI, _PLACES = 0x900, 0x7F
_DROPPED, _DOUBLED = "-", "+"
_NUKTA = "\u093c"
_NASAL = lazy_pattern(
    "ङ\u094d(?=[क-घ])|ञ\u094d(?=[च-झ])|ण\u094d(?=[ट-ढ])|न\u094d(?=[त-ध])|म\u094d(?=[प-भ])"
)
"""Written so in Hindi: «कांग्रेस», not «काङ्ग्रेस»."""
_LAST_VIRAMA = lazy_pattern("\u094d(?= |$)")
_DOUBLE = lazy_pattern(r"\+([\u0915-\u0939])")


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not _BEYOND.search("".join(kinds_of(text))):
        return
    table = _table(language)
    for run in _RUN.finditer(text):
        indian = table and "\u0980" <= run[0][0] <= "\u0d7f"
        spoken = _written(run[0], table) if indian else ""
        yield Reading(*run.span(), spoken, evidence=NAME)


def _written(phrase: str, table: Mapping[str, str]) -> str:
    """A phrase in an Indian script, in Devanagari."""
    written = "".join(table[each] if each in table else _same_place(each) for each in phrase)
    written = _DOUBLE.sub("\\1\u094d\\1", written).replace(_DOUBLED, "")
    written = unicodedata.normalize("NFC", written).replace(f"य{_NUKTA}", "य")
    return _LAST_VIRAMA.sub("", _NASAL.sub("\u0902", written))


def _same_place(letter: str) -> str:
    """The Devanagari letter at the same place, or a space; '' if there is none."""
    if letter == " ":
        return letter
    same = chr(_DEVANAGARI + (ord(letter) & _PLACES))
    return same if unicodedata.category(same) in {"Lo", "Mn", "Mc"} else ""


@functools.cache
def _table(language: Language) -> Mapping[str, str]:
    rows = tsv(language.folder / "other_scripts.tsv", columns=2)
    return {letter: written.replace(_DROPPED, "") for _, (letter, written) in rows}


PASS = Pass(NAME, _read, needs=ODD)
