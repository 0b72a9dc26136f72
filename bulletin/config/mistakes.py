"""Explains an invalid value: what is wrong, and what to write instead."""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, get_args

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bulletin.config.table import Table, table_in
from bulletin.core.tomlfile import Key

Mistake = tuple[str, str]
"""What is wrong, and what to do about it."""


class _Value(NamedTuple):
    """The invalid value ``given`` for the setting ``name``, with pydantic's context of the error
    and its field, if known.
    """

    name: str
    given: Any
    ctx: Mapping[str, Any]
    field: FieldInfo | None


_COLOURS = {
    "aqua": "#00ffff", "black": "#000000", "blue": "#0000ff", "brown": "#a52a2a",
    "crimson": "#dc143c", "fuchsia": "#ff00ff", "gold": "#ffd700", "gray": "#808080",
    "green": "#008000", "grey": "#808080", "indigo": "#4b0082", "lime": "#00ff00",
    "magenta": "#ff00ff", "maroon": "#800000", "navy": "#000080", "olive": "#808000",
    "orange": "#ffa500", "pink": "#ffc0cb", "purple": "#800080", "red": "#ff0000",
    "saffron": "#ff9933", "silver": "#c0c0c0", "teal": "#008080", "violet": "#ee82ee",
    "white": "#ffffff", "yellow": "#ffff00",
}  # fmt: skip


def setting_of(root: type[Table], loc: Key) -> tuple[Key, FieldInfo | None]:
    """The setting that an error's location refers to, without type names, and its field."""
    table: type[Table] | None = root
    key: list[str | int] = []
    field: FieldInfo | None = None
    for part in loc:
        if isinstance(part, int):
            key.append(part)
            continue
        if table is None:
            if field and "dict" in str(field.annotation):
                key.append(part)
            break
        key.append(part)
        field = table.model_fields.get(part)
        table = table_in(field.annotation) if field else None
    return tuple(key), field


def in_words(error: ErrorDetails, key: Key, field: FieldInfo | None) -> Mistake:
    """A validation error in words, for the setting ``key``."""
    name = next((str(part) for part in reversed(key) if isinstance(part, str)), "")
    given = error["input"]
    if error["type"] == "value_error":
        what, _, todo = str(error["msg"]).removeprefix("Value error, ").partition(". ")
        return what, todo
    explain = _BY_TYPE.get(error["type"], _other)
    what, todo = explain(_Value(name, given, error.get("ctx", {}), field))
    told = f"Write: {name} = "
    if isinstance(key[-1], int) and todo.startswith(told) and not todo.startswith(f"{told}["):
        todo = f"{told}[{todo.removeprefix(told)}]"
    return what, todo


def _missing(bad: _Value) -> Mistake:
    example = (bad.field.examples or ["…"])[0] if bad.field else "…"
    return "it is missing", f"Write: {bad.name} = {_toml(example)}"


def _no_text(bad: _Value) -> Mistake:
    if isinstance(bad.given, list):
        first = bad.given[0] if bad.given else ""
        return "it is one text, not a list", f"Write: {bad.name} = {_toml(str(first))}"
    if isinstance(bad.given, dict):
        return "it is a text, not a table", f'Write: {bad.name} = "…"'
    return f"{_toml(bad.given)} is not text", f"Write: {bad.name} = {_toml(_as_text(bad.given))}"


def _no_number(bad: _Value) -> Mistake:
    whole = bad.field is not None and "int" in str(bad.field.annotation)
    kind = "a whole number" if whole else "a number"
    found = re.search(r"-?\d+(\.\d+)?", bad.given) if isinstance(bad.given, str) else None
    number: float | None = bad.given if isinstance(bad.given, float) else None
    if found:
        number = float(found[0])
    if number is None:
        return f"{_toml(bad.given)} is not {kind}", f"Write: {bad.name} = {_example(bad.field)}"
    if whole and number and not round(number):
        return f"{_toml(bad.given)} is not {kind}", f"Write: {bad.name} = {_example(bad.field)}"
    told = round(number) if whole else number
    return f"{_toml(bad.given)} is not {kind}", f"Write: {bad.name} = {told:g}"


def _no_yes(bad: _Value) -> Mistake:
    yes = str(bad.given).lower() in ("yes", "on", "1", "true", "हाँ", "हां")
    return f"{_toml(bad.given)} is neither true nor false", f"Write: {bad.name} = {_toml(yes)}"


def _bounds(bad: _Value) -> Mistake:
    low, high = _limits(bad.field)
    over = [f"over {low}"] if _is_open(bad.field) else [f"from {low}"] if low is not None else []
    ends = [*over, *([f"up to {high}"] if high is not None else [])]
    size = "low" if "gt" in bad.ctx or "ge" in bad.ctx else "high"
    return f"{bad.given} is too {size}", f"It may be {' '.join(ends)}."


def _choice(bad: _Value) -> Mistake:
    known = list(_choices(bad.field.annotation if bad.field else None))
    texts = [each for each in known if isinstance(each, str)]
    near = difflib.get_close_matches(str(bad.given).lower(), texts, n=1, cutoff=0.5)
    what = f"{_toml(bad.given)} is not one of its values"
    low, high = _limits(bad.field)
    there = f"There are: {_listed(known)}"
    there += "." if low is None else f", and numbers from {low} up to {high}."
    return what, f"Did you mean {_toml(near[0])}? {there}" if near else there


def _empty(bad: _Value) -> Mistake:
    return "it is empty", f"Write: {bad.name} = {_example(bad.field)}"


def _no_list(bad: _Value) -> Mistake:
    if bad.field and table_in(bad.field.annotation):
        if isinstance(bad.given, dict):
            return "there can be several: the heading has two brackets", f"Write: [[{bad.name}]]"
        return (
            f"{_toml(bad.given)} is not a table",
            f"Begin each with [[{bad.name}]] on a line of its own.",
        )
    return "it is a list", f"Write: {bad.name} = [{_toml(bad.given)}]"


def _no_table(bad: _Value) -> Mistake:
    if isinstance(bad.given, list):
        return "there is only one: the heading has single brackets", f"Write: [{bad.name}]"
    todo = f"Begin it with [{bad.name}] on a line of its own, and put its settings under that."
    return f"{_toml(bad.given)} is not a table of settings", todo


def _no_pairs(bad: _Value) -> Mistake:
    return f"{_toml(bad.given)} is not a table", f'Write: {bad.name} = {{ "…" = "…" }}'


def _shape(bad: _Value) -> Mistake:
    if bad.name == "colour":
        plain = str(bad.given).strip().lower()
        told = _COLOURS.get(plain) or (f"#{plain}" if re.fullmatch("[0-9a-f]{6}", plain) else "")
        todo = f"Write: colour = {_toml(told or '#800000')}"
        return "a colour is # and six digits of 0-9 and a-f", todo
    if shape := _SHAPES.get(bad.name):
        return shape[0], f"Write: {bad.name} = {_toml(shape[1](str(bad.given)))}"
    return (
        f"{_toml(bad.given)} is not written as it should be",
        f"Write: {bad.name} = {_example(bad.field)}",
    )


def _other(bad: _Value) -> Mistake:
    return f"{_toml(bad.given)} is not allowed here", f"Write: {bad.name} = {_example(bad.field)}"


def _time_of_day(given: str) -> str:
    found = re.search(r"(\d{1,2})\D?(\d\d)?", given)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (7, 0)
    evening = re.search(r"pm|शाम|रात", given.lower()) and hour < 12
    return f"{(hour + 12 if evening else hour) % 24:02}:{minute % 60:02}"


_SHAPES: dict[str, tuple[str, Callable[[str], str]]] = {
    "times": ("a time is hours and minutes, from 00:00 to 23:59", _time_of_day),
    "time": ("a time is hours and minutes, from 0:00 to 23:59", _time_of_day),
    "language": ("a language is its code of two or three letters", lambda _given: "hi"),
    "country": (
        "a country is two capital letters",
        lambda given: given.upper() if re.fullmatch("[A-Za-z]{2}", given) else "IN",
    ),
    "station_latin": ("it takes Latin letters alone", lambda _given: "Radio Jaipur"),
    "name": (
        "a file's name has an ending and no slash",
        lambda given: (re.split(r"[/\\]", given)[-1] or "%Y%m%d-%H%M").split(".")[0] + ".mp3",
    ),
}

_BY_TYPE: dict[str, Callable[[_Value], Mistake]] = {
    "missing": _missing,
    "string_type": _no_text,
    "int_type": _no_number,
    "int_from_float": _no_number,
    "int_parsing": _no_number,
    "float_type": _no_number,
    "bool_type": _no_yes,
    "greater_than": _bounds,
    "greater_than_equal": _bounds,
    "less_than": _bounds,
    "less_than_equal": _bounds,
    "literal_error": _choice,
    "string_too_short": _empty,
    "string_pattern_mismatch": _shape,
    "tuple_type": _no_list,
    "model_type": _no_table,
    "model_attributes_type": _no_table,
    "dict_type": _no_pairs,
}


def _limits(field: FieldInfo | None) -> tuple[float | None, float | None]:
    low = high = None
    for each in _constraints(field):
        for end in ("ge", "gt"):
            low = getattr(each, end, None) if getattr(each, end, None) is not None else low
        for end in ("le", "lt"):
            high = getattr(each, end, None) if getattr(each, end, None) is not None else high
    return low, high


def _is_open(field: FieldInfo | None) -> bool:
    return any(getattr(each, "gt", None) is not None for each in _constraints(field))


def _constraints(field: FieldInfo | None) -> Iterator[Any]:
    if field is None:
        return
    yield from field.metadata
    yield from _inside(field.annotation)


def _inside(annotation: Any) -> Iterator[Any]:
    for each in getattr(annotation, "__metadata__", ()):
        yield from each.metadata if isinstance(each, FieldInfo) else (each,)
    for each in get_args(annotation):
        yield from _inside(each)


def _choices(annotation: Any) -> Iterator[Any]:
    for each in get_args(annotation):
        if get_args(each):
            yield from _choices(each)
        elif isinstance(each, str | int) and not isinstance(each, type):
            yield each


def _listed(values: list[Any]) -> str:
    return ", ".join(_toml(each) for each in values)


def _example(field: FieldInfo | None) -> str:
    if field is None:
        return "…"
    if field.examples:
        return _toml(field.examples[0])
    default = field.get_default(call_default_factory=True, validated_data={})
    return "…" if default in (None, "", ()) else _toml(default)


def _as_text(given: Any) -> str:
    return f"{given:%H:%M}" if isinstance(given, datetime.time) else str(given)


def _toml(value: Any) -> str:
    """A value as it is written in TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "{ … }"
    return str(value)
