"""The overview a timeline opens with: a drawing of when things happened, in black and grey.

From top to bottom: what the editor calls a main event, named; entries counted along a time axis; the
stretch of time each chapter tells of. Where half of the entries or more crowd together on a tenth of
the axis, that stretch is drawn once more, larger, in a frame below.

Every entry has the same area of ink. It is dark where the date is sure and no longer than a bar is
wide; otherwise it is lighter, and spread over all the time it may lie in. An interval without an end
(or beginning) counts where it begins (or ends) and has an arrow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from book.model.apparatus import Event
from book.model.content import element
from book.model.structure import Book, Division, Image, Role
from book.policy import dates, language, words
from book.render.axis import CUT, Axis, Extent, axis, hull, ticks, year
from book.render.placing import Wanted, place
from book.render.sheet import BLACK, GREY, LIGHT, Sheet, em_width, rounded, shortened
from book.render.view import Setting, View, label

PRINT = 294.0  # points: the type area of the page design
SCREEN = 216.0  # narrower, so that its type is larger where it fills an e-reader's screen

_PATH = "overview.svg"
_FAMILIES = {
    "zh-Hans": "Noto Sans CJK SC",
    "zh-Hant": "Noto Sans CJK TC",
    "ja": "Noto Sans CJK JP",
    "en": "Noto Sans, Noto Sans CJK SC",
}
_SIZE, _SMALL = 7.0, 6.5  # of type, in points
_ROW = 9.5  # of labels
_LINE = 8.5  # of what stands below the axis
_BARS = 30.0  # the highest bar
_ONE = 8.0  # the highest of one entry
_FAINT = 1.2  # the lowest
_ROWS, _FEWER = 8, 6  # of labels at most; fewer above what is drawn once more: it has to fit a page
_LENGTHS = (24, 18, 14, 10)  # of a label's text without its date, in ems, the best first
_TRIED = 16  # labels at most
_CHAPTERS = 10  # lines at most
_FAN = 10.0  # from the axis to the frame of what is drawn larger


def with_overview(book: Book, view: View, width: float) -> Book:
    """The book with the drawing, so many points wide, at the head of its timeline; as it is where it
    has no timeline. Raises ``TemplateFault``."""
    division = next((d for d in book.divisions if d.role is Role.TIMELINE), None)
    if division is None or not book.timeline.events:
        return book
    drawing = _Drawing(book, width)
    svg = view.render(
        "overview.svg",
        Setting(href=str, image=str),
        division=None,
        width=rounded(width),
        height=rounded(drawing.height),
        family=_FAMILIES[language.base_language(book.metadata.lang)],
        sheet=drawing.sheet,
    )
    anchor = f"{division.anchor}.overview"
    picture = element("img", src=_PATH, alt=alternative(book))
    caption = element("figcaption", drawing.caption(), id=f"{anchor}.caption")
    content = (element("figure", picture, caption, id=anchor), *division.content)
    return replace(
        book,
        divisions=tuple(
            replace(d, content=content) if d is division else d for d in book.divisions
        ),
        images=(*book.images, Image(_PATH, "image/svg+xml", svg.encode())),
    )


def alternative(book: Book) -> str:
    """The drawing in words: from when to when, how many entries, and when the main events were."""
    lang, events = book.metadata.lang, book.timeline.events
    stated = [
        d for e in events for d in ((e.when.start, e.when.end) if e.when.interval else (e.when,))
    ]
    first = min(filter(None, stated), key=lambda date: (date.earliest, date.latest))
    last = max(filter(None, stated), key=lambda date: (date.latest, date.earliest))
    ends = dict.fromkeys(dates.display(date, lang) for date in (first, last))
    main = dict.fromkeys(dates.display(e.when, lang) for e in events if e.key)
    return _spaced(words.overview_alt(tuple(ends), len(events), tuple(main), lang), lang)


def _spaced(text: str, lang: str) -> str:
    return language.spaced(text) if language.is_cjk(lang) else text


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry as it is drawn. ``sure``: dated neither about nor perhaps; ``open``: the side on which
    an interval has no end, 1 or -1; ``clock``: its time of day counts."""

    event: Event
    extent: Extent
    sure: bool
    open: int = 0
    clock: bool = False

    @property
    def middle(self) -> float:
        return sum(self.extent) / 2


def _entries(events: Sequence[Event]) -> list[_Entry]:
    """Times of day count where they can be compared: stated in one zone."""
    clocks = len({event.zone for event in events if event.time}) == 1
    return [_entry(event, clocks) for event in events]


def _entry(event: Event, clocks: bool) -> _Entry:
    when = known = event.when
    if when.interval and not (when.start and when.end):
        known = when.start or when.end
    start, end = float(known.earliest.toordinal()), known.latest.toordinal() + 1.0
    clock = bool(clocks and event.time and end - start == 1)
    if clock:
        hours, minutes = map(int, event.time.split(":")[:2])
        start += (hours * 60 + minutes) / 1440
        end = start + 1 / 1440
    side = 0 if known is when else 1 if when.start else -1
    return _Entry(event, (start, end), not (when.approximate or when.uncertain), side, clock)


def _inside(extent: Extent, other: Extent) -> bool:
    return other[0] <= extent[0] and extent[1] <= other[1]


def _crowd(entries: Sequence[_Entry], whole: Axis) -> Extent | None:
    """The shortest stretch that holds three quarters of the entries, or at least half, where it takes
    less than a tenth of the axis; None where there is no such crowd of several dates."""
    room = (whole.right - whole.left) / 10

    def narrow(extent: Extent) -> bool:
        return whole.x(extent[1]) - whole.x(extent[0]) < room

    order = sorted(entry.extent for entry in entries if narrow(entry.extent))
    for share in (0.75, 0.6, 0.5):
        number = max(5, round(share * len(entries)))
        spans = [
            (last[0] - first[0], i)
            for i, (first, last) in enumerate(zip(order, order[number - 1 :], strict=False))
        ]
        if spans:
            _, i = min(spans)
            crowd = hull(order[i : i + number])
            if narrow(crowd) and len(set(order[i : i + number])) > 2:
                return crowd
    return None


class _Drawing:
    """The drawing, put together from the top down. ``shown`` are the kinds of things in it that its
    caption has to explain."""

    def __init__(self, book: Book, width: float) -> None:
        self.sheet, self.shown = Sheet(), {"bars"}
        self.width, self.lang = width, book.metadata.lang
        entries = _entries(book.timeline.events)
        chapters = self._chapters(book, entries)
        gutter = max([em_width(text) * _SMALL for text, _ in chapters] + [10.0])
        self.left, self.right = gutter + 6, width - 8
        whole = axis([entry.extent for entry in entries], self.left, self.right)
        crowd = _crowd(entries, whole)
        main = [entry for entry in entries if entry.event.key]
        if not crowd:
            _, y = self._strip(whole, entries, main, main, 2.0, _ROWS)
            self.height = self._chapter_lines(whole, chapters, y) + 1
            return
        crowded = [entry.extent for entry in entries if _inside(entry.extent, crowd)]
        close = axis(crowded, self.left, self.right, cuts=False)
        window = (close.start, close.end)
        inside = [entry for entry in main if _inside(entry.extent, window)]
        apart = [entry for entry in main if not _inside(entry.extent, window)]
        bars, y = self._strip(whole, entries, main, apart, 2.0, _FEWER)
        foot = self._chapter_lines(whole, chapters, y)
        self._window(whole.x(window[0]), whole.x(window[1]), bars, foot)
        _, end = self._strip(close, entries, inside, inside, foot + _FAN + 3, _ROWS)
        self._frame(foot + _FAN, end + 2)
        self.height = end + 3

    def caption(self) -> str:
        """What is shown and how to read it: no more than what is in the drawing."""
        return words.overview_caption(self.shown, self.lang)

    # An axis and what stands above it.

    def _strip(
        self,
        along: Axis,
        entries: Sequence[_Entry],
        main: Sequence[_Entry],
        named: Sequence[_Entry],
        top: float,
        most: int,
    ) -> tuple[float, float]:
        """An axis with its bars, main events marked, some of them named in so many rows at most.
        Gives where the bars begin and where all ends."""
        flags = place(self._wanted(named, along), 1.0, self.width - 1, most)
        rows = max((flag.row + 1 for flag in flags), default=0)
        opened = [e for e in entries if e.open and _inside(e.extent, (along.start, along.end))]
        foot = top + rows * _ROW + (2 if rows else 0)  # of poles that stand aside
        aside = max((abs(flag.pole - flag.foot) for flag in flags), default=0)
        slant = foot + (min(14, 5 + aside / 12) if aside else 0)
        bars = slant + (5 if opened else 0)
        line = self._bars(along, entries, bars)
        for flag in flags:
            y = top + (rows - flag.row) * _ROW
            to_left = flag.right < flag.pole
            x = flag.right if to_left else flag.left
            self.sheet.text("label", flag.text, x, y - 2.2, _SIZE, to_left)
            self.sheet.line("pole", (flag.pole, y - _ROW + 1.5), (flag.pole, foot), 0.4)
            self.sheet.line("pole", (flag.pole, foot), (flag.foot, slant), 0.4)
            self.sheet.line("pole", (flag.foot, slant), (flag.foot, line), 0.4)
        for entry in opened:
            self._arrow(along.x(entry.middle), bars - 2.5, entry.open)
        for x in sorted({round(2 * along.x(entry.middle)) / 2 for entry in main}):
            corners = ((x - 1.8, line), (x, line - 1.8), (x + 1.8, line), (x, line + 1.8))
            self.sheet.area("main", BLACK, *corners)
        self.shown |= {"main"} if main else set()
        self.shown |= {"unnamed"} if len(flags) < len(named) else set()
        self.shown |= {"cut"} if len(along.segments) > 1 else set()
        return bars, self._axis(along, line)

    def _wanted(self, named: Sequence[_Entry], along: Axis) -> list[Wanted]:
        """Labels for main events: what most chapters tell of first, else from all over the time."""
        told = [len({proof.chapter for proof in entry.event.evidence}) for entry in named]
        order = sorted(range(len(named)), key=lambda number: (-told[number], _turn(number)))
        return [self._label(named[number], along) for number in order[:_TRIED]]

    def _label(self, entry: _Entry, along: Axis) -> Wanted:
        date = self._date(entry, along)
        text = " ".join(entry.event.text.split()).rstrip("。.")
        gap = "　" if language.is_cjk(self.lang) else ": "
        texts = dict.fromkeys(
            _spaced(f"{date}{gap}{shortened(text, ems)}", self.lang) for ems in _LENGTHS
        )
        sized = tuple((text, em_width(text) * _SIZE) for text in texts)
        return Wanted(along.x(entry.middle), sized)

    def _date(self, entry: _Entry, along: Axis) -> str:
        """When it was, without the year or the day all of the axis lies in."""
        when, time = entry.event.when, entry.event.time if entry.clock else ""
        if time and along.end - along.start <= 1 and along.start // 1 == (along.end - 0.01) // 1:
            return time
        within = year(along.start) == year(along.end - 0.01)
        date = (dates.short_display if within else dates.display)(when, self.lang)
        return f"{date} {time}".rstrip()

    def _bars(self, along: Axis, entries: Sequence[_Entry], top: float) -> float:
        """Entries counted in bars that begin below ``top``; where the line is that they stand on."""
        sure, spread = _counted(along, entries)
        peak = max(map(sum, zip(sure, spread, strict=True)))
        one = min(_ONE, _BARS / peak) if peak else _ONE
        line = top + max(one * peak, _FAINT) + 2
        light: list[list[float]] = []  # left, right, height: of one height side by side are one
        for i, piece in enumerate(along.bins()):
            left, right = next(along.pieces(piece))
            low = max(_FAINT, spread[i] * one) if spread[i] else 0.0
            if light and light[-1][1] == left and abs(light[-1][2] - low) < 0.01:
                light[-1][1] = right
            else:
                light.append([left, right, low])
            if sure[i]:
                gap = 0.2 if right - left > 2.5 else 0
                foot = line - low
                self.sheet.bar("sure", GREY, left + gap, right - gap, foot, foot - sure[i] * one)
        for left, right, low in light:
            if low:
                self.sheet.bar("spread", LIGHT, left, right, line, line - low)
                self.shown.add("spread")
        if count := int(peak + 1e-6):
            y = line - count * one
            self.sheet.line("scale", (self.left - 3, y), (self.left - 0.5, y), 0.4)
            self.sheet.text("count", str(count), self.left - 4, y + 2.4, _SMALL, to_left=True)
        return line

    def _axis(self, along: Axis, y: float) -> float:
        """The line with its cuts, marks and dates; where they end."""
        for segment in along.segments:
            self.sheet.line("axis", (segment.left, y), (segment.right, y), 0.7)
        for segment in along.segments[:-1]:
            for x in (segment.right + CUT / 2 - 3, segment.right + CUT / 2 + 1):
                self.sheet.line("break", (x, y + 3), (x + 2, y - 3), 0.7)

        def width(text: str) -> float:
            return em_width(_spaced(text, self.lang)) * _SMALL

        rows = 1
        for tick in ticks(along, self.lang, width, 1.0, self.width - 1):
            self.sheet.line("tick", (tick.x, y), (tick.x, y + (3 if tick.text else 2)))
            if tick.text:
                text = _spaced(tick.text, self.lang)
                self.sheet.text("date", text, tick.left, y + 1 + _LINE * (tick.row + 1), _SMALL)
                rows = max(rows, tick.row + 1)
        return y + 3.5 + _LINE * rows

    def _arrow(self, x: float, y: float, side: int) -> None:
        tip = min(max(x + 12 * side, 1.0), self.width - 1)
        self.sheet.line("open", (x, y), (tip, y))
        back = tip - 3 * side
        self.sheet.area("arrow", BLACK, (tip, y), (back, y - 1.4), (back, y + 1.4))

    # Below the axis.

    def _chapters(self, book: Book, entries: Sequence[_Entry]) -> list[tuple[str, Extent]]:
        """The chapters that prove entries, each with its label and the time it tells of. More than
        ten share lines, as many of them in a row to each as it takes."""
        proved: dict[str, list[Extent]] = {}
        for entry in entries:
            for proof in entry.event.evidence:
                proved.setdefault(proof.chapter, []).append(entry.extent)
        found = [division for division in book.texts() if division.slug in proved]
        share = -(-len(found) // _CHAPTERS) or 1
        groups = [found[i : i + share] for i in range(0, len(found), share)]
        self.shown |= {"chapters"} if groups else set()
        return [
            (self._named(group), hull([extent for d in group for extent in proved[d.slug]]))
            for group in groups
        ]

    def _named(self, group: Sequence[Division]) -> str:
        """What one chapter is called, or several: 第一章, 第 4–6 章."""
        first, last = group[0], group[-1]
        if first is last:
            text = shortened(label(first, self.lang) or first.title, 7)
        elif all(division.role is Role.CHAPTER for division in group):
            text = words.words(self.lang).chapter.format(f"{first.number}–{last.number}")
        else:
            text = "–".join(shortened(division.title, 5) for division in (first, last))
        return _spaced(text, self.lang)

    def _chapter_lines(
        self, along: Axis, chapters: Sequence[tuple[str, Extent]], top: float
    ) -> float:
        for text, extent in chapters:
            y = top + _LINE / 2
            self.sheet.text("chapter", text, self.left - 5, y + 2.4, _SMALL, to_left=True)
            pieces = list(along.pieces(extent))
            for left, right in pieces:
                self.sheet.line("span", (left, y), (max(right, left + 1.5), y), 1.2, GREY)
            for (_, end), (start, _) in pairwise(pieces):
                self.sheet.line("span", (end, y), (start, y), 0.5, GREY, dashed=True)
            top += _LINE
        return top + 2

    # What is drawn larger.

    def _window(self, left: float, right: float, top: float, foot: float) -> None:
        right = max(right, left + 1)
        self.sheet.tint("window", (left, top), (right, top), (right, foot), (left, foot))
        ends = (self.width - 0.5, foot + _FAN), (0.5, foot + _FAN)
        self.sheet.tint("window", (left, foot), (right, foot), *ends)
        self.shown.add("window")

    def _frame(self, top: float, foot: float) -> None:
        left, right = 0.5, self.width - 0.5
        corners = ((left, top), (right, top), (right, foot), (left, foot), (left, top))
        for start, end in pairwise(corners):
            self.sheet.line("frame", start, end, 0.4, GREY)


def _turn(number: int) -> int:
    """The turn of a number where some of many are picked evenly: the first, the middle, the quarters
    (its bits in reverse)."""
    return int(f"{number:020b}"[::-1], 2)


def _counted(along: Axis, entries: Sequence[_Entry]) -> tuple[list[float], list[float]]:
    """How many entries lie in each unit of an axis: those that surely do, and the shares of others."""
    bins = list(along.bins())
    starts = [start for start, _ in bins]
    sure, spread = [0.0] * len(bins), [0.0] * len(bins)
    for entry in entries:
        start, end = entry.extent
        for i in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            common = min(bins[i][1], end) - max(bins[i][0], start)
            if entry.sure and _inside(entry.extent, bins[i]):
                sure[i] += 1
            elif common > 0:
                spread[i] += common / (end - start)
    return sure, spread
