# ruff: noqa: E501
"""Each pass mends its thing, leaves the rest alone, and is done after once."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import from_text
from book.ingest.clean import clean
from book.ingest.mend import PASSES, Draft, mend, setting, suggestions
from book.ingest.record import mended

CHINESE = "这是一段中文，好让判断语言的规则知道它在看中文。"


def mended_text(text, context=CHINESE):
    return mend(text, setting(context + text))[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("今年 2 月的一天", "今年2月的一天"),
        ("3 月 1 日,他来了", "3月1日，他来了"),
        ("他用GPT- 4 写信", "他用GPT-4写信"),
        ("\u00a0\u00a0 第一段", "第一段"),
        ("\u3000\u3000第一段", "第一段"),
        ("水,火:土;木!", "水，火：土；木！"),
        ("他说, “好。”", "他说，“好。”"),
        ("共2,000人,14:09开始", "共2,000人，14:09开始"),
        ("见https://example.org/a,b?c:d", "见https://example.org/a,b?c:d"),
        ("目标...是做事", "目标……是做事"),
        ("然后…没有了", "然后……没有了"),
        ("愿景--宏大", "愿景——宏大"),
        ("愿景──宏大", "愿景——宏大"),
        ("本•史密斯", "本·史密斯"),
        ("ＧＰＴ－４．０", "GPT-4.0"),
        ("⼈⼯", "人工"),
        ('他说"好"就走', "他说“好”就走"),
        ("去中\ue236国", "去中国"),
        ("前</a>", "前"),
        ('<a href="x.html">前</a>后', "前后"),
        ("<p>前</p>", "前"),
        ("甲&nbsp;乙&amp;丙", "甲 乙&丙"),
        ("零\u200b宽\ufeff", "零宽"),
        ("坏\x00\x1b字", "坏字"),
    ],
)
def test_mends(before, after):
    assert mended_text(before) == after
    assert mended_text(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "面向社会公开(open source)",
        "张三(左三)与李四(左四)",
        "元素 <div> 与 <span> 都是标签",
        "a < b 且 c > d",
        "他说：“你好，世界。”",
        "重(zhòng)要的是(shì)",
        "家庭👨‍👩‍👧照",
        "1 苹果",
        "比分3:2",
        "“Ego, Fear and Money: How It Was Lit”",
        "日本語のテキスト・データ",
    ],
)
def test_leaves_alone(text):
    assert mended_text(text) == text


def test_english_keeps_its_marks():
    text = 'He said, "wait..." -- and left; then 2 men came: one of 3.'
    assert mend(text, setting(text))[0] == text


def test_many_glosses_go_and_few_stay():
    """Five make a copy site; names with readings of more syllables, and words, are the author's."""
    glossed = "網(wǎng)上的內(nèi)容發(fā)布后,產(chǎn)品經(jīng)過數(shù)人(open source)看,羋昱廷(mǐ yù tíng)也看(左三)。"
    assert mended_text(glossed) == (
        "網上的內容發布后，產品經過數人(open source)看，羋昱廷(mǐ yù tíng)也看(左三)。"
    )
    four = "網(wǎng)上的內(nèi)容發(fā)布后，產(chǎn)品多。"
    assert mended_text(four) == four


def test_glosses_are_counted():
    text = "網(wǎng)內(nèi)發(fā)產(chǎn)數(shù)覺(jué)女(nǚ)，" + CHINESE
    assert clean(from_text(text)).record.mended()["mend.gloss"] == 7


marks = st.sampled_from(
    [*list('中文网內，。,.:;!?()（）"“”…—-–·•・ \u30000123456789aAbZ<>/&;#=_*[]|'), "...", "--", "&nbsp;", "<b>", "</b>", "<br>", "<a href=", "網(wǎng)", "\u200b", "\xa0", "\t", "\n", "́", "ﬁ", "⼈", "\x07", "GPT- 4", "&amp;", "amp;", "lt;"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(marks, max_size=40).map("".join))
def test_twice_is_once(text):
    known = setting(CHINESE + text * 2)
    once, edits = mend(text, known)
    assert mended(text, edits) == once
    assert mend(once, known) == (once, ())


@settings(max_examples=200, deadline=None)
@given(st.lists(marks, max_size=30).map("".join), st.sampled_from(PASSES))
def test_each_pass_is_idempotent(text, work):
    known = setting(CHINESE + text)
    draft = Draft(text)
    draft.change(work(draft.text, known))
    once = draft.text
    draft.change(work(once, known))
    assert draft.text == once or work(draft.text, known) is not None


def test_wording_is_only_proposed():
    text = "Mistral 和 Mistral 和 Mistral，又见 Misrtal 的的。"
    found = suggestions([("x", text)])
    assert [(s.before, s.after) for s in found] == [("的的", "的"), ("Misrtal", "Mistral")]
    assert "Misrtal" in mended_text(text) and "的的" in mended_text(text)


@pytest.mark.parametrize("run", [" ", "\u00a0", "\t", "\u3000"])
def test_long_runs_of_white_space_take_no_time(run):
    began = time.monotonic()
    text, edits = mend("磨坊" + run * 200_000 + "水轮", setting(CHINESE))
    assert len(text) == 5
    assert len(edits) == 1
    assert time.monotonic() - began < 5
