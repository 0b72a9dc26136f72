"""Hindi letters into phonemes: a word in Devanagari, and its IPA.

``pronounced("लोकसभा").ipa`` is ``lˈoːksəbʰaː``. The letters tell all but which inherent vowels are
heard. That is looked up in tables (exceptions, initials, parts of compounds), else chosen by
weights that were learned from a dictionary. ``hindi/`` holds the tables, their sources named.

The IPA is broad: ``c`` and ``ɟ`` are the affricates च and ज; a stress mark stands right before its
vowel; a nasal vowel is the vowel, U+0303, and then its length.
"""

from __future__ import annotations

from bulletin.pronunciation.pronouncing import Pronunciation, pronounced

__all__ = ["Pronunciation", "pronounced"]
