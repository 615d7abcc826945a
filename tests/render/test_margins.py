"""Dates in the margin: beside their line, apart, and nothing of the text moves for them."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from book import pipeline
from book.render import print as press
from book.render import view

FILLER = "为了把版面撑满而写的一句话，它没有别的意思，只求排到下一页去。"
WIDTH, SIDE = 148 / 25.4 * 72, 58.9
Word = tuple[float, float, float, float, str]


def built(folder: Path, css: str = "") -> list[list[Word]]:
    """The words of each page with their places, as pdftotext has them."""
    (folder / "styles").mkdir(exist_ok=True)
    (folder / "styles/own.css").write_text(f'@import "book.css"; {css}', encoding="utf-8")
    read = pipeline.load(str(folder)).value
    made = pipeline.make(read)
    assert made.diagnostics == ()
    path = folder / "out.pdf"
    layout = press.settle(made.value, view.View(made.value, folder))
    path.write_bytes(press.write_pdf(layout, 0))
    run = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    word = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    return [
        [(*map(float, place), text) for *place, text in re.findall(word, page)]
        for page in run.stdout.decode().split("<page ")[1:]
    ]


def split(page: list[Word]) -> tuple[list[Word], list[Word]]:
    """The words of the text, and those beside it."""
    text = [w for w in page if w[0] >= SIDE and w[2] <= WIDTH - SIDE]
    return text, [w for w in page if w not in text]


def manuscript(folder: Path, text: str, *quotes: tuple[str, str]) -> Path:
    events = "".join(
        f"- {{date: {date}, text: 一事, evidence: [{{chapter: one, quote: {quote}}}]}}\n"
        for date, quote in quotes
    )
    book = "identifier: x\ntitle: 书\nlang: zh-Hans\ncontents: [one]\ndesign: own\n"
    (folder / "book.yaml").write_text(book, encoding="utf-8")
    (folder / "one.md").write_text(f"---\ntitle: 题\n---\n\n{text}\n", encoding="utf-8")
    (folder / "timeline.yaml").write_text(events, encoding="utf-8")
    return folder


EVERYWHERE = f"""\
甲在段首。{FILLER * 3}

> {FILLER}乙在引文。

- 丙在列表，{FILLER}

| 栏 | 目 |
|---|---|
| 丁在表中 | 戊在另一格 |

{FILLER}[^1]{FILLER * 40}己在后页，又见**庚为重点**。

## 辛在标题

末段。{FILLER * 3}

[^1]: 壬在注中。
"""
PLACES = ("甲在", "乙在", "丙在", "丁在", "戊在", "己在", "庚为", "辛在", "壬在")


def test_nothing_of_the_text_moves(tmp_path):
    quotes = [(f"2023-05-{n:02}", quote) for n, quote in enumerate(PLACES, 10)]
    folder = manuscript(tmp_path, EVERYWHERE, *quotes)
    marked, plain = built(folder), built(folder, "html.marks .mark { display: none }")
    assert len(marked) == len(plain)
    marks = []
    for with_marks, without in zip(marked, plain, strict=True):
        text, beside = split(with_marks)
        assert (text, []) == (split(without)[0], split(without)[1])
        marks += [word[4] for word in beside]
    assert sorted(marks) == [f"2023.5.{n}" for n in range(10, 19)]


def test_a_mark_stands_on_the_line_of_its_passage(tmp_path):
    text = f"{FILLER * 2}甲在此。{FILLER * 2}"
    pages = built(manuscript(tmp_path, text, ("2023", "甲在此")))
    (page,) = [page for page in pages if any(word[4] == "2023" for word in split(page)[1])]
    (mark,) = split(page)[1]
    (line,) = [word for word in page if "甲" in word[4]]
    assert line[1] < mark[1] < mark[3] < line[3] + 1
    assert mark[0] > WIDTH - SIDE  # on a recto


@pytest.mark.parametrize("count", [2, 3, 9])
def test_marks_of_one_line_stand_below_each_other(tmp_path, count):
    quotes = "甲乙丙丁戊己庚辛壬"[:count]
    events = [(f"20{n:02}", quote) for n, quote in enumerate(quotes, 10)]
    text = FILLER * 40 + "\n\n" + quotes
    pages = built(manuscript(tmp_path, text, *events))
    marks = [word for page in pages for word in split(page)[1] if word[4].isdigit()]
    assert [word[4] for word in marks] == [date for date, _ in events]
    tops = [word[1] for word in marks]
    assert all(7 < after - before < 8 for before, after in pairwise(tops))
    assert marks[-1][3] < 595 - 40  # nor do they run out of the page


def test_a_passage_over_two_pages_has_its_mark_where_it_begins(tmp_path):
    long = "".join(f"第{n}句话说的是同一件事情" for n in range(60))
    pages = built(manuscript(tmp_path, f"{FILLER * 14}{long}。", ("2023-01", long)))
    marked = [n for n, page in enumerate(pages) if split(page)[1]]
    begins = [n for n, page in enumerate(pages) if "第0句" in "".join(w[4] for w in page)]
    assert marked == begins[:1]


@pytest.mark.parametrize(("before", "flush"), [(1, 0), (20, 2)])  # on a recto, on a verso
def test_a_long_mark_takes_two_lines(tmp_path, before, flush):
    text = FILLER * before + "\n\n甲在此。"
    pages = built(manuscript(tmp_path, text, ("2023-11-18/2024-12-31", "甲在此")))
    first, second = (word for page in pages for word in split(page)[1] if word[4] != "书")
    assert (first[4], second[4]) == ("2023.11.18–", "2024.12.31")
    assert 7 < second[1] - first[1] < 8
    assert abs(first[flush] - second[flush]) < 0.1  # on the side of the text
    assert (first[2] < SIDE) == (flush == 2)


def test_a_mark_that_does_not_fit_the_margin_is_left_out(tmp_path):
    narrow = "@page { margin-left: 20pt !important; margin-right: 20pt !important }"
    pages = built(manuscript(tmp_path, "甲在此。", ("2023-01-01/2024-02-03", "甲在此")), narrow)
    assert not any("2023.1.1" in word[4] for page in pages for word in page)


def test_in_the_tags_the_marks_stand_behind_everything(tmp_path):
    long = "".join(f"第{n}句话说的是同一件事情" for n in range(60))
    quotes = [("2023-01", "第3句"), ("2023-02", "第50句"), ("2023-03", "末段")]
    built(manuscript(tmp_path, f"{FILLER * 14}{long}。\n\n末段。", *quotes))
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        *rest, first, second, third = document.K
        for mark in (first, second, third):
            assert mark.S == "/P" and [str(kid.S) for kid in mark.K] == ["/Link"]
        paragraphs = [tag for tag in under(rest) if tag.get("/S") == "/P"]
        pages = [{str(kid.Pg.objgen) for kid in under([p]) if "/Pg" in kid} for p in paragraphs]
        assert max(map(len, pages)) == 2  # the long one is one paragraph still


def under(tags) -> list[pikepdf.Dictionary]:
    """Every tag and every piece of content below these."""
    found = []
    for tag in tags:
        if isinstance(tag, pikepdf.Dictionary):
            found.append(tag)
            kids = tag.get("/K", [])
            found += under(kids if isinstance(kids, pikepdf.Array) else [kids])
    return found
