"""What a page's scripts tell of its article, as a witness about single lines and blocks.

The text in JSON-LD or in a page's data may be cut off, and often lacks headings, lists, quotations
and tables. So a line that is in it is news. A line that is not is only beside the article if the
witness tells the whole text, and the line shares nothing with that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape

from bulletin.core.closing_marks import is_ended, without_closing
from bulletin.core.model import Block, Form
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.part_counts import Subject, is_told
from bulletin.sources.html.readings import Reading

_SENTENCE = re.compile(r"[।.?!…\n]+")
_TAG = re.compile(r"<[^<>]*>")
_FEWEST, _SHORTEST, _SURELY = 200, 4, 20
"""The least text of a witness, of a sentence of it, and of one that may be a part of one, in
letters without vowel signs.
"""
_SHOWN, _MOST_BELOW, _MOST_OF_A_TEXT = 0.8, 0.1, 0.7
_MOST_BY_CHANCE = 0.4


class Witness:
    """The sentences that a page's scripts tell; none if the text is short."""

    def __init__(self, told: str) -> None:
        """``told``: the text in the scripts, as HTML or without tags."""
        text = unescape(_TAG.sub("\n", unescape(told))).strip()
        self._sentences = frozenset(_sentences(text))
        # A heading may be run together with the sentence below it.
        self._reading = Reading(letters_alone(text))
        letters = sum(map(len, self._sentences))
        self._letters = letters if letters >= _FEWEST else 0
        self._is_ended = is_ended(text) and not without_closing(text).endswith("..")

    def tells(self, line: str) -> bool:
        """Whether half of a line, by letters, is in what the witness tells."""
        own = _sentences(line)
        known = sum(len(each) for each in own if self._has(each))
        return self._letters > 0 and 2 * known >= sum(map(len, own)) > 0

    def _has(self, sentence: str) -> bool:
        is_within = len(sentence) >= _SURELY and sentence in self._reading
        return sentence in self._sentences or is_within

    def is_whole(self, lines: Iterable[str]) -> bool:
        """Whether the witness tells the whole text.

        It then ends as texts do, and the page's ``lines`` show nearly all of it and little else,
        with hardly anything below its last sentence.
        """
        if not self._letters or not self._is_ended:
            return False
        shown = [each for each in lines if is_told(each)]
        told = [self.tells(each) for each in shown]
        own = [each for each, is_known in zip(shown, told, strict=True) if is_known]
        if not own:
            return False
        below = sum(map(len, shown[len(told) - told[::-1].index(True) :]))
        known = self._sentences.intersection(each for line in own for each in _sentences(line))
        is_shown = sum(map(len, known)) >= _SHOWN * self._letters
        is_most = sum(map(len, own)) >= _MOST_OF_A_TEXT * sum(map(len, shown))
        return is_shown and is_most and below <= _MOST_BELOW * sum(map(len, own))

    def without_others(self, blocks: Sequence[Block], title: str) -> list[Block]:
        """``blocks`` without prose that the witness does not tell and that is not on its subject.

        They are unchanged unless the witness tells the whole text.
        """
        if not self.is_whole(each.text for each in blocks):
            return list(blocks)
        subject = Subject(title, [each.text for each in blocks if self.tells(each.text)])
        return [each for each in blocks if not self._is_beside(each, subject)]

    def with_told(self, found: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
        """``found`` with further sentences of ``blocks``, another reading, that the witness tells.

        Each is inserted after the block that precedes it there.
        """
        had = {each for block in found for each in _sentences(block.text)}
        places = {block.text: place for place, block in enumerate(found, 1)}
        behind: dict[int, list[Block]] = {}
        at = 0
        for block in blocks if self._letters else ():
            if place := places.get(block.text, 0):
                at = place
            elif is_told(block.text) and self.tells(block.text):
                if had.isdisjoint(own := _sentences(block.text)):
                    behind.setdefault(at, []).append(block)
                had.update(own)
        rows = ((block, *behind.get(place, ())) for place, block in enumerate(found, 1))
        return [*behind.get(0, ()), *(block for row in rows for block in row)]

    def _is_beside(self, block: Block, subject: Subject) -> bool:
        if block.level or block.form is not Form.PROSE or self.tells(block.text):
            return False
        most = 0.0 if is_told(block.text) else _MOST_BY_CHANCE
        return subject.shared(block.text, 0) <= most


def _sentences(text: str) -> list[str]:
    """The letters of the sentences of a text, without vowel signs."""
    parts = (letters_alone(each) for each in _SENTENCE.split(text))
    return [each for each in parts if len(each) >= _SHORTEST]
