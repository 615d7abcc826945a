"""From divisions to pages: numbering, rectos and versos, where pages begin."""

from __future__ import annotations

import logging
import subprocess
from pathlib import Path

import pytest

from book import pipeline
from book.model.content import text_blocks, text_of
from book.model.pagination import Numbering
from book.render import print as press
from book.render import view

FILLER = "为了把版面撑满而写的一句话，它没有别的意思，只求排到下一页去，"
ROMAN = ["i", "ii", "iii", "iv", "v", "vi"]
BOOK = "format: 1\nidentifier: small\ntitle: 小书\nlang: zh-Hans\n"


def manuscript(folder: Path, book: str, **files: str) -> Path:
    (folder / "book.yaml").write_text(BOOK + book, encoding="utf-8")
    for name, text in files.items():
        ending = ".yaml" if name in ("names", "timeline") else ".md"
        (folder / f"{name}{ending}").write_text(text, encoding="utf-8")
    return folder


def chapter(title: str, body: str) -> str:
    return f"---\ntitle: {title}\n---\n\n{body}\n"


def laid_out(folder: Path):
    """The book and its layout."""
    read = pipeline.load(str(folder)).value
    book = pipeline.make(read).value
    return book, press.settle(book, view.View(book, folder))


def pages_of(layout, folder: Path) -> list[str]:
    """The text of each page between head and foot, as pdftotext has it, without white space."""
    path = folder / "out.pdf"
    path.write_bytes(press.write_pdf(layout, 0))
    area = ["-r", "72", "-x", "0", "-y", "47", "-W", "420", "-H", "508"]
    command = ["pdftotext", "-raw", *area, str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return ["".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


@pytest.fixture(scope="module")
def numbered(tmp_path_factory):
    """A chapter over several pages, each sentence of it numbered, and a second one."""
    text = "".join(f"{n:03}" + FILLER for n in range(120))
    body = "\n\n".join([text[:2000], "## 小标题", "- 项目" + text[2000:2900], text[2900:]])
    folder = manuscript(
        tmp_path_factory.mktemp("numbered"),
        "contents: [one, two]\n",
        one=chapter("第一", body + "[^1]\n\n[^1]: 注文在页脚。"),
        two=chapter("第二", "短。"),
    )
    book, layout = laid_out(folder)
    pagination = layout.pagination
    return book, pagination, pages_of(layout, folder)


def test_a_page_begins_where_its_start_says(numbered):
    book, pagination, pages = numbered
    texts = {
        block.get("id"): "".join(text_of(block).split())
        for division in book.divisions
        for block in text_blocks(division.content)
    }
    checked = 0
    for start in pagination.starts:
        if start.anchor in texts:
            rest = texts[start.anchor][start.offset :]
            page = pages[start.folio.ordinal - 1].removeprefix("•")
            assert page.startswith(rest[:12]), start
            checked += start.offset > 0
    assert checked >= 3


def test_each_page_but_blanks_has_one_start(numbered):
    _, pagination, _ = numbered
    printed = [folio.ordinal for folio in pagination.folios if not folio.blank]

    assert [start.folio.ordinal for start in pagination.starts] == printed


def test_front_is_roman_and_the_body_counts_from_one(numbered):
    _, pagination, _ = numbered
    front = [f for f in pagination.folios if f.numbering is Numbering.ROMAN]
    main = [f for f in pagination.folios if f.numbering is Numbering.ARABIC]

    assert [f.label for f in front] == ROMAN[: len(front)]
    assert [f.label for f in main] == [str(n) for n in range(1, len(main) + 1)]
    assert [f.ordinal for f in (*front, *main)] == list(range(1, len(pagination.folios) + 1))


def test_chapters_begin_on_rectos_behind_a_blank_verso(numbered):
    book, pagination, pages = numbered
    for slug in ("one", "two"):
        anchor = next(d.anchor for d in book.divisions if d.slug == slug)
        assert pagination.folio(anchor).ordinal % 2 == 1
    for folio in pagination.folios:
        assert folio.blank == (pages[folio.ordinal - 1] == "")
        assert not folio.blank or folio.ordinal % 2 == 0


def test_the_imprint_begins_on_the_verso_of_the_title_page(numbered):
    book, pagination, _ = numbered
    title, imprint = book.divisions[:2]

    assert (pagination.label(title.anchor), pagination.label(imprint.anchor)) == ("i", "ii")


def test_the_front_is_settled_where_contents_take_two_pages(tmp_path):
    """What follows the contents is numbered behind them, and they know it."""
    sections = "\n\n".join(f"## 第{n}节\n\n一句话，说到李白。" for n in range(45))
    names = "- id: li-bai\n  heading: 李白\n"
    folder = manuscript(
        tmp_path,
        "front: [preface]\ncontents: [one]\n",
        preface=chapter("前面的话", "李白在前言里。"),
        one=chapter("第一", sections),
        names=names,
    )
    book, layout = laid_out(folder)
    pagination = layout.pagination
    preface = next(d for d in book.divisions if d.slug == "preface")
    pages = pages_of(layout, tmp_path)

    assert pagination.label(preface.anchor) == "v"
    assert pages[2].startswith("目录前面的话") and "第44节" in pages[3]
    index = next(page for page in pages if page.startswith("人名索引"))
    last = max(int(start.folio.label) for start in pagination.starts if start.division == "c-one")
    assert f"李白v,1–{last}" in index


def test_the_index_knows_the_pages_of_appendices(tmp_path):
    folder = manuscript(
        tmp_path,
        "contents: [one]\nback: [more]\n",
        one=chapter("第一", "没有人。"),
        more=chapter("附录", "李白在这里。"),
        names="- id: li-bai\n  heading: 李白\n",
    )
    _, layout = laid_out(folder)

    assert any("李白3" in page for page in pages_of(layout, tmp_path))


def test_a_note_stays_on_its_page_however_full(tmp_path):
    """Whatever the number of lines before the call, call and note share a page."""
    parts = [FILLER * n + f"到此第{n}段。[^{n}]" for n in range(1, 16)]
    notes = [f"[^{n}]: 注文{n}，" + "再长一些，" * (3 * n) for n in range(1, 16)]
    folder = manuscript(
        tmp_path, "contents: [one]\n", one=chapter("第一", "\n\n".join([*parts, *notes]))
    )
    _, layout = laid_out(folder)
    pages = pages_of(layout, tmp_path)

    for n in range(1, 16):
        called = next(i for i, page in enumerate(pages) if f"到此第{n}段。" in page)
        assert f"注文{n}，" in pages[called], n


def test_a_link_is_one_annotation(tmp_path):
    folder = manuscript(
        tmp_path,
        "contents: [one]\n",
        one=chapter("第一", "见[*斜体*与李白](https://example.org/)。"),
        names="- id: li-bai\n  heading: 李白\n",
    )
    _, layout = laid_out(folder)
    links = [link for page in layout.document.pages for link in page.links]

    assert [link[1] for link in links].count("https://example.org/") == 1


# What the manuscript brings -------------------------------------------------------------------


def strange(folder: Path) -> dict[str, str]:
    """The families nobody asked for, once the file is written."""
    book, layout = laid_out(folder)
    press.write_pdf(layout, 0)
    return press.strange_families(layout, book)


@pytest.mark.parametrize("name", ["noto serif", "'Noto Serif'", '"Noto Serif", serif'])
def test_a_family_is_chosen_however_it_is_written(name, tmp_path):
    manuscript(tmp_path, "contents: [one]\n", one=chapter("One", "Words."))
    (tmp_path / "styles").mkdir()
    style = f"html {{ font-family: {name}, Noto Serif CJK SC }}"
    (tmp_path / "styles" / "book.css").write_text(style)
    assert strange(tmp_path) == {}


def test_a_family_that_begins_like_a_chosen_one_is_another(tmp_path, monkeypatch):
    manuscript(tmp_path, "contents: [one]\n", one=chapter("One", "ก"))
    book, layout = laid_out(tmp_path)
    press.write_pdf(layout, 0)
    drew = {"Noto Serif CJK SC": "一", "Noto Serif CJK SCX": " ก"}
    monkeypatch.setattr(press, "_families", lambda document: drew)
    assert press.strange_families(layout, book) == {"Noto Serif CJK SCX": "ก"}


@pytest.mark.parametrize("how", ['font-family="{}"', "style=\"font-family: '{}', serif\""])
def test_a_drawing_asks_for_families_of_its_own(how, tmp_path):
    manuscript(tmp_path, "contents: [one]\n", one=chapter("One", "![x](a.svg)"))
    text = f'<text y="20" {how.format("Noto Sans Display")}>Words</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">{text}</svg>'
    (tmp_path / "a.svg").write_text(svg)
    book, layout = laid_out(tmp_path)
    press.write_pdf(layout, 0)
    assert "Noto Sans Display" in press._families(layout.document)
    assert press.strange_families(layout, book) == {}


def test_a_stylesheet_outside_the_manuscript_is_not_read(tmp_path):
    (tmp_path / "secret.css").write_text("secret")
    folder = tmp_path / "m"
    (folder / "styles").mkdir(parents=True)
    manuscript(folder, "contents: [one]\n", one=chapter("One", "Words."))
    (folder / "styles" / "a.css").symlink_to(tmp_path / "secret.css")
    book = pipeline.make(pipeline.load(str(folder)).value).value
    with pytest.raises(ValueError, match="not part of the manuscript"):
        press._Assets(book, folder).fetch(f"{press.HOME}styles/a.css")
    (folder / "styles" / "a.css").unlink()
    (folder / "styles" / "a.css").write_text("p {}")
    assert press._Assets(book, folder).fetch(f"{press.HOME}styles/a.css").read() == b"p {}"


def test_a_stylesheet_that_is_not_utf_8_is_a_finding(tmp_path):
    manuscript(tmp_path, "contents: [one]\n", one=chapter("One", "Words."))
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "book.css").write_bytes(b"/* caf\xe9 */")
    with pytest.raises(view.TemplateFault) as caught:
        laid_out(tmp_path)
    found = caught.value.diagnostic
    assert (found.code, found.span.path) == ("file.encoding", "styles/book.css")


def test_the_log_is_left_as_it_was():
    logger = logging.getLogger("weasyprint")
    before = logger.handlers, logger.propagate
    with press.listening():
        pass
    assert (logger.handlers, logger.propagate) == before
