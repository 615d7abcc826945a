"""A content tree (of a Markdown capture) → a ``Capture``: the tree's text, its blocks and marks.

What Markdown writes as markup is structure here, as it is for a page; so the same rules clean both.
The tree may have elements ``tag``: tags of HTML, which stand as text and are marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from book.ingest.blocks import Picture
from book.ingest.capture import Block, Capture, Header, Mark
from book.model.content import Content, Element, Node

_KINDS = {"figcaption": "caption", "pre": "pre"}
_WEB = re.compile(r"(?:https?://|mailto:)", re.I)
_UNSEEN = re.compile(r"<(/?)(?:script|style)\b", re.I)  # what they hold is no text


def from_tree(
    content: Content,
    stated: Header,
    picture: Picture | None = None,
    top: int = 1,
    header: Iterable[str] = (),
) -> Capture:
    """The capture of a tree. The lines of the file's ``header`` come first, notes behind the text,
    each as ``[^n]: …``; ``picture`` gives the local path of a picture by its address (empty: left
    out). ``top`` is the level of its highest heading: a first heading of level 1 is the title."""
    writer = _Writer(picture)
    for lines in header:
        writer.text(lines)
        writer.close("header")
    before = len(writer.blocks)
    writer.blocks_of(content)
    if top == 1:
        writer.blocks[before:] = _titled(writer.blocks[before:])
    for number, note in enumerate(writer.notes, 1):
        writer.text(f"[^{number}]: ")
        for place, block in enumerate(note.children):
            if place:
                writer.marks.append(Mark(writer.at, writer.at, "br"))
            writer.inlines(block.children if isinstance(block, Element) else (block,))
        writer.close("p", number=number, within=("notes",))
    return Capture("".join(writer.out), tuple(writer.blocks), stated, True)


def _titled(blocks: list[Block]) -> list[Block]:
    """A heading that stands first, alone on the highest level, is the title."""
    heads = [b for b in blocks if b.kind[0] == "h" and not b.quoted]
    if not heads or blocks[0] != heads[0] or any(b.level <= heads[0].level for b in heads[1:]):
        return blocks
    return [replace(blocks[0], kind="h1", level=1), *blocks[1:]]


class _Writer:
    def __init__(self, picture: Picture | None) -> None:
        self.picture = picture
        self.out: list[str] = []
        self.at = self.start = 0
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.notes: list[Element] = []
        self.table = self.quoted = 0
        self.unseen = -1  # where a script began

    def text(self, words: str) -> None:
        self.out.append(words)
        self.at += len(words)

    def close(self, kind: str, within: tuple[str, ...] = (), **numbers: int) -> None:
        if self.unseen >= 0:
            self.marks.append(Mark(self.unseen, self.at, "tag"))
        if self.at > self.start or self.marks or kind == "cell":
            quoted, marks = self.quoted, tuple(self.marks)
            self.blocks.append(
                Block(self.start, self.at, kind, within, quoted=quoted, marks=marks, **numbers)
            )
        self.text("\n\n")
        self.start, self.marks, self.unseen = self.at, [], -1

    def blocks_of(self, nodes: Content) -> None:
        for node in nodes:
            if isinstance(node, str):
                self.text(node)
                continue
            tag = node.tag
            match tag:
                case "h2" | "h3" | "h4" | "h5":
                    self.inlines(node.children)
                    self.close(tag, level=int(tag[1]))
                case "ul" | "ol":
                    self.list(node, 1)
                case "blockquote":
                    self.quoted += 1
                    self.blocks_of(node.children)
                    self.quoted -= 1
                case "figure" | "dl":
                    self.blocks_of(node.children)
                case "table":
                    self.rows(node)
                case "hr":
                    self.text("* * *")
                    self.close("break")
                case "p" | "dt" | "dd" | "attribution" | "figcaption" | "pre":
                    if tag == "attribution":
                        self.text("——")
                    self.inlines(node.children)
                    self.close(_KINDS.get(tag, "quote" if self.quoted else "p"))
                case _:
                    self.inline(node)
                    if tag == "img":
                        self.close("p")

    def list(self, node: Element, level: int) -> None:
        first = int(node.get("start") or 1)
        items = [item for item in node.children if isinstance(item, Element)]
        for place, item in enumerate(items):
            number = first + place if node.tag == "ol" else 0
            inner = [c for c in item.children if isinstance(c, Element) and c.tag in ("ul", "ol")]
            own = [c for c in item.children if c not in inner]
            for n, child in enumerate(own):
                if isinstance(child, Element) and child.tag in ("p", "pre", "blockquote"):
                    if n:
                        self.marks.append(Mark(self.at, self.at, "br"))
                    if child.tag == "pre":
                        self.code(child)
                    else:
                        self.inlines(child.children)
                else:
                    self.inline(child)
            self.close("li", level=level, number=number)
            for nested in inner:
                self.list(nested, level + 1)

    def code(self, pre: Element) -> None:
        """Lines of code within an item, each as code."""
        for place, line in enumerate("".join(map(str, pre.children)).split("\n")):
            if place:
                self.text("\n")
                self.marks.append(Mark(self.at, self.at, "br"))
            self.inline(Element("code", (line,)))

    def rows(self, table: Element) -> None:
        self.table += 1
        rows = [r for part in table.children if isinstance(part, Element) for r in part.children]
        for number, row in enumerate(r for r in rows if isinstance(r, Element)):
            for cell in row.children:
                if isinstance(cell, Element):
                    self.inlines(cell.children)
                    self.close("cell", table=self.table, row=number)

    def inlines(self, nodes: Content) -> None:
        for node in nodes:
            self.inline(node)

    def inline(self, node: Node) -> None:
        if isinstance(node, str):
            self.text(node)
            return
        begin = self.at
        match node.tag:
            case "br":
                self.marks.append(Mark(self.at, self.at, "br"))
            case "img":
                path = self.picture(node.get("src")) if self.picture else ""
                if path:
                    self.marks.append(
                        Mark(self.at, self.at, "image", path, node.get("alt"), node.get("title"))
                    )
            case "note" | "noteref":
                if node.tag == "note":
                    self.notes.append(node)
                number = node.get("number") or str(len(self.notes))
                self.text(f"[^{number}]")
                self.marks.append(Mark(begin, self.at, "note", number))
            case "tag":
                self.tag("".join(map(str, node.children)))
            case tag:
                self.inlines(node.children)
                kind = "link" if tag == "a" else tag
                if kind == "link" and not _WEB.match(node.get("href")):
                    return
                if kind in ("em", "strong", "del", "code", "link") and self.at > begin:
                    self.marks.append(Mark(begin, self.at, kind, node.get("href")))

    def tag(self, words: str) -> None:
        """A tag of HTML; of a script's two, all that stands between them, too."""
        begin, script = self.at, _UNSEEN.match(words)
        self.text(words)
        if script and not script[1]:
            self.unseen = begin if self.unseen < 0 else self.unseen
        elif script and self.unseen >= 0:
            begin, self.unseen = self.unseen, -1
        if self.unseen < 0:
            self.marks.append(Mark(begin, self.at, "tag"))
        if re.match(r"<br\b", words, re.I):
            self.marks.append(Mark(self.at, self.at, "br"))
