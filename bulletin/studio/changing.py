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
from bulletin.studio.kept_script import Keep, digest
from bulletin.studio.lexicon_rules import keep_rule
from bulletin.studio.line_places import LineTexts, later_place, later_story, line_texts, same_place
from bulletin.studio.newsroom import Open, State
from bulletin.studio.pages import shown, shown_story
from bulletin.studio.script_lines import At, Label, lines
from bulletin.studio.surroundings import around, with_news


def text(asked: Asked) -> Response | dict[str, Any]:
    """A line's text as it is typed; answers 409 if it has been changed elsewhere meanwhile.

    ``rev`` is the script that the page has of it: the line may be at another place by now.
    """
    open_ = asked.bulletin()
    typed, complete = asked.text("text"), asked.body.get("complete") is True
    with open_.kept.lock:
        now = open_.state()
        at = _found(open_, now, asked)
        if at is None:
            return JSONResponse({"conflict": True, "gone": True}, 409)
        there = edits.line_at(now.bulletin, at).paragraph.text
        place = {"at": f"{at[0]}.{at[1]}", "before": now.rev}
        if digest(there) != asked.text("base", 20):
            known = {"text": there, "base": digest(there), "rev": now.rev, **place}
            return JSONResponse({"conflict": True, **known}, 409)
        if complete:
            _, after = open_.change(lambda each: edits.with_text(each, at, typed))
        else:
            begins = asked.body.get("first") is True or asked.text("rev", 20) != now.rev
            keep = Keep.BEFORE if begins else Keep.NONE
            _, after = open_.change(lambda each: edits.with_typed(each, at, typed), keep)
    if not complete:
        kept = edits.line_at(after.bulletin, at).paragraph.text
        return {"rev": after.rev, **place, "base": digest(kept)}
    parted = len(lines(after.bulletin.stories[at[0]])) != len(lines(now.bulletin.stories[at[0]]))
    if parted or asked.text("shown", 20) != now.rev:
        return {**place, **shown(asked, open_, after)}
    return {**place, **shown_story(asked, open_, after, at[0])}


def _found(open_: Open, now: State, asked: Asked) -> At | None:
    """Where the line is now: by the script that the page has, else by its text alone."""
    rev, at = asked.text("rev", 20), asked.at()
    here = line_texts(now.bulletin)
    before = here if rev == now.rev else open_.texts(rev)
    if before is not None:
        return later_place(before, here, at)
    same = [
        (story, number)
        for story, (_, texts) in enumerate(here)
        for number, (_, text) in enumerate(texts)
        if digest(text) == asked.text("base", 20)
    ]
    return same[0] if len(same) == 1 else None


def change(asked: Asked) -> dict[str, Any]:
    """One of the changes below, by its name."""
    open_ = asked.bulletin()
    name = asked.text("do", 40)
    if name not in _CHANGES:
        raise SourceError("there is no such change")
    with open_.kept.lock:
        asked = _placed(open_, asked)
        before, after = open_.change(lambda bulletin: _CHANGES[name](bulletin, asked))
    return {**shown(asked, open_, after), "before": before.rev}


def _placed(open_: Open, asked: Asked) -> Asked:
    """With its places in the script as it is now; they are given as in the script ``rev``."""
    now, rev = open_.state(), asked.text("rev", 20)
    named = [key for key in ("at", "story", "order") if key in asked.body]
    if not named or rev in ("", now.rev):
        return asked
    before, here = open_.texts(rev), line_texts(now.bulletin)
    moved: dict[str, Any] = (
        {key: _place_now(before, here, asked, key) for key in named} if before else {}
    )
    if not moved or None in moved.values():
        raise SettingsError(
            "the script has been changed elsewhere in the meantime",
            todo="It has been reloaded; try again.",
        )
    return replace(asked, body={**asked.body, **moved})


def _place_now(
    before: LineTexts, here: LineTexts, asked: Asked, key: str
) -> str | int | list[int | None] | None:
    """A place in ``here`` that was given in ``before``; ``None`` if it is no longer the same."""
    if key == "at":
        found = same_place(before, here, asked.at())
        return found and f"{found[0]}.{found[1]}"
    if key == "story":
        return later_story(before, here, asked.number("story"))
    order = [later_story(before, here, number) for number in _numbers(asked)]
    return None if None in order else order


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
    after = edits.reordered(bulletin, _numbers(asked))
    return with_news(bulletin, after, asked.bench.newsroom.settings())


def _numbers(asked: Asked) -> list[int]:
    order = asked.body.get("order")
    if not isinstance(order, list) or not all(type(each) is int for each in order):
        raise SourceError("an order is a list of numbers")
    return order


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
    """The title or the date: what is not named stays as another page may have set it."""
    if "title" in asked.body:
        bulletin = replace(bulletin, title=asked.text("title", 500).strip())
    return replace(bulletin, date=asked.date()) if "date" in asked.body else bulletin


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


def restore(asked: Asked) -> Response | dict[str, Any]:
    """Restore an earlier version; answers 409 if the script is another than the ``rev`` to undo."""
    open_ = asked.bulletin()
    done = open_.restore(asked.text("version", 20), asked.text("rev", 20))
    if done is None:
        return JSONResponse({"conflict": True}, 409)
    before, after = done
    return {**shown(asked, open_, after), "before": before}
