"""Requests that play a word or a sentence, and explain how it is said."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from starlette.responses import Response

from bulletin.core.errors import BulletinError, SourceError
from bulletin.core.model import Paragraph
from bulletin.pipeline import Sentence, other_readings, pieces
from bulletin.pronunciation import pronounced
from bulletin.studio import edits
from bulletin.studio.answers import Asked
from bulletin.studio.script_lines import lines
from bulletin.studio.view import sound_id


def word(asked: Asked) -> str:
    """A word's card: how it is said, why, and how else it could be."""
    bulletin = asked.bulletin().state().bulletin
    settings = asked.bench.newsroom.settings()
    paragraph = edits.line_at(bulletin, asked.at()).paragraph
    start, end = _span(asked, paragraph)
    reworded = pieces(bulletin.stories[asked.at()[0]], settings).get(paragraph.line, [])
    written = paragraph.text[start:end]
    found = next(
        (piece for at, piece in reworded if at.start < end and start < at.end),
        None,
    )
    bare = edits.bare(written) or written
    spoken = found.spoken.strip() if found else bare
    others = [(how, said) for how, said in other_readings(bare, settings) if said != spoken]
    return asked.render(
        "word.html",
        at=f"{asked.at()[0]}.{asked.at()[1]}",
        start=start,
        end=end,
        written=written,
        spoken=spoken,
        rule=found.rule if found else "",
        sure=found.confidence if found else 1.0,
        sounds=_sounds(spoken),
        others=others,
    )


def _sounds(spoken: str) -> str:
    """The phonemes of words; empty for those whose letters do not determine them."""
    found = [pronounced(edits.bare(each)) for each in spoken.split()]
    return " ".join(each.ipa for each in found if each)


def _span(asked: Asked, paragraph: Paragraph) -> tuple[int, int]:
    start, end = asked.query.get("start", ""), asked.query.get("end", "")
    if not (start.isdecimal() and end.isdecimal() and len(start + end) < 14):
        raise SourceError("no word is named")
    if not 0 <= int(start) < int(end) <= len(paragraph.text):
        raise SourceError("there is no such word")
    return int(start), int(end)


def try_reading(asked: Asked) -> dict[str, Any]:
    """The sentence with another reading of some of its words, to be heard; nothing is changed."""
    bulletin = asked.bulletin().state().bulletin
    start, end, spoken = asked.reading()
    tried = edits.said_as(bulletin, asked.at(), start, end, spoken)
    story, number = asked.at()
    line = lines(tried.stories[story])[number].paragraph.line
    said = asked.bench.sentences(tried).get((story, line), [])
    for each in said:
        if each.stretch.start <= start < each.stretch.end:
            return {"sound": sound_id(each)}
    raise SourceError("these words are not read")


def ahead(asked: Asked) -> dict[str, Any]:
    """Speak the sentence that is being typed, at the place ``caret``, so that it is there soon.

    If it cannot be spoken, that is reported when the sentence is played.
    """
    bulletin = asked.bulletin().state().bulletin
    (story, _), caret = asked.at(), asked.number("caret")
    with suppress(BulletinError):
        line = edits.line_at(bulletin, asked.at()).paragraph.line
        said = asked.bench.sentences(bulletin).get((story, line), [])
        found = next((each for each in said if caret <= each.stretch.end + 1), None)
        if found:
            asked.bench.sound(found)
    return {}


def say(asked: Asked) -> dict[str, Any]:
    """Speak a sentence unless its sound is kept; the answer says where each word is heard."""
    sentence = asked.bench.sentence(asked.path["sound"])
    heard = asked.bench.sound(sentence, asked.query.get("voice", ""))
    return {"words": _word_times(sentence, heard.words)}


def _word_times(
    sentence: Sentence, heard: Sequence[tuple[str, float, float]]
) -> list[tuple[int, int, float, float]]:
    """The stretch of text that each word takes, and when it is heard."""
    spans = sentence.words
    if not spans or not heard:
        return []
    return [
        (span.start, span.end, round(start_s, 3), round(end_s, 3))
        for number, (_, start_s, end_s) in enumerate(heard)
        for span in [spans[min(number * len(spans) // len(heard), len(spans) - 1)]]
    ]


def sound(asked: Asked) -> Response:
    """A sentence as WAV."""
    sentence = asked.bench.sentence(asked.path["sound"])
    heard = asked.bench.sound(sentence, asked.query.get("voice", ""))
    return Response(heard.wav, media_type="audio/wav")


def sample(asked: Asked) -> Response:
    """A voice's sample as WAV."""
    voice = asked.bench.voice_called(asked.path["voice"])
    heard = asked.bench.voicebox.sample(str(asked.words["sample"]), voice)
    return Response(heard.wav, media_type="audio/wav")
