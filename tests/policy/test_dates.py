"""Dates: what is read, what is refused and why, and how each is said."""

import datetime
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from book.model.apparatus import Precision
from book.policy.dates import (
    DateError,
    disagree,
    display,
    iso_datetime,
    parse,
    short_display,
    sort_key,
)

# EDTF | zh-Hans | zh-Hant | English | Japanese
SAID = """
2023-11-17            | 2023年11月17日          | 2023年11月17日          | 17 November 2023           | 2023年11月17日
2023-11               | 2023年11月              | 2023年11月              | November 2023              | 2023年11月
2023-11-XX            | 2023年11月              | 2023年11月              | November 2023              | 2023年11月
2023                  | 2023年                  | 2023年                  | 2023                       | 2023年
2023-XX               | 2023年                  | 2023年                  | 2023                       | 2023年
198X                  | 20世纪80年代            | 20世紀80年代            | the 1980s                  | 1980年代
200X                  | 21世纪头十年            | 21世紀頭十年            | the 2000s                  | 2000年代
19XX                  | 20世纪                  | 20世紀                  | 20th century               | 20世紀
20XX                  | 21世纪                  | 21世紀                  | 21st century               | 21世紀
10XX                  | 11世纪                  | 11世紀                  | 11th century               | 11世紀
2015~                 | 约2015年                | 約2015年                | c. 2015                    | 約2015年
2015?                 | 2015年（？）            | 2015年（？）            | 2015 (?)                   | 2015年（？）
2015%                 | 约2015年（？）          | 約2015年（？）          | c. 2015 (?)                | 約2015年（？）
198X~                 | 约20世纪80年代          | 約20世紀80年代          | c. 1980s                   | 約1980年代
2015/2017             | 2015—2017年             | 2015—2017年             | 2015–2017                  | 2015〜2017年
2023-11-18/2023-11-19 | 2023年11月18日—19日     | 2023年11月18日—19日     | 18–19 November 2023        | 2023年11月18日〜19日
2023-11-18/2023-12-03 | 2023年11月18日—12月3日  | 2023年11月18日—12月3日  | 18 November – 3 December 2023 | 2023年11月18日〜12月3日
2023-05/2023-07       | 2023年5月—7月           | 2023年5月—7月           | May–July 2023              | 2023年5月〜7月
2023-11/2024-05       | 2023年11月—2024年5月    | 2023年11月—2024年5月    | November 2023 – May 2024   | 2023年11月〜2024年5月
2020/2021-05          | 2020年—2021年5月        | 2020年—2021年5月        | 2020 – May 2021            | 2020年〜2021年5月
2015~/2017            | 约2015年—2017年         | 約2015年—2017年         | c. 2015 – 2017             | 約2015年〜2017年
198X/199X             | 20世纪80年代—90年代     | 20世紀80年代—90年代     | the 1980s–1990s            | 1980年代〜1990年代
2024/2024             | 2024年                  | 2024年                  | 2024                       | 2024年
2020/..               | 2020年起                | 2020年起                | from 2020                  | 2020年から
2020/                 | 2020年起                | 2020年起                | from 2020                  | 2020年から
19XX/..               | 20世纪起                | 20世紀起                | from the 20th century      | 20世紀から
../2020               | 至2020年                | 至2020年                | until 2020                 | 2020年まで
/2020-05              | 至2020年5月             | 至2020年5月             | until May 2020             | 2020年5月まで
"""  # noqa: E501


@pytest.mark.parametrize("row", SAID.strip().splitlines())
def test_display(row):
    text, *said = (cell.strip() for cell in row.split("|"))
    date = parse(text)
    assert [display(date, lang) for lang in ("zh-Hans", "zh-Hant", "en", "ja")] == said


def test_unknown_languages_read_like_english():
    assert display(parse("2023-11"), "fr") == "November 2023"


# EDTF | zh-Hans | English, under the heading of the first year
SHORT = """
2023-11-17            | 11月17日       | 17 Nov
2023-11               | 11月           | Nov
2023-11-17~           | 约11月17日     | c. 17 Nov
2023                  | 2023年         | 2023
198X                  | 20世纪80年代   | the 1980s
2023-11-18/2023-11-19 | 11月18日—19日  | 18–19 Nov
2023-11-18/2023-12-03 | 11月18日—12月3日 | 18 Nov – 3 Dec
2023-12-30/2024-01-02 | 2023年12月30日—2024年1月2日 | 30 December 2023 – 2 January 2024
2023-11-17/..         | 11月17日起     | from 17 Nov
../2023-11-17         | 至2023年11月17日 | until 17 November 2023
"""


@pytest.mark.parametrize("row", SHORT.strip().splitlines())
def test_short_display(row):
    text, zh, en = (cell.strip() for cell in row.split("|"))
    assert [short_display(parse(text), "zh"), short_display(parse(text), "en")] == [zh, en]


# text | reason | hint
REFUSED = """
2023-02-29        | no-such-day       | 2023-02
2024-04-31        | no-such-day       | 2024-04
2024-01-00        | no-such-day       | 2024-01
2024-13           | no-such-month     | 2024
2024-00           | no-such-month     | 2024
2024-21           | unsupported       | 2024
2024/2020         | ends-before-start | 2020/2024
-0044             | before-our-era    |
0000              | before-our-era    |
Y12345            | unsupported       |
XXXX              | unsupported       |
1XXX              | unsupported       |
0000-05           | before-our-era    |
-0044/0014        | before-our-era    |
199X-05           | unsupported       |
2024-XX-05        | unsupported       | 2024
2024~-05          | unsupported       |
?2024             | unsupported       |
[2024,2025]       | unsupported       |
2024-05-19T10:00Z | unsupported       |
../..             | unsupported       |
前221年           | before-our-era    |
44 BC             | before-our-era    |
2024-5-9          | syntax            | 2024-05-09
2023年11月17日    | syntax            | 2023-11-17
2023年11月        | syntax            | 2023-11
2023年            | syntax            | 2023
2023/11/17        | syntax            | 2023-11-17
2023.11           | syntax            | 2023-11
20231117          | syntax            | 2023-11-17
2023年2月30日     | syntax            |
2020/2021/2022    | syntax            |
去年              | syntax            |
24                | syntax            |
"""


@pytest.mark.parametrize("row", REFUSED.strip().splitlines())
def test_refused(row):
    text, reason, hint = (cell.strip() for cell in row.split("|"))
    with pytest.raises(DateError) as refusal:
        parse(text)
    assert (refusal.value.reason, refusal.value.hint) == (reason, hint)


def test_an_interval_includes_both_ends():
    date = parse("2023-11/2024-02")
    assert (date.earliest, date.latest) == (datetime.date(2023, 11, 1), datetime.date(2024, 2, 29))


def test_a_century_is_that_of_the_digits():
    date = parse("19XX")
    assert (date.precision, date.earliest, date.latest) == (
        Precision.CENTURY,
        datetime.date(1900, 1, 1),
        datetime.date(1999, 12, 31),
    )


def test_an_interval_has_the_precision_of_its_start():
    assert parse("2020/2021-05").precision is Precision.YEAR
    assert parse("../2021-05").precision is Precision.MONTH


def test_an_open_interval_has_no_bound_there():
    assert parse("2020/..").latest is None
    assert parse("../2020").earliest is None


def test_order_of_a_timeline():
    in_order = (
        "../2019 ../2020 20XX 202X 2020/.. 2020/2022 2020~ 2020 2020-01 2020-01-01/2020-01-03 "
        "2020-01-01 2020-01-02 2020-02 2021"
    ).split()
    assert sorted(reversed(in_order), key=lambda t: sort_key(parse(t))) == in_order


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023-11-17", "2023-11-17"),
        ("2023-11~", "2023-11"),
        ("0987", "0987"),
        ("198X", ""),
        ("2023-11-18/2023-11-19", "2023-11-18"),
        ("../2020", ""),
    ],
)
def test_iso_datetime(text, value):
    assert iso_datetime(parse(text)) == value


years = st.integers(1000, 9999).map(str)
months = st.integers(1, 12).map("{:02}".format)
days = st.integers(1, 28).map("{:02}".format)
points = st.builds(
    lambda date, mark: date + mark,
    st.one_of(
        years,
        years.map(lambda y: y[:3] + "X"),
        years.map(lambda y: y[:2] + "XX"),
        st.builds("{}-{}".format, years, months),
        st.builds("{}-{}-{}".format, years, months, days),
    ),
    st.sampled_from(["", "~", "?", "%"]),
)
ends = st.one_of(points, st.sampled_from(["", ".."]))
expressions = st.one_of(points, st.builds("{}/{}".format, ends, ends))


@given(expressions, st.sampled_from(["zh-Hans", "zh-Hant", "ja"]))
def test_never_finer_than_stated(text, lang):
    """A day is named only where a day is stated, a month only where a month is, and so on."""
    try:
        date = parse(text)
    except DateError:
        assume(False)
    stated = [d for d in (date.start, date.end) if d] or [date]
    shown = display(date, lang) + short_display(date, lang)
    finest = max(list(Precision)[::-1].index(d.precision) for d in stated)
    assert ("日" in shown) == (finest == 4)
    assert bool(re.search("月", shown)) == (finest >= 3)
    if finest <= 1:
        assert not re.search(r"\d{4}年(?!代)", shown)
    assert ("约" in shown or "約" in shown) == date.approximate
    assert ("（？）" in shown) == date.uncertain


@given(expressions)
def test_bounds_hold_what_they_bound(text):
    try:
        date = parse(text)
    except DateError:
        assume(False)
    assert date.text == text
    if date.earliest and date.latest and not date.interval:
        assert date.earliest <= date.latest
    sort_key(date)
    assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", iso_datetime(date))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2024-05-15", "2024-05-18", True),
        ("2024-05", "2024-05-18", False),
        ("2024-05", "2024-06", True),
        ("2020/..", "2024", False),
        ("../2019", "2020/..", True),
    ],
)
def test_dates_disagree_when_no_day_is_in_both(first, second, expected):
    first, second = parse(first), parse(second)
    assert disagree(first, second) == disagree(second, first) == expected
