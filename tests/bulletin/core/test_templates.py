"""Sentences with fields: which are allowed, and how they are filled."""

from __future__ import annotations

import re

import pytest

from bulletin.core.templates import check, filled

KNOWN = ("station", "date")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("यह {station} है।", "यह आकाश है।"),
        ("{station}, {station}", "आकाश, आकाश"),
        ("{{station}}", "{station}"),
        ("कुछ नहीं", "कुछ नहीं"),
        ("{station} {date}", ""),
        ("{date}", ""),
        ("", ""),
    ],
)
def test_template_is_filled_if_all_its_fields_have_values(template: str, said: str) -> None:
    assert check(template, KNOWN) == template
    assert filled(template, {"station": "आकाश", "date": ""}) == said


@pytest.mark.parametrize(
    ("template", "wrong"),
    [
        ("{statoin}", "there is no field 'statoin' here. Did you mean 'station'?"),
        ("{station", "a { or } stands alone"),
        ("{station!r}", "a field is only a name, {so}"),
        ("{station:>9}", "a field is only a name, {so}"),
    ],
)
def test_template_that_says_nothing_known_is_refused(template: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=re.escape(wrong)):
        check(template, KNOWN)
