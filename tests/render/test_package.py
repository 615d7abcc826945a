"""The package: where pages begin in the text, names of files, and the same bytes each time."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from ebooklib import epub
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from book.model.content import Element, element, text_of, walk
from book.model.pagination import Folio, PageStart, Pagination
from book.model.structure import Book, Division, Edition, Image, Matter, Metadata, Role
from book.render.package import broken, located, package
from book.render.view import TemplateFault, View

MOMENT = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
COVER = Image("cover", "image/png", b"\x89PNG\r\n\x1a\n")


def chapter(*blocks: Element, slug: str = "x", **more) -> Division:
    return Division(
        f"c-{slug}",
        slug,
        Matter.BODY,
        Role.CHAPTER,
        "题",
        "题",
        "zh-Hans",
        1,
        content=blocks,
        **more,
    )


def paged(division: Division, *starts: tuple[str, int], pages=()) -> Pagination:
    """Page 1 begins with the division, page 2 at the first of ``starts``, and so on."""
    folios = [Folio(n, str(n)) for n in range(1, len(starts) + 2)]
    return Pagination(
        tuple(folios),
        tuple(
            PageStart(folio, division.anchor, anchor, offset)
            for folio, (anchor, offset) in zip(folios, [(division.anchor, 0), *starts], strict=True)
        ),
        {anchor: folios[n - 1] for anchor, n in pages},
    )


def labels(content) -> list[str]:
    return [n.get("label") for n in walk(content) if n.tag == "pagebreak"]


def shown(nodes) -> str:
    """A content as text, page breaks as |label|, blocks apart."""
    out = ""
    for node in nodes:
        if isinstance(node, str):
            out += node
        elif node.tag == "pagebreak":
            out += f"|{node.get('label')}|"
        else:
            out += shown(node.children)
    return out


def test_a_paragraph_over_three_pages_has_both_breaks():
    block = element("p", "甲乙 丙", element("em", "丁戊"), "己", id="c-x.p")
    division = chapter(block)
    starts = located(division, paged(division, ("c-x.p", 2), ("c-x.p", 4)))
    assert shown(broken(division.content, starts)) == "甲乙 |2|丙丁|3|戊己"


def test_a_break_comes_before_a_heading_not_in_it():
    heading = element("h2", "节", id="c-x.h2")
    division = chapter(heading)
    content = broken(division.content, located(division, paged(division, ("c-x.h2", 0))))
    assert [n.tag for n in content] == ["pagebreak", "h2"]
    assert content[1] == heading


def test_a_page_that_begins_with_a_drawing():
    figure = element("figure", element("img", src="a"), element("figcaption", "图", id="c-x.c"))
    division = chapter(element("p", "文", id="c-x.p"), figure)
    pagination = paged(division, ("", 0), pages=[("c-x.p", 1), ("c-x.c", 2)])
    content = broken(division.content, located(division, pagination))
    assert [n.tag for n in content] == ["p", "pagebreak", "figure"]


def test_a_page_that_begins_with_a_tables_head_set_again():
    row = element("tr", element("td", "二", id="c-x.2"))
    table = element("table", element("thead", element("tr", element("th", "栏", id="c-x.h"))), row)
    division = chapter(table)
    pagination = paged(division, ("c-x.h", 1), pages=[("c-x.h", 1), ("c-x.2", 2)])
    assert shown(broken(division.content, located(division, pagination))) == "栏|2|二"


def test_a_page_with_nothing_new_begins_where_the_next_does():
    division = chapter(element("p", "一二", id="c-x.1"))
    starts = located(division, paged(division, ("", 0), ("c-x.1", 1)))
    assert shown(broken(division.content, starts)) == "一|2||3|二"
    starts = located(division, paged(division, ("c-x.1", 1), ("", 0)))
    assert [s.folio.label for s in starts[""]] == ["3"]


def test_notes_do_not_count_as_new_on_a_page():
    """What of a note is carried over begins no page."""
    note = element("note", element("p", "注", id="c-x.n"), number="1")
    division = chapter(element("p", "一", note, id="c-x.1"), element("p", "二", id="c-x.2"))
    pagination = paged(division, ("", 0), pages=[("c-x.1", 1), ("c-x.n", 2), ("c-x.2", 2)])
    assert list(located(division, pagination)) == ["c-x.2", "c-x"]


def test_divisions_of_one_slug_have_their_own_pages():
    """Parts have one slug, and a chapter may be called as a division of ours is."""
    parts = [
        Division(f"d-part-{n}", "part", Matter.BODY, Role.PART, "编", "编", "zh-Hans", n)
        for n in (1, 2)
    ]
    called = [replace(parts[0], anchor="c-part"), *parts]
    folios = [Folio(n, str(n)) for n in (1, 2, 3)]
    starts = tuple(
        PageStart(folio, division.anchor, division.anchor)
        for folio, division in zip(folios, called, strict=True)
    )
    pages = Pagination(tuple(folios), starts)
    found = [[s.folio.label for at in located(d, pages).values() for s in at] for d in called]
    assert found == [["1"], ["2"], ["3"]]


@given(st.lists(st.text("甲乙 丙", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_breaks_change_no_word_and_none_is_lost(pieces, data):
    children = [element("em", p) if data.draw(st.booleans()) else p for p in pieces]
    block = element("p", *children, id="c-x.p")
    division = chapter(block)
    length = len("".join(text_of(block).split()))
    offsets = sorted(data.draw(st.sets(st.integers(0, max(length - 1, 0)), max_size=4)))
    starts = located(division, paged(division, *(("c-x.p", offset) for offset in offsets)))
    content = broken(division.content, starts)
    assert "".join(map(text_of, content)) == text_of(block)
    assert sorted(labels(content)) == [str(n) for n in range(2, len(offsets) + 2)]
    if length:
        before = [len("".join(piece.split())) for piece in shown(content).split("|")[::2]]
        assert [sum(before[: n + 1]) for n in range(len(offsets))] == offsets


# The package -------------------------------------------------------------------------------------


def book(*divisions: Division, **edition) -> Book:
    metadata = Metadata("b", "书", "zh-Hans", authors=("甲", "乙"), editors=("丙",))
    return Book(
        metadata, Edition(**edition), divisions or (chapter(element("p", "文", id="c-x.p")),)
    )


def files(of: Book, folder: Path, cover: Image = COVER, pages=None) -> dict[str, bytes]:
    data = package(of, View(of, folder), pages or Pagination(), cover, MOMENT)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_book_gives_the_same_bytes(tmp_path):
    def make():
        return package(book(), View(book(), tmp_path), Pagination(), COVER, MOMENT)

    assert make() == make()


def test_every_file_is_well_formed_and_ours_byte_for_byte(tmp_path):
    """ebooklib's own XHTML would be re-parsed: spaces between runs, attributes lost."""
    text = element("p", "甲", element("em", "乙"), element("strong", "丙"), "丁", id="c-x.p")
    made = files(book(chapter(text)), tmp_path)
    for name, data in made.items():
        if name.endswith((".xhtml", ".ncx", ".opf")):
            etree.fromstring(data)
    assert "甲<em>乙</em><strong>丙</strong>丁".encode() in made["OEBPS/c-x.xhtml"]


def test_an_empty_chapter_stays_a_chapter(tmp_path):
    assert b"doc-chapter" in files(book(chapter()), tmp_path)["OEBPS/c-x.xhtml"]


def test_a_cover_shown_again_is_one_file(tmp_path):
    picture = Image("images/a.png", "image/png", b"\x89PNG\r\n\x1a\n")
    of = replace(
        book(chapter(element("p", element("img", src="images/a.png", alt="图")))), images=(picture,)
    )
    of = replace(of, metadata=replace(of.metadata, cover="images/a.png"))
    made = files(of, tmp_path, picture)
    assert [n for n in made if n.endswith(".png")] == ["OEBPS/images/cover.png"]
    assert b'src="images/cover.png" alt="\xe5\x9b\xbe"' in made["OEBPS/c-x.xhtml"]
    # Drawn from an image that is no raster, it is another one.
    made = files(of, tmp_path, COVER)
    assert len([n for n in made if n.endswith(".png")]) == 2


def test_a_cover_not_shown_in_the_text_is_not_there_twice(tmp_path):
    drawing = Image("images/a.svg", "image/svg+xml", b"<svg/>")
    of = replace(book(), images=(drawing,))
    assert not [n for n in files(of, tmp_path) if n.endswith(".svg")]


def test_people_have_ids_and_roles_of_their_own(tmp_path):
    opf = etree.fromstring(files(book(), tmp_path)["OEBPS/content.opf"])
    people = {n.get("id"): n.text for n in opf.iter("{*}creator", "{*}contributor")}
    assert list(people.values()) == ["甲", "乙", "丙"]
    roles = {
        m.get("refines")[1:]: m.text for m in opf.iter("{*}meta") if m.get("property") == "role"
    }
    assert [roles[i] for i in people] == ["aut", "aut", "edt"]


def test_people_are_filed_as_names_are_written_in_pinyin(tmp_path):
    of = book()
    of = replace(of, metadata=replace(of.metadata, authors=("曾国藩",), editors=()))
    opf = etree.fromstring(files(of, tmp_path)["OEBPS/content.opf"])
    filed = {
        m.get("refines"): m.text for m in opf.iter("{*}meta") if m.get("property") == "file-as"
    }
    assert filed["#m-creator-1"] == "Zeng Guofan"


def test_pages_come_from_the_edition_named(tmp_path):
    def source(**edition):
        of = book(**edition)
        made = files(of, tmp_path, pages=paged(of.divisions[0]))
        opf = etree.fromstring(made["OEBPS/content.opf"])
        (meta,) = [m for m in opf.iter("{*}meta") if m.get("property") == "pageBreakSource"]
        return meta.text

    assert source(name="short") == source(pages_from="short") != source()


@pytest.mark.parametrize(
    ("alt", "caption", "claimed"), [("图", "", True), ("", "图", True), ("", "", False)]
)
def test_texts_for_images_are_claimed_where_all_have_one(alt, caption, claimed, tmp_path):
    image = element("img", src="images/a.png", alt=alt)
    figure = element("figure", image, element("figcaption", caption, id="c-x.c"))
    of = book(chapter(figure, element("p", element("img", src="images/a.png", alt="图"))))
    of = replace(of, images=(Image("images/a.png", "image/png", COVER.data),))
    assert (b"alternativeText" in files(of, tmp_path)["OEBPS/content.opf"]) == claimed


def test_vertical_books_turn_to_the_left(tmp_path):
    made = files(book(writing="vertical"), tmp_path)
    assert b'page-progression-direction="rtl"' in made["OEBPS/content.opf"]
    assert made["OEBPS/style.css"].count(b"writing-mode: vertical-rl") == 3


def test_a_stylesheet_of_the_manuscript_wins(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "epub.css").write_text("p { margin: 1em }")
    assert files(book(), tmp_path)["OEBPS/style.css"] == b"p { margin: 1em }"


@pytest.mark.parametrize("text", ["<p>&nbsp;</p>", "<p>", "<a><b></a></b>"])
def test_a_template_that_makes_no_xml_is_a_finding(text, tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "chapter.xhtml").write_text(text)
    with pytest.raises(TemplateFault) as caught:
        files(book(), tmp_path)
    assert caught.value.diagnostic.span.path == "templates/chapter.xhtml"


def test_ebooklib_would_print_spaces_between_runs():
    """The surprise that keeps our files out of its hands."""
    item = epub.EpubHtml(title="t", file_name="a.xhtml", lang="zh")
    item.content = "<html><body><p><b>甲</b><i>乙</i></p></body></html>"
    made = epub.EpubBook()
    made.add_item(item)
    assert "甲</b>\n" in item.get_content().decode()
