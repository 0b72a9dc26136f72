"""What a text needs for a regular expression to be found in it, without compiling that.

Compiling takes hundreds of times as long as looking for a few words, and most expressions are for
what a text lacks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# All but i, k and s, for which other letters than capitals stand if case is ignored.
_LETTERS = "[a-hjlm-rt-z\u0900-\u097f :/@#,–-]+"
_PIECES = re.compile(
    r"(?:\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|\{[\d,]*\}|\(\?p=\w+\)|\(\?[a-z]+\))+"  # may be any letters
    rf"|(?P<letters>{_LETTERS}(?![?*+{{]))"
    rf"|\((?:\?:)?(?P<words>{_LETTERS}(?:\|{_LETTERS})+)\)(?![?*{{])"
    r"|(?P<choice>\|)"
    r"|(?P<absent>\(\?<?!)"
    r"|(?P<group>\((?:\?(?:p<\w+>|[a-z-]*:|<?=|>))?)"
    r"|(?P<end>\)(?:[?*]|\{0?,)?)",
    re.DOTALL,
)
Words = tuple[str, ...]
"""Words of which a text has one."""


def needed_words(form: str) -> Sequence[Words]:
    """What a text has, in small letters, if ``form`` is found in it: a word of each.

    The form may have any flags but ``VERBOSE``.
    """
    outer: list[tuple[list[list[Words]], bool]] = []
    choices: list[list[Words]] = [[]]
    for piece in _PIECES.finditer(form.lower()):
        kind = piece.lastgroup
        if kind == "letters":
            choices[-1].append((piece[0],))
        elif kind == "words":
            choices[-1].append(tuple(piece["words"].split("|")))
        elif kind == "choice":
            choices.append([])
        elif kind == "group" or kind == "absent":
            outer.append((choices, kind == "group"))
            choices = [[]]
        elif kind == "end" and outer:
            inner = _of_any(choices)
            choices, is_found = outer.pop()
            if is_found and piece[0] == ")":
                choices[-1] += inner
    return [] if outer else _of_any(choices)


def _of_any(choices: Sequence[list[Words]]) -> list[Words]:
    """What is needed if one of the ``choices`` is found: of several, the longest words of each."""
    if len(choices) == 1:
        return choices[0]
    if not all(choices):
        return []
    return [tuple(word for needed in choices for word in max(needed, key=_length))]


def _length(words: Words) -> int:
    return min(map(len, words))
