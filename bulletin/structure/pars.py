"""A par: a candidate for a paragraph, and its properties."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from bulletin.core.closing_marks import without_closing
from bulletin.core.model import Doubt, Look
from bulletin.language import Language
from bulletin.normalisation.repairs.forms import canonical
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.lines import bare

FEWEST_LABELLED = 3
"""How many lines with a label each make a row."""

LONGEST_HEADING = 120

_FEWEST_WORDS, _FEWEST_OF_TEXT = 3, 9
"""What is shorter is rather left of a page's menu than the text."""

_GOES_ON = frozenset(",;:—–-")
"""What a line that goes on below may end in."""


class Sort(Enum):
    """What a par looks like."""

    PROSE = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTATION = auto()
    LABELLED = auto()  # one of several in a row with a label each: «भोपाल: 8.1»


_RUNNING = (Sort.PROSE, Sort.HEADING)


class Part(Enum):
    """What a par is in its story, if not part of its text."""

    PLACE = auto()
    HEADLINE = auto()
    BYLINE = auto()


class Par(NamedTuple):
    """A candidate for a paragraph: as written, in canonical form, and the number of its first line.

    A tuple, as a long text has many: a frozen dataclass takes four times as long to make.

    ``apart`` says that a blank line precedes it; ``marked`` is the level of a marked heading, else
    0; ``look`` is how all of it is set; ``set_by_source`` says that markup makes it a paragraph;
    ``reason`` says why it is not read, or ''; ``label_part`` is the part for its label, ``part``
    the final one; ``why`` is the evidence for its label.
    """

    sort: Sort
    written: str
    plain: str
    line: int
    apart: bool
    marked: int = 0
    reason: str = ""
    part: Part | None = None
    doubts: tuple[Doubt, ...] = ()
    look: Look = Look.PLAIN
    set_by_source: bool = False
    label_part: Part | None = None
    why: tuple[str, ...] = ()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return Look.BOLD in self.look

    def as_part(self, part: Part) -> Par:
        """This par as a part of its story, with certainty."""
        return self._replace(part=part, doubts=())

    def left_out(self, reason: str) -> Par:
        """This par as one that is not read, so that its label no longer matters."""
        return self._replace(reason=reason, doubts=())

    def as_text(self) -> Par:
        """This par as a paragraph of the text."""
        return self if self.sort is Sort.PROSE else Par(Sort.PROSE, *self[1:])

    def doubted(self, what: str, confidence: float) -> Par:
        """This par with a guess for an editor to confirm, asked once: as the less sure one."""
        alike = [each.confidence for each in self.doubts if each.what == what]
        others = [each for each in self.doubts if each.what != what]
        return self._replace(doubts=(*others, Doubt(what, min([*alike, confidence]))))

    def asked_anew(self, what: str) -> Par:
        """This par, with its doubts as one about ``what`` it has become."""
        least = min((each.confidence for each in self.doubts), default=None)
        return self if least is None else self._replace(doubts=(Doubt(what, least),))


def is_heading(plain: str, language: Language) -> bool:
    """Whether a line can be a heading: it is short, and neither ends a sentence nor continues."""
    if len(plain) > LONGEST_HEADING:
        return False
    end = without_closing(plain)[-1:]
    if "\u0900" <= end <= "\u0963":  # no mark: a quick test, as a long text has many lines
        return True
    return end not in _GOES_ON and not ends_sentence(plain, language)


def parted(par: Par, end: int) -> tuple[Par, Par]:
    """``par`` in two, the second of which begins at ``end`` of its plain text."""
    cut = canonical(par.written).end(end)
    one = par._replace(written=bare(par.written[:cut]), plain=par.plain[:end].strip())
    rest = bare(par.written[cut:])
    return one, par._replace(written=rest, plain=canonical(rest).text, apart=False)


def is_text(par: Par) -> bool:
    """Whether a par is read as text, and long enough to be of the article."""
    if " " not in par.plain or par.sort is not Sort.PROSE or par.reason or par.label_part:
        return False
    return len(par.plain.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS


def is_full_text(par: Par) -> bool:
    """Whether a line is of the text, and not of an office whose name ends in a dot: «(म.प्र.)»."""
    return par.sort is Sort.PROSE and len(par.plain.split()) >= _FEWEST_OF_TEXT


def may_follow(before: Par, par: Par) -> bool:
    """Whether a line may continue the one ``before`` it, as far as the markup says, whatever the
    blank lines.
    """
    return (
        par.plain != before.plain  # a title, said again
        and par.sort in _RUNNING
        and before.sort is not Sort.QUOTATION
        and not before.marked
        and not par.marked
    )


def may_go_on(before: Par, par: Par) -> bool:
    """As :func:`may_follow`, of lines that no blank line parts."""
    return not par.apart and may_follow(before, par)
