"""The preview on loopback: what players ask of a host."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from starlette.testclient import TestClient

from bulletin.publish.preview import application

SOUND = bytes(range(256)) * 400
