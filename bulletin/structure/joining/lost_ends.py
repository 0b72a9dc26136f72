"""Lines whose ends were lost, where text was copied or stored without them: «… का सचनई दिल्ली। …»,
«… है।बूम ने …», «LIVE TVMore News».

What is seen where no space stands between two words has names, whose weights are in
``lost_end_weights.tsv`` (fitted by ``scripts/train_lost_ends.py``). A line's end is only found in a
text where several are likely, so that a slip of typing parts nothing; and the first line's first
sentence is no title because the next one follows without a space.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from bulletin.core.fitted import logistic, summed, weight_columns
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.joining.lost_end_signs import (
    STOPS,
    Cut,
    cuts,
    seen_again,
    seen_at_cuts,
    share_of_glued,
)
from bulletin.structure.lines import Line, bare, has_word
from bulletin.structure.pars import LONGEST_HEADING

_ENOUGH, _LEAST_OF_ALL, _LEAST_OF_WORDS, _LEAST_OF_A_STOP = 1.5, 1.5, 0.7, 0.0
_SOME, _ANYWHERE = 0.5, 1 << 30
_TOP, _SPACES_OF_A_TITLE, _OF_A_TITLE, _ENDED = 6, 4, 4.0, -0.5
_LETTER = lazy_pattern("[\u0904-\u0939A-Z]")
"""How many ends are likely at least, the log-odds of the surest, and of each; the share of stops
without a space behind them that is still a slip or a line's end, not a habit."""


def with_lost_ends(lines: Sequence[Line], language: Language) -> list[Line]:
    """The ``lines``, where those are several whose ends were lost."""
    found = lost_ends([line.written for line in lines], language)
    starts: dict[int, list[int]] = {}
    for cut in found:
        starts.setdefault(cut.line, [0]).append(cut.at)
    parted: list[Line] = []
    for at, line in enumerate(lines):
        if at not in starts:
            parted.append(line)
            continue
        for start, end in pairwise([*starts[at], len(line.written)]):
            if has_word(part := bare(line.written[start:end])):
                plain = canonical(part).text.strip()
                parted.append(Line(line.number, part, plain, line.apart or start > 0))
    return parted


def lost_ends(lines: Sequence[str], language: Language) -> list[Cut]:
    """Where in ``lines`` the ends of lines were lost; nowhere if only few are likely."""
    repeated = list(_behind_titles(lines, language))
    found = cuts(lines, language)
    if len(found) + len(repeated) < _ENOUGH:
        return repeated
    weights = _weights()
    seen = list(seen_at_cuts(lines, found, language))
    scores = [summed(each, weights["first"]) for each in seen]
    again = zip(found, seen, seen_again(found, scores), strict=True)
    judged = [cut._replace(likely=summed(one | two, weights["again"])) for cut, one, two in again]
    enough = sum(logistic(cut.likely) for cut in [*judged, *repeated]) >= _ENOUGH
    if not enough or max(cut.likely for cut in [*judged, *repeated]) < _LEAST_OF_ALL:
        return repeated
    ends = [cut for cut in judged if cut.likely > _least(cut)]
    if all(cut.kind in STOPS for cut in ends) and share_of_glued(lines, found) > _SOME:
        return repeated  # typed so throughout
    first = next((cut.at for cut in ends if not cut.line and cut.kind not in STOPS), _ANYWHERE)
    ends = [cut for cut in ends if cut.line or cut.at >= first]
    found_again = {(cut.line, cut.at) for cut in repeated}
    return sorted([*repeated, *(cut for cut in ends if (cut.line, cut.at) not in found_again)])


def _behind_titles(lines: Sequence[str], language: Language) -> Iterator[Cut]:
    """Where a line near the top says the whole title again, and then something else."""
    title = lines[0] if lines else ""
    is_short = len(title) <= LONGEST_HEADING and "।" not in title
    if not is_short or title.count(" ") < _SPACES_OF_A_TITLE:
        return
    for at, line in enumerate(lines[1:_TOP], 1):
        rest = line[len(title) :]
        if not line.startswith(title) or rest.count(" ") < _SPACES_OF_A_TITLE:
            continue
        if _LETTER.match(rest) or within_a_sentence(title, rest.lstrip(), language) < _ENDED:
            yield Cut(at, len(title), "title", likely=_OF_A_TITLE)


def _least(cut: Cut) -> float:
    return _LEAST_OF_A_STOP if cut.kind in STOPS else _LEAST_OF_WORDS


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return weight_columns(Path(__file__).with_name("lost_end_weights.tsv"))
