"""Which sounds play between which words, and where everything is placed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.ducking import TAIL_S
from audio.format import Format
from audio.timeline import Span
from bulletin.config import Sound
from bulletin.core.errors import SettingsError, SourceError
from bulletin.core.model import Kind, Pause, Role, Story, Utterance
from bulletin.mixing.jingles import jingles
from bulletin.mixing.layout import BED_LEAD_S, Layout, laid_out
from bulletin.mixing.placement import Placement, placement

FORM = Format()
A_PROGRAMME = (
    Kind.OPENING, Kind.HEADLINES, Kind.STORY, Kind.LINK, Kind.STORY, Kind.STORY, Kind.RECAP,
    Kind.CLOSING,
)  # fmt: skip


def heard(kinds: Sequence[Kind], sound: str = "", **settings: object) -> Placement:
    """The jingles of a bulletin of one utterance a story; the first asks for ``sound``."""
    stories = [Story("a.txt", None, None, (), kind=kind) for kind in kinds]
    said = [
        Utterance("क", "क", Role.BODY, Pause.STORY, 0, "a.txt", 1, number)
        for number in range(len(kinds))
    ]
    said[0] = Utterance("क", "क", Role.BODY, Pause.STORY, 0, "a.txt", 7, 0, sound=sound)
    return placement(said, stories, Sound.model_validate(settings))


def test_programme_has_its_sounds() -> None:
    found = heard(A_PROGRAMME)
    assert found.before == ("opening",)
    assert found.after == ("", "sting", "sting", "", "sting", "sting", "", "closing")
    assert found.beds == ((1, 1), (6, 6))
    assert found.names == {"opening", "closing", "sting", "bed"}


@pytest.mark.parametrize(
    ("kinds", "stations", "any_sound"),
    [
        ([Kind.STORY, Kind.STORY], "programme", False),
        ([Kind.STORY, Kind.STORY], "always", True),
        (A_PROGRAMME, "programme", True),
        (A_PROGRAMME, "never", False),
    ],
)
def test_sounds_are_heard_as_the_show_says(
    kinds: Sequence[Kind], stations: str, any_sound: bool
) -> None:
    assert bool(heard(kinds, stations=stations).names) == any_sound


def test_scripts_own_sound_is_heard_and_stands_in_for_the_usual() -> None:
    assert heard([Kind.STORY], "pips").after == ("pips",)
    assert heard(A_PROGRAMME[1:], "pips").after[0] == "pips"


def test_sound_that_is_not_there_is_refused_with_its_line() -> None:
    with pytest.raises(SourceError, match=r"a\.txt:7: there is no sound 'gong'\. There are: ope"):
        heard([Kind.STORY], "gong")


def test_time_signal_comes_first_where_it_is_wanted() -> None:
    assert heard(A_PROGRAMME, time_signal=True).before == ("pips", "opening")


def laid(found: Placement, pause_s: float = 0.5, **sounds: float) -> Layout:
    """Utterances of a second each; lengths of the sounds in seconds."""
    lengths = {name: FORM.samples(length) for name, length in sounds.items()}
    count = len(found.after)
    return laid_out([FORM.rate] * count, [FORM.samples(pause_s)] * count, found, lengths, FORM)


def test_without_sounds_words_follow_each_other_after_their_pauses() -> None:
    plain = laid(Placement((), ("", "", ""), ()))
    assert [span.start / FORM.rate for span in plain.words] == [0, 1.5, 3]
    assert plain.frames == FORM.samples(4.5)


@pytest.mark.parametrize("pause_s", [0.1, 0.5, 1.9])
def test_pause_is_lengthened_to_hold_its_sound_and_no_more(pause_s: float) -> None:
    found = laid(Placement((), ("sting", ""), ()), pause_s, sting=1.2)
    ((_, sting),) = found.sounds
    assert found.words[0].end < sting.start < sting.end < found.words[1].start
    gap_s = (found.words[1].start - found.words[0].end) / FORM.rate
    assert gap_s == pytest.approx(max(pause_s, 0.3 + 1.2 + 0.3))


def test_sound_that_is_left_out_lengthens_nothing() -> None:
    cue = Placement(("opening",), ("sting", "closing"), ((0, 0),))
    assert laid(cue) == laid(Placement((), ("", ""), ()))


def test_bed_begins_before_its_words_and_ends_after_them_before_a_sting() -> None:
    cue = Placement(("opening",), ("", "sting", ""), ((0, 1),))
    found = laid(cue, opening=5.0, sting=1.0, bed=16.0)
    (opening, sting), (bed,) = [span for _, span in found.sounds], found.beds
    lead, tail = FORM.samples(BED_LEAD_S), FORM.samples(TAIL_S)
    assert bed == Span(found.words[0].start - lead, found.words[1].end + tail)
    assert opening.end <= bed.start
    assert bed.end <= sting.start


def test_bed_lasts_through_all_utterances_of_one_kind() -> None:
    kinds = [Kind.HEADLINES, Kind.HEADLINES, Kind.RECAP, Kind.RECAP, Kind.STORY]
    assert heard(kinds, stations="always").beds == ((0, 1), (2, 3))


def test_two_beds_do_not_meet() -> None:
    found = laid(Placement((), ("", "", ""), ((0, 0), (1, 2))), bed=16.0)
    first, second = found.beds
    assert first.end <= second.start


def test_station_sound_lasts_a_minute_at_most(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    soundfile.write(path, np.full(8000 * 60 + 4000, 0.1, np.float32), 8000)
    with pytest.raises(SettingsError, match="it lasts longer than 60 s"):
        jingles(Sound(sting=str(path)), FORM, {"sting"})
