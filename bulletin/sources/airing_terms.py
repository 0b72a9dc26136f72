"""A story's airing terms: in its front matter, or in a ``.toml`` beside its file.

::

    ---
    until: 2026-07-03
    दिन: सोम, मंगल
    hours: 06:00-10:00
    ब्रेकिंग: हाँ
    ---
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from bulletin.core.air_times import WEEKDAYS, Hours, Terms
from bulletin.core.errors import Place, SourceError, nearest
from bulletin.core.text import content, decode
from bulletin.core.written_days import written_day
from bulletin.sources.front_matter import fields
from bulletin.sources.package_tables import package_table

_TABLES = package_table("bulletin.sources", "airing_terms.toml")
_KEYS: dict[str, str] = {key: term for term, keys in _TABLES["keys"].items() for key in keys}
_DAYS: dict[str, str] = {name: day for day, names in _TABLES["days"].items() for name in names}
_WORDS: dict[str, list[str]] = _TABLES["words"]
_ANY = {name: "|".join(words) for name, words in _WORDS.items()}
"""The alternatives of each list of words, as a regular expression."""
_CLOCK = re.compile(rf"(\d{{1,2}})(?:[:.](\d\d))?(?:\s*(?:{_ANY['oclock']}))?")
_SHORT_HOUR = re.compile(r"^([ T]+)(\d[:.])")
_TO = re.compile(rf"\s*(?:-|–|—|{_ANY['to']})\s*")
_AND = re.compile(rf"\s*[,;/]\s*|\s+(?:{_ANY['and']})\s+")
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_LARGEST = 100_000
_DAY = datetime.timedelta(days=1)


def terms(path: Path, zone: datetime.tzinfo) -> Terms:
    """The terms of the story in a file; raises ``SourceError`` for invalid ones.

    A ``NAME.toml`` beside it overrides its front matter. Times with an offset are converted to
    ``zone``, the show's; others are in it.
    """
    found: dict[str, object] = {}
    for place, told in ((path, _front(path)), (path.with_suffix(".toml"), _beside(path))):
        for key, value in told.items():
            name = _KEYS.get(key.strip().lower())
            if name is None and place is path:
                continue  # front matter has other fields, too
            if name is None:
                todo = nearest(key, [each for each in _KEYS if each.isascii()])
                raise SourceError(f"there is no term {key!r}", todo=todo, place=Place(str(place)))
            try:
                found[name] = _READ[name](value, zone=zone)
            except (ValueError, TypeError):
                wrong, todo = f"{key}: {_shown(value)} is not valid", _EXAMPLES[name]
                raise SourceError(wrong, todo=f"Write: {todo}.", place=Place(str(place))) from None
    return Terms(**found)  # type: ignore[arg-type]


def _front(path: Path) -> Mapping[str, object]:
    try:
        with path.open("rb") as file:
            head = file.read(_LARGEST)
    except OSError:
        return {}  # reported when the story is read
    return fields(head.decode("utf-8", "replace"))


def _beside(path: Path) -> Mapping[str, object]:
    beside = path.with_suffix(".toml")
    if not beside.is_file():
        return {}
    place = Place(str(beside))
    try:
        return tomllib.loads(decode(content(beside, _LARGEST), str(beside)))
    except OSError as error:
        why = f"it cannot be read ({error.strerror or error})"
        raise SourceError(why, place=place) from error
    except (ValueError, RecursionError) as error:
        todo = "Put texts, and keys that are not in Latin letters, in quotes."
        raise SourceError(f"it is not valid TOML ({error})", todo=todo, place=place) from None


def _moment(value: Any, *, zone: datetime.tzinfo, last: bool = False) -> datetime.datetime:
    """A naive time in the zone; a date is its beginning, or (``last``) its end."""
    if isinstance(value, str):
        text = _in_iso(value.strip().translate(_DIGITS))
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None
        parse = datetime.date.fromisoformat if is_day else datetime.datetime.fromisoformat
        value = parse(text)
    if isinstance(value, datetime.datetime):
        return value.astimezone(zone).replace(tzinfo=None) if value.tzinfo else value
    if not isinstance(value, datetime.date):
        raise TypeError
    return datetime.datetime.combine(value, datetime.time()) + (_DAY if last else 0 * _DAY)


def _in_iso(text: str) -> str:
    """A date and a time as newsrooms write them, in ISO 8601."""
    found = written_day(text)
    if found is None:
        return text
    time = _SHORT_HOUR.sub(r"\g<1>0\2", text[found.end :])
    return f"{found.year}-{found.month:0>2}-{found.day:0>2}{time}"


def _weekdays(value: Any, *, zone: datetime.tzinfo) -> frozenset[str]:
    return frozenset(day for each in _several(value) for day in _stretch_of_days(each))


def _stretch_of_days(text: str) -> Iterator[str]:
    """A day, or a range such as ``mon-fri`` («सोम से शुक्र»), which may pass Sunday."""
    first, *last = (WEEKDAYS.index(_weekday(each)) for each in _TO.split(text.strip()))
    for step in range((last[0] - first) % 7 + 1 if last else 1):
        yield WEEKDAYS[(first + step) % 7]


def _weekday(word: str) -> str:
    short = word.strip().lower()
    for ending in _WORDS["day"]:
        short = short.removesuffix(ending).strip()
    day = _DAYS.get(short, short[:3])
    if day not in WEEKDAYS:
        raise ValueError
    return day


def _hours(value: Any, *, zone: datetime.tzinfo) -> tuple[Hours, ...]:
    return tuple(_stretch(each) for each in _several(value))


def _stretch(text: str) -> Hours:
    begin, end = map(_time, _TO.split(text.strip()))
    return Hours(begin, end)


def _time(text: str) -> datetime.time:
    for last in _WORDS["last"]:
        text = text.removesuffix(last)
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        raise ValueError
    return datetime.time(int(found[1]) % 24, int(found[2] or 0))


def _several(value: Any) -> list[str]:
    if isinstance(value, str):
        found = [each.strip(" \"'") for each in _AND.split(value.strip("[] "))]
    else:
        found = [each for each in value if isinstance(each, str)]
    if not all(found) or not found:
        raise ValueError
    return found


def _yes(value: Any, *, zone: datetime.tzinfo) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in (*_WORDS["yes"], *_WORDS["no"]):
        raise ValueError
    return word in _WORDS["yes"]


def _whole_number(value: Any, *, zone: datetime.tzinfo, least: int) -> int:
    if isinstance(value, float | bool) or int(value) < least:
        raise ValueError
    return int(value)


def _text(value: Any, *, zone: datetime.tzinfo) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def _shown(value: object) -> str:
    return repr(value if len(str(value)) < 60 else f"{str(value)[:60]}…")


_READ: dict[str, Callable[..., object]] = {
    "since": _moment,
    "until": partial(_moment, last=True),
    "weekdays": _weekdays,
    "hours": _hours,
    "breaking": _yes,
    "priority": partial(_whole_number, least=-9),
    "category": _text,
    "at_most": partial(_whole_number, least=1),
    "a_day": partial(_whole_number, least=1),
}
_EXAMPLES = {
    "since": "from: 2026-07-01 06:00",
    "until": "until: 2026-07-03, the last day, or 2026-07-03 18:00",
    "weekdays": "weekdays: mon, tue",
    "hours": "hours: 06:00-10:00, 17:00-20:00",
    "breaking": "breaking: yes",
    "priority": "priority: 2",
    "category": "category: मौसम",
    "at_most": "at_most: 5",
    "a_day": "a_day: 2",
}
