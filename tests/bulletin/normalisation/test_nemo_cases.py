"""NVIDIA's Hindi cases, if they are in the folder beside the project.

Each difference is listed in ``nemo_overrides.tsv`` with the house rule that overrides the case.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin.language import load
from bulletin.normalisation import speak

FOLDER = Path(__file__).parents[4] / "shared" / "cases" / "nemo_hi"
OVERRIDES = {
    tuple(line.split("\t")[:2])
    for line in Path(__file__).with_name("nemo_overrides.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
}

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the shared cases are not beside the project"
)


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(FOLDER.glob("test_cases_*.txt")):
        name = path.stem.removeprefix("test_cases_")
        for line in path.read_text("utf-8").splitlines():
            written, *accepted = unicodedata.normalize("NFC", line).split("~")
            if accepted:
                yield name, written, [" ".join(words.split()) for words in accepted]


def reading(written: str) -> str:
    return " ".join(speak(written, load("hi")).text.split())


def test_every_difference_is_overridden_by_a_house_rule() -> None:
    different = {
        (name, written) for name, written, accepted in cases() if reading(written) not in accepted
    }
    unlisted = {
        case for case in different if case not in OVERRIDES and (case[0], "*") not in OVERRIDES
    }
    assert not unlisted


def test_overrides_are_all_needed() -> None:
    different = {
        (name, written) for name, written, accepted in cases() if reading(written) not in accepted
    }
    classes = {name for name, _ in different}
    assert not {case for case in OVERRIDES if case not in different and case[0] not in classes}


def test_report_by_class(capsys: pytest.CaptureFixture[str]) -> None:
    total: Counter[str] = Counter()
    agree: Counter[str] = Counter()
    for name, written, accepted in cases():
        total[name] += 1
        agree[name] += reading(written) in accepted
    with capsys.disabled():
        print()
        for name, count in total.items():
            print(f"  {name}: {agree[name]} of {count} as NVIDIA reads them")
    for name in (
        "cardinal",
        "decimal",
        "fraction",
        "measure",
        "money",
        "time",
        "whitelist",
        "word",
    ):
        assert agree[name] == total[name]
