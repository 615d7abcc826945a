"""The timeline: entries in order, each tied to the passage that proves it; the accounts of one event
side by side, and where they contradict each other."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from book.diagnostics import Diagnostic, Hint, Outcome, finding
from book.enrich.passages import Passages
from book.model.apparatus import (
    Account,
    Comparison,
    Difference,
    Event,
    Name,
    Timeline,
    destinations,
)
from book.model.content import (
    Content,
    Element,
    Mark,
    Node,
    element,
    is_text_block,
    mark,
    rebuild,
    text_blocks,
)
from book.model.structure import Book, Division, Role
from book.policy import dates
from book.policy.numerals import figures

_DAY = timedelta(days=1)


def work_in(book: Book, events: Iterable[Event]) -> Outcome[Book]:
    """Prove every entry and set the passages' marks; then choose and order what is printed.

    Every entry is proved, printed or not: a wrong quotation is an error in any edition that has
    its chapter. Of one date, what is told first in the book stands first.
    """
    divisions = {d.slug: d for d in book.texts()}
    passages = Passages(divisions.values())
    marks: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    places = _Places(divisions.values())
    found: list[Diagnostic] = []
    proved: list[tuple[_Place, Event]] = []
    for event in events:
        evidence, told = [], []
        for item in event.evidence:
            if item.chapter not in passages:
                continue
            pieces = passages.find(item)
            if isinstance(pieces, Diagnostic):
                found.append(pieces)
                continue
            block, start, end = pieces[0]
            anchor = _anchor(divisions[item.chapter], block, start)
            wanted = marks[item.chapter][block]
            if all(m.wrapper.get("id") != anchor for m in wanted):
                wanted.append(Mark(start, max(end, start + 1), element("passage", id=anchor)))
            evidence.append(replace(item, anchor=anchor))
            told.append(places.of(item.chapter, block, start))
        if evidence:
            event = replace(event, evidence=tuple(evidence), anchor=f"t-{event.id}")
            proved.append((min(told), event))
    proved.sort(key=lambda one: (dates.sort_key(one[1].when), one[0]))
    ordered = [event for _, event in proved]
    persons = _persons(book.names)
    found += _unruled(ordered, persons)
    chosen = _chosen(book, ordered)
    if ordered and not chosen and book.edition.timeline != "none":
        found.append(finding("timeline.nothing-chosen", book.edition.timeline_span))
    compared = _comparisons(chosen, divisions, persons)
    unused = {Role.TIMELINE} if not chosen else set()
    unused |= {Role.ACCOUNTS} if not compared else set()
    marked = tuple(
        _marked(d, marks[d.slug]) if d.slug in marks else d
        for d in book.divisions
        if d.role not in unused
    )
    timeline = Timeline(chosen, compared)
    return Outcome(replace(book, divisions=marked, timeline=timeline), tuple(found))


_Place = tuple[int, int, int]  # division, text block, character: the order of telling


class _Places:
    """Where passages stand in the book, to be compared. A chapter is counted when first asked for."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self._divisions = {d.slug: (n, d) for n, d in enumerate(divisions)}
        self._blocks: dict[str, dict[str, int]] = {}

    def of(self, slug: str, block: str, start: int) -> _Place:
        number, division = self._divisions[slug]
        if slug not in self._blocks:
            blocks = text_blocks(division.content)
            self._blocks[slug] = {b.get("id"): n for n, b in enumerate(blocks)}
        return number, self._blocks[slug][block], start


def _anchor(division: Division, block: str, start: int) -> str:
    key = hashlib.sha256(f"{block}:{start}".encode()).hexdigest()[:8]
    return f"{division.anchor}.q{key}"


def _marked(division: Division, marks: dict[str, list[Mark]]) -> Division:
    def change(node: Element) -> Node:
        here = marks.get(node.get("id")) if is_text_block(node) else None
        return mark(node, here) if here else node

    content: Content = rebuild(division.content, change)
    return replace(division, content=content)


# What is printed.


def _chosen(book: Book, events: list[Event]) -> tuple[Event, ...]:
    """Those of the proved entries that the edition asks for."""
    choices = book.edition
    if choices.timeline == "none":
        return ()
    part = _part_slugs(book, choices.timeline_part) if choices.timeline_part else None
    leads = destinations(book.names)
    person = leads.get(choices.timeline_person)
    return tuple(
        e
        for e in events
        if (choices.timeline == "all" or e.key)
        and (not person or person in {leads.get(name) for name in e.names})
        and (part is None or any(p.chapter in part for p in e.evidence))
    )


def _part_slugs(book: Book, title: str) -> set[str]:
    slugs: set[str] = set()
    inside = False
    for division in book.divisions:
        if division.role is Role.PART:
            inside = division.title == title
        elif inside and division.role is Role.CHAPTER:
            slugs.add(division.slug)
    return slugs


# The same event, told several times.

_Persons = dict[str, str]  # a person's id → that of the entry it counts for


def _persons(names: Sequence[Name]) -> _Persons:
    leads, kinds = destinations(names), {name.id: name.kind for name in names}
    return {id_: end for id_, end in leads.items() if kinds.get(end) == "person"}


def _groups(events: Iterable[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.group:
            groups[event.group].append(event)
    return groups


def _differences(events: Sequence[Event], persons: _Persons) -> tuple[Difference, ...]:
    """In what the entries of a group contradict each other. That one says less than another, or says
    it less precisely, is no contradiction."""
    people = {e.id: {persons[name] for name in e.names if name in persons} for e in events}
    numbers = {e.id: {figure.value for figure in figures(e.text)} for e in events}
    pairs = list(combinations(events, 2))
    found = {
        Difference.DATE: any(_dates_differ(one, other) for one, other in pairs),
        Difference.PEOPLE: any(_apart(people[one.id], people[other.id]) for one, other in pairs),
        Difference.FIGURE: any(_apart(numbers[one.id], numbers[other.id]) for one, other in pairs),
    }
    return tuple(what for what, differs in found.items() if differs)


def _apart(one: set, other: set) -> bool:
    """Whether each has what the other has not."""
    return not (one <= other or other <= one)


def _dates_differ(one: Event, other: Event) -> bool:
    """Whether two dates contradict each other. Two days in a row may be one moment, where the editor
    states two zones."""
    if not dates.disagree(one.when, other.when):
        return False
    first, second = sorted((one.when, other.when), key=dates.sort_key)
    zoned = one.zone and other.zone and one.zone != other.zone
    return not (zoned and first.latest and second.earliest == first.latest + _DAY)


_CODES = {
    Difference.DATE: "timeline.dates-differ",
    Difference.PEOPLE: "timeline.people-differ",
    Difference.FIGURE: "timeline.figures-differ",
}


def _unruled(events: Iterable[Event], persons: _Persons) -> Iterable[Diagnostic]:
    """Groups whose entries contradict each other and that the editor has not decided on."""
    for name, group in _groups(events).items():
        differences = _differences(group, persons)
        if any(event.ruling for event in group):
            continue
        first, *others = sorted(group, key=lambda event: event.span)
        hints = [Hint("other-place", span=other.span) for other in others]
        for difference in differences:
            yield finding(_CODES[difference], first.span, *hints, group=name)


def _comparisons(
    events: Iterable[Event], divisions: dict[str, Division], persons: _Persons
) -> tuple[Comparison, ...]:
    """The events that several chapters tell, or one tells in two ways; in order of time, the accounts
    in order of the book."""
    order = {slug: number for number, slug in enumerate(divisions)}
    found = []
    for name, group in _groups(events).items():
        accounts = [
            Account("", event, proof, tuple(figure.words for figure in figures(event.text)))
            for event in group
            for proof in event.evidence
        ]
        differences = _differences(group, persons)
        if differences or len({account.evidence.chapter for account in accounts}) > 1:
            accounts.sort(key=lambda account: order[account.evidence.chapter])
            named = (replace(a, anchor=f"gr-{n}-{name}") for n, a in enumerate(accounts, 1))
            found.append(Comparison(f"g-{name}", tuple(group), tuple(named), differences))
    return tuple(found)
