"""What to type where an extra is missing, for each way of installing."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin.core import extras
from bulletin.core.version import __version__

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def unknown() -> Iterator[None]:
    """Forget how this one was installed, before and after."""
    extras._installed_from.cache_clear()
    yield
    extras._installed_from.cache_clear()


class Noted:
    """What pip noted of an installation."""

    def __init__(self, noted: str | None) -> None:
        self._noted = noted

    def read_text(self, _name: str) -> str | None:
        return self._noted


def test_clone_is_named_by_its_folder() -> None:
    assert extras.needs("web") == (
        f'This needs the extra web: pip install -e ".[web]" (in {ROOT}).'
    )


@pytest.mark.parametrize(
    ("noted", "what"),
    [
        ({"url": "file:///tmp/gone/bulletin-9-py3-none-any.whl"}, "bulletin-9-py3-none-any.whl"),
        ({"url": "file:///srv/a%20clone", "dir_info": {}}, "/srv/a clone"),
        ({"url": "https://radio.example/x.whl"}, f"bulletin-{__version__}-py3-none-any.whl"),
        (None, f"bulletin-{__version__}-py3-none-any.whl"),
    ],
)
def test_wheel_is_named_as_pip_knows_it(
    noted: dict[str, object] | None, what: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(extras, "__file__", str(tmp_path / "bulletin" / "core" / "extras.py"))
    told = Noted(json.dumps(noted) if noted else None)
    monkeypatch.setattr(extras, "distribution", lambda _name: told)
    assert extras.needs("web") == f'This needs the extra web: pip install "{what}[web]".'


def test_wheel_that_is_still_there_is_named_with_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wheel = tmp_path / "bulletin-9-py3-none-any.whl"
    wheel.touch()
    monkeypatch.setattr(extras, "__file__", str(tmp_path / "bulletin" / "core" / "extras.py"))
    monkeypatch.setattr(
        extras, "distribution", lambda _name: Noted(json.dumps({"url": wheel.as_uri()}))
    )
    assert f'pip install "{wheel}[web]"' in extras.needs("web")


def test_every_extra_that_a_message_names_exists() -> None:
    named = {"web", "docx", "picture", "podcast", "radio", "neural", "piper", "edge"}
    assert named <= set(importlib.metadata.metadata("bulletin").get_all("Provides-Extra") or [])
