"""The whole road, from the manuscript's folder to the files in ``dist/``.

    find → read → (for each edition) assemble → mark → prove → index → gate → settle → write → package

Stages are pure: value in, value and findings out. Only this module wires them, and only ``_place``
writes.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from book.check import manuscript as rules
from book.diagnostics import Diagnostic, Outcome, Span, did_you_mean, finding, has_errors
from book.enrich import index, mentions, timeline
from book.manuscript import assemble, read, source
from book.manuscript.read import Manuscript
from book.model.pagination import Pagination
from book.model.structure import Book
from book.render import resources

Tick = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Product:
    """One edition as built: its files, and what the closing line tells."""

    edition: str
    files: tuple[Path, ...]
    pages: int
    names: int
    events: int
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for. ``editions``: names, "" being the book itself; ``formats``: pdf and
    epub, or empty for what the edition says."""

    manuscript: str | None = None
    output: Path = Path("dist")
    editions: tuple[str, ...] = ("",)
    every: bool = False
    formats: tuple[str, ...] = ()
    strict: bool = False
    tick: Tick = field(default=lambda stage, label: None)


def load(argument: str | None) -> Outcome[Manuscript | None]:
    """Find and read the manuscript."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    outcome = read.read_manuscript(folder)
    version = _version(outcome.value)
    metadata = replace(outcome.value.metadata, version=version.value)
    found = outcome.diagnostics + version.diagnostics
    return Outcome(replace(outcome.value, metadata=metadata), found)


def make(manuscript: Manuscript, edition: str = "") -> Outcome[Book]:
    """The book of one edition, with its apparatus, and everything found on the way."""
    choices = assemble.edition(manuscript, edition)
    assembled = assemble.assemble(manuscript, choices.value)
    marked = mentions.mark_mentions(assembled.value)
    proved = timeline.work_in(marked.value.book, manuscript.events)
    indexed = index.compile_index(replace(marked.value, book=proved.value))
    found = (choices, assembled, marked, proved, indexed)
    return Outcome(indexed.value, tuple(d for outcome in found for d in outcome.diagnostics))


def check(argument: str | None) -> Outcome[Manuscript | None]:
    """All findings of every edition, nothing built."""
    outcome = load(argument)
    if outcome.value is None:
        return outcome
    found = [*outcome.diagnostics, *_strangers(outcome.value)]
    for name in ("", *editions(outcome.value)):
        found += make(outcome.value, name).diagnostics
    return Outcome(outcome.value, distinct(found))


def _strangers(manuscript: Manuscript) -> list[Diagnostic]:
    designs = {
        book.text("design", "book")
        for book in (
            manuscript.choices,
            *(v.value for v in manuscript.choices.record("editions").fields.values()),
        )
    }
    styles = {*(f"{name}.css" for name in designs), *resources.names(resources.styles())}
    folder = manuscript.folder
    return rules.strangers(folder.path, folder.show, resources.names(resources.TEMPLATES), styles)


def editions(manuscript: Manuscript) -> tuple[str, ...]:
    """The names of the book's editions, as book.yaml lists them."""
    return tuple(manuscript.choices.record("editions").fields)


def build(request: Request) -> Outcome[tuple[Product, ...]]:
    """Build what is asked for. Nothing is written unless everything of an edition could be made."""
    loaded = load(request.manuscript)
    if loaded.value is None:
        return Outcome((), loaded.diagnostics)
    manuscript = loaded.value
    found = [*loaded.diagnostics, *_strangers(manuscript)]
    wanted = ("", *editions(manuscript)) if request.every else request.editions
    books: list[Book] = []
    for name in wanted:
        request.tick("read", name)
        if name and name not in editions(manuscript):
            found.append(
                finding(
                    "edition.unknown",
                    manuscript.choices.span_of("editions"),
                    did_you_mean(name, editions(manuscript)),
                    name=name,
                )
            )
            continue
        outcome = make(manuscript, name)
        found += outcome.diagnostics
        books.append(outcome.value)
    products: list[Product] = []
    if not has_errors(found):
        for book in books:
            outcome = _produce(manuscript, book, request)
            found += outcome.diagnostics
            products += [outcome.value] if outcome.value else []
    return Outcome(tuple(products), distinct(found))


def _produce(manuscript: Manuscript, book: Book, request: Request) -> Outcome[Product | None]:
    """Set one edition and put its files in place: the PDF first, for its page numbers."""
    made = _set(manuscript, book, request)
    if has_errors(made.diagnostics) or (request.strict and made.diagnostics):
        return Outcome(None, made.diagnostics)
    pagination, data = made.value
    try:
        files = _place(request.output, _stem(book), data)
    except OSError as error:
        where = Span(str(error.filename or request.output))
        found = finding("output.unwritable", where, problem=error.strerror or str(error))
        return Outcome(None, (*made.diagnostics, found))
    product = Product(
        book.edition.name,
        files,
        len(pagination.folios),
        sum(not entry.see for entry in book.index.entries),
        len(book.timeline.events),
        tuple(len(d) for d in data.values()),
    )
    return Outcome(product, made.diagnostics)


def _set(
    manuscript: Manuscript, book: Book, request: Request
) -> Outcome[tuple[Pagination, dict[str, bytes]]]:
    """The bytes of each format, by suffix, and the pages they agree on."""
    from book.render import cover, package, print, view

    formats = request.formats or book.edition.formats
    folder, moment, data, layout = manuscript.folder, _moment(manuscript), {}, None
    templates = view.View(book, folder.path, folder.show)
    paged = _paged(manuscript, book)
    with print.listening() as log:
        try:
            if "pdf" in formats:
                request.tick("pages", "")
                layout = print.settle(book, templates, lambda title: request.tick("pages", title))
                request.tick("pdf", "")
                data["pdf"] = print.write_pdf(layout, int(moment.timestamp()))
            if "epub" in formats:
                pages = Pagination()
                if layout and paged is book:
                    pages = layout.pagination
                elif paged:
                    request.tick("pages", paged.edition.name)
                    other = view.View(paged, folder.path, folder.show)
                    pages = print.settle(paged, other).pagination
                request.tick("epub", "")
                picture = cover.cover(book, templates)
                data["epub"] = package.package(book, templates, pages, picture, moment)
        except view.TemplateFault as fault:
            return Outcome((Pagination(), {}), (fault.diagnostic,))
    place = partial(_where_printed, manuscript)
    found = print.findings_of(log, layout, book, folder.path, Span(folder.show("book.yaml")), place)
    return Outcome((layout.pagination if layout else Pagination(), data), tuple(found))


def _where_printed(manuscript: Manuscript, character: str) -> Span | None:
    """The first place in the manuscript's files where a character stands."""
    names = [*source.chapter_names(manuscript.folder), "names.yaml", "timeline.yaml", "book.yaml"]
    for name in names:
        file = source.read_text(manuscript.folder, name).value
        if file and (at := file.text.find(character)) >= 0:
            return source.place(file.shown, file.text, at, at + 1)
    return None


def _paged(manuscript: Manuscript, book: Book) -> Book | None:
    """The book whose PDF numbers the pages; None where the EPUB is to have none."""
    wanted = book.edition.pages_from
    if wanted == "none":
        return None
    return make(manuscript, wanted).value if wanted and wanted != book.edition.name else book


def _stem(book: Book) -> str:
    parts = (book.metadata.identifier, book.edition.name, book.metadata.version)
    return "-".join(filter(None, parts))


def _place(folder: Path, stem: str, files: dict[str, bytes]) -> tuple[Path, ...]:
    """Write all under temporary names, then move all: nothing half-written is ever seen."""
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[Path, Path]] = []
    try:
        for suffix, data in files.items():
            handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=f".{suffix}")
            waiting.append((Path(name), folder / f"{stem}.{suffix}"))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.chmod(name, 0o644)
        for temporary, final in waiting:
            os.replace(temporary, final)
    except OSError:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink()
        raise
    return tuple(final for _, final in waiting)


def _version(manuscript: Manuscript) -> Outcome[str]:
    """The book's version; ``git`` asks the tag the manuscript's commit bears."""
    version = manuscript.metadata.version
    if version != "git":
        return Outcome(version.replace("/", "-"))
    command = ["git", "describe", "--tags", "--always", "--dirty"]
    problem = ""
    try:
        done = subprocess.run(
            command, cwd=manuscript.folder.path, capture_output=True, text=True, timeout=20
        )
        if done.returncode == 0:
            return Outcome(done.stdout.strip().removeprefix("v").replace("/", "-"))
        problem = done.stderr.strip()
    except (OSError, subprocess.SubprocessError) as error:
        problem = str(error)
    span = manuscript.choices.span_of("version")
    return Outcome("", (finding("book.version", span, problem=problem),))


def _moment(manuscript: Manuscript) -> datetime.datetime:
    """The moment the files are stamped with: the book's day, else the newest day a chapter states,
    never the clock's (the same manuscript gives the same bytes)."""
    days = [
        d.latest
        for c in manuscript.chapters.values()
        for d in (c.provenance.accessed, c.provenance.published)
        if d and d.latest
    ]
    date = manuscript.metadata.date
    day = date.earliest if date else max(days, default=datetime.date(2000, 1, 1))
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)


def distinct(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, in order of place."""
    unique = {
        (d.code, d.span, tuple(sorted((k, str(v)) for k, v in d.args.items()))): d for d in found
    }
    return tuple(sorted(unique.values(), key=lambda d: (d.span, d.code)))
