"""Signs that mean something only beside a number: rings for degrees, drawn crosses, arrows."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

__all__ = ["beside_a_number"]

_RINGS = frozenset("º˚ᵒ◦○॰⁰०")
_CROSSES = frozenset("✕✖⨯╳❌")
_STEPS = frozenset("➔➙➜➝➞⟶")
_RISES = frozenset("🔺🔼⬆📈")
_FALLS = frozenset("🔻🔽⬇📉")
_ALL = _RINGS | _CROSSES | _STEPS | _RISES | _FALLS
_UNSEEN = " \u00a0\u2009\ufe0e\ufe0f"
_SCALE = lazy_pattern(" ?[CF](?![A-Za-z])")


def beside_a_number(text: str, start: int) -> str | None:
    """The usual sign for the one at ``start``, if the number beside it tells one.

    A picture of an arrow is a bullet elsewhere, so it must come right behind a share: «1.9% 🔻».
    """
    sign = text[start]
    if sign not in _ALL or not start:
        return None
    on, behind = text[start - 1], text[start + 1 : start + 5].lstrip(_UNSEEN)[:1]
    if sign in _RINGS:
        return "°" if on.isdigit() and _is_of_degrees(text, start, behind) else None
    before = text[max(0, start - 4) : start].rstrip(_UNSEEN)[-1:]
    if sign in _RISES or sign in _FALLS:
        return None if before != "%" else "↑" if sign in _RISES else "↓"
    if not behind.isdigit() or not before.isdigit():
        return None
    return "×" if sign in _CROSSES else "→"  # «5✖7 मीटर», «5 ➜ 6»


def _is_of_degrees(text: str, start: int, behind: str) -> bool:
    """Whether a ring behind a digit is a degree sign: «30ºC», «45॰ तापमान», «35⁰C».

    A zero is one if it comes before a scale and is no digit of the number: «35०C» has digits of two
    scripts.
    """
    if text[start] != "०":
        return not behind.isdigit() and behind not in tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return text[start - 1].isascii() and _SCALE.match(text, start + 1) is not None
