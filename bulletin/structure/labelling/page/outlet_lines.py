"""Lines around and amid the text that have the name of the article's own outlet."""

from __future__ import annotations

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.beside_outlet import AMID, BESIDE
from bulletin.structure.labelling.features import BYLINES, PLACES, Named
from bulletin.structure.lines import alike

_SIGNED = PLACES | BYLINES


def outlet_lines(lines: Lines) -> Named:
    """Lines in which a page speaks of itself, and below a title captions with its name."""
    title = ""
    for at, line in enumerate(lines.alone):
        if lines.is_text[at] or line.ends or not _SIGNED.isdisjoint(line.names):
            continue
        if AMID in line.names:
            yield at, "an outlet's name outside the text"
        elif BESIDE in line.names and title and not _is_again(lines.pars[at].plain, title):
            yield at, "a caption with the outlet's name"
        elif not title and at in lines.head and line.is_hindi and not lines.is_out[at]:
            title = alike(lines.pars[at].plain)


def _is_again(plain: str, title: str) -> bool:
    letters = alike(plain)
    return letters in title or title in letters
