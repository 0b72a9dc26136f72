"""The language of a text, if not Hindi."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_WORD
from bulletin.sources.package_tables import package_table

ROMANISED = "Hindi in Latin letters"
FONT = "in the letters of an unknown font, perhaps from before Unicode"

_SAMPLE = 20_000
_FEWEST_LETTERS = 40
_FEWEST_OF_A_SCRIPT = 12
_LEAST_HINDI, _MOST_OTHER = 0.3, 0.6
_LATIN_WORD = re.compile("[A-Za-z]+")
_MOST_BY_CHANCE = 0.12
"""English has «to», «the» and «me», too, but hardly these."""
_SURELY_HINDI = 0.05
_PART, _SHORTEST, _HALF = re.compile("[।॥?!\n]|[.](?=\\s)"), 3, 0.5
_QUOTED = re.compile('“[^”\n]{1,400}”|«[^»\n]{1,400}»|"[^"\n]{1,400}"')
_MIXED, _FEWEST_HINDI = 0.1, 3
"""The least share of Devanagari in news full of names in Latin letters, and of Hindi's words."""
_ENGLISH = re.compile(r"\b(?:the|of|and|to|is|are|was|were|for|that|with|by)\b", re.IGNORECASE)
_FEWEST_JOINS = 0.08
_INSIDE = re.compile(
    r"[a-z][A-Z]|[A-Za-z][$§{}|\\\[\]<>^~\u00a1-\u00bf\u00d7\u00f7]+[A-Za-z]|^[{}$§]|[$§{}|]$"
)
_MOST_INSIDE = 0.3
"""The least share of such words: names of products and companies also have inner capitals."""
_HIGH, _MOST_HIGH = re.compile("[\u00a1-\u00ff]"), 0.3
"""The least share of accented letters and signs: French and Portuguese have a tenth of them."""
_ADDRESS = re.compile(r"(?<!\S)\S{1,80}\.(?:com|in|org|net|gov|nic)\b\S{0,200}", re.IGNORECASE)
_FEWEST_WORDS, _FEWEST_CLASSIFIED = 12, 10
"""Words in Devanagari, and in Latin letters, from which a language can be told."""
_STOP, _IN_LISTS = re.compile("[.।]\\s*$", re.MULTILINE), 2
"""How much more of its endings a list must have that has none of the language's own words."""
_FEWEST_BARE, _LEAST_BARE = 6, 0.3
"""Words from which it can be told if none is Hindi's, and the share that must be the language's."""
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


class _Language(NamedTuple):
    least: float
    different: int
    form: re.Pattern[str]
    words: re.Pattern[str]

    def own_words(self, sample: str, words: int) -> int:
        """How many of a text's words are this language's; 0 if too few, or too few different."""
        found = self.form.findall(sample)
        # Endings alone are also those of names and of nouns in lists: «जिला», «सूची».
        sure = 1 if _STOP.search(sample) or self.words.search(sample) else _IN_LISTS
        enough = len(found) >= sure * self.least * words
        enough = enough and len(set(found)) >= sure * self.different
        return len(found) if enough else 0

    def pervades(self, sample: str) -> bool:
        """Whether most sentences have such words: not only a title or a song that news quotes.

        Endings alone prove nothing: names and nouns of Hindi have them, too («कंपनी»).
        """
        if self.words.search(sample) is None:
            return False
        parts = [part for part in _PART.split(sample) if len(part.split(None, 3)) > _SHORTEST]
        having = sum(self.form.search(part) is not None for part in parts)
        return having > _HALF * len(parts)


class _Words(NamedTuple):
    hindi: re.Pattern[str]
    own: re.Pattern[str]
    either: re.Pattern[str]
    romanised: re.Pattern[str]
    languages: dict[str, _Language]
    near: frozenset[str]


@cache
def _words() -> _Words:
    said = package_table("bulletin.sources.gate", "languages.toml")
    hindi, own, romanised = ("|".join(said.pop(name)) for name in ("hindi", "own", "romanised"))
    return _Words(
        _whole(hindi),
        _whole(own),
        _whole(f"{hindi}|{own}"),
        lazy_pattern(rf"\b(?:{romanised})\b", re.IGNORECASE),
        {name: _language(one) for name, one in said.items()},
        frozenset(name for name, one in said.items() if one.get("near")),
    )


def _language(said: dict[str, Any]) -> _Language:
    words = _whole("|".join(said["words"]))
    return _Language(said["least"], said["different"], _form(said), words)


def _form(language: dict[str, Any]) -> re.Pattern[str]:
    endings = "|".join(language["endings"])
    ended = f"[\u0900-\u0963]{{{language['before']},}}(?:{endings})"
    return _whole("|".join([*language["words"], ended]))


def _whole(words: str) -> re.Pattern[str]:
    """A form of whole words in Devanagari; the end of an ordinal («20वां») is none."""
    return lazy_pattern(f"(?<![\u0900-\u0963\\d])(?:{words})(?![\u0900-\u0963])")


def other_language(text: str) -> str:
    """The name of a text's language if it is certainly not Hindi; else ''."""
    sample = text[:_SAMPLE]
    if HINDI_WORD.search(sample):
        sample = _ADDRESS.sub(" ", sample)
    counts = Counter(map(_script, filter(str.isalpha, sample)))
    total = sum(counts.values())
    if total < _FEWEST_OF_A_SCRIPT:
        return ""
    if counts["Devanagari"] >= _LEAST_HINDI * total:
        return _of_devanagari(sample)
    if _is_mixed(sample, counts["Devanagari"] / total):
        return ""
    script, most = counts.most_common(1)[0]
    if most < _MOST_OTHER * total or (script == "Latin" and total < _FEWEST_LETTERS):
        return ""
    if script == "Bengali" and _ASSAMESE.search(sample):
        return "Assamese"
    if script != "Latin":
        return "another language" if script in ("", "Devanagari") else script
    if _is_of_a_font(sample):
        return FONT
    words = len(_LATIN_WORD.findall(sample))
    if words < _FEWEST_CLASSIFIED and not _ENGLISH.search(sample):
        return "Latin letters"
    if _is_romanised(sample):
        return ROMANISED
    return _NAMES.get(_classified(sample, _IN_LATIN_LETTERS), "English")


def _is_mixed(sample: str, share: float) -> bool:
    """Whether Hindi is full of names in Latin letters: no English stands between these."""
    small = len(_words().either.findall(sample)) >= _FEWEST_HINDI
    if _has_english(sample):
        return small and share >= _MIXED
    if small or share < _MIXED:
        return small and share >= _MIXED / 2
    several = len(HINDI_WORD.findall(sample)) >= _FEWEST_HINDI
    return several and not (_is_romanised(sample) or _is_of_a_font(sample))


def _is_romanised(sample: str) -> bool:
    words = len(_LATIN_WORD.findall(sample))
    return len(_words().romanised.findall(sample)) > _MOST_BY_CHANCE * words


def _has_english(sample: str) -> bool:
    """Whether words in Latin letters form English, rather than being names in a Hindi sentence."""
    joins = len(_ENGLISH.findall(sample))
    return joins > _FEWEST_JOINS * len(_LATIN_WORD.findall(sample))


def _is_of_a_font(sample: str) -> bool:
    """Whether words have signs and capitals inside them, as Hindi typed in an old font does, or
    are mostly of letters beyond those of English.
    """
    words = sample.split()
    if len(_HIGH.findall(sample)) > _MOST_HIGH * sum(map(len, words)):
        return True
    odd = sum(_INSIDE.search(word) is not None for word in words)
    return odd > _MOST_INSIDE * len(words) and not _has_english(sample)


def _script(letter: str) -> str:
    if letter < "\u0250":
        return "Latin"
    if "\u0900" <= letter <= "\u097f":
        return "Devanagari"
    return next((name for first, last, name in _SCRIPTS if first <= letter <= last), "")


def _of_devanagari(sample: str) -> str:
    """A language other than Hindi, if the words that every Hindi text has are missing."""
    words = len(HINDI_WORD.findall(sample))
    own = _QUOTED.sub(" ", sample)
    counts = {name: one.own_words(own, words) for name, one in _words().languages.items()}
    most = max(counts, key=counts.__getitem__)
    if words < _FEWEST_WORDS and not (
        words >= _FEWEST_BARE
        and counts[most] >= _LEAST_BARE * words
        and _words().either.search(sample) is None
    ):
        return ""
    if most in _words().near and counts[most] > len(_words().own.findall(own)):
        return most if _words().languages[most].pervades(own) else ""
    if len(_words().hindi.findall(sample)) >= _SURELY_HINDI * words:
        return ""
    sure = {name for name, count in counts.items() if count} - _words().near
    if "Sanskrit" in sure or not sure:
        return "Sanskrit" if sure else ""
    name = _NAMES.get(_classified(sample, ("hi", "mr", "ne")), "")
    return name if name in sure else ""


def _classified(sample: str, among: tuple[str, ...]) -> str:
    # Its model takes two seconds to load: only worth it for doubtful texts.
    identifier = _identifier()
    identifier.set_languages(list(among))
    return str(identifier.classify(sample)[0])


@cache
def _identifier() -> Any:
    import py3langid

    return py3langid
