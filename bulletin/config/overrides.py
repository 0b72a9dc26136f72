"""Settings with the options of one bulletin on top."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from bulletin.config import Settings, load
from bulletin.config.mistakes import in_words, setting_of
from bulletin.config.presets import preset as preset_called
from bulletin.config.table import Table
from bulletin.core.defaults import SHOW
from bulletin.core.errors import SettingsError
from bulletin.language.lexicon_file import read

_Table = TypeVar("_Table", bound=Table)


def of_show(show: str | Path | Settings | None, lexicon: str | Path | None = None) -> Settings:
    """A show's settings, with a lexicon's rules above its own; raises ``SettingsError``.

    If ``show`` is unset, it is ``show.toml`` in the current folder, if there is one.
    """
    if isinstance(show, Settings):
        found = show
    elif show or Path(SHOW).exists():
        found = load(Path(show or SHOW))
    else:
        found = Settings()
    if lexicon:
        found = found.model_copy(update={"lexicon": (*read(Path(lexicon)), *found.lexicon)})
    return found


def overridden(
    settings: Settings,
    *,
    preset: str | None = None,
    category: str | None = None,
    target: str | float | None = None,
    rate: int | None = None,
    stereo: bool = False,
    dry: bool = False,
    speed: float | None = None,
) -> Settings:
    """``settings`` for one bulletin; options that are ``None`` leave them unchanged.

    A preset decides the sample rate, the ceiling, and the loudness unless the settings or
    ``target`` do. Raises ``SettingsError``.
    """
    settings = _for_preset(settings, preset, category)
    sound: dict[str, object] = {"target": target, "rate": rate, "channels": 2 if stereo else None}
    narration: dict[str, object] = {"speed": speed}
    if dry:
        sound |= {"voice_chain": False, "room_tone": False}
        narration["phrased"] = False
    return settings.model_copy(
        update={
            "sound": _changed(settings.sound, sound),
            "narration": _changed(settings.narration, narration),
        }
    )


def _for_preset(settings: Settings, preset: str | None, category: str | None) -> Settings:
    name = preset or settings.radio.preset
    told = {"preset": name, "category": category or settings.radio.category}
    settings = settings.model_copy(update={"radio": settings.radio.model_copy(update=told)})
    if not name:
        return settings
    asked = preset_called(name)
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


def _changed(table: _Table, values: Mapping[str, object]) -> _Table:
    """``table`` with the ``values`` that are set; raises ``SettingsError``."""
    given = {name: value for name, value in values.items() if value is not None}
    try:
        type(table).model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        key, field = setting_of(type(table), first["loc"])
        what, todo = in_words(first, key, field)
        raise SettingsError(f"{key[0]}: {what}", todo=todo) from None
    return table.model_copy(update=given)
