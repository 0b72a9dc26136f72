"""How to add an extra to this installation of bulletin, from a clone or from a wheel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from bulletin.core.errors import SettingsError
from bulletin.core.version import __version__


def needs(extra: str) -> str:
    """What to do if a package of an ``extra`` is missing, as a sentence."""
    what, where = _installed_from()
    return f"This needs the extra {extra}: pip install {what.format(f'[{extra}]')}{where}."


@contextmanager
def extra(name: str) -> Iterator[None]:
    """For imports that need the extra ``name``; raises ``SettingsError`` if it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise SettingsError(f"{error.name} is not installed", todo=needs(name)) from error


@cache
def _installed_from() -> tuple[str, str]:
    """What to give to pip, with a gap for the extra, and in which folder (or none)."""
    clone = Path(__file__).resolve().parents[2]
    if (clone / "pyproject.toml").is_file():
        return '-e ".{}"', f" (in {clone})"
    source = urlsplit(_source())
    path = PurePosixPath(unquote(source.path))
    if source.scheme == "file" and path.suffix == ".whl":
        return f'"{path if Path(path).exists() else path.name}{{}}"', ""
    if source.scheme == "file":
        return f'"{path}{{}}"', ""
    return f'"bulletin-{__version__}-py3-none-any.whl{{}}"', ""


def _source() -> str:
    """The address that pip recorded when it installed bulletin; empty if it recorded none."""
    # imported here, as it would slow every start of the program
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        noted = distribution("bulletin").read_text("direct_url.json")
        return str(json.loads(noted or "{}").get("url", ""))
    except (PackageNotFoundError, ValueError, AttributeError):
        return ""
