"""Webhooks: signed as Standard Webhooks says, tried again, and in nobody's way."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bulletin.core.errors import SettingsError
from bulletin.radio import webhook
from bulletin.radio.webhook import Webhook, signed, signing_key

KEY = b"secret"


class Receiver(ThreadingHTTPServer):
    """Answers each POST with the next of its statuses, then with 204."""

    daemon_threads = True

    def __init__(self, *statuses: int) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.statuses = list(statuses)
        self.posts: list[tuple[dict[str, str], bytes]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/hook"


class _Answering(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.posts.append((dict(self.headers), body))
        self.send_response(self.server.statuses.pop(0) if self.server.statuses else 204)
        self.end_headers()

    def log_message(self, *words: object) -> None: ...


@contextmanager
def receiving(*statuses: int) -> Iterator[Receiver]:
    with Receiver(*statuses) as receiver:
        threading.Thread(target=receiver.serve_forever, args=(0.01,), daemon=True).start()
        yield receiver
        receiver.shutdown()


@contextmanager
def notifying(
    address: str, pause_s: float = 0.01
) -> Iterator[tuple[Webhook, list[str], list[str]]]:
    """A webhook, what it says, and what it counts."""
    said: list[str] = []
    counted: list[str] = []
    hook = Webhook(address, KEY, said.append, counted.append, pause_s)
    yield hook, said, counted
    hook.close()


def until(so: Callable[[], bool], within_s: float = 30.0) -> None:
    deadline = time.monotonic() + within_s
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_signature_is_that_of_the_standard() -> None:
    """The example of the specification's reference libraries."""
    key = signing_key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    body = b'{"test": 2432232314}'
    headers = signed(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_secret_without_the_prefix_is_the_key_itself() -> None:
    assert signing_key("any other") == b"any other"


@pytest.mark.parametrize("secret", ["whsec_", "whsec_abc", "whsec_!!", "whsec_कुंजी"])
def test_secret_that_has_no_key_is_refused(secret: str) -> None:
    with pytest.raises(SettingsError, match=r"no key in base64.*Set BULLETIN_WEBHOOK_SECRET"):
        signing_key(secret)


@pytest.mark.parametrize(
    ("status", "result"),
    [(200, "taken"), (204, "taken"), (299, "taken"), (300, "refused"), (302, "refused"),
     (404, "refused"), (500, "refused")],
)  # fmt: skip
def test_statuses_from_200_to_299_are_success(status: int, result: str) -> None:
    with receiving(status) as receiver, notifying(receiver.address) as (hook, said, counted):
        hook.send("msg_1", {"title": "ख़बर"})
        until(lambda: "taken" in counted)
    assert counted == (["taken"] if result == "taken" else ["refused", "taken"])
    assert [line.rpartition(": ")[2] for line in said] == [str(status)] * len(said)
    assert len(said) == counted.count("refused")
    headers, body = receiver.posts[-1]
    told = {name: headers[name] for name in ("webhook-id", "webhook-signature")}
    at = int(headers["webhook-timestamp"])
    assert told == {name: signed(KEY, "msg_1", at, body)[name] for name in told}
    assert abs(at - time.time()) < 60
    assert json.loads(body) == {"title": "ख़बर"}


def test_it_is_given_up_after_twelve_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """With pauses that double, up to an hour."""
    pauses: list[float] = []

    def no_wait(self: threading.Condition, so: Callable[[], bool], s: float | None = None) -> bool:
        if s is not None:
            pauses.append(s)
            return so()
        while not so():
            self.wait(0.01)
        return True

    monkeypatch.setattr(threading.Condition, "wait_for", no_wait)
    with (
        receiving(*[500] * 20) as receiver,
        notifying(receiver.address, 2.0) as (hook, said, counted),
    ):
        hook.send("msg_1", {})
        until(lambda: "given_up" in counted)
    assert counted == ["refused"] * 13 + ["given_up"]
    assert said[-1].endswith("is no longer notified of msg_1, after 12 retries")
    assert pauses == [2.0 * 2**number for number in range(11)] + [3600.0]


def test_newer_message_replaces_one_that_was_not_taken() -> None:
    with receiving(500) as receiver, notifying(receiver.address, 60.0) as (hook, _, counted):
        hook.send("msg_1", {})
        until(lambda: bool(counted))
        hook.send("msg_2", {})
        until(lambda: "taken" in counted)
    assert [headers["webhook-id"] for headers, _ in receiver.posts] == ["msg_1", "msg_2"]


def test_hung_receiver_delays_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "_WITHIN_S", 3.0)
    with socket.create_server(("127.0.0.1", 0)) as silent, receiving() as receiver:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with notifying(address, 60.0) as (hung, said, _), notifying(receiver.address) as (hook, *_):
            for each in (hung, hook):
                each.send("msg_1", {})
            until(lambda: len(receiver.posts) == 1)
            assert not said  # the other is still waited for
            until(lambda: bool(said))
    assert "was not notified of msg_1: ReadTimeout" in said[0]
