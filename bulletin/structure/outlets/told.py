"""Which name is the outlet's own, by all that an article says of it.

A topic, a party or a firm heads titles and tags, too, but it neither signs a report, nor sends it,
nor asks the reader for anything, and its name is not the page's address. So the positions of a name
are summed with its form, and with the text: what the news is about is named in its sentences.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bulletin.core.fitted import summed, weight_columns
from bulletin.core.letters import HINDI_LETTER
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.latin.told_before import heard
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.words.sound_alike import alike as sound_alike
from bulletin.structure.datelines.part_kinds import Kind, is_place, kind_of
from bulletin.structure.lines import alike
from bulletin.structure.outlets.memory import NO_OUTLET, Outlet, pattern_of
from bulletin.structure.outlets.mentions import Frame, Mention, asked_for, frame_of, mentions
from bulletin.structure.page_words import may_be_of_a_page
from bulletin.structure.pars import Par
from bulletin.structure.persons import has_surname, is_given, is_latin_person

_ADDRESS = re.compile(r"(?<![\w/])(?:www\.)?([A-Za-z0-9-]{4,40})(?:\.[A-Za-z]{2,6}){1,2}(?![\w@])")
_WORD = re.compile("[A-Za-z]+|[0-9]+|[\u0900-\u0963]+")
_VOWELS = re.compile("[\u0904-\u0914\u093a-\u094d\u0955-\u0963 ]")
_NO_NAMES = ("button", "finite", "outlet_never", "rank", "section")
_MOST, _SHORTEST_SOUND = 40, 3
SIGNS = frozenset(
    ("an address of this name", "asks", "by", "desk", "ends like a paper", "owner", "sent")
)
"""Of which a topic of the news has none."""
AGAIN = frozenset(("an address of this name", "in two lines"))
TWO_SIGNS = "two of these signs"
_TWO_AND_THEIR_NUMBER = 2
_OPENING = 90
_TOLD = "told in the text"


def told_outlet(pars: Sequence[Par], language: Language, site: str = "") -> Outlet:
    """The outlet that an article names outside its text; one without names if none is sure.

    A name that sounds like its page's ``site`` is sure, unless the text tells of it.
    """
    frame = frame_of(pars, language)
    tables = news_copy(language)
    if frame is None or not tables.outlet_like:
        return NO_OUTLET
    names = [
        name
        for names, seen in seen_of(frame, language)
        if _is_sure(seen) or _is_of_the_site(names, seen, site, language)
        for name in names
    ]
    if not names:
        return NO_OUTLET
    if site and _is_an_address(names, [site], language):
        names.append(site)
    longest = tuple(sorted(dict.fromkeys(names), key=lambda name: (-len(name), name)))
    return Outlet(longest, *tables.outlet_like)


def _is_of_the_site(
    names: Sequence[str], seen: frozenset[str], site: str, language: Language
) -> bool:
    return bool(site) and _TOLD not in seen and _is_an_address(names, [site], language)


def _is_sure(seen: frozenset[str]) -> bool:
    weights = _weights()
    if seen.isdisjoint(AGAIN):
        return False
    signs = len(SIGNS & seen)
    odds = weights["any"] + summed(seen, weights)
    return signs > 0 and odds + (signs > 1) * weights[TWO_SIGNS] > 0


@functools.cache
def _weights() -> Mapping[str, float]:
    return weight_columns(Path(__file__).with_name("outlet_weights.tsv"))["weight"]


def seen_of(frame: Frame, language: Language) -> Iterator[tuple[Sequence[str], frozenset[str]]]:
    """The spellings of each possible name, and what is seen of it."""
    groups = _grouped(mentions(frame, language), language)
    if not groups:
        return
    addresses = list(_addresses(frame))
    texts = "\n".join((frame.opening[_OPENING:], *frame.texts[1:]))
    for spelled, kinds in _one_in_two_scripts(groups, language):
        names = [*dict.fromkeys(spelled)]
        known = {line for line, _ in kinds}
        asked = asked_for(names, frame, language)
        kinds.update((line, kind) for line, (_, kind) in asked if line not in known)
        seen = {kind for _, kind in kinds}
        if len({line for line, _ in kinds}) > 1:
            seen.add("in two lines")
            if len(seen) > _TWO_AND_THEIR_NUMBER:
                seen.add("two kinds of positions")
        seen.update(_of_its_form(names, language))
        if _is_an_address(names, addresses, language):
            seen.add("an address of this name")
        if any(HINDI_LETTER.search(name) for name in names) and any(
            name.isascii() for name in names
        ):
            seen.add("in two scripts")
        if _is_told(names, texts):
            seen.add(_TOLD)
        elif _is_told(_topics(names, language), texts):
            seen.add("told but for its last word")  # «मेला न्यूज»
        yield names, frozenset(seen)


def _topics(names: Iterable[str], language: Language) -> Iterator[str]:
    papers = (name for name in names if " " in name and holds(name, "press", language))
    yield from (name.rpartition(" ")[0] for name in papers)


def _is_told(names: Iterable[str], text: str) -> bool:
    """Whether a text has a name."""
    said = "|".join(map(pattern_of, filter(None, names)))
    return bool(said) and re.search(f"(?<!\\w)(?:{said})", text, re.IGNORECASE) is not None


_Group = tuple[list[str], set[tuple[str, str]]]
"""The spellings of a name, the lines that have it, and the kinds of its positions there."""


def _grouped(found: Iterable[tuple[str, Mention]], language: Language) -> dict[str, _Group]:
    """The spellings of each name and its positions, by its letters."""
    groups: dict[str, _Group] = {}
    for line, mention in found:
        names, kinds = groups.setdefault(alike(mention.name), ([], set()))
        names.append(mention.name)
        kinds.add((line, mention.kind))
    return {
        letters: group
        for letters, group in groups.items()
        if len(letters) > 2 and not any(_is_no_name(name, language) for name in group[0])
    }


def _is_no_name(name: str, language: Language) -> bool:
    """Whether a name is a known sender, of the page, or a part of a sentence."""
    if plain_place(name) in news_copy(language).agencies or may_be_of_a_page(name, language):
        return True
    if name.rpartition(" ")[2] in language.cues["postpositions"]:
        return True
    if kind_of(name, language) is Kind.DAY or holds(name, "stamp", language):
        return True
    return any(holds(name, table, language) for table in _NO_NAMES)


def _ends_like_a_paper(name: str, language: Language) -> bool:
    return holds(name, "press" if " " in name else "press_in_a_word", language)


def _of_its_form(names: Sequence[str], language: Language) -> Iterator[str]:
    paper = any(_ends_like_a_paper(name, language) for name in names)
    if paper:
        yield "ends like a paper"
    if any(is_place(name, language) for name in names):
        yield "a place"
    if any(_is_a_person(name, language) for name in names) and not paper:
        yield "a person"
    elif any(is_given(name.split()[0], language) for name in names if HINDI_LETTER.search(name)):
        yield "begins with a given name"
    words = max(len(name.split()) for name in names)
    yield "a word" if words == 1 else "two or three words" if words <= 3 else "four words or more"


def _is_a_person(name: str, language: Language) -> bool:
    """Whether a name has a surname, or only given names."""
    given = " " in name and all(is_given(word, language) for word in name.split())
    return given or has_surname(name, language) or is_latin_person(name, language)


def _one_in_two_scripts(groups: Mapping[str, _Group], language: Language) -> Iterator[_Group]:
    """The groups, those that sound alike as one."""
    by_sound: dict[str, _Group] = {}
    for names, kinds in [*groups.values()][:_MOST]:
        known = by_sound.setdefault(sound(names[0], language), ([], set()))
        known[0].extend(names)
        known[1].update(kinds)
    yield from by_sound.values()


@functools.lru_cache(maxsize=4096)
def sound(name: str, language: Language) -> str:
    """The consonants of a name, the same in both scripts; itself if they are too few."""
    spaced = re.sub("(?<=[a-z])(?=[A-Z])", " ", name)
    said = (
        say(word, language) if word.isascii() and not word.isdigit() else word
        for word in _WORD.findall(spaced)
    )
    words = [word for word in said if not holds(word, "outlet_article", language)]
    bare = _VOWELS.sub("", heard("".join(words).replace(" ", "")))
    return bare if len(bare) >= _SHORTEST_SOUND else alike(name)


def _addresses(frame: Frame) -> Iterator[str]:
    """The names in the addresses of a frame, of pages and of mail."""
    for line in (*frame.above, *frame.amid, *frame.below):
        if "." in line:
            yield from (found[1].lower() for found in _ADDRESS.finditer(line))


def _is_an_address(names: Iterable[str], addresses: Sequence[str], language: Language) -> bool:
    for address in addresses:
        bare = address.replace("-", "")
        if any(alike(name) in (bare, bare.removeprefix("the")) for name in names):
            return True
        told = sound(bare, language)
        for name in names:
            own = sound(name, language)
            if told == own or (len(own) > _SHORTEST_SOUND and sound_alike(told, own)):
                return True
    return False
