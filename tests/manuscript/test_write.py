"""Values beside the editor's own lines: what is added reads back, all else stays as it stood."""

import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from book.diagnostics import has_errors
from book.manuscript import read as manuscript
from book.manuscript import source, write
from book.manuscript.records import read, tree
from book.schema import BOOK, HEADER

# YAML of our own values.

texts = st.text(max_size=60).map(lambda t: t.encode("utf-8", "replace").decode())
words = st.text(
    alphabet="ab -?:,[]{}#&*!|>'\"%@`~\\.\n\t春，。null012\u2028\ufeff\x85\r\x07", max_size=20
)
values = st.recursive(
    texts | words,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(texts | words, inner, max_size=4)
        | st.dictionaries(texts | words, texts | words, max_size=4).map(write.Row)
    ),
    max_leaves=12,
)


@given(values)
@settings(max_examples=600)
@example("")
@example("- a")
@example("a: b")
@example(["- a", [["x"], {}], {"k": []}])
@example(" \n a\n\n")
@example("\n\n")
@example("\na")
@example("a \nb ")
@example("---\nx")
@example("...")
def test_what_is_dumped_reads_back(value):
    found = tree(write.dump(value))
    assert (found.plain() if found else None) == value


def test_a_list_of_entries_reads_well():
    entries = [
        {
            "id": "li-bai",
            "heading": "李白",
            "variants": ["太白", "青莲居士"],
            "count": 3,
            "accept": None,
        },
        {"id": "x", "quote": "一行。\n又一行。\n", "not": []},
    ]
    assert write.dump(entries) == (
        "- id: li-bai\n"
        "  heading: 李白\n"
        "  variants:\n"
        "    - 太白\n"
        "    - 青莲居士\n"
        "  count: 3\n"
        "  accept:\n"
        "- id: x\n"
        "  quote: |\n"
        "    一行。\n"
        "    又一行。\n"
        "  not: []\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words: no", '"plain words: no"'),
        ("http://example.org/a#b", "http://example.org/a#b"),
        ("a #b", '"a #b"'),
        ("-1", "-1"),
        ("- 1", '"- 1"'),
        ("他说：“好”", "他说：“好”"),
        ('he said: "no"', "'he said: \"no\"'"),
        ("null", '"null"'),
        ("", '""'),
        ("a\tb", '"a\\tb"'),
        ("\x07", '"\\x07"'),
    ],
)
def test_quotes_only_where_needed(text, written):
    assert write.scalar(text) == written


# A slug into book.yaml.

HEAD = "# what it is\nformat: 1   # first\nidentifier: x\ntitle: 'X: y'\nlang: zh-Hans\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "contents:\n  - a  # one\n  - b  # two\n",
            "contents:\n  - a  # one\n  - b  # two\n  - new\n",
        ),
        (
            "contents:\n- a\n\n# behind\nrights: x\n",
            "contents:\n- a\n- new\n\n# behind\nrights: x\n",
        ),
        ("contents: [a, b] # two\n", "contents: [a, b, new] # two\n"),
        ("contents: []\n", "contents: [new]\n"),
        ("contents: [ ]\n", "contents: [ new]\n"),
        ("contents: [a,]\n", "contents: [a, new,]\n"),
        ("contents: [\n  a,\n  b # two\n]\n", "contents: [\n  a,\n  b, # two\n  new\n]\n"),
        ("contents: [\n  a,\n  b, # two\n]\n", "contents: [\n  a,\n  b, # two\n  new,\n]\n"),
        ("contents: # none yet\nrights: x\n", "contents: # none yet\n  - new\nrights: x\n"),
        ("contents:\n", "contents:\n  - new\n"),
        ("contents:", "contents:\n  - new"),
        ("contents: ~ # none\n", "contents: [new] # none\n"),
        ("contents: a # one\n", "contents: [a, new] # one\n"),
        ("", "contents:\n  - new\n"),
        (
            "contents:\n  - part: One\n    chapters: [a]  # one\n  # end\n",
            "contents:\n  - part: One\n    chapters: [a]  # one\n  - new\n  # end\n",
        ),
        (
            "contents:\n  - part: One\n    chapters:\n      - a\n      - b\nback: c\n",
            "contents:\n  - part: One\n    chapters:\n      - a\n      - b\n  - new\nback: c\n",
        ),
        (
            "contents:\n  part: One\n  chapters: [a]\nback: c\n",
            "contents:\n  - part: One\n    chapters: [a]\n  - new\nback: c\n",
        ),
        ("contents:\n  - >-\n    a\nback: c\n", "contents:\n  - >-\n    a\n  - new\nback: c\n"),
        ('"contents": ["a"]\n', '"contents": ["a", new]\n'),
        ("contents:\n  - a", "contents:\n  - a\n  - new"),
    ],
)
def test_a_chapter_is_added(before, after):
    assert write.append_chapter(HEAD + before, "new") == HEAD + after
    crlf = (HEAD + before).replace("\n", "\r\n")
    assert write.append_chapter(crlf, "new") == (HEAD + after).replace("\n", "\r\n")
    assert write.append_chapter("\ufeff" + HEAD + before, "new") == "\ufeff" + HEAD + after


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "\ufeff", "{}", "{title: x}", "{contents: }"]
)
def test_a_book_that_says_little(text):
    out = write.append_chapter(text, "new")
    assert tree(out).plain()["contents"] == ["new"]
    assert write.append_chapter(out, "new") == out


@pytest.mark.parametrize("key", ["front", "contents", "back"])
def test_a_chapter_that_is_listed_is_not_listed_again(key):
    text = f"{key}:\n  - part: One\n    chapters: [new]\n"
    assert write.append_chapter(text, "new") == text


@pytest.mark.parametrize("text", ["- a\n", "a: [", "x: &a [b]\ncontents: *a\n", "--- a\n--- b\n"])
def test_what_cannot_be_added_to_is_left_alone(text):
    with pytest.raises(ValueError):
        write.append_chapter(text, "new")


slugs = st.from_regex(r"\A[a-z][a-z0-9-]{0,8}\Z").filter(lambda s: s not in ("null", "new-one"))
comments = st.sampled_from(["", "  # 注", " # a: [b", "   "])


@st.composite
def books(draw):
    """A valid book.yaml in one of the styles people write."""
    items = draw(st.lists(slugs, max_size=5, unique=True))
    style = draw(st.sampled_from(["block", "dense", "flow", "lines", "parts"]))
    comment = lambda: draw(comments)  # noqa: E731
    if style == "flow" or not items:
        body = f"contents: [{', '.join(items)}]{comment()}\n"
    elif style == "lines":
        last = draw(st.sampled_from(["", ","]))
        lines = [f"    {s}{',' if s != items[-1] else last}{comment()}\n" for s in items]
        body = f"contents: [{comment()}\n{''.join(lines)}  ]{comment()}\n"
    elif style == "parts":
        inner = ", ".join(items[1:])
        body = f"contents:{comment()}\n  - {items[0]}{comment()}\n"
        body += f"  - part: 甲{comment()}\n    chapters: [{inner}]{comment()}\n"
    else:
        indent = "" if style == "dense" else draw(st.sampled_from(["  ", "    "]))
        body = f"contents:{comment()}\n" + "".join(
            f"{indent}- {draw(st.sampled_from(['', chr(34)])).join(['', s, ''])}{comment()}\n"
            + draw(st.sampled_from(["", "\n", f"{indent}# 间\n"]))
            for s in items
        )
    before = draw(st.sampled_from(["", "# 书\n\n", "timeline: {show: all} # y\n"]))
    after = draw(st.sampled_from(["", "\n", "# 完\n", "back: [z]\n", "rights: |\n  甲\n\n  乙\n"]))
    head = "identifier: x\ntitle: 书名\nlang: zh-Hans\n"
    text = before + head + body + after if draw(st.booleans()) else before + body + head + after
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(books())
@settings(max_examples=500)
def test_appending_keeps_every_other_line(text):
    old = tree(text).plain()
    found = {d.code for d in read(text, "x", BOOK).diagnostics}
    assert found <= {"key.missing", "contents.empty"}
    out = write.append_chapter(text, "new-one")
    new = tree(out).plain()
    assert new == {**old, "contents": [*(old["contents"] or []), "new-one"]}
    assert not has_errors(d for d in read(out, "x", BOOK).diagnostics)
    was, is_ = text.splitlines(keepends=True), out.splitlines(keepends=True)
    kept = [line for line in was if line in is_]
    changed = [line for line in was if line not in is_]
    assert len(changed) <= 1, changed
    assert [line for line in is_ if line in kept] == kept or len(set(was)) < len(was)
    assert len(is_) - len(was) in (0, 1)


# Chapters and files.


def test_a_chapter_file(tmp_path):
    header = {"lang": "en", "title": "A: b", "author": ["X, Y", "Z"], "tags": [], "editor": ["E"]}
    text = write.chapter(header, "\nwords\n\n\n")
    assert text == (
        '---\ntitle: "A: b"\nauthor: ["X, Y", Z]\neditor: E\npublisher:\nsource:\npublished:\n'
        "lang: en\n---\n\nwords\n"
    )
    parts = source.split_header(text)
    record = read(parts.header, "x", HEADER)
    assert not record.diagnostics
    assert record.value.value.texts("author") == ("X, Y", "Z") and parts.body.strip() == "words"


def test_a_new_book_builds_with_its_chapter(tmp_path):
    write.put(tmp_path / "book.yaml", write.new_book("my-book", "书：一", "zh-Hans", ["a"]))
    write.put(tmp_path / "01-a.md", write.chapter({"title": "甲"}, "正文。"))
    outcome = manuscript.read_manuscript(source.find(str(tmp_path)))
    assert not outcome.diagnostics
    assert outcome.value.metadata.title == "书：一"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("春天的集市", "chun-tian-de-ji-shi"),
        ("A Café in Köln: 2024", "a-cafe-in-koln-2024"),
        ("GPT-4o 发布之后", "gpt-4o-fa-bu-zhi-hou"),
        ("河边河边河边河边河边河边河边河边的标题", "he-bian-he-bian-he-bian-he-bian-he-bian"),
        ("？！", "article"),
        ("さくら", "article"),
        ("x" * 99, "x" * 40),
    ],
)
def test_slugs(title, slug):
    assert write.slug_from(title) == slug
    assert write.slug_from(title, {slug, f"{slug}-2"}) == f"{slug}-3"


@given(st.text(max_size=80))
def test_any_title_gives_a_slug(title):
    slug = write.slug_from(title)
    assert slug.isascii() and len(slug) <= 42 and tree(f"- {slug}").plain() == [slug]
    assert source.slug_of(f"01-{slug}.md") == slug


def test_prefixes():
    assert write.next_prefix([]) == "01-"
    assert write.next_prefix(["01-a.md", "09-b.md", "x.md"]) == "10-"
    assert write.next_prefix(["99-a.md"]) == "100-"


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    target = tmp_path / "deep" / "x.md"
    write.put(target, "one")
    target.chmod(0o640)
    write.put(target, b"two")
    assert target.read_bytes() == b"two" and target.stat().st_mode & 0o777 == 0o640

    def fail(*_):
        raise OSError("no")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError):
        write.put(target, "three")
    assert target.read_bytes() == b"two" and len(list(target.parent.iterdir())) == 1
