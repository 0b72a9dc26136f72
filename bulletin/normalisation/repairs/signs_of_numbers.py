"""Signs that mean something only beside a number: rings for degrees, drawn crosses, arrows."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

__all__ = ["beside_a_number"]

_RINGS = frozenset("º˚ᵒ◦○॰⁰०")
_CROSSES = frozenset("✕✖⨯╳❌")
_STEPS = frozenset("➔➙➜➝➞⟶")
_RISES = frozenset("🔺🔼⬆📈")
_FALLS = frozenset("🔻🔽⬇📉")
_INCHES = "″"
_INCHES_ALONE = lazy_pattern("(?<![0-9०-९.'′x×])[0-9०-९]{1,2}(?:\\.[0-9०-९]{1,2})?\\Z")
_ALL = _RINGS | _CROSSES | _STEPS | _RISES | _FALLS | {_INCHES}
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
    if sign == _INCHES:
        return sign if _is_of_inches(text, start) else None
    if not behind.isdigit() or not before.isdigit():
        return None
    return "×" if sign in _CROSSES else "→"  # «5✖7 मीटर», «5 ➜ 6»


_OPENED = lazy_pattern("(?:^|[ (\n])″[^″]*\\Z")
_QUOTE_REACH = 400


def _is_of_inches(text: str, start: int) -> bool:
    """Whether «6.7″» has inches, even where another quotation is open; with feet, or of two
    sides, the rules of sizes know the sign as a quotation mark.
    """
    if not _INCHES_ALONE.search(text, max(0, start - len("x12.34")), start):
        return False
    if text[start + 1 : start + 3].strip()[:1] in {"x", "X", "×"}:
        return False
    return _OPENED.search(text, max(0, start - _QUOTE_REACH), start) is None


def _is_of_degrees(text: str, start: int, behind: str) -> bool:
    """Whether a ring behind a digit is a degree sign: «30ºC», «45॰ तापमान», «35⁰C».

    A zero is one if it comes before a scale and is no digit of the number: «35०C» has digits of two
    scripts.
    """
    if text[start] != "०":
        return not behind.isdigit() and behind not in tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return text[start - 1].isascii() and _SCALE.match(text, start + 1) is not None
