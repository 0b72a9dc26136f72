"""Ways of typing that change nothing in what is said, tried on every line of the specification."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

import pytest

from bulletin.language import load
from bulletin.normalisation import speak
from tests.bulletin.normalisation.test_specification import HINDI

PAIR = re.compile(r"\(([^()]*)\)")
LONG_DASH = re.compile("(?<=[\u0900-\u0963A-Za-z])-(?=[0-9])")
HABITS: dict[str, Callable[[str], str]] = {
    "doubled spaces": lambda line: line.replace(" ", "\u00a0 "),
    "spaces inside brackets": lambda line: line.replace("(", "( ").replace(")", " )"),
    "square brackets": lambda line: line if "[" in line else PAIR.sub(r"[\1]", line),
    "a bullet before the line": lambda line: f"🔴 {line}",
    "thin spaces": lambda line: line.replace(" ", "\u2009"),
    "a long dash before a number": lambda line: LONG_DASH.sub("–", line),
    "Devanagari digits": lambda line: line.translate(str.maketrans("0123456789", "०१२३४५६७८९")),
}
ENDS_A_LINE = re.compile("[\n\u2028]")
LINES = [case.written for case in HINDI if not ENDS_A_LINE.search(case.written)]
NOT_LETTERS = re.compile("[^\u0900-\u0963A-Za-z0-9]+")


@functools.cache
def heard(written: str) -> str:
    return NOT_LETTERS.sub(" ", speak(written, load("hi")).text).strip()


@pytest.mark.parametrize("habit", HABITS)
def test_typing_habit_changes_nothing_that_is_heard(habit: str) -> None:
    typed = {each: line for line in LINES if (each := HABITS[habit](line)) != line}
    assert len(typed) > 100
    assert [each for each, line in typed.items() if heard(each) != heard(line)] == []


def test_line_is_heard_alike_between_other_lines() -> None:
    within = (speak(f"अब खबर\n{line}\nअब खेल", load("hi")).text.split("\n")[1] for line in LINES)
    assert [
        line for each, line in zip(within, LINES, strict=True) if heard(each) != heard(line)
    ] == []


def test_zero_of_another_script_before_a_scale_is_a_ring() -> None:
    assert heard("पारा 35०C रहा") == heard("पारा 35°C रहा")


def test_reading_within_a_quotation_of_apostrophes_keeps_its_place() -> None:
    spoken = speak("उसने कहा, ''आज 5 लोग आए'' और गया", load("hi"))
    read = [spoken.written[each.start : each.end] for each in spoken.pieces if each.rule]
    assert read == ["5"]
