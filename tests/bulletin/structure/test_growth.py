"""Much of one thing in an article or a file of them: no line of Python runs too often."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.structure import notes, story
from bulletin.structure.deciding import decided
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, Sort
from tests.growth import Growing, steep
from tests.poison import TEXT

HINDI = load("hi")


def _told(number: int) -> str:
    return f"सड़क पर पानी और आज नाव भी चली {number} दिन।"


def _notes(times: int) -> Article:
    note = f"\nपार्क खुले\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n"
    return Article("a", "\n".join(f"प्रेस विज्ञप्ति क्रमांक {at}{note}" for at in range(times)))


def _pars(*lines: str) -> list[Par]:
    return [Par(Sort.PROSE, line, line, at, False) for at, line in enumerate(lines, 1)]


def _quoted(times: int) -> list[Par]:
    said = map(_told, range(times))
    return _pars(*(line for text in said for line in (text, f'"नहर {text[:-1]}"')))


def _twice(times: int) -> list[Par]:
    said = [*map(_told, range(times))]
    return _pars(*said, *said)


def _decide(pars: list[Par]) -> None:
    decided(pars, Gazetteer(HINDI))


GROWING = (
    Growing("notes in a file", _notes, lambda article: notes(article, HINDI), 10),
    Growing("quotations", _quoted, _decide, 10),
    Growing("lines of a text pasted twice", _twice, _decide, 10),
    Growing(
        "paragraphs of an article",
        lambda n: Article("a", "\n\n".join(map(_told, range(n)))),
        lambda article: story(article, HINDI),
        25,
    ),
)


@pytest.mark.parametrize("case", GROWING, ids=str)
def test_four_times_as_much_is_about_four_times_the_work(case: Growing) -> None:
    assert not steep(case)
