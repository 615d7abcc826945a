"""How likely a line is text: read from the table, from words, shapes and neighbours."""

from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import complete, from_text
from book.ingest.clean import _lines
from book.ingest.odds import features, odds, own

PAGE = """长河网 首页 新闻 财经 登录 注册
守塔人
2024-03-01 08:00 来源：长河网 作者：林禾
灯塔在岬角的尽头，走路要四十分钟，新来的守塔人每天走两趟。
他以前是修钟表的，手很稳，说灯和钟差不多，都是要按时候亮的东西。
透镜是从外国运来的，一共有三百二十块玻璃，擦一遍要整整两天。
扫码关注我们，领取新人福利
到了冬天，连邮差也只来一次，他倒不觉得寂寞，因为夜里总有船经过。
责任编辑：林禾
相关推荐
十个最美的海边小镇，你去过几个
网友评论(2)
"""


def lines(text):
    return _lines(complete(from_text(text)))


def test_text_is_likely_and_furniture_is_not():
    page = lines(PAGE)
    text = {line.text for line, value in zip(page, odds(page), strict=True) if value > 0}
    assert text == {line.text for line in page if line.text.endswith("。")}


def test_words_are_taken_in_the_script_and_width_of_the_rules():
    assert own(*lines("立即登錄"))[1:] == own(*lines("立即登录"))[1:]


def test_numbers_are_one_word():
    a, b = lines("阅读 3024"), lines("阅读 17")
    assert [f for f in own(*a) if f[:2] == "w "] == [f for f in own(*b) if f[:2] == "w "]


def test_a_long_line_is_looked_at_from_both_ends():
    (line,) = lines("开头" + "中" * 5000 + "结尾。")
    words = own(line)
    assert "first 开" in words and "last 尾 。" in words and len(words) < 300


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_odds_line_by_line(text):
    some = lines(text)
    values = odds(some)
    assert len(values) == len(some) == len(features(some))
    assert all(-100 < value < 100 for value in values)
    assert values == odds(some)
