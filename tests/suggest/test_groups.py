"""Statements of several chapters that tell one event are found."""

from __future__ import annotations

import pytest

from book.policy import dates
from book.suggest.dates import statements
from book.suggest.groups import Told, groups


def told(slug: str, *blocks: str, published: str = "2022-06-01") -> Told:
    return Told(slug, blocks, statements(blocks, dates.parse(published)))


def grouped(*chapters: Told) -> list[list[tuple[str, str]]]:
    return [[(slug, s.date) for slug, s in members] for members in groups(chapters)]


BRIDGE = told(
    "one", "2021年7月8日，大桥因晃动被封。2021年7月11日，北塔断索。2021年9月，副市长辞职。"
)


def test_two_languages_share_the_kind_of_deed():
    other = told(
        "two",
        "The bridge was closed on July 8, 2021. On July 11, 2021 a cable snapped.",
        "In September 2021 the deputy mayor resigned. In September 2021 new lamps arrived.",
    )
    found = grouped(BRIDGE, other)
    assert [("one", "2021-07-08"), ("two", "2021-07-08")] in found
    assert [("one", "2021-09"), ("two", "2021-09")] in found
    (resigned,) = [m for m in groups([BRIDGE, other]) if m[0][1].date == "2021-09"]
    assert other.blocks[1][resigned[1][1].start :].startswith("September 2021 the deputy")


def test_a_chapter_has_one_statement_in_a_group():
    other = told("two", "2021年7月8日，大桥晃动。2021年7月8日，大桥被封。2021年7月11日，北塔断索。")
    for members in grouped(BRIDGE, other):
        assert len({slug for slug, _ in members}) == len(members)


def test_dates_at_odds_are_never_grouped():
    other = told("two", "2021年8月8日，大桥因晃动被封。2021年8月11日，北塔断索。")
    assert grouped(BRIDGE, other) == []


def test_one_day_shared_makes_no_story():
    assert (
        grouped(told("one", "2021年7月8日，大桥被封。"), told("two", "2021年7月8日，歌手结婚。"))
        == []
    )


def test_what_is_told_in_the_same_words_is_grouped_in_chapters_that_share_nothing_else():
    one = told("one", "2019年5月，渔民出海。2021年7月8日，大桥因晃动被封，北塔断索。")
    two = told("two", "2021年7月8日，大桥因晃动被封，北塔断索。2012年，诗人搬家。")
    assert grouped(one, two) == [[("one", "2021-07-08"), ("two", "2021-07-08")]]


def test_the_order_of_the_chapters_changes_no_group():
    other = told("two", "2021年7月8日，大桥被封。2021年7月11日，断索。")
    third = told(
        "three", "On July 8, 2021 the bridge was closed; a cable snapped on July 11, 2021."
    )
    found = {frozenset(members) for members in grouped(BRIDGE, other, third)}
    assert found == {frozenset(members) for members in grouped(third, other, BRIDGE)}
    assert found


def test_of_a_sentence_only_what_tells_of_the_date_counts():
    one = told("one", "2021年7月8日，公司裁员三千人；7月20日，财务总监罗绮辞职。")
    two = told("two", "2021年7月裁员三千人。财务负责人罗绮7月递上辞呈。")
    found = groups([one, two])
    for (_, first), (_, second) in found:
        assert (first.date == "2021-07-08") == ("裁员" in two.blocks[0][slice(*second.sentence)])
    assert len(found) == 2


def test_what_is_spoken_may_tell_an_event():
    other = told("two", "“2021年7月8日大桥因晃动被封，”他说。2021年7月11日，北塔断索。")
    assert [("one", "2021-07-08"), ("two", "2021-07-08")] in grouped(BRIDGE, other)


def test_the_likest_of_a_time_is_grouped():
    one = told("one", "2021年7月，大桥因晃动被封。2021年7月11日，北塔断索。")
    two = told("two", "2021年7月，新馆长上任。2021年7月8日，大桥晃动被封。2021年7月11日，断索。")
    assert grouped(one, two) == [
        [("one", "2021-07"), ("two", "2021-07-08")],
        [("one", "2021-07-11"), ("two", "2021-07-11")],
    ]


def test_two_languages_share_names():
    one = told("one", "1986年3月9日，她在海伦芬摔倒。1987年12月，她在因斯布鲁克归队。")
    two = told("two", "In December 1987 she was in Innsbruck. In March 1986 it was Heerenveen.")
    found = grouped(one, two)
    assert [("one", "1986-03-09"), ("two", "1986-03")] in found
    assert [("one", "1987-12"), ("two", "1987-12")] in found


def test_of_a_year_that_was_only_reckoned_the_day_may_do():
    story = "2021年7月8日，大桥因晃动被封。2021年9月3日，副市长辞职。"
    one = told("one", story, "2020年11月5日，检测组发现北塔断索七根。")
    two = told("two", story, "11月5日，检测组在北塔发现断索七根。", published="2023-03-01")
    assert [s.date for s in two.statements if s.status == "likely"] == ["2021-11-05"]
    assert [("one", "2020-11-05"), ("two", "2021-11-05")] in grouped(one, two)


def test_another_year_that_is_told_is_another_event():
    story = "2021年7月8日，大桥因晃动被封。2021年9月3日，副市长辞职。"
    one = told("one", story, "2020年11月5日，检测组发现北塔断索七根。")
    two = told("two", story, "2019年11月5日，检测组在北塔发现断索七根。")
    assert len(grouped(one, two)) == 2


REPORT = told(
    "one",
    "2021年7月8日，大桥因晃动被封。2021年7月11日，北塔断索。",
    "2021年7月17日，市府公布检测报告，查出断索七根。2021年9月，副市长辞职。",
)


@pytest.mark.parametrize(
    "asked",
    [
        "断索六天后，市府公布检测报告，断索七根。",
        "Six days after the cable snapped, the city published its report: seven broken cables.",
    ],
)
def test_what_has_no_date_goes_with_the_day_another_chapter_tells(asked):
    other = told("two", "2021年7月，大桥被封，北塔断索。", asked, "2021年9月，副市长辞职。")
    assert [s.date for s in other.statements if s.status == "ask"] == [""]
    assert [("one", "2021-07-17"), ("two", "")] in grouped(REPORT, other)
    assert [("two", ""), ("one", "2021-07-17")] in grouped(other, REPORT)


@pytest.mark.parametrize("asked", ["断索六天后，歌手结婚。", "“断索那天我在桥上。”他说。"])
def test_what_has_no_date_and_tells_something_else_is_alone(asked):
    other = told("two", "2021年7月，大桥被封，北塔断索。", asked, "2021年9月，副市长辞职。")
    assert [s.date for s in other.statements if s.status == "ask"] == [""]
    assert all(("two", "") not in members for members in grouped(REPORT, other))


def test_what_has_no_date_is_not_grouped_where_its_chapter_tells_the_date_elsewhere():
    other = told(
        "two",
        "2021年7月，大桥被封，北塔断索。2021年7月17日，市府公布检测报告，断索七根。",
        "断索六天后，市府公布检测报告。2021年9月，副市长辞职。",
    )
    found = grouped(REPORT, other)
    assert [("one", "2021-07-17"), ("two", "2021-07-17")] in found
    assert all(("two", "") not in members for members in found)
