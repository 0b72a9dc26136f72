"""TOML that nobody would write: an error in words, never one of Python's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.config import load
from bulletin.core.errors import SettingsError
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
