"""A feed's own state, beside its episodes: ``podcast.json``.

It holds the feed's UUID, as that stays when the address changes, and the settings with which the
feed was last made, so that the folder can be used without the show's file.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from audio.files import written_aside
from bulletin.config import Podcast
from bulletin.core.errors import Place, SourceError, first_mistake

STATE = "podcast.json"


class State(BaseModel):
    """``cover`` is the picture's file in the folder."""

    model_config = ConfigDict(frozen=True)

    guid: str
    cover: str
    podcast: Podcast


def read_state(folder: Path) -> State | None:
    """The state of the feed in ``folder``, ``None`` if there is no feed; raises ``SourceError``."""
    path = folder / STATE
    try:
        return State.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError as error:
        raise SourceError(
            f"it does not hold a feed's settings ({first_mistake(error)})",
            todo="Create it again with: bulletin feed init.",
            place=Place(str(path)),
        ) from None


def write(folder: Path, state: State) -> None:
    """Write ``state``."""
    with written_aside(folder / STATE) as file:
        file.write(state.model_dump_json(indent=1).encode() + b"\n")
