"""Places at an address: a file appears there only when it is complete."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bulletin.core.errors import OutputError
from bulletin.core.remote import Remote
from tests.full_disk import full_disk


class BrokenError(OSError):
    """The connection broke half-way."""


def cut_off(remote: Remote, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let uploads end after half of a file."""
    put = remote._fs.put_file

    def half(local: str, place: str) -> None:
        whole = Path(local)
        part = whole.with_suffix(".half")
        part.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
        put(str(part), place)
        raise BrokenError

    monkeypatch.setattr(remote._fs, "put_file", half)


def test_file_stays_until_the_new_one_is_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a broken upload leaves is no file of the place, and is swept."""
    remote = Remote(str(tmp_path / "there"))
    (tmp_path / "new").write_bytes(b"new words")
    remote.write("feed/feed.xml", b"old words")
    cut_off(remote, monkeypatch)
    with pytest.raises(OutputError), remote.told():
        remote.send(tmp_path / "new", "feed/feed.xml")
    assert remote.read("feed/feed.xml") == b"old words"
    assert len(remote.sizes()) == 2
    remote.sweep(remote.sizes(), ["feed/feed.xml"])
    assert remote.sizes() == {"feed/feed.xml": 9}


def test_store_that_shows_complete_files_only_gets_them_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There, renaming would be another upload."""
    remote = Remote("memory://bulletin-test-remote")
    (tmp_path / "new").write_bytes(b"new words")
    monkeypatch.setattr(remote._fs, "mv", None)
    remote.send(tmp_path / "new", "feed.xml")
    assert remote.sizes() == {"feed.xml": 9}
    remote.remove("feed.xml")


def test_full_disk_is_said_in_plain_words(tmp_path: Path) -> None:
    remote = Remote(str(tmp_path / "there"))
    told = r"\(File too large\)\. Check the folder and its free space, then run it again"
    with full_disk(), pytest.raises(OutputError, match=told), remote.told():
        remote.write("feed.xml", b"words" * 1000)


def test_first_of_several_creates_a_file(tmp_path: Path) -> None:
    for address in (str(tmp_path), "memory://bulletin-test-claim"):
        remote = Remote(address)
        assert [remote.create("claim", holder) for holder in (b"one", b"two")] == [True, False]
        assert remote.read("claim") == b"one"
        remote.remove("claim")
        assert (remote.read("claim"), remote.size("claim")) == (None, None)


def test_address_whose_package_is_missing_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "paramiko", None)
    monkeypatch.delitem(sys.modules, "fsspec.implementations.sftp", raising=False)
    with pytest.raises(OutputError, match=r"not installed \(.*paramiko.*\)\. Install it into"):
        Remote("sftp://host.invalid/podcast")
