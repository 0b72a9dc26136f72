"""What the podcast commands share: the show's settings, the feed's folder, adding and sending."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from bulletin.cli.terminal import say
from bulletin.core.defaults import SHOW
from bulletin.core.errors import OutputError, Place, SettingsError
from bulletin.core.extras import needs

if TYPE_CHECKING:
    from bulletin.config import Podcast, Provenance, Settings
    from bulletin.core.model import Bulletin
    from bulletin.pipeline import Manifest

_SHOW = Path(SHOW)
_Command = TypeVar("_Command", bound=Callable[..., object])


def feed_option(command: _Command) -> _Command:
    """``--feed FOLDER``."""
    option = click.option(
        "--feed",
        "folder",
        metavar="FOLDER",
        type=click.Path(path_type=Path),
        help="The feed's folder (default: the one in the show's [podcast], or this folder).",
    )
    return option(command)


def installed() -> None:
    """Check that the extra ``podcast`` is installed; raises ``SettingsError``."""
    try:
        import bulletin.publish.feed  # noqa: F401
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"podcasts need {error.name}, which is not installed",
            todo=needs("podcast"),
        ) from None


def podcast_of(folder: Path | None, show: Path | None) -> tuple[Path, Podcast | None]:
    """The feed's folder, and the show's podcast if the folder is its own; raises ``SettingsError``.

    Without a podcast in the show's file, the settings kept in the folder are used.
    """
    from bulletin import config
    from bulletin.publish.podcast_state import STATE
    from bulletin.publish.show_podcast import podcast_of_show

    podcast = None
    if show or _SHOW.exists():
        own, podcast = podcast_of_show(config.load(show or _SHOW), (show or _SHOW).parent)
        if folder is None and podcast.title:
            return own, podcast
        if not podcast.title or (show is None and own.resolve() != (folder or Path()).resolve()):
            podcast = None
    if folder is None and not Path(STATE).exists():
        raise SettingsError(
            "no feed is named",
            todo="Name its folder, or set [podcast] in the show's file.",
            place=Place(str(show)) if show else None,
        )
    return folder or Path(), podcast


def provenance_of(show: Path | None) -> Provenance:
    """Who signs a show's files; without a show, as the environment says."""
    from bulletin import config

    if show or _SHOW.exists():
        return config.load(show or _SHOW).provenance
    return config.Provenance()


@dataclass(frozen=True, slots=True)
class Episode:
    """How a bulletin enters a podcast: by default a new episode, unless it resembles one of that
    day.

    It is ``another`` one in any case, or ``replaces`` the one it resembles; ``words`` say why.
    """

    another: bool = False
    replaces: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Adds a bulletin to a show's podcast and sends it out."""

    folder: Path
    podcast: Podcast
    sound: Path
    provenance: Provenance
    as_: Episode
    quiet: bool

    def see(self, bulletin: Bulletin) -> None:
        """Raise ``SourceError`` if the bulletin to be made could not be published."""
        from bulletin.disclosure.source_files import source_files
        from bulletin.publish import feed

        if not self.as_.another:
            feed.see_that_it_can(
                self.folder,
                bulletin.date,
                source_files(bulletin),
                bulletin.title,
                replaces=self.as_.replaces,
            )

    def publish(self, manifest: Manifest) -> None:
        """Add it, or replace the episode that it corrects, and send the feed."""
        add(
            self.folder,
            self.podcast,
            self.sound,
            manifest,
            provenance=self.provenance,
            as_=self.as_,
            quiet=self.quiet,
        )
        if self.podcast.target:
            send(self.folder, self.podcast.target, quiet=self.quiet)


def publisher(
    settings: Settings,
    show: Path | None,
    outs: Sequence[Path],
    as_: Episode | None = None,
    *,
    quiet: bool,
) -> Publisher:
    """The publisher of a show's podcast, which reports what it does unless it is ``quiet``.

    The first MP3 of the files ``outs`` becomes the episode. Raises ``SettingsError`` at once if the
    show has no podcast that can be published, and ``OutputError`` if there is no MP3.
    """
    installed()
    from bulletin.publish import feed
    from bulletin.publish.show_podcast import podcast_of_show

    sound = next((out for out in outs if out.suffix.lower() == ".mp3"), None)
    if sound is None:
        raise OutputError("a podcast episode must be an MP3", todo="Add: -o FILE.mp3.")
    folder, podcast = podcast_of_show(settings, (show or _SHOW).parent)
    feed.ready(podcast)
    return Publisher(folder, podcast, sound, settings.provenance, as_ or Episode(), quiet)


def see_that_it_speaks(engine: str, force: bool) -> None:
    """Raise ``SettingsError`` if the voice without words would be published."""
    if engine == "silent" and not force:
        raise SettingsError(
            "the silent voice is a placeholder, and would be published",
            todo="Choose another --engine, or use --force to publish it anyway.",
        )


def add(
    folder: Path,
    podcast: Podcast | None,
    sound: Path,
    manifest: Manifest,
    published: datetime.datetime | None = None,
    keep: int | None = None,
    *,
    provenance: Provenance,
    as_: Episode | None = None,
    name: str = "",
    quiet: bool = False,
) -> None:
    """Add a bulletin to a feed, signed as ``provenance`` says, and report it.

    Unset, ``published`` is the bulletin's date at the current time. ``as_`` says whether it is
    added or replaces another: the episode called ``name``, or else the one it resembles.
    """
    from bulletin.publish import feed
    from bulletin.publish.additions import addition_of

    addition = addition_of(sound, manifest, provenance, published)
    said = as_ or Episode()
    if said.replaces:
        added = feed.replace(folder, podcast, addition, name, said.words)
    else:
        added = feed.add(folder, podcast, addition, keep, another=said.another)
    if quiet:
        return
    done = "is corrected" if said.replaces else "is added"
    how = done if added.new else "is in the feed already"
    say(f"{folder}: {added.episode.slug} {how}")
    for slug in added.gone:
        say(f"{folder}: {slug} is removed, as only the newest are kept")


def send(folder: Path, target: str, *, quiet: bool = False) -> None:
    """Send a feed to its target, and report what was done."""
    from bulletin.publish.target import publish

    done = publish(folder, target)
    if quiet:
        return
    files = "1 file" if len(done.sent) == 1 else f"{len(done.sent)} files"
    say(f"{target}: {files} sent, {done.unchanged} unchanged, {len(done.removed)} removed")
