"""Whether a bulletin says that its voice is synthetic, and who signs its files."""

from __future__ import annotations

import os
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from bulletin.config.programme import FIELDS
from bulletin.config.table import Table, beside
from bulletin.core import templates
from bulletin.language import load, programme_words

CERTIFICATE = "BULLETIN_CERTIFICATE"
"""The environment variable that names the certificate if the show's file does not."""
KEY = "BULLETIN_KEY"
"""The environment variable that names the private key."""


class Disclosure(Table):
    """``[disclosure]``: the spoken sentence that says so. Tags say so in any case."""

    on: bool | None = Field(
        default=None,
        description="Whether it is said; unset, it is said in programmes, podcasts and under "
        "presets, but not in a bare article.",
        examples=[True],
    )
    where: Literal["start", "end", "both", "off"] = Field(
        default="start",
        description='Where it is said: at the "start", the "end", "both", or "off".',
    )
    text: Annotated[str, AfterValidator(lambda text: templates.check(text, FIELDS))] = Field(
        default_factory=lambda: programme_words(load("hi")).disclosure.text,
        description="The sentence; it may use the fields of [programme].",
    )

    @property
    def asked(self) -> bool | None:
        """Whether the show wants it; ``None`` if it does not say."""
        if self.on is False or self.where == "off" or not self.text.strip():
            return False
        return True if self.on or "where" in self.model_fields_set else None


class Provenance(Table):
    """``[provenance]``: the certificate and the key that sign finished files (C2PA)."""

    certificate: str = Field(
        default="",
        description="The certificate and those that vouch for it, a PEM file, from this file's "
        f"folder; unset, the file that {CERTIFICATE} names.",
        examples=["station.pem"],
    )
    key: str = Field(
        default="",
        description=f"Its private key, a PEM file; unset, the file that {KEY} names.",
        examples=["station.key"],
    )

    @field_validator("certificate", "key")
    @classmethod
    def _from_the_show(cls, name: str, info: ValidationInfo) -> str:
        return beside(name, info) if name else name

    @property
    def files(self) -> tuple[str, str]:
        """The certificate's file and the key's, empty if none is named."""
        return (
            self.certificate or os.environ.get(CERTIFICATE, ""),
            self.key or os.environ.get(KEY, ""),
        )
