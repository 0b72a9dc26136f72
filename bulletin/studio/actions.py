"""What is done: stories added, lines changed, sentences heard, bulletins made and sent."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from starlette.responses import JSONResponse, Response

from audio.files import written_aside
from bulletin.core.errors import BulletinError, OutputError, SettingsError, SourceError
from bulletin.core.model import Bulletin, Paragraph
from bulletin.pipeline import Gathered, Sentence, other_readings, pieces
from bulletin.pronunciation import pronounced
from bulletin.studio import edits, importing, sending
from bulletin.studio.answers import Asked
from bulletin.studio.approval import approve
from bulletin.studio.kept_script import digest
from bulletin.studio.lexicon_rules import keep_rule, keep_table
from bulletin.studio.made import Made, newest
from bulletin.studio.newsroom import Open
from bulletin.studio.pages import shown, shown_story
from bulletin.studio.script_lines import Label, lines
from bulletin.studio.studio_options import Options
from bulletin.studio.studio_options import read as read_options
from bulletin.studio.studio_options import write as write_options
from bulletin.studio.surroundings import around, with_news
from bulletin.studio.view import sound_id

__all__ = [
    "add_address",
    "add_file",
    "add_text",
    "ahead",
    "air",
    "change",
    "check",
    "draft",
    "make",
    "new",
    "publish",
    "restore",
    "sample",
    "say",
    "set_approval",
    "sound",
    "stop",
    "text",
    "try_reading",
    "word",
]


def _open(asked: Asked) -> Open:
    return asked.bench.newsroom.bulletin(asked.path["name"])


def new(asked: Asked) -> dict[str, Any]:
    """Begin a bulletin."""
    made = asked.bench.newsroom.new(asked.text("title", 500).strip(), _date(asked))
    return {"go": f"/b/{made.name}"}


def _date(asked: Asked) -> datetime.date:
    try:
        return datetime.date.fromisoformat(asked.text("date", 10))
    except ValueError:
        raise SettingsError("the date is none", todo="Write it as 2026-01-26.") from None


# --- stories -----------------------------------------------------------------------------------


def add_text(asked: Asked) -> dict[str, Any]:
    """Add pasted text as a story."""
    open_ = _open(asked)
    text, today = asked.text("text", 1_000_000), asked.bench.newsroom.today()
    answer = _added(asked, open_, importing.of_text(text, open_.folder, today))
    (open_.folder / _DRAFT).unlink(missing_ok=True)
    return answer


def add_address(asked: Asked) -> dict[str, Any]:
    """Add what stands at an address."""
    address, today = asked.text("address", 2000).strip(), asked.bench.newsroom.today()
    return _added(asked, _open(asked), importing.of_address(address, today))


def add_file(asked: Asked) -> dict[str, Any]:
    """Add the stories of a file."""
    open_, today = _open(asked), asked.bench.newsroom.today()
    return _added(asked, open_, importing.of_file(asked.data, asked.name, open_.folder, today))


def _added(asked: Asked, open_: Open, gathered: Gathered) -> dict[str, Any]:
    settings = asked.bench.newsroom.settings()
    before, after = open_.change(lambda now: importing.added(now, [gathered], settings))
    return {**shown(asked, open_, after), "before": before.rev}


_DRAFT = "draft.txt"
_MARKS = " ,.;:!?।\"'()[]“”‘’"
"""What stands at a word and is no part of it."""


def draft(asked: Asked) -> dict[str, Any]:
    """Keep text that is pasted and not added yet."""
    path = _open(asked).folder / _DRAFT
    try:
        with written_aside(path) as file:
            file.write(asked.text("text", 1_000_000).encode())
    except OSError as error:
        raise OutputError(f"it cannot be saved ({error.strerror or error})") from error
    return {}


# --- lines -------------------------------------------------------------------------------------


def text(asked: Asked) -> Response | dict[str, Any]:
    """A line's text as it is typed; 409 where it has changed elsewhere meanwhile."""
    open_ = _open(asked)
    base, typed = asked.text("base", 20), asked.text("text")
    complete = asked.body.get("complete") is True
    with open_.kept.lock:
        now = open_.state()
        at = _found(now.bulletin, asked.at(), base)
        if at is None:
            there = ""
            try:
                there = edits.line_at(now.bulletin, asked.at()).paragraph.text
            except SourceError:
                complete = True
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
    """Where the line with the text of ``base`` is: where it was, or where else there is one."""
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
    open_ = _open(asked)
    name = asked.text("do", 40)
    if name not in _CHANGES:
        raise SourceError("there is no such change")
    if asked.body.get("rev") and name in _BY_PLACE:
        now = open_.state()
        if now.rev != asked.body["rev"]:
            raise SettingsError(
                "the script has changed elsewhere meanwhile", todo="It is loaded again; try again."
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
    return replace(bulletin, title=asked.text("title", 500).strip(), date=_date(asked))


def _around(bulletin: Bulletin, asked: Asked) -> Bulletin:
    return around(bulletin, asked.bench.newsroom.settings())


def _say(bulletin: Bulletin, asked: Asked) -> Bulletin:
    start, end, spoken = _reading(asked)
    if asked.body.get("everywhere") is True:
        paragraph = edits.line_at(bulletin, asked.at()).paragraph
        return edits.said_as_everywhere(bulletin, paragraph.text[start:end], spoken)
    return edits.said_as(bulletin, asked.at(), start, end, spoken)


def _reading(asked: Asked) -> tuple[int, int, str]:
    return asked.number("start"), asked.number("end"), " ".join(asked.text("spoken", 500).split())


def _lexicon(bulletin: Bulletin, asked: Asked) -> Bulletin:
    """A rule for the newsroom; what was chosen for these words here goes, as the rule says it."""
    start, end, spoken = _reading(asked)
    written = edits.line_at(bulletin, asked.at()).paragraph.text[start:end]
    keep_rule(asked.bench.newsroom.show, written.strip(_MARKS), spoken)
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
    """An earlier version again."""
    open_ = _open(asked)
    before = open_.state()
    after = open_.restore(asked.text("version", 20))
    return {**shown(asked, open_, after), "before": before.rev}


# --- hearing -----------------------------------------------------------------------------------


def word(asked: Asked) -> str:
    """A word's card: how it is said, why, and how else it could be."""
    bulletin = _open(asked).state().bulletin
    settings = asked.bench.newsroom.settings()
    paragraph = edits.line_at(bulletin, asked.at()).paragraph
    start, end = _span(asked, paragraph)
    reworded = pieces(bulletin.stories[asked.at()[0]], settings).get(paragraph.line, [])
    written = paragraph.text[start:end]
    found = next(
        (piece for at, piece in reworded if at.start < end and start < at.end),
        None,
    )
    bare = written.strip(_MARKS) or written
    spoken = found.spoken.strip() if found else bare
    others = [(how, said) for how, said in other_readings(bare, settings) if said != spoken]
    return asked.render(
        "word.html",
        at=f"{asked.at()[0]}.{asked.at()[1]}",
        start=start,
        end=end,
        written=written,
        spoken=spoken,
        rule=found.rule if found else "",
        sure=found.confidence if found else 1.0,
        sounds=_sounds(spoken),
        others=others,
    )


def _sounds(spoken: str) -> str:
    """The phonemes of words, as far as their letters tell; empty where they don't."""
    found = [pronounced(each.strip(_MARKS)) for each in spoken.split()]
    return " ".join(each.ipa for each in found if each)


def _span(asked: Asked, paragraph: Paragraph) -> tuple[int, int]:
    start, end = asked.query.get("start", ""), asked.query.get("end", "")
    if not (start.isdecimal() and end.isdecimal() and len(start + end) < 14):
        raise SourceError("no word is named")
    if not 0 <= int(start) < int(end) <= len(paragraph.text):
        raise SourceError("there is no such word")
    return int(start), int(end)


def try_reading(asked: Asked) -> dict[str, Any]:
    """The sentence with another reading of some of its words, to be heard; nothing is changed."""
    bulletin = _open(asked).state().bulletin
    start, end, spoken = _reading(asked)
    tried = edits.said_as(bulletin, asked.at(), start, end, spoken)
    story, number = asked.at()
    line = lines(tried.stories[story])[number].paragraph.line
    said = asked.bench.sentences(tried).get((story, line), [])
    for each in said:
        if each.stretch.start <= start < each.stretch.end:
            return {"sound": sound_id(each)}
    raise SourceError("these words are not read")


def ahead(asked: Asked) -> dict[str, Any]:
    """Speak the sentence that is being typed, at the place ``caret``, so that it is there soon.

    Where that can't be, it is told when the sentence is to be heard.
    """
    bulletin = _open(asked).state().bulletin
    (story, _), caret = asked.at(), asked.number("caret")
    with suppress(BulletinError):
        line = edits.line_at(bulletin, asked.at()).paragraph.line
        said = asked.bench.sentences(bulletin).get((story, line), [])
        found = next((each for each in said if caret <= each.stretch.end + 1), None)
        if found:
            asked.bench.sound(found)
    return {}


def say(asked: Asked) -> dict[str, Any]:
    """See that a sentence can be heard: it is spoken unless it is kept; where its words stand."""
    sentence = asked.bench.sentence(asked.path["sound"])
    heard = asked.bench.sound(sentence, asked.query.get("voice", ""))
    return {"words": _stands(sentence, heard.words)}


def _stands(
    sentence: Sentence, heard: Sequence[tuple[str, float, float]]
) -> list[tuple[int, int, float, float]]:
    """From where to where each word is written, and when it is heard."""
    spans = sentence.words
    if not spans or not heard:
        return []
    return [
        (span.start, span.end, round(start_s, 3), round(end_s, 3))
        for number, (_, start_s, end_s) in enumerate(heard)
        for span in [spans[min(number * len(spans) // len(heard), len(spans) - 1)]]
    ]


def sound(asked: Asked) -> Response:
    """A sentence as WAV."""
    sentence = asked.bench.sentence(asked.path["sound"])
    heard = asked.bench.sound(sentence, asked.query.get("voice", ""))
    return Response(heard.wav, media_type="audio/wav")


def sample(asked: Asked) -> Response:
    """A voice's sample as WAV."""
    voice = asked.bench.voice_called(asked.path["voice"])
    heard = asked.bench.voicebox.sample(str(asked.words["sample"]), voice)
    return Response(heard.wav, media_type="audio/wav")


# --- the whole ---------------------------------------------------------------------------------


def make(asked: Asked) -> dict[str, Any]:
    """Begin to make the bulletin."""
    open_ = _open(asked)
    write_options(open_.folder, Options(asked.text("duration", 10).strip()))
    if asked.body.get("only") != "options":
        asked.bench.begin(open_, read_options(open_.folder).seconds)
    return {"job": asked.bench.job(open_).progress.as_json()}


def stop(asked: Asked) -> dict[str, Any]:
    """Stop making it."""
    job = asked.bench.job(_open(asked))
    job.stop()
    return {"job": job.progress.as_json()}


def _made(asked: Asked) -> Made:
    made = newest(_open(asked).folder, asked.text("made", 40))
    if made is None:
        raise SourceError("it has not been made yet")
    return made


def check(asked: Asked) -> str:
    """The check before air, as a table."""
    findings = sending.checked(_made(asked), asked.text("preset", 40), None)
    return asked.render("check.html", findings=findings, passed=all(f.passed for f in findings))


def set_approval(asked: Asked) -> dict[str, Any]:
    """Approve the bulletin, or take it back."""
    zone = asked.bench.newsroom.settings().zone
    approve(_made(asked).folder, asked.body.get("yes") is True, zone)
    return {}


def publish(asked: Asked) -> dict[str, Any]:
    """Add the bulletin to the podcast, which is set up first if it isn't."""
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
