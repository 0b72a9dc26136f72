"""Scores and ratios: ``3-1``, ``21-8, 21-9``, ``3:2``, the minutes of goals, and cricket's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, OrdinalForm, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    PHRASE_ENDS,
    beside,
    ends_word,
    is_between,
    near,
    next_word,
    previous_word,
    second_word,
    tells_mixture,
    tells_ratio,
    word_before_bracket,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.ordinals import ordinal
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.sport.cricket import score
from bulletin.normalisation.sport.sets import MOST_POINTS, PAIR, end_of_sets, points
from bulletin.normalisation.sport.teams import eleven
from bulletin.normalisation.word_patterns import word_pattern

_SIGN = "(?: ?[-–/] ?[0-9]| ?[*x×b'′+(]|(?:,[0-9]{2,3})*:[0-9]|\\.(?:[0-9]+[-–:]| [0-9]))"
_MAY_BE_A_SCORE = lazy_pattern(f"[0-9]+{_SIGN}|11(?![0-9])")
"""A number and a sign, as any score, ratio or minute has, or that of a side: most numbers have a
word behind them.
"""
_BEHIND_A_LETTER = lazy_pattern("(?<![A-Za-z])[A-Z]\\Z")
"""«कोच A1/23»"""
_SPACED_DOT = lazy_pattern(r"([0-9]{1,2})\. ([0-9]{1,2})(?![0-9]|[.,:/-][0-9])")
_SPACED_DASH = lazy_pattern(r"([0-9]{1,2}) [-–] ([0-9]{1,2})(?![0-9]|[.,:/-][0-9])")
_HALVES = lazy_pattern(r"([0-9]{1,2}(?:\.[05])?)[-–]([0-9]{1,2}(?:\.[05])?)(?![0-9]|[/.:–-][0-9])")
_COLON = lazy_pattern(r"([0-9]+):([0-9]+)(?![0-9]|[:.][0-9])")
_RATIO = lazy_pattern(
    "1(?<![0-9.,].):[0-9]{1,3}(?:,[0-9]{2})?,[0-9]{3}(?![0-9]|[,.:/-][0-9])"  # «1:50,000»
    "|[0-9]{1,3}(?:,[0-9]{2})?,[0-9]{3}:1(?![0-9]|[,.:/-][0-9])"  # «25,000:1»
    r"|[0-9]+(?:\.[0-9]+)?(?::[0-9]+(?:\.[0-9]+)?){1,7}"
    "(?![0-9]|,[0-9]{3}(?![0-9:]))"  # «2024:10,909»
)
_MINUTE = lazy_pattern(r"([0-9]{1,3})(?:\+([0-9]{1,2}))?['′](?=[(),;.। \n]|$)(?! ?[0-9]+\")")
_MATCH_REACH = 70
_MOST_GOALS = 40


def _read(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    sets_end = 0
    signs = any(sign in text for sign in "-–/")
    for match in number_matches(_MAY_BE_A_SCORE, text):
        start = match.start()
        if match[0] == "11":
            if side := eleven(text, start, language):
                yield side
            continue
        if start < sets_end or _BEHIND_A_LETTER.search(text, max(0, start - 2), start):
            continue
        sets_end = end_of_sets(text, start, language) if signs else 0
        if sets_end:
            yield from points(text, start, sets_end, language)
            continue
        reading = (
            score(text, start, language, memory)
            or _minute(text, start, language)
            or _added_minute(text, start, language)
            or _series(text, start, language)
            or _chess(text, start, language)
            or _shots(text, start, language)
            or _sections(text, start, language)
            or _ratio(text, start, language)
        )
        if reading:
            yield reading


def _minute(text: str, start: int, language: Language) -> Reading | None:
    """«(13', 90+4')» near words of a match: the minutes of goals."""
    match, phrase = _MINUTE.match(text, start), language.says["minute"]
    if not match or not phrase:
        return None
    listed = (
        text[start - 1 : start] == "("
        or match[2] is not None
        or _behind_minutes(language).search(text, max(0, start - _BEFORE), start) is not None
        or _more_minutes(language).match(text, match.end()) is not None
    )
    alone = not listed and not match[2] and _alone_in_minutes(text, match, language)
    if not listed and not alone:  # «'हेट स्टोरी 4' फिल्म»
        return None
    told = match[2] is not None or _ADDED_TIME.search(
        text, max(0, start - _BESIDE), match.end() + _BESIDE
    )
    told = told or _BEHIND_A_SCORE.search(text, max(0, start - _MATCH_REACH), start)
    if not told and not near(text, start, match.end(), _MATCH_REACH, language.cues["match"]):
        return None
    words = numbers.number(match[1], language)
    if alone:
        words = ordinal(int(match[1]), OrdinalForm.OBLIQUE, language)
    if match[2]:
        more = language.says["plus"].format(n=numbers.number(match[2], language))
        words = f"{words} {more}"
    return Reading(start, match.end(), phrase.format(n=words))


_ADDED_TIME, _BESIDE = lazy_pattern("[0-9]{2}[+][0-9]{1,2}['′]"), 20
"""«(45+2', 78')»: nothing else is written so."""


_BEHIND_A_SCORE = lazy_pattern("[0-9]-[0-9] ?\\([^()'\\n]{0,24}(?:['′][^()'\\n]{1,24})*\\Z")
"""«3-2 (पेड्री 28', फेरान 65')»: a bracket behind a score."""


_JOINT = "(?:,| <conjunctions>)"

_more_minutes = word_pattern(f"{_JOINT}? (?:[{INDIC}]+ [(]?)?[0-9]{{1,3}}(?:[+][0-9]{{1,2}})?['′]")
"""«, महेश 45'»: another minute that follows."""
_behind_minutes = word_pattern(f"['′](?: \\([A-Z]\\))?{_JOINT}(?: [{INDIC}]+){{0,2}} \\Z")

_BEFORE = 32

_added = word_pattern(rf"([0-9]{{1,3}})\+([0-9]{{1,2}}) ?<endings>(?![{INDIC}])")


def _added_minute(text: str, start: int, language: Language) -> Reading | None:
    """«45+2वें मिनट»: a minute of added time, as nobody says «प्लस दूसरे»."""
    match = _added(language).match(text, start)
    if not match:
        return None
    behind, cues = next_word(text, match.end()), language.cues  # «45+1वें और 90+5वें मिनट»
    if behind not in cues["minutes"] and behind not in cues["conjunctions"]:
        return None
    first, more = (numbers.number(part, language) for part in match.groups())
    return Reading(start, match.end(), f"{first} {language.says['plus'].format(n=more)}")


def _alone_in_minutes(text: str, match: re.Match[str], language: Language) -> bool:
    """«78' में गोल»: a minute, not the end of a quotation."""
    quoted = "'" in text[max(0, match.start() - _MATCH_REACH) : match.start()]
    return not quoted and next_word(text, match.end()) in language.cues["when"]


def _series(text: str, start: int, language: Language) -> Reading | None:
    patterns = (PAIR, _COLON, _SPACED_DOT, _SPACED_DASH)
    match = next(filter(None, (each.match(text, start) for each in patterns)), None)
    if not match or text[start - 1 : start] in {"-", "–"}:
        return None
    first, second = match[1], match[2]
    if len(first) > 2 or len(second) > 2:
        return None
    end = match.end()
    told = _is_told(text, end, language) or _is_standing(text, match, language)
    if not told and max(int(first), int(second)) > _MOST_GOALS and int(first) <= int(second):
        return None  # «41-22» of kabaddi falls, which no range does
    word = next_word(text, end)
    is_result = word in language.cues["postpositions"] or word in language.cues["won_by"]
    between_teams = (_is_team(word) and _is_team(previous_word(text, start))) or _is_between_sides(
        text, start, end, language
    )
    if not between_teams and not is_result and not told and (word or not ends_word(text, end)):
        return None
    divided = is_result and second_word(text, end) in language.cues["majority"]
    if _MEASURED.match(text, end) or (
        not divided and beside(text, start, end, language.cues["ratio"])
    ):
        return None
    if previous_word(text, start) in words_of(language, "numbered", "listed"):
        return None  # «वार्ड 1-5 में»
    about = (
        told
        or near(text, start, end, _MATCH_REACH, language.cues["match"], stops="।!?\n")
        or divided  # «जजों के 2-5 के बहुमत से»
    )
    if not between_teams and not about and not _in_a_list_of_results(text, start, end):
        return None
    name = "series_by" if word in language.cues["won_by"] else "series"
    a, b = numbers.cardinal(int(first), language), numbers.cardinal(int(second), language)
    return Reading(start, end, language.says[name].format(a=a, b=b), evidence="result")


_MEASURED = lazy_pattern(" ?[°%]")
_LISTED = lazy_pattern(f"(?<=[{INDIC}A-Za-z] )([0-9]{{1,2}})[-–]([0-9]{{1,2}}){PHRASE_ENDS}")


def _in_a_list_of_results(text: str, start: int, end: int) -> bool:
    """«सिटी 3-2, लिवरपूल 1-4; बार्सा 0-3»: a name before each, and one of them is no range, as it
    falls or begins with nothing.
    """
    if not _LISTED.match(text, start):
        return False
    window = text[max(0, start - _MATCH_REACH) : end + _MATCH_REACH]
    pairs = [(int(match[1]), int(match[2])) for match in _LISTED.finditer(window)]
    alike = len(pairs) > 1 and all(max(pair) <= _MOST_GOALS for pair in pairs)
    return alike and any(first > second or first == 0 for first, second in pairs)


def _is_told(text: str, end: int, language: Language) -> bool:
    """«24-27 से हारकर», «32-52 से बड़ी हार», «20-42 के बड़े अंतर से»: what was won or lost so, or by
    how much.
    """
    told = _result if next_word(text, end) in language.cues["range_word"] else _margin
    return told(language).match(text, end) is not None


def _is_standing(text: str, match: re.Match[str], language: Language) -> bool:
    """«स्कोर 8-10 करने में सफल रहीं»: what stands right behind the score of a match; but not «स्कोर 40-50
    के बीच», «स्कोर 10-15 रन»."""
    cues, end = language.cues, match.end()
    if max(int(match[1]), int(match[2])) > MOST_POINTS:
        return False
    if previous_word(text, match.start()) not in cues["standing_at"]:
        return False
    counted = words_of(language, "counted", "counted_after", "cricket", "marks")
    if next_word(text, end) in counted or is_between(text, end, cues["between_two"]):
        return False
    made = next_word(text, end) in cues["score_made"]
    about = words_of(language, "match", "games") - cues["standing_at"]
    return made or near(text, *match.span(), _MATCH_REACH, about, "।!?\n")


_result = word_pattern(f" <range_word> (?:[{INDIC}]{{2,8}} )?(?:<won_by>|<lost_by>)(?![{INDIC}])")
_margin = word_pattern(f" <of> (?:[{INDIC}]{{2,8}} )?<margin>(?![{INDIC}])")


def _chess(text: str, start: int, language: Language) -> Reading | None:
    """«2.5-1.5 से», «0.5-2.5 से पीछे»: halves of points that add up to the games of a match."""
    match = _HALVES.match(text, start)
    if not match or ".5" not in match[0] or sum(map(float, match.groups())) % 1:
        return None
    end = match.end()
    word, cues = next_word(text, end), language.cues
    is_result = word in cues["postpositions"] or word in cues["won_by"]
    told = second_word(text, end) in cues["won_by"]  # «5.5-2.5 से जीते»
    about = near(text, start, end, _MATCH_REACH, cues["match"], stops="।!?\n")
    falls = float(match[1]) > float(match[2])  # «टाई-ब्रेक 1.5-0.5;», as no range does
    ends = falls and not word and ends_word(text, end)
    if not (about and ends) and not (is_result and (told or about)):
        return None
    name = "series_by" if word in cues["won_by"] else "series"
    a, b = (numbers.number(part, language) for part in match.groups())
    if "." in match[1]:
        a += ","  # «सात दशमलव पाँच, छह …»: else the six would be heard as one more decimal
    words = language.says[name].format(a=a, b=b)
    return Reading(start, end, words, evidence="result")


_SHOTS = lazy_pattern("([0-9]{3,4})[-–]([0-9]{1,3})[xX](?![A-Za-z0-9])")


def _shots(text: str, start: int, language: Language) -> Reading | None:
    """«1735-52x» of shooting: the points, and how many shots hit the inner ten."""
    match, letter = _SHOTS.match(text, start), language.letters.get("X")
    if not match or not letter or int(match[2]) >= int(match[1]):
        return None
    a, b = (numbers.number(part, language) for part in match.groups())
    words = f"{language.says['series'].format(a=a, b=b)} {letter}"
    return Reading(start, match.end(), words, evidence="result")


def _is_team(word: str) -> bool:
    """«AUS 0-3 BEL»"""
    return len(word) == len("AUS") and word.isascii() and word.isupper()


_or_another = word_pattern(" <conjunctions> [0-9]{1,3}:[0-9]{1,3}(?![0-9:])")


_behind_a_section = word_pattern("<sections> ?[:–-]? ?\\Z")
_LONGEST_SECTION = 14
_JOINED_SECTIONS = lazy_pattern(
    "(?=[0-9,]+:)[0-9]{1,3}(?:[:,]{1,2}[0-9]{1,3})+(?![0-9]|[.:,/-][0-9])"
)


def _sections(text: str, start: int, language: Language) -> Reading | None:
    """«धारा 147:148,504:506:323»: sections of a law joined by colons."""
    match = _JOINED_SECTIONS.match(text, start)
    before = max(0, start - _LONGEST_SECTION)
    if not match or not _behind_a_section(language).search(text, before, start):
        return None
    parts = match[0].replace(":", ",").split(",")
    return Reading(start, match.end(), numbers.listed([*filter(None, parts)], language))


def _ratio(text: str, start: int, language: Language) -> Reading | None:
    match = _RATIO.match(text, start)
    if not match:
        return None
    other = _or_another(language).match(text, match.end())  # «16:9 या 16:10 का अनुपात»
    end = other.end() if other else match.end()
    if previous_word(text, start) in language.cues["verses"]:  # «सूरह 2:255»
        verse = numbers.listed(match[0].split(":"), language)
        return Reading(start, match.end(), verse, evidence="told ratio")
    told = tells_ratio(text, start, end, language.cues["ratio"])
    parts = match[0].count(":") + 1
    if parts > len("NPK"):
        told = True  # «20:20:0:13»: of a fertiliser, with sulphur
    elif parts == len("NPK"):
        told = told or tells_mixture(text, start, match.end(), language.cues["mixture"])
    elif word_before_bracket(text, start) in language.cues["mixture"]:
        told = True  # «डीएपी 18:46»
    elif "0" in match[0].split(":"):
        told = True  # «5:0 से जीते»: nothing has a ratio of none
    elif _SHARES.fullmatch(match[0]) and sum(map(int, match[0].split(":"))) == _WHOLE:
        told = True  # «80:20 स्कीम»: who bears how many hundredths
    elif next_word(text, match.end()) in language.cues["postpositions"]:
        told = told or near(text, start, match.end(), _MATCH_REACH, language.cues["verdict"])
    name = "series" if told and not _runs_together(match[0]) else "ratio"
    words, *others = (numbers.number(part, language) for part in match[0].split(":"))
    for each in others:
        words = language.says[name].format(a=words, b=each)
    return Reading(start, match.end(), words, evidence="told ratio" if told else "ratio")


_SHARES, _WHOLE = lazy_pattern("[1-9][0-9]:[1-9][0-9]"), 100


def _runs_together(ratio: str) -> bool:
    """«19.5:9», «100:1»: whether its numbers would be heard as one without a word between."""
    a, *others = ratio.split(":")
    if len(others) > 1:
        return False
    return "." in a or ("1" in (a, *others) and len(ratio) >= len("1:100"))


PASS = Pass("score", remembering=_read, of_numbers=True)


_SIDE_WORD = f"[{INDIC}A-Za-z.-]+"
_SIDE = f"{_SIDE_WORD}(?: {_SIDE_WORD}){{0,3}}"
_SIDES_REACH = 48
_SIDE_BEFORE = lazy_pattern(f"(?:^|[\n:;,।(|])[ –-]*({_SIDE}) \\Z")
_SIDE_BEHIND = lazy_pattern(f" ({_SIDE}) ?{PHRASE_ENDS}")


def _is_between_sides(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the two numbers from ``start`` to ``end`` stand between two names that fill their
    phrase, near a word for a match: a count would have what is counted, and a sentence its small
    words.
    """
    before = _SIDE_BEFORE.search(text[max(0, start - _SIDES_REACH) : start])
    behind = _SIDE_BEHIND.match(text, end) if before else None
    if not before or not behind:
        return False
    words = {*before[1].split(), *behind[1].split()}
    if not words.isdisjoint(_no_names(language)) or not words.isdisjoint(language.units):
        return False
    return near(text, start, end, _MATCH_REACH, language.cues["match"], stops="।!?\n")


def _no_names(language: Language) -> frozenset[str]:
    small = ("postpositions", "conjunctions", "range_word", "count_before")
    counted = ("counted", "counted_after", "currency_words", "minutes", "hours", "numbered")
    return words_of(language, *small, *counted, "listed", "match", "won_by", "runs_counted")
