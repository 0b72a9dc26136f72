"""A missing extra is named, with how to install it."""

from __future__ import annotations

import pytest

from bulletin.core.errors import SettingsError
from bulletin.core.extras import extra


def test_missing_module_names_its_extra() -> None:
    told = r"^a_module is not installed\. .*radio"
    with pytest.raises(SettingsError, match=told), extra("radio"):
        raise ModuleNotFoundError("No module named 'a_module'", name="a_module")


def test_other_errors_pass() -> None:
    with pytest.raises(ZeroDivisionError), extra("radio"):
        raise ZeroDivisionError
