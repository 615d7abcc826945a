"""The text of a division: a closed tree of elements, and the marks laid over it.

A tree is made of ``Element`` and ``str``. Elements that hold running text themselves (a paragraph,
a heading, a table cell …) are *text blocks*; each has an ``id`` minted from its own words, so that
inserting a paragraph renames no other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

BLOCKS = frozenset(
    "p h2 h3 h4 h5 blockquote attribution ul ol li dl dt dd pre hr figure figcaption table thead"
    " tbody tr th td".split()
)
INLINES = frozenset(
    "em strong del code a br img span note noteref mention passage pagebreak".split()
)
TAGS = BLOCKS | INLINES
TEXT_BLOCKS = frozenset("p h2 h3 h4 h5 attribution li dt dd pre figcaption th td".split())


@dataclass(frozen=True, slots=True)
class Element:
    """A node of the closed tree. ``attrs`` is a tuple of (name, value) pairs.

    ``note`` stands where its call stands and holds the note's own blocks; ``noteref`` calls the
    same note again; ``mention`` (``name``) and ``passage`` mark places the apparatus points at;
    ``pagebreak`` (``label``) is where a page of the printed book begins.
    """

    tag: str
    children: tuple[Node, ...] = ()
    attrs: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        for key, value in self.attrs:
            if key == name:
                return value
        return default

    def with_attrs(self, **attrs: str) -> Element:
        """The same element with attributes set (an empty value removes one)."""
        merged = {**dict(self.attrs), **attrs}
        return replace(self, attrs=tuple((k, v) for k, v in merged.items() if v != ""))


Node = Element | str
Content = tuple[Node, ...]


def element(tag: str, *children: Node, **attrs: str) -> Element:
    """An element of the closed tree; raises ``ValueError`` for a tag outside it."""
    if tag not in TAGS:
        raise ValueError(f"no such tag in the content tree: {tag}")
    return Element(tag, children, tuple((k, v) for k, v in attrs.items() if v != ""))


def is_text_block(node: Node) -> bool:
    """Whether the node holds running text itself (not only other blocks)."""
    return (
        isinstance(node, Element)
        and node.tag in TEXT_BLOCKS
        and any(isinstance(c, str) or c.tag in INLINES for c in node.children)
    )


def walk(nodes: Iterable[Node]) -> Iterator[Element]:
    """Every element, in document order."""
    for node in nodes:
        if isinstance(node, Element):
            yield node
            yield from walk(node.children)


def text_blocks(nodes: Iterable[Node]) -> Iterator[Element]:
    """Every text block in reading order, those inside notes after the block that calls them."""
    for node in walk(nodes):
        if is_text_block(node):
            yield node


def leaves(node: Node) -> Iterator[str]:
    """The running text of one block, piece by piece; bodies of notes are not part of it."""
    if isinstance(node, str):
        yield node
    elif node.tag == "br":
        yield "\n"
    elif node.tag != "note":
        for child in node.children:
            if isinstance(child, str) or child.tag in INLINES:
                yield from leaves(child)


def text_of(node: Node) -> str:
    """The running text of one block (or inline)."""
    return "".join(leaves(node))


def plain_text(nodes: Iterable[Node]) -> str:
    """All text of a content, a line for each text block."""
    return "\n".join(text_of(block) for block in text_blocks(nodes))


def rebuild(nodes: Content, change: Callable[[Element], Node]) -> Content:
    """The tree with ``change`` applied to every element, children first."""
    return tuple(
        node
        if isinstance(node, str)
        else change(replace(node, children=rebuild(node.children, change)))
        for node in nodes
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text block's running text: wrap what begins at ``start`` in ``wrapper``.

    With ``end == start`` the wrapper is set in as an empty element.
    """

    start: int
    end: int
    wrapper: Element


def mark(block: Element, marks: Iterable[Mark]) -> Element:
    """Lay marks over one text block.

    Only the first leaf a mark touches is wrapped: the mark is there to be pointed at, and one
    element per mark keeps ids unique. Marks that share a leaf must nest or be apart; one that
    overlaps another part-way is cut where the other begins.
    """
    todo = sorted(marks, key=lambda m: (m.start, -m.end))
    if not todo:
        return block
    position = 0

    def over(node: Node) -> tuple[Node, ...]:
        nonlocal position
        if isinstance(node, str):
            start, position = position, position + len(node)
            here = []
            while todo and todo[0].start < position:
                here.append(todo.pop(0))
            return _wrap(node, start, here)
        if node.tag == "br":
            position += 1
            return (node,)
        if node.tag == "note" or node.tag in BLOCKS:
            return (node,)
        return (replace(node, children=tuple(n for c in node.children for n in over(c))),)

    children = tuple(n for c in block.children for n in over(c))
    rest = tuple(m.wrapper for m in todo if m.start == m.end)
    return replace(block, children=children + rest)


def _wrap(text: str, offset: int, marks: list[Mark]) -> tuple[Node, ...]:
    out: list[Node] = []
    done = 0
    while marks:
        first = marks.pop(0)
        start = max(first.start - offset, done)
        end = min(max(first.end - offset, start), len(text))
        inner = []
        while marks and marks[0].start - offset < end:
            inner.append(marks.pop(0))
        if text[done:start]:
            out.append(text[done:start])
        out.append(replace(first.wrapper, children=_wrap(text[start:end], offset + start, inner)))
        done = end
    if text[done:]:
        out.append(text[done:])
    return tuple(out)


class AnchorMint:
    """Mints the anchors of one division: ``slug-key``, unique within it.

    The key comes from the block's own words, so an anchor outlives edits elsewhere; a counter only
    breaks ties between blocks of the same words.
    """

    def __init__(self, slug: str) -> None:
        self._slug = ascii_name(slug)
        self._seen: dict[str, int] = {}

    def mint(self, words: str) -> str:
        key = hashlib.sha256("".join(words.split()).encode()).hexdigest()[:8]
        count = self._seen[key] = self._seen.get(key, 0) + 1
        return f"{self._slug}.{key}" + (f".{count}" if count > 1 else "")


def ascii_name(slug: str) -> str:
    """A name safe as an XML id and as a file name in every reading system: ASCII, small letters
    (some file systems know no others), and no dot, which ends the division's part of an anchor."""
    if re.fullmatch(r"[a-z][a-z0-9_-]*", slug):
        return slug
    return "x" + hashlib.sha256(slug.encode()).hexdigest()[:8]
