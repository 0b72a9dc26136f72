"""Counts the forms in which the tokens of some rules are written: ``usual_forms.tsv``.

    python scripts/count_forms.py TEXT... > bulletin/language/hi/usual_forms.tsv

A TEXT is news with a paragraph per line. Only forms and their counts are stored, no words.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.chunks import chunks
from bulletin.normalisation.doubts.doubting import SEVERAL
from bulletin.normalisation.repairs import forms
from bulletin.normalisation.usual_forms import form

_RULES = frozenset({"cardinal", "initials", "range", "symbol"})
"""The rules that read what the more specific ones leave."""
_LEAST = 3

_HEAD = """\
# The forms in which tokens are usually written, by the rule that reads them: 9 is a number, 9,9 one
# with commas, 99999 one of five digits or more, क a Hindi word, a Latin letters; what touches a
# token is part of its form, except spaces, brackets, quotes and stops. A form that is not here
# makes its reading doubtful; a rule that is not here reads any form. «several rules» have read one
# chunk, which spaces part from others.
# Source: counted by scripts/count_forms.py in Hindi news (fact checks of Boom, dailies of 2020, BBC
# Hindi, film reviews of Jagran and Navbharat Times); counts only.
# rule	form	count"""


def main(paths: list[str]) -> None:
    """Print the table of the texts at ``paths``."""
    language = load("hi")
    counts: Counter[tuple[str, str]] = Counter()
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            written = forms.canonical(line).text
            spoken = speak(written, language)
            for piece in spoken.pieces:
                if piece.rule in _RULES and piece.spoken.strip():
                    counts[piece.rule, form(written, piece.start, piece.end)] += 1
            for chunk in chunks(spoken):
                if len({reading.rule for reading in chunk.readings}) > 1:
                    counts[SEVERAL, form(written, chunk.start, chunk.end)] += 1
    print(_HEAD)
    for (rule, usual), count in sorted(counts.items()):
        if count >= _LEAST:
            print(f"{rule}\t{usual}\t{count}")


if __name__ == "__main__":
    main(sys.argv[1:])
