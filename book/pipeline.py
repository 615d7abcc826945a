"""The whole road, from the manuscript's folder to the files in ``dist/``.

    find → read → (each edition:) assemble → prove timeline → mark names → one script → compile index
         → gate → settle pages → PDF → EPUB → place

Stages are pure: value in, value and findings out. Only this module wires them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from book import output
from book.check import manuscript as rules
from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding, has_errors
from book.enrich import index, mentions, script, timeline
from book.manuscript import assemble, read, source, version
from book.manuscript.read import Manuscript
from book.model.pagination import Pagination
from book.model.structure import Book
from book.render import resources
from book.watcher import Watcher


@dataclass(frozen=True, slots=True)
class Request:
    """What a build is asked for. ``editions``: names, "" being the book itself (``every``: all of
    them); ``formats``: pdf and epub, or empty for what the edition says; ``strict``: nothing is
    written where there is anything to find."""

    manuscript: str | None = None
    output: Path = Path("dist")
    editions: tuple[str, ...] = ("",)
    every: bool = False
    formats: tuple[str, ...] = ()
    strict: bool = False
    watcher: Watcher = field(default_factory=Watcher)


@dataclass(frozen=True, slots=True)
class Product:
    """One edition as built: its files and their sizes in bytes, and what there is in it."""

    edition: str
    files: tuple[Path, ...]
    sizes: tuple[int, ...]
    pages: int
    names: int
    events: int


def load(argument: str | None) -> Outcome[Manuscript | None]:
    """Find and read the manuscript; None where there is no such folder."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    outcome = read.read_manuscript(folder)
    metadata, choices = outcome.value.metadata, outcome.value.choices
    resolved = version.resolve(metadata.version, folder.path, choices.span_of("version"))
    found = (*outcome.diagnostics, *resolved.diagnostics, *_strangers(outcome.value))
    return Outcome(
        replace(outcome.value, metadata=replace(metadata, version=resolved.value)), found
    )


_OF_THE_WHOLE = (
    *("names.never-mentioned", "names.no-mention-there", "index.see-blind"),
    *("passage.nowhere",),
)


def make(manuscript: Manuscript, edition: str = "") -> Outcome[Book]:
    """The book of one edition, with its apparatus, and everything found on the way."""
    choices = assemble.edition(manuscript, edition)
    assembled = assemble.assemble(manuscript, choices.value)
    proved = timeline.work_in(assembled.value, manuscript.events)
    marked = mentions.mark_mentions(proved.value)
    printed = script.in_one_script(marked.value.book)
    indexed = index.compile_index(replace(marked.value, book=printed))
    stages = (choices, assembled, proved, marked, indexed)
    found = [d for stage in stages for d in stage.diagnostics]
    if edition:  # what it leaves out with its chapters is not forgotten
        found = [d for d in found if d.code not in _OF_THE_WHOLE]
    return Outcome(indexed.value, tuple(found))


def one(argument: str | None, edition: str = "") -> Outcome[tuple[Manuscript, Book] | None]:
    """The manuscript and the book of one edition, nothing built; None where there is an error."""
    loaded = load(argument)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    if edition and edition not in loaded.value.editions:
        return Outcome(None, (*loaded.diagnostics, _unknown(loaded.value, edition)))
    book = make(loaded.value, edition)
    found = _ordered(loaded, book)
    return Outcome(None if has_errors(found) else (loaded.value, book.value), found)


def check(argument: str | None) -> Outcome[Manuscript | None]:
    """All findings of every edition, nothing built."""
    loaded = load(argument)
    if loaded.value is None:
        return loaded
    from book.render import view  # slow to import

    folder = loaded.value.folder
    templates = Outcome(None, tuple(view.unreadable(folder.path, folder.show)))
    books = [make(loaded.value, name) for name in ("", *loaded.value.editions)]
    return Outcome(loaded.value, _ordered(loaded, templates, *books))


def build(request: Request) -> Outcome[tuple[Product, ...]]:
    """Build what is asked for. One gate: with an error anywhere, nothing is set and nothing written.

    The edition that gives the EPUBs their page numbers passes the gate with the others, and is set
    before them.
    """
    request.watcher.step("read")
    loaded = load(request.manuscript)
    if loaded.value is None:
        return Outcome((), loaded.diagnostics)
    manuscript = loaded.value
    have = ("", *manuscript.editions)
    wanted = have if request.every else request.editions
    unknown = Outcome(
        None, tuple(_unknown(manuscript, name) for name in wanted if name not in have)
    )
    paged = manuscript.choices.text("pages_from")
    first = (paged,) if paged and request.formats != ("pdf",) else ()
    names = [name for name in dict.fromkeys((*first, *wanted)) if name in have]  # each once
    made = {name: make(manuscript, name) for name in names}
    found = _ordered(loaded, unknown, *made.values())
    if has_errors(found) or (request.strict and found):
        return Outcome((), found)
    books = {name: outcome.value for name, outcome in made.items()}
    request.watcher.plan(sum(len(book.divisions) + 2 for book in books.values()))
    run = _Run(request, manuscript, books)
    products = [run.produce(name) for name in names if name in wanted]
    done = tuple(product.value for product in products if product.value)
    return Outcome(done, (*found, *_ordered(*products)))


@dataclass(frozen=True, slots=True)
class _Run:
    """A build past its gate. ``settled`` keeps the pages of each book: they are settled once."""

    request: Request
    manuscript: Manuscript
    books: dict[str, Book]
    settled: dict[str, Pagination] = field(default_factory=dict)

    def produce(self, name: str) -> Outcome[Product | None]:
        """Set one edition and put its files in place."""
        book, request = self.books[name], self.request
        made = self._set(book)
        if has_errors(made.diagnostics) or (request.strict and made.diagnostics):
            return Outcome(None, made.diagnostics)
        pages, data = made.value
        stem = "-".join(filter(None, (book.metadata.identifier, name, book.metadata.version)))
        try:
            files = output.place(request.output, stem, data)
        except OSError as error:
            where = Span(str(error.filename or request.output))
            found = finding("output.unwritable", where, problem=error.strerror or str(error))
            return Outcome(None, (*made.diagnostics, found))
        listed = sum(not entry.see for entry in book.entries)
        sizes = tuple(len(d) for d in data.values())
        product = Product(name, files, sizes, pages, listed, len(book.timeline.events))
        return Outcome(product, made.diagnostics)

    def _set(self, book: Book) -> Outcome[tuple[int, dict[str, bytes]]]:
        """The number of printed pages, and the bytes of each format by suffix: the PDF first, for
        its page numbers."""
        try:  # slow to import: only for a real build
            from book.render import cover, overview, package, patches, pixels, view
            from book.render import print as printing

            patches.install()
        except (ImportError, LookupError, OSError, RuntimeError) as error:
            # Pango is no Python package (OSError); patches.WrongVersion is a RuntimeError.
            problem, hint = str(error).partition("\n")[0], Hint("make-setup")
            missing = finding("engine.missing", Span("weasyprint"), hint, problem=problem)
            return Outcome((0, {}), (missing,))

        formats = self.request.formats or book.edition.formats
        folder, moment = self.manuscript.folder, self.manuscript.moment
        step = self.request.watcher.step
        templates = view.View(book, folder.path, folder.show)

        def settle(book: Book, templates: view.View) -> printing.Layout:
            layout = printing.settle(book, templates, partial(step, "pages"))
            self.settled[book.edition.name] = layout.pagination
            return layout

        data: dict[str, bytes] = {}
        pages, layout = Pagination(), None
        with printing.listening() as log:
            try:
                printed = overview.with_overview(book, templates, overview.PRINT)
                if "pdf" in formats:
                    layout = settle(printed, templates)
                    pages = layout.pagination
                    step("pdf")
                    data["pdf"] = printing.write_pdf(layout, int(moment.timestamp()))
                if "epub" in formats:
                    paged = book.edition.pages_from or book.edition.name
                    if paged != "none" and paged not in self.settled:
                        other = self.books[paged]
                        its = view.View(other, folder.path, folder.show)
                        settle(overview.with_overview(other, its, overview.PRINT), its)
                    numbers = self.settled.get(paged, Pagination())
                    pages = pages if layout else numbers
                    step("epub")
                    picture = cover.cover(book, templates)
                    shown = overview.with_overview(book, templates, overview.SCREEN)
                    drawn = pixels.drawn(shown, templates)
                    data["epub"] = package.package(drawn, templates, numbers, picture, moment)
            except view.TemplateFault as fault:
                return Outcome((0, {}), (fault.diagnostic,))
        place = partial(source.find_character, folder)
        whole = Span(folder.show("book.yaml"))
        found = printing.findings_of(log, layout, printed, folder.path, whole, place)
        found += rules.crowded(book, pages) if layout else []
        return Outcome((len(pages.folios), data), tuple(found))


def _unknown(manuscript: Manuscript, name: str) -> Diagnostic:
    span = manuscript.choices.span_of("editions")
    return finding("edition.unknown", span, did_you_mean(name, manuscript.editions), name=name)


def _strangers(manuscript: Manuscript) -> list[Diagnostic]:
    ours = resources.names(resources.styles())
    styles = ours | {f"{design}.css" for design in manuscript.designs}
    templates = resources.names(resources.TEMPLATES)
    return rules.strangers(manuscript.folder.path, manuscript.folder.show, templates, styles)


def _ordered(*outcomes: Outcome) -> tuple[Diagnostic, ...]:
    """The findings of several stages, each once, in order of place."""
    found: Iterable[Diagnostic] = (d for outcome in outcomes for d in outcome.diagnostics)
    unique = {(d.code, d.span, tuple(map(str, d.args.values()))): d for d in found}
    return tuple(sorted(unique.values(), key=lambda d: (d.span, d.code)))
