"""Who speaks in turn: «सवाल: …» and «जवाब: …», or the names of those who talk."""

from __future__ import annotations

import re
from collections import Counter

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LABEL = re.compile(
    r"(?P<label>[^:।?!.\d]{1,30}?)(?: ?\d{1,2})? ?(?::-?|[–—-]{1,2}(?= )) ?(?=\S)"
    r"|(?P<letters>[^\s:।?!.\d]{1,4})\. (?=\S)"  # «प्र. …», «उ. …»
)
_MOST_WORDS = 3
_FEWEST_TURNS, _FEWEST_SPEAKERS, _MOST_SPEAKERS = 2, 2, 8


def turns(lines: Lines) -> Named:
    """The lines behind labels that come again and again, as an interview is typed; what somebody
    asks there is no heading.
    """
    labels = [_label(par.plain) for par in lines.pars]
    counts = Counter(filter(None, labels))
    speakers = {label for label, count in counts.items() if count >= _FEWEST_TURNS}
    if _FEWEST_SPEAKERS <= len(speakers) <= _MOST_SPEAKERS:
        yield from (
            (at, "what somebody says in turn")
            for at, label in enumerate(labels)
            if label in speakers
        )


def _label(plain: str) -> str:
    found = _LABEL.match(plain)
    label = (found["label"] or found["letters"]).strip() if found else ""
    return label if label.count(" ") < _MOST_WORDS else ""
