"""Much of one kind of word in a text: no line of Python runs too often."""

from __future__ import annotations

import pytest

from bulletin.core.model import Piece
from bulletin.core.spoken import Spoken
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.explanation import doubts
from tests.growth import Growing, steep

HINDI = load("hi")


def _lines(name: str, line: str) -> Growing:
    def made(times: int) -> str:
        return "\n".join(line.format(20 + number % 30) for number in range(times))

    return Growing(name, made, lambda text: speak(text, HINDI))


def _doubtful(times: int) -> Spoken:
    pieces = tuple(Piece(at, at + 1, "अ", "latin", "", 0.5, "letters") for at in range(times))
    return Spoken("a" * times, pieces)


GROWING = (
    _lines("numbers", "कुल {0}7 लोग, {0}वां दिन, {0}.5 करोड़ रुपये और {0}% छूट।"),
    _lines("brackets", "रीको (RECO) में (जो {0} है) काम।"),
    _lines("letters by their names", "एस. के. राव और बी.एल. राव, RJ 14 AB {0}"),
    _lines("Latin words", "kamal nagar {0} mein mela"),
    _lines("days and times", "{0}/5/2026 को 10:{0} बजे"),
    _lines("ranges", "{0}-95 किमी, {0}/4, {0}:3"),
    _lines("addresses", "www.example{0}.com और a{0}@b.in"),
    _lines("signs that stand on nothing", "मेला ा "),
    Growing("doubts that touch", _doubtful, lambda spoken: list(doubts(spoken))),
)


@pytest.mark.parametrize("case", GROWING, ids=str)
def test_four_times_as_much_is_about_four_times_the_work(case: Growing) -> None:
    assert not steep(case)
