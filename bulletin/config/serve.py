"""How playout systems fetch the newest bulletin."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from bulletin.config.table import Several, Table, beside
from bulletin.core.address import credentials

SERVE_TOKEN = "BULLETIN_SERVE_TOKEN"  # noqa: S105 - the variable's name
"""The environment variable that holds the token that others need to fetch."""

WEBHOOK_SECRET = "BULLETIN_WEBHOOK_SECRET"  # noqa: S105 - the variable's name
"""The environment variable that holds the key that webhooks are signed with."""


class Serve(Table):
    """``[serve]``: what ``bulletin serve`` offers, and whom it notifies of a new bulletin."""

    host: str = Field(
        default="127.0.0.1",
        description="The address that it listens at; any but this machine's own needs a token in "
        f"{SERVE_TOKEN}.",
        examples=["0.0.0.0"],  # noqa: S104
    )
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8077, description="The port to listen on; 0 takes a free one."
    )
    wait_s: Annotated[float, Field(ge=0, le=3600)] = Field(
        default=20.0,
        description="How many seconds a fetch with max_age waits for a new bulletin before it gets "
        "the last one; playout systems usually wait 30 at most.",
    )
    files: Several[str] = Field(
        default=(),
        description='Files that are always the newest bulletin, such as ["/srv/news/1PM News.mp3"],'
        " .mp3 or .wav: each is replaced at once.",
    )
    webhooks: Several[str] = Field(
        default=(),
        description="Addresses that are told of each new bulletin, signed with what stands in "
        f"{WEBHOOK_SECRET}.",
    )

    @field_validator("files")
    @classmethod
    def _are_sounds(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for name in names:
            if not name.lower().endswith((".mp3", ".wav")):
                raise ValueError(f"{name!r} is no .mp3 or .wav")
        return tuple(beside(name, info) for name in names)

    @field_validator("webhooks")
    @classmethod
    def _are_addresses(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        for each in addresses:
            if not each.startswith(("http://", "https://")):
                raise ValueError(f"{each!r} is not a web address")
            if any(credentials(each)):
                raise ValueError("an address must not contain a name or a password")
        return addresses
