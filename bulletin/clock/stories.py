"""The current stories of a schedule's sources."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bulletin import pipeline
from bulletin.clock.pool import Candidate, Pool, once
from bulletin.config import Schedule, Settings
from bulletin.core.address import is_address, scrubbed, shown
from bulletin.core.air_times import Terms
from bulletin.core.errors import BulletinError, Place, SourceError
from bulletin.core.model import Story
from bulletin.pipeline import Gathered, Options

_LONGEST = 20_000
"""Characters of one story: twenty minutes of speech."""

_ADVICE = (
    ("; if this is one, use --force", ""),
    ("use --allow-local", "set allow_local in [schedule]"),
    (", or name its encoding with --encoding", ""),
)
"""What the command line advises, and what may be done in a schedule, which has no such options."""

_SHARE = 0.5
"""The share of the time for making a bulletin that reading may take."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A file or an address, and when the file was written."""

    name: str
    written: datetime.datetime | None = None


def pool(
    settings: Settings,
    moment: datetime.datetime,
    slot: datetime.datetime,
    sayable: Callable[[Story], None],
    tell: Callable[[str], None],
) -> Pool | Gathered:
    """The stories that may air, at a ``moment`` of the show's zone, in a ``slot``.

    Without a rundown, they are the newest of each source whose terms allow that slot. Stories that
    cannot be read, for which ``sayable`` raises, or that are too old are reported and left out, as
    are those not read when half of the schedule's ``limit_min`` is over. A script is a whole
    bulletin: if it comes first, it is returned, otherwise it is left out. All reading is bounded in
    time and memory (see ``pipeline.apart``).
    """
    faults: list[str] = []

    def left_out(why: str) -> None:
        faults.append(why)
        tell(f"left out: {why}")

    schedule, rundown = settings.schedule, settings.rundown
    most = rundown.pool if rundown else schedule.most
    reader = _Reader(schedule, most, moment, sayable, left_out, tell)
    found: list[Candidate] = []
    by = time.monotonic() + _SHARE * 60 * schedule.limit_min
    for name in schedule.sources:
        if found and time.monotonic() > by:
            left_out(f"{name}: the sources before it took too long to read")
            continue
        stories = reader.stories(name)
        if rundown is None:
            stories = (each for each in stories if _is_open(each, slot))
        for each in islice(stories, most):
            if isinstance(each, Candidate):
                found.append(each)
            elif not found:
                return each
            else:
                left_out(f"{each.stories[0].source}: a script is a whole bulletin")
    return Pool(once(found), tuple(faults))


def _is_open(story: Candidate | Gathered, slot: datetime.datetime) -> bool:
    return isinstance(story, Gathered) or not story.terms.against(slot)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads sources, and goes on if one is broken."""

    schedule: Schedule
    most: int
    moment: datetime.datetime
    sayable: Callable[[Story], None]
    left_out: Callable[[str], None]
    tell: Callable[[str], None]

    def stories(self, name: str) -> Iterator[Candidate | Gathered]:
        """The good stories of a source, or a script."""
        for source in self._files(name):
            try:
                reading = Options(
                    None, self.schedule.most, self.schedule.allow_local, self.tell, zone=self.zone
                )
                read = pipeline.gather(source.name, self.moment.date(), reading, pipeline.apart)
                terms = self._terms(source)
            except Exception as error:  # one corrupt article must not keep a bulletin off the air
                self.left_out(_reason(error, source.name))
                continue
            if read.head:
                yield read
                continue
            for story, day in zip(read.stories, read.days, strict=True):
                if not self._stale(day, source) and self._sayable(story):
                    yield Candidate(story, day or (source.written or self.moment).date(), terms)

    @property
    def zone(self) -> datetime.tzinfo:
        """The show's time zone."""
        return self.moment.tzinfo or datetime.UTC

    def _terms(self, source: _Source) -> Terms:
        is_file = not is_address(source.name) and Path(source.name).is_file()
        return pipeline.airing_terms(Path(source.name), self.zone) if is_file else Terms()

    def _sayable(self, story: Story) -> bool:
        try:
            _see_that_it_is_short(story)
            self.sayable(story)
        except Exception as error:  # as above
            self.left_out(_reason(error, story.source))
            return False
        return True

    def _files(self, name: str) -> Sequence[_Source]:
        """A file or an address; of a folder its files, newest first."""
        path = Path(name)
        if is_address(name) or not path.is_dir():
            if path.exists() and not path.is_file():
                self.left_out(f"{name}: it is not a file")
                return []
            return [_Source(name)]
        try:
            files = sorted(_files(path, self.moment.tzinfo), key=_newest, reverse=True)
        except OSError as error:
            self.left_out(f"{shown(name)}: it cannot be read ({error.strerror or error})")
            return []
        since = self._since()
        return [each for each in files if since is None or _written(each) >= since]

    def _stale(self, day: datetime.date | None, source: _Source) -> bool:
        """Whether a story of a ``day`` is too old; a file's own time was checked already."""
        since = self._since()
        return bool(day and since and not source.written and day < since.date())

    def _since(self) -> datetime.datetime | None:
        limit = self.schedule.max_age_h
        return self.moment - datetime.timedelta(hours=limit) if limit else None


def _reason(error: Exception, name: str) -> str:
    if isinstance(error, BulletinError):
        for option, advice in _ADVICE:
            error.todo = error.todo.replace(option, advice)
        return str(error) if error.place else f"{shown(name)}: {error}"
    return scrubbed(f"{shown(name)}: {type(error).__name__}: {error}")


def _see_that_it_is_short(story: Story) -> None:
    texts = [paragraph.text for section in story.sections for paragraph in section.paragraphs]
    size = sum(map(len, texts)) + len(story.headline.text if story.headline else "")
    if size > _LONGEST:
        what = f"it holds {size:,} characters; a story on air may have {_LONGEST:,} at most"
        raise SourceError(what, place=Place(story.source))


def _files(folder: Path, zone: datetime.tzinfo | None) -> Iterator[_Source]:
    for path in folder.iterdir():
        is_source = path.suffix.lower() in pipeline.SOURCE_SUFFIXES
        if is_source and path.name[0] not in ".~" and path.is_file():
            written = datetime.datetime.fromtimestamp(path.stat().st_mtime, zone)
            yield _Source(str(path), written)


def _written(source: _Source) -> datetime.datetime:
    return source.written or datetime.datetime.max.replace(tzinfo=datetime.UTC)


def _newest(source: _Source) -> tuple[datetime.datetime, str]:
    return _written(source), source.name
