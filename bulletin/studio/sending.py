"""Sends a finished bulletin: into the show's podcast and to its target, and on air."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from audio.files import written_aside
from bulletin.config import Podcast, Settings
from bulletin.config.presets import preset
from bulletin.core.errors import SettingsError, first_mistake
from bulletin.publish import feed
from bulletin.publish.additions import addition_of
from bulletin.publish.show_podcast import podcast_of_show
from bulletin.publish.target import publish
from bulletin.radio import station_delivery
from bulletin.radio.air_check import check
from bulletin.radio.findings import Finding
from bulletin.studio.made import Made

_PUBLISHED = "published"
"""The file beside a bulletin's script with the guid of its episode."""


@dataclass(frozen=True, slots=True)
class Published:
    """An episode's name, whether it is ``new`` or ``corrected``; how many files were ``sent``."""

    name: str
    new: bool
    corrected: bool
    sent: int | None


def podcast_of(values: dict[str, str]) -> Podcast:
    """A podcast from the typed values; raises ``SettingsError``."""
    try:
        found = Podcast(**values)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError(first_mistake(error)) from None
    feed.ready(found)
    return found


def published(made: Made, settings: Settings, beside: Path) -> Published:
    """Add a bulletin to the podcast of a show whose file is in ``beside``, and publish that.

    An earlier episode of the same bulletin is corrected, if it is still in the feed. Raises
    ``BulletinError``.
    """
    folder, podcast = podcast_of_show(settings, beside)
    feed.ready(podcast)
    addition = addition_of(made.sound, made.manifest(), settings.provenance)
    kept = made.folder.parent.parent / _PUBLISHED
    guid = kept.read_text("utf-8").strip() if kept.is_file() else ""
    corrects = bool(guid) and feed.holds(folder, guid)
    if corrects:
        added = feed.replace(folder, podcast, addition, guid)
    else:
        added = feed.add(folder, podcast, addition, another=True)
    with written_aside(kept) as file:
        file.write(added.episode.guid.encode())
    sent = len(publish(folder, podcast.target).sent) if podcast.target else None
    return Published(added.episode.slug, added.new and not corrects, added.new and corrects, sent)


def checked(made: Made, name: str, slot_s: float | None) -> tuple[Finding, ...]:
    """The findings for a preset; raises ``SettingsError`` for an unknown one."""
    return check(_file_for(made, name), preset(name), slot_s)


def aired(made: Made, where: str, name: str, slot_s: float | None) -> str:
    """Deliver a bulletin to a folder or a mount; returns where. Raises ``BulletinError``."""
    asked = station_delivery.Asked(name, preset(name), slot_s)
    source = _file_for(made, name)
    if where.startswith(("icecast:", "icecasts:")):
        seconds = station_delivery.stream(source, where, asked, lambda _seconds: None)
        return f"{where} ({round(seconds)} s)"
    folder = Path(where).expanduser()
    if not where.strip() or not folder.is_absolute():
        raise SettingsError("name a folder by its absolute path, or icecast://HOST:PORT/MOUNT")
    placed = station_delivery.into_folder(source, folder, asked, None, made.manifest())
    return str(placed or folder)


def _file_for(made: Made, name: str) -> Path:
    """The WAV if its preset takes that first, else the MP3."""
    return made.wav if preset(name).formats[0] == "wav" else made.sound
