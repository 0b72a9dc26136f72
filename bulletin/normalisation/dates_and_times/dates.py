"""Dates: in figures, day first, and with the name of a month.

``26/01/2024``, ``2024-01-26``, ``27-28 दिसंबर``, ``11मार्च 2021``, ``Apr 08, 2020``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.dates_and_times.date_spans import dashes, days_in_a_row, two_months
from bulletin.normalisation.dates_and_times.dates_in_figures import in_figures
from bulletin.normalisation.dates_and_times.dates_with_months import (
    day_and_its_month,
    month_and_its_day,
    month_before,
    month_first_span,
)
from bulletin.normalisation.passes import DIGITS, Forms, Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.scanning import number_starts

__all__ = ["PASS"]


def _of_numbers(text: str, language: Language) -> Iterator[Reading]:
    uncounted = frozenset(amounts.starts(text, language))
    for start in number_starts(text):
        before = month_before(text, start, language)
        if not before and start not in uncounted:
            continue  # as mostly
        reading = (
            (month_first_span(text, start, before, language) if before else None)
            or days_in_a_row(text, start, language)
            or in_figures(text, start, language)
            or day_and_its_month(text, start, language)
            or (month_and_its_day(text, start, before, language) if before else None)
        )
        if reading:
            yield reading


_DASHES = frozenset("-–")
_READ = Forms((two_months, _DASHES), (dashes, _DASHES), (_of_numbers, DIGITS))
PASS = Pass("date", _READ, needs=DIGITS | _DASHES)
