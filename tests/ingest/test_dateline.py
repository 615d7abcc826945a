"""The first words of a report name its agency or paper and its reporter."""

import pytest

from book.ingest.dateline import dateline


@pytest.mark.parametrize(
    ("text", "authors", "site"),
    [
        ("青石社江城3月5日电（记者 张三）今天", ("张三",), "青石社"),
        ("（青石社記者宋又晴花蓮縣12日電）今天", ("宋又晴",), "青石社"),
        ("【青石报专讯】今天", (), "青石报"),
        ("青石报讯（记者宋柳）今天", ("宋柳",), "青石报"),
        ("本报讯（记者 宋柳 通讯员 陈河）今天", ("宋柳",), ""),
        ("本报江城3月5日电（记者 宋柳）今天", ("宋柳",), ""),
        ("江城讯 今天", (), ""),
        ("据青石社报道，今天", (), ""),
    ],
)
def test_dateline(text, authors, site):
    found = dateline(text)
    assert (found.authors, found.publisher) == (authors, site)


def test_a_release_has_its_full_date():
    found = dateline("PORT HALE, Maine, March 5, 2024 /NewsWire/ -- Acme Boats today")
    assert [d.edtf for d in found.dates] == ["2024-03-05"]
