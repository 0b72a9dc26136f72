"""The podcast of a show, with the paths of its file resolved."""

from __future__ import annotations

from pathlib import Path

from bulletin.config import Podcast, Settings


def podcast_of_show(settings: Settings, beside: Path) -> tuple[Path, Podcast]:
    """The feed's folder and the podcast; paths in the show's file are relative to ``beside``.

    If a show discloses nothing in words, its episodes need not either.
    """
    podcast = settings.podcast
    named = {key: getattr(podcast, key) for key in ("cover", "templates")}
    found: dict[str, object] = {
        key: str((beside / path).absolute()) for key, path in named.items() if path
    }
    if podcast.target and "://" not in podcast.target:
        found["target"] = str((beside / podcast.target).absolute())
    if settings.disclosure.asked is False:
        found["disclosed"] = False
    return beside / podcast.folder, podcast.model_copy(update=found)
