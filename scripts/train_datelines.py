"""Fits what tells a dateline of any form: ``dateline_weights.tsv``.

    python -m scripts.train_datelines REPORTS LINES

REPORTS has a report's place and its text behind the dateline per row, as JSON; LINES has a line of
news per row. The texts are not part of the project. The reports, and some lines, get datelines of
random forms: with outlets, reporters, desks, days, districts and states before or behind the place,
and any signs between. So it is known which place opens them and where the text begins. Of these
only those without a dateline that the grammar finds are kept, and so are lines with a place among
their first words, where each cut is wrong. A wrong cut of a dateline counts half, and one of a line
three times. What is found and wrong is printed, also for a third that is put aside.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.core.fitted import summed
from bulletin.language import Language, load
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.weighed import Start, cuts, seen, start_of
from bulletin.structure.gazetteer import Gazetteer
from scripts.logistic import weights_by_name

TABLE = Path("bulletin/structure/datelines/dateline_weights.tsv")
HEAD = """\
# How strongly what is seen of a place near the start of a text, and of what stands around it, tells
# that it is a dateline, as log-odds.
# Source: fitted by scripts/train_datelines.py to reports and lines of public news, which got
# datelines of random forms.
"""
MADE, LONGEST, REPORTED, LEAST, FEWEST, PENALTY = 9000, 700, 0.6, 0.1, 15, 3.0
WRONG_CUT, WRONG_LINE, BOUNDS = 0.5, 3.0, (0.0, 0.5, 1.0, 2.0)
BOLD, BEFORE, SECOND = 0.12, 0.45, 0.15
BESIDE = {
    "outlet": (
        "जन आवाज न्यूज़", "खबर मंथन", "लोक संदेश", "सत्य प्रवाह", "इंडिया खबर 24", "द बस्तर टाइम्स",
        "सच की पुकार न्यूज़", "जनता की कलम", "भारत दर्पण", "नवयुग समाचार", "माटी की गूंज", "ग्राम संदेश",
        "IRN.24", "CG News", "TNR", "News 24x7", "JMT NEWS", "HNN24", "Khabar India",
    ),
    "name": ("राकेश शर्मा", "सुनील वर्मा", "अनिल यादव", "संजय गुप्ता", "मनोज तिवारी", "नेहा सोनी"),
    "desk": ("संवाददाता", "ब्यूरो", "निज संवाददाता", "न्यूज डेस्क", "ब्यूरो रिपोर्ट", "एजेंसी", "वार्ता"),
    "surname": ("शर्मा", "वर्मा", "यादव", "खान", "पटेल", "माथुर", "बघेल", "दुबे", "राठौर", "जोशी"),
    "region": (
        "उत्तर प्रदेश", "मध्य प्रदेश", "बिहार", "राजस्थान", "छत्तीसगढ़", "झारखंड", "सीतापुर", "बलिया",
        "दुमका", "कटनी", "सीकर", "नालंदा", "धमतरी",
    ),
    "day": ("12 अगस्त", "3 मार्च", "21 नवंबर 2025", "05/06/2024", "27 दिसंबर", "08.09.2023"),
}  # fmt: skip
AHEAD = ("outlet", "name", "desk")
"""What also stands before a place."""
SIGNS = (", ", ",", "/", " / ", "-", " - ", "|", " | ", "। ", "।", " ", ":", " : ", "(", " [")
ENDS = (
    "।", "। ", " । ", ":", " : ", ": ", ":- ", "-", " - ", "- ", " – ", " — ", "/", " / ", "/ ",
    "|", " | ", ".", ". ", "*", " * ", "_", "~", " ~ ", ">> ", ">>", "...", "… ", "= ", ", ", " ",
)  # fmt: skip
CLOSING = {"(": ")", " [": "]"}


class Opening(NamedTuple):
    """A text, the span of its place, and where it goes on behind the dateline."""

    text: str
    place: tuple[int, int] = (-1, -1)
    end: int = -1


class Sample(NamedTuple):
    """What is seen of each cut, and which is right."""

    seen: Sequence[set[str]]
    right: Sequence[bool]
    dated: bool


def main() -> None:
    """Fit the table, print how well it does, and write it."""
    language = load("hi")
    reports = [json.loads(row) for row in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    lines = Path(sys.argv[2]).read_text("utf-8").splitlines()
    told, aside = list[Sample](), list[Sample]()
    for third in range(3):
        found = told if third else aside
        own = lines[third::3]
        made = list(openings(reports[third::3], own, MADE // 3, random.Random(third)))  # noqa: S311
        found.extend(samples([*made, *map(Opening, own)], language))
    weights = fitted(told)
    for name, each in (("told", told), ("aside", aside)):
        print(name, *errors(each, weights), sep="\n")
    rows = (f"{name}\t{weights[name]:.2f}" for name in sorted(weights))
    TABLE.write_text(HEAD + "\n".join(["seen\tweight", *rows, ""]), "utf-8")


def openings(
    reports: Sequence[tuple[str, str]], lines: Sequence[str], many: int, rand: random.Random
) -> Iterator[Opening]:
    """Reports and lines behind datelines of random forms."""
    for _ in range(many):
        place, text = rand.choice(reports)
        if rand.random() > REPORTED:
            text = rand.choice(lines)
        before, placed, behind = opened(place, rand)
        start = len(before) + placed.index(place)
        opens = before + placed + behind
        yield Opening(opens + text[:LONGEST], (start, start + len(place)), len(opens))


def opened(place: str, rand: random.Random) -> tuple[str, str, str]:
    """What stands before a place, the place, perhaps bold, and what stands behind it."""
    kinds = rand.sample(sorted(BESIDE), rand.choice((0, 0, 0, 1, 1, 1, 1, 2)))
    before = behind = ""
    for kind in kinds:
        beside, sign = rand.choice(BESIDE[kind]), rand.choice(SIGNS)
        if kind in AHEAD and not before and rand.random() < BEFORE:
            before = beside + (" " if sign in CLOSING else sign)
        else:
            behind += sign + beside + CLOSING.get(sign, "")
    bold = rand.choice(("*", "**", "_")) if rand.random() < BOLD else ""
    end = " " if bold and rand.random() < REPORTED else rand.choice(ENDS)
    return before, bold + place + bold, behind + end


def samples(found: Sequence[Opening], language: Language) -> Iterator[Sample]:
    """What is seen of texts in which the grammar finds no dateline."""
    gazetteer = Gazetteer(language)
    for each in found:
        if dateline(each.text, gazetteer):
            continue
        start = start_of(each.text)
        places = list(cuts(start, gazetteer))
        right = [is_right(start, cut, each) for cut in places]
        yield Sample([seen(start, cut, gazetteer) for cut in places], right, each.end >= 0)


def is_right(start: Start, cut: tuple[int, int, int], each: Opening) -> bool:
    """Whether a cut is that of the dateline that was made."""
    first, last, end = cut
    spans = start.spans
    return (spans[first][0], spans[last][1]) == each.place and spans[end + 1][0] == each.end


def fitted(found: Sequence[Sample]) -> Mapping[str, float]:
    """The weights of what is frequent enough."""
    rows = [
        (names, right, 1.0 if right else WRONG_CUT if each.dated else WRONG_LINE)
        for each in found
        for names, right in zip(each.seen, each.right, strict=True)
    ]
    count = Counter(name for names, _, _ in rows for name in names)
    kept = [{name: 1.0 for name in sorted(names) if count[name] >= FEWEST} for names, _, _ in rows]
    truth = np.array([float(right) for _, right, _ in rows])
    counts = np.array([counted for _, _, counted in rows])
    weights = weights_by_name(kept, truth, counts, PENALTY)
    return {name: weight for name, weight in weights.items() if abs(weight) >= LEAST}


def errors(found: Sequence[Sample], weights: Mapping[str, float]) -> Iterator[str]:
    """How many datelines are found rightly and wrongly, and lines taken for one, by a bound."""
    for bound in BOUNDS:
        count: Counter[str] = Counter()
        for each in found:
            odds = [summed(names, weights) for names in each.seen]
            best = max(range(len(odds)), key=odds.__getitem__, default=None)
            count["dated" if each.dated else "lines"] += 1
            if best is not None and odds[best] >= bound:
                count["right" if each.right[best] else "cut" if each.dated else "taken"] += 1
        yield (
            f"{bound}: {count['right']} of {count['dated']} datelines, {count['cut']} cut wrongly;"
            f" {count['taken']} of {count['lines']} lines"
        )


if __name__ == "__main__":
    main()
