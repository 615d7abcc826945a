"""Proposals and what becomes of them: the wiring beside ``pipeline``.

    suggest:  chapters, names.yaml, decisions.yaml → proposals → names.suggested.yaml
    accept:   names.suggested.yaml → accepted into names.yaml, refused into decisions.yaml
    undo:     the files as they were before the last accept

What the editor wrote stays: a decision not yet carried out outlives a new ``suggest``, entries are
added beside the editor's own lines, and nothing goes into a register but by ``accept``. All files are
written, or none.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding, has_errors
from book.enrich.forms import Forms, forms_of
from book.manuscript import read, records, source, write
from book.manuscript.merge import merge
from book.manuscript.read import Manuscript
from book.manuscript.records import Record, Value
from book.manuscript.source import Folder
from book.model.content import rebuild, text_blocks, text_of
from book.schema import DECISIONS, FILES
from book.suggest import events, names
from book.suggest.proposal import Proposal, Text

DECIDED, UNDO = "decisions.yaml", ".last-accept.json"
Memory = dict[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of proposals; its name is the file's they are for. ``remembered``: what a proposal
    (its keys, as text) is known again by; ``joined``: what it adds to the entry it is the same as:
    a key of that entry, and what is put into the list there, given the entry's own keys."""

    name: str
    propose: Callable[[Manuscript, tuple[Text, ...], Iterable[Memory]], tuple[Proposal, ...]]
    remembered: Callable[[Mapping], list[Memory]]
    joined: Callable[[Mapping, Mapping], tuple[str, list[str]]]

    @property
    def file(self) -> str:
        return f"{self.name}.yaml"

    @property
    def suggested(self) -> str:
        return f"{self.name}.suggested.yaml"


# --- Names ---------------------------------------------------------------------------------------


def _propose_names(
    manuscript: Manuscript, chapters: tuple[Text, ...], refused: Iterable[Memory]
) -> tuple[Proposal, ...]:
    known = {(names.key(m["form"]), m.get("same_as", "")) for m in refused}
    return names.propose(chapters, manuscript.names, known)


def _forms(entry: Mapping) -> list[str]:
    variants = [v["form"] if isinstance(v, Mapping) else v for v in entry.get("variants") or ()]
    return [form for form in (entry.get("heading"), entry.get("latin"), *variants) if form]


def _remember_names(proposal: Mapping) -> list[Memory]:
    same = {"same_as": proposal["same_as"]} if proposal.get("same_as") else {}
    return [{"form": form, **same} for form in _forms(proposal)]


def _join_names(proposal: Mapping, entry: Mapping) -> tuple[str, list[str]]:
    known = set(_forms(entry))
    return "variants", [form for form in dict.fromkeys(_forms(proposal)) if form not in known]


# --- The timeline --------------------------------------------------------------------------------


def _propose_events(
    manuscript: Manuscript, chapters: tuple[Text, ...], refused: Iterable[Memory]
) -> tuple[Proposal, ...]:
    forms = Forms()
    for form in forms_of(manuscript.names):
        forms.add(form)
    front = {item.slug for item in manuscript.front}  # what a preface tells is of the book
    told = [_chapter(manuscript, text, forms) for text in chapters if text.slug not in front]
    known = {events.refusal(m["chapter"], m["quote"]) for m in refused}
    return events.propose(told, manuscript.events, known)


def _chapter(manuscript: Manuscript, text: Text, forms: Forms) -> events.Chapter:
    """A chapter as it is read for dates: its own blocks alone. What notes say is no statement of the
    chapter's, and would stand between a date and what is reckoned from it."""
    chapter = manuscript.chapters[text.slug]
    content = rebuild(chapter.markup.content, lambda e: "" if e.tag == "note" else e)
    blocks = tuple(text_blocks(content))
    words = tuple(map(text_of, blocks))
    hits = tuple(
        tuple((h.start, h.end, h.form.name) for h in forms.hits(block, text.slug) if not h.rival)
        for block in words
    )
    headings = frozenset(i for i, block in enumerate(blocks) if block.tag.startswith("h"))
    published = chapter.provenance.published
    return events.Chapter(replace(text, blocks=words), published, chapter.lang, headings, hits)


def _remember_event(proposal: Mapping) -> list[Memory]:
    return [{"chapter": proposal["chapter"], "quote": proposal["quote"]}]


def _join_event(proposal: Mapping, entry: Mapping) -> tuple[str, list]:
    return "evidence", [e for e in proposal["evidence"] if e not in (entry.get("evidence") or ())]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("names", _propose_names, _remember_names, _join_names),
        Kind("timeline", _propose_events, _remember_event, _join_event),
    )
}


# --- The texts -----------------------------------------------------------------------------------


def texts(manuscript: Manuscript) -> tuple[Text, ...]:
    """The chapters as they are read for proposals: those of the book in its order, then the rest."""
    slugs = dict.fromkeys([*(item.slug for item in manuscript.listed), *manuscript.chapters])
    return tuple(_text(manuscript, slug) for slug in slugs if slug in manuscript.chapters)


def _text(manuscript: Manuscript, slug: str) -> Text:
    chapter = manuscript.chapters[slug]
    file = source.read_text(manuscript.folder, Path(chapter.span.path).name).value
    file_text = file.text if file else ""
    blocks = (text_of(block) for block in text_blocks(chapter.markup.content))
    running = tuple(filter(None, (chapter.title, chapter.summary, *blocks)))
    return Text(slug, running, file_text, source.split_header(file_text).body_line)


# --- Suggesting ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Suggested:
    """What ``suggest`` wrote: the file, its proposals, and how many the editor had decided."""

    path: str
    proposals: tuple[Proposal, ...]
    decided: int

    @property
    def statuses(self) -> Counter[str]:
        return Counter(p.status for p in self.proposals)


def suggest(argument: str | None, name: str) -> Outcome[Suggested | None]:
    """Write what might go into ``names.yaml`` (or another register) to the file of proposals.
    Nothing is written where that file, the register or the decisions cannot be read."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    kind, shelf = KINDS[name], _Shelf(folder)
    waiting = shelf.items(kind)
    refused = shelf.decisions().get(name) or []
    shelf.typed(kind.file, FILES[name])
    if shelf.failed:
        return Outcome(None, tuple(shelf.found))
    manuscript = read.read_manuscript(folder).value
    decided = [item for item in waiting if item.accept is not None]
    proposals = kind.propose(manuscript, texts(manuscript), refused)
    text = _HEAD.format(kind=name, file=kind.file) + "".join(_blocks(kind, proposals, decided))
    shelf.put({kind.suggested: text})
    done = Suggested(folder.show(kind.suggested), proposals, len(decided))
    return Outcome(None if shelf.failed else done, tuple(shelf.found))


_HEAD = """\
# Proposals for {file}, made by `clipbook suggest {kind}`. Nothing is taken over by itself:
# write `accept: true` or `accept: false` where you have decided, mend the entry as you like, and
# run `clipbook accept`. What is true goes into {file}; with `same_as`, its forms become spellings
# of that entry (take the line out to make it an entry of its own). What is false is remembered in
# decisions.yaml and not proposed again. `suggest` writes this file anew and keeps what you decided;
# `clipbook accept --undo` takes the last accept back.

"""


def _blocks(kind: Kind, proposals: Iterable[Proposal], decided: Iterable[Item]) -> Iterator[str]:
    """The entries of the file: in the order proposed, with the editor's own in the place of those
    they decide; what is no longer proposed comes first."""
    kept = [(item, _keys(kind, item.plain)) for item in decided]
    fresh = [(p, p.plain()) for p in proposals]
    known = {key for _, plain in fresh for key in _keys(kind, plain)}
    yield from (item.text for item, keys in kept if not keys & known)
    written: set[int] = set()
    for _, plain in fresh:
        own = next((item for item, keys in kept if keys & _keys(kind, plain)), None)
        if own is None:
            yield write.dump([plain]) + "\n"
        elif own.number not in written:
            written.add(own.number)
            yield own.text


def _keys(kind: Kind, plain: Mapping) -> set[tuple]:
    return {tuple(sorted(memory.items())) for memory in kind.remembered(plain)}


# --- Accepting -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """A proposal as it stands in its file: its number there, its text, what it says, where."""

    number: int
    text: str
    plain: Mapping
    record: Record

    @property
    def accept(self) -> bool | None:
        return self.record.fields["accept"].value if "accept" in self.record else None

    @property
    def same_as(self) -> str:
        return self.record.text("same_as")


@dataclass(slots=True)
class Accepted:
    """What ``accept`` did, by kind: entries that are new, spellings added to an entry (its id and
    what was added), proposals refused; ``undone``: the files that are as they were."""

    new: dict[str, list[str]] = field(default_factory=dict)
    joined: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    undone: list[str] = field(default_factory=list)


def accept(argument: str | None) -> Outcome[Accepted | None]:
    """Carry out what the editor decided on the proposals, of every kind; with a mistake in any of
    the files, nothing."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    shelf, done = _Shelf(folder), Accepted()
    after: dict[str, str] = {}
    decisions = shelf.text(DECIDED) or _DECIDED_HEAD
    shelf.decisions()
    for kind in KINDS.values():
        items = shelf.items(kind)
        taken = [item for item in items if item.accept]
        refused = [item for item in items if item.accept is False]
        if not taken and not refused:
            continue
        if taken:
            after[kind.file] = _taken_over(shelf, kind, taken, done)
        try:
            for item in refused if not shelf.failed else ():
                memory = kind.remembered(item.plain)
                decisions = write.add_to_list(decisions, None, kind.name, memory)
                after[DECIDED] = decisions
        except ValueError:
            shelf.report("accept.not-addable", Span(folder.show(DECIDED)))
        done.refused[kind.name] = len(refused)
        numbers = [item.number for item in (*taken, *refused)]
        after[kind.suggested] = write.without(shelf.text(kind.suggested) or "", numbers)
    if shelf.failed or not after:
        return Outcome(None if shelf.failed else done, tuple(shelf.found))
    before = {name: shelf.text(name) for name in after}
    journal = {name: {"before": before[name], "after": text} for name, text in after.items()}
    shelf.put({UNDO: json.dumps(journal, ensure_ascii=False, indent=1) + "\n", **after})
    return Outcome(None if shelf.failed else done, tuple(shelf.found))


_DECIDED_HEAD = """\
# What was refused of the proposals (`clipbook accept`) and is not proposed again.
# Take a line out to be asked once more.
"""


def _taken_over(shelf: _Shelf, kind: Kind, taken: list[Item], done: Accepted) -> str:
    """The register with the accepted in it: first the new entries, then what is added to entries,
    be they new. Mistakes are reported on the shelf."""
    register = shelf.typed(kind.file, FILES[kind.name])
    places = {v.value.text("id"): v.value.span_of("id") for v in register.value}
    text = shelf.text(kind.file) or ""
    own = FILES[kind.name].of.keys
    new, joined = done.new.setdefault(kind.name, []), done.joined.setdefault(kind.name, [])
    try:
        for item in (i for i in taken if not i.same_as):
            name = item.record.text("id")
            if name and name in places:
                hint = Hint("other-place", span=places[name])
                shelf.report("accept.same-id", item.record.span_of("id"), hint, id=name)
                continue
            places[name] = item.record.span_of("id")
            for key in (k for k, rule in own.items() if rule.required and k not in item.record):
                shelf.report("key.missing", item.record.span, key=key)
            entry = {k: v for k, v in item.plain.items() if k in own and v not in (None, [])}
            if not shelf.failed:
                text = write.add_entry(text, entry)
            new.append(name)
        for item in (i for i in taken if i.same_as):
            if item.same_as not in places:
                hint = did_you_mean(item.same_as, places)
                span = item.record.span_of("same_as")
                shelf.report("accept.unknown-id", span, hint, id=item.same_as, file=kind.file)
                continue
            if shelf.failed:
                continue
            listed = records.tree(text).plain()
            number = next(i for i, e in enumerate(listed) if e and e.get("id") == item.same_as)
            key, more = kind.joined(item.plain, listed[number])
            text = write.add_to_list(text, number, key, more)
            joined += [(item.same_as, value) for value in more]
    except ValueError:
        shelf.report("accept.not-addable", Span(shelf.folder.show(kind.file)))
    return text


def undo(argument: str | None) -> Outcome[Accepted | None]:
    """The files as they were before the last ``accept``. Of a file that was edited since, only what
    ``accept`` did is taken back; where the editor changed those very lines, nothing is."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    shelf, done = _Shelf(folder), Accepted()
    try:
        journal = json.loads(shelf.text(UNDO) or "{}")
    except ValueError:
        journal = {}
    if not journal:
        shelf.report("accept.nothing-to-undo", Span(folder.shown))
        return Outcome(None, tuple(shelf.found))
    back: dict[str, str | None] = {}
    for name, states in journal.items():
        before, after, now = states["before"], states["after"], shelf.text(name)
        if now == before:
            continue
        restored = before if now == after else _restored(name, before or "", after, now)
        if restored is None and now != after:
            shelf.report("accept.edited-since", Span(folder.show(name)))
        back[name] = restored
    if not shelf.failed:
        shelf.put({**back, UNDO: None})
    done.undone = [folder.show(name) for name in back]
    return Outcome(None if shelf.failed else done, tuple(shelf.found))


def _restored(name: str, before: str, after: str, now: str | None) -> str | None:
    if now is None:
        return None
    text = merge(after, before, now)
    if text is None and name.endswith(".suggested.yaml"):  # written anew: the decided come back
        gone = [before[a:b] for a, b in write.entries(before) if before[a:b] not in after]
        places = write.entries(now)
        at = places[0][0] if places else len(now)
        text = now[:at] + "".join(gone) + now[at:]
    return text


# --- Files ---------------------------------------------------------------------------------------


class _Shelf:
    """The files proposals are in and go to, with what was found in them."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.found: list[Diagnostic] = []

    @property
    def failed(self) -> bool:
        return has_errors(self.found)

    def report(self, code: str, span: Span, *hints: Hint | None, **args: object) -> None:
        self.found.append(finding(code, span, *hints, **args))

    def text(self, name: str) -> str | None:
        """A file's text as it stands, line ends and all; None where there is none, or none that
        can be read (``typed`` says why)."""
        path = self.folder.file(name)
        try:
            return path.read_bytes().decode("utf-8") if path else None
        except (OSError, UnicodeDecodeError):
            return None

    def typed(self, name: str, kind: object) -> Value:
        file = source.read_text(self.folder, name)
        outcome = records.read(file.value.text if file.value else "", self.folder.show(name), kind)
        found = (*file.diagnostics, *outcome.diagnostics)
        self.found += [d for d in found if d.code != "key.later"]
        return outcome.value

    def decisions(self) -> dict[str, list[Memory]]:
        record = self.typed(DECIDED, DECISIONS).value
        return {
            kind: [{k: v.value for k, v in r.fields.items()} for r in record.records(kind)]
            for kind in DECISIONS.keys
        }

    def items(self, kind: Kind) -> list[Item]:
        """The proposals that are waiting; none where the file has mistakes."""
        before = len(self.found)
        typed = self.typed(kind.suggested, FILES[f"{kind.name}.suggested"])
        if has_errors(self.found[before:]) or not typed.value:
            return []
        text = self.text(kind.suggested) or ""
        places = write.entries(text)
        plain = records.tree(text).plain()
        numbers = [i for i, entry in enumerate(plain) if entry]
        if len(numbers) != len(typed.value) or len(places) != len(plain):
            self.report("accept.not-addable", Span(self.folder.show(kind.suggested)))
            return []
        return [
            Item(i, text[slice(*places[i])], plain[i], value.value)
            for i, value in zip(numbers, typed.value, strict=True)
        ]

    def put(self, files: Mapping[str, str | None]) -> None:
        """Write the files (None: take one away), all or none."""
        before: dict[str, bytes | None] = {}
        try:
            for name, text in files.items():
                path = self.folder.path / name
                before[name] = path.read_bytes() if path.is_file() else None
                self._place(path, None if text is None else text.encode("utf-8"))
        except OSError as error:
            where = Span(str(error.filename or self.folder.shown))
            self.report("output.unwritable", where, problem=error.strerror or str(error))
            for name, data in before.items():
                try:
                    self._place(self.folder.path / name, data)
                except OSError:
                    continue

    @staticmethod
    def _place(path: Path, data: bytes | None) -> None:
        if data is None:
            path.unlink(missing_ok=True)
        else:
            write.put(path, data)
