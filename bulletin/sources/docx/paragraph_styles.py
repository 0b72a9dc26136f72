"""A Word document's styles: the name of a paragraph's, the font of a run, how lines are set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bulletin.core.model import Look
from bulletin.sources.looks import breaks, set_in

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20


class Styles:
    """The styles of a document; a run's font is its own, its style's, or the document's."""

    def __init__(self, styles: Any) -> None:
        """``styles`` is the root of the document's styles."""
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self._default = _named(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
        self._usual = next(
            (key for key, style in self._styles.items() if _is_usual_paragraph(style)), None
        )

    def style_of(self, paragraph: Any) -> str:
        """The name of a paragraph's style in small letters, empty if it has none."""
        own = self._styles.get(_style(paragraph.find(f"{_W}pPr"), "pStyle"))
        style = self._styles.get(self._usual) if own is None else own
        name = style.find(f"{_W}name") if style is not None else None
        return "" if name is None else str(name.get(f"{_W}val", "")).lower()

    def of_paragraph(self, paragraph: Any) -> str:
        """The font family of a paragraph's Latin characters, if its runs name none."""
        style = _style(paragraph.find(f"{_W}pPr"), "pStyle") or self._usual
        return self._of_style(style) or self._default

    def of(self, run: Any, of_paragraph: str) -> str:
        """The font family of a run, empty if none is named."""
        own = run.find(f"{_W}rPr")
        if own is None:
            return of_paragraph
        return _named(own) or self._of_style(_style(own, "rStyle")) or of_paragraph

    def asked(self, properties: Any, style: str, kind: str, mark: str) -> str | None:
        """What ``properties``, the ``style`` that they name or one that it is based on say of a
        ``mark``: its value, «» if it has none; None where nothing says anything.
        """
        if properties is not None and (own := properties.find(f"{_W}{mark}")) is not None:
            return str(own.get(f"{_W}val", ""))
        key = _style(properties, style)
        for _ in range(_DEEPEST):
            found = self._styles.get(key)
            if found is None:
                break
            if (said := found.find(f"{_W}{kind}/{_W}{mark}")) is not None:
                return str(said.get(f"{_W}val", ""))
            key = _style(found, "basedOn")
        return None

    def _of_style(self, key: str | None) -> str:
        """The font family of a style, or of the nearest one that it is based on."""
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


_OFF = frozenset(("0", "false", "off", "none"))
_SET = {"center": Look.CENTRED, "right": Look.RIGHT, "end": Look.RIGHT}
_BY_RUN = ((Look.BOLD, "b"), (Look.UNDERLINED, "u"))


def looks(paragraph: Any, runs: Iterable[tuple[Any, str]], styles: Styles) -> list[Look]:
    """The look of each line of a paragraph, given its runs and what is written in each."""
    properties = paragraph.find(f"{_W}pPr")
    of_all = _SET.get(str(styles.asked(properties, "pStyle", "pPr", "jc")), Look.PLAIN)
    usual = {mark: styles.asked(properties, "pStyle", "rPr", mark) for _, mark in _BY_RUN}
    every = Look.BOLD | Look.UNDERLINED
    found: list[Look] = [every]
    said: list[list[str]] = [[]]
    for run, written in runs:
        look = _of_run(run, usual, styles)
        for at, part in enumerate(written.split("\n")):
            if at:
                found.append(every)
                said.append([])
            said[-1].append(part)
            if part.strip():
                found[-1] &= look
    lines = ["".join(parts) for parts in said]
    return [
        of_all | look | set_in(line) | broken if line.strip() else Look.PLAIN
        for look, line, broken in zip(found, lines, breaks(lines), strict=True)
    ]


def _of_run(run: Any, usual: Mapping[str, str | None], styles: Styles) -> Look:
    """The look of a run; ``usual`` is what its paragraph says of each mark."""
    found = Look.PLAIN
    own = run.find(f"{_W}rPr")
    for look, mark in _BY_RUN:
        asked = styles.asked(own, "rStyle", "rPr", mark)
        if asked is None:
            asked = usual[mark]
        if asked is not None and asked not in _OFF:
            found |= look
    return found
