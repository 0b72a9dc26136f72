"""A command group that suggests the nearest name for an unknown command."""

from __future__ import annotations

import click

from bulletin.core.errors import nearest


class Commands(click.Group):
    """Commands in the order of use; an unknown one is answered with the nearest."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of use."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Resolve the command; raises ``click.UsageError``."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            todo = nearest(args[0], self.commands)
            raise click.UsageError(f"there is no command {args[0]!r}. {todo}", ctx)
        return super().resolve_command(ctx, args)
