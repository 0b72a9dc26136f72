"""Renders templates into pages: ours, overridden by a station's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from bulletin.config import Podcast
from bulletin.core.errors import Place, SettingsError
from bulletin.core.sanitise import plain
from bulletin.core.version import __version__
from bulletin.publish.site import sharing, views, wording

# Where things are on this machine and where they are sent: no page depends on it.
_ELSEWHERE = {"cover", "folder", "target", "templates"}
_OURS = "ours"
"""As a prefix, it selects our template, even if the station has one of that name."""


class _Compiled(jinja2.BytecodeCache):
    """What this process has compiled: a clock or a studio builds the same pages over and over."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class Renderer:
    """Renders the pages of a ``podcast``; raises ``SettingsError`` for a template's mistake."""

    def __init__(self, podcast: Podcast, cover: str) -> None:
        """``cover`` names the podcast's picture in its folder, empty if it has none."""
        templates = Path(podcast.templates) if podcast.templates else None
        if templates and not templates.is_dir():
            raise SettingsError(
                "there is no such folder of templates",
                todo="Set templates in [podcast] of the show's file, or remove it.",
                place=Place(str(templates)),
            )
        self.words = wording.load(templates)
        self._decides = repr(
            (__version__, podcast.model_dump(exclude=_ELSEWHERE), cover, self.words)
        )
        own = [jinja2.FileSystemLoader(templates)] if templates else []
        ours = jinja2.PackageLoader(__package__)
        self._has_own = bool(own)
        self._loader = jinja2.ChoiceLoader([*own, ours, jinja2.PrefixLoader({_OURS: ours})])
        self._environment = jinja2.Environment(
            loader=self._loader,
            bytecode_cache=_COMPILED,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            finalize=_fit,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals.update(
            podcast=podcast, words=self.words, views=views, cover=cover
        )
        self._environment.filters.update(cut=sharing.cut, clock=views.clock)

    def page(self, template: str, root: str, **values: Any) -> bytes:
        """A page; ``root`` is the path from it to the feed's folder, empty or ending in a slash."""
        with self._blamed(template):
            return self._environment.get_template(template).render(root=root, **values).encode()

    @cached_property
    def fingerprint(self) -> bytes:
        """A digest of everything that decides how a page looks, apart from its subject."""
        digest = hashlib.sha256(self._decides.encode())
        for name, source in self._sources():
            digest.update(f"{name}\0{source}\0".encode())
        return digest.digest()

    def _sources(self) -> Iterator[tuple[str, str]]:
        for name in self._loader.list_templates():
            if name.endswith(".html"):
                with self._blamed(name):
                    yield name, self._loader.get_source(self._environment, name)[0]

    @contextmanager
    def _blamed(self, template: str) -> Iterator[None]:
        """Report errors in a station's template with their place."""
        try:
            yield
        except Exception as error:
            if not self._has_own:
                raise
            name = getattr(error, "filename", None) or getattr(error, "name", None) or template
            raise SettingsError(
                f"the template has a mistake: {error}",
                place=Place(str(name), getattr(error, "lineno", None)),
            ) from error


def _fit(value: Any) -> Any:
    """Text for a page without characters that HTML forbids; markup stays."""
    return plain(value) if type(value) is str else value
