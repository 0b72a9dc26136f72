"""Templates into pages: ours, and those of a station above them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import jinja2

from bulletin.errors import Place, SettingsError
from bulletin.publish.site import sharing, views, words
from bulletin.publish.site.programme import Programme

__all__ = ["Renderer"]

# What HTML forbids (https://html.spec.whatwg.org/#valid-text): controls, surrogates, no letters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Renderer:
    """Renders the pages of a ``programme``; raises ``SettingsError`` for a template's mistake."""

    def __init__(self, programme: Programme, cover: bool) -> None:
        """``cover`` says whether there is a cover to show."""
        self.words = words.load(programme.templates)
        self._programme = programme
        self._cover = cover
        own = [jinja2.FileSystemLoader(programme.templates)] if programme.templates else []
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([*own, jinja2.PackageLoader(__package__)]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            finalize=_allowed,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals.update(programme=programme, words=self.words, views=views, cover=cover)
        self._environment.filters.update(cut=sharing.cut, clock=views.clock)

    def page(self, template: str, root: str, **values: Any) -> bytes:
        """A page; ``root`` is the way from it to the feed's folder, empty or ending in a slash."""
        try:
            page = self._environment.get_template(template).render(root=root, **values)
        except (jinja2.TemplateError, UnicodeDecodeError) as error:
            name = getattr(error, "filename", None) or getattr(error, "name", None) or template
            raise SettingsError(
                f"the template has a mistake: {error}",
                place=Place(str(name), getattr(error, "lineno", None)),
            ) from error
        return page.encode()

    @cached_property
    def fingerprint(self) -> bytes:
        """A digest of all that decides how a page looks, apart from what it is about."""
        digest = hashlib.sha256(repr((self._programme, self._cover, self.words)).encode())
        for name, source in self._sources():
            digest.update(f"{name}\0{source}\0".encode())
        return digest.digest()

    def _sources(self) -> Iterator[tuple[str, str]]:
        loader = self._environment.loader
        assert loader is not None
        for name in loader.list_templates():
            if name.endswith(".html"):
                yield name, loader.get_source(self._environment, name)[0]


def _allowed(value: Any) -> Any:
    return _FORBIDDEN.sub("", value) if type(value) is str else value
