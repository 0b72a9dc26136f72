"""What is seen of each line of a page before anything is removed from it: its form, how and where
it is set, what is around it, and the words that it shares with the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bulletin.core.fitted import bin_of
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.lines.core_lines import Core, Kind, core_of, kind_of
from bulletin.sources.html.lines.element_names import names_of
from bulletin.sources.html.part_counts import Piece, Subject, pieces_of, stems
from bulletin.sources.html.readings import Reading

__all__ = ["PageLine", "lines_of_page", "with_pairs"]

_WORDS = ((2, "1"), (4, "3"), (7, "5"), (12, "8"), (20, "13"), (40, "21"), (80, "41"), (0, "81"))
_SHARES = ((0.0, "0"), (0.25, "some"), (0.75, "half"), (1.0, "all"))
_COUNTS = ((1, "1"), (2, "2"), (5, "3"), (15, "6"), (0, "16"))
_DISTANCES = ((0, "0"), (1, "1"), (3, "2"), (10, "4"), (30, "11"), (0, "31"))
_KINDS = ((0.0, "0"), (0.05, "few"), (0.2, "some"), (0.5, "many"), (1.0, "most"))
_DEPTHS = ((0, "0"), (1, "1"), (2, "2"), (3, "3"), (0, "4"))
_SHORTEST_DESCRIPTION = 20
_ENDS = (
    (re.compile(r"[।.!][\"'”’)\]]*$"), "stop"),
    (re.compile(r"\?[\"'”’)\]]*$"), "question"),
    (re.compile(r"[:：]$"), "colon"),
    (re.compile(r"(?:…|\.\.\.)\W*$"), "dots"),
)  # fmt: skip
_LATIN, _DIGIT = re.compile("[A-Za-z]"), re.compile(r"\d")
_STOP = re.compile(r"[।?!](?:\s|$)")
_DESCRIPTIONS = (
    "//meta[@name='description' or @property='og:description' or @name='twitter:description']"
)


_TOGETHER = (
    ("place", "ends", "kind"),
    ("place", "ends", "words"),
    ("place", "deep", "tag"),
    ("place", "linked", "ends"),
    ("place", "subject", "words"),
    ("place", "before", "after"),
    ("read", "place", "ends"),
    ("read", "kind"),
    ("read", "deep"),
)
"""What counts together beside each alone."""


class PageLine(NamedTuple):
    """A line of a page, and the names of what is seen of it."""

    text: str
    letters: str
    holder: Any
    seen: frozenset[str]


class _Page(NamedTuple):
    pieces: Sequence[Piece]
    kinds: Sequence[Kind]
    core: Core
    inside: frozenset[Any]
    depth: int
    subject: Subject
    title: frozenset[str]
    description: Reading
    again: Counter[str]
    told: Counter[Kind]
    linked: Counter[Kind]
    letters: Counter[Kind]
    times: Counter[Kind]


def lines_of_page(tree: Any, title: str) -> list[PageLine]:
    """The lines of a page, in its order, with what is seen of them; none without a sentence."""
    pieces = pieces_of(tree)
    kinds = [kind_of(each.holder) for each in pieces]
    core = core_of(pieces, kinds)
    if core is None:
        return []
    page = _page(tree, title, pieces, kinds, core)
    of_holders: dict[Any, frozenset[str]] = {}
    found = []
    for at, piece in enumerate(pieces):
        if piece.holder not in of_holders:
            of_holders[piece.holder] = frozenset(_of_element(piece.holder, page))
        seen = of_holders[piece.holder].union(_of_line(piece, page), _of_place(at, page))
        found.append(PageLine(piece.text, letters_alone(piece.text), piece.holder, seen))
    return found


def _page(
    tree: Any, title: str, pieces: Sequence[Piece], kinds: Sequence[Kind], core: Core
) -> _Page:
    inside = frozenset(core.element.iter())
    own = [each.text for each in pieces[core.first : core.last + 1] if each.is_told]
    told, linked, letters = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for piece, kind in zip(pieces, kinds, strict=True):
        told[kind] += len(piece.text) if piece.is_told else 0
        linked[kind] += min(piece.linked, len(piece.text))
        letters[kind] += len(piece.text)
    described = "\n".join(each.get("content") or "" for each in tree.xpath(_DESCRIPTIONS))
    return _Page(
        pieces,
        kinds,
        core,
        inside,
        sum(1 for _ in core.element.iterancestors()),
        Subject(title, own),
        stems(title),
        Reading(described),
        Counter(each.text for each in pieces),
        told,
        linked,
        letters,
        Counter(kinds),
    )


def _of_element(holder: Any, page: _Page) -> Iterator[str]:
    yield f"tag {holder.tag}"
    yield from names_of(holder)
    if holder in page.inside:
        depth = sum(1 for _ in holder.iterancestors()) - page.depth
        yield f"deep {bin_of(depth, _DEPTHS)}"
    else:
        yield "deep outside"


def _of_line(piece: Piece, page: _Page) -> Iterator[str]:
    text = piece.text
    yield f"words {bin_of(len(text.split()), _WORDS)}"
    ends = next((name for form, name in _ENDS if form.search(text)), "none")
    yield f"ends {ends}"
    yield f"linked {bin_of(min(1.0, piece.linked / len(text)), _SHARES)}"
    yield f"latin {bin_of(len(_LATIN.findall(text)) / len(text), _SHARES)}"
    yield f"digits {bin_of(len(_DIGIT.findall(text)) / len(text), _SHARES)}"
    yield f"sentences {min(3, len(_STOP.findall(text)))}"
    yield f"title {min(2, len(stems(text) & page.title))}"
    yield f"subject {page.subject.shared(text, int(piece.is_told))}"
    if page.again[text] > 1:
        yield "again"
    letters = letters_alone(text)
    if len(letters) >= _SHORTEST_DESCRIPTION and letters in page.description:
        yield "described"


def _of_place(at: int, page: _Page) -> Iterator[str]:
    core, kind = page.core, page.kinds[at]
    where = "above" if at < core.first else "below" if at > core.last else "amid"
    yield f"place {where}"
    distance = max(core.first - at, at - core.last, 0)
    yield f"{where} {bin_of(distance, _DISTANCES)}"
    whole = max(1, sum(page.told.values()))
    yield f"kind {bin_of(page.told[kind] / whole, _KINDS)}"
    yield f"kind told {bin_of(page.told[kind] / max(1, page.letters[kind]), _SHARES)}"
    yield f"kind linked {bin_of(page.linked[kind] / max(1, page.letters[kind]), _SHARES)}"
    yield f"alike {bin_of(page.times[kind], _COUNTS)}"
    if kind == core.kind:
        yield "set like the text"
    for side, near in (("before", at - 1), ("after", at + 1)):
        yield f"{side} {_neighbour(near, page)}"


def _neighbour(at: int, page: _Page) -> str:
    if not 0 <= at < len(page.pieces):
        return "nothing"
    if page.kinds[at] == page.core.kind and page.pieces[at].is_told:
        return "text"
    piece = page.pieces[at]
    if 2 * piece.linked > len(piece.text):
        return "link"
    return "told" if piece.is_told else "line"


def with_pairs(seen: frozenset[str]) -> frozenset[str]:
    """What is seen, and some of it together."""
    values = {name.rpartition(" ")[0]: name for name in seen}
    rows = ([values.get(each, each) for each in row] for row in _TOGETHER)
    return seen.union(map(" × ".join, rows))
