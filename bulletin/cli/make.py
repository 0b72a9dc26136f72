"""``bulletin make``: turn sources into sound files."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audio.file_kinds import SUFFIXES
from bulletin.cli import fit_report
from bulletin.cli.option_kinds import DAY, LENGTH
from bulletin.cli.show_options import lexicon_option, show_option
from bulletin.cli.sound_options import Sounding, sounding
from bulletin.cli.source_options import ReadingOptions, reading
from bulletin.cli.station_notice import tell_disclosure, tell_notice, tell_outputs, tell_zone
from bulletin.cli.terminal import say

if TYPE_CHECKING:
    from bulletin.cli.podcasts import Episode
    from bulletin.config import Settings
    from bulletin.core.model import Bulletin
    from bulletin.pipeline import Manifest

_SOUNDS = (".mp3", ".wav", ".flac", ".opus", ".ogg", ".m4a")


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--out",
    "outs",
    multiple=True,
    metavar="OUT.mp3",
    type=click.Path(path_type=Path),
    help=f"Output file: {', '.join(SUFFIXES)}; may be repeated.",
)
@click.option(
    "--engine",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="The speech engine: auto, gtts, espeak, silent, or another that is installed. auto is "
    "gtts if its host answers, else the best voice on this machine.",
)
@click.option("--voice", metavar="NAME", help="One of the engine's voices (see: bulletin voices).")
@click.option("--title", help="The bulletin's title (default: the first headline).")
@click.option(
    "--date",
    type=DAY,
    metavar="YYYY-MM-DD",
    help="The bulletin's date, also as DD-MM-YYYY (default: today).",
)
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what was said, and when, as JSON.",
)
@show_option
@click.option(
    "--plain", is_flag=True, help="Read the articles alone, without a programme around them."
)
@lexicon_option
@click.option(
    "--duration",
    type=LENGTH,
    metavar="M:SS",
    help="Make it last exactly this long: pauses and tempo change a little, then droppable stories "
    "are dropped; the bed fills what is left.",
)
@sounding
@reading
@click.option(
    "--publish",
    is_flag=True,
    help="Add it to the podcast in the show's file, and publish that to its target (the silent "
    "voice needs --force).",
)
@click.option(
    "--replace",
    is_flag=True,
    help="With --publish: correct the episode of that day that has the same sources or title; it "
    "keeps its guid, address and date.",
)
@click.option(
    "--new",
    is_flag=True,
    help="With --publish: add another episode, even if it resembles one of that day.",
)
@click.option(
    "--correction",
    metavar="TEXT",
    default="",
    help="With --replace: what was wrong; shown on the episode's page and transcript.",
)
@click.option("--strict", is_flag=True, help="Fail if something cannot be said.")
@click.option("--quiet", is_flag=True, help="Show only errors.")
@click.option("--verbose", is_flag=True, help="Show each part as it is rendered.")
def make(
    sources: tuple[str, ...],
    outs: tuple[Path, ...],
    engine: str,
    voice: str | None,
    title: str | None,
    date: datetime.date | None,
    manifest: Path | None,
    show: Path | None,
    plain: bool,
    lexicon: Path | None,
    reading: ReadingOptions,
    duration: float | None,
    sounding: Sounding,
    publish: bool,
    replace: bool,
    new: bool,
    correction: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Make a bulletin of one or more articles.

    A SOURCE is a file (text, Markdown, HTML, DOCX, ODT, RTF, PDF, .eml, .mht, RSS or Atom), an http
    or https address of a page or a feed, or - for standard input. Each source is a story of its
    own; a text with several, each with a title and a dateline, is split at lines of dashes
    (-----). A script that bulletin script wrote is a source too.
    """
    import bulletin
    from bulletin import pipeline
    from bulletin.cli import podcasts
    from bulletin.cli.progress import listening, warnings
    from bulletin.config.overrides import of_show, overridden

    if not outs:
        _refuse(sources)
    pipeline.check_outputs(sources, outs, manifest)
    own = overridden(of_show(show, lexicon), **sounding)
    as_ = _episode(publish, replace, new, correction)
    publishing = podcasts.publisher(own, show, outs, as_, quiet=quiet) if publish else None
    if publishing:
        podcasts.see_that_it_speaks(engine, reading["force"])
    found = bulletin.read(
        sources,
        title=title,
        date=date,
        show=own,
        plain=plain,
        listener=None if quiet else warnings(),
        **reading,
    )
    if publishing:
        publishing.see(found)
    if not quiet:
        _tell_read(found, own, publish)
        tell_outputs(own.radio, outs)
    if strict or not quiet:
        _tell_unspeakable(found, own)
    with listening(quiet, verbose) as listener:
        made = bulletin.make(
            found,
            outs,
            engine=engine,
            voice=voice,
            manifest=manifest,
            show=own,
            duration=duration,
            strict=strict,
            listener=listener,
        )
    if not quiet:
        tell_disclosure(own, made)
        _tell(made, outs)
    if publishing:
        publishing.publish(made)


def _episode(publish: bool, replace: bool, new: bool, correction: str) -> Episode:
    """How the options say the bulletin enters the podcast."""
    from bulletin.cli.podcasts import Episode

    if replace and new:
        raise click.UsageError(
            "--replace corrects an episode and --new adds another: use one of them"
        )
    if (replace or new) and not publish:
        raise click.UsageError("--replace and --new need --publish")
    if correction and not replace:
        raise click.UsageError("--correction needs --replace")
    return Episode(another=new, replaces=replace, words=correction)


def _refuse(sources: tuple[str, ...]) -> None:
    """Report that no output file is named, and what was probably meant."""
    last = sources[-1]
    if len(sources) > 1 and Path(last).suffix.lower() in _SOUNDS:
        told = " ".join(map(shlex.quote, sources[:-1]))
        raise click.UsageError(
            f"is {last} the output file? Write: bulletin make {told} -o {shlex.quote(last)}"
        )
    raise click.UsageError("no output file is named. Add: -o OUT.mp3")


def _tell_read(found: Bulletin, own: Settings, publish: bool) -> None:
    """Report what of the sources is not read, and what the show's file leaves open."""
    from bulletin.cli import omission_report

    station = own.radio.station or found.station
    if not found.edited:
        omission_report.tell(found)
    tell_notice(own.radio, station)
    if publish or own.programme:
        tell_zone(own, station)


def _tell_unspeakable(found: Bulletin, own: Settings) -> None:
    from bulletin.cli import unspeakable_report
    from bulletin.pipeline import unspeakable

    unspeakable_report.tell(unspeakable(found, own))


def _tell(made: Manifest, outs: tuple[Path, ...]) -> None:
    from bulletin.core.durations import m_ss

    if made.fit:
        fit_report.tell(made.fit)
    voices = ", ".join(dict.fromkeys([made.voice, *(each.voice for each in made.readers)]))
    say(
        f"{', '.join(map(str, outs))}: {m_ss(made.duration_s)}, "
        f"{len(made.utterances)} parts "
        f"({made.clips.made} made, {made.clips.kept} kept), "
        f"{made.engine} ({voices})."
    )
