"""Words that are not a text: fillers without joining words, tags, the same again and again."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from bulletin.core.letters import HINDI_WORD
from bulletin.sources.package_tables import package_table

_SAMPLE = 20_000
_SENTENCE = re.compile("[^।|.?!\n]+")
_MOST_JOINING = 0.05
"""Of the words of a run; of those of running Hindi a third are."""
# A headline leaves out joining words; a row or a list has signs and figures.
_RUN = re.compile("[\u0900-\u0963 ]+")
_FEWEST_IN_A_RUN, _FEWEST_SAME, _MOST = 20, 5, 0.6
_IN_A_ROW, _LEAST_DIFFERENT = 3, 0.3
"""The least share of different ones among the three words in a row of a sentence."""
_REST = re.compile("(?<!\\S)[\u0915-\u0939](?!\\S)|(?<!\\S)[\u093e-\u094d][\u0900-\u0963]*")
_WHOLE, _FEWEST_RESTS, _MOST_RESTS = frozenset("वन"), 3, 0.06
"""Words of one letter; how many different rests, and which share of all: no article has half."""
_WORD_OR_STOP = re.compile("[\u0900-\u0963]+|[^\\s\u0900-\u0963]")
_FEWEST_DOUBLED, _MOST_DOUBLED = 4, 0.12
"""Of all case markers; of 1,000 articles the most was 0.08, in half of the shuffled ones 0.18."""
_FEWEST_TAGS, _ONLY_TAGS = 5, 0.8


def run_of_words(text: str) -> str:
    """What a text is that lacks a sentence's words, or repeats one sentence; '' for any other."""
    sample = text[:_SAMPLE]
    said = [part.strip() for part in _SENTENCE.findall(sample) if part.strip()]
    if len(said) >= _FEWEST_SAME and len(set(said)) == 1:
        return "one sentence repeated over and over"
    if _has_lost_letters(sample):
        return "Hindi whose letters are partly lost, as in the text of a PDF"
    if _is_tagged(sample.split()):
        return "a list of tags"
    words = sum(len(part.split()) for part in said)
    if words < _FEWEST_IN_A_RUN:
        return ""
    if _is_in_no_order(sample):
        return "words in no order"
    if any(_is_repeated(part.split()) for part in said):
        return "the same words repeated over and over"
    loose = sum(len(part.split()) for part in said if _is_loose(part))
    return "a series of words without a sentence" if loose > _MOST * words else ""


def _has_lost_letters(sample: str) -> bool:
    """Whether what is left of words stands alone: a consonant, or a sign without one before it."""
    rests = [rest for rest in _REST.findall(sample) if rest not in _WHOLE]
    enough = len(rests) >= _MOST_RESTS * len(HINDI_WORD.findall(sample))
    return enough and len(set(rests)) >= _FEWEST_RESTS


def _is_in_no_order(sample: str) -> bool:
    """Whether case markers stand side by side («को में»), as in a text whose words were shuffled."""
    words = _WORD_OR_STOP.findall(sample)
    cases, usual = _table("cases"), _table("two_cases")
    doubled = sum(
        one in cases and other in cases and f"{one} {other}" not in usual
        for one, other in pairwise(words)
    )
    share = doubled / max(1, sum(word in cases for word in words))
    return doubled >= _FEWEST_DOUBLED and share > _MOST_DOUBLED


def _is_tagged(words: list[str]) -> bool:
    tags = sum(word.startswith("#") and len(word) > 1 for word in words)
    return tags >= max(_FEWEST_TAGS, _ONLY_TAGS * len(words))


def _is_repeated(words: list[str]) -> bool:
    """Whether few of the words in a row are different, as a machine in a loop writes."""
    rows = list(zip(*(words[at:] for at in range(_IN_A_ROW)), strict=False))
    return len(rows) >= _FEWEST_IN_A_RUN and len(set(rows)) <= _LEAST_DIFFERENT * len(rows)


def _is_loose(part: str) -> bool:
    """Whether a long run of words has hardly a joining word."""
    words = part.split()
    return (
        len(words) >= _FEWEST_IN_A_RUN
        and _RUN.fullmatch(part) is not None
        and sum(word in joining_words() for word in words) <= _MOST_JOINING * len(words)
    )


def joining_words() -> frozenset[str]:
    """The words that join others in Hindi: postpositions, auxiliaries, conjunctions."""
    return _table("joins")


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(package_table("bulletin.sources.gate", "runs.toml")[name])
