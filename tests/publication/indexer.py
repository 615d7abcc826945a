"""An index made anew by an outsider, to hold the printed one against.

The pages as pdftotext gives them (running heads cut off, white space ignored, a name over a page turn
counted at its first page); forms, scopes, passages and marks as the manuscript states them, with a
matcher of this file's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from independent import NUMBER, Pdf, Text, lines_joined, squeezed

ONE = rf"{NUMBER}(?:–{NUMBER})?[n图f]?(?![a-z])"
ROW = rf"{ONE}(?:,{ONE})*"
APART = "大事记|大事記|Timeline|年表"


@dataclass
class Entry:
    """The pages of an entry, each with its mark ("", n for a note, f for a caption): its own, those
    of the timeline, those under each subheading; and which of them are principal."""

    pages: set[tuple[str, str]] = field(default_factory=set)
    timeline: set[str] = field(default_factory=set)
    under: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    sees: bool = field(default=False, compare=False)
    locators: list[str] = field(default_factory=list, compare=False)


# What the manuscript says ----------------------------------------------------------------------


@dataclass(frozen=True)
class Spelling:
    text: str
    owner: str  # "" for a look-alike
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def many(value) -> list:
    return [value] if isinstance(value, str | dict) else list(value or [])


def owners(names: list[dict]) -> dict[str, str]:
    """The entry each entry's mentions count for."""
    sends_on = {name["id"]: name["see"] for name in names if "see" in name}
    found = {}
    for name in names:
        owner = name["id"]
        while owner in sends_on:
            owner = sends_on[owner]
        found[name["id"]] = owner
    return found


def spellings(names: list[dict]) -> dict[str, list[Spelling]]:
    """Every spelling of the register under its first character, the longest first."""
    owner_of = owners(names)
    found = []
    for name in names:
        owner = owner_of[name["id"]]
        for form in (name["heading"], name.get("latin"), *many(name.get("variants"))):
            if isinstance(form, dict):
                only, never = tuple(many(form.get("only"))), tuple(many(form.get("except")))
                found.append(Spelling(squeezed(form["form"]), owner, only, never))
            elif form:
                found.append(Spelling(squeezed(form), owner))
        found += [Spelling(squeezed(form), "") for form in many(name.get("not"))]
    table: dict[str, list[Spelling]] = defaultdict(list)
    for s in sorted(found, key=lambda s: (-len(s.text), s.owner == "", not s.only)):
        table[s.text[0]].append(s)
    return table


# What the pages show ---------------------------------------------------------------------------


@dataclass
class Run:
    """A stretch of print read as one: its characters, the page and the mark of each."""

    text: str = ""
    pages: list[int] = field(default_factory=list)
    gaps: set[int] = field(default_factory=set)

    def add(self, piece: str, page: int) -> None:
        divided = re.search("[A-Za-z]-$", self.text) and re.match(r"\s*[a-z]", piece)
        if divided:  # over the page turn
            self.text = self.text[:-1]
            self.pages.pop()
        words = re.split(r"\s+", unicodedata.normalize("NFKC", lines_joined(piece)).lstrip())
        for number, word in enumerate(words):
            if number or not divided:
                self.gaps.add(len(self.text))
            self.text += (word := squeezed(word))
            self.pages += [page] * len(word)

    def mentions(self, slug: str, table: dict[str, list[Spelling]]) -> Iterator[tuple]:
        """(owner, start, end) of each name."""
        text, at = self.text, 0
        letter = [c.isalpha() and "LATIN" in unicodedata.name(c, "") for c in text] + [False]
        while at < len(text):
            for form in table.get(text[at], ()):
                held = (not form.only or slug in form.only) and slug not in form.never
                if not held or not text.startswith(form.text, at):
                    continue
                end = at + len(form.text)
                cut_left = at and at not in self.gaps and letter[at - 1] and letter[at]
                cut_right = end not in self.gaps and letter[end - 1] and letter[end]
                if not (cut_left or cut_right):
                    if form.owner:
                        yield form.owner, at, end
                    at = end
                    break
            else:
                at += 1


def runs(pdf: Pdf, text: Text, pages: range) -> Iterator[tuple[str, Run]]:
    """(mark, run): the running text of a chapter; its captions; the notes of each page."""
    body, captions = Run(), [squeezed(caption) for caption in text.captions]
    parted = {i: pdf.parted[i] for i in pages}
    if pdf.manuscript.book.get("notes") == "chapter":
        parted = after_the_chapter(pdf, pages)
    for i in pages:
        lines = parted[i][0].split("\n")
        kept = [line for line in lines if squeezed(line) not in pdf.manuscript.drawn]
        start = len(body.text)
        body.add("\n".join(kept), i)
        for caption in captions:
            at = body.text.find(caption, start)
            if at >= 0:
                yield "f", Run(caption, [i] * len(caption))
                body.text = body.text.replace(caption, "\uffff" * len(caption), 1)
    yield "", body
    for i in pages:
        notes = Run()
        notes.add(parted[i][1], i)
        yield "n", notes


def after_the_chapter(pdf: Pdf, pages: range) -> dict[int, tuple[str, str]]:
    """(text, notes) of each page where the notes follow the chapter's end."""
    found, begun = {}, False
    for i in pages:
        text = pdf.pages[i]
        at = 0 if begun else next((m.start() for m in re.finditer(r"^\[1\] ", text, re.M)), None)
        begun = at is not None
        found[i] = (text, "") if at is None else (text[:at], text[at:])
    return found


def bounds(run: Run, passage: dict | str, slug: str) -> Iterator[tuple[int, int]]:
    """Where a passage of the register stands in a run."""
    if isinstance(passage, dict) and passage["chapter"] != slug:
        return
    quote = squeezed(passage["quote"] if isinstance(passage, dict) else passage)
    at = run.text.find(quote)
    for _ in range(int(passage.get("nth", 1)) - 1 if isinstance(passage, dict) else 0):
        at = run.text.find(quote, at + 1)
    if at >= 0:
        yield at, at + len(quote)


def found(pdf: Pdf) -> dict[str, Entry]:
    """The entries as the pages have them; of the kinds the book indexes."""
    names = {name["id"]: name for name in pdf.manuscript.names}
    table, owner_of = spellings(pdf.manuscript.names), owners(pdf.manuscript.names)
    entries: dict[str, Entry] = defaultdict(Entry)
    own: dict[str, set] = defaultdict(set)
    under: dict[str, dict[str, set]] = defaultdict(lambda: defaultdict(set))
    for text, pages in pdf.texts:
        for mark, run in runs(pdf, text, pages):
            hits = [(*hit, True) for hit in run.mentions(text.slug, table)]
            for name in names.values():  # a principal passage that names nobody
                for passage in many(name.get("principal")):
                    for start, end in bounds(run, passage, text.slug):
                        owner = owner_of[name["id"]]
                        if not any(o == owner and s < end and start < e for o, s, e, _ in hits):
                            hits.append((owner, start, start + 1, True))
            for owner, start, end, _ in hits:
                name = names[owner]

                def within(passages, run=run, start=start, end=end, slug=text.slug) -> bool:
                    places = (b for p in many(passages) for b in bounds(run, p, slug))
                    return any(first < end and start < last for first, last in places)

                if within(name.get("exclude")):
                    continue
                here = (pdf.labels[run.pages[start]], mark)
                covered = [
                    sub["heading"]
                    for sub in many(name.get("subheadings"))
                    if text.slug in many(sub.get("chapters")) or within(sub.get("quotes"))
                ]
                for heading in covered:
                    under[owner][heading].add(here)
                if not covered:
                    own[owner].add(here)
    for owner in {*own, *under}:
        entries[owner].pages = unmarked(own[owner])
        entries[owner].under = {h: unmarked(pages) for h, pages in under[owner].items()}
    for owner, page in in_timeline(pdf, table, owner_of):
        entries[owner].timeline.add(pdf.labels[page])
    asked = many(pdf.manuscript.book.get("names", {}).get("kinds")) or ["person"]
    return {id: e for id, e in entries.items() if names[id].get("kind", "person") in asked}


def unmarked(pages: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Running text stands for the notes and captions of its page."""
    plain = {label for label, mark in pages if not mark}
    return {(label, mark) for label, mark in pages if not mark or label not in plain}


def in_timeline(pdf: Pdf, table, owner_of: dict[str, str]) -> Iterator[tuple[str, int]]:
    """(owner, page): the names each event lists or tells of, where its text is printed."""
    printed = Run()
    for i in pdf.timeline:
        printed.add(pdf.pages[i], i)
    for event in pdf.manuscript.events:
        told = Run()
        told.add(event["text"], 0)
        at = printed.text.find(told.text)
        assert at >= 0, event["text"]
        for owner in {owner_of[id] for id in many(event.get("names"))}:
            yield owner, printed.pages[at]
        for owner, _, _ in told.mentions("", table):
            yield owner, printed.pages[at]


def over_page_turns(pdf: Pdf, of: tuple[Text, range]) -> Iterator[tuple[str, int]]:
    """(owner, page) of the names that stand on two pages, and nowhere else on the first."""
    table = spellings(pdf.manuscript.names)
    text, pages = of
    for first, second in pairwise(pages):
        alone, both = Run(), Run()
        alone.add(pdf.parted[first][0], 0)
        both.add(pdf.parted[first][0], 0)
        both.add(pdf.parted[second][0], 1)
        before = {owner for owner, _, _ in alone.mentions(text.slug, table)}
        for owner, start, end in both.mentions(text.slug, table):
            if both.pages[start] == 0 and both.pages[end - 1] == 1 and owner not in before:
                yield owner, first


# What the index prints -------------------------------------------------------------------------


def printed(pdf: Pdf) -> dict[str, Entry]:
    """The entries of all indexes of the book, as printed."""
    text = "".join(pdf.plain[i] for i in pdf.indexes)
    names = pdf.manuscript.names
    heads = {}
    for name in names:
        heading, latin = squeezed(name["heading"]), squeezed(name.get("latin", ""))
        family, _, given = latin.partition(",")
        spoken = given + family if given else latin
        heads[name["id"]] = f"{heading}({spoken})" if latin and latin != heading else heading
    subs = (squeezed(sub["heading"]) for name in names for sub in many(name.get("subheadings")))
    runons = {*(full.split("(")[0] for full in heads.values()), *subs}  # said again in a new column
    for again in sorted(runons, key=len, reverse=True):
        text = re.sub(re.escape(again) + r"(\(续\)|\(續\)|\(continued\))", "", text)
    places = []
    for name in names:
        subs = "|".join(re.escape(squeezed(s["heading"])) for s in many(name.get("subheadings")))
        behind = rf"(?=[,.]?(?:{ONE}|见|見|See|{APART}{'|' + subs if subs else ''}))"
        dates = squeezed(f"({name['dates']})") if name.get("dates") else ""
        hits = list(re.finditer(re.escape(heads[name["id"]] + dates) + behind, text))
        assert len(hits) <= 1, heads[name["id"]]
        places += [(hit.start(), hit.end(), name["id"]) for hit in hits]
    places.sort()
    places.append((len(text), len(text), ""))
    return {
        id: read(pdf, text[end:start], names, id)
        for (_, end, id), (start, _, _) in pairwise(places)
    }


def read(pdf: Pdf, behind: str, names: list[dict], id: str) -> Entry:
    """What stands behind a heading."""
    behind = behind.lstrip(",.")
    entry = Entry(sees=bool(re.match("见|見|See(?!also)", behind)))
    if entry.sees:
        return entry
    name = next(name for name in names if name["id"] == id)
    row = re.match(ROW, behind)
    if row:
        entry.pages = expanded(pdf, row[0])
        entry.locators += row[0].split(",")
        behind = behind[row.end() :]
    if apart := re.match(rf"[;；]?(?:{APART})({ROW})", behind):
        entry.timeline = {label for label, _ in expanded(pdf, apart[1])}
        entry.locators += apart[1].split(",")
        behind = behind[apart.end() :]
    for sub in many(name.get("subheadings")):
        if at := re.match(rf"{re.escape(squeezed(sub['heading']))},?({ROW})", behind):
            entry.under[sub["heading"]] = expanded(pdf, at[1])
            entry.locators += at[1].split(",")
            behind = behind[at.end() :]
    return entry


def expanded(pdf: Pdf, row: str) -> set[tuple[str, str]]:
    """The pages that locators name, ranges spelt out; they must be in order and ranges as long as
    can be."""
    pages: list[tuple[int, str]] = []
    for locator in row.split(","):
        mark = {"图": "f"}.get(locator[-1], locator[-1] if locator[-1] in "nf" else "")
        first, _, last = locator.rstrip("n图f").partition("–")
        if last.isdigit():  # 101–5
            last = first[: max(0, len(first) - len(last))] + last
        ends = pdf.labels.index(first), pdf.labels.index(last or first)
        assert ends[0] <= ends[1], row
        assert not pages or ends[0] >= pages[-1][0], row
        pages += [(page, mark) for page in range(ends[0], ends[1] + 1)]
    return {(pdf.labels[page], mark) for page, mark in pages}
