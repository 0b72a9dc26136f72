"""``bulletin inspect``: what a finished file is, measured as it decodes."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from bulletin.errors import Place, SourceError

__all__ = ["inspect"]


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def inspect(file: Path, as_json: bool) -> None:
    """Measure a finished file: duration, level, silence, tags and chapters."""
    from audio.errors import SoundError
    from audio.level import measure
    from audio.tags import read_chapters, read_tags

    if not file.is_file():
        wrong = "it is a folder" if file.is_dir() else "there is no such file"
        raise SourceError(wrong, todo="Name a sound file.", place=Place(str(file)))
    try:
        sound = measure(file)
        tags, chapters = read_tags(file), read_chapters(file)
    except SoundError as error:
        todo = "Name a sound file."
        raise SourceError(str(error), todo=todo, place=Place(str(file))) from error
    if as_json:
        facts = {**asdict(sound), "chapters": [asdict(each) for each in chapters], "tags": tags}
        click.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    click.echo(f"duration         {sound.duration_s:.3f} s")
    click.echo(f"sample rate      {sound.sample_rate} Hz")
    click.echo(f"loudness         {_decibels(sound.loudness_lufs, 'LUFS')}")
    click.echo(f"true peak        {_decibels(sound.true_peak_dbtp, 'dBTP')}")
    click.echo(f"longest silence  {sound.longest_silence_s:.2f} s")
    for name, value in sorted(tags.items()):
        click.echo(f"{name:<16} {value}")
    for chapter in chapters:
        click.echo(f"chapter          {chapter.start_s:9.3f} s  {chapter.title}")


def _decibels(value: float | None, unit: str) -> str:
    return "none: it is silent" if value is None else f"{value:.1f} {unit}"
