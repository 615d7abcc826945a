"""The timeline: entries in order, each tied to the passage that proves it."""

from __future__ import annotations

import difflib
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from book.diagnostics import Diagnostic, Hint, Outcome, finding
from book.model.apparatus import Event, Evidence, Timeline
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
    text_of,
)
from book.model.structure import Book, Division, Role
from book.policy import dates
from book.policy.fold import fold


@dataclass(frozen=True, slots=True)
class _Text:
    """A chapter's text as one key to search in; of each character of it, the one in the text it
    stands for, and the block that holds it."""

    key: str
    words: str
    places: tuple[tuple[str, int], ...]  # (block id, offset in the block)


def work_in(book: Book, events: Iterable[Event]) -> Outcome[Book]:
    """Prove every entry and set the passages' marks; then choose and order what is printed.

    Every entry is proved, printed or not: a wrong quotation is an error in any edition that has
    its chapter.
    """
    printed = {d.slug: d for d in book.texts()}
    texts: dict[str, _Text] = {}
    marks: dict[str, dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    found: list[Diagnostic] = []
    proved: list[Event] = []
    for event in events:
        evidence = []
        for item in event.evidence:
            division = printed.get(item.chapter)
            if division is None:
                continue
            if item.chapter not in texts:
                texts[item.chapter] = _text(division)
            place = _find(texts[item.chapter], item)
            if isinstance(place, Diagnostic):
                found.append(place)
                continue
            block, start, end = place
            anchor = _anchor(division, block, start)
            wanted = marks[item.chapter][block]
            if all(m.wrapper.get("id") != anchor for m in wanted):
                wanted.append(Mark(start, max(end, start + 1), element("passage", id=anchor)))
            evidence.append(replace(item, anchor=anchor))
        proved.append(replace(event, evidence=tuple(evidence), anchor=f"t-{event.id}"))
    divisions = tuple(_marked(d, marks[d.slug]) if d.slug in marks else d for d in book.divisions)
    chosen = _chosen(book, proved)
    if not chosen:
        divisions = tuple(d for d in divisions if d.role is not Role.TIMELINE)
    return Outcome(replace(book, divisions=divisions, timeline=Timeline(chosen)), tuple(found))


def _anchor(division: Division, block: str, start: int) -> str:
    key = hashlib.sha256(f"{block}:{start}".encode()).hexdigest()[:8]
    return f"{division.anchor}.q{key}"


def _text(division: Division) -> _Text:
    key: list[str] = []
    words: list[str] = []
    places: list[tuple[str, int]] = []
    for block in text_blocks(division.content):
        text = text_of(block)
        folded = fold(text)
        key.append(folded.text)
        words += [text[offset] for offset in folded.offsets[: len(folded.text)]]
        places += [(block.get("id"), offset) for offset in folded.offsets[: len(folded.text)]]
    return _Text("".join(key), "".join(words), tuple(places))


def _find(text: _Text, evidence: Evidence) -> tuple[str, int, int] | Diagnostic:
    """The block and range the quotation stands in; or what is wrong with it."""
    quote = fold(evidence.quote).text
    starts = []
    at = text.key.find(quote) if quote else -1
    while at >= 0:
        starts.append(at)
        at = text.key.find(quote, at + 1)
    if not starts:
        hint = Hint("nearest", {"passage": near}) if (near := _nearest(text, quote)) else None
        return finding("evidence.not-found", evidence.span, hint, chapter=evidence.chapter)
    if evidence.nth > len(starts):
        hint = Hint("stand-times", {"count": len(starts)})
        return finding("evidence.not-found", evidence.span, hint, chapter=evidence.chapter)
    if len(starts) > 1 and not evidence.nth:
        return finding(
            "evidence.ambiguous", evidence.span, chapter=evidence.chapter, count=len(starts)
        )
    start = starts[max(evidence.nth, 1) - 1]
    block, first = text.places[start]
    last = next(
        offset
        for owner, offset in reversed(text.places[start : start + len(quote)])
        if owner == block
    )
    return block, first, last + 1


def _nearest(text: _Text, quote: str) -> str:
    """The stretch of text most like the quotation, if any is like it."""
    if not quote:
        return ""
    matcher = difflib.SequenceMatcher(None, text.key, quote, autojunk=False)
    longest = matcher.find_longest_match()
    if longest.size < max(4, len(quote) // 4):
        return ""
    start = max(0, longest.a - longest.b)
    window = text.key[start : start + 2 * len(quote)]
    last = difflib.SequenceMatcher(None, window, quote, autojunk=False).get_matching_blocks()[-2]
    return text.words[start : start + last.a + len(quote) - last.b]


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
