"""``bulletin make``: sources into an MP3."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.duration_options import DURATION, tell
from bulletin.cli.settings import lexicon_option, settings, show_option
from bulletin.cli.sounding import Sounding, sounding
from bulletin.cli.source_options import reading

if TYPE_CHECKING:
    from bulletin.sources import Options

__all__ = ["make"]


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--out",
    "outs",
    required=True,
    multiple=True,
    metavar="OUT.mp3",
    type=click.Path(path_type=Path),
    help="The file to write: .mp3, .wav, .flac, .opus, .ogg or .m4a; may be given several times.",
)
@click.option(
    "--engine",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="The engine that speaks: auto, gtts, espeak, silent, or one that is installed. "
    "auto is gtts where its host answers, else the best voice on this machine.",
)
@click.option("--voice", metavar="NAME", help="One of the engine's voices (see: bulletin voices).")
@click.option("--title", help="The bulletin's title; unset, it is the first headline.")
@click.option(
    "--date",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The bulletin's date; unset, it is today.",
)
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write as JSON what was said, and when.",
)
@show_option
@click.option("--plain", is_flag=True, help="The bare articles, without a programme's words.")
@lexicon_option
@click.option(
    "--duration",
    type=DURATION,
    metavar="M:SS",
    help="How long it is to last, exactly: pauses and tempo change a little, then stories go that "
    "can be dropped; the bed fills what is left.",
)
@sounding
@reading
@click.option(
    "--publish",
    is_flag=True,
    help="Add it to the podcast of the show's file, and send that to its target.",
)
@click.option("--strict", is_flag=True, help="Fail where something cannot be said.")
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--verbose", is_flag=True, help="Say each part as it is rendered.")
def make(
    sources: tuple[str, ...],
    outs: tuple[Path, ...],
    engine: str,
    voice: str | None,
    title: str | None,
    date: datetime.datetime | None,
    manifest: Path | None,
    show: Path | None,
    plain: bool,
    lexicon: Path | None,
    reading: Options,
    duration: float | None,
    sounding: Sounding,
    publish: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Make a bulletin of one or more articles.

    A SOURCE is a file (text, Markdown, HTML, DOCX, RSS or Atom), an http or https address of a page
    or a feed, or - for standard input; several are several stories. It may be a script that
    bulletin script wrote.
    """
    from bulletin import engines, pipeline
    from bulletin.cli import omission_report, podcasts, unspeakable_report
    from bulletin.cli.progress import listening
    from bulletin.cli.serving import labels, tell_disclosure, tell_notice
    from bulletin.narration.clips import ClipStore, default_folder

    pipeline.check_outputs(sources, outs, manifest)
    own = sounding.of(settings(show, lexicon))
    publishing = podcasts.publisher(own, show, outs, quiet=quiet) if publish else None
    day = date.date() if date else None
    bulletin = pipeline.read(sources, title, day, own, plain, reading)
    if not quiet:
        omission_report.tell(bulletin)
        tell_notice(own.radio, own.radio.station or bulletin.station)
        tell_disclosure(own, bulletin)
    if strict or not quiet:
        unspeakable_report.tell(pipeline.unspeakable(bulletin, own), strict)
    choice = engines.choose(engine, voice)
    if choice.why and not quiet:
        click.echo(f"bulletin: {choice.why}.", err=True)
    stand_in = partial(engines.stand_in, choice.engine.name, voice)
    order = pipeline.Order(
        bulletin,
        choice.engine,
        choice.voice,
        outs,
        manifest,
        stand_in if engine == engines.AUTO else None,
        voice_named=voice is not None,
        duration_s=duration,
        label=labels(own.radio),
    )
    with listening(quiet, verbose) as listener:
        made = pipeline.make(order, own, ClipStore(default_folder()), listener)
    if made.fit and not quiet:
        tell(made.fit)
    if not quiet:
        voices = ", ".join(dict.fromkeys([made.voice, *(each.voice for each in made.readers)]))
        minutes, seconds = divmod(round(made.duration_s), 60)
        click.echo(
            f"bulletin: {', '.join(map(str, outs))}: {minutes}:{seconds:02}, "
            f"{len(made.utterances)} parts "
            f"({made.clips.made} made, {made.clips.kept} kept), "
            f"{made.engine} ({voices}).",
            err=True,
        )
    if publishing:
        publishing(made)
