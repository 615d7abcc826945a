# ruff: noqa: E501
"""Title, author, publisher and date are taken where a page states them, and else asked."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean

TITLE = "河边磨坊的最后一把锯"
HAN = """
磨坊停了二十年，锯还挂在墙上，齿上抹着油，像是明天就要用。守磨坊的人每天来开一次门。

他说锯是活的，不用就会睡着，睡久了便叫不醒。村里的年轻人听了都笑，没有人去碰那把锯。

去年发大水，木头从上游漂下来，堵在桥洞里。大家这才想起磨坊，想起那把最后的锯来。
"""
LATIN = """
The mill stood still for twenty years, and the saw hung on its wall, oiled, as if somebody meant to use it in the morning.

Its keeper came to open the door once a day. He said that a saw is alive and falls asleep when nobody works with it.

Then the river rose, and the timber came down and blocked the bridge, and the village remembered the last saw of the mill.
"""
SAW = "The Last Saw of the River Mill"


def header(text):
    return clean(from_text(text)).header


def page(head, foot="", text=HAN):
    return header(f"{head}\n{text}\n{foot}\n")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("采写 | 青石报记者 宋柳", ("宋柳",)),
        ("作者丨宋柳 编辑丨林北", ("宋柳",)),
        ("撰文 宋柳　摄影 陈河", ("宋柳",)),
        ("本报记者 宋柳 发自江城", ("宋柳",)),
        ("记者宋柳 江城报道", ("宋柳",)),
        ("特约作者 宋柳 發自江城", ("宋柳",)),
        ("文：安娜·鲁伊斯 译：宋柳", ("安娜·鲁伊斯",)),
        ("[西] 安娜·鲁伊斯 著 宋柳 译", ("安娜·鲁伊斯",)),
        ("译者：宋柳", ()),
        ("口述：老磨坊主 整理：宋柳", ("宋柳",)),
        ("責任編輯：林北", ()),
        ("採訪撰文／宋柳 攝影／陳河", ("宋柳",)),
        ("出品｜青石工作室 作者｜宋柳", ("宋柳",)),
        ("本报记者 宋 柳 陈小河", ("宋柳", "陈小河")),
        ("文｜青石 宋柳，实习记者 陈河", ("宋柳", "陈河")),
    ],
)
def test_who_wrote_it(line, authors):
    assert page(f"{TITLE}\n{line}\n2024-03-05 08:12\n").authors == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Nora Whitlock, Staff Writer", ("Nora Whitlock",)),
        ("By Nora Whitlock for the Harbor Post", ("Nora Whitlock",)),
        ("BY NORA WHITLOCK AND BEN OKORO", ("Nora Whitlock", "Ben Okoro")),
        ("Words by Nora Whitlock. Photographs by Ben Okoro.", ("Nora Whitlock",)),
        ("Text: Nora Whitlock; Photos: Ben Okoro", ("Nora Whitlock",)),
        ("Interviewed by Nora Whitlock", ("Nora Whitlock",)),
        ("By Ana Ruiz, translated by Ben Okoro", ("Ana Ruiz",)),
        ("Co-authored by Nora Whitlock and Ben Okoro", ("Nora Whitlock", "Ben Okoro")),
        ("Translated by Ben Okoro", ()),
        ("By Nora Whitlock, Mill Valley", ()),
    ],
)
def test_english_bylines(line, authors):
    text = LATIN + "\n\nNora Whitlock and Ben Okoro were there.\n"
    assert page(f"{SAW}\n{line}\nMarch 25, 2024\n", text=text).authors == authors


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3小时前", ""),
        ("昨天 08:12", ""),
        ("发布于 2024-03-05 08:12 更新于 2024-03-09", "2024-03-05"),
        ("最后更新：2024年3月9日", "2024-03-09"),  # no other day is stated
        ("访问日期：2024-03-09", ""),
        ("二〇二四年三月五日", "2024-03-05"),
        ("03/04/2024", ""),
        ("03-25-2024", "2024-03-25"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("Sat 5 Mar 2024 06.30 GMT", "2024-03-05"),
    ],
)
def test_when_it_was_published(line, day):
    assert page(f"{TITLE}\n作者：宋柳\n{line}\n").published == day


def test_a_stamp_below_the_text():
    result = page(f"{TITLE}\n作者：宋柳\n", "编辑于 2024-03-05 09:17 · IP 属地江城\n赞同 12")
    assert (result.published, result.published_evidence) == ("2024-03-05", "编辑于2024-03-05 09:17")


def test_a_caption_tells_of_another_day():
    head = f"{TITLE}\n作者：宋柳 2024-03-05\n2019年7月，磨坊的外墙。青石志供图\n"
    assert page(head).published == "2024-03-05"


def test_days_of_comments_are_none_of_the_article():
    foot = "楼主：水边人 时间：2024-03-05 08:12:00\n作者：路人甲 时间：2024-03-06 09:00:00"
    head = f"{TITLE}\n楼主：水边人 时间：2024-03-05 08:12:00 点击：120 回复：8\n"
    result = page(head, foot)
    assert (result.authors, result.published) == (("水边人",), "2024-03-05")


@pytest.mark.parametrize(
    ("above", "line", "foot", "publisher"),
    [
        ("河岸网首页 > 人物 > 正文", "2024-03-05", "河岸网版权所有", "河岸网"),
        ("河岸 · 水边的人和事\n首页 人物 影像 播客 更多", "2024-03-05", "关于我们\n未经河岸许可，不得转载。", "河岸"),
        ("V4站 = a way to wander\n首页 注册 登录\nV4站 › 手艺", "2024-03-05", "", "V4站"),
        ("欢迎访问白沙县人民政府网站！ 今天是", "发布日期：2024-03-05", "", "白沙县人民政府"),
        ("河岸大学新闻网\n首页 要闻 人物", "来源：林学院 2024-03-05", "河岸大学新闻网版权所有", "河岸大学新闻网"),
        ("", "2024-03-05 来源：河岸网－河岸日报", "", "河岸日报"),
        ("", "2024-03-05 来源：微信公众号 河岸志", "", "河岸志"),
        ("", "2024-03-05 08:12 68点赞 14收藏 7评论", "", ""),
        ("河岸网\n首页 人物", "2024-03-05", "河岸报版权所有", "河岸网"),  # the paper's site
        ("", "2024-03-05", "© 2024 www.hean.example. All rights reserved.", ""),
    ],
)  # fmt: skip
def test_who_published_it(above, line, foot, publisher):
    assert page(f"{above}\n{TITLE}\n{line}\n", foot).publisher == publisher


def test_on_a_platform_the_account_has_written():
    foot = "平台声明：该文观点仅代表作者本人，河岸号系信息发布平台，河岸仅提供信息存储空间服务。"
    head = f"河岸首页 新闻 体育\n{TITLE}\n"
    source = "2024-03-05 来源：磨坊边的老宋\n"
    result = page(f"{head}磨坊边的老宋\n关注\n{source}", f"{foot}\n河岸版权所有\n打开河岸APP")
    assert (result.authors, result.publisher) == (("磨坊边的老宋",), "河岸")
    assert page(head + source, foot).authors == ()  # named as the source alone: asked


def test_an_account_of_its_own_publishes_itself():
    result = page(f"{TITLE}\n原创 宋柳 河岸夜话 2024-03-05 21:07\n")
    assert (result.authors, result.publisher) == (("宋柳",), "河岸夜话")


def test_who_posted_is_said_again():
    head = f"V4站 › 手艺\n{TITLE}\nsaw_mill9 · 2024-03-05 14:02:55 +08:00 · 120 次点击\n"
    assert page(head, "2\nsaw_mill9   OP   2024-03-05 15:00").authors == ("saw_mill9",)
    assert page(head).authors == ()


def test_a_letter_goes_out_under_its_own_name():
    head = f"From: River Letters <river@example.org>\nSubject: {SAW}\n{SAW}\nNora Whitlock\nMar 5\n"
    result = page(head, text=LATIN)
    assert (result.authors, result.publisher) == (("Nora Whitlock",), "River Letters")


def test_a_report_signed_in_parentheses():
    assert page(f"{TITLE}\n2024-03-05 08:12\n", "(宋小柳)").authors == ("宋小柳",)
