"""What the pages work with: the newsroom, a warm voice, bulletins being made, known sounds."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin.core.errors import SourceError
from bulletin.core.model import Bulletin, Story, Voice
from bulletin.pipeline import Sentence, Sentences, Sound, Voicebox
from bulletin.studio.made import Task
from bulletin.studio.newsroom import Newsroom, Open, State
from bulletin.studio.script_lines import left_out, lines
from bulletin.studio.view import sound_id
from bulletin.studio.workshop import MakeJob

_MOST_SOUNDS = 20_000


@dataclass(frozen=True, slots=True)
class Lengths:
    """The estimated seconds of a bulletin, and of each of its stories."""

    whole_s: float
    stories_s: dict[int, float]


class Workbench:
    """See the module; thread-safe."""

    def __init__(self, folder: Path, engine: str, voice: str | None) -> None:
        """On a newsroom's ``folder``; ``engine`` and ``voice`` are as for ``bulletin make``."""
        self.newsroom = Newsroom(folder)
        self.engine, self.voice = engine, voice
        self.voicebox = Voicebox(engine, voice)
        self._lock = threading.Lock()
        self._jobs: dict[str, MakeJob] = {}
        self._sounds: OrderedDict[str, Sentence] = OrderedDict()
        self._lengths: dict[str, tuple[str, Lengths]] = {}

    def start(self) -> None:
        """Warm the voice up in the background."""
        threading.Thread(target=self.voicebox.warm, daemon=True).start()

    def close(self) -> None:
        """Stop what runs."""
        for job in self._jobs.values():
            job.stop()
        self.voicebox.close()

    # --- sentences ---

    def sentences(self, bulletin: Bulletin) -> Sentences:
        """All that is said in a bulletin; a story without words has none."""
        speaking = replace(bulletin, stories=tuple(map(_speakable, bulletin.stories)))
        if not bulletin.stories:
            return {}
        found = self.voicebox.sentences(speaking, self.newsroom.settings())
        with self._lock:
            for some in found.values():
                for each in some:
                    self._sounds[sound_id(each)] = each
            while len(self._sounds) > _MOST_SOUNDS:
                self._sounds.popitem(last=False)
        return found

    def sentence(self, name: str) -> Sentence:
        """A sentence by its :func:`~bulletin.studio.view.sound_id`; raises ``SourceError``."""
        with self._lock:
            found = self._sounds.get(name)
        if found is None:
            raise SourceError("this sentence no longer exists", todo="Load the page again.")
        return found

    def sound(self, sentence: Sentence, voice: str = "") -> Sound:
        """The sound of a sentence, in its own voice or another one of the engine's."""
        spoken_by = self.voice_called(voice) if voice else sentence.voice
        chained = self.newsroom.settings().sound.voice_chain
        return self.voicebox.say(sentence.utterance, spoken_by, chained)

    def voice_called(self, name: str) -> Voice:
        """A voice of the engine; raises ``SourceError``."""
        for voice in self.voices():
            if voice.name == name:
                return voice
        raise SourceError(f"there is no voice {name[:40]!r}")

    def voices(self) -> tuple[Voice, ...]:
        """All voices of the engine."""
        return self.voicebox.voices()

    def lengths(self, open_: Open, state: State) -> Lengths:
        """The estimated duration of a bulletin."""
        known = self._lengths.get(open_.name)
        if known and known[0] == state.rev:
            return known[1]
        speaking = tuple(map(_speakable, state.bulletin.stories))
        found = Lengths(0.0, {})
        if any(_says(story) for story in speaking):
            whole = replace(state.bulletin, stories=speaking)
            found = Lengths(*self.voicebox.lengths(whole, self.newsroom.settings()))
        self._lengths[open_.name] = (state.rev, found)
        return found

    # --- making ---

    def job(self, open_: Open) -> MakeJob:
        """The job that makes a bulletin."""
        with self._lock:
            if open_.name not in self._jobs:
                self._jobs[open_.name] = MakeJob(open_.folder)
            return self._jobs[open_.name]

    def begin(self, open_: Open, duration_s: float | None) -> None:
        """Make a bulletin from its present script."""
        show = self.newsroom.show
        self.job(open_).begin(
            Task(
                open_.folder,
                open_.kept.read(),
                show if show.exists() else None,
                self.engine,
                self.voice,
                duration_s,
            )
        )


def _speakable(story: Story) -> Story:
    """``story``, without its kind if it has nothing to say, which the pipeline would refuse."""
    return story if _says(story) else replace(story, kind=story.kind.LINK)


def _says(story: Story) -> bool:
    return any(
        any(map(str.isalnum, line.paragraph.text)) and not left_out(line.paragraph)
        for line in lines(story)
    )
