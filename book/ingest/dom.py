"""A page's markup → its text and the blocks it stands in, with what the markup says of each.

The text is the page's text nodes in document order, as they stand; what a reader never sees (scripts,
styles, templates, hidden elements, fallbacks) is left out and counted. lxml mends the markup as
browsers do. Its surprises, kept out here: a document deeper than 2,048 elements is cut off without
an error (so such a one is flattened first), NUL ends a text, comments carry a tail.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HTMLParser  # its elements are what trafilatura takes

from book.ingest.capture import Block, Mark

DEEPEST = 1500
MAX_ADDRESS = 2000
_WIDEST = 50  # columns a cell may take
_LONGEST = 200  # rows a cell may take
_LEFT_OUT = {
    **dict.fromkeys("script noscript".split(), "script"),
    **dict.fromkeys("style link meta base head title".split(), "style"),
    **dict.fromkeys(
        "template iframe object embed applet svg canvas audio video noframes map".split(), "embedded"
    ),
    **dict.fromkeys("input select option optgroup datalist textarea progress meter".split(), "control"),
    **dict.fromkeys("rt rtc rp".split(), "reading"),
}  # fmt: skip
_BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu"
    " nav ol p pre section summary table caption colgroup thead tbody tfoot tr td th ul search"
    " listing xmp plaintext marquee".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_AROUND = {
    **{tag: tag for tag in "nav aside footer header form button menu dialog figure table".split()},
    "search": "form",
    "label": "form",
}
_ROLES = {
    "navigation": "nav",
    "menu": "nav",
    "menubar": "nav",
    "toolbar": "nav",
    "tablist": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "form",
    "form": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "button",
    "doc-endnotes": "notes",
}
# Words of class and id that name what surrounds an article.
_NAMES = {
    "nav": "nav navbar navi navigation menu topmenu submenu breadcrumb breadcrumbs crumb crumbs"
    " pagination pager paging topbar toolbar sitemap mianbaoxie daohang prevnext",
    "footer": "footer foot copyright colophon beian",
    "aside": "sidebar aside sidenav rightbar leftbar sidecol rightside leftside",
    "related": "related relate recommend recommended recommendation recommendations recommends"
    " tuijian xiangguan relevant rank ranking rankings popular trending hotnews morenews readmore"
    " guess youlike alsolike outbrain taboola recirc",
    "comments": "comment comments commentlist reply replies disqus respond pinglun gentie",
    "author": "bio signature authorbio authorcard authorbox aboutauthor authorinfo",
    "share": "share sharing shares social bshare bdshare sns fenxiang sharebar",
    "ad": "ad ads adv advert adverts advertisement advertising sponsor sponsored adsense adbox"
    " promo promotion guanggao gg",
    "tags": "tags taglist keywords tagcloud",
    "notes": "footnotes endnotes references reflist",
    "prompt": "login signin signup register subscribe subscription newsletter popup modal cookie"
    " cookies consent gdpr qrcode paywall download app-download",
}
_NAME_OF = {word: name for name, words in _NAMES.items() for word in words.split()}
# The same at the beginning of words run together (relatedposts, commentlist, sharebuttons).
_JOINED = re.compile(
    r"(related|recommend|comment(?!ar)|share(?=b|p|l|t|d?add)|newsletter|subscribe|breadcrumb|sidebar"
    r"|footer(?=\w)|advert|taboola|outbrain|promo(?=b|u)|cookie)\w"
)
FURNITURE = frozenset(
    "nav aside footer form button menu dialog related comments author share ad tags prompt".split()
)
# Small links beside a heading that are no part of it ([edit], ¶).
_BESIDE = re.compile(
    r"\b(?:mw-)?editsection\b|\bheaderlink\b|\bpermalink\b|\banchor-?link\b|\bedit-?link\b"
    r"|footnote-back|footnote-return|reversefootnote|mw-cite-backlink"
)
_NOTE_ID = re.compile(r"fn|note|cite|foot|ftn|zhu|(?:^|[^a-z])ref|^\W*\d+$", re.I)
_BACK = re.compile(r"\s*[↩↑⤴⏎^\ufe0e\ufe0f]+\s*")
_CAPTION_CLASS = re.compile(
    r"caption|pic[-_]?(?:desc|note|txt|info)|img[-_]?(?:desc|note|txt)|tuzhu|图注", re.I
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_HIDDEN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.I)
_INLINE = {
    **dict.fromkeys("em i cite dfn var".split(), "em"),
    **dict.fromkeys("strong b".split(), "strong"),
    **dict.fromkeys("code kbd samp tt".split(), "code"),
}
_SMALL_PICTURE = re.compile(r"avatar|icon|emoji|logo|qr-?code|loading|spacer|pixel|track", re.I)
_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-lazyload",
    "data-url",
)
_LABELLED = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}|^(?:作者|来源|來源|编辑|編輯|责任编辑|时间|時間|记者|文|By|Source|Author)\s?[:：\s]|[:：]$",
)
_SEPARATED = re.compile(r"[\s|·/,，、>›»•-]*")

Element = etree._Element
Picture = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the page and the element its text begins in."""

    block: Block
    holder: Element


@dataclass(frozen=True, slots=True)
class Page:
    """``left_out`` counts what is not part of the text, by kind; ``nodes`` keeps the elements in
    document order."""

    text: str
    pieces: tuple[Piece, ...]
    left_out: dict[str, int] = field(default_factory=dict)
    nodes: tuple[Element, ...] = ()


def parse(text: str) -> Element | None:
    """The page's tree; None where there is nothing in it. Never raises for what a page can hold."""
    text = text.replace("\x00", "\ufffd")
    text = re.sub(r"^\s*<\?xml[^>]{0,400}\?>", "", text, count=1)
    root, error = _parsed(text)
    for uncounted in (_VOID | _CLOSED_BY_THE_NEXT, _VOID):
        if not error:
            break
        root, error = _parsed(_flattened(text, uncounted))
    return root


def _parsed(text: str) -> tuple[Element | None, bool]:
    parser = HTMLParser(huge_tree=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    deep = any("xcessive depth" in entry.message for entry in parser.error_log)
    return root, deep


_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_VOID = frozenset("br img hr meta link input wbr col area base source embed param".split())
_CLOSED_BY_THE_NEXT = frozenset("p li dt dd tr td th option".split())


def _flattened(text: str, uncounted: frozenset[str]) -> str:
    """The page without the containers that lie too deep; their text stays."""
    out: list[str] = []
    done = depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() in uncounted or tag[3].endswith("/"):
            continue
        if tag[1]:
            depth = max(depth - 1, 0)
            beyond = depth >= DEEPEST // 2
        else:
            depth += 1
            beyond = depth > DEEPEST // 2
        if beyond:
            out += [text[done : tag.start()], " "]
            done = tag.end()
    return "".join((*out, text[done:]))


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
        self.nodes = tuple(root.iter())
        self.lengths: dict[Element, int] = {}
        self.links: dict[Element, int] = {}
        self.out: list[str] = []
        self.at = 0
        self.pieces: list[Piece] = []
        self.left_out: Counter[str] = Counter()
        self.tables = 0
        self.rows: dict[Element, int] = {}
        self.counts: Counter[int] = Counter()
        self.filled: Counter[tuple[int, int]] = Counter()  # columns of a row so far
        self.taken: set[tuple[int, int, int]] = set()  # by a cell of a row above
        self.items: Counter[Element] = Counter()
        self._new_run()

    def run(self) -> Page:
        self._measure()
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
            elif child.tag in ("br", "wbr", "img", "hr"):
                self._void(child, frame)
                self._text(child.text, frame)
                self._text(child.tail, frame)
            else:
                inner = self._open(child, frame)
                self._text(child.text, inner)
                stack.append((inner, iter(child)))
        self._flush()
        return Page("".join(self.out), tuple(self.pieces), dict(self.left_out), self.nodes)

    # What is there.

    def _measure(self) -> None:
        """How many characters, and how many of them linked, each element holds."""
        lengths: Counter[Element] = Counter()
        links: Counter[Element] = Counter()
        skipped: set[Element] = set()
        for node in self.nodes:
            parent = node.getparent()
            if parent in skipped or not isinstance(node.tag, str) or node.tag in _LEFT_OUT:
                skipped.add(node)
        for node in reversed(self.nodes):
            parent = node.getparent()
            if node not in skipped:
                lengths[node] += _size(node.text)
                if node.tag == "a":
                    links[node] = lengths[node]
            if parent is not None:
                lengths[parent] += lengths[node] + (0 if parent in skipped else _size(node.tail))
                links[parent] += links[node]
        self.lengths, self.links = lengths, links
        self.total = max(lengths[self.root], 1)
        self.ids = {n.get("id") or n.get("name") for n in self.nodes if n.keys()} - {None, ""}
        self.headed = any(True for _ in self.root.iter("h1"))

    def _is_left_out(self, node: Element) -> bool:
        kind = _LEFT_OUT.get(node.tag, "")
        if not kind and self._is_hidden(node) and self.lengths[node] < 0.3 * self.total:
            kind = "hidden"
        if kind and (self.lengths[node] or kind in ("script", "embedded", "reading")):
            self.left_out[kind] += 1
        return bool(kind)

    def _is_hidden(self, node: Element) -> bool:
        if node.get("hidden") is not None and node.get("hidden") != "until-found":
            return True
        if node.tag == "dialog":
            return node.get("open") is None
        return bool(_HIDDEN.search(node.get("style", "")[:2000]))

    # Elements.

    def _open(self, node: Element, outer: _Frame) -> _Frame:
        tag = node.tag
        frame = replace(outer, node=node, split=False, beside=False)
        around = self._around(node)
        if around:
            frame.within = (*(w for w in outer.within if w not in around), *around)
        if tag in _BLOCKS:
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
        mark = _INLINE.get(tag, "")
        if not mark and _BOLD.search(node.get("style", "")[:500]):
            mark = "strong"
        if tag == "sup" and not frame.pre:
            frame.marks = (*_without_call(outer.marks), ("call", f"sup {self.at}"))
        elif tag == "a" and "#" in node.get("href", ""):
            leads = node.get("href", "").partition("#")[2][:100]
            raised = any(kind == "call" for kind, _ in outer.marks)
            if leads in self.ids and (raised or _NOTE_ID.search(leads)):
                outer = replace(outer, marks=(*_without_call(outer.marks), ("call", f"#{leads}")))
                frame.marks = outer.marks
        if tag == "a":
            href = _address(self.base, node.get("href", ""))
            frame.link = frame.link or node.get("href") is not None
            if href and not any(kind == "link" for kind, _ in outer.marks):
                frame.marks = (*outer.marks, ("link", href))
        elif mark and tag not in _BLOCKS and not frame.pre and mark not in dict(outer.marks):
            frame.marks = (*outer.marks, (mark, ""))
        return frame

    def _block(self, node: Element, frame: _Frame, outer: _Frame) -> None:
        tag = node.tag
        if tag in _HEADINGS:
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
            if self.lengths[node] < 0.6 * self.total and not outer.joined:
                frame.kind = "quote"
        elif tag in ("figcaption", "caption"):
            frame.kind, frame.joined = "caption", True
        elif tag == "table":
            if not outer.joined and self._is_data(node):
                self.tables += 1
                frame.table = self.tables
        elif tag in ("td", "th") and frame.table:
            frame.kind, frame.joined = "cell", True
            frame.row = self._row(node, frame.table)
            self._spanned(frame)
            frame.before = len(self.pieces)
        elif tag in _SPLIT:
            name = node.get("class", "")[:200]
            if 0 < self.lengths[node] <= 160 and (
                _CAPTION_CLASS.search(name) or self._is_captioned(node)
            ):
                frame.kind, frame.joined = "caption", True
            frame.split = self._is_split(node)

    def _item(self, node: Element, frame: _Frame, outer: _Frame) -> None:
        """A list's item: one block, where it is small; else only something around what it holds."""
        parent = node.getparent()
        inner = sum(1 for child in node if child.tag in _BLOCKS and child.tag not in ("ul", "ol"))
        if self.lengths[node] > 1500 or inner > 4 or any(c.tag in _HEADINGS for c in node):
            if "li" not in frame.within:
                frame.within = (*frame.within, "li")
            return
        frame.kind, frame.joined = "li", True
        frame.level = max(outer.level, 1)
        if parent is not None and parent.tag == "ol":
            self.items[parent] += 1
            start = _number(parent.get("start", ""), 1)
            frame.number = _number(node.get("value", ""), start + self.items[parent] - 1)

    def _is_data(self, table: Element) -> bool:
        """Whether a table holds data rather than the page's layout."""
        if table.get("role") in ("presentation", "none"):
            return False
        cells = [c for c in table.iter("td", "th")]
        rows = sum(1 for _ in table.iter("tr"))
        if not cells or any(True for t in table.iterdescendants("table")):
            return False
        if self.links[table] > 0.6 * max(self.lengths[table], 1):
            return False
        longest = max(self.lengths[c] for c in cells)
        if any(True for _ in table.iter("th", "caption", "thead")):
            return longest < 2000
        heavy = sum(1 for c in cells for x in c if x.tag in ("table", "ul", "ol", *_HEADINGS))
        return rows >= 2 and len(cells) >= 2 * rows and not heavy and longest < 400

    def _row(self, cell: Element, table: int) -> int:
        row = cell.getparent()
        if row not in self.rows:
            self.rows[row] = self.counts[table]
            self.counts[table] += 1
        return self.rows[row]

    def _is_captioned(self, node: Element) -> bool:
        """Whether an element holds a picture and, on a line of its own below, a few words."""
        pictured = broken = False
        for inner in islice(node.iter(), 12):
            pictured = pictured or (inner.tag == "img" and not _is_small(inner))
            broken = broken or (pictured and inner.tag == "br")
            said = isinstance(inner.tag, str) and (inner.text or "").strip()
            if said or (inner is not node and (inner.tail or "").strip()):
                return broken and self.lengths[node] <= 80
        return False

    def _is_split(self, node: Element) -> bool:
        """Whether a short line is made of labelled pieces that stand apart (author, time, links of
        a menu) though no space stands between them."""
        if not 0 < self.lengths[node] <= 160 or len(node) < 2:
            return False
        if not _SEPARATED.fullmatch(node.text or ""):
            return False
        named = 0
        for child in node:
            if not isinstance(child.tag, str):
                continue
            if child.tag not in ("span", "a", "time", "i", "em", "label", "b", "strong", "small"):
                return False
            if not _SEPARATED.fullmatch(child.tail or ""):
                return False
            named += child.tag in ("a", "time") or bool(child.get("class") or child.get("id"))
        if named >= 2 and (node.tag != "p" or named == len(node)):
            return True
        said = [
            "".join(child.itertext()).strip()[:60] for child in node if isinstance(child.tag, str)
        ]
        labelled = sum(1 for words in said if _LABELLED.search(words))
        return labelled >= 2 or (labelled == 1 and len(said) >= 3)

    def _around(self, node: Element) -> tuple[str, ...]:
        """What stands around the element's text, by tag, role, class and id; not where it holds the
        page's better part."""
        tag = node.tag
        share = self.lengths[node] / self.total
        if tag in ("html", "body", "main", "article") or share > 0.95:
            return ()
        found = [_AROUND[tag]] if tag in _AROUND else []
        if role := _ROLES.get(node.get("role", "").lower()):
            found.append(role)
        if tag in _BLOCKS or tag == "span":
            names = f"{node.get('class', '')[:300]} {node.get('id', '')[:100]}"
            words = {w.lower() for w in _WORDS.findall(names)}
            words |= {w.lower() for w in re.split(r"[\s_-]+", names)}
            found += [_NAME_OF[w] for w in sorted(words) if w in _NAME_OF]
            found += [_NAME_OF[m[1]] for w in sorted(words) if (m := _JOINED.match(w))]
        if "notes" in found:
            found = ["notes"] if tag in _BLOCKS else []
        if found and share > 0.4:  # comments can be longer than what they are about
            whole = any(True for _ in node.iter("h1", "article", "main")) or not self.headed
            found = [] if whole else [w for w in found if w in ("comments", "related")]
        return tuple(dict.fromkeys(found))

    def _void(self, node: Element, frame: _Frame) -> None:
        match node.tag:
            case "br":
                if frame.pre:
                    return
                if frame.joined:
                    self.broken = self.broken or self.has_text
                else:
                    self._flush()
            case "hr":
                self._flush()
            case "img":
                self._picture(node, frame)

    def _picture(self, node: Element, frame: _Frame) -> None:
        if self.picture is None or frame.pre or set(frame.within) & FURNITURE:
            return
        if _is_small(node):
            return
        for name in (*_LAZY, "src"):
            address = (node.get(name) or "").strip()
            if not address:
                continue
            if not address.startswith("data:"):
                address = address[:MAX_ADDRESS]
            if path := self.picture(address):
                label = " ".join(node.get("alt", "")[:300].split())
                self.holder = self.holder or frame
                self.marks.append(Mark(self.at, self.at, "image", path, label))
                return

    # Runs of text.

    def _new_run(self) -> None:
        self.start = self.at
        self.has_text = self.broken = False
        self.holder: _Frame | None = None
        self.marks: list[Mark] = []
        self.latest: dict[str, int] = {}
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
        size = _size(text)
        self.counted += size
        self.linked += size if frame.link else 0
        for kind, value in frame.marks:
            last = self.latest.get(kind)
            if (
                last is not None
                and self.marks[last].end == begin
                and self.marks[last].value == value
            ):
                self.marks[last] = replace(self.marks[last], end=self.at)
            else:
                self.latest[kind] = len(self.marks)
                self.marks.append(Mark(begin, self.at, kind, value))

    def _close(self, frame: _Frame) -> None:
        if frame.beside:
            self._flush()
        if frame.node.tag not in _BLOCKS:
            return
        if frame.joined and self.holder is not None and frame.node.tag not in _CLOSING:
            self.broken = self.broken or self.has_text
        else:
            self._flush()
        if frame.kind == "cell" and frame.node.tag in ("td", "th"):
            empty = len(self.pieces) == frame.before
            wide = max(min(_number(frame.node.get("colspan", ""), 1), _WIDEST), 1)
            for _ in range(wide - (not empty)):
                self._empty_cell(frame)
            rows = min(_number(frame.node.get("rowspan", ""), 1), _LONGEST)
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
            if mark.kind in ("image", "br"):
                out.append(replace(mark, start=min(mark.start, end), end=min(mark.start, end)))
            elif mark.end > mark.start:
                out.append(mark)
        return tuple(sorted(out, key=lambda m: (m.start, -m.end)))


_SPLIT = frozenset("p div section header footer nav dd td address center".split())
_CLOSING = frozenset(
    "li td th h1 h2 h3 h4 h5 h6 pre listing xmp plaintext figcaption caption".split()
)


def _is_small(picture: Element) -> bool:
    sizes = [_number(picture.get(side, ""), 999) for side in ("width", "height")]
    names = f"{picture.get('class', '')} {picture.get('id', '')}"[:300]
    return min(sizes) < 50 or bool(_SMALL_PICTURE.search(names))


def _without_call(marks: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(mark for mark in marks if mark[0] != "call")


def _size(text: str | None) -> int:
    return sum(map(str.isalnum, text)) if text else 0


def _number(text: str, default: int) -> int:
    found = re.match(r"\s*(\d{1,6})", text)
    return int(found[1]) if found else default


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
