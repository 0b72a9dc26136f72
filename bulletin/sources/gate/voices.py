"""Texts that papers print in others' voices: interviews, letters to the editor, poets' lines."""

from __future__ import annotations

import re

from bulletin.sources.gate.sentences import does, filled_lines, sentences_of

_SAMPLE = 6_000
_LEAST_OWN = 0.3
_POET = re.compile("^\\s*[-–—] ?[^\\s\\d:।?!]+(?: [^\\s\\d:।?!]+){1,3}\\s*$")
_FEWEST_POETS, _LINES_OF_A_POET = 2, 5


def in_others_voices(text: str) -> bool:
    """Whether «मैं» and «आप» in a text are those of whom a paper asked, or whose words it prints."""
    sample = text[:_SAMPLE]
    return does(sample, "written_to_a_paper") or _is_interview(sample) or _are_poets(sample)


def _is_interview(sample: str) -> bool:
    """Whether questions are put to «आप», and answered by «मैं»: in a site's help it is reversed."""
    said = sentences_of(sample)
    asked = [part for part in said if part.endswith("?")]
    answers = [part for part in said if not part.endswith("?")]
    own = sum(does(part, "own") for part in answers)
    yours = sum(does(part, "yours") for part in answers)
    put = sum(does(part, "yours") for part in asked)
    of_asker = sum(does(part, "own") for part in asked)
    return 0 < put >= of_asker and own > yours and own >= _LEAST_OWN * len(answers)


def _are_poets(sample: str) -> bool:
    """Whether some lines, again and again, are followed by a dash and who wrote them."""
    lines = filled_lines(sample)
    poets = {line for line in lines if _POET.match(line)}
    several = len(poets) >= max(_FEWEST_POETS, len(lines) / (_LINES_OF_A_POET + 1))
    return several and len(poets) < len(lines) / 2
