"""``bulletin doctor``: what works on this machine and what does not."""

from __future__ import annotations

import click


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Check network, codecs, engines and cache.

    Exit 1 if no bulletin can be made.
    """
    from bulletin.cli.diagnosis import examine
    from bulletin.core.cache_folder import default_folder

    failed = False
    for finding in examine(default_folder()):
        mark = "ok  " if finding.well else "FAIL" if finding.needed else "--  "
        todo = "" if finding.well else f". {finding.todo}"
        click.echo(f"{mark}  {finding.name}: {finding.seen}{todo}")
        failed = failed or (finding.needed and not finding.well)
    ctx.exit(1 if failed else 0)
