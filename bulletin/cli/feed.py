"""``bulletin feed``: a podcast's feed, in a folder that is its whole state."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bulletin.cli import podcasts
from bulletin.cli.commands import Commands
from bulletin.cli.podcasts import feed_option, installed, podcast_of
from bulletin.cli.show_options import show_option
from bulletin.cli.terminal import say
from bulletin.core.errors import OutputError, Place, SettingsError, SourceError

if TYPE_CHECKING:
    from bulletin.pipeline import Manifest

__all__ = ["feed"]

_FOLDER = click.argument(
    "folder", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path)
)

_MANIFEST = click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="What make wrote with --manifest; unset, the .json of the same name.",
)


class _Time(click.ParamType):
    """A moment as ISO 8601 has it; without an offset, it is in the bulletin's time zone."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.datetime:
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a time. Write it like 2026-01-26T07:00+05:30.", param, ctx)


@click.group(cls=Commands)
def feed() -> None:
    """Make a podcast of bulletins: its feed and files, in a folder to publish."""
    installed()


@feed.command()
@_FOLDER
@show_option
@click.option("--title", help="The podcast's name.")
@click.option("--url", metavar="URL", help="Where listeners will find the folder.")
@click.option("--author", help="Who makes it.")
@click.option("--email", help="The owner's e-mail address.")
def init(folder: Path | None, show: Path | None, **options: str | None) -> None:
    """Begin a feed in FOLDER, or give one new settings.

    They are those of [podcast] in the show's file, with the options above them.
    """
    from pydantic import ValidationError

    from bulletin.config import Podcast
    from bulletin.publish import feed as feeds
    from bulletin.publish import podcast_state

    path, podcast = podcast_of(folder, show)
    known = podcast_state.read(path)
    base = podcast or (known.podcast if known else Podcast())
    given = {name: value for name, value in options.items() if value}
    try:
        settings = Podcast(**{**base.model_dump(), **given})
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(
            f"--{first['loc'][0]}: {first['msg'].removeprefix('Value error, ')}"
        ) from None
    feeds.init(path, settings)
    say(f"{path}: «{settings.title}», to be published at {settings.base}")


@feed.command()
@click.argument("episode", metavar="EPISODE.mp3", type=click.Path(path_type=Path))
@_MANIFEST
@click.option(
    "--published",
    metavar="TIME",
    type=_Time(),
    help="When it comes out (2026-01-26T07:00+05:30); unset, the bulletin's day at this time.",
)
@click.option("--keep", metavar="N", type=click.IntRange(min=1), help="Only the newest N stay.")
@click.option("--new", is_flag=True, help="It is another episode, though alike one of that day.")
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
    """Add EPISODE.mp3, as make wrote it; one that is in the feed already is not added again.

    Where an episode of the same day has the same sources or title, say --new, or correct that one:
    see bulletin feed replace.
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
    help="What was wrong, for the episode's page and transcript.",
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
    """Put EPISODE.mp3, as make wrote it, in the place of the episode NAME, to correct that.

    NAME is an episode's folder under episodes/, or its guid. Its guid, address and date of
    publication stay; sound, transcript, chapters and page are made anew, and say so.
    """
    path, podcast = podcast_of(folder, show)
    provenance = podcasts.provenance_of(show)
    as_ = podcasts.Episode(replaces=True, words=correction)
    said = _manifest_of(episode, manifest)
    podcasts.add(path, podcast, episode, said, provenance=provenance, as_=as_, name=name)


def _manifest_of(episode: Path, manifest: Path | None) -> Manifest:
    from bulletin.publish.additions import read_manifest  # quicker there than all the stages

    if not episode.is_file():
        todo = "Name the MP3 that make wrote."
        raise SourceError("there is no such file", todo=todo, place=Place(str(episode)))
    todo = "Name what make wrote with --manifest: --manifest FILE."
    return read_manifest(manifest or episode.with_suffix(".json"), todo)


@feed.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@feed_option
@show_option
def remove(names: tuple[str, ...], folder: Path | None, show: Path | None) -> None:
    """Take episodes out; a NAME is an episode's folder under episodes/, or its guid."""
    from bulletin.publish import feed as feeds

    path, podcast = podcast_of(folder, show)
    for slug in feeds.remove(path, podcast, names):
        say(f"{path}: {slug} is removed")


@feed.command()
@_FOLDER
def check(folder: Path | None) -> None:
    """Examine a feed and all its files, as directories and players would."""
    from bulletin.publish.check import check as examined

    path, _ = podcast_of(folder, None)
    findings = examined(path)
    for finding in findings:
        click.echo(str(finding))
    faults = sum(finding.fault for finding in findings)
    if faults:
        what = "1 fault" if faults == 1 else f"{faults} faults"
        raise SourceError(f"the feed has {what}", place=Place(str(path)))
    say(f"{path}: nothing is wrong")


@feed.command()
@_FOLDER
@show_option
def rebuild(folder: Path | None, show: Path | None) -> None:
    """Write feed, transcripts and chapters again from the episodes, as after a change by hand."""
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
    help="The port to listen on; unset, one that is free.",
)
def serve(folder: Path | None, port: int) -> None:
    """Show the feed and its pages on this machine alone, as a host would; Ctrl-C ends it."""
    from bulletin.publish import preview

    path, _ = podcast_of(folder, None)
    try:
        listener = preview.listening(port)
    except OSError as error:
        wrong = f"nothing can listen on port {port} ({error.strerror})"
        raise OutputError(wrong, todo="Name another one: --port N.") from error
    with listener:
        host, bound = listener.getsockname()
        say(f"{path}: http://{host}:{bound}/ (Ctrl-C ends it)")
        preview.serve(path, listener)
