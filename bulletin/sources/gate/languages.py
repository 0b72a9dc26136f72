"""The language of a text, if not Hindi."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

__all__ = ["ROMANISED", "other_language"]

ROMANISED = "Hindi in Latin letters"

_SAMPLE = 20_000
_FEWEST_LETTERS = 40
_FEWEST_OF_A_SCRIPT = 12
_LEAST_HINDI, _MOST_OTHER = 0.3, 0.6
# Words that Hindi needs and its neighbours in Devanagari lack.
_HINDI = re.compile(
    "(?<![\u0900-\u0963])(?:है|हैं|में|और|ने|से|था|थे|थी|नहीं|भी|इस|पर|यह)(?![\u0900-\u0963])"
)
_WORD = re.compile("[\u0900-\u0963]+")
_ROMAN_HINDI = re.compile(
    r"\b(?:hai|hain|ka|ki|ke|ko|se|mein|aur|nahi|nahin|kya|bhi|tha|thi|kar|liye|gaya|rahi|raha)\b",
    re.IGNORECASE,
)
_LATIN_WORD = re.compile("[A-Za-z]+")
_MOST_BY_CHANCE = 0.12
"""English has «to», «the» and «me», but hardly these."""
_SURELY_HINDI = 0.05
_MIXED, _FEWEST_HINDI = 0.1, 3
"""The least share of Devanagari in news full of names in Latin letters, and of Hindi's words."""
_ADDRESS = re.compile(r"(?<!\S)\S{1,80}\.(?:com|in|org|net|gov|nic)\b\S{0,200}", re.IGNORECASE)
# What each language has and Hindi lacks: a text in it is full of these.
_OF = {
    "Marathi": re.compile(
        "(?<![\u0900-\u0963])(?:आहेत?|आणि|नाही|नाहीत|होत[ेीा]|केल[ेीा]|झाल[ेीा]|असे|त्या|म्हणून"
        "|[\u0900-\u0963]{2,}(?:च्या|ची|चे|चा|ला|ंना|साठी|मध्ये|वर))(?![\u0900-\u0963])"
    ),
    "Nepali": re.compile(
        "(?<![\u0900-\u0963])(?:छ|छन्|थियो|थिए|पनि|यस|भए|र|[\u0900-\u0963]{2,}"
        "(?:को|ले|मा|लाई|हरू|हरु|बाट|एका|एको|ेका|ेको|ने))(?![\u0900-\u0963])"
    ),
    "Sanskrit": re.compile("[\u0900-\u0963]+(?:ः|म्|त्|न्|स्य|ेण|ानां|न्ति)(?![\u0900-\u0963])"),
}
_LEAST = {"Marathi": 0.05, "Nepali": 0.1, "Sanskrit": 0.2}
"""The least share of such words, so that a list of names is not taken for another language."""
_FEWEST_WORDS = 12
_SCRIPTS = (
    ("\u0600", "\u06ff", "Urdu (or another language in Arabic script)"),
    ("\u0980", "\u09ff", "Bengali"),
    ("\u0a00", "\u0a7f", "Punjabi"),
    ("\u0a80", "\u0aff", "Gujarati"),
    ("\u0b00", "\u0b7f", "Odia"),
    ("\u0b80", "\u0bff", "Tamil"),
    ("\u0c00", "\u0c7f", "Telugu"),
    ("\u0c80", "\u0cff", "Kannada"),
    ("\u0d00", "\u0d7f", "Malayalam"),
)
_NAMES = {
    "mr": "Marathi", "ne": "Nepali", "en": "English", "de": "German", "fr": "French",
    "es": "Spanish", "pt": "Portuguese", "it": "Italian",
}  # fmt: skip
_IN_LATIN_LETTERS = ("en", "hi", "de", "fr", "es", "pt", "it")
_ASSAMESE = re.compile("[\u09f0\u09f1]")
"""Letters that Bengali, whose script it shares, lacks."""


def other_language(text: str) -> str:
    """The name of a text's language if it is certainly not Hindi; else ''."""
    sample = text[:_SAMPLE]
    if _WORD.search(sample):
        sample = _ADDRESS.sub(" ", sample)
    counts = Counter(map(_script, filter(str.isalpha, sample)))
    total = sum(counts.values())
    if total < _FEWEST_OF_A_SCRIPT:
        return ""
    if counts["Devanagari"] >= _LEAST_HINDI * total:
        return _of_devanagari(sample)
    if counts["Devanagari"] >= _MIXED * total and len(_HINDI.findall(sample)) >= _FEWEST_HINDI:
        return ""
    script, most = counts.most_common(1)[0]
    if most < _MOST_OTHER * total or (script == "Latin" and total < _FEWEST_LETTERS):
        return ""
    if script == "Bengali" and _ASSAMESE.search(sample):
        return "Assamese"
    if script != "Latin":
        return "another language" if script in ("", "Devanagari") else script
    words = len(_LATIN_WORD.findall(sample))
    if len(_ROMAN_HINDI.findall(sample)) > _MOST_BY_CHANCE * words:
        return ROMANISED
    return _NAMES.get(_classified(sample, _IN_LATIN_LETTERS), "English")


def _script(letter: str) -> str:
    if letter < "\u0250":
        return "Latin"
    if "\u0900" <= letter <= "\u097f":
        return "Devanagari"
    return next((name for first, last, name in _SCRIPTS if first <= letter <= last), "")


def _of_devanagari(sample: str) -> str:
    """Marathi, Nepali or Sanskrit, if the words that every Hindi text has are missing."""
    words = len(_WORD.findall(sample))
    if words < _FEWEST_WORDS or len(_HINDI.findall(sample)) >= _SURELY_HINDI * words:
        return ""
    shares = {name: len(form.findall(sample)) / words for name, form in _OF.items()}
    if shares["Sanskrit"] >= _LEAST["Sanskrit"]:
        return "Sanskrit"
    if all(share < _LEAST[name] for name, share in shares.items()):
        return ""
    name = _NAMES.get(_classified(sample, ("hi", "mr", "ne")), "")
    return name if name and shares[name] >= _LEAST[name] else ""


def _classified(sample: str, among: tuple[str, ...]) -> str:
    # Its model takes two seconds to load: only worth it for doubtful texts.
    identifier = _identifier()
    identifier.set_languages(list(among))
    return str(identifier.classify(sample)[0])


@cache
def _identifier() -> Any:
    import py3langid

    return py3langid
