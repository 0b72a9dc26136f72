"""``bulletin inspect``: measure a finished file as it decodes, or summarise a manifest."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from bulletin.core.errors import Place, SourceError


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def inspect(file: Path, as_json: bool) -> None:
    """Measure a finished file: duration, level, silence, tags.

    For a manifest, show what it says: level, files, sounds and stories.
    """
    from audio.errors import SoundError
    from audio.labels import read_chapters, read_tags
    from audio.level import measure

    if not file.is_file():
        wrong = "it is a folder" if file.is_dir() else "there is no such file"
        raise SourceError(wrong, todo="Name a sound file.", place=Place(str(file)))
    if file.suffix == ".json":
        _manifest(file, as_json)
        return
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
    click.echo(f"channels         {sound.channels}")
    click.echo(f"loudness         {_decibels(sound.loudness_lufs, 'LUFS')}")
    click.echo(f"true peak        {_decibels(sound.true_peak_dbtp, 'dBTP')}")
    click.echo(f"longest silence  {sound.longest_silence_s:.2f} s")
    for name, value in sorted(tags.items()):
        click.echo(f"{name:<16} {value}")
    for chapter in chapters:
        click.echo(f"chapter          {chapter.start_s:9.3f} s  {chapter.title}")


def _manifest(file: Path, as_json: bool) -> None:
    from bulletin.pipeline import read_manifest

    made = read_manifest(file)
    if as_json:
        click.echo(made.to_json(), nl=False)
        return
    click.echo(f"title            {made.title}")
    click.echo(f"duration         {made.duration_s:.3f} s")
    click.echo(f"voice            {made.engine} ({made.voice})")
    if made.level:
        click.echo(f"target           {made.level.target_lufs:.1f} LUFS")
        click.echo(f"loudness         {_decibels(made.level.loudness_lufs, 'LUFS')}")
        click.echo(f"true peak        {_decibels(made.level.true_peak_dbtp, 'dBTP')}")
    for out in made.outputs:
        click.echo(f"file             {out.name}  {out.bytes} bytes")
    for heard in made.sounds:
        click.echo(f"sound            {heard.start_s:9.3f} s  {heard.name}")
    for story in made.stories:
        click.echo(f"{story.kind:<16} {story.start_s:9.3f} s  {story.title}")


def _decibels(value: float | None, unit: str) -> str:
    return "none: it is silent" if value is None else f"{value:.1f} {unit}"
