"""Which voice of an engine speaks for which newsreader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bulletin.config import Newsreader
from bulletin.core.cast import Cast
from bulletin.core.errors import SettingsError, nearest
from bulletin.core.model import Bulletin, Voice
from bulletin.engines import Engine, engines, voices_of

__all__ = ["Cast", "cast"]


def cast(
    bulletin: Bulletin,
    newsreaders: Sequence[Newsreader],
    engine: Engine,
    voice: Voice,
    named: bool = False,
) -> Cast:
    """The voices of ``engine`` for a bulletin's readers and a show's ``newsreaders``.

    A reader has the voice that the bulletin or the show gives them, if this engine has it. The
    other readers get a voice of their own each, as long as there are enough. ``voice`` goes to the
    first of these others, or, if it was ``named``, to the first reader of all. Raises
    ``SettingsError`` for an unknown voice.
    """
    given = {reader.name: [reader.voice] for reader in bulletin.readers}
    for each in newsreaders:
        _see_that_there_is(each.voices.get(engine.name, ""), each.name, [engine])
        given.setdefault(each.name, []).extend([each.voices.get(engine.name, ""), each.voice])
    voices = {each.name: each for each in voices_of(engine)}
    wanted = {
        name: next((voices[each] for each in asked if each in voices), None)
        for name, asked in given.items()
    }
    for name, asked in given.items():
        if not wanted[name]:
            _see_that_there_is(next(filter(None, asked), ""), name, engines())
    if named and wanted:
        wanted[next(iter(wanted))] = voice
    taken = set(filter(None, wanted.values()))
    free = (each for each in dict.fromkeys([voice, *voices.values()]) if each not in taken)
    readers = {name: own or next(free, voice) for name, own in wanted.items()}
    return Cast(next(iter(readers.values()), voice), readers)


def _see_that_there_is(voice: str, reader: str, some: Iterable[Engine]) -> None:
    """Raise ``SettingsError`` if ``voice`` is named and none of ``some`` engines has it."""
    if not voice:
        return
    asked = list(some)
    known = {each.name: engine for engine in asked for each in voices_of(engine)}
    if voice not in known:
        lacks = f"{asked[0].name} does not have" if len(asked) == 1 else "no engine has"
        raise SettingsError(
            f"reader {reader!r} uses voice {voice!r}, which {lacks}",
            todo=nearest(voice, known, "See: bulletin voices."),
        )
