"""Removes the initials that pages show for an author's picture: «R» beside «Rakesh Kumar»."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.elements import drop

__all__ = ["drop_initials"]


def drop_initials(tree: Any) -> None:
    """Remove the first letter of a name that an element of its own shows beside it, for a picture.

    A large first letter of a text is none: what follows it does not begin with it again.
    """
    for each in list(tree.iter("div", "span")):
        letter, after = each.text_content().strip(), each.getnext()
        if len(letter) == 1 and letter.isalpha() and after is not None:
            beside = "" if (each.tail or "").strip() else after.text_content().strip()
            if len(beside) > 1 and beside[0].casefold() == letter.casefold():
                drop(each)
