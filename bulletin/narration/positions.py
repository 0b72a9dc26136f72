"""An utterance's position in its story and its paragraph, which a reader's voice conveys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.core.model import Pause, Role, Utterance

_ENDS_A_PARAGRAPH = frozenset({Pause.PARAGRAPH, Pause.SECTION, Pause.STORY, Pause.BULLETIN})


@dataclass(frozen=True, slots=True)
class Position:
    """How far along the body of its story and its paragraph an utterance is, each from 0 to 1.

    A single one is in the middle. ``opens`` and ``closes`` say that it is the first and the last of
    its paragraph, ``headline`` that it is a story's headline rather than its body.
    """

    in_story: float = 0.5
    in_paragraph: float = 0.5
    opens: bool = False
    closes: bool = False
    headline: bool = False


def positions(said: Sequence[Utterance]) -> list[Position]:
    """The position of each utterance."""
    found = [Position(headline=each.role is Role.HEADLINE) for each in said]
    bodies: dict[int, dict[int, int]] = {}  # by story: an utterance's number, and its place
    for number, each in enumerate(said):
        if each.role is Role.BODY:
            body = bodies.setdefault(each.story, {})
            body[number] = len(body)
    for body in bodies.values():
        for paragraph in _paragraphs(list(body), said):
            for at, number in enumerate(paragraph):
                found[number] = Position(
                    _along(body[number], len(body)),
                    _along(at, len(paragraph)),
                    opens=at == 0,
                    closes=at == len(paragraph) - 1,
                )
    return found


def _paragraphs(body: Sequence[int], said: Sequence[Utterance]) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for number in body:
        runs[-1].append(number)
        if said[number].ends in _ENDS_A_PARAGRAPH:
            runs.append([])
    return [run for run in runs if run]


def _along(at: int, count: int) -> float:
    return at / (count - 1) if count > 1 else 0.5
