"""Tables kept as TOML beside the code that uses them.

In their regular expressions (?<!\\w) and (?!\\w) mark the start and end of a word, and count vowel
signs as letters.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from bulletin.core.word_edges import with_edges


def package_table(package: str, name: str) -> dict[str, Any]:
    """The table ``name`` (``chat.toml``) of a package; it is read anew at each call."""
    return tomllib.loads(with_edges((files(package) / name).read_text("utf-8")))


def whole_words(form: str) -> str:
    """A regular expression of a table, in which «» stand around whole words."""
    return with_edges(form.replace("«", "(?<!\\w)(?:").replace("»", ")(?!\\w)"))
