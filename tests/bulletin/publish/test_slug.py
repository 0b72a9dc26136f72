"""Names in ASCII, the way Hindi is romanised."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.publish.slug import LONGEST, free, slug

DAY = datetime.date(2026, 1, 26)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("राम", "ram"),
        ("जयपुर में बारिश", "jaipur-mein-barish"),
        ("सुबह का बुलेटिन।", "subah-ka-bulletin"),
        ("शिवराज NGO को लेकर सख्त", "shivraj-ngo-ko-lekar-sakht"),
        ("भारतीय नगर निगम की सरकार", "bharatiya-nagar-nigam-ki-sarkar"),
        ("धर्म, मित्र, समझना, बदलते", "dharm-mitra-samajhna-badalte"),
        ("क्षेत्र विज्ञान कृषि दुःख पाँच सड़क ज़रूरत", "kshetra-vigyan-krishi-dukh-panch-sadak-zarurat"),
        ("राष्ट्रीय राजस्थान चर्चा", "rashtriya-rajasthan-charcha"),
        ("₹2500 करोड़, 3,45,210 लोग", "2500-crore-345210-log"),
        ("२६ मार्च", "26-march"),
        ("वनडे में भारत की जीत", "oneday-mein-bharat-ki-jit"),
        ("वंदे भारत", "vande-bharat"),
        ("नालों की सफाई", "nalon-ki-safai"),
        ("समाचार, 25 नवंबर 2026", "samachar-25-november-2026"),
        ("फरवरी, फ़रवरी, सितम्बर", "february-february-september"),
        ("पंजाब, चंबा, महाकुंभ, संभव", "punjab-chamba-mahakumbh-sambhav"),
        ("की, बस, के", "ki-bas-ke"),
        ("Café's menu", "cafes-menu"),
        ("../../etc/passwd", "etc-passwd"),
        ("</script>]]>", "script"),
        ("😀 \u202e", "otherwise"),
        ("中文", "otherwise"),
        ("", "otherwise"),
    ],
)
def test_slug_of(title: str, expected: str) -> None:
    assert slug(title, "otherwise") == expected


@given(st.text(alphabet=st.characters(), max_size=300))
def test_slug_is_a_safe_name_whatever_the_title(title: str) -> None:
    made = slug(title, "otherwise")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= LONGEST


def test_long_title_is_cut_between_words() -> None:
    made = slug("मंत्री ने कहा कि " * 50, "otherwise")
    assert LONGEST - 10 < len(made) <= LONGEST
    assert set(made.split("-")) == {"mantri", "ne", "kaha", "ki"}


def test_name_that_is_taken_gets_the_day_then_a_number() -> None:
    taken: set[str] = set()
    for expected in ("ram", "ram-2026-01-26", "ram-2026-01-26-2", "ram-2026-01-26-3"):
        taken.add(free("ram", DAY, taken))
        assert expected in taken


@pytest.mark.parametrize(
    "wanted", ["samachar-26-january-2026", "samachar-2026-01-26", "26-january-2026-samachar"]
)
def test_day_stands_once_in_a_name(wanted: str) -> None:
    assert free(wanted, DAY, {wanted}) == f"{wanted}-2"
    assert free(wanted, DAY, {wanted, f"{wanted}-2"}) == f"{wanted}-3"
