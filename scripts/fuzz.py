"""Feeds mutated real files to every parser, and reports failures.

``scripts/fuzz.py --seconds 600`` shows how many inputs each parser handled, and stores those that
failed in ``--keep``: an exception that is not bulletin's, or over 20 s of processor time. The exit
code is 1 if there are any, or if it used more than 1 GB. The same ``--seed`` gives the same inputs.

Add findings to ``tests/poison.py``, or to the parser's tests.
"""

from __future__ import annotations

import argparse
import datetime
import io
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import docx
import numpy as np

import bulletin
from audio.clip import from_samples
from audio.errors import SoundError
from audio.labels import read_chapters, read_tags
from bulletin import config, sources
from bulletin.core.errors import BulletinError
from bulletin.core.model import Article
from bulletin.engines.speech import Speech, Word
from bulletin.language import load
from bulletin.narration.clip_file import packed, unpacked
from bulletin.normalisation import Lexicon, speak
from bulletin.pipeline import parsed_manifest, parsed_script, understood
from bulletin.sources import documents
from bulletin.sources.feed import _link
from bulletin.sources.feed.feed_parsing import parsed
from bulletin.sources.readers import read_here
from tests.bulletin.sources.press_notes import FORMATS

ROOT = Path(__file__).parents[1]
LONGEST_S = 20  # of this process's processor time, which other programs do not lengthen
LONGEST_WAIT_S = 120
MOST_BYTES = 1_000_000_000
LARGEST_INPUT = 200_000
"""One input in ten may grow so large; the others stay small, so that there are many."""

USUAL_INPUT = 20_000
NAMES = {
    "feed": (b"<item>", b"</item>", b"<![CDATA[", b"]]>", b"9999-12-31", b"&#0;", b"<link>"),
    "html": (b"<div>", b"</p>", b"<table>", b"<td colspan=9999>", b"<!--", b"<script>", b"&#x;"),
    "docx": (b"PK\x01\x02", b"PK\x03\x04", b"<w:tbl>", b"\xff\xff\xff\xff"),
    "odt": (b"PK\x01\x02", b"PK\x03\x04", b"<text:p>", b"\xff\xff\xff\xff"),
    "rtf": (b"{", b"}", b"\\u-1?", b"\\uc99", b"\\bin99999999 ", b"\\'ff", b"\\u99999999999?"),
    "pdf": (b"endobj", b"stream", b"endstream", b"<<", b">>", b"1 0 R", b"/Length 99999999", b"[("),
    "eml": (b"\n\n", b"--", b"=?utf-8?B?", b"?=", b"charset=rot13", b"boundary=", b"base64"),
    "mht": (b"\n\n", b"--", b"=?utf-8?Q?", b"?=", b"charset=utf-7", b"<p>", b"quoted-printable"),
    "script": ("[पहला]".encode(), b"[", b"]", b"---\n", b"# ", "[विराम]".encode(), b"\\"),
    "toml": (b"[[", b"]]", b"'''", b'"""', b"=", b"9999-99-99", b"inf", b"{", b"\\u0000"),
    "manifest": (b"null", b"1e999", b"[]", b"{}", b"-1", b'"', b"NaN", b'"\\ud800"'),
    "clip": (b'"rate"', b"0", b"-1", b"1e9", b"[", b"]", b"\n"),
    "tags": (b"ID3", b"TXXX", b"CHAP", b"CTOC", b"\xff\xfb", b"\xff\xff\xff\xff", b"APIC"),
    "structure": (b"\n", b"\n\n", "—".encode(), b":", "।".encode(), b"(", b")", "दिल्ली,".encode()),
    "spoken": (b"1", b",", b".", b"/", b":", "₹".encode(), b"%", "लाख".encode(), b"-", b"@", b"A.",
               "\u094d".encode(), "\u093c".encode(), "\u200d".encode()),
}  # fmt: skip

Take = Callable[[bytes], object]


class TooSlowError(BaseException):
    """An input took too long; only the loop below may catch it."""


@dataclass
class Parser:
    """A parser, the files that its inputs are made from, and its failures."""

    take: Take
    seeds: Sequence[bytes]
    inputs: int = 0
    seconds: float = 0.0
    faults: Counter[str] = field(default_factory=Counter)


def text_of(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape").replace("\r", "\n")


def read_source(name: str) -> Take:
    """Do what the bounded process does with a file, here."""

    def take(data: bytes) -> None:
        options = sources.Options()
        found = documents._known(name, data, documents._About(), options, _to_nobody)
        if found.kind is not sources.Kind.FEED:
            read_here(found, options, _to_nobody)

    return take


def read_feed(data: bytes) -> None:
    for entry in parsed(text_of(data), 25):
        entry.day(sources.Options().zone)
        _link("https://example.org/feed", entry.link)


def read_script(data: bytes) -> None:
    parsed_script(Article("a.md", text_of(data)), datetime.date(2026, 1, 26))


def read_structure(data: bytes) -> None:
    understood(Article("a.txt", text_of(data)), load("hi"))


def read_spoken(data: bytes) -> None:
    for line in text_of(data).split("\n"):
        speak(line, load("hi"), Lexicon(()))


def read_clip(data: bytes) -> None:
    try:
        unpacked(data, "key")
    except ValueError:
        return  # its way to report a damaged clip


def in_file(folder: Path, name: str, take: Callable[[Path], object]) -> Take:
    def taken(data: bytes) -> None:
        path = folder / name
        path.write_bytes(data)
        take(path)

    return taken


def labels_of(path: Path) -> None:
    read_tags(path)
    read_chapters(path)


def parsers(folder: Path) -> dict[str, Parser]:
    articles = [path.read_bytes() for path in sorted((ROOT / "tests/articles").glob("*.txt"))]
    texts = [text_of(each) for each in articles]
    pages = [
        path.read_bytes() for path in sorted(ROOT.glob("tests/bulletin/sources/html/pages/*.html"))
    ]
    scripts = [path.read_bytes() for path in sorted((ROOT / "tests/articles").glob("*.md"))]
    lines = [[line for line in text.split("\n") if line] for text in texts[:4]]
    made = bulletin.make(ROOT / "examples/jaipur.txt", folder / "seed.mp3", engine="silent")
    sound = (folder / "seed.mp3").read_bytes()
    return {
        "feed": Parser(read_feed, [_feed(texts[at : at + 3]) for at in range(len(texts))]),
        "html": Parser(read_source("a.html"), pages or [_page(text) for text in texts]),
        "docx": Parser(read_source("a.docx"), [_document(text) for text in texts[:4]]),
        **{
            suffix: Parser(read_source(f"a.{suffix}"), [FORMATS[suffix](each) for each in lines])
            for suffix in ("odt", "rtf", "pdf", "eml", "mht")
        },
        "script": Parser(read_script, [*scripts, *map(_script, texts)]),
        "toml": Parser(
            in_file(folder, "show.toml", config.load), [(ROOT / "examples/show.toml").read_bytes()]
        ),
        "manifest": Parser(lambda data: parsed_manifest(data, "x.json"), [made.to_json().encode()]),
        "clip": Parser(read_clip, [_clip()]),
        "tags": Parser(in_file(folder, "x.mp3", labels_of), [sound[:LARGEST_INPUT]]),
        "structure": Parser(read_structure, articles),
        "spoken": Parser(read_spoken, articles),
    }


def _feed(texts: Sequence[str]) -> bytes:
    items = "".join(
        f"<item><title>{text.splitlines()[0]}</title><link>https://example.org/{number}</link>"
        f"<pubDate>Wed, 0{number % 9 + 1} Apr 2024 23:00:00 GMT</pubDate>"
        f"<description><![CDATA[<p>{text}</p>]]></description></item>"
        for number, text in enumerate(texts)
    )
    return f"<rss version='2.0'><channel><title>समाचार</title>{items}</channel></rss>".encode()


def _page(text: str) -> bytes:
    head, *rest = text.split("\n")
    body = "".join(f"<p>{line}</p>" for line in rest)
    return f"<html><title>{head}</title><body><article><h1>{head}</h1>{body}</article>".encode()


def _document(text: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def _script(text: str) -> bytes:
    head, *rest = text.split("\n")
    return "\n".join(["---", "बुलेटिन: समाचार", "---", "", f"# {head}", "", *rest]).encode()


def _clip() -> bytes:
    clip = from_samples(np.arange(-500, 500, dtype=np.int16), 24000)
    return packed(Speech(clip, (Word("नमस्ते", 10, 400, exact=True),)), "key")


def mutated(
    data: bytes, others: Sequence[bytes], words: Sequence[bytes], luck: random.Random
) -> bytes:
    """``data`` after some changes, each at a different place."""
    changed = bytearray(data)
    largest = LARGEST_INPUT if luck.random() < 0.1 else max(USUAL_INPUT, len(data))
    for _ in range(luck.choice((1, 1, 2, 4, 8))):
        at = luck.randint(0, len(changed))
        end = min(at + luck.choice((1, 2, 8, 64, 512)), len(changed))
        what = luck.randrange(8)
        if what == 0 and at < len(changed):
            changed[at] ^= 1 << luck.randrange(8)
        elif what == 1:
            del changed[at:end]
        elif what == 2:
            changed[at:at] = changed[at:end]
        elif what == 3:
            changed[at:at] = changed[at:end] * luck.choice((10, 100, 1000))
        elif what == 4:
            changed[at:at] = luck.choice(words) * luck.choice((1, 1, 1, 10, 1000))
        elif what == 5:
            other = luck.choice(others)
            changed[at:] = other[luck.randint(0, len(other)) :]
        elif what == 6:
            changed[at:end] = luck.randbytes(end - at)
        else:
            changed[at:at] = chr(
                luck.choice((*range(0x900, 0x980), *range(0x2000, 0x2070)))
            ).encode()
        del changed[largest:]
    return bytes(changed)


def tried(parser: Parser, data: bytes) -> str:
    """What went wrong with an input, in a line; empty if nothing did."""
    signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_WAIT_S)
    try:
        parser.take(data)
    except (BulletinError, SoundError):
        return ""
    except TooSlowError:
        return f"it takes more than {LONGEST_S} s, or waits for {LONGEST_WAIT_S} s"
    except Exception as error:
        *_, last = traceback.extract_tb(error.__traceback__)
        ours = [
            each
            for each in traceback.extract_tb(error.__traceback__)
            if "site-packages" not in each.filename
        ]
        where = ours[-1] if ours else last
        place = f"{Path(where.filename).name}:{where.lineno}"
        return f"{type(error).__name__} at {place}: {str(error)[:100]}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    return ""


def fuzz(every: dict[str, Parser], seconds: float, luck: random.Random, keep: Path) -> None:
    """Give each parser the same time."""
    by = time.monotonic() + seconds
    while time.monotonic() < by:
        name, parser = min(every.items(), key=lambda each: each[1].seconds)
        data = mutated(luck.choice(parser.seeds), parser.seeds, NAMES[name], luck)
        (keep / f"last-{name}").write_bytes(data)  # in case the process itself dies
        parser.inputs += 1
        started = time.monotonic()
        fault = tried(parser, data)
        parser.seconds += time.monotonic() - started
        if fault:
            if not parser.faults[fault]:
                (keep / f"{name}-{parser.inputs}").write_bytes(data)
                print(f"{name} (input {parser.inputs}): {fault}", flush=True)
            parser.faults[fault] += 1


def _to_nobody(_line: str) -> None: ...


def _too_slow(_signal: int, _frame: object) -> None:
    raise TooSlowError


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", type=Path, default=Path("fuzz"))
    options.add_argument("--only", nargs="*", choices=sorted(NAMES), default=sorted(NAMES))
    asked = options.parse_args()
    asked.keep.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGPROF, _too_slow)
    signal.signal(signal.SIGALRM, _too_slow)
    with tempfile.TemporaryDirectory() as folder:
        every = {name: each for name, each in parsers(Path(folder)).items() if name in asked.only}
        fuzz(every, asked.seconds, random.Random(asked.seed), asked.keep)  # noqa: S311
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for name, parser in every.items():
        print(f"{name:<10} {parser.inputs:7} inputs, {parser.faults.total():4} faults")
        (asked.keep / f"last-{name}").unlink(missing_ok=True)
    print(f"memory     {most // 1_000_000:7} MB")
    return int(any(each.faults for each in every.values()) or most > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
