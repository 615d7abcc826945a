"""Reckoning with dates that are known to the year, the month or the day.

A ``Point`` is such a date; every function takes points and gives points, None where the calendar has
none or the anchor is not known finely enough: "three days later" wants an anchor known to the day.
Weeks begin on Monday (ISO 8601). Nothing comes out finer than what went in says.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from book.model.apparatus import HistoricalDate, Precision

YEAR, MONTH, WEEK, DAY = "year", "month", "week", "day"


@dataclass(frozen=True, slots=True)
class Point:
    """A date of the calendar; ``month`` or ``day`` 0 where it is not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def unit(self) -> str:
        return DAY if self.day else MONTH if self.month else YEAR

    def edtf(self) -> str:
        parts = (f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n))
        return "-".join(parts)

    def date(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def holds(self, other: Point) -> bool:
        """Whether the other lies in it, or is it."""
        mine = (self.year, self.month, self.day)
        return all(m in (0, o) for m, o in zip(mine, _triple(other), strict=True))

    def coarser(self, unit: str) -> Point:
        """The same, known to the unit at best."""
        if unit == YEAR:
            return Point(self.year)
        return Point(self.year, self.month) if unit == MONTH else self


def _triple(point: Point) -> tuple[int, int, int]:
    return (point.year, point.month, point.day)


def point(year: int, month: int = 0, day: int = 0) -> Point | None:
    """The point, if the calendar has it."""
    try:
        datetime.date(year, month or 1, day or 1)
    except (ValueError, OverflowError):
        return None
    return Point(year, month, day) if month or not day else None


def of(date: HistoricalDate | None) -> Point | None:
    """What a date is known to be: of an interval, what both its ends share. None for a decade."""
    if date is None:
        return None
    if date.interval:
        start, end = of(date.start), of(date.end)
        if not (start and end):
            return start or end
        if start.year != end.year:  # a winter is of the year it begins in
            winter = (
                start.month and (end.year * 12 + end.month) - (start.year * 12 + start.month) == 2
            )
            return Point(start.year) if winter else None
        same_month = start.month == end.month
        return Point(start.year, start.month if same_month else 0)
    day = date.earliest
    match date.precision:
        case Precision.DAY:
            return Point(day.year, day.month, day.day)
        case Precision.MONTH:
            return Point(day.year, day.month)
        case Precision.YEAR:
            return Point(day.year)
    return None


def _of_day(day: datetime.date) -> Point:
    return Point(day.year, day.month, day.day)


def shift(anchor: Point, unit: str, steps: int) -> Point | None:
    """So many units on from an anchor, known to the unit (a week on: to the day)."""
    try:
        if unit == YEAR:
            return point(anchor.year + steps)
        if not anchor.month:
            return None
        if unit == MONTH:
            months = anchor.year * 12 + anchor.month - 1 + steps
            return point(months // 12, months % 12 + 1)
        if not anchor.day:
            return None
        days = steps * 7 if unit == WEEK else steps
        return _of_day(anchor.date() + datetime.timedelta(days))
    except OverflowError:
        return None


def week(anchor: Point, steps: int) -> tuple[Point, Point] | None:
    """Monday and Sunday of the week so many weeks on from the anchor's."""
    first = weekday(anchor, steps, 1)
    last = weekday(anchor, steps, 7)
    return (first, last) if first and last else None


def weekday(anchor: Point, steps: int, number: int) -> Point | None:
    """A day (1 Monday … 7 Sunday) of the week so many weeks on from the anchor's."""
    if not anchor.day:
        return None
    monday = anchor.date().isoweekday() - 1
    return shift(anchor, DAY, steps * 7 + number - 1 - monday)


def weekday_before(anchor: Point, number: int, same_day: bool = True) -> Point | None:
    """The last such day up to the anchor; ``same_day``: the anchor itself counts."""
    if not anchor.day:
        return None
    back = (anchor.date().isoweekday() - number) % 7
    return shift(anchor, DAY, -(back or (0 if same_day else 7)))


def weekday_after(anchor: Point, number: int) -> Point | None:
    """The first such day after the anchor."""
    if not anchor.day:
        return None
    return shift(anchor, DAY, (number - anchor.date().isoweekday() - 1) % 7 + 1)


@dataclass(frozen=True, slots=True)
class Era:
    """An era name: the year of ours before its first, how many it had, and whether its months are
    ours (in China since 1912, in Japan since 1873)."""

    before: int
    years: int
    solar: bool = False


ERAS = {
    "民国": Era(1911, 200, True),
    "明治": Era(1867, 45),
    "大正": Era(1911, 15, True),
    "昭和": Era(1925, 64, True),
    "平成": Era(1988, 31, True),
    "令和": Era(2018, 60, True),
    "宣统": Era(1908, 3),
    "光绪": Era(1874, 34),
    "同治": Era(1861, 13),
    "咸丰": Era(1850, 11),
    "道光": Era(1820, 30),
    "嘉庆": Era(1795, 25),
    "乾隆": Era(1735, 60),
    "雍正": Era(1722, 13),
    "康熙": Era(1661, 61),
    "顺治": Era(1643, 18),
    "崇祯": Era(1627, 17),
    "万历": Era(1572, 48),
    "嘉靖": Era(1521, 45),
    "弘治": Era(1487, 18),
    "成化": Era(1464, 23),
    "宣德": Era(1425, 10),
    "永乐": Era(1402, 22),
    "洪武": Era(1367, 31),
    "开元": Era(712, 29),
    "贞观": Era(626, 23),
}


def era_year(name: str, number: int) -> int | None:
    """The year of ours in which a year of an era begins; None where the era had no such year."""
    era = ERAS[name]
    return era.before + number if 1 <= number <= era.years else None
