"""The findings of a check in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bulletin.radio.findings import Finding
from bulletin.studio.phrasebook import Phrasebook

_FIGURE_AND_UNIT = re.compile(r"((?:[≤≥] )?-?[\d.]+(?: … -?[\d.]+)?) (.+)")


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A finding as shown: its name, what was found, the limit, and whether it passed."""

    name: str
    found: str
    limit: str
    passed: bool


def check_rows(findings: Iterable[Finding], words: Phrasebook) -> tuple[CheckRow, ...]:
    """The findings with their names and units translated; what has no translation stays."""
    names, said = words["checks"], words["findings"]
    return tuple(
        CheckRow(
            names.get(each.check, each.check),
            _translated(each.found, said),
            _translated(each.limit, said),
            each.passed,
        )
        for each in findings
    )


def _translated(text: str, said: Mapping[str, str]) -> str:
    measured = _FIGURE_AND_UNIT.fullmatch(text)
    if measured:
        figure, unit = measured.groups()
        return f"{figure} {said.get(unit, unit)}"
    return said.get(text, text)
