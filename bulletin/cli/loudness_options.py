"""The option for a bulletin's loudness."""

from __future__ import annotations

import click


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
