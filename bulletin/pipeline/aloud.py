"""A bulletin's words as they will be said, beside the written ones, and how long they last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bulletin.core.cast import Cast
from bulletin.core.durations import m_ss
from bulletin.core.model import Bulletin, Pause, Role, Utterance
from bulletin.mixing.fitting import Estimate
from bulletin.normalisation.explanation import shown
from bulletin.programme.script.markup import DOUBT, KINDS

_PARTS = frozenset({Pause.CUT, Pause.CLAUSE, Pause.SENTENCE})
_TOTAL = "कुल"


def aloud(bulletin: Bulletin, said: Sequence[Utterance], voices: Cast, likely: Estimate) -> str:
    """A line for each utterance, and below it what is said if that differs, then any doubts.

    ``said`` are the bulletin's utterances, read by ``voices``. A story's heading says how long it
    will last; the last line says it for the whole.
    """
    lines: list[str] = []
    for number, group in groupby(said, key=lambda each: each.story):
        utterances = list(group)
        title = _title(bulletin, number, utterances)
        lines += [f"# {title} ({m_ss(likely.stories_s[number])})", ""]
        lines += _lines(utterances)
    speakers = dict.fromkeys(voices.voice(each) for each in said)
    names = ", ".join(voice.name for voice in speakers)
    lines.append(f"{_TOTAL} {m_ss(likely.whole_s)} ({voices.first.engine}: {names})")
    return "\n".join(lines) + "\n"


def _title(bulletin: Bulletin, number: int, said: Sequence[Utterance]) -> str:
    """A story's kind, or its headline as written."""
    story = bulletin.stories[number]
    headline = " ".join(each.text for each in said if each.role is Role.HEADLINE)
    return headline if headline and story.kind is story.kind.STORY else KINDS[story.kind]


def _lines(said: Sequence[Utterance]) -> Iterator[str]:
    reader = ""
    for each in said:
        if each.reader != reader:
            reader = each.reader
            yield f"[{reader}]"
        yield each.text
        if each.spoken != " ".join(each.text.split()):
            yield f"    → {each.spoken}"
        for doubt in each.uncertain:
            sure, words = shown(doubt.confidence), doubt.spoken or "—"
            why = f" ({doubt.reason})" if doubt.reason else ""
            yield f"    {DOUBT} {sure:.2f}: «{doubt.written}» → {words}{why}"
        if each.ends not in _PARTS:
            yield ""
