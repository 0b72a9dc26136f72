"""What a station is told once, by its preset, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.cli.terminal import say

if TYPE_CHECKING:
    from bulletin.config import Radio

__all__ = ["tell_notice"]


def tell_notice(radio: Radio, station: str) -> None:
    """Tell a station, once, what its preset has it know."""
    from bulletin.config.presets import preset
    from bulletin.core.cache_folder import default_folder
    from bulletin.radio.notice import once

    if not radio.preset:
        return
    asked = preset(radio.preset)
    for line in once(asked, station, default_folder()):
        say(line)
