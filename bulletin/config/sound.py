"""A bulletin's sound: its level, its format, and the station's own sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from audio.sounds import NAMES
from bulletin.config.presets import presets
from bulletin.config.table import Table, beside

PRESETS = {name: each.loudness_lufs for name, each in presets().items()}
"""Integrated loudness in LUFS, by destination; that of radio is EBU R128's."""

if TYPE_CHECKING:
    Preset = str
else:
    Preset = Literal[tuple(PRESETS)]

Target = Preset | Annotated[float, Field(ge=-40, le=-9)]
"""A preset's name, or LUFS."""

Kbits = Literal[32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
"""The bit rates of an MP3 of 44.1 or 48 kHz."""

_LEVELS = ", ".join(f"{name} ({lufs:g})" for name, lufs in PRESETS.items())


class Sound(Table):
    """``[sound]``: files are relative to the folder of the show's file.

    A sound that is not set is the one that ships; if its file is ``""``, there is none.
    """

    target: Target = Field(
        default="podcast",
        description=f"Loudness of the whole: {_LEVELS}, or a number of LUFS.",
    )
    ceiling_dbtp: Annotated[float, Field(ge=-9, le=-0.1)] = Field(
        default=-1.0, description="The true-peak ceiling of the decoded output, in dBTP."
    )
    rate: Literal[44100, 48000] = Field(default=44100, description="Sample rate in hertz.")
    channels: Literal[1, 2] = Field(default=1, description="1 is mono, 2 stereo.")
    mp3_kbit_rate: Kbits = Field(default=128, description="Bit rate of an MP3, in kbit/s.")
    mp3_vbr: Annotated[int, Field(ge=0, le=9)] | None = Field(
        default=None,
        description="Quality of an MP3 at a variable bit rate, 0 (best) to 9; unset, constant.",
        examples=[4],
    )
    stations: Literal["programme", "always", "never"] = Field(
        default="programme",
        description="When the station sounds play: in a programme, always, or never.",
    )
    opening: str | None = Field(
        default=None, description="The opening signature's file.", examples=["opening.wav"]
    )
    closing: str | None = Field(
        default=None, description="The closing signature's file.", examples=["closing.wav"]
    )
    sting: str | None = Field(
        default=None,
        description="The file of the sting between two stories.",
        examples=["sting.wav"],
    )
    bed: str | None = Field(
        default=None, description="The file of the music under the headlines.", examples=["bed.wav"]
    )
    pips: str | None = Field(
        default=None, description="The file of the time signal (pips).", examples=["pips.wav"]
    )
    time_signal: bool = Field(
        default=False, description="Whether the time signal plays before the opening signature."
    )
    bed_db: Annotated[float, Field(ge=-40, le=0)] = Field(
        default=-10.0, description="Level of the bed when nobody speaks, in dB relative to speech."
    )
    bed_under_speech_db: Annotated[float, Field(ge=-50, le=0)] = Field(
        default=-20.0, description="Level of the bed under speech, in dB relative to it."
    )

    voice_chain: bool = Field(
        default=True,
        description="Whether voices pass through the voice chain (equaliser, compressor) before "
        "they are levelled.",
    )
    room_tone: bool = Field(
        default=True,
        description="Whether quiet room tone plays under the whole, instead of digital silence.",
    )
    room_tone_dbfs: Annotated[float, Field(ge=-80, le=-50)] = Field(
        default=-65.0, description="Level of the room tone, in dBFS (RMS)."
    )
    longest_hold_s: Annotated[float, Field(ge=0, le=600)] = Field(
        default=30.0,
        description="The most seconds that the bed may be held at the end to fill a duration.",
    )

    @field_validator(*NAMES)
    @classmethod
    def _from_the_show(cls, name: str | None, info: ValidationInfo) -> str | None:
        return beside(name, info) if name else name

    @property
    def target_lufs(self) -> float:
        """The target as a number."""
        return PRESETS[self.target] if isinstance(self.target, str) else self.target

    def file(self, name: str) -> str | None:
        """The file of the sound ``name``: ``None`` for the one that ships, empty for none."""
        found: str | None = getattr(self, name)
        return found
