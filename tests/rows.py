"""The rows of a table in one test: a test for each of thousands costs far more than the rows do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

Row = TypeVar("Row")


def each_holds(rows: Iterable[Row], check: Callable[[Row], None]) -> None:
    """Call ``check`` with each row; fail with every row that it raised an error for."""
    wrong, tried = [], 0
    for row in rows:
        tried += 1
        try:
            check(row)
        except Exception as error:
            wrong.append(f"{row}\n  {type(error).__name__}: {error}")
    assert tried, "there are no rows"
    if wrong:
        pytest.fail("\n".join([f"{len(wrong)} of {tried} rows:", *wrong]), pytrace=False)
