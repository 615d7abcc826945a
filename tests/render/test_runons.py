"""The printed index in columns: what runs on says whose it is, no heading is left behind, nothing lost.

Indexes of made-up names, long and short, are laid out with the book's own design and read back with
pdftotext, line by line; the pages are invented, so that what has to be printed is known beforehand.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from lxml import etree

from book import pipeline
from book.diagnostics import Span
from book.model.apparatus import IndexEntry, IndexGroup, Mention, Name, Place, Subentry
from book.model.pagination import Folio, Pagination
from book.model.structure import Role
from book.policy.words import words
from book.render import print as press
from book.render import view

PAGES = range(2, 900, 2)  # no two follow each other: no ranges
EDGES = {0: (59.0, 215.0), 1: (66.53, 222.53)}  # of the columns, on rectos and versos
WIDTH, BOTTOM, PITCH = 138.0, 49 + 504.0, 13.5
EM = 8.5
CHINESE = "与出版社的往来 早年 论诗歌 回国之后的讲学与著述活动及其影响 晚年".split()
ENGLISH = ["early years", "letters to his publishers, and to friends", "on poetry", "illness"]


# The indexes -----------------------------------------------------------------------------------


def made_up(number: int, seed: int, lang: str) -> tuple[IndexGroup, ...]:
    """Groups of entries: most of a few lines, some with 80 locators, some with ten subheadings."""
    dice = random.Random(seed)
    entries = [entry(n, dice, lang) for n in range(number)]
    groups, letters = [], iter("ABCDEFGHJKLMNOPQRSTWXYZ")
    while entries:
        size = max(1, min(len(entries), dice.choice([1, 1, 2, 5, number // 8, number // 4])))
        members, entries = entries[:size], entries[size:]
        groups.append(IndexGroup(next(letters, "Z"), tuple(members)))
    return tuple(groups)


def short(number: int, seed: int, lang: str) -> tuple[IndexGroup, ...]:
    """Small groups of short entries, many with three subheadings: what must not be divided."""
    dice = random.Random(seed)
    groups = []
    for n in range(number):
        subs = tuple(Subentry(f"论诗 {k}", mentions(dice, 1)) for k in range(3))
        name = Name(f"x{n}", f"王明{n}", Span("names.yaml", 1))
        own = mentions(dice, 1)
        under = dice.choice([(), subs, subs])
        one = IndexEntry(name, f"n-x{n}", name.heading, mentions=own, subentries=under)
        if dice.random() < 0.5 or not groups:
            groups.append(IndexGroup("ABC"[n % 3], ()))
        groups[-1] = replace(groups[-1], entries=(*groups[-1].entries, one))
    return tuple(groups)


def entry(n: int, dice: random.Random, lang: str) -> IndexEntry:
    latin = lang == "en" or dice.random() < 0.2
    person = dice.choice(["Lovelace, Ada", "Featherstonehaugh, Alexandra", "Ba, Li"])
    heading = (
        f"{person} {n}" if latin else f"{dice.choice('王李欧阳司马')}{dice.choice('明国华')}{n}"
    )
    subentries = ()
    if dice.random() < 0.15:
        phrases = ENGLISH if lang == "en" else CHINESE
        subentries = tuple(
            Subentry(f"{dice.choice(phrases)} {k}", mentions(dice, dice.choice([1, 1, 2, 3, 30])))
            for k in range(dice.choice([2, 3, 4, 10]))
        )
    own = 0 if subentries and dice.random() < 0.5 else dice.choice([1, 1, 1, 2, 3, 5, 8, 14, 20])
    own = 80 if dice.random() < 0.04 else own
    dates = dice.choice(["", "", "1815–1852"])
    name = Name(f"x{n}", heading, Span("names.yaml", 1), dates=dates)
    return IndexEntry(
        name, f"n-x{n}", heading, dates, mentions=mentions(dice, own), subentries=subentries
    )


def mentions(dice: random.Random, number: int) -> tuple[Mention, ...]:
    pages = sorted(dice.sample(PAGES, number))
    places = (Place.NOTE if dice.random() < 0.05 else Place.TEXT for _ in pages)
    return tuple(
        Mention(f"p{page}", place, dice.random() < 0.05)
        for page, place in zip(pages, places, strict=True)
    )


@dataclass(frozen=True)
class Part:
    """A heading with its own locators, or a subheading with its."""

    text: str
    head: str
    entry: int
    sub: int = -1  # the number of the subheading; -2: the initial of a group


def parts_of(groups: tuple[IndexGroup, ...], lang: str) -> list[Part]:
    """What has to be printed, in order, without white space."""
    opening, closing = "()" if lang == "en" else "（）"
    parts, number = [], 0
    for group in groups:
        parts.append(Part(group.initial, "", number, -2))
        for one in group.entries:
            dates = f"{opening}{one.name.dates}{closing}" if one.name.dates else ""
            head = dense(one.heading)
            comma = "," if lang == "en" and one.mentions else ""
            parts.append(Part(head + dates + comma + locators(one.mentions), head, number))
            for k, sub in enumerate(one.subentries):
                head = dense(sub.heading)
                comma = "," if lang == "en" else ""
                parts.append(Part(head + comma + locators(sub.mentions), head, number, k))
            number += 1
    return parts


def locators(mentions: tuple[Mention, ...]) -> str:
    return ",".join(m.anchor[1:] + ("n" if m.place is Place.NOTE else "") for m in mentions)


def dense(text: str) -> str:
    return re.sub("[\\s\u2060]", "", text)


# The pages -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    text: str
    left: float  # this and the next from the left edge of the column
    right: float
    top: float


@dataclass(frozen=True)
class Placed:
    """A line of a column: the part it belongs to, which part of it, and whether it is repeated."""

    line: Line
    part: Part
    starts: bool
    repeated: bool


class Printed:
    """An index laid out, written and read back."""

    def __init__(self, groups: tuple[IndexGroup, ...], lang: str, folder: Path) -> None:
        (folder / "book.yaml").write_text(
            f"format: 1\nidentifier: small\ntitle: T\nlang: {lang}\ncontents: [one]\n", "utf-8"
        )
        (folder / "one.md").write_text("---\ntitle: T\n---\n\n李白。\n", "utf-8")
        (folder / "names.yaml").write_text("- {id: li, heading: 李白}\n", "utf-8")
        book = pipeline.make(pipeline.load(str(folder)).value).value
        names = tuple(entry.name for group in groups for entry in group.entries)
        index = replace(book.indexes[0], groups=groups)
        book = replace(book, indexes=(index,), names=names)
        division = next(d for d in book.divisions if d.role is Role.INDEX)
        folios = Pagination(pages={f"p{n}": Folio(n, str(n)) for n in PAGES})
        machine = press.Press(book, view.View(book, folder))
        self.document = machine.lay(division, 1, folios, verso=False).document
        self.path = folder / "index.pdf"
        with press.listening():  # the locators lead to pages that are not there
            self.document.write_pdf(self.path, pdf_tags=True)
        self.continued = dense(words(lang).continued)
        self.parts = parts_of(groups, lang)
        above = dense(division.title + words(lang).index_note)
        self.columns = list(columns(self.path, above))
        self.placed = list(self.follow())

    def follow(self) -> Iterator[list[Placed]]:
        """The columns, each line with the part it belongs to; what is not as it should be fails."""
        parts = iter(self.parts)
        part, rest = None, ""
        for lines in self.columns:
            column, lines = [], list(lines)
            if rest:  # the line above what runs on is the heading's, and the subheading's below it
                main = next(p for p in self.parts if p.entry == part.entry and p.sub == -1)
                over = [main, part] if part.sub >= 0 else [main]
            elif part and part.sub != -2 and (following := self.after(part)).sub >= 0:
                over = [next(p for p in self.parts if p.entry == following.entry and p.sub == -1)]
            else:
                over = []
            for owner in over:
                wanted = owner.head + self.continued
                while wanted:
                    line = lines.pop(0)
                    assert wanted.startswith(line.text), (wanted, line.text)
                    starts = len(wanted) == len(owner.head + self.continued)
                    column.append(Placed(line, owner, starts, True))
                    wanted = wanted[len(line.text) :]
            for line in lines:
                starts = not rest
                if starts:
                    part = next(parts)
                    rest = part.text
                assert rest.startswith(line.text), (rest, line.text)
                rest = rest[len(line.text) :]
                column.append(Placed(line, part, starts, False))
            yield column
        assert not rest and next(parts, None) is None

    def after(self, part: Part) -> Part:
        at = self.parts.index(part) + 1
        return self.parts[at] if at < len(self.parts) else Part("", "", -1)


def columns(path: Path, above: str) -> Iterator[list[Line]]:
    """The columns of all pages, their lines from the top; ``above`` stands over the first two."""
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    root = etree.fromstring(done.stdout)
    for number, page in enumerate(root.iter("{*}page")):
        found = []
        for word in page.iter("{*}word"):
            box = [float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")]
            if 47 < box[1] < BOTTOM:
                found.append((*box, dense(word.text)))
        while above:
            row = next(rows(found))
            text = "".join(word[4] for word in row)
            text = text if above.startswith(text) else text.removesuffix("-")
            assert above.startswith(text)
            above = above[len(text) :]
            found = [word for word in found if word not in row]
        first, second = EDGES[number % 2]
        for edge in (first, second):
            mine = [word for word in found if (word[0] > second - 1) == (edge == second)]
            if mine:
                yield [line(row, edge) for row in rows(mine)]


def rows(found: list[tuple]) -> Iterator[list[tuple]]:
    """Words that stand on a line together, from left to right; the lines from the top."""
    row: list[tuple] = []
    for word in sorted(found, key=lambda word: word[1] + word[3]):
        if row and word[1] + word[3] - row[0][1] - row[0][3] > 10:
            yield sorted(row)
            row = []
        row.append(word)
    yield sorted(row)


def line(row: list[tuple], edge: float) -> Line:
    text = "".join(word[4] for word in row)
    return Line(text, row[0][0] - edge, row[-1][2] - edge, min(word[1] for word in row))


# Long and short, Chinese and English -----------------------------------------------------------

INDEXES = [
    (made_up, 110, 1, "zh-Hans"),
    (made_up, 60, 2, "zh-Hant"),
    (made_up, 9, 3, "zh-Hans"),
    (made_up, 90, 4, "en"),
    (short, 150, 5, "zh-Hans"),
]


@pytest.fixture(scope="module", params=INDEXES, ids=lambda p: f"{p[0].__name__}-{p[3]}-{p[1]}")
def printed(request, tmp_path_factory):
    """The index read back: that nothing is lost, and that what runs on says so, is seen on the way."""
    make, number, seed, lang = request.param
    return Printed(make(number, seed, lang), lang, tmp_path_factory.mktemp("index"))


def test_nothing_is_lost_and_what_runs_on_says_whose_it_is(printed):
    lines = [placed for column in printed.placed for placed in column if not placed.repeated]
    text = "".join(placed.line.text for placed in lines)

    assert text == "".join(part.text for part in printed.parts)
    assert printed.continued not in text


def test_the_indexes_have_what_is_to_be_seen(printed):
    """Entries and subheadings that run on, in all but the small ones; none where all are short."""
    repeated = {p.part.sub >= 0 for column in printed.placed for p in column if p.repeated}

    if max(len(part.text) for part in printed.parts) < 20:
        assert not repeated and len(printed.columns) > 8
    else:
        assert repeated == {True, False} or len(printed.parts) < 150


def test_no_heading_ends_a_column(printed):
    for column, following in pairwise(printed.placed):
        last = column[-1].part
        assert last.sub != -2
        first = next(p.part for p in following if not p.repeated)
        assert not (last.sub == -1 and first.entry == last.entry and first.sub >= 0)


def test_an_initial_stands_with_two_lines_of_its_first_entry(printed):
    for column in printed.placed:
        for at, placed in enumerate(column):
            if placed.part.sub == -2:
                entry = [p for p in column if p.part.entry == placed.part.entry]
                whole = sum(p.part.entry == placed.part.entry for c in printed.placed for p in c)
                assert len(entry) == whole or len(entry) >= 3
                assert column[at + 1].part.sub == -1


def test_entries_of_a_few_lines_are_whole_and_two_lines_of_others_stand_together(printed):
    pieces: dict[int, list[int]] = {}
    for column in printed.placed:
        mine = [p for p in column if not p.repeated and p.part.sub != -2]
        for number, lines in groupby(mine, key=lambda placed: placed.part.entry):
            pieces.setdefault(number, []).append(len(list(lines)))
    divided = [counts for counts in pieces.values() if len(counts) > 1]

    assert all(sum(counts) > 4 and min(counts) >= 2 for counts in divided)


def test_lines_that_turn_over_stand_deeper_than_subheadings(printed):
    for column in printed.placed:
        for placed in column:
            indent = (1 if placed.part.sub >= 0 else 0) if placed.starts else 2
            if placed.part.sub == -2:
                indent = 0
            assert placed.line.left == pytest.approx(indent * EM, abs=0.6), placed


def test_no_line_leaves_its_column_and_columns_are_full(printed):
    for column in printed.columns:
        assert max(line.right for line in column) <= WIDTH + 0.5
    for column in printed.columns[:-2]:
        assert BOTTOM - column[-1].top < 7 * PITCH
    tops = {round(column[0].top) for column in printed.columns[2:]}
    assert len(tops) <= 3  # the faces of Latin and Chinese differ a little in height
    last = [len(column) for column in printed.columns[-2:]]
    assert abs(last[0] - last[1]) <= 6 or len(printed.columns) % 2


def test_repeated_headings_are_not_in_the_tags(printed):
    command = ["pdfinfo", "-struct-text", printed.path]
    tags = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    said = dense("".join(re.findall(r'^ *"(.*)"$', tags.stdout, re.M)))
    text = "".join(part.text for part in printed.parts)

    assert said.endswith(text)
    assert printed.continued not in said
