"""What a text needs for a regular expression to be found in it, without compiling that.

Compiling takes hundreds of times as long as looking for a few words, and most expressions are for
what a text lacks.
"""

from __future__ import annotations

import re

_PIECES = re.compile(
    r"(?:\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|\{[\d,]*\}|\(\?p=\w+\)|\(\?[a-z]+\))+"  # any letters
    r"|(?P<ahead>\(\?<?[=!])"
    r"|(?P<group>\((?:\?(?:p<\w+>|[a-z-]*:|>))?)"
    r"|(?P<end>\)(?:[?*]|\{0?,)?)"
    r"|(?P<choice>\|)"
    # All but i, k and s, for which other letters than capitals stand if case is ignored.
    r"|(?P<letters>[a-hjlm-rt-z\u0900-\u097f :/@#,–-]+(?![?*+{]))",
    re.DOTALL,
)
_Needed = tuple[int, int, tuple[str, ...]]
"""The length of the shortest of some words, how many there are, below zero, and these: the more
the better."""
_NOTHING: _Needed = (0, 0, ())


def needed_words(form: str) -> tuple[str, ...]:
    """Words of which a text has one, in small letters, if ``form`` is found in it, whatever its
    flags are but ``VERBOSE``; none if nothing is known.
    """
    outer: list[tuple[list[_Needed], _Needed, bool]] = []
    choices: list[_Needed] = []
    needed = _NOTHING
    for piece in _PIECES.finditer(form.lower()):
        kind = piece.lastgroup
        if kind == "letters":
            needed = max(needed, (len(piece[0]), -1, (piece[0],)))
        elif kind == "choice":
            choices.append(needed)
            needed = _NOTHING
        elif kind == "group" or kind == "ahead":
            outer.append((choices, needed, kind == "group"))
            choices, needed = [], _NOTHING
        elif kind == "end" and outer:
            inner = _any([*choices, needed])
            choices, needed, is_found = outer.pop()
            if is_found and piece[0] == ")":
                needed = max(needed, inner)
    return _any([*choices, needed])[2]


def _any(choices: list[_Needed]) -> _Needed:
    """What is needed if one of the ``choices`` is found."""
    if len(choices) == 1:
        return choices[0]
    shortest, fewest, words = zip(*choices, strict=True)
    return (min(shortest), sum(fewest), sum(words, ())) if min(shortest) else _NOTHING
