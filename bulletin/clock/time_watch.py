"""Notices when the machine's clock was set, or the machine slept, between two steps."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from datetime import timedelta

_LEAPT = timedelta(minutes=2)
"""Steps are seconds apart: a longer time between them is a leap."""


class TimeWatch:
    """The time of the last step, and the last leap, which explains slots that were missed."""

    def __init__(
        self,
        now: datetime.datetime,
        alive: datetime.datetime,
        shown: Callable[[datetime.datetime], str],
    ) -> None:
        """An earlier run was last ``alive``; times are told as ``shown``."""
        self._seen, self._shown = now, shown
        self._leapt_from: datetime.datetime | None = None
        self.cause = f"bulletin did not run from {shown(alive)} on"
        """Why slots were missed, if they were: the last leap, or that bulletin did not run."""

    def leapt(self, now: datetime.datetime) -> bool:
        """Take the time of a step; whether the clock leapt forward since the one before."""
        seen, self._seen = self._seen, now
        self._leapt_from = seen if now - seen > _LEAPT else None
        if self._leapt_from is None:
            return False
        leap = f"the clock jumped from {self._shown(seen)} to {self._shown(now)}"
        self.cause = f"{leap}, or the machine slept"
        return True

    def passed_over(self, slot: datetime.datetime) -> bool:
        """Whether the clock leapt over a slot before this step."""
        return self._leapt_from is not None and self._leapt_from < slot
