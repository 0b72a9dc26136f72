"""Manifests and sounds to publish."""

from __future__ import annotations
