"""What was done to a capture: every stretch of its text kept or removed, and what was mended.

A ``Record`` partitions the capture's text: ``lead``, then entries, each followed by its ``gap`` of
white space. An entry is kept or removed, by a rule; a kept one may hold ``edits``. ``pieces`` gives
the same as one flat row of kept, removed and altered text, which rebuilds the capture exactly.

An entry's id comes from its text alone: the hash, and where several entries share one text, which
of how many (``3f2a9c1d-2of3``). An edit is named by its entry and place (``3f2a9c1d:12``). The
editor's decisions name such ids; ``apply`` carries them out, and says which no longer hold since
the capture changed.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from book.ingest.capture import Mark
from book.ingest.rules import reason

FORMAT = 1
DEFAULT_GAP = "\n\n"


class State(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Edit:
    """``before`` at offset ``at`` of the entry's text became ``after``. ``rule`` may name several
    rules, parted by spaces, that worked on one place in turn."""

    at: int
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A block of the capture. ``kind`` says what it is in the chapter (``paragraph``, ``heading``,
    ``caption``, ``item``, ``quote``, ``note``, ``row``, ``cell``, ``pre``, ``image``, ``break``,
    ``markdown``), ``quoted`` how many quotations are around it (a ``quote`` is in one at least).
    A removed entry keeps kind, edits and marks, so that it can be put back as it would have been.
    Marks count in the entry's own text."""

    id: str
    state: State
    kind: str
    rule: str
    text: str
    gap: str = DEFAULT_GAP
    edits: tuple[Edit, ...] = ()
    marks: tuple[Mark, ...] = ()
    level: int = 0
    number: int = 0
    table: int = 0
    row: int = 0
    quoted: int = 0

    @property
    def kept(self) -> bool:
        return self.state is State.KEPT

    @property
    def mended(self) -> str:
        """The text with its edits made."""
        return mended(self.text, self.edits)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the capture and what became of it. ``after`` is what stands for it now."""

    id: str
    state: State
    text: str
    after: str
    rule: str

    @property
    def reason(self) -> str:
        return reason(self.rule)


@dataclass(frozen=True, slots=True)
class Decision:
    """The editor's word: ``keep`` or ``drop`` the entry ``id`` (or ``keep`` the wording an edit
    changed). ``quote`` is for the people who read the record."""

    action: str
    id: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The whole partition. ``sha256`` is that of the capture's text in UTF-8."""

    lead: str
    entries: tuple[Entry, ...]
    decisions: tuple[Decision, ...] = ()

    @property
    def text(self) -> str:
        """The capture's text, rebuilt."""
        return self.lead + "".join(entry.text + entry.gap for entry in self.entries)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def pieces(self) -> Iterator[Piece]:
        """The capture's text from end to end, as kept, removed and altered pieces."""
        if self.lead:
            yield Piece("", State.KEPT, self.lead, self.lead, "layout.gap")
        for entry in self.entries:
            yield from _pieces(entry)

    def find(self, id: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.id == id), None)

    def meant(self, id: str) -> tuple[str, str]:
        """The full id that a (possibly shortened) one of an entry or an edit means, and the words it
        is about; empty where none or several fit."""
        names = {e.id: e.text for e in self.entries}
        for entry in self.entries:
            names |= {f"{entry.id}:{edit.at}": edit.before for edit in entry.edits}
        if id in names:
            return id, names[id]
        fit = [e.id for e in self.entries if e.id.startswith(id)] if len(id) >= 4 else []
        return (fit[0], names[fit[0]]) if len(fit) == 1 else ("", "")

    def removed(self) -> Counter[str]:
        """How many entries each rule removed."""
        return Counter(e.rule for e in self.entries if not e.kept)

    def mended(self) -> Counter[str]:
        """How many places in kept entries each rule changed."""
        edits = (edit for e in self.entries if e.kept for edit in e.edits)
        return Counter(rule for edit in edits for rule in edit.rule.split())


@dataclass(frozen=True, slots=True)
class Applied:
    """A record with the decisions carried out; ``lost`` are those whose text is not there."""

    record: Record
    lost: tuple[Decision, ...] = ()


def apply(record: Record, decisions: Iterable[Decision]) -> Applied:
    """Carry out the editor's decisions; the last one on an id holds. The entries' states change,
    their ids do not."""
    wanted = {decision.id: decision for decision in decisions}
    entries = []
    found: set[str] = set()
    for entry in record.entries:
        if entry.id in wanted:
            found.add(entry.id)
            state = State.REMOVED if wanted[entry.id].action == "drop" else State.KEPT
            if state is not entry.state:
                entry = replace(entry, state=state, rule=f"editor.{wanted[entry.id].action}")
        names = {f"{entry.id}:{edit.at}": edit for edit in entry.edits}
        undone = {n for n in names if n in wanted and wanted[n].action == "keep"}
        found |= undone
        if undone:
            edits = tuple(edit for name, edit in names.items() if name not in undone)
            entry = replace(entry, edits=edits)
        entries.append(entry)
    lost = tuple(decision for decision in wanted.values() if decision.id not in found)
    applied = replace(record, entries=tuple(entries), decisions=tuple(wanted.values()))
    return Applied(applied, lost)


def mended(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits made; they are in order and do not overlap."""
    out = []
    done = 0
    for edit in edits:
        out += [text[done : edit.at], edit.after]
        done = edit.at + len(edit.before)
    return "".join(out) + text[done:]


def moved(offset: int, edits: Sequence[Edit], after: bool = False) -> int:
    """Where an offset of the text stands once the edits are made; inside an edit that keeps the
    length, at the same character; inside another, at its beginning (or, with ``after``, behind it)."""
    shift = 0
    for edit in edits:
        end = edit.at + len(edit.before)
        if end <= offset and (edit.before or edit.at < offset or after):
            shift += len(edit.after) - len(edit.before)
        elif edit.at < offset:
            if len(edit.before) == len(edit.after):
                return offset + shift
            return edit.at + shift + (len(edit.after) if after else 0)
        else:
            break
    return offset + shift


def ids(texts: Sequence[str]) -> list[str]:
    """The ids of entries with these texts."""
    hashes = [hashlib.sha256(t.encode("utf-8", "surrogatepass")).hexdigest()[:8] for t in texts]
    total = Counter(hashes)
    seen: Counter[str] = Counter()
    out = []
    for key in hashes:
        seen[key] += 1
        out.append(key if total[key] == 1 else f"{key}-{seen[key]}of{total[key]}")
    return out


def _pieces(entry: Entry) -> Iterator[Piece]:
    if not entry.kept:
        yield Piece(entry.id, State.REMOVED, entry.text, "", entry.rule)
    else:
        done = 0
        for edit in entry.edits:
            if done < edit.at:
                same = entry.text[done : edit.at]
                yield Piece(f"{entry.id}:{done}", State.KEPT, same, same, entry.rule)
            name = f"{entry.id}:{edit.at}"
            state = State.ALTERED if edit.after else State.REMOVED
            yield Piece(name, state, edit.before, edit.after, edit.rule)
            done = edit.at + len(edit.before)
        if done < len(entry.text) or not entry.text:
            same = entry.text[done:]
            name = f"{entry.id}:{done}" if done else entry.id
            yield Piece(name, State.KEPT, same, same, entry.rule)
    if entry.gap:
        yield Piece("", State.KEPT, entry.gap, entry.gap, "layout.gap")


# --- To and from plain values (the YAML of captures/SLUG.record.yaml) -----------------------------

_NUMBERS = ("level", "number", "table", "row", "quoted")
_MARK_WORDS = ("value", "label", "title")


def to_dict(record: Record, lang: str = "en") -> dict[str, Any]:
    """The record as plain dicts, lists, strings and numbers, in the order to be written. What is
    as usual (an empty value, a gap of one blank line) is left out."""
    used = {entry.rule for entry in record.entries}
    used |= {rule for e in record.entries for edit in e.edits for rule in edit.rule.split()}
    out: dict[str, Any] = {"format": FORMAT, "text_sha256": record.sha256}
    if record.decisions:
        out["decisions"] = [
            {d.action: d.id} | ({"quote": d.quote} if d.quote else {}) for d in record.decisions
        ]
    out["rules"] = {rule: reason(rule, lang) for rule in sorted(used)}
    if record.lead:
        out["lead"] = record.lead
    out["spans"] = [_entry_to_dict(entry) for entry in record.entries]
    return out


def _entry_to_dict(entry: Entry) -> dict[str, Any]:
    out: dict[str, Any] = {"id": entry.id, str(entry.state): entry.rule, "kind": entry.kind}
    out |= {name: value for name in _NUMBERS if (value := getattr(entry, name))}
    out["text"] = entry.text
    if entry.gap != DEFAULT_GAP:
        out["gap"] = entry.gap
    if entry.edits:
        out["altered"] = [
            {"at": e.at, "was": e.before, "is": e.after, "rule": e.rule} for e in entry.edits
        ]
    if entry.marks:
        out["marks"] = [
            {"from": m.start, "to": m.end, "mark": m.kind}
            | {name: value for name in _MARK_WORDS if (value := getattr(m, name))}
            for m in entry.marks
        ]
    return out


def from_dict(data: Mapping[str, Any]) -> Record:
    """A record read back (numbers may come as strings); raises ``ValueError`` if it is none, or if
    its text is not the text it was made from."""
    try:
        if int(data["format"]) != FORMAT:
            raise ValueError(f"a record of format {data['format']} cannot be read")
        record = Record(
            lead=str(data.get("lead", "")),
            entries=tuple(_entry_from_dict(entry) for entry in data.get("spans") or ()),
            decisions=tuple(_decision(entry) for entry in data.get("decisions") or ()),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a record: {error}") from error
    if record.sha256 != data.get("text_sha256"):
        raise ValueError("the record's spans do not rebuild the text it was made from")
    if [entry.id for entry in record.entries] != ids([entry.text for entry in record.entries]):
        raise ValueError("the record's ids do not belong to its texts")
    return record


def _decision(data: Mapping[str, Any]) -> Decision:
    action = "drop" if "drop" in data else "keep"
    return Decision(action, str(data[action]), str(data.get("quote", "")))


def _entry_from_dict(data: Mapping[str, Any]) -> Entry:
    state = State.REMOVED if "removed" in data else State.KEPT
    return Entry(
        id=str(data["id"]),
        state=state,
        kind=str(data["kind"]),
        rule=str(data[str(state)]),
        text=str(data["text"]),
        gap=str(data.get("gap", DEFAULT_GAP)),
        edits=tuple(
            Edit(int(e["at"]), str(e["was"]), str(e["is"]), str(e["rule"]))
            for e in data.get("altered") or ()
        ),
        marks=tuple(
            Mark(
                int(m["from"]),
                int(m["to"]),
                str(m["mark"]),
                **{name: str(m.get(name, "")) for name in _MARK_WORDS},
            )
            for m in data.get("marks") or ()
        ),
        **{name: int(data.get(name, 0)) for name in _NUMBERS},
    )
