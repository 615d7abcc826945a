"""The book from the manuscript: order, anchors, editions."""

import pytest

from book import pipeline
from book.model.content import text_blocks, text_of
from book.model.structure import Role

BOOK = "identifier: x\ntitle: X\nlang: zh-Hans\ncontents: [a, b]\n"
TEXT = "---\ntitle: {}\n---\n\n第一段。\n\n第二段，有 OpenAI。\n\n第一段。\n"


@pytest.fixture
def made(tmp_path):
    def book(edition="", **files):
        texts = {"book.yaml": BOOK, "a.md": TEXT.format("甲"), "b.md": TEXT.format("乙")}
        for name, text in (texts | files).items():
            (tmp_path / name).write_text(text, "utf-8")
        return pipeline.make(pipeline.load(str(tmp_path)).value, edition).value

    return book


def anchors(book):
    return {
        block.get("id"): text_of(block) for d in book.texts() for block in text_blocks(d.content)
    }


def test_a_new_paragraph_renames_no_other(made):
    before = anchors(made())
    text = TEXT.format("甲").replace("第二段", "新的一段。\n\n第二段")
    after = anchors(made(**{"a.md": text}))
    assert before.items() <= after.items()
    assert len(before) == 6 and len(after) == 7


def test_the_order_is_that_of_contents(made):
    book = made(**{"book.yaml": BOOK.replace("[a, b]", "[{part: P, chapters: [b]}, a]")})
    texts = [(d.role, d.title) for d in book.divisions if d.role in (Role.PART, Role.CHAPTER)]
    assert texts == [(Role.PART, "P"), (Role.CHAPTER, "乙"), (Role.CHAPTER, "甲")]


def test_an_edition_keeps_its_chapters(made):
    choices = BOOK + "editions: {mini: {contents: [b]}}\n"
    assert [d.slug for d in made("mini", **{"book.yaml": choices}).texts()] == ["b"]


def test_nothing_of_the_reading_stays_in_the_tree(made, tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "x.svg").write_text(svg)
    book = made(**{"a.md": "---\ntitle: 甲\n---\n\n[乙](b.md)\n\n![图](images/x.svg)\n"})
    assert 'at="' not in str(book.divisions) and "('at'" not in str(book.divisions)
    assert [i.path for i in book.images] == ["images/x.svg"]
