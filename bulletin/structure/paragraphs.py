"""Pars into paragraphs: as written, with marks for unread stretches and guesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bulletin.core.model import Form, Paragraph, Unread
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds
from bulletin.normalisation.forms import canonical
from bulletin.structure.byline import byline
from bulletin.structure.dateline import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.pars import Par, Part, Sort
from bulletin.structure.sieve import sieve_of
from bulletin.structure.titles import english_tail

__all__ = ["Setter"]

_FORMS = {Sort.QUOTATION: Form.QUOTATION, Sort.ITEM: Form.ITEM}
_Stretch = tuple[int, int, str]


class Setter:
    """Turns pars into paragraphs."""

    __slots__ = ("_gazetteer", "_reasons", "_sieve")

    def __init__(self, gazetteer: Gazetteer) -> None:
        """The tables of the language of ``gazetteer`` say what is not read."""
        self._gazetteer = gazetteer
        self._reasons = news_copy(gazetteer.language).reasons
        self._sieve = sieve_of(gazetteer.language)

    def paragraph(self, par: Par) -> Paragraph:
        """The paragraph of ``par``."""
        text = par.written
        unread: Iterable[Unread]
        if par.reason:
            unread = (Unread(0, len(text), par.reason),)
        elif stretches := self._stretches(par, par.plain):
            unread = self._placed(par, stretches)
        else:
            unread = ()
        form = Form.PROSE if par.part else _FORMS.get(par.sort, Form.PROSE)
        return Paragraph(text, par.line, form, (*par.doubts, *unread))

    def _stretches(self, par: Par, plain: str) -> Sequence[_Stretch]:
        """The unread stretches of a plain text, and why."""
        if par.part is Part.PLACE:
            line = dateline(plain, self._gazetteer, opens=True)
            senders = sorted(line.senders) if line else []
            agency = [(*each, self._reasons["agency"]) for each in senders]
            return agency or self._sieve.within(plain)
        if par.part is Part.BYLINE:
            wrote = byline(plain, self._gazetteer.language)
            label = wrote.label if wrote else 0
            stamps = [each for each in self._sieve.within(plain) if each[0] >= label]
            return [(0, label, self._reasons["label"]), *stamps] if label else stamps
        if par.part is Part.HEADLINE and (tail := self._tail(plain)) > 0:
            stamps = [each for each in self._sieve.within(plain) if each[1] <= tail]
            return [*stamps, (tail, len(plain), self._reasons["headline"])]
        return self._sieve.within(plain)

    def _tail(self, title: str) -> int:
        """Where a title is said again in English, but not in what somebody says; else -1."""
        tail = english_tail(title)
        return -1 if holds(title[: max(tail, 0)], "says", self._gazetteer.language) else tail

    def _placed(self, par: Par, stretches: Sequence[_Stretch]) -> Iterator[Unread]:
        """The stretches where they were written; a single one if nothing else has a word."""
        source = canonical(par.written)
        if source.text != par.plain:
            stretches = self._stretches(par, source.text)
        last, read = 0, ""
        for start, end, _ in stretches:
            read += source.text[last:start]
            last = end
        if stretches and not has_word(read + source.text[last:]):
            yield Unread(0, len(par.written), stretches[0][2])
            return
        for start, end, reason in stretches:
            yield Unread(source.end(start), source.end(end), reason)
