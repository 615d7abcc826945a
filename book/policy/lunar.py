"""The Chinese calendar: its solar terms and the days of its months, by our dates.

Both follow from the sky as seen at 120° east. A solar term is the day on which the sun comes to a
multiple of 15°; a month begins on the day of the new moon; the month that holds the winter solstice is
the eleventh, and of thirteen from one to the next the first without a major term (a multiple of 30°)
counts for none. The sun's place and the moon's phase are those of Jean Meeus, *Astronomical
Algorithms* (2nd ed.), chapters 25 and 49: good to some minutes for the centuries around ours.
"""

from __future__ import annotations

import datetime
import math
from functools import cache

_EPOCH = datetime.date(2000, 1, 1).toordinal() - 2451544.5  # from Julian days to ordinals
_ZONE = 8 / 24 - 65 / 86400  # the clock at 120° east, less what the earth lags behind
_YEAR, _MONTH = 365.2422, 29.530588861
FIRST, LAST = 1900, 2100  # the years the terms of the series are good for

_PHASE = (  # of the new moon: days, and multiples of the anomalies of the sun and the moon, and of F
    *((-0.40720, 0, 1, 0), (0.17241, 1, 0, 0), (0.01608, 0, 2, 0), (0.01039, 0, 0, 2)),
    *((0.00739, -1, 1, 0), (-0.00514, 1, 1, 0), (0.00208, 2, 0, 0), (-0.00111, 0, 1, -2)),
    *((-0.00057, 0, 1, 2), (0.00056, 1, 2, 0), (-0.00042, 0, 3, 0), (0.00042, 1, 0, 2)),
    *((0.00038, 1, 0, -2), (-0.00024, -1, 2, 0)),
)


def solar_term(year: int, number: int) -> datetime.date:
    """The day of a solar term of a year of ours: 0 is 小寒 in January, 23 冬至 in December."""
    return datetime.date.fromordinal(math.floor(_term(year, number)))


def day(year: int, month: int, number: int) -> datetime.date | None:
    """The day of a month (1 to 12, not the one that counts for none) of the Chinese year that begins
    in a year of ours. None where the month has no such day, or outside of ``FIRST`` to ``LAST``."""
    if not (FIRST <= year <= LAST and 1 <= month <= 12 and 1 <= number <= 30):
        return None
    sui = year if month < 11 else year + 1
    first = _months(sui)[(month + 1) % 12]
    begin, end = _new_moon(first), _new_moon(first + 1)
    return datetime.date.fromordinal(begin + number - 1) if begin + number <= end else None


@cache
def _months(year: int) -> tuple[int, ...]:
    """The new moons that the eleventh, the twelfth, the first … the tenth month begin with, from the
    solstice of the year before."""
    first, last = (_moon_before(math.floor(_term(y, 23))) for y in (year - 1, year))
    moons = list(range(first, last))
    if len(moons) == 13:
        moons.remove(next(moon for moon in moons[1:] if not _has_major_term(moon)))
    return tuple(moons)


def _has_major_term(moon: int) -> bool:
    begin, end = (_sun(_new_moon(m)) // 30 for m in (moon, moon + 1))
    return begin != end


def _moon_before(ordinal: int) -> int:
    """The last new moon up to a day."""
    moon = round((ordinal - _EPOCH - 2451550.1) / _MONTH) + 1
    while _new_moon(moon) > ordinal:
        moon -= 1
    return moon


@cache
def _term(year: int, number: int) -> float:
    """When the sun comes to 285° and so many times 15°."""
    when = datetime.date(year, 1, 6).toordinal() + number * _YEAR / 24
    for _ in range(4):
        off = (285 + 15 * number - _sun(when) + 180) % 360 - 180
        when += off * _YEAR / 360
    return when


def _sun(when: float) -> float:
    """The sun's apparent longitude, in degrees, at an ordinal by the clock at 120° east."""
    t = (when - _EPOCH - _ZONE - 2451545) / 36525
    mean = math.radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * math.sin(mean)
    centre += 0.019993 * math.sin(2 * mean) + 0.000289 * math.sin(3 * mean)
    node = math.radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * math.sin(node)) % 360


@cache
def _new_moon(moon: int) -> int:
    """The ordinal of the day of a new moon, counted from January 2000."""
    t = moon / 1236.85
    sun = 2.5534 + 29.10535670 * moon
    anomaly = 201.5643 + 385.81693528 * moon + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * moon - 0.0016118 * t * t
    node = 124.7746 - 1.56375588 * moon
    when = 2451550.09766 + _MONTH * moon + 0.00015437 * t * t
    for days, m, a, f in _PHASE:
        angle = math.radians(m * sun + a * anomaly + f * latitude)
        when += days * (1 - 0.002516 * t) ** abs(m) * math.sin(angle)
    when -= 0.00017 * math.sin(math.radians(node))
    return math.floor(when + _EPOCH + _ZONE)
