"""What is typed is on the disk, whole, and what stood there before can be had back."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.errors import OutputError, SourceError
from bulletin.studio.kept_script import Keep, KeptScript, digest


def test_each_complete_change_is_a_version(tmp_path: Path) -> None:
    kept = KeptScript(tmp_path)
    for text in ("एक", "दो", "तीन"):
        kept.save(text)
    assert kept.read() == "तीन"
    assert [each.rev for each in kept.versions()] == [digest(t) for t in ("तीन", "दो", "एक")]
    assert kept.version(digest("एक")) == "एक"


def test_typing_makes_no_version_but_what_stood_there_before_has_one(tmp_path: Path) -> None:
    kept = KeptScript(tmp_path)
    kept.save("एक")
    for text in ("एक द", "एक दो", "एक दो त"):
        kept.save(text, Keep.NONE)
    assert kept.read() == "एक दो त"
    assert [each.rev for each in kept.versions()] == [digest("एक")]


def test_text_of_an_interrupted_edit_becomes_a_version_with_the_next_change(tmp_path: Path) -> None:
    kept = KeptScript(tmp_path)
    kept.save("एक")
    kept.save("आधा", Keep.BEFORE)
    KeptScript(tmp_path).save("दो")
    assert [each.rev for each in kept.versions()] == [digest(t) for t in ("दो", "आधा", "एक")]


def test_same_text_again_is_no_version(tmp_path: Path) -> None:
    kept = KeptScript(tmp_path)
    kept.save("एक")
    kept.save("एक")
    assert len(kept.versions()) == 1


def test_versions_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such version"):
        KeptScript(tmp_path).version("../../etc")


def test_what_cannot_be_saved_leaves_what_is_there(tmp_path: Path) -> None:
    kept = KeptScript(tmp_path)
    kept.save("एक")
    (tmp_path / "versions").rename(tmp_path / "gone")
    (tmp_path / "versions").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(OutputError, match="cannot be saved"):
        kept.save("दो")
    assert kept.read() == "एक"
