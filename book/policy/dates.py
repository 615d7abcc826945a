"""Dates of the editor's records: EDTF text → ``HistoricalDate`` → words of the book's language.

``parse`` takes a subset of EDTF level 1 (ISO 8601-2:2019, Annex A; loc.gov/standards/datetime):
``2024``, ``2024-05``, ``2024-05-19``; a trailing ``~`` (approximate), ``?`` (uncertain) or ``%``
(both); digits left open from the right (``198X``, ``19XX``, ``2024-XX``, ``2024-05-XX``); intervals
``A/B``, ``A/..``, ``../B``, ends included. What EDTF can say beyond that is ``unsupported``; what
it cannot say is ``syntax``. We do not use PyPI's ``edtf``: it accepts 2023-02-29 and widens ``~``.

``display`` never says more than the date does. ``19XX`` is a century of the digits, 1900–1999, and
is called the 20th century all the same, as everybody does.
"""

from __future__ import annotations

import calendar
import datetime
import re

from book.model.apparatus import HistoricalDate, Precision
from book.policy.language import base_language

_FORM = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
_BEFORE_OUR_ERA = re.compile(  # in EDTF (year 0 is 1 BC) and in words
    r"-\d{4}.*|Y-\d.*|0000.*|.*\bBCE?\b.*|(?:公元|西元|紀元)?前.*年", re.ASCII
)
_BEYOND = re.compile(  # well-formed EDTF that we do not keep
    r"Y\d.*|\d{4}-\d\d-\d\dT[\d:.Z+-]+|[\[{].*[\]}]|[-\dX~?%]*[X~?%][-\dX~?%]*", re.ASCII
)
_NUMBERS = re.compile(  # how people write dates: 2023年11月7日, 2023/11/7, 2023.11, 20231107
    r"\s*(\d{4})\s*[-./年]?\s*(?:(\d{1,2})\s*[-./月]?\s*(?:(\d{1,2})\s*日?\s*)?)?"
)
_OPEN = ("", "..")
_COARSENESS = {precision: rank for rank, precision in enumerate(reversed(Precision))}


class DateError(ValueError):
    """The text is no date we keep. ``reason`` is a stable key: ``syntax``, ``unsupported``,
    ``before-our-era``, ``no-such-month``, ``no-such-day`` or ``ends-before-start``; ``hint`` is an
    expression that would do, or empty."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def parse(text: str) -> HistoricalDate:
    """The date an EDTF expression states; raises ``DateError``."""
    text = text.strip()
    if "/" not in text:
        return _point(text)
    before, after, *more = text.split("/")
    if more:
        raise DateError("syntax", _hint(text))
    if before in _OPEN and after in _OPEN:
        raise DateError("unsupported")
    start = None if before in _OPEN else _point(before)
    end = None if after in _OPEN else _point(after)
    if start and end and end.latest < start.earliest:
        raise DateError("ends-before-start", f"{after}/{before}")
    stated = [date for date in (start, end) if date]
    return HistoricalDate(
        text,
        stated[0].precision,
        start.earliest if start else None,
        end.latest if end else None,
        approximate=any(date.approximate for date in stated),
        uncertain=any(date.uncertain for date in stated),
        start=start,
        end=end,
        interval=True,
    )


def _point(text: str) -> HistoricalDate:
    if _BEFORE_OUR_ERA.fullmatch(text):
        raise DateError("before-our-era")
    form = _FORM.fullmatch(text)
    if not form:
        if _BEYOND.fullmatch(text):
            raise DateError("unsupported")
        raise DateError("syntax", _hint(text))
    precision, earliest, latest = _bounds(form["year"], form["month"], form["day"])
    return HistoricalDate(
        text,
        precision,
        earliest,
        latest,
        approximate=form["mark"] in ("~", "%"),
        uncertain=form["mark"] in ("?", "%"),
    )


def _bounds(
    year: str, month: str | None, day: str | None
) -> tuple[Precision, datetime.date, datetime.date]:
    """Precision, first day and last day of the digits given."""
    first = int(year.replace("X", "0"))
    if first == 0:  # year 0 is 1 BC, and no century or decade holds it alone
        raise DateError("unsupported")
    if "X" in year:
        if month:
            raise DateError("unsupported")
        span = 10 ** year.count("X")
        precision = Precision.DECADE if span == 10 else Precision.CENTURY
        return precision, datetime.date(first, 1, 1), datetime.date(first + span - 1, 12, 31)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise DateError("unsupported", year)
        return Precision.YEAR, datetime.date(first, 1, 1), datetime.date(first, 12, 31)
    number = int(month)
    if not 1 <= number <= 12:
        # 21 to 41 are seasons, quarters and the like in ISO 8601-2
        raise DateError("unsupported" if 21 <= number <= 41 else "no-such-month", year)
    last = calendar.monthrange(first, number)[1]
    if day in (None, "XX"):
        return (
            Precision.MONTH,
            datetime.date(first, number, 1),
            datetime.date(first, number, last),
        )
    if not 1 <= int(day) <= last:
        raise DateError("no-such-day", f"{year}-{month}")
    exact = datetime.date(first, number, int(day))
    return Precision.DAY, exact, exact


def _hint(text: str) -> str:
    """The EDTF for what a person may have meant, or ""."""
    numbers = _NUMBERS.fullmatch(text)
    if not numbers:
        return ""
    year, *rest = (int(n) for n in numbers.groups() if n)
    meant = "-".join([f"{year:04}", *(f"{n:02}" for n in rest)])
    try:
        return parse(meant).text
    except DateError:
        return ""


def sort_key(date: HistoricalDate) -> tuple:
    """Order of a timeline. An interval without a beginning comes first, the one that ends earliest
    before others; then by the first day; on the same first day what is less precise (a century, a
    year), what lasts longer and what is less certain comes before what it may hold."""
    latest = (date.latest or datetime.date.max).toordinal()
    rank = _COARSENESS[date.precision]
    firm = not (date.approximate or date.uncertain)
    if date.earliest is None:
        return (0, latest, rank, 0, firm)
    return (1, date.earliest.toordinal(), rank, -latest, firm)


def disagree(first: HistoricalDate, second: HistoricalDate) -> bool:
    """Whether two dates cannot both be right: no day lies in both. That one is stated more finely
    than the other is no disagreement."""
    return _ends_before(first, second) or _ends_before(second, first)


def _ends_before(first: HistoricalDate, second: HistoricalDate) -> bool:
    return bool(first.latest and second.earliest and first.latest < second.earliest)


def iso_datetime(date: HistoricalDate) -> str:
    """The value for ``<time datetime>`` (HTML, "valid date/month/year string"), or "" when none
    fits: an interval gives its start, a decade or century nothing."""
    if date.interval:
        return iso_datetime(date.start) if date.start else ""
    day = date.earliest.isoformat()
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
    return day[: length.get(date.precision, 0)]


def display(date: HistoricalDate, lang: str) -> str:
    """The date in words, as precise as stated and never finer."""
    return _display(date, lang, in_year=False)


def short_display(date: HistoricalDate, lang: str) -> str:
    """The date for a column under the heading of its (first) year: without that year, where the
    date is finer than a year and stays within it; otherwise as ``display``."""
    return _display(date, lang, in_year=_finer_than_year(date) and _within_one_year(date))


def _finer_than_year(date: HistoricalDate) -> bool:
    stated = (date.start, date.end) if date.interval else (date,)
    return all(d is None or d.precision in (Precision.DAY, Precision.MONTH) for d in stated)


def _within_one_year(date: HistoricalDate) -> bool:
    if date.interval and date.start and not date.end:
        return True
    return bool(date.earliest and date.latest and date.earliest.year == date.latest.year)


def _display(date: HistoricalDate, lang: str, in_year: bool) -> str:
    language = base_language(lang)
    if language == "en":
        return _english(date, in_year)
    return _east_asian(date, language, in_year)


def _shared(start: HistoricalDate, end: HistoricalDate) -> str:
    """What two ends of an interval may say once: "all", "month", "year", "century" or nothing.
    Only plain dates of one precision are drawn together."""
    doubt = start.approximate or start.uncertain or end.approximate or end.uncertain
    if start.precision != end.precision or doubt:
        return ""
    if start.earliest == end.earliest:
        return "all"
    same_year = start.earliest.year == end.earliest.year
    if start.precision is Precision.DAY and same_year:
        return "month" if start.earliest.month == end.earliest.month else "year"
    if start.precision is Precision.MONTH and same_year:
        return "year"
    same_century = start.earliest.year // 100 == end.earliest.year // 100
    if start.precision is Precision.DECADE and same_century:
        return "century"
    return ""


# --- Chinese and Japanese: the year first --------------------------------------------------------


def _east_asian(date: HistoricalDate, language: str, in_year: bool) -> str:
    since, until = ("{}から", "{}まで") if language == "ja" else ("{}起", "至{}")
    skip = "year" if in_year else ""
    if not date.interval:
        return _east_asian_point(date, language, skip)
    if date.end is None:
        return since.format(_east_asian_point(date.start, language, skip))
    if date.start is None:
        return until.format(_east_asian_point(date.end, language, skip))
    shared = _shared(date.start, date.end)
    first = _east_asian_point(date.start, language, skip)
    if shared == "all":
        return first
    plain_years = date.start.precision is date.end.precision is Precision.YEAR
    if plain_years and not (date.approximate or date.uncertain):
        first = first.removesuffix("年")
    dash = "〜" if language == "ja" else "—"
    return first + dash + _east_asian_point(date.end, language, shared or skip)


def _east_asian_point(date: HistoricalDate, language: str, skip: str) -> str:
    """One date, without what stands before it already (``skip``: year, month or century)."""
    day = date.earliest
    year = "" if skip in ("year", "month") else f"{day.year}年"
    month = "" if skip == "month" else f"{day.month}月"
    match date.precision:
        case Precision.DAY:
            words = f"{year}{month}{day.day}日"
        case Precision.MONTH:
            words = year + month
        case Precision.YEAR:
            words = f"{day.year}年"
        case Precision.DECADE if language == "ja":
            words = f"{day.year}年代"
        case Precision.DECADE:
            century = "" if skip == "century" else _century(day.year, language)
            # no 00年代 in print: the first decade is spoken of as 头十年
            first = "头十年" if language == "zh-Hans" else "頭十年"
            words = century + (f"{day.year % 100}年代" if day.year % 100 else first)
        case Precision.CENTURY:
            words = _century(day.year, language)
    about = "约" if language == "zh-Hans" else "約"
    return about * date.approximate + words + "（？）" * date.uncertain


def _century(year: int, language: str) -> str:
    return f"{year // 100 + 1}{'世纪' if language == 'zh-Hans' else '世紀'}"


# --- English: the year last ----------------------------------------------------------------------

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _english(date: HistoricalDate, in_year: bool) -> str:
    skip = "year" if in_year else ""
    if not date.interval:
        return _english_point(date, skip, in_year)
    if date.end is None:
        return "from " + _english_bound(date.start, skip, in_year)
    if date.start is None:
        return "until " + _english_bound(date.end, skip, in_year)
    shared = _shared(date.start, date.end)
    last = _english_point(date.end, skip, in_year)
    if shared == "all":
        return last
    first = _english_point(date.start, shared or skip, in_year)
    if shared == "century":
        last = last.removeprefix("the ")
    # a spaced dash where it joins several words; in "18–19 November" it joins two, in "the
    # 1980s–1990s" as well
    closed = " " not in first.removeprefix("the ") and (shared or " " not in last)
    return first + ("–" if closed else " – ") + last


def _english_bound(date: HistoricalDate, skip: str, short: bool) -> str:
    """One date as a phrase holds it: a century alone is 20th century, but from the 20th century."""
    article = date.precision is Precision.CENTURY and not date.approximate
    return "the " * article + _english_point(date, skip, short)


def _english_point(date: HistoricalDate, skip: str, short: bool) -> str:
    """One date, without what stands after it already (``skip``: year or month)."""
    day = date.earliest
    month = _MONTHS[day.month - 1][: 3 if short else None]
    year = "" if skip in ("year", "month") else f" {day.year}"
    match date.precision:
        case Precision.DAY:
            words = str(day.day) if skip == "month" else f"{day.day} {month}{year}"
        case Precision.MONTH:
            words = month + year
        case Precision.YEAR:
            words = str(day.year)
        case Precision.DECADE:
            words = f"{day.year}s" if date.approximate else f"the {day.year}s"
        case Precision.CENTURY:
            words = f"{_ordinal(day.year // 100 + 1)} century"
    return "c. " * date.approximate + words + " (?)" * date.uncertain


def _ordinal(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


# --- the margin: figures only, as far as they go -------------------------------------------------


def margin_display(date: HistoricalDate, lang: str) -> str:
    """The date as a mark beside a line of text: 2023.11.17, 2023.11.18–19, 约2015, 1980年代. As
    precise as stated, with the year, and as short as can be."""
    language = base_language(lang)
    if not date.interval:
        return _margin_point(date, language)
    first = _margin_point(date.start, language) if date.start else ""
    last = _margin_point(date.end, language) if date.end else ""
    if date.start and date.end:
        shared = _shared(date.start, date.end)
        if shared == "all":
            return last
        if shared in ("month", "year"):
            last = last.split(".", {"month": 2, "year": 1}[shared])[-1]
    return f"{first}–{last}"


def _margin_point(date: HistoricalDate, language: str) -> str:
    day = date.earliest
    match date.precision:
        case Precision.DAY:
            words = f"{day.year}.{day.month}.{day.day}"
        case Precision.MONTH:
            words = f"{day.year}.{day.month}"
        case Precision.YEAR:
            words = str(day.year)
        case Precision.DECADE:
            words = f"{day.year}s" if language == "en" else f"{day.year}年代"
        case Precision.CENTURY if language == "en":
            words = f"{_ordinal(day.year // 100 + 1)} c."
        case Precision.CENTURY:
            words = _century(day.year, language)
    about = {"en": "c. ", "zh-Hans": "约"}.get(language, "約")
    return about * date.approximate + words + "?" * date.uncertain
