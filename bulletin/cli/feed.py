"""``bulletin feed``: manage a podcast's feed, whose whole state is one folder."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli import podcasts
from bulletin.cli.commands import Commands
from bulletin.cli.option_kinds import TIME
from bulletin.cli.podcasts import feed_option, installed, podcast_of
from bulletin.cli.show_options import show_option
from bulletin.cli.terminal import say
from bulletin.core.errors import (
    Place,
    SettingsError,
    SourceError,
    binding,
    first_mistake,
)

if TYPE_CHECKING:
    from bulletin.pipeline import Manifest

_FOLDER = click.argument(
    "folder", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path)
)

_MANIFEST = click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The manifest that make wrote (default: the .json of the same name).",
)


@click.group(cls=Commands)
def feed() -> None:
    """Manage a podcast: its feed and files, in a folder."""
    installed()


@feed.command()
@_FOLDER
@show_option
@click.option("--title", help="The podcast's title.")
@click.option("--url", metavar="URL", help="The public address of the folder.")
@click.option("--author", help="The podcast's author.")
@click.option("--email", help="The owner's e-mail address.")
def init(folder: Path | None, show: Path | None, **options: str | None) -> None:
    """Create a feed in FOLDER, or update its settings.

    They come from [podcast] in the show's file; the options below override them.
    """
    from pydantic import ValidationError

    from bulletin.config import Podcast
    from bulletin.publish import feed as feeds
    from bulletin.publish import podcast_state

    path, podcast = podcast_of(folder, show)
    known = podcast_state.read_state(path)
    base = podcast or (known.podcast if known else Podcast())
    given = {name: value for name, value in options.items() if value}
    try:
        settings = Podcast(**{**base.model_dump(), **given})
    except ValidationError as error:
        raise SettingsError(f"--{first_mistake(error)}") from None
    feeds.init(path, settings)
    say(f"{path}: «{settings.title}», to be published at {settings.base}")


@feed.command()
@click.argument("episode", metavar="EPISODE.mp3", type=click.Path(path_type=Path))
@_MANIFEST
@click.option(
    "--published",
    metavar="TIME",
    type=TIME,
    help="Time of publication, such as 2026-01-26T07:00+05:30 (default: the bulletin's date at the "
    "current time).",
)
@click.option(
    "--keep", metavar="N", type=click.IntRange(min=1), help="Keep only the newest N episodes."
)
@click.option(
    "--new",
    is_flag=True,
    help="Add it as another episode, even if it resembles one of the same day.",
)
@feed_option
@show_option
def add(
    episode: Path,
    manifest: Path | None,
    published: datetime.datetime | None,
    keep: int | None,
    new: bool,
    folder: Path | None,
    show: Path | None,
) -> None:
    """Add EPISODE.mp3, as made by make.

    An episode already in the feed is not added again.

    If an episode of the same day has the same sources or title, use --new to add another, or
    correct that one: see bulletin feed replace.
    """
    path, podcast = podcast_of(folder, show)
    provenance, as_ = podcasts.provenance_of(show), podcasts.Episode(another=new)
    said = _manifest_of(episode, manifest)
    podcasts.add(path, podcast, episode, said, published, keep, provenance=provenance, as_=as_)


@feed.command()
@click.argument("name")
@click.argument("episode", metavar="EPISODE.mp3", type=click.Path(path_type=Path))
@_MANIFEST
@click.option(
    "--correction",
    metavar="TEXT",
    default="",
    help="What was wrong; shown on the episode's page and transcript.",
)
@feed_option
@show_option
def replace(
    name: str,
    episode: Path,
    manifest: Path | None,
    correction: str,
    folder: Path | None,
    show: Path | None,
) -> None:
    """Replace the episode NAME by EPISODE.mp3, to correct it.

    NAME is an episode's folder under episodes/, or its guid. The guid, address and publication date
    stay; sound, transcript, chapters and page are replaced, and say so.
    """
    path, podcast = podcast_of(folder, show)
    provenance = podcasts.provenance_of(show)
    as_ = podcasts.Episode(replaces=True, words=correction)
    said = _manifest_of(episode, manifest)
    podcasts.add(path, podcast, episode, said, provenance=provenance, as_=as_, name=name)


def _manifest_of(episode: Path, manifest: Path | None) -> Manifest:
    from bulletin.publish.additions import read_manifest  # faster than importing all the stages

    if not episode.is_file():
        todo = "Name the MP3 that make wrote."
        raise SourceError("there is no such file", todo=todo, place=Place(str(episode)))
    todo = "Name the manifest that make wrote: --manifest FILE."
    return read_manifest(manifest or episode.with_suffix(".json"), todo)


@feed.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@feed_option
@show_option
def remove(names: tuple[str, ...], folder: Path | None, show: Path | None) -> None:
    """Remove episodes.

    A NAME is an episode's folder under episodes/, or its guid.
    """
    from bulletin.publish import feed as feeds

    path, podcast = podcast_of(folder, show)
    for slug in feeds.remove(path, podcast, names):
        say(f"{path}: {slug} is removed")


@feed.command()
@_FOLDER
def check(folder: Path | None) -> None:
    """Check a feed and its files as directories and players would."""
    from bulletin.publish.check import check as examined

    path, _ = podcast_of(folder, None)
    problems = examined(path)
    for problem in problems:
        click.echo(str(problem))
    faults = sum(problem.fault for problem in problems)
    if faults:
        what = "1 fault" if faults == 1 else f"{faults} faults"
        raise SourceError(f"the feed has {what}", place=Place(str(path)))
    say(f"{path}: no problems found")


@feed.command()
@_FOLDER
@show_option
def rebuild(folder: Path | None, show: Path | None) -> None:
    """Rebuild feed, transcripts and chapters from the episodes.

    For example after editing by hand.
    """
    from bulletin.publish import feed as feeds

    path, podcast = podcast_of(folder, show)
    count = feeds.rebuild(path, podcast)
    episodes = "1 episode is" if count == 1 else f"{count} episodes are"
    say(f"{path}: {episodes} in the feed")


@feed.command()
@_FOLDER
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port to listen on (default: a free one).",
)
def serve(folder: Path | None, port: int) -> None:
    """Serve the feed and its pages on this machine, as a host would.

    Nobody else can reach it; Ctrl-C stops it.
    """
    from bulletin.publish import preview

    path, _ = podcast_of(folder, None)
    with binding(f"port {port}"):
        listener = preview.listening(port)
    with listener:
        host, bound = listener.getsockname()
        say(f"{path}: http://{host}:{bound}/ (Ctrl-C stops it)")
        preview.serve(path, listener)
