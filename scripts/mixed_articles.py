"""Inserts foreign lines between paragraphs of real articles, so that each line's label is known.

An article is a list of blocks. Each has a kind (H a title, N a paragraph, S a heading, X a line of
the page), its text, and whether a blank line precedes it. Inserted are the title of another story,
on the same subject or any (T), a caption (C), a line of the page (M), and a sentence of a paragraph
on a line of its own without its stop, which is news (L).
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scripts.broken_articles import Block

KINDS = "TTTTTCCMMLL"
STOP = re.compile(r"(?<=[।?!])")
ENDS_WITHIN = frozenset(("के", "का", "की", "में", "से", "को", "ने", "पर", "और", "है", "कि", "तक"))
WORD = re.compile("[\u0900-\u0963]{3,}")
NEAREST, SOUGHT, STEM = 12, 1500, 4
FEWEST_TEXTS, FEWEST_PARTS, MOST_BLOCKS = 2, 3, 50
SHORT, ANY, APART = 0.65, 0.4, 0.8


@dataclass(slots=True)
class Mixed:
    """A text, and the kind of each of its lines by number."""

    text: str
    kinds: dict[int, str]


class Titles:
    """Titles of other stories, which can be asked for those nearest to an article."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Count how rare each word is."""
        self._all = [(title, _stems(title)) for title in titles]
        self._times = Counter(stem for _, stems in self._all for stem in stems)

    def any(self, rand: random.Random) -> str:
        """A title at random."""
        return rand.choice(self._all)[0]

    def near(self, text: str, rand: random.Random) -> str:
        """One of those that share the most, and the rarest, words with a text."""
        said = _stems(text)
        some = rand.sample(self._all, min(len(self._all), SOUGHT))
        scored = sorted(((self._share(stems, said), title) for title, stems in some), reverse=True)
        return rand.choice([title for _, title in scored[:NEAREST] if title not in text])

    def _share(self, stems: set[str], said: set[str]) -> float:
        weights = {stem: math.log(len(self._all) / self._times[stem]) for stem in stems}
        return sum(weights[stem] for stem in stems & said) / (sum(weights.values()) or 1.0)


def mixed(
    article: Sequence[Block], titles: Titles, pages: Sequence[str], rand: random.Random
) -> Mixed | None:
    """Some of an article's blocks and headings, with up to three lines set among its paragraphs;
    nothing if it has too few.
    """
    blocks = _some_of(article, rand)
    texts = [at for at, block in enumerate(blocks) if at and block[0] == "N"]
    if len(texts) < FEWEST_TEXTS:
        return None
    whole = " ".join(str(block[1]) for block in blocks)
    below: dict[int, list[list[object]]] = {}
    for _ in range(rand.choice((0, 0, 1, 1, 2, 2, 3))):
        kind, at = rand.choice(KINDS), rand.choice(texts)
        if kind == "L":
            line = _taken_out(blocks[at], rand)
        elif kind == "C":
            line = _caption(str(blocks[at][1]), rand)
        elif kind == "M":
            line = rand.choice(pages)
        else:
            line = titles.any(rand) if rand.random() < ANY else titles.near(whole, rand)
        if line and (kind == "L" or line not in whole):
            below.setdefault(at, []).append([kind, line, rand.random() < APART])
            if at + 1 < len(blocks):
                blocks[at + 1][2] = rand.random() < APART
    return _written(blocks, below, rand)


def _some_of(article: Sequence[Block], rand: random.Random) -> list[list[object]]:
    """The title and some blocks in a row, often without most of their headings, as articles have
    few.
    """
    count = rand.randint(4, 14) if rand.random() < SHORT else MOST_BLOCKS
    first = rand.randint(1, max(1, len(article) - count)) if rand.random() < SHORT else 1
    some = [list(each) for each in (article[0], *article[first : first + count])]
    headings = [at for at, block in enumerate(some) if block[0] == "S"]
    kept = rand.sample(headings, min(len(headings), rand.choice((99, 99, 1, 1, 2, 3))))
    return [block for at, block in enumerate(some) if block[0] != "S" or at in kept]


def _taken_out(block: list[object], rand: random.Random) -> str:
    """A short sentence, removed from its paragraph."""
    parts = STOP.split(str(block[1]))
    short = [at for at, part in enumerate(parts) if 4 <= len(part.split()) <= 16]
    if len(parts) < FEWEST_PARTS or not short:
        return ""
    line = parts.pop(rand.choice(short)).strip()
    block[1] = " ".join(part.strip() for part in parts if part.strip())
    return line.rstrip("। ")


def _caption(text: str, rand: random.Random) -> str:
    """A few words of a sentence, without what only stands within one at their ends."""
    words = rand.choice(re.split("[।?!,]", text)).split()
    count = rand.choice((2, 2, 3, 3, 4, 5, 6, 8))
    first = rand.randint(0, max(0, len(words) - count))
    kept = words[first : first + count]
    while kept and kept[-1] in ENDS_WITHIN:
        kept.pop()
    while kept and kept[0] in ENDS_WITHIN:
        kept.pop(0)
    return " ".join(kept).strip(" \"'()-–:") if len(kept) > 1 else ""


def _written(
    blocks: Sequence[Sequence[object]], below: Mapping[int, list[list[object]]],
    rand: random.Random,
) -> Mixed:  # fmt: skip
    spacing = rand.choice(("typed", "all", "none"))
    lines: list[str] = []
    kinds: dict[int, str] = {}
    for at, block in enumerate(blocks):
        for kind, text, apart in (block, *below.get(at, ())):
            if lines and (spacing == "all" or (spacing == "typed" and apart)):
                lines.append("")
            lines.append(str(text))
            kinds[len(lines)] = str(kind)
    return Mixed("\n".join(lines) + "\n", kinds)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text)}
