"""``bulletin voices``: list what can speak here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def voices(as_json: bool) -> None:
    """List engines and voices, and whether they can be used here."""
    rows = list(_rows())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    width = max((len(voice["name"]) for row in rows for voice in row["voices"]), default=0)
    for row in rows:
        state = "ready" if row["ready"] else f"not ready: {row['why']}. {row['todo']}"
        click.echo(f"{row['engine']}: {state}")
        for voice in row["voices"]:
            click.echo(f"    {voice['name']:<{width}} {voice['description']}")


def _rows() -> Iterator[dict[str, Any]]:
    import bulletin

    for each in bulletin.voices():
        yield {
            "engine": each.engine,
            "ready": each.readiness.ready,
            "why": each.readiness.why,
            "todo": each.readiness.todo,
            "voices": [
                {"name": voice.name, "language": voice.language, "description": voice.description}
                for voice in each.voices
            ],
        }
