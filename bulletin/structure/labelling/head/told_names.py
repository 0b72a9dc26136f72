"""A name between headline and text that is in the news, as below its picture, and wrote nothing."""

from __future__ import annotations

import re

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_NAME = "perhaps a byline"
_LONGEST, _FEWEST = 5, 2


def told_names(lines: Lines) -> Named:
    """The only name in the head, if the headline has it, or the text says of it what of no author:
    «राकेश शर्मा ने …».

    Names that head sections are several.
    """
    names = [at for at, line in enumerate(lines.alone) if _is_a_name(lines, at)]
    if len(names) != 1 or not 0 < names[0] < len(lines.head) or lines.last_text < 0:
        return
    name = lines.pars[names[0]].plain.strip(" .।:–—-")
    titled = any(_heads(name, lines.pars[at].plain) for at in range(names[0]))
    below = range(names[0] + 1, len(lines.alone))
    if titled or any(_tells_of(name, lines, at) for at in below):
        yield names[0], "a name of which the article tells"


def _is_a_name(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return _NAME in line.names and _FEWEST <= line.words <= _LONGEST and not lines.pars[at].marked


def _heads(name: str, title: str) -> bool:
    """Whether a title has a name, but not to say whose column it is: «राकेश शर्मा का लेख: …»."""
    return re.search(rf"(?<=\S ){re.escape(name)}(?![\w\u0900-\u0963])", title) is not None


def _tells_of(name: str, lines: Lines, at: int) -> bool:
    """Whether a line has a name before a postposition, as of one who does or suffers something."""
    plain = f" {lines.pars[at].plain} "
    start = plain.find(f" {name} ")
    behind = plain[start + len(name) + 2 :].split(None, 1)[:1] if start >= 0 else []
    return bool(behind) and behind[0] in lines.language.cues["postpositions"]
