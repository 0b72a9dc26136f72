"""Adds the bulletins of a batch to their podcasts, when all of them are done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.cli import podcasts
from bulletin.cli.terminal import say
from bulletin.core.address import is_address
from bulletin.core.errors import BulletinError, SettingsError

if TYPE_CHECKING:
    from bulletin.batch.job import Job
    from bulletin.batch.standing import Standing


def check_publishable(jobs: Sequence[Job], force: bool) -> None:
    """Check that every job can be published; raises ``BulletinError``."""
    from bulletin.config.overrides import of_show

    asked = [job for job in jobs if job.publish]
    for show in dict.fromkeys(job.show for job in asked):
        outs = next(job.outs for job in asked if job.show == show)
        podcasts.publisher(of_show(show), _path(show), [Path(each) for each in outs], quiet=True)
    for job in asked:
        podcasts.see_that_it_speaks(job.engine, force)
    if any(map(is_address, (name for job in asked for name in job.files))):
        raise SettingsError(
            "an episode must be a file on this machine before it is added to a feed",
            todo="Write to a local folder; the podcast's target says where it is sent from there.",
        )


def publish_all(jobs: Sequence[Job], standing: Standing, quiet: bool) -> int:
    """Add the finished bulletins to their podcasts; returns how many failed."""
    from bulletin.config.overrides import of_show
    from bulletin.pipeline import read_manifest

    failed = {each.job.id for each in standing.failed}
    wrong = 0
    for job in jobs:
        if not job.publish or job.id in failed:
            continue
        outs = [Path(each) for each in job.outs]
        try:
            feed = podcasts.publisher(of_show(job.show), _path(job.show), outs, quiet=quiet)
            feed.publish(read_manifest(Path(job.manifest)))
        except BulletinError as error:
            say(f"not published: {error}")
            wrong += 1
    return wrong


def _path(show: str | None) -> Path | None:
    return Path(show) if show else None
