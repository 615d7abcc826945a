# ruff: noqa: E501
"""Each pass mends its thing, leaves the rest alone, and is done after once."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import from_text
from book.ingest.clean import clean
from book.ingest.html import read
from book.ingest.mend import PASSES, Draft, code_in, mend, setting, suggestions
from book.ingest.record import mended

CHINESE = "这是一段中文，好让判断语言的规则知道它在看中文。"


def mended_text(text, context=CHINESE):
    return mend(text, setting(context + text), code_in(text))[0]


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
        ("约翰﹒史密斯", "约翰·史密斯"),
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
        ("他说完了.然后就走了.谁也没有留他.", "他说完了。然后就走了。谁也没有留他。"),
        ("2023年11月17日， 他来， 又走。 没有人看见", "2023年11月17日，他来，又走。没有人看见"),
        ("第 1 、2章，与 100 ，", "第1、2章，与100，"),
        ("GPT-4和 GPT -3.5 。", "GPT-4和 GPT-3.5。"),
        ("涨了 15 % 。（ 3 ）人", "涨了15%。（3）人"),
        ("１，０００人", "1,000人"),
        ("﹙小﹚﹐﹁好﹂", "（小），「好」"),
        ("结尾──", "结尾——"),
        ("水 -- 火", "水——火"),
        ("他走了—再也没有回来", "他走了——再也没有回来"),
        ("最后－走了。", "最后——走了。"),
        ("又等了一会儿，…最后", "又等了一会儿，……最后"),
        ("好。。好", "好……好"),
        ("见https://e.com/a,b,再见", "见https://e.com/a,b，再见"),
        ("第１２，１９９８年", "第12，1998年"),
        ("约翰.史密斯.他来了.她没来.", "约翰.史密斯。他来了。她没来。"),
        ("省略......。", "省略……。"),
        ("他说'好'就走", "他说‘好’就走"),
        ("写作`a,b; 网,络 2 月`,好", "写作`a,b; 网,络 2 月`，好"),
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
        "约翰.史密斯与玛丽.戴维斯都来了。",
        "孙怀素. 济闸日记[M]. 稿本",
        "版本3.5与中文.公司",
        "旧书市。 记者 宋一苇 图",
        "约4 ℃",
        "北京—上海，秦岭–淮河，台北－高雄",
        "6'高，'it's ok'",
        "HTML里的&nbsp;和&#8220;不一样",
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


@pytest.mark.parametrize(
    "glossed",
    [
        "網(wăng)上，我(wŏ)的網(Wǎng)，內( nèi )容，發(fā)展，產(chǎn)品，兒(er)子，兒(ér)化。",
        "他(tā)在(zài)这时(shí)走到那(nà)里，有(yǒu)人(rén)说。",
        "网(wǎng)站，产(chǎn)品，" * 3 + "重(zhòng)要。",
    ],
)
def test_however_they_are_written(glossed):
    assert "(" not in mended_text(glossed)


@pytest.mark.parametrize(
    "authors",
    [
        "重(chóng)庆的重不读重(zhòng)量的重；六(lù)安在安徽，蚌(bèng)埠也在安徽；番(pān)禺在广东。",
        "亳(bó)州在北，歙(shè)县在南，盱(xū)眙(yí)在东，郫(pí)县在西，蕲(qí)春在中。",
        "樂(yuè)團的樂不是快樂(lè)的樂，還(huán)書的還，會(kuài)計的會，調(diào)查的調，讀音不同。",
    ],
)
def test_an_authors_readings_stay_and_are_asked_about(authors):
    assert mended_text(authors) == authors
    cleaned = clean(from_text(CHINESE + "\n\n" + authors))
    assert "gloss" in {q.code for q in cleaned.questions}


def test_one_of_an_author_among_many():
    inserted = "網(wǎng)上的內(nèi)容發(fā)布後,產(chǎn)品經(jīng)過數(shù)人看。" * 2 + "\n\n"
    text = inserted + "單(shàn)姓的讀(dú)音是善。"
    assert mended_text(text).endswith("單(shàn)姓的讀音是善。")


def test_code_and_variables_stay():
    page = (
        f"<title>函数</title><h1>函数</h1><p>{CHINESE}</p><p>函数 <code>打印(值, 1);返回 2 个</code>,按"
        "<kbd>键,盘</kbd>与<samp>好...</samp>与<tt>a:网</tt>与<var>网,络 2</var>,&amp;nbsp;是空格;好</p>"
    )
    body = clean(read(page).capture).body
    for code in ("`打印(值, 1);返回 2 个`，", "`键,盘`", "`好...`", "`a:网`", "*网,络 2*,"):
        assert code in body
    assert "\\&nbsp;是空格；好" in body


def test_a_line_end_within_code_is_a_space():
    page = (
        f"<title>函数</title><h1>函数</h1><p>{CHINESE}</p><p>写作<code>打印\n  值</code>就好。</p>"
    )
    assert "`打印 值`" in clean(read(page).capture).body


def test_a_page_escaped_once_too_often():
    page = (
        "<title>旧事</title><h1>旧事</h1>" + f"<p>{CHINESE}他说&amp;ldquo;好&amp;rdquo;。</p>" * 3
    )
    assert "他说“好”。" in clean(read(page).capture).body


def test_glosses_are_counted():
    text = "網(wǎng)內(nèi)發(fā)產(chǎn)數(shù)覺(jué)女(nǚ)，" + CHINESE
    assert clean(from_text(text)).record.mended()["mend.gloss"] == 7


marks = st.sampled_from(
    [*list('中文网內，。,.:;!?()（）"“”…—-–·•・ \u30000123456789aAbZ<>/&;#=_*[]|'), "...", "--", "&nbsp;", "<b>", "</b>", "<br>", "<a href=", "網(wǎng)", "\u200b", "\xa0", "\t", "\n", "́", "ﬁ", "⼈", "\x07", "GPT- 4", "&amp;", "amp;", "lt;", "`", "－", "﹐", "GPT -", "'", "％", "，", "１，０００"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(marks, max_size=40).map("".join))
def test_twice_is_once(text):
    known = setting(CHINESE + text * 2)
    once, edits = mend(text, known)
    assert mended(text, edits) == once
    assert mend(once, known) == (once, ())


@settings(max_examples=200, deadline=None)
@given(*[st.lists(marks, max_size=12).map("".join)] * 3)
def test_code_is_as_it_was(before, code, after):
    code = "`" + "".join(code.replace("`", "").split()) + "x`"
    text = before.replace("`", "") + code + after.replace("`", "")
    known = setting(CHINESE + text)
    once, edits = mend(text, known, code_in(text))
    assert mended(text, edits) == once
    assert "".join(code.split("\x07")) in once
    assert mend(once, known, code_in(once)) == (once, ())


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
