"""Requests that begin a bulletin and add stories to it."""

from __future__ import annotations

from typing import Any

from audio.files import written_aside
from bulletin.core.errors import OutputError, told_as
from bulletin.pipeline import Gathered
from bulletin.studio import importing
from bulletin.studio.answers import Asked
from bulletin.studio.error_words import translated
from bulletin.studio.newsroom import Open
from bulletin.studio.pages import shown

_DRAFT = "draft.txt"


def new(asked: Asked) -> dict[str, Any]:
    """Begin a bulletin."""
    made = asked.bench.newsroom.new(asked.text("title", 500).strip(), asked.date())
    return {"go": f"/b/{made.name}"}


def add_text(asked: Asked) -> dict[str, Any]:
    """Add pasted text as a story."""
    open_ = asked.bulletin()
    text, called = asked.text("text", 1_000_000), str(asked.words["pasted"])
    how = _how(asked)
    answer = _added(asked, open_, importing.of_text(text, called, open_.folder, how), how)
    (open_.folder / _DRAFT).unlink(missing_ok=True)
    return answer


def add_address(asked: Asked) -> dict[str, Any]:
    """Add the stories at an address."""
    address, how = asked.text("address", 2000).strip(), _how(asked)
    return _added(asked, asked.bulletin(), importing.of_address(address, how), how)


def add_file(asked: Asked) -> dict[str, Any]:
    """Add the stories of a file."""
    open_, how = asked.bulletin(), _how(asked)
    found = importing.of_file(asked.data, asked.name, open_.folder, how)
    return _added(asked, open_, found, how)


def _how(asked: Asked) -> importing.Importing:
    return importing.Importing(asked.bench.newsroom.today(), "force" in asked.query)


def _added(
    asked: Asked, open_: Open, gathered: Gathered, how: importing.Importing
) -> dict[str, Any]:
    settings = asked.bench.newsroom.settings()
    before, after = open_.change(lambda now: importing.added(now, [gathered], settings))
    told = [translated(line, asked.words.language) for line in how.told]
    return {**shown(asked, open_, after), "before": before.rev, "told": told}


def draft(asked: Asked) -> dict[str, Any]:
    """Keep text that is pasted and not added yet."""
    path = asked.bulletin().folder / _DRAFT
    with told_as(OutputError, "it cannot be saved"), written_aside(path) as file:
        file.write(asked.text("text", 1_000_000).encode())
    return {}
