"""Several processes together use a host no more than one alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bulletin.engines.rate_limit import AT_WILL, Budget, Pace, budget, share


@pytest.fixture(autouse=True)
def shared() -> Iterator[None]:
    yield
    share(0)


def begun(budgets: list[Budget], seconds: float, step: float = 0.001) -> int:
    """How many requests begin when all ask as soon as they may."""
    return sum(
        not each.take(tick * step) for tick in range(round(seconds / step)) for each in budgets
    )


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_all_together_keep_one_rate(workers: int) -> None:
    budgets = [Budget(20 / workers, 10) for _ in range(workers)]
    assert begun(budgets, 10) == pytest.approx(200, abs=workers)


def test_run_after_run_of_a_process_has_one_budget() -> None:
    share(4, 20)
    first = budget("host", Pace())
    assert first
    assert budget("host", Pace()) is first
    assert first.rate == 5
    share(8, 20)
    again = budget("host", Pace())
    assert again is first
    assert first.rate == 2.5


@pytest.mark.parametrize(
    ("of", "rate", "pace", "expected"),
    [(0, None, Pace(), None), (5, None, Pace(rate=50), 10), (5, None, AT_WILL, None)],
)
def test_share_of_a_host(of: int, rate: float | None, pace: Pace, expected: float | None) -> None:
    share(of, rate)
    found = budget(f"host of {of} at {pace.rate}", pace)
    assert (found.rate if found else None) == expected


def test_complaint_slows_all_runs_down_and_good_answers_speed_them_up() -> None:
    one = Budget(10, 5)
    one.complained(0, 99)
    assert one.rate == 5
    assert one.take(4.9) == pytest.approx(0.1)
    assert one.take(5) == 0
    for _ in range(200):
        one.good()
    assert one.rate == 10
    for _ in range(50):
        one.complained(0, 0)
    assert one.rate > 0.5
