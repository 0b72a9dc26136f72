"""Default values, in a module of their own so that ``--help`` loads nothing else."""

from __future__ import annotations

SHOW = "show.toml"
"""The show's file, looked for in the current folder."""

PRESET = "community-radio"
"""The preset that a file is checked against before air."""

UNTITLED = "समाचार"
"""The title of a bulletin without one."""

LANGUAGE = "hi"
"""The language of all that is read, as an ISO 639-1 code."""
