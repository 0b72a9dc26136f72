"""Fit which doubts about numbers are due, and which numbers none has doubted.

    python -m scripts.train_number_doubts --older=COMMIT,... TEXT... tests/languages/hi/*.tsv \\
        > /tmp/table
    mv /tmp/table bulletin/language/hi/number_doubts.tsv

Needs ``number_signs.tsv``, so that is fitted first (:mod:`scripts.train_number_signs`, with the
same texts). Nobody judges anything: a line is said as it is, once more with a slip
(:mod:`scripts.number_slips`), and without a part of all tables (:mod:`scripts.without_rows`). If
the words are others then, the numbers there are wrong; all others count as right. Numbers that
older commits, of some days and of some weeks ago, said otherwise are wrong, too. The weights of the
table that is there, of other lines and other mistakes, count half: together they find more of what
neither was fitted to. To standard error it prints what the new weights find in lines of a fifth
that was put aside, for several limits.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.core.spoken import Piece, Spoken
from bulletin.language import Language, load, loading
from bulletin.normalisation import speak
from bulletin.normalisation.chunks import chunks
from bulletin.normalisation.doubts.doubting import shares_of_chunks
from bulletin.normalisation.doubts.settling import evidence, numbers, of_kind
from bulletin.normalisation.explanation import DOUBTFUL
from scripts.number_slips import SLIPS
from scripts.older_versions import said_by
from scripts.spoiled_numbers import fitted, lines_of, token, words
from scripts.without_rows import stretches, without_rows

PARTS, LINES, OF_A_KIND = 6, 3_000, 25
"""How many lines are in each part, and slips of each kind made in it."""
READ_WITHOUT, OFTEN = 5_000, 2
"""How many lines are read without each part of the tables, and how often at most one of these
readings is learned from.
"""
COUNTS = {"slipped": 0.4, "mended": 3.0}
"""How much a number counts, by what was done to its line, if not once: slips are more than in real
lines, and of what was mended there is less.
"""
_OLDER = "--older="
_OF_STYLE = re.compile(".*[0-9]\\.[0-9].*|.*(?:1/2|½|FY).*")
"""Numbers whose words have changed since as a matter of style."""
ASIDE, FEWEST = 5, 6
TABLE = "number_doubts.tsv"
LEAST = 0.15
"""Smaller weights than that are left out of the mean of two tables."""
HEAD = """\
# Whether a number is doubtful, as log-odds of being wrong. «kind» and «as» have the evidence of its
# own rule or of a doubt, «by» the rule, «of» the form: 9 is a digit, 0 a leading zero, क a word, Aa
# or AA one in Latin letters. «slip» has tenths of the likelihood by number_signs.tsv. A word beside
# it is itself, if a postposition, or how usual it is: frequent, usual, less usual, rare, seen, new.
# Source: fitted by scripts/train_number_doubts.py to lines of news and of the specification, as
# they are, with typists' slips, read without a part of the tables, and as older commits read them;
# the mean of two such fits.
# evidence	weight"""


class Sample(NamedTuple):
    """A number: the evidence, whether it is read wrong, and what was done to its line."""

    evidence: Sequence[str]
    wrong: bool
    source: str


def main(*arguments: str) -> None:
    """Fit and print the weights."""
    paths = [each for each in arguments if not each.startswith(_OLDER)]
    commits = [each.removeprefix(_OLDER).split(",") for each in arguments if each not in paths]
    lines = [line for path in paths for line in lines_of(Path(path))]
    random.Random(1).shuffle(lines)  # noqa: S311
    language = load("hi")
    samples: list[Sample] = []
    for part in range(PARTS):
        samples += samples_of(part, lines, language)
    samples += undoubted(lines[PARTS * LINES :], language)
    for each in commits:
        samples += mended(each, lines, language)
    rest = [each for at, each in enumerate(samples) if at % ASIDE]
    print_found(samples[::ASIDE], weights(rest))
    print_table(mean(loading.weights(language.folder / TABLE), weights(samples)))


def mean(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """The mean weights of both tables; small ones only of kinds."""
    rows = {row: (one.get(row, 0.0) + other.get(row, 0.0)) / 2 for row in {*one, *other}}
    always = kinds()
    return {row: each for row, each in rows.items() if abs(each) >= LEAST or row in always}


def samples_of(part: int, lines: Sequence[str], language: Language) -> Iterator[Sample]:
    """The numbers of a part of the lines, and those that a part of the tables is needed for."""
    chance = random.Random(part)  # noqa: S311
    some = lines[part * LINES : (part + 1) * LINES]
    yield from as_they_are(some, language)
    yield from slipped(some, OF_A_KIND, language, chance)
    yield from unmet(chance.sample(lines, READ_WITHOUT), part, language)


def print_table(found: dict[str, float]) -> None:
    """The table, the largest weights first."""
    print(HEAD)
    for row, weight in sorted(found.items(), key=lambda each: (-each[1], each[0])):
        print(f"{row}\t{weight:.2f}")


def as_they_are(lines: Sequence[str], language: Language) -> Iterator[Sample]:
    """The numbers of lines that nobody has touched."""
    for line in lines:
        for _, rows, _ in _numbers(speak(line, language), language):
            yield Sample(rows, wrong=False, source="as it is")


def undoubted(lines: Sequence[str], language: Language) -> Iterator[Sample]:
    """Those of further lines that nothing speaks against; others may be wrong."""
    for line in lines:
        for _, rows, share in _numbers(speak(line, language), language):
            if share >= DOUBTFUL:
                yield Sample(rows, wrong=False, source="as it is")


def mended(commits: Sequence[str], lines: Sequence[str], language: Language) -> Iterator[Sample]:
    """The numbers that older commits said otherwise."""
    lines = [*dict.fromkeys(lines)]
    now = [speak(line, language) for line in lines]
    met: set[tuple[str, int, str]] = set()
    often: Counter[tuple[str, str]] = Counter()
    for commit in commits:
        for then, today in zip(said_by(commit, lines), now, strict=True):
            if words(then.text) == words(today.text):
                continue
            found = [*stretches(today, then)]
            for piece, rows, _ in _numbers(then, language):
                start, end, once, said = next(each for each in found if each[1] > piece.start)
                key = (then.written, piece.start, piece.spoken)
                if words(once) != words(said) and key not in met:
                    met.add(key)
                    written = then.written[start:end].strip()
                    often[written, said] += 1
                    if often[written, said] <= OFTEN and not _OF_STYLE.fullmatch(written):
                        yield Sample(rows, wrong=True, source="mended")


def slipped(
    lines: Sequence[str], of_a_kind: int, language: Language, chance: random.Random
) -> Iterator[Sample]:
    """The numbers by typists' slips."""
    for slip, times in SLIPS.values():
        left = of_a_kind * times
        for line in chance.sample(lines, len(lines)):
            found = slip(line, chance) if left else None
            if found:
                left -= 1
                spoken = speak(found.text, language)
                wrong = words(spoken.text) != words(speak(line, language).text)
                start, end = token(found.text, found.start, found.end)
                for piece, rows, _ in _numbers(spoken, language):
                    if piece.start < end and piece.end > start:
                        yield Sample(rows, wrong, "slipped")


def unmet(lines: Sequence[str], part: int, language: Language) -> Iterator[Sample]:
    """The numbers that are read otherwise, or for another reason, without a part of all tables."""
    often: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as place:
        less = without_rows(language, part, PARTS, Path(place))
        for line in lines:
            try:
                spoken = speak(line, less)
            except KeyError:  # a row that the code names
                continue
            for piece, rows, wrong in _otherwise(spoken, less, speak(line, language)):
                often[line[piece.start : piece.end], piece.spoken] += wrong
                if not wrong or often[line[piece.start : piece.end], piece.spoken] <= OFTEN:
                    yield Sample(rows, wrong, "less")


def _otherwise(
    spoken: Spoken, less: Language, whole: Spoken
) -> Iterator[tuple[Piece, Sequence[str], bool]]:
    """The numbers that are not read as in the ``whole`` language, if that is sure, and whether
    their words differ.
    """
    found = [*stretches(whole, spoken)]
    for piece, rows, _ in _numbers(spoken, less):
        start, end, once, now = next(each for each in found if each[1] > piece.start)
        before = [each for each in whole.pieces if each.start < end and each.end > start]
        wrong = words(once) != words(now)
        if piece not in before and all(each.confidence >= DOUBTFUL for each in before if wrong):
            yield piece, rows, wrong


def _numbers(spoken: Spoken, language: Language) -> Iterator[tuple[Piece, Sequence[str], float]]:
    """The numbers, what speaks for and against each, and how sure it is by the doubts alone."""
    found = [*chunks(spoken)]
    shares = [*shares_of_chunks(found, spoken, language)]
    for piece, number, share in numbers(found, shares, spoken, language):
        yield piece, [*evidence(number)], share


def weights(samples: Sequence[Sample]) -> dict[str, float]:
    """The fitted weights, with small ones of kinds: a doubt of a kind without a row stands."""
    return fitted(
        [each.evidence for each in samples],
        [each.wrong for each in samples],
        [COUNTS.get(each.source, 1.0) for each in samples],
        FEWEST,
        kinds(),
    )


def kinds() -> frozenset[str]:
    """The rows for the kinds of evidence."""
    table = load("hi").folder / "confidence.tsv"
    return frozenset(of_kind(cells[0]) for _, cells in loading.tsv(table, columns=5))


def print_found(samples: Sequence[Sample], found: dict[str, float]) -> None:
    """What would be marked at several limits."""
    odds = np.array([sum(found.get(row, 0.0) for row in each.evidence) for each in samples])
    likely = 1 / (1 + np.exp(-odds))
    wrong = np.array([each.wrong for each in samples])
    source = np.array([each.source for each in samples])
    for least in (0.03, 0.05, 0.08, 0.12, 0.16, 0.2, 0.3):
        marked = likely >= least
        shares = " ".join(
            f"{name} {marked[wrong & (source == name)].mean():.1%}"
            for name in ("slipped", "less", "mended")
        )
        of_all = marked[source == "as it is"].mean()
        print(f"{least}: {of_all:.2%} of all numbers marked, wrong: {shares}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
