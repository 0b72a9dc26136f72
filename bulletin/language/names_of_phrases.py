"""The names of the phrases and word lists that a language's tables must have; others may be absent,
and are then empty.
"""

from __future__ import annotations

SAYS = (
    *("decimal", "half_of_one", "half_of_two", "half", "quarter", "less_quarter", "one_half"),
    *("one_and_quarter", "third", "fourth", "over", "mixed", "range", "minus", "plus"),
    *("below_zero", "below_zero_range", "by", "times", "ratio", "feet_inches", "clock"),
    *("clock_minutes", "clock_seconds", "clock_at", "hours_minutes", "minutes_seconds"),
    *("night", "morning", "noon", "evening", "century_hundred", "wickets", "bowling", "series"),
    *("series_by", "not_out", "not_out_balls", "country_code", "email_at", "dot", "slash"),
    *("hyphen", "underscore", "alternative", "no_wicket", "per", "number_sign", "out_of"),
    *("more_than", "era", "grade_minus", "decade"),
)
"""The phrases of ``words.toml`` that every language has."""

MORE_SAYS = {
    "less_than": "{n}",
    "at_most": "{n}",
    "at_least": "{n}",
    "up": "{n}",
    "down": "{n}",
    "plus_minus": "{n}",
    "of_profit": "{a}",
    "of": "{a} {b}",
    "split": "{a} {b}",
    "positive": "{n}",
    "negative": "{n}",
    "season_episode": "S {a} E {b}",
    "in_one": "{n} in {one}",
    "season": "S {n}",
    "declared": "{runs} {wickets}",
    "english_hundred": "{n}",
    "english_thousand": "{n}",
    "hours_minutes_seconds": "{a} {b} {c}",
    "clock_seconds_alone": "{hour} {seconds}",
}
"""Optional phrases whose words have places, as they are if absent."""

CUES = (
    *("year_before", "year_after", "year_of", "count_after", "count_before", "decade"),
    *("year_range_after", "day_parts", "oclock", "postpositions", "at", "hours", "minutes"),
    *("ratio", "range_word", "cricket", "match", "won_by", "balls", "relay", "digit_string"),
    *("last_digits", "phone", "train", "number_word", "account", "counted_after", "states"),
    *("unread_brackets", "address_matters", "address_in_sentence", "degree_units"),
    *("roman_before", "honoured", "before_title", "degrees", "never_alone", "vehicle_states"),
    *("marks", "era", "not_out", "conjunctions", "between_days", "currency_words", "numbered"),
    *("letter_words", "outlets"),
)
"""The word lists of ``words.toml`` that decide between two readings."""
