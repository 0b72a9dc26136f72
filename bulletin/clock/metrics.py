"""The clock's metrics as OpenMetrics text, for node_exporter's textfile collector."""

from __future__ import annotations

import datetime
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge
from prometheus_client.openmetrics.exposition import generate_latest

from audio.files import written_aside
from bulletin.clock.aired import Aired, Outcome
from bulletin.clock.state import Good


class Metrics:
    """Counters since the start, and current gauges."""

    def __init__(self) -> None:
        """Start with all at zero."""
        own = CollectorRegistry()
        self._registry = own
        self._slots = Counter(
            "bulletin_slots", "Slots by what they had.", ["outcome"], registry=own
        )
        self._makes = Counter(
            "bulletin_makes", "Bulletins that were begun, by result.", ["result"], registry=own
        )
        for outcome in Outcome:
            self._slots.labels(outcome.value)
        for result in ("made", "failed"):
            self._makes.labels(result)
        self._make_s = Gauge(
            "bulletin_make_seconds", "How long the last make took.", unit="seconds", registry=own
        )
        self._duration_s = Gauge(
            "bulletin_duration_seconds",
            "How long the last good bulletin lasts.",
            unit="seconds",
            registry=own,
        )
        self._age_s = Gauge(
            "bulletin_last_good_age_seconds",
            "How long ago the last good bulletin was made.",
            unit="seconds",
            registry=own,
        )
        self._next_s = Gauge(
            "bulletin_next_slot_seconds",
            "How long it is until the next slot.",
            unit="seconds",
            registry=own,
        )
        self._alive = Gauge(
            "bulletin_alive_timestamp_seconds",
            "When these figures were written, in seconds since 1970.",
            unit="seconds",
            registry=own,
        )

    def aired(self, aired: Aired) -> None:
        """A slot is settled."""
        self._slots.labels(aired.outcome.value).inc()

    def made(self, seconds: float) -> None:
        """A bulletin was made, in this many seconds."""
        self._makes.labels("made").inc()
        self._make_s.set(seconds)

    def failed(self) -> None:
        """A bulletin was not made."""
        self._makes.labels("failed").inc()

    def write(
        self, path: Path, now: datetime.datetime, upcoming: datetime.datetime, good: Good | None
    ) -> None:
        """Write all metrics to a file, atomically; raises ``OSError``."""
        self._alive.set(now.timestamp())
        self._next_s.set((upcoming - now).total_seconds())
        self._age_s.set((now - good.ready).total_seconds() if good else float("nan"))
        self._duration_s.set(good.duration_s if good else float("nan"))
        with written_aside(path, synced=False) as file:
            file.write(generate_latest(self._registry))
