"""Leaves out the box above a text that says its sentences beforehand: «मुख्य बातें»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.core.model import Block
from bulletin.sources.blocks import letters_alone

_STOP = re.compile(r"[।?!]")
_FEWEST_WORDS, _MOST_OF_A_LABEL = 5, 5


def without_digest(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` without consecutive lines whose sentences all stand again below, word for word,
    and without the label above them.
    """
    last: dict[str, int] = {}
    said = [[letters_alone(each) for each in _STOP.split(block.text)] for block in blocks]
    for at, sentences in enumerate(said):
        last.update(dict.fromkeys(filter(None, sentences), at))
    again = [
        _is_told(block)
        and all(
            last[each] > at and blocks[last[each]].text != block.text for each in said[at] if each
        )
        for at, block in enumerate(blocks)
    ]
    gone: set[int] = set()
    around = [False, *again, False]
    for at, is_again in enumerate(again):
        if is_again and (around[at] or around[at + 2]):
            gone.add(at)
            if at and not again[at - 1] and _is_label(blocks[at - 1]):
                gone.add(at - 1)
    return [block for at, block in enumerate(blocks) if at not in gone]


def _is_told(block: Block) -> bool:
    long = len(block.text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
    return long and block.level != 1 and _STOP.search(block.text[-2:]) is not None


def _is_label(block: Block) -> bool:
    short = len(block.text.split()) <= _MOST_OF_A_LABEL
    return short and block.level != 1 and _STOP.search(block.text) is None
