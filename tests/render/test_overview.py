"""The drawn overview: nothing in it touches what it must not, and nothing is out of scale. Where words
end is measured on the page as WeasyPrint sets it, not as the drawing reckons it."""

from __future__ import annotations

import datetime
import io
import logging
import random
import re
import zipfile
from itertools import combinations, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as Pillow

from book import cli
from book.diagnostics import Span
from book.model.apparatus import Event, Evidence, Timeline
from book.model.content import text_of
from book.model.structure import Book, Division, Edition, Matter, Metadata, Role
from book.policy import dates
from book.render import overview
from book.render.axis import CUT
from book.render.print import Press
from book.render.sheet import em_width, shortened
from book.render.view import View

SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"
NOWHERE = Span("timeline.yaml")
TEXT = "某人在某地做了一件事，而后大家都记得，也都各有各的说法"


@pytest.fixture(autouse=True)
def no_warnings(caplog):
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


def event(date, text=TEXT, key=False, chapters=("c1",), time="", zone="", number=0) -> Event:
    proofs = tuple(Evidence(chapter, "引", 0, NOWHERE) for chapter in chapters)
    return Event(
        *(f"e{number}", dates.parse(date), text, (), proofs, NOWHERE, time, zone),
        key=key,
        anchor=f"t-e{number}",
    )


def book(*events: Event, lang="zh-Hans", chapters=3) -> Book:
    divisions = [
        Division(f"c-c{n}", f"c{n}", Matter.BODY, Role.CHAPTER, "题", "题", lang, n)
        for n in range(1, chapters + 1)
    ]
    head = Division("d-timeline", "", Matter.BACK, Role.TIMELINE, "记", "记", lang)
    ordered = sorted(events, key=lambda e: dates.sort_key(e.when))
    return Book(
        Metadata("b", "书", lang),
        Edition(),
        (*divisions, head),
        timeline=Timeline(tuple(ordered)),
    )


class Drawing:
    """A book's drawing, as SVG and as set on a page; lengths in points of the drawing."""

    def __init__(self, of: Book, width: float = overview.PRINT) -> None:
        self.view = View(of, Path("nowhere"))
        self.book = overview.with_overview(of, self.view, width)
        self.svg = self.book.images[-1].data
        self.root = etree.fromstring(self.svg)
        self.width, self.height = map(float, self.root.get("viewBox").split()[2:])
        (self.figure,) = self.book.divisions[-1].content

    @property
    def alt(self) -> str:
        return self.figure.children[0].get("alt")

    @property
    def caption(self) -> str:
        return text_of(self.figure.children[1])

    def texts(self, kind: str = "") -> list[etree._Element]:
        return [t for t in self.root.iter(f"{SVG}text") if not kind or t.get("class") == kind]

    def words(self, kind: str) -> list[str]:
        return [text.text for text in self.texts(kind)]

    def paths(self, kind: str) -> list[list[tuple[float, float]]]:
        return [
            [tuple(map(float, point.split())) for point in re.split("[MLZ]", p.get("d")) if point]
            for p in self.root.iter(f"{SVG}path")
            if p.get("class") == kind
        ]

    def boxes(self) -> list[tuple[str, tuple[float, float, float, float]]]:
        """(kind, left, top, right, bottom) of the ink of every text, from the page."""
        press = Press(self.book, self.view, "picture.css")
        source = press.setting().image("overview.svg")
        html = self.view.render("picture.xhtml", press.setting(), division=None, source=source)
        size = f"@page {{ size: 1000px {1000 * self.height / self.width + 1:.3f}px }}"
        page = pypdfium2.PdfDocument(press.page(html, size))[0]
        scale, top = self.width / page.get_width(), page.get_height()
        textpage = page.get_textpage()
        characters = [
            (character, textpage.get_charbox(i))
            for i, character in enumerate(textpage.get_text_range())
            if not character.isspace()
        ]
        found, done = [], 0
        for text in self.texts():
            own = "".join(text.text.split())
            drawn = characters[done : done + len(own)]
            assert "".join(character for character, _ in drawn) == own
            done += len(own)
            left, bottom, right, upper = zip(*(box for _, box in drawn), strict=True)
            ink = (min(left), top - max(upper), max(right), top - min(bottom))
            found.append((text.get("class"), tuple(scale * length for length in ink)))
        assert done == len(characters)
        return found


def apart(one, other, gap=0.0) -> bool:
    return (
        one[2] + gap <= other[0]
        or other[2] + gap <= one[0]
        or one[3] + gap <= other[1]
        or other[3] + gap <= one[1]
    )


def hull(points) -> tuple[float, float, float, float]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def meets(line, box) -> bool:
    """Whether a straight line meets a box, looked at closely."""
    (x, y), (to_x, to_y) = line
    steps = [i / 200 for i in range(201)]
    points = ((x + (to_x - x) * i, y + (to_y - y) * i) for i in steps)
    return any(box[0] < a < box[2] and box[1] < b < box[3] for a, b in points)


def check_clear(drawing: Drawing) -> None:
    """Words touch neither each other nor bars, poles, arrows or the margin."""
    boxes = drawing.boxes()
    for (_, one), (_, other) in combinations(boxes, 2):
        assert apart(one, other)
    for kind, box in boxes:
        assert box[0] >= 0 and box[1] >= 0 and box[2] <= drawing.width and box[3] <= drawing.height
        solid = [
            hull(p) for name in ("sure", "spread", "arrow", "main") for p in drawing.paths(name)
        ]
        assert all(apart(box, other) for other in solid)
        lines = ("pole", "axis", "break", "open") + (("span",) if kind != "chapter" else ())
        for name in lines:
            assert not any(meets(line, box) for line in drawing.paths(name)), (kind, name)


def check_frame(drawing: Drawing) -> None:
    """All of it lies on the sheet, in black and grey, in lines and letters that print."""
    for path in drawing.root.iter(f"{SVG}path"):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("d"))]
        assert all(0 <= x <= drawing.width for x in numbers[::2])
        assert all(0 <= y <= drawing.height for y in numbers[1::2])
        assert float(path.get("stroke-width", "1")) >= 0.4
        for colour in (path.get("fill"), path.get("stroke")):
            assert colour in (None, "none") or len({colour[1:3], colour[3:5], colour[5:]}) == 1
    assert all(float(text.get("font-size")) >= 6.5 for text in drawing.texts())


def days(start: str, number: int, seed: int, spread: int) -> list[str]:
    pick, first = random.Random(seed), datetime.date.fromisoformat(start)
    return [
        (first + datetime.timedelta(days=pick.randrange(spread))).isoformat() for _ in range(number)
    ]


def many(found: list[str], every: int = 5, chapters: int = 3) -> Book:
    made = [
        event(d, f"{TEXT[i % 7 :]}{i}", i % every == 0, (f"c{i % chapters + 1}",), number=i)
        for i, d in enumerate(found)
    ]
    return book(*made, chapters=chapters)


BOOKS = {
    "one": book(event("2015", key=True)),
    "one day twice": book(event("2015-05-03", "甲", True), event("2015-05-03", "乙", True)),
    "far": book(*(event(d, key=True) for d in ("1900-05-03", "2020-01-03", "2021-05-03"))),
    "afternoon": book(
        *(
            event("2015-05-03", key=n % 2 == 0, time=f"{12 + n // 4}:{n % 4 * 15:02}")
            for n in range(20)
        )
    ),
    "forty": many(days("1890-01-01", 40, 1, 36500)),
    "crowd": many(days("1980-01-01", 20, 2, 15000) + days("2003-11-01", 40, 3, 20)),
    "thousand": many(days("2001-01-01", 1000, 4, 8000), 10, 40),
    "all of a thousand": many(days("2001-01-01", 1000, 5, 8000), 1),
    "ages": book(
        *(event(d, key=True) for d in ("01XX", "0618", "../0907", "19XX", "198X~", "2999-05-01"))
    ),
    "two thousand years": many([f"{year:04}" for year in range(1, 2021, 45)]),
    "end of days": book(event("9999-12-31", key=True), event("99XX"), event("0001-01-01")),
    "english": book(
        event("2015-05-03", "The Company was founded by people who had met before", True),
        event("2015-05-20", "Wide WMWM; it grew, and then it grew and GREW SOME MORE", True),
        event("2015-06/2017-03", "A long case in court"),
        event("2016-03/..", "Silence (人人沉默) followed, Ωμέγα", True),
        lang="en",
    ),
    "traditional": book(
        event("2015-05~", "「甲」與乙", True), event("2016", key=True), lang="zh-Hant"
    ),
    "japanese": book(event("199X", "これは出来事である", True), event("2001-02?"), lang="ja"),
}


@pytest.mark.parametrize("width", [overview.PRINT, overview.SCREEN])
@pytest.mark.parametrize("name", BOOKS)
def test_nothing_touches_what_it_must_not(name, width):
    drawing = Drawing(BOOKS[name], width)
    check_frame(drawing)
    check_clear(drawing)


DATES = st.one_of(
    st.dates().map(str),
    st.dates(datetime.date(1990, 1, 1), datetime.date(1990, 12, 31)).map(str),
    st.dates().map(lambda day: f"{day.isoformat()[:7]}~"),
    st.integers(1, 9999).map("{:04}".format),
    st.integers(1, 999).map("{:03}X".format),
    st.tuples(st.dates(), st.dates()).map(lambda ends: "/".join(map(str, sorted(ends)))),
    st.dates().map("{}/..".format),
    st.dates().map("../{}".format),
)
EVENTS = st.lists(
    st.tuples(
        *(DATES, st.booleans(), st.sampled_from(("", "9:05", "23:59")), st.integers(1, 14)),
        st.text("某人在此，Wil. 8（—）", max_size=40),
    ),
    min_size=1,
    max_size=30,
)


def of_any(found, lang) -> Book:
    made = [
        event(date, text, key, (f"c{chapter}",), time, number=i)
        for i, (date, key, time, chapter, text) in enumerate(found)
    ]
    return book(*made, lang=lang, chapters=14)


LANGS = st.sampled_from(("zh-Hans", "zh-Hant", "en", "ja"))
slow = settings(deadline=None, suppress_health_check=list(HealthCheck))


@given(EVENTS, LANGS)
@settings(slow, max_examples=150)
def test_any_timeline_can_be_drawn(found, lang):
    drawing = Drawing(of_any(found, lang))
    check_frame(drawing)
    assert len(drawing.texts("date")) >= 1
    axes = 2 if drawing.paths("frame") else 1
    segments = [(left, right) for (left, _), (right, _) in drawing.paths("axis")]
    assert len(drawing.paths("break")) == 2 * (len(segments) - axes)
    main = segments[: len(segments) - axes + 1]
    for (_, end), (start, _) in pairwise(main):
        assert end + CUT == pytest.approx(start, abs=0.02)
    ends = [left for left, _ in main] + [b for a, b in main[:-1] if b - a > 12.01]
    dated = {x for (x, y), (_, to_y) in drawing.paths("tick") if to_y - y > 2.5}
    assert dated.issuperset(ends)  # where the axis begins, and both sides of every cut
    for (x, _), _ in drawing.paths("tick"):
        assert any(left <= x <= right for left, right in segments)


@given(EVENTS, LANGS)
@settings(slow, max_examples=30)
def test_labels_of_any_timeline_are_clear(found, lang):
    check_clear(Drawing(of_any(found, lang), overview.SCREEN))


@given(st.text(max_size=60), st.integers(3, 30))
def test_a_text_is_cut_to_its_room_and_says_so(text, ems):
    cut = shortened(text, ems)
    assert em_width(cut) <= ems
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def test_a_text_is_cut_at_a_clause_or_between_words():
    assert shortened("先有此事，后来又有了别的事", 8) == "先有此事…"
    assert shortened("Something happened to everybody", 9) == "Something…"


# Scale.


def years(drawing: Drawing) -> list[tuple[int, float]]:
    """The years named on the axis, each with the place of its mark."""
    marks = sorted(x for (x, _), _ in drawing.paths("tick"))
    found = []
    for text in drawing.texts("date"):
        if year := re.fullmatch(r"(\d{1,4}) 年", text.text):
            left = float(text.get("x"))
            right = left + em_width(text.text) * 6.5
            found.append((int(year[1]), [x for x in marks if left - 1 <= x <= right + 1]))
    return [(year, xs[0]) for year, xs in found if len(xs) == 1]


@pytest.mark.parametrize("name", ["forty", "two thousand years", "thousand"])
def test_years_are_true_to_scale(name):
    found = years(Drawing(BOOKS[name]))
    assert len(found) > 3
    (first, left), *_, (last, right) = found
    start, end = (datetime.date(y, 1, 1).toordinal() for y in (first, last))
    for year, x in found:
        share = (datetime.date(year, 1, 1).toordinal() - start) / (end - start)
        assert x == pytest.approx(left + share * (right - left), abs=0.02)


def test_a_long_gap_is_cut_and_its_ends_are_dated():
    drawing = Drawing(BOOKS["far"])
    assert len(drawing.paths("axis")) == 2 and len(drawing.paths("break")) == 2
    (_, before), (after, _) = drawing.paths("axis")
    for (x, _), _ in drawing.paths("break"):
        assert before[0] < x < after[0]
    assert [year for year, _ in years(drawing)][:3] == [1900, 1901, 2020]
    found = dict(years(drawing))
    # One scale on both sides (1900 was no leap year, 2020 was one).
    assert (found[1901] - found[1900]) / 365 == pytest.approx(
        (found[2021] - found[2020]) / 366, 0.01
    )
    assert "//" in drawing.caption
    dashed = [p for p in drawing.root.iter(f"{SVG}path") if p.get("stroke-dasharray")]
    assert len(dashed) == 1  # the chapter tells of both sides, and of nothing between


@pytest.mark.parametrize(
    "name", ["one", "one day twice", "forty", "two thousand years", "afternoon"]
)
def test_what_is_evenly_filled_is_not_cut(name):
    drawing = Drawing(BOOKS[name])
    assert not drawing.paths("break") and "//" not in drawing.caption


def test_two_entries_far_apart_are_not_cut():
    assert not Drawing(book(event("1900-05-03"), event("2020-05-03"))).paths("break")


# What is counted, and how surely.


def test_every_entry_has_the_same_area():
    drawing = Drawing(
        book(event("2001-03"), event("2001-05"), event("2001"), event("2002-01/2002-12"))
    )

    def area(kind: str) -> float:
        boxes = map(hull, drawing.paths(kind))
        return sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)

    # Bars of months are not all of one width, and the lowest are drawn a little higher.
    assert area("sure") == pytest.approx(area("spread"), rel=0.5)
    assert len(drawing.paths("sure")) == 2
    spread = [hull(path) for path in drawing.paths("spread")]
    assert min(b[0] for b in spread) == drawing.paths("axis")[0][0][0]  # from January 2001 on


def test_what_is_not_sure_is_lighter():
    drawing = Drawing(book(event("2001-03-05"), event("2001-03-08~"), event("2001-03-09?")))
    assert len(drawing.paths("sure")) == 1 and drawing.paths("spread")
    assert not Drawing(book(event("2001-03-05"), event("2001-03-08"))).paths("spread")


def test_an_interval_without_an_end_has_an_arrow():
    def tip(date: str) -> float:
        drawing = Drawing(book(event(date), event("2001-03-20"), event("2001-03-01")))
        (((x, _), (to_x, _)),) = drawing.paths("open")
        return to_x - x

    assert tip("2001-03-05/..") > 5 and tip("../2001-03-05") < -5
    assert not Drawing(book(event("2001-03-05/2001-03-06"))).paths("open")


def test_a_crowd_is_drawn_once_more():
    drawing = Drawing(BOOKS["crowd"])
    assert len(drawing.paths("window")) == 2 and len(drawing.paths("frame")) == 4
    top = min(y for line in drawing.paths("frame") for _, y in line)
    below = [t.text for t in drawing.texts("date") if float(t.get("y")) > top]
    assert below[0].startswith("2003 年")
    assert not Drawing(BOOKS["forty"]).paths("frame")


def test_times_of_several_zones_are_not_compared():
    clocks = [event("2015-05-03", time=f"{n}:00", number=n) for n in range(9, 14)]
    assert any(":" in text for text in Drawing(book(*clocks)).words("date"))
    elsewhere = event("2015-05-03", time="3:00", zone="PST")
    drawing = Drawing(book(*clocks, elsewhere))
    assert not any(":" in text for text in drawing.words("date"))


# What is named.


def test_main_events_are_named_and_others_are_not():
    drawing = Drawing(
        book(
            event("2015-05-03", "要事甲。", True), event("2015-05-08", "琐事"), event("2015-05-12")
        )
    )
    assert drawing.words("label") == ["5 月 3 日　要事甲"]
    assert len(drawing.paths("main")) == 1 and "◆" in drawing.caption


def test_without_main_events_nothing_is_named():
    drawing = Drawing(book(event("2015"), event("2016")))
    assert not drawing.words("label") and not drawing.paths("main") and "◆" not in drawing.caption
    assert "要事" not in drawing.alt


def test_what_is_not_named_is_marked_and_told():
    drawing = Drawing(BOOKS["all of a thousand"])
    assert 5 <= len(drawing.words("label")) < 100 < len(drawing.paths("main"))
    assert "要事未及一一注出" in drawing.caption
    assert "未及" not in Drawing(BOOKS["far"]).caption


def test_what_most_chapters_tell_of_is_named_first():
    crowd = [
        event(f"2015-05-{n:02}", f"第{n}件事发生了，人人都知道", True, number=n)
        for n in range(1, 29)
    ]
    crowd.append(event("2015-05-15", "此事各章都说", True, ("c1", "c2", "c3"), number=30))
    assert any("此事各章都说" in text for text in Drawing(book(*crowd)).words("label"))


# Chapters.


def test_each_chapter_has_its_line():
    drawing = Drawing(
        book(event("2015-05-03", chapters=("c1", "c3")), event("2015-05-29", chapters=("c3",)))
    )
    assert drawing.words("chapter") == ["第一章", "第三章"]
    one, three = ([x for x, _ in line] for line in drawing.paths("span"))
    assert one[0] == three[0] and three[1] > one[1]


def test_many_chapters_share_lines():
    drawing = Drawing(BOOKS["thousand"])
    assert drawing.words("chapter")[:2] == ["第 1–4 章", "第 5–8 章"]
    assert len(drawing.words("chapter")) == 10


def test_the_highest_fits_the_page_below_its_title():
    crowd = days("1980-01-01", 60, 2, 15000) + days("2003-11-01", 400, 3, 20)
    drawing = Drawing(many([*crowd, "2003-11-05/..", "1990/.."], 1, 60))
    assert len(drawing.words("chapter")) == 10 and len(drawing.words("label")) >= 12
    assert 300 < drawing.height < 375  # 504 less title, head note, caption and what is between


# In words, and in the files.


def test_the_alternative_says_what_is_drawn():
    assert Drawing(BOOKS["far"]).alt == (
        "时间轴：从 1900 年 5 月 3 日到 2021 年 5 月 3 日，共 3 条。"
        "要事：1900 年 5 月 3 日、2020 年 1 月 3 日、2021 年 5 月 3 日。"
    )
    english = Drawing(BOOKS["english"]).alt
    assert english.startswith("Time axis: from 3 May 2015 to March 2017, 4 entries. Main events: ")
    assert Drawing(BOOKS["one"]).alt == "时间轴：2015 年，共 1 条。要事：2015 年。"
    assert Drawing(BOOKS["all of a thousand"]).alt.count("、") == 11
    assert Drawing(BOOKS["japanese"]).alt.startswith(
        "時間軸：1990 年代から2001 年 2 月（？）まで、2 件"
    )


def test_two_drawings_are_one():
    for name in ("crowd", "english"):
        assert Drawing(BOOKS[name]).svg == Drawing(BOOKS[name]).svg


def test_a_book_without_a_timeline_stays_as_it_is():
    bare = book(event("2015"))
    for of in (
        Book(bare.metadata, bare.edition, bare.divisions[:-1], timeline=bare.timeline),
        Book(bare.metadata, bare.edition, bare.divisions),
    ):
        assert overview.with_overview(of, View(of, Path("nowhere")), overview.PRINT) is of


def test_the_manuscripts_template_draws_it(tmp_path):
    (tmp_path / "templates").mkdir()
    root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{ width }} {{ height }}"/>'
    (tmp_path / "templates/overview.svg").write_text(root)
    of = book(event("2015"))
    drawn = overview.with_overview(of, View(of, tmp_path), 100)
    assert drawn.images[-1].data.startswith(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100'
    )


FILES = {
    "book.yaml": """\
format: 1
identifier: x
title: 书
lang: zh-Hans
version: "1"
date: 2024-01-01
contents: [one]
editions:
  bare: {timeline: {show: none}}
""",
    "one.md": "---\ntitle: 第一\n---\n\n甲在。乙在。\n",
    "timeline.yaml": """\
- {date: 1995-03, text: 甲来了, key: true, evidence: [{chapter: one, quote: 甲在}]}
- {date: 1996, text: 乙来了, evidence: [{chapter: one, quote: 乙在}]}
""",
}
ALT = "时间轴：从 1995 年 3 月到 1996 年，共 2 条。要事：1995 年 3 月。"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("overview")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert cli.main(["build", str(folder), "-o", str(folder / "dist"), "-q", "--all"]) == 0
    return folder / "dist"


def alternatives(pdf: Path) -> list[tuple[str, str]]:
    with pikepdf.open(pdf) as file:
        tags = (o for o in file.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o)
        return [(str(tag.S), str(tag.Alt)) for tag in tags if "/S" in tag]


def test_the_pdf_has_it_as_a_figure_with_its_words(built):
    assert alternatives(built / "x-1.pdf") == [("/Figure", ALT)]
    assert alternatives(built / "x-bare-1.pdf") == []


def test_the_epub_has_it_in_grey(built):
    with zipfile.ZipFile(built / "x-1.epub") as file:
        root = etree.fromstring(file.read("OEBPS/d-timeline.xhtml"))
        (image,) = root.iter(f"{XHTML}img")
        data = file.read(f"OEBPS/{image.get('src')}")
    assert image.get("alt") == ALT
    assert image.getparent().tag == f"{XHTML}figure"
    assert "柱高" in "".join(image.getparent().itertext())
    picture = Pillow.open(io.BytesIO(data))
    assert picture.format == "PNG" and picture.mode == "L" and picture.width >= 1200
    assert len(data) < 60_000
    with zipfile.ZipFile(built / "x-bare-1.epub") as file:
        assert [name for name in file.namelist() if name.endswith(".png")] == [
            "OEBPS/images/cover.png"
        ]
