"""An article's lines seen together: its head, its text, and what is surely neither."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, islice, pairwise, takewhile

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.line import STEM, LineSeen
from bulletin.structure.labelling.stopped_title import (
    hours,
    is_stamp,
    stamped_title,
    stopped_title,
)
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par

_LONGEST_TITLE = 24
_LONG = 8
_FEWEST_CUT = 10
_LONGEST_BOX = 8
_FEWEST_TEXTS, _FEWEST_STEMS = 2, 24
_FEWEST_ALIKE, _LONGEST_HEADING = 3, 5
_OF_A_PAGE = frozenset(("a page's words alone", "mostly a page's words", "reads like links"))
_DOTS = "….[] "
_OPEN_ENDS = frozenset(("ends with ?", "ends with !", "ends with …"))
_TOP, _TOP_LINES = 3, 8
_FEWEST_SPACES, _LONGEST_WITH_SUMMARY = 4, 300
_NO_TEXT = frozenset(
    (
        "marked as title",
        "asks the reader",
        "no Hindi letter",
        "reads like caption_sentence",
        "reads like invocation",
        "reads like press_label",
        "reads like subject",
    )
)
_LONGEST_SUMMARY, _LONGEST_HEAD = 60, 14
"""In words and in lines."""
_LABELS = frozenset(("reads like links", "may head links"))
_ABOVE_A_TITLE = frozenset(
    ("reads like press_label", "reads like file_number", "reads like day_line")
)
_OUT = frozenset(
    ("reads like caption", "ends in a photo's credit", "reads like embed", "reads like stamp",
     "reads like menu", "reads like links", "reads like link", "asks the reader", "an address")
)  # fmt: skip


def _repeated(pars: Sequence[Par]) -> list[int]:
    """The first lines that come twice, as a page's title often does, except paragraphs."""
    times = Counter(alike(par.plain) for par in pars)
    return [at for at, par in enumerate(pars) if times[alike(par.plain)] > 1]


def _above_its_title(pars: Sequence[Par]) -> list[int]:
    """The first lines that begin with all of the line below, a title: as a page's title, with its
    summary, does.
    """
    pairs = ((at, one.plain, below.plain) for at, (one, below) in enumerate(pairwise(pars)))
    return [
        at
        for at, one, title in pairs
        if title.count(" ") >= _FEWEST_SPACES
        and len(title) < len(one) <= _LONGEST_WITH_SUMMARY
        and one.startswith(title)
    ]


class Lines:
    """An article's lines, and which of them look like paragraphs of its text.

    ``opening`` is the place of its first paragraph, or how many lines there are; ``head`` are the
    places of the lines above it, but for a summary. ``texts`` are the places of all paragraphs,
    ``last_text`` is that of the last one or -1. ``excerpts`` are paragraphs of other posts,
    ``above_its_title`` are titles with a summary above the title alone.
    """

    def __init__(self, pars: Sequence[Par], alone: Sequence[LineSeen], language: Language) -> None:
        """``alone`` are the features of each of ``pars`` by itself."""
        self.pars = pars
        self.language = language
        self.alone = alone
        self._said: frozenset[str] | None = None
        longest = max((line.words for line in alone if line.ends), default=0)
        self._long = min(_LONG, longest)
        self.is_text = [self._is_text(line) for line in alone]
        for at in self._top():
            line = alone[at]
            asks = _OPEN_ENDS & line.names and line.words <= _LONGEST_TITLE
            if asks and "several sentences" not in line.names:
                self.is_text[at] = False
        for at in _repeated(pars[:_TOP_LINES]):
            if alone[at].words <= _LONGEST_TITLE and "several sentences" not in alone[at].names:
                self.is_text[at] = False
        self.above_its_title = _above_its_title(pars[:_TOP_LINES])
        for at in self.above_its_title:
            self.is_text[at] = False
        self.excerpts = [at for at in range(3, len(alone)) if self._is_an_excerpt(at)]
        self.excerpts += (*self._cut_off_at_the_foot(), *self._dated_at_the_foot())
        for at in (*self.excerpts, *self._asking_titles(), *self._title_above_the_last_day()):
            self.is_text[at] = False
        self.hours = hours(alone, [par.plain for par in pars])
        self.stamped_title = stamped_title(alone, self.is_text)
        for at in (*stopped_title(alone, self.is_text), *self.stamped_title):
            self.is_text[at] = False
        self.texts = [at for at, text in enumerate(self.is_text) if text]
        self.opening = self._opening()
        self.head = [at for at in range(self.opening) if not self.is_text[at]]
        self.last_text = self.texts[-1] if self.texts else -1
        self.is_out = [
            bool(line.reason) or bool(_OUT & line.names and not line.ends and at not in self.hours)
            for at, line in enumerate(alone)
        ]

    def _opening(self) -> int:
        """Where the text begins: behind a summary, if that is below a title and a page's stamp
        parts it from the text.
        """
        end = len(self.alone)
        first, second = (*self.texts[:2], end, end)[:2]
        gap = self.alone[first + 1 : second]
        titled = any(line.is_hindi and not line.reason for line in self.alone[:first])
        if (
            len(self.texts) > 1
            and titled
            and self.alone[first].words <= _LONGEST_SUMMARY
            and len(gap) <= _LONGEST_HEAD
            and any(map(is_stamp, gap))
            and self.hours.isdisjoint(range(first + 1, second))
        ):
            return second
        return first

    def _top(self) -> list[int]:
        """The first lines, except a page's or a letterhead's: the headline is among them."""
        lines = enumerate(self.alone[:_TOP_LINES])
        kept = (
            at
            for at, line in lines
            if not (line.reason or line.opening_reason or _ABOVE_A_TITLE & line.names)
        )
        return list(islice(kept, _TOP))

    def box(self, label: int) -> list[int]:
        """The lines below a label of links that may be titles, up to the first that is none."""
        below = range(label + 1, min(len(self.alone), label + 1 + _LONGEST_BOX))
        return list(takewhile(self._may_be_a_title, below))

    def _may_be_a_title(self, at: int) -> bool:
        names, words = self.alone[at].names, self.alone[at].words
        one = "ends a sentence" not in names and "several sentences" not in names
        return one and words <= _LONGEST_TITLE and "reads like links" not in names

    def _asking_titles(self) -> list[int]:
        """The titles in boxes of links that end like a text, and share no subject with the text."""
        labels = [at for at, line in enumerate(self.alone) if _LABELS & line.names]
        found = {at for label in labels for at in self.box(label) if self.is_text[at]}
        if not found:
            return []
        texts = (at for at, text in enumerate(self.is_text) if text and at not in found)
        said = frozenset(chain.from_iterable(self.alone[at].stems for at in texts))
        return [at for at in found if self.alone[at].is_foreign_to(said)]

    @cached_property
    def set_alike(self) -> frozenset[int]:
        """The sub-headings that are set alike: below a blank line, right above a paragraph.

        There are none unless there are several, and not only labels of the page.
        """
        found = [
            at
            for at in range(1, len(self.alone) - 1)
            if self.pars[at].apart
            and not self.pars[at + 1].apart
            and self.alone[at].words <= _LONGEST_HEADING
            and not self.alone[at].ends
            and self.alone[at + 1].ends
            and not self.is_out[at + 1]
        ]
        others = sum(self.alone[at].names.isdisjoint(_OF_A_PAGE) for at in found)
        return frozenset(found if len(found) >= _FEWEST_ALIKE and others else ())

    def share_in_text(self, at: int) -> float:
        """The share of a line's content words that are also in the paragraphs of the text."""
        return self.alone[at].share_in(self._stems_of_text())

    def tell_enough(self) -> bool:
        """Whether the text is long enough to say that it has hardly a word of another line."""
        several = len(self.texts) >= _FEWEST_TEXTS
        return several or len(self._stems_of_text()) >= _FEWEST_STEMS

    def is_led_to(self, at: int) -> bool:
        """Whether the line above introduces a line by a colon, and is none of the page's."""
        above = self.alone[at - 1] if at else None
        return above is not None and "ends with :" in above.names and not above.reason

    def is_foreign(self, at: int) -> bool:
        """Whether hardly any of a line's content words are in the text."""
        return self.alone[at].is_foreign_to(self._stems_of_text())

    def says_any(self, words: Iterable[str]) -> bool:
        """Whether the paragraphs of the text say one of these words, whatever its ending."""
        return any(word[:STEM] in self._stems_of_text() for word in words)

    def _stems_of_text(self) -> frozenset[str]:
        if self._said is None:
            texts = (line for line, text in zip(self.alone, self.is_text, strict=True) if text)
            self._said = frozenset(chain.from_iterable(line.stems for line in texts))
        return self._said

    def _is_an_excerpt(self, at: int) -> bool:
        """Whether a paragraph belongs to another post: it is below «Next Post», a title and a day,
        or it is cut off below a label of links and a title.
        """
        label, title, stamp = (self.alone[at - back].names for back in (3, 2, 1))
        if "reads like links" in title and "ends with …" in self.alone[at].names:
            return any(self.is_text[: at - 2]) and "ends in a word" in stamp
        named = "reads like other_post" in label and "reads like stamp" in stamp
        follows = any(self.is_text[: at - 3]) and not self.pars[at].apart
        return named and follows and self.is_text[at] and "ends in a word" in title

    def _cut_off_at_the_foot(self) -> list[int]:
        """The first words of other posts below the text: several paragraphs in a row that break off
        within a sentence, or one with a dateline of its own.
        """
        kept = [at for at, line in enumerate(self.alone) if not line.reason]
        row = list(takewhile(self._breaks_off, reversed(kept)))
        told = any(
            self.is_text[at] and "ends with …" not in self.alone[at].names
            for at in kept[: len(kept) - len(row)]
        )
        dated = any("opens with a dateline" in self.alone[at].names for at in row)
        return row if told and (len(row) > 1 or dated) else []

    def _dated_at_the_foot(self) -> list[int]:
        """The paragraphs below «More News» to the end of the page, each below a title and a day."""
        label = max(
            (at for at, line in enumerate(self.alone) if "reads like links" in line.names),
            default=len(self.alone),
        )
        kept = [at for at in range(label + 1, len(self.alone)) if not self.alone[at].reason]
        threes = [kept[at : at + 3] for at in range(0, len(kept), 3)]
        told = any(self.is_text[:label])
        return [three[2] for three in threes] if told and all(map(self._is_post, threes)) else []

    def _title_above_the_last_day(self) -> list[int]:
        """A title like text right above a page's stamp that ends the page, if it shares nothing
        with the rest: it is another story's.
        """
        at, title = len(self.alone) - 1, len(self.alone) - 2
        if at < _TOP or not is_stamp(self.alone[at]) or not self.is_text[title]:
            return []
        texts = (n for n, text in enumerate(self.is_text) if text and n != title)
        said = frozenset(chain.from_iterable(self.alone[n].stems for n in texts))
        fits = self._may_be_a_title(title) and self.alone[title].is_foreign_to(said)
        return [title] if fits else []

    def _is_post(self, three: Sequence[int]) -> bool:
        """Whether three lines are the title, the day and the beginning of another story."""
        if len(three) != len(("title", "day", "text")):
            return False
        title, day, text = (self.alone[at] for at in three)
        stamped = bool(day.opening_reason) or is_stamp(day)
        return not title.ends and stamped and not day.is_hindi and text.ends

    def _breaks_off(self, at: int) -> bool:
        """Whether a paragraph ends in dots, and not in a verb."""
        line, plain = self.alone[at], self.pars[at].plain.rstrip(_DOTS)
        cut = "ends with …" in line.names and line.words >= _FEWEST_CUT
        return cut and not holds(plain, "finite", self.language)

    def _is_text(self, line: LineSeen) -> bool:
        return (
            line.words >= self._long
            and (line.ends or "several sentences" in line.names)
            and not line.reason
            and _NO_TEXT.isdisjoint(line.names)
            and ("holds a finite" in line.names or "reads like letterhead" not in line.names)
        )
