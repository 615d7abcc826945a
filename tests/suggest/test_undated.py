"""What a statement without a date says of when it was is known."""

from __future__ import annotations

import pytest

from book.suggest.undated import counted, gap, is_counted


@pytest.mark.parametrize(
    ("literal", "days"),
    [
        ("六天后", (6, 6)),
        ("四十一天前", (-41, -41)),
        ("Thirteen days before", (-13, -13)),
        ("twenty-one days later", (21, 21)),
        ("次日", (1, 1)),
        ("隔兩日", (2, 2)),
        ("the day after", (1, 1)),
        ("第三天", (2, 3)),  # the first may be counted
        ("一周后", (6, 8)),
        ("两个月后", (54, 68)),
        ("那天", None),
        ("三年后", None),
    ],
)
def test_the_days_that_an_expression_counts(literal, days):
    assert counted(literal) == days


def test_what_is_counted_is_counted_from_a_day_that_is_told():
    assert is_counted((106, 106), "六天后", [(50, 50), (100, 100)])
    assert is_counted((94, 94), "六天前", [(100, 100)])
    assert not is_counted((105, 105), "六天后", [(100, 100)])
    assert not is_counted((106, 106), "六天后", [(100, 130)])  # of a month no day is told
    assert not is_counted((106, 106), "那天", [(100, 100)])


def test_the_gap_is_to_the_nearest():
    assert gap((10, 12), [(1, 3), (15, 20)]) == 3
    assert gap((10, 12), [(12, 20)]) == 0
