"""The Chinese calendar, by our dates: its solar terms and the days of its months. The one door to
borax (MIT), whose tables are those of the almanac for 1900 to 2100.
"""

from __future__ import annotations

import datetime

from borax.calendars.lunardate import LunarDate, TermUtils

FIRST, LAST = 1900, 2100  # the first and last year of the tables


def solar_term(year: int, number: int) -> datetime.date:
    """The day of a solar term of a year of ours: 0 is 小寒 in January, 23 冬至 in December. ValueError
    outside of ``FIRST`` to ``LAST``."""
    return TermUtils.nth_term_day(year, number)


def day(year: int, month: int, number: int) -> datetime.date | None:
    """The day of a month (1 to 12, not the one that counts for none) of the Chinese year that begins
    in a year of ours. None where the month has no such day, or outside of ``FIRST`` to ``LAST``."""
    try:
        return LunarDate(year, month, number).to_solar_date()
    except ValueError:
        return None
