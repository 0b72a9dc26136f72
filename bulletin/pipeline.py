"""Where the stages meet: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import tee
from pathlib import Path
from typing import BinaryIO

from audio.codec import Mp3Encoder
from audio.files import sweep, written_aside
from audio.render import RATE, render
from audio.tags import write_id3
from audio.timeline import Cue
from bulletin import sources, structure
from bulletin.clips import ClipStore
from bulletin.config import Settings
from bulletin.engines import Choice, Engine
from bulletin.errors import EngineError, OutputError, Place, SourceError
from bulletin.language import load
from bulletin.manifest import Fallback, Manifest, Placed, manifest
from bulletin.model import Bulletin, Utterance, Voice
from bulletin.narrate import Listener, Narrated, narrate
from bulletin.phrasing import halves, paragraphs, utterances
from bulletin.speech import placed
from bulletin.spoken import Lexicon, speak
from bulletin.spoken.leftovers import Leftover, leftovers
from bulletin.tagging import tags

__all__ = ["LANGUAGE", "Order", "check_outputs", "make", "plan", "read", "unspeakable"]

LANGUAGE = "hi"
_UNTITLED = "समाचार"


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: a bulletin, in a voice, into ``out`` and, if named, ``manifest``.

    ``stand_in`` finds the voice that makes the whole where this one gives up.
    """

    bulletin: Bulletin
    engine: Engine
    voice: Voice
    out: Path
    manifest: Path | None = None
    stand_in: Callable[[], Choice | None] | None = None


def read(names: Sequence[str], title: str | None, date: datetime.date) -> Bulletin:
    """The bulletin of one story from each source; raises ``InputError``.

    Without a ``title`` it has that of its first headline.
    """
    language = load(LANGUAGE)
    stories = tuple(structure.story(sources.read(name), language) for name in names)
    headlines = (story.headline.text for story in stories if story.headline)
    return Bulletin(title or next(headlines, _UNTITLED), date, stories)


def unspeakable(bulletin: Bulletin, settings: Settings) -> Iterator[tuple[Place, Leftover]]:
    """What no voice will be able to say: a digit, a Latin letter, a sign that has no reading."""
    language, own = load(LANGUAGE), Lexicon(settings.lexicon)
    for story in bulletin.stories:
        for _, paragraph, _ in paragraphs(story):
            for leftover in leftovers(speak(paragraph.text, language, own)):
                yield Place(story.source, paragraph.line), leftover


def plan(bulletin: Bulletin, engine: Engine, settings: Settings) -> tuple[Utterance, ...]:
    """What will be said, cut to the engine's size; raises ``SourceError`` where that is nothing."""
    own = Lexicon(settings.lexicon)
    pauses = settings.pauses.after()
    said = utterances(bulletin, load(LANGUAGE), pauses, engine.limit, own, ipa=engine.takes_ipa)
    for story in bulletin.stories:
        if not any(utterance.source == story.source for utterance in said):
            raise SourceError(
                "it holds no word to say",
                todo="Give it the text of an article.",
                place=Place(story.source),
            )
    return said


def check_outputs(sources: Sequence[str], out: Path, manifest: Path | None) -> None:
    """See, before anything is spoken, that files can be written; raises ``OutputError``."""
    if out.suffix.lower() != ".mp3":
        raise OutputError("a bulletin is an MP3", todo="Name it .mp3.", place=Place(str(out)))
    taken = {Path(source).resolve() for source in sources}
    for path in filter(None, (out, manifest)):
        wrong, todo = _obstacle(path, taken)
        if wrong:
            raise OutputError(wrong, todo=todo, place=Place(str(path)))
        taken.add(path.resolve())


def _obstacle(path: Path, taken: set[Path]) -> tuple[str, str]:
    """What is in the way of writing ``path``, and what to do; empty where nothing is."""
    folder = path.absolute().parent
    if path.is_dir():
        return "it is a folder", "Name a file in it."
    if not folder.is_dir():
        return f"there is no folder {folder}", "Make it first."
    if not os.access(folder, os.W_OK):
        return f"the folder {folder} cannot be written to", "Choose another."
    if path.exists() and not path.is_file():
        return "it is no regular file", "Name a file."
    if path.resolve() in taken:
        return "it is named twice, to be read or written as something else", "Choose another name."
    return "", ""


def make(order: Order, settings: Settings, store: ClipStore, listener: Listener) -> Manifest:
    """Speak and render a bulletin; what stood at ``out`` stays until the new one is whole.

    Where the voice gives up, one that stands in makes the whole again: a bulletin has one voice.
    Raises ``SourceError``, ``EngineError`` or ``OutputError``.
    """
    store.sweep()
    try:
        return _made(order, settings, store, listener, None)
    except EngineError as error:
        choice = order.stand_in() if order.stand_in else None
        if choice is None:
            raise
        fallback = Fallback(order.voice.engine, order.voice.name, str(error))
    listener.voice_changed(
        f"{choice.engine.name} ({choice.voice.name}) speaks the whole, "
        f"as {fallback.engine} gave up: {fallback.why}"
    )
    again = replace(order, engine=choice.engine, voice=choice.voice)
    return _made(again, settings, store, listener, fallback)


def _made(
    order: Order,
    settings: Settings,
    store: ClipStore,
    listener: Listener,
    fallback: Fallback | None,
) -> Manifest:
    said = plan(order.bulletin, order.engine, settings)
    at_once = settings.narration.at_once or order.engine.at_once
    cut = partial(halves, phrasing=load(LANGUAGE).phrasing)
    with closing(order.engine), _written(order.manifest) as record:
        with _written(order.out) as file:
            narrated = narrate(said, order.engine, order.voice, store, listener, at_once, cut)
            with closing(narrated):
                placed, frames = _rendered(narrated, file, listener)
            made = manifest(order.bulletin, order.voice, placed, frames, fallback)
            write_id3(file, tags(made))
        record.write(made.to_json().encode())
    return made


def _rendered(
    narrated: Iterator[Narrated], file: BinaryIO, listener: Listener
) -> tuple[list[Placed], int]:
    """Write the sound; where everything stands, and how many samples it lasts."""
    encoder = Mp3Encoder(file, RATE)
    parts, again = tee(narrated)
    said: list[Placed] = []
    for span, part in zip(render(map(_cue, parts), encoder), again, strict=True):
        words = placed(part.words, part.clip.rate, span.start, RATE)
        said.append(Placed(part.utterance, part.made, part.damaged, span, words))
        listener.rendered(part, span.end / RATE)
    encoder.close()
    return said, encoder.samples


def _cue(part: Narrated) -> Cue:
    return Cue(part.clip, part.utterance.pause_ms * RATE // 1000)


@contextmanager
def _written(path: Path | None) -> Iterator[BinaryIO]:
    """A file that takes ``path``'s place when it is whole; without a path, one that is dropped."""
    if path is None:
        yield io.BytesIO()
        return
    try:
        sweep(path.resolve().parent)
        with written_aside(path) as file:
            yield file
    except OSError as error:
        raise OutputError(
            f"it cannot be written ({error.strerror or error})",
            todo="Make room, or name another place.",
            place=Place(str(path)),
        ) from error
