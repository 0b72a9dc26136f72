"""``bulletin batch``: many bulletins, one per job, on this machine or a cluster."""

from __future__ import annotations

import datetime
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.batch_progress import watching
from bulletin.cli.batch_publishing import check_publishable, publish_all
from bulletin.cli.option_kinds import DAY, LENGTH
from bulletin.cli.show_options import lexicon_option, show_option
from bulletin.cli.sound_options import Sounding, sounding
from bulletin.cli.source_options import ReadingOptions, reading
from bulletin.cli.terminal import say
from bulletin.core.errors import OutputError, told_as
from bulletin.core.extras import extra

if TYPE_CHECKING:
    from bulletin.batch.cluster import Where
    from bulletin.batch.job import Common, Job, Outcome
    from bulletin.batch.report import Report
    from bulletin.batch.standing import Standing
    from bulletin.pipeline import Options

_RECORDS = ".bulletin-batch"
_METRICS_EACH_S = 5.0
_MOST_TOLD = 20


@click.command()
@click.argument("jobs", metavar="JOBS")
@click.option(
    "-o",
    "--out",
    "outs",
    multiple=True,
    metavar="TEMPLATE",
    help="Output file of each bulletin, such as 'out/{date}/{slug}.mp3' or "
    "'s3://bucket/{slug}.mp3'; fields are date, slug, stem and number; may be repeated.",
)
@click.option(
    "--engine", default="auto", show_default=True, metavar="NAME", help="The speech engine."
)
@click.option("--voice", metavar="NAME", help="One of the engine's voices.")
@click.option(
    "--date", type=DAY, metavar="YYYY-MM-DD", help="The date (default: the job's own, or today)."
)
@click.option(
    "--manifest",
    metavar="TEMPLATE",
    default="",
    help="Write a manifest for each, such as 'out/{slug}.json'.",
)
@show_option
@click.option(
    "--plain", is_flag=True, help="Read the articles alone, without a programme around them."
)
@lexicon_option
@click.option("--duration", type=LENGTH, metavar="M:SS", help="Make each last exactly this long.")
@sounding
@reading
@click.option(
    "--publish",
    is_flag=True,
    help="Add each bulletin to its show's podcast at the end (the silent voice needs --force).",
)
@click.option("--strict", is_flag=True, help="Fail a job if something in it cannot be said.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Number of processes on this machine.",
)
@click.option("--scheduler", metavar="tcp://…", default="", help="Run on this Dask cluster.")
@click.option(
    "--pace",
    type=click.FloatRange(min=0.0, min_open=True),
    metavar="N",
    help="Requests per second to a network voice, across all workers.",
)
@click.option(
    "--records",
    metavar="FOLDER",
    help="Folder or address for the records of finished jobs (default: beside the output files).",
)
@click.option(
    "--report",
    "report_folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for report.json and report.html (default: bulletin-report in this folder).",
)
@click.option(
    "--metrics",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep OpenMetrics figures in this file.",
)
@click.option("--quiet", is_flag=True, help="Show only failures.")
def batch(
    jobs: str,
    outs: tuple[str, ...],
    engine: str,
    voice: str | None,
    date: datetime.date | None,
    manifest: str,
    show: Path | None,
    plain: bool,
    lexicon: Path | None,
    duration: float | None,
    sounding: Sounding,
    reading: ReadingOptions,
    publish: bool,
    strict: bool,
    workers: int | None,
    scheduler: str,
    pace: float | None,
    records: str | None,
    report_folder: Path | None,
    metrics: Path | None,
    quiet: bool,
) -> None:
    """Make many bulletins, each as bulletin make does.

    JOBS is a folder of sources (one bulletin each), a .jsonl or .csv of jobs, a sitemap or a feed.
    Running the command again makes only what is missing or has changed. The exit code is 1 if a job
    failed. See docs/batch.md.
    """
    with extra("batch"):
        from bulletin.batch.cluster import Where, workers_here
        from bulletin.batch.job import Common, Job
        from bulletin.batch.naming import folder_of
        from bulletin.batch.report import Report
    from bulletin.pipeline import Options

    own = Job(
        (),
        date=date,
        show=str(show) if show else None,
        voice=voice,
        engine=engine,
        duration=duration,
        publish=publish,
    )
    options = Options(
        reading["encoding"], reading["latest"], reading["allow_local"], _nobody if quiet else say
    )
    every = _named(jobs, own, options, outs, manifest)
    check_publishable(every, reading["force"])
    common = Common(
        str(Path.cwd()),
        records or _beside(folder_of(outs[0] if outs else every[0].outs[0])),
        pace,
        {
            "plain": plain,
            "lexicon": str(lexicon) if lexicon else None,
            "strict": strict,
            **sounding,
            **reading,
        },
    )
    where = Where(scheduler, workers or workers_here(engine))
    report, folder = Report(), _created(report_folder or Path("bulletin-report"))
    standing = _run(every, common, where, report, metrics, quiet)
    report.write(standing, folder)
    unpublished = publish_all(every, standing, quiet)
    _tell(standing, folder, quiet)
    if standing.failed or unpublished:
        click.get_current_context().exit(1)


def _named(
    source: str, own: Job, options: Options, outs: Sequence[str], manifest: str
) -> list[Job]:
    """The jobs that ``source`` lists, each with the names of its files; a day is the show's."""
    from bulletin.batch.jobs import jobs
    from bulletin.batch.naming import named
    from bulletin.config.overrides import of_show
    from bulletin.core.moments import now
    from bulletin.publish.slug import slug

    found = jobs(source, own, options)
    return named(found, outs, manifest, now(of_show(own.show).zone).date(), slug)


def _run(
    jobs: Sequence[Job],
    common: Common,
    where: Where,
    report: Report,
    metrics: Path | None,
    quiet: bool,
) -> Standing:
    """Do the jobs, showing how it goes; each outcome goes into the report."""
    from bulletin.batch import dispatch

    measuring = _Measuring(metrics)
    with watching(quiet) as watcher:

        def watch(standing: Standing, outcome: Outcome | None) -> None:
            if outcome:
                report.add(outcome)
            measuring.watch(standing)
            watcher(standing, outcome)

        standing = dispatch.run(jobs, common, where, watch)
    measuring.watch(standing, now=True)
    return standing


def _nobody(_line: str) -> None: ...


def _beside(folder: str) -> str:
    return f"{folder.rstrip('/')}/{_RECORDS}"


def _created(folder: Path) -> Path:
    with told_as(OutputError, "it cannot be made", folder, todo="Name another --report."):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


class _Measuring:
    """Writes the metrics from time to time, if a file is named for them."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._due = 0.0

    def watch(self, standing: Standing, *, now: bool = False) -> None:
        if self._path and (now or time.monotonic() > self._due):
            from bulletin.batch.metrics import write

            write(standing, self._path)
            self._due = time.monotonic() + _METRICS_EACH_S


def _tell(standing: Standing, folder: Path, quiet: bool) -> None:
    from bulletin.core.durations import m_ss

    for each in standing.failed[:_MOST_TOLD]:
        say(each.why)
    if len(standing.failed) > _MOST_TOLD:
        say(f"and {len(standing.failed) - _MOST_TOLD} more, listed in {folder}/report.html")
    if not quiet:
        say(
            f"{standing.jobs} {'job' if standing.jobs == 1 else 'jobs'}: "
            f"{standing.made} made, {standing.kept} kept, "
            f"{len(standing.failed)} failed, in {m_ss(standing.took_s)}; "
            f"{m_ss(standing.sound_s)} of sound, {standing.times_real:.1f} times real time; "
            f"clips: {standing.clips_made} made, {standing.clips_kept} kept; "
            f"{folder / 'report.html'}"
        )
