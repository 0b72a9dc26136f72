"""A missing extra is named, with how to install it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core import extras
from bulletin.core.errors import SettingsError
from bulletin.core.extras import extra
from bulletin.core.version import __version__


def test_missing_module_names_its_extra() -> None:
    told = r"^a_module is not installed\. .*radio"
    with pytest.raises(SettingsError, match=told), extra("radio"):
        raise ModuleNotFoundError("No module named 'a_module'", name="a_module")


def test_other_errors_pass() -> None:
    with pytest.raises(ZeroDivisionError), extra("radio"):
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("file:///gone/bulletin-1.0-py3-none-any.whl", '"bulletin-1.0-py3-none-any.whl[radio]"'),
        ("file:///home/%E0%A4%95/bulletin", '"/home/क/bulletin[radio]"'),
        ("https://host.example/b.zip", f'"bulletin-{__version__}-py3-none-any.whl[radio]"'),
        ("", f'"bulletin-{__version__}-py3-none-any.whl[radio]"'),
    ],
)
def test_extra_of_an_installed_bulletin_is_added_from_where_it_came(
    source: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "_source", lambda: source)
    monkeypatch.setattr(extras, "__file__", str(tmp_path / "site" / "bulletin" / "core" / "x.py"))
    extras._installed_from.cache_clear()
    try:
        assert extras.needs("radio") == f"This needs the extra radio: pip install {told}."
    finally:
        extras._installed_from.cache_clear()
