"""Lines that part what is above from what is below: a sign again and again, «-----», «➖➖➖»."""

from __future__ import annotations

_DRAWN = "\u2500-\u257f\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
RULED = (
    r"[ \t]*(?:(?:[-–—=*#_~•·.+][ \t]?){3,}|"
    rf"(?P<sign>[{_DRAWN}])\ufe0f?(?:[ \t]?(?P=sign)\ufe0f?){{2,}})[ \t]*"
)
"""A regular expression for the whole line."""
