# ruff: noqa: E501
"""Nothing in a capture becomes markup by accident; what the record says comes out as markup."""

from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import Block, Capture, Mark, from_text
from book.ingest.clean import clean
from book.ingest.markdown import body
from book.ingest.record import Entry, Record, State
from book.manuscript import markup
from book.model.content import plain_text, walk


def record(*entries, script=""):
    return Record("", entries, script)


def entry(text, kind="paragraph", **more):
    return Entry("x", State.KEPT, kind, "body.paragraph", text, **more)


def parsed(text):
    outcome = markup.parse(text, "x.md")
    return outcome.value.content, [d.code for d in outcome.diagnostics]


special = st.lists(
    st.sampled_from([*list("*_#[]<>`~|\\!&(){}+-=.:1^\"' ab中文"), "<b>", "&amp;", "[^1]", "](x)", "---", "1. ", "```", "http://a.b"]),
    min_size=1,
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(special, st.sampled_from(["paragraph", "heading", "item", "quote"]))
def test_text_reads_as_itself(text, kind):
    text = " ".join(text.split())
    content, _ = parsed(body(record(entry(text, kind), entry("后"))))
    words = "".join(plain_text(content).split())
    assert words == "".join((text + "后").split())
    tags = {e.tag for e in walk(content)}
    assert tags <= {"p", "h2", "ul", "ol", "li", "blockquote", "a"} or "attribution" in tags


def test_marks():
    text = "很重要的一句话"
    marks = (Mark(1, 3, "strong"), Mark(4, 6, "em"), Mark(6, 7, "link", "https://example.org/a b"))
    assert (
        body(record(entry(text, marks=marks)))
        == "很**重要**的*一句*[话](https://example.org/a%20b)\n"
    )


def test_no_script_address_comes_through():
    marks = (Mark(0, 1, "link", "javascript:alert(1)"),)
    assert body(record(entry("点我", marks=marks))) == "点我\n"


def test_notes_are_tied_to_their_list():
    text = "\n\n".join(
        ["他在书里说过这件事[1]，后来又说了一次，意思并没有变[1][2]。", "没有人回答他，桥下的水照旧流着，天也慢慢黑了。",
         "参考资料", "[1] 河流志，王小明", "[2] 桥，李小红"]
    )  # fmt: skip
    cleaned = clean(from_text(text))
    assert "这件事[^1]，" in cleaned.body and "没有变[^1][^2]。" in cleaned.body
    assert cleaned.body.endswith("[^1]: 河流志，王小明\n\n[^2]: 桥，李小红\n")
    assert "参考资料" not in cleaned.body
    _content, codes = parsed(cleaned.body)
    assert not codes


def test_a_note_nobody_calls_stays_a_reference():
    text = "他在书里说过这件事[1]，后来又说了一次。\n\n参考资料\n\n[1] 河流志\n\n[2] 桥"
    cleaned = clean(from_text(text))
    assert "## 参考资料\n\n\\[2\\] 桥" in cleaned.body and "[^1]: 河流志" in cleaned.body


def test_a_call_without_a_note_is_text():
    assert "\\[7\\]" in clean(from_text("他说过这件事[7]，后来又说了一次，再后来就不说了。")).body


def test_table_of_tabs():
    text = "各年的产量见下表，单位是吨，数字由镇上的合作社提供。\n\n年份\t产量\n2001\t3|4\n2002\t5\n\n此后的数字没有人再记，账本也找不到了。"
    assert (
        "| 年份 | 产量 |\n| --- | --- |\n| 2001 | 3\\|4 |\n| 2002 | 5 |"
        in clean(from_text(text)).body
    )


def test_cells_lists_and_pictures_of_a_dom():
    text = "标题正文第一段，说了一件事，还没有说完。甲乙图说"
    cleaned = clean(
        Capture(
            text,
            (
                Block(0, 2, "h1"),
                Block(2, 20, "p", vote=True),
                Block(20, 21, "li", level=1, number=1),
                Block(21, 22, "li", level=2),
                Block(22, 22, "p", marks=(Mark(22, 22, "image", "captures/a.png", "桥"),)),
                Block(22, 24, "caption"),
            ),
            has_dom=True,
        )
    )
    assert cleaned.header.title == "标题"
    assert cleaned.body == (
        '正文第一段，说了一件事，还没有说完。\n\n1. 甲\n    - 乙\n\n![桥](captures/a.png "图说")\n'
    )


def test_a_caption_is_its_picture_s_title():
    picture = entry("", "image", marks=(Mark(0, 0, "image", "a.png", "桥"),))
    caption = entry('旧"桥"，左', "caption")
    assert body(record(picture, caption)) == '![桥](a.png "旧\\"桥\\"，左")\n'
    together = entry("旧桥", "caption", marks=(Mark(0, 0, "image", "a.png"),))
    assert body(record(together, caption)) == '![](a.png "旧桥")\n\n旧"桥"，左\n'
    assert body(record(caption, picture)) == '旧"桥"，左\n\n![桥](a.png)\n'
    calling = entry("旧桥[1]", "caption", marks=(Mark(2, 5, "note", "1"),))
    assert "\n\n旧桥" in body(record(picture, calling, entry("注", "note", number=1)))


def test_a_heading_is_heavy_without_saying_so():
    marks = (Mark(0, 4, "strong"), Mark(2, 4, "em"))
    assert body(record(entry("河上的事", "heading", marks=marks, level=2))) == "## 河上*的事*\n"


def test_caption_follows_its_picture():
    picture = entry("", "image", marks=(Mark(0, 0, "image", "a.png", "桥", "旧桥"),))
    assert body(record(picture)) == '![桥](a.png "旧桥")\n'
