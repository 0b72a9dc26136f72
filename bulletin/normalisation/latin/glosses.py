"""Skips words, mostly in brackets, that repeat those beside them in the other script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, INDIC, TAIL
from bulletin.normalisation.latin.names_and_letters import before_letters
from bulletin.normalisation.latin.translated_brackets import translated_brackets
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.lexicon import built_in
from bulletin.normalisation.passes import LATIN, Pass, Reading
from bulletin.normalisation.quantities.told_in_words import told_in_words
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.scanning import latin_matches
from bulletin.normalisation.words.sound_alike import alike, sound
from bulletin.normalisation.words.vocabulary import slips

__all__ = ["PASS"]

_BRACKET = lazy_pattern(
    f"[(\\[] ?(?P<number>[0-9]{{1,4}} )?"
    f"(?P<words>[A-Za-z][A-Za-z .,&'-]{{0,58}}|[{INDIC}][{INDIC} .-]{{0,58}})"
    "(?P<last>[0-9]{1,4})? ?[)\\]]"
)
_REACH = 80
_INDIC_WORDS = lazy_pattern(f"[{INDIC}]+")
_LATIN_WORDS = lazy_pattern(r"[A-Za-z]+(?:\.[A-Za-z]+)*")


def _read(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    brackets = [*_words(text, language, memory)] if "(" in text or "[" in text else []
    if "(" in text:
        brackets += _models(text, language)
        brackets += _units_again(text, language)
        brackets += before_letters(text, language, _repeats)
    found = [*brackets, *_datelines(text, language), *_beside(text, language)]
    found += _alternatives(text, language)
    if "(" in text:
        found += translated_brackets(text, language)
        found += told_in_words(text, language)
    found += _names_beside(text, language)
    for reading in sorted(found, key=lambda reading: reading.start):
        yield from _with_a_pause(text, reading)


_NUMBER_BEHIND = lazy_pattern(f" ?[₹$]? ?[0-9{HEAD}]")


def _with_a_pause(text: str, reading: Reading) -> Iterator[Reading]:
    """«निफ्टी 50 (Nifty 50) 25.60 अंक»: a comma for the bracket, else the two numbers become one."""
    near = text[max(0, reading.start - 2) : reading.start]
    before, last = near.rstrip(" ")[-1:], reading.end - 1
    between = before.isdigit() or before == TAIL
    if between and text[last] in ")]" and _NUMBER_BEHIND.match(text, reading.end):
        yield reading._replace(end=last)
        yield Reading(last, reading.end, ",")
    else:
        yield reading


_DATELINE = lazy_pattern(
    "^([A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]{1,20})?) ?, ?"
    f"(?=([{INDIC}]{{2,20}}(?: [{INDIC}]{{2,20}})?) ?:)",
    re.MULTILINE,
)


def _datelines(text: str, language: Language) -> Iterator[Reading]:
    """«Chandigarh,चंडीगढ़:»: a place in both scripts, at the beginning of a line."""
    for match in latin_matches(_DATELINE, text):
        latin, indic = match[1].split(), match[2].split()
        if len(latin) == len(indic) and all(
            alike(_heard(say(one, language)), _heard(other))
            for one, other in zip(latin, indic, strict=True)
        ):
            yield Reading(*match.span(), "")


_RUN = lazy_pattern(
    "[A-Za-z](?<![A-Za-z0-9.@/#_-].)(?<![A-Za-z0-9.@/#-] .)[A-Za-z]{1,19}(?: [A-Z][a-z]{1,19})?"
    "(?! ?[A-Za-z0-9@/#_-]|\\.[A-Za-z])"
)
_WORDS_BEHIND = lazy_pattern(f" ([{INDIC}]+)(?: ([{INDIC}]+))?")
_WORDS_BEFORE = lazy_pattern(f"(?:([{INDIC}]+) )?(?<![{INDIC}])([{INDIC}]+) \\Z")


def _beside(text: str, language: Language) -> Iterator[Reading]:
    """«बीएसए BSA», «Lucknow लखनऊ»: one word or two that are said like the words beside them."""
    for match in latin_matches(_RUN, text):
        said = "".join(_plain(say(word, language)) for word in match[0].split())
        before = _words_before(text, match.start())
        behind = _WORDS_BEHIND.match(text, match.end())
        for words in (before, behind):
            parts = [_plain(word) for word in words.groups() if word] if words else []
            if said in {"".join(parts), parts[-1 if words is before else 0] if parts else ""}:
                yield Reading(*match.span(), "")
                break


def _words_before(text: str, start: int) -> re.Match[str] | None:
    """The last two words of a window before ``start``, sought where they begin."""
    if text[start - 1 : start] != " ":
        return None
    begin = max(0, start - _REACH)
    last = text.rfind(" ", begin, start - 1)
    if last >= 0:
        begin = max(begin, text.rfind(" ", begin, last) + 1)
    return _WORDS_BEFORE.search(text, begin, start)


def _plain(word: str) -> str:
    """A word without what is left out in one of its spellings."""
    return word.replace(" ", "").replace("\u093c", "").replace("\u0901", "\u0902")


_LATIN = lazy_pattern("\\( ?([A-Za-z][A-Za-z0-9 +-]{1,40}) ?\\)")
_PARTS = lazy_pattern(f"[A-Za-z]+|[0-9]+|[{INDIC}]+|\\+")
_LEAST_PARTS, _MOST_PARTS = 2, 6


def _models(text: str, language: Language) -> Iterator[Reading]:
    """«वनप्लस 12आर (OnePlus 12R)», «रिटायर्ड IPS (Retired IPS)», «मिसाइल अग्नि-5 (Agni-5 Missile)»,
    «एपल टीवी प्लस (Apple TV+)»: the same words and numbers, in any order.
    """
    for match in _LATIN.finditer(text):
        parts = _PARTS.findall(match[1])
        before = text[max(0, match.start() - _REACH) : match.start()]
        last = _trailing(_PARTS, before)[-len(parts) :]
        if not _LEAST_PARTS <= len(parts) <= _MOST_PARTS or len(last) < len(parts):
            continue
        said, heard = ([_part(part, language) for part in each] for each in (parts, last))
        english = language.says["english_digits"].split()
        if all(any(_are_one(one, other, english) for other in heard) for one in said):
            yield Reading(*match.span(), "")


_LATIN_NAME = lazy_pattern(
    "[A-Za-z](?<![A-Za-z0-9.@/#_-].)(?<![A-Za-z0-9.@/#-] .)[A-Za-z]+"
    "(?: [A-Za-z]+| [0-9]{1,4}(?:\\.[0-9])?){1,7}"
    "(?! ?[A-Za-z0-9@/#_-]|\\.[A-Za-z])"
)


def _names_beside(text: str, language: Language) -> Iterator[Reading]:
    """«गूगल पिक्सल 8 प्रो Google Pixel 8 Pro», «पिक्सल फोन Pixel phone»: words and numbers again."""
    for match in latin_matches(_LATIN_NAME, text):
        parts = _PARTS.findall(match[0])
        last = _trailing(_PARTS, text[max(0, match.start() - _REACH) : match.start()])
        same = last[-len(parts) :]
        if len(same) < len(parts) or not any(map(_INDIC_WORDS.fullmatch, same)):
            continue
        pairs = zip(parts, same, strict=True)
        english = language.says["english_digits"].split()
        if all(
            _are_one(_part(one, language), _part(other, language), english) for one, other in pairs
        ):
            yield Reading(*match.span(), "")


def _part(part: str, language: Language) -> str:
    """A number, or the sound of a word in either script, or of the plus of «Disney+»."""
    if part == "+":
        return _heard(language.symbols.get(part, ""))
    return part if part.isdigit() else _heard(say(part, language) if part.isascii() else part)


def _are_one(one: str, other: str, english: list[str]) -> bool:
    """Whether two parts of a name are the same number («1», «वन»), or sound alike."""
    if one.isdigit() and not other.isdigit() and int(one) < len(english):
        return _heard(english[int(one)]) == other
    return one == other if one.isdigit() or other.isdigit() else alike(one, other)


_OR = lazy_pattern(" ?/ ?| या ")
_LATIN_OR_INDIC = f"[A-Za-z]{{2,24}}|[{INDIC}]{{2,24}}"
_NAME_BEFORE = lazy_pattern(f"(?<![A-Za-z0-9@./{INDIC}])(?:{_LATIN_OR_INDIC})\\Z")
_NAME_BEHIND = lazy_pattern(f"(?:{_LATIN_OR_INDIC})(?![A-Za-z0-9@{INDIC}]|\\.[A-Za-z])")


def _alternatives(text: str, language: Language) -> Iterator[Reading]:
    """«बीसीसीआई/BCCI», «आईसीएमआर या ICMR»: one name in both scripts."""
    for match in _OR.finditer(text):
        behind = _NAME_BEHIND.match(text, match.end())
        if not behind:
            continue
        before = _NAME_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if before and before[0].isascii() != behind[0].isascii():
            latin, indic = sorted((before[0], behind[0]))  # ASCII comes first
            if _plain(say(latin, language)) == _plain(indic):
                yield Reading(match.start(), behind.end(), "")


def _words(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    for match in _BRACKET.finditer(text):
        before = re.split("[\n()[\\]।]", text[max(0, match.start() - _REACH) : match.start()])[-1]
        before = before.rstrip(" '\":")
        last, words = match["last"], match["words"]
        if last:  # «आईपीएल 2021 (IPL 2021)»
            before = before.removesuffix(last).rstrip(" -") if before.endswith(last) else ""
        if match["number"] and not _has_number(before, match["number"]):
            continue
        if _is_short_for(before, words, language) or _is_unit(before, words, language):
            yield Reading(*match.span(), "")
        elif _repeats(before, words, language):
            _remember(before, words, language, memory)
            yield Reading(*match.span(), "")
        elif (
            _repeats(_NUMBER_LAST.sub("", before), words, language)
            or (words.isalpha() and _repeats(_NOUN_LAST.sub("", before), words, language))
            or _is_said_behind(text, match, language)
        ):
            yield Reading(*match.span(), "")


_NUMBER_LAST = lazy_pattern(r" [0-9][0-9,.]{0,12}\Z")
"""«सेंसेक्स 200 (Sensex) अंक»: a number stands between."""
_NOUN_LAST = lazy_pattern(f"(?<=[{INDIC}]) [{INDIC}]{{2,12}}\\Z")
"""«पन्ना जिले (Panna)»: the noun of a name stands between."""


def _is_short_for(before: str, bracket: str, language: Language) -> bool:
    """«मध्य प्रदेश (म.प्र.)», «नगरपालिका (न.पा.)»: what it is short for stands before it."""
    meanings = language.abbreviations.get(bracket.strip(), ())
    return any(_joined(before).endswith(_joined(each.spoken)) for each in meanings)


_UNIT_LAST = lazy_pattern("[0-9] ?([A-Za-z]{2,6})\\Z")


def _is_unit(before: str, bracket: str, language: Language) -> bool:
    """«2.4 mcg (माइक्रोग्राम)»: the unit in full."""
    unit = _UNIT_LAST.search(before)
    meant = language.units.get(unit[1]) if unit else None
    return meant is not None and _joined(meant.spoken) == _joined(bracket)


_UNIT_IN_BRACKET = lazy_pattern(f"\\( ?([^() {INDIC}]{{1,8}}) ?\\)")
_UNIT_BEFORE = lazy_pattern(f"([{INDIC}.]+(?:[/ ][{INDIC}.]+){{0,3}})\\Z")


def _units_again(text: str, language: Language) -> Iterator[Reading]:
    """«50 किलोमीटर (km)», «950 पिकोग्राम/मिलीलीटर (pg/mL)»: a unit that is said already."""
    for match in _UNIT_IN_BRACKET.finditer(text):
        unit = language.units.get(match[1])
        start = match.start() - (text[match.start() - 1 : match.start()] == " ")
        before = _UNIT_BEFORE.search(text, max(0, start - _REACH), start) if unit else None
        if not unit or not before:
            continue
        short = language.units.get(before[1].rpartition(" ")[2])
        per = before[1].replace("/", language.says["per"])
        if unit == short or _joined(per).endswith(_joined(unit.spoken)):
            yield Reading(start, match.end(), "")


def _joined(words: str) -> str:
    return words.replace(" ", "").replace("-", "")


def _has_number(before: str, number: str) -> bool:
    """«16 साइकी (16 Psyche)»: whether the words before the bracket begin with its number."""
    return re.search(f"(?<![0-9.,]){number}[^0-9]*\\Z", before) is not None


_BEHIND = lazy_pattern(f" ?([{INDIC}]+)")


def _is_said_behind(text: str, match: re.Match[str], language: Language) -> bool:
    """«(Nifty) निफ्टी»: whether a bracket opens a sentence, and its word follows in Hindi."""
    begins = text[max(0, match.start() - 3) : match.start()].rstrip(" \"'")[-1:] in {
        "",
        "।",
        ".",
        "\n",
        ":",
        "!",
        "?",
    }
    word = _BEHIND.match(text, match.end())
    if not begins or not word or not _ONE_TERM.fullmatch(match["words"].strip()):
        return False
    return alike(_heard(word[1]), _heard(say(match["words"].strip(), language)))


_ONE_TERM = lazy_pattern("[A-Z][A-Za-z]+")


def _remember(before: str, bracket: str, language: Language, memory: Memory) -> None:
    """«रीको (RECO)»: from now on, RECO is said as its first mention is written."""
    term = bracket.strip()
    word = _INDIC_WORDS.findall(before)[-1:]
    if _ONE_TERM.fullmatch(term) and word and alike(_heard(word[0]), _heard(say(term, language))):
        memory.note("term", term, word[0], 1.0)


def _repeats(before: str, bracket: str, language: Language) -> bool:
    translated = False
    if bracket[0].isascii():
        words, spoken = _LATIN_WORDS.findall(bracket), _trailing(_INDIC_WORDS, before)
        spoken = [slips(language).get(word, word) for word in spoken]
        if "," in bracket:  # «दिल्ली, मुंबई और पुणे (Delhi, Mumbai and Pune)»
            words = [word for word in words if word != "and"]
            spoken = [word for word in spoken if word not in language.cues["conjunctions"]]
        translated = words[-1].islower()
        words = [say(word, language) for word in words]
    else:
        words = _INDIC_WORDS.findall(bracket)
        spoken = [say(word, language) for word in _trailing(_LATIN_WORDS, before)]
    said, heard = [_heard(word) for word in words], [_heard(word) for word in spoken]
    if not said or not heard:
        return False
    if _are_same_letters(spoken, words) or _are_one_word(spoken[-1], words):
        return True
    if _are_within(heard, said):
        return True
    if len(said) == 1 and _is_inflected(spoken[-1], said[0]):
        return True
    phrase = _as_phrase(bracket.strip(), language)
    if phrase and heard[-len(phrase) :] == phrase:  # «साल-दर-साल (YoY)»
        return True
    if "&" in bracket:  # «जम्मू-कश्मीर (J&K)»
        said = phrase or said
    whole = "".join(said)
    for count in range(1, min(len(heard), len(said) + 3) + 1):
        if alike("".join(heard[-count:]), whole):
            return True
    if 1 < len(said) <= _FEW:
        return alike(heard[-1], said[-1]) or (
            translated
            and len(said) == _FEW <= len(heard)
            and all(map(alike, heard[-_FEW:-1], said[:-1]))
        )  # «कोरोना वायरस महामारी (Corona virus epidemic)»
    return len(said) <= len(heard) and _are_mostly_alike(heard[-len(said) :], said)


def _are_same_letters(spoken: list[str], words: list[str]) -> bool:
    """«टी.डी.एस. (TDS)», «CBI (सी.बी.आई.)»: the same letters, together or apart."""
    together = "".join(words)
    return any("".join(spoken[-n:]) == together for n in range(1, _MOST_LETTERS + 1))


_MOST_LETTERS = 6


def _are_mostly_alike(heard: list[str], said: list[str]) -> bool:
    """«लोक सभा अध्यक्ष राम नाईक (Lok Sabha Speaker Ram Naik)»: one word is translated."""
    same = sum(alike(one, other) for one, other in zip(heard, said, strict=True))
    return len(said) > _FEW and same >= len(said) - 1


_FEW = 3


def _are_one_word(word: str, words: list[str]) -> bool:
    """«हाईकोर्ट (High Court)»: whether ``words`` are written as one, of three consonants."""
    heard = _heard(word)
    return len(words) > 1 and len(heard) >= _FEW and alike(heard, _heard("".join(words)))


_INFLECTED = lazy_pattern(f"([{INDIC}]{{2,}}?)(?:ियों|ियां|ियाँ|ों|ें)\\Z")


def _is_inflected(word: str, said: str) -> bool:
    """«ट्रेनें (Train)», «टिकटों (Tickets)»: a Hindi plural of an English word."""
    stem = _INFLECTED.match(word)
    return stem is not None and _heard(stem[1]) in {said, said.removesuffix("स")}


def _are_within(heard: list[str], said: list[str]) -> bool:
    """«आदर्श ग्राम योजना (Adarsh Gram)»: whether the bracket repeats all but the last word or two."""
    if len(said) < _LEAST_WITHIN:
        return False
    starts = range(max(0, len(heard) - len(said) - _LEAST_WITHIN), len(heard) - len(said))
    return any(all(map(alike, heard[at : at + len(said)], said)) for at in starts)


_LEAST_WITHIN = 2


def _as_phrase(term: str, language: Language) -> list[str]:
    """The words that the built-in lexicon says for a whole term, if it has it."""
    for reading in built_in(language).readings(term, language):
        if (reading.start, reading.end) == (0, len(term)):
            return [_heard(word) for word in _INDIC_WORDS.findall(reading.spoken)]
    return []


def _heard(word: str) -> str:
    """The sound of a word, the same for «डाइट» and «डायट», «बिरला» and «बिड़ला»."""
    return sound(word.replace("ाय", "ाइ").replace("ड़", "र").replace("ऋ", "रि"))


def _trailing(words: re.Pattern[str], before: str) -> list[str]:
    """The words in one script at the end of ``before``."""
    found: list[str] = []
    end = len(before)
    for match in reversed(list(words.finditer(before))):
        if before[match.end() : end].strip(" .,-'\""):
            break
        found.insert(0, match[0])
        end = match.start()
    return found


PASS = Pass("gloss", remembering=_read, needs=LATIN | frozenset("(["))
