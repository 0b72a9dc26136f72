"""``bulletin help``: what each command does, and how to set up shell completion."""

from __future__ import annotations

import click

from bulletin.core.errors import nearest


@click.command("help")
@click.argument("words", metavar="[COMMAND]...", nargs=-1)
@click.pass_context
def help_(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Show help for bulletin, or for one of its commands.

    \b
    For completion of commands and options, add to your shell's start-up file:
      bash (~/.bashrc)   eval "$(_BULLETIN_COMPLETE=bash_source bulletin)"
      zsh (~/.zshrc)     eval "$(_BULLETIN_COMPLETE=zsh_source bulletin)"
      fish (~/.config/fish/completions/bulletin.fish)
                         _BULLETIN_COMPLETE=fish_source bulletin | source
    """
    root = ctx.parent or ctx
    command: click.Command = root.command
    shown = root
    for word in words:
        known = command.commands if isinstance(command, click.Group) else {}
        if word not in known:
            raise click.UsageError(f"there is no command {word!r}. {nearest(word, known)}", root)
        command = known[word]
        shown = click.Context(command, info_name=word, parent=shown)
    click.echo(command.get_help(shown))
    if not words:
        click.echo("\nShell completion: bulletin help help.")
