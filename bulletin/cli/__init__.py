"""The command line: parses options, makes one call, and turns errors into a line and an exit code.

Each command has its own file and imports what it needs beyond click when it runs, so ``--help``
stays quick.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

import click

from bulletin.cli.air import air
from bulletin.cli.archive import archive
from bulletin.cli.batch import batch
from bulletin.cli.cache import cache
from bulletin.cli.check import check
from bulletin.cli.commands import Commands
from bulletin.cli.doctor import doctor
from bulletin.cli.feed import feed
from bulletin.cli.help import help_
from bulletin.cli.init import init
from bulletin.cli.inspect import inspect
from bulletin.cli.make import make
from bulletin.cli.picture import picture
from bulletin.cli.provenance import provenance
from bulletin.cli.publish import publish
from bulletin.cli.run import run
from bulletin.cli.rundown import rundown
from bulletin.cli.script import script
from bulletin.cli.serve import serve
from bulletin.cli.spoken import spoken
from bulletin.cli.studio import studio
from bulletin.cli.terminal import gated, say, standing
from bulletin.cli.verify import verify
from bulletin.cli.voices import voices
from bulletin.core.errors import BulletinError, InputError
from bulletin.core.version import __version__

__all__ = ["bulletin", "main"]

_INTERRUPTED = 128 + signal.SIGINT
_SPEAKING = frozenset({"make", "batch", "studio", "run", "serve"})
"""Commands that make clips."""
_COLLECTED_EVERY = 20_000
"""Objects between two searches for cycles. An article is many small values without any: at Python's
default a third of the time of a long one went into searching."""


class _Group(Commands):
    """The program: shows errors as one line, and sends all output through one gate."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        with gated():
            try:
                return super().main(*args, **kwargs)
            except BulletinError as error:  # raised while showing help, before a command is called
                say(str(error))
                sys.exit(error.exit_code)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:  # as ``bulletin.__main__`` set it
                signal.signal(signal.SIGINT, signal.default_int_handler)
            return super().invoke(ctx)
        except BulletinError as error:
            say(str(error))
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            kept = "; the clips made so far are kept" * (ctx.invoked_subcommand in _SPEAKING)
            click.echo(f"\nbulletin: stopped{kept}.", err=True)
            ctx.exit(_INTERRUPTED)
        except FileNotFoundError:
            if _is_somewhere():
                raise
            say(
                "the working folder no longer exists. Change to another one, or use absolute paths."
            )
            ctx.exit(InputError.exit_code)
        except BrokenPipeError:
            sys.stdout = None  # nobody reads it any more
            ctx.exit(1)


def _is_somewhere() -> bool:
    """Whether the working folder exists."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def bulletin() -> None:
    """Turn written Hindi news into a finished audio bulletin.

    \b
    bulletin make article.txt -o bulletin.mp3
    """


for command in (
    init,
    make,
    batch,
    studio,
    script,
    spoken,
    picture,
    feed,
    publish,
    check,
    verify,
    provenance,
    air,
    run,
    rundown,
    serve,
    archive,
    voices,
    inspect,
    cache,
    doctor,
    help_,
):
    bulletin.add_command(command)


def _give_verbose(command: click.Command) -> None:
    """Give a command ``--verbose``, unless it has its own."""
    if isinstance(command, click.Group):
        for each in command.commands.values():
            _give_verbose(each)
    elif not any("--verbose" in each.opts for each in command.params):
        text = "Show the traceback of an internal error."
        option = click.Option(["--verbose"], is_flag=True, expose_value=False, help=text)
        command.params.append(option)


_give_verbose(bulletin)


def main() -> None:
    """Run the program: no traceback reaches the user, and Ctrl-C does not wait for the network.

    SIGTERM does the same as Ctrl-C: nothing half-written stays.
    """
    standing()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    gc.set_threshold(_COLLECTED_EVERY, 20, 20)
    with gated():
        try:
            bulletin(prog_name="bulletin")
        except SystemExit as leaving:
            if leaving.code == _INTERRUPTED:
                # A normal exit would wait seconds for threads that wait for the network.
                sys.stderr.flush()
                os._exit(_INTERRUPTED)
            raise
        except Exception as error:
            if "--verbose" in sys.argv:
                traceback.print_exc()
            say(
                f"internal error: {type(error).__name__}: {error}. Please report it with the "
                "output of --verbose."
            )
            sys.exit(1)
