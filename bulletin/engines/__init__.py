"""The voices, each an engine class, found by the entry-point group ``bulletin.engines``.

Third-party engines install with pip: their package names a class in that group, which derives from
:class:`Engine` (see ``docs/engines.md``).
"""

from __future__ import annotations

from bulletin.engines.choosing import VoiceChoice, choose, stand_in, voice_of
from bulletin.engines.engine import Engine, Readiness
from bulletin.engines.plugins import (
    AUTO,
    Available,
    engine,
    engines,
    keep_open,
    names,
    readiness_of,
    released,
    survey,
    voices_of,
)

__all__ = [
    "AUTO",
    "Available",
    "Engine",
    "Readiness",
    "VoiceChoice",
    "choose",
    "engine",
    "engines",
    "keep_open",
    "names",
    "readiness_of",
    "released",
    "stand_in",
    "survey",
    "voice_of",
    "voices_of",
]
