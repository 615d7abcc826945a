"""The content tree: a closed set of tags, marks that change no word, anchors that last."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.model.content import (
    AnchorMint,
    Element,
    Mark,
    ascii_name,
    element,
    is_text_block,
    mark,
    plain_text,
    rebuild,
    text_blocks,
    text_of,
    walk,
)

WORDS = st.text("甲乙丙ab ", min_size=1, max_size=6)


@st.composite
def trees(draw, depth: int = 2):
    """A paragraph of text, emphasis, breaks and notes."""

    def inline(depth):
        kind = draw(st.sampled_from(["text", "text", "em", "br", "note"] if depth else ["text"]))
        if kind == "text":
            return draw(WORDS)
        if kind == "br":
            return element("br")
        inner = [inline(depth - 1) for _ in range(draw(st.integers(1, 3)))]
        if kind == "note":
            return element("note", element("p", *inner, id="n"), number="1")
        return element("em", *inner)

    return element("p", *(inline(depth) for _ in range(draw(st.integers(1, 4)))), id="p")


def test_the_tree_is_closed():
    with pytest.raises(ValueError, match="script"):
        element("script", "alert()")


def test_attributes_are_set_and_taken_away():
    node = element("span", "甲", lang="en", id="")
    assert node.attrs == (("lang", "en"),)
    assert node.with_attrs(lang="", id="x").attrs == (("id", "x"),)
    assert node.get("id", "none") == "none"


def test_text_blocks_hold_running_text():
    tight = element("li", "甲", element("ul", element("li", "乙")))
    loose = element("li", element("p", "丙"))
    assert [text_of(b) for b in text_blocks([element("ul", tight, loose)])] == ["甲", "乙", "丙"]
    assert not is_text_block(loose)
    assert not is_text_block("甲")


def test_a_notes_words_are_not_the_blocks():
    block = element("p", "甲", element("note", element("p", "注")), element("br"), "乙")
    assert text_of(block) == "甲\n乙"
    assert plain_text([block]) == "甲\n乙\n注"


@given(trees())
def test_rebuilding_with_no_change_is_the_same(tree):
    assert rebuild((tree,), lambda node: node) == (tree,)


@given(trees())
def test_rebuild_sees_every_element_once_children_first(tree):
    seen = []
    rebuild((tree,), lambda node: seen.append(node) or node)
    assert sorted(map(repr, seen)) == sorted(map(repr, walk((tree,))))
    assert seen[-1] == tree


@given(trees(), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4))
def test_marks_change_no_word_and_lose_no_element(tree, spans):
    length = len(text_of(tree))
    marks = [
        Mark(min(a, b, length), min(max(a, b), length), element("passage", id=f"q{i}"))
        for i, (a, b) in enumerate(spans)
    ]
    marked = mark(tree, marks)
    assert text_of(marked) == text_of(tree)
    assert plain_text((marked,)) == plain_text((tree,))
    ids = [n.get("id") for n in walk((marked,)) if n.tag == "passage"]
    assert len(ids) == len(set(ids))
    # (a mark over nothing but a line break has nothing to wrap)
    words = text_of(tree)
    full = {m.wrapper.get("id") for m in marks if words[m.start : m.end].strip("\n")}
    assert full <= set(ids)


def test_marks_nest():
    outer, inner = element("passage", id="o"), element("mention", id="i")
    marked = mark(element("p", "甲乙丙丁"), [Mark(1, 2, inner), Mark(0, 3, outer)])
    within = Element("mention", ("乙",), (("id", "i"),))
    assert marked.children == (Element("passage", ("甲", within, "丙"), (("id", "o"),)), "丁")


def test_an_empty_mark_at_the_end_stands_at_the_end():
    marked = mark(element("p", "甲"), [Mark(1, 1, element("passage", id="q"))])
    assert [getattr(c, "tag", c) for c in marked.children] == ["甲", "passage"]


# Anchors -----------------------------------------------------------------------------------------


def anchors(paragraphs: list[str]) -> list[str]:
    mint = AnchorMint("c-one")
    return [mint.mint(words) for words in paragraphs]


@given(st.lists(WORDS, max_size=8), WORDS, st.integers(0, 8))
def test_inserting_a_paragraph_renames_no_other(paragraphs, new, at):
    """Unless it says the very same words as another; then only those of the same words move."""
    before = dict(zip(range(len(paragraphs)), anchors(paragraphs), strict=True))
    longer = [*paragraphs[:at], new, *paragraphs[at:]]
    after = anchors(longer)
    del after[min(at, len(paragraphs))]
    same = "".join(new.split())
    for i, words in enumerate(paragraphs):
        if "".join(words.split()) != same:
            assert before[i] == after[i]


@given(st.lists(WORDS, max_size=10))
def test_anchors_are_unique_and_safe(paragraphs):
    made = anchors(paragraphs)
    assert len(set(made)) == len(made)
    allowed = set(string.ascii_lowercase + string.digits + ".-")
    assert all(set(anchor) <= allowed for anchor in made)


def test_spacing_changes_no_anchor():
    assert anchors(["在 2023 年"]) == anchors(["在2023年"])


@pytest.mark.parametrize("slug", ["one", "five-days", "a_b-2"])
def test_plain_slugs_are_their_own_names(slug):
    assert ascii_name(slug) == slug


@given(st.text(min_size=1, max_size=12))
def test_any_slug_has_a_safe_name(slug):
    name = ascii_name(slug)
    assert set(name) <= set(string.ascii_lowercase + string.digits + "-_")
    assert name[0] in string.ascii_lowercase


def test_slugs_that_differ_in_case_or_dots_have_different_names():
    slugs = ["gpt", "GPT", "gpt-4.5", "gpt-45", "甲", "乙"]
    assert len({ascii_name(slug).lower() for slug in slugs}) == len(slugs)
