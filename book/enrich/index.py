"""The indexes of names: which headings are printed, in what order, and the mentions of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from book.diagnostics import Diagnostic, Outcome, finding
from book.enrich.mentions import Mentions
from book.model.apparatus import (
    IndexEntry,
    IndexGroup,
    Mention,
    Name,
    Subentry,
    destinations,
)
from book.model.structure import Book, Role
from book.policy import collation, latin


def compile_index(mentions: Mentions) -> Outcome[Book]:
    """The book with its indexes: persons, and the other kinds the edition asks for. Names nobody
    mentions are left out and reported; no reference is printed that leads to a heading that is not."""
    book, of = mentions.book, mentions.of
    kinds = book.edition.index_kinds
    asked = tuple(name for name in book.names if name.kind in kinds)
    printed = {n.id for n in asked if not n.see and n.id in of}
    found = [*_silent(book, asked, of, printed)]
    indexes = {}
    for index in book.indexes:
        own = [name for name in asked if name.kind in index.kinds]
        if groups := _grouped(_entries(own, book, of, printed), book):
            indexes[index.anchor] = replace(index, groups=groups)
    divisions = tuple(d for d in book.divisions if d.role is not Role.INDEX or d.anchor in indexes)
    made = replace(book, divisions=divisions, indexes=tuple(indexes.values()), mentions=of)
    return Outcome(made, tuple(found))


def _silent(
    book: Book, asked: Iterable[Name], of: dict[str, tuple[Mention, ...]], printed: set[str]
) -> Iterator[Diagnostic]:
    """Entries, references and subheadings with nothing behind them."""
    heading = {n.id: n.heading for n in book.names if not n.see}
    target = destinations(book.names)
    for name in asked:
        see = target[name.id] if name.see else ""
        for other in (see, *(target.get(also, "") for also in name.see_also)):
            if other in heading and other not in of:  # a kind not indexed is the edition's choice
                yield finding("index.see-blind", name.span, heading=heading[other])
        if not see and name.id not in printed:
            yield finding("names.never-mentioned", name.span, heading=name.heading)
        covered = {number for m in of.get(name.id, ()) for number in m.under}
        for number, sub in enumerate(name.subheadings):
            if name.id in printed and number not in covered and sub.chapters:
                yield finding("names.no-mention-there", sub.span, quote=sub.heading)


def _entries(
    names: Iterable[Name], book: Book, of: dict[str, tuple[Mention, ...]], printed: set[str]
) -> Iterator[IndexEntry]:
    target = destinations(book.names)
    names = tuple(names)
    headings = Counter(name.heading for name in names if not name.see)
    for name in names:
        anchor = f"n-{name.id}"
        if name.see:
            if target[name.id] in printed:
                yield IndexEntry(name, anchor, name.heading, see=target[name.id])
            continue
        if name.id not in printed:
            continue
        mentions = of[name.id]
        subentries = (
            Subentry(sub.heading, tuple(m for m in mentions if number in m.under))
            for number, sub in enumerate(name.subheadings)
        )
        also = dict.fromkeys(target.get(other, "") for other in name.see_also)
        yield IndexEntry(
            name,
            anchor,
            name.heading,
            name.dates or (name.role if headings[name.heading] > 1 else ""),
            tuple(m for m in dict.fromkeys(mentions) if not m.under),
            tuple(sub for sub in subentries if sub.mentions),
            see_also=tuple(other for other in also if other in printed and other != name.id),
        )
        reference = latin.reference(name.heading, name.latin, name.kind)
        if reference and book.edition.index_order != "latin":
            yield IndexEntry(name, f"{anchor}.latin", reference, see=name.id)


def _grouped(entries: Iterable[IndexEntry], book: Book) -> tuple[IndexGroup, ...]:
    order, lang = book.edition.index_order, book.metadata.lang

    def key(entry: IndexEntry) -> tuple:
        return collation.sort_key(*_sorted_by(entry, order), lang=lang)

    def initial(entry: IndexEntry) -> str:
        return collation.initial(*_sorted_by(entry, order), lang=lang)

    groups = groupby(sorted(entries, key=key), key=initial)
    return tuple(IndexGroup(letter, tuple(members)) for letter, members in groups)


def _sorted_by(entry: IndexEntry, order: str) -> tuple[str, str, str, str]:
    """What collation takes: in the order of the Latin alphabet a Latin form serves where no other
    is given; a Latin form that is a reference of its own is sorted by itself."""
    name = entry.name
    if entry.heading != name.heading:
        return entry.heading, order, "", name.kind
    turned = latin.reference(name.heading, name.latin, name.kind) if order == "latin" else ""
    return name.heading, order, name.sort_as or turned, name.kind
