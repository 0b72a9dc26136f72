"""Boxes between two labels of a page: what it lets its readers skip, and readers' comments."""

from __future__ import annotations

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LONGEST, _LONGEST_LABEL = 14, 60
_LONGEST_COMMENT, _OF_THE_TEXT = 6, 3
"""In lines; how many times as long as a comment the text above the first one is, in words."""


def skipped_boxes(lines: Lines) -> Named:
    """All lines from «छोड़कर … आगे बढ़ें» to the next «… समाप्त», if it is near; and from «Comments» to
    each «Reply», if the text above is far longer.
    """
    opens = comment = None
    for at, par in enumerate(lines.pars):
        short = len(par.plain) <= _LONGEST_LABEL
        if short and holds(par.plain, "box_opens", lines.language):
            opens = at
        elif short and opens is not None and holds(par.plain, "box_ends", lines.language):
            yield from ((n, "between the labels of a page's box") for n in range(opens, at + 1))
            opens = None
        elif opens is not None and at - opens > _LONGEST:
            opens = None
        if short and holds(par.plain, "comments", lines.language):
            comment = at
        elif comment is not None and at - comment > _LONGEST_COMMENT:
            comment = None
        elif short and comment is not None and holds(par.plain, "comment_ends", lines.language):
            if _is_short(lines, comment, at):
                yield from ((n, "among readers' comments") for n in range(comment, at + 1))
            comment = at


def _is_short(lines: Lines, comment: int, end: int) -> bool:
    """Whether a comment, from one label to the next, is short beside the text above it."""
    above = sum(lines.alone[at].words for at in lines.texts if at < comment)
    return above >= _OF_THE_TEXT * sum(line.words for line in lines.alone[comment + 1 : end])
