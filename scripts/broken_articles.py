"""Breaks real articles into lines as programs and people do, so that the right joins are known.

An article is a list of blocks. Each has a kind (H a title, D a deck, P a place, N a paragraph, S a
heading, V a verse, X a line of the page), its text, and whether a blank line precedes it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bulletin.core.columns import column_count
from scripts.line_layouts import Measure, anywhere, as_drawn, at_phrases, in_parts, wrapped

Block = tuple[str, str, bool]

LAYOUTS = {
    "wrapped": 9, "columns": 3, "spaced": 4, "by hand": 3, "phrases": 3, "message": 2,
    "anywhere": 2, "parted words": 1, "quoted": 1, "title": 6, "title and text": 3, "rows": 4,
    "rows, wrapped": 3, "stray breaks": 4, "as it is": 4,
}  # fmt: skip
WIDTHS = (30, 34, 38, 42, 46, 50, 55, 60, 64, 68, 70, 72, 74, 76, 78, 80, 85, 90, 100)
WHOLE = frozenset(("title", "rows", "as it is", "stray breaks"))
"""The layouts whose paragraphs are not broken."""
ROWS = frozenset("ITVM")
PLACES = ["पटना", "गोरखपुर", "दुमका", "भोपाल", "जयपुर", "रायपुर", "मेरठ", "वाराणसी", "कोटा", "सीकर"]
NAMES = ("राकेश शर्मा", "अनिल कुमार सिंह", "सुनीता देवी", "पूजा मिश्रा", "विनोद तिवारी", "संजय यादव",
    "मोहम्मद आरिफ", "नेहा गुप्ता", "दीपक जोशी", "कविता राणा")  # fmt: skip
DAYS = ("बुधवार, 12 मार्च 2025", "Published: 14 May 2024, 10:22 AM", "अपडेटेड: 3 जून 2023, 08:15 PM")
UNITS = ("करोड़", "लाख", "घंटे", "गांव", "साल", "किलोमीटर", "लोग")
LABELS = ("मृतकों के नाम", "ये रहे मौजूद", "इनका हुआ सम्मान", "चयनित छात्र")
NOTES = ("विवरण जोड़ते हुए", "फोटो सहित", "संशोधित", "तस्वीर के साथ", "लीड दो", "अपडेट के साथ")
ENDS = ("26 जनवरी को", "सोमवार से", "आज से", "रविवार तक", "कल", "सुबह दस बजे तक", "तीन दिन में")
AGENCIES = ("भाषा", "वार्ता", "एजेंसी")
"""How titles end that tell a time, and what stands below them or before a text."""
SENTENCE = re.compile(r"(?<=[।?!]) ?|(?<=[\u0900-\u0963]\.) ")


@dataclass(slots=True)
class Broken:
    """A text, the numbers of the lines that go on with the line before, the kind of each, and the
    text with its blocks whole.
    """

    text: str
    layout: str
    goes_on: set[int] = field(default_factory=set)
    kinds: dict[int, str] = field(default_factory=dict)
    whole: str = ""


class Beside(NamedTuple):
    """What is set beside an article: lines of pages, titles and texts of others, and verses."""

    pages: Sequence[str]
    titles: Sequence[str]
    texts: Sequence[str]
    verses: Sequence[Sequence[str]]


class _Line(NamedTuple):
    kind: str
    text: str
    goes_on: bool
    blanks: int


def beside(articles: Sequence[Sequence[Block]]) -> Beside:
    """What some articles have that can be set beside another."""
    pages = [each[1] for one in articles for each in one if each[0] == "X" and len(each[1]) < 100]
    titles = [each[1] for one in articles for each in one if each[0] == "H"]
    verses = [[each[1] for each in one] for one in articles if one[0][0] == "V"]
    texts = [each[1] for one in articles for each in one if each[0] == "N" and len(each[1]) > 90]
    return Beside(pages, titles, texts, verses)


def broken(blocks: Sequence[Block], others: Beside, rand: random.Random) -> Broken:
    """An article in a layout chosen at random."""
    layout = rand.choices(list(LAYOUTS), list(LAYOUTS.values()))[0]
    count = rand.randint(2, 4) if rand.random() < 0.3 else rand.randint(4, 12)
    chosen = list(blocks[: 30 if layout == "as it is" else count])
    chosen = [(kind, _typed(kind, text, rand), apart) for kind, text, apart in chosen]
    if layout in WHOLE or layout in ("title and text", "rows, wrapped"):
        chosen = _with_head(chosen, others, rand, named=layout != "as it is")
    elif rand.random() < 0.3:
        chosen = _with_head(chosen, others, rand, named=True)
    if layout not in WHOLE and rand.random() < 0.3:
        chosen = _with_headings(chosen, others, rand)
    if layout in ("rows", "title", "stray breaks") and rand.random() < 0.2:
        chosen = [*chosen, *_another_story(others, rand)]
    if layout == "stray breaks":
        chosen = _with_breaks(chosen, rand)
    if layout.startswith("rows") or (layout != "as it is" and rand.random() < 0.12):
        chosen = _with_rows(chosen, others, rand)
    if layout in WHOLE and layout != "as it is" and rand.random() < 0.12:
        chosen = _with_quotation(chosen, rand)
    return _written(_lines(_spaced(chosen, layout, rand), layout, rand), layout, rand)


def _typed(kind: str, text: str, rand: random.Random) -> str:
    """A paragraph, shortened to a sentence or without its stop now and then; a title that ends in
    a time or a place, as many do that are typed in a hurry.
    """
    if kind == "H" and rand.random() < 0.08:
        text = f"{text} {rand.choice((*ENDS, f'{rand.choice(PLACES)} में'))}"
    if kind == "N" and rand.random() < 0.3:
        text = rand.choice([each for each in SENTENCE.split(text) if len(each) > 25] or [text])
    if kind == "N" and rand.random() < 0.03:
        text = text.rstrip("। .")
    return re.sub("(?<=[\u0900-\u0963])।", " ।", text) if rand.random() < 0.05 else text


def _with_head(
    blocks: Sequence[Block], others: Beside, rand: random.Random, *, named: bool
) -> list[Block]:
    """With who wrote, a day, a place, a deck and a page's lines above and below the title."""
    found = list(blocks)
    title = next((at for at, block in enumerate(found) if block[0] == "H"), 0)
    below: list[Block] = []
    if named:
        who = rand.choice(("By ", "रिपोर्ट: ", "")) + rand.choice(NAMES)
        where = rand.choice(PLACES) + rand.choice((":", " |", "।", ""))
        told = [text for kind, text, _ in found if kind == "N"]
        deck = rand.choice(SENTENCE.split(rand.choice(told))) if told else ""
        deck = rand.choice(others.titles) if rand.random() < 0.3 else deck.rstrip("। .")
        for share, kind, text in (
            (0.25, "X", who),
            (0.15, "X", rand.choice(DAYS)),
            (0.12, "P", where),
            (0.2, "D", deck),
            (0.06, "X", f"({rand.choice(NOTES)})"),
        ):
            if rand.random() < share and len(text) > 2:
                below.insert(rand.randint(0, len(below)), (kind, text, rand.random() < 0.4))
    found[title + 1 : title + 1] = below
    if rand.random() < 0.35:
        for _ in range(rand.choice((1, 1, 2, 3))):
            at = rand.choice((0, title, title + 1, title + 1))
            page = ("X", rand.choice(others.pages), rand.random() < 0.4)
            found.insert(min(at, len(found)), page)
            title += at <= title
    return found


def _with_headings(blocks: Sequence[Block], others: Beside, rand: random.Random) -> list[Block]:
    found: list[Block] = []
    for at, block in enumerate(blocks):
        if at > 1 and block[0] == "N" and rand.random() < 0.3:
            words = rand.choice(others.titles).split()
            heading = " ".join(words[: rand.randint(3, 8)]) if rand.random() < 0.5 else ""
            found.append(("S", heading or " ".join(words), rand.random() < 0.7))
        found.append(block)
    return found


def _another_story(others: Beside, rand: random.Random) -> list[Block]:
    """The title of another story, perhaps, and its text behind its place."""
    place = rand.choice(PLACES)
    agency = f"({rand.choice(AGENCIES)})"
    opening = rand.choice((f"{place}।", f"{place}:", f"{place}, {rand.randint(1, 30)} मई {agency}"))
    text = ("N", f"{opening} {rand.choice(others.texts)}", rand.random() < 0.4)
    title = ("S", rand.choice(others.titles), rand.random() < 0.7)
    return [title, text] if rand.random() < 0.6 else [text]


def _with_breaks(blocks: Sequence[Block], rand: random.Random) -> list[Block]:
    """With a break or two amid paragraphs, as copies have them: the rest of each is a block N+."""
    long = [at for at, block in enumerate(blocks) if block[0] == "N" and block[1].count(" ") > 7]
    where = set(rand.sample(long, min(len(long), rand.choice((1, 1, 2)))))
    found: list[Block] = []
    for at, (kind, text, apart) in enumerate(blocks):
        words = text.split()
        cut = rand.randint(3, len(words) - 1) if at in where else len(words)
        found.append((kind, " ".join(words[:cut]), apart))
        if at in where:
            found.append(("N+", " ".join(words[cut:]), rand.random() < 0.3))
    return found


def _with_rows(blocks: Sequence[Block], others: Beside, rand: random.Random) -> list[Block]:
    """With a list, a table, verses, names, other titles or a caption, whose lines are whole."""
    told = [text for kind, text, _ in blocks if kind == "N"]
    parts = [each for text in told for each in SENTENCE.split(text) if 20 < len(each) < 160]
    some = rand.sample(parts, min(len(parts), 4))
    kinds = ("list", "numbers", "table", "facts", "labels", "caption", "verses", "names", "titles")
    kind = rand.choice(kinds)
    if kind == "list":
        mark = rand.choice("-•*")
        rows = [("I", f"{mark} {each}") for each in some]
    elif kind == "numbers":
        rows = [("I", f"{at}. {each}") for at, each in enumerate(some, 1)]
    elif kind == "caption":
        rows = [("X", f"फोटो: {rand.choice(PLACES)} में धरना देते ग्रामीण")]
    elif kind == "verses":
        verse = rand.choice(others.verses)
        rows = [("V", each) for each in verse[: rand.choice((2, 4, 4, 6))]]
    elif kind == "names":
        rows = [("M", each) for each in rand.sample(NAMES, rand.randint(3, 7))]
        rows = [("S", f"{rand.choice(LABELS)}:"), *rows] if rand.random() < 0.5 else rows
    elif kind == "titles":
        rows = [("M", each) for each in rand.sample(others.titles, rand.randint(2, 5))]
    elif kind == "facts":
        phrases = [each.split()[: rand.randint(5, 10)] for each in rand.sample(others.titles, 4)]
        rows = [
            ("M", " ".join((str(rand.randint(2, 900)), rand.choice(UNITS), *each[1:])))
            for each in phrases
        ]
    else:
        rows = _table(kind, rand)
    at = rand.randint(min(2, len(blocks)), len(blocks))
    spread = rand.random() < 0.15
    inserted = [(name, text, row == 0 or spread) for row, (name, text) in enumerate(rows)]
    rest = [(name, text, apart or not row) for row, (name, text, apart) in enumerate(blocks[at:])]
    return [*blocks[:at], *inserted, *rest]


def _table(kind: str, rand: random.Random) -> list[tuple[str, str]]:
    """A row for each place, with a label or several numbers, and perhaps a number of its own."""
    places = rand.sample(PLACES, rand.randint(4, len(PLACES)))
    if kind == "labels":
        return [("T", f"{each}: तापमान {rand.uniform(5, 45):.1f}") for each in places]
    between = rand.choice(("\t", " ", "   ", " | "))
    counted, columns = rand.random() < 0.5, rand.randint(1, 4)
    rows: list[tuple[str, str]] = []
    for number, place in enumerate(places, 1):
        cells = [str(rand.randint(0, 10 ** rand.randint(1, 4))) for _ in range(columns)]
        rows.append(("T", between.join([str(number)] * counted + [place, *cells])))
    return rows


def _with_quotation(blocks: Sequence[Block], rand: random.Random) -> list[Block]:
    told = [text for kind, text, _ in blocks if kind == "N"]
    said = rand.choice(SENTENCE.split(rand.choice(told))) if told else ""
    at = rand.randint(min(2, len(blocks)), len(blocks))
    quoted = [("Q", f"“{said}”", True)] if len(said) > 60 else []
    return [*blocks[:at], *quoted, *blocks[at:]]


def _spaced(blocks: Sequence[Block], layout: str, rand: random.Random) -> list[Block]:
    """Which blocks a blank line precedes."""
    spacing = rand.choice(("all", "all", "as typed", "below the title", "none"))
    if layout in ("rows", "as it is"):
        spacing = "as typed"
    found: list[Block] = []
    for kind, text, apart in blocks:
        if found and kind not in ROWS and spacing != "as typed":
            below = spacing == "below the title" and found[-1][0] == "H"
            apart = spacing == "all" or below
        found.append((kind, text, apart and bool(found)))
    return found


def _lines(blocks: Sequence[Block], layout: str, rand: random.Random) -> list[_Line]:
    measure: Measure = rand.choice((len, len, column_count, as_drawn(rand)))
    wide = float(rand.choice(WIDTHS))
    if layout == "columns":
        measure, wide = as_drawn(rand), rand.uniform(18, 40)
    indent = rand.choice(("  ", "    ", "\t")) if rand.random() < 0.12 else ""
    spread = layout == "title" and rand.random() < 0.03
    more = rand.choice((1, 2, 2)) if layout == "spaced" else 1
    hand = layout == "by hand" or (layout == "spaced" and rand.random() < 0.3)
    ragged = 0.35 if hand else 0.0
    found: list[_Line] = []
    for kind, text, apart in blocks:
        parts = _parts(kind, text, layout, measure, wide, ragged, indent, rand)
        for at, part in enumerate(parts, kind == "N+"):
            rest = at > 0 and kind != "N+"
            blanks = 0 if rest else more if apart or layout == "spaced" else 0
            if at and (layout == "spaced" or (spread and kind in "HD")):
                blanks = 1
            found.append(_Line(kind, part, at > 0, blanks if found else 0))
    return found


def _parts(
    kind: str, text: str, layout: str, measure: Measure, wide: float, ragged: float, indent: str,
    rand: random.Random,
) -> list[str]:  # fmt: skip
    if kind in "HD" and layout.startswith("title") and (kind == "H" or rand.random() < 0.4):
        if rand.random() < 0.2:
            return wrapped(text, rand.choice((28, 32, 36, 40, 44, 48)), column_count, rand)
        return in_parts(text, rand.choice((2, 2, 2, 3)), rand)
    if kind == "Q":
        return at_phrases(text, rand)
    whole = kind in ("T", "V", "M") or (kind == "X" and len(text) < 60)
    if layout in WHOLE or whole:
        return [text]
    if layout in ("phrases", "message"):
        return at_phrases(text, rand)
    if layout == "anywhere":
        return anywhere(text, rand)
    if layout == "columns" and kind == "H" and rand.random() < 0.5:
        wide *= rand.choice((1.5, 2.0))
    return wrapped(
        text, wide, measure, rand, ragged=ragged,
        hyphens=0.25 if layout == "parted words" else 0.1 if layout == "columns" else 0.0,
        indent=indent if kind == "N" else "",
        hanging="  " if kind == "I" and rand.random() < 0.5 else "",
    )  # fmt: skip


def _written(lines: Sequence[_Line], layout: str, rand: random.Random) -> Broken:
    found = Broken("", layout)
    typed: list[str] = []
    whole: list[str] = []
    mark = "> " if layout == "quoted" else ""
    margin = rand.choice([""] * 10 + ["  ", "\t"])
    starred = layout == "message" and rand.random() < 0.6
    for kind, part, goes_on, blanks in lines:
        shown = f"*{part}*" if starred and kind == "H" else part
        typed += [mark.strip()] * blanks + [f"{mark}{margin}{shown}"]
        found.kinds[len(typed)] = kind
        if goes_on:
            found.goes_on.add(len(typed))
            cut = whole[-1][-1:] == "-" and layout in ("parted words", "columns")
            one = whole[-1].removesuffix("-") if cut else f"{whole[-1].removesuffix('*')} "
            whole[-1] = one + (shown.removeprefix("*") if starred else shown).strip()
        else:
            whole += [""] * blanks + [shown.strip()]
    found.text = "\n".join(typed) + "\n"
    found.whole = "\n".join(whole) + "\n"
    return found
