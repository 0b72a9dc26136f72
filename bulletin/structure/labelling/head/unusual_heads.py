"""Headlines that look like a link or a quotation, told by their place above the text."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named

_NEAR = 3
_FEWEST = 5
_TOLD = 0.34
_OTHER_TITLES = frozenset(("reads like links", "reads like link_label", BULLET)) | BYLINES | PLACES


def unusual_heads(lines: Lines) -> Named:
    """The features of headlines that look like something else."""
    yield from _titled_like_a_link(lines)
    hindi = [at for at, line in enumerate(lines.alone[:_NEAR]) if line.is_hindi and not line.reason]
    yield from _quoted(lines, [at for at in lines.head if _may_be_a_title(lines, at)] or hindi)


def _titled_like_a_link(lines: Lines) -> Named:
    """The only title above the text, though it names its medium as a link does: «LIVE: …», «…, देखें
    वीडियो».
    """
    titles = [at for at in lines.head if _may_be_a_title(lines, at)]
    if not titles and _is_told_of(lines):
        yield 0, "the only title, though a rule names it"
    if len(titles) != 1 or lines.last_text < 0:
        return
    if "reads like medium_title" in lines.alone[titles[0]].names:
        yield titles[0], "the only title, though it reads like a link"


def _is_told_of(lines: Lines) -> bool:
    """Whether the text tells of what the first line says, though that reads like a page's words:
    «तस्वीरों में देखिए सेमरा मेला».
    """
    line = lines.alone[0] if lines.alone else None
    if line is None or not line.reason or not line.is_hindi or line.words < _FEWEST or line.ends:
        return False
    told = lines.share_in_text(0) >= _TOLD and sum(lines.is_text) > 1
    return told and not holds(lines.pars[0].plain, "link", lines.language)


def _may_be_a_title(lines: Lines, at: int) -> bool:
    """Whether a line says enough for a title, and nothing else that may stand above a text."""
    line = lines.alone[at]
    told = line.is_hindi and line.words >= _FEWEST and not (line.reason or line.opening_reason)
    return told and _OTHER_TITLES.isdisjoint(line.names)


def _quoted(lines: Lines, hindi: Sequence[int]) -> Named:
    """A statement between quotation marks above all, without a stop: a title."""
    if not hindi or "one pair of quotes" not in lines.alone[hindi[0]].names:
        return
    if not lines.alone[hindi[0]].ends and any(lines.is_text[hindi[0] + 1 :]):
        yield hindi[0], "quoted above all"
