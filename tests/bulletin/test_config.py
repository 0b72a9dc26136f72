"""The show's file: typed, and a mistake is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.config import Settings, load
from bulletin.errors import InputError
from bulletin.model import Pause


def written(text: str, folder: Path) -> Path:
    path = folder / "show.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_have_a_pause_for_all_that_can_end() -> None:
    pauses = Settings().pauses.after()
    assert list(pauses) == list(Pause)
    inner = [pauses[each] for each in list(Pause)[:-1]]
    assert inner == sorted(inner), "what ends more is silent for longer"
    assert max(inner) < 2000, "no silence over 2 s"


def test_file_sets_what_it_names(tmp_path: Path) -> None:
    settings = load(written("[pauses]\nsentence = 650\n[narration]\nat_once = 2\n", tmp_path))
    assert (settings.pauses.sentence, settings.pauses.clause) == (650, 250)
    assert settings.narration.at_once == 2


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[pauses]\n\nsentense = 1\n", 3, "no setting is called 'pauses.sentense'. Did you mean"),
        ("\n[pause]\nsentence = 1\n", 2, "no setting is called 'pause'. Did you mean 'pauses'?"),
        ("[narration]\nxyz = 1\n", 2, "no setting is called 'narration.xyz'. There are: at_once"),
        ("[pauses]\nclause = -5\n", 2, "pauses.clause: Input should be greater than"),
        ("[pauses]\nclause = 'लंबा'\n", 2, "pauses.clause: Input should be a valid integer"),
        ("pauses.clause = 1.5\n", 1, "pauses.clause: Input should be a valid integer"),
        ("pauses = 3\n", 1, "pauses: Input should be"),
        ("[pauses\nclause = 1\n", 1, "it is not TOML"),
        ("\n\nclause = \n", 3, "it is not TOML"),
        ("a = 1\na = 2\n", 2, "it is not TOML"),
    ],
)
def test_mistake_is_named_with_its_line(text: str, line: int, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(written(text, tmp_path))
    assert f"show.toml:{line}: {message}" in str(caught.value)


def test_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.toml: the show's file cannot be read"):
        load(tmp_path / "none.toml")
    (tmp_path / "b.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(InputError, match=r"b\.toml:1: it is not UTF-8 text"):
        load(tmp_path / "b.toml")
