"""A manifest as others may see it: its sources without the newsroom's folders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from bulletin.core.address import public_name
from bulletin.core.model import LeftOut
from bulletin.manifest.schema import Dropped, Manifest, Said, SourceFile, ToldStory

_Named = TypeVar("_Named", Dropped, LeftOut, Said, ToldStory)


def public(manifest: Manifest) -> Manifest:
    """The manifest, with the folders removed from the names of all sources."""
    fit = manifest.fit
    return replace(
        manifest,
        utterances=_public(manifest.utterances),
        stories=_public(manifest.stories),
        left_out=_public(manifest.left_out),
        sources=tuple(SourceFile(public_name(e.name), e.sha256) for e in manifest.sources),
        fit=replace(fit, dropped=_public(fit.dropped)) if fit else None,
    )


def _public(named: Iterable[_Named]) -> tuple[_Named, ...]:
    return tuple(replace(each, source=public_name(each.source)) for each in named)
