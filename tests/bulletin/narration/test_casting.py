"""Which voice speaks for which newsreader."""

from __future__ import annotations

import datetime

import pytest

from bulletin.config import Newsreader
from bulletin.core.errors import SettingsError, SourceError
from bulletin.core.model import Bulletin, Pause, Reader, Role, Utterance, Voice
from bulletin.engines import engine
from bulletin.narration.casting import Cast, cast

ESPEAK = engine("espeak")
VOICES = {voice.name: voice for voice in ESPEAK.voices()}


def voices(
    *newsreaders: Newsreader,
    readers: tuple[Reader, ...] = (),
    name: str = "espeak",
    named: str = "",
) -> list[str]:
    speaking = engine(name)
    known = {voice.name: voice for voice in speaking.voices()}
    voice = known[named] if named else speaking.voices()[0]
    bulletin = Bulletin("", datetime.date(2026, 1, 26), (), readers=readers)
    found = cast(bulletin, newsreaders, speaking, voice, bool(named))
    return [each.name for each in found.readers.values()]


def reader(name: str, voice: str = "", **by_engine: str) -> Newsreader:
    return Newsreader(name=name, voice=voice, voices=by_engine)


@pytest.mark.parametrize(
    ("newsreaders", "expected"),
    [
        ([reader("क"), reader("ख"), reader("ग")], ["hi", "hi+f2", "hi+m3"]),
        ([reader("क", "hi+m3"), reader("ख")], ["hi+m3", "hi"]),
        ([reader("क"), reader("ख", "hi")], ["hi+f2", "hi"]),
        ([reader("क", "hi", espeak="hi+f2"), reader("ख")], ["hi+f2", "hi"]),
        ([reader("क", "hf_alpha"), reader("ख", kokoro="hm_psi")], ["hi", "hi+f2"]),
        ([reader(name) for name in "कखगघ"], ["hi", "hi+f2", "hi+m3", "hi"]),
        ([], []),
    ],
    ids=["in order", "by voice", "the other's taken", "by engine", "of another", "too few", "none"],
)
def test_newsreaders_have_their_voice_or_one_that_nobody_has(
    newsreaders: list[Newsreader], expected: list[str]
) -> None:
    assert voices(*newsreaders) == expected


def test_first_newsreader_has_the_voice_that_is_asked_for() -> None:
    assert voices(reader("क", espeak="hi+f2"), reader("ख"), named="hi+m3") == ["hi+m3", "hi"]


def test_voice_in_the_script_comes_before_the_show_s() -> None:
    readers = (Reader("ख", "hi+m3"), Reader("क"))
    assert voices(reader("क", espeak="hi+f2"), reader("ख", "hi"), readers=readers) == [
        "hi+m3",
        "hi+f2",
    ]


def test_all_newsreaders_share_the_one_voice_of_an_engine() -> None:
    assert voices(reader("क", "hi+f2"), reader("ख"), name="gtts") == ["hi", "hi"]


@pytest.mark.parametrize(
    ("newsreader", "message"),
    [
        (reader("क", espeak="hi+f1"), "'hi+f1', which espeak does not have. Did you mean 'hi+f2'?"),
        (
            reader("क", espeak="hf_alpha"),
            "'hf_alpha', which espeak does not have. See: bulletin voices.",
        ),
        (reader("क", "hf_alfa"), "'hf_alfa', which no engine has. Did you mean 'hf_alpha'?"),
    ],
)
def test_voice_that_there_is_not_is_an_error(newsreader: Newsreader, message: str) -> None:
    with pytest.raises(SettingsError) as error:
        voices(newsreader)
    assert str(error.value) == f"reader 'क' uses voice {message}"


def utterance(name: str) -> Utterance:
    return Utterance("क", "क", Role.BODY, Pause.STORY, 0, "a.md", 7, reader=name)


def test_newsreader_who_is_not_there_is_an_error_with_its_line() -> None:
    voice = Voice("espeak", "hi", "hi", "")
    some = Cast(voice, {"पहला": voice, "दूसरा": VOICES["hi+f2"]})
    assert some.voice(utterance("")) == voice
    assert some.voice(utterance("दूसरा")) == VOICES["hi+f2"]
    with pytest.raises(
        SourceError, match=r"^a\.md:7: there is no newsreader 'दूसर'. Did you mean 'दूसरा'\?$"
    ):
        some.voice(utterance("दूसर"))
