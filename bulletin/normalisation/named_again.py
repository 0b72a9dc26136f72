"""A name and its number are read in the same way wherever an article has them.

«‘कहानी 2’ आई है … कहानी 2 : दुर्गा रानी», «टी 20 वर्ल्ड कप … टी 20 की»: where nothing around a number
tells that it is a name's, another place may. What is found in a text counts in all of it, and in
the article's texts behind it, unless something is counted there.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.identifiers.numbered_names import PASS
from bulletin.normalisation.identifiers.opened_titles import counts
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.said_before import Memory

_FORM = "number of a name"
_NAMED, _PLAIN = frozenset({PASS.name, "phrase"}), "cardinal"
_NUMBER = lazy_pattern("([ -]{0,2})([1-9][0-9]{0,3})\\Z")
_NAME = lazy_pattern(f"(?:[{INDIC}]{{2,24}}|[A-Za-z]{{1,24}}|[{INDIC}])\\Z")
_REACH, _LONGEST = 26, 6


def named_again(text: str, tokens: list[Reading], language: Language, memory: Memory) -> None:
    """Read the plain numbers among ``tokens`` like a number that is the same name's."""
    for token in tokens:
        if token.rule in _NAMED and text[token.end - 1].isdigit():
            name, number = _name(text, token)
            said = numbers.english(int(number), language) if name else ""
            if said and token.spoken.endswith(said):
                memory.note(_FORM, f"{name} {number}", said, token.confidence)
    if not memory.has_noted(_FORM):
        return  # as mostly
    for place, token in enumerate(tokens):
        said = memory.recall(_FORM, " ".join(_name(text, token))) if token.rule == _PLAIN else ""
        if said and not counts(text, token.end, language, several=False):
            apart = " " if text[token.start] == "-" else ""
            tokens[place] = token._replace(spoken=apart + said, rule=PASS.name)


def _name(text: str, token: Reading) -> tuple[str, str]:
    """The word before a number, in small letters, and the number; both '' if there is none."""
    number = _NUMBER.search(text, max(0, token.end - _LONGEST), token.end)
    name = number and _NAME.search(text, max(0, number.start() - _REACH), number.start())
    return (name[0].lower(), number[2]) if number and name else ("", "")
