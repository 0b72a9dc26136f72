"""Every warning of a bulletin's making reaches whoever keeps them as lines."""

import pytest

from bulletin.clock.production import _LogLines
from bulletin.pipeline import Listener, WarningLines

PROGRESS = {"spoken", "rendered"}


@pytest.mark.parametrize(
    ("kind", "chosen"),
    [(WarningLines, False), (_LogLines, True)],
    ids=["records and studio", "the clock"],
)
def test_every_warning_becomes_a_line(kind: type[WarningLines], chosen: bool) -> None:
    lines: list[str] = []
    listener = kind(lines.append)
    events = {name for name in vars(Listener) if not name.startswith("_")} - PROGRESS
    for name in sorted(events):
        getattr(listener, name)(f"about {name}")
    silent = events - {name for name in events if any(f"about {name}" in line for line in lines)}
    assert silent == (set() if chosen else {"voice_chosen"})
