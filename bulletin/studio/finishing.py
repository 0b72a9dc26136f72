"""Requests that make the bulletin, check it, and send it."""

from __future__ import annotations

from typing import Any

from bulletin.core.errors import SourceError
from bulletin.studio import sending
from bulletin.studio.answers import Asked
from bulletin.studio.approval import approve
from bulletin.studio.check_rows import check_rows
from bulletin.studio.lexicon_rules import keep_table
from bulletin.studio.made import Made, newest
from bulletin.studio.studio_options import Options, read_options
from bulletin.studio.studio_options import write as write_options


def make(asked: Asked) -> dict[str, Any]:
    """Begin to make the bulletin."""
    open_ = asked.bulletin()
    write_options(open_.folder, Options(asked.text("duration", 10).strip()))
    if asked.body.get("only") != "options":
        asked.bench.begin(open_, read_options(open_.folder).seconds)
    return {"job": asked.job(open_)}


def stop(asked: Asked) -> dict[str, Any]:
    """Stop making it."""
    open_ = asked.bulletin()
    asked.bench.job(open_).stop()
    return {"job": asked.job(open_)}


def _made(asked: Asked) -> Made:
    made = newest(asked.bulletin().folder, asked.text("made", 40))
    if made is None:
        raise SourceError("it has not been made yet")
    return made


def check(asked: Asked) -> str:
    """The check before air, as a table."""
    findings = sending.checked(_made(asked), asked.text("preset", 40), None)
    rows = check_rows(findings, asked.words)
    return asked.render("check.html", rows=rows, passed=all(row.passed for row in rows))


def set_approval(asked: Asked) -> dict[str, Any]:
    """Approve the bulletin, or withdraw the approval."""
    zone = asked.bench.newsroom.settings().zone
    approve(_made(asked).folder, asked.body.get("yes") is True, zone)
    return {}


def publish(asked: Asked) -> dict[str, Any]:
    """Add the bulletin to the podcast, which is set up first if necessary."""
    newsroom = asked.bench.newsroom
    if not newsroom.settings().podcast.title:
        values = {key: asked.text(key, 500).strip() for key in ("title", "url", "author", "email")}
        sending.podcast_of(values)
        keep_table(newsroom.show, "podcast", values)
    done = sending.published(_made(asked), newsroom.settings(), newsroom.folder)
    told = "published" if done.new else "corrected" if done.corrected else "published_before"
    said = asked.words[told].format(name=done.name)
    if done.sent is not None:
        said += f" · {asked.words['sent'].format(n=done.sent)}"
    return {"done": said}


def air(asked: Asked) -> dict[str, Any]:
    """Put the bulletin on air."""
    where = sending.aired(
        _made(asked), asked.text("where", 1000).strip(), asked.text("preset", 40), None
    )
    return {"done": asked.words["aired"].format(where=where)}
