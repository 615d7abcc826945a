"""The tags of a PDF, read back with pikepdf: whole, in order, and saying what they are."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
import pytest
from weasyprint import HTML

from book.render import patches

STYLE = """
@page { size: 200pt 150pt; margin: 30pt 10pt;
  @top-left { content: "head" } @bottom-right { content: counter(page) }
  @footnote { border-top: 1pt solid } }
body { margin: 0; font: 10pt/1.5 "Noto Serif CJK SC" }
p { margin: 0; orphans: 1; widows: 1 }
.fn { float: footnote }
"""
LONG = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工。" * 4
PAINTING = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "EI"}


@pytest.fixture(scope="module", autouse=True)
def patched():
    patches.install()


@pytest.fixture(autouse=True)
def no_warnings(caplog):
    """What WeasyPrint logs is a failure."""
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


def render(body, lang="zh-Hans"):
    """Lay out the HTML of a body."""
    head = f"<title>t</title><style>{STYLE}</style>"
    html = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HTML(string=html).render()


# --- an independent reader ------------------------------------------------------------------


@dataclass
class Tag:
    """A structure element as a PDF reader sees it."""

    kind: str
    lang: str | None
    obj: pikepdf.Object
    kids: list = field(default_factory=list)
    """Tags; (page, number) of content; ('link', object) of annotations."""

    def all(self, kind=None):
        """Give the tags of this kind from here down, in reading order."""
        own = [self] if kind in (None, self.kind) else []
        return own + [t for kid in self.kids if isinstance(kid, Tag) for t in kid.all(kind)]

    def outline(self):
        """Give the kinds below, nested as the tags are; Spans that hold only text are left out."""
        inner = [k.outline() for k in self.kids if isinstance(k, Tag)]
        inner = [text for text in inner if text != "Span"]
        return f"{self.kind}({' '.join(inner)})" if inner else self.kind


class Reading:
    """What a reader finds in a tagged PDF."""

    def __init__(self, document):
        self.pdf = pikepdf.open(BytesIO(document.write_pdf(pdf_tags=True)))
        self.pages = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.root = self.read(self.pdf.Root.StructTreeRoot.K[0], self.pdf.Root.StructTreeRoot)

    def read(self, obj, parent):
        """Read one structure element and what is below."""
        assert obj.P.objgen == parent.objgen
        tag = Tag(str(obj.S)[1:], str(obj.Lang) if "/Lang" in obj else None, obj)
        kids = obj.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                tag.kids.append((self.pages[obj.Pg.objgen], kid))
            elif kid.get("/Type") == "/MCR":
                tag.kids.append((self.pages[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                tag.kids.append(("link", kid.Obj))
            else:
                tag.kids.append(self.read(kid, obj))
        return tag

    def content(self):
        """Give the numbered content of all pages with its text operators, and the artifacts'."""
        numbered, artifacts, bare = {}, [], Counter()
        for number, page in enumerate(self.pdf.pages):
            stack = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    options = operands[1] if name == "BDC" else {}
                    if "/MCID" in options:
                        stack.append((number, int(options["/MCID"])))
                        assert stack[-1] not in numbered
                        numbered[stack[-1]] = []
                    else:
                        assert str(operands[0]) == "/Artifact"
                        stack.append("artifact")
                elif name == "EMC":
                    stack.pop()
                elif name in PAINTING:
                    if not stack:
                        bare[name] += 1
                    elif stack[-1] == "artifact":
                        artifacts.append((number, name))
                    else:
                        numbered[stack[-1]].append(name)
            assert not stack
        return numbered, artifacts, bare


def read(*documents):
    """Write the joined documents, check what must hold of every tagged PDF, and read the tags."""
    pages = [page for document in documents for page in document.pages]
    reading = Reading(documents[0].copy(pages))
    numbered, _, bare = reading.content()
    assert not bare

    # All content is reached, once.
    reached = [kid for tag in reading.root.all() for kid in tag.kids if isinstance(kid, tuple)]
    content = [kid for kid in reached if kid[0] != "link"]
    assert sorted(content) == sorted(numbered)

    # The way back, from the content to its tag, is the same.
    numbers = list(reading.pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    for tag in reading.root.all():
        for where, what in (kid for kid in tag.kids if isinstance(kid, tuple)):
            entry = parents[int(what.StructParent)] if where == "link" else parents[where][what]
            assert entry.objgen == tag.obj.objgen

    # Every link annotation is reached.
    linked = sorted(kid[1].objgen for kid in reached if kid[0] == "link")
    annotations = [a for page in reading.pdf.pages for a in page.get("/Annots", [])]
    assert linked == sorted(a.objgen for a in annotations)

    ids = [str(tag.obj.ID) for tag in reading.root.all() if "/ID" in tag.obj]
    assert len(ids) == len(set(ids))
    return reading


# --- the repairs ----------------------------------------------------------------------------


def test_margin_boxes_are_artifacts():
    reading = read(render("<p>正文</p>"))

    _, artifacts, _ = reading.content()
    assert artifacts == [(0, "TJ"), (0, "TJ")]
    assert reading.root.outline() == "Document(P)"


def test_running_element_is_an_artifact():
    running = '<div style="position:running(h)"><b>书</b>名</div>'
    style = "<style>@page { @top-center { content: element(h) } }</style>"

    reading = read(render(f"{style}{running}<p>正文</p>"))

    assert reading.root.outline() == "Document(P)"
    assert len(reading.content()[1]) >= 4


def test_fragments_of_pages_are_merged():
    body = f"<section><blockquote><p>{LONG}</p></blockquote><ul><li>{LONG}</li></ul></section>"

    reading = read(render(body))

    assert len(reading.pdf.pages) > 2
    assert reading.root.outline() == "Document(Sect(BlockQuote(P) L(LI(Lbl LBody))))"


def test_fragments_of_columns_are_merged():
    reading = read(render(f'<div style="columns:2"><p>{LONG[:90]}</p></div>'))

    assert len(reading.root.all("P")) == 1


def test_neighbours_are_not_merged():
    reading = read(render("<div>一<p>二</p>三</div><div>四</div><div>五</div>"))

    assert reading.root.outline().count("Div") == 5
    assert len(reading.root.all("P")) == 1


def test_inline_fragments_are_merged():
    reading = read(render(f"<p>前<span>{LONG[:60]}</span>后</p>"))

    # Before, the span with a Span for each line, and after.
    assert [len(t.kids) for t in reading.root.all("P")] == [3]


def test_table_of_two_pages_stays_two_tables():
    rows = "".join(f"<tr><td>{i}<td>格" for i in range(12))
    table = f"<table><thead><tr><th>甲<th>乙<tbody>{rows}</table>"

    reading = read(render(f"<section>{table}</section>"))

    assert len(reading.root.all("Sect")) == 1
    assert len(reading.root.all("Table")) == len(reading.pdf.pages) > 1
    assert len(reading.root.all("TD")) == 24


def test_languages():
    body = "<p>他说 <span lang=en>hello <i>you</i></span> 好。</p><p lang=en>All English</p>"

    reading = read(render(body))

    assert str(reading.pdf.Root.Lang) == "zh-Hans"
    assert [(t.kind, t.lang) for t in reading.root.all() if t.lang] == [
        ("Span", "en"),
        ("P", "en"),
    ]


def test_links():
    body = (
        '<p><a href="#there">跳到  那里</a> <a>无处</a> <a href="https://example.org/">'
        f"{LONG[:50]}</a></p><p id=there>那里</p>"
    )

    reading = read(render(body))

    near, far = reading.root.all("Link")
    assert [str(obj.Contents) for where, obj in near.kids if where == "link"] == ["跳到 那里"]
    contents = [str(kid[1].Contents) for kid in far.kids if kid[0] == "link"]
    assert contents == [LONG[:50]] * len(contents)
    assert len(contents) >= 2


def test_link_made_by_css_says_its_number():
    style = "<style>.page::after { content: target-counter(attr(href), page) }</style>"

    reading = read(render(f'{style}<p><a class=page href="#there"></a></p><p id=there>那里</p>'))

    contents = {str(a.Contents) for page in reading.pdf.pages for a in page.get("/Annots", [])}
    assert contents == {"1"}


def test_link_over_two_pages():
    reading = read(render(f'<p><a href="https://example.org/">{LONG}</a></p>'))

    (link,) = reading.root.all("Link")
    assert len({kid[0] for kid in link.kids if kid[0] != "link"}) == len(reading.pdf.pages) > 1


def test_notes_stand_behind_their_calls():
    body = "<p>正文<span class=fn>注一</span>又<span class=fn>注二</span>完</p>"

    reading = read(render(body))

    assert reading.root.outline() == "Document(P(Reference Note(Lbl) Reference Note(Lbl)))"
    kinds = [kid.kind for kid in reading.root.all("P")[0].kids]
    assert kinds == ["Span", "Reference", "Note", "Span", "Reference", "Note", "Span"]


def test_note_that_runs_on_to_the_next_page():
    reading = read(render(f"<p>正文<span class=fn>{LONG}</span>完</p><p>{LONG}</p>"))

    assert len(reading.root.all("Note")) == 1
    assert len(reading.root.all("P")) == 2


def test_images():
    source = "data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs="

    reading = read(render(f'<p>图<img alt="一点" src="{source}"></p>'))

    assert [str(tag.obj.Alt) for tag in reading.root.all("Figure")] == ["一点"]


def test_joined_documents():
    """Each part comes from its own document; nothing of one is taken for the other's."""
    section = f"<section><p>{LONG}</p></section>"
    parts = [render(section, lang) for lang in ("zh-Hans", "en", "zh-Hans")]

    reading = read(*parts)

    assert reading.root.outline() == "Document(Sect(P) Sect(P) Sect(P))"
    assert [tag.lang for tag in reading.root.all("Sect")] == [None, "en", None]


def test_writing_twice_gives_the_same_bytes(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    document = render(f"<p>{LONG}<span class=fn>注</span></p>")

    assert document.write_pdf(pdf_tags=True) == document.write_pdf(pdf_tags=True)


def test_untagged_pdf_stays_untagged():
    pdf = pikepdf.open(BytesIO(render("<p>正文</p>").write_pdf()))

    assert "/StructTreeRoot" not in pdf.Root
    assert b"Artifact" not in pdf.pages[0].Contents.read_bytes()
