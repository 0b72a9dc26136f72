"""Transcripts as independent parsers read them: words as written, when they are heard."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace

import pytest
import regex
import srt as srt_library
import webvtt

from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Manifest, Said, SaidWord, from_json
from bulletin.manifest.sentences import sentences
from bulletin.publish.captions import Cue, cues
from bulletin.publish.transcripts import srt, text, vtt, vtt_by_word
from bulletin.publish.word_times import TimedWord, heard
from tests.conftest import EXAMPLE, called_in


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """The example article in a real voice."""
    folder = tmp_path_factory.mktemp("spoken")
    called_in(folder, "make", EXAMPLE, "-o", "x.mp3", "--manifest", "x.json", "--engine", "espeak")
    return from_json((folder / "x.json").read_bytes(), "x.json")


def said(written: str, words: str) -> Said:
    """An utterance whose spoken words last a second each."""
    listed = tuple(
        SaidWord(word, float(number), number + 1.0, exact=True)
        for number, word in enumerate(words.split())
    )
    return Said(written, words, "body", "a.txt", 1, 0.0, float(len(listed)), 500, listed)


def in_seconds(words: tuple[TimedWord, ...]) -> list[tuple[str, float, float]]:
    return [(word.text, word.start_ms / 1000, word.end_ms / 1000) for word in words]


@pytest.mark.parametrize(
    ("written", "words", "expected"),
    [
        ("एक दो", "एक दो", [("एक", 0, 1), ("दो", 1, 2)]),
        ("उनसे 15 जून", "उनसे पंद्रह जून", [("उनसे", 0, 1), ("15", 1, 2), ("जून", 2, 3)]),
        (
            "3,45,210 लोग",
            "तीन लाख पैंतालीस हज़ार दो सौ दस लोग",
            [("3,45,210", 0, 7), ("लोग", 7, 8)],
        ),
        (
            "कीमत ₹5 करोड़ है।",
            "कीमत पाँच करोड़ रुपए है।",
            [("कीमत", 0, 1), ("₹5", 1, 2), ("करोड़", 2, 4), ("है।", 4, 5)],
        ),
        (
            "एनजीओ (NGO) को",
            "एनजीओ को",
            [("एनजीओ", 0, 1), ("(NGO)", 1, 1), ("को", 1, 2)],
        ),
        ("हजार लोग", "हज़ार लोग", [("हजार", 0, 1), ("लोग", 1, 2)]),
        ("26/01/2024", "छब्बीस जनवरी दो हज़ार", [("26/01/2024", 0, 4)]),
    ],
)
def test_written_word_is_heard_when_its_reading_is(
    written: str, words: str, expected: list[tuple[str, float, float]]
) -> None:
    assert in_seconds(heard(said(written, words))) == expected


def assert_readable(found: tuple[Cue, ...], manifest: Manifest) -> None:
    for cue in found:
        assert 1000 <= cue.end_ms - cue.start_ms <= 6000
        assert 1 <= len(cue.lines) <= 2
        for line in cue.lines:
            assert len(regex.findall(r"\X", " ".join(word.text for word in line))) <= 42
    assert all(one.end_ms <= next_.start_ms for one, next_ in itertools.pairwise(found))
    assert found[-1].end_ms <= manifest.duration_s * 1000 + 1


def words_of(found: tuple[Cue, ...]) -> list[str]:
    return [word.text for cue in found for line in cue.lines for word in line]


def test_cues_hold_every_word_once_within_their_bounds(spoken: Manifest) -> None:
    found = cues(spoken, chapters(spoken))
    assert_readable(found, spoken)
    assert words_of(found) == " ".join(each.text for each in spoken.utterances).split()


def test_cues_are_cut_at_phrase_ends(spoken: Manifest) -> None:
    lasts = [cue.lines[-1][-1].text for cue in cues(spoken, chapters(spoken))]
    ends = [last for last in lasts if last.endswith(("।", ".", ",", ")", "'", '"'))]
    assert len(ends) > len(lasts) / 2
    assert not {"हैं", "है", "था"} & {cue.lines[0][0].text for cue in cues(spoken, chapters(spoken))}


def test_webvtt_is_read_by_another_parser(spoken: Manifest) -> None:
    found = cues(spoken, chapters(spoken))
    read = webvtt.from_buffer(io.StringIO(vtt(found)))
    for caption, cue in zip(read.captions, found, strict=True):
        assert caption.text.split() == [word.text for line in cue.lines for word in line]
        assert milliseconds(caption.start) == cue.start_ms
        assert milliseconds(caption.end) == cue.end_ms


def test_subrip_is_read_by_another_parser(spoken: Manifest) -> None:
    found = cues(spoken, chapters(spoken))
    for caption, cue in zip(srt_library.parse(srt(found)), found, strict=True):
        assert caption.content.split() == [word.text for line in cue.lines for word in line]
        assert round(caption.start.total_seconds() * 1000) == cue.start_ms
        assert round(caption.end.total_seconds() * 1000) == cue.end_ms


def test_words_times_stand_inside_their_cues(spoken: Manifest) -> None:
    written = vtt_by_word(cues(spoken, chapters(spoken)))
    read = webvtt.from_buffer(io.StringIO(written)).captions
    times = 0
    for caption in read:
        inside = [milliseconds(each) for each in re.findall(r"<([\d:.]+)>", caption.raw_text)]
        times += len(inside)
        around = [milliseconds(caption.start), *inside, milliseconds(caption.end)]
        assert around == sorted(set(around))
    assert times > 200


def milliseconds(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


@pytest.mark.parametrize(
    "written",
    [
        "अ" * 10_000,
        "क्षेत्र " * 1500,
        "हाँ। " * 300,
        "https://example.com/" + "x" * 200,
        "एक शब्द, " * 200 + "।",
    ],
)
def test_cues_stay_readable_whatever_is_written(written: str) -> None:
    words = written.split()
    seconds = [max(0.3, len(word) / 12) for word in words]
    ends = list(itertools.accumulate(seconds))
    listed = tuple(
        SaidWord(word, end - lasts, end, exact=False)
        for word, end, lasts in zip(words, ends, seconds, strict=True)
    )
    one = Said(written, written, "body", "a.txt", 1, 0.0, ends[-1], 500, listed)
    manifest = replace(MANIFEST, utterances=(one,), duration_s=ends[-1] + 1.0)
    found = cues(manifest, chapters(manifest))
    assert_readable(found, manifest)
    assert "".join(words_of(found)) == "".join(words)


MANIFEST = from_json(
    '{"version": 1, "generator": "x", "title": "x", "date": "2026-01-26", "duration_s": 1,'
    ' "engine": "x", "voice": "x", "fallback": null, "clips": {"made": 0, "kept": 0, "damaged": 0},'
    ' "utterances": []}',
    "x",
)


def test_sentence_that_was_cut_for_the_voice_is_one_again() -> None:
    parts = ("मंत्री ने कहा कि यह", "पूरा वाक्य है।", "दूसरा वाक्य।")
    listed = tuple(
        replace(said(part, part), start_s=number * 10.0, end_s=number * 10.0 + 5)
        for number, part in enumerate(parts)
    )
    manifest = replace(MANIFEST, utterances=listed, duration_s=30.0)
    found = sentences(manifest, chapters(manifest))
    assert [(each.text, each.start_s, each.end_s) for each in found] == [
        ("मंत्री ने कहा कि यह पूरा वाक्य है।", 0.0, 15.0),
        ("दूसरा वाक्य।", 20.0, 25.0),
    ]


def test_text_keeps_paragraphs_and_says_what_voice_it_was(spoken: Manifest) -> None:
    found = sentences(spoken, chapters(spoken))
    written = text("शीर्षक", "2026-01-26", found, "आवाज़ कृत्रिम है।")
    blocks = written.rstrip("\n").split("\n\n")
    assert blocks[0] == "शीर्षक\n2026-01-26"
    assert blocks[-1] == "आवाज़ कृत्रिम है।"
    assert len(blocks) == 2 + len({each.paragraph for each in found})
    assert " ".join(blocks[1:-1]) == " ".join(each.text for each in found)
