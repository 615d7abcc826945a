# ruff: noqa: E501
"""What a page's code states, weighed against what its lines show: explained, or asked."""

import pytest

from book.ingest import agreement, html
from book.ingest.clean import clean
from book.ingest.stated import people
from book.intake import asked

HAN = "<p>河边的磨坊停了很多年，今年春天它的水轮又转了起来，村里的人几乎都到了。</p>" * 3
LATIN = "<p>The old mill stood still for thirty years, until somebody mended its wheel.</p>" * 4


def read(head, line, text=HAN):
    title = "河边的磨坊" if text is HAN else "The Old Mill"
    page = f"<html><head>{head}<title>{title}</title></head><body><h1>{title}</h1>{line}{text}"
    return clean(html.read(page).capture)


def by(author, line, text=HAN):
    return read(f'<meta name="author" content="{author}">', line, text)


@pytest.mark.parametrize(
    ("stated", "shown", "authors"),
    [
        (("钱七",), ("钱七",), ("钱七",)),
        (("钱七",), ("钱七", "孙八"), ("钱七", "孙八")),
        (("钱七", "孙八"), ("孙八",), ("钱七", "孙八")),
        (("顧小滿",), ("顾小满",), ("顾小满",)),
        (("mreed",), ("Mary Reed",), ("Mary Reed",)),
        (("qian77",), ("钱七",), ("钱七",)),
        (("Qian Qi",), ("钱七",), ("钱七",)),
        (("青石日报",), ("钱七",), ("钱七",)),
        (("Jane Roe",), ("Jane",), ("Jane Roe",)),
        (("J. Roe",), ("Jane Roe",), ("J. Roe",)),
        (("Jane Q. Roe",), ("Jane Roe",), ("Jane Q. Roe",)),
        (("Jose Nunez",), ("José Núñez",), ("José Núñez",)),
        (("Roe", "Jane"), ("Jane Roe",), ("Jane Roe",)),
        (("Jane Roe",), ("JANE ROE",), ("Jane Roe",)),
        (("JANE ROE",), ("Jane Roe",), ("Jane Roe",)),
        (("Jane Roe",), ("Jane Roe", "AP"), ("Jane Roe",)),
        (("Jane Roe",), ("The Harbour Post",), ("Jane Roe",)),
        (("mreed",), (), ("mreed",)),
        (("编辑部的老李",), ("孙八",), None),
        (("钱七",), ("老邮差",), None),
        (("John Roe",), ("Mary Roe",), None),
        (("钱七",), ("孙八",), None),
        (("Jane Roe",), ("John Doe",), None),
    ],
)
def test_authors(stated, shown, authors):
    assert agreement.authors(stated, shown) == authors


def open_of(got):
    """What is stated in two ways, and what is asked beside it."""
    rows = asked.pending_of(got.questions, (), got.record, "---\n---\n" + got.body)
    two_ways = [row["differing"] for row in rows if "differing" in row]
    return two_ways, [d.code for d in asked.questions(got.questions, two_ways, "m.md", "m")]


def test_two_authors_are_asked_for_once():
    got = by("钱七", "<p>作者：孙八　时间：2020-01-05</p>")
    assert got.header.authors == () and got.header.published == "2020-01-05"
    assert open_of(got) == (["author"], [])


def test_two_days_are_asked_for_once():
    meta = '<meta name="author" content="孙八"><meta name="publishdate" content="2020-01-02">'
    got = read(meta, "<p>作者：孙八　时间：2020-01-05</p>")
    assert (got.header.authors, got.header.published) == (("孙八",), "")
    assert open_of(got) == (["published"], [])
    assert read(meta, "<p>孙八　更新时间：2020-01-05</p>").header.published == "2020-01-02"


@pytest.mark.parametrize(
    ("code", "shown", "day"),
    [
        ("2024-03-01T22:30:00Z", "发布时间：2024-03-02 06:30", "2024-03-02"),
        ("2024-03-01T22:30:00.000Z", "2024-03-02 06:30", "2024-03-02"),
        ("2024-03-01T22:30:00+00:00", "发布时间：2024年3月2日", "2024-03-02"),
        ("1709332200", "发布时间：2024-03-02 06:30", "2024-03-02"),
        ("2024-03-02T02:30:00Z", "发布时间：2024-03-01", "2024-03-01"),
        ("2024-03-01T22:30:00Z", "2024-03-02 09:41", "2024-03-01"),  # may be of a change
        ("2024-03-01T22:30:00Z", "发布时间：2024-03-02 09:41", ""),
        ("2024-03-01T02:30:00Z", "发布时间：2024-03-02", ""),
        ("2024-03-01T22:30:00+08:00", "发布时间：2024-03-02 06:30", ""),
    ],
)
def test_the_page_s_own_day(code, shown, day):
    meta = f'<meta property="article:published_time" content="{code}">'
    assert read(meta, f"<div>{shown}</div>").header.published == day


def test_the_page_s_own_day_in_english():
    meta = '<meta property="article:published_time" content="2019-04-11T23:45:00Z">'
    got = read(meta, "<div>Jane Roe</div><div>Fri 12 Apr 2019 00.45 BST</div>", LATIN)
    assert got.header.published == "2019-04-12"
    assert got.header.published_evidence.startswith("12 Apr 2019")


@pytest.mark.parametrize(
    "line",
    [
        '<div class="byline"><a href="/author/jroe">Jane Roe</a></div>',
        '<p>by <span class="author vcard"><a class="url fn n" href="/u/1">Jane Roe</a></span></p>',
        "<p>By Jane Roe</p>",
    ],
)
def test_a_login_is_no_name(line):
    assert by("jroe", line, LATIN).header.authors == ("Jane Roe",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ('<p class="signature">Par <a href="/j">Julien Aubry</a></p>', ("Julien Aubry",)),
        ('<p class="signature">Par Julien Aubry et Claire Vidal</p>', ("Julien Aubry", "Claire Vidal")),
        ("<div>Von Anna Weber und Jörg Klein</div>", ("Anna Weber", "Jörg Klein")),
        ("<div>Por Ana Ruiz y Luis Gil</div>", ("Ana Ruiz", "Luis Gil")),
        ("<div>By Jane Roe in London and John Doe in New York</div>", ("Jane Roe", "John Doe")),
        (
            '<div class="byline">By <span>Jane Roe</span> in London and <span>John Doe</span> in Paris</div>',
            ("Jane Roe", "John Doe"),
        ),
    ],
)  # fmt: skip
def test_bylines_without_their_words(line, authors):
    got = read("", line, LATIN)
    assert got.header.authors == authors
    assert authors[0] not in got.body


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Par Julien Aubry et Claire Vidal", ["Julien Aubry", "Claire Vidal"]),
        ("Anna Weber und Jörg Klein", ["Anna Weber", "Jörg Klein"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("von Trapp", ["von Trapp"]),
        ("Von Miller", ["Von Miller"]),
    ],
)
def test_stated_names(value, names):
    assert people([value]) == names


def test_a_wechat_account_publishes_itself():
    meta = '<meta property="og:site_name" content="微信公众平台">'
    line = """<div><span id="js_author_name">林小溪</span><a id="js_name">河岸读书会</a>
    <em id="publish_time">2022年8月17日 21:01</em></div>"""
    got = read(meta, line).header
    assert (got.authors, got.publisher, got.published) == (("林小溪",), "河岸读书会", "2022-08-17")


def test_a_person_s_wechat_account_is_no_house():
    meta = (
        '<meta property="og:site_name" content="微信公众平台"><meta name="author" content="林小溪">'
    )
    got = read(meta, '<div><a id="js_name">林小溪</a></div>').header
    assert (got.authors, got.publisher) == (("林小溪",), "微信公众平台")


def test_the_day_of_a_wechat_page_that_shows_none():
    script = '<script>var ct = "1660741260";</script>'  # 21:01 in Beijing
    line = '<div><a id="js_name">河岸读书会</a><em id="publish_time">昨天</em></div>'
    assert read(script, line).header.published == "2022-08-17"
    assert read(script, "<div>昨天</div>").header.published == ""


def test_glosses_go_from_what_is_stated_too():
    page = """<title>網(wǎng)絡時(shí)代的信</title><h1>網(wǎng)絡時(shí)代的信</h1>
    <p>這(zhè)是第一個(gè)網(wǎng)站(zhàn)，說(shuō)的是時(shí)間，也說了一些別的事情。</p>"""
    got = clean(html.read(page + HAN).capture)
    assert got.header.title == "網絡時代的信" and "時代" not in got.body


def test_today_under_a_label_on_its_own_line():
    assert read("", "<div>今天是：</div><div>2026年11月22日 星期日</div>").header.published == ""
    line = "<div>今天是：</div><div>2026年11月22日 星期日</div><p>发布时间：2020-01-05</p>"
    assert read("", line).header.published == "2020-01-05"
