"""Which voice speaks for which newsreader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bulletin.core.errors import Place, SourceError, nearest
from bulletin.core.model import Utterance, Voice


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of one engine by newsreader; ``first`` speaks where none is named."""

    first: Voice
    readers: Mapping[str, Voice] = field(default_factory=dict)

    def voice(self, utterance: Utterance) -> Voice:
        """The voice of an utterance; raises ``SourceError`` for an unknown newsreader."""
        name = utterance.reader
        if not name:
            return self.first
        if name in self.readers:
            return self.readers[name]
        raise SourceError(
            f"there is no newsreader {name!r}",
            todo=nearest(
                name,
                self.readers,
                "Name them in [[reader]] tables of the show, or under voices in a script.",
            ),
            place=Place(utterance.source, utterance.line),
        )

    def heard(self, said: Iterable[Utterance]) -> dict[str, str]:
        """The voice's name for each newsreader who speaks, in the order in which they begin."""
        return {utterance.reader: self.voice(utterance).name for utterance in said}
