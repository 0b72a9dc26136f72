"""Sentences with fields in them: ``आप सुन रहे हैं {station}।``."""

from __future__ import annotations

import string
from collections.abc import Collection, Mapping

from bulletin.core.errors import nearest


def check(template: str, known: Collection[str]) -> str:
    """``template``, if all its fields are ``known``; else raises ``ValueError``."""
    for name in _fields(template):
        if name not in known:
            raise ValueError(f"there is no field {name!r} here. {nearest(name, known)}")
    return template


def filled(template: str, values: Mapping[str, str]) -> str:
    """``template`` with its fields filled in; empty if one of them has no value."""
    if not all(values.get(name) for name in _fields(template)):
        return ""
    return template.format_map(values)


def _fields(template: str) -> list[str]:
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:
        raise ValueError("a { or } stands alone; to say one, write it twice") from None
    if any(form or conversion for _, _, form, conversion in parts):
        raise ValueError("a field is only a name, {so}")
    return [name for _, name, _, _ in parts if name is not None]
