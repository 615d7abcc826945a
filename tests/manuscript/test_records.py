"""YAML read by its tables: scalars stay as written, places are exact, nothing raises."""

import re

from hypothesis import given
from hypothesis import strategies as st

from book.manuscript.records import read
from book.schema import BOOK, HEADER, NAMES, TIMELINE

BARE = "identifier: x\ntitle: X\nlang: en\ncontents: [a]\n"
FILES = (BOOK, HEADER, NAMES, TIMELINE)
yaml_like = st.text(
    alphabet=st.sampled_from(list("ab:-[]{}&*!|>'\"#%@`?,~ \n\t中\u2028\x00\ufeff"))
)
key_soup = st.lists(
    st.tuples(
        st.sampled_from("title date names timeline contents editions id heading variants".split()),
        yaml_like,
    )
).map(lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs))


def codes(text, kind=BOOK):
    return [d.code for d in read(text, "f.yaml", kind).diagnostics]


def marked(text, kind=BOOK):
    """What the first finding's span covers."""
    span = read(text, "f.yaml", kind).diagnostics[0].span
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


@given(st.text() | yaml_like | key_soup)
def test_any_text_is_read(text):
    text = re.sub("[\r\x85\u2028\u2029]", " ", text)  # as ``source`` hands it on
    for kind in FILES:
        outcome = read(text, "f.yaml", kind)
        for diagnostic in outcome.diagnostics:
            assert diagnostic.span.line >= 1
            assert diagnostic.message("en") and diagnostic.message("zh")


def test_scalars_stay_as_written():
    record = read(BARE + "version: 1.10\nsubtitle: no\npublisher: 2012\n", "f", BOOK).value.value
    assert [record.text(k) for k in ("version", "subtitle", "publisher")] == ["1.10", "no", "2012"]


def test_a_key_without_a_value_is_no_value():
    assert codes(BARE + "names:\ntimeline: ~\neditions: null\ncollection:\nsubjects:\n") == []
    assert codes("identifier: x\ntitle: ''\nlang: en\ncontents: []\n") == ["key.missing"] * 2


def test_reading_goes_on_after_a_mistake():
    text = "identifier: x\ntitle: a: b\nlang: en\ncontents: [a\nsubtitel: y\nrights: 'z\n"
    found = read(text, "f.yaml", BOOK).diagnostics
    assert [(d.code, d.span.line) for d in sorted(found, key=lambda d: d.span)] == [
        ("yaml.syntax", 2),
        ("yaml.syntax", 4),
        ("key.unknown", 5),
        ("yaml.syntax", 6),
    ]


def test_an_open_quotation_mark_blames_no_line_below():
    text = "".join(f"- {{id: n{i}, heading: 'Name {i}'}}\n" for i in range(5))
    found = read(text.replace("'Name 1'", "'Name 1"), "f.yaml", NAMES).diagnostics
    assert [(d.code, d.span.line) for d in found] == [("yaml.syntax", 2)]


def test_spans_point_at_the_token():
    assert marked("titel: x\n" + BARE) == "titel"
    assert marked(BARE + "subjects: [中文, 一二, {a: b}]\n") == "{"
    assert marked(BARE + "date: |\n\n    2024-02-31\n") == "2024-02-31"
    assert marked("title: 中文：全角\nnotes: 脚\n" + BARE.replace("title: X\n", "")) == "脚"


def test_bombs_and_depth_are_refused():
    laughs = 'a: &a ["x","x"]\nb: &b [*a,*a]\nsubjects: [*b,*b]\n'
    assert set(codes(BARE + laughs)) >= {"yaml.alias"}
    for deep in ("[" * 100_000 + "]" * 100_000, "\n  " + "- " * 100_000 + "x", "{a: " * 5000):
        assert codes(BARE + "rights: " + deep) == ["yaml.too-deep"]


def test_other_line_ends_shift_no_place():
    assert marked(BARE + "rights: a\u2028b\nsubtitel: x\n".replace("\u2028", " ")) == "subtitel"


def test_control_characters_written_as_escapes():
    assert codes(BARE + 'rights: "\\x01"\n') == ["file.control-character"]
