"""Debian's Icecast and Liquidsoap on loopback, and a listener."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bulletin.radio.icecast_address import PASSWORD

SECRET = "a-secret"  # noqa: S105

_ICECAST = """<icecast>
  <limits><clients>50</clients><sources>5</sources><burst-size>0</burst-size></limits>
  <authentication>
    <source-password>{secret}</source-password>
    <admin-user>admin</admin-user><admin-password>{secret}</admin-password>
  </authentication>
  <hostname>localhost</hostname><location>here</location><admin>nobody@localhost</admin>
  <listen-socket><port>{port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  <paths>
    <logdir>{folder}</logdir>
    <webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot>
  </paths>
  <logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog></logging>
  <mount type="default"><charset>UTF-8</charset></mount>
  <security><chroot>0</chroot>{owner}</security>
</icecast>
"""
_OWNER = "<changeowner><user>icecast2</user><group>nogroup</group></changeowner>"


def needed(name: str) -> str:
    """The path of a program of Debian's; the test is skipped where it is not installed."""
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed (Debian: apt-get install {name})")
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def icecast(folder: Path) -> Iterator[int]:
    """A running Icecast; its port."""
    program = needed("icecast2")
    folder.mkdir()
    port = free_port()
    root = os.geteuid() == 0
    if root:
        for each in (folder, *folder.parents):
            if each.owner() == "root" and str(each).startswith("/tmp/"):  # noqa: S108
                each.chmod(each.stat().st_mode | 0o711)
        shutil.chown(folder, "icecast2")
    config = folder / "icecast.xml"
    owner = _OWNER if root else ""
    config.write_text(_ICECAST.format(secret=SECRET, port=port, folder=folder, owner=owner))
    command = [program, "-c", str(config)]
    with (
        (folder / "out").open("wb") as out,
        subprocess.Popen(command, stdout=out, stderr=out) as it,
    ):
        try:
            _wait_for(port)
            yield port
        finally:
            it.terminate()


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("Icecast did not start in 10 s")


@contextmanager
def liquidsoap(script: Path) -> Iterator[Path]:
    """Liquidsoap at work on a script; its log."""
    program = needed("liquidsoap")
    log = script.with_suffix(".log")
    environment = os.environ | {PASSWORD: SECRET, "TERM": "dumb"}
    with (
        log.open("wb") as out,
        subprocess.Popen([program, str(script)], stdout=out, stderr=out, env=environment) as it,
    ):
        try:
            yield log
        finally:
            it.terminate()


class Listener:
    """Hears a mount from its first moment on, and writes what it hears into a file."""

    def __init__(self, url: str, path: Path) -> None:
        self._url = url
        self.path = path
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self.heard = threading.Event()

    def __enter__(self) -> Listener:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join(timeout=10)

    def _listen(self) -> None:
        while not self._stop.is_set():
            try:
                with urllib.request.urlopen(self._url, timeout=5) as stream:  # noqa: S310
                    self._keep(stream)
            except (urllib.error.URLError, TimeoutError, ConnectionError):
                time.sleep(0.1)

    def _keep(self, stream: object) -> None:
        with self.path.open("ab") as file:
            while not self._stop.is_set() and (data := stream.read(1024)):  # type: ignore[attr-defined]
                file.write(data)
                self.heard.set()
