"""Rate limits against simulated hosts, on the test's own clock: nothing waits."""

from __future__ import annotations

import heapq
import math
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from bulletin.engines.rate_limit import AT_WILL, Pace, Pacer


@dataclass(frozen=True)
class Told:
    """How a simulated run went."""

    seconds: float
    requests: int
    complaints: int
    most_at_once: int
    most_a_second: int


def simulated(
    pacer: Pacer, parts: int, latency_s: float, complains: Callable[[float], bool]
) -> Told:
    """Ask until each of ``parts`` is there; ``complains`` says if a request is too much."""
    now = 0.0
    under_way: list[tuple[float, float, bool]] = []
    sent: list[float] = []
    complaints = most = 0
    while parts:
        wait_s = pacer.wait_s(now) if len(under_way) < parts else math.inf
        if not wait_s:
            pacer.sent(now)
            sent.append(now)
            heapq.heappush(under_way, (now + latency_s, now, complains(now)))
            most = max(most, len(under_way))
            continue
        if under_way and under_way[0][0] <= now + wait_s:
            now, began, turned_away = heapq.heappop(under_way)
            if turned_away:
                complaints += 1
                pacer.complained(began, now, 0.0)
            else:
                parts -= 1
                pacer.good(now)
        else:
            now += wait_s
    busiest = max(sum(start <= at < start + 1 for at in sent) for start in sent)
    return Told(now, len(sent), complaints, most, busiest)


def ceiling(a_second: int) -> Callable[[float], bool]:
    taken: deque[float] = deque()

    def complains(now: float) -> bool:
        while taken and taken[0] <= now - 1:
            taken.popleft()
        if len(taken) >= a_second:
            return True
        taken.append(now)
        return False

    return complains


def never(_now: float) -> bool:
    return False


def test_host_that_never_complains_is_asked_more_and_more_at_a_time() -> None:
    told = simulated(Pacer(Pace(start=4, rate=1000.0), 12, 0.0), 40, 0.2, never)
    assert told.most_at_once == 12
    assert told.requests == 40
    assert told.seconds == pytest.approx(5 * 0.2, abs=0.1)


def test_it_starts_modestly() -> None:
    pacer = Pacer(Pace(start=4, rate=1000.0), 12, 0.0)
    now = 0.0
    while not math.isinf(wait_s := pacer.wait_s(now)):
        now += wait_s
        pacer.sent(now)
    assert now < 0.1
    assert pacer.limit == 4
    pacer.good(0.2)
    assert pacer.limit == 5


def test_no_more_begin_in_a_second_than_the_rate() -> None:
    told = simulated(Pacer(Pace(rate=10.0), 12, 0.0), 40, 0.01, never)
    assert told.most_a_second <= 11


@pytest.mark.parametrize("latency_s", [0.0, 0.05, 0.2, 0.5])
def test_ceiling_of_the_host_is_found_and_kept_to(latency_s: float) -> None:
    told = simulated(Pacer(Pace(), 12, 0.0), 40, latency_s, ceiling(5))
    assert told.seconds < 14  # 7 to 8 s are the least
    assert told.complaints < 30


def test_complaints_by_chance_do_not_stop_it() -> None:
    chance = random.Random(5)  # noqa: S311
    told = simulated(Pacer(Pace(), 12, 0.0), 200, 0.1, lambda _now: chance.random() < 0.1)
    assert told.seconds < 25


def test_complaint_halves_what_is_under_way_once_a_round() -> None:
    pacer = Pacer(Pace(start=8, rate=1000.0), 8, 0.0)
    for _ in range(8):
        pacer.sent(0.0)
    pacer.complained(0.0, 0.1, 0.0)
    pacer.complained(0.0, 0.1, 0.0)  # sent before the first complaint: nothing new
    assert pacer.limit == 4
    pacer.sent(0.2)
    pacer.complained(0.2, 0.3, 0.0)
    assert pacer.limit == 2
    for now in range(20):
        pacer.sent(now)
        pacer.complained(now, now, 0.0)
    assert pacer.limit == 1
    assert pacer.rate == 1.0


def test_host_s_wish_is_heeded_up_to_a_bound() -> None:
    for asked_s, due_s in ((3.0, 3.0), (3600.0, 10.0)):
        pacer = Pacer(Pace(longest_wait_s=10.0), 8, 0.0)
        pacer.sent(0.0)
        pacer.complained(0.0, 1.0, asked_s)
        assert pacer.wait_s(1.0) == pytest.approx(due_s)


def test_waits_double_with_full_jitter_up_to_a_bound() -> None:
    pace = Pace(first_wait_s=0.5, longest_wait_s=4.0)
    for tries, most_s in ((1, 0.5), (2, 1.0), (3, 2.0), (4, 4.0), (9, 4.0)):
        waits = [pace.backoff_s(tries) for _ in range(500)]
        assert 0 <= min(waits) < most_s * 0.1
        assert most_s * 0.9 < max(waits) <= most_s


def test_run_is_hopeless_after_failures_in_a_row() -> None:
    pacer = Pacer(Pace(failures=3), 8, 0.0)
    for _ in range(4):
        pacer.sent(0.0)
    pacer.failed(0.0, 0.0)
    pacer.failed(0.0, 0.0)
    pacer.good(0.0)
    assert not pacer.hopeless(0.0)
    pacer.failed(0.0, 0.0)
    for _ in range(2):
        pacer.sent(0.0)
        pacer.failed(0.0, 0.0)
    assert pacer.hopeless(0.0) == "3 requests in a row failed"


def test_requests_that_fail_together_count_as_one() -> None:
    pacer = Pacer(Pace(start=6, failures=3), 8, 0.0)
    for _ in range(6):
        pacer.sent(0.0)
    for now in (1.0, 1.1, 1.2, 1.3, 1.4, 1.5):
        pacer.failed(0.0, now)
    assert not pacer.hopeless(1.5), "the network was away for a moment"
    for now in (1.6, 1.7):
        assert not pacer.hopeless(now)
        pacer.sent(now)
        pacer.failed(now, now)
    assert pacer.hopeless(1.7) == "3 requests in a row failed"


def test_run_is_hopeless_without_a_good_answer_and_after_its_deadline() -> None:
    pace = Pace(patience_s=20.0, deadline_s=600.0)
    pacer = Pacer(pace, 8, 0.0)
    assert not pacer.hopeless(100.0), "nothing was asked"
    pacer.sent(100.0)
    pacer.complained(100.0, 100.0, 0.0)
    assert pacer.hopeless(100.1) == "no good answer for 20 s"
    assert Pacer(pace, 8, 0.0).hopeless(601.0) == "not done within 600 s"


def test_engine_of_this_machine_is_asked_at_will() -> None:
    pacer = Pacer(AT_WILL, 3, 0.0)
    for _ in range(3):
        assert pacer.wait_s(0.0) == 0.0
        pacer.sent(0.0)
    assert math.isinf(pacer.wait_s(0.0))
    assert not pacer.hopeless(1e9)


def test_settings_are_a_value() -> None:
    assert replace(Pace(), start=8) == Pace(start=8)
