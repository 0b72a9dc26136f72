"""Builds an SVG: shapes and texts, rounded to a tenth of a pixel."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

FONTS = "Noto Sans Devanagari, Nirmala UI, Kohinoor Devanagari, Mangal, sans-serif"
INK = "#1f2933"

Point = tuple[float, float]


class Svg:
    """Shapes are drawn over earlier ones."""

    def __init__(self, width: float) -> None:
        """``width`` pixels wide; its height is given at the end."""
        self._width = width
        self._root = ElementTree.Element("svg", {"xmlns": "http://www.w3.org/2000/svg"})
        self._root.set("font-family", FONTS)

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str, *, round_by: float = 0
    ) -> ElementTree.Element:
        """A filled rectangle, its corners rounded."""
        place = {"x": x, "y": y, "width": width, "height": height, "rx": round_by}
        return self._add("rect", place, fill=fill)

    def line(
        self, one: Point, other: Point, colour: str, *, thick: float = 1, dashes: str = ""
    ) -> None:
        """A straight line."""
        place = {"x1": one[0], "y1": one[1], "x2": other[0], "y2": other[1]}
        drawn = self._add("line", place, stroke=colour, stroke_width=f"{thick}")
        if dashes:
            drawn.set("stroke-dasharray", dashes)

    def curve(self, points: Iterable[Point], colour: str, thick: float) -> None:
        """An open line through points."""
        self._add(
            "polyline", {}, points=_listed(points), fill="none", stroke=colour,
            stroke_width=f"{thick}", stroke_linejoin="round",
        )  # fmt: skip

    def area(self, points: Iterable[Point], fill: str, opacity: float = 1.0) -> None:
        """A filled polygon."""
        self._add("polygon", {}, points=_listed(points), fill=fill, fill_opacity=f"{opacity:g}")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        colour: str = INK,
        bold: bool = False,
        anchor: str = "start",
    ) -> None:
        """A line of text with its baseline at ``y``; the viewer shapes it."""
        drawn = self._add("text", {"x": x, "y": y}, fill=colour, font_size=f"{size:g}")
        drawn.set("text-anchor", anchor)
        if bold:
            drawn.set("font-weight", "600")
        drawn.text = text

    def tell(self, element: ElementTree.Element, text: str) -> None:
        """Add a tooltip to a shape."""
        ElementTree.SubElement(element, "title").text = text

    def done(self, height: float) -> str:
        """The whole document, ``height`` pixels high, on white."""
        size = {"width": f"{self._width:g}", "height": f"{height:g}"}
        view = {"viewBox": f"0 0 {self._width:g} {height:g}"}
        for name, value in {**size, **view}.items():
            self._root.set(name, value)
        self._root.insert(0, ElementTree.Element("rect", {**size, "fill": "#ffffff"}))
        return ElementTree.tostring(self._root, encoding="unicode") + "\n"

    def _add(self, tag: str, place: dict[str, float], **how: str) -> ElementTree.Element:
        drawn = {name: f"{round(value, 1):g}" for name, value in place.items()}
        drawn |= {name.replace("_", "-"): value for name, value in how.items()}
        return ElementTree.SubElement(self._root, tag, drawn)


def _listed(points: Iterable[Point]) -> str:
    return " ".join(f"{round(x, 1):g},{round(y, 1):g}" for x, y in points)
