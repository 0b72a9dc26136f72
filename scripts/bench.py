"""Speed and memory, as ratios within one run: ``.venv/bin/python scripts/bench.py [SECTION…]``.

Machines are noisy and differ, so each section runs a competitor beside it and prints the ratio; a
time is the least of several tries.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.bench_batch import batch  # noqa: E402
from scripts.bench_feed import feed  # noqa: E402
from scripts.bench_latin import latin  # noqa: E402
from scripts.bench_pronunciation import pronunciation  # noqa: E402
from scripts.bench_render import render  # noqa: E402
from scripts.timing import core_seconds, least, program, seconds  # noqa: E402

EXAMPLE = ROOT / "examples" / "jaipur.txt"


def main() -> None:
    told = (f"{name}: {(each.__doc__ or '-').splitlines()[0]}" for name, each in SECTIONS.items())
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="\n".join(told),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("sections", nargs="*", choices=[*SECTIONS, []], help="all, unless named")
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--article", type=Path, default=EXAMPLE)
    arguments = parser.parse_args()
    for name in arguments.sections or SECTIONS:
        print(f"## {name}", flush=True)
        SECTIONS[name](arguments)


# ---------------------------------------------------------------------------------------- start


FIRST = ROOT / "examples" / "patna.txt"


def start(arguments: argparse.Namespace) -> None:
    """The core seconds of ``--help`` and of a first script, compared with an empty Python."""
    python = least(arguments.tries, lambda: core_seconds([sys.executable, "-c", "pass"]))
    print(f"an empty Python: {python:.3f} s")
    for command in (["--help"], ["spoken", FIRST], ["script", FIRST]):
        took = least(arguments.tries, lambda: core_seconds([program("bulletin"), *command]))  # noqa: B023
        print(f"bulletin {command[0]}: {took:.3f} s, {took / python:.0f} times as long")


# ----------------------------------------------------------------------------------------- gtts


def gtts(arguments: argparse.Namespace) -> None:
    """A whole bulletin through gTTS, compared with gtts-cli, on one loopback host."""
    from tests.gtts_endpoint import GttsEndpoint, spoken_answer

    endpoint = GttsEndpoint()
    with tempfile.TemporaryDirectory() as name, endpoint.running(Path(name)) as environment:
        folder, article = Path(name), arguments.article
        through = os.environ | environment

        def ours() -> float:
            command = [program("bulletin"), "make", article, "-o", folder / "x.mp3"]
            cache = {"BULLETIN_CACHE": tempfile.mkdtemp(dir=folder)}
            return seconds([*command, "--engine", "gtts"], env=through | cache)

        def theirs() -> float:
            command = [program("gtts-cli"), "-l", "hi", "--nocheck", "-f", article]
            return seconds([*command, "-o", folder / "y.mp3"], env=through)

        ours(), theirs()  # the host makes its speech once, before anything is timed
        for delay_s in (0.0, 0.05, 0.2):
            endpoint.answer = lambda text, _count, wait=delay_s: spoken_answer(text, wait)  # type: ignore[misc]
            bulletin, cli = least(arguments.tries, ours), least(arguments.tries, theirs)
            print(
                f"{delay_s * 1000:3.0f} ms an answer: bulletin {bulletin:5.2f} s, "
                f"gtts-cli {cli:5.2f} s: {cli / bulletin:.1f} times as fast"
            )
        # gtts-cli never waits: it only succeeds if it is slower than the rate limit.
        endpoint.ceiling = 5
        for delay_s in (0.0, 0.2):
            endpoint.answer = lambda text, _count, wait=delay_s: spoken_answer(text, wait)  # type: ignore[misc]
            try:
                cli_said = f"{theirs():5.2f} s"
            except subprocess.CalledProcessError:
                cli_said = "fails"
            time.sleep(1)  # the second of the rate limit is over
            print(
                f"{delay_s * 1000:3.0f} ms an answer, a ceiling of 5 a second: "
                f"bulletin {ours():5.2f} s, gtts-cli {cli_said}"
            )
            time.sleep(1)


# --------------------------------------------------------------------------------------- voices

VOICES = """
import os, sys, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
sys.path.insert(0, sys.argv[1])
cores = set(list(os.sched_getaffinity(0))[: int(sys.argv[3])])
os.sched_setaffinity(0, cores)
from bulletin import engines, pipeline
from bulletin.config import Settings
from scripts.bench import DATE, resident_mb
engine = engines.engine(sys.argv[2])
voice = engine.voices()[0]
started = time.perf_counter()
engine.speak("आज।", voice)
load = time.perf_counter() - started
texts = {said.spoken for said in pipeline.plan(
    pipeline.read([sys.argv[4]], None, DATE, Settings()), Settings(), engine)}
with ThreadPoolExecutor(engine.at_once) as pool:
    list(pool.map(lambda _: engine.speak("आज।", voice), range(engine.at_once)))
    started = time.perf_counter()
    clips = [speech.clip for speech in pool.map(lambda text: engine.speak(text, voice), texts)]
    took = time.perf_counter() - started
    memory = resident_mb(os.getpid())
engine.close()
print(load, took, sum(clip.frames / clip.rate for clip in clips), memory)
"""

DATE = datetime.date(2026, 1, 26)


def voices(arguments: argparse.Namespace) -> None:
    """Each offline voice: seconds to load, share of real time on one core and on all, memory."""
    for engine in ("espeak", "kokoro"):
        for cores in sorted({1, len(os.sched_getaffinity(0))}):
            command = [sys.executable, "-c", VOICES, str(ROOT), engine, str(cores)]
            load, took, sound, memory = min(
                (spoken_by(command, arguments.article) for _ in range(arguments.tries)),
                key=lambda figures: figures[1],
            )
            print(
                f"{engine:>8} on {cores} core(s): loads in {load:4.1f} s, "
                f"{took / sound:6.3f} of real time ({sound:.0f} s of sound), {memory:4.0f} MB"
            )


def spoken_by(command: list[str], article: Path) -> tuple[float, float, float, float]:
    done = subprocess.run([*command, str(article)], check=True, capture_output=True, text=True)  # noqa: S603
    load, took, sound, memory = map(float, done.stdout.split())
    return load, took, sound, memory


def resident_mb(process: int) -> float:
    """The memory of a process and its children, counting shared pages once."""
    family = [process]
    for one in family:
        for task in Path(f"/proc/{one}/task").iterdir():
            with contextlib.suppress(FileNotFoundError):  # a thread that has ended meanwhile
                family += map(int, (task / "children").read_text().split())
    found = [
        re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(), re.MULTILINE)
        for one in family
    ]
    return sum(int(size[1]) for size in found if size) / 1024


def words(_arguments: argparse.Namespace) -> None:
    """How far from a word's start speech sets in after a pause, measured as in the tests."""
    from bulletin import engines
    from bulletin.engines.speech import Speech, trimmed
    from tests.bulletin.engines.onsets import SENTENCES, misses_ms

    for name in ("espeak", "kokoro"):
        engine = engines.engine(name)
        misses: list[float] = []
        for voice in engine.voices():
            for sentence in SENTENCES:
                speech = engine.speak(sentence, voice)
                if isinstance(speech, Speech):
                    misses += misses_ms(trimmed(speech))
        engine.close()
        middle = sorted(map(abs, misses))[len(misses) // 2]
        print(
            f"{name:>8}: {len(misses)} onsets, {min(misses):+.0f} to {max(misses):+.0f} ms, "
            f"{middle:.0f} ms in the middle"
        )


# --------------------------------------------------------------------------------------- spoken

START = """
import time
started = time.process_time()
from bulletin.language import load
from bulletin.normalisation import speak
language = load("hi")
print(time.process_time() - started)
"""
MEGABYTE = 1_000_000


def spoken(arguments: argparse.Namespace) -> None:
    """Characters per second of a core on news text, whether it is linear, and the cost of a start.

    Only this process's own time counts, not that of others on the machine.
    """
    from bulletin.language import load
    from bulletin.normalisation import speak

    language = load("hi")
    corpus = news()
    speak(corpus, language)  # patterns are compiled by the first text

    def took(text: str) -> float:
        started = time.process_time()
        speak(text, language)
        return time.process_time() - started

    sizes = [of_size(corpus, MEGABYTE), of_size(corpus, 10 * MEGABYTE)]
    by_turns = [tuple(map(took, sizes)) for _ in range(arguments.tries)]
    took_1, took_10 = map(min, zip(*by_turns, strict=True))
    print(f"1 MB of news: {len(sizes[0]) / took_1:,.0f} characters a second ({took_1:.2f} s)")
    print(f"10 MB takes {took_10 / took_1:.2f} times as long as 1 MB")
    took_lines = least(arguments.tries, lambda: sum(map(took, sizes[0].splitlines())))
    print(f"1 MB line by line: {len(sizes[0]) / took_lines:,.0f} characters a second")
    line = of_size("".join(corpus.split()), MEGABYTE)
    took_line = least(arguments.tries, lambda: took(line))
    print(f"1 MB in one line without a space: {len(line) / took_line:,.0f} characters a second")
    with tempfile.TemporaryDirectory() as bytecode:
        start_of_words(bytecode)
        starts = least(arguments.tries, lambda: start_of_words(bytecode))
    print(f"importing and loading the tables: {starts:.3f} s")


def news() -> str:
    """Sentences of the specification, which are full of figures, mixed with those of an article."""
    table = ROOT / "tests" / "languages" / "hi" / "sentences.tsv"
    dense = [line.split("\t")[0] for line in table.read_text("utf-8").splitlines()[1:]]
    plain = [line for line in EXAMPLE.read_text("utf-8").splitlines() if line.strip()]
    return "\n".join([*dense, *plain]) + "\n"


def of_size(text: str, size: int) -> str:
    """``text`` repeated to ``size`` bytes of UTF-8 or slightly more."""
    return text * (size // len(text.encode()) + 1)


def start_of_words(bytecode: str) -> float:
    """The seconds of a start whose ``bytecode`` is kept in a folder, as an installed one's is."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", START]
    return float(subprocess.check_output(command, text=True, cwd=ROOT, env=environment))  # noqa: S603


# --------------------------------------------------------------------------------------- script


def script(_arguments: argparse.Namespace) -> None:
    """Core seconds from an article to its structure, its script, and back, for 1 and 10 MB."""
    from bulletin.core.model import Article, Bulletin
    from bulletin.language import load
    from bulletin.pipeline import parsed_script as parse
    from bulletin.pipeline import understood as story
    from bulletin.pipeline import written_script as written

    language = load("hi")
    story(Article("first", "खबर"), language)  # patterns are compiled by the first text
    for size in (MEGABYTE, 10 * MEGABYTE):
        article = Article("news", of_size(EXAMPLE.read_text("utf-8") + "\n", size))
        times = [time.process_time()]
        bulletin = Bulletin("news", DATE, (story(article, language),))
        times.append(time.process_time())
        text = written(bulletin)
        times.append(time.process_time())
        parse(Article("script", text), DATE)
        times.append(time.process_time())
        structure, writing, reading = (end - start for start, end in itertools.pairwise(times))
        print(
            f"{size // MEGABYTE:2} MB: structure {structure:.2f} s, "
            f"script {writing:.2f} s, back {reading:.2f} s"
        )


# --------------------------------------------------------------------------------------- growth


def growth(arguments: argparse.Namespace) -> None:
    """How many times as long four times as much of one thing takes: about four, if it is linear."""
    from scripts.bench_growth import CASES, ratio  # beside no other section, as it loads tables

    for case in CASES:
        print(ratio(case, arguments.tries), flush=True)


SECTIONS: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": start,
    "render": render,
    "gtts": gtts,
    "voices": voices,
    "words": words,
    "spoken": spoken,
    "script": script,
    "growth": growth,
    "feed": feed,
    "batch": batch,
    "pronunciation": pronunciation,
    "latin": latin,
}

if __name__ == "__main__":
    main()
