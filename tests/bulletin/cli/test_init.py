"""``bulletin init``: a show's file that explains every setting, and loads."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from pydantic.fields import FieldInfo

from bulletin.config import Programme, Settings, load
from bulletin.config.table import Table, table_in
from bulletin.config.written import show
from bulletin.language.lexicon_file import KEYS

Run = Callable[..., Result]


def all_set(text: str) -> str:
    """The file with each setting's # removed; descriptions have a space behind theirs."""
    return re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE)


def fields(table: type[Table], above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every key of every table, ``reader.name``; the lexicon's are no settings."""
    for name, field in table.model_fields.items():
        inner = table_in(field.annotation)
        if inner:
            yield from fields(inner, f"{above}{name}.")
        elif name != "lexicon":
            yield f"{above}{name}", field


def set_keys(value: object, above: str = "") -> Iterator[str]:
    """Every key that is set in parsed tables, and the keys in it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{above}{name}"
            yield from set_keys(inner, f"{above}{name}.")
    elif isinstance(value, list):
        for each in value:
            yield from set_keys(each, above)


def test_every_key_of_every_table_stands_in_it() -> None:
    stands = set(set_keys(tomllib.loads(all_set(show()))))
    assert {name for name, _ in fields(Settings)} <= stands
    assert {f"lexicon.{key}" for key in KEYS} <= stands


def test_no_word_is_broken_over_two_lines() -> None:
    assert "community-radio-in, else 0." in show()
    assert not re.search(r"\w-$", show(), flags=re.MULTILINE)


@pytest.mark.parametrize(("name", "field"), list(fields(Settings)))
def test_every_key_is_described_in_a_sentence(name: str, field: FieldInfo) -> None:
    assert re.fullmatch(r"[A-Z0-9].*\.", field.description or "")


def test_new_show_has_the_defaults_a_programme_and_two_newsreaders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("show.toml")
    path.write_text(show(), "utf-8")
    settings = load(path)
    assert settings.programme == Programme()
    assert [each.name for each in settings.reader] == ["पहला", "दूसरा"]
    assert settings == Settings(programme=Programme(), reader=settings.reader)


def test_new_show_loads_with_all_that_is_in_it_set(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    path.write_text(all_set(show()), "utf-8")
    settings = load(path)
    assert settings.pauses == Settings().pauses
    assert settings.programme == Programme()
    assert {rule.written for rule in settings.lexicon} == {"Su-57", "SU-57", "SAIL", "Ngozi"}


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ([], "show.toml"),
        (["."], "show.toml"),
        (["new"], "new/show.toml"),
        (["mine.toml"], "mine.toml"),
        (["new/mine.toml"], "new/mine.toml"),
    ],
)
def test_init_writes(words: list[str], written: str, run: Run) -> None:
    result = run("init", *words)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"bulletin: {written}: written.")
    assert Path(written).read_text("utf-8") == show()


def test_init_leaves_a_file_alone_unless_forced(run: Run) -> None:
    Path("show.toml").write_text("mine")
    result = run("init")
    assert result.exit_code == 4
    assert result.stderr == (
        "bulletin: show.toml: it exists already. Name another file, or overwrite it with --force.\n"
    )
    assert Path("show.toml").read_text() == "mine"
    assert run("init", "--force").exit_code == 0
    assert Path("show.toml").read_text("utf-8") == show()


def test_init_says_where_it_cannot_write(run: Run) -> None:
    Path("file").touch()
    result = run("init", "file")
    assert result.exit_code == 4
    assert result.stderr.startswith("bulletin: file/show.toml: it cannot be written (")
