"""A content tree (of a Markdown capture) → a ``Capture``: the tree's text, its blocks and marks.

What Markdown writes as markup is structure here, as it is for a page; so the same rules clean both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from book.ingest.blocks import Picture
from book.ingest.capture import Block, Capture, Header, Mark
from book.model.content import Content, Element, Node

_KINDS = {
    "p": "p",
    "dt": "p",
    "dd": "p",
    "attribution": "quote",
    "figcaption": "caption",
    "pre": "pre",
}
_WEB = re.compile(r"(?:https?://|mailto:)", re.I)


def from_tree(content: Content, stated: Header, picture: Picture | None = None) -> Capture:
    """The capture of a tree. Notes come behind the text, each as ``[^n]: …``, as they were written;
    ``picture`` gives the local path of a picture by its address (empty: left out)."""
    writer = _Writer(picture)
    writer.blocks_of(content, "")
    for number, note in enumerate(writer.notes, 1):
        writer.text(f"[^{number}]: ")
        for block in note.children:
            writer.inlines(block.children if isinstance(block, Element) else (block,))
        writer.close("p")
    return Capture("".join(writer.out), _titled(tuple(writer.blocks)), stated, True)


def _titled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A heading that stands first, alone on the highest level, is the title."""
    heads = [b for b in blocks if b.kind[0] == "h"]
    if not blocks or blocks[0] not in heads[:1]:
        return blocks
    if any(b.level <= blocks[0].level for b in heads[1:]):
        return blocks
    return (replace(blocks[0], kind="h1", level=1), *blocks[1:])


class _Writer:
    def __init__(self, picture: Picture | None) -> None:
        self.picture = picture
        self.out: list[str] = []
        self.at = self.start = 0
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.notes: list[Element] = []
        self.table = 0

    def text(self, words: str) -> None:
        self.out.append(words)
        self.at += len(words)

    def close(self, kind: str, **more: int) -> None:
        if self.at > self.start or self.marks or kind == "cell":
            self.blocks.append(Block(self.start, self.at, kind, marks=tuple(self.marks), **more))
        self.text("\n\n")
        self.start, self.marks = self.at, []

    def blocks_of(self, nodes: Content, around: str, level: int = 0, number: int = 0) -> None:
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
                    self.list(node, level + 1)
                case "blockquote" | "figure" | "dl":
                    self.blocks_of(node.children, "quote" if tag == "blockquote" else around, level)
                case "table":
                    self.rows(node)
                case "hr":
                    self.text("* * *")
                    self.close("p")
                case _ if tag in _KINDS:
                    self.inlines(node.children)
                    self.close(around or _KINDS[tag])
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
                    self.inlines(child.children)
                else:
                    self.inline(child)
            self.close("li", level=level, number=number)
            for nested in inner:
                self.list(nested, level + 1)

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
            case "note":
                self.notes.append(node)
                self.text(f"[^{len(self.notes)}]")
            case "noteref":
                self.text(f"[^{node.get('number')}]")
            case tag:
                self.inlines(node.children)
                kind = "link" if tag == "a" else tag
                if kind == "link" and not _WEB.match(node.get("href")):
                    return
                if kind in ("em", "strong", "del", "code", "link") and self.at > begin:
                    self.marks.append(Mark(begin, self.at, kind, node.get("href")))
