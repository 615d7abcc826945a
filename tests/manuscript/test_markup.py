"""Markdown into the tree: no text raises, no letter is lost, each finding at its token."""

import re
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from book.manuscript.markup import parse
from book.model.content import text_blocks, text_of, walk

markdown_like = st.lists(
    st.sampled_from([*"ab \n\t*_`[]()!<>#|-=:^{}\\&~>1.", "中", "，", "[^1]", "\n\n", "[^1]: "])
).map("".join)
words = st.text(alphabet=string.ascii_letters + "中文字", min_size=1, max_size=8)
pieces = st.one_of(
    words,
    words.map("*{}*".format),
    words.map("**{}**".format),
    words.map("`{}`".format),
    words.map("[{}](https://example.org)".format),
    words.map("[{}]{{lang=en}}".format),
    words.map("[{}]{{lang=e n}}".format),
    words.map("<b>{}</b>".format),
    words.map("[^{}]".format),
)
blocks = st.lists(pieces, min_size=1, max_size=6).map(" ".join)
framed = st.one_of(
    blocks,
    blocks.map("## {}".format),
    blocks.map("> {}".format),
    blocks.map("- {}".format),
    blocks.map("| a |\n|---|\n| {} |".format),
    words.map("    {}".format),
)


def letters(text):
    return re.sub(r"[\W_]", "", text)


def places(text):
    """What each finding points at, by code."""
    lines = text.split("\n")
    return [
        (d.code, lines[d.span.line - 1][d.span.column - 1 : d.span.end_column - 1])
        for d in parse(text, "a.md").diagnostics
    ]


@given(st.text() | markdown_like)
@settings(max_examples=300)
def test_any_text_is_read(text):
    outcome = parse(text, "a.md")
    lines = text.split("\n")
    for diagnostic in outcome.diagnostics:
        assert 1 <= diagnostic.span.line <= len(lines)
        assert diagnostic.message("en")


@given(st.lists(framed, min_size=1, max_size=5))
def test_every_letter_is_in_the_tree(source):
    text = "\n\n".join(source)
    tree = "".join(text_of(block) for block in text_blocks(parse(text, "a.md").value.content))
    shown = re.sub(r"\]\(https://example\.org\)|\]\{lang=en\}", "", text)
    assert letters(tree) == letters(shown)


def test_each_call_is_found_at_its_own_place():
    text = (
        "中文[^a]，又[^a]。\n> q [^b]\nlazy [^c]\n\n| x [^d] | [^d] |\n|--|--|\n\n- i\n\n  p [^e]\n"
    )
    found = parse(text, "a.md").diagnostics
    at = [(d.span.line, d.span.column) for d in found]
    assert at == [(1, 3), (1, 9), (2, 5), (3, 6), (5, 5), (5, 12), (10, 5)]
    assert {p for _, p in places(text)} == {f"[^{c}]" for c in "abcde"}


def test_escaped_and_code_calls_are_no_calls():
    assert places("\\[^a] `[^b]`\n\n    [^c]: code\n") == []


def test_links_images_and_attributes_are_marked_themselves():
    assert places("中 [a](x y.md) [b](javascript:z) [b](javascript:z)") == [
        ("link.scheme", "javascript:z"),
        ("link.scheme", "javascript:z"),
    ]
    assert places('[a]{lang=zh_CN} [a]{nmae="x"} [a]{.big} [a]{onclick=x}') == [
        ("value.lang", "lang=zh_CN"),
        ("markup.unknown-attribute", 'nmae="x"'),
        ("markup.unknown-attribute", ".big"),
        ("markup.unknown-attribute", "onclick="),
    ]


def test_a_broken_address_is_no_link():
    assert [code for code, _ in places("[a](http://) [b](mailto:) [c](#) [d]()")] == (
        ["link.scheme"] * 4
    )


def test_notes_stand_where_they_are_called():
    text = "a[^1] b[^2] c[^1]\n\n[^2]: two\n[^1]: one\n\n    more\n"
    tree = parse(text, "a.md").value.content
    notes = [(n.tag, n.get("number")) for n in walk(tree) if n.tag.startswith("note")]
    assert notes == [("note", "1"), ("note", "2"), ("noteref", "1")]


def test_no_words_of_a_note_go_lost_unsaid():
    assert [c for c, _ in places("[^1]: a\n\n[^1]: b\n\nx[^1]\n")] == ["note.twice"]
    assert [c for c, _ in places("x[^1]\n\n[^1]: see [^1]\n")] == ["note.in-note"]
    nested = "x[^1]\n\n[^1]: a\n\n    [^2]: b\n"
    assert [c for c, _ in places(nested)] == ["note.never-called"]


def test_headings_begin_at_h2_and_skip_no_level():
    tree = parse("## a\n\n###### b\n\n### c\n\n##\n", "a.md").value.content
    assert [n.tag for n in tree] == ["h2", "h3", "h3", "h2"]


def test_depth_is_bounded():
    for text in (">" * 3000 + " x", "**a _b " * 300 + "c_ d**" * 300, "[" * 300 + "x" + "]{id=a}"):
        parse(text, "a.md")
    assert places(">" * 100 + " x [^a]")[0][0] == "markup.too-deep"


def test_long_paragraphs_take_linear_time():
    for text in ("word word\n" * 20_000, "[" * 20_000, "![" * 10_000, "[a](" * 5000):
        assert letters("".join(map(text_of, text_blocks(parse(text, "a").value.content)))) == (
            letters(text)
        )
