"""``bulletin provenance``: sign finished files."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bulletin.cli.terminal import say
from bulletin.core.errors import OutputError, Place
from bulletin.core.extras import extra

_PRIVATE = 0o600


@click.group()
def provenance() -> None:
    """Sign finished files with Content Credentials (C2PA)."""


@provenance.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option("--station", default="bulletin", show_default=True, help="Who signs.")
def init(folder: Path, station: str) -> None:
    """Make a certificate and a key of your own, to try signing with.

    They are written to FOLDER as station.pem and station.key; existing files are not replaced.
    Verifiers will report that the signer is on no trust list: for that, buy a certificate.
    """
    with extra("provenance"):
        from bulletin.disclosure.certificates import self_made

    certificate, key = folder / "station.pem", folder / "station.key"
    chain, secret = self_made(station)
    _write(key, secret)
    try:
        _write(certificate, chain)
    except OutputError:
        key.unlink()
        raise
    say(f"{certificate} and {key} are written; name them in [provenance] of the show's file:")
    click.echo('[provenance]\ncertificate = "station.pem"\nkey = "station.key"')


def _write(path: Path, data: bytes) -> None:
    """Write a new file that only its owner may read; raises ``OutputError`` if there is one."""
    try:
        with open(path, "xb", opener=lambda name, flags: os.open(name, flags, _PRIVATE)) as file:
            file.write(data)
    except FileExistsError as error:
        todo = "Name another folder, or move the file away."
        raise OutputError("it exists already", todo=todo, place=Place(str(path))) from error
    except OSError as error:
        what = f"it cannot be written ({error.strerror})"
        raise OutputError(what, todo="Name another folder.", place=Place(str(path))) from error
