"""Reckoning with dates known to the year, the month or the day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy import dates, reckon
from book.policy.numerals import number
from book.policy.reckon import DAY, MONTH, WEEK, YEAR, Point

TUESDAY = Point(2023, 11, 21)


@pytest.mark.parametrize(
    ("anchor", "unit", "steps", "date"),
    [
        (TUESDAY, DAY, -4, "2023-11-17"),
        (TUESDAY, WEEK, -2, "2023-11-07"),
        (TUESDAY, MONTH, 2, "2024-01"),
        (TUESDAY, YEAR, -1, "2022"),
        (Point(2023, 11), MONTH, -11, "2022-12"),
        (Point(2024, 2, 28), DAY, 2, "2024-03-01"),
    ],
)
def test_so_many_units_on_are_known_to_the_unit(anchor, unit, steps, date):
    assert reckon.shift(anchor, unit, steps).edtf() == date


def test_what_an_anchor_does_not_know_nobody_reckons():
    assert reckon.shift(Point(2023), MONTH, 1) is None
    assert reckon.shift(Point(2023, 11), DAY, 1) is None
    assert reckon.weekday(Point(2023, 11), 0, 5) is None
    assert reckon.shift(Point(9999, 12, 31), DAY, 1) is None
    assert reckon.point(2023, 2, 29) is None


def test_weeks_begin_on_monday():
    assert reckon.weekday(TUESDAY, -1, 5) == Point(2023, 11, 17)
    assert reckon.week(TUESDAY, 0) == (Point(2023, 11, 20), Point(2023, 11, 26))
    assert reckon.weekday_before(TUESDAY, 2) == TUESDAY
    assert reckon.weekday_before(TUESDAY, 2, same_day=False) == Point(2023, 11, 14)
    assert reckon.weekday_after(TUESDAY, 2) == Point(2023, 11, 28)


@pytest.mark.parametrize(
    ("edtf", "point"),
    [
        ("2023-11-17", Point(2023, 11, 17)),
        ("2023-11-17/2023-11-21", Point(2023, 11)),
        ("2023-11/2024-05", None),
        ("2023-12/2024-02", Point(2023)),
        ("2020/..", Point(2020)),
        ("198X", None),
    ],
)
def test_what_a_date_is_known_to_be(edtf, point):
    assert reckon.of(dates.parse(edtf)) == point


def test_eras_have_as_many_years_as_they_had():
    assert reckon.era_year("民国", 12) == 1923
    assert reckon.era_year("昭和", 64) == 1989
    assert reckon.era_year("光绪", 35) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("12", 12), ("十二", 12), ("二十", 20), ("廿三", 23), ("两百", 200), ("一百零五", 105)),
        *(("二〇二三", 2023), ("一千四百", 1400), ("十百", None), ("几十", None), ("", None)),
    ],
)
def test_numbers_in_chinese_digits(text, value):
    assert number(text) == value


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(3000, 1, 1)), st.integers(-500, 500))
def test_days_there_and_back(day, steps):
    anchor = Point(day.year, day.month, day.day)
    assert reckon.shift(reckon.shift(anchor, DAY, steps), DAY, -steps) == anchor
