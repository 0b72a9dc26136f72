"""Tags for tests."""

from __future__ import annotations

import datetime

from audio.tags import Tags

TAGS = Tags(
    "मुख्य समाचार: “आज”", datetime.date(2026, 1, 26), "hin", "News", "bulletin 1", "आकाश", "शाम"
)
