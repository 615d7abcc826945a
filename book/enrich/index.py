"""The index of names: which headings are printed, in what order, and the mentions of each."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from book.diagnostics import Diagnostic, Outcome, finding
from book.enrich.mentions import Mentions
from book.model.apparatus import Index, IndexEntry, IndexGroup, Name, destinations
from book.model.structure import Book, Role
from book.policy import collation


def compile_index(mentions: Mentions) -> Outcome[Book]:
    """The book with its index. Names nobody mentions are left out and reported; no reference is
    printed that leads to a heading that is not."""
    book, anchors = mentions.book, mentions.anchors
    kinds, target = book.edition.index_kinds, destinations(book.names)
    heading = {n.id: n.heading for n in book.names if not n.see}
    printed = {n.id for n in book.names if n.kind in kinds and not n.see and n.id in anchors}
    found: list[Diagnostic] = []
    entries: list[IndexEntry] = []
    for name in book.names:
        if name.kind not in kinds:
            continue
        see = target[name.id] if name.see else ""
        also = tuple(target.get(other, "") for other in name.see_also)
        for other in (see, *also):  # a kind that is not indexed is the edition's choice
            if other in heading and other not in anchors:
                found.append(finding("index.see-blind", name.span, heading=heading[other]))
        if see in printed:
            entries.append(IndexEntry(name, _anchor(name), see=see))
        elif name.id in printed:
            own = tuple(dict.fromkeys(anchors[name.id]))
            also = tuple(dict.fromkeys(other for other in also if other in printed))
            entries.append(IndexEntry(name, _anchor(name), own, see_also=also))
        elif not see:
            found.append(finding("names.never-mentioned", name.span, heading=name.heading))
    order, lang = book.edition.index_order, book.metadata.lang
    entries.sort(key=lambda e: collation.sort_key(*_sorted_by(e.name, order), lang=lang))
    groups = tuple(
        IndexGroup(initial, tuple(members))
        for initial, members in groupby(
            entries, key=lambda e: collation.initial(*_sorted_by(e.name, order), lang=lang)
        )
    )
    divisions = book.divisions
    if not groups:
        divisions = tuple(d for d in divisions if d.role is not Role.INDEX)
    return Outcome(replace(book, divisions=divisions, index=Index(groups)), tuple(found))


def _anchor(name: Name) -> str:
    return f"n-{name.id}"


def _sorted_by(name: Name, order: str) -> tuple[str, str, str, str]:
    """What collation takes: in the order of the Latin alphabet a Latin form serves where no other
    is given."""
    sort_as = name.sort_as or (name.latin if order == "latin" else "")
    return name.heading, order, sort_as, name.kind
