"""A byline is named whole or asked for; what names nobody is no author."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean

TITLE = "河边的磨坊又转起来了"
TEXT = "磨坊停了二十年，今年春天又转了起来，河边的人都来看，看了半天也没有说话。\n\n" * 4


def authors(head, foot=""):
    return clean(from_text(f"{TITLE}\n{head}\n\n{TEXT}{foot}\n")).header.authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("青石新闻记者 宋小柳 实习生 陈河", ("宋小柳", "陈河")),
        ("本报记者 宋 柳 吉克阿木", ("宋柳", "吉克阿木")),
        ("文 | 青石周刊 宋小柳 发自江城，陈河 发自北京", ("宋小柳", "陈河")),
        ("宋小柳、陈河报道", ("宋小柳", "陈河")),
        ("□ 宋小柳", ("宋小柳",)),
        ("◎宋小柳", ("宋小柳",)),
        ("作者·宋小柳", ("宋小柳",)),
        ("文 宋小柳", ("宋小柳",)),
        ("文|《青石》周刊 宋小柳 陈河（实习）", ("宋小柳", "陈河")),
        ("本报记者 宋小柳 临河报道", ("宋小柳",)),
        ("本报记者 宋小柳 临河、江城报道", ("宋小柳",)),
        ("文 | 青石人物志  宋小柳", ("宋小柳",)),
        ("日期：2024-03-05 作者：宋小柳 蒲河 来源：青石网", ("宋小柳", "蒲河")),
    ],
)
def test_all_of_a_byline_are_named(line, names):
    assert authors(f"{line}\n2024-03-05 08:12") == names


def test_a_text_may_end_with_its_reporters():
    signed = TEXT.rstrip() + "(记者 宋小柳 陈河)\n"
    text = f"{TITLE}\n2024-03-05 08:12 来源：青石网\n\n{signed}\n(责编：林禾)\n"
    assert clean(from_text(text)).header.authors == ("宋小柳", "陈河")


def test_a_letter_is_from_a_person_of_a_house():
    head = "From: Jane Miller from Slow Mill <mill@post.example>\nDate: Thu, Feb 6, 2025\n"
    prose = "The mill began to turn again this spring, and people came to look at it.\n\n" * 4
    header = clean(from_text(f"{head}Subject: Why the mill turns again\n\n{prose}")).header
    assert (header.authors, header.publisher) == (("Jane Miller",), "Slow Mill")


@pytest.mark.parametrize("nobody", ["admin", "佚名", "未知", "小编"])
def test_what_stands_for_nobody_is_no_author(nobody):
    assert authors(f"2024-03-05 来源：青石网 作者：{nobody}") == ()


@pytest.mark.parametrize(
    "office", ["文字", "机械行业 从业者", "甲木 埠头周末实习生 乙木", "Senior Member"]
)
def test_an_office_or_a_label_is_no_name(office):
    assert office not in authors(f"{office}\n2024-03-05 08:12")
