"""Lists of jobs, and the names of their files."""

from __future__ import annotations

import datetime
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from click.testing import Result

from bulletin import pipeline
from bulletin.batch import dispatch, metrics
from bulletin.batch.cluster import workers_here
from bulletin.batch.job import Failed, Job, Kept, Made
from bulletin.batch.jobs import jobs
from bulletin.batch.naming import folder_of, named
from bulletin.batch.preload import dask_setup
from bulletin.batch.standing import Standing
from bulletin.core.errors import BulletinError, InputError
from bulletin.pipeline import Options
from bulletin.publish.slug import slug
from tests.bulletin.batch.conftest import article

DAY = datetime.date(2026, 1, 26)
SITEMAP = """<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/a/jaipur-barish</loc><news:news>
<news:publication_date>2026-01-25T08:00:00+05:30</news:publication_date>
<news:title>जयपुर में बारिश</news:title></news:news></url>
<url><loc>https://news.example/b</loc></url>
</urlset>"""
FEED = """<rss version="2.0"><channel><title>x</title>
<item><title>जयपुर में बारिश</title><link>https://news.example/a</link>
<pubDate>Sun, 25 Jan 2026 02:30:00 GMT</pubDate></item>
</channel></rss>"""
ROWS = {
    "jobs.jsonl": '{"sources": "a.txt", "title": "एक", "date": "25-01-2026", '
    '"duration": "5:00"}\n\n'
    '{"sources": ["a.txt", "b.txt"], "outs": ["x.mp3", "x.wav"], "publish": true}\n',
    "jobs.csv": "sources,title,date,duration,outs,publish\n"
    "a.txt,एक,2026-01-25,5:00,,\na.txt | b.txt,,,,x.mp3|x.wav,true\n",
}


def listed(name: str, text: str, folder: Path, common: Job = Job(())) -> list[Job]:  # noqa: B008
    path = folder / name
    path.write_text(text, "utf-8")
    return jobs(str(path), common, Options())


@pytest.mark.parametrize("name", ROWS)
def test_jobs_of_a_file(name: str, tmp_path: Path) -> None:
    one, two = listed(name, ROWS[name], tmp_path, Job((), engine="silent", outs=("{slug}.mp3",)))
    day = datetime.date(2026, 1, 25)
    assert (one.sources, one.title, one.date, one.duration) == (("a.txt",), "एक", day, 300)
    assert (one.engine, one.outs, one.publish) == ("silent", ("{slug}.mp3",), False)
    assert (two.sources, two.outs) == (("a.txt", "b.txt"), ("x.mp3", "x.wav"))
    assert two.publish


def test_fewer_workers_fit_into_memory_if_each_loads_a_neural_voice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "cores", lambda: 64)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=10_000_000_000))
    assert workers_here("auto") == workers_here("kokoro") < workers_here("espeak") < 64


def test_metrics_tell_clips_by_origin(tmp_path: Path) -> None:
    metrics.write(Standing(5, clips_made=2, clips_kept=3), tmp_path / "batch.prom")
    lines = (tmp_path / "batch.prom").read_text("utf-8").splitlines()
    assert 'bulletin_batch_clips{origin="made"} 2.0' in lines
    assert 'bulletin_batch_clips{origin="kept"} 3.0' in lines


def test_worker_leaves_an_interrupt_to_its_parent() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        dask_setup(None)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_jobs_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "morning/2.txt", "morning/1.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = jobs(str(tmp_path), Job(()), Options())
    names = [[Path(each).name for each in job.sources] for job in found]
    assert names == [["a.txt"], ["b.txt"], ["1.txt", "2.txt"]]


@pytest.mark.parametrize(("name", "text"), [("map.xml", SITEMAP), ("feed.xml", FEED)])
def test_jobs_of_a_list_have_its_addresses_titles_and_days(
    name: str, text: str, tmp_path: Path
) -> None:
    first, *rest = listed(name, text, tmp_path)
    assert first.sources[0].startswith("https://news.example/a")
    assert (first.title, first.date) == ("जयपुर में बारिश", datetime.date(2026, 1, 25))
    assert [job.sources for job in rest] == ([("https://news.example/b",)] if rest else [])


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.jsonl", '{"sources": "a"}\n{"sorces": "b"}', r"x.jsonl:2: .*Did you mean 'sources'"),
        ("x.jsonl", "{", r"x.jsonl:1: the line is not valid JSON"),
        ("x.jsonl", '{"title": "a"}', r"x.jsonl:1: the job's sources is missing"),
        (
            "x.jsonl",
            '{"sources": "a", "date": "Monday"}',
            r"the job's date is wrong: 'Monday' is not a d",
        ),
        ("x.csv", "sources,duration\na,long\n", r"x.csv:2: the job's duration is wrong: 'long'"),
        ("x.jsonl", "\n", "x.jsonl: it has no job"),
        ("x.xml", "<urlset/>", "it lists no articles"),
        ("none.jsonl", None, "it cannot be read"),
    ],
)
def test_mistake_is_told_with_its_line(
    name: str, text: str | None, message: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=message):
        if text is None:
            jobs(str(tmp_path / name), Job(()), Options())
        else:
            listed(name, text, tmp_path)


def test_folder_s_links_to_nothing_are_jobs_that_will_tell_and_its_pipes_are_none(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("खबर", "utf-8")
    (tmp_path / "gone.txt").symlink_to("none.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "none").mkdir()
    found = jobs(str(tmp_path), Job(()), Options())
    assert [Path(*job.sources).name for job in found] == ["a.txt", "gone.txt", "loop.txt"]


def test_folder_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(
        InputError, match=r"it cannot be read \(Permission denied\)\. Check its perm"
    ):
        jobs(str(tmp_path), Job(()), Options())


def test_empty_folder_has_no_job_and_says_what_it_may_hold(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"it has no job\. Put articles in it"):
        jobs(str(tmp_path), Job(()), Options())


@pytest.mark.parametrize(
    ("template", "source", "title", "name"),
    [
        (
            "out/{date}/{slug}.mp3",
            "in/a.txt",
            "जयपुर में बारिश",
            "out/2026-01-26/jaipur-mein-barish.mp3",
        ),
        ("{stem}.mp3", "in/a.b.txt", None, "a.b.mp3"),
        ("{slug}.mp3", "https://x.example/news/a-b.html?q=1", None, "a-b.mp3"),
        ("{stem}.mp3", "https://x.example/a-b.html?from=/c/d", None, "a-b.mp3"),
        ("{stem}.mp3", "https://x.example/%2e%2e%2fetc", None, "etc.mp3"),
        ("s3://bucket/{number}.mp3", "a.txt", None, "s3://bucket/00001.mp3"),
        ("{stem}.mp3", "in/a\udcff.txt", None, "a\ufffd.mp3"),  # a byte that is not UTF-8
    ],
)
def test_template_names_a_file(template: str, source: str, title: str | None, name: str) -> None:
    (job,) = named([Job((source,), title=title)], [template], "", DAY, slug)
    assert job.outs == (name,)
    assert len(job.id) == 32


def test_jobs_of_one_name_are_told_apart_whatever_their_order() -> None:
    given = [Job(("a/x.txt",)), Job(("b\udcff/x.txt",)), Job(("c/y.txt",))]
    there = [job.outs for job in named(given, ["{stem}.mp3"], "", DAY, slug)]
    back = [job.outs for job in named(given[::-1], ["{stem}.mp3"], "", DAY, slug)]
    assert there == back[::-1]
    assert len(set(there)) == 3
    assert there[2] == ("y.mp3",)


@pytest.mark.parametrize(
    ("publish", "manifest", "document"),
    [(True, "", "a.mp3.json"), (True, "{stem}.json", "a.json"), (False, "", "")],
)
def test_episode_gets_its_manifest_even_if_none_is_requested(
    publish: bool, manifest: str, document: str
) -> None:
    given = Job(("a.txt",), publish=publish)
    (job,) = named([given], ["{stem}.mp3"], manifest, DAY, slug)
    assert job.manifest == document


def test_standing_counts_what_is_done() -> None:
    standing, job = Standing(4), Job(("a.txt",))
    for outcome in (Made(job, sound_s=60, took_s=2, clips_made=3, clips_kept=4), Kept(job)):
        standing.add(outcome)
    standing.add(Failed(job, "it has no sound"))
    assert (standing.made, standing.kept, len(standing.failed), standing.done) == (1, 1, 1, 3)
    assert (standing.clips_made, standing.clips_kept) == (3, 4)
    assert (standing.sound_s, standing.work_s) == (60, 2)


def test_what_cannot_be_named_is_refused() -> None:
    twice = [Job(("a",), outs=("x.mp3",)), Job(("b",), outs=("x.mp3",))]
    for given, template, message in (
        (twice, "", r"x.mp3: 2 jobs would write it"),
        ([Job(("a",))], "{tilte}.mp3", "there is no field 'tilte'"),
        ([Job(("a",))], "", "no output file is named"),
        ([Job(("a",))], "out/{slug}", "out/{slug}: its name has no suffix"),
        ([Job(("a",))], "s3://news/{slug}.aac", "there is no sound format .aac"),
    ):
        with pytest.raises(BulletinError, match=message):
            named(given, [template] if template else [], "", DAY, slug)


@pytest.mark.parametrize(
    ("template", "folder"),
    [("out/{slug}.mp3", "out"), ("{slug}.mp3", "."), ("/a/b{x}", "/a"), ("s3://b/{x}", "s3://b")],
)
def test_records_lie_in_the_folder_of_all(template: str, folder: str) -> None:
    assert folder_of(template) == folder


def test_day_in_a_name_is_that_of_the_show_and_not_of_the_machine(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Job] = []

    def begin(asked: Sequence[Job], *_: object) -> Standing:
        begun.extend(asked)
        return Standing(len(asked))

    monkeypatch.setattr(dispatch, "run", begin)
    Path("show.toml").write_text('timezone = "Asia/Kolkata"\n', "utf-8")
    Path("jobs").mkdir()
    Path("jobs/1.txt").write_text(article(1), "utf-8")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795635000")  # 2026-11-25 19:30 in UTC
    done = run("batch", "jobs", "-o", "out/{date}.mp3", "--engine", "silent", "--workers", "1")
    assert done.exit_code == 0, done.stderr
    assert [job.outs for job in begun] == [("out/2026-11-26.mp3",)]
