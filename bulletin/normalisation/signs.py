"""What is written onto a number: its sign, a plus behind it, the hyphen that ties it to a word."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.normalisation.context import TAIL

__all__ = ["sign_before", "signed"]


def sign_before(text: str, start: int) -> str:
    """The «-» or «+» that belongs to a number at ``start``, or ''."""
    sign = text[start - 1 : start] if start else ""
    if sign in {"-", "+"} and (start == 1 or text[start - 2] in " (\n\"'"):
        return sign
    return ""


def signed(text: str, start: int, end: int, words: str, language: Language) -> tuple[int, int, str]:
    """A number with its sign, or with the hyphen that ties it to a word («सीजन-11»).

    ``words`` are those of the number; the result is where all of it stands, and how it is said.
    """
    if text.startswith("+", end) and not text[end + 1 : end + 2].isalnum():
        end, words = end + 1, language.says["more_than"].format(n=words)
    sign = sign_before(text, start)
    if sign:
        name = "minus" if sign == "-" else "plus"
        return start - 1, end, language.says[name].format(n=words)
    tied = start > 1 and text[start - 1] in "-–" and _is_letter(text[start - 2])
    return start - tied, end, words


def _is_letter(character: str) -> bool:
    return character.isalnum() or "\u0900" <= character <= "\u0dff" or character == TAIL
