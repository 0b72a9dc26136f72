"""Attacks by other sites, other programs and hostile copy on the studio, which withstands them."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from typing import Any

import pytest

from bulletin.radio import slow_clients
from bulletin.studio import request_guard as guard
from tests.bulletin.studio.conftest import ARTICLE, SECRET, Studio

EVIL = "http://evil.example"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7*7}}{% raw %}"


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# 1, 2
@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:{port}", ""]
)
def test_another_host_is_refused_even_with_the_cookie(host: str, studio: Studio) -> None:
    answer = studio.get("/", host=host.format(port=studio.port))
    assert answer.status == 421
    assert b"newsroom" not in answer.data


def test_name_that_was_rebound_gets_no_cookie(studio: Studio) -> None:
    answer = studio.ask("GET", f"/?key={SECRET}", headers={"host": f"evil.example:{studio.port}"})
    assert answer.status == 421
    assert "set-cookie" not in answer.headers


# 3, 4
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": EVIL}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:1"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "multipart/form-data; boundary=x"}, 415),
        ({"cookie": ""}, 403),
        ({"cookie": "bulletin-studio-1=wrong"}, 403),
    ],
)
def test_what_another_site_posts_is_refused(
    headers: dict[str, str], status: int, studio: Studio
) -> None:
    path = studio.begin(ARTICLE)
    before = everything(studio.folder)
    body = {"do": "remove", "story": 0}
    assert studio.post(f"{path}/change", body, **headers).status == status
    assert everything(studio.folder) == before


def test_post_without_an_origin_is_refused(studio: Studio) -> None:
    answer = studio.ask(
        "POST",
        "/new",
        b"{}",
        {"cookie": studio.cookie, "content-type": "application/json"},
    )
    assert answer.status == 403


# 5
@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/"), ("GET", "/assets/edit.js"), ("GET", "/?key=wrong"), ("GET", "/?key=")],
)
def test_nobody_is_let_in_without_the_secret(method: str, path: str, studio: Studio) -> None:
    answer = studio.ask(method, path)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"accept-language": "hi"}, "स्टूडियो को उस पते से खोलें जो उसे शुरू करने पर दिखा था।"),
        (
            {"accept-language": "hi", "cookie": "bulletin-language=en"},
            "Open the studio at the address",
        ),
    ],
)
def test_reader_without_the_secret_gets_a_page_in_words(
    headers: dict[str, str], told: str, studio: Studio
) -> None:
    answer = studio.ask("GET", "/", headers={"accept": "text/html,*/*", **headers})
    assert (answer.status, answer.headers["content-type"]) == (403, "text/html; charset=utf-8")
    assert told in answer.text
    assert "src=" not in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_refused(method: str, studio: Studio) -> None:
    assert studio.ask(method, "/", headers={"cookie": studio.cookie}).status in (400, 405)


def test_secret_becomes_a_cookie_that_no_script_reads_and_no_other_site_sends(
    studio: Studio,
) -> None:
    answer = studio.ask("GET", f"/?key={SECRET}")
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Strict", "Path=/"))


# 6
@pytest.mark.parametrize(
    "path",
    [
        "/b/../show.toml",
        "/b/..%2fshow.toml",
        "/b/%2e%2e/show.toml",
        "/b/..",
        "/b/.hidden",
        "/b/linked",
        "/b/nothing-here",
        "/b/{name}/made/..%2f..%2f/show.toml",
        "/b/{name}/made/x/script.md",
        "/assets/..%2fguard.py",
        "/assets/../guard.py",
        "/assets/%2e%2e%2fguard.py",
        "/fonts/..%2f..%2ftemplating.py",
        "/fonts//etc/passwd",
        "/sample/..%2fx.wav",
        "/b/{name}/sound/..%2f..%2fx.wav",
        "/b/{name}/say/..%2f",
    ],
)
def test_paths_lead_nowhere_else(path: str, studio: Studio, tmp_path: Path) -> None:
    name = studio.begin(ARTICLE).rpartition("/")[2]
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "script.md").write_text("---\nbulletin: 1\n---\n\n# क\n", "utf-8")
    (studio.folder / "linked").symlink_to(tmp_path / "outside")
    answer = studio.get(path.format(name=name))
    assert answer.status in (404, 422)
    assert b"[programme]" not in answer.data
    assert b"import" not in answer.data


# 7
def test_file_keeps_neither_its_path_nor_a_hostile_name(studio: Studio) -> None:
    path = studio.begin()
    headers = {
        "cookie": studio.cookie,
        "origin": studio.address,
        "content-type": "application/octet-stream",
        "x-name": "..%2F..%2F..%2Fetc%2Fcron.d%2F%00x.txt",
    }
    assert studio.ask("POST", f"{path}/add/file", ARTICLE.encode(), headers).status == 200
    kept = list((studio.folder / path.rpartition("/")[2] / "sources").iterdir())
    assert [file.name for file in kept] == ["01-x.txt"]
    assert sorted(each.name for each in studio.folder.parent.iterdir()) == ["newsroom"]


# 8, 9
@pytest.mark.parametrize("page", ["", "/desk", "/prompter", "/whole", "/versions"])
def test_hostile_copy_is_words_and_nothing_else(page: str, studio: Studio) -> None:
    path = studio.begin(f"{HOSTILE}\n\n{HOSTILE}\n\nखबर {HOSTILE} के शब्द।\n", title=HOSTILE)
    answer = studio.get(path + page)
    assert answer.status == 200
    text = answer.json["desk"] if page == "/desk" else answer.text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert " 49 " not in text


def test_hostile_script_on_disk_is_an_error_in_its_place(studio: Studio) -> None:
    path = studio.begin(ARTICLE)
    script = studio.folder / path.rpartition("/")[2] / "script.md"
    script.write_text("---\nbulletin: 1\n---\n\n# क\n\n[<script>alert(1)</script>]\n", "utf-8")
    answer = studio.get(path, accept="text/html")
    assert answer.status == 422
    assert "<script>alert" not in answer.text
    assert "script.md:7" in answer.text
    assert studio.get("/").status == 200


# 10
def test_pages_may_load_and_do_nothing_from_elsewhere(studio: Studio) -> None:
    for path in ("/", studio.begin(ARTICLE), "/assets/edit.js", "/nothing"):
        headers = studio.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers


# 11
@pytest.mark.parametrize("announced", [True, False])
def test_huge_uploads_are_refused_before_they_are_kept(announced: bool, studio: Studio) -> None:
    path = studio.begin()
    before = everything(studio.folder)
    size = guard.MOST_BYTES + 1
    length = f"content-length: {size}" if announced else "transfer-encoding: chunked"
    head = (
        f"POST {path}/add/file HTTP/1.1\r\nhost: 127.0.0.1:{studio.port}\r\n"
        f"origin: {studio.address}\r\ncookie: {studio.cookie}\r\n"
        f"content-type: application/octet-stream\r\n{length}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", studio.port), timeout=20) as connection:
        connection.sendall(head.encode())
        if not announced:
            block = b"x" * 100_000
            try:
                for _ in range(size // len(block) + 2):
                    connection.sendall(b"%x\r\n%s\r\n" % (len(block), block))
            except OSError:
                pass  # it has closed the line
        assert b" 413 " in connection.recv(1000)
    assert everything(studio.folder) == before
    assert studio.get("/").status == 200


# 12
def test_clients_that_dawdle_are_let_go_and_hinder_nobody(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slow_clients, "_HEAD_WITHIN_S", 0.5)
    monkeypatch.setattr(guard, "_IDLE_S", 0.5)
    post = (
        f"POST /new HTTP/1.1\r\nhost: 127.0.0.1:{studio.port}\r\norigin: {studio.address}\r\n"
        f"cookie: {studio.cookie}\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{{"
    )
    starts = [b"", b"GET / HTTP/1.1\r\nhost: ", post.encode()]
    dawdling = [socket.create_connection(("127.0.0.1", studio.port)) for _ in range(90)]
    try:
        for number, connection in enumerate(dawdling):
            connection.sendall(starts[number % 3])
        assert studio.get("/").status == 200
        for connection in dawdling:
            connection.settimeout(20)
            while connection.recv(1000):
                pass  # what it is told before it is let go
    finally:
        for connection in dawdling:
            connection.close()
    assert studio.get("/").status == 200


# 13
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/change", {"do": "__class__"}),
        ("/change", {"do": "order", "order": ["0"]}),
        ("/change", {"do": "order", "order": "0"}),
        ("/change", {"do": "remove", "story": True}),
        ("/change", {"do": "remove", "story": 10**9}),
        ("/change", {"do": "label", "at": "0.1", "label": "x"}),
        ("/change", {"do": "label", "at": "99999999999999.1", "label": "prose"}),
        ("/change", {"do": "say", "at": "0.0", "start": -1, "end": 5, "spoken": "क"}),
        ("/change", {"do": "reader", "story": 0, "reader": "कोई नहीं"}),
        ("/change", {"do": "voice", "reader": "", "voice": "nobody"}),
        ("/change", {"do": "head", "title": "क", "date": "kal"}),
        ("/change", {"do": "head", "title": {"a": 1}, "date": "2026-01-26"}),
        ("/text", {"at": "0.0", "base": "x", "text": 5}),
        ("/text", {"at": "x", "base": "x", "text": "क"}),
        ("/try", {"at": "0.0", "start": 0, "end": 10**7, "spoken": "क"}),
        ("/restore", {"version": "../../show"}),
        ("/make", {"duration": "-1:00"}),
        ("/air", {"where": "relative/path", "preset": "podcast"}),
        ("/check", {"preset": "nothing"}),
        ("/add/address", {"address": "file:///etc/passwd"}),
        ("/add/address", {"address": "http://127.0.0.1:{port}/"}),
        ("/add/address", {"address": "http://169.254.169.254/latest/meta-data"}),
        ("/add/text", {"text": "\0\0\0"}),
    ],
)
def test_bodies_that_make_no_sense_change_nothing(
    path: str, body: dict[str, Any], studio: Studio
) -> None:
    bulletin = studio.begin(ARTICLE)
    before = everything(studio.folder)
    filled = json.loads(json.dumps(body).replace("{port}", str(studio.port)))
    answer = studio.post(bulletin + path, filled)
    assert answer.status in (409, 422)
    assert "Traceback" not in answer.text
    assert everything(studio.folder) == before


# 14
@pytest.mark.parametrize("body", [b"[1]", b"{", b"\xff\xfe", b'"x"', b"[" * 100_000])
def test_what_is_no_json_object_is_refused(body: bytes, studio: Studio) -> None:
    headers = {
        "cookie": studio.cookie,
        "origin": studio.address,
        "content-type": "application/json",
    }
    assert studio.ask("POST", "/new", body, headers).status == 400


# 15
def test_nobody_beyond_this_machine_is_listened_to(studio: Studio) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no other address")
        own = probe.getsockname()[0]
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((own, studio.port), timeout=2)


def test_zip_that_unpacks_to_far_more_is_let_go_in_time(studio: Studio) -> None:
    import io
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"0" * 300_000_000)
    path = studio.begin()
    headers = {
        "cookie": studio.cookie,
        "origin": studio.address,
        "content-type": "application/octet-stream",
        "x-name": "bomb.docx",
    }
    began = time.monotonic()
    answer = studio.ask("POST", f"{path}/add/file", packed.getvalue(), headers)
    assert answer.status in (413, 422, 507)
    assert time.monotonic() - began < 60
    assert studio.get("/").status == 200
