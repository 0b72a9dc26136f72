"""Who sent a report, between its title and its text: a paper, a desk or a role among words of which
the article has hardly any, and none of a sentence: «जन सत्य न्यूज 21ब्यूरोचीफ:-राकेश शर्मा».
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import names_a_sender
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, SAYS, Named
from bulletin.structure.labelling.line import LineSeen

_FEWEST, _LONGEST = 2, 12
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 24
_MOST_TOLD = 0.34
_APART = lazy_pattern(r"[\s/:|@,.()–—-]+|(?<=[0-9\u0966-\u096f])(?=[\u0904-\u0939])")
_SENDERS = frozenset(("reads like desk", "reads like outlet"))
_TRAINS = ("train", "perhaps_train")
_OTHERS = frozenset(
    (*SAYS, *PLACES, *BYLINES, BULLET, "one pair of quotes", "place and day or sender")
)


def credits_above(lines: Lines) -> Named:
    """The lines that name a sender, below the first that may be a title, and above the second that
    may be text, as that may be a title or a summary.
    """
    may_head = (at for at, line in enumerate(lines.alone) if _may_be_a_title(line))
    title = next((at for at in may_head if not lines.is_out[at]), len(lines.alone))
    rest = range(title + 1, len(lines.alone))
    text = next((at for at in rest if lines.is_text[at] or _is_long(lines.alone[at])), 0)
    for at in range(title + 1, text):
        told = max(lines.share_in_text(at), lines.alone[at].share_in(lines.alone[title].stems))
        if told < _MOST_TOLD and _sends(lines, at):
            yield at, "a sender's words above the text"


def _is_long(line: LineSeen) -> bool:
    return line.words > _LONGEST_TITLE


def _may_be_a_title(line: LineSeen) -> bool:
    return line.is_hindi and line.words >= _SHORTEST_TITLE


def _sends(lines: Lines, at: int) -> bool:
    line, par = lines.alone[at], lines.pars[at]
    other = par.marked or line.ends or lines.is_out[at] or not _OTHERS.isdisjoint(line.names)
    other = other or "(" in par.plain  # «सवेरा ब्यूरो (राकेश शर्मा की रिपोर्ट)»
    other = other or any(holds(par.plain, table, lines.language) for table in _TRAINS)
    if other or not _FEWEST <= line.words <= _LONGEST:
        return False
    words = [word for word in _APART.split(par.plain) if word]
    sent = not _SENDERS.isdisjoint(line.names) or names_a_sender(words, lines.language)
    return sent or any(holds(word, "role", lines.language) for word in words)
