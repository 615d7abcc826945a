"""What an expression comes to, counted from a point: the calendar's part of reckoning, which knows no
text. A function gives None where the anchor is too coarse or the calendar has no such day."""

from __future__ import annotations

import calendar

from book.policy import dates, reckon
from book.policy.reckon import Point
from book.suggest.feasts import placed
from book.suggest.phrases import TOLD, Reading
from book.suggest.story import ASK, LIKELY, SURE, UNKNOWN, Dated

WEEKEND = 67


def last_day(point: Point) -> object:
    year = point.year if point.month else 9999
    return reckon.Point(year, point.month or 12, point.day or 28).date()


def parses(date: str) -> bool:
    try:
        dates.parse(date)
    except dates.DateError:
        return False
    return True


def worse(one: str, other: str) -> str:
    order = (SURE, LIKELY, ASK)
    return max(one, other, key=order.index)


def absolute(reading: Reading) -> Dated:
    if reading.digits:
        date = reading.digits
    else:
        date = _narrowed(Point(reading.year), reading) if 1 <= reading.year <= 9999 else None
    if date is None or not parses(date):
        return UNKNOWN
    return Dated(date, LIKELY if reading.unsure or reading.months[1] > 12 else SURE)


def _narrowed(year: Point, reading: Reading) -> str | None:
    """A year with what narrows it."""
    if reading.months[0]:
        return _months(year.year, reading.months)
    point = placed(reading, year.year)
    return point.edtf() if point else None


def _months(year: int, months: tuple[int, int]) -> str:
    first, last = (reckon.shift(Point(year, 1), reckon.MONTH, n - 1) for n in months)
    return f"{first.edtf()}/{last.edtf()}" if first and last else ""


_ORDINAL = {
    -3: "three {} before",
    -2: "two {} before",
    -1: "the {0} before",
    0: "the same {0}",
    1: "the {0} after",
}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _on(unit: str, steps: int) -> str:
    if steps in (-1, 0, 1):
        return _ORDINAL[steps].format(unit)
    return f"{abs(steps)} {unit}s {'before' if steps < 0 else 'after'}"


def deictic(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """The date, its status and how it came, of what is counted from an anchor; None where the anchor
    is too coarse."""
    if reading.nearest and reading.rule != "year-festival":
        return _nearest(reading, anchor)
    unit, steps = reading.unit, reading.steps
    if reading.rule == "anniversary":  # 四年前的今天
        day = reckon.point(anchor.year + steps, anchor.month, anchor.day) if anchor.day else None
        return (day.edtf(), LIKELY, f"the same day, {_on(unit, steps)}") if day else None
    if unit == "century":
        century = anchor.year // 100 + steps
        if century < 1:
            return None
        status = LIKELY if reading.unsure else SURE
        return f"{century:02}{reading.digits}", status, _on("century", steps)
    if reading.days:
        return _compound(reading, anchor)
    if unit == reckon.YEAR:
        year = reckon.shift(anchor, unit, steps)
        date = _narrowed(year, reading) if year else None
        status = LIKELY if reading.unsure or reading.months[1] > 12 else SURE
        if reading.rule == "count" and steps % 10 == 0:
            status = LIKELY  # a round number
        if reading.rule == "year-word" and steps >= 0 and date == year.edtf():
            status = LIKELY  # 今年: the year as a whole, of which more is said than happens in it
        return (date, status, _on(unit, steps)) if date else None
    if unit == reckon.WEEK and reading.rule != "count":
        return _in_week(reading, anchor)
    if unit == "quarter":
        month = reckon.shift(anchor, reckon.MONTH, 3 * steps)
        first = month and month.month - (month.month - 1) % 3
        return month and (_months(month.year, (first, first + 2)), SURE, _on(unit, steps))
    point = reckon.shift(anchor, unit, steps)
    if point is None and reading.unsure and unit == reckon.MONTH:  # 两年半后, of a year
        year = reckon.shift(anchor, reckon.YEAR, steps // 12)
        return year and (f"{year.edtf()}~", LIKELY, f"about {_on(unit, steps)}")
    if point and unit == reckon.MONTH and reading.day:
        last = calendar.monthrange(point.year, point.month)[1]
        point = reckon.point(point.year, point.month, last if reading.day < 0 else reading.day)
    if point and unit == reckon.DAY and reading.unsure:
        return point.coarser(reckon.MONTH).edtf(), LIKELY, f"about {_on(unit, steps)}"
    return (point.edtf(), SURE, _on(unit, steps)) if point else None


def _compound(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """A month and five days later: to the day, where the anchor is known to it."""
    point = reckon.shift(anchor, reading.unit, reading.steps)
    how = _on(reading.unit, reading.steps)
    if point and anchor.day:
        month = point.month or anchor.month
        last = calendar.monthrange(point.year, month)[1]
        same = Point(point.year, month, min(anchor.day, last))
        point = reckon.shift(same, reckon.DAY, reading.days)
        how = f"{how}, and {abs(reading.days)} days"
    return point and (point.edtf(), SURE, how)


def nth_weekday(month: Point, number: int, weekday: int) -> Point | None:
    """The first (1) to fifth or the last (-1) such day of a month."""
    days = calendar.monthcalendar(month.year, month.month)
    held = [week[weekday - 1] for week in days if week[weekday - 1]]
    if number > len(held):
        return None
    return reckon.point(month.year, month.month, held[number - 1 if number > 0 else number])


def _in_week(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    steps = reading.steps
    which = _on("week", steps)
    if not reading.weekday:
        days = reckon.week(anchor, steps)
        return (f"{days[0].edtf()}/{days[1].edtf()}", SURE, which) if days else None
    if reading.weekday == WEEKEND:
        made = weekend(anchor, steps)
        return (made, SURE, f"the weekend of {which}") if made else None
    point = reckon.weekday(anchor, steps, reading.weekday)
    return (point.edtf(), SURE, f"{_DAYS[reading.weekday - 1]} of {which}") if point else None


def weekend(anchor: Point, steps: int) -> str | None:
    ends = (reckon.weekday(anchor, steps, n) for n in (6, 7))
    first, last = ends
    return f"{first.edtf()}/{last.edtf()}" if first and last else None


def _nearest(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """last November, next Friday, this summer: the one next to the anchor. Where "last" may be the
    one just gone or the one before, nobody but the editor can tell."""
    which = reading.nearest
    if reading.weekday and not reading.nth:
        if not anchor.day:
            return None
        if reading.weekday == WEEKEND:
            made = weekend(anchor, {"last": -1, "this": 0, "next": 1}[which])
            return (made, SURE if which != "this" else LIKELY, f"{which} weekend") if made else None
        name = _DAYS[reading.weekday - 1]
        if which == "this":
            point = reckon.weekday(anchor, 0, reading.weekday)
            return point and (point.edtf(), LIKELY, f"{name} of the same week")
        if which == "last":
            point = reckon.weekday_before(anchor, reading.weekday, same_day=False)
        else:
            point = reckon.weekday_after(anchor, reading.weekday)
        if point is None:
            return None
        same_week = point.date().isocalendar()[:2] == anchor.date().isocalendar()[:2]
        over = which == "last" and anchor.date().isoweekday() > 5  # the week is, too
        status = (LIKELY if over else ASK) if same_week else SURE
        return point.edtf(), status, f"the {which} {name}"
    first, last = (reading.month, reading.month) if reading.month else reading.months
    if reading.day and anchor.day:
        return _nearest_day(reading, anchor)
    if not anchor.month and reading.steps:
        return None
    year = anchor.year
    if not anchor.month and which != "this":
        if reading.month:
            return None
        year += 1 if which == "next" else -1
        return _months(year, reading.months), LIKELY, f"the {which} such season"
    if which == "last":
        year -= 0 if anchor.month > last else 1
        status = ASK if year == anchor.year else SURE
    elif which == "next":
        year += 0 if anchor.month < first else 1
        status = ASK if year == anchor.year else SURE
    else:
        status = LIKELY
        year -= last > 12 and anchor.month <= last - 12  # the winter that is not over
    if reading.month and reading.base == TOLD and which == "next" and first == anchor.month + 1:
        status = ASK  # of July, the following August: why not "the next month"?
    if reading.steps:  # two Februaries later, the summer before last
        before = which == "last"
        clear = before and 1 < (anchor.month - last) % 12 < 10
        status = LIKELY if clear or not before else ASK
    if reading.month:
        return Point(year + reading.steps, first).edtf(), status, f"the {which} such month"
    if last > 12:
        status = worse(status, LIKELY)
        if which == "last" and status == LIKELY:
            year = anchor.year - 1
    return _months(year + reading.steps, reading.months), status, f"the {which} such season"


def _nearest_day(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """This August 30, last Christmas."""
    which, year = reading.nearest, anchor.year
    here = reckon.point(year, reading.month, reading.day)
    if here is None:
        return None
    days = (here.date() - anchor.date()).days
    year += (which == "next" and days <= 0) - (which == "last" and days >= 0)
    point = reckon.point(year, reading.month, reading.day)
    sure = which == "this" or (year != anchor.year or abs(days) > 60)
    return point and (point.edtf(), LIKELY if sure else ASK, f"the {which} such day")


def long_ago(reading: Reading, published: Point) -> bool:
    """Whether a bare month lies so far back in the year that another may be meant."""
    return bool(reading.rule == "month" and published.month - reading.month > 6)


def may_come(reading: Reading, published: Point) -> bool:
    """Whether a bare month or day taken for the last one gone may as well be one soon to come."""
    if reading.month:
        later = reading.month == published.month and reading.day > published.day > 0
        ahead = reading.month - published.month
        ahead = ahead % 12 if reading.feast else ahead  # New Year is looked forward to in December
        return bool(published.month) and (later or 0 < ahead <= 3)
    return bool(published.day) and 0 < reading.day - published.day <= 14


def is_near(reading: Reading, published: Point) -> bool:
    """Whether the publication's own year (or month) has such a day within two weeks: news."""
    day = reckon.point(published.year, reading.month or published.month, reading.day)
    return bool(day and published.day and abs((published.date() - day.date()).days) <= 14)


def inherited(start: Point, reading: Reading) -> Point | None:
    """The end of a range that says no more than it must: 11月17日至21日, 11月至2月."""
    month = reading.month or start.month
    year = start.year + (1 if reading.month and start.month and reading.month < start.month else 0)
    if not month:
        return None
    return reckon.point(year, month, reading.day)


def completed(reading: Reading, told: Point) -> str | None:
    """A bare month, day or weekday beside the date told last."""
    match reading.rule:
        case "month" | "month-day" | "festival":
            point = placed(reading, told.year)
        case "part-of-year" | "season":
            return _narrowed(Point(told.year), reading)
        case "day":
            point = reckon.point(told.year, told.month, reading.day) if told.month else None
        case "part-of-month":
            point = Point(told.year, told.month) if told.month else None
        case _:
            if reading.weekday == WEEKEND:
                return weekend(told, 0)
            point = reckon.weekday(told, 0, reading.weekday)
    return point.edtf() if point else None


def next_after(reading: Reading, told: Point) -> str | None:
    """The first such month or day after the date told last."""
    if reading.rule not in ("month", "month-day", "festival") or not told.month:
        return None
    here = placed(reading, told.year) or reading
    mine, other = (here.month, here.day or 31), (told.month, told.day or 1)
    point = placed(reading, told.year + (mine < other))
    return point.edtf() if point else None


def recent(reading: Reading, published: Point, future: bool) -> str | None:
    """A bare month, day or weekday beside the day of publication: the last one gone, or of what is
    to come the next."""
    rule = reading.rule
    if rule == "weekday":
        if reading.weekday == WEEKEND:
            return weekend(published, 0 if future else -1)
        if future:
            point = reckon.weekday_after(published, reading.weekday)
        else:
            point = reckon.weekday_before(published, reading.weekday)
        return point.edtf() if point else None
    if rule in ("part-of-year", "season"):
        return _narrowed(Point(published.year), reading)
    if rule == "part-of-month":
        return Point(published.year, published.month).edtf() if published.month else None
    if rule == "day":
        if not published.month:
            return None
        month = Point(published.year, published.month)
        if (
            published.day
            and (reading.day > published.day) != future
            and reading.day != published.day
        ):
            month = reckon.shift(month, reckon.MONTH, 1 if future else -1)
        point = reckon.point(month.year, month.month, reading.day)
        return point.edtf() if point else None
    if not published.month:
        return None
    year = published.year
    here = placed(reading, year) or reading
    mine = (here.month, here.day or published.day)
    other = (published.month, published.day or here.day)
    if mine > other and not future:
        year -= 1
    elif mine < other and future and (other[0] - mine[0]) > 3:
        year += 1
    point = placed(reading, year)
    return point.edtf() if point else None
