"""Readings chosen by the words beside them."""

from __future__ import annotations

from bulletin.language import load
from bulletin.normalisation.words.word_choice import best_line

HINDI = load("hi")
BAN = [("बैन", 0.0), ("बन", 3.0)]


def test_word_behind_decides() -> None:
    assert best_line([BAN, [("गई", 0.0)]], HINDI) == [1, 0]


def test_word_before_decides() -> None:
    asked = [("की", 0.0), ("कि", 1.5)]
    assert best_line([[("कहा", 0.0)], asked], HINDI) == [0, 1]
    assert best_line([[("सोने", 0.0)], asked], HINDI) == [0, 0]


def test_what_no_pair_speaks_for_is_read_as_usual() -> None:
    assert best_line([BAN], HINDI) == [0]
    assert best_line([[("शराब", 0.0)], BAN, [("बंगाल", 0.0)]], HINDI) == [0, 0, 0]


def test_dots_that_change_no_word_do_not_matter() -> None:
    assert best_line([BAN, [("गयि", 0.0), ("ग़ई", 0.5)]], HINDI) == [1, 1]


def test_no_words_have_no_readings() -> None:
    assert best_line([], HINDI) == []


def test_seen_pairs_count_beside_the_table() -> None:
    assert best_line([[("जीजा", 0.0)], [("सली", 0.0), ("साली", 2.0)], [("को", 0.0)]], HINDI)[1] == 1
    assert best_line([[("सबसे", 0.0)], [("लांबा", 0.0), ("लंबा", 2.0)]], HINDI) == [0, 1]
