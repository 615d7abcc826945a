"""From the book to the EPUB (3.3): our own XHTML, byte for byte, packaged by ebooklib. Its door.

ebooklib's surprises, kept out here: ``EpubHtml`` re-parses and pretty-prints (visible spaces between
Chinese runs), so every file is a plain item of bytes; its own nav and NCX lack landmarks, page list
and language, so both are ours; the spine always names an item ``ncx``; ids of metadata and manifest
share one XML id space; the zip carries the time of day, so it is written with fixed dates; a failed
write returns False, so writing is ours.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ebooklib import epub
from lxml import etree

from book.model.apparatus import Index, IndexGroup
from book.model.content import (
    Content,
    Element,
    Node,
    is_text_block,
    plain_text,
    text_blocks,
    text_of,
    walk,
)
from book.model.pagination import PageStart, Pagination
from book.model.structure import Book, Division, Image, Role
from book.policy import collation, language
from book.render.view import Setting, TemplateFault, View, identifier

FOLDER = "OEBPS"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg"}
FEATURES = (
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "ARIA",
    "displayTransformability",
)


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the package."""

    id: str
    name: str
    data: bytes
    properties: tuple[str, ...] = ()


class _Item(epub.EpubItem):
    def __init__(self, file: _File, media_type: str = "application/xhtml+xml") -> None:
        super().__init__(file.id, file.name, media_type, file.data)
        self.properties = list(file.properties)


class _Zip(zipfile.ZipFile):
    """A zip whose entries carry no time and no machine."""

    def writestr(
        self, name: Any, data: Any, compress_type: int | None = None, compresslevel: Any = None
    ) -> None:
        info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        info.create_system, info.external_attr = 3, 0o100644 << 16
        info.compress_type = zipfile.ZIP_DEFLATED if compress_type is None else compress_type
        super().writestr(info, data, info.compress_type, 9)


class _Writer(epub.EpubWriter):
    """ebooklib's writer, into memory, with the package's language set."""

    def __init__(self, book: epub.EpubBook, modified: datetime.datetime) -> None:
        super().__init__("", book, {"mtime": modified, "epub3_pages": False})
        self.buffer = io.BytesIO()

    def write(self) -> None:
        with _Zip(self.buffer, "w", zipfile.ZIP_DEFLATED) as self.out:
            self.out.writestr("mimetype", "application/epub+zip", compress_type=zipfile.ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: etree._Element) -> None:
        root.set(XML_LANG, self.book.language)
        root.set("prefix", " ".join(self.book.prefixes) or "schema: http://schema.org/")
        if not self.book.prefixes:
            del root.attrib["prefix"]
        super()._write_opf_file(root)


def package(
    book: Book, view: View, pagination: Pagination, cover: Image, moment: datetime.datetime
) -> bytes:
    """The EPUB's bytes. ``pagination`` is the printed book's, and may be empty; ``moment`` (UTC) is
    what ``dcterms:modified`` says. Raises ``TemplateFault``."""
    return _Package(book, view, pagination, cover, moment).bytes()


class _Package:
    def __init__(
        self,
        book: Book,
        view: View,
        pagination: Pagination,
        cover: Image,
        moment: datetime.datetime,
    ) -> None:
        self.book, self.view, self.pagination, self.moment = book, view, pagination, moment
        self.words = view.words
        self.cover = cover
        self.cover_name = f"images/cover.{_EXTENSIONS[cover.media_type]}"
        self.images = self._images()
        self.files: dict[str, str] = {d.anchor: f"{d.anchor}.xhtml" for d in book.divisions}
        self.parts = {index.anchor: parts(index) for index in book.indexes}
        self.entries = {
            entry.anchor: self._part_name(anchor, number)
            for anchor, every in self.parts.items()
            for number, groups in enumerate(every)
            for entry in (e for group in groups for e in group.entries)
        }

    # Addresses.

    def _images(self) -> dict[str, str]:
        """The images the book shows and their addresses; the editor's cover, shown again, is one
        file."""
        shown = {
            node.get("src")
            for division in self.book.divisions
            for node in walk(division.summary + division.content)
            if node.tag == "img"
        }
        shown |= {event.image.path for event in self.book.timeline.events if event.image}
        names: dict[str, str] = {}
        for number, image in enumerate((i for i in self.book.images if i.path in shown), 1):
            name = f"images/image-{number:03}.{_EXTENSIONS[image.media_type]}"
            names[image.path] = self.cover_name if image.path == self.cover.path else name
        return names

    def href(self, anchor: str) -> str:
        """The file an anchor stands in; with the fragment, unless it is a division's own (readers
        make links with fragments into pop-ups)."""
        division = anchor.split(".", 1)[0]
        if anchor.startswith(("t-", "tt-", "pt-")):
            division = f"d-{Role.TIMELINE.value}"
        elif anchor.startswith("g-"):
            division = f"d-{Role.ACCOUNTS.value}"
        name = self.entries.get(anchor) or self.files.get(division, "")
        return name if anchor in self.files else f"{name}#{anchor}"

    def setting(self, starts: Starts) -> Setting:
        return Setting(
            href=self.href,
            image=lambda path: self.images[path],
            notes="end",
            pagination=self.pagination,
            stylesheets=("style.css",),
            xml=True,
            page_starts=lambda anchor: tuple(s.folio.label for s in starts.get(anchor, ())),
        )

    # Files.

    def bytes(self) -> bytes:
        pages: list[tuple[str, str]] = []
        files: list[_File] = []
        for division in self.book.divisions:
            for file in self._division(division):
                files.append(file)
                pages += [(label, f"{file.name}#page-{label}") for label in _page_labels(file.data)]
        setting = self.setting({})
        nav = self._file(
            "nav", "nav.xhtml", setting, ("nav",), landmarks=self._landmarks(), pages=pages
        )
        alt = self.words.cover_alt.format(self.book.metadata.title)
        cover = self._file(
            "cover",
            "cover.xhtml",
            setting,
            template="cover-page.xhtml",
            cover=self.cover_name,
            cover_alt=alt,
        )
        last = max((int(label) for label, _ in pages if label.isdigit()), default=0)
        ncx = self.view.render(
            "toc.ncx", setting, pages=pages, uid=identifier(self.book), last_page=last
        )
        made = self._metadata(bool(pages))
        made.add_item(_Item(_File("style", "style.css", self._style()), "text/css"))
        image = epub.EpubCover("cover-image", self.cover_name)
        image.media_type, image.content = self.cover.media_type, self.cover.data
        made.add_item(image)
        for picture in self.book.images:
            name = self.images.get(picture.path, self.cover_name)
            if name != self.cover_name:
                id_ = name.removeprefix("images/").partition(".")[0]
                made.add_item(_Item(_File(id_, name, picture.data), picture.media_type))
        made.add_item(_Item(nav))
        made.add_item(
            _Item(
                _File("ncx", "toc.ncx", _well_formed(ncx, "toc.ncx", self.view)),
                "application/x-dtbncx+xml",
            )
        )
        spine = [cover, *files]
        for file in spine:
            made.add_item(_Item(file))
        made.spine = [file.id for file in spine]
        made.guide = self._guide()
        vertical = self.book.edition.writing == "vertical"
        made.set_direction("rtl" if vertical else "ltr")
        writer = _Writer(made, self.moment)
        writer.process()
        writer.write()
        return writer.buffer.getvalue()

    def _file(
        self,
        id_: str,
        name: str,
        setting: Setting,
        properties: tuple[str, ...] = (),
        template: str = "",
        **more: Any,
    ) -> _File:
        xhtml = self.view.render(template or name, setting, division=None, **more)
        return _File(id_, name, _well_formed(xhtml, template or name, self.view), properties)

    def _division(self, division: Division) -> Iterator[_File]:
        if division.anchor in self.parts:
            yield from self._index(division)
            return
        own = located(division, self.pagination)
        content = division.content
        if division.is_text:
            content = broken(content, own)
            content += tuple(_page(start) for start in own.get("", ()))
            own = {anchor: at for anchor, at in own.items() if anchor == division.anchor}
        xhtml = self.view.division(replace(division, content=content), self.setting(own))
        data = _well_formed(xhtml, f"{division.role.value}.xhtml", self.view)
        yield _File(division.anchor, self.files[division.anchor], data)

    def _index(self, division: Division) -> Iterator[_File]:
        """An index in parts that readers can open, each a file."""
        every = self.parts[division.anchor]
        own = {e.anchor for groups in every for group in groups for e in group.entries}
        printed = [anchor for anchor in self.pagination.pages if anchor in own]
        setting = self.setting(located(division, self.pagination, printed))
        for number, groups in enumerate(every):
            more = {"groups": groups, "part": number, "parts": every}
            xhtml = self.view.division(division, setting, **more)
            name = self._part_name(division.anchor, number)
            data = _well_formed(xhtml, "index.xhtml", self.view)
            yield _File(name.removesuffix(".xhtml"), name, data, ("index",))

    def _part_name(self, anchor: str, number: int) -> str:
        return f"{anchor}-part-{number + 1}.xhtml" if number else self.files[anchor]

    def _style(self) -> bytes:
        data = self.view.stylesheet("epub.css").encode()
        if self.book.edition.writing == "vertical":
            data += (
                b"html { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl;"
                b" -webkit-writing-mode: vertical-rl }\n"
            )
        return data

    def _landmarks(self) -> list[tuple[str, str, str]]:
        by_role = {d.role: d for d in reversed(self.book.divisions)}
        start = next((d for d in self.book.divisions if d.matter.value == "body"), None)
        marks = [("cover", "cover.xhtml", self.words.cover)]
        for role, kind in ((Role.TITLE_PAGE, "titlepage"), (Role.CONTENTS, "toc")):
            if role in by_role:
                marks.append((kind, self.href(by_role[role].anchor), by_role[role].title))
        if start:
            marks.append(("bodymatter", self.href(start.anchor), self.words.start_of_text))
        if Role.INDEX in by_role:
            marks.append(
                ("index", self.href(by_role[Role.INDEX].anchor), by_role[Role.INDEX].title)
            )
        return marks

    def _guide(self) -> list[dict[str, str]]:
        kinds = {"cover": "cover", "toc": "toc", "bodymatter": "text"}
        return [
            {"type": kinds[kind], "href": address, "title": title}
            for kind, address, title in self._landmarks()
            if kind in kinds
        ]

    # Metadata.

    def _metadata(self, paged: bool) -> epub.EpubBook:
        about = self.book.metadata
        made = epub.EpubBook()
        made.IDENTIFIER_ID, made.FOLDER_NAME, made.metadata = "pub-id", FOLDER, {}
        made.set_identifier(identifier(self.book))
        made.title, made.language = about.title, about.lang

        def dc(name: str, value: str, **attrs: str) -> None:
            made.add_metadata("DC", name, value, attrs)

        def meta(name: str, value: str, refines: str = "", **attrs: str) -> None:
            more = {"refines": f"#{refines}"} if refines else {}
            made.add_metadata("OPF", name, value, {"property": name, **more, **attrs})

        chinese = language.base_language(about.lang).startswith("zh")
        dc("title", about.title, id="m-title")
        meta("title-type", "main", "m-title")
        meta("display-seq", "1", "m-title")
        if chinese:
            meta("file-as", collation.romanise(about.title), "m-title")
        if about.subtitle:
            dc("title", about.subtitle, id="m-subtitle")
            meta("title-type", "subtitle", "m-subtitle")
            meta("display-seq", "2", "m-subtitle")
        dc("language", about.lang)
        others = sorted({d.lang for d in self.book.texts()} - {about.lang})
        for other in others:
            dc("language", other)
        people = [("creator", n, "aut") for n in about.authors]
        people += [("contributor" if about.authors else "creator", n, "edt") for n in about.editors]
        people += [("contributor", n, "trl") for n in about.translators]
        for number, (kind, name, role) in enumerate(people, 1):
            dc(kind, name, id=f"m-{kind}-{number}")
            meta("role", role, f"m-{kind}-{number}", scheme="marc:relators")
            if chinese:
                meta("file-as", collation.romanise_name(name), f"m-{kind}-{number}")
        for name, value in (
            ("publisher", about.publisher),
            ("date", about.date.text if about.date else ""),
            ("description", about.description),
            ("rights", about.rights),
        ):
            if value:
                dc(name, value)
        for subject in about.subjects:
            dc("subject", subject)
        for source in dict.fromkeys(
            d.provenance.source for d in self.book.texts() if d.provenance.source
        ):
            dc("source", source)
        if about.collection:
            meta("belongs-to-collection", about.collection.name, id="m-collection")
            meta("collection-type", "series", "m-collection")
            if about.collection.number:
                meta("group-position", about.collection.number, "m-collection")
            self._legacy(made, "calibre:series", about.collection.name)
            self._legacy(made, "calibre:series_index", about.collection.number)
        if about.version:
            meta("schema:version", about.version)
        self._accessibility(meta, paged)
        self._legacy(made, "cover", "cover-image")
        return made

    def _legacy(self, made: epub.EpubBook, name: str, content: str) -> None:
        if content:
            made.add_metadata(None, "meta", "", {"name": name, "content": content})

    def _accessibility(self, meta: Any, paged: bool) -> None:
        meta("schema:accessMode", "textual")
        if self.images:
            meta("schema:accessMode", "visual")
        meta("schema:accessModeSufficient", "textual")
        features = list(FEATURES)
        if all(_described(d.summary + d.content) for d in self.book.texts()):
            features.append("alternativeText")
        if self.book.indexes:
            features.append("index")
        if paged:
            features += ["pageBreakMarkers", "pageNavigation"]
        for feature in features:
            meta("schema:accessibilityFeature", feature)
        meta("schema:accessibilityHazard", "none")
        meta(
            "schema:accessibilitySummary",
            self.words.accessibility_summary,
            **{XML_LANG: self.book.metadata.lang},
        )
        if paged:
            name = self.book.edition.pages_from or self.book.edition.name
            source = replace(self.book, edition=replace(self.book.edition, name=name))
            meta("pageBreakSource", identifier(source, "pdf"))


def _described(nodes: Content) -> bool:
    """Whether every image has words in its stead, or a caption."""
    for node in nodes:
        if isinstance(node, Element):
            if node.tag == "img" and not node.get("alt"):
                return False
            captioned = node.tag == "figure" and plain_text(node.children).strip()
            if not captioned and not _described(node.children):
                return False
    return True


def _well_formed(text: str, template: str, view: View) -> bytes:
    """The text as bytes; raises ``TemplateFault`` unless it is well-formed XML."""
    data = text.encode()
    try:
        etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
    except etree.XMLSyntaxError as error:
        raise TemplateFault(view.fault(template, 0, f"not well-formed: {error.msg}")) from error
    return data


def _page_labels(data: bytes) -> Iterator[str]:
    """The labels of the page breaks of a file, in document order."""
    root = etree.fromstring(data)
    for node in root.iter("{http://www.w3.org/1999/xhtml}span"):
        if node.get("role") == "doc-pagebreak":
            yield node.get("id").removeprefix("page-")


def parts(index: Index) -> tuple[tuple[IndexGroup, ...], ...]:
    """An index cut into files: whole groups while they have fewer links than a reader opens at
    ease, and a group that has more by itself in several."""
    out: list[list[IndexGroup]] = [[]]
    count = 0
    for group in index.groups:
        for entry in group.entries:
            links = 1 + len(entry.all_mentions)
            if count and count + links > _LINKS:
                out.append([])
                count = 0
            count += links
            if out[-1] and out[-1][-1].initial == group.initial:
                whole = (*out[-1][-1].entries, entry)
                out[-1][-1] = replace(group, entries=whole)
            else:
                out[-1].append(replace(group, entries=(entry,)))
    return tuple(tuple(groups) for groups in out)


_LINKS = 1200

Starts = dict[str, tuple[PageStart, ...]]
"""Where pages begin: anchor → those that begin there or in the block of that name."""

_ENTRIES = {
    **{Role.CONTENTS: ("l-",), Role.TIMELINE: ("t-",), Role.ACCOUNTS: ("g-", "gr-")},
    Role.SOURCES: ("s-",),
}


def located(division: Division, pagination: Pagination, entries: Sequence[str] = ()) -> Starts:
    """The places where a division's pages begin; ``entries``: the anchors of an index's own, in
    the order of the printed book.

    A page that begins with what has no words (a drawing) or with words that stand there already (a
    table's head, set again) begins, for us, at the first block or entry that is new on it; with
    nothing new on it, where the next page begins; the last ones at "", the end.
    """
    blocks = {b.get("id"): len("".join(text_of(b).split())) for b in text_blocks(division.content)}
    known = (
        [b.get("id") for b in _outside_notes(division.content)]
        if division.is_text
        else entries or _entries(division, pagination)
    )
    places: list[tuple[str, PageStart]] = []
    for start in (s for s in pagination.starts if s.division == division.anchor):
        anchor = start.anchor
        if anchor != division.anchor and (
            (anchor not in blocks and anchor not in known)
            or (start.offset and start.offset >= blocks.get(anchor, 0))
        ):
            start = replace(start, offset=0)
            new = (a for a in known if pagination.folio(a) == start.folio)
            anchor = next(new, "")
        places.append((anchor, start))
    out: Starts = {}
    following, offset = "", 0
    for anchor, start in reversed(places):
        if anchor:
            following, offset = anchor, start.offset
        start = replace(start, anchor=following, offset=offset)
        out[following] = (start, *out.get(following, ()))
    if not division.is_text and "" in out:
        last = known[-1] if known else division.anchor
        out[last] = out.get(last, ()) + out.pop("")
    return out


def _outside_notes(nodes: Content) -> Iterator[Element]:
    """The text blocks of the running text, those in notes left out."""
    for node in nodes:
        if isinstance(node, Element) and node.tag != "note":
            if is_text_block(node):
                yield node
            yield from _outside_notes(node.children)


def _entries(division: Division, pagination: Pagination) -> list[str]:
    """The anchors of an apparatus division's entries, in the order of the printed book."""
    prefix = _ENTRIES.get(division.role)
    return [a for a in pagination.pages if prefix and a.startswith(prefix)]


def _page(start: PageStart) -> Element:
    return Element("pagebreak", attrs=(("label", start.folio.label),))


_BEFORE = ("h2", "h3", "h4", "h5", "figure", "pre")


def broken(content: Content, starts: Starts) -> Content:
    """The content with a page break where each page of the printed book begins."""
    out: list[Node] = []
    for node in content:
        if isinstance(node, str):
            out.append(node)
            continue
        here = list(starts.get(node.get("id"), ()) if is_text_block(node) else ())
        if node.tag == "figure":  # never cut: a page that begins with its caption begins with it
            here = [
                s for block in text_blocks(node.children) for s in starts.get(block.get("id"), ())
            ]
            out += [_page(start) for start in here]
            out.append(node)
            continue
        # Before, not inside: else the page's label becomes part of the heading's name.
        while here and here[0].offset == 0 and node.tag in _BEFORE:
            out.append(_page(here.pop(0)))
        node = replace(node, children=broken(node.children, starts))
        for start in here:
            node = _break_inside(node, start.offset, _page(start))
        out.append(node)
    return tuple(out)


def _break_inside(block: Element, offset: int, page: Element) -> Element:
    """Set the break before the block's character number ``offset``, white space not counted."""
    text = text_of(block)
    position, left = 0, offset
    while position < len(text) and (left or text[position].isspace()):
        left -= not text[position].isspace()
        position += 1
    if position == 0:
        return replace(block, children=(page, *block.children))
    seen = 0
    placed = False

    def over(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        nonlocal seen, placed
        out: list[Node] = []
        for node in nodes:
            if placed:
                out.append(node)
            elif isinstance(node, str):
                if seen + len(node) > position:
                    at = position - seen
                    out += [part for part in (node[:at], page, node[at:]) if part]
                    placed = True
                else:
                    out.append(node)
                seen += len(node)
            elif node.tag == "br":
                out.append(node)
                seen += 1
            elif node.tag == "note" or is_text_block(node):
                out.append(node)
            else:
                out.append(replace(node, children=over(node.children)))
        return tuple(out)

    children = over(block.children)
    return replace(block, children=children if placed else (*children, page))
