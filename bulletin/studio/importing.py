"""New stories: from pasted text, a dropped file, an address or a feed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from audio.files import written_aside
from bulletin.config import Settings
from bulletin.core.address import shown
from bulletin.core.errors import BulletinError, OutputError, SourceError, told_as
from bulletin.core.model import Bulletin, Kind, Story
from bulletin.core.readable import title_of
from bulletin.pipeline import Gathered, Options, gather
from bulletin.studio.surroundings import ruled, with_news

_FOLDER, _PASTED = "sources", "pasted.txt"
_UNFIT = re.compile(r"[^\w.\u0900-\u097f-]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Importing:
    """How stories are read: the day of a script without one, whether what is no article is, too.

    ``told`` gets what is to be said of them.
    """

    today: datetime.date
    force: bool
    told: list[str] = field(default_factory=list)

    def gather(self, name: str, called: str) -> Gathered:
        """The stories of a source that messages call so; raises ``InputError``."""

        def tell(line: str) -> None:
            self.told.append(line.replace(name, called))

        return gather(name, self.today, Options(force=self.force, tell=tell))


def of_text(text: str, called: str, folder: Path, how: Importing) -> Gathered:
    """The stories of pasted text, which is stored; errors name it as ``called``."""
    if not text.strip():
        raise SourceError("there is no text", todo="Paste the text of an article.")
    kept = _stored(text.encode("utf-8", "replace"), _PASTED, folder / _FOLDER)
    return _read(kept, called, how)


def of_file(data: bytes, name: str, folder: Path, how: Importing) -> Gathered:
    """The stories of a dropped file, which is stored; raises ``InputError``."""
    return _read(_stored(data, name, folder / _FOLDER), name[:_LONGEST_NAME], how)


def of_address(address: str, how: Importing) -> Gathered:
    """The stories at an http or https address of a page or a feed; raises ``InputError``."""
    if not re.match(r"https?://", address, re.IGNORECASE):
        raise SourceError("it is not a valid address", todo="Begin it with https://.")
    return how.gather(address, shown(address))


def _read(kept: Path, called: str, how: Importing) -> Gathered:
    """The stories of a file, which is removed if it has none."""
    try:
        return how.gather(str(kept), called)
    except BulletinError as error:
        kept.unlink(missing_ok=True)
        if error.place:
            error.place = error.place._replace(file=called)
        raise


def added(bulletin: Bulletin, gathered: Sequence[Gathered], settings: Settings) -> Bulletin:
    """``bulletin`` with new stories after its news; an empty one takes a script's head."""
    stories = [story for each in gathered for story in each.stories]
    head = next((each.head for each in gathered if each.head), None)
    if head and not bulletin.stories:
        return replace(head, title=head.title or bulletin.title, stories=tuple(stories))
    new = ruled([story for story in stories if story.kind is Kind.STORY], settings)
    if not new:
        raise SourceError("it has no story")
    found = list(bulletin.stories)
    behind = 1 + max((n for n, story in enumerate(found) if story.kind is Kind.STORY), default=-1)
    after = replace(bulletin, stories=(*found[:behind], *new, *found[behind:]))
    return _titled(with_news(bulletin, after, settings), new)


def _titled(bulletin: Bulletin, new: Sequence[Story]) -> Bulletin:
    headlines = filter(None, map(title_of, new))
    return replace(bulletin, title=bulletin.title or next(headlines, ""))


def _stored(data: bytes, name: str, folder: Path) -> Path:
    """The file as a new one in ``folder``."""
    fit = _UNFIT.sub("-", name.replace("\\", "/").rpartition("/")[2]).strip(".-")
    fit = fit[-_LONGEST_NAME:] or "file"
    with told_as(
        OutputError,
        "it cannot be saved",
        folder,
        todo="Free some space, or open the studio in another folder.",
    ):
        folder.mkdir(exist_ok=True)
        number = 1 + len(list(folder.iterdir()))
        while (path := folder / f"{number:02}-{fit}").exists():
            number += 1
        with written_aside(path) as file:
            file.write(data)
    return path
