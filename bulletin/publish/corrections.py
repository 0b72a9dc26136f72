"""How listeners and machines are told that an episode was corrected, and when."""

from __future__ import annotations

from functools import cache

from bulletin.core.sanitise import plain
from bulletin.publish.episode import Correction, Head
from bulletin.publish.site import wording


def notes(episode: Head) -> tuple[str, ...]:
    """A line for each correction: «[सुधार] 25 नवंबर 2026, शाम 6:30 बजे: …»."""
    return tuple(map(note, episode.corrections))


def note(correction: Correction) -> str:
    """The line for one; the time is in its own zone."""
    said = _words()
    at, words = correction.at, plain(" ".join(correction.words.split()))
    when = said["corrected"].format(date=said.date(at), time=said.time(at))
    return f"{when}: {words}" if words else when


@cache
def _words() -> wording.Words:
    return wording.load(None)
