"""Page furniture goes, text stays, and what is unsure is kept and asked about."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean


def kept(text):
    return [e.text for e in clean(from_text(text)).record.entries if e.kept]


STORY = """银行的柜台后面

2024年3月1日 作者：赵小满

老周在柜台后面坐了二十年，见过各种各样来存钱的人，也见过各种各样来借钱的人。

投资有风险，这句话他每天要说几十遍，说到后来自己也不知道是在提醒别人，还是在提醒自己。

为了考上大学，他的儿子每天学到半夜。老周觉得这样不好，又不知道该怎么说。

他打开手机，下载了一个应用。

是他的女儿教他用的。

那年冬天，银行关了这个网点。

责任编辑：林北
"""


def test_sentences_that_sound_like_furniture_stay():
    assert kept(STORY) == [line for line in STORY.splitlines()[4:-2] if line]


def test_header_is_harvested():
    header = clean(from_text(STORY)).header
    assert header.title == "银行的柜台后面"
    assert (header.authors, header.editors) == (("赵小满",), ("林北",))
    assert (header.published, header.published_evidence) == ("2024-03-01", "2024年3月1日")
    assert header.lang == "zh-Hans"


def test_nothing_is_invented():
    cleaned = clean(from_text("他在书里说过这件事，后来又说了一次，再后来就不说了。"))
    assert not cleaned.header.title and not cleaned.header.published and not cleaned.header.authors
    assert {q.code for q in cleaned.questions} == {"no-title", "no-author", "no-date"}


def test_dates_of_comments_and_sidebars_are_not_the_articles():
    text = (
        STORY.replace("2024年3月1日 ", "")
        + "评论列表\n路人\n2025-01-01\n好文章，写得真好。\n回复\n"
    )
    text += "相关推荐\n山里的雾\n2025-02-02\n"
    assert clean(from_text(text)).header.published == ""


def test_two_dates_that_differ_are_asked_about():
    cleaned = clean(from_text("江上的雾\n\n2024-01-01\n2024-02-02\n\n" + STORY.split("\n\n", 2)[2]))
    assert not cleaned.header.published
    assert "dates-differ" in {q.code for q in cleaned.questions}


@pytest.mark.parametrize(
    "tail",
    [
        "相关推荐\n山里的雾\n城里的雨",
        "评论列表\n共(0)条",
        "广告\n标签列表",
        "- END -\n长按二维码关注我们",
        "Related Stories\nA Bridge Too Narrow\nThe Baker Who Counts Birds",
        "关连记事\n港の朝\n峠の茶屋",
        "© 2024 青石日报 All Rights Reserved\n京ICP备10002000号",
    ],
)
def test_tails_go(tail):
    assert kept(STORY + tail) == kept(STORY)


def test_the_title_elsewhere_and_a_subtitle_are_not_the_title():
    parts = STORY.split("\n\n", 1)[1]
    head = "守店的人：一个小镇的邮政代办点\n——三十年的窗口\n2024-03-05 08:12 来源：青石网\n"
    head += "原标题：守店的人"
    cleaned = clean(from_text(f"{head}\n\n{parts}"))
    assert cleaned.header.title == "守店的人：一个小镇的邮政代办点"


def test_a_box_inside_the_text_does_not_end_it():
    parts = STORY.split("\n\n")
    text = "\n\n".join(
        [*parts[:4], "相关阅读：镇上的照相馆", "推荐阅读\n\n山里的雾\n\n城里的雨", *parts[4:]]
    )
    assert kept(text) == kept(STORY)


def test_headings_and_captions():
    text = STORY.replace("\n\n为了", "\n\n看不见的客人\n\n为了").replace(
        "\n\n他打开", "\n\n\n老周(左)与儿子\n\n▲图：网点旧照\n\n他打开"
    )
    kinds = {e.text: e.kind for e in clean(from_text(text)).record.entries}
    assert kinds["看不见的客人"] == "heading"
    assert kinds["老周(左)与儿子"] == kinds["▲图：网点旧照"] == "caption"
    assert "heading" not in {k for t, k in kinds.items() if t in kept(STORY)}


def test_long_text_without_any_punctuation_is_kept():
    text = "\n".join(f"第{n}行诗没有标点也没有尽头" for n in range(30))
    assert len(kept(text)) >= 29


MILL = "The old mill stood still for thirty years, until somebody mended its wheel. It turns.\n\n"


@pytest.mark.parametrize("lead", ["", "Home\nNews\nShare\n\n"])
@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("The Mill\n\n", "The Mill"),
        ("The Mill\n\nHow a wheel turns again\n\n", "The Mill"),
        ("The Atlantic\n\nHow a wheel turns again\n\n", ""),
        ("The Harbor Times\n\nHow a wheel turns again\n\n", "How a wheel turns again"),
    ],
)
def test_a_brief_title_is_told_from_a_subtitle_or_asked_about(lead, head, title):
    cleaned = clean(from_text(f"{lead}{head}By Jane Doe, March 3, 2024\n\n{MILL * 3}"))
    assert cleaned.header.title == title
    if not title:
        asked = [q.quote for q in cleaned.questions if q.code == "maybe-title"]
        assert asked == ["The Atlantic", "How a wheel turns again"]


BODY = "\n".join(STORY.splitlines()[4:-2])


@pytest.mark.parametrize(
    ("head", "title", "authors", "publisher"),
    [
        # the longest line, and the one right above the time, are not the title: the text says which is
        (
            "城市 财经 体育 文化 视频\n银行的柜台后面，他坐了二十年\n"
            "本文约一千字，读完要四分钟\n2024年3月1日 08:00\n",
            "银行的柜台后面，他坐了二十年",
            (),
            "",
        ),
        (
            "银行的柜台后面，他坐了二十年\n河埠头的人\n写字，也种菜\n关注他\n",
            "银行的柜台后面，他坐了二十年",
            ("河埠头的人",),
            "",
        ),
        ("银行的柜台后面\n2024-03-01 08:00\n来自江西\n关注\n", "银行的柜台后面", (), ""),
        ("银行的柜台后面\n作者，赵小满\n2024年3月1日\n", "银行的柜台后面", ("赵小满",), ""),
        ("银行的柜台后面\n青石周刊记者 赵小满\n", "银行的柜台后面", ("赵小满",), ""),
    ],
)
def test_the_head_says_what_and_who(head, title, authors, publisher):
    header = clean(from_text(head + "\n" + BODY + "\n")).header
    assert (header.title, header.authors, header.publisher) == (title, authors, publisher)


def test_the_site_is_named_above_and_below():
    text = "埠头圈\n登录\n银行的柜台后面\n2024-03-01 08:00\n\n" + BODY
    assert clean(from_text(text + "\n\n© 埠头圈 版权所有\n")).header.publisher == "埠头圈"
    owned = text + "\n\n© 某某有限公司 版权所有\n"  # who owns it is not yet the site
    assert clean(from_text(owned)).header.publisher != "某某有限公司"


def test_a_standfirst_above_the_byline_stays():
    lead = "他坐了二十年，看过的人比谁都多。今年冬天，网点要关了。"
    text = f"银行的柜台后面\n{lead}\n赵小满\n2024-03-01 08:00\n订阅或登录，以继续阅读全文！\n\n{BODY}\n"
    assert kept(text) == [lead, *(line for line in BODY.splitlines() if line)]


def test_headings_with_a_colon_or_in_bold_and_rows_that_are_none():
    parts = [line for line in BODY.splitlines() if line]
    text = "\n\n".join(
        [*parts[:2], "第二天：网点关门", *parts[2:3], "**存折**", "铁盒 28", "合计 279", *parts[3:]]
    )
    entries = clean(from_text(STORY.split("\n\n")[0] + "\n\n" + text)).record.entries
    kinds = {e.text: e.kind for e in entries if e.kept}
    assert kinds["第二天：网点关门"] == "heading"
    assert kinds["铁盒 28"] == kinds["合计 279"] == "paragraph"


def test_a_whole_line_in_bold_is_a_heading_without_its_stars():
    parts = [line for line in BODY.splitlines() if line]
    cleaned = clean(from_text("\n\n".join(["柜台", *parts[:3], "**他说：“存折”**", *parts[3:]])))
    assert "\n## 他说：“存折”\n" in cleaned.body


def test_marked_headings_and_sayings_in_an_interview():
    parts = [line for line in BODY.splitlines() if line]
    asked = ["周刊：您在柜台后面坐了多久？", "老周：二十年，中间换过三把椅子。"]
    more = ["周刊：最难的是什么？", "老周：最难的是听人说谎，还要给他数钱。"]
    text = "\n\n".join(["柜台", parts[0], *asked, "“椅子会记得人”", *more, "▍网点关门", *parts[1:]])
    kinds = {e.mended: e.kind for e in clean(from_text(text)).record.entries if e.kept}
    assert kinds["“椅子会记得人”"] == kinds["网点关门"] == "heading"
    assert kinds[asked[0]] == "paragraph"
