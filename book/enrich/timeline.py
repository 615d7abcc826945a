"""The timeline: entries in order, each tied to the passage that proves it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from book.diagnostics import Diagnostic, Outcome
from book.enrich.passages import Passages
from book.model.apparatus import Event, Timeline
from book.model.content import (
    Content,
    Element,
    Mark,
    Node,
    element,
    is_text_block,
    mark,
    rebuild,
)
from book.model.structure import Book, Division, Role
from book.policy import dates


def work_in(book: Book, events: Iterable[Event]) -> Outcome[Book]:
    """Prove every entry and set the passages' marks; then choose and order what is printed.

    Every entry is proved, printed or not: a wrong quotation is an error in any edition that has
    its chapter.
    """
    divisions = {d.slug: d for d in book.texts()}
    passages = Passages(divisions.values())
    marks: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    found: list[Diagnostic] = []
    proved: list[Event] = []
    for event in events:
        evidence = []
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
        proved.append(replace(event, evidence=tuple(evidence), anchor=f"t-{event.id}"))
    marked = tuple(_marked(d, marks[d.slug]) if d.slug in marks else d for d in book.divisions)
    chosen = _chosen(book, proved)
    if not chosen:
        marked = tuple(d for d in marked if d.role is not Role.TIMELINE)
    return Outcome(replace(book, divisions=marked, timeline=Timeline(chosen)), tuple(found))


def _anchor(division: Division, block: str, start: int) -> str:
    key = hashlib.sha256(f"{block}:{start}".encode()).hexdigest()[:8]
    return f"{division.anchor}.q{key}"


def _marked(division: Division, marks: dict[str, list[Mark]]) -> Division:
    def change(node: Element) -> Node:
        here = marks.get(node.get("id")) if is_text_block(node) else None
        return mark(node, here) if here else node

    content: Content = rebuild(division.content, change)
    return replace(division, content=content)


def _chosen(book: Book, events: list[Event]) -> tuple[Event, ...]:
    """What this edition prints, in order of time; of one day, the less precise first."""
    choices = book.edition
    if choices.timeline == "none":
        return ()
    part = _part_slugs(book, choices.timeline_part) if choices.timeline_part else None
    kept = [
        e
        for e in events
        if e.evidence
        and (choices.timeline == "all" or e.key)
        and (not choices.timeline_person or choices.timeline_person in e.names)
        and (part is None or any(p.chapter in part for p in e.evidence))
    ]
    return tuple(sorted(kept, key=lambda event: dates.sort_key(event.when)))


def _part_slugs(book: Book, title: str) -> set[str]:
    slugs: set[str] = set()
    inside = False
    for division in book.divisions:
        if division.role is Role.PART:
            inside = division.title == title
        elif inside and division.role is Role.CHAPTER:
            slugs.add(division.slug)
    return slugs
