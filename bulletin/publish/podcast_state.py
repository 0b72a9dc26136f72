"""What a feed's folder knows of itself beside its episodes: ``podcast.json``.

The feed's own UUID stands here, as it stays when the address changes; and the settings that the
feed was last made with, so that the folder can be worked on without the show's file.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from audio.files import written_aside
from bulletin.config import Podcast
from bulletin.core.errors import Place, SourceError

__all__ = ["STATE", "State", "read", "write"]

STATE = "podcast.json"


class State(BaseModel):
    """``cover`` is the picture's file in the folder."""

    model_config = ConfigDict(frozen=True)

    guid: str
    cover: str
    podcast: Podcast


def read(folder: Path) -> State | None:
    """The state of the feed in ``folder``, ``None`` where no feed is; raises ``SourceError``."""
    path = folder / STATE
    try:
        return State.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise SourceError(
            f"it does not hold a feed's settings ({field}: {first['msg']})",
            todo="Make it again with: bulletin feed init.",
            place=Place(str(path)),
        ) from None


def write(folder: Path, state: State) -> None:
    """Put ``state`` in its place."""
    with written_aside(folder / STATE) as file:
        file.write(state.model_dump_json(indent=1).encode() + b"\n")
