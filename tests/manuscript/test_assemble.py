"""The book from the manuscript: order, anchors, editions."""

import re

import pytest

from book import pipeline
from book.model.content import plain_text, text_blocks, text_of, walk
from book.model.structure import Role
from book.schema import SLUG

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


def test_a_link_to_what_an_edition_is_without_is_plain_text(tmp_path):
    files = {
        "book.yaml": BOOK + "editions: {mini: {contents: [b]}}\n",
        "a.md": "---\ntitle: 甲\n---\n\n第一段，[有]{#own}。\n",
        "b.md": "---\ntitle: 乙\n---\n\n见[甲](a.md)、[处](a.md#own)、[无](c.md)、[误](a.md#no)。\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    manuscript = pipeline.load(str(tmp_path)).value
    for edition, linked in (("", 2), ("mini", 0)):
        made = pipeline.make(manuscript, edition)
        broken = [d.args["href"] for d in made.diagnostics if d.code == "link.broken"]
        assert broken == ["c.md", "a.md#no"]
        content = next(d.content for d in made.value.texts() if d.slug == "b")
        assert [bool(n.get("target")) for n in walk(content) if n.tag == "a"] == [True] * linked
        assert plain_text(content).strip() == "见甲、处、无、误。"


def test_the_ids_of_events_cannot_clash_with_written_ones(made):
    events = "".join(
        f"- {{{own}date: 2024, text: x, evidence: [{{chapter: a, quote: 第二段}}]}}\n"
        for own in ("id: entry-2, ", "", "id: x-3, ", "")
    )
    book = made(**{"timeline.yaml": events})
    ids = [event.id for event in book.timeline.events]
    assert len(set(ids)) == 4
    assert [bool(re.match(SLUG, i)) for i in ids] == [True, False, True, False]
