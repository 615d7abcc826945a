"""A page's tree → its text and the blocks it stands in, with what the markup says of each.

The text is the page's text nodes in document order, as they stand; what a reader never sees (scripts,
styles, templates, hidden elements, fallbacks) is left out and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from book.ingest.capture import Block, Mark
from book.ingest.dom import Element
from book.ingest.outline import (
    BLOCKS,
    CAPTION_CLASS,
    FURNITURE,
    HEADINGS,
    Outline,
    integer,
    is_small,
    letters,
)
from book.ingest.shown import KINDS

MAX_ADDRESS = 2000
_WIDEST = 50  # columns a cell may take
_LONGEST = 200  # rows a cell may take
_BLANK = 140  # a picture in so short an address holds a place
# Small links beside a heading that are no part of it ([edit], ¶).
_BESIDE = re.compile(
    r"\b(?:mw-)?editsection\b|\bheaderlink\b|\bpermalink\b|\banchor-?link\b|\bedit-?link\b"
    r"|footnote-back|footnote-return|reversefootnote|mw-cite-backlink"
)
_NOTE_ID = re.compile(r"fn|note|cite|foot|ftn|zhu|(?:^|[^a-z])ref|^\W*\d+$", re.I)
_BACK = re.compile(r"\s*[↩↑⤴⏎^\ufe0e\ufe0f]+\s*")
_BOLD_CLASS = re.compile(r"(?:^|[\s_-])(?:h[2-6]|bold|strong)(?:$|\s)", re.I)  # editors' own tags
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.I)
_INLINE = {
    **dict.fromkeys("em i cite dfn var".split(), "em"),
    **dict.fromkeys("strong b".split(), "strong"),
    **dict.fromkeys("code kbd samp tt".split(), "code"),
    **dict.fromkeys("del s strike".split(), "del"),
}
# What shows itself by markup alone (see ``shown``), by tag and by the place in a formula.
_SHOWN = {"sup": "sup", "sub": "sub", "math": "math"}
_IN_FORMULA = {
    "msup": ("", "sup"),
    "msub": ("", "sub"),
    "msubsup": ("", "sub", "sup"),
    "munder": ("", "sub"),
    "munderover": ("", "sub", "sup"),
    "mfrac": ("over", "under"),
}

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-lazyload",
    "data-url",
)

Picture = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the page and the element its text begins in."""

    block: Block
    holder: Element


@dataclass(frozen=True, slots=True)
class Page:
    """``left_out`` counts what is not part of the text, by kind; ``nodes`` keeps the elements in
    document order; ``pictures`` are those left out, by the place of the piece behind each."""

    text: str
    pieces: tuple[Piece, ...]
    left_out: dict[str, int] = field(default_factory=dict)
    nodes: tuple[Element, ...] = ()
    pictures: tuple[int, ...] = ()


def read(root: Element, address: str = "", picture: Picture | None = None) -> Page:
    """Walk the tree. ``address`` is what links are relative to; ``picture`` gives the local path of
    a picture by the address the page has for it (empty: left out)."""
    return _Walk(root, address, picture).run()


@dataclass(slots=True)
class _Frame:
    """What holds inside an element."""

    node: Element
    kind: str = "p"
    within: tuple[str, ...] = ()
    level: int = 0
    number: int = 0
    table: int = 0
    row: int = 0
    before: int = 0
    joined: bool = False
    pre: bool = False
    split: bool = False
    beside: bool = False
    link: bool = False
    marks: tuple[tuple[str, str], ...] = ()


class _Walk:
    def __init__(self, root: Element, address: str, picture: Picture | None) -> None:
        self.root, self.picture = root, picture
        self.base = address
        self.tree = Outline(root)
        self.out: list[str] = []
        self.at = 0
        self.pieces: list[Piece] = []
        self.left_out: Counter[str] = Counter()
        self.pictures: list[int] = []
        self.tables = 0
        self.rows: dict[Element, int] = {}
        self.counts: Counter[int] = Counter()
        self.filled: Counter[tuple[int, int]] = Counter()  # columns of a row so far
        self.taken: set[tuple[int, int, int]] = set()  # by a cell of a row above
        self.items: Counter[Element] = Counter()
        self._new_run()

    def run(self) -> Page:
        for base in self.root.iter("base"):
            self.base = urljoin(self.base, base.get("href", "")[:MAX_ADDRESS])
            break
        frame = _Frame(self.root)
        stack: list[tuple[_Frame, Iterator[Element]]] = [(frame, iter(self.root))]
        self._text(self.root.text, frame)
        while stack:
            frame, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._close(frame)
                if stack:
                    self._text(frame.node.tail, stack[-1][0])
            elif not isinstance(child.tag, str) or self._is_left_out(child):
                self._text(child.tail, frame)
            elif child.tag in ("br", "wbr", "img", "hr") and not len(child):
                self._void(child, frame)
                self._text(child.text, frame)
                self._text(child.tail, frame)
            else:
                inner = self._open(child, frame)
                self._text(child.text, inner)
                stack.append((inner, iter(child)))
        self._flush()
        return Page(
            "".join(self.out),
            tuple(self.pieces),
            dict(self.left_out),
            self.tree.nodes,
            tuple(self.pictures),
        )

    def _is_left_out(self, node: Element) -> bool:
        kind = self.tree.left_out(node)
        if kind and (self.tree.lengths[node] or kind in ("script", "embedded", "reading")):
            self.left_out[kind] += 1
        return bool(kind)

    # Elements.

    def _open(self, node: Element, outer: _Frame) -> _Frame:
        tag = node.tag
        frame = replace(outer, node=node, split=False, beside=False)
        around = self.tree.around(node)
        if around:
            frame.within = (*(w for w in outer.within if w not in around), *around)
        if tag in BLOCKS:
            if outer.joined and tag not in ("li", "td", "th"):
                self.broken = self.broken or self.has_text
            else:
                self._flush()
            self._block(node, frame, outer)
        elif outer.split and self.has_text:
            self._flush()
        elif tag in ("span", "a") and (
            _BESIDE.search(node.get("class", "")[:200])
            or (node.get("href", "")[:1] == "#" and _BACK.fullmatch("".join(node.itertext())[:9]))
        ):
            self._flush()
            frame.kind, frame.joined, frame.within = "p", False, (*outer.within, "nav")
            frame.beside = True
        if tag == "code" and frame.pre and self._begins_line(node):
            self.marks.append(Mark(self.at, self.at, "br"))
        mark = _INLINE.get(tag, "")
        if not mark and (
            _BOLD.search(node.get("style", "")[:500])
            or _BOLD_CLASS.search(node.get("class", "")[:200])
        ):
            mark = "strong"
        if tag == "sup" and not frame.pre:
            frame.marks = (*_without_call(outer.marks), ("call", f"sup {self.at}"))
        elif tag == "a" and "#" in node.get("href", ""):
            leads = node.get("href", "").partition("#")[2][:100]
            raised = any(kind == "call" for kind, _ in outer.marks)
            if leads in self.tree.ids and (raised or _NOTE_ID.search(leads)):
                outer = replace(outer, marks=(*_without_call(outer.marks), ("call", f"#{leads}")))
                frame.marks = outer.marks
        if tag == "a":
            href = _address(self.base, node.get("href", ""))
            frame.link = frame.link or node.get("href") is not None
            if href and not any(kind == "link" for kind, _ in outer.marks):
                frame.marks = (*outer.marks, ("link", href))
        elif mark and tag not in BLOCKS and not frame.pre and mark not in dict(outer.marks):
            frame.marks = (*outer.marks, (mark, "var" if tag == "var" else ""))
        if not frame.pre:
            frame.marks += tuple((kind, f"{n} {self.at}") for kind, n in _shown(node, outer))
        return frame

    def _begins_line(self, node: Element) -> bool:
        """Whether an element right behind its like in a block of code is a line of it."""
        before = node.getprevious()
        behind = before is not None and before.tag == node.tag and not before.tail
        return behind and self.has_text and not self.out[-1].endswith("\n")

    def _block(self, node: Element, frame: _Frame, outer: _Frame) -> None:
        tag = node.tag
        if tag in HEADINGS:
            frame.kind, frame.level, frame.joined = tag, int(tag[1]), True
        elif tag in ("pre", "listing", "xmp", "plaintext"):
            if not outer.joined:
                frame.kind, frame.pre, frame.joined = "pre", True, True
        elif tag in ("ul", "ol", "menu", "dir"):
            frame.level = outer.level + 1 if outer.kind == "li" else 1
            frame.joined = False
            frame.kind = outer.kind if outer.kind != "li" else "p"
        elif tag == "li":
            self._item(node, frame, outer)
        elif tag == "blockquote":
            if self.tree.lengths[node] < 0.6 * self.tree.total and not outer.joined:
                frame.kind = "quote"
        elif tag in ("figcaption", "caption"):
            frame.kind, frame.joined = "caption", True
        elif tag == "table":
            if not outer.joined and self.tree.is_data(node):
                self.tables += 1
                frame.table = self.tables
        elif tag in ("td", "th") and frame.table:
            frame.kind, frame.joined = "cell", True
            frame.row = self._row(node, frame.table)
            self._spanned(frame)
            frame.before = len(self.pieces)
        elif tag in _SPLIT:
            name = node.get("class", "")[:200]
            if 0 < self.tree.lengths[node] <= 160 and (
                CAPTION_CLASS.search(name) or self.tree.is_captioned(node)
            ):
                frame.kind, frame.joined = "caption", True
            frame.split = self.tree.is_split(node)

    def _item(self, node: Element, frame: _Frame, outer: _Frame) -> None:
        """A list's item: one block, where it is small; else only something around what it holds."""
        parent = node.getparent()
        inner = sum(1 for child in node if child.tag in BLOCKS and child.tag not in ("ul", "ol"))
        if self.tree.lengths[node] > 1500 or inner > 4 or any(c.tag in HEADINGS for c in node):
            if "li" not in frame.within:
                frame.within = (*frame.within, "li")
            return
        frame.kind, frame.joined = "li", True
        frame.level = max(outer.level, 1)
        if parent is not None and parent.tag == "ol":
            self.items[parent] += 1
            start = integer(parent.get("start", ""), 1)
            frame.number = integer(node.get("value", ""), start + self.items[parent] - 1)

    def _row(self, cell: Element, table: int) -> int:
        row = cell.getparent()
        if row not in self.rows:
            self.rows[row] = self.counts[table]
            self.counts[table] += 1
        return self.rows[row]

    def _void(self, node: Element, frame: _Frame) -> None:
        match node.tag:
            case "br":
                if frame.pre:
                    self.marks.append(Mark(self.at, self.at, "br"))
                elif frame.joined:
                    self.broken = self.broken or self.has_text
                else:
                    self._flush()
            case "hr":
                self._flush()
            case "img":
                self._picture(node, frame)

    def _picture(self, node: Element, frame: _Frame) -> None:
        if frame.pre or set(frame.within) & FURNITURE or is_small(node):
            return
        named = False
        for name in (*_LAZY, "src"):
            address = (node.get(name) or "").strip()
            if not address:
                continue
            if not address.startswith("data:"):
                address = address[:MAX_ADDRESS]
            if path := self.picture(address) if self.picture else "":
                label = " ".join(node.get("alt", "")[:300].split())
                self.holder = self.holder or frame
                self.marks.append(Mark(self.at, self.at, "image", path, label))
                return
            named = named or len(address) > _BLANK or not address.startswith("data:")
        if named:
            self.pictures.append(len(self.pieces))

    # Runs of text.

    def _new_run(self) -> None:
        self.start = self.at
        self.has_text = self.broken = False
        self.holder: _Frame | None = None
        self.marks: list[Mark] = []
        self.latest: dict[tuple[str, str], int] = {}
        self.linked = self.counted = 0

    def _text(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        begin, self.at = self.at, self.at + len(text)
        self.out.append(text)
        bare = text.strip()
        if not bare:
            return
        if not self.has_text:
            self.has_text = True
            if self.holder is None or not self.marks:
                self.holder = frame
        elif self.broken:
            lead = len(text) - len(text.lstrip())
            self.marks.append(Mark(begin + lead, begin + lead, "br"))
        self.broken = False
        many = letters(text)
        self.counted += many
        self.linked += many if frame.link else 0
        for kind, value in frame.marks:
            last = self.latest.get((kind, value))
            if last is not None and (self.marks[last].end == begin or kind in KINDS):
                self.marks[last] = replace(self.marks[last], end=self.at)
            else:
                self.latest[kind, value] = len(self.marks)
                self.marks.append(Mark(begin, self.at, kind, value))

    def _close(self, frame: _Frame) -> None:
        if frame.beside:
            self._flush()
        if frame.node.tag not in BLOCKS:
            return
        if frame.joined and self.holder is not None and frame.node.tag not in _CLOSING:
            self.broken = self.broken or self.has_text
        else:
            self._flush()
        if frame.kind == "cell" and frame.node.tag in ("td", "th"):
            empty = len(self.pieces) == frame.before
            wide = max(min(integer(frame.node.get("colspan", ""), 1), _WIDEST), 1)
            for _ in range(wide - (not empty)):
                self._empty_cell(frame)
            rows = min(integer(frame.node.get("rowspan", ""), 1), _LONGEST)
            first = self.filled[frame.table, frame.row]
            self.filled[frame.table, frame.row] += wide
            for row in range(frame.row + 1, frame.row + rows):
                self.taken.update((frame.table, row, first + n) for n in range(wide))

    def _spanned(self, frame: _Frame) -> None:
        """Empty cells in the columns that a cell of a row above reaches down into."""
        while (frame.table, frame.row, self.filled[frame.table, frame.row]) in self.taken:
            self._empty_cell(frame)
            self.filled[frame.table, frame.row] += 1

    def _empty_cell(self, frame: _Frame) -> None:
        """A cell without text keeps its column; one over several columns fills them."""
        at = self.at
        block = Block(at, at, "cell", frame.within, table=frame.table, row=frame.row)
        self.pieces.append(Piece(block, frame.node))

    def _flush(self) -> None:
        frame = self.holder
        if frame is not None:
            text = self._since(self.start)
            lead = 0 if frame.kind == "pre" else len(text) - len(text.lstrip())
            tail = len(text.rstrip())
            start = self.start + min(lead, tail)
            end = max(self.start + tail, start)
            if self.pictures and self.pictures[-1] == len(self.pieces):
                self.marks.append(Mark(start, start, "unseen"))
            density = self.linked / self.counted if self.counted else 0.0
            block = Block(
                start,
                end,
                frame.kind,
                frame.within,
                round(density, 3),
                None,
                frame.level,
                frame.number,
                frame.table if frame.kind == "cell" else 0,
                frame.row if frame.kind == "cell" else 0,
                self._own_marks(start, end),
            )
            self.pieces.append(Piece(block, frame.node))
        self._new_run()

    def _since(self, start: int) -> str:
        """The text from ``start`` on: only the last pieces need be looked at."""
        wanted, pieces = self.at - start, []
        for piece in reversed(self.out):
            if wanted <= 0:
                break
            pieces.append(piece)
            wanted -= len(piece)
        return "".join(reversed(pieces))[-(self.at - start) :] if self.at > start else ""

    def _own_marks(self, start: int, end: int) -> tuple[Mark, ...]:
        out = []
        for mark in self.marks:
            mark = replace(mark, start=max(mark.start, start), end=min(mark.end, end))
            if mark.kind in ("image", "br", "unseen"):
                out.append(replace(mark, start=min(mark.start, end), end=min(mark.start, end)))
            elif mark.end > mark.start:
                out.append(mark)
        return tuple(sorted(out, key=lambda m: (m.start, -m.end)))


_SPLIT = frozenset("p div section header footer nav dd td address center".split())
_CLOSING = frozenset(
    "li td th h1 h2 h3 h4 h5 h6 pre listing xmp plaintext figcaption caption".split()
)


def _shown(node: Element, outer: _Frame) -> Iterator[tuple[str, int]]:
    """What an element's markup alone shows (a kind of ``shown``); quotations with their depth."""
    parent = node.getparent()
    kinds = _IN_FORMULA.get(parent.tag, ()) if parent is not None else ()
    if kinds:
        place = sum(1 for _ in node.itersiblings("*", preceding=True))
        if place < len(kinds) and kinds[place]:
            yield kinds[place], 0
    if node.tag in _SHOWN:
        yield _SHOWN[node.tag], 0
    elif node.tag == "q":
        yield "q", 1 + sum(kind == "q" for kind, _ in outer.marks)
    elif _INLINE.get(node.tag) == "del" and _is_replaced(node):
        yield "struck", 0


def _is_replaced(struck: Element) -> bool:
    """Whether what was put in its place stands right beside struck text."""
    before, behind = struck.getprevious(), struck.getnext()
    return (behind is not None and behind.tag == "ins" and not (struck.tail or "").strip()) or (
        before is not None and before.tag == "ins" and not (before.tail or "").strip()
    )


def _without_call(marks: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(mark for mark in marks if mark[0] != "call")


def _address(base: str, href: str) -> str:
    """A link's address if it may stand in a book, else nothing."""
    href = re.sub(
        r"[\x00-\x20\x7f]+", lambda m: "" if "\n" in m[0] or "\t" in m[0] else " ", href
    ).strip()
    if not href or href.startswith("#") or len(href) > MAX_ADDRESS:
        return ""
    try:
        joined = urljoin(base, href)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https") and parts.hostname and parts.username is None:
        return joined.replace(" ", "%20")
    if parts.scheme == "mailto" and "@" in parts.path:
        return joined.split("?")[0].replace(" ", "")
    return ""
