"""The cheapest segmentation agrees with trying all of them."""

import itertools
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.core.segmentation import segment_ends


def total(costs: dict[tuple[int, int], int], ends: Sequence[int]) -> int:
    return sum(costs[pair] for pair in itertools.pairwise([0, *ends]))


@given(st.integers(0, 6).flatmap(lambda n: st.tuples(st.just(n), st.randoms())))
def test_segments_cost_no_more_than_any_others(case: tuple[int, object]) -> None:
    count, luck = case
    costs = {
        (start, end): luck.randrange(9)  # type: ignore[attr-defined]
        for end in range(1, count + 1)
        for start in range(end)
    }

    def totals(end: int, least: Sequence[float]) -> Iterator[tuple[int, float]]:
        return ((start, least[start] + costs[start, end]) for start in range(end - 1, -1, -1))

    inner = range(1, count)
    every = [
        [*cuts, count] if count else []
        for size in range(count + 1)
        for cuts in itertools.combinations(inner, size)
    ]
    ends = segment_ends(count, totals)
    assert total(costs, ends) == min(total(costs, each) for each in every)


@pytest.mark.parametrize(("count", "ends"), [(0, []), (3, [1, 2, 3])])
def test_items_without_a_segment_stand_alone(count: int, ends: list[int]) -> None:
    assert segment_ends(count, lambda _end, _costs: ()) == ends
