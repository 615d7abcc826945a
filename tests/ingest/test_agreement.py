"""What a page's code states, weighed against what its lines show: explained, or asked."""

import pytest

from book.ingest import agreement, html
from book.ingest.clean import clean
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
        (("顧小滿",), ("顾小满",), ("顧小滿",)),
        (("mreed",), ("Mary Reed",), ("Mary Reed",)),
        (("qian77",), ("钱七",), ("钱七",)),
        (("Qian Qi",), ("钱七",), ("钱七",)),
        (("青石日报",), ("钱七",), ("钱七",)),
        (("Jane Roe",), ("Jane",), ("Jane Roe",)),
        (("mreed",), (), ("mreed",)),
        (("钱七",), ("孙八",), None),
        (("Jane Roe",), ("John Doe",), None),
    ],
)
def test_authors(stated, shown, authors):
    assert agreement.authors(stated, shown) == authors


def test_two_authors_are_asked_for_once():
    got = by("钱七", "<p>作者：孙八　时间：2020-01-05</p>")
    assert got.header.authors == () and got.header.published == "2020-01-05"
    codes = [d.code for d in asked.questions(got.questions, (), "m.md", "m")]
    assert codes == ["chapter.differing"]


def test_two_days_are_asked_for_once():
    meta = '<meta name="author" content="孙八"><meta name="publishdate" content="2020-01-02">'
    got = read(meta, "<p>作者：孙八　时间：2020-01-05</p>")
    assert (got.header.authors, got.header.published) == (("孙八",), "")
    codes = [d.code for d in asked.questions(got.questions, (), "m.md", "m")]
    assert codes == ["chapter.differing"]
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
