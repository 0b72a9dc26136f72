"""Who said what, below a label of what several people say: «इनका कहना है»."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import SAYS

__all__ = ["versions"]

_LONGEST = 14
_LABEL = "reads like version_label"
_POSTS = frozenset(("reads like named_post", "reads like post", "who said it"))
_Named = Iterator[tuple[int, str]]


def versions(lines: Lines) -> _Named:
    """The lines right below a statement that name its speaker: «सुखलाल मुंडा, सरपंच, सेमरा»."""
    below = False
    for at, line in enumerate(lines.alone):
        if _LABEL in line.names:
            below = True
        elif below and _names_a_speaker(lines, at):
            yield at, "who said it"
        elif not line.ends and not line.reason:
            below = False


def _names_a_speaker(lines: Lines, at: int) -> bool:
    """Whether a line has a name and a post, and stands below what somebody says."""
    line, above = lines.alone[at], lines.alone[at - 1]
    named = "," in lines.pars[at].plain or _POSTS & line.names
    said = above.ends or "one pair of quotes" in above.names
    tells = SAYS & line.names - {"holds a phrase"}
    return bool(named and said) and not (line.ends or tells) and line.words <= _LONGEST
