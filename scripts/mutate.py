"""Mutants: small mistakes made at random, to see whether a room's own tests catch them.

``.venv/bin/python scripts/mutate.py --count 60 --seed 1`` works in a temporary copy and prints a
line a mutant: caught, survived, or no answer in time (which counts as caught). Rooms are drawn in
turns, so that each has its share; in a room the place is drawn evenly. ``--only`` names rooms.
"""

from __future__ import annotations

import argparse
import ast
import copy
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

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


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """What a node may be instead; nothing for annotations, messages, imports and names."""
    other = copy.deepcopy(node)
    if isinstance(other, ast.Compare) and type(other.ops[0]) in SWAPS:
        other.ops[0] = SWAPS[type(other.ops[0])]()
        yield other
    elif isinstance(other, ast.BoolOp | ast.BinOp) and type(other.op) in SWAPS:
        other.op = SWAPS[type(other.op)]()
        yield other
    elif isinstance(other, ast.If | ast.IfExp | ast.While):
        other.test = ast.UnaryOp(ast.Not(), other.test)
        yield other
    elif isinstance(other, ast.Constant) and isinstance(other.value, bool | int | float):
        other.value = not other.value if isinstance(other.value, bool) else other.value + 1
        yield other
    elif isinstance(other, ast.Return) and other.value is not None:
        yield ast.Return(ast.Constant(None))
    elif isinstance(other, ast.Expr) and isinstance(other.value, ast.Call):
        yield ast.Pass()


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every change with where it goes: the parent, its field, the number in a list."""
    for parent in ast.walk(tree):
        if isinstance(parent, ast.If) and "TYPE_CHECKING" in ast.dump(parent.test):
            parent.test, parent.body = ast.Constant("types"), [ast.Pass()]
            continue
        for field, value in ast.iter_fields(parent):
            if field in ("annotation", "returns", "decorator_list", "type_params"):
                continue
            for number, child in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(child, ast.AST):
                    at = number if isinstance(value, list) else None
                    yield from ((parent, field, at, changed) for changed in changes(child))


def mutant(source: str, draw: random.Random) -> tuple[str, str] | None:
    """The text with one change, and the change in words."""
    tree = ast.parse(source)
    found = list(places(ast.parse(source)))
    if not found:
        return None
    chosen = draw.randrange(len(found))
    parent, field, at, changed = list(places(tree))[chosen]
    before = getattr(parent, field) if at is None else getattr(parent, field)[at]
    told = f"{before.lineno}: {ast.unparse(before)[:60]!r} -> {ast.unparse(changed)[:60]!r}"
    if at is None:
        setattr(parent, field, changed)
    else:
        getattr(parent, field)[at] = changed
    return ast.unparse(ast.fix_missing_locations(tree)), " ".join(told.split())


def caught(copied: Path, tests: Path, module: str, wait_s: float) -> str:
    """What the tests of a room say; those that name the module go first."""
    files = sorted(tests.rglob("test_*.py"), key=lambda path: module not in path.read_text("utf-8"))
    command = [sys.executable, "-m", "pytest", "-xqq", "-p", "no:cacheprovider", "-m", "not slow"]
    try:
        done = subprocess.run(  # noqa: S603
            [*command, *map(str, files)], cwd=copied, capture_output=True, timeout=wait_s
        )
    except subprocess.TimeoutExpired:
        return "no answer"
    return "caught" if done.returncode else "SURVIVED"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wait", type=float, default=600)
    parser.add_argument("--only", nargs="*", default=[])
    asked = parser.parse_args()
    draw = random.Random(asked.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder)
        copy_of = "git archive HEAD | tar -x -C"
        subprocess.run(f"{copy_of} '{copied}'", cwd=ROOT, check=True, shell=True)  # noqa: S602
        rooms = [p for p in (copied / "bulletin").iterdir() if p.is_dir()] + [copied / "audio"]
        rooms = sorted(room for room in rooms if not asked.only or room.name in asked.only)
        counts: Counter[tuple[str, str]] = Counter()
        for number in range(asked.count):
            room = rooms[number % len(rooms)]
            path = draw.choice(sorted(room.rglob("*.py")))
            kept = path.read_text("utf-8")
            if not (made := mutant(kept, draw)):
                continue
            path.write_text(made[0], "utf-8")
            tests = copied / "tests" / room.relative_to(copied)
            said = caught(copied, tests, path.stem, asked.wait)
            path.write_text(kept, "utf-8")
            counts[room.name, said] += 1
            print(f"{said:<9} {path.relative_to(copied)}:{made[1]}", flush=True)
    for (room_name, said), count in sorted(counts.items()):
        print(f"{room_name:<15} {said:<9} {count}")


if __name__ == "__main__":
    main()
