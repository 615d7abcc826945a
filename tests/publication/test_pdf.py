"""The PDF as a reader and a librarian meet it: from the file, with pdftotext, pdffonts, qpdf, pikepdf.

Nothing of ours is imported. The books are built by the command; what a page says is asked of
pdftotext, page by page; what the manuscript says is read here anew, and names are looked for with a
matcher of this file's own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import indexer
import pikepdf
import pytest
import yaml
from independent import (
    FOOT,
    HEAD,
    HEIGHT,
    NUMBER,
    SIDE,
    WIDTH,
    Manuscript,
    Pdf,
    lines_joined,
    roman,
    squeezed,
)

ROOT = Path(__file__).resolve().parents[2]
BOOKS = ("sample", "parts", "english", "bare")
FAMILIES = r"(Noto-(Serif|Sans)(-CJK-(SC|TC|JP|KR))?|(Book|Head)-Latin)(-Bold)?(-Italic)?"


# Small manuscripts ---------------------------------------------------------------------------

FILLER = "这一段话没有别的用处，只是为了把版面撑满，好让后面的文字落到下一页去。"
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90">'
    '<rect width="200" height="90" fill="#999"/></svg>'
)


def chapter(title: str, body: str, **header: str) -> str:
    fields = {"title": title, "accessed": "2024-06-01", **header}
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()
    )
    return f"---\n{lines}---\n\n{body}\n"


def many_names() -> list[str]:
    """Names long enough that most page turns fall into one."""
    return [
        f"{a}{b}先生·南宫明远" for a in "甲乙丙丁戊己庚辛壬癸" for b in "子丑寅卯辰巳午未申酉戌亥"
    ]


def parts_book() -> dict[str, str]:
    """Parts, a long title, a name in a title, scoped names, a look-alike, page turns in names."""
    crowd = many_names()
    names = [
        {
            "id": "li-bai",
            "heading": "李白",
            "latin": "Li Bai",
            "variants": ["太白", {"form": "白", "only": ["third"]}],
            "not": ["太白山"],
        },
        {
            "id": "du-fu",
            "heading": "杜甫",
            "variants": ["子美", {"form": "老杜", "except": ["first"]}],
        },
        {"id": "alias", "heading": "青莲居士", "see": "li-bai"},
        {"id": "sam", "heading": "Sam Carter", "sort": "Carter, Sam", "variants": ["Sam"]},
        *({"id": f"crowd-{n}", "heading": name} for n, name in enumerate(crowd)),
    ]
    events = [
        {
            "id": "later",
            "date": "1998-03-04",
            "text": "后来的事。",
            "names": ["du-fu"],
            "evidence": [{"chapter": "second", "quote": "子美在成都盖了草堂"}],
        },
        {
            "id": "early",
            "date": "198X",
            "text": "早先的事。",
            "names": ["li-bai", "sam"],
            "evidence": [
                {"chapter": "first", "quote": "太白出了蜀"},
                {"chapter": "third", "quote": "Sam Carter说"},
            ],
        },
        {
            "id": "about",
            "date": "1997~",
            "text": "大约的事。",
            "names": [],
            "evidence": [{"chapter": "third", "quote": "末尾的一句证据"}],
        },
        {
            "id": "month",
            "date": "1998-03",
            "text": "某月的事。",
            "names": ["du-fu"],
            "evidence": [{"chapter": "second", "quote": "老杜也在这里"}],
        },
    ]
    first = "\n\n".join(
        [
            "李白（Li Bai）出场。太白出了蜀，登了太白山。老杜在这一章里不算人名。[^a]",
            "| 年 | 人 | 事 |\n|---|---|---|\n"
            + "".join(
                f"| {700 + n} | {'李白' if n == 9 else '某人'} | 做了第{n}件事 |\n"
                for n in range(30)
            ),
            "## 一段很长的路",
            FILLER * 20,
            '![一块灰色](images/grey.svg "图题里的杜甫")',
            "[^a]: 注里有子美。",
        ]
    )
    second = "\n\n".join(
        [
            "子美在成都盖了草堂，老杜也在这里。",
            "## 杜甫与Sam",
            FILLER * 3 + "[^b]",
            *(FILLER * 4 + f"[^n{n}]" for n in range(12)),
        ]
        + ["[^b]: Samuel不是人，Sam才是。"]
        + [
            f"[^n{n}]: 第{n}条注，{'太白' if n == 7 else '没有人'}。"
            + "说明的文字再长一些。" * (n % 4)
            for n in range(12)
        ]
    )
    third = "\n\n".join(
        [
            "白在这一章指人。Sam Carter说：“好。”",
            "，".join(crowd[:60]) + "。",
            "> 引文里也有子美。\n>\n> ——杜甫",
            "，".join(crowd[60:]) + "。",
            "青莲居士又来了。末尾的一句证据。",
        ]
    )
    book = {
        "format": 1,
        "identifier": "parts",
        "title": "两编之书",
        "lang": "zh-Hans",
        "authors": ["甲某", "乙某"],
        "date": "2024-06-02",
        "version": "0.1",
        "subjects": ["诗", "人"],
        "front": ["preface"],
        "back": ["appendix"],
        "contents": [
            {"part": "上编", "chapters": ["first", "second"]},
            {"part": "下编", "chapters": ["third"]},
        ],
    }
    return {
        "book.yaml": yaml.safe_dump(book, allow_unicode=True),
        "names.yaml": yaml.safe_dump(names, allow_unicode=True),
        "timeline.yaml": yaml.safe_dump(events, allow_unicode=True),
        "preface.md": chapter("前面的话", FILLER * 30 + "李白。\n\n" + FILLER * 20 + "杜甫。"),
        "01-first.md": chapter(
            "一个非常非常长的标题，长到一行放不下，必须折到第二行去，目录里也要折行才排得开",
            first,
            source="https://example.org/1",
        ),
        "02-second.md": chapter(
            "杜甫的一章", second, summary="提要里有太白。", source="https://example.org/2"
        ),
        "03-third.md": chapter("第三", third, source="https://example.org/3"),
        "appendix.md": chapter("附录一种", "子美在附录里。"),
        "images/grey.svg": PICTURE,
    }


def english_book() -> dict[str, str]:
    """English, notes after the chapters, names at hyphens and possessives."""
    filler = "Nothing much happens in this sentence, which is here to carry the reader forward. "
    names = [
        {
            "id": "carter",
            "heading": "Carter, Samuel",
            "latin": "Samuel Carter",
            "variants": ["Carter", "Sam"],
        },
        {"id": "featherstone", "heading": "Featherstonehaugh", "variants": ["Featherstone"]},
        {"id": "nobody", "heading": "Van der Berg", "see_also": ["carter"]},
    ]
    events = [
        {
            "id": "b",
            "date": "2001/2003",
            "text": "They talked for years.",
            "names": ["carter"],
            "evidence": [{"chapter": "one", "quote": "Carter talked with Featherstone"}],
        },
        {
            "id": "a",
            "date": "1999-12-31",
            "text": "The year ended.",
            "names": ["featherstone"],
            "evidence": [{"chapter": "two", "quote": "the year ended in rain"}],
        },
    ]
    one = "\n\n".join(
        [
            "Samuel Carter arrived.[^1] Samoa is not Sam’s. Carter talked with Featherstone.",
            "## An Evening",
            *(
                filler * 6
                + ("Featherstonehaugh’s friend came, and so did Van der Berg. " if n % 3 else "")
                for n in range(9)
            ),
            "[^1]: Carter’s note, by *Featherstone*.",
        ]
    )
    two = "\n\n".join(
        [
            "In Paris the year ended in rain.[^x]",
            filler * 30,
            "Scarter was not there; Carter-Jones was.",
            "[^x]: A note of no one.",
        ]
    )
    book = {
        "format": 1,
        "identifier": "english",
        "title": "A Small English Book",
        "lang": "en",
        "editor": "An Editor",
        "date": "2024-06-02",
        "version": "2",
        "notes": "chapter",
        "contents": ["one", "two"],
    }
    return {
        "book.yaml": yaml.safe_dump(book),
        "names.yaml": yaml.safe_dump(names),
        "timeline.yaml": yaml.safe_dump(events),
        "one.md": chapter(
            "The First Chapter, in which Carter Arrives and a Long Title Runs over Two Lines",
            one,
            source="https://example.org/one",
            published="2001",
        ),
        "two.md": chapter("Rain", two, source="https://example.org/two"),
    }


def bare_book() -> dict[str, str]:
    """One chapter, no names, no timeline."""
    book = {
        "format": 1,
        "identifier": "bare",
        "title": "单薄的书",
        "lang": "zh-Hans",
        "contents": ["only"],
    }
    return {
        "book.yaml": yaml.safe_dump(book, allow_unicode=True),
        "only.md": chapter("仅此一章", FILLER * 3),
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build a book by the command, once."""
    folder, done = tmp_path_factory.mktemp("pdf"), {}

    def build(name: str) -> Pdf:
        if name not in done:
            source = ROOT / "chapters"
            if name != "sample":
                source = folder / name
                for path, text in {"parts": parts_book, "english": english_book, "bare": bare_book}[
                    name
                ]().items():
                    (source / path).parent.mkdir(parents=True, exist_ok=True)
                    (source / path).write_text(text, encoding="utf-8")
            out = folder / f"{name}-out"
            command = [
                sys.executable,
                str(ROOT / "build.py"),
                str(source),
                "-o",
                str(out),
                "--to",
                "pdf",
            ]
            ran = subprocess.run(command, capture_output=True, text=True, cwd=folder)
            assert ran.returncode == 0, ran.stdout + ran.stderr
            (path,) = out.glob("*.pdf")
            done[name] = Pdf(path, Manuscript(source))
        return done[name]

    return build


@pytest.fixture(scope="session", params=BOOKS)
def pdf(request, built) -> Pdf:
    return built(request.param)


# Pages ---------------------------------------------------------------------------------------


def test_every_page_has_the_size_of_the_design(pdf):
    for page in pdf.file.pages:
        assert [float(x) for x in page.MediaBox] == pytest.approx([0, 0, WIDTH, HEIGHT], abs=0.01)


def test_front_matter_is_roman_and_the_body_starts_at_1(pdf):
    first = pdf.labels.index("1")

    assert pdf.labels[:first] == [roman(n) for n in range(1, first + 1)]
    assert pdf.labels[first:] == [str(n) for n in range(1, len(pdf.labels) - first + 1)]
    chapter = next(pages for text, pages in pdf.texts if text.label)
    part = pdf.manuscript.parts
    assert pdf.labels[chapter[0] - (2 if part else 0)] == "1"


def test_the_folio_printed_is_the_page_label(pdf):
    bare = {0, 1, *pdf.blanks, *(page for title, page in pdf.openings if is_part(pdf, title))}
    for i, foot in enumerate(pdf.feet):
        assert foot == ("" if i in bare else pdf.labels[i])


def is_part(pdf: Pdf, title: str) -> bool:
    return any(squeezed(title).endswith(squeezed(part)) for part in pdf.manuscript.parts)


def test_chapters_open_on_a_recto_with_all_that_belongs_there(pdf):
    for text, pages in pdf.texts:
        assert pages[0] % 2 == 0
        page = pdf.plain[pages[0]]
        assert page.startswith(squeezed(text.label + text.title))
        for key in ("author", "publisher", "summary"):
            if key in text.header:
                assert squeezed(text.header[key]) in page
        if len(date := re.findall(r"\d+", text.header.get("published", ""))) == 3:
            assert "{}年{}月{}日".format(*(int(n) for n in date)) in page


def test_running_heads(pdf):
    title = squeezed(pdf.manuscript.book["title"])
    opening = {0: "", 1: "", **{page: name for name, page in pdf.openings}}
    current = ""
    for i, head in enumerate(pdf.heads):
        if i in opening:
            current = squeezed(opening[i])
        if i in opening or i in pdf.blanks:
            assert head == "", pdf.labels[i]
        elif i % 2:
            assert head == title
        else:
            assert head and head.rstrip("…") in current, pdf.labels[i]


def test_a_blank_page_is_a_verso_before_an_opening(pdf):
    openings = {page for _, page in pdf.openings}
    for i in pdf.blanks:
        assert i % 2 == 1
        assert i + 1 in openings or i + 1 == len(pdf.pages)


# Contents, bookmarks -------------------------------------------------------------------------


def expected_lines(pdf: Pdf) -> list[str]:
    """The titles a contents page must list, chapters with their sections, in order."""
    found = []
    for text in pdf.manuscript.texts:
        found.append(squeezed(text.title))
        if not (pdf.manuscript.parts and text.label):
            found += [squeezed(section) for section in text.sections]
    return found


def test_contents_lead_where_they_say(pdf):
    links = pdf.whole_links(pdf.contents)
    titles = []
    for text, to in links:
        title, folio = re.fullmatch(rf"(.*?)\.*({NUMBER})", text).groups()
        assert folio == pdf.labels[to], text
        assert title in pdf.plain[to]
        titles.append(title)
    expected = expected_lines(pdf)
    assert [title for title in titles if title in expected] == expected
    assert all(squeezed(part) in titles for part in pdf.manuscript.parts)


def test_contents_list_every_opening(pdf):
    listed = {to for _, to in pdf.whole_links(pdf.contents)}

    assert {page for title, page in pdf.openings if page != pdf.contents[0]} <= listed


def test_bookmarks_are_two_deep_and_lead_where_they_say(pdf):
    assert {depth for depth, _, _ in pdf.bookmarks} <= {1, 2}
    for _, title, page in pdf.bookmarks:
        assert squeezed(title) in pdf.plain[page], title
    pages = [page for _, _, page in pdf.bookmarks]
    assert pages == sorted(pages)


def test_bookmarks_name_every_text_and_section(pdf):
    names = [squeezed(title) for _, title, _ in pdf.bookmarks]
    for text in pdf.manuscript.texts:
        assert squeezed(text.label + text.title) in names
        if not pdf.manuscript.parts:
            assert all(squeezed(section) in names for section in text.sections)


# Notes ---------------------------------------------------------------------------------------


def test_notes_stand_on_the_page_that_calls_them(pdf):
    for i, (text, notes) in enumerate(pdf.parted):
        called = re.findall(r"\[(\d+)\]", text)
        if pdf.manuscript.book.get("notes") != "chapter" and i not in pdf.index:
            assert called == re.findall(r"^\[(\d+)\] ", notes, re.M), pdf.labels[i]


def test_notes_are_numbered_anew_in_every_chapter(pdf):
    for text, pages in pdf.texts:
        wanted = len(set(re.findall(r"^\[\^(\w+)\]:", text.body, re.M)))
        numbers = [
            int(n)
            for i in pages
            for n in re.findall(r"^\[(\d+)\] ", pdf.parted[i][1] or pdf.pages[i], re.M)
        ]
        assert numbers == list(range(1, wanted + 1))


def test_notes_after_the_chapter_and_their_calls_lead_to_each_other(built):
    pdf = built("english")
    for text, pages in pdf.texts:
        links = [link for link in pdf.links if link.page in pages and link.goes_to is not None]
        call, back = (link for link in links if link not in pdf.marks)
        assert (call.text, back.text) == ("[1]", "[1]")
        assert (call.goes_to, back.goes_to) == (back.page, call.page)
        assert text.sections == [] or back.page > call.page


# The index -----------------------------------------------------------------------------------


def test_the_index_names_exactly_the_pages_where_names_stand(pdf):
    wanted, printed = indexer.found(pdf), indexer.printed(pdf)
    assert {id for id, entry in printed.items() if not entry.sees} == set(wanted)
    for id, entry in wanted.items():
        assert printed[id] == entry, id


def test_a_name_over_a_page_turn_is_counted_at_its_first_page(built):
    pdf = built("parts")
    printed = indexer.printed(pdf)
    cut = list(indexer.over_page_turns(pdf, pdf.texts[3]))
    assert cut
    for owner, page in cut:
        assert printed[owner].pages == {(pdf.labels[page], "")}


def test_every_locator_leads_to_the_page_it_names(pdf):
    links = Counter()
    for link in pdf.links:
        if link.page in pdf.indexes and re.fullmatch(rf"{NUMBER}(–{NUMBER})?[n图f]?,?", link.text):
            locator = link.text.rstrip(",")
            assert pdf.labels[link.goes_to] == re.match(NUMBER, locator)[0]
            links[locator] += 1
    assert links == Counter(
        locator for entry in indexer.printed(pdf).values() for locator in entry.locators
    )


def test_references_of_the_index_lead_to_the_entry(pdf):
    headings = {squeezed(name["heading"]) for name in pdf.manuscript.names}
    for text, to in pdf.whole_links(pdf.indexes):
        if not re.fullmatch(rf"{NUMBER}(–{NUMBER})?[n图f]?", text):
            assert text in headings
            assert to in pdf.indexes and text in pdf.plain[to]


def test_a_book_without_names_or_events_has_neither_index_nor_timeline(built):
    pdf = built("bare")

    assert not pdf.index and not pdf.timeline
    assert [title for _, title, _ in pdf.bookmarks] == ["目录", "第一章　仅此一章", "版本记录"]


# The timeline --------------------------------------------------------------------------------


def in_print(pdf: Pdf) -> list[tuple[dict, str, str]]:
    """(event, date printed before it, what is printed after it), as printed."""
    lines = [line for i in pdf.timeline for line in pdf.pages[i].split("\n")]
    text, starts = "", set()
    for line in lines:
        starts.add(len(text))
        text += squeezed(line)

    def shown(first: int, last: int) -> str:
        return "".join("\n" * (i in starts) + text[i] for i in range(first, last))

    places = []
    for event in pdf.manuscript.events:
        at = text.find(squeezed(event["text"]))
        assert at >= 0, event["text"]
        places.append((at, at + len(squeezed(event["text"])), event))
    places.sort(key=lambda place: place[:2])
    ends = [(0, 0, None), *places, (len(text), len(text), None)]
    return [
        (event, text[before:start], shown(end, after))
        for (_, before, _), (start, end, event), (after, _, _) in zip(
            ends, ends[1:], ends[2:], strict=False
        )
    ]


def first_day(date: str) -> str:
    """The earliest day an EDTF date may mean, as text that sorts."""
    start = date.split("/")[0].rstrip("~?%").replace("X", "0")
    return start + "-00-00"[len(start) - 10 :] if len(start) < 10 else start


def test_the_timeline_is_in_order_of_time(pdf):
    starts = [first_day(event["date"]) for event, _, _ in in_print(pdf)]

    assert len(starts) == len(pdf.manuscript.events)
    assert starts == sorted(starts)


def test_dates_are_printed_as_precisely_as_given(pdf):
    if pdf.manuscript.book["lang"] == "en":
        pytest.skip("the shapes below are Chinese")
    heads: list[str] = []
    shapes = {4: r"(?<!\d)\d{4}年", 7: r"(?<!\d)\d{1,2}月", 10: r"\d{1,2}月\d{1,2}日"}
    for event, before, _ in in_print(pdf):
        if "/" in event["date"] or "X" in event["date"]:
            continue
        date = event["date"].rstrip("~")
        printed = before.removesuffix(squeezed(event.get("zone", "")))
        heads += re.findall(r"\d{4}年", before.rpartition("页")[2])
        if len(event["date"]) == 4:  # its head says it, and the column does not say it again
            assert f"{date}年" in heads and not before.endswith(f"{date}年" * 2)
            continue
        assert re.search(f"{shapes[len(date)]}$", printed), (event["date"], printed[-30:])
        number = int(date.split("-")[-1])
        assert re.search(rf"(?<!\d){number}[年月日]$", printed)
        about = re.search(r"约(\d+[年月日])+$", printed)
        assert bool(about) == event["date"].endswith("~")


def test_the_evidence_stands_on_the_page_named(pdf):
    for event, _, after in in_print(pdf):
        labels = re.findall(rf"第\s*({NUMBER})\s*页|page\s*({NUMBER})", after)
        labels = [chinese or english for chinese, english in labels]
        assert len(labels) >= len(event["evidence"])
        for evidence, label in zip(event["evidence"], labels, strict=False):
            page = pdf.labels.index(label)
            here, there = (squeezed(lines_joined(pdf.parted[p][0])) for p in (page, page + 1))
            quote = squeezed(evidence["quote"])
            at = re.sub(r"\[\d+\]", "", here + there).find(quote)
            assert 0 <= at < len(here), quote


def test_links_of_the_timeline_lead_where_they_say(pdf):
    headings = {squeezed(n["heading"]) for n in pdf.manuscript.names}
    proofs = people = 0
    for text, to in pdf.whole_links(pdf.timeline):
        if to in pdf.index:
            assert text in headings and text in pdf.plain[to]
            people += 1
        elif to in pdf.division("各家记载对照", "Sources Compared"):
            assert squeezed(text) in ("参见“各家记载对照”", "see“SourcesCompared”")
        else:
            label = re.search(rf"(?:第|page)({NUMBER})页?$", text)[1]
            assert label == pdf.labels[to]
            proofs += 1
    assert proofs >= len(pdf.manuscript.events) * 0.9  # neighbours may cite one passage
    assert bool(people) == bool(pdf.manuscript.events)


def numerals(date: str) -> str:
    """A date as the margin says it, from its EDTF; intervals as far as they need it."""
    start, _, end = date.partition("/")
    first, last = (
        re.sub("X$", "0年代", part).rstrip("~").replace("-0", ".").replace("-", ".")
        for part in (start, end)
    )
    about = "约" if date.endswith("~") else ""
    if not end or end == "..":
        return f"{about}{first}{'–' if end else ''}"
    parts = first.split("."), last.split(".")
    same = 0
    if len(parts[0]) == len(parts[1]):
        while parts[0][same] == parts[1][same]:
            same += 1
    return f"{first}–{'.'.join(parts[1][same:])}"


def test_every_proof_has_its_date_in_the_margin_that_leads_back(pdf):
    wanted = Counter()
    for n, event in enumerate(pdf.manuscript.events, 1):
        own = f"t-{event.get('id', f'-{n}')}"
        for proof in event["evidence"]:
            wanted[own, proof["chapter"]] += 1
    chapters = [(text.slug, pages) for text, pages in pdf.texts]
    found = Counter()
    for mark in pdf.marks:
        (slug,) = (slug for slug, pages in chapters if mark.page in pages)
        found[mark.target, slug] += 1
        assert mark.goes_to in pdf.timeline
    assert found == wanted


def test_a_date_in_the_margin_stands_beside_the_words_it_dates(pdf):
    if pdf.manuscript.book["lang"] == "en":
        pytest.skip("the shapes above are Chinese")
    events = {
        f"t-{event.get('id', f'-{n}')}": event for n, event in enumerate(pdf.manuscript.events, 1)
    }
    beside = 0
    for mark in pdf.marks:
        event = events[mark.target]
        assert mark.text.replace("\u2013", "–") == numerals(event["date"])
        low, high = HEIGHT - mark.box[3] - 6, HEIGHT - mark.box[1] + 6
        line = squeezed(pdf.printed[mark.page].get_text_bounded(SIDE, low, WIDTH - SIDE, high))
        quotes = [re.sub(r"\[\d+\]", "", squeezed(p["quote"])) for p in event["evidence"]]
        beside += any(quote[:3] in line or line.endswith(quote[:2]) for quote in quotes)
    assert beside >= 0.9 * len(pdf.marks)  # where several are on one line, some stand below it


def test_dates_in_the_margin_keep_to_the_outer_one_and_apart(pdf):
    for i, marks in groupby(sorted(pdf.marks, key=lambda m: (m.page, m.box[1])), lambda m: m.page):
        boxes = [mark.box for mark in marks]
        assert all((left > WIDTH / 2) == (i % 2 == 0) for left, *_ in boxes)
        assert all(0 < left < right < WIDTH for left, _, right, _ in boxes)
        assert all(HEAD < top < low < HEIGHT - FOOT for _, top, _, low in boxes)
        assert all(before[3] <= after[1] + 0.1 for before, after in pairwise(boxes))


def test_what_several_sources_say_stands_side_by_side(pdf):
    groups = defaultdict(list)
    for event in pdf.manuscript.events:
        groups[event.get("group", "")].append(event)
    pages = pdf.division("各家记载对照", "Sources Compared")
    text = "".join(pdf.plain[i] for i in pages)
    links = {link.target for link in pdf.links if link.page in pages}
    several = [
        events
        for group, events in groups.items()
        if group and len({p["chapter"] for e in events for p in e["evidence"]}) > 1
    ]
    assert bool(pages) >= bool(several)
    for events in several:
        for number, event in enumerate(pdf.manuscript.events, 1):
            if event in events:
                assert squeezed(event["text"]) in text
                assert f"t-{event.get('id', f'-{number}')}" in links
                assert squeezed(event.get("ruling", "")) in text
                for proof in event["evidence"]:
                    # inner quotation marks are single ones
                    inner = str.maketrans("“”", "‘’")
                    assert squeezed(proof["quote"]).translate(inner) in text


# Sources, colophon, metadata -----------------------------------------------------------------


def test_sources_give_address_and_day_of_access(pdf):
    pages = pdf.division("资料来源", "Sources")
    text = "".join(pdf.plain[i] for i in pages)
    leaving = {link.target for link in pdf.links if link.page in pages and link.goes_to is None}
    for source in pdf.manuscript.texts:
        if "source" in source.header:
            assert squeezed(source.title) in text
            assert source.header["source"] in text
            assert source.header["source"] in leaving
            assert str(int(source.header["accessed"][8:])) in text


def test_the_colophon_tells_version_and_tool(pdf):
    text = "".join(pdf.plain[i] for i in pdf.division("版本记录", "Colophon"))

    assert pdf.manuscript.book.get("version", "") in text
    assert "WeasyPrint70.0" in text


def test_metadata(pdf):
    book, info = pdf.manuscript.book, pdf.file.docinfo
    authors = book.get("authors") or ([book["editor"]] if "editor" in book else [])
    assert str(info["/Title"]) == book["title"]
    assert str(info.get("/Author", "")) == ", ".join(authors)
    assert str(info.get("/Keywords", "")) == ", ".join(book.get("subjects", []))
    assert str(pdf.file.Root.Lang) == book["lang"]
    assert str(pdf.file.Root.ViewerPreferences.DisplayDocTitle) == "True" or bool(
        pdf.file.Root.ViewerPreferences.DisplayDocTitle
    )
    if "date" in book:
        assert str(info["/CreationDate"]).startswith("D:" + book["date"].replace("-", ""))
    with pdf.file.open_metadata() as xmp:
        assert xmp["dc:title"] == book["title"]
        assert list(xmp.get("dc:creator", [])) == authors
        assert xmp.get("pdf:Keywords", "") == ", ".join(book.get("subjects", []))
        assert xmp.get("xmp:CreateDate") == book.get("date")


# The file ------------------------------------------------------------------------------------


def test_qpdf_finds_nothing(pdf):
    done = subprocess.run(["qpdf", "--check", str(pdf.path)], capture_output=True, text=True)

    assert done.returncode == 0
    assert "WARNING" not in done.stdout + done.stderr


def test_fonts_are_embedded_subsets_of_the_chosen_families(pdf):
    done = subprocess.run(["pdffonts", str(pdf.path)], capture_output=True, text=True, check=True)
    rows = done.stdout.splitlines()[2:]
    assert rows
    for row in rows:
        name, *_, embedded, subset, unicode, _, _ = row.split()
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row
        assert re.fullmatch(r"[A-Z]{6}\+" + FAMILIES, name), row


def marked(page) -> Iterator[tuple[int | str | None, list[bytes]]]:
    """(MCID, or "artifact", or None for neither; strings shown) for each piece of text drawn."""
    stack: list[int | str | None] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        op = str(operator)
        if op in ("BDC", "BMC"):
            if str(operands[0]) == "/Artifact":
                stack.append("artifact")
            else:
                properties = operands[1] if op == "BDC" else {}
                stack.append(int(properties["/MCID"]) if "/MCID" in properties else None)
        elif op == "EMC":
            stack.pop()
        elif op in ("Tj", "TJ"):
            strings = operands[0] if op == "TJ" else operands
            kept = [bytes(s) for s in strings if isinstance(s, pikepdf.String)]
            inner = next((s for s in reversed(stack) if s is not None), None)
            yield inner, kept
    assert not stack


def test_no_glyph_is_missing_and_no_text_lost(pdf):
    assert "\ufffd" not in "".join(pdf.pages)
    for page in pdf.file.pages:
        for _, strings in marked(page):
            for string in strings:
                codes = [string[i : i + 2] for i in range(0, len(string), 2)]
                assert b"\0\0" not in codes


def test_all_text_is_tagged_or_an_artifact(pdf):
    root = pdf.file.Root
    assert bool(root.MarkInfo.Marked)
    held: dict[int, set[int]] = defaultdict(set)

    def over(node, page) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                over(kid, page)
        elif isinstance(node, pikepdf.Dictionary):
            page = node.get("/Pg", page)
            if node.get("/Type") == "/MCR":
                held[pdf.numbers[page.objgen]].add(int(node.MCID))
            elif "/K" in node:
                over(node.K, page)
        else:
            held[pdf.numbers[page.objgen]].add(int(node))

    over(root.StructTreeRoot.K, None)
    for i, page in enumerate(pdf.file.pages):
        kinds = [kind for kind, strings in marked(page) if any(strings)]
        assert None not in kinds, pdf.labels[i]
        assert {k for k in kinds if k != "artifact"} <= held[i], pdf.labels[i]
        artifacts = kinds.count("artifact")
        assert bool(artifacts) == bool(pdf.heads[i] or pdf.feet[i]), pdf.labels[i]


def test_every_link_belongs_to_a_tag_and_can_be_hit(pdf):
    held: set[tuple] = set()

    def over(node, kind: str) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                over(kid, kind)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/Type") == "/OBJR":
                assert kind == "/Link"
                held.add(node.Obj.objgen)
            elif "/K" in node:
                over(node.K, str(node.get("/S", "")))

    over(pdf.file.Root.StructTreeRoot.K, "")
    for page in pdf.file.pages:
        for annotation in page.get("/Annots", []):
            assert annotation.objgen in held
            left, low, right, high = map(float, annotation.Rect)
            assert abs(right - left) > 2 and abs(high - low) > 5


def test_headings_and_notes_keep_their_roles_in_the_tags(pdf):
    roles: Counter[str] = Counter()

    def over(node) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                over(kid)
        elif isinstance(node, pikepdf.Dictionary):
            roles[str(node.get("/S", ""))] += 1
            if "/K" in node:
                over(node.K)

    over(pdf.file.Root.StructTreeRoot.K)
    assert roles["/H1"] >= len(pdf.openings)
    notes = sum(len(re.findall(r"^\[\^\w+\]:", t.body, re.M)) for t in pdf.manuscript.texts)
    if pdf.manuscript.book.get("notes") != "chapter":
        assert roles["/Note"] == notes
    overviews = 1 if pdf.timeline else 0
    assert roles["/Figure"] == sum(t.body.count("![") for t in pdf.manuscript.texts) + overviews


def test_every_link_resolves(pdf):
    for link in pdf.links:
        assert link.goes_to is not None or re.match(r"https?://", link.target)


def test_the_colophon_names_the_fonts_the_pages_are_set_in(pdf):
    colophon = squeezed("".join(pdf.pages[-2:]))
    done = subprocess.run(["pdffonts", str(pdf.path)], capture_output=True, text=True, check=True)
    drawn = set(re.findall(r"\+(Noto-(?:Serif|Sans)-CJK-[A-Z]+)", done.stdout)) | {"Noto-Serif"}
    assert {family for family in drawn if squeezed(family.replace("-", " ")) in colophon} == drawn
