"""Warnings as lines, for whoever writes them to a log, a record or a terminal."""

from __future__ import annotations

from collections.abc import Callable

from bulletin.narration.listener import Listener


class WarningLines(Listener):
    """Passes on each warning to ``tell`` as a line, and ignores progress and choices."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """``tell`` is called from several threads."""
        self.tell = tell

    def noted(self, line: str) -> None:
        """See :class:`Listener`."""
        self.tell(line)

    def damaged(self, file: str) -> None:
        """See :class:`Listener`."""
        self.tell(f"{file}: this cached clip was damaged; it is made again")

    def not_kept(self, why: str) -> None:
        """See :class:`Listener`."""
        self.tell(why)

    def voice_changed(self, why: str) -> None:
        """See :class:`Listener`."""
        self.tell(why)

    def voice_shared(self, why: str) -> None:
        """See :class:`Listener`."""
        self.tell(why)

    def level_missed(self, how: str) -> None:
        """See :class:`Listener`."""
        self.tell(how)
