"""Where a dot ends a sentence."""

import pytest

from bulletin.language import load
from bulletin.normalisation.stops import is_stop


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("वह चला गया. सब देखते रहे", True),
        ("डॉ. शर्मा आए", False),
        ("के. एल. राहुल", False),
        ("अंतरराष्ट्रीयकरण. इसके बाद", True),
    ],
)
def test_dot_ends_a_sentence_unless_it_is_an_abbreviation_s(text: str, ends: bool) -> None:
    assert is_stop(text, text.index("."), load("hi")) is ends
