"""Which podcast a command is about: the show's settings and the feed's folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from bulletin.errors import Place, SettingsError

if TYPE_CHECKING:
    from bulletin.config import Podcast, Settings

__all__ = ["SHOW", "feed_option", "installed", "of_show", "podcast_of", "show_option"]

SHOW = Path("show.toml")
_STATE = "podcast.json"
_Command = TypeVar("_Command", bound=Callable[..., object])


def show_option(command: _Command) -> _Command:
    """``--show FILE``."""
    option = click.option(
        "--show",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help=f"The show's settings (TOML); unset, {SHOW} of this folder where there is one.",
    )
    return option(command)


def feed_option(command: _Command) -> _Command:
    """``--feed FOLDER``."""
    option = click.option(
        "--feed",
        "folder",
        metavar="FOLDER",
        type=click.Path(path_type=Path),
        help="The feed's folder; unset, the one that the show's [podcast] names, or this folder.",
    )
    return option(command)


def installed() -> None:
    """See that the extra ``podcast`` is there; raises ``SettingsError``."""
    try:
        import bulletin.publish.feed  # noqa: F401
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"a podcast needs what is not installed here ({error.name})",
            todo="Install it: pip install 'bulletin[podcast]'.",
        ) from None


def podcast_of(folder: Path | None, show: Path | None) -> tuple[Path, Podcast | None]:
    """The feed's folder, and the show's podcast if that is its folder; raises ``SettingsError``.

    Without a podcast in the show's file, what the folder keeps of its settings counts.
    """
    from bulletin import config

    podcast = None
    if show or SHOW.exists():
        own, podcast = of_show(config.load(show or SHOW), show or SHOW)
        if folder is None and podcast.title:
            return own, podcast
        if not podcast.title or (show is None and own.resolve() != (folder or Path()).resolve()):
            podcast = None
    if folder is None and not Path(_STATE).exists():
        raise SettingsError(
            "no feed is named",
            todo="Name its folder, or set [podcast] in the show's file.",
            place=Place(str(show)) if show else None,
        )
    return folder or Path(), podcast


def of_show(settings: Settings, show: Path) -> tuple[Path, Podcast]:
    """The feed's folder and the podcast of a show; paths in its file begin at the file's folder."""
    podcast, beside = settings.podcast, show.parent
    named = {key: getattr(podcast, key) for key in ("cover", "templates")}
    paths = {key: str((beside / path).absolute()) for key, path in named.items() if path}
    return beside / podcast.folder, podcast.model_copy(update=paths)
