"""A lazy pattern is compiled at its first use, and all patterns of the program can be."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest

import bulletin
from bulletin.core.errors import LanguageError, Place
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import load
from bulletin.language.copy import left_out_rules, news_copy
from bulletin.language.label_patterns import evidence
from tests.rows import each_holds

LAZY = type(lazy_pattern(""))
TEXT = "कल 12 और 345"


@pytest.mark.parametrize(
    "use",
    [
        lambda pattern: pattern.findall(TEXT),
        lambda pattern: [found.span() for found in pattern.finditer(TEXT)],
        lambda pattern: pattern.fullmatch("7")[0],
        lambda pattern: pattern.match(TEXT, 3)[0],
        lambda pattern: pattern.search(TEXT)[0],
        lambda pattern: pattern.split(TEXT),
        lambda pattern: pattern.sub("x", TEXT),
        lambda pattern: pattern.subn("x", TEXT, 1),
        lambda pattern: (pattern.pattern, pattern.search("7").re.pattern),
    ],
)
def test_lazy_pattern_finds_what_a_compiled_one_finds(
    use: Callable[[re.Pattern[str]], object],
) -> None:
    assert use(lazy_pattern("[0-9]+")) == use(re.compile("[0-9]+"))


def test_lazy_pattern_has_its_flags() -> None:
    assert lazy_pattern("^ab", re.IGNORECASE | re.MULTILINE).search("x\nAB")


def test_lazy_pattern_is_compiled_at_its_first_use() -> None:
    pattern = lazy_pattern("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_lazy_pattern_is_not_compiled_for_texts_without_its_words() -> None:
    pattern = lazy_pattern("(?:कल|आज)(?<=x*)")
    assert pattern.search("परसों") is None
    assert pattern.match("परसों", 1) is None
    assert pattern.fullmatch("परसों") is None
    assert pattern.findall("परसों") == [*pattern.finditer("परसों")] == []
    with pytest.raises(re.error):
        pattern.search("कल")


def test_lazy_pattern_that_is_asked_often_is_compiled() -> None:
    pattern = lazy_pattern("(?:कल|आज)(?<=x*)")
    with pytest.raises(re.error):
        [*map(pattern.search, ["परसों"] * 1000)]


def test_method_that_was_asked_for_before_a_pattern_is_compiled_can_be_called_again() -> None:
    search = lazy_pattern("[0-9]+").search
    assert [*map(str, map(search, [TEXT] * 2))] == [str(re.search("[0-9]+", TEXT))] * 2


def test_mistake_in_a_table_is_named_with_its_place() -> None:
    pattern = lazy_pattern("(", place=Place("left_out.tsv", 7))
    with pytest.raises(LanguageError, match=r"left_out\.tsv:7: the form is not a valid regular"):
        pattern.search("")


def test_lazy_pattern_goes_to_another_process() -> None:
    pattern = lazy_pattern("[0-9]+")
    assert pattern.search(TEXT)
    assert pickle.loads(pickle.dumps(pattern)).findall(TEXT) == ["12", "345"]  # noqa: S301


def test_lazy_pattern_has_no_other_attributes() -> None:
    assert not hasattr(lazy_pattern("x"), "groups")


def lazy_patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, LAZY):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from lazy_patterns(each)
    elif isinstance(value, dict):
        yield from lazy_patterns(list(value.values()))


def modules() -> Iterator[str]:
    for each in pkgutil.walk_packages(bulletin.__path__, "bulletin."):
        if not each.name.endswith("__main__"):
            yield each.name


def test_patterns_of_a_module_compile() -> None:
    def check(module: str) -> None:
        for pattern in lazy_patterns(vars(importlib.import_module(module))):
            pattern.split("")

    each_holds(modules(), check)


def test_patterns_of_the_tables_compile() -> None:
    hindi = load("hi")
    copy = news_copy(hindi)
    rules = [forms.forms for forms in left_out_rules(hindi).values()]
    tables = [*hindi.repairs, *evidence(hindi).values(), copy.bylines, copy.names, rules]
    patterns = [*lazy_patterns(tables)]
    assert patterns
    for pattern in patterns:
        pattern.split("")
