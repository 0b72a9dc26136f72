"""Lengths of time as people write them: ``5:00``, ``1:02:30``, or seconds alone."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

_LENGTH = lazy_pattern(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")
_LONGEST_S = 12 * 3600


def length_s(written: str | float) -> float:
    """The seconds of ``5:00``, ``1:02:30`` or ``300``; raises ``ValueError``.

    It must be above zero and at most twelve hours; after a colon, at most 59.
    """
    text = str(written).strip()
    found = _LENGTH.fullmatch(text)
    if found:
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        whole_s = 3600 * hours + 60 * minutes + seconds
        behind = [seconds] * (found[2] is not None) + [minutes] * (found[1] is not None)
        if 0 < whole_s <= _LONGEST_S and all(part < 60 for part in behind):
            return whole_s
    raise ValueError(f"{text!r} is not a length such as 5:00, 1:02:30 or 300 (seconds)")


def m_ss(seconds: float) -> str:
    """Minutes and whole seconds: ``5:00``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def h_mm_ss(seconds: float) -> str:
    """The same, with hours if there are any: ``1:02:50``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def m_ss_tenths(seconds: float) -> str:
    """Minutes and seconds, with tenths if there are any: ``5:00``, ``0:07.5``."""
    minutes, tenths = divmod(round(seconds * 10), 600)
    return f"{minutes}:{tenths // 10:02}" + (f".{tenths % 10}" if tenths % 10 else "")
