"""An article's lines as they are seen together: its head, its text, and what is surely neither."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.pars import Par

__all__ = ["Lines"]

_LONGEST_TITLE = 24
_LONG = 8
_OPEN_ENDS = frozenset(("ends with ?", "ends with !", "ends with …"))
_TOP = 3
_NO_TEXT = frozenset(
    ("marked as title", "asks the reader", "no Hindi letter", "reads like caption_sentence")
)
_OUT = frozenset(
    ("reads like caption", "reads like embed", "reads like stamp", "reads like menu",
     "reads like links", "reads like link", "asks the reader", "an address")
)  # fmt: skip


class Lines:
    """An article's lines, and which of them look like paragraphs of its text.

    ``head`` are the places of the lines above the text, ``last_text`` is that of the last paragraph
    or -1.
    """

    def __init__(self, pars: Sequence[Par], alone: Sequence[LineSeen]) -> None:
        """``alone`` are the features of each of ``pars`` by itself."""
        self.pars = pars
        self.alone = alone
        longest = max((line.words for line in alone if line.ends), default=0)
        self._long = min(_LONG, longest)
        self.is_text = [self._is_text(line) for line in alone]
        for at, line in enumerate(alone[:_TOP]):
            asks = _OPEN_ENDS & line.names and line.words <= _LONGEST_TITLE
            if asks and "several sentences" not in line.names:
                self.is_text[at] = False
        self.head = list(takewhile(lambda at: not self.is_text[at], range(len(alone))))
        self.last_text = max((at for at, text in enumerate(self.is_text) if text), default=-1)
        self.is_out = [
            bool(line.reason) or bool(_OUT & line.names and not line.ends) for line in alone
        ]

    def _is_text(self, line: LineSeen) -> bool:
        return (
            line.words >= self._long
            and (line.ends or "several sentences" in line.names)
            and not line.reason
            and _NO_TEXT.isdisjoint(line.names)
        )
