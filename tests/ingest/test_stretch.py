"""Where on a page the article lies: the odds of lines by themselves, settled by those round about."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest.capture import complete, from_text
from book.ingest.clean import _lines
from book.ingest.stretch import _stretch, features, settled

TEXT = "守塔人每天走两趟，第{}趟在黄昏，那时候船都回来了，他数一遍，再把数目写进本子里。"
MENU = "栏目{}"
REPLY = "我小时候也住在海边，第{}次看到有人把这件事写得这样清楚，谢谢作者。"


def page(*parts):
    return _lines(complete(from_text("\n".join(parts))))


def many(form, n):
    return [form.format(i) for i in range(n)]


def test_what_reads_like_text_far_below_the_article_is_less_likely():
    lines = page(*many(TEXT, 12), *many(MENU, 20), *many(REPLY, 2), *many(MENU, 20))
    alone = [3.0] * 12 + [-4.0] * 20 + [2.0] * 2 + [-4.0] * 20
    odds = settled(lines, alone)
    assert min(odds[:12]) > 0 > max(odds[32:34])


def test_a_doubtful_line_amid_the_article_is_likelier():
    lines = page(*many(TEXT, 6), "秋天", *many(TEXT, 6), *many(MENU, 12), "秋天", *many(MENU, 12))
    alone = [3.0] * 6 + [-0.3] + [3.0] * 6 + [-4.0] * 12 + [-0.3] + [-4.0] * 12
    odds = settled(lines, alone)
    assert odds[6] > odds[25] + 1


def test_the_stretch_is_the_run_with_the_greatest_sum():
    values = (-2, -1, 1, 3)
    for gains in product(values, repeat=5):
        first, last = _stretch(gains)
        best = max(sum(gains[i : j + 1]) for i in range(5) for j in range(i, 5))
        assert sum(gains[first : last + 1]) == best


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(-60, 60), max_size=40))
def test_any_odds_settle_line_by_line(alone):
    lines = page(*many(TEXT, len(alone))) if alone else []
    odds = settled(lines, alone)
    assert len(odds) == len(alone) == len(features(lines, alone))
    assert all(-100 < x < 100 for x in odds)
