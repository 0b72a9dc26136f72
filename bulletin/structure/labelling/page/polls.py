"""Polls within an article: a question to the reader, and the answers to choose from."""

from __future__ import annotations

from itertools import takewhile

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_FEW, _FEWEST_ANSWERS, _MOST_ANSWERS = 4, 2, 6
_ANSWER, _BUTTON = "reads like poll_answer", "reads like poll_button"


def polls(lines: Lines) -> Named:
    """A question and its answers, above a poll's button; or above answers that only a poll has."""
    for at, line in enumerate(lines.alone):
        if _BUTTON in line.names:
            yield from ((each, "in a poll") for each in _above_a_button(lines, at))
        elif "ends with ?" in line.names:
            answers = list(
                takewhile(lambda n: _is_answer(lines, n), range(at + 1, len(lines.alone)))
            )
            if len(answers) >= _FEWEST_ANSWERS:
                yield from ((each, "in a poll") for each in (at, *answers))


def _is_answer(lines: Lines, at: int) -> bool:
    return _ANSWER in lines.alone[at].names


def _above_a_button(lines: Lines, button: int) -> range:
    answers = range(button - 1, max(-1, button - 2 - _MOST_ANSWERS), -1)
    asked = next((at for at in answers if "ends with ?" in lines.alone[at].names), None)
    between = range((asked or 0) + 1, button)
    short = all(lines.alone[at].words <= _FEW and not lines.alone[at].ends for at in between)
    return range(asked, button) if asked is not None and between and short else range(0)
