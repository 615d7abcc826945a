"""The last mending pass, over a whole record: the text in the script the book asks for.

It comes behind the judging, which reads either script, and once the kept text as a whole has shown
which script it stands in. Entries that were removed are converted too, as they would be put back so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from book.ingest.capture import Header, Mark
from book.ingest.mend import Change, Draft, code_in, moved_spans
from book.ingest.record import Entry, Record
from book.policy.script import convert

RULE = "mend.script"


def in_script(record: Record, header: Header, to: str) -> tuple[Record, Header]:
    """A record and header whose Chinese text is in the other script than ``to``, made to stand in
    ``to`` by edits more. Code stays."""
    entries = tuple(e if e.kind == "pre" else _entry(e, to) for e in record.entries)
    return replace(record, entries=entries), _header(header, to)


def _entry(entry: Entry, to: str) -> Entry:
    draft = Draft.resumed(entry.text, entry.edits)
    draft.change(_changes(entry, to))
    return replace(entry, edits=draft.edits(), marks=tuple(_mark(m, to) for m in entry.marks))


def _changes(entry: Entry, to: str) -> Iterator[Change]:
    """Each run of characters that become others."""
    old = entry.mended
    new = convert(old, to)
    code = {
        at
        for start, end in moved_spans(code_in(entry.text, entry.marks), entry.edits)
        for at in range(start, end)
    }
    changed = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b and i not in code]
    for _, run in groupby(enumerate(changed), key=lambda pair: pair[1] - pair[0]):
        places = [at for _, at in run]
        start, end = places[0], places[-1] + 1
        yield start, end, new[start:end], RULE


def _mark(mark: Mark, to: str) -> Mark:
    """What a mark says beside the text: a picture's alternative text and caption."""
    return replace(mark, label=convert(mark.label, to), title=convert(mark.title, to))


def _header(header: Header, to: str) -> Header:
    return replace(
        header,
        title=convert(header.title, to),
        authors=tuple(convert(name, to) for name in header.authors),
        editors=tuple(convert(name, to) for name in header.editors),
        publisher=convert(header.publisher, to),
        lang=f"zh-{to}",
    )
