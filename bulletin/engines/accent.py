"""IPA as espeak-ng writes Hindi: what its voice speaks, and what Kokoro was trained on.

Matched to espeak-ng's output for 4,000 words of news. The flap ड़ is ``r.`` there (with ``ɽ`` it
was absent or weak in 10 of 48 clips, with ``r.`` in 2), a stressed schwa ``ʌ``, a nasal schwa
``ən``; nasal vowels are short except ``ẽː``; a long consonant is the consonant and ``ː``.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from bulletin.pronunciation import SILENT, Pronunciation

_RESPELT = (
    ("ˈə", "ˈʌ"),
    ("kʂ", "kʃ"),
    ("ɪ\u0303", "i\u0303"),
    ("ʊ\u0303", "u\u0303"),
    ("ə\u0303", "ən"),
    ("ʌ\u0303", "ʌn"),
    ("ccʰ", "cʰcʰ"),
    ("ʈʈʰ", "ʈʰʈʰ"),
    ("ɖɖʰ", "ɖʰɖʰ"),
    ("ttʰ", "tʰː"),
    ("ddʰ", "dʰː"),
)
_ENDS = (
    (re.compile("(?<!e)\u0303ː"), "\u0303"),
    (re.compile("(?<![ˈˌ])iː|iː$"), "i"),
    (re.compile("^(ˌ?)ə"), r"\1ʌ"),
    (re.compile("(?<!ˈ)əj$"), "ɛj"),
    (re.compile("([kɡcɟʈɖtdpb])\\1(?!ʰ)"), r"\1ː"),
    # After such a final cluster a schwa is faintly heard: छात्र, फ़िल्म.
    (re.compile("(?<=[kɡɟtdpbʰlsʃʂzfxnmhɾʈɖ])(?<!ɡ(?=j))([jɾnm])$"), r"\1ə"),
)


_LONG_BEFORE_YA = re.compile("([ktp])j")
"""Long within a conjunct, as in वाक्य, but not over a silent schwa, as in रुपया and उपयोग."""


def accented(said: Pronunciation) -> str:
    """The IPA of a Hindi word as espeak-ng would write it."""
    text = flapped(unicodedata.normalize("NFD", said.ipa))
    for ours, theirs in _RESPELT:
        text = text.replace(ours, theirs)
    for ours_like, theirs_like in _ENDS:
        text = ours_like.sub(theirs_like, text)
    return text if _meets_ya(said) else _LONG_BEFORE_YA.sub(r"\1ːj", text)


def _meets_ya(said: Pronunciation) -> bool:
    """Whether a consonant comes before य only because the schwa between them is silent."""
    return any(
        vowel == SILENT and onset.startswith("य")
        for (_, vowel, _), (onset, _, _) in pairwise(said.aksharas)
    )


def flapped(ipa: str) -> str:
    """IPA with espeak-ng's symbol for the flap."""
    return ipa.replace("ɽʰ", "r.h").replace("ɽ", "r.")
