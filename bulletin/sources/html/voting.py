"""What several readings of a page agree on.

Trafilatura's reading has headings and lists, but sometimes a menu or only half the text;
readability finds the text's element by other signs; JSON-LD's ``articleBody`` is the article
according to the publisher, sometimes truncated. A block stays if two of them have it, or if it is
between such blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bulletin.core.closing_marks import is_ended
from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Block, Form
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import may_be_title
from bulletin.sources.html.part_counts import Subject
from bulletin.sources.html.readings import Reading

_ENOUGH, _ENOUGH_SURE = 200, 80
_AGREES = 0.7
_SHORT = 8
_MUCH = 0.3
_LITTLE = 0.03
_MOST_WORDS_OF_A_TAG = 3
_OF_A_SITE = ("foot", "now", "to_readers", "disclaims", "requests", "visits", "career")
_DIGIT, _LATIN = re.compile(r"\d"), re.compile("[A-Za-z]")


def agreed(blocks: Sequence[Block], others: Sequence[str], *, strict: bool = False) -> list[Block]:
    """``blocks`` without those before, after and between the blocks that ``others`` have, too.

    ``others`` are the texts of the other readings; one with little in common is ignored. If
    ``strict``, nothing outside what they have is kept.
    """
    read = map(Reading, others)
    least = 0.0 if strict else _AGREES
    enough = _ENOUGH_SURE if strict else _ENOUGH
    heard = [each for each in read if len(each) >= enough and _share(blocks, each) >= least]
    if not heard:
        return [] if strict else list(blocks)
    backed = [any(letters_alone(block.text) in each for each in heard) for block in blocks]
    long = [at for at, block in enumerate(blocks) if backed[at] and not _is_short(block)]
    if not long:
        return [] if strict else list(blocks)
    first, last = long[0], long[-1]
    for at in range(last + 1, len(blocks)):
        backed[at] = backed[at] and _is_no_tag(blocks[at], heard)
    return [
        block
        for at, block in enumerate(blocks)
        if (backed[at] and (not strict or first <= at <= last))
        or _stays(block, at, first, last, strict)
    ]


def _is_no_tag(block: Block, heard: Sequence[Reading]) -> bool:
    """Whether a block below the text is more than a few words that are somewhere in it, as its tags
    are.
    """
    is_few = len(block.text.split()) <= _MOST_WORDS_OF_A_TAG and not is_ended(block.text)
    return not is_few or any(each.has_line(letters_alone(block.text)) for each in heard)


def is_long_enough(text: str) -> bool:
    """Whether a reading is long enough to look elsewhere for what it lacks at either end."""
    return len(Reading(text)) >= _ENOUGH


def coverage(text: str, whole: str) -> float:
    """The share of ``text``'s sentences that are in ``whole``, by letters, from 0 to 1."""
    letters = Reading(whole)
    parts = [each for each in map(letters_alone, re.split(r"[।.?!\n]", text)) if len(each) > _SHORT]
    if not parts:
        return 0.0
    return sum(len(part) for part in parts if part in letters) / sum(map(len, parts))


def sentences_missing(blocks: Sequence[Block], text: str) -> int:
    """How many characters of whole paragraphs among ``blocks`` are not in ``text``."""
    letters = Reading(text)
    return sum(
        len(block.text)
        for block in blocks
        if _is_paragraph(block) and not (len(letters) and letters_alone(block.text) in letters)
    )


def opening(blocks: Sequence[Block], kept: Sequence[Block], other: str) -> list[Block]:
    """The paragraphs of ``blocks`` above those ``kept`` which ``other``, a reading, has too.

    Trafilatura skips text that is in no element of its own, such as a first paragraph.
    """
    first = next((block for block in kept if not _is_short(block)), None)
    if first is None:
        return []
    at = next((n for n, block in enumerate(blocks) if block is first), 0)
    read = Reading(other)
    return [
        block for block in blocks[:at] if _is_paragraph(block) and letters_alone(block.text) in read
    ]


def closing(blocks: Sequence[Block], kept: Sequence[Block], other: str) -> list[Block]:
    """The blocks below those ``kept``, down to the last paragraph that ``other``, a reading, has.

    They must be a good part of the text, or follow headings like those ``kept``. Trafilatura takes
    only the first part of a text that adverts cut into several.
    """
    below = _below(blocks, kept, other)
    told = sum(len(block.text) for block in below if _is_paragraph(block))
    return below if told > _MUCH * sum(len(block.text) for block in kept) else []


def going_on(blocks: Sequence[Block], kept: Sequence[Block], other: str) -> list[Block]:
    """The paragraphs right below those ``kept`` that are in ``other``, too, and are on the subject
    or tell something.

    Trafilatura skips a last paragraph that is short, or in an element of another kind.
    """
    subject = Subject("", [block.text for block in kept if _is_paragraph(block)])
    return list(
        takewhile(
            lambda each: (
                _is_paragraph(each) and (subject.shared(each.text, 0) == 1 or _tells(each.text))
            ),
            _below(blocks, kept, other),
        )
    )


def _tells(text: str) -> bool:
    """Whether a text ends in a sentence of the past, and no site or author speaks in it."""
    return text.endswith("।") and not any(any_of(each).search(text) for each in _OF_A_SITE)


def _below(blocks: Sequence[Block], kept: Sequence[Block], other: str) -> list[Block]:
    last = next((block for block in reversed(kept) if not _is_short(block)), None)
    if last is None:
        return []
    at = next(n for n, block in enumerate(blocks) if block is last)
    read, levels = Reading(other), {block.level for block in kept if block.level}
    below = list(
        takewhile(
            lambda block: (
                _is_short(block) or block.level in levels or letters_alone(block.text) in read
            ),
            blocks[at + 1 :],
        )
    )
    while below and not _is_paragraph(below[-1]):
        del below[-1]
    return below


def filled(kept: Sequence[Block], blocks: Sequence[Block], other: str) -> list[Block]:
    """``kept`` with the blocks between them that ``other``, a reading, has as well as ``blocks``.

    Trafilatura skips headings and lists in an element that it takes for a box. If that is little,
    only headings right above a paragraph are filled in.
    """
    had, read = Reading("\n".join(each.text for each in kept)), Reading(other)
    own = _taken(blocks, kept, had)
    long = [at for at, block in enumerate(blocks) if own[at] and not _is_short(block)]
    if not long:
        return list(kept)
    inside = range(long[0], long[-1] + 1)
    more = {
        at
        for at in inside
        if not own[at] and _is_of_text(blocks[at]) and letters_alone(blocks[at].text) in read
    }
    if sum(len(letters_alone(blocks[at].text)) for at in more) <= _LITTLE * len(had):
        more = {at for at in more if at + 1 in long and _is_a_heading(blocks[at])}
    full = [block for at, block in enumerate(blocks) if own[at] or at in more]
    whole = Reading("\n".join(each.text for each in full))
    found = [letters_alone(each.text) in whole for each in kept]
    if not more or True not in found:
        return list(kept)
    first, last = found.index(True), len(found) - found[::-1].index(True)
    return [*kept[:first], *full, *kept[last:]] if all(found[first:last]) else list(kept)


def respaced(blocks: Sequence[Block], read: Sequence[Block]) -> list[Block]:
    """``blocks`` with the additional spaces of ``read``, another reading of the same lines.

    Trafilatura loses spaces between two elements within a line: «<b>और</b> <i>भी</i>».
    """
    texts = {letters_alone(each.text): each.text for each in read}
    found = ((each, texts.get(letters_alone(each.text), "")) for each in blocks)
    return [
        replace(each, text=text) if len(text.split()) > len(each.text.split()) else each
        for each, text in found
    ]


def unheaded(blocks: Sequence[Block], read: Sequence[Block], title: str) -> list[Block]:
    """``blocks``, the first without the lines that are run together with it: they are left out if
    the ``title`` is among them, or a block of their own if not even a space ends them.

    It must end like a paragraph of ``read``, another reading. Trafilatura joins the lines between
    line breaks above a text.
    """
    first = blocks[0].text if blocks else ""
    for each in read if first else ():
        above = first.removesuffix(each.text)
        if _is_paragraph(each) and above not in ("", first) and "।" not in above:
            if may_be_title(title) and title in above:
                return [each, *blocks[1:]]
            if not above[-1].isspace():
                return [replace(blocks[0], text=above), each, *blocks[1:]]
    return list(blocks)


def headed(
    blocks: Sequence[Block], read: Sequence[Block], again: Sequence[Block]
) -> Sequence[Block]:
    """``blocks`` with the heading right above the first, if it stands there in two readings."""
    first = blocks[0].text if blocks and not blocks[0].level else ""
    above = _heading_above(first, read)
    return [above, *blocks] if above and above == _heading_above(first, again) else blocks


def _heading_above(first: str, read: Sequence[Block]) -> Block | None:
    pairs = (pair for pair in pairwise(read) if pair[1].text == first)
    above, _ = next(pairs, (None, None))
    return above if above and above.level > 1 else None


def _taken(blocks: Sequence[Block], kept: Sequence[Block], had: Reading) -> list[bool]:
    """Which of ``blocks`` are among those ``kept`` or within one; ``had`` is the text of these."""
    alone = {letters_alone(each.text) for each in kept}
    return [
        (letters := letters_alone(each.text)) in alone
        or (not _is_short(each) and each.level != 1 and letters in had)
        for each in blocks
    ]


def trimmed(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` without lines of Latin letters alone at either end, if the page is in Hindi."""
    if not any(HINDI_LETTER.search(block.text) for block in blocks):
        return list(blocks)
    kept = [at for at, block in enumerate(blocks) if _is_told(block.text)]
    return [
        block for at, block in enumerate(blocks) if block.level == 1 or kept[0] <= at <= kept[-1]
    ]


def _is_told(text: str) -> bool:
    """Whether a line has Hindi, or figures alone, such as a price."""
    return bool(HINDI_LETTER.search(text) or (_DIGIT.search(text) and not _LATIN.search(text)))


def _stays(block: Block, at: int, first: int, last: int, strict: bool) -> bool:
    """Whether a block that no other reading has is kept: if inside the text, and no odd end."""
    if block.level == 1 and not strict:
        return True
    if not first < at < last:
        if strict or not HINDI_LETTER.search(block.text):
            return False
        # Headings and lists around the text belong to other stories; a paragraph may belong to the
        # text.
        return block.form is Form.PROSE and not block.level and not _is_short(block)
    return bool(block.level) or block.form is not Form.PROSE or not _is_short(block)


def _is_short(block: Block) -> bool:
    return len(block.text.split()) < _SHORT


def _is_a_heading(block: Block) -> bool:
    return block.level > 1 and _is_short(block)


def _is_of_text(block: Block) -> bool:
    return block.level > 1 or block.form is not Form.PROSE or _is_paragraph(block)


def _is_paragraph(block: Block) -> bool:
    """Whether a block is a sentence, or several."""
    is_hindi = HINDI_LETTER.search(block.text) is not None
    return not _is_short(block) and is_hindi and is_ended(block.text)


def _share(blocks: Sequence[Block], text: Reading) -> float:
    """The share of the long blocks' letters that ``text`` has."""
    long = [letters_alone(block.text) for block in blocks if not _is_short(block)]
    total = sum(map(len, long))
    return sum(len(letters) for letters in long if letters in text) / total if total else 0.0
