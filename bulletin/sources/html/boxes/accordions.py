"""Opens accordions: questions whose answers a page shows when a button is pressed."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.elements import text_of

__all__ = ["open_accordions"]

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "dt"))
_HIDES = ("hidden", "style", "aria-hidden", "class")
_LONGEST = 200


def open_accordions(tree: Any) -> None:
    """Make headings of the buttons that open an answer, and show the answers.

    Other buttons and what they open, such as menus, are left alone.
    """
    answers = {each.get("id"): each for each in tree.iter() if each.get("id")}
    judged: set[Any] = set()
    for button in list(tree.iter("button")):
        text, above = text_of(button), button.getparent()
        in_heading = above is not None and above.tag in _HEADINGS
        answer = answers.get(button.get("aria-controls", ""))
        answer = (above if in_heading else button).getnext() if answer is None else answer
        opens = in_heading or (text.endswith("?") and "aria-expanded" in button.attrib)
        if not opens or answer is None or answer in judged or len(text) > _LONGEST:
            continue
        judged.add(answer)
        if "।" in answer.text_content() and answer.find(".//h1") is None:
            button.tag = "span" if in_heading else "h3"
            for name in _HIDES:
                answer.attrib.pop(name, None)
