"""The table docs/rooms.tsv is true: rooms import only what their rows name. Hindi is in tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.rows import each_holds

ROOT = Path(__file__).parents[1]
ROWS = [
    line.split("\t")
    for line in (ROOT / "docs" / "rooms.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
ROOMS = {room: set(allowed.split()) - {"-"} for room, _, allowed in ROWS}
MOST_ROOMS = 25
MOST_ARROWS = 111
FILES = sorted(
    path.relative_to(ROOT)
    for package in ("audio", "bulletin")
    for path in (ROOT / package).rglob("*.py")
)
SCRIPTS = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "scripts").iterdir()
    if path.is_file() and path.name != "README.md"
)


def room_of(module: str) -> str:
    """``bulletin.engines.gtts`` stands in ``bulletin/engines``; a package itself is a room."""
    return "/".join(module.split(".")[:2])


@cache
def imports(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """A file's imports, at its top or inside a function."""
    nodes = ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
    return tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


@cache
def imported(path: Path) -> frozenset[str]:
    """The rooms of ours that a file imports."""
    found: set[str] = set()
    for node in imports(path):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for module in modules:
            package, *rest = module.split(".")
            if package in ("audio", "bulletin"):
                is_room = rest and f"{package}/{rest[0]}" in ROOMS
                found.add(f"{package}/{rest[0]}" if is_room else package)
    return frozenset(found)


def test_room_imports_only_what_its_row_names() -> None:
    each_holds(FILES, check_imports)


def check_imports(path: Path) -> None:
    if path.name == "__init__.py" and len(path.parts) == 2:
        assert imported(path) <= ROOMS.get(path.parts[0], set())
        return
    room = room_of(".".join(path.with_suffix("").parts))
    assert room in ROOMS, f"{room} has no row in docs/rooms.tsv"
    allowed = ROOMS[room] | {room}
    outside = {
        other
        for other in imported(path)
        if other not in allowed and not ("audio" in allowed and other.startswith("audio/"))
    }
    assert not outside, f"{path} imports {sorted(outside)}"


def coarse(room: str) -> str:
    """``audio`` counts as one room."""
    return "audio" if room.startswith("audio/") else room


def arrows() -> set[tuple[str, str]]:
    """From room to room; ``audio/`` and ``scripts/`` are one each."""
    found = {
        (coarse(room_of(".".join(path.with_suffix("").parts))), coarse(other))
        for path in FILES
        for other in imported(path)
    }
    for path in SCRIPTS:
        if path.suffix == ".py":
            found |= {("scripts", coarse(other)) for other in imported(path)}
    return {(room, other) for room, other in found if room != other}


def test_row_names_no_room_that_is_not_imported() -> None:
    found: dict[str, set[str]] = {}
    for path in FILES:
        found.setdefault(room_of(".".join(path.with_suffix("").parts)), set()).update(
            imported(path)
        )
    found["bulletin"] = found.pop("bulletin/__init__")
    for room, allowed in ROOMS.items():
        used = found[room] | {other.split("/")[0] for other in found[room] if "audio/" in other}
        assert allowed <= used, f"{room} does not import {sorted(allowed - used)}"


def test_row_names_only_rooms_above_it() -> None:
    above = {"audio"}
    for room, _, _ in ROWS:
        assert ROOMS[room] <= above, f"{room} imports upward: {sorted(ROOMS[room] - above)}"
        above.add(room)


def test_house_stays_small(capsys: pytest.CaptureFixture[str]) -> None:
    rooms = {coarse(room) for room in ROOMS} | {"scripts"}
    with capsys.disabled():
        print(f"\n{len(rooms)} rooms, {len(arrows())} arrows")
    assert len(rooms) <= MOST_ROOMS
    assert len(arrows()) <= MOST_ARROWS


def test_each_script_is_listed() -> None:
    listed = set(re.findall("`([^` ]+)`", (ROOT / "scripts" / "README.md").read_text("utf-8")))
    names = {path.stem if path.suffix == ".py" else path.name for path in SCRIPTS}
    assert names <= listed


def test_architecture_has_no_row_without_a_room() -> None:
    rooms = {room_of(".".join(path.with_suffix("").parts)) for path in FILES}
    assert set(ROOMS) <= rooms | {"bulletin"}


def folder_of(module: str) -> tuple[str, str]:
    """``bulletin.normalisation.latin.words`` stands in ``latin`` of ``bulletin/normalisation``."""
    package, room, *rest = [*module.split("."), "", ""]
    folder = rest[0] if rest and (ROOT / package / room / rest[0]).is_dir() else ""
    return f"{package}/{room}", folder


def test_folders_of_a_room_import_in_one_direction() -> None:
    by_folder: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for path in FILES:
        folder = folder_of(".".join(path.with_suffix("").parts))
        for node in imports(path):
            if isinstance(node, ast.ImportFrom) and node.module:
                by_folder.setdefault(folder, set()).add(folder_of(node.module))
    within = {
        folder: [each for each in found if each[0] == folder[0] and each[1] and each != folder]
        for folder, found in by_folder.items()
        if folder[1]
    }
    TopologicalSorter(within).prepare()  # raises CycleError


def test_audio_never_imports_bulletin() -> None:
    for path in FILES:
        if path.parts[0] == "audio":
            assert not any(room.startswith("bulletin") for room in imported(path)), path


def test_every_folder_of_modules_is_a_package() -> None:
    """Otherwise a wheel would not hold it (`packages.find` in pyproject.toml)."""
    assert {path.with_name("__init__.py") for path in FILES} <= set(FILES)


HINDI_IN_TABLES = ("normalisation", "structure", "sources")
"""The rooms that read Hindi: its words are in tables, and only its letters in code."""
HINDI_IN_CODE = {
    "bulletin/normalisation/repairs/forms.py": "the canonical form, the same for all languages",
    "bulletin/normalisation/repairs/typed_dandas.py": "as above",
    "bulletin/normalisation/repairs/typed_stops.py": "as above",
    "bulletin/normalisation/latin/told_before.py": "the sounds of «ऋ», and of plurals",
    "bulletin/normalisation/latin/letter_losses.py": "letters that are like others",
    "bulletin/sources/airing_terms.py": "what a message proposes to write",
}
_A_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_A_WORD = re.compile("[\u0915-\u0939]\u093c?[\u093e-\u094c]|और|एवं|तक|पर(?![\u0900-\u0963])")
"""A consonant with the sign of a vowel, or one of the most frequent words without any."""


def hindi_words(path: Path) -> Iterator[str]:
    """The texts in a file's code that have Hindi words, besides what documents it."""
    nodes = list(ast.walk(ast.parse((ROOT / path).read_text("utf-8"))))
    documents = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = (node for node in nodes if isinstance(node, ast.Constant) and id(node) not in documents)
    for node in texts:
        if isinstance(node.value, str) and _A_WORD.search(_A_CLASS.sub("", node.value)):
            yield node.value


def test_hindi_words_are_in_tables() -> None:
    found = {
        path.as_posix(): words
        for path in FILES
        if path.parts[1] in HINDI_IN_TABLES and (words := list(hindi_words(path)))
    }
    assert {path: found[path] for path in found.keys() - HINDI_IN_CODE.keys()} == {}
    assert not HINDI_IN_CODE.keys() - found.keys()
