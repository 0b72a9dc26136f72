"""The podcast: what its feed says about it, its address, and where it is published to."""

from __future__ import annotations

import difflib
import re
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field, field_validator

from bulletin.config.table import Table
from bulletin.core.address import credentials, is_address
from bulletin.core.errors import SettingsError

PASSWORD = "BULLETIN_TARGET_PASSWORD"  # noqa: S105 - the variable's name
"""The environment variable that holds the password of a target such as ``sftp://``."""

_ADDRESS = re.compile(r"https?://[!-~]+\.?[!-~]*")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_LIKELY = "News > Daily News"
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Podcast(Table):
    """A podcast; those with a title and an address can be published."""

    title: str = Field(default="", description="The podcast's name, as players show it.")
    url: str = Field(
        default="",
        description="Where listeners find the published folder: its web address, with https://.",
    )
    folder: str = Field(
        default="podcast", description="The folder of the feed, relative to this file."
    )
    target: str = Field(
        default="", description="Where it is published to: a folder, s3://…, sftp://… or the like."
    )
    description: str = Field(
        default="", description="What the podcast is about, in a few sentences."
    )
    author: str = Field(default="", description="The author: the station or the newsroom.")
    owner: str = Field(
        default="", description="The owner, whom directories may write to; unset, the author."
    )
    email: str = Field(
        default="", description="The owner's e-mail address; directories send a code to it."
    )
    link: str = Field(
        default="", description="The station's own site; unset, the podcast's address."
    )
    language: str = Field(
        default="hi",
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="The language spoken.",
    )
    category: str = Field(
        default=_LIKELY,
        description="One of Apple's podcast categories, in English, and its sub-category, if any.",
    )
    explicit: bool = Field(
        default=False, description="Whether it is explicit (unsuitable for children)."
    )
    copyright: str = Field(default="", description="The copyright line.")
    licence: str = Field(
        default="", description="The licence's SPDX name, such as cc-by-4.0, or empty."
    )
    licence_url: str = Field(
        default="", description="Where the licence can be read, if it has no SPDX name."
    )
    cover: str = Field(
        default="",
        description="A picture of your own (square, 1400 to 3000 pixels, JPEG or PNG); "
        "unset, one is made.",
    )
    colour: Colour = Field(
        default="#7a1f2b",
        description="The station's colour, on the picture that is made and pages.",
    )
    templates: str = Field(
        default="", description="A folder of your own templates and words for the pages, if any."
    )
    keep: int = Field(
        default=0, ge=0, description="How many episodes to keep, newest first; 0 keeps all."
    )
    season: int = Field(default=0, ge=0, description="The season of new episodes; 0 for none.")
    locked: bool = Field(
        default=True, description="Whether other hosts are asked not to import the feed."
    )
    funding_url: str = Field(default="", description="Where listeners can support the station.")
    funding_text: str = Field(default="सहयोग करें", description="The text of the support link.")
    people: dict[str, str] = Field(
        default_factory=dict,
        description='The people in it, with their roles: { "अजय सिंह" = "editor" }.',
    )
    disclosed: bool = Field(
        default=True,
        description="Whether each episode must say in words that its voice is synthetic, as "
        "directories require; feed check reports one that does not.",
    )
    voice_note: str = Field(
        default="इस बुलेटिन की आवाज़ कृत्रिम है; इसे कंप्यूटर ने तैयार किया है।",
        description="What listeners are told about the voice, in the feed and on the page.",
    )

    @field_validator("url", "link", "funding_url", "licence_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if value and not _ADDRESS.fullmatch(value):
            raise ValueError("it is not a web address in ASCII that begins with https://")
        if any(credentials(value)):
            raise ValueError("listeners would see the name and the password in it; remove them")
        return value

    @field_validator("target")
    @classmethod
    def _without_secrets(cls, value: str) -> str:
        try:
            refuse_secrets(value)
        except SettingsError as error:
            raise ValueError(f"{error.what}. {error.todo}") from None
        return value

    @field_validator("email")
    @classmethod
    def _is_email(cls, value: str) -> str:
        if value and not _EMAIL.fullmatch(value):
            raise ValueError("it is not an e-mail address")
        return value

    @field_validator("category")
    @classmethod
    def _is_category(cls, value: str) -> str:
        known = categories()
        if value not in known:
            near = difflib.get_close_matches(value, known, n=1)
            first = (name for name in known if " > " not in name)
            others = f"there are {', '.join(first)}, and parts of these, such as {_LIKELY!r}"
            hint = f"did you mean {near[0]!r}?" if near else others
            raise ValueError(f"Apple has no category {value!r}; {hint}")
        return value

    @property
    def base(self) -> str:
        """The address that precedes its files' paths."""
        return self.url.rstrip("/") + "/"


def refuse_secrets(target: str) -> None:
    """Raise ``SettingsError`` if a target's address has a password, or a key in a query.

    Addresses end up in files, shell histories and process lists.
    """
    if credentials(target)[1]:
        raise SettingsError(
            "a target's address must not contain a password",
            todo=f"Set it in the environment: {PASSWORD}.",
        )
    if is_address(target) and "?" in target:
        raise SettingsError(
            "a target's address must not contain a query",
            todo="Pass keys as fsspec takes them: in the environment or in its own settings.",
        )


@cache
def categories() -> tuple[str, ...]:
    """Apple's podcast categories, each followed by its sub-categories: ``News > Daily News``."""
    lines = (files("bulletin.config") / "categories.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(f"{name} > {sub}" if sub else name for name, *subs in rows for sub in ("", *subs))
