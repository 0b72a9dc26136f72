"""Strange TOML: an error in words, never one of Python's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.config import load
from bulletin.core.errors import Place, SettingsError
from bulletin.core.tomlfile import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = " + "[" * 20_000, "nested too deeply"),
        ("a = " + "{b=" * 20_000, "nested too deeply"),
        ("a = " + "9" * 100_000, "it cannot be read"),
        ("a = 9999-99-99", "show.toml:1: "),
        ("a = \ud800", "show.toml:1: "),
    ],
    ids=["lists", "tables", "digits", "date", "half a pair"],
)
def test_toml_that_nobody_would_write_is_an_error_in_words(text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        parse(text, "show.toml")


def test_show_without_an_end_is_refused() -> None:
    with pytest.raises(SettingsError, match="it is larger than 10,000,000 bytes"):
        load(Path("/dev/zero"))


SHOW = """
[podcast]
title = "समाचार"
keys = [
  "one",
  "two",
]
[[reader]]
name = "A"
[[reader]]
voice = "b"
"""


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        (("podcast", "title"), None, 3),
        (("podcast", "keys"), None, 4),
        (("podcast", "keys"), "two", 6),
        (("podcast", "keys"), "one", 5),
        (("podcast", "keys"), "समाचार", 4),
        (("podcast", "url"), None, 2),
        (("reader", 0, "name"), "A", 9),
        (("reader", 1, "voice"), "b", 11),
        (("reader", 1), None, 10),
        (("radio",), None, None),
        ((), "one", None),
    ],
)
def test_place_of_a_setting_is_its_line(
    key: tuple[str | int, ...], value: str | None, line: int | None
) -> None:
    assert parse(SHOW, "show.toml").place(key, value) == Place("show.toml", line)
