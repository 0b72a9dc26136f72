"""A preset and a category on the command line, into settings and labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

import click

from bulletin.core.errors import SettingsError

if TYPE_CHECKING:
    from bulletin.config import Radio, Settings
    from bulletin.core.model import Bulletin
    from bulletin.manifest.schema import Manifest

__all__ = ["extra", "labels", "serving", "tell_disclosure", "tell_notice"]


@contextmanager
def extra() -> Iterator[None]:
    """For what the extra ``radio`` brings; raises ``SettingsError`` where it isn't installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"{error.name} is not installed here",
            todo="Install it: pip install 'bulletin[radio]'.",
        ) from error


def serving(settings: Settings, preset: str | None, category: str | None) -> Settings:
    """The settings with those of a preset above them; raises ``SettingsError``.

    Unset, they are the show's own.
    """
    from bulletin.config.presets import preset as named

    name = preset or settings.radio.preset
    told = {"preset": name, "category": category or settings.radio.category}
    settings = settings.model_copy(update={"radio": settings.radio.model_copy(update=told)})
    if not name:
        return settings
    asked = named(name)
    if category and asked.categories and category not in asked.categories:
        raise SettingsError(
            f"{name} has no category {category!r}",
            todo=f"There are: {', '.join(asked.categories)}.",
        )
    sound = settings.sound
    if preset or "target" not in sound.model_fields_set:
        sound = sound.model_copy(update={"target": asked.loudness_lufs})
    if sound.rate not in asked.rates:
        sound = sound.model_copy(update={"rate": asked.rates[0]})
    if sound.ceiling_dbtp > asked.ceiling_dbtp:
        sound = sound.model_copy(update={"ceiling_dbtp": asked.ceiling_dbtp})
    return settings.model_copy(update={"sound": sound})


def tell_notice(radio: Radio, station: str) -> None:
    """Tell a station, once, what its preset has it know."""
    from bulletin.config.presets import preset
    from bulletin.core.cache_folder import default_folder
    from bulletin.radio.notice import once

    if not radio.preset:
        return
    asked = preset(radio.preset)
    for line in once(asked, station, default_folder()):
        click.echo(f"bulletin: {line}", err=True)


def tell_disclosure(settings: Settings, bulletin: Bulletin) -> None:
    """Tell a station, once, that its bulletins say that their voice is synthetic."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.core.notices import first_time
    from bulletin.disclosure.announcement import places
    from bulletin.language import load

    if settings.disclosure.asked is not None or not places(bulletin, settings, load("hi")):
        return
    notice = (
        f"the bulletin says that its voice is synthetic («{settings.disclosure.text}»); "
        "to change that, set where and text in [disclosure] of the show's file"
    )
    if first_time(f"{notice}\0{bulletin.station}", default_folder()):
        click.echo(f"bulletin: {notice}.", err=True)


def labels(radio: Radio) -> Callable[[BinaryIO, Manifest], None] | None:
    """What labels a finished file; ``None`` where the preset asks for none."""
    from bulletin.config.presets import preset

    if not radio.preset or not preset(radio.preset).labelled:
        return None
    with extra():
        from bulletin.radio.cart_labels import labelled
    return partial(labelled, radio)
