"""How unlike a report a text is: evidence by the sentence, by the line and by the text adds up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_WORD
from bulletin.sources.gate.printed import as_papers_print
from bulletin.sources.gate.sentences import does, filled_lines, sentences_of, without_quotations
from bulletin.sources.package_tables import package_table, whole_words

_SAMPLE = 6_000
_FEWEST_WORDS = 24
_LEAST = 1.0
"""The log-odds from which a text is told; of a thousand texts of news two or three have more."""
_LINES_OF_FEW, _LINES_OF_ONE_TOLD, _LEAST_OF_LISTED = 4, 4, 1.5
"""Few words are judged as well if they stand in so many lines: no title or brief does."""
_USUAL_UNITS = 1.0
"""Sentences or lines of news that each text is given beside its own: few sentences prove little."""
_TOLD = 2
_BIAS, _TEXT = "bias", "text"
_ROW, _FEWEST_ROWS, _HALF = re.compile("\\d[^।.?!]*$"), 3, 0.5


class _Evidence(NamedTuple):
    unit: str
    name: str
    usual: float
    weight: float
    says: str
    words: tuple[str, ...]
    form: re.Pattern[str] | None
    of_few: bool


def unlike_a_report(text: str) -> str:
    """Why a text reads unlike a report; '' if it may be one. It is not refused."""
    sample = sample_of(text)
    if (_is_table(sample) and as_papers_print(sample)) or does(sample, "forecasts"):
        return ""
    shares = evidence_in(sample)
    few = len(sample.split(None, _FEWEST_WORDS)) <= _FEWEST_WORDS
    listed = few and _is_list(sample)
    if few and not (
        listed or any(each.of_few and shares[each.unit, each.name] for each in _table())
    ):
        return ""
    least = _LEAST_OF_LISTED if listed else _LEAST
    odds = {each: each.weight * (shares[each.unit, each.name] - each.usual) for each in _table()}
    if _bias() + sum(odds.values()) < least:
        return ""
    found = sorted((each for each in odds if each.says), key=odds.__getitem__, reverse=True)
    reasons = dict.fromkeys(each.says for each in found if odds[each] > 0)
    return f"it does not read like a news report: {' and '.join([*reasons][:_TOLD])}"


def _is_list(sample: str) -> bool:
    """Whether a text is lines, hardly one a sentence, and none of what papers print so."""
    lines = filled_lines(sample)
    told = sum(does(line, "finite") for line in lines)
    several = len(lines) >= max(_LINES_OF_FEW, _LINES_OF_ONE_TOLD * told)
    return several and not as_papers_print(sample)


def sample_of(text: str) -> str:
    """What is looked at of a text: its beginning, without what others say in it."""
    return without_quotations(text[:_SAMPLE])


def _is_table(sample: str) -> bool:
    """Whether most lines have figures and no stop, as prices, results and programmes have."""
    lines = filled_lines(sample)
    rows = sum(_ROW.search(line) is not None for line in lines)
    return rows >= max(_FEWEST_ROWS, _HALF * len(lines))


def evidence_in(sample: str) -> Mapping[tuple[str, str], float]:
    """The share of sentences and of lines with each evidence, and whether the text has it."""
    units = {
        "sentence": [part for part in sentences_of(sample) if HINDI_WORD.search(part)],
        "line": filled_lines(sample),
        _TEXT: [sample],
    }
    return {
        (unit, each.name): _share(each, counts, len(units[unit]))
        for unit, counts in _counted(units)
        for each in _of(unit)
    }


def _share(each: _Evidence, counts: Mapping[str, int], units: int) -> float:
    if each.unit == _TEXT:
        return counts[each.name]
    return (counts[each.name] + _USUAL_UNITS * each.usual) / (_USUAL_UNITS + units)


def _counted(units: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Counter[str]]]:
    """Of each kind of unit, how many have each evidence."""
    for unit, parts in units.items():
        named, forms = _named(unit), [each for each in _of(unit) if each.form]
        counts: Counter[str] = Counter()
        for part in parts:
            words = HINDI_WORD.findall(part) if named else ()
            found = {name for word in words if word in named for name in named[word]}
            found.update(each.name for each in forms if each.form and each.form.search(part))
            counts.update(found)
        yield unit, counts


@cache
def _table() -> tuple[_Evidence, ...]:
    said = package_table("bulletin.sources.gate", "likeness.toml")
    return tuple(
        _evidence(unit, name, row)
        for unit, rows in said.items()
        if unit != _BIAS
        for name, row in rows.items()
    )


@cache
def _bias() -> float:
    return float(package_table("bulletin.sources.gate", "likeness.toml")[_BIAS])


@cache
def _of(unit: str) -> tuple[_Evidence, ...]:
    return tuple(each for each in _table() if each.unit == unit)


@cache
def _named(unit: str) -> Mapping[str, Sequence[str]]:
    """The names of the evidence that each word is."""
    named: dict[str, list[str]] = {}
    for each in _of(unit):
        for word in each.words:
            named.setdefault(word, []).append(each.name)
    return named


def _evidence(unit: str, name: str, row: Mapping[str, Any]) -> _Evidence:
    form = whole_words(row.get("form", ""))
    words = tuple(row.get("words", "").split())
    return _Evidence(
        unit, name, row["usual"], row["weight"], row.get("says", ""), words,
        lazy_pattern(form) if form else None, row.get("of_few", False),
    )  # fmt: skip
