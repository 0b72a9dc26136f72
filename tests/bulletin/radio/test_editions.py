"""A shelf holds what may be fetched and removes only its own; its counter answers as HTTP asks."""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from starlette.types import ASGIApp

from bulletin.config.radio import Radio
from bulletin.core.errors import OutputError, SourceError
from bulletin.manifest.schema import Clips, Manifest, ToldStory
from bulletin.radio.editions import Edition, Shelf
from bulletin.radio.fetch_metrics import FetchMetrics
from bulletin.radio.playout import Counter, application
from tests.full_disk import full_disk

MADE = datetime.datetime(2026, 7, 1, 6, tzinfo=datetime.UTC)
STORIES = (
    ToldStory("opening", "", "a", 0.0, 1.0),
    ToldStory("story", "बारिश", "b", 1.0, 9.0),
)
MANIFEST = Manifest(1, "bulletin", "शाम", "2026-07-01", 9.0, "silent", "tone", None,
                    Clips(0, 0, 0), (), stories=STORIES)  # fmt: skip


class Stand:
    """A newsstand where nothing new can be made."""

    def renewed(self) -> Future[Edition]:
        none: Future[Edition] = Future()
        none.set_exception(SourceError("no story"))
        return none

    def status(self) -> Mapping[str, object]:
        return {"well": True}

    def rundown(self) -> Mapping[str, object]:
        return {"slots": []}


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def take(tmp_path: Path, told: list[str]) -> Callable[[str], Shelf]:
    """``take("1")`` puts a file on the shelf that holds this, which no decoder reads."""
    shelf = Shelf(tmp_path / "shelf", Radio(), told.append)

    def taken(content: str) -> Shelf:
        (tmp_path / "a.mp3").write_text(content)
        shelf.take(tmp_path / "a.mp3", MANIFEST, MADE, "slot")
        return shelf

    return taken


def sounds(shelf: Shelf) -> set[str]:
    return {path.read_text() for path in shelf.folder.glob("*.mp3")}


def test_newest_and_the_one_before_stay_and_nothing_of_others_goes(
    take: Callable[[str], Shelf], told: list[str], tmp_path: Path
) -> None:
    shelf = take("1")
    (shelf.folder / f"{'0' * 32}.mp3").write_text("of others")
    for number, left in (("2", {"1", "2"}), ("3", {"2", "3"}), ("3", {"3"})):
        take(number)
        assert sounds(shelf) == {*left, "of others"}
        assert len(list(shelf.folder.glob("*.json"))) == len(left) + 1
    assert shelf.newest
    assert shelf.newest.stories == ("opening", "बारिश")
    assert (list(shelf.newest.sounds), shelf.path(shelf.newest.sounds[".mp3"]).read_text()) == (
        [".mp3"], "3",
    )  # fmt: skip
    assert all(line.startswith("a.mp3 cannot be fetched as .wav: ") for line in told)
    again = Shelf(shelf.folder, Radio(), told.append)
    assert again.newest == shelf.newest
    shelf.path(shelf.newest.sounds[".mp3"]).write_text("cut")
    assert Shelf(shelf.folder, Radio(), told.append).newest is None


def test_edition_is_never_younger_than_nothing(take: Callable[[str], Shelf]) -> None:
    """As when the machine's clock was set back."""
    newest = take("1").newest
    assert newest
    ages = [newest.age_s(MADE + datetime.timedelta(seconds=each)) for each in (90.5, 0, -90)]
    assert ages == [90.5, 0.0, 0.0]


def test_shelf_of_an_earlier_run_counts_only_whole(
    take: Callable[[str], Shelf], told: list[str]
) -> None:
    shelf = take("1")
    current = shelf.folder / "current.json"
    whole = json.loads(current.read_text("utf-8"))
    for damaged in (whole | {"sounds": {}}, {"title": "क"}, whole | {"made": "2026-07-01"}):
        current.write_text(json.dumps(damaged), "utf-8")
        assert Shelf(shelf.folder, Radio(), told.append).newest is None
    current.write_text(json.dumps(whole), "utf-8")
    assert Shelf(shelf.folder, Radio(), told.append).newest == shelf.newest


def test_full_disk_leaves_the_edition_of_before(
    take: Callable[[str], Shelf], tmp_path: Path
) -> None:
    shelf = take("1")
    (tmp_path / "b.mp3").write_text("2" * 1000)
    with full_disk(), pytest.raises(OutputError, match=r"cannot be written .*Free some space"):
        shelf.take(tmp_path / "b.mp3", MANIFEST, MADE)
    assert shelf.newest
    assert shelf.path(shelf.newest.sounds[".mp3"]).read_text() == "1"
    assert not list(shelf.folder.glob("*.part"))


def fetched(app: ASGIApp, target: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of a GET."""
    path, _, query = target.partition("?")
    sent: list[Any] = []

    async def receive() -> Any:
        await asyncio.sleep(60)  # it stays connected

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(),
        "query_string": query.encode(), "headers": [(b"host", b"127.0.0.1")], "root_path": "",
        "scheme": "http", "http_version": "1.1", "server": ("127.0.0.1", 80),
    }  # fmt: skip

    async def answered() -> None:
        await app(scope, receive, send)

    asyncio.run(answered())
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(each.get("body", b"") for each in sent[1:])


def test_counter_answers_each_path(take: Callable[[str], Shelf], told: list[str]) -> None:
    shelf = take("1")
    metrics = FetchMetrics(lambda: 1.0)
    app = application(Counter(shelf, Stand(), 1.0, metrics, told.append), "")
    status, headers, body = fetched(app, "/bulletin.mp3")
    assert (status, body, headers["content-type"]) == (200, b"1", "audio/mpeg")
    assert "bulletin-older" not in headers
    old = fetched(app, "/bulletin.mp3?max_age=1")
    assert (old[0], old[1]["bulletin-older"], "no story" in told[-1]) == (200, "1", True)
    assert [
        fetched(app, path)[0] for path in ("/bulletin.wav", "/bulletin.mp3?max_age=x", "/else")
    ] == [503, 400, 404]
    told_of = json.loads(fetched(app, "/status.json")[2])
    assert (told_of["well"], told_of["newest"]["title"]) == (True, "शाम")
    assert json.loads(fetched(app, "/rundown.json")[2])["slots"] == []
    status, _, counted = fetched(app, "/metrics")
    assert status == 200
    assert b'bulletin_fetches_total{status="200",what="bulletin.mp3"} 2.0' in counted
    assert b'bulletin_fetches_total{status="404",what="other"} 1.0' in counted
