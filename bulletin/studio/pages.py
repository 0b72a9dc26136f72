"""The pages: the newsroom, a bulletin's script, the finished bulletin, the teleprompter."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import Any

from starlette.responses import FileResponse, Response

from bulletin.config.presets import presets
from bulletin.core.errors import BulletinError, EngineError, SourceError
from bulletin.core.model import Kind
from bulletin.pipeline import (
    SOURCE_SUFFIXES,
    Manifest,
    ToldSentence,
    chapters,
    told_sentences,
)
from bulletin.studio.answers import Asked
from bulletin.studio.approval import approved_at
from bulletin.studio.made import Made, all_made, newest
from bulletin.studio.newsroom import Open, State
from bulletin.studio.studio_options import read_options
from bulletin.studio.surroundings import has_words_around
from bulletin.studio.view import story_view, views

_TYPES = {
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
}


def newsroom(asked: Asked) -> str:
    """All bulletins, and the form for a new one."""
    found: list[dict[str, Any]] = []
    zone = asked.bench.newsroom.settings().zone
    for open_ in asked.bench.newsroom.bulletins():
        try:
            bulletin = open_.state().bulletin
        except BulletinError as error:
            found.append({"name": open_.name, "error": asked.told(error)})
            continue
        made = newest(open_.folder)
        found.append(
            {
                "name": open_.name,
                "title": bulletin.title,
                "date": bulletin.date.isoformat(),
                "stories": sum(each.kind is Kind.STORY for each in bulletin.stories),
                "changed": datetime.datetime.fromtimestamp(open_.kept.path.stat().st_mtime, zone),
                "made": made is not None,
                "error": "",
            }
        )
    return asked.render(
        "newsroom.html",
        bulletins=found,
        folder=asked.bench.newsroom.folder,
        today=asked.bench.newsroom.today().isoformat(),
    )


def edit(asked: Asked) -> str:
    """A bulletin's script, for editing."""
    open_ = asked.bulletin()
    now = open_.state()
    made = newest(open_.folder)
    return asked.render(
        "edit.html",
        made=made,
        options=read_options(open_.folder),
        draft=draft_of(open_),
        suffixes=SOURCE_SUFFIXES,
        **_desk(asked, open_, now),
    )


def desk(asked: Asked) -> dict[str, Any]:
    """The parts of the page that a change can affect."""
    open_ = asked.bulletin()
    return shown(asked, open_, open_.state())


def story(asked: Asked) -> dict[str, Any]:
    """One story."""
    open_ = asked.bulletin()
    return shown_story(asked, open_, open_.state(), int(asked.path["number"]))


def shown(asked: Asked, open_: Open, now: State) -> dict[str, Any]:
    """The whole desk, for a page that is already open."""
    head = {"title": now.bulletin.title, "date": now.bulletin.date.isoformat()}
    desk = asked.render("desk.html", **_desk(asked, open_, now))
    return {"rev": now.rev, "desk": desk, "head": head}


def shown_story(asked: Asked, open_: Open, now: State, number: int) -> dict[str, Any]:
    """One story and its entry in the list, for a page that already has the others."""
    if number >= len(now.bulletin.stories):
        raise SourceError("there is no such story")
    said = asked.bench.sentences(now.bulletin)
    settings = asked.bench.newsroom.settings()
    found = story_view(now.bulletin, number, said, settings)
    html = asked.render("story.html", story=found, bulletin=now.bulletin, name=open_.name)
    return {"rev": now.rev, "story": number, "html": html, "title": found.title}


def _desk(asked: Asked, open_: Open, now: State) -> dict[str, Any]:
    bench = asked.bench
    trouble = ""
    settings = bench.newsroom.settings()
    try:
        said = bench.sentences(now.bulletin)
        found_voices = bench.voices()
    except EngineError as error:
        said, found_voices, trouble = {}, (), asked.told(error)
    return {
        "name": open_.name,
        "rev": now.rev,
        "bulletin": now.bulletin,
        "stories": views(now.bulletin, said, settings),
        "voices": found_voices,
        "programme": settings.programme is not None,
        "has_around": has_words_around(now.bulletin),
        "trouble": trouble,
    }


def draft_of(open_: Open) -> str:
    """Pasted text that was not added yet."""
    try:
        return (open_.folder / "draft.txt").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def state(asked: Asked) -> dict[str, Any]:
    """What changes by itself: the script's revision, durations, and the progress of making."""
    open_ = asked.bulletin()
    now = open_.state()
    slot = read_options(open_.folder).duration
    answer: dict[str, Any] = {"rev": now.rev, "job": asked.job(open_), "slot": slot}
    answer["draft"] = draft_of(open_) != ""
    try:
        lengths = asked.bench.lengths(open_, now)
        answer |= {"whole": lengths.whole_s, "stories": lengths.stories_s}
    except BulletinError as error:
        answer["trouble"] = asked.told(error)
    return answer


def versions(asked: Asked) -> str:
    """The earlier versions of a script."""
    open_ = asked.bulletin()
    now = open_.kept.rev()
    known = open_.kept.versions()[:_MOST_VERSIONS]
    texts = [open_.kept.version(each.rev) for each in known]
    zone = asked.bench.newsroom.settings().zone
    found = [
        {
            "rev": each.rev,
            "kept": each.kept.astimezone(zone),
            "now": each.rev == now,
            "changed": _changed(before, text),
        }
        for each, text, before in zip(known, texts, [*texts[1:], ""], strict=True)
    ]
    return asked.render("versions.html", versions=found)


def _changed(before: str, after: str) -> str:
    """The first line of ``after`` that differs from ``before``."""
    known = set(before.split("\n")[_HEAD_LINES:])
    lines = after.split("\n")[_HEAD_LINES:]
    return next((line for line in lines if line.strip() and line not in known), "")


_MOST_VERSIONS = 100
_HEAD_LINES = 5
"""The part of a script before what distinguishes versions."""


def voices(asked: Asked) -> str:
    """The voices, each with a sample."""
    return asked.render("voices.html", voices=asked.bench.voices())


def prompter(asked: Asked) -> str:
    """The script in large type."""
    open_ = asked.bulletin()
    now = open_.state()
    found = views(now.bulletin, {}, asked.bench.newsroom.settings())
    return asked.render("prompter.html", name=open_.name, bulletin=now.bulletin, stories=found)


def whole(asked: Asked) -> str:
    """The finished bulletin: to hear, check, publish and air."""
    open_ = asked.bulletin()
    now = open_.state()
    made = newest(open_.folder, asked.query.get("made", ""))
    settings = asked.bench.newsroom.settings()
    values: dict[str, Any] = {}
    if made:
        manifest = made.manifest()
        values = {
            "manifest": manifest,
            "said": _paragraphs(manifest),
            "picture": _inline(made),
            "changed": made.rev != now.rev,
            "approved": approved_at(made.folder),
            "sizes": {
                each.name: each.stat().st_size
                for each in (made.sound, made.wav, made.manifest_file)
            },
        }
    return asked.render(
        "whole.html",
        name=open_.name,
        bulletin=now.bulletin,
        made=made,
        others=all_made(open_.folder),
        podcast=settings.podcast,
        presets=tuple(presets()),
        preset=settings.radio.preset or "podcast",
        command=_command(asked, open_),
        **values,
    )


def _paragraphs(manifest: Manifest) -> list[list[ToldSentence]]:
    said = told_sentences(manifest, chapters(manifest))
    return [list(each) for _, each in groupby(said, key=lambda each: each.paragraph)]


def _inline(made: Made) -> str:
    """The picture, in the page's own colours."""
    text = made.picture.read_text("utf-8") if made.picture.is_file() else ""
    text = text.replace('"#ffffff"', '"var(--panel)"', 1)  # the background, which comes first
    for colour, name in _COLOURS.items():
        text = text.replace(f'"{colour}"', f'"var(--{name})"')
    return text


_COLOURS = {"#1f2933": "ink", "#5f6c7a": "quiet", "#e3e8ee": "line"}


def _command(asked: Asked, open_: Open) -> str:
    """The command that makes the same bulletin on the command line."""
    parts = ["bulletin", "make", f"{open_.name}/script.md", "-o", f"{open_.name}.mp3"]
    if asked.bench.engine != "auto":
        parts += ["--engine", asked.bench.engine]
    if asked.bench.voice:
        parts += ["--voice", asked.bench.voice]
    duration = read_options(open_.folder).duration
    if duration:
        parts += ["--duration", duration]
    return " ".join(parts)


def made_file(asked: Asked) -> Response:
    """A file that was made, with byte ranges."""
    open_ = asked.bulletin()
    made = newest(open_.folder, asked.path["made"])
    if made is None:
        raise SourceError("there is no such file")
    path = made.file(asked.path["file"])
    if not path.is_file():
        raise SourceError("there is no such file")
    save_as = f"{open_.name}{path.suffix}" if "save" in asked.query else None
    return FileResponse(
        path,
        media_type=_TYPES[path.suffix],
        filename=save_as,
        headers={"cache-control": "no-cache"},
    )
