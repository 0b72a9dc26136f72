"""Traces the control flow from ``bulletin make`` to the encoder.

``.venv/bin/python scripts/follow_order.py [ARTICLE]`` makes a bulletin in the silent voice. It
prints the functions called until a sample is encoded: those of the orchestrating rooms (the command
line, the API, the pipeline), and the functions of other rooms that they call; and the callbacks
from a room to one below it in docs/rooms.tsv, which it may not import. Properties do not count, and
``audio/`` is one room.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from importlib import import_module
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ROWS = (ROOT / "docs" / "rooms.tsv").read_text("utf-8").splitlines()
ROOMS = [line.split("\t")[0] for line in ROWS if not line.startswith("#")]
HEIGHT = {room: number for number, room in enumerate(ROOMS)}
HIDDEN = ("<", "__")
ARRANGING = ("bulletin/cli", "bulletin", "bulletin/pipeline")


def place(frame: FrameType | None) -> tuple[str, str]:
    """The room and the full name of a frame's function; empty if it is not ours."""
    if frame is None or not frame.f_code.co_filename.startswith(f"{ROOT}/"):
        return "", ""
    path = Path(frame.f_code.co_filename).relative_to(ROOT).with_suffix("")
    if path.parts[0] not in ("audio", "bulletin"):
        return "", ""
    room = "audio" if path.parts[0] == "audio" else "/".join(path.parts[:2])
    room = "bulletin" if room == "bulletin/__init__" else room
    return room, f"{path.as_posix()}:{frame.f_code.co_qualname}"


def reads_a_value(frame: FrameType) -> bool:
    """Whether a function is a property, which does not count."""
    itself = frame.f_locals.get("self")
    return isinstance(getattr(type(itself), frame.f_code.co_name, None), property)


def main() -> None:
    passed: dict[str, str] = {}
    climbs: dict[tuple[str, str], None] = {}
    done = False

    def follow(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal done
        if event != "call" or done or frame.f_code.co_name.startswith(HIDDEN):
            return
        room, name = place(frame)
        if not room:
            return
        caller = frame.f_back
        while caller is not None and not place(caller)[0]:
            caller = caller.f_back
        above, called_by = place(caller)
        if called_by and not called_by.endswith("<module>") and not reads_a_value(frame):
            if above in ARRANGING:
                passed.setdefault(name, called_by)
            if HEIGHT.get(above, 0) < HEIGHT.get(room, 0):
                climbs.setdefault((called_by, name))
        if name.endswith("Mp3Encoder.write"):
            done = True

    article = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "examples" / "jaipur.txt")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BULLETIN_CACHE"] = folder
        main = import_module("bulletin.cli").bulletin
        threading.setprofile(follow)
        sys.setprofile(follow)
        command = ["make", article, "-o", f"{folder}/a.mp3", "--engine", "silent", "--quiet"]
        main(command, standalone_mode=False)
        sys.setprofile(None)
    for name, called_by in passed.items():
        print(f"{name:<70} from {called_by}")
    for called_by, name in climbs:
        print(f"climb: {called_by} -> {name}")
    print(f"{len(passed)} functions, {len(climbs)} climbs")


if __name__ == "__main__":
    main()
