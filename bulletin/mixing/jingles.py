"""The station sounds: those that ship, and a station's own, opened and measured."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from audio import sounds
from audio.errors import SoundError
from audio.format import Format
from audio.source import FileSource, LoopSource, opened
from bulletin.config import Sound
from bulletin.core.errors import Place, SettingsError

_MOST_S = 60.0
_MOST_BED_S = 300.0
_OVERLAP_S = 0.5


class Jingles:
    """Sounds by name, with their loudness."""

    def __init__(self, found: Mapping[str, FileSource], own_bed: bool, form: Format) -> None:
        """``own_bed`` says that the bed is a station's file, which was not made to loop."""
        self._found = found
        self._own_bed = own_bed
        self._form = form

    def get(self, name: str) -> FileSource | None:
        """The sound called ``name``, ``None`` if there is none."""
        return self._found.get(name)

    @property
    def lengths(self) -> dict[str, int]:
        """How many samples each lasts."""
        return {name: sound.profile.frames for name, sound in self._found.items()}

    def bed(self, length: int) -> LoopSource | None:
        """The bed, looped for ``length`` samples."""
        bed = self._found.get("bed")
        if bed is None:
            return None
        overlap = self._form.samples(_OVERLAP_S) if self._own_bed else 0
        return LoopSource(bed, length, min(overlap, bed.profile.frames // 4))


def jingles(settings: Sound, form: Format, names: set[str]) -> Jingles:
    """The sounds in ``names`` that the settings do not turn off; raises ``SettingsError``."""
    found = {}
    for name in sorted(names):
        file = settings.file(name)
        if file != "":
            found[name] = _opened(name, file, form)
    return Jingles(found, settings.bed is not None, form)


def _opened(name: str, file: str | None, form: Format) -> FileSource:
    path = Path(file) if file else sounds.path(name)
    bed = name == "bed"
    try:
        path.open("rb").close()  # FFmpeg's errors do not say that there is no file
        return opened(path, form, most_s=_MOST_BED_S if bed else _MOST_S, whole=not bed)
    except (SoundError, OSError) as error:
        why = (
            str(error) if isinstance(error, SoundError) else f"it cannot be read ({error.strerror})"
        )
        raise SettingsError(
            f"the station's {name} cannot be used: {why}",
            todo='Name another file in [sound], or "" for none.',
            place=Place(str(path)),
        ) from error
