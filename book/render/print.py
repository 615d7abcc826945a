"""From the book to the PDF: lay out each division once, settle the page numbers, join the pages.
The door of WeasyPrint.

No circle: the body is numbered from 1 and laid out first, a division at a time; the front is numbered
apart; the back follows the body, knowing the pages of both; last, the contents are given every folio.
All are Documents of their own with one font configuration, and their pages are joined (Document.copy;
links resolve by name when the file is written). WeasyPrint's surprises, kept out here: a fresh
Document begins on a recto unless the root breaks before ``left``; ``@page:first {counter-reset: page
N}`` numbers the first page N; an anchor is listed on every page its box spans, so the first counts;
problems come as log records, some only when the file is written; a re-saved font is stamped with the
time of day unless SOURCE_DATE_EPOCH is set.
"""

from __future__ import annotations

import gc
import logging
import mimetypes
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote
from urllib.request import url2pathname

import pydyf
from lxml import etree
from weasyprint import CSS, HTML, Document
from weasyprint.document import Page
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from book import __version__
from book.diagnostics import Diagnostic, Span, finding
from book.model.content import text_blocks, text_of, walk
from book.model.pagination import Folio, Numbering, PageStart, Pagination
from book.model.structure import Book, Division, Matter, Role
from book.policy.language import WORD_JOINER, kinsoku
from book.policy.numerals import roman
from book.render import margins, patches
from book.render.resources import stylesheet
from book.render.runts import without_runts
from book.render.view import Setting, TemplateFault, View

ROUNDS = 5
# What addresses in a book are relative to. No such host can be (RFC 2606); the fetcher knows it.
HOME = "https://manuscript.invalid/"
EMOJI = (
    "Noto Color Emoji"  # not in the stylesheets: there its digits would win over the text face's
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole book laid out: the joined document, what its pages hold, and the font families its
    text asks for.

    Writing the file uses up the document's pages (their boxes are most of the memory of a build);
    what each font drew is known only then.
    """

    document: Document
    pagination: Pagination
    asked: frozenset[str]


@dataclass(slots=True)
class _Laid:
    division: Division
    document: Document
    first: int

    @property
    def pages(self) -> list[Page]:
        return self.document.pages


class _Assets(URLFetcher):
    """Serves the book's own images and what lies in the style folders, the editor's and ours (so that
    a design can begin with ``@import "book.css"``); everything else is refused."""

    def __init__(self, book: Book, manuscript: Path) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False, timeout=5)
        self._images = {image.path: image for image in book.images}
        self._manuscript = manuscript

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url.startswith("file:"):
            return self._font(url)
        if not url.startswith(HOME):
            return super().fetch(url, headers)
        path = unquote(url.removeprefix(HOME))
        if image := self._images.get(path):
            return URLFetcherResponse(url, image.data, {"Content-Type": image.media_type})
        if target := stylesheet(self._manuscript, path.removeprefix("styles/")):
            kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
            return URLFetcherResponse(url, target.read_bytes(), {"Content-Type": kind})
        raise ValueError(f"not part of the manuscript: {path}")

    @staticmethod
    def _font(url: str) -> URLFetcherResponse:
        """An installed font, which WeasyPrint asks for by its file once ``local()`` has found it."""
        path = Path(url2pathname(url.removeprefix("file://")))
        if path.suffix.lower() not in (".ttf", ".otf", ".ttc", ".otc"):
            raise ValueError(f"not a font: {path.name}")
        data = path.read_bytes()
        if not data.startswith((b"\0\1\0\0", b"OTTO", b"ttcf", b"true")):
            raise ValueError(f"not a font: {path.name}")
        return URLFetcherResponse(url, data, {"Content-Type": "font/otf"})


class _Log(logging.Handler):
    """WeasyPrint's log as findings, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.messages[record.getMessage()] = None


@contextmanager
def listening() -> Iterator[_Log]:
    """Take WeasyPrint's log records for the time of the block."""
    logger, log = logging.getLogger("weasyprint"), _Log()
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [log], False
    try:
        yield log
    finally:
        logger.handlers, logger.propagate = before


_STYLE = (
    "Invalid or unsupported selector",
    "Ignored",
    "Parse error",
    "Failed to load stylesheet",
    "Unknown",
    "Unsupported",
    "Expected",
)
_GLYPH = re.compile(r"\(U\+([0-9A-F]+)\)|U\+([0-9A-F]+)")


def findings_of(
    log: _Log,
    layout: Layout | None,
    book: Book,
    manuscript: Path,
    whole: Span,
    where: Callable[[str], Span | None],
) -> list[Diagnostic]:
    """What the engine said, in our words, once the file is written. A character no font has is an
    error, and so is one from a font nobody chose: neither is left to chance in print."""
    found = []
    sheet = stylesheet(manuscript, f"{book.edition.design}.css")
    for message in log.messages:
        if ".notdef" in message or "glyphs missing" in message:
            code = _GLYPH.search(message)
            character = chr(int(code[1] or code[2], 16)) if code else ""
            named = f"{character} (U+{ord(character):04X})" if character else message
            found.append(
                finding("glyph.missing", (character and where(character)) or whole, character=named)
            )
        elif message.startswith(_STYLE):
            found.append(finding("style.problem", Span(str(sheet)), problem=message))
        else:
            found.append(finding("layout.problem", whole, problem=message))
    if layout:
        for family, sample in strange_families(layout, book).items():
            found.append(
                finding("font.fallback", where(sample[0]) or whole, family=family, sample=sample)
            )
    return found


@contextmanager
def stamped(epoch: int) -> Iterator[None]:
    """Tell the font tools which moment to write into fonts they save again (seconds since 1970)."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


@cache
def _fonts() -> FontConfiguration:
    """The one font configuration of a process: the pages of several Documents can only be joined
    with one, and each maps every font anew (a tenth of a second, fifty megabytes)."""
    return FontConfiguration()


class Press:
    """Sets divisions on pages: one font configuration, one fetcher, the stylesheets read once."""

    def __init__(self, book: Book, view: View, sheet: str = "") -> None:
        patches.install()
        self.book, self.view = book, view
        self.laid: dict[tuple[str, int], _Laid] = {}
        self.fonts = _fonts()
        self.fetcher = _Assets(book, view.manuscript)
        self.documents: list[Document] = []
        name = sheet or f"{book.edition.design}.css"
        self.text = view.stylesheet(name)
        self.sheet = CSS(
            string=self.text,
            base_url=f"{HOME}styles/{name}",
            font_config=self.fonts,
            url_fetcher=self.fetcher,
        )

    def setting(
        self, pagination: Pagination | None = None, families: tuple[str, ...] = ()
    ) -> Setting:
        return Setting(
            href=lambda anchor: f"#{anchor}",
            image=lambda path: f"{HOME}{quote(path)}",
            text=kinsoku,
            notes="foot" if self.book.edition.notes == "foot" else "end",
            joiner=WORD_JOINER,
            pagination=pagination or Pagination(),
            families=families,
        )

    def set(self, html: str, first_folio: int, verso: bool = False, more: str = "") -> Document:
        """One Document whose first page is numbered ``first_folio``; ``more`` is CSS of its own."""
        start = f"@page:first {{ counter-reset: page {first_folio} }} {more}"
        if verso:
            start += " html { break-before: left }"
        sheets = [self.sheet, CSS(string=start)]
        source = HTML(string=html, base_url=HOME, url_fetcher=self.fetcher)
        document = source.render(stylesheets=sheets, font_config=self.fonts)
        self.documents.append(document)
        for page in document.pages:
            page.links = list(_outermost(page.links))
        return document

    def page(self, html: str, more: str = "") -> bytes:
        """The first page by itself, as a PDF."""
        document = self.set(html, 1, more=more)
        return document.copy(document.pages[:1]).write_pdf()

    def lay(
        self, division: Division, first: int, pagination: Pagination | None, verso: bool
    ) -> _Laid:
        """A division on its pages. One that is shown no page numbers is laid once for each place."""
        place = (division.anchor, first)
        if pagination is None and place in self.laid:
            return self.laid[place]
        whole = replace(division, content=without_runts(division.content))
        colophon = division.role is Role.COLOPHON
        families = _set_in(self.documents, self.text) if colophon else ()
        html = self.view.division(whole, self.setting(pagination, families))
        laid = _Laid(division, self.set(html, first, verso), first)
        if pagination is None:
            self.laid[place] = laid
        return laid

    def blank(self, folio: int) -> Document:
        html = self.view.render("blank.xhtml", self.setting(), division=None)
        return self.set(html, folio, verso=True)


def _outermost(links: Iterable[tuple]) -> Iterator[tuple]:
    """The links of a page but those that boxes inside a link give it once more."""
    target = area = None
    for link in links:
        left, top, right, bottom = link[2]
        within = area and left >= area[0] and top >= area[1] and right <= area[2]
        if link[1] == target and within and bottom <= area[3]:
            continue
        target, area = link[1], link[2]
        yield link


class _Run:
    """A run of pages with one numbering, as it grows."""

    def __init__(self, press: Press, numbering: Numbering) -> None:
        self.press, self.numbering = press, numbering
        self.laid: list[_Laid] = []
        self.count = 0

    def add(
        self, division: Division, pagination: Pagination | None = None, recto: bool = True
    ) -> _Laid:
        if recto:
            self.fill()
        laid = self.press.lay(division, self.count + 1, pagination, verso=self.count % 2 == 1)
        self.laid.append(laid)
        self.count += len(laid.pages)
        return laid

    def fill(self) -> None:
        """End on a verso: add a blank one if need be."""
        if self.count % 2:
            document = self.press.blank(self.count + 1)
            self.laid.append(_Laid(_BLANK, document, self.count + 1))
            self.count += 1

    def folios(self, before: int) -> Iterator[tuple[_Laid, Page, Folio]]:
        for laid in self.laid:
            for number, page in enumerate(laid.pages, laid.first):
                text = roman(number) if self.numbering is Numbering.ROMAN else str(number)
                blank = laid.division is _BLANK
                yield laid, page, Folio(before + number, text, self.numbering, blank)


_BLANK = Division("", "", Matter.BODY, Role.COLOPHON, "", "", "")


@contextmanager
def _few_collections() -> Iterator[None]:
    """Seldom look for garbage: boxes are many and live to the end. A tenth of the time."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@_few_collections()
def settle(book: Book, view: View, tick: Callable[[str], None] = lambda label: None) -> Layout:
    """Lay out the whole book and settle its page numbers.

    The index names pages of the preface, and the contents, before it, pages of the index: so the
    front is laid once to see how long it is, and again with all numbers. Where it then ends
    elsewhere, back and front are laid anew (typst's rule: at most five rounds). Numbers that are
    still not right then are not printed.

    ``tick`` is called with the title of each division as it is begun. Raises ``TemplateFault``.
    """
    press = Press(book, view)
    body = _Run(press, Numbering.ARABIC)
    for division in book.matter(Matter.BODY):
        tick(division.title)
        body.add(division)
    front = _front(press, book, _pages([body]), tick)
    for _ in range(ROUNDS):
        main = _back(front, body, book, tick)
        laid_for, front = front, _front(press, book, _pages([front, main]))
        if _pages([front]) == _pages([laid_for]):
            break
    else:
        unsettled = finding("layout.unsettled", Span(view.shown("book.yaml")), rounds=ROUNDS)
        raise TemplateFault(unsettled)
    runs = [front, main]
    _mark_margins(press, runs)
    document = _join(runs, book)
    return Layout(document, _pagination(runs), _asked(document))


def _mark_margins(press: Press, runs: list[_Run]) -> None:
    """Set each entry's date beside the passages that prove it."""
    marks = [(p.anchor, event) for event in press.book.timeline.events for p in event.evidence]
    if marks:
        anchors, events = zip(*marks, strict=True)
        html = press.view.render("marks.xhtml", press.setting(), division=None, events=events)
        pages = [(page, folio.ordinal % 2 == 1) for run in runs for _, page, folio in run.folios(0)]
        margins.beside(pages, anchors, press.set(html, 1).pages)


def _front(
    press: Press,
    book: Book,
    known: dict[str, Folio],
    tick: Callable[[str], None] = lambda label: None,
) -> _Run:
    run = _Run(press, Numbering.ROMAN)
    for division in book.matter(Matter.FRONT):
        tick(division.title)
        numbered = division.role is Role.CONTENTS
        pages = Pagination(pages=known) if numbered else None
        run.add(division, pages, recto=division.role is not Role.IMPRINT)
    run.fill()
    return run


def _back(front: _Run, body: _Run, book: Book, tick: Callable[[str], None]) -> _Run:
    """The run of the body, carried on with the back matter, which knows all pages before its own."""
    run = _Run(body.press, body.numbering)
    run.laid, run.count = list(body.laid), body.count
    for division in book.matter(Matter.BACK):
        tick(division.title)
        known = Pagination(pages=_pages([front, run]))
        run.add(division, known, recto=division.role is not Role.COLOPHON)
    run.fill()
    return run


def _pages(runs: list[_Run]) -> dict[str, Folio]:
    """The page of each anchor, the first where it spans several."""
    before, pages = 0, {}
    for run in runs:
        for _, page, folio in run.folios(before):
            for anchor in page.anchors:
                pages.setdefault(anchor, folio)
        before += run.count
    return pages


def _pagination(runs: list[_Run]) -> Pagination:
    folios: list[Folio] = []
    starts: list[PageStart] = []
    before = 0
    for run in runs:
        reader: _StartReader | None = None
        current = None
        for laid, page, folio in run.folios(before):
            folios.append(folio)
            if laid.division is _BLANK:
                continue
            if laid is not current:
                current, reader = laid, _StartReader(laid.division)
            starts.append(reader.start(page, folio))
        before += run.count
    return Pagination(tuple(folios), tuple(starts), _pages(runs))


_ENTRIES = ("t-", "g-", "gr-", "n-", "s-")  # how anchors of the apparatus begin


class _StartReader:
    """Reads, page by page, where in a division's text each page begins.

    Characters are counted without white space: line ends swallow spaces. What the layout adds
    (hyphens, word joiners) is told apart by following the block's own text.
    """

    def __init__(self, division: Division) -> None:
        self.division = division
        self.texts = {b.get("id"): _dense(text_of(b)) for b in text_blocks(division.content)}
        self.others = {n.get("id") for n in walk(division.content) if n.tag == "figure"}
        self.done: dict[str, int] = {}
        self.pages = 0

    def start(self, page: Page, folio: Folio) -> PageStart:
        first: tuple[str, int] | None = None
        fresh: str | None = None
        for owner, text in self._runs(page._page_box, ""):
            seen = self.done.get(owner)
            if first is None:
                first = (owner, seen or 0)
            if seen is None and fresh is None:
                fresh = owner
            self.done[owner] = self._follow(owner, seen or 0, text)
        self.pages += 1
        own = self.division.anchor
        if self.pages == 1 or first is None:
            return PageStart(folio, own, own if self.pages == 1 else "")
        if (
            first[0] not in self.texts
        ):  # an entry of the apparatus: only its beginning can be marked
            return PageStart(folio, own, fresh or "")
        return PageStart(folio, own, *first)

    def _follow(self, owner: str, at: int, text: str) -> int:
        whole = self.texts.get(owner)
        if whole is None:
            return at + 1
        for character in text:
            if at < len(whole) and character == whole[at]:
                at += 1
        return at

    def _runs(self, box: Any, owner: str) -> Iterator[tuple[str, str]]:
        """(owner block, text) for each run of text in the flow of the page, in order."""
        if isinstance(box, (boxes.MarginBox, boxes.FootnoteAreaBox)):
            return
        tag = box.element_tag or ""
        if box.element is not None and "::" not in tag:
            own = box.element.get("id") or ""
            if own in self.texts or own in self.others or own.startswith(_ENTRIES):
                owner = own
        elif "::" in tag:
            return
        if isinstance(box, boxes.TextBox):
            if owner:
                yield owner, box.text
        elif isinstance(box, boxes.ReplacedBox):
            if owner in self.others:
                yield owner, ""
        elif isinstance(box, boxes.ParentBox):
            for child in box.children:
                yield from self._runs(child, owner)


def _dense(text: str) -> str:
    return "".join(text.split())


def _join(runs: list[_Run], book: Book) -> Document:
    pages = [page for run in runs for laid in run.laid for page in laid.pages]
    document = runs[-1].laid[0].document.copy(pages)
    metadata, about = document.metadata, book.metadata
    metadata.title = about.title
    metadata.authors = list(about.authors or about.editors)
    metadata.description = about.description or None
    metadata.keywords = list(about.subjects)
    metadata.generator = f"Clipbook {__version__}"
    metadata.lang = about.lang
    day = about.date.earliest.isoformat() if about.date and about.date.earliest else None
    metadata.created = metadata.modified = day
    return document


def write_pdf(layout: Layout, epoch: int) -> bytes:
    """The PDF's bytes: tagged, fonts embedded and subset, page labels as printed."""
    folios = layout.pagination.folios

    def finish(document: Document, pdf: pydyf.PDF) -> None:
        ranges: list[Any] = []
        numbering = None
        for position, folio in enumerate(folios):
            if folio.numbering is not numbering:
                numbering = folio.numbering
                ranges += [position, pydyf.Dictionary({"S": f"/{numbering.value}"})]
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(ranges)})
        document.metadata.include_in_pdf(pdf, None, None, None, compress=False)
        pdf.catalog["PageMode"] = "/UseOutlines"
        pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})

    with stamped(epoch), _few_collections():
        data = layout.document.write_pdf(finisher=finish, pdf_tags=True)
    layout.document.pages.clear()
    gc.collect()
    return data


def _families(document: Document) -> dict[str, str]:
    found: dict[str, str] = {}
    for font in document.fonts.values():
        family = font.family.decode() if isinstance(font.family, bytes) else font.family
        found[family] = found.get(family, "") + "".join(font.to_unicode.values())
    return found


_FONT_FACE = re.compile(r'@font-face\s*\{[^}]*?font-family:\s*"([^"]+)"[^}]*?local\("([^"]+)"')
_STYLE_OF_FACE = re.compile(r"( Regular| Bold| Italic)+$")
_NARROW = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
_WIDE = re.compile(r"[\u2010-\u2027\u2e80-\uffef\U00020000-\U0003ffff]")


def _set_in(documents: Iterable[Document], sheet: str) -> tuple[str, ...]:
    """The families the pages so far are set in, by the names they are installed under, those of most
    text first. Of a list of families the first sets Latin and the last Han, as in our designs."""
    named = {alias: _STYLE_OF_FACE.sub("", face) for alias, face in _FONT_FACE.findall(sheet)}
    amounts: dict[str, int] = {}
    for box in (b for d in documents for p in d.pages for b in p._page_box.descendants()):
        if isinstance(box, boxes.TextBox):
            families = box.style["font_family"]
            narrow, wide = len(_NARROW.findall(box.text)), len(_WIDE.findall(box.text))
            for family, amount in ((families[0], narrow), (families[-1], wide)):
                name = named.get(family, family)
                amounts[name] = amounts.get(name, 0) + amount
    used = [name for name, amount in amounts.items() if amount]
    return tuple(sorted(used, key=lambda name: (-amounts[name], name)))


def _asked(document: Document) -> frozenset[str]:
    """The families the text of the pages asks for."""
    lists = {
        tuple(box.style["font_family"])
        for page in document.pages
        for box in page._page_box.descendants(placeholders=True)
        if isinstance(box, boxes.TextBox)
    }
    return frozenset(family for families in lists for family in families)


def _asked_by_drawings(book: Book) -> Iterator[str]:
    """The families the text of the book's drawings asks for."""
    for image in book.images:
        if image.media_type == "image/svg+xml":
            for node in etree.fromstring(image.data).iter(etree.Element):
                styles = f"{node.get('style', '')};{node.text or ''}"
                lists = [node.get("font-family", ""), *_FAMILY.findall(styles)]
                yield from (name.strip(" \t\r\n\"'") for one in lists for name in one.split(","))


_FAMILY = re.compile(r"font-family\s*:([^;}]+)")


def strange_families(layout: Layout, book: Book) -> dict[str, str]:
    """Families the book was set in that nothing in it asks for, each with some of the characters it
    was used for. Call after the file is written: only then is it known what each font drew."""
    chosen = {name.casefold() for name in (EMOJI, *layout.asked, *_asked_by_drawings(book))}
    return {
        family: (characters.strip() or characters)[:20]
        for family, characters in _families(layout.document).items()
        if characters and family.casefold() not in chosen
    }
