"""One-time notices to a station on standard error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.cli.terminal import say

if TYPE_CHECKING:
    from bulletin.config import Radio, Settings
    from bulletin.pipeline import Manifest


def tell_notice(radio: Radio, station: str) -> None:
    """Show a station its preset's notice, once."""
    from bulletin.config.presets import preset
    from bulletin.core.cache_folder import default_folder
    from bulletin.radio.notice import once

    if not radio.preset:
        return
    asked = preset(radio.preset)
    for line in once(asked, station, default_folder()):
        say(line)


def tell_outputs(radio: Radio, outs: Iterable[Path]) -> None:
    """Tell which files the check before air will refuse for their names."""
    from bulletin.config.presets import preset

    if not radio.preset:
        return
    asked = preset(radio.preset)
    for out in outs:
        if out.suffix[1:].lower() not in asked.formats:
            wanted = " or ".join(f".{each}" for each in asked.formats)
        elif not re.fullmatch(asked.name, out.stem):
            wanted = f"a name that matches {asked.name}"
        else:
            continue
        say(f"{out}: the preset {radio.preset} requires {wanted}; bulletin check will refuse it.")


def tell_zone(settings: Settings, station: str) -> None:
    """Tell a station, once, which time zone is used if its show names none."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.core.notices import first_time

    notice = (
        f"dates and times use {settings.zone.key}, as the show sets no time zone; "
        'to change that, write timezone = "…" above the first table of the show\'s file'
    )
    if not settings.named_zone and first_time(f"{notice}\0{station}", default_folder()):
        say(f"{notice}.")


def tell_disclosure(settings: Settings, made: Manifest) -> None:
    """Tell a station, once, that its bulletins say that their voice is synthetic."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.core.notices import first_time

    if settings.disclosure.asked is not None or not made.disclosed:
        return
    notice = (
        f"the bulletin says that its voice is synthetic («{settings.disclosure.text}»); "
        "to change that, set where and text in [disclosure] of the show's file"
    )
    if first_time(f"{notice}\0{made.station}", default_folder()):
        say(f"{notice}.")
