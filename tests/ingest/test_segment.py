"""The likeliest way through the lines: where the text ends, and what interrupts it."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean

TEXT = """灯塔在岬角的尽头，走路要四十分钟，新来的守塔人每天走两趟。

他以前是修钟表的，手很稳，说灯和钟差不多，都是要按时候亮的东西。

透镜是从外国运来的，一共有三百二十块玻璃，擦一遍要整整两天。

到了冬天，连邮差也只来一次，他倒不觉得寂寞，因为夜里总有船经过。
"""
BEGIN, MIDDLE = TEXT.split("\n\n", 1)


def kept(text):
    return [e.text for e in clean(from_text(text)).record.entries if e.kept]


WHOLE = kept(TEXT)


@pytest.mark.parametrize(
    "tail",
    [
        "分享至朋友圈\n夜航灯\n写海的人\n阅读 3024",  # words never seen, between words that are
        "社会\n灯塔\n责任编辑：林禾\n一审 周一鸣",
        "评论 2\n山里人\n写得真好，我小时候也见过这样的灯，后来就拆了，再也没有人说起。\n3天前 回复",
        "相关推荐\n山里的雾\n雾从山谷里升起来，早上的班车晚了二十分钟，司机说这样的天气不多…\n阅读 12",
    ],
)
def test_a_tail_goes_whole(tail):
    assert kept(TEXT + "\n" + tail) == WHOLE


@pytest.mark.parametrize(
    "last",
    ["月亮走 我也走\n走到河边打壶酒\n酒不醉 人不醉", "- 灯油两桶\n- 棉纱一包", "守塔人，七十三岁"],
)
def test_short_last_lines_stay_before_a_clear_tail(last):
    text = TEXT + "\n" + last + "\n\n分享至朋友圈\n阅读 3024\n相关推荐\n山里的雾\n"
    assert kept(text) == WHOLE + last.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        "广告",
        "打开APP，看完整报道\n夜航灯牌手电筒\n立即下载",
        "相关阅读：镇上的照相馆",
        "推荐阅读\n山里的雾\n城里的雨",
    ],
)
def test_a_box_in_the_text_goes_and_the_text_goes_on(box):
    assert kept(BEGIN + "\n\n" + box + "\n\n" + MIDDLE) == WHOLE


@pytest.mark.parametrize("heading", ["目录", "反馈", "2018"])
def test_a_heading_in_the_words_of_a_button_stays(heading):
    assert heading in kept(BEGIN + "\n\n" + heading + "\n\n" + MIDDLE)


def test_a_word_of_the_page_alone_in_the_text_does_not_end_it():
    text = BEGIN + "\n\n版权所有\n\n" + MIDDLE
    assert [line for line in kept(text) if line in WHOLE] == WHOLE


def test_sentences_at_the_foot_do_not_bring_the_text_back():
    foot = "分享\n阅读 3024\n相关推荐\n山里的雾\n返回顶部\n"
    foot += "我们向这片海边的先民致意，也向今天还在海上的人致意。\n"
    foot += "本台的节目由各地的通讯员供稿，文字与声音的权利归他们所有。\n网站地图\n"
    assert kept(TEXT + "\n" + foot) == WHOLE


def test_a_text_that_speaks_to_its_reader_stays():
    said = "你要是上岛来，就关掉手机，点亮一盏灯，别急着分享给谁看。"
    assert kept(BEGIN + "\n\n" + said + "\n\n" + MIDDLE) == [WHOLE[0], said, *WHOLE[1:]]


def test_a_title_below_one_heading_is_told_from_the_heading_that_follows():
    box = "相关报道\n海边最后一家修船厂的老板和他的三个儿子"
    text = BEGIN + "\n\n" + box + "\n\n冬天\n\n" + MIDDLE
    assert kept(text) == [WHOLE[0], "冬天", *WHOLE[1:]]
