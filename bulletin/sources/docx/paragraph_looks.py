"""How the lines of a Word document's paragraph are set: by its properties, or by its style's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bulletin.core.model import Look
from bulletin.sources.docx.paragraph_styles import Styles
from bulletin.sources.looks import breaks, set_in

__all__ = ["looks"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off", "none"))
_SET = {"center": Look.CENTRED, "right": Look.RIGHT, "end": Look.RIGHT}
_BY_RUN = ((Look.BOLD, "b"), (Look.UNDERLINED, "u"))


def looks(paragraph: Any, runs: Iterable[tuple[Any, str]], styles: Styles) -> list[Look]:
    """The look of each line of a paragraph, given its runs and what is written in each."""
    aligned = styles.asked(paragraph.find(f"{_W}pPr"), "pStyle", "pPr", "jc")
    of_all = _SET.get(str(aligned), Look.PLAIN)
    every = Look.BOLD | Look.UNDERLINED
    found, said = [every], [""]
    for run, written in runs:
        look = _of_run(run, paragraph, styles)
        for at, part in enumerate(written.split("\n")):
            if at:
                found.append(every)
                said.append("")
            said[-1] += part
            if part.strip():
                found[-1] &= look
    return [
        of_all | look | set_in(line) | broken if line.strip() else Look.PLAIN
        for look, line, broken in zip(found, said, breaks(said), strict=True)
    ]


def _of_run(run: Any, paragraph: Any, styles: Styles) -> Look:
    found = Look.PLAIN
    for look, mark in _BY_RUN:
        asked = styles.asked(run.find(f"{_W}rPr"), "rStyle", "rPr", mark)
        if asked is None:
            asked = styles.asked(paragraph.find(f"{_W}pPr"), "pStyle", "rPr", mark)
        if asked is not None and asked not in _OFF:
            found |= look
    return found
