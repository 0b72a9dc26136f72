"""S3 on loopback: moto's server, and an empty bucket in it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import fsspec
import pytest
import requests


@contextmanager
def running_s3() -> Iterator[str]:
    """The address of a server, as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    url = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(url)
            yield url
        finally:
            server.kill()


def empty_bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A bucket's address, for this process and those that it starts."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    requests.post(f"{server}/moto-api/reset", timeout=60)
    fsspec.filesystem("s3", skip_instance_cache=True).mkdir("station")
    return "s3://station"


def _wait_for(url: str) -> None:
    for _ in range(600):
        with suppress(requests.RequestException):
            requests.get(url, timeout=5)
            return
        time.sleep(0.1)
    pytest.fail(f"nothing answers at {url}")
