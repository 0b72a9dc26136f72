"""Mutants: small mistakes made at random, to see whether the tests catch them.

``.venv/bin/python scripts/mutate.py --count 60 --seed 1 --keep FOLDER`` works in a temporary copy.
Coverage is measured once per room: which lines each of its tests runs. A mutant then meets the
tests of its room that run its lines or whose file names its module and, if it survives these, the
tests of all other rooms. A line is printed for each mutant: caught, caught elsewhere, survived, or
no answer within five times the time that the tests take without it. Rooms are drawn in turn, so
that each has its share; within a room, places are drawn evenly. ``--only`` names rooms, folders or
files. Results are kept in FOLDER, so that a run that was stopped continues from there.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import av
import lxml.etree
import pydantic
import pydub
import pytest
import requests
import rich
from coverage import CoverageData

__all__ = ["av", "lxml", "pydantic", "pydub", "requests", "rich"]  # see ``run``

ROOT = Path(__file__).resolve().parents[1]
SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
}

# What only a type checker reads, or Python before a line is run.
UNTOUCHED = ("annotation", "returns", "decorator_list", "type_params")


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that may replace a node; none for messages, imports and names."""
    other: Any = copy.copy(node)
    match node:
        case ast.Compare(ops=[first, *rest]) if type(first) in SWAPS:
            other.ops = [SWAPS[type(first)](), *rest]
            yield other
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in SWAPS:
            other.op = SWAPS[type(op)]()
            yield other
        case ast.If() | ast.IfExp() | ast.While():
            other.test = ast.UnaryOp(ast.Not(), node.test)
            yield other
        case ast.Constant(value=bool() | int() | float() as value):
            other.value = not value if isinstance(value, bool) else value + 1
            yield other
        case ast.Return() if ast.unparse(node) not in ("return", "return None"):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()


def places(parent: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every change and its place: the parent, its field, and the index in a list."""
    for field, value in ast.iter_fields(parent):
        for number, child in enumerate(value if isinstance(value, list) else [value]):
            types = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            if field in UNTOUCHED or types or not isinstance(child, ast.AST):
                continue
            at = number if isinstance(value, list) else None
            yield from ((parent, field, at, changed) for changed in changes(child))
            yield from places(child)


HERE = "survived its room"


class Mutant(NamedTuple):
    """A file's text with one change; the change in words; the lines that a test must run."""

    path: Path
    told: str
    text: str
    lines: range


def mutant(root: Path, path: Path, draw: random.Random) -> Mutant | None:
    """One change of a file, drawn evenly from all that can be; None where there is none."""
    tree = ast.parse((root / path).read_text("utf-8"))
    if not (found := list(places(tree))):
        return None
    parent, field, at, changed = draw.choice(found)
    before = getattr(parent, field) if at is None else getattr(parent, field)[at]
    where = f"{path}:{before.lineno}:{before.col_offset + 1}"
    told = f"{where} {ast.unparse(before)[:60]!r} -> {ast.unparse(changed)[:60]!r}"
    last = before.lineno if isinstance(before, ast.If | ast.While) else before.end_lineno
    if at is None:
        setattr(parent, field, changed)
    else:
        getattr(parent, field)[at] = changed
    text = ast.unparse(ast.fix_missing_locations(tree))
    return Mutant(path, " ".join(told.split()), text, range(before.lineno, last + 1))


def mutants(root: Path, rooms: list[Path], count: int, draw: random.Random) -> Iterator[Mutant]:
    """As many different mutants as ``count`` says, from the rooms in turn."""
    found: dict[str, Mutant] = {}
    while len(found) < count:
        drawn = root / rooms[len(found) % len(rooms)]
        path = draw.choice(sorted(drawn.rglob("*.py")) or [drawn])
        if made := mutant(root, path.relative_to(root), draw):
            found.setdefault(made.told, made)
    yield from found.values()


def run(copied: Path, words: list[str], wait_s: float, **more: str) -> str:
    """The result of pytest on the copy, in a process that has already loaded what takes long."""
    if child := os.fork():
        ended = status = 0
        try:
            for _ in range(int(wait_s * 20)):
                ended, status = os.waitpid(child, os.WNOHANG)
                if ended:
                    break
                time.sleep(0.05)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)  # with all that the tests started
        if not ended:
            os.waitpid(child, 0)
            return "no answer"
        code = os.waitstatus_to_exitcode(status)
        return {0: "passed", 5: "nothing run"}.get(code, "caught")
    try:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.chdir(copied)
        sys.path[0] = str(copied)
        path = os.pathsep.join([str(copied), *filter(None, [os.environ.get("PYTHONPATH")])])
        os.environ.update(more, PYTHONPATH=path)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        marks = ["-m", "not slow and not release"]
        os._exit(pytest.main(["-qq", "-p", "no:cacheprovider", *marks, *words]))
    finally:
        os._exit(3)


@cache
def measured(copied: Path, kept: Path, room: Path) -> tuple[CoverageData, dict[str, float]]:
    """What a room's tests run, and the seconds of each that passes."""
    stem = kept / "-".join(room.parts)
    data, times, settings = (stem.with_suffix(end) for end in (".cov", ".xml", ".ini"))
    if not times.exists():
        settings.write_text("[run]\nrelative_files = true\n", "utf-8")
        words = ["--cov=audio", "--cov=bulletin", "--cov-context=test", "--cov-report="]
        words += [f"--cov-config={settings}", f"--junitxml={times}", str("tests" / room)]
        run(copied, words, 3600, COVERAGE_FILE=str(data))
    counted = CoverageData(str(data))
    counted.read()
    seconds: dict[str, float] = {}
    for case in ElementTree.parse(times).iter("testcase"):  # noqa: S314
        name = case.get("name", "").partition("[")[0]
        test = case.get("classname", "").replace(".", "/") + f".py::{name}"
        if not len(case):  # neither failed nor passed over
            seconds[test] = seconds.get(test, 0) + float(case.get("time", 0))
    if run(copied, [min(seconds, key=seconds.__getitem__)], 300) != "passed":
        sys.exit(f"{room}: its tests do not pass without a mistake")
    return counted, seconds


def met(copied: Path, kept: Path, of: Mutant, room: Path) -> dict[str, float]:
    """The room's tests that a mutant meets, and their seconds; the files that name it first."""
    data, seconds = measured(copied, kept, room)
    by_line = data.contexts_by_lineno(str(of.path))
    running = {name for line in of.lines for name in by_line.get(line, ())}
    # What a fixture ran may serve all tests of its file.
    files = {name.partition("::")[0] for name in running if name.endswith("|setup")}
    running = {re.split(r"[\[|]", name)[0] for name in running} | files
    # What is read once, or by another process, is not counted for each test.
    stem = of.path.parent.name if of.path.stem == "__init__" else of.path.stem
    naming = {
        str(file.relative_to(copied))
        for file in (copied / "tests" / room).rglob("test_*.py")
        if re.search(rf"\b{stem}\b", file.read_text("utf-8"))
    }
    own = naming if room in of.path.parents else set()
    chosen = {t: s for t, s in seconds.items() if {t, file_of(t)} & (running | own)}
    if not chosen and room in of.path.parents:  # only other processes run it
        chosen = seconds
    return dict(sorted(chosen.items(), key=lambda pair: (file_of(pair[0]) not in naming, pair[1])))


def file_of(test: str) -> str:
    return test.partition("::")[0]


def verdict(copied: Path, tests: dict[str, float], of: Mutant) -> str:
    """The result of the tests on a mutant, those of one file first; without it, all pass."""
    path = copied / of.path
    kept = path.read_text("utf-8")
    path.write_text(of.text, "utf-8")
    said = "passed"
    try:
        for is_first in (True, False):
            some = [t for t in tests if (file_of(t) == file_of(next(iter(tests)))) == is_first]
            if some and said == "passed":
                said = run(copied, ["-x", *some], 60 + 5 * sum(map(tests.__getitem__, some)))
        return said
    finally:
        path.write_text(kept, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=Path, nargs="*", default=[])
    parser.add_argument("--keep", type=Path, required=True)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # in order, tests and all
    asked.keep.mkdir(exist_ok=True)
    results = asked.keep / "results.tsv"
    results.touch()
    known = dict(line.split("\t") for line in results.read_text("utf-8").splitlines())
    draw = random.Random(asked.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder)
        copy_of = "git archive HEAD | tar -x -C"
        subprocess.run(f"{copy_of} '{copied}'", cwd=ROOT, check=True, shell=True)  # noqa: S602
        rooms = [Path("audio"), *(p.relative_to(copied) for p in (copied / "bulletin").iterdir())]
        rooms = sorted(room for room in rooms if (copied / "tests" / room).is_dir())
        made = list(mutants(copied, asked.only or rooms, asked.count, draw))
        for elsewhere in (False, True):
            for of in sorted(made):
                if known.get(of.told) != (HERE if elsewhere else None):
                    continue
                for room in rooms:
                    if elsewhere != (room in of.path.parents):
                        said = verdict(copied, met(copied, asked.keep, of, room), of)
                        if said != "passed":
                            break
                if said == "passed":
                    said = "SURVIVED" if elsewhere else HERE
                elif elsewhere:
                    said = f"{said} elsewhere"
                known[of.told] = said
                with results.open("a", encoding="utf-8") as file:
                    file.write(f"{of.told}\t{said}\n")
                print(f"{said:<16} {of.told}", flush=True)
    print(*Counter(known[of.told] for of in made).items(), sep="\n")


if __name__ == "__main__":
    main()
