"""What a pass is: one class of token, whose readings it yields for a text."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin.language import Language
from bulletin.normalisation import scanning
from bulletin.normalisation.said_before import Memory


class Reading(NamedTuple):
    """How the stretch ``[start, end)`` of the text is said; if ``spoken`` is empty, it is not read.

    ``confidence``, from 0 to 1, is how sure that is, unless the kind of ``evidence`` tells
    (:func:`~bulletin.normalisation.confidence.sure`). ``rule`` names the class of token if it
    differs from the name of the pass.
    """

    start: int
    end: int
    spoken: str
    ipa: str = ""
    confidence: float = 1.0
    rule: str = ""
    evidence: str = ""


def _nothing(text: str, language: Language) -> Iterator[Reading]:
    yield from ()


@dataclass(frozen=True, slots=True)
class Pass:
    """One class of token. ``read`` yields its readings; of two that begin at one place, the first
    counts.

    A pass that uses the article's earlier readings has ``remembering`` instead. A pass that
    ``needs`` some characters, or kinds of them, finds nothing in a text without any of these, and
    is not run there: most lines have few. One ``of_numbers`` is not run either where no number is,
    or all have been read.
    """

    name: str
    read: Callable[[str, Language], Iterator[Reading]] = _nothing
    remembering: Callable[[str, Language, Memory], Iterator[Reading]] | None = None
    needs: frozenset[str] = frozenset()
    of_numbers: bool = False

    def is_needed(self, kinds: frozenset[str]) -> bool:
        """Whether it may find something in a text that has these ``kinds`` of characters."""
        if self.of_numbers and not kinds >= scanning.DIGITS:
            return False
        return not self.needs or not self.needs.isdisjoint(kinds)


class Passes:
    """Passes in order, of which a text needs those for whose kinds of characters it has some."""

    def __init__(self, *each: Pass) -> None:
        """``each`` pass in order."""
        self.each = each
        self._telling = scanning.DIGITS.union(*(step.needs for step in each))
        self._needed = functools.lru_cache(maxsize=256)(self._choose)

    def needed(self, kinds: frozenset[str]) -> Sequence[Pass]:
        """The passes that may find something in a text that has these ``kinds`` of characters."""
        return self._needed(kinds & self._telling)

    def _choose(self, kinds: frozenset[str]) -> Sequence[Pass]:
        return [step for step in self.each if step.is_needed(kinds)]


class Forms:
    """Reads several forms of one class of token."""

    __slots__ = ("each",)

    def __init__(
        self, *each: tuple[Callable[[str, Language], Iterator[Reading]], frozenset[str]]
    ) -> None:
        """``each`` form has a reader, as a pass has, and the characters or kinds of which it needs
        one.
        """
        self.each = each

    def __call__(self, text: str, language: Language) -> Iterator[Reading]:
        """The readings, form by form."""
        kinds = scanning.kinds_of(text)
        for read, needs in self.each:
            if not needs.isdisjoint(kinds):
                yield from read(text, language)
