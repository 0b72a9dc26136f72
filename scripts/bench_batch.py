"""The section ``batch`` of ``bench.py``: one worker, two, and a loop of the shell."""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from scripts.timing import program

ROOT = Path(__file__).resolve().parents[1]
JOBS = int(os.environ.get("BENCH_JOBS", "1000"))
LOOPED = int(os.environ.get("BENCH_LOOPED", "20"))
ENGINES = os.environ.get("BENCH_ENGINES", "espeak silent").split()
EARLY = 10
DAY = "2026-01-26"
_MB = 1e6


@dataclass(slots=True)
class Run:
    """The measurements of a batch: seconds, processor seconds by process, memory by jobs done."""

    took_s: float = 0.0
    cpu_s: dict[int, float] = field(default_factory=dict)
    memory: list[tuple[int, float]] = field(default_factory=list)
    report: dict[str, float] = field(default_factory=dict)
    parent: int = 0

    @property
    def cpu(self) -> float:
        """Processor seconds of all processes."""
        return sum(self.cpu_s.values())

    @property
    def scheduler(self) -> float:
        """The scheduler's share of the processor seconds of all processes."""
        return self.cpu_s[self.parent] / self.cpu


def batch(_arguments: argparse.Namespace) -> None:
    """1,000 jobs whose sentences partly repeat; a loop of ``bulletin make`` over the first 20."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles(folder / "jobs", JOBS)
        for engine in ENGINES:
            one = run(folder, engine, 1, "0")
            told(engine, "one worker on one core", one)
            two = run(folder, engine, 2, "")
            told(engine, "two workers on both", two)
            loop, cpu = looped(folder, engine)
            loop, cpu = loop / min(LOOPED, JOBS) * JOBS, cpu / min(LOOPED, JOBS)
            print(
                f"{engine}: two workers are {one.took_s / two.took_s:.2f} times as fast as one; "
                f"a shell's loop would take {loop:.0f} s: one worker {loop / one.took_s:.1f}, two "
                f"{loop / two.took_s:.1f} times as fast; processors' seconds a job: loop "
                f"{cpu:.2f}, one {one.cpu / JOBS:.2f}, two {two.cpu / JOBS:.2f}",
                flush=True,
            )


def told(engine: str, who: str, seen: Run) -> None:
    report = seen.report
    print(
        f"{engine}, {who}: {JOBS} jobs in {seen.took_s:.0f} s ({JOBS / seen.took_s:.1f} a second), "
        f"{report['sound_s'] / seen.took_s:.0f} times real time; clips made "
        f"{report['clips_made']:.0f}, kept {report['clips_kept']:.0f}; the scheduler "
        f"{seen.scheduler:.1%} of all processors' time; {memory(seen)}",
        flush=True,
    )


def memory(seen: Run) -> str:
    early = [size for done, size in seen.memory if EARLY <= done < JOBS // 5]
    late = [size for done, size in seen.memory if done > JOBS * 4 // 5]
    if not early or not late:
        return "its memory was not seen"
    return f"a worker's memory {early[0]:.0f} MB at first, {max(late):.0f} MB in the end"


def articles(folder: Path, count: int) -> None:
    """Articles with one sentence of their own and some shared ones; the same every time."""
    folder.mkdir()
    chance = random.Random(7)  # noqa: S311 - it decides nothing secret
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    long = 140
    shared = [line.strip() for text in texts for line in text.splitlines() if len(line) > long]
    for number in range(count):
        own = f"{chance.randint(11, 99999)} लोगों ने सोमवार को हुई बैठक में भाग लिया।"
        lines = ["जयपुर", "बैठक में हुआ फैसला", f"{own} {chance.choice(shared)}"]
        (folder / f"{number:04}.txt").write_text("\n\n".join(lines) + "\n", "utf-8")


def run(folder: Path, engine: str, workers: int, cores: str) -> Run:
    out = Path(tempfile.mkdtemp(dir=folder))
    command = [*(["taskset", "-c", cores] if cores else []), str(program("bulletin")), "batch"]
    command += ["jobs", "-o", f"{out}/{{stem}}.mp3", "--engine", engine, "--date", DAY]
    command += ["--workers", str(workers), "--report", str(out), "--quiet"]
    environment = os.environ | {"BULLETIN_CACHE": str(out / "cache")}
    seen = Run()
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment) as running:  # noqa: S603
        seen.parent = running.pid
        while running.poll() is None:
            look(seen, out)
            time.sleep(0.5)
    seen.took_s = time.perf_counter() - began
    if running.returncode:
        sys.exit("the batch failed")
    seen.report = json.loads((out / "report.json").read_text("utf-8"))
    return seen


def look(seen: Run, out: Path) -> None:
    done = sum(1 for _ in out.glob("*.mp3"))
    with suppress(psutil.Error):
        parent = psutil.Process(seen.parent)
        for process in (parent, *parent.children(recursive=True)):
            times = process.cpu_times()
            seen.cpu_s[process.pid] = times.user + times.system
            if process.pid != seen.parent and "spawn_main" in " ".join(process.cmdline()):
                seen.memory.append((done, process.memory_info().rss / _MB))


def looped(folder: Path, engine: str) -> tuple[float, float]:
    """A loop of ``bulletin make`` over the first jobs: seconds, and processor seconds."""
    out = Path(tempfile.mkdtemp(dir=folder))
    environment = os.environ | {"BULLETIN_CACHE": str(out / "cache")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    for number in range(min(LOOPED, JOBS)):
        command: list[str | Path] = [program("bulletin"), "make", f"jobs/{number:04}.txt"]
        command += ["--engine", engine, "-o", out / f"{number}.mp3", "--date", DAY, "--quiet"]
        subprocess.run(command, cwd=folder, env=environment, check=True)  # noqa: S603
    took_s = time.perf_counter() - began
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return took_s, spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
