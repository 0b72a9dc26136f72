"""Labels a finished file, if its preset requires labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from bulletin.config.presets import preset
from bulletin.config.radio import Radio
from bulletin.core.extras import extra
from bulletin.manifest.schema import Manifest


def labels(radio: Radio) -> Callable[[BinaryIO, Manifest], None] | None:
    """A function that labels an open file; ``None`` if the preset requires none. Raises
    ``SettingsError``.
    """
    if not radio.preset or not preset(radio.preset).labelled:
        return None
    with extra("radio"):
        from bulletin.radio.cart_labels import labelled
    return partial(labelled, radio)
