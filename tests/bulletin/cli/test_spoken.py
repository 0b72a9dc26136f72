"""``bulletin spoken``: a line in, a line out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("कुल 12 लोग\n", "कुल बारह लोग\n"),
        ("3,45,210\n\n\n१२\n", "तीन लाख पैंतालीस हज़ार दो सौ दस\n\n\nबारह\n"),
        ("एक\r\nदो\r\n", "एक\nदो\n"),
        ("बिना अंत 7", "बिना अंत सात"),
        ("", ""),
        ("\n", "\n"),
    ],
)
def test_spoken_gives_a_line_for_a_line(written: str, said: str, run: Run) -> None:
    assert run("spoken", stdin=written.encode()).stdout == said
    Path("a.txt").write_bytes(written.encode())
    assert run("spoken", "a.txt").stdout == said


def test_spoken_of_a_missing_file_is_one_line(run: Run) -> None:
    result = run("spoken", "none.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "bulletin: none.txt: there is no such file. Check the name.\n",
    )
