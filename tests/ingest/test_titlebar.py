"""The title and the site in a window's title; what is not sure stays, or is asked for."""

import pytest

from book.ingest import html, titlebar
from book.ingest.clean import clean

PARAGRAPH = "河边的磨坊停了很多年，今年春天它的水轮又转了起来，村里的人几乎都到了。"


@pytest.mark.parametrize(
    ("window", "title", "site"),
    [
        ("磨坊的冬天-新闻频道-青石网", "磨坊的冬天", "青石网"),
        ("磨坊的冬天-文学-豆瓣", "磨坊的冬天", "豆瓣"),
        ("磨坊的冬天 - 青石网 - 新闻频道", "磨坊的冬天", "青石网"),
        ("磨坊的冬天_正文_青石日报", "磨坊的冬天", "青石日报"),
        ("新闻频道_磨坊的冬天_青石网", "磨坊的冬天", "青石网"),
        ("磨坊的冬天--青石网", "磨坊的冬天", "青石网"),
        ("磨坊的冬天-青石新闻网-青石市政府", "磨坊的冬天", "青石新闻网"),
        ("磨坊的冬天 - 知乎专栏", "磨坊的冬天", "知乎专栏"),
        ("磨坊的冬天 | 首页", "磨坊的冬天", ""),
        ("青石网 - 磨坊的冬天", "磨坊的冬天", "青石网"),
        ("青石網-磨坊的冬天", "磨坊的冬天", "青石網"),
        ("磨坊-青石网", "磨坊", "青石网"),
        ("GPT-4来了", "GPT-4来了", ""),
        ("双11-那些事", "双11-那些事", ""),
        ("磨坊——最后一个冬天", "磨坊——最后一个冬天", ""),
        ("COVID-19 and the Mill", "COVID-19 and the Mill", ""),
        ("城里人的关系网", "城里人的关系网", ""),
    ],
)
def test_title_and_site(window, title, site):
    assert (titlebar.own(window), titlebar.site(window, title)) == (title, site)
    page = f"<title>{window}</title>" + f"<p>{PARAGRAPH}</p>" * 3
    header = clean(html.read(page).capture).header
    assert (header.title, header.publisher) == (title, site)


def test_a_subject_behind_a_hyphen_may_be_the_title_s_own():
    page = "<title>磨坊的冬天-文学</title>" + f"<p>{PARAGRAPH}</p>" * 3
    got = clean(html.read(page).capture)
    assert got.header.title == "" and "no-title" in [q.code for q in got.questions]


def test_a_channel_is_no_publisher():
    page = '<meta property="og:site_name" content="新闻频道"><title>磨坊的冬天</title>'
    assert html.read(page + f"<p>{PARAGRAPH}</p>" * 3).stated.header.publisher == ""
