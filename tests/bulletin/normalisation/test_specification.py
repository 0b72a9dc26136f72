"""Every line of the specifications ``tests/languages/<code>/*.tsv``: written, spoken, why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.explanation import doubts, has_no_doubt
from bulletin.normalisation.unspeakable import leftovers
from tests.marathi import marathi
from tests.rows import each_holds

LANGUAGES = Path(__file__).parents[2] / "languages"


@dataclass(frozen=True, slots=True)
class Case:
    """``\\u200d`` and the like in a cell stand for the character itself."""

    place: str
    written: str
    spoken: str
    why: str


def plain(cell: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), cell)


def cases(code: str) -> Iterator[Case]:
    for path in sorted((LANGUAGES / code).glob("*.tsv")):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
            if line and not line.startswith("# written\t"):
                written, spoken, why = line.split("\t")
                yield Case(f"{path.stem}:{number}", plain(written), plain(spoken), why)


HINDI = list(cases("hi"))
MARATHI = list(cases("mr"))


def by_table(rows: list[Case]) -> pytest.MarkDecorator:
    """Give a test the cases of each table; ``each_holds`` tries them one by one."""
    tables: dict[str, list[Case]] = {}
    for case in rows:
        tables.setdefault(case.place.partition(":")[0], []).append(case)
    return pytest.mark.parametrize("table", tables.values(), ids=tables)


@by_table(HINDI)
def test_hindi_is_said_as_specified(table: list[Case]) -> None:
    def check(case: Case) -> None:
        assert speak(case.written, load("hi")).text == case.spoken

    each_holds(table, check)


@by_table(MARATHI)
def test_marathi_is_said_as_specified(table: list[Case]) -> None:
    def check(case: Case) -> None:
        assert speak(case.written, marathi()).text == case.spoken

    each_holds(table, check)


@by_table(HINDI + MARATHI)
def test_specified_speech_has_nothing_unspeakable(table: list[Case]) -> None:
    def check(case: Case) -> None:
        assert not list(leftovers(speak(case.spoken, load("hi"))))

    each_holds(table, check)


@by_table(HINDI)
def test_specified_speech_speaks_itself(table: list[Case]) -> None:
    def check(case: Case) -> None:
        assert speak(case.spoken, load("hi")).text == case.spoken

    each_holds(table, check)


def test_text_of_plain_words_has_no_doubt() -> None:
    plain = [case for case in HINDI if has_no_doubt(case.written)]
    assert len(plain) > 20
    doubtful = [case.place for case in plain if any(doubts(speak(case.written, load("hi"))))]
    assert not doubtful


def test_specifications_give_a_reason_for_every_line() -> None:
    assert not [case.place for case in HINDI + MARATHI if not case.why]


def test_specifications_are_as_many_as_promised() -> None:
    assert len(HINDI) >= 600
    assert len(MARATHI) >= 60
