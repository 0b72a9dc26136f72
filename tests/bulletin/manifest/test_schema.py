"""A manifest as JSON."""

from __future__ import annotations

import pytest

from bulletin.core.errors import SourceError
from bulletin.manifest.schema import Clips, Manifest, from_json

MANIFEST = Manifest(1, "bulletin", "शाम के समाचार", "2026-01-26", 60.0, "silent", "tone", None,
                    Clips(0, 0, 0), ())  # fmt: skip


def test_manifest_is_written_a_field_a_line_in_its_own_script() -> None:
    text = MANIFEST.to_json()
    assert '\n "title": "शाम के समाचार",\n' in text
    assert text.endswith("\n}\n")


def test_first_wrong_field_is_named() -> None:
    text = MANIFEST.to_json().replace("60.0", '"long"').replace('"kept": 0', '"kept": "few"')
    with pytest.raises(SourceError, match=r"a\.json: it is not .* \(duration_s: Input should be"):
        from_json(text, "a.json")
