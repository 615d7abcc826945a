"""A site is named where its page makes one name likely enough; else it is asked for."""

import pytest

from book.ingest.capture import from_text
from book.ingest.clean import clean
from book.ingest.masthead import House, apart

TEXT = "埠头的秤是木头的，用了六十年，秤杆磨得发亮，像一根擀面杖，谁也没有想过换它。\n\n" * 4


def publisher(above, foot, line="2024-03-01 08:00"):
    above, foot = "\n".join(above), "\n".join(foot)
    page = f"{above}\n首页 人物 影像 播客\n埠头的秤为什么还在用\n{line}\n\n{TEXT}\n{foot}\n"
    return clean(from_text(page)).header.publisher


@pytest.mark.parametrize(
    ("above", "foot", "name"),
    [
        (["埠头网"], ["关于埠头网", "埠头网版权所有"], "埠头网"),
        (["埠头圈 Quayside"], ["关于埠头圈", "未经埠头圈许可，不得转载。"], "埠头圈"),
        (["埠头圈"], ["写信给埠头圈"], "埠头圈"),
        (["埠头圈"], ["写信给我们"], ""),  # once at the top is not enough
        (["埠头首页"], ["不代表埠头立场", "埠头APP下载", "关于埠头"], "埠头"),
        ([], ["© 2024 某某有限公司 版权所有"], ""),
    ],
)
def test_site(above, foot, name):
    assert publisher(above, foot) == name


def test_a_source_is_the_publisher():
    assert publisher(["登录"], [], "2024-03-01 来源：埠头日报") == "埠头日报"


def test_a_counter_behind_a_source_is_none_of_its_name():
    assert publisher(["登录"], [], "2024-03-01 08:00 来源：埠头机 1条评论") == "埠头机"


def test_a_source_in_the_line_that_closes_the_text():
    assert publisher(["登录"], ["（来源：《山城日报》 2018年3月4日）"]) == "山城日报"


def test_what_names_none_is_no_publisher():
    assert publisher(["登录"], [], "2024-03-01 来源:未知 作者:admin 点击: 次") == ""


def test_a_name_with_its_article_is_one():
    some = [House("Harbor Ledger", {"rights"}), House("The Harbor Ledger", {"alone"})]
    assert apart(some, [0.4, 0.4]) == [0.0, 0.8]


def test_what_the_title_speaks_of_at_the_top_is_no_site():
    some = [House("旧秤", {"alone", "logo 0"})]
    assert apart(some, [0.9], "埠头的旧秤")[0] < 0.5
    assert apart(some, [0.9], "埠头的船")[0] == 0.9


def test_the_names_of_one_house_count_together_for_the_likeliest_that_is_no_product():
    some = [House("埠头网APP", {"alone"}), House("埠头网", {"stem"}), House("河岸", {"crumb"})]
    assert apart(some, [0.5, 0.4, 0.1]) == [0.0, 0.9, 0.1]


def test_where_a_page_names_its_source_the_platform_does_not_speak_against_it():
    some = [House("埠头网", {"home", "crumb"}), House("河岸志", {"labelled"})]
    assert apart(some, [0.9, 0.01]) == [0.0, 1.0]
    department = House("区财政局", {"labelled"})
    assert apart([some[0], department], [0.9, 0.01])[0] < 1.0


def test_a_name_its_script_glues_to_the_time_is_the_site():
    assert publisher([], [], "埠头之家2024-03-01 10:22:370") == "埠头之家"
    assert publisher([], [], "林北2024-03-01 10:22:370") == ""  # a person's


def test_a_stated_source_is_the_site_and_a_repost_s_account_only_where_there_is_no_other():
    assert publisher(["埠头网"], ["埠头网版权所有"], "2024-03-01 来源: 河岸志") == "河岸志"
    line = "2024-03-01 08:00\n本文来自微信公众号：河岸志（ID：hean），作者：林北"
    assert publisher(["埠头网"], ["关于埠头网", "埠头网版权所有"], line) == "埠头网"


def test_the_names_of_a_platform_are_one_house():
    some = [House("埠头网", {"home"}), House("埠头号", {"word"}), House("河岸", {"passed"})]
    assert apart(some, [0.5, 0.4, 0.1]) == [0.9, 0.0, 0.1]
