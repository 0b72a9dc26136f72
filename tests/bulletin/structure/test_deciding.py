"""What is decided about lines of a text that is longer than any article."""

from __future__ import annotations

import time

from bulletin.language import load
from bulletin.structure.deciding import decided
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, Sort

HINDI = load("hi")


def prose(*lines: str) -> list[Par]:
    return [Par(Sort.PROSE, line, line, at, False) for at, line in enumerate(lines, 1)]


def test_quotations_in_a_long_text_take_linear_time() -> None:
    said = [f"सड़क पर पानी और आज नाव भी चली {number} दिन।" for number in range(30_000)]
    pars = prose(*(line for text in said for line in (text, f'"नहर {text[:-1]}"')))
    start = time.process_time()
    decided(pars, Gazetteer(HINDI))
    assert time.process_time() - start < 6  # each was sought in all the text: 15 s


def test_lines_of_a_text_pasted_twice_take_linear_time() -> None:
    said = [f"सड़क पर पानी और आज नाव भी चली {number} दिन।" for number in range(60_000)]
    start = time.process_time()
    found = decided(prose(*said, *said), Gazetteer(HINDI))
    assert not found[0].reason
    assert found[-1].reason
    assert time.process_time() - start < 6  # all lines between were copied for each: 10 s
