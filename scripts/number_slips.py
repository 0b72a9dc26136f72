"""Typing slips in and beside numbers, for ``train_number_signs.py``.

A slip keeps what is meant, so the line with it should be said like the line without it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

_SIGNS = (" ", ".", ",", ":", ";", "-", "–", "/", "'", "*", "_", "|", "(", ")", "।", "`", "~", "\\")
_WITHIN = (" ", ",", ";", "'", "*", "_", "|", "।", "`", "~", "\\")
"""Those that make no other number of two."""
_LETTERS = "OoIlSठंा"
_INDIC = "ऀ-ॣ॰-ॿ"
_ENDINGS = "(?:वां|वीं|वें|वे|वी|वा)(?!\\w)"
_TO_DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
_NUMBER = re.compile("[0-9][0-9.,:/-]*")


class Slipped(NamedTuple):
    """A line with a slip, and the stretch ``[start, end)`` that was changed."""

    text: str
    start: int
    end: int


Slip = Callable[[str, random.Random], "Slipped | None"]
"""Slips once in a line; ``None`` if it has no place for it."""


def _at(text: str, start: int, end: int, new: str) -> Slipped | None:
    return (
        Slipped(text[:start] + new + text[end:], start, start + len(new))
        if new
        else (Slipped(text[:start] + text[end:], max(0, start - 1), start + 1))
    )


def _replaced(pattern: str, *others: str) -> Slip:
    """What is found becomes one of ``others``."""
    found = re.compile(pattern)

    def slip(text: str, chance: random.Random) -> Slipped | None:
        places = list(found.finditer(text))
        if not places:
            return None
        place, new = chance.choice(places), chance.choice(others)
        return _at(text, *place.span(), place.expand(new))

    return slip


def _mixed_digits(text: str, chance: random.Random) -> Slipped | None:
    places = [match.start() for match in re.finditer("(?<=[0-9])[0-9](?=[0-9])", text)]
    if not places:
        return None
    at = chance.choice(places)
    return _at(text, at, at + 1, text[at].translate(_TO_DEVANAGARI))


def _inserted(signs: str | tuple[str, ...], *, inside: bool = False) -> Slip:
    """One of ``signs`` in a number, or beside it."""

    def slip(text: str, chance: random.Random) -> Slipped | None:
        places = [match.span() for match in _NUMBER.finditer(text)]
        places = [(start + inside, end - inside) for start, end in places if end - start > inside]
        if not places:
            return None
        start, end = chance.choice(places)
        at = chance.randint(start, end)
        return _at(text, at, at, chance.choice(signs))

    return slip


def _sign_of_a_number(become: Callable[[str, random.Random], str]) -> Slip:
    """A sign in a number, or right behind it, becomes something else."""

    def slip(text: str, chance: random.Random) -> Slipped | None:
        numbers = [match.span() for match in _NUMBER.finditer(text)]
        places = [
            at
            for start, end in numbers
            for at in range(start, min(end + 1, len(text)))
            if not text[at].isalnum() and text[at] in _SIGNS
        ]
        if not places:
            return None
        at = chance.choice(places)
        new = become(text[at], chance)
        return None if new == text[at] else _at(text, at, at + 1, new)

    return slip


def _spaced(sign: str, chance: random.Random) -> str:
    return chance.choice((f" {sign}", f"{sign} ", f" {sign} "))


_GENERAL: dict[str, tuple[Slip, int]] = {
    "a sign more": (_inserted(_WITHIN), 7),
    "a sign inside": (_inserted(_WITHIN, inside=True), 7),
    "a letter more": (_inserted(_LETTERS), 7),
    "another sign": (_sign_of_a_number(lambda _, chance: chance.choice(_WITHIN)), 7),
    "a sign twice": (_sign_of_a_number(lambda sign, _: sign * 2), 7),
    "spaces": (_sign_of_a_number(_spaced), 7),
}
"""Any slip, and how many times as many there are as of each kind below."""
_KINDS: dict[str, Slip] = {
    "word behind touches": _replaced(f"(?<=[0-9]) (?=[{_INDIC}A-Za-z])", ""),
    "word before touches": _replaced(f"(?<=[{_INDIC}A-Za-z]) (?=[0-9])", ""),
    "unit apart": _replaced("(?<=[0-9])(?=[A-Za-z])", " "),
    "letters apart": _replaced("(?<=[A-Za-z])(?=[0-9])", " "),
    "hyphen behind letters": _replaced("(?<=[A-Za-z]) ?(?=[0-9])", "-"),
    "no space behind a stop": _replaced("(?<=[।,:]) (?=[0-9])", ""),
    "space before a stop": _replaced("(?<=[0-9])(?=[,:।])", " "),
    "comma": _replaced("(?<=[0-9]),(?=[0-9])", ", ", " ,", "", " ", "'"),
    "comma as point": _replaced("(?<=[0-9]),(?=[0-9]{3})", "."),
    "point": _replaced("(?<=[0-9])\\.(?=[0-9])", ". ", " .", ".."),
    "point as comma": _replaced("(?<=[0-9])\\.(?=[0-9]{1,2}(?![0-9]))", ","),
    "colon": _replaced("(?<=[0-9]):(?=[0-9]{2})", ".", ": ", ";"),
    "dash": _replaced("(?<=[0-9])[-–](?=[0-9])", " - ", "- ", " -", "--"),
    "percent": _replaced("(?<=[0-9])%", " %"),
    "rupees before": _replaced("₹ ?(?=[0-9])", "Rs ", "Rs.", "Rs. ", "रु ", "रु. ", "रू."),
    "rupees behind": _replaced("(?<=[0-9]) (?:रुपये|रुपए|रूपये)\\b", " रु", " रु.", "रु", "/-", " ₹"),
    "letter for zero": _replaced("(?<=[0-9])0", "O", "o"),
    "letter for one": _replaced("(?<=[0-9])1|1(?=[0-9])", "l", "I", "।"),
    "mixed digits": _mixed_digits,
    "torn": _replaced("(?<=[0-9][0-9])(?=[0-9])", " "),
    "ending apart": _replaced(f"(?<=[0-9])(?={_ENDINGS})", " ", "-"),
    "point behind": _replaced(f"(?<=[0-9])(?= [{_INDIC}])", "."),
    "date": _replaced(
        "\\b([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{2,4})\\b", "\\1.\\2.\\3", "\\1 / \\2 / \\3"
    ),
    "stroke": _replaced("(?<=[0-9])/(?=[0-9])", " / ", " "),
}
SLIPS: dict[str, tuple[Slip, int]] = {
    **_GENERAL,
    **{name: (each, 1) for name, each in _KINDS.items()},
}
