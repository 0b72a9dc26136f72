"""``bulletin check``: whether a file may go on air."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from bulletin.cli.option_kinds import LENGTH
from bulletin.cli.show_options import show_option
from bulletin.cli.terminal import say
from bulletin.core.defaults import PRESET


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--preset",
    metavar="NAME",
    help="The preset to check against, such as podcast or radio (all are in docs/radio.md; "
    f"default: the show's, or {PRESET}).",
)
@click.option(
    "--slot", type=LENGTH, metavar="M:SS", help="The exact length that the file must have."
)
@show_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def check(
    ctx: click.Context,
    file: Path,
    preset: str | None,
    slot: float | None,
    show: Path | None,
    as_json: bool,
) -> None:
    """Check a finished file before air; exit 1 if it may not go.

    Each check shows its figure and its limit.
    """
    from bulletin.config import presets
    from bulletin.config.overrides import of_show
    from bulletin.radio.air_check import check as examined

    radio = of_show(show).radio
    name = preset or radio.preset or PRESET
    findings = examined(file, presets.preset(name), slot or radio.slot_s)
    passed = all(finding.passed for finding in findings)
    if as_json:
        facts = {"file": str(file), "passed": passed, "checks": [asdict(each) for each in findings]}
        click.echo(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        for each in findings:
            mark = "ok  " if each.passed else "FAIL"
            click.echo(f"{mark}  {each.check:<16}  {each.found}  ({each.limit})")
        if not passed:
            say(f"{file}: it is not as the preset {name} requires.")
    ctx.exit(0 if passed else 1)
