"""Notes, items, headings and captions of kept lines, told from a few lines of text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest import html
from book.ingest.capture import Block, from_text
from book.ingest.clean import clean
from book.ingest.lines import line_of
from book.ingest.roles import WEIGHTS, Text, numbering

PROSE = [
    "磨坊停了三十年，村里人都说它不会再响了。去年冬天，有人听见水轮动了一下。",
    "修它的人姓罗，六十七岁，从前在县里修拖拉机。他说磨坊不比拖拉机，没有说明书。",
    "水轮的叶片换了二十四块，用的是后山的杉木。杉木不怕水，怕的是没人照看。",
    "第一袋面粉磨出来那天，罗师傅没有说话。他抓了一把，放在手心里吹了吹。",
    "如今每个月的初一和十五，磨坊开门。来的人不全是磨面的，也有来听声音的。",
    "他说自己最怕的不是水，是安静。安静下来，就不知道哪里坏了，只能一处一处去摸。",
]
ENGLISH = [
    "The mill had stood still for thirty years when somebody heard the wheel turn in the night.",
    "The man who mended it had fixed tractors all his life, and a mill comes with no manual.",
    "He changed twenty-four boards of the wheel, all cut from the firs that grow behind it.",
    "On the day of the first flour he said nothing, took a handful and blew it off his palm.",
]


pieces = [
    *PROSE, "一、水轮", "二、磨面", "一", "（", "**", "**水轮**", "图", "??", "1. a", "2. b",
    "“什么？”", "03", "A B", "【】", "问：谁？",
]  # fmt: skip


def kinds(*parts: str) -> dict[str, str]:
    cleaned = clean(from_text("\n\n".join(parts) + "\n"))
    return {e.mended: e.kind for e in cleaned.record.entries if e.kept}


def among(prose: list[str], *lines: str) -> dict[str, str]:
    """What the lines are that stand between paragraphs, one in each gap."""
    parts = [prose[0]]
    for line, paragraph in zip(lines, prose[1:], strict=False):
        parts += [line, paragraph]
    return kinds(*parts, *prose[len(lines) + 1 :])


@pytest.mark.parametrize(
    "lines",
    [
        ("一、先听，再动手", "二、水轮", "三、磨面的日子是怎么来的？"),
        ("01 听见水声", "02 二十四块木板", "03 初一和十五"),
        ("【听见水声】", "【二十四块木板】", "【初一和十五】"),
        ("## 听见水声", "## 二十四块木板", "## 初一和十五"),
        ("听见水声的人", "二十四块木板", "初一和十五"),
    ],
)
def test_lines_of_one_form_with_text_between_are_headings(lines):
    found = among(PROSE, *lines)
    assert {found[line.removeprefix("## ")] for line in lines} == {"heading"}


def test_headings_in_english():
    found = among(ENGLISH, "The Wheel Turns", "No Manual", "Twenty-Four Boards")
    assert [t for t, kind in found.items() if kind == "heading"] == [
        "The Wheel Turns",
        "No Manual",
        "Twenty-Four Boards",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "（沉默）",
        "[laughter]",
        "罗师傅：",
        "1）85 → 21000：批量提交",
        "他吹了吹，说：",
        "“什么事？”",
        "我问他，后来呢？",
        "07:45磨坊门口",
        "11月2日 晴",
        "“江这边是灯",
    ],
)
def test_what_is_no_heading(line):
    assert among(PROSE, line).get(line) == "paragraph"


def test_rows_of_figures_are_no_headings():
    rows = ("杉木24块", "铁钉3斤", "桐油2桶")
    found = kinds(*PROSE[:2], "账是这样算的：", "\n".join(rows), *PROSE[2:])
    assert {found[row] for row in rows} == {"paragraph"}


def test_a_name_said_again_and_again_is_who_speaks():
    parts = [p for said in PROSE for p in ("罗师傅", said)]
    assert set(kinds(*parts).values()) == {"paragraph"}


@pytest.mark.parametrize(
    "line",
    [
        "▲ 修好的水轮",
        "图1水轮的构造",
        "图②：磨坊旧址。",
        "修好的水轮。受访者供图",
        "罗师傅在磨坊门口。（记者林小满摄）",
        "罗守田（左）与徒弟",
        "磨坊外景，图源：县档案馆",
        "《磨坊》剧照",
        "The wheel in its new boards. (Photo by Ann Lee)",
        "Ann Lee tests the wheel on Friday. (Tom Reed/Harlow Sentinel)",
        "La roue du moulin, le 6 mars 2024. LÉA SORBIER / AFI",
        "Ann Lee, pictured in 2019. Photograph: Tom Reed/The Post",
    ],
)
def test_a_caption_says_so(line):
    assert among(PROSE, line)[line] == "caption"


@pytest.mark.parametrize("line", ["罗师傅的木槌，用了三十年", "罗师傅在水轮边检查木板"])
def test_a_caption_that_does_not_say_so(line):
    parts = [*PROSE[:2], "图片", line, *PROSE[2:]]
    assert kinds(*parts)[line] == "caption"


def test_a_wider_gap_and_a_name_said_before_make_a_caption():
    parts = [*PROSE[:2], "一、水轮", *PROSE[2:4], "\n罗师傅与水轮", "二、磨面", *PROSE[4:]]
    found = kinds(*parts)
    assert found["罗师傅与水轮"] == "caption"
    assert found["一、水轮"] == found["二、磨面"] == "heading"


def test_a_picture_s_words_keep_a_heading_from_its_text_no_more():
    found = kinds(
        *PROSE[:2], "一、水轮", "▲ 修好的水轮", *PROSE[2:4], "二、磨面", "▲ 第一袋面", *PROSE[4:]
    )
    assert found["一、水轮"] == found["二、磨面"] == "heading"


def test_items_right_after_each_other_are_a_list():
    found = kinds(*PROSE[:2], "1. 换木板\n2. 换轴\n3. 上油", *PROSE[2:])
    assert {found[t] for t in ("换木板", "换轴", "上油")} == {"item"}


@pytest.mark.parametrize(
    ("line", "number"),
    [("十二、尾声", 12), ("（三）票价", 3), ("PART 2", 2), ("Part Three", 3), ("IV", 4), ("03", 3)],
)
def test_numbering(line, number):
    assert numbering(line)[1] == number


@given(st.lists(st.sampled_from(pieces), min_size=1, max_size=8))
def test_every_feature_has_its_weight(parts):
    measured = [line_of(Block(0, len(p)), p, p, 2, ()) for p in parts]
    text = Text(measured, range(len(parts)), range(len(parts)))
    assert {name for i in text.candidates for name in text.features(i)} <= WEIGHTS.keys()


def test_a_year_and_a_day_are_no_numbering():
    assert (
        numbering("2019 年的冬天") is numbering("3月12日") is numbering("4 cloves garlic") is None
    )


lines = st.lists(st.sampled_from(pieces), max_size=14)


@given(lines, st.sampled_from(["\n", "\n\n", "\n\n\n"]))
@settings(max_examples=150, deadline=None)
def test_any_order_of_lines_is_told(parts, gap):
    text = gap.join(parts)
    record = clean(from_text(text)).record
    assert record.text == text
    allowed = {"paragraph", "heading", "caption", "item", "quote", "note", "reference"}
    assert {e.kind for e in record.entries} <= allowed
    assert all(e.level for e in record.entries if e.kind == "heading")


def test_many_short_lines_take_no_longer_than_their_number():
    began = time.process_time()
    clean(from_text("\n\n".join(f"1. 王{chr(0x4E00 + n % 5000)}说{n}" for n in range(4000))))
    assert time.process_time() - began < 20


A, B = PROSE[0], PROSE[1]


def test_calls_are_tied_to_the_list_of_their_own_part():
    text = [f"{A}[1]", "上篇注：", "[1] 甲书。", f"{B}[1]", "下篇注：", "[1] 乙书。"]
    body = clean(from_text("\n\n".join(text))).body
    assert f"{A}[^1]\n\n{B}[^2]\n" in body and "注：" not in body
    assert "[^1]: 甲书。" in body and "[^2]: 乙书。" in body


def test_calls_that_may_mean_either_list_are_tied_to_none():
    text = [
        f"{A}[1]",
        f"{B}[2]",
        "注释",
        "[1] 甲。",
        "[2] 乙。",
        "参考文献",
        "[1] 丙。",
        "[2] 丁。",
    ]
    cleaned = clean(from_text("\n\n".join(text)))
    assert "[^" not in cleaned.body
    assert [q.quote for q in cleaned.questions if q.code == "notes"] == ["[1] 甲。"]


def test_a_list_that_alone_has_all_the_numbers_is_meant():
    text = [f"{A}[1]", f"{B}[2]", "注释", "[1] 甲。", "参考文献", "[1] 丙。", "[2] 丁。"]
    body = clean(from_text("\n\n".join(text))).body
    assert body.count("[^") == 4 and body.endswith(": 丁。\n") and "\\[1\\] 甲。" in body


def test_an_index_and_code_call_no_note():
    text = f"{A}数组 a[1] 与 my_list[1]。{B}[1]\n\n参考文献\n\n[1] 甲书。"
    body = clean(from_text(text)).body
    assert "a\\[1\\]" in body and "list\\[1\\]" in body and body.count("[^1]") == 2


def test_a_heading_goes_with_all_that_stood_under_it():
    words = "".join(f"<p>{line}</p>" for line in PROSE)
    links = "".join(
        f'<li><a href="/w/{n}">{word}</a></li>' for n, word in enumerate(("首页", "目录", "帮助"))
    )
    page = f"<article><h1>磨坊</h1>{words}<h2>外部链接</h2><nav><ul>{links}</ul></nav></article>"
    found = clean(html.read(page, "", None).capture).record.entries
    assert [(e.kept, e.rule) for e in found if e.text == "外部链接"] == [(False, "heading.bare")]
