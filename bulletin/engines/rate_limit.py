"""The rate limit of a host: as many requests as it accepts, for as long as trying makes sense.

The number of concurrent requests grows and shrinks like TCP's window: by one for each good answer
until the host first complains, then by one for each round, and to a half when it complains (Chiu
and Jain 1989, "Analysis of the increase and decrease algorithms for congestion avoidance"; RFC
5681, slow start). Requests per second have a ceiling; after a complaint it falls below what the
host has just accepted. Waits double, with full jitter, so that several clients refused together do
not return together (Brooker 2015, "Exponential backoff and jitter").

Retry libraries (urllib3's ``Retry``, tenacity) only see one request; this is shared by all requests
of a run.
"""

from __future__ import annotations

import math
import random
import threading
from collections import deque
from dataclasses import dataclass, field

_SECOND = 1.0
_UNDER_WHAT_WAS_TAKEN = 0.8
_RATE_STEP = 0.1
_RATE_GROWTH = 0.1
"""After each good answer the rate grows by the larger of this share of it and this step."""

_SLOWEST_RATE = 1.0
_BUDGET_GROWTH = 0.02
_LEAST_OF_A_BUDGET = 1 / 16


@dataclass(frozen=True, slots=True)
class Pace:
    """The rate limit of one host; times are in seconds.

    ``start`` requests run at first, and never more than ``rate`` begin per second. A part is tried
    ``tries`` times if its failure is temporary, and ``mute_tries`` times if the answer has no
    speech. The first wait is at most ``first_wait_s`` and doubles up to ``longest_wait_s``, which
    also limits the wait that a host may ask for. The run is given up after ``failures`` in a row
    (of those that fail together, one counts), ``patience_s`` without a good answer, or
    ``deadline_s`` in all.
    """

    start: int = 6
    rate: float = 50.0
    tries: int = 5
    mute_tries: int = 2
    first_wait_s: float = 0.5
    longest_wait_s: float = 10.0
    failures: int = 12
    patience_s: float = 20.0
    deadline_s: float = 600.0

    def backoff_s(self, tries: int) -> float:
        """How long to wait after this many tries: up to a bound that doubles with each."""
        bound = min(self.first_wait_s * 2.0 ** (tries - 1), self.longest_wait_s)
        return random.uniform(0.0, bound)  # noqa: S311


AT_WILL = Pace(
    start=1_000_000,
    rate=math.inf,
    tries=1,
    mute_tries=1,
    failures=1_000_000,
    patience_s=math.inf,
    deadline_s=math.inf,
)
"""An engine on this machine: no rate limit, and no retries, as a failure would repeat."""


class Pacer:
    """What one run knows about its host, and what follows.

    It is told about events and their times, by any one clock in seconds; it has no clock and never
    waits. Not thread-safe.
    """

    def __init__(self, pace: Pace, most: int, now: float) -> None:
        """``most`` is the most requests that may ever run at once."""
        self._pace = pace
        self._most = most
        self._started_at = self._good_at = self._complained_at = now
        self._free_at = now
        self._limit = float(min(pace.start, most))
        self._rate = pace.rate
        self._under_way = 0
        self._failed = 0
        self._failing_since = now
        self._complaints = 0
        self._has_complained = False
        self._taken: deque[float] = deque()

    @property
    def limit(self) -> int:
        """How many requests may run at once now."""
        return int(self._limit)

    @property
    def rate(self) -> float:
        """How many requests may begin per second now."""
        return self._rate

    def wait_s(self, now: float) -> float:
        """How long until the next request may begin; infinite until a running one ends."""
        if self._under_way >= self.limit:
            return math.inf
        return max(self._free_at - now, 0.0)

    def sent(self, now: float) -> None:
        """A request begins."""
        self._under_way += 1
        self._free_at = max(self._free_at, now) + 1 / self._rate

    def good(self, now: float) -> None:
        """A request succeeded."""
        self._under_way -= 1
        self._failed = self._complaints = 0
        self._good_at = now
        self._taken.append(now)
        self._forget(now)
        step = 1 / self._limit if self._has_complained else 1.0
        self._limit = min(self._limit + step, self._most)
        growth = max(_RATE_STEP, _RATE_GROWTH * self._rate)
        self._rate = min(self._rate + growth, self._pace.rate)

    def failed(self, sent_at: float, now: float) -> None:
        """A request failed, without a complaint about the rate from the host.

        Requests that were under way when the first of a row failed say nothing new: one fault of
        the network ends them all.
        """
        self._under_way -= 1
        if not self._failed:
            self._failing_since = now
        elif sent_at < self._failing_since:
            return
        self._failed += 1

    def complained(self, sent_at: float, now: float, asked_s: float) -> None:
        """The host complained about the rate, and asks to be left alone for ``asked_s``.

        Requests sent before its last complaint say nothing new, except for the wait it asks for.
        """
        self._under_way -= 1
        pause_s = min(asked_s, self._pace.longest_wait_s)
        if sent_at >= self._complained_at or not self._has_complained:
            self._has_complained = True
            self._complained_at = now
            self._complaints += 1
            self._limit = max(self._limit / 2, 1.0)
            self._slow_down(now)
            if self._complaints > 1:  # after the first, it is enough to slow down
                pause_s = max(pause_s, self._pace.backoff_s(self._complaints - 1))
        self._free_at = max(self._free_at, now + pause_s)

    def hopeless(self, now: float) -> str:
        """Why the run should be given up; empty as long as it may go on."""
        if now - self._started_at > self._pace.deadline_s:
            return f"not done within {self._pace.deadline_s:.0f} s"
        if self._failed >= self._pace.failures:
            return f"{self._failed} requests in a row failed"
        struggles = self._failed or self._complaints
        if struggles and now - self._good_at > self._pace.patience_s:
            return f"no good answer for {self._pace.patience_s:.0f} s"
        return ""

    def _slow_down(self, now: float) -> None:
        self._forget(now)
        over_s = min(max(now - self._started_at, 0.001), _SECOND)
        taken = len(self._taken) / over_s
        # A low rate of requests proves little, so it never slows the run down by much on its own.
        likely = min(max(taken, self._rate / 2), self._rate)
        self._rate = max(likely * _UNDER_WHAT_WAS_TAKEN, _SLOWEST_RATE)

    def _forget(self, now: float) -> None:
        while self._taken and self._taken[0] < now - _SECOND:
            self._taken.popleft()


class Budget:
    """What all runs of this process may together request from a host, which others use too.

    Thread-safe; each run also has its own pacer.
    """

    def __init__(self, rate: float, longest_wait_s: float) -> None:
        """At most ``rate`` requests begin per second; a host's wait is heeded up to
        ``longest_wait_s``.
        """
        self._most = self._rate = rate
        self._longest_wait_s = longest_wait_s
        self._free_at = -math.inf
        self._lock = threading.Lock()

    @property
    def rate(self) -> float:
        """How many requests may begin per second now."""
        return self._rate

    def limit(self, rate: float) -> None:
        """From now on at most ``rate``; the limit that the host has shown still holds."""
        with self._lock:
            if rate != self._most:
                self._rate = rate if self._rate == self._most else min(self._rate, rate)
                self._most = rate

    def take(self, now: float) -> float:
        """Begin a request and return 0; else how long until one may begin."""
        with self._lock:
            if now < self._free_at:
                return self._free_at - now
            self._free_at = now + 1 / self._rate
            return 0.0

    def good(self) -> None:
        """A request succeeded."""
        with self._lock:
            self._rate = min(self._rate * (1 + _BUDGET_GROWTH), self._most)

    def complained(self, now: float, asked_s: float) -> None:
        """The host complained about the rate, and asks to be left alone for ``asked_s``."""
        with self._lock:
            self._rate = max(self._rate / 2, self._most * _LEAST_OF_A_BUDGET)
            self._free_at = max(self._free_at, now + min(asked_s, self._longest_wait_s))


@dataclass(slots=True)
class _Shares:
    """How hosts are shared with other processes: how many, and their total requests per second."""

    of: int = 0
    rate: float | None = None
    budgets: dict[str, Budget] = field(default_factory=dict)


_shares = _Shares()


def share(of: int, rate: float | None = None) -> None:
    """Share every host with ``of`` processes, including this one; ``rate`` is their total.

    Unset, all together use a host as much as one does alone.
    """
    _shares.of, _shares.rate = of, rate


def budget(name: str, pace: Pace) -> Budget | None:
    """This process's budget for the host of the engine ``name``; none if hosts are not shared."""
    if not _shares.of:
        return None
    rate = (pace.rate if _shares.rate is None else _shares.rate) / _shares.of
    if math.isinf(rate):
        return None
    found = _shares.budgets.setdefault(name, Budget(rate, pace.longest_wait_s))
    found.limit(rate)
    return found
