"""Captures into a manuscript: the road before ``pipeline``.

    name → arrive → read → clean → place
    file, folder, address → Raw → Reading → Cleaned → captures/SHA8-name.ext,
                            captures/SLUG.record.yaml, images/, NN-slug.md, book.yaml

and the record afterwards: ``show`` it, ``decide`` on an entry of it.

What the editor wrote is theirs: a chapter that was changed by hand is never written over. A capture is
put in place whole or not at all, and one that fails does not hold up the others.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from book.diagnostics import Diagnostic, Outcome, Span, did_you_mean, finding
from book.ingest import arrivals, clean, decode, fetch, markdown
from book.ingest.arrivals import Fetch, Raw
from book.ingest.capture import Header
from book.ingest.record import Decision, apply
from book.intake import asked, kept
from book.intake.kept import Kept
from book.intake.reading import Reading
from book.intake.ready import Cleaning, Result, cleaning
from book.intake.shelf import Draft, Shelf, put_all
from book.manuscript import pending, source, write
from book.manuscript.merge import merge
from book.manuscript.read import language
from book.manuscript.source import Folder
from book.watcher import Watcher

_SUFFIX = {
    decode.Kind.HTML: ".html",
    decode.Kind.MHTML: ".mhtml",
    decode.Kind.MARKDOWN: ".md",
    decode.Kind.TEXT: ".txt",
}


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Request:
    """What ``add`` is asked for. ``today`` (with the time, where it is known) and ``fetch`` are
    given by tests."""

    captures: tuple[str, ...]
    into: str | None = None
    images: bool = False
    force: bool = False
    today: datetime.date = field(default_factory=_now)
    fetch: Fetch = fetch.fetch
    watcher: Watcher = field(default_factory=Watcher)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one capture. ``state``: ``added``; ``known`` (this very capture is a chapter
    already); ``same``, ``renewed`` or ``beside`` (read anew: nothing changed, the chapter was
    written anew, or it is the editor's now and the new text stands in ``file``)."""

    capture: str
    state: str
    slug: str
    file: str
    kept: int = 0
    removed: Counter = field(default_factory=Counter)
    mended: Counter = field(default_factory=Counter)
    questions: int = 0
    left_out: Counter = field(default_factory=Counter)
    hops: tuple[str, ...] = ()
    difference: str = ""


def add(request: Request) -> Outcome[tuple[Added, ...]]:
    """Take captures in."""
    into = request.into
    if into is None:
        into = "." if Path("book.yaml").is_file() else "chapters"
    folder = Folder(Path(into), Path(into).as_posix())
    try:
        shelf = Shelf(folder)
    except OSError as error:
        where, problem = Span(folder.shown), error.strerror or str(error)
        return Outcome((), (finding("output.unwritable", where, problem=problem),))
    if shelf.problem:
        return Outcome((), (shelf.problem,))
    targets = arrivals.targets(request.captures, folder.path)
    request.watcher.plan(len(targets.value))
    added: list[Added] = []
    found = [*targets.diagnostics]
    with cleaning(len(targets.value), request.images, shelf.script, request.fetch) as place:
        for target, outcome, result in place.ahead(_begun(request, shelf, targets.value, place)):
            request.watcher.step("add", arrivals.shown(target))
            found += outcome.diagnostics
            if outcome.value:
                outcome = _take(request, shelf, outcome.value, result)
                found += outcome.diagnostics
            if outcome.value:
                added.append(outcome.value)
    return Outcome(tuple(added), tuple(found))


def _begun(
    request: Request, shelf: Shelf, targets: Iterable[str | Path], place: Cleaning
) -> Iterator[tuple[str | Path, Outcome[Raw | None], Result]]:
    """Each target as it arrived, and what will be made of it."""
    for target in targets:
        outcome = arrivals.arrive(target, request.fetch)
        raw = outcome.value
        is_new = raw and (request.force or not shelf.by_hash(raw.sha256))
        yield target, outcome, place.begin(raw) if is_new else lambda: Outcome(None)


def _take(request: Request, shelf: Shelf, raw: Raw, result: Result) -> Outcome[Added | None]:
    """One capture: read, clean, place."""
    folder, known = shelf.folder, shelf.by_hash(raw.sha256)
    if known and not request.force:
        file = folder.show(shelf.chapters[known].name)
        return Outcome(Added(raw.shown, "known", known, file))
    outcome = result()
    if outcome.value is None:
        return outcome
    read, cleaned = outcome.value.read, outcome.value.cleaned
    address = read.capture.stated.source or raw.address
    again = known or (shelf.by_source(address) if request.force else "")
    old = kept.load(folder, again).value if again else None
    if old and old.record.decisions:
        cleaned = clean.clean(read.capture, old.record.decisions, shelf.script)
    shelf.lang = shelf.lang or cleaned.header.lang
    if again:
        slug, name = again, shelf.chapters[again].name
    else:
        slug, name = shelf.named(cleaned.header.title or Path(raw.own_name).stem)
    about = old.about if old and old.about.get("sha256") == raw.sha256 else {}
    header = _header(cleaned.header, raw, read, request.today) | _same(about, "capture")
    text = write.chapter(header, cleaned.body)
    asks = asked.pending_of(cleaned.questions, read.differing, cleaned.record, text)
    about = _about(header, raw, read, request.today, text) | _same(about, "added")
    record = Kept(cleaned.record, about | ({"questions": asks} if asks else {}))
    pictures = {p: data for p, data in sorted(read.images.items()) if p in cleaned.body}
    found: list[Diagnostic] = [*outcome.diagnostics]
    for other, share in () if again else shelf.alike(cleaned.body):
        percent = round(100 * share)
        found.append(finding("capture.alike", Span(raw.shown), slug=other, percent=percent))
    found += asked.lost(cleaned.lost, folder.show(kept.name_of(slug)))
    placed = shelf.place(Draft(slug, name, text, record, raw.data, pictures, bool(again)))
    found += placed.diagnostics
    if placed.value is None:
        return Outcome(None, tuple(found))
    shown = folder.show(name)
    if placed.value.state == "beside":
        current = source.read_text(folder, name).value
        text = current.text if current else ""
    two_ways = {row["differing"] for row in asks if "differing" in row}
    questions = asked.questions(cleaned.questions, two_ways, shown, slug)
    questions += pending.findings(asks, text, shown, slug)
    added = Added(
        raw.shown,
        placed.value.state,
        slug,
        folder.show(placed.value.name),
        sum(entry.kept for entry in cleaned.record.entries),
        _counted(cleaned.record.removed(), lambda rule: rule.split(".")[0]),
        _counted(cleaned.record.mended(), lambda rule: rule.split(".")[1]),
        len(questions),
        Counter(read.left_out),
        raw.hops,
        placed.value.difference,
    )
    return Outcome(added, (*found, *questions))


def _header(said: Header, raw: Raw, read: Reading, today: datetime.date) -> dict[str, object]:
    """The chapter's header."""
    name = arrivals.safe_name(raw.own_name, _SUFFIX[read.kind])
    return {
        "title": said.title,
        "author": list(said.authors),
        "editor": list(said.editors),
        "publisher": said.publisher,
        "source": said.source or raw.address,
        "published": said.published,
        "published_evidence": said.published_evidence,
        "accessed": read.taken or (_day(today) if raw.address else ""),
        "lang": said.lang,
        **read.further,
        "capture": f"captures/{raw.sha256[:8]}-{name}",
        "sha256": raw.sha256,
    }


def _day(today: datetime.date) -> str:
    return today.date().isoformat() if isinstance(today, datetime.datetime) else today.isoformat()


def _moment(today: datetime.date) -> str:
    """The day, and the time where it is known, as UTC."""
    if not isinstance(today, datetime.datetime):
        return today.isoformat()
    return today.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _about(
    header: dict[str, object], raw: Raw, read: Reading, today: datetime.date, text: str
) -> dict[str, object]:
    """What the record's file says beside the record."""
    about = {
        "capture": header["capture"],
        "sha256": raw.sha256,
        "added": _moment(today),
        "decoded": read.decoded,
        "from": [*raw.hops, raw.address] if raw.address else [],
        "left_out": dict(sorted(read.left_out.items())),
        "chapter_sha256": kept.sha256_of(text),
    }
    return {key: value for key, value in about.items() if value}


def _same(about: dict[str, object], key: str) -> dict[str, object]:
    """What stays as it was when a capture is read again."""
    return {key: about[key]} if key in about else {}


def _counted(rules: Counter[str], name: Callable[[str], str]) -> Counter[str]:
    out: Counter[str] = Counter()
    for rule, count in rules.items():
        out[name(rule)] += count
    return out


# The record, and the editor's word on it.


def show(argument: str | None, slug: str) -> Outcome[Kept | None]:
    """A chapter's record."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    named = _named(folder, slug)
    return kept.load(folder, named.value[0]) if named.value else named


def decide(argument: str | None, slug: str, action: str, id: str) -> Outcome[str]:
    """Put an entry of the record back (``keep``) or cut it (``drop``), in the record and in the
    chapter, beside whatever the editor changed there. Gives the words it is about."""
    shown, folder = show(argument, slug), source.find(argument)
    if shown.value is None or folder is None:
        return Outcome("", shown.diagnostics)
    slug, name = _named(folder, slug).value
    record, about = shown.value.record, shown.value.about
    full, words = record.meant(id)
    if not full:
        where = Span(folder.show(kept.name_of(slug)))
        hint = did_you_mean(id, [entry.id for entry in record.entries])
        return Outcome("", (finding("record.unknown-id", where, hint, id=id),))
    others = tuple(d for d in record.decisions if d.id != full)
    decision = Decision(action, full, " ".join(words.split())[:60])
    applied = apply(record, (*others, decision)).record
    file = source.read_text(folder, name)
    if file.value is None:
        return Outcome("", file.diagnostics)
    raw = file.value.path.read_bytes().decode("utf-8")
    eol = "\r\n" if "\r\n" in raw else "\n"
    text = raw.replace("\r\n", "\n")
    body = source.split_header(text).body
    merged = merge(markdown.body(record), markdown.body(applied), body)
    if merged is None:
        where = Span(folder.show(name))
        return Outcome("", (finding("chapter.in-the-way", where, quote=words[:40]),))
    out = text[: len(text) - len(body)] + merged
    if about.get("chapter_sha256") == kept.sha256_of(text):
        about = {**about, "chapter_sha256": kept.sha256_of(out)}
    asks = [row for row in about.get("questions", ()) if full not in row.values()]
    about = {key: value for key, value in about.items() if key != "questions"}
    about |= {"questions": asks} if asks else {}
    new = kept.text_of(slug, Kept(applied, about), language(argument))
    files = {kept.name_of(slug): new, name: out.replace("\n", eol)}
    try:
        put_all(folder, {name: text.encode("utf-8") for name, text in files.items()})
    except OSError as error:
        where, problem = Span(folder.show(name)), error.strerror or str(error)
        return Outcome("", (finding("output.unwritable", where, problem=problem),))
    return Outcome(words)


def _named(folder: Folder, word: str) -> Outcome[tuple[str, str] | None]:
    """The chapter an editor means by its slug or file name: its slug and file."""
    files = {source.slug_of(name): name for name in reversed(source.chapter_names(folder))}
    slug = word if word in files else source.slug_of(Path(word).name)
    if slug in files:
        return Outcome((slug, files[slug]))
    hint = did_you_mean(word, files)
    return Outcome(None, (finding("chapter.unknown", Span(folder.shown), hint, slug=word),))
