# ruff: noqa: E501
"""A Markdown capture is read whole: what it writes as markup is structure, the rest is on the record."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import Header
from book.ingest.clean import clean
from book.ingest.record import Decision
from book.ingest.tree import from_tree
from book.manuscript import markup

PROSE = "磨坊停了三十年，村里人都说它不会再响了。去年冬天，有人听见水轮动了一下。"


def capture(text: str):
    read = markup.parse(text, "x.md", tags=True).value
    return from_tree(read.content, Header(), None, read.top)


def body(text: str) -> str:
    """The chapter's body, nothing taken for furniture."""
    entries = clean(capture(text)).record.entries
    return clean(capture(text), [Decision("keep", e.id) for e in entries]).body


def test_what_markdown_has_comes_back_as_it_was():
    text = f"""{PROSE}x\\[1\\]、a\\[2\\]，见<https://example.org/a>。[^1]

## 水轮

- 甲
    - 乙
- 丙

1. 一
2. 二

1) 另一

> 引一
>
> > 引二
>
> - 引中列表
>
> ```
> 码
> ```
>
> ——罗师傅

* * *

{PROSE}再说一遍。[^2]

### 磨面

| 年 | 量 |
| --- | --- |
| 1 | a\\|b |

{PROSE}

[^1]: 甲书。

[^2]: 乙书，*初版*。
"""
    assert body(text) == text


def test_brackets_are_brackets_where_notes_are_labelled():
    found = clean(
        capture(
            f"{PROSE}[^甲]\n\n数组 a[1] 与 b\\[2\\]。{PROSE}[^乙]\n\n[^甲]: 甲书。\n[^乙]: 乙书。\n"
        )
    )
    assert "a\\[1\\] 与 b\\[2\\]。" in found.body
    assert found.body.endswith("[^1]: 甲书。\n\n[^2]: 乙书。\n")


def test_sections_under_a_title_begin_on_the_second_level():
    found = clean(capture(f"# 磨坊\n\n{PROSE}\n\n## 水轮\n\n{PROSE}\n\n### 叶片\n\n{PROSE}\n"))
    assert found.header.title == "磨坊"
    assert "\n## 水轮\n" in found.body and "\n### 叶片\n" in found.body


def test_tags_are_on_the_record():
    text = f"{PROSE}\n\n<div>块<b>粗</b><br>行</div>{PROSE}\n\n{PROSE}他~~没~~来。<script>alert(1)</script>\n\n\\<i\\>是字\n"
    found = clean(capture(text))
    assert (
        f"块粗\\\n行{PROSE}" in found.body
        and "他~~没~~来。\n" in found.body
        and "\\<i\\>是字" in found.body
    )
    assert found.record.text == capture(text).text
    cut = [(p.text, p.rule) for p in found.record.pieces() if p.rule.startswith("mend.")]
    assert ("<script>alert(1)</script>", "mend.markup") in cut


pieces = st.sampled_from(
    [*"*_#[]<>`~|\\!&(){}+-=.:1^\"' ab中文\n", "\n\n", "\n- ", "\n> ", "\n1. ", "\n## ", "<b>", "&amp;", "[^1]", "\n\n[^1]: ",
     "](x)", "---", "```", "https://a.com", "**", "~~", PROSE]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, min_size=1, max_size=30).map("".join))
def test_a_chapter_s_body_comes_back_the_same(text):
    once = body(body(text))
    assert body(once) == once
    assert clean(capture(text)).record.text == capture(text).text
