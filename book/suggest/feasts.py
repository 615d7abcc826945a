"""Festivals of the Chinese calendar and solar terms, by their names as folded."""

from __future__ import annotations

import datetime
import re

from book.policy import lunar, reckon
from book.policy.numerals import number
from book.policy.reckon import Point
from book.suggest.phrases import Reading

_FESTIVALS = {  # month and day
    **{"春节": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7), "中元": (7, 15)},
    **{"中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8)},
}
TERMS = (
    *"小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至".split(),
    *"小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split(),
)
OTHERWISE = frozenset("小满 小雪 大雪 雨水 小寒 大寒 白露".split())  # which are more often no date
_DAY = re.compile(
    r"(?:农历|阴历|旧历)?(?:(?P<month>.{1,2})月|大年)初?(?P<day>[一二三四五六七八九十廿]+)日?"
)


_NEW_YEAR = re.compile("(?:农历|旧历)(?:新年|年)")


def is_known(name: str) -> bool:
    """Whether a year tells which day it is."""
    return day_of(name, 2001) is not None


def lasts(name: str) -> bool:
    """Whether a festival is a time of several days."""
    return name.endswith("春节") or bool(_NEW_YEAR.fullmatch(name))


def day_of(name: str, year: int) -> Point | None:
    """The day of a festival, a solar term or a lunar day (正月十五) that falls into a year of ours;
    None for one unknown. Of the last two lunar months nobody can say which year's is meant: only 腊八
    and 除夕 are taken for those before the year's Spring Festival."""
    if not lunar.FIRST < year < lunar.LAST:
        return None
    if _NEW_YEAR.fullmatch(name):
        name = "春节"
    name = name.removeprefix("农历").removeprefix("阴历")
    if (term := name.removesuffix("节")) in TERMS:
        return _point(lunar.solar_term(year, TERMS.index(term)))
    if name.startswith(("除夕", "年三十")):
        return reckon.shift(_point(lunar.day(year, 1, 1)), reckon.DAY, -1)
    for festival, (month, day) in _FESTIVALS.items():
        if name.startswith(festival):
            return _point(lunar.day(year - (month == 12), month, day))
    if match := _DAY.fullmatch(name):
        month = 1 if match["month"] in (None, "正") else number(match["month"])
        day = number(match["day"].replace("廿", "二十"))
        if month and day and month <= 10:
            return _point(lunar.day(year, month, day))
    return None


def placed(reading: Reading, year: int) -> Point | None:
    """The day of a year that an expression names by its festival or by month and day; to the month
    where it says only that it was about then."""
    if reading.feast:
        point = day_of(reading.feast, year)
    else:
        point = reckon.point(year, reading.month, reading.day)
    if point and reading.off:
        point = reckon.shift(point, reckon.DAY, reading.off)
    if point and reading.weekday and reading.nearest:
        day_near = reckon.weekday_after if reading.nearest == "next" else reckon.weekday_before
        point = day_near(point, reading.weekday)
    return point.coarser(reckon.MONTH) if point and reading.loose else point


def _point(day: datetime.date | None) -> Point | None:
    return day and Point(day.year, day.month, day.day)
