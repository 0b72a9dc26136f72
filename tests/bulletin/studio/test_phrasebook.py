"""The words that the pages show: whole in each language, chosen as the browser asks."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from bulletin.normalisation import PASSES
from bulletin.studio.phrasebook import languages, of_request

FOLDER = files("bulletin.studio")


def keys(table: dict[str, Any], above: str = "") -> set[str]:
    found: set[str] = set()
    for key, value in table.items():
        found.add(above + key)
        if isinstance(value, dict):
            found |= keys(value, f"{above}{key}.")
    return found


def fields(table: dict[str, Any]) -> dict[str, set[str]]:
    return {key: set(re.findall(r"{(\w+)}", str(value))) for key, value in table.items()}


def test_hindi_is_the_first_language_and_the_one_of_a_browser_that_asks_for_none() -> None:
    assert next(iter(languages())) == of_request("", "").language == "hi"


@pytest.mark.parametrize("code", [code for code in languages() if code != "hi"])
def test_each_language_has_the_same_words_with_the_same_fields(code: str) -> None:
    hindi, other = languages()["hi"].table, languages()[code].table
    assert keys(other) == keys(hindi)
    assert fields(other) == fields(hindi)


def used() -> set[str]:
    found: set[str] = set()
    for folder in ("templates", "assets"):
        for each in FOLDER.joinpath(folder).iterdir():
            if each.name.endswith((".html", ".js")) and ".min." not in each.name:
                found |= set(re.findall(r"\bwords\.(\w+)", each.read_text("utf-8")))
    for each in FOLDER.iterdir():
        if each.name.endswith(".py"):
            found |= set(re.findall(r"""words\[["'](\w+)""", each.read_text("utf-8")))
    return found - {"table", "language", "js"}


def test_pages_show_no_word_that_is_not_in_the_table() -> None:
    assert used() <= set(languages()["hi"].table)


def test_each_rule_that_reads_a_word_has_a_name() -> None:
    assert {step.name for step in PASSES.each} <= set(languages()["hi"].table["rules"])


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("", "hi-IN,hi;q=0.9,en;q=0.8", "hi"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "de,en;q=0.5,hi;q=0.7", "hi"),
        ("", "de", "hi"),
        ("", "", "hi"),
        ("en", "hi", "en"),
        ("../x", "en", "en"),
        ("", "en;q=x, hi;q=0.1", "en"),
    ],
)
def test_language_follows_the_browser_unless_one_was_chosen(
    chosen: str, accepted: str, language: str
) -> None:
    assert of_request(chosen, accepted).language == language
