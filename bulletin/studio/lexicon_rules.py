"""The newsroom's lexicon, in the show's file: adds a rule, above those for the same words."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from audio.files import written_aside
from bulletin.core.errors import OutputError, Place, SettingsError, told_as

_FIRST = re.compile(r"^[ \t]*\[\[lexicon\]\]", re.MULTILINE)


def keep_rule(show: Path, written: str, say: str) -> None:
    """Write a rule into the show's file, created if necessary; its comments stay.

    It goes before the others, as the first match counts. Raises ``SettingsError`` or
    ``OutputError``.
    """
    if not written.strip() or not say.strip():
        raise SettingsError("a rule needs words, and how they are said")
    rule = f"[[lexicon]]\nwritten = {_quoted(written.strip())}\nsay = {_quoted(say.strip())}\n"
    text = _content(show)
    first = _FIRST.search(text)
    if first:
        text = f"{text[: first.start()]}{rule}\n{text[first.start() :]}"
    else:
        text = f"{text.rstrip()}\n\n{rule}" if text.strip() else rule
    _write(show, text)


def keep_table(show: Path, name: str, values: dict[str, str]) -> None:
    """Write a table into a show's file that has none of that name; see :func:`keep_rule`."""
    text = _content(show)
    if name in tomllib.loads(text):
        raise SettingsError(f"[{name}] exists already", place=Place(str(show)))
    lines = "".join(f"{key} = {_quoted(value)}\n" for key, value in values.items() if value)
    head = f"[{name}]\n{lines}"
    first = _FIRST.search(text)
    at = first.start() if first else len(text)
    before = text[:at].rstrip()
    _write(show, f"{before}\n\n{head}\n{text[at:]}".lstrip())


def _content(show: Path) -> str:
    try:
        return show.read_text("utf-8") if show.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"it cannot be read ({error})", place=Place(str(show))) from error


def _write(show: Path, text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"it is not TOML: {error}", place=Place(str(show))) from error
    with told_as(OutputError, "it cannot be written", show), written_aside(show) as file:
        file.write(text.encode())


def _quoted(text: str) -> str:
    """``text`` as a TOML string on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
