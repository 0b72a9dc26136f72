"""Letters in visual order, as they are drawn: «िवभाग» for «विभाग», «मागर्» for «मार्ग».

Some programs write a PDF's text so. The sign of a short i then stands before its syllable, a reph
after it, both where no word has them: 1 in 70,000 letters of good text.
"""

from __future__ import annotations

import re

_CLUSTER = "(?:[क-ह]़?्)*[क-ह]़?"
_SHORT_I = re.compile(f"ि({_CLUSTER})")
_REPH = re.compile(f"({_CLUSTER}[ा-ौ]?[ंँ]?)र्")
_MISPLACED_I = re.compile("(?<![\u0900-\u0963])ि|(?<=[ा-ौंँ])ि")
_LAST_REPH = re.compile("[क-हा-ौंँ]र्(?![\u0900-\u0963])")
_FEWEST, _LEAST = 3, 0.2
"""Signs out of place, and their part of all short i."""


def in_logical_order(text: str) -> str:
    """``text`` with each short i after its syllable and each reph before it, if it is in visual
    order; otherwise unchanged.
    """
    misplaced = len(_MISPLACED_I.findall(text))
    if misplaced < max(_FEWEST, _LEAST * text.count("ि")):
        return text
    if _LAST_REPH.search(text):
        text = _REPH.sub(r"र्\1", text)
    return _SHORT_I.sub(r"\1ि", text)
