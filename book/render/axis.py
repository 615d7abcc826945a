"""A time axis: the calendar laid along a line, to scale, with long empty stretches cut out.

Time is a number of days here: day ``n`` (``date.toordinal``) lasts from ``n`` to ``n + 1``. One scale
holds on the whole axis; what is cut stands between two segments and is never drawn over.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from book.model.apparatus import HistoricalDate
from book.policy import dates

Extent = tuple[float, float]

CUT = 14.0  # how wide a cut is drawn
_MOST_CUTS = 4
_END = float(datetime.date.max.toordinal() + 1)
_DAYS = {"hour": 1 / 24, "day": 1.0, "month": 365.2425 / 12, "year": 365.2425}


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of the calendar: 6 hours, a day, a week, 3 months, 20 years. Several years begin with
    a year they divide, weeks on a Monday."""

    kind: str
    count: int = 1

    @property
    def days(self) -> float:
        """How long it is, on average."""
        return self.count * _DAYS[self.kind]

    def floor(self, time: float) -> float:
        """The beginning of the unit a moment lies in."""
        return max(1.0, self._start(self._index(time)))

    def ceil(self, time: float) -> float:
        """The end of the unit a moment lies in; the moment itself where one begins there."""
        start = self.floor(time)
        return start if start == time else self._start(self._index(time) + self.count)

    def starts(self, start: float, end: float) -> Iterator[float]:
        """Where units begin, from ``start`` to ``end``, both included."""
        index = self._index(start)
        while (time := self._start(index)) <= end:
            if time >= max(start, 1.0):
                yield time
            index += self.count

    def _index(self, time: float) -> int:
        match self.kind:
            case "hour":
                index = math.floor(time * 24 + 1e-6)
            case "day":
                index = math.floor(time) - 1
            case "month":
                index = _month(time)
            case _:
                index = _month(time) // 12
        return index - index % self.count

    def _start(self, index: int) -> float:
        match self.kind:
            case "hour":
                return index / 24
            case "day":
                return index + 1.0
            case "month":
                return _ordinal(index)
            case _:
                return _ordinal(index * 12)


def _month(time: float) -> int:
    """The months from the year 0 to a moment."""
    if time >= _END:
        return 120_000 + int((time - _END) / _DAYS["month"] + 1e-6)
    day = datetime.date.fromordinal(max(1, math.floor(time)))
    return day.year * 12 + day.month - 1


def year(time: float) -> int:
    """The year a moment lies in."""
    return _month(time) // 12


def _ordinal(month: int) -> float:
    if month < 12:
        return 1.0
    if month >= 120_000:
        return _END + (month - 120_000) * _DAYS["month"]
    return float(datetime.date(month // 12, month % 12 + 1, 1).toordinal())


_BINS = tuple(
    Unit(kind, count)
    for kind, counts in (
        ("hour", (1, 3, 6)),
        ("day", (1, 7)),
        ("month", (1, 3)),
        ("year", (1, 2, 5, 10, 20, 50, 100)),
    )
    for count in counts
)
_TICKS = tuple(
    Unit(kind, count)
    for kind, counts in (
        ("hour", (1, 2, 3, 6, 12)),
        ("day", (1, 2, 7, 14)),
        ("month", (1, 2, 3, 6)),
        ("year", (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
    )
    for count in counts
)
_NARROWEST = 3.2  # a bin


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time without a cut and where it is drawn."""

    start: float
    end: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Segments of time along a line, all of one scale; ``unit`` is what entries are counted by."""

    segments: tuple[Segment, ...]
    unit: Unit

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def start(self) -> float:
        return self.segments[0].start

    @property
    def end(self) -> float:
        return self.segments[-1].end

    def x(self, time: float) -> float:
        """Where a moment is drawn; what is cut or off the axis, at the nearest end before it."""
        last = self.segments[0]
        for segment in self.segments:
            if time < segment.start:
                break
            last = segment
        share = (time - last.start) / (last.end - last.start)
        return last.left + min(max(share, 0.0), 1.0) * (last.right - last.left)

    def pieces(self, extent: Extent) -> Iterator[tuple[float, float]]:
        """Where a stretch of time is drawn, from and to, on each segment it meets."""
        for segment in self.segments:
            start, end = max(extent[0], segment.start), min(extent[1], segment.end)
            if start < end:
                yield self.x(start), segment.right if end == segment.end else self.x(end)

    def bins(self) -> Iterator[Extent]:
        """The units of every segment, in order; the first and the last may be cut short."""
        for segment in self.segments:
            starts = self.unit.starts(segment.start, segment.end)
            yield from pairwise(sorted({segment.start, *starts, segment.end}))


def axis(extents: Sequence[Extent], left: float, right: float, cuts: bool = True) -> Axis:
    """The axis on which these stretches of time are drawn between two ends. It is divided no more
    finely than the shortest of them. With ``cuts``, what is long empty is left out."""
    finest = next((u for u in reversed(_BINS) if u.days <= 1.2 * _shortest(extents)), _BINS[0])
    spans = _cut(extents) if cuts else [hull(extents)]
    unit, aligned = _aligned(spans, finest, right - left)
    if not _is_cut(aligned, unit):
        unit, aligned = _aligned([hull(extents)], finest, right - left)
    room = right - left - CUT * (len(aligned) - 1)
    if len(aligned) == 1:
        aligned = [_widened(*aligned[0], unit)]
    scale = room / sum(end - start for start, end in aligned)
    segments, x = [], left
    for start, end in aligned:
        width = (end - start) * scale
        segments.append(Segment(start, end, x, x + width))
        x += width + CUT
    return Axis(tuple(segments), unit)


_ENDS = (Unit("month"), Unit("year"), Unit("year", 10))  # where it is plain to cut
_ROOM = 40.0  # for the dates of a segment


def _aligned(spans: Sequence[Extent], finest: Unit, width: float) -> tuple[Unit, list[Extent]]:
    """The unit that stretches of time are counted by on so wide an axis, and the stretches grown to
    whole units. Between cuts they grow further, to months, years or decades, where that gives their
    dates room."""
    days = max(sum(end - start for start, end in spans), 5 * finest.days)
    room = width - CUT * (len(spans) - 1)
    fitting = (u for u in _BINS if u.days >= finest.days and u.days * room / days > _NARROWEST)
    unit = next(fitting, _BINS[-1])
    grown = [(unit.floor(start), unit.ceil(end)) for start, end in spans]
    if len(spans) == 1 or min(_widths(grown, room)) > _ROOM:
        return unit, grown
    for end in _ENDS:
        if end.days > unit.days:
            further = [(end.floor(start), end.ceil(stop)) for start, stop in spans]
            if _is_cut(further, end) and min(_widths(further, room)) > _ROOM:
                fitting = (u for u in _BINS if unit.days <= u.days <= end.days)
                days = sum(stop - start for start, stop in further)
                return next((u for u in fitting if u.days * room / days > _NARROWEST), end), further
    return unit, grown


def _widths(spans: Sequence[Extent], room: float) -> list[float]:
    days = sum(end - start for start, end in spans)
    return [(end - start) * room / days for start, end in spans]


def _is_cut(spans: Sequence[Extent], unit: Unit) -> bool:
    return all(first[1] + unit.days < second[0] for first, second in pairwise(spans))


def _shortest(extents: Iterable[Extent]) -> float:
    return min(end - start for start, end in extents) or _DAYS["hour"]


def hull(extents: Sequence[Extent]) -> Extent:
    """From the first beginning to the last end."""
    return min(start for start, _ in extents), max(end for _, end in extents)


def _widened(start: float, end: float, unit: Unit) -> Extent:
    """At least five units long: a bar alone would tell nothing of time."""
    while (end - start) < 4.9 * unit.days:
        before = unit.floor(start - unit.days / 2)
        start, end = before, unit.ceil(end + unit.days / 2)
    return start, end


def _cut(extents: Sequence[Extent]) -> list[Extent]:
    """The stretches that are left when gaps are cut.

    A gap is cut when, beside the next smaller one, it is three times as long, takes an eighth of
    the whole, and what is left becomes a quarter shorter; and when it helps: some stretch left
    holds entries of more than one date. So even spacing is never touched.
    """
    stretches: list[Extent] = []
    for start, end in sorted(extents):
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        else:
            stretches.append((start, end))
    gaps = sorted((second[0] - first[1] for first, second in pairwise(stretches)), reverse=True)
    whole = stretches[-1][1] - stretches[0][0]
    for number in range(min(_MOST_CUTS, len(gaps)), 0, -1):
        smallest, following = gaps[number - 1], (*gaps, 0.0)[number]
        kept = whole - sum(gaps[:number])
        if smallest < max(3 * following, whole / 8) or kept > 0.75 * whole:
            continue
        spans = [stretches[0]]
        for stretch in stretches[1:]:
            if stretch[0] - spans[-1][1] >= smallest:
                spans.append(stretch)
            else:
                spans[-1] = (spans[-1][0], stretch[1])
        inside = set(extents)
        if any(sum(a <= start and end <= b for start, end in inside) > 1 for a, b in spans):
            return spans
    return [(stretches[0][0], stretches[-1][1])]


# Its labels.

_TINY = 12.0  # a segment


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis. ``text`` is empty where nothing fits; it stands from ``left`` in a row
    below the axis, counted from 0."""

    x: float
    text: str = ""
    left: float = 0.0
    row: int = 0


def ticks(
    axis: Axis, lang: str, width: Callable[[str], float], left: float, right: float
) -> list[Tick]:
    """The marks of an axis from left to right, their labels between two margins. Both sides of
    every cut are labelled, and where the axis begins; of a segment that is but a dot, its beginning
    will do. In between, as many as fit in one row."""
    first = axis.segments[0]
    scale = (first.right - first.left) / (first.end - first.start)
    unit = _tick_unit(axis, lang, width, scale)
    taken: list[list[Extent]] = [[] for _ in range(2 * len(axis.segments))]
    found: dict[float, Tick] = {}

    def put(x: float, text: str, anchor: float, rows: int | None = None) -> None:
        size = width(text)
        start = min(max(x - anchor * size, left), right - size)
        for row, others in enumerate(taken[:rows]):
            if all(start + size + 3 < a or b + 3 < start for a, b in others):
                others.append((start, start + size))
                found[x] = Tick(x, text, start, row)
                return
        found.setdefault(x, Tick(x))

    for number, segment in enumerate(axis.segments):
        put(segment.left, _full(segment.start, _plain(segment.start, axis.unit), lang), 0.0)
        if number + 1 < len(axis.segments) and segment.right - segment.left > _TINY:
            put(segment.right, _full(segment.end, _plain(segment.end, axis.unit), lang), 1.0)
    for segment in axis.segments:
        last = year(segment.start)
        for time in unit.starts(segment.start, segment.end):
            cut = time == segment.end and segment is not axis.segments[-1]
            if time == segment.start or cut:
                continue
            same, last = year(time) == last, year(time)
            text = _short(time, unit, lang) if same else _full(time, _plain(time, unit), lang)
            put(axis.x(time), text, 0.5, 1)
    return [found[x] for x in sorted(found)]


def _tick_unit(axis: Axis, lang: str, width: Callable[[str], float], scale: float) -> Unit:
    for unit in _TICKS:
        if unit.days * 1.01 < axis.unit.days or unit.days * scale < 8:
            continue
        sample = unit.floor(axis.end - 1)
        if unit.days * scale > width(_short(sample, unit, lang)) + 5:
            return unit
    return _TICKS[-1]


def _plain(time: float, unit: Unit) -> Unit:
    """The coarsest unit that begins at this beginning of one: where a year begins, its number will
    do."""
    coarser = (Unit(kind) for kind in ("year", "month", "day") if _DAYS[kind] > unit.days)
    return next((one for one in coarser if one.floor(time) == time), unit)


def _date(time: float, unit: Unit) -> HistoricalDate | None:
    """The date of a beginning, as finely as its unit; none after the year 9999."""
    if time >= _END:
        return None
    day = datetime.date.fromordinal(math.floor(time + 1e-6)).isoformat()
    return dates.parse(day[: {"year": 4, "month": 7}.get(unit.kind, 10)])


def _clock(time: float) -> str:
    minutes = round((time - math.floor(time + 1e-6)) * 24 * 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _full(time: float, unit: Unit, lang: str) -> str:
    """A beginning with its year."""
    date = _date(time, unit)
    if not date:
        return "10000"
    text = dates.display(date, lang)
    return f"{text} {_clock(time)}" if unit.kind == "hour" and time % 1 > 1e-6 else text


def _short(time: float, unit: Unit, lang: str) -> str:
    """A beginning whose year, or day, is known from the label before it."""
    if unit.kind == "hour" and time % 1 > 1e-6:
        return _clock(time)
    date = _date(time, unit)
    return dates.short_display(date, lang) if date else ""
