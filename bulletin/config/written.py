"""The show's file as ``bulletin init`` writes it: every table and key, generated from the settings.

A key that is not set is written as ``#key = default``, without a space, below its description.
"""

from __future__ import annotations

import inspect
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from bulletin.config import Settings
from bulletin.config.table import Table, table_in

_WIDTH = 96

_HEAD = """\
The show: how a station's bulletins are made. `bulletin make` reads show.toml in the current
folder, or the file that --show names.

Every setting is listed here with its default, or with an example where it says what happens if
it is unset. To set one, remove the # before it, and the one before its table's name if there is
one."""

_SET: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "programme": [{}],
    "reader": [
        {
            "name": "पहला",
            "voices": {"kokoro": "hf_alpha", "edge": "hi-IN-SwaraNeural", "espeak": "hi+f2"},
        },
        {
            "name": "दूसरा",
            "voices": {"kokoro": "hm_omega", "edge": "hi-IN-MadhurNeural", "espeak": "hi+m3"},
        },
    ],
}
"""What a new show sets: programmes, read by a woman and a man in turn."""

_LEXICON = """\
# Your words, and how they are said; each rule has a table. Whole words match, exactly as written.
#[[lexicon]]
#written = ["Su-57", "SU-57"]
# Say these words instead …
#say = "सुखोई सत्तावन"
# … but only right after one of these words,
#after = ["विमान"]
# or right before one of these.
#before = ["विमान"]

#[[lexicon]]
#written = "SAIL"
# Say it as a "word" though it looks like an acronym; or by its "letters"; or as English, "en".
#as = "word"

#[[lexicon]]
#written = "Ngozi"
# Say it by these sounds (IPA), where the voice takes them; the others say what is `spelled`.
#ipa = "ŋˈɡoʊzi"
#spelled = "न्गोज़ी"
"""


def show() -> str:
    """The text of a new show's file."""
    parts = [_remark(_HEAD)]
    for name, field in Settings.model_fields.items():
        table = table_in(field.annotation)
        if table is None:
            parts += [_of_the_show(name, field)] if field.description else []
            continue
        parts += _tables(name, field, table, _SET.get(name))
    return "\n".join([*parts, _LEXICON])


def _of_the_show(name: str, field: FieldInfo) -> str:
    """A key above all tables."""
    return f"{_remark(field.description or '')}#{_setting(name, _example(field))}"


def _tables(
    name: str, field: FieldInfo, table: type[Table], tables: Sequence[Mapping[str, Any]] | None
) -> Iterator[str]:
    """A table with its comments; of several, only the first has them."""
    several = get_origin(field.annotation) is tuple
    head = f"[[{name}]]" if several else f"[{name}]"
    always = not several and field.default is not None
    off = "" if tables or always else "#"
    first, *others = tables or [{}]
    yield f"{_remark(inspect.getdoc(table) or '')}{off}{head}\n" + "".join(_keys(table, first))
    for other in others:
        yield f"{head}\n" + "".join(_setting(key, value) for key, value in other.items())
    for key, inner in table.model_fields.items():
        if below := table_in(inner.annotation):
            yield from _tables(f"{name}.{key}", inner, below, None)


def _keys(table: type[Table], values: Mapping[str, Any]) -> Iterator[str]:
    for name, field in table.model_fields.items():
        if table_in(field.annotation):
            continue
        yield _remark(field.description or "")
        if name in values:
            yield _setting(name, values[name])
        else:
            lines = _setting(name, _example(field)).splitlines()
            yield "".join(f"#{line}\n" for line in lines)


def _example(field: FieldInfo) -> Any:
    """The value of a key that is not set; if that is empty, an example."""
    default = None if field.is_required() else field.get_default(call_default_factory=True)
    return field.examples[0] if default is None and field.examples else default


def _remark(text: str) -> str:
    """``text`` as comments, with its paragraphs apart."""
    lines: list[str] = []
    for paragraph in text.replace("``", "").split("\n\n"):
        lines += [""] if lines else []
        lines += (
            textwrap.wrap(" ".join(paragraph.split()), _WIDTH, break_on_hyphens=False)
            if paragraph
            else []
        )
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _setting(name: str, value: Any) -> str:
    """``name = value`` in TOML; a long list has an item per line."""
    if value is None:
        return f"{name} =\n"  # neither a default nor an example: a mistake that a test finds
    line = f"{name} = {_value(value)}\n"
    if len(line) <= _WIDTH or not isinstance(value, list | tuple):
        return line
    items = "".join(f"{_value(each)},\n" for each in value)
    return f"{name} = [\n{items}]\n"


def _value(value: Any) -> str:
    """``value`` in TOML: JSON's texts, numbers and lists are TOML's too."""
    if isinstance(value, Mapping):
        pairs = (f"{_key(key)} = {_value(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    return json.dumps(value, ensure_ascii=False, default=str)


def _key(name: str) -> str:
    return name if name.isidentifier() and name.isascii() else json.dumps(name, ensure_ascii=False)
