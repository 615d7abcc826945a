"""What stands between the page's top and the text goes, unless it opens the text."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean

TEXT = """埠头的秤是木头的，用了六十年，秤杆磨得发亮，像一根擀面杖。

称鱼的人叫水根，他不看秤星，只看秤尾翘起来的样子，就知道买的人会不会还价。

后来镇上装了电子秤，水根去看了一回，回来说那东西不会翘尾巴，没有意思。
"""
TITLE = "埠头的秤"
HEAD = f"埠头圈\n登录\n{TITLE}\n2024-03-01 08:00\n"


def cleaned(text):
    return clean(from_text(text))


def kept(text):
    return [e.text for e in cleaned(text).record.entries if e.kept]


WHOLE = kept(TEXT)


@pytest.mark.parametrize(
    "between",
    [
        "0:00 / 0:00\n您的瀏覽器不支援此音訊格式",
        "請同意我們的隱私權規範，才能收聽本文。\n我同意 不同意",
        "微信号 butouquan\n功能介绍 一个记水边事情的地方。",
        "AI摘要\n本文写了一杆秤。\n• 木秤：用了六十年。\n• 电子秤：不会翘尾巴。",
        "水乡 手艺 旧物\n关注\n3024 人看过",
        "发文字号：埠政〔2024〕3号\n索引号：00021",
        "Your feed and your daily email will have more of this topic.\nFollow",
    ],
)
def test_lines_below_the_title_go(between):
    assert kept(HEAD + between + "\n\n" + TEXT) == WHOLE


@pytest.mark.parametrize(
    "opening",
    ["“秤是人的良心。”", "——献给水边的人", "月亮落在水里，\n我的船也落在水里。", "一"],
)
def test_what_opens_the_text_stays(opening):
    assert kept(HEAD + "\n" + opening + "\n\n" + TEXT) == opening.split("\n") + WHOLE


def test_a_title_said_twice_takes_what_is_between():
    text = f"埠头圈\n{TITLE}\n复制链接\n每周一封信，写水边的人和水边的事。\n{TITLE}\n2024-03-01\n\n"
    result = cleaned(text + TEXT)
    assert result.header.title == TITLE
    assert [e.text for e in result.record.entries if e.kept] == WHOLE


def test_the_fields_of_a_mail_are_the_header():
    mail = """Return-Path: <quay-owner@lists.example.org>
Date: Mon, 3 Jun 2019 22:13:52 +0100
From: Ada Brook <ada@example.org>
To: quay@lists.example.org
Subject: [quay] The scales of the old quay

The scales of the old quay were made of wood, and they had been in use for sixty years.

Nobody looked at the marks; they looked at the tail of the beam, and that was enough.
"""
    result = cleaned(mail)
    header = result.header
    assert (header.title, header.authors) == ("The scales of the old quay", ("Ada Brook",))
    assert header.published == "2019-06-03"
    assert [e.text for e in result.record.entries if e.kept] == mail.splitlines()[6::2]


def test_a_name_in_capitals_is_written_as_elsewhere():
    head = "The Scales\nBy ADA BROOK\nMarch 3, 2024\n\n"
    text = "The scales were made of wood, said Ada Brook of the quay.\n\nThey hung there.\n"
    assert cleaned(head + text).header.authors == ("Ada Brook",)


@pytest.mark.parametrize(
    ("byline", "publisher"),
    [
        ("2024-03-05 来源：青石新闻 ∙ 街坊 >", "青石新闻"),
        ("2024-03-05 来源：网络", ""),
        ("2024-03-05 来源：青石网 京ICP备000000号", "青石网"),
    ],
)
def test_a_house_is_named_without_what_stands_behind_it(byline, publisher):
    text = f"河边的磨坊又转起来了\n\n{byline}\n\n" + "磨坊停了二十年，今年春天又转了起来。\n\n" * 4
    assert clean(from_text(text)).header.publisher == publisher


# A capture saved without its page.


@pytest.mark.parametrize("byline", ["作者：王一\n2023-05-01", "陈立／文", "文｜王一"])
def test_a_brief_title_over_a_byline_is_the_title(byline):
    got = cleaned(f"埠头\n\n{byline}\n\n{TEXT}")
    assert (got.header.title, got.header.publisher) == ("埠头", "")
    assert got.header.authors[0] in byline
    assert [e.text for e in got.record.entries if e.kept] == WHOLE


def test_a_first_sentence_is_no_title():
    assert cleaned(TEXT).header.title == ""


def test_the_letter_s_own_title_below_a_subject_with_its_series():
    head = f"发件人：水根 <a@example.org>\n主题：【江边来信】第 63 期：{TITLE}和人\n"
    text = f"{head}江边来信\n{TITLE}和人\n{TEXT}"
    assert cleaned(text).header.title == f"{TITLE}和人"


def test_a_motto_beside_the_account_does_not_begin_the_text():
    card = "以下文章来源于埠头圈 ，作者水根\n埠头圈 .\n记水边的人。\n"
    text = f"{card}{TITLE}还在用\n2024年3月1日 18:30\n{TEXT}"
    got = cleaned(text)
    assert (got.header.title, got.header.published) == (f"{TITLE}还在用", "2024-03-01")


def test_a_marked_standfirst_of_two_lines_stands_above_the_byline():
    decks = "▶ 秤比人老，用了六十年了。\n▶ 电子秤来了又走了。\n"
    got = cleaned(f"埠头圈\n登录\n{TITLE}还在用\n{decks}作者：王小满\n2024-03-01\n{TEXT}")
    assert (got.header.authors, got.header.published) == (("王小满",), "2024-03-01")


@pytest.mark.parametrize(
    ("above", "line", "below", "day"),
    [
        ("2026年11月22日 星期日\n", "埠头网 2024-03-01 08:00", "", "2024-03-01"),
        ("", "埠头网 时间:2024-03-01", "", "2024-03-01"),
        ("", "埠头网 2024-03 阅读 233", "", "2024-03"),
        ("", "Published 5:02 a.m. PT June 14, 2025 | Updated 9 p.m. June 15, 2025", "", "2025-06-14"),
        ("", "Sep 14, 2023\nUpdated\nSep 15, 2023", "", "2023-09-14"),
        ("", "2024-03-01 08:00", "\n\n另一篇\n发布于 2024-02-01", "2024-03-01"),
    ],
)  # fmt: skip
def test_when_it_was_published(above, line, below, day):
    page = f"{above}埠头圈\n登录\n{TITLE}还在用\n{line}\n{TEXT}{below}"
    assert cleaned(page).header.published == day
