"""A secret in whatever may hold one is used, and stands in nothing that bulletin says or writes."""

from __future__ import annotations

import base64
import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from bulletin.config import Archive, Rundown
from bulletin.core.address import Address, scrubbed, shown
from bulletin.core.errors import OutputError, Place
from bulletin.radio.icecast_address import PASSWORD
from tests.bulletin.clock.simulation import ARTICLE, START, Newsroom, settings
from tests.bulletin.radio.stationfiles import at, mp3, voice
from tests.bulletin.studio.conftest import Studio, studio
from tests.web import Page, Web

__all__ = ["studio"]  # a fixture

Run = Callable[..., Result]
CANARY = "kAnArY7931"


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on loopback."""
    server = Web()
    with server.running():
        yield server


def secret(web: Web, path: str) -> str:
    """An address with a secret wherever one can stand."""
    return f"http://ed:{CANARY}@127.0.0.1:{web.port}{path}?token={CANARY}&b=1#{CANARY}"


@pytest.mark.parametrize(
    ("address", "is_shown"),
    [
        ("http://ed:SECRET@host/a?token=T", "http://host/a"),
        ("https://host:8080/a/b", "https://host:8080/a/b"),
        ("https://host/@desk/a", "https://host/@desk/a"),
        ("HTTPS://TOKEN@host", "HTTPS://host"),
        ("http://ed:pa@ss@host/a", "http://host/a"),
        ("http://ed:pa/ss@host/a", "http://…"),
        ("http://ed:pa?ss@host/a", "http://…"),
        ("http://ed:pa#ss@host/a", "http://…"),
        ("http://[::1]:80/a#SECRET", "http://[::1]:80/a"),
        ("http://[bad?SECRET", "http://[bad"),
        ("sftp://u:p@h/x", "sftp://h/x"),
        ("a folder/x.txt", "a folder/x.txt"),
        ("what?.txt", "what?.txt"),
    ],
)
def test_address_is_shown_without_what_may_be_secret(address: str, is_shown: str) -> None:
    assert shown(address) == str(Address(address)) == f"{Address(address)}" == is_shown
    assert repr(Address(address)) == repr(is_shown)
    assert Address(address).full == address


def test_message_of_any_library_is_scrubbed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD, CANARY)
    monkeypatch.setenv("HTTPS_PROXY", f"http://ed:{CANARY}2@proxy:3128")
    text = (
        f"Max retries exceeded with url: /a?token={CANARY} (http://ed:{CANARY}@h/a?t={CANARY}), "
        f"bad password {CANARY}; proxy {CANARY}2"
    )
    assert CANARY not in scrubbed(text)
    assert CANARY not in str(OutputError(text, place=Place(f"sftp://u:{CANARY}@h/x")))


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    """All that stands in files below a folder, and their names."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield str(path), path.read_bytes()


def assert_kept(folder: Path, *results: Result) -> None:
    """The canary stands neither in what was said nor in what was written."""
    for result in results:
        assert CANARY not in result.stdout + result.stderr
    encoded = base64.b64encode(f"source:{CANARY}".encode())
    for name, content in written(folder):
        assert CANARY.encode() not in content, name
        assert encoded not in content, name
        assert CANARY not in name


def feed(web: Web) -> bytes:
    link = secret(web, "/1").replace("&", "&amp;")
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>'
        f"<item><title>ख़बर</title><link>{link}</link><description>छोटा सार।</description></item>"
        f"<item><title>दूसरी</title><link>{link.replace('/1', '/404')}</link>"
        "<description>दूसरा सार है।</description></item></channel></rss>"
    ).encode()


@pytest.mark.parametrize("path", ["/page", "/feed", "/moved", "/404", "/broken", "/feed404"])
def test_secret_in_a_sources_address_is_kept(path: str, web: Web, run: Run) -> None:
    for known in ("page", "1"):
        body = f"<html><body><article><h1>ख़बर</h1><p>{ARTICLE}</p></article></body></html>"
        web.pages[f"/{known}?token={CANARY}&b=1"] = Page(body.encode())
    query = f"?token={CANARY}&b=1"
    web.pages[f"/feed{query}"] = Page(feed(web), "application/rss+xml")
    web.pages[f"/moved{query}"] = Page(status=302, headers={"Location": secret(web, "/page")})
    web.pages[f"/broken{query}"] = Page(b"x" * 500, half=True)
    made = run(
        "make", secret(web, path), "-o", "x.mp3", "--manifest", "x.json", "--engine", "silent",
        "--allow-local", "--verbose",
    )  # fmt: skip
    script = run("script", secret(web, path), "-o", "x.md", "--allow-local")
    assert (made.exit_code == 0) == (path in ("/page", "/feed", "/moved")), made.stderr
    if made.exit_code == 0:
        run("feed", "init", "pod", "--title", "x", "--url", "https://radio.example/")
        run("feed", "add", "x.mp3", "--feed", "pod", "--manifest", "x.json")
        assert run("publish", "pod", "web").exit_code == 0
        assert Path("web/feed.xml").exists()
    assert web.asked
    assert_kept(Path(), made, script)


@pytest.mark.parametrize("path", ["/page", "/404"])
def test_secret_in_a_schedules_source_is_kept(path: str, web: Web, tmp_path: Path) -> None:
    body = f"<html><body><article><h1>ख़बर</h1><p>{ARTICLE}</p></article></body></html>"
    web.pages[f"/page?token={CANARY}&b=1"] = Page(body.encode())
    sources = (secret(web, path), str(tmp_path / "stories"))
    room = Newsroom(tmp_path, settings(tmp_path, sources=sources, allow_local=True))
    room.run(START + datetime.timedelta(hours=1))
    assert room.air
    assert web.asked
    assert CANARY not in "\n".join(room.said)
    assert_kept(tmp_path)


def page(path: str) -> Page:
    return Page(
        f"<html><body><article><h1>ख़बर {path}</h1><p>{ARTICLE}</p></article></body></html>".encode()
    )


def test_secret_in_a_source_is_kept_by_archive_and_rundown(web: Web, tmp_path: Path) -> None:
    web.pages[f"/page?token={CANARY}&b=1"] = page("एक")
    kept = Archive(days=90, folder=str(tmp_path / "archive"))
    told = settings(tmp_path, sources=(secret(web, "/page"),), allow_local=True)
    room = Newsroom(
        tmp_path, told.model_copy(update={"archive": kept, "rundown": Rundown(stories=2)})
    )
    room.run(START + datetime.timedelta(hours=1))
    assert list((tmp_path / "archive").rglob("*.opus"))
    assert CANARY not in "\n".join(room.said)
    assert_kept(tmp_path)


@pytest.mark.slow
def test_secret_in_a_batchs_job_is_kept(web: Web, run: Run) -> None:
    web.pages[f"/page?token={CANARY}&b=1"] = page("एक")
    jobs = [{"sources": [secret(web, path)]} for path in ("/page", "/404")]
    Path("jobs.jsonl").write_text("".join(f"{json.dumps(job)}\n" for job in jobs), "utf-8")
    done = run(
        "batch", "jobs.jsonl", "-o", "out/{number}.mp3", "--manifest", "out/{number}.json",
        "--engine", "silent", "--allow-local", "--workers", "1", "--metrics", "m.prom",
    )  # fmt: skip
    assert done.exit_code == 1, done.stderr
    assert len(list(Path("out").glob("*.mp3"))) == 1
    assert Path("bulletin-report/report.html").exists()
    Path("jobs.jsonl").unlink()
    assert_kept(Path(), done)


@pytest.mark.parametrize("path", ["/page", "/404"])
def test_secret_in_an_address_that_an_editor_gives_is_kept(
    path: str, web: Web, studio: Studio
) -> None:
    web.pages[f"/page?token={CANARY}&b=1"] = page("एक")
    begun = studio.begin(ARTICLE)
    answers = [studio.post(f"{begun}/add/address", {"address": secret(web, path)})]
    answers += [studio.get(f"{begun}/{name}") for name in ("", "desk", "state")]
    for answer in answers:
        assert CANARY not in answer.text
    assert_kept(studio.folder)


def test_password_of_a_target_is_refused_with_the_variable_to_use(run: Run) -> None:
    Path("show.toml").write_text(
        '[podcast]\ntitle = "x"\nurl = "https://radio.example/"\n'
        f'target = "sftp://u:{CANARY}@host/podcast"\n'
    )
    refused = run("feed", "init", "pod")
    assert refused.exit_code == 2
    assert "BULLETIN_TARGET_PASSWORD" in refused.stderr
    assert "show.toml:4" in refused.stderr
    Path("show.toml").unlink()
    given = run("publish", ".", f"sftp://u:{CANARY}@host/podcast")
    assert_kept(Path(), refused, given)


@pytest.mark.parametrize("key", ["url", "link", "funding_url"])
def test_password_in_an_address_for_listeners_is_refused(key: str, run: Run) -> None:
    Path("show.toml").write_text(f'[podcast]\n{key} = "https://ed:{CANARY}@radio.example/"\n')
    refused = run("feed", "init", "pod")
    assert refused.exit_code == 2
    Path("show.toml").unlink()
    assert_kept(Path(), refused)


def test_password_of_icecast_is_kept(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD, CANARY)
    good = mp3(tmp_path, at(voice(), -18.0))
    results = [
        run("air", good, "--to", f"icecast://source:{CANARY}@localhost/radio"),
        run("air", good, "--to", f"icecast://source:{CANARY}@[bad/radio"),
        run("air", good, "--to", "icecast://127.0.0.1:9/radio"),
        run("air", tmp_path, "--to", "s.liq", "--stream", "icecast://127.0.0.1:9/radio"),
    ]
    assert_kept(Path(), *results)


def test_secrets_of_the_environment_are_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = f"http://ed:{CANARY}@127.0.0.1:9"
    for name in ("HTTPS_PROXY", "HTTP_PROXY"):
        monkeypatch.setenv(name, proxy)
    monkeypatch.setenv("NO_PROXY", "")
    Path("a.txt").write_text(ARTICLE, "utf-8")
    results = [
        run("doctor"),
        run("make", "a.txt", "-o", "x.mp3", "--engine", "gtts"),
        run("script", "http://radio.example/a"),
    ]
    assert_kept(Path(), *results)
