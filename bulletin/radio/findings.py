"""The findings of a check: each thing that was checked, with its figure and its limit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A ``check`` by its name, whether it is ``passed``, what was ``found`` and the ``limit``."""

    check: str
    passed: bool
    found: str
    limit: str


def at_most(check: str, value: float, limit: float, unit: str, places: int = 2) -> Finding:
    """``value`` is not over ``limit``, rounded as shown."""
    passed = round(value, places) <= round(limit, places)
    return Finding(check, passed, _shown(value, unit, places), f"≤ {_shown(limit, unit, places)}")


def between(
    check: str, value: float, bounds: tuple[float, float], unit: str, places: int = 2
) -> Finding:
    """``value`` is within ``bounds``, rounded as shown."""
    low, high = bounds
    passed = round(low, places) <= round(value, places) <= round(high, places)
    limit = f"{low:.{places}f} … {_shown(high, unit, places)}"
    return Finding(check, passed, _shown(value, unit, places), limit)


def one_of(check: str, value: object, accepted: tuple[object, ...], unit: str = "") -> Finding:
    """``value`` is one of those ``accepted``."""
    limit = " or ".join(map(str, accepted))
    return Finding(check, value in accepted, f"{value} {unit}".strip(), f"{limit} {unit}".strip())


def _shown(value: float, unit: str, places: int) -> str:
    return f"{value:.{places}f} {unit}".strip()
