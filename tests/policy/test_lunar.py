"""The Chinese calendar's days, by our dates."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy import lunar

YEARS = st.integers(lunar.FIRST + 1, lunar.LAST - 1)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        *((1950, "02-17"), (1985, "02-20"), (2000, "02-05"), (2008, "02-07"), (2014, "01-31")),
        *((2023, "01-22"), (2024, "02-10"), (2027, "02-06"), (2030, "02-03"), (2033, "01-31")),
    ],
)
def test_the_first_day_of_the_year_is_that_of_the_almanacs(year, day):
    assert lunar.day(year, 1, 1) == datetime.date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("of", "day"),
    [
        ((2023, 8, 15), "2023-09-29"),  # after a second month that counts for none
        ((2020, 5, 5), "2020-06-25"),  # after a fourth one
        ((2033, 12, 8), "2034-01-27"),  # the year whose thirteenth month is disputed
        ((2019, 12, 30), "2020-01-24"),
        ((2021, 12, 30), None),  # a month of 29 days
        ((2500, 1, 1), None),
    ],
)
def test_the_days_of_its_months_are_known(of, day):
    assert lunar.day(*of) == (day and datetime.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("of", "day"),
    [((1978, 7), "1978-04-20"), ((2024, 6), "2024-04-04"), ((2023, 23), "2023-12-22")],
)
def test_the_solar_terms_are_known(of, day):
    assert lunar.solar_term(*of) == datetime.date.fromisoformat(day)


@given(YEARS)
def test_the_terms_of_a_year_follow_each_other(year):
    days = [lunar.solar_term(year, n) for n in range(24)]
    assert {day.year for day in days} == {year}
    assert all(14 <= (b - a).days <= 16 for a, b in pairwise(days))


@given(YEARS)
def test_the_months_of_a_year_follow_each_other(year):
    days = [lunar.day(year, month, 1) for month in range(1, 13)]
    gaps = [(b - a).days for a, b in pairwise(days)]
    assert all(gap in (29, 30, 58, 59, 60) for gap in gaps)
    assert sum(gap > 30 for gap in gaps) <= 1
    assert datetime.date(year, 1, 20) < days[0] < datetime.date(year, 2, 22)
