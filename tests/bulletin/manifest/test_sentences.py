"""Sentences, tags and the zone of a bulletin, from its manifest."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from audio.tags import Chapter, Line
from bulletin.core.model import Bulletin
from bulletin.manifest.schema import Manifest, Said, from_json
from bulletin.manifest.sentences import sentences
from bulletin.manifest.tagging import tags, tags_of
from tests.bulletin.manifest.test_chapters import told

CHAPTERS = (Chapter(0.0, 10.0, "पहली"), Chapter(10.0, 20.0, "दूसरी"))
FIRST = Said("पहला वाक्य।", "पहला वाक्य", "body", "a.txt", 1, 1.0, 2.0, 0, ())


def said(*changes: Mapping[str, object]) -> Manifest:
    """A bulletin whose utterances are ``FIRST`` with changes, a second each."""
    made = (
        replace(FIRST, start_s=at + 1.0, end_s=at + 2.0, **changed)  # type: ignore[arg-type]
        for at, changed in enumerate(changes)
    )
    return replace(told(("story", "पहली"), ("story", "दूसरी")), utterances=tuple(made))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([{}, {}], [("पहला वाक्य।", 0), ("पहला वाक्य।", 0)]),
        ([{"text": "एक लंबा,"}, {"text": "वाक्य?"}], [("एक लंबा, वाक्य?", 0)]),
        ([{"text": "“पूरा है।”"}, {}], [("“पूरा है।”", 0), ("पहला वाक्य।", 0)]),
        ([{"text": "शीर्षक"}, {"line": 2}], [("शीर्षक", 0), ("पहला वाक्य।", 1)]),
        ([{"text": "जयपुर", "role": "place"}, {}], [("जयपुर", 0), ("पहला वाक्य।", 1)]),
        ([{"text": "एक"}, {"story": 1}], [("एक", 0), ("पहला वाक्य।", 1)]),
        ([{"text": "एक"}, {"source": "b.txt"}], [("एक", 0), ("पहला वाक्य।", 1)]),
        ([{"text": "एक"}, {"reader": "B"}], [("एक", 0), ("पहला वाक्य।", 0)]),
        ([], []),
    ],
)
def test_sentence_ends_with_its_mark_its_paragraph_or_its_reader(
    changes: list[dict[str, object]], expected: list[tuple[str, int]]
) -> None:
    found = sentences(said(*changes), CHAPTERS)
    assert [(each.text, each.paragraph) for each in found] == expected


def test_sentence_is_of_the_chapter_in_which_it_begins() -> None:
    manifest = said(*({"text": f"वाक्य {number}।"} for number in range(12)))
    found = sentences(manifest, CHAPTERS)
    assert [each.chapter for each in found] == [0] * 9 + [1] * 3
    assert (found[8].start_s, found[8].end_s) == (9.0, 10.0)
    assert sentences(said({}), CHAPTERS[1:])[0].chapter == 0


def test_tags_are_what_the_bulletin_says_of_itself() -> None:
    bulletin = Bulletin("शाम के\nसमाचार", datetime.date(2026, 1, 26), (), "शाम", "आकाश")
    before = tags_of(bulletin)
    manifest = replace(said({}), station="आकाश", programme="शाम", language="hi")
    after = tags(manifest, comment="आवाज़ कृत्रिम है।")
    for found in (before, after):
        assert (found.title, found.artist, found.album) == ("शाम के समाचार", "आकाश", "शाम")
        assert (found.language, found.genre, found.date) == ("hin", "News", bulletin.date)
    assert (before.lines, after.lines) == ((), (Line(1.0, "पहला वाक्य।"),))
    assert [each.title for each in after.chapters] == ["पहली", "दूसरी"]
    assert (tags(manifest, artist="दूसरा").artist, after.comment) == ("दूसरा", "आवाज़ कृत्रिम है।")


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("", "Asia/Kolkata"),
        ("Mars/Olympus", "Asia/Kolkata"),
        ("../etc/passwd", "Asia/Kolkata"),
    ],
)
def test_zone_is_the_one_that_is_named_or_indias(named: str, zone: str) -> None:
    assert replace(said(), timezone=named).zone.key == zone


def test_manifest_of_an_earlier_version_lacks_what_came_later() -> None:
    manifest = said({})
    facts = json.loads(manifest.to_json())
    for later in ("story", "reader", "speed", "emphasis", "uncertain"):
        del facts["utterances"][0][later]
    assert from_json(json.dumps(facts).encode(), "old.json") == manifest
    (utterance,) = manifest.utterances
    assert (utterance.story, utterance.reader, utterance.speed) == (0, "", 1.0)
    assert (utterance.emphasis, utterance.uncertain) == (False, ())
