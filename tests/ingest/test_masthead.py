"""A site is named where its page says so in two ways."""

import pytest

from book.ingest.masthead import site


@pytest.mark.parametrize(
    ("above", "furniture", "name"),
    [
        (["埠头圈"], ["关于埠头圈"], "埠头圈"),
        (["埠头圈 Quayside", "登录"], ["本文观点不代表埠头圈立场。"], "埠头圈"),
        ([], ["扫码打开埠头圈APP", "未经埠头圈许可，不得转载。"], "埠头圈"),
        (["The Quay"], ["Search The Quay"], "The Quay"),
        (["埠头圈"], ["写信给我们"], ""),
        (["埠头圈", "水边志"], ["关于埠头圈", "不代表水边志立场"], ""),
        (["埠头圈"], ["© 2024 某某有限公司 版权所有"], ""),
    ],
)
def test_site(above, furniture, name):
    assert site(above, furniture, ()) == name


def test_an_author_is_no_site():
    assert site(["水根"], ["关于水根"], ["水根"]) == ""
