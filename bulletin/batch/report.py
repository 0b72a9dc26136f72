"""The result of a batch, as JSON and as a page."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from bulletin import pipeline
from bulletin.batch.job import Failed, Kept, Outcome
from bulletin.batch.standing import Standing
from bulletin.core.address import shown
from bulletin.core.durations import m_ss
from bulletin.core.version import __version__

_DOUBTS = 200
_SLOWEST = 20


class Report:
    """Collects outcomes, and writes ``report.json`` and ``report.html``."""

    def __init__(self) -> None:
        """Start without outcomes."""
        self._rows: list[dict[str, Any]] = []

    def add(self, outcome: Outcome) -> None:
        """A job is done."""
        row = {"sources": _shown(outcome.job.sources), "files": _shown(outcome.job.files)}
        if isinstance(outcome, Failed):
            self._rows.append({"result": "failed", **row, "why": outcome.why})
            return
        self._rows.append(
            {
                "result": "kept" if isinstance(outcome, Kept) else "made",
                **row,
                "title": outcome.title,
                "engine": outcome.engine,
                "sound_s": round(outcome.sound_s, 3),
                "took_s": outcome.took_s,
                "clips_made": outcome.clips_made,
                "clips_kept": outcome.clips_kept,
                "told": list(outcome.told),
            }
        )

    def write(self, standing: Standing, folder: Path) -> None:
        """Write both into ``folder``; raises ``OutputError``."""
        facts = self._facts(standing)
        pipeline.write(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", folder / _JSON)
        page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
        page.filters["m_ss"] = m_ss
        template = files(__package__).joinpath("report.html").read_text("utf-8")
        pipeline.write(page.from_string(template).render(facts), folder / _PAGE)

    def _facts(self, standing: Standing) -> dict[str, Any]:
        slowest = sorted(standing.slowest, key=lambda each: -each.took_s)[:_SLOWEST]
        return {
            "generator": f"bulletin {__version__}",
            "jobs": standing.jobs,
            "made": standing.made,
            "kept": standing.kept,
            "failed": len(standing.failed),
            "sound_s": round(standing.sound_s, 3),
            "took_s": round(standing.took_s, 3),
            "work_s": round(standing.work_s, 3),
            "times_real": round(standing.times_real, 2),
            "workers": standing.workers,
            "clips_made": standing.clips_made,
            "clips_kept": standing.clips_kept,
            "doubts": [
                {"written": a, "spoken": b, "times": n}
                for (a, b), n in standing.doubts.most_common(_DOUBTS)
            ],
            "slowest": [
                {"sources": _shown(each.job.sources), "took_s": each.took_s, "title": each.title}
                for each in slowest
            ],
            "bulletins": self._rows,
        }


_JSON, _PAGE = "report.json", "report.html"


def _shown(names: tuple[str, ...]) -> list[str]:
    return [shown(each) for each in names]
