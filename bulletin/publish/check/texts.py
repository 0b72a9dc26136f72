"""Whether an episode's transcripts and chapters can be read, and match its sound."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from bulletin.core.errors import InputError
from bulletin.manifest.schema import from_json
from bulletin.publish.check.problem import AGAIN, REBUILD, Problem
from bulletin.publish.companions import CHAPTERS, MANIFEST
from bulletin.publish.episode import Episode

_SLACK_MS = 100
_VTT_TIMES = re.compile(r"(\d\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d\d+):(\d\d):(\d\d)\.(\d{3})")
_SRT_TIMES = re.compile(r"(\d\d+):(\d\d):(\d\d),(\d{3}) --> (\d\d+):(\d\d):(\d\d),(\d{3})")
_IN_TEXT = re.compile(r"<(\d\d+):(\d\d):(\d\d)\.(\d{3})>")

Times = tuple[int, int]


def text_problems(folder: Path, episode: Episode) -> Iterator[Problem]:
    """What is wrong with the files beside an episode's sound."""
    checks: tuple[tuple[str, Callable[[str, Episode], Iterator[str]]], ...] = (
        (".vtt", _vtt),
        (".words.vtt", _vtt),
        (".srt", _srt),
        (".txt", _txt),
        (CHAPTERS, _chapters),
    )
    for end, faults in checks:
        name = episode.file(end)
        try:
            text = (folder / name).read_bytes().decode()
        except OSError as error:
            yield Problem(name, f"it cannot be read ({error.strerror})", REBUILD)
        except UnicodeDecodeError:
            yield Problem(name, "it is not UTF-8", REBUILD)
        else:
            yield from (Problem(name, what, REBUILD) for what in faults(text, episode))
    name = episode.file(MANIFEST)
    try:
        from_json((folder / name).read_bytes(), name)
    except OSError as error:
        yield Problem(name, f"it cannot be read ({error.strerror})", AGAIN)
    except InputError as error:
        yield Problem(name, error.what, AGAIN)


def _vtt(text: str, episode: Episode) -> Iterator[str]:
    head, *blocks = text.strip("\n").split("\n\n")
    if head.split("\n")[0].split(" ")[0] != "WEBVTT":
        yield "it does not begin with WEBVTT"
        return
    told = [block.split("\n") for block in blocks]
    yield from _cues([each for each in told if each[0] != "NOTE"], _VTT_TIMES, episode)
    for block in blocks:
        times = [_ms(found) for found in _IN_TEXT.findall(block)]
        if any(one >= following for one, following in pairwise(times)):
            yield "the times of its words do not go forward"
            return


def _srt(text: str, episode: Episode) -> Iterator[str]:
    blocks = [block.split("\n") for block in text.strip("\n").split("\n\n")]
    if [lines[0] for lines in blocks] != [str(n) for n in range(1, len(blocks) + 1)]:
        yield "its cues are not numbered from 1"
        return
    yield from _cues([lines[1:] for lines in blocks], _SRT_TIMES, episode)


def _cues(cues: list[list[str]], form: re.Pattern[str], episode: Episode) -> Iterator[str]:
    """What is wrong with cues, each a line of times and lines of words."""
    times: list[Times] = []
    for number, lines in enumerate(cues, start=1):
        found = form.fullmatch(lines[0]) if lines else None
        if not found or not any(lines[1:]):
            yield f"cue {number} is not a line of times and words under it"
            return
        times.append((_ms(found.groups()[:4]), _ms(found.groups()[4:])))
    if any(start >= end for start, end in times):
        yield "a cue ends before it begins"
    if any(end > start for (_, end), (start, _) in pairwise(times)):
        yield "its cues overlap or are not in order"
    if times and times[-1][1] > episode.duration_s * 1000 + _SLACK_MS:
        yield "it continues after the sound has ended"


def _txt(text: str, episode: Episode) -> Iterator[str]:
    if episode.title not in text:
        yield "the episode's title is not in it"


def _chapters(text: str, episode: Episode) -> Iterator[str]:
    try:
        told = json.loads(text)
        listed = [(float(each["startTime"]), str(each["title"])) for each in told["chapters"]]
        version = str(told["version"])
    except (ValueError, KeyError, TypeError):
        yield "it is not JSON with a version and chapters of startTime and title"
        return
    if not version.startswith("1."):
        yield f"its version is {version!r}, not 1.2.0"
    starts = [start for start, _ in listed]
    if starts != sorted(set(starts)) or starts[:1] != [0.0]:
        yield "its chapters do not go forward from 0"
    if starts and starts[-1] > episode.duration_s:
        yield "a chapter begins after the sound has ended"
    if not all(title.strip() for _, title in listed):
        yield "a chapter has no title"


def _ms(clock: tuple[str, ...]) -> int:
    hours, minutes, seconds, ms = map(int, clock)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
