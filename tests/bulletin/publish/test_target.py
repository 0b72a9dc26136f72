"""Publishing: only new files are sent, the feed last, and removals after it."""

from __future__ import annotations

import datetime
import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import feedparser
import fsspec
import podcastparser
import pytest
from click.testing import Result

from bulletin.core.errors import OutputError, SourceError
from bulletin.publish import feed
from bulletin.publish.additions import Addition
from bulletin.publish.destination import Destination
from bulletin.publish.target import publish
from tests.bulletin.publish.conftest import MORNING, PODCAST, Adder, Made, contents, retitled
from tests.s3 import empty_bucket

STATE = "podcast.json"


@pytest.fixture(scope="module")
def of_two(empty: Path, made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A feed of two episodes, to be copied."""
    folder = Path(shutil.copytree(empty, tmp_path_factory.mktemp("two") / "feed"))
    for day, title in enumerate(("पहली", "दूसरी")):
        sound, manifest = retitled(made, title, folder.parent / "titled.mp3")
        moment = MORNING + datetime.timedelta(days=day)
        feed.add(folder, None, Addition(sound, manifest, moment), another=True)
    return folder


@pytest.fixture
def full(of_two: Path, folder: Path) -> Path:
    """A feed of two episodes."""
    return Path(shutil.copytree(of_two, folder, dirs_exist_ok=True))


@pytest.fixture(params=["folder", "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty place to publish to."""
    if request.param == "folder":
        yield str(tmp_path / "web" / "podcast")
        return
    yield "memory://web/podcast"
    fsspec.filesystem("memory").rm("/web", recursive=True)


def standing(address: str) -> dict[str, bytes]:
    """What listeners find at an address."""
    files, root = fsspec.url_to_fs(address)
    return {
        path.removeprefix(root).lstrip("/"): files.cat_file(path)
        for path in files.find(root)
        if not path.rpartition("/")[2].startswith(".")
    }


def shown(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in contents(folder).items() if path != STATE}


def files_of(folder: Path, slug: str) -> set[str]:
    return {path for path in shown(folder) if slug in path}


NAMES_IT = {"index.html", "archive/2026-01.html", "episodes/dusri/index.html"}
"""The pages that show an episode beside ``dusri``: index, month, and its neighbour."""


@pytest.mark.parametrize("name", [".published.json", ".publishing.json"])
def test_damaged_record_is_told_and_nothing_is_touched(
    name: str, full: Path, tmp_path: Path
) -> None:
    target = tmp_path / "web"
    publish(full, str(target))
    (target / name).write_text("{", "utf-8")
    before = contents(target)
    with pytest.raises(
        OutputError, match=rf"web: \{name} there is damaged.* Remove the feed's files"
    ):
        publish(full, str(target))
    assert contents(target) == before


def test_publish_brings_a_place_to_the_state_of_the_feed(full: Path, address: str) -> None:
    done = publish(full, address)
    assert standing(address) == shown(full)
    assert (set(done.sent), done.removed, done.unchanged) == (set(shown(full)), (), 0)


def test_publish_again_sends_nothing(full: Path, address: str) -> None:
    publish(full, address)
    again = publish(full, address)
    assert (again.sent, again.removed, again.unchanged) == ((), (), len(shown(full)))


def test_publish_sends_what_is_new_and_the_feed_last(full: Path, address: str, add: Adder) -> None:
    publish(full, address)
    new = add("तीसरी", 2).episode
    done = publish(full, address)
    assert set(done.sent) == files_of(full, new.slug) | NAMES_IT | {"feed.xml"}
    assert done.sent[-1] == "feed.xml"
    assert standing(address) == shown(full)


def test_publish_takes_away_what_is_gone(full: Path, address: str) -> None:
    publish(full, address)
    feed.remove(full, None, ["pahli"])
    done = publish(full, address)
    assert set(done.sent) == NAMES_IT | {"feed.xml"}
    assert done.sent[-1] == "feed.xml"
    assert done.removed
    assert all(path.startswith("episodes/pahli/") for path in done.removed)
    assert standing(address) == shown(full)


def test_publish_leaves_alone_what_is_not_its_own(full: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    web.mkdir()
    (web / "robots.txt").write_text("ours")
    publish(full, str(web))
    feed.remove(full, None, ["pahli"])
    publish(full, str(web))
    assert (web / "robots.txt").read_text() == "ours"


def test_publish_mends_a_file_that_was_lost_or_cut_there(full: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    publish(full, str(web))
    (web / "cover.jpg").unlink()
    (web / "episodes/pahli/pahli.mp3").write_bytes(b"half")
    done = publish(full, str(web))
    assert set(done.sent) == {"cover.jpg", "episodes/pahli/pahli.mp3"}
    assert standing(str(web)) == shown(full)


def test_publish_after_a_copy_of_the_folder_sends_nothing(full: Path, tmp_path: Path) -> None:
    publish(full, str(tmp_path / "web"))
    copied = tmp_path / "copied"
    shutil.copytree(full, copied, copy_function=shutil.copyfile)
    assert publish(copied, str(tmp_path / "web")).sent == ()


def test_publish_refuses_the_place_of_another_feed(full: Path, tmp_path: Path) -> None:
    web = str(tmp_path / "web")
    publish(full, web)
    other = tmp_path / "other"
    feed.init(other, PODCAST.model_copy(update={"url": "https://other.example/"}))
    before = standing(web)
    with pytest.raises(OutputError, match="another feed is published there"):
        publish(other, web)
    assert standing(web) == before


def test_broken_connection_leaves_the_feed_of_before(
    full: Path, address: str, add: Adder, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(full, address)
    before = standing(address)["feed.xml"]
    add("तीसरी", 2)
    send, count = Destination.send, 0

    def breaking(self: Destination, file: Path, path: str, **how: bool) -> None:
        nonlocal count
        count += 1
        if count > 4:
            raise ConnectionResetError("cut")
        send(self, file, path, **how)

    with monkeypatch.context() as patch:
        patch.setattr(Destination, "send", breaking)
        with pytest.raises(OutputError, match=r"it cannot be published there \(ConnectionReset"):
            publish(full, address)
    assert standing(address)["feed.xml"] == before
    publish(full, address)
    assert standing(address) == shown(full)


def test_what_a_broken_run_sent_goes_if_it_is_gone(
    full: Path, address: str, add: Adder, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(full, address)
    add("तीसरी", 2)
    send = Destination.send

    def breaking(self: Destination, file: Path, path: str, **how: bool) -> None:
        if path == "feed.xml":
            raise ConnectionResetError("cut")
        send(self, file, path, **how)

    with monkeypatch.context() as patch:
        patch.setattr(Destination, "send", breaking)
        with pytest.raises(OutputError):
            publish(full, address)
    feed.remove(full, None, ["tisri"])
    publish(full, address)
    assert standing(address) == shown(full)


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("nowhere://x", "Protocol not known: nowhere"),
        ("/proc/none/x", "it cannot be published there"),
    ],
)
def test_place_that_cannot_be_is_an_error(place: str, message: str, full: Path) -> None:
    with pytest.raises(OutputError, match=message):
        publish(full, place)


@pytest.fixture
def bucket(s3_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty bucket."""
    return f"{empty_bucket(s3_server, monkeypatch)}/podcast"


def test_s3_is_sent_only_what_is_new(full: Path, bucket: str, add: Adder, s3_server: str) -> None:
    assert set(publish(full, bucket).sent) == set(shown(full))
    assert standing(bucket) == shown(full)
    assert publish(full, bucket).sent == ()
    new = add("तीसरी", 2, keep=2).episode
    before = fsspec.filesystem("s3").info(f"{bucket}/cover.jpg")["LastModified"]
    done = publish(full, bucket)
    assert set(done.sent) == files_of(full, new.slug) | NAMES_IT | {"feed.xml"}
    assert all(path.startswith("episodes/pahli/") for path in done.removed)
    assert standing(bucket) == shown(full)
    assert fsspec.filesystem("s3").info(f"{bucket}/cover.jpg")["LastModified"] == before


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (".mp3", "audio/mpeg"),
        (".vtt", "text/vtt"),
        (".srt", "application/x-subrip"),
        (".txt", "text/plain; charset=utf-8"),
    ],
)
def test_s3_knows_what_each_file_is(end: str, kind: str, full: Path, bucket: str) -> None:
    publish(full, bucket)
    told = fsspec.filesystem("s3").info(f"{bucket}/episodes/pahli/pahli{end}")
    assert told["ContentType"] == kind


def test_publish_refuses_a_sound_that_its_manifest_does_not_tell_of(
    folder: Path, add: Adder, tmp_path: Path
) -> None:
    slug = add("पहला").episode.slug
    sound = folder / "episodes" / slug / f"{slug}.mp3"
    sound.write_bytes(sound.read_bytes()[:-1] + b"\0")
    (tmp_path / "target").mkdir()
    with pytest.raises(SourceError, match="the manifest belongs to another sound"):
        publish(folder, str(tmp_path / "target"))


SHOW = """
[podcast]
title = "सुबह का बुलेटिन"
url = "https://radio.example/podcast/"
folder = "feed"
target = "{target}"
"""
PUBLISH = ("--engine", "silent", "--force", "--date", "2026-01-26", "--publish", "-o", "x.mp3")


def newsroom(target: str, count: int) -> list[str]:
    """A show and so many stories in the working folder; the stories' files."""
    Path("show.toml").write_text(SHOW.format(target=target), "utf-8")
    for number in range(count):
        text = f"शहर {number} में बारिश\n\nआज शहर में {number} घंटे तक बारिश हुई और सड़कें भर गईं।\n"
        Path(f"{number}.txt").write_text(text, "utf-8")
    return [f"{number}.txt" for number in range(count)]


def corrected(name: str) -> None:
    path = Path(name)
    path.write_text(path.read_text("utf-8").replace("सड़कें", "शहर की मुख्य सड़कें"), "utf-8")


@pytest.mark.slow
def test_correction_keeps_the_episode_and_sends_only_what_changed(
    run: Callable[..., Result], bucket: str
) -> None:
    """A word of a published bulletin of 20 stories; three readers of feeds show one episode."""
    stories = newsroom(bucket, 20)
    assert run("make", *stories, *PUBLISH).exit_code == 0
    first = feedparser.parse(standing(bucket)["feed.xml"]).entries
    before = standing(bucket)
    corrected("7.txt")
    done = run("make", *stories, *PUBLISH, "--replace", "--correction", "सड़कें मुख्य थीं")
    assert done.exit_code == 0, done.stderr
    after = standing(bucket)
    changed = {path for path in after if after[path] != before.get(path)}
    assert f"{len(changed)} files sent, {len(after) - len(changed)} unchanged" in done.stderr
    slug = next(path.split("/")[1] for path in after if path.startswith("episodes/"))
    own = {"index.html", "chapters.json", "manifest.json", "episode.json"}
    ends = {".mp3", ".vtt", ".words.vtt", ".srt", ".txt"}
    assert changed <= {
        "feed.xml", "index.html", "archive/2026-01.html",
        *(f"episodes/{slug}/{name}" for name in own),
        *(f"episodes/{slug}/{slug}{end}" for end in ends),
    }  # fmt: skip
    (one,) = feedparser.parse(after["feed.xml"]).entries
    assert (one.id, one.published) == (first[0].id, first[0].published)
    assert one.enclosures[0].href == first[0].enclosures[0].href
    assert int(one.enclosures[0].length) == len(after[f"episodes/{slug}/{slug}.mp3"])
    assert one.enclosures[0].length != first[0].enclosures[0].length
    assert one.updated_parsed > first[0].published_parsed
    (other,) = podcastparser.parse("x", io.BytesIO(after["feed.xml"]))["episodes"]
    assert other["guid"] == one.id
    for name in ("index.html", f"{slug}.txt", f"{slug}.vtt", f"{slug}.words.vtt"):
        told = after[f"episodes/{slug}/{name}"].decode()
        assert "[सुधार]" in told, name
        assert "सड़कें मुख्य थीं" in told, name
    assert "शहर की मुख्य सड़कें" in after[f"episodes/{slug}/{slug}.srt"].decode().replace("\n", " ")
    checked = run("feed", "check", "feed")
    assert checked.exit_code == 0, checked.stdout


def test_second_episode_like_one_of_the_day_asks_which_it_is(run: Callable[..., Result]) -> None:
    """By its sources or its title; another day's, or one of other sources, is simply new."""
    stories = newsroom("web", 2)
    make = ("make", *stories, *PUBLISH)
    assert run(*make).exit_code == 0
    corrected("1.txt")
    asked = run(*make)
    assert asked.exit_code != 0
    assert "use --replace; to add another episode, --new" in asked.stderr
    assert len(feedparser.parse(Path("feed/feed.xml").read_bytes()).entries) == 1
    shutil.copy("0.txt", "moved.txt")
    assert run("make", "moved.txt", "1.txt", *PUBLISH).exit_code != 0, "by its title"
    assert "is added" in run(*make, "--new").stderr
    assert "is added" in run("make", "1.txt", *PUBLISH).stderr
    assert "no episode of 2026-01-27" in run(*make, "--date", "2026-01-27", "--replace").stderr
    assert "is added" in run(*make, "--date", "2026-01-27").stderr
    assert run("feed", "check", "feed").exit_code == 0


def test_correction_replaces_no_file_of_somebody_elses(
    folder: Path, add: Adder, made: Made, tmp_path: Path
) -> None:
    head = add("पहली").episode
    path = folder / head.file(".txt")
    path.unlink()
    path.symlink_to(tmp_path / "theirs.txt")
    before = contents(folder)
    sound, manifest = retitled(made, "सही", tmp_path / "new.mp3")
    with pytest.raises(OutputError, match="bulletin did not write"):
        feed.replace(folder, None, Addition(sound, manifest, MORNING), head.guid)
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("address", "password", "passed"),
    [
        ("sftp://me@host/feed", "secret", {"password": "secret"}),
        ("sftp://me@host/feed", "", {}),
        ("folder", "secret", {}),
    ],
)
def test_password_is_passed_to_servers_alone(
    address: str, password: str, passed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, str]] = []

    def url_to_fs(_address: str, **known: str) -> tuple[object, str]:
        asked.append(known)
        return fsspec.filesystem("memory"), "/feed"

    monkeypatch.setattr("fsspec.core.url_to_fs", url_to_fs)
    monkeypatch.setenv("BULLETIN_TARGET_PASSWORD", password)
    Destination(address)
    assert asked == [passed]
