"""Removes the parts of a page that are beside its article, by evidence that adds up.

No list can name everything that a page shows there: news as it comes in, horoscopes, a site's words
about itself or its authors, questions about its use. What such parts have in common is that they
are about something other than the article, and how they are laid out: outside the element with the
headline and the text, in rows of similar elements, below a label, with times. Each of these signs
is a number (log-odds), and a part is removed if their sum is large.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bulletin.sources.html.elements import OF_THE_CORE, drop, text_of
from bulletin.sources.html.ends import Names
from bulletin.sources.html.headlines.headline import shown
from bulletin.sources.html.part_counts import (
    Counts,
    Piece,
    Subject,
    count_sharing,
    counted,
    pieces_of,
    stems,
)
from bulletin.sources.html.parts.article_home import home_of, with_its_text
from bulletin.sources.html.parts.layout_parts import CELLS, Layout, Place, parts_of
from bulletin.sources.html.parts.part_evidence import Article, Evidence
from bulletin.sources.html.parts.part_weights import weight
from bulletin.sources.html.parts.story_signs import announced_rows
from bulletin.sources.html.witness import Witness

_ENOUGH, _MOST = 400, 0.5
"""The letters of a core that tell what an article is about, and their share."""


def drop_foreign(tree: Any, names: Names, witness: Witness) -> None:
    """Remove the parts of a page that are not about the subject of its headline and text.

    The element with the headline and a text about it stays, except for rows of similar elements in
    which times, links or names show that they do not belong to the text. What the ``witness`` has
    belongs to the article.
    """
    headline = shown(tree, names.title) if stems(names.title) else None
    if headline is None:
        return
    pieces = pieces_of(tree)
    title = Subject(names.title, [])
    counts = counted(tree, pieces, lambda piece: title.shared(piece.text, 0))
    home = home_of(headline, counts)
    if home is not None:
        home = with_its_text(home, counts, pieces, names.title)
        inside = frozenset(home.iter())
        told = _told(pieces, inside)
        subject = Subject(names.title, list(dict.fromkeys(each.text for each in told)))
        tells = frozenset(each.holder for each in told)
        count_sharing(
            tree, pieces, counts, lambda each: subject.shared(each.text, int(each.holder in tells))
        )
        layout = Layout(home, frozenset(home.iterancestors()), inside, counts)
        article = _article(headline, names, (subject, tells), pieces, layout)
        _drop_parts(tree, headline, layout, Evidence(article, pieces, layout.counts, witness))
        _drop_linked_lines(pieces, inside, subject, names.title)


def _told(pieces: list[Piece], inside: frozenset[Any]) -> list[Piece]:
    """The sentences that tell what an article is about: those of its core, if they are enough and
    most, or else all that stand ``inside`` its home, such as the reports of a live page.
    """
    told = [each for each in pieces if each.holder in inside and each.is_told]
    core = [each for each in told if each.holder.get(OF_THE_CORE)]
    letters, whole = (sum(len(each.text) for each in some) for some in (core, told))
    return core if letters >= max(_ENOUGH, _MOST * whole) else told


def _article(
    headline: Any,
    names: Names,
    told: tuple[Subject, frozenset[Any]],
    pieces: list[Piece],
    layout: Layout,
) -> Article:
    has, line = (layout.counts.get(each, Counts()) for each in (layout.home, headline))
    rows = announced_rows(headline, names.title, pieces, layout)
    own = frozenset() if rows is None else frozenset((rows, *rows.iterancestors()))
    left = has.told - line.told, has.sharing - line.sharing
    return Article(names, *told, layout.inside, own, left)


def _drop_parts(tree: Any, headline: Any, layout: Layout, evidence: Evidence) -> None:
    """Remove the parts beside the article, and those within the parts that stay."""
    headed = frozenset(headline.iterancestors())
    queue = [(tree, Place.OUTSIDE)]
    while queue:
        element, most = queue.pop()
        for part in list(parts_of(element, most, layout)):
            is_foreign = part.first not in headed and evidence.sum(part) >= weight("sure")
            goes = is_foreign and not evidence.holds_the_text(part) and drop(*part.elements)
            if goes:
                evidence.count_off(part)
            elif part.first.tag not in ("table", *CELLS):
                inner = Place.WITHIN if part.is_like_text else part.place
                queue += [(each, inner) for each in part.elements]
        if element is not layout.home:
            path = (each for each in element if each in layout.around or each is layout.home)
            queue += [(each, Place.OUTSIDE) for each in path]


_NEARLY_ALL, _MOST_LINKED, _ENOUGH_TOLD = 0.9, 0.2, 400


def _drop_linked_lines(
    pieces: Sequence[Piece], inside: frozenset[Any], subject: Subject, title: str
) -> None:
    """Remove the sentences ``inside`` an article that are links and share no word with it.

    They are a small part of its text.
    """
    told = [each for each in pieces if each.holder in inside and each.is_told]
    linked = [
        each
        for each in told
        if each.linked >= _NEARLY_ALL * len(each.text) and each.text not in title
    ]
    whole = sum(len(each.text) for each in told)
    if whole < _ENOUGH_TOLD or sum(len(each.text) for each in linked) > _MOST_LINKED * whole:
        return
    for each in linked:
        element = None if subject.shared(each.text, 1) else _element_of(each)
        if element is not None:
            drop(element)


def _element_of(piece: Piece) -> Any:
    """The link, or the element with all links, that is a line."""
    links = (each for each in piece.holder.iter("a") if text_of(each) == piece.text)
    is_all = text_of(piece.holder) == piece.text
    return piece.holder if is_all else next(links, None)
