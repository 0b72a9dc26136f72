"""The option that says how long a bulletin is to last, and what was done to have it so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bulletin.manifest.schema import Fit

__all__ = ["DURATION", "tell"]

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")
_NONE = (0.0, 0.0, 0.0)
_LONGEST_S = 12 * 3600


class _Duration(click.ParamType):
    """Minutes and seconds, with or without hours; or seconds alone."""

    name = "duration"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        found = _CLOCK.fullmatch(str(value).strip())
        hours, minutes, seconds = (float(part or 0) for part in found.groups()) if found else _NONE
        whole_s = 3600 * hours + 60 * minutes + seconds
        if not 0 < whole_s <= _LONGEST_S or (minutes and seconds >= 60):
            self.fail(f"{value!r} is no time such as 5:00, 1:02:30 or 300 (seconds)", param, ctx)
        return whole_s


DURATION = _Duration()


def tell(fit: Fit) -> None:
    """Say on standard error what was done to have the duration asked for."""
    from bulletin.mixing.fitting import clock

    done = [f"«{story.title or story.source}» is dropped" for story in fit.dropped]
    if round(fit.pauses, 2) != 1:
        done.append(f"pauses are {fit.pauses:.2f} times as long")
    if round(fit.tempo, 3) != 1:
        quicker = "quicker" if fit.tempo > 1 else "slower"
        done.append(f"it is read {abs(fit.tempo - 1):.1%} {quicker}")
    if fit.held_s:
        done.append(f"the bed is held for {fit.held_s:.1f} s at the end")
    how = ", ".join(done) or "nothing had to change"
    click.echo(f"bulletin: to last {clock(fit.target_s)}: {how}.", err=True)
