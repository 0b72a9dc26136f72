"""Reports on standard error how a bulletin was fitted to its duration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.cli.terminal import say

if TYPE_CHECKING:
    from bulletin.pipeline import Fit


def tell(fit: Fit) -> None:
    """Report on standard error what was changed to reach the duration."""
    from bulletin.core.durations import m_ss_tenths

    done = [f"«{story.title or story.source}» is dropped" for story in fit.dropped]
    if round(fit.pauses, 2) != 1:
        done.append(f"pauses are {fit.pauses:.2f} times as long")
    if round(fit.tempo, 3) != 1:
        quicker = "quicker" if fit.tempo > 1 else "slower"
        done.append(f"it is read {abs(fit.tempo - 1):.1%} {quicker}")
    if fit.held_s:
        done.append(f"the bed is held for {fit.held_s:.1f} s at the end")
    how = ", ".join(done) or "nothing had to change"
    say(f"to last {m_ss_tenths(fit.target_s)}: {how}.")
