"""Requests that change a bulletin's script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.responses import JSONResponse, Response

from bulletin.core.errors import SettingsError, SourceError
from bulletin.core.model import Bulletin
from bulletin.studio import edits
from bulletin.studio.answers import Asked
from bulletin.studio.kept_script import digest
from bulletin.studio.lexicon_rules import keep_rule
from bulletin.studio.pages import shown, shown_story
from bulletin.studio.script_lines import Label, lines
from bulletin.studio.surroundings import around, with_news


def text(asked: Asked) -> Response | dict[str, Any]:
    """A line's text as it is typed; answers 409 if it has been changed elsewhere meanwhile."""
    open_ = asked.bulletin()
    base, typed = asked.text("base", 20), asked.text("text")
    complete = asked.body.get("complete") is True
    with open_.kept.lock:
        now = open_.state()
        at = _found(now.bulletin, asked.at(), base)
        if at is None:
            try:
                there = edits.line_at(now.bulletin, asked.at()).paragraph.text
            except SourceError:
                return JSONResponse({"conflict": True, "gone": True}, 409)
            return JSONResponse({"conflict": True, "text": there, "base": digest(there)}, 409)
        if complete:
            _, after = open_.change(lambda each: edits.with_text(each, at, typed))
        else:
            _, after = open_.change(lambda each: edits.with_typed(each, at, typed), complete=False)
    answer: dict[str, Any] = {"rev": after.rev, "before": now.rev, "at": f"{at[0]}.{at[1]}"}
    if not complete:
        kept = edits.line_at(after.bulletin, at).paragraph.text
        return {**answer, "base": digest(kept)}
    if len(lines(after.bulletin.stories[at[0]])) != len(lines(now.bulletin.stories[at[0]])):
        return {**answer, **shown(asked, open_, after)}
    return {**answer, **shown_story(asked, open_, after, at[0])}


def _found(bulletin: Bulletin, at: tuple[int, int], base: str) -> tuple[int, int] | None:
    """Where the line whose text is ``base`` now is: at its old place, or moved."""
    same = [
        (story, number)
        for story in range(len(bulletin.stories))
        for number, line in enumerate(lines(bulletin.stories[story]))
        if digest(line.paragraph.text) == base
    ]
    if at in same:
        return at
    return same[0] if len(same) == 1 else None


def change(asked: Asked) -> dict[str, Any]:
    """One of the changes below, by its name."""
    open_ = asked.bulletin()
    name = asked.text("do", 40)
    if name not in _CHANGES:
        raise SourceError("there is no such change")
    if asked.body.get("rev") and name in _BY_PLACE:
        now = open_.state()
        if now.rev != asked.body["rev"]:
            raise SettingsError(
                "the script has been changed elsewhere in the meantime",
                todo="It has been reloaded; try again.",
            )
    before, after = open_.change(lambda bulletin: _CHANGES[name](bulletin, asked))
    return {**shown(asked, open_, after), "before": before.rev}


def _label(bulletin: Bulletin, asked: Asked) -> Bulletin:
    try:
        label = Label(asked.text("label", 20))
    except ValueError:
        raise SourceError("there is no such label") from None
    return edits.relabelled(bulletin, asked.at(), label)


def _read(bulletin: Bulletin, asked: Asked) -> Bulletin:
    why = asked.text("why", 200) or str(asked.words["leave_out_why"])
    return edits.restated(bulletin, asked.at(), asked.body.get("read") is True, why)


def _order(bulletin: Bulletin, asked: Asked) -> Bulletin:
    order = asked.body.get("order")
    if not isinstance(order, list) or not all(type(each) is int for each in order):
        raise SourceError("an order is a list of numbers")
    after = edits.reordered(bulletin, order)
    return with_news(bulletin, after, asked.bench.newsroom.settings())


def _remove(bulletin: Bulletin, asked: Asked) -> Bulletin:
    number = asked.number("story")
    if not 0 <= number < len(bulletin.stories):
        raise SourceError("there is no such story")
    return with_news(bulletin, edits.dropped(bulletin, number), asked.bench.newsroom.settings())


def _reader(bulletin: Bulletin, asked: Asked) -> Bulletin:
    droppable = asked.body.get("droppable") is True
    return edits.with_reader(bulletin, asked.number("story"), asked.text("reader", 80), droppable)


def _voice(bulletin: Bulletin, asked: Asked) -> Bulletin:
    voice = asked.text("voice", 80)
    if voice:
        asked.bench.voice_called(voice)
    return edits.with_voice(bulletin, asked.text("reader", 80), voice, str(asked.words["reader"]))


def _head(bulletin: Bulletin, asked: Asked) -> Bulletin:
    return replace(bulletin, title=asked.text("title", 500).strip(), date=asked.date())


def _around(bulletin: Bulletin, asked: Asked) -> Bulletin:
    return around(bulletin, asked.bench.newsroom.settings())


def _say(bulletin: Bulletin, asked: Asked) -> Bulletin:
    start, end, spoken = asked.reading()
    if asked.body.get("everywhere") is True:
        paragraph = edits.line_at(bulletin, asked.at()).paragraph
        return edits.said_as_everywhere(bulletin, paragraph.text[start:end], spoken)
    return edits.said_as(bulletin, asked.at(), start, end, spoken)


def _lexicon(bulletin: Bulletin, asked: Asked) -> Bulletin:
    """Add a rule to the newsroom's lexicon; it replaces readings chosen for these words here."""
    start, end, spoken = asked.reading()
    written = edits.line_at(bulletin, asked.at()).paragraph.text[start:end]
    keep_rule(asked.bench.newsroom.show, edits.bare(written), spoken)
    return edits.said_as(bulletin, asked.at(), start, end, "")


_CHANGES: dict[str, Callable[[Bulletin, Asked], Bulletin]] = {
    "label": _label,
    "read": _read,
    "settle": lambda bulletin, asked: edits.settled(bulletin, asked.at()),
    "join": lambda bulletin, asked: edits.joined(bulletin, asked.at()),
    "line": lambda bulletin, asked: edits.with_line(bulletin, asked.at(), asked.text("text")),
    "order": _order,
    "remove": _remove,
    "reader": _reader,
    "voice": _voice,
    "head": _head,
    "around": _around,
    "say": _say,
    "lexicon": _lexicon,
}
_BY_PLACE = frozenset(_CHANGES) - {"head", "voice", "around"}


def restore(asked: Asked) -> dict[str, Any]:
    """Restore an earlier version."""
    open_ = asked.bulletin()
    before = open_.state()
    after = open_.restore(asked.text("version", 20))
    return {**shown(asked, open_, after), "before": before.rev}
