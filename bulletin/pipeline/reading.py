"""Sources into a bulletin: articles analysed and composed, or a script as written."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bulletin import sources, structure
from bulletin.config import Settings
from bulletin.core.collector import CollectorPaused
from bulletin.core.defaults import LANGUAGE, UNTITLED
from bulletin.core.errors import BulletinError, InputError
from bulletin.core.model import Article, Bulletin, Story
from bulletin.core.moments import now
from bulletin.core.readable import title_of
from bulletin.language import load
from bulletin.programme import compose, script
from bulletin.programme.announcement import announced
from bulletin.sources import gate

_AS_IT_IS = sources.Options()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The stories of a source, their days if the source says them, and a script's head."""

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
    """The bulletin with a story from each source, of a feed several; raises ``InputError``.

    It is a programme if the settings have one, unless ``plain``. Without a ``title`` it has the
    programme's, else that of its first headline; without a ``date``, today's.

    A source may be a script: then everything is as in the first script, and no programme is made.
    Arguments override it.
    """
    today = date or now(settings.zone).date()
    reading = replace(reading, zone=settings.zone)
    return assembled(_all(names, today, reading), title, date, settings, plain)


def _all(names: Sequence[str], today: datetime.date, reading: sources.Options) -> list[Gathered]:
    """What the sources hold. Of several that cannot be read, all are reported at once."""
    gathered: list[Gathered] = []
    faults: list[InputError] = []
    for name in names:
        try:
            gathered.append(gather(name, today, reading))
        except InputError as error:
            faults.append(error)
    if faults:
        for fault in faults[1:]:
            reading.tell(str(fault))
        raise faults[0]
    return gathered


def gather(
    name: str,
    today: datetime.date,
    reading: sources.Options = _AS_IT_IS,
    run: Callable[..., Any] | None = None,
) -> Gathered:
    """What a source holds; raises ``InputError``. ``today`` is the date of a script without one.

    ``run`` calls a function of a module, as :func:`bulletin.sources.isolation.call` does, for each
    part of the work that a hostile text could prolong. Of several stories, those that cannot be
    analysed are reported and left out.
    """
    found = sources.document(name, reading)
    if script.is_script(found.text):
        text = Article(found.name, found.text)
        head = run(script.parse, text, today) if run else script.parse(text, today)
        return Gathered(head.stories, (None,) * len(head.stories), head)
    understood: list[tuple[Story, datetime.date | None]] = []
    faults: list[BulletinError] = []
    for article in sources.articles(found, reading):
        try:
            gate.check(article, reading)
            found_here = run(_stories, article) if run else _stories(article)
            if len(found_here) > 1:
                reading.tell(f"{article.name}: {len(found_here)} stories are in it.")
            understood.extend((each, article.date) for each in found_here)
        except BulletinError as error:
            faults.append(error)
    if not understood:
        raise faults[0]
    for fault in faults:
        reading.tell(f"left out: {fault}")
    stories, days = zip(*understood, strict=True)
    return Gathered(stories, days)


def _stories(article: Article) -> list[Story]:
    """The story of an article, or one for each press note in a file of several."""
    language = load(LANGUAGE)
    with CollectorPaused():
        return [structure.story(note, language) for note in structure.notes(article, language)]


def assembled(
    gathered: Sequence[Gathered],
    title: str | None,
    date: datetime.date | None,
    settings: Settings,
    plain: bool = False,
) -> Bulletin:
    """The bulletin of what was gathered; see :func:`read`."""
    heads = [each.head for each in gathered if each.head]
    stories = tuple(story for each in gathered for story in each.stories)
    bulletin = heads[0] if heads else Bulletin("", date or now(settings.zone).date(), ())
    bulletin = replace(
        bulletin,
        title=title or bulletin.title,
        date=date or bulletin.date,
        stories=stories,
        edited=bool(heads),
    )
    if not heads and not plain:
        bulletin = compose(bulletin, settings, load(LANGUAGE))
    headlines = filter(None, map(title_of, stories))
    titled = replace(bulletin, title=bulletin.title or next(headlines, UNTITLED))
    programme = bool(titled.programme) or (settings.programme is not None and not plain)
    return announced(titled, settings, load(LANGUAGE), programme=programme)


def composed(bulletin: Bulletin, settings: Settings) -> Bulletin:
    """The programme of a bulletin's stories, by the show's settings; raises ``SettingsError``."""
    whole = compose(bulletin, settings, load(LANGUAGE))
    programme = settings.programme is not None
    return announced(whole, settings, load(LANGUAGE), programme=programme)
