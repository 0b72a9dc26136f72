"""How sources are read, as the user requested."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bulletin.core.moments import INDIA
from bulletin.sources.isolation import Bounds, usual

_INDIA = ZoneInfo(INDIA)


def _to_nobody(_line: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    ``encoding`` overrides detection: a legacy font's name or a charset's. ``latest`` is how many
    stories are taken from a feed. Addresses on this machine and its network are refused unless
    ``allow_local``; anything but an article is refused unless ``force``. ``tell`` receives notices
    (``place: what``). ``bounds`` are a source's limits of time and memory, if not the usual. An
    article's date is in ``zone``. ``letters`` are the letters around an attachment that is read.
    """

    encoding: str | None = None
    latest: int = 5
    allow_local: bool = False
    tell: Callable[[str], None] = _to_nobody
    force: bool = False
    bounds: Bounds | None = None
    zone: datetime.tzinfo = _INDIA
    letters: int = 0

    @property
    def within(self) -> Bounds:
        """The bounds that apply."""
        return self.bounds or usual()

    def telling(self, tell: Callable[[str], None]) -> Options:
        """The same with another ``tell``."""
        return replace(self, tell=tell)


def without_tell(options: Options) -> Options:
    """The same with a ``tell`` that ignores everything, so that it can be pickled."""
    return replace(options, tell=_to_nobody)
