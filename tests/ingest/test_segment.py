"""Where the text ends, and what interrupts it."""

from dataclasses import replace

import pytest

from book.ingest.capture import complete, from_text
from book.ingest.clean import _lines, clean
from book.ingest.segment import segments

TEXT = """灯塔在岬角的尽头，走路要四十分钟，新来的守塔人每天走两趟。

他以前是修钟表的，手很稳，说灯和钟差不多，都是要按时候亮的东西。

透镜是从外国运来的，一共有三百二十块玻璃，擦一遍要整整两天。

到了冬天，连邮差也只来一次，他倒不觉得寂寞，因为夜里总有船经过。
"""
BEGIN, MIDDLE = TEXT.split("\n\n", 1)


def states(*rows):
    """The states of (text, odds, rule) each."""
    lines = _lines(complete(from_text("\n".join(text for text, _, _ in rows))))
    at = range(len(rows))
    rules = {i: rows[i][2] for i in at}
    return list(segments(at, lines, rules, set(), [odds for _, odds, _ in rows]).values())


def test_what_is_not_text_is_named_by_where_it_stands():
    assert states(
        (BEGIN, 9, ""),
        ("夜航灯牌手电筒", -3, ""),
        (BEGIN, 8, ""),
        ("相关推荐", -9, "related.heading"),
        ("山里的雾", 1, ""),  # under such a heading, a title needs more to be text
        ("写海的人", -4, ""),
        ("评论 2", -9, "comments.heading"),
        ("山里人", -3, ""),
    ) == ["body", "box", "body", "related", "related", "related", "comments", "comments"]


def test_the_text_goes_on_behind_a_list_inside_it():
    assert states(
        (BEGIN, 9, ""),
        ("相关推荐", -9, "related.heading"),
        ("山里的雾", 1, ""),
        ("写海的人", -4, ""),
        (BEGIN, 8, ""),
        ("灯与船", 1, ""),
    ) == ["body", "list", "list", "list", "body", "body"]


def test_running_text_is_lost_at_a_higher_price_than_let_in():
    assert states((BEGIN, 9, ""), (BEGIN, -1.5, ""), ("写海的人", -1.5, "")) == [
        "body",
        "body",
        "tail",
    ]


def test_what_the_form_sets_apart_stays():
    table = [("年份\t艘数\t吨位", -9, ""), ("1901\t20\t310", -9, "")]
    note = ("[1] 《海务局年报》，第 12 页", -2, "")
    assert states((BEGIN, 9, ""), *table, note) == ["body"] * 4


def kept(text):
    return [e.text for e in clean(from_text(text)).record.entries if e.kept]


WHOLE = kept(TEXT)


@pytest.mark.parametrize(
    "tail",
    [
        "分享至朋友圈\n夜航灯\n写海的人\n阅读 3024",  # words never seen, between words that are
        "责任编辑：林禾\n校对 周一鸣\n返回搜狐，查看更多",
        "网友评论(2)\n山里人 回复\n写得真好，顶一个！\n3天前 来自手机 赞(2) 回复",
        "相关推荐\n山里的雾\n雾从山谷里升起来，早上的班车晚了二十分钟，司机说这样的天气不多…\n阅读 12",
    ],
)
def test_a_tail_goes_whole(tail):
    assert kept(TEXT + "\n" + tail) == WHOLE


@pytest.mark.parametrize(
    "last",
    ["月亮走，我也走，\n走到河边打壶酒。", "（守塔人，七十三岁）"],
)
def test_short_last_lines_stay_before_a_clear_tail(last):
    text = TEXT + "\n" + last + "\n\n分享至朋友圈\n阅读 3024\n相关推荐\n山里的雾\n"
    assert kept(text) == WHOLE + last.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        "广告",
        "打开APP，看完整报道\n夜航灯牌手电筒 到手价 ￥49\n立即下载",
        "相关阅读：镇上的照相馆",
        "推荐阅读\n山里的雾 2018-03-02\n城里的雨 2018-03-05",
    ],
)
def test_a_box_in_the_text_goes_and_the_text_goes_on(box):
    assert kept(BEGIN + "\n\n" + box + "\n\n" + MIDDLE) == WHOLE


@pytest.mark.parametrize("heading", ["他的反馈", "2018"])
def test_a_heading_in_the_words_of_a_button_stays(heading):
    assert heading in kept(BEGIN + "\n\n" + heading + "\n\n" + MIDDLE)


def test_a_word_of_the_page_alone_in_the_text_does_not_end_it():
    text = BEGIN + "\n\n版权所有\n\n" + MIDDLE
    assert [line for line in kept(text) if line in WHOLE] == WHOLE


def test_sentences_at_the_foot_do_not_bring_the_text_back():
    foot = "分享\n阅读 3024\n相关推荐\n山里的雾\n返回顶部\n"
    foot += "本站转载文章的目的在于传递更多信息，不代表本站赞同其观点，如有侵权请联系我们删除。\n"
    foot += "Copyright © 2019 夜航网 版权所有\n网站地图\n"
    assert kept(TEXT + "\n" + foot) == WHOLE


def test_a_text_that_speaks_to_its_reader_stays():
    said = "你要是上岛来，就关掉手机，点亮一盏灯，别急着分享给谁看。"
    assert kept(BEGIN + "\n\n" + said + "\n\n" + MIDDLE) == [WHOLE[0], said, *WHOLE[1:]]


def test_a_title_below_one_heading_is_told_from_the_heading_that_follows():
    box = "相关报道\n海边最后一家修船厂的老板和他的三个儿子"
    text = BEGIN + "\n\n" + box + "\n\n冬天\n\n" + MIDDLE
    assert kept(text) == [WHOLE[0], "冬天", *WHOLE[1:]]


def test_an_extractor_speaks_for_short_lines_among_much_running_text():
    rows = [(BEGIN, 9, ""), ("船上有二十间客房", -4, ""), *[(MIDDLE.split("\n\n")[0], 6, "")] * 6]
    lines = _lines(complete(from_text("\n".join(text for text, _, _ in rows))))
    given = [odds for _, odds, _ in rows]
    at = range(len(rows))
    assert segments(at, lines, dict.fromkeys(at, ""), set(), given)[1] == "box"
    lines = [replace(line, block=replace(line.block, vote=True)) for line in lines]
    assert segments(at, lines, dict.fromkeys(at, ""), set(), given)[1] == "body"


def test_no_chapter_without_the_running_text_an_extractor_found():
    text = (
        "Sign up for our newsletter and get the best stories of the week in your inbox, every day."
    )
    capture = complete(from_text(text))
    capture = replace(capture, blocks=tuple(replace(b, vote=True) for b in capture.blocks))
    assert "newsletter" in clean(capture).body
