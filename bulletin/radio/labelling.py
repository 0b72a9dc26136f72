"""What labels a finished file, where its preset asks for labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from bulletin.config.presets import preset
from bulletin.config.radio import Radio
from bulletin.core.extras import extra
from bulletin.manifest.schema import Manifest

__all__ = ["labels"]


def labels(radio: Radio) -> Callable[[BinaryIO, Manifest], None] | None:
    """Labels an open file; ``None`` where the preset asks for none. Raises ``SettingsError``."""
    if not radio.preset or not preset(radio.preset).labelled:
        return None
    with extra("radio"):
        from bulletin.radio.cart_labels import labelled
    return partial(labelled, radio)
