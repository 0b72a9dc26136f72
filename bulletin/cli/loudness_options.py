"""The option that says how loud a bulletin is to be, and a target that was out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bulletin.manifest.schema import Level

__all__ = ["TARGET", "tell_missed"]

_HEARD_LU = 0.5


class _Target(click.ParamType):
    """A preset's name, or a number of LUFS."""

    name = "target"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | float:
        from pydantic import TypeAdapter, ValidationError

        from bulletin.config.sound import PRESETS, Target

        try:
            target: str | float = value if value in PRESETS else float(value)
            return TypeAdapter[str | float](Target).validate_python(target)
        except (ValueError, ValidationError):
            self.fail(
                f"{value!r} is neither of {', '.join(PRESETS)} nor a number of LUFS from -40 to -9",
                param,
                ctx,
            )


TARGET = _Target()


def tell_missed(level: Level | None, ceiling_dbtp: float) -> None:
    """Say on standard error where a bulletin is not as loud as was asked for."""
    if level is None or level.loudness_lufs is None:
        return
    short_lu = level.target_lufs - level.loudness_lufs
    if abs(short_lu) > _HEARD_LU:
        click.echo(
            f"bulletin: it came out at {level.loudness_lufs:.1f} LUFS, {abs(short_lu):.1f} LU "
            f"{'softer' if short_lu > 0 else 'louder'} than the {level.target_lufs:g} LUFS asked "
            f"for: more would crush the speech under the ceiling of {ceiling_dbtp:g} dBTP. "
            "Choose a softer --target, or raise ceiling_dbtp in [sound].",
            err=True,
        )
