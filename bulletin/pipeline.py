"""Where the stages meet: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from audio.encoders import SUFFIXES
from audio.files import sweep, written_aside
from audio.tags import write_id3
from bulletin import script, sources, structure
from bulletin.casting import Cast, cast
from bulletin.clips import ClipStore
from bulletin.config import Settings
from bulletin.engines import Choice, Engine
from bulletin.errors import EngineError, OutputError, Place, SourceError
from bulletin.fitting import Candidate, Expected, Made, Slot, lessened
from bulletin.language import load
from bulletin.manifest import Dropped, Fallback, Fit, Manifest, manifest
from bulletin.mixing import mixed
from bulletin.model import Article, Bulletin, Kind, Story, Utterance, Voice
from bulletin.narrate import Listener, Narrated, narrate
from bulletin.phrasing import halves, paragraphs, readable, utterances
from bulletin.programme import compose
from bulletin.rendering import rendered
from bulletin.spoken import Lexicon, speak
from bulletin.spoken.leftovers import Leftover, leftovers
from bulletin.tagging import tags, tags_of
from bulletin.tempo import quickened

__all__ = [
    "LANGUAGE",
    "Gathered",
    "Order",
    "assembled",
    "check_outputs",
    "check_writable",
    "gather",
    "make",
    "plan",
    "read",
    "rehearse",
    "unspeakable",
    "write",
]

LANGUAGE = "hi"
_UNTITLED = "समाचार"
_AS_IT_IS = sources.Options()


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: a bulletin, in a voice, into the files ``outs`` and, if named, ``manifest``.

    ``voice_named`` says that the voice was asked for, so that the first newsreader has it.
    ``stand_in`` finds the voice that makes the whole where this one gives up. It is to last
    ``duration_s``, or as long as it does. ``label`` is called with each file, open and written but
    not yet in its place, and the manifest.
    """

    bulletin: Bulletin
    engine: Engine
    voice: Voice
    outs: tuple[Path, ...]
    manifest: Path | None = None
    stand_in: Callable[[], Choice | None] | None = None
    voice_named: bool = False
    duration_s: float | None = None
    label: Callable[[BinaryIO, Manifest], None] | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The stories of a source, the day of each where the source says it, and a script's head."""

    stories: tuple[Story, ...]
    days: tuple[datetime.date | None, ...]
    head: Bulletin | None = None


def read(
    names: Sequence[str],
    title: str | None,
    date: datetime.date | None,
    settings: Settings,
    plain: bool = False,
    reading: sources.Options = _AS_IT_IS,
) -> Bulletin:
    """The bulletin of a story from each source, of a feed several; raises ``InputError``.

    It is a programme where the settings have one, unless it shall be ``plain``. Without a
    ``title`` it has the programme's, else that of its first headline; without a ``date``, today's.

    A source may be a script: then all is as the first script says, and no programme is made. What
    is named here stands above it.
    """
    today = date or datetime.date.today()
    gathered = [gather(name, today, reading) for name in names]
    return assembled(gathered, title, date, settings, plain)


def gather(name: str, today: datetime.date, reading: sources.Options = _AS_IT_IS) -> Gathered:
    """What a source holds; raises ``InputError``. ``today`` is the date of a script without one."""
    language = load(LANGUAGE)
    found = sources.document(name, reading)
    if script.is_script(found.text):
        head = script.parse(Article(found.name, found.text), today)
        return Gathered(head.stories, (None,) * len(head.stories), head)
    articles = sources.articles(found, reading)
    stories = tuple(structure.story(article, language) for article in articles)
    return Gathered(stories, tuple(article.date for article in articles))


def assembled(
    gathered: Sequence[Gathered],
    title: str | None,
    date: datetime.date | None,
    settings: Settings,
    plain: bool = False,
) -> Bulletin:
    """The bulletin of what was gathered, as :func:`read` says."""
    heads = [each.head for each in gathered if each.head]
    stories = tuple(story for each in gathered for story in each.stories)
    bulletin = heads[0] if heads else Bulletin("", date or datetime.date.today(), ())
    bulletin = replace(
        bulletin, title=title or bulletin.title, date=date or bulletin.date, stories=stories
    )
    if not heads and not plain:
        bulletin = compose(bulletin, settings, load(LANGUAGE))
    headlines = (story.headline.text for story in stories if story.headline)
    return replace(bulletin, title=bulletin.title or next(headlines, _UNTITLED))


def unspeakable(bulletin: Bulletin, settings: Settings) -> Iterator[tuple[Place, Leftover]]:
    """What no voice will be able to say: a digit, a Latin letter, a sign that has no reading."""
    language, own = load(LANGUAGE), Lexicon(settings.lexicon)
    for story in bulletin.stories:
        for _, paragraph, _ in paragraphs(story):
            for leftover in leftovers(speak(readable(paragraph).text, language, own)):
                yield Place(story.source, paragraph.line), leftover


def plan(bulletin: Bulletin, engine: Engine, settings: Settings) -> tuple[Utterance, ...]:
    """What will be said, cut to the engine's size; raises ``SourceError`` where that is nothing."""
    own = Lexicon(settings.lexicon)
    pauses = settings.pauses.after()
    said = utterances(bulletin, load(LANGUAGE), pauses, engine.limit, own, ipa=engine.takes_ipa)
    said = tuple(replace(each, speed=each.speed * settings.narration.speed) for each in said)
    speaking = {utterance.story for utterance in said}
    for number, story in enumerate(bulletin.stories):
        if story.kind is Kind.STORY and number not in speaking:
            raise SourceError(
                "it holds no word to say",
                todo="Give it the text of an article.",
                place=Place(story.source),
            )
    return said


def check_outputs(sources: Sequence[str], outs: Sequence[Path], manifest: Path | None) -> None:
    """See, before anything is spoken, that files can be written; raises ``OutputError``."""
    for out in outs:
        if out.suffix.lower() not in SUFFIXES:
            raise OutputError(
                f"no sound file is called {out.suffix or 'without a suffix'}",
                todo=f"There are: {', '.join(SUFFIXES)}.",
                place=Place(str(out)),
            )
    check_writable(sources, [*outs, manifest] if manifest else outs)


def check_writable(sources: Sequence[str], outs: Sequence[Path]) -> None:
    """See that files can be written, and that none is a source; raises ``OutputError``."""
    taken = {Path(source).resolve() for source in sources}
    for path in outs:
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


def write(text: str, out: Path) -> None:
    """Write a text; what stood at ``out`` stays until it is whole. Raises ``OutputError``."""
    with _written(out) as file:
        file.write(text.encode())


def rehearse(
    bulletin: Bulletin, choice: Choice, settings: Settings, *, named: bool
) -> tuple[tuple[Utterance, ...], Cast]:
    """What would be said, and who would speak; ``named`` says that the voice was asked for."""
    said = plan(bulletin, choice.engine, settings)
    return said, cast(bulletin, settings.reader, choice.engine, choice.voice, named)


def make(order: Order, settings: Settings, store: ClipStore, listener: Listener) -> Manifest:
    """Speak and render a bulletin; what stood at its files stays until the new ones are whole.

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
    who = choice.engine.name
    if not order.bulletin.readers:
        who += f" ({choice.voice.name})"
    listener.voice_changed(f"{who} speaks the whole, as {fallback.engine} gave up: {fallback.why}")
    again = replace(order, engine=choice.engine, voice=choice.voice)
    return _made(again, settings, store, listener, fallback)


def _made(
    order: Order,
    settings: Settings,
    store: ClipStore,
    listener: Listener,
    fallback: Fallback | None,
) -> Manifest:
    planned = _candidate(order, settings, order.bulletin, ())
    voices = _cast(order, planned.said, settings, listener)
    at_once = settings.narration.at_once or order.engine.at_once
    cut = partial(halves, phrasing=load(LANGUAGE).phrasing)

    def narrated(said: Sequence[Utterance]) -> list[Narrated]:
        return list(narrate(said, order.engine, voices, store, listener, at_once, cut))

    with closing(order.engine), _written(order.manifest) as record:
        with ExitStack() as files:
            outs = [(path, files.enter_context(_written(path))) for path in order.outs]
            fit = None
            if order.duration_s is None:
                parts = narrated(planned.said)
            else:
                expected = Expected(store, order.engine.version, voices)
                planned, parts, fit = _fitted(order, settings, order.duration_s, expected, narrated)
            heard = [quickened(part) for part in parts]
            first = tags_of(planned.bulletin)
            placed, whole = rendered(heard, planned.mixing, outs, first, settings.sound, listener)
            made = manifest(planned.bulletin, voices, placed, whole, fallback, fit)
            made = _labelled(made, outs, order.label)
        record.write(made.to_json().encode())
    return made


def _candidate(
    order: Order, settings: Settings, bulletin: Bulletin, dropped: tuple[Story, ...]
) -> Candidate:
    """What would be made of a bulletin; raises ``InputError``."""
    said = plan(bulletin, order.engine, settings)
    mixing = mixed(bulletin, said, settings, to_hold=order.duration_s is not None)
    return Candidate(bulletin, said, mixing, dropped)


def _fitted(
    order: Order,
    settings: Settings,
    duration_s: float,
    expected: Expected,
    narrated: Callable[[Sequence[Utterance]], list[Narrated]],
) -> tuple[Candidate, list[Narrated], Fit]:
    """What is made so that it lasts as long as is asked for; raises ``DurationError``."""
    candidates = (_candidate(order, settings, *less) for less in lessened(order.bulletin))
    slot = Slot(duration_s, settings.pauses.after(), candidates)
    made = Made(narrated(slot.likely(expected).said))
    fitted = slot.fitted(made.lengths)
    dropped = tuple(
        Dropped(story.headline.text if story.headline else "", story.source)
        for story in fitted.candidate.dropped
    )
    fit = Fit(duration_s, fitted.pauses, fitted.tempo, dropped, fitted.held_s)
    return fitted.candidate, made.parts(fitted.candidate.said), fit


def _cast(order: Order, said: Sequence[Utterance], settings: Settings, listener: Listener) -> Cast:
    """Who speaks for whom; it is told where two newsreaders sound alike."""
    engine = order.engine
    voices = cast(order.bulletin, settings.reader, engine, order.voice, order.voice_named)
    heard = {utterance.reader: voices.voice(utterance).name for utterance in said}
    if len(set(heard.values())) < len(heard):
        listener.voice_shared(
            f"{engine.name} has too few voices: {' and '.join(heard)} sound alike."
        )
    return voices


def _labelled(
    made: Manifest,
    outs: Sequence[tuple[Path, BinaryIO]],
    label: Callable[[BinaryIO, Manifest], None] | None,
) -> Manifest:
    """Write into the files what only the whole tells; the manifest with their sizes since."""
    for path, file in outs:
        if path.suffix.lower() == ".mp3":
            write_id3(file, tags(made))
        if label:
            label(file, made)
    sizes = [file.seek(0, io.SEEK_END) for _, file in outs]
    outputs = zip(made.outputs, sizes, strict=True)
    return replace(made, outputs=tuple(replace(each, bytes=size) for each, size in outputs))


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
