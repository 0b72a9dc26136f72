"""The words on the pages: a file in ``words/`` for each language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_DEFAULT = "hi"
LANGUAGE = "bulletin-language"
"""The cookie with the language that a reader chose."""


class Phrasebook:
    """The words of one language; a template uses one as ``words.make``."""

    def __init__(self, language: str, table: dict[str, Any]) -> None:
        """``table`` is the file's."""
        self.language = language
        self.table = table

    def __getitem__(self, name: str) -> Any:
        """A word; raises ``KeyError``."""
        return self.table[name]


@cache
def languages() -> dict[str, Phrasebook]:
    """All languages by their code, the default first."""
    folder = files(__package__).joinpath("words")
    found = {
        each.name.removesuffix(".toml"): tomllib.loads(each.read_text("utf-8"))
        for each in folder.iterdir()
        if each.name.endswith(".toml")
    }
    codes = sorted(found, key=lambda code: (code != _DEFAULT, code))
    return {code: Phrasebook(code, found[code]) for code in codes}


def of_request(chosen: str, accepted: str) -> Phrasebook:
    """The chosen language, else the browser's first that is available."""
    known = languages()
    if chosen in known:
        return known[chosen]
    wanted = []
    for part in accepted.split(","):
        code, _, weight = part.partition(";")
        quality = re.search(r"q=([0-9.]+)", weight)
        wanted.append((-float(quality[1]) if quality else -1.0, code.strip()[:2].lower()))
    by_wish = sorted(wanted, key=lambda each: each[0])
    return next((known[code] for _, code in by_wish if code in known), known[_DEFAULT])
