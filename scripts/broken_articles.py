"""Breaks real articles into lines, as programs and people do, so that it is known which go on.

An article is a list of blocks, each with its kind (H a title, P a place, N a paragraph, S a
heading, X a page's line), its text and whether a blank line precedes it.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bulletin.core.columns import column_count

Block = tuple[str, str, bool]
Measure = Callable[[str], float]

LAYOUTS = {
    "wrapped": 10, "spaced": 2, "by hand": 2, "parted words": 1, "quoted": 1, "title": 5,
    "title and text": 3, "lists": 3, "lists, wrapped": 2, "as it is": 2,
}  # fmt: skip
WIDTHS = (25, 30, 34, 38, 42, 46, 50, 55, 60, 64, 68, 70, 72, 74, 76, 78, 80, 85, 90)
WRAPPED = {
    "wrapped",
    "spaced",
    "by hand",
    "parted words",
    "quoted",
    "title and text",
    "lists, wrapped",
}
NARROW = frozenset("ाीिोौ,.:;'\"|()-।")
PLACES = ["पटना", "गोरखपुर", "दुमका", "भोपाल", "जयपुर", "रायपुर", "मेरठ", "वाराणसी", "कोटा", "सीकर"]
NAMES = ("राकेश शर्मा", "अनिल कुमार सिंह", "सुनीता देवी", "पूजा मिश्रा", "विनोद तिवारी", "संजय यादव")
DAYS = ("बुधवार, 12 मार्च 2025", "Published: 14 May 2024, 10:22 AM", "अपडेटेड: 3 जून 2023, 08:15 PM")
SENTENCE = re.compile(r"(?<=[।?!]) ?|(?<=[\u0900-\u0963]\.) ")


@dataclass(slots=True)
class Broken:
    """A text, the numbers of the lines that go on with the line before, and the kind of each."""

    text: str
    layout: str
    goes_on: set[int] = field(default_factory=set)
    kinds: dict[int, str] = field(default_factory=dict)


def broken(blocks: Sequence[Block], pages: Sequence[str], rand: random.Random) -> Broken:
    """An article in a layout chosen at random; ``pages`` are lines of pages to set about it."""
    layout = rand.choices(list(LAYOUTS), list(LAYOUTS.values()))[0]
    count = rand.randint(2, 4) if rand.random() < 0.3 else rand.randint(4, 12)
    chosen = [*map(list, blocks[: 30 if layout == "as it is" else count])]
    for block in chosen:
        block[1] = _typed(str(block[0]), str(block[1]), rand)
    if layout.startswith(("title", "lists")) or layout == "as it is":
        _set_about(chosen, pages, rand, named=layout != "as it is")
    if layout.startswith("lists"):
        _insert_rows(chosen, rand)
    _space(chosen, layout, rand)
    measure = rand.choice((len, len, column_count, _letters(rand)))
    wide = rand.choice(WIDTHS)
    lines: list[tuple[str, str, bool, bool]] = []
    spread = layout == "title" and rand.random() < 0.12
    for kind, text, apart in chosen:
        parts = _parts(str(kind), str(text), layout, measure, wide, rand)
        for at, part in enumerate(parts):
            lines.append((str(kind), part, at > 0, bool(apart) if at == 0 else spread))
    return _written(lines, layout, rand)


def _typed(kind: str, text: str, rand: random.Random) -> str:
    """A paragraph, shortened to a sentence or without its stop now and then."""
    if kind == "N" and rand.random() < 0.3:
        text = rand.choice([each for each in SENTENCE.split(text) if len(each) > 25] or [text])
    if kind == "N" and rand.random() < 0.03:
        text = text.rstrip("। .")
    return re.sub("(?<=[\u0900-\u0963])।", " ।", text) if rand.random() < 0.05 else text


def _set_about(
    blocks: list[list[object]], pages: Sequence[str], rand: random.Random, *, named: bool
) -> None:
    """Who wrote, a day, a place and a page's lines above and below the title."""
    title = next((at for at, block in enumerate(blocks) if block[0] == "H"), 0)
    if named:
        who = rand.choice(("By ", "रिपोर्ट: ", "")) + rand.choice(NAMES)
        where = rand.choice(PLACES) + rand.choice((":", " |", "।", ""))
        for share, kind, text in (
            (0.25, "X", who),
            (0.15, "X", rand.choice(DAYS)),
            (0.12, "P", where),
        ):
            if rand.random() < share:
                blocks.insert(title + 1, [kind, text, rand.random() < 0.4])
    if rand.random() < 0.35:
        for _ in range(rand.choice((1, 1, 2, 3))):
            at = rand.choice((0, title, title + 1, title + 1))
            blocks.insert(min(at, len(blocks)), ["X", rand.choice(pages), rand.random() < 0.4])
            title += at <= title


def _insert_rows(blocks: list[list[object]], rand: random.Random) -> None:
    """A list, a table or a caption, whose lines are whole."""
    parts = [
        each for block in blocks for each in SENTENCE.split(str(block[1])) if 20 < len(each) < 110
    ]
    parts = parts or ["सड़क पर पानी भर गया है।"]
    rows: list[tuple[str, str]] = []
    kind = rand.choice(("list", "numbers", "table", "labels", "caption"))
    some = rand.sample(parts, min(len(parts), 4))
    if kind == "list":
        mark = rand.choice("-•*")
        rows = [("I", f"{mark} {each}") for each in some]
    elif kind == "numbers":
        rows = [("I", f"{at}. {each}") for at, each in enumerate(some, 1)]
    elif kind == "caption":
        rows = [("X", f"फोटो: {rand.choice(PLACES)} में धरना देते ग्रामीण")]
    else:
        between = " " if kind == "table" else ": तापमान "
        rows = [
            ("T", f"{each}{between}{rand.uniform(5, 45):.1f}") for each in rand.sample(PLACES, 5)
        ]
    at = rand.randint(min(2, len(blocks)), len(blocks))
    if at < len(blocks):
        blocks[at][2] = True
    blocks[at:at] = [[name, text, row == 0] for row, (name, text) in enumerate(rows)]


def _space(blocks: list[list[object]], layout: str, rand: random.Random) -> None:
    """Which blocks a blank line precedes."""
    spacing = rand.choice(("all", "all", "as typed", "below the title", "none"))
    if layout in ("lists", "as it is"):
        spacing = "as typed"
    for at, block in enumerate(blocks):
        if at and block[0] not in ("I", "T") and spacing != "as typed":
            below = spacing == "below the title" and blocks[at - 1][0] == "H"
            block[2] = spacing == "all" or below
    blocks[0][2] = False


def _letters(rand: random.Random) -> Measure:
    """The width of a text as drawn in a font of its own."""
    narrow, latin, space, wide = (
        rand.uniform(*each) for each in ((0.4, 0.7), (0.8, 1.1), (0.4, 0.7), (1.05, 1.3))
    )

    def measure(text: str) -> float:
        signs = column_count(text) - len(text)  # signs above and below a letter take none
        drawn = sum(
            space
            if sign == " "
            else narrow
            if sign in NARROW
            else latin
            if sign.isascii()
            else wide
            for sign in text
        )
        return drawn + signs * wide

    return measure


def _parts(
    kind: str, text: str, layout: str, measure: Measure, wide: float, rand: random.Random
) -> list[str]:
    if kind == "H" and layout.startswith("title"):
        if rand.random() < 0.2:
            return _wrapped(text, rand.choice((28, 32, 36, 40, 44, 48)), column_count, rand)
        return _title(text, rand.choice((2, 2, 2, 3)), rand)
    whole = kind == "T" or (kind == "X" and len(text) < 60)
    if layout not in WRAPPED or whole:
        return [text]
    ragged = 0.35 if layout == "by hand" else 0.0
    return _wrapped(text, wide, measure, rand, ragged, layout == "parted words")


def _wrapped(
    text: str, wide: float, measure: Measure, rand: random.Random, ragged: float = 0.0,
    hyphens: bool = False,
) -> list[str]:  # fmt: skip
    """The text, wrapped at a width that differs by ``ragged``, and with hyphens within words."""
    found: list[str] = []
    line, most = "", wide
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if not line or measure(longer) <= most:
            line = longer
            continue
        cuts = [at for at in range(2, len(word) - 1) if "\u0904" <= word[at] <= "\u0939"]
        cuts = [at for at in cuts if word[at - 1] != "\u094d"]
        if hyphens and cuts and rand.random() < 0.25:
            at = rand.choice(cuts)
            found.append(f"{line} {word[:at]}-")
            line = word[at:]
        else:
            found.append(line)
            line = word
        most = wide * (1 - ragged * rand.random())
    return [*found, line]


def _title(text: str, count: int, rand: random.Random) -> list[str]:
    """A title in lines of like length, or broken anywhere if none is much shorter."""
    words = text.split()
    if len(words) < 4:
        return [text]
    for _ in range(30):
        cuts = sorted(rand.sample(range(1, len(words)), min(count, len(words)) - 1))
        edges = [0, *cuts, len(words)]
        parts = [" ".join(words[one:other]) for one, other in itertools.pairwise(edges)]
        longest, shortest = max(map(len, parts)), min(map(len, parts))
        share = rand.choice((1.6, 4))
        if shortest * share >= longest and all(" " in part for part in parts[:-1]):
            return parts
    return [text]


def _written(
    lines: Sequence[tuple[str, str, bool, bool]], layout: str, rand: random.Random
) -> Broken:
    found = Broken("", layout)
    typed: list[str] = []
    mark = "> " if layout == "quoted" else ""
    indent = rand.choice([""] * 8 + ["  ", "    ", "\t"])
    more = rand.choice((1, 2, 2))
    for kind, part, goes_on, apart in lines:
        blanks = 0 if not typed else int(apart)
        if typed and layout == "spaced":
            blanks = 1 if goes_on else more
        typed += [mark.strip()] * blanks + [f"{mark}{indent}{part}"]
        found.kinds[len(typed)] = kind
        if goes_on:
            found.goes_on.add(len(typed))
    found.text = "\n".join(typed) + "\n"
    return found
