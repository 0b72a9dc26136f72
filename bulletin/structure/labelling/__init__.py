"""Labels each line of an article by all evidence for it.

``labelled`` looks at each line alone (``line``), at its neighbours (``around``), and finds the
labels that fit the lines and each other best (``label_chain``, whose weights are the two tables
beside it). The weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.language.copy import news_copy
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.labelling.around import seen_around
from bulletin.structure.labelling.label_chain import LABELS, Decoded, Seen, shipped
from bulletin.structure.labelling.line import seen_alone
from bulletin.structure.labelling.line_labels import SPOKEN, Label
from bulletin.structure.pars import Par

__all__ = ["MOST_LINES", "SPOKEN", "Label", "Labelled", "labelled"]

_REASONS = 3
_OPENING = 12
MOST_LINES = 2000
"""More lines than a news article has; all further lines are text."""

_BEHIND = frozenset(("in the text", "behind the first text"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A par and its label; ``reason`` is the reason of the rule that matches it, or ''.

    ``confidence`` is the label's probability; ``spoken`` that of the line being read as news;
    ``seen`` are all its features.
    """

    par: Par
    label: Label
    confidence: float
    spoken: float
    reason: str
    seen: Seen

    def why(self) -> tuple[str, ...]:
        """The evidence for the label, the strongest first."""
        weighed = shipped().why(self.seen, self.label)
        return tuple(name for name, weight in weighed if weight > 0)[:_REASONS]


def _observed(pars: Sequence[Par], gazetteer: Gazetteer) -> tuple[list[Seen], list[str]]:
    """The features of each of ``pars``, and the reasons of the rules that match them whole."""
    alone = [seen_alone(par, gazetteer, opens=at < _OPENING) for at, par in enumerate(pars)]
    around = seen_around(pars, alone, gazetteer.language)
    seen = [
        frozenset({"any", *line.names, *near}) for line, near in zip(alone, around, strict=True)
    ]
    agency = news_copy(gazetteer.language).reasons["agency"]
    reasons = [
        line.reason
        or (line.opening_reason if not _BEHIND & names else "")
        or (agency if "an agency alone" in names else "")
        for line, names in zip(alone, seen, strict=True)
    ]
    return seen, reasons


def labelled(pars: Sequence[Par], gazetteer: Gazetteer) -> list[Labelled]:
    """``pars`` with their labels, in linear time; none after ``MOST_LINES``."""
    seen, reasons = _observed(pars[:MOST_LINES], gazetteer)
    found = shipped().decode(seen)
    return list(map(_labelled, pars, found, reasons, seen))


def _labelled(par: Par, found: Decoded, reason: str, seen: Seen) -> Labelled:
    chances = zip(LABELS, found.chances, strict=True)
    news = SPOKEN - {Label.BYLINE}
    spoken = sum(chance for label, chance in chances if label in news)
    return Labelled(par, found.label, found.confidence, spoken, reason, seen)
