"""Who is told how the making of a bulletin goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.narration.synthesis import Narrated


class Listener:
    """Receives progress and warnings, from several threads. This base class ignores them."""

    def noted(self, line: str) -> None:
        """A source is read differently than it seems: its encoding, what it lacks."""

    def voice_chosen(self, why: str) -> None:
        """A voice was chosen that nobody named."""

    def spoken(self, parts: int, of: int) -> None:
        """This many of all utterances have a clip."""

    def damaged(self, file: str) -> None:
        """A stored clip is damaged, and is made again."""

    def not_kept(self, why: str) -> None:
        """Processed clips cannot be stored, and are made again by the next run."""

    def voice_changed(self, why: str) -> None:
        """The whole is made again from its start, in another voice."""

    def voice_shared(self, why: str) -> None:
        """Newsreaders sound alike, as there are not enough voices."""

    def level_missed(self, how: str) -> None:
        """The whole is not as loud as requested, and cannot be."""

    def rendered(self, part: Narrated, seconds: float) -> None:
        """``part`` is rendered, and with it this much of the bulletin."""
