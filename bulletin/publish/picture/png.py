"""An SVG as a PNG, by resvg, which shapes Devanagari; the font comes from a package."""

from __future__ import annotations

from importlib.util import find_spec

from bulletin.core.errors import OutputError
from bulletin.core.extras import needs

_SCALE = 2.0
_NEEDED = ("resvg_py", "fontpkg_noto_sans_devanagari")


def png(svg: str) -> bytes:
    """The picture at twice its size in pixels; raises ``OutputError`` without the extra."""
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise OutputError(
            f"a PNG needs {missing[0]}, which is not installed",
            todo=f"{needs('picture')} Or name the picture .svg.",
        )
    import fontpkg_noto_sans_devanagari as font
    import resvg_py

    files = [str(path) for path in (font.ROOT / "files").glob("*.ttf")]
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, font_files=files, font_family=font.FAMILY, sans_serif_family=font.FAMILY,
        skip_system_fonts=True, zoom=_SCALE,
    )  # fmt: skip
    return bytes(drawn)
