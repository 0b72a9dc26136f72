"""Which font a run of a Word document is set in: its own, its style's, or the document's."""

from __future__ import annotations

from typing import Any

__all__ = ["Families"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20


class Families:
    """The font families of a document, from its styles and what its runs say."""

    def __init__(self, styles: Any) -> None:
        """``styles`` is the root of the document's styles."""
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self._default = _named(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
        self._usual = next(
            (key for key, style in self._styles.items() if _is_usual_paragraph(style)), None
        )

    def of(self, run: Any, paragraph: Any) -> str:
        """The family that a run's Latin characters are set in, empty where none is named."""
        own = run.find(f"{_W}rPr")
        return (
            _named(own)
            or self._of_style(_style(own, "rStyle"))
            or self._of_style(_style(paragraph.find(f"{_W}pPr"), "pStyle") or self._usual)
            or self._default
        )

    def _of_style(self, key: str | None) -> str:
        """The family of a style or of the nearest that it is based on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(key)
            if style is None:
                break
            if family := _named(style.find(f"{_W}rPr")):
                return family
            key = _style(style, "basedOn")
        return ""


def _is_usual_paragraph(style: Any) -> bool:
    return bool(style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1")


def _style(element: Any, tag: str) -> str | None:
    found = element.find(f"{_W}{tag}") if element is not None else None
    return None if found is None else str(found.get(f"{_W}val"))


def _named(properties: Any) -> str:
    fonts = properties.find(f"{_W}rFonts") if properties is not None else None
    if fonts is None:
        return ""
    return str(fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or "")
