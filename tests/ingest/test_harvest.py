"""What a line states about the article is found; what it does not state is not guessed."""

import pytest

from book.ingest.dateline import dateline
from book.ingest.harvest import dates, fields


@pytest.mark.parametrize(
    ("line", "authors", "editors", "publisher", "days"),
    [
        ("青石网2023-11-21 14:09:020", (), (), "青石网", ["2023-11-21"]),
        (
            "作者：张三 编辑：李四 来源：青石网 2024-01-02 10:00 阅读 123",
            ("张三",),
            ("李四",),
            "青石网",
            ["2024-01-02"],
        ),
        ("文 | 王小明 编辑 | 李四", ("王小明",), ("李四",), "", []),
        ("責任編輯:林北", (), ("林北",), "", []),
        (
            "By Jane Doe and Bob Lee | March 3, 2024",
            ("Jane Doe", "Bob Lee"),
            (),
            "",
            ["2024-03-03"],
        ),
        (
            "Posted on October 14, 2021 by Tobias Lindqvist",
            ("Tobias Lindqvist",),
            (),
            "",
            ["2021-10-14"],
        ),
        ("The Harbor Times · 14 October 2021", (), (), "The Harbor Times", ["2021-10-14"]),
        ("公開日：2024年3月5日 著者：山田太郎", ("山田太郎",), (), "", ["2024-03-05"]),
        (
            "By Jane Doe, The Harbor Times, March 3, 2024",
            ("Jane Doe",),
            (),
            "The Harbor Times",
            ["2024-03-03"],
        ),
        ("By Jane Doe, Quanta, March 3, 2024", ("Jane Doe",), (), "", ["2024-03-03"]),
        ("By Jane Doe, Mill Valley, March 3, 2024", (), (), "", ["2024-03-03"]),
        ("By Jane Doe, Bob Lee and Ann Ray", ("Jane Doe", "Bob Lee", "Ann Ray"), (), "", []),
        (
            "March 3, 2024 by Jane Doe, Harbor Times",
            ("Jane Doe",),
            (),
            "Harbor Times",
            ["2024-03-03"],
        ),
        ("文／甲 来源：乙", ("甲",), (), "乙", []),
        ("作者：王小明 青石网 2024-03-05", ("王小明",), (), "青石网", ["2024-03-05"]),
        ("作者：王小明，青石网", ("王小明",), (), "青石网", []),
        ("作者：王小明 虎嗅", ("王小明",), (), "", []),
        ("作者：王小明 赵小满", ("王小明", "赵小满"), (), "", []),
        ("民國112年11月21日", (), (), "", ["2023-11-21"]),
        ("2024年3月号", (), (), "", ["2024-03"]),
        ("作者认为，这本书不好。", (), (), "", []),
        ("3月5日 10:20", (), (), "", []),
        ("昨天 10:20", (), (), "", []),
        ("03/04/2024", (), (), "", []),
        ("Publié le 03/04/2024 à 06h30", (), (), "", ["2024-04-03"]),
        ("2025 01/15 19:46:03", (), (), "", ["2025-01-15"]),
        ("/ By Jane Doe", ("Jane Doe",), (), "", []),
        ("From: Jane Doe <jane@example.org>", ("Jane Doe",), (), "", []),
        ("青石報／ 記者張小滿／江城報導", ("張小滿",), (), "", []),
        ("以下文章来源于青石志 ，作者河埠头", ("河埠头",), (), "青石志", []),
        (
            "本文来自微信公众号“青石志”（ID：qs），作者：河埠头，编辑：林北",
            ("河埠头",),
            ("林北",),
            "青石志",
            [],
        ),
        (
            "声明:本文来自于微信公众号 青石志(ID:qs),作者:河埠头,授权站点转载发布。",
            ("河埠头",),
            (),
            "青石志",
            [],
        ),
        ("文章转自公众号：青石志，作者：不吃葱，头图来自：图库", ("不吃葱",), (), "青石志", []),
        ("□本报记者 顾小满 林北", ("顾小满", "林北"), (), "", []),
        ("特約作者 范姜若水 發自東港", ("范姜若水",), (), "", []),
        ("编译 | 顾小满", ("顾小满",), (), "", []),
        ("posted @ 2020-08-27 23:14  栈底的鱼  阅读(6031)", ("栈底的鱼",), (), "", ["2020-08-27"]),
        (
            "By Jane Doe, a reporter who covers rivers. She once swam one.",
            ("Jane Doe",),
            (),
            "",
            [],
        ),
        ("Posted Wed 22 Jan 2020 at 6:04am", (), (), "", ["2020-01-22"]),
        ("2023-02-30", (), (), "", []),
        ("版本 1.2.2024.5", (), (), "", []),
    ],
)
def test_fields(line, authors, editors, publisher, days):
    found = fields(line)
    assert (found.authors, found.editors, found.publisher) == (authors, editors, publisher)
    assert [d.edtf for d in found.dates] == days


def test_labels_of_dates():
    assert [d.label for d in dates("发布时间：2024-03-05 更新时间：2024-03-07")] == [
        "published",
        "updated",
    ]
    assert [d.label for d in dates("Updated March 7, 2024")] == ["updated"]
    assert [d.label for d in dates("访问日期：2024-03-07")] == ["other"]
    assert [d.label for d in dates("Join Date: Mar 2009")] == ["other"]


@pytest.mark.parametrize(
    "line",
    [
        "今天是2026年11月22日 星期日",
        "現在時間：2026-11-22",
        "今天是：星期日 2026年11月22日",
        "当前时间: 2026-11-22 10:00",
        "现在是北京时间 2026年11月22日 14:00",
        "Today is Sunday, November 22, 2026",
        "Today’s date: Nov 22, 2026",
        "It is Sunday, 22 November 2026",
    ],
)
def test_the_day_a_page_was_looked_at(line):
    assert [d.label for d in fields(line).dates] == ["other"]


def test_today_in_other_words():
    assert [d.label for d in fields("今日江城 2024-03-05").dates] == [""]
    assert [d.label for d in fields("Posted today, March 5, 2024").dates] == [""]


def test_address_only_under_its_label():
    assert fields("原文链接：https://example.org/a?b=1").source == "https://example.org/a?b=1"
    assert fields("https://example.org/a").source == ""


def test_datelines():
    assert dateline("青石社江城3月5日电（记者 张三）今天").authors == ("张三",)
    found = dateline("PORT HALE, Maine, March 5, 2024 /NewsWire/ -- Acme Boats today")
    assert [d.edtf for d in found.dates] == ["2024-03-05"]
