"""Dated statements become proposals for the timeline."""

from __future__ import annotations

import time

import pytest

from book.diagnostics import Span
from book.model.apparatus import Event, Evidence
from book.policy import dates
from book.suggest import events
from book.suggest.proposal import Proposal, Text


def chapter(slug: str, *blocks: str, published: str = "2023-11-21", hits=()) -> events.Chapter:
    file = "\n\n".join(blocks)
    return events.Chapter(Text(slug, blocks, file, 1), dates.parse(published), hits=hits)


def proposed(*chapters: events.Chapter, told=(), refused=()) -> list[Proposal]:
    return list(events.propose(chapters, told, refused))


def event(date: str, quote: str, slug: str = "one", group: str = "") -> Event:
    span = Span("timeline.yaml")
    evidence = (Evidence(slug, quote, 0, span),)
    return Event("e", dates.parse(date), "话", (), evidence, span, group=group)


def test_a_proposal_is_the_entry_it_would_become():
    text = "上周五，奥特曼被公司解职。"
    (made,) = proposed(chapter("one", text, hits=(((4, 7, "altman"),),)))
    assert made.entry == {
        "date": "2023-11-17",
        "text": "奥特曼被公司解职。",
        "names": ["altman"],
        "evidence": [{"chapter": "one", "quote": "上周五，奥特曼被公司解职"}],
        "said": "上周五",
        "anchor": "2023-11-21",
    }
    assert (made.status, made.chapter, made.line, made.count) == ("sure", "one", 1, 1)
    assert made.more["steps"] == [
        "上周五 ← 2023-11-21 (published) → Friday of the week before = 2023-11-17"
    ]


def test_two_dates_of_a_sentence_have_each_their_own_part():
    first, second = proposed(
        chapter("one", "2月27日，微软注资；两天以后，对手起诉。", published="2024-03-05")
    )
    assert first.quote == "2月27日，微软注资"
    assert (second.quote, second.entry["date"]) == ("两天以后，对手起诉", "2024-02-29")


def test_a_passage_that_stands_twice_says_which():
    made = proposed(chapter("one", "2019年，厂里停工。", "后来又写：2019年，厂里停工。", "完。"))
    evidence = [p.entry["evidence"][0] for p in made]
    assert evidence[0] == {"chapter": "one", "quote": "2019年，厂里停工", "nth": 1}


def test_one_date_told_twice_in_a_sentence_is_one_entry():
    (made,) = proposed(chapter("one", "次月，也就是2022年12月，他加入公司。", "完。"))[
        1:
    ] or proposed(chapter("one", "2022年12月，也就是2022年12月，他加入公司。"))
    assert made.entry["date"] == "2022-12"


def test_what_cannot_be_dated_has_an_empty_date_to_fill():
    (made,) = proposed(chapter("one", "几天后，他又来了。"))
    assert made.entry["date"] is None
    assert made.status == "ask"


def test_what_the_timeline_proves_already_is_not_proposed():
    one = chapter("one", "2019年3月5日，厂里停工。三天后，厂里复工。")
    (left,) = proposed(one, told=[event("2019-03-05", "厂里停工")])
    assert left.entry["date"] == "2019-03-08"


def test_what_was_refused_is_not_proposed_again():
    one = chapter("one", "2019年3月5日，厂里停工。三天后，厂里复工。")
    quote = proposed(one)[1].quote
    assert len(proposed(one, refused={events.refusal("one", quote)})) == 1


def test_long_passages_are_cut_after_a_clause_and_show_it():
    text = "2019年，" + "厂里的人都在说这一件事情，" * 20 + "完了。"
    (made,) = proposed(chapter("one", text))
    assert made.entry["text"].endswith("事情……")
    assert len(made.entry["text"]) <= 82


STORY = (
    chapter("one", "2021年7月8日，大桥因晃动被封。", "7月11日，北塔断索。", published="2022-01-19"),
    chapter(
        "two",
        *("The bridge was closed on July 8, 2021.", "Three days later a cable snapped."),
        published="2023-04-24",
    ),
    chapter("three", "2021年7月，别处的展览开幕。", published="2021-08-01"),
)


def test_events_of_several_chapters_are_grouped():
    groups = [p.entry.get("group") for p in proposed(*STORY)]
    assert groups == ["on-2021-07-08", "on-2021-07-11"] * 2 + [None]
    assert [p.count for p in proposed(*STORY)] == [2, 2, 2, 2, 1]


def test_the_group_of_what_is_to_ask_names_the_day_another_chapter_tells():
    one = chapter(
        "one",
        "2021年7月8日，大桥因晃动被封。2021年7月11日，北塔断索。",
        "2021年7月17日，市府公布检测报告，查出断索七根。",
    )
    two = chapter(
        "two", "2021年7月，大桥被封，北塔断索。", "断索六天后，市府公布检测报告，断索七根。"
    )
    asked = proposed(one, two)[-1]
    assert (asked.entry["date"], asked.status) == (None, "ask")
    assert (asked.entry["group"], asked.count) == ("on-2021-07-17", 2)


def test_a_group_s_name_is_not_one_of_the_timeline_s():
    told = [event("1999", "没有这样的话", group="on-2021-07-08")]
    assert proposed(*STORY, told=told)[0].entry["group"] == "on-2021-07-08-2"


def test_a_date_alone_makes_no_group_of_chapters_that_share_nothing_else():
    one = chapter("one", "2021年7月8日，大桥因晃动被封。", published="2022-01-19")
    two = chapter("two", "2021年7月8日，歌手在海边结婚。", published="2022-01-19")
    assert all("group" not in p.entry for p in proposed(one, two))


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        *(("昨天下午3点，会议开始。", "15:00"), ("今晚八点半，他走了。", "20:30")),
        *(("11月12日14:30，敲钟。", "14:30"), ("11月12日上午十点一刻，开庭。", "10:15")),
        *(("11月12日中午12点，开饭。", "12:00"), ("今天凌晨2点，官网宣布。", "02:00")),
        ("On November 12 at 9:30 p.m. it closed.", "21:30"),
        *(("周一8点，开门。", None), ("11月12日晚上12点，散场。", None)),
        *(("11月12日24时，停止。", None), ("2012年11月，他3点起床。", None)),
    ],
)
def test_a_time_of_day_is_taken_where_its_half_is_told(text, clock):
    (made,) = proposed(chapter("one", text))
    assert made.entry.get("time") == clock


def test_what_an_entry_tells_already_brings_the_others_its_group():
    one = chapter("one", "2023年11月17日，董事会解雇了奥特曼。")
    other = chapter("two", "2023年11月17日，董事会宣布解雇奥特曼。")
    (made,) = proposed(one, other, told=[event("2023-11-17", "董事会解雇了奥特曼", group="fired")])
    assert (made.chapter, made.entry["group"]) == ("two", "fired")


def test_grouping_many_chapters_is_near_linear():
    def chapters(n: int) -> list[events.Chapter]:
        made = []
        for c in range(n):
            words = [chr(0x4E00 + (c * 7919 + k * 104729) % 20000) for k in range(400)]
            lines = [
                f"20{(c + k) % 20:02}年{k % 12 + 1}月，"
                + "".join(words[k * 10 : k * 10 + 10])
                + "。"
                for k in range(40)
            ]
            made.append(chapter(f"c{c}", *lines, published="2023-11-21"))
        return made

    def seconds(n: int) -> float:
        held = chapters(n)
        began = time.process_time()
        events.propose(held, ())
        return time.process_time() - began

    assert seconds(80) < 12 * max(
        seconds(20), 0.05
    )  # four times as much; sixteen if all are compared


def test_chapters_of_the_same_years_in_two_languages_tell_one_story():
    one = chapter("one", "2013年11月，三人见面。2014年3月12日，公司成立。2019年，他们分家。")
    two = chapter(
        "two",
        "In November 2013 the three met. On March 12, 2014 it was founded. In 2019 they split up.",
    )
    groups = [p.entry.get("group") for p in proposed(one, two)]
    assert None not in groups
    assert len(set(groups)) == 3
