"""Front matter: the lines between ``---`` at the top of a text, with its metadata.

Each line is ``key: value``, or a key with a list of ``- value`` below it. It is matched by patterns
rather than parsed as YAML, as newsrooms' files need not be valid YAML: an unquoted ``title: मुंबई:
बारिश`` is common, and one such line would invalidate all others.
"""

from __future__ import annotations

import re

_WORD = r"[\w\u0900-\u097f-]+"  # \w has no matras
_FRONT = re.compile(
    rf"\ufeff?---[ \t]*\r?\n(?=[ \t]*{_WORD}[ \t]*:)(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
_FIELD = re.compile(
    rf"^[ \t]*({_WORD})[ \t]*:[ \t]*(.*?)[ \t\r]*$((?:\n[ \t]*-[ \t]+.*$)*)", re.MULTILINE
)
_ITEM = re.compile(r"^[ \t]*-[ \t]+[\"']?(.*?)[\"']?[ \t\r]*$", re.MULTILINE)


def front_matter(text: str) -> str:
    """The front matter with its two delimiters; empty if there is none."""
    found = _FRONT.match(text)
    return found[0] if found else ""


def fields(text: str) -> dict[str, str]:
    """The fields of a text's front matter, with keys in small letters and values unquoted."""
    found = _FRONT.match(text)
    if not found:
        return {}
    said: dict[str, str] = {}
    for key, value, items in _FIELD.findall(found[1]):
        listed = ", ".join(_ITEM.findall(items))
        said[key.lower()] = value.strip("\"'") or listed
    return said


def without(text: str) -> str:
    """The text with empty lines in place of its front matter, to keep line numbers."""
    front = front_matter(text)
    return "\n" * front.count("\n") + text[len(front) :]
