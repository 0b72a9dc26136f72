"""Unspeakable characters are reported with their place."""

from __future__ import annotations

import pytest

from bulletin.core.model import Piece, Spoken
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.unspeakable import leftovers


def found(written: str) -> list[tuple[int, int, str, str]]:
    spoken = speak(written, load("hi"))
    return [(left.line, left.start, left.text, left.kind) for left in leftovers(spoken)]


def test_plain_hindi_and_what_was_read_leave_nothing() -> None:
    assert found("NGO ने ₹40 लिए; 'हाँ' — \"ना\" (सच)…") == []


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("∮", "sign"), ("ب", "text in another script"), ("ή", "letter")],
    ids=["integral", "be", "eta"],
)
def test_unknown_sign_is_told_with_its_line(sign: str, kind: str) -> None:
    assert found(f"एक\nदो {sign}") == [(2, 6, sign, kind)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5a", [("5", "digit"), ("a", "Latin letter")]),
        ("2000 rupees", [("2000", "number"), ("rupees", "word in Latin letters")]),
    ],
)
def test_digits_and_latin_letters_would_be_told_as_one(
    text: str, told: list[tuple[str, str]]
) -> None:
    spoken = Spoken(text, (Piece(0, len(text), text),))
    assert [(left.text, left.kind) for left in leftovers(spoken)] == told


def test_text_in_another_script_is_told_once_and_not_said() -> None:
    written = "शी (习近平) ने کہا ہے कहा।"
    assert speak(written, load("hi")).text == "शी ने कहा।"
    assert [text for *_, text, _ in found(written)] == ["(习近平)", "کہا ہے"]
