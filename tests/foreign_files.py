"""Folders as stations have them: files of others, links and folders, in the way of everything."""

from __future__ import annotations

import os
import random
import stat
from dataclasses import dataclass, field
from pathlib import Path

# Names that people and programs use, among them those that bulletin's own files come close to.
NAMES = (
    "station.liq", "notes.txt", "automation.cfg", "गाना.mp3", "song 01.mp3", "jingle.wav",
    "news.mp3", "news.mp3.json", "news.mp3.manifest", "0700.mp3", "0730.mp3", "0730.mp3.json",
    ".hidden", ".bulletin-ledger.old", ".bulletin-notes.part", "x.part", "state.json.bak",
    "aired-2019-01.jsonl", "aired-2019-02.jsonl.gz", "feed.xml.part", "doctor",
    "line\nbreak.mp3", "back\\slash.mp3", "trailing ", "-rf", "*",
    "old-site.html", "2019-01.html", f"{'ab' * 32}.clip", f"{'cd' * 32}.clip", "song.clip",
)  # fmt: skip
FOLDERS = (
    "ab", "cd", "archive", "assets", "episodes", "episodes/old", "making", "kept", "parts", "songs",
)  # fmt: skip


@dataclass
class Foreign:
    """Files of others, somewhere ``outside``, and in the ``folder`` that bulletin works in."""

    folder: Path
    outside: Path
    before: dict[Path, object] = field(default_factory=dict)

    def scatter(self, seed: int, under: str = "") -> None:
        """Put some twenty files, folders and links there, other ones for each ``seed``."""
        chance = random.Random(seed)  # noqa: S311 - the same folders each time
        self.outside.mkdir(exist_ok=True)
        (self.outside / "song.mp3").write_bytes(b"outside")
        base = self.folder / under
        places = [base, *(base / each for each in chance.sample(FOLDERS, 4))]
        for _ in range(20):
            path = chance.choice(places) / chance.choice(NAMES)
            if os.path.lexists(path):
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            self._make(path, chance)
            then = chance.uniform(0, 2e9)
            os.utime(path, (then, then), follow_symlinks=False)
        self.remember()

    def remember(self) -> None:
        """Take what is there now as theirs."""
        self.before = {**_seen(self.folder), **_seen(self.outside)}

    def lost(self) -> list[str]:
        """What is not as it was."""
        now = {**_seen(self.folder), **_seen(self.outside)}
        return [str(path) for path, told in self.before.items() if now.get(path) != told]

    def _make(self, path: Path, chance: random.Random) -> None:
        kind = chance.random()
        if kind < 0.08:
            path.mkdir()
        elif kind < 0.2:
            targets = [self.outside / "song.mp3", self.outside, Path("nowhere")]
            path.symlink_to(chance.choice(targets))
        else:
            path.write_bytes(chance.randbytes(chance.randrange(200)))


def _seen(folder: Path) -> dict[Path, object]:
    """Each path with what it is."""
    return {path: _told(path) for path in folder.rglob("*")}


def _told(path: Path) -> object:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return path.readlink()
    return path.read_bytes() if stat.S_ISREG(mode) else stat.S_IFMT(mode)
