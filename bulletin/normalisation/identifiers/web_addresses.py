"""Web addresses: those that matter are read, the others skipped.

An address matters near a mention of a site or an application, before a postposition, or as a bare
host name in the running text. A link that a page pasted in does not.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
    tells_mixture,
)
from bulletin.normalisation.identifiers.left_out_addresses import (
    is_a_code,
    is_at_the_foot,
    is_long,
    is_of_an_article,
    is_of_short_links,
    is_told_as_a_link,
    with_what_was_torn,
)
from bulletin.normalisation.identifiers.versions import tells_version
from bulletin.normalisation.latin.address_names import say_name
from bulletin.normalisation.latin.guessing import Guess
from bulletin.normalisation.latin.roman_words import small_words
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.sport.teams import side
from bulletin.normalisation.word_patterns import word_pattern

_NEAR = 90
_HOST = r"[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){1,6}"
_LINK = lazy_pattern(
    rf"(?:https?://|www\.)(?P<host>{_HOST})(?::[0-9]+)?(?P<path>/[!-~]*)?", re.IGNORECASE
)
_ANOTHER = lazy_pattern(rf"(?:, ?| [{INDIC}]{{1,3}} )(?:https?://|www\.)?{_HOST}(?:/[!-~]*)?")
_AT = lazy_pattern("@")
_LOCAL = lazy_pattern(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}\Z")
_DOMAIN = lazy_pattern(_HOST)
_BANK = lazy_pattern("[A-Za-z]{2,10}(?![A-Za-z0-9.])")
_NO_DOMAIN = lazy_pattern(r"[0-9]+[.][0-9]+")  # «355@10.25%»
_NAME = r"[A-Za-z0-9_]{1,30}(?:(?<=[a-z0-9_])\.[a-z0-9_]{1,30}){0,4}"
"""A handle: «narendramodi»; «virat.kohli», but not the next sentence of «@BJP4India.On …»."""
_HANDLE = lazy_pattern(rf"(?![0-9]+[A-Za-z]{{0,4}}(?![A-Za-z0-9_])){_NAME}(?!@)")
_HOST_AND_STROKE = lazy_pattern(r"[A-Za-z0-9]\.[a-z]{2,6}/\Z")
_AMID_ENGLISH = lazy_pattern(rf"[a-z] @{_NAME} (?!https?:)[a-z]{{2,3}}")
"""«Thanks to @UNICEF for the books»: amid an English sentence, which lacks a name without it."""
_OTHER_HANDLES = lazy_pattern(rf"(?:(?:, ?| [{INDIC}]{{1,4}} )@{_NAME}){{1,8}}")
"""«@A, @B और @C को»: what the sentence does with the last, it does with all."""
_ENDING = lazy_pattern(
    r"\.(?:(?:com|in|org|net|gov|nic|edu|co|ac|info|tv|io|ai|biz|news|us|uk|app|dev|me"
    r"|ly|gl|one|live|today|online|site|world|press|media|digital"
    r"|jpg|jpeg|png|pdf|doc|docx|xls|xlsx|php|html|htm|mp3|mp4|txt|apk|exe|zip)"
    r"|(?<=[A-Z]{3}\.)(?:COM|ORG)"  # but «B.COM» is a degree
    r"|(?<=[a-z]{3}\.)(?:ru|cn|pk|bd|lk|jp|kr|eu|au|ca|fr|ae|ir"
    r"|tech|shop|store|xyz|club|blog|website|space|mobi|bank|health|academy|foundation|click)"
    r"|(?<![^\s('\"]\.)(?:COM|ORG|IN|NET|GOV|EDU))(?![A-Za-z0-9-])"
)
_HOST_BEFORE = lazy_pattern(r"(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]*[A-Za-z-][A-Za-z0-9-]*\Z")
_TAIL_OF_HOST = lazy_pattern(r"(?:\.[A-Za-z0-9-]{1,62})*(?P<path>(?:/[!-~]*)?)")
_STANDS = lazy_pattern(f"(?:^|(?<=[ ('\"{INDIC}]))\\.(?:[a-z]|[A-Z]{{2}})")
_IP = lazy_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.]*[0-9])")
# Devanagari after the sign stays open to later passes.
_HASHTAG = lazy_pattern(f"#([A-Za-z0-9_]{{0,80}})(?=([{INDIC}]?))")
_REACH = 64


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = [
        *_links(text, language),
        *_at_signs(text, language),
        *_signs_in_brackets(text, language),
        *_hosts(text, language),
        *_hosts_in_hindi(text, language),
        *_numeric(text, language),
        *_hashtags(text, language),
    ]
    found += _roman_postpositions(text, found, language)
    yield from sorted(found, key=lambda reading: (reading.start, -reading.end))


_ROMAN_BEHIND = lazy_pattern(" ([a-z]{2,4})(?= [A-Za-z]|\\Z)")


def _roman_postpositions(
    text: str, found: Sequence[Reading], language: Language
) -> Iterator[Reading]:
    """«https://… par aavedan karen»: what stands behind an address as in Hindi is no English."""
    for address in found:
        behind = _ROMAN_BEHIND.match(text, address.end)
        if address.spoken and behind and behind[1] in language.cues["roman_postpositions"]:
            yield Reading(*behind.span(1), small_words(language).written[behind[1]])


def skipped_links(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where the links are in ``text`` that are not read."""
    for match, path, end in _found(text):
        if not _matters(text, match.start(), end, path, language):
            yield match.start(), with_what_was_torn(text, end)


_QUERY = lazy_pattern("[?#]")
"""What an address has behind these is not said, whatever numbers it has."""
_BEHIND = ".,;:!?)'\""
"""What ends a sentence or a quotation behind an address."""


def _found(text: str) -> Iterator[tuple[re.Match[str], str, int]]:
    """Each link, its path, and where it ends."""
    if "://" not in text and "www." not in text.lower():
        return
    for match in _LINK.finditer(text):
        path = (match["path"] or "").rstrip(_BEHIND)
        yield match, path, match.end() - len(match["path"] or "") + len(path)


def _links(text: str, language: Language) -> Iterator[Reading]:
    for match, path, end in _found(text):
        if _matters(text, match.start(), end, path, language):
            if is_a_code(path, match["host"], language):
                yield from _of_a_code(text, match.start(), end, match["host"], path, language)
                continue
            words = [*_host(match["host"], language), *_path(path, language)]
            if match[0][:4].lower() == "www.":
                words = [*_host("www", language), Guess(language.says["dot"], 1.0), *words]
            yield from _told(match.start(), end, path, words)
        else:
            end = with_what_was_torn(text, end)
            bracket = _OPENED.search(text, max(0, match.start() - 2), match.start())
            if bracket and text[end : end + 1] == ")":
                yield Reading(bracket.start(), end + 1, "")
            else:
                yield Reading(match.start(), end, "")


_OPENED = lazy_pattern(" ?\\(\\Z")
"""«खबर (https://…)», and the target of a link: «[आयोग की साइट](https://…)»."""


def _is_target(text: str, start: int) -> bool:
    """«[आयोग की साइट](https://…)»: a link whose words are said."""
    return text[max(0, start - 2) : start] == "]("


def _of_a_code(
    text: str, start: int, end: int, host: str, path: str, language: Language
) -> Iterator[Reading]:
    """«nbt.in/RSEdUY पर»: the host, or the word for a link, as nobody could note the rest."""
    words = _host(host, language)
    if is_told_as_a_link(text, start, language):
        words = ()
    elif is_of_short_links(host, language) and language.says["link"]:
        words = (Guess(language.says["link"], 1.0),)
    yield _reading(start, end - len(path), words)
    yield Reading(end - len(path), end, "")


def _told(start: int, end: int, path: str, words: Sequence[Guess]) -> Iterator[Reading]:
    """The words of an address, and what is left out of it."""
    told = end - len(path) + len(_said_of(path))
    yield _reading(start, told, words)
    if told < end:
        yield Reading(told, end, "")


def _at_signs(text: str, language: Language) -> Iterator[Reading]:
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - _REACH) : at.start()])
        if _HOST_AND_STROKE.search(text, max(0, at.start() - len("x.online/")), at.start()):
            continue  # «youtube.com/@DDNews», the path of an address
        domain = _DOMAIN.match(text, at.end())
        if local and domain and not _NO_DOMAIN.fullmatch(domain[0]):
            start = at.start() - len(local[0])
            letters = start + len(local[0]) - len(local[0].lstrip("0123456789"))
            if is_at_the_foot(text, letters, domain.end(), language):  # «अवधि 135ravi@…»
                yield Reading(letters, domain.end(), "", evidence="address at the foot")
                continue
            at_sign = Guess(language.says["email_at"], 1.0)
            words = [*_host(local[0], language), at_sign, *_host(domain[0], language)]
            yield _reading(start, domain.end(), words)
            continue
        if domain and not local and _ENDING.search(domain[0]):  # «@gmail.com»
            site = previous_word(text, at.start()) in language.cues["site_before"]
            at_sign = Guess("" if site else language.says["email_at"], 1.0)
            yield _reading(at.start(), domain.end(), [at_sign, *_host(domain[0], language)])
            continue
        bank = _BANK.match(text, at.end()) if local else None
        if local and bank and _is_of_a_bank_or_mail(bank[0].lower(), language):
            at_sign = Guess(language.says["email_at"], 1.0)
            words = [*_host(local[0], language), at_sign, *_host(bank[0], language)]
            yield _reading(at.start() - len(local[0]), bank.end(), words)
            continue  # «ramesh@okaxis»
        handle = None if local else _HANDLE.match(text, at.end())
        if not handle:
            continue
        end = _end_of_list(text, handle.end(), _OTHER_HANDLES)
        told = previous_word(text, at.start()) in language.cues["handle_named"]
        told = told or next_word(text, end) in language.cues["address_in_sentence"]
        told = told or _is_named_behind(text, end, language)
        told = told or _AMID_ENGLISH.match(text, max(0, at.start() - 2)) is not None
        words = say_name(handle[0], language) if told else []  # none of «@_»
        if words:
            yield _reading(at.start(), handle.end(), words)
        else:
            yield Reading(at.start(), handle.end(), "")


_IN_BRACKETS = lazy_pattern(r"[\[(](?<=[A-Za-z0-9].)(?:at|dot)[\])](?=[A-Za-z0-9])", re.IGNORECASE)
_SPELLED_OUT = lazy_pattern(
    r"[A-Za-z0-9](?<![A-Za-z0-9._-].)(?:[A-Za-z0-9._-]|[\[(](?:dot|at)[\])]){3,80}", re.IGNORECASE
)


def _signs_in_brackets(text: str, language: Language) -> Iterator[Reading]:
    """«nadi[at]gmail[dot]com»: an address written so that no program finds it."""
    first = _IN_BRACKETS.search(text) if "t]" in text or "t)" in text else None
    for match in _SPELLED_OUT.finditer(text) if first else ():
        if _IN_BRACKETS.search(match[0]):
            signs = {"at": "email_at", "dot": "dot"}
            words: list[Guess] = []
            for part in re.split(r"[\[(](at|dot)[\])]", match[0], flags=re.IGNORECASE):
                said = signs.get(part.lower())
                words += [Guess(language.says[said], 1.0)] if said else _host(part, language)
            yield _reading(*match.span(), words)


def _is_named_behind(text: str, end: int, language: Language) -> bool:
    """«@nadi हैंडल पर», «@nadi ट्विटर हैंडल पर»."""
    behind = {next_word(text, end), second_word(text, end)}
    return not behind.isdisjoint(language.cues["handle_named"])


def _is_of_a_bank_or_mail(lower: str, language: Language) -> bool:
    """«ramesh@okaxis», and «khabar@gmail», typed without its ending."""
    return lower in words_of(language, "payment_handles", "mail_services")


def _hosts(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for ending in _ENDING.finditer(text):
        if ending.start() < done:
            continue
        host = _HOST_BEFORE.search(text[max(done, ending.start() - _REACH) : ending.start()])
        rest = _TAIL_OF_HOST.match(text, ending.end())
        if not host and rest and _STANDS.match(text, ending.start()):  # «.apk फाइल», «.gov.in»
            done = rest.start("path")
            named = text[ending.start() : done]
            yield _reading(ending.start(), done, [*_host(named, language)])
        if not host or not rest:
            continue
        start = ending.start() - len(host[0])
        path = rest["path"].rstrip(_BEHIND)
        end = rest.start("path") + len(path)
        named = text[start : rest.start("path")]
        done = end
        if is_a_code(path, named, language):
            yield from _of_a_code(text, start, end, named, path, language)
            continue
        words = [*_host(named, language), *_path(path, language)]
        if path == "/" and _INDIC_NEXT.match(text, end):
            words[-1] = words[-1]._replace(spoken=f"{words[-1].spoken}, ")  # «JAGRAN.COM/कोर्ट ने»
        yield from _told(start, end, path, words)


_INDIC_NEXT = lazy_pattern(f"[{INDIC}]")
_ending_in_hindi = word_pattern(
    f"\\.(?<=[{INDIC}].)(?=<endings>(?![{INDIC}]))",
    endings=lambda language: [
        language.hosts[each] for each in ("com", "org") if each in language.hosts
    ],
)


def _hosts_in_hindi(text: str, language: Language) -> Iterator[Reading]:
    """The dot of «फेसबुक.कॉम», but not that of a degree («एम.कॉम»)."""
    for dot in _ending_in_hindi(language).finditer(text):
        if previous_word(text, dot.start()) not in language.initials:
            yield Reading(*dot.span(), language.says["dot"])


def _numeric(text: str, language: Language) -> Iterator[Reading]:
    for match in number_matches(_IP, text):
        if tells_mixture(text, *match.span(), language.cues["mixture"]):
            continue  # «एनपीके 20.20.0.13»
        if not tells_version(text, *match.span(), language):
            share = sure("points", language)
            yield _reading(*match.span(), [Guess("", share), *_host(match[0], language)])


def _hashtags(text: str, language: Language) -> Iterator[Reading]:
    for match in _HASHTAG.finditer(text):
        if not match[1].strip("0123456789_") and not match[2]:
            continue
        name = language.symbols.get("#", "")
        beside = previous_word(text, match.start()), next_word(text, match.end())
        again = name in beside  # «हैशटैग #RamMandir»
        row = _TAG_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        sign = Guess("" if again or row else name, 1.0)
        team = side(text, match, language)  # «#BAN vs IND»
        named = [Guess(team, 1.0)] if team else say_name(match[1], language, digits=False)
        if row:  # «#A #B»
            reading = _reading(row.end(1), match.end(), named)
            yield reading._replace(spoken=f", {reading.spoken}")
        else:
            yield _reading(match.start(), match.end(), [sign, *named])


_TAG_BEFORE = lazy_pattern(r"(?:^|[\s,])#[^\s#,]{1,40}() \Z")
"""A hashtag right before another: the word for the sign is said once for a row of them."""


def _matters(text: str, start: int, end: int, path: str, language: Language) -> bool:
    if _is_target(text, start):
        return False
    end = _end_of_list(text, end, _ANOTHER)  # «www.a.in, www.b.in पर»
    bare = not path.strip("/")
    if bare and _IN_A_CLAUSE.match(text, end) and previous_word(text, start):
        return True  # «विभाग ने www.a.in लॉन्च किया», which lacks its object without it
    behind = next_word(text, end)
    if behind in words_of(language, "address_in_sentence", "roman_postpositions"):
        return True
    asked = near(text, start, end, _NEAR, language.cues["address_matters"])
    return asked and not is_of_an_article(path)


_IN_A_CLAUSE = lazy_pattern(f" [{INDIC}]")


def _end_of_list(text: str, end: int, others: re.Pattern[str]) -> int:
    """Where the ``others`` after an address end, which are in the sentence as it is."""
    listed = others.match(text, end)
    return listed.end() if listed else end


@functools.lru_cache(maxsize=4096)
def _host(host: str, language: Language) -> tuple[Guess, ...]:
    """``hcraj.nic.in``: the names, with the words for dots and dashes between them."""
    return tuple(_names(host, language))


def _names(host: str, language: Language) -> Iterator[Guess]:
    signs = {".": "dot", "-": "hyphen", "_": "underscore"}
    office = bool(_OF_AN_OFFICE.search(host))
    for part in re.split(r"([._-])", host):
        if part in signs:
            yield Guess(language.says[signs[part]], 1.0)
        elif part.lower() in language.hosts:
            yield Guess(language.hosts[part.lower()], 1.0)
        elif office and part.upper() in language.cues["vehicle_states"]:
            yield Guess(numbers.spelled(part, language), 1.0)  # «up.gov.in»
        elif part:
            yield from say_name(part, language, office=office)


_OF_AN_OFFICE = lazy_pattern(r"\.(?:gov|nic|ac|edu|res|org)(?:\.in)?\Z", re.IGNORECASE)
"""The endings of addresses of authorities, schools and associations."""


def _path(path: str, language: Language) -> Iterator[Guess]:
    """The path after a host without its query, each step after «स्लैश»."""
    for step in _said_of(path).split("/"):
        if step:
            yield Guess(language.says["slash"], 1.0)
            yield from _host(step, language)


def _said_of(path: str) -> str:
    """What is said of a path: not its query, and nothing of a long one."""
    steps = _QUERY.split(path)[0]
    return "" if is_long(steps) else steps


def _reading(start: int, end: int, words: Sequence[Guess]) -> Reading:
    """Words in sequence, with the least confidence of any."""
    spoken = " ".join(word.spoken for word in words if word.spoken)
    share = min((word.confidence for word in words), default=1.0)
    return Reading(start, end, spoken, confidence=share)


PASS = Pass("address", _read, needs=frozenset("./@#["))
