"""A batch's metrics as OpenMetrics text, for node_exporter's textfile collector."""

from __future__ import annotations

from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge
from prometheus_client.openmetrics.exposition import generate_latest

from bulletin import pipeline
from bulletin.batch.standing import Standing


def write(standing: Standing, path: Path) -> None:
    """Write all metrics to a file, atomically; raises ``OutputError``."""
    registry = CollectorRegistry()
    jobs = Gauge("bulletin_batch_jobs", "Jobs by result.", ["result"], registry=registry)
    counts = {"made": standing.made, "kept": standing.kept, "failed": len(standing.failed)}
    for result, count in (*counts.items(), ("waiting", standing.jobs - standing.done)):
        jobs.labels(result).set(count)
    clips = Gauge("bulletin_batch_clips", "Clips by origin.", ["origin"], registry=registry)
    clips.labels("made").set(standing.clips_made)
    clips.labels("kept").set(standing.clips_kept)
    for name, what, value in (
        ("sound_seconds", "How much sound was made.", standing.sound_s),
        ("work_seconds", "How long the workers took for it.", standing.work_s),
        ("elapsed_seconds", "How long the batch has taken.", standing.took_s),
        ("workers", "How many workers there are.", standing.workers),
    ):
        Gauge(f"bulletin_batch_{name}", what, registry=registry).set(value)
    pipeline.write(generate_latest(registry).decode(), path)
