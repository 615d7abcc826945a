"""From mentions to the locators of an index entry.

Pages that follow each other and each hold a mention in the running text are one range, two as well
(5–6); a page between without a mention breaks it, and so does the passage from roman to arabic
numbering, or from a page of the principal treatment to others. A page whose notes or captions alone
have the name stands by itself. Pages of the timeline are a row of their own, behind the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from book.model.apparatus import Locator, Mention, Place
from book.model.pagination import Folio, Numbering

RANGES = ("full", "short", "chicago")


@dataclass(frozen=True, slots=True)
class _Page:
    """What one page has of a name, and the first mention that makes it so."""

    folio: Folio
    place: Place
    principal: bool
    anchor: str


def locators(
    mentions: Iterable[tuple[Mention, Folio]], ranges: str = "full"
) -> tuple[Locator, ...]:
    """The locators for (mention, folio) pairs in reading order: by page, each page once, those of
    the timeline last. ``ranges`` says how the last page of a range is written (``last_page``)."""
    pages: dict[Folio, list[Mention]] = {}
    timeline: dict[Folio, list[Mention]] = {}
    for mention, folio in mentions:
        row = timeline if mention.place is Place.TIMELINE else pages
        row.setdefault(folio, []).append(mention)
    return tuple(
        _locator(run, ranges) for row in (pages, timeline) for run in _runs(sorted(row.items()))
    )


def _runs(pages: Iterable[tuple[Folio, list[Mention]]]) -> Iterator[list[_Page]]:
    run: list[_Page] = []
    for page in (p for folio, mentions in pages for p in _kinds(folio, mentions)):
        if run and not _follows(run[-1], page):
            yield run
            run = []
        run.append(page)
    if run:
        yield run


def _kinds(folio: Folio, mentions: list[Mention]) -> Iterator[_Page]:
    """The running text of a page stands for its notes and captions, too; without it each counts."""
    places = dict.fromkeys(m.place for m in mentions)
    for place in [Place.TEXT] if Place.TEXT in places else places:
        first = next(m.anchor for m in mentions if m.place is place)
        yield _Page(folio, place, any(m.principal for m in mentions), first)


def _follows(before: _Page, after: _Page) -> bool:
    return (
        before.place is after.place
        and before.place in (Place.TEXT, Place.TIMELINE)
        and before.principal == after.principal
        and after.folio.ordinal == before.folio.ordinal + 1
        and after.folio.numbering == before.folio.numbering
    )


def _locator(run: list[_Page], ranges: str) -> Locator:
    first, last = run[0], run[-1]
    arabic = first.folio.numbering is Numbering.ARABIC
    labels = first.folio.label, last.folio.label
    shown = last_page(*labels, ranges) if arabic else labels[1]
    return Locator(*labels, (first.anchor, last.anchor), first.place, first.principal, shown)


def last_page(first: str, last: str, ranges: str) -> str:
    """The last page of a range as it is written after the first: ``full`` (101–105, 321–328);
    ``short``, the fewest figures, but the teens whole (101–5, 321–8, 311–12; New Hart's Rules,
    4.2.1); ``chicago`` (101–5, 321–28, 100–104; CMOS 18, 9.63). Raises ``ValueError`` for a style
    we do not know."""
    if ranges not in RANGES:
        raise ValueError(f"no such style of ranges: {ranges}")
    if ranges == "full" or first == last or len(first) != len(last) or len(first) < 2:
        return last
    same = next(i for i, pair in enumerate(zip(first, last, strict=True)) if len(set(pair)) > 1)
    short = last[same:]
    if ranges == "short":
        teens = len(last) > 1 and last[-2] == "1" and len(short) == 1
        return last[-2:] if teens else short
    if len(first) == 2 or int(first) % 100 == 0:
        return last
    return short if first[-2] == "0" and len(short) == 1 else last[-max(2, len(short)) :]
