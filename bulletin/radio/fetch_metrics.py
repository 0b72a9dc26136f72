"""Metrics of fetches, as OpenMetrics text."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest

__all__ = ["CONTENT_TYPE_LATEST", "FetchMetrics"]


class FetchMetrics:
    """Counters since the start, and how old the newest bulletin is."""

    def __init__(self, age_s: Callable[[], float]) -> None:
        """``age_s`` returns the age of the newest bulletin in seconds."""
        own = CollectorRegistry()
        self._registry = own
        self.fetches = Counter(
            "bulletin_fetches", "Answers, by what was requested.", ["what", "status"], registry=own
        )
        self.seconds = Histogram(
            "bulletin_fetch_seconds", "How long an answer took.", unit="seconds", registry=own
        )
        self.older = Counter(
            "bulletin_fetches_older",
            "Bulletins that were older than requested, as none could be made.",
            registry=own,
        )
        self.renewals = Counter(
            "bulletin_renewals", "Bulletins made on request.", ["result"], registry=own
        )
        self.webhooks = Counter(
            "bulletin_webhooks", "Messages to webhooks, by result.", ["result"],
            registry=own,
        )  # fmt: skip
        age = Gauge(
            "bulletin_newest_age_seconds",
            "How long ago the newest bulletin was made.",
            unit="seconds",
            registry=own,
        )
        age.set_function(age_s)

    def text(self) -> bytes:
        """All metrics."""
        text: bytes = generate_latest(self._registry)
        return text
