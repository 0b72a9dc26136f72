"""``bulletin verify``: check what a finished file says about itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bulletin.disclosure.verdict import Verdict


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The manifest that make wrote (default: the .json of the same name, if there is one).",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def verify(ctx: click.Context, file: Path, manifest: Path | None, as_json: bool) -> None:
    """Check whether a file says that its voice is synthetic.

    It also shows who signed it, and whether it has been changed since.

    Exit 1 if it does not say so, or was changed since it was made or signed.
    """
    from bulletin.disclosure.verdict import verify as verified

    verdict = verified(file, manifest)
    if as_json:
        facts = {**asdict(verdict), "passed": verdict.passed}
        click.echo(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        for name, value in _lines(verdict):
            click.echo(f"{name:<12} {value}")
    ctx.exit(0 if verdict.passed else 1)


def _lines(verdict: Verdict) -> Iterator[tuple[str, str]]:
    yield "source type", verdict.source_type or "not said: no tag says that its voice is synthetic"
    yield "voice", verdict.voice or "not said"
    yield "made by", verdict.software or "not said"
    yield "identifier", verdict.id or "none"
    yield (
        "in words",
        f"said at the {' and the '.join(verdict.disclosed)}" if (verdict.disclosed) else "not said",
    )
    yield "signed", _signed(verdict)
    yield (
        "unchanged",
        {True: "yes", False: "NO", None: "unknown: it is not signed"}[verdict.unchanged],
    )


def _signed(verdict: Verdict) -> str:
    signature = verdict.signature
    if signature is None:
        return "no"
    if not signature.valid:
        return f"NOT VALID ({', '.join(signature.faults)})"
    whom = signature.signer or "an unnamed signer"
    return f"by {whom}" + ("" if signature.trusted else ", who is on no trust list")
