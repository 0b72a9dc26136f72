"""A repair of what is typed: a pattern, and what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Repair", "Replacement"]

Replacement = Callable[[re.Match[str]], str]


class Repair(NamedTuple):
    """What a match of ``typed`` becomes.

    The rest saves searching a text that has no match: one without ``sign``, one without ``inside``
    (part of every match, and searched faster, as it begins with a character of its own), and, if
    the repair is ``of_digits``, one without any digit.
    """

    typed: re.Pattern[str]
    replacement: Replacement
    sign: str = ""
    inside: re.Pattern[str] | None = None
    of_digits: bool = False
