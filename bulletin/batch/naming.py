"""Names each job's files by templates such as ``out/{date}/{slug}.mp3``."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bulletin.batch.job import Job
from bulletin.core.address import is_address, shown
from bulletin.core.errors import Place, SettingsError
from bulletin.core.templates import check, filled
from bulletin.pipeline import check_format

FIELDS = ("date", "slug", "stem", "number")
"""The fields of a template: the date, the title in ASCII, the source's name, the job's number."""

Slug = Callable[[str, str], str]


def named(
    jobs: Sequence[Job], outs: Sequence[str], manifest: str, today: datetime.date, slug: Slug
) -> list[Job]:
    """``jobs`` with the names of their files, all different.

    If several jobs would have the same name, each gets a part of its sources' hash. Raises
    ``SettingsError`` for an invalid template, and if jobs themselves name the same file;
    ``OutputError`` for a template that names no sound format.
    """
    for template in (*outs, manifest):
        _checked(template)
    for template in outs:
        check_format(template)
    found = [_named(job, n, outs, manifest, today, slug) for n, job in enumerate(jobs, 1)]
    taken = Counter(name for job in found for name in job.files)
    told = [
        _told_apart(job) if not given.outs and any(taken[each] > 1 for each in job.files) else job
        for job, given in zip(found, jobs, strict=True)
    ]
    for name, count in Counter(name for job in told for name in job.files).items():
        if count > 1:
            raise SettingsError(
                f"{count} jobs would write it",
                todo="Give each its own name.",
                place=Place(name),
            )
    return told


def folder_of(template: str) -> str:
    """The folder that contains all files of a template."""
    head, _, _ = template.partition("{")
    return head.rpartition("/")[0] or ("/" if head.startswith("/") else ".")


def _checked(template: str) -> None:
    try:
        check(template, FIELDS)
    except ValueError as error:
        raise SettingsError(str(error), place=Place(template)) from None


def _named(
    job: Job, number: int, outs: Sequence[str], manifest: str, today: datetime.date, slug: Slug
) -> Job:
    stem = _stem(job.sources[0])
    fields = {
        "date": (job.date or today).isoformat(),
        "slug": slug(job.title or stem, f"{number:05}"),
        "stem": stem if not is_address(job.sources[0]) else slug(stem, f"{number:05}"),
        "number": f"{number:05}",
    }
    names = job.outs or tuple(filled(template, fields) for template in outs)
    if not names:
        raise SettingsError(
            "no output file is named",
            todo="Add: -o 'out/{slug}.mp3', or name outs in the jobs.",
            place=Place(job.sources[0]),
        )
    document = job.manifest or filled(manifest, fields)
    if not document and job.publish:
        document = f"{names[0]}.json"  # an episode needs its manifest
    return replace(job, outs=names, manifest=document)


def _told_apart(job: Job) -> Job:
    mark = hashlib.sha256(os.fsencode("\n".join(job.sources))).hexdigest()[:8]
    names = [_with(name, mark) for name in job.outs]
    return replace(job, outs=tuple(names), manifest=_with(job.manifest, mark))


def _with(name: str, mark: str) -> str:
    folder, slash, last = name.rpartition("/")
    stem, dot, suffix = last.partition(".")
    return f"{folder}{slash}{stem}-{mark}{dot}{suffix}" if name else ""


def _stem(source: str) -> str:
    path = urlsplit(source).path if is_address(source) else shown(source)
    return unquote(PurePosixPath(path.rstrip("/")).stem) or "bulletin"
