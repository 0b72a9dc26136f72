"""Cricket scores: ``245/6`` or ``11x4`` near words of cricket, ``57*``, ``4-0-25-2``."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    INDIC,
    PHRASE_ENDS,
    near,
    next_word,
    previous_word,
    second_word,
    word_before_bracket,
)
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.sport.batters import has_not_out, off_balls
from bulletin.normalisation.sport.bowlers import NUMBERED, of_a_bowler, were_taken
from bulletin.normalisation.sport.sets import MOST_POINTS, PAIR
from bulletin.normalisation.word_patterns import word_pattern

_SLASH = re.compile(
    r"([0-9]{1,4})/([0-9]{1,3})((?:d| ?dec)(?![A-Za-z0-9])\.?)?(?![0-9]|[/.,-][0-9])"
)
_NOT_OUT = re.compile(r"([0-9]{1,3}) ?\*(?! ?[0-9*])(?: ?\(([0-9]{1,3})\))?")
_FIGURES = lazy_pattern(
    r"([0-9]{1,2}(?:\.[1-5])?)-([0-9]{1,2})-([0-9]{1,3})-([0-9]|10)(?![0-9]|[.,:/-][0-9])"
)
_BOUNDARIES = lazy_pattern(r"([0-9]{1,2}) ?[x×] ?([46])(?![0-9A-Za-z]|[.,/-][0-9])")
_FOURS_AND_SIXES = lazy_pattern(
    "[0-9]{1,2} ?[x×] ?4, ?[0-9]{1,2} ?[x×] ?6(?:\\)|(?= ?[;।]|$))", re.MULTILINE
)
"""«(110b, 18x4, 2x6)», which nothing else is."""
_BALLS = lazy_pattern(r"([0-9]{1,3}) ?b(?:alls?)?(?=[),])")
_CRICKET_REACH = 120
_MATCH_REACH = 70
_REACH_BEHIND = 40
_MOST_WICKETS = 10
_FEWEST_RUNS = 30
_HUNDRED, _MOST_CONCEDED = 100, 200


def score(text: str, start: int, language: Language, memory: Memory) -> Reading | None:
    """What is said of the runs, wickets or balls written at ``start``."""
    return (
        _bowling(text, start, language)
        or _wickets_for(text, start, language)
        or _boundaries(text, start, language)
        or _balls(text, start, language)
        or off_balls(text, start, language, memory)
        or _innings(text, start, language, memory)
    )


def _bowling(text: str, start: int, language: Language) -> Reading | None:
    """«4-0-25-2»: overs, maidens, runs, wickets; any such chain is said so."""
    match = _FIGURES.match(text, start)
    if not match or text[start - 1 : start] in {"-", "–"}:
        return None
    words = numbers.listed(match.groups(), language, " ")
    cricket = near(text, start, match.end(), _CRICKET_REACH, language.cues["cricket"])
    return Reading(start, match.end(), words, evidence="cricket score" if cricket else "chain")


_ENDS_PHRASE = lazy_pattern(f" ?{PHRASE_ENDS}| ?\\((?=[0-9])")
"""«औकिब 5-60 (22.3 ओवर)» as well."""


def _wickets_for(text: str, start: int, language: Language) -> Reading | None:
    """«रावत 5-39, …» near words of cricket: a bowler's wickets and runs, which end a phrase, or are
    taken: «बुमराह ने 6-37 लेकर», «4-22 के आंकड़े».
    """
    match = PAIR.match(text, start)
    if not match:
        return None
    wickets, runs = int(match[1]), int(match[2])
    if not 1 <= wickets <= _MOST_WICKETS < runs:
        return None
    end, cues = match.end(), language.cues
    taken = next_word(text, end) in cues["range_more"]
    ends = taken or next_word(text, end) in cues["conjunctions"] or _ENDS_PHRASE.match(text, end)
    named = ends and _is_behind_a_name(text, start, language, taken=taken)
    told = previous_word(text, start) in cues["runs_told"]  # «22 रन देकर 4-22 के आंकड़े»
    if not named and (told or not of_a_bowler(text, match, language)):
        return None
    about = words_of(language, "bowlers", "match") if taken else cues["bowlers"]
    told = near(text, start, end, _MATCH_REACH, about, "।\n") or has_not_out(text, start, end)
    if not told and not _has_figures(text, start, end, language):
        return None
    words = language.says["bowling"].format(
        runs=numbers.cardinal(runs, language), wickets=language.numbers[wickets]
    )
    return Reading(start, end, words, evidence="cricket score")


def _is_behind_a_name(text: str, start: int, language: Language, *, taken: bool) -> bool:
    """Whether a word that may be a bowler's name is before ``start``; before wickets that are
    ``taken``, it may have a postposition.
    """
    name = previous_word(text, start)
    others = words_of(language, "cricket", "match", "postpositions", "count_before")
    return name != "" and (name not in others or taken) and text[start - 1 : start] == " "


def _boundaries(text: str, start: int, language: Language) -> Reading | None:
    """«(11x4, 7x6)» near words of cricket: fours and sixes."""
    match = _BOUNDARIES.match(text, start)
    about = words_of(language, "cricket", "balls")
    if not match:
        return None
    listed = _FOURS_AND_SIXES.search(
        text, max(0, start - len("14x4, ")), match.end() + len(", 14x6")
    )
    if not listed and not near(text, start, match.end(), _MATCH_REACH, about):
        return None
    if next_word(text, match.end()) in words_of(language, "units", "overs"):
        return None  # «2x4 मीटर», «6x6 ओवर»
    one, many = ("one_four", "fours") if match[2] == "4" else ("one_six", "sixes")
    phrase = language.says[one if match[1] == "1" else many]
    if not phrase:
        return None
    words = phrase.format(n=numbers.number(match[1], language))
    return Reading(start, match.end(), words, evidence="cricket score")


def _balls(text: str, start: int, language: Language) -> Reading | None:
    """«61 (48b)» near words of cricket."""
    match, phrase = _BALLS.match(text, start), language.says["balls"]
    if not match or not phrase:
        return None
    listed = _FOURS_AND_SIXES.match(text, match.end() + len(", "))
    if not listed and not near(text, *match.span(), _MATCH_REACH, language.cues["cricket"]):
        return None
    words = phrase.format(n=numbers.number(match[1], language))
    return Reading(start, match.end(), words, evidence="cricket score")


def _innings(text: str, start: int, language: Language, memory: Memory) -> Reading | None:
    """A score near words of cricket, or, with a stroke or an asterisk, in an article that has had a
    score before.
    """
    match = _SLASH.match(text, start) or _NOT_OUT.match(text, start) or PAIR.match(text, start)
    if not match or _FILLED_UP.match(match[1]):
        return None  # «रन-वे 09/27»
    share = sure("score with a stroke" if match.re is _SLASH else "cricket score", language)
    told = _is_surely_a_score(text, match, language)
    if told or near(text, start, match.end(), _CRICKET_REACH, language.cues["cricket"]):
        memory.note("cricket", "", match[0], share)
    elif match.re is PAIR or not memory.recall("cricket", ""):
        return None
    if match.re is _NOT_OUT:
        said_behind = near(text, match.end(), match.end(), 30, language.cues["not_out"], "।\n")
        return Reading(start, match.end(), _not_out(match, language, said_behind=said_behind))
    if match.re is PAIR and not _can_be_an_innings(text, match, language):
        return None
    words = _wickets_first(text, match, language) or _runs_and_wickets(text, match, language)
    if not words:
        return None
    return Reading(start, _end(text, match.end(), language), words, confidence=share)


_FILLED_UP = lazy_pattern("0[0-9]")


def _is_surely_a_score(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether its form or its neighbours show a score, whatever the text is about."""
    if _of_a_team(text, match, language):
        return True
    if match.re is PAIR:  # «NZ 178-7 (20)»
        return (
            int(match[1]) >= _FEWEST_RUNS and _overs(language).match(text, match.end()) is not None
        )
    if match.re is _SLASH and (
        (match[3] is not None and len(match[1]) >= len("100"))  # «417/7d»
        or _overs(language).match(text, match.end())
        or _beside_figures(text, match, language)
        or _wins(text, match, language)
        or _of_a_side_in_a_match(text, match, language)
        or of_a_bowler(text, match, language)
    ):
        return True
    if match.re is _NOT_OUT and (
        match[2] is not None  # «101*(129)»
        or next_word(text, match.end()) in language.cues["runs_in_latin"]  # «91* run bana chuke»
        or _has_figures(text, *match.span(), language)  # «सिराज 4/40, बुमराह 3/42, जडेजा 104*»
    ):
        return True
    return _on_a_card(text, match, language) or _is_awarded(text, match, language)


_award = word_pattern(f"(?<![{INDIC}A-Za-z])<match_awards>(?![{INDIC}A-Za-z])")


def _is_awarded(text: str, match: re.Match[str], language: Language) -> bool:
    """«(2/27, 119*) प्लेयर ऑफ द मैच»: awards of other games have no strokes or asterisks near."""
    if match.re is PAIR:
        return False
    if match.re is _SLASH:
        low, high = sorted((int(match[1]), int(match[2])))
        if not low <= _MOST_WICKETS < high:
            return False
    start, end = max(0, match.start() - _MATCH_REACH), match.end() + _MATCH_REACH
    return _award(language).search(text, start, end) is not None


def _can_be_an_innings(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether two numbers with a dash can be runs and wickets, rather than another game's score."""
    runs, wickets = int(match[1]), int(match[2])
    behind_a_dash = text[match.start() - 1 : match.start()] in {"-", "–"}
    if wickets > _MOST_WICKETS or runs < _FEWEST_RUNS or behind_a_dash:
        return False
    if runs < _HUNDRED and _is_a_lead(text, match.end(), language):
        return False  # but «180-5 का स्कोर»
    return runs > MOST_POINTS or not _of_a_game(text, match, language)


def _runs_and_wickets(text: str, match: re.Match[str], language: Language) -> str:
    """The words of «245/6», or of a bowler's «5/27»; '' if it can be neither."""
    first, second, says = int(match[1]), int(match[2]), language.says
    if 0 < first < second <= _MOST_WICKETS or _of_a_law(text, match, language):
        return ""  # «3/4 बहुमत»: fewer runs than wickets are a fraction, if anything
    if second == 0:
        return says["no_wicket"].format(runs=numbers.cardinal(first, language))
    if second <= _MOST_WICKETS and not were_taken(text, match, language):
        runs, wickets = numbers.cardinal(first, language), language.numbers[second]
        name = "declared" if _is_declared(text, match, language) else "wickets"
        return says[name].format(runs=runs, wickets=wickets)
    fallen, made = sorted((first, second))
    if fallen <= _MOST_WICKETS:
        name = "bowling" if made < _MOST_CONCEDED else "wickets"  # «पारी 6/284 पर घोषित की»
        runs, wickets = numbers.cardinal(made, language), language.numbers[fallen]
        return says[name].format(runs=runs, wickets=wickets)
    return ""


def _of_a_law(text: str, match: re.Match[str], language: Language) -> bool:
    """«धारा 8/21», «3/25 आर्म्स एक्ट», in a round-up that has cricket, too."""
    if previous_word(text, match.start()) in words_of(language, "numbered", "listed"):
        return True
    return second_word(text, match.end()) in language.cues["act_name"]


def _wickets_first(text: str, match: re.Match[str], language: Language) -> str:
    """«3/209 रन», «भारत 4/286»: a side's wickets before its runs; '' for a bowler's."""
    wickets, runs = int(match[1]), int(match[2])
    if match.re is not _SLASH or not 0 < wickets < _MOST_WICKETS or runs < _FEWEST_RUNS:
        return ""
    name = previous_word(text, match.start())
    team = name in language.cues["teams"] or plain_place(name) in known_places(language)
    team = team and runs >= _HUNDRED  # «भारत 4/286», «ग्वालियर 7/248»
    if not team and next_word(text, match.end()) not in language.cues["runs_counted"]:
        return ""
    said = (numbers.cardinal(runs, language), language.numbers[wickets])
    if second_word(text, match.end()) in language.cues["conceding"]:
        return f"{said[1]} {language.says['wicket']} {said[0]}"  # «5/51 रन देकर»
    return language.says["wickets"].format(runs=said[0], wickets=said[1])


_wickets_behind = word_pattern(f" <wickets_behind>(?![{INDIC}])")


def _end(text: str, end: int, language: Language) -> int:
    """Where a score ends: «5/27 विकेट» and «138/9 विकेट के नुकसान पर» say it once."""
    again = _wickets_behind(language).match(text, end)
    return again.end() if again else end


def _wins(text: str, match: re.Match[str], language: Language) -> bool:
    """«350/7 से जीत»: a hundred runs or more, by which a team wins."""
    end = match.end()
    if len(match[1]) != len("350") or int(match[2]) > _MOST_WICKETS:
        return False
    by = next_word(text, end) in language.cues["range_word"]
    return by and second_word(text, end) in language.cues["won_by"]


def _of_a_side_in_a_match(text: str, match: re.Match[str], language: Language) -> bool:
    """«टीम ने 211/7 बनाकर मैच जीता»: a hundred runs or more, beside words for a side and a match."""
    if len(match[1]) != len("211") or match[1][0] == "0" or int(match[2]) > _MOST_WICKETS:
        return False
    around, cues = (text, *match.span(), _MATCH_REACH), language.cues
    if near(*around, words_of(language, *NUMBERED), "।\n"):
        return False
    sides = words_of(language, "teams", "cricket_sides")
    return near(*around, sides, "।\n") and near(*around, cues["match"], "।\n")


def _is_declared(text: str, match: re.Match[str], language: Language) -> bool:
    """«260/5d», unless a word after it says so as well."""
    if match.re is not _SLASH or not match[3]:
        return False
    end = match.end()
    return not near(text, end, end, _REACH_BEHIND, language.cues["declared"])


def _is_a_lead(text: str, end: int, language: Language) -> bool:
    """«24-10 की बढ़त», «से जीत»: of a match, where there are no wickets."""
    of = next_word(text, end) in language.cues["postpositions"]
    return of and second_word(text, end) in language.cues["match"]


def _of_a_game(text: str, match: re.Match[str], language: Language) -> bool:
    """«21-8 से»: a game of badminton, in a round-up that has cricket, too."""
    word = next_word(text, match.end())
    if word in language.cues["won_by"] or word in language.cues["range_word"]:
        return True
    return near(text, *match.span(), _CRICKET_REACH, language.cues["games"])


_RUNS_AND_BALLS = lazy_pattern(r"(?<![0-9])[0-9]{1,3}\((?:1[1-9]|[2-9][0-9]|[1-9][0-9]{2})\)")


def _on_a_card(text: str, match: re.Match[str], language: Language) -> bool:
    """«शर्मा 58(97), वर्मा 6/48»: a batter's runs and balls are near, and no section of a law."""
    start, end = match.start() - _CRICKET_REACH, match.end() + _CRICKET_REACH
    if not _RUNS_AND_BALLS.search(text, max(0, start), end):
        return False
    return not near(text, *match.span(), _CRICKET_REACH, language.cues["numbered"])


_WICKETS_FOR_RUNS = lazy_pattern(
    "(?<![0-9/.,-])[1-7]/(?:1[1-9]|[2-9][0-9]|1[0-9]{2})(?![0-9]|[/.,-][0-9])"
)


def _beside_figures(text: str, match: re.Match[str], language: Language) -> bool:
    """«स्टार्क 5/72 और बोलैंड 3/45»: two bowlers' figures after names, not sections or plots."""
    figures = _WICKETS_FOR_RUNS.fullmatch(text, *match.span())
    return figures is not None and _has_figures(text, *match.span(), language)


def _has_figures(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the figures of at least two bowlers, after their names, are near."""
    reach = (max(0, start - _MATCH_REACH), end + _MATCH_REACH)
    found = list(_WICKETS_FOR_RUNS.finditer(text, *reach))
    if len(found) < 2:
        return False
    cues = language.cues
    if near(text, start, end, _MATCH_REACH, words_of(language, *NUMBERED)):
        return False
    if any(next_word(text, each.end()) in language.units for each in found):
        return False  # «मनाली 2/14, मसूरी 6/15 डिग्री»
    told = ("match", "teams", "won_by")
    if text[start - 1 : start] == "(" and not near(
        text, start, end, _MATCH_REACH, words_of(language, *told)
    ):
        return False  # «मोहन (2/24) और सोहन (3/24) के मुकदमे»
    before = [
        word_before_bracket(text, each.start())
        for each in found
        if not _of_the_same(language).search(text, max(0, each.start() - _SAME_REACH), each.start())
    ]
    if len(before) > 1 and len({*before}) == 1:  # «शमी को 3/41, सिराज को 2/38», but days of a month
        return before[0] in cues["postpositions"] and all(_NO_DAY.search(each[0]) for each in found)
    return len(before) > 1 and all(word and word not in cues["postpositions"] for word in before)


_of_the_same = word_pattern("[1-7]/[0-9]{2,3}(?: <conjunctions>|,) \\Z")
_SAME_REACH = 16
"""«सिराज 4/40 व 3/31»: in both innings."""


_NO_DAY = lazy_pattern("/(?:1[3-9]|[2-9][0-9]|1[0-9]{2})\\Z")


def _of_a_team(text: str, match: re.Match[str], language: Language) -> bool:
    """«भारत 298/7», «भारत- 298/7»."""
    if match.re is not _SLASH:
        return False
    if _wickets_first(text, match, language):
        return True
    if int(match[1]) < _FEWEST_RUNS or int(match[2]) > _MOST_WICKETS:
        return False
    begin = _BEHIND_A_DASH.search(text, max(0, match.start() - 3), match.start())
    team, cues = previous_word(text, begin.start() if begin else match.start()), language.cues
    if team in cues["teams"]:
        return True
    alone = begin and _ends_a_score(language).match(text, match.end())  # «चेन्नई- 170/5»
    return bool(alone) and len(match[1]) == len("170") and team in cues["league_teams"]


_overs = word_pattern(r" ?\((?:[1-4]?[0-9](?:\.[0-5])?|50|1?[0-9]{2}\.[0-5])(?: ?<overs>)?\)")
"""«(50)», «(48.3 ओवर)»: the overs after a score."""
_ends_a_score = word_pattern(f" ?(?:{PHRASE_ENDS}|\\(| <conjunctions> )")

_BEHIND_A_DASH = lazy_pattern(" ?[-–:] ?\\Z")


def _not_out(match: re.Match[str], language: Language, *, said_behind: bool) -> str:
    runs = numbers.cardinal(int(match[1]), language)
    if match[2] is None:
        return runs if said_behind else language.says["not_out"].format(runs=runs)
    balls = numbers.cardinal(int(match[2]), language)
    return language.says["not_out_balls"].format(runs=runs, balls=balls)
