"""The index of names: which headings are printed, in what order, and the mentions of each."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from book.diagnostics import Diagnostic, Outcome, finding
from book.enrich.mentions import Mentions
from book.model.apparatus import Index, IndexEntry, IndexGroup, Name
from book.model.structure import Book, Role
from book.policy import collation


def compile_index(mentions: Mentions) -> Outcome[Book]:
    """The book with its index. Names nobody mentions are left out and reported; no reference is
    printed that leads to a heading that is not."""
    book, anchors = mentions.book, mentions.anchors
    kinds = book.edition.index_kinds
    by_id = {n.id: n for n in book.names}
    printed = {n.id for n in book.names if n.kind in kinds and not n.see and n.id in anchors}
    found: list[Diagnostic] = []
    entries: list[IndexEntry] = []
    for name in by_id.values():
        if name.kind not in kinds:
            continue
        if name.see:
            if name.see in printed:
                entries.append(IndexEntry(name, _anchor(name), see=name.see))
            elif name.see in by_id and not by_id[name.see].see:
                found.append(finding("index.see-blind", name.span, heading=by_id[name.see].heading))
            continue
        if name.id not in printed:
            found.append(finding("names.never-mentioned", name.span, heading=name.heading))
            continue
        also = tuple(i for i in name.see_also if i in printed)
        entries.append(
            IndexEntry(name, _anchor(name), tuple(dict.fromkeys(anchors[name.id])), see_also=also)
        )
        for other in name.see_also:
            if other in by_id and other not in printed:
                found.append(finding("index.see-blind", name.span, heading=by_id[other].heading))
    order = book.edition.index_order
    entries.sort(
        key=lambda e: collation.sort_key(e.name.heading, order, e.name.sort_as, e.name.kind)
    )
    groups = tuple(
        IndexGroup(initial, tuple(members))
        for initial, members in groupby(
            entries,
            key=lambda e: collation.initial(e.name.heading, order, e.name.sort_as, e.name.kind),
        )
    )
    divisions = book.divisions
    if not groups:
        divisions = tuple(d for d in divisions if d.role is not Role.INDEX)
    return Outcome(replace(book, divisions=divisions, index=Index(groups)), tuple(found))


def _anchor(name: Name) -> str:
    return f"n-{name.id}"
