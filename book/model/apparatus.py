"""The editor's apparatus: dates and events, names and the index."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from book.diagnostics import Span


class Precision(StrEnum):
    """How finely a date is stated. Nothing is ever shown finer than this."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date as precisely as it is known (a subset of EDTF level 1; ISO 8601-2:2019, Annex A).

    ``earliest`` and ``latest`` bound it, both included; an interval without an end has ``None``
    there. ``text`` is the EDTF expression as the editor wrote it. For an interval ``start`` and
    ``end`` hold the two dates, and ``precision`` is that of the start (of the end, if open before).
    """

    text: str
    precision: Precision
    earliest: datetime.date | None
    latest: datetime.date | None
    approximate: bool = False
    uncertain: bool = False
    start: HistoricalDate | None = None
    end: HistoricalDate | None = None
    interval: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage an entry points at: chapter, its words, and which occurrence (0: the only)."""

    chapter: str
    quote: str
    nth: int
    span: Span
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture of a timeline entry: its path in the manuscript, and words in its stead."""

    path: str
    alt: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """A timeline entry."""

    id: str
    when: HistoricalDate
    text: str
    names: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    span: Span
    time: str = ""
    zone: str = ""
    said: str = ""
    reckoned_from: str = ""
    group: str = ""
    ruling: str = ""
    key: bool = False
    image: Illustration | None = None
    anchor: str = ""

    @property
    def text_anchor(self) -> str:
        """Where its text stands; what names it tells of is mentioned there."""
        return f"t{self.anchor}"

    @property
    def names_anchor(self) -> str:
        """Where the names it lists stand."""
        return f"p{self.anchor}"


class Difference(StrEnum):
    """In what two accounts of one event can contradict each other."""

    DATE = "date"
    PEOPLE = "people"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Account:
    """What one passage says of an event: the entry it proves, with its figures as written."""

    anchor: str
    event: Event
    evidence: Evidence
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One event as several passages tell it: a group of entries, its accounts in reading order, and
    in what they contradict each other."""

    anchor: str
    events: tuple[Event, ...]
    accounts: tuple[Account, ...]
    differences: tuple[Difference, ...] = ()

    @property
    def rulings(self) -> tuple[str, ...]:
        """The editor's decisions, each once."""
        return tuple(dict.fromkeys(event.ruling for event in self.events if event.ruling))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The entries in the order they are printed, and the events told more than once."""

    events: tuple[Event, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    def comparison(self, event: Event) -> Comparison | None:
        """The comparison an entry belongs to."""
        return next((c for c in self.comparisons if event in c.events), None)


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling of a name; ``only`` and ``exclude`` bound the chapters it holds in."""

    form: str
    span: Span
    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subheading:
    """An aspect of a heading and what it covers: whole chapters, or quoted passages."""

    heading: str
    span: Span
    chapters: tuple[str, ...] = ()
    passages: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """An authority record: one person, organisation or work, under one heading. ``principal`` are
    the passages that treat of it above all, ``exclude`` those whose mentions are not indexed."""

    id: str
    heading: str
    span: Span
    latin: str = ""
    sort_as: str = ""
    kind: str = "person"
    role: str = ""
    dates: str = ""
    variants: tuple[Variant, ...] = ()
    not_: tuple[str, ...] = ()
    see: str = ""
    see_also: tuple[str, ...] = ()
    principal: tuple[Evidence, ...] = ()
    exclude: tuple[Evidence, ...] = ()
    subheadings: tuple[Subheading, ...] = ()
    note: str = ""


def destinations(names: Iterable[Name]) -> dict[str, str]:
    """For each name, the one its mentions count for: where its ``see`` leads, to the end."""
    see = {name.id: name.see for name in names}

    def end(name: str) -> str:
        passed = [name]
        while (following := see[passed[-1]]) in see and following not in passed:
            passed.append(following)
        return passed[-1]

    return {name: end(name) for name in see}


class Place(StrEnum):
    """What part of the page a mention stands in."""

    TEXT = "text"
    NOTE = "note"
    CAPTION = "caption"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place a name stands at. ``form``: the spelling of the register that was found there (the
    words themselves where the editor marked them by hand); ``under``: which of the name's
    subheadings cover it."""

    anchor: str
    place: Place = Place.TEXT
    principal: bool = False
    under: tuple[int, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One heading of the index. It knows anchors in reading order, never pages; with ``see`` it
    only sends the reader on. ``heading`` is what is printed: the name's own, or its Latin form where
    that is a reference of its own; ``told_apart`` is what tells it from another of the same heading
    or dates it. ``subentries`` hold the mentions its subheadings cover."""

    name: Name
    anchor: str
    heading: str = ""
    told_apart: str = ""
    mentions: tuple[Mention, ...] = ()
    subentries: tuple[Subentry, ...] = ()
    see: str = ""
    see_also: tuple[str, ...] = ()

    @property
    def all_mentions(self) -> tuple[Mention, ...]:
        """Those of the heading itself and of its subheadings, each once."""
        every = (*self.mentions, *(m for sub in self.subentries for m in sub.mentions))
        return tuple(dict.fromkeys(every))


@dataclass(frozen=True, slots=True)
class Subentry:
    """A subheading in the index and its mentions."""

    heading: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Headings that share an initial."""

    initial: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index: the kinds of names it lists, under their initials. ``anchor`` is its division's."""

    anchor: str
    kinds: tuple[str, ...]
    groups: tuple[IndexGroup, ...] = ()

    @property
    def entries(self) -> tuple[IndexEntry, ...]:
        return tuple(entry for group in self.groups for entry in group.entries)


@dataclass(frozen=True, slots=True)
class Locator:
    """A page, or a run of pages, that an index entry points at. ``anchors`` are the first mention
    on the first page and the first mention on the last; ``shown`` is the last as a range prints it
    (101–5). A page is a note's or a caption's only where no running text of it has the name."""

    first: str
    last: str
    anchors: tuple[str, str]
    place: Place = Place.TEXT
    principal: bool = False
    shown: str = ""

    @property
    def is_range(self) -> bool:
        return self.first != self.last
