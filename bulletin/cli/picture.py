"""``bulletin picture``: draw a bulletin at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.core.errors import OutputError, Place, SourceError, told_as

if TYPE_CHECKING:
    from bulletin.publish.picture import Facts

_SUFFIXES = (".png", ".svg")


@click.command()
@click.argument("file", metavar="FILE|MANIFEST", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    required=True,
    metavar="TIMELINE.png",
    type=click.Path(path_type=Path),
    help="The picture to write: .png or .svg.",
)
def picture(file: Path, out: Path) -> None:
    """Draw a bulletin: stories, wave, voices, sounds, loudness.

    A MANIFEST (.json) names its sound file, which must lie beside it. A sound FILE alone is drawn
    from its sound and its tags.
    """
    from audio.errors import SoundError
    from audio.files import written_aside
    from audio.overview import overview
    from bulletin.publish import picture as drawing

    if out.suffix.lower() not in _SUFFIXES:
        todo = f"Name it {' or '.join(_SUFFIXES)}."
        raise OutputError("a picture must be a PNG or an SVG", todo=todo, place=Place(str(out)))
    sound, facts = _known(file)
    try:
        drawn = drawing.svg(facts, overview(sound))
    except SoundError as error:
        todo = "Name a sound file, or the manifest of one."
        raise SourceError(str(error), todo=todo, place=Place(str(sound))) from error
    data = drawn.encode() if out.suffix.lower() == ".svg" else drawing.png(drawn)
    elsewhere = told_as(OutputError, "it cannot be written", out, todo="Name another place.")
    with elsewhere, written_aside(out) as written:
        written.write(data)


def _known(file: Path) -> tuple[Path, Facts]:
    """The sound file, and what is known about the bulletin in it."""
    from audio.errors import SoundError
    from audio.labels import read_chapters, read_tags
    from bulletin.pipeline import read_manifest
    from bulletin.publish.picture import of_file, of_manifest

    if not file.is_file():
        wrong = "it is a folder" if file.is_dir() else "there is no such file"
        todo = "Name a sound file, or a manifest."
        raise SourceError(wrong, todo=todo, place=Place(str(file)))
    if file.suffix.lower() != ".json":
        try:
            return file, of_file(file.name, read_tags(file), read_chapters(file))
        except SoundError as error:
            todo = "Name a sound file, or the manifest of one."
            raise SourceError(str(error), todo=todo, place=Place(str(file))) from error
    manifest = read_manifest(file)
    beside = [file.parent / output.name for output in manifest.outputs]
    for sound in beside:
        if sound.is_file():
            return sound, of_manifest(manifest)
    names = ", ".join(path.name for path in beside) or "none"
    raise SourceError(
        f"its sound file is not beside it ({names})",
        todo="Put it there, or draw the sound file alone.",
        place=Place(str(file)),
    )
