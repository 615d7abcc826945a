"""Names in the text: every mention marked where it stands, with what the register says of it.

What the editor marked by hand wins over any match; single mentions are told apart by the passages of
the register (principal, exclude, subheadings) and by where on the page they stand.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from book.diagnostics import Diagnostic, Outcome, finding
from book.enrich.forms import Form, Forms, ambiguous, clash, forms_of
from book.enrich.passages import Passages
from book.model.apparatus import Event, Evidence, Mention, Name, Place, destinations
from book.model.content import (
    BLOCKS,
    Content,
    Element,
    Mark,
    Node,
    element,
    is_text_block,
    mark,
    text_of,
)
from book.model.structure import Book, Division

_BARRIER = "\uffff"  # stands for text a match may not touch


@dataclass(frozen=True, slots=True)
class Mentions:
    """The book with its mentions marked, and those of each name in reading order."""

    book: Book
    of: dict[str, tuple[Mention, ...]]


def mark_mentions(book: Book) -> Outcome[Mentions]:
    """Mark every mention in titles, summaries and texts of the book's own chapters, and count those
    of the timeline. What the register says of single passages (principal, exclude, subheadings) is
    looked up here, too."""
    forms, headings = forms_of(book.names), {n.id: n.heading for n in book.names}
    tree = Forms()
    for form in forms:
        tree.add(form)
    bounds, found = _bounds(book, tree)
    marker = _Marker(tree, book.names, bounds)
    divisions = tuple(marker.division(d) if d.is_text else d for d in book.divisions)
    for event in book.timeline.events:
        marker.event(event)
    found += ambiguous(forms, headings, [d.slug for d in book.texts()])
    for (form, rival), chapter in marker.open.items():
        if form.is_heading and rival.is_heading:
            found.append(clash(rival, form, headings, chapter))
    found += _idle(bounds, marker)
    of = {name: tuple(own) for name, own in marker.mentions.items()}
    return Outcome(Mentions(replace(book, divisions=divisions), of), tuple(found))


@dataclass(slots=True)
class _Bound:
    """A passage the register points at, as a range of one text block: ``use`` says what for
    (principal, exclude, or the number of a subheading); ``counts`` whether it is a mention itself
    where it begins (a principal passage that does not name its name)."""

    name: str
    use: str | int
    start: int
    end: int
    passage: Evidence
    counts: bool = False
    used: bool = False


_Bounds = dict[str, list[_Bound]]  # by the block's id


def _bounds(book: Book, tree: Forms) -> tuple[_Bounds, list[Diagnostic]]:
    """The passages of the register, found in this edition's texts."""
    passages, target = Passages(tuple(book.texts())), destinations(book.names)
    bounds: _Bounds = defaultdict(list)
    found: list[Diagnostic] = []
    for name in book.names:
        asked: list[tuple[str | int, Evidence]] = [("principal", p) for p in name.principal]
        asked += [("exclude", p) for p in name.exclude]
        for number, sub in enumerate(() if name.see else name.subheadings):
            asked += [(number, p) for p in sub.passages]
        for use, passage in asked:
            if passage.chapter and passage.chapter not in passages:
                continue  # not in this edition
            pieces = passages.find(passage)
            if isinstance(pieces, Diagnostic):
                found.append(pieces)
                continue
            owner = target[name.id]
            hits = tree.hits(passage.quote, passage.chapter) if use == "principal" else ()
            counts = use == "principal" and all(hit.form.name != owner for hit in hits)
            for block, start, end in pieces:
                bounds[block].append(_Bound(owner, use, start, end, passage, counts))
                counts = False
    return bounds, found


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A name in a text: its place, and the form it was known by."""

    start: int
    end: int
    name: str
    form: str = ""


class _Marker:
    """Marks one division after the other, minting anchors in reading order. ``open`` collects the
    forms that two names have, and the first chapter each stands in."""

    def __init__(self, tree: Forms, names: tuple[Name, ...], bounds: _Bounds) -> None:
        self.tree, self.target, self.bounds = tree, destinations(names), bounds
        self.aspects = {n.id: n.subheadings for n in names if n.subheadings}
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        self.open: dict[tuple[Form, Form], str] = {}

    def division(self, division: Division) -> Division:
        self.counts: dict[str, int] = defaultdict(int)
        self.here = division
        for hit in self._named(division.title, division.slug):
            self._add(hit, f"{division.anchor}.h", Place.TEXT)
        summary, content = self._over(division.summary), self._over(division.content)
        return replace(division, summary=summary, content=content)

    def event(self, event: Event) -> None:
        """The names a timeline entry tells of, and those it lists."""
        listed = {self.target.get(name, name): event.names_anchor for name in event.names}
        told = {hit.name: event.text_anchor for hit in self._named(event.text, "")}
        for name, anchor in {**listed, **told}.items():
            self.mentions[name].append(Mention(anchor, Place.TIMELINE))

    def _over(self, nodes: Content, place: Place = Place.TEXT) -> Content:
        return tuple(n if isinstance(n, str) else self._node(n, place) for n in nodes)

    def _node(self, node: Element, place: Place) -> Element:
        # The block's own text first, then the blocks in it (those of its notes, too).
        if node.tag == "note":
            place = Place.NOTE
        elif node.tag == "figcaption" and place is Place.TEXT:
            place = Place.CAPTION
        if is_text_block(node):
            node = self._block(node, place)
        children = self._over(node.children, place)
        same = all(map(operator.is_, children, node.children))
        return node if same else replace(node, children=children)

    def _block(self, block: Element, place: Place) -> Element:
        by_hand = list(_hand_marks(block))
        text = text_of(block)
        for start, end, _ in by_hand:
            text = text[:start] + _BARRIER * (end - start) + text[end:]
        own = text_of(block)
        meant = [
            _Found(start, end, self.target.get(name, name), own[start:end])
            for start, end, name in by_hand
            if name != "none"
        ]
        found = sorted([*self._named(text, self.here.slug), *meant])
        if bounds := self.bounds.get(block.get("id"), []):
            found = [hit for hit in found if not _used(bounds, hit, "exclude")]
            found = sorted([*found, *_unnamed(bounds, found)])
        if not found and not by_hand:
            return block
        if by_hand:
            block = replace(block, children=_without_hand_marks(block.children))
        marks = []
        for hit in found:
            principal = bool(bounds and _used(bounds, hit, "principal"))
            under = [b.use for b in bounds if isinstance(b.use, int) and _used([b], hit, b.use)]
            anchor = self._mint(hit.name)
            self._add(hit, anchor, place, principal, under)
            wrapper = element("mention", name=hit.name, id=anchor)
            marks.append(Mark(hit.start, hit.end, wrapper))
        return mark(block, marks)

    def _named(self, text: str, chapter: str) -> Iterator[_Found]:
        for hit in self.tree.hits(text, chapter):
            if hit.rival:
                self.open.setdefault((hit.form, hit.rival), chapter)
            else:
                yield _Found(hit.start, hit.end, hit.form.name, hit.form.text)

    def _mint(self, name: str) -> str:
        self.counts[name] += 1
        return f"{self.here.anchor}.m-{name}-{self.counts[name]}"

    def _add(
        self,
        hit: _Found,
        anchor: str,
        place: Place,
        principal: bool = False,
        under: Iterable[int] = (),
    ) -> None:
        numbers: tuple[int, ...] = ()
        if aspects := self.aspects.get(hit.name):
            whole = [i for i, sub in enumerate(aspects) if self.here.slug in sub.chapters]
            numbers = tuple(sorted({*under, *whole}))
        made = Mention(anchor, place, principal, numbers, hit.form)
        self.mentions[hit.name].append(made)


def _used(bounds: list[_Bound], hit: _Found, use: str | int) -> list[_Bound]:
    """The passages of a use that a mention of their name stands in."""
    over = [b for b in bounds if (b.name, b.use) == (hit.name, use) and _meets(b, hit)]
    for bound in over:
        bound.used = True
    return over


def _meets(bound: _Bound, hit: _Found) -> bool:
    return bound.start < hit.end and hit.start < bound.end


def _unnamed(bounds: list[_Bound], found: list[_Found]) -> Iterator[_Found]:
    """Passages that are mentions themselves, unless a mark by hand names the name in them."""
    for b in bounds:
        named = any(hit.name == b.name and _meets(b, hit) for hit in found)
        if b.counts and not named:
            yield _Found(b.start, min(b.start + 1, b.end), b.name)


def _idle(bounds: _Bounds, marker: _Marker) -> Iterator[Diagnostic]:
    """Passages and subheadings of the register that catch no mention."""
    idle = {id(b.passage): b for every in bounds.values() for b in every}
    used = {id(b.passage) for every in bounds.values() for b in every if b.used}
    for key, bound in idle.items():
        if key not in used and bound.use != "principal":
            yield finding("names.no-mention-there", bound.passage.span, quote=bound.passage.quote)


def _is_own(node: Node) -> bool:
    """Whether a node is running text of the block it stands in, and no block or note of its own."""
    return isinstance(node, str) or (node.tag != "note" and node.tag not in BLOCKS)


def _hand_marks(block: Element) -> Iterator[tuple[int, int, str]]:
    position = 0

    def over(node: Node) -> Iterator[tuple[int, int, str]]:
        nonlocal position
        start = position
        if isinstance(node, str):
            position += len(node)
        elif node.tag == "br":
            position += 1
        elif _is_own(node):
            for child in node.children:
                yield from over(child)
            if node.tag == "mention" and node.get("by") == "hand":
                yield start, position, node.get("name")

    for child in block.children:
        yield from over(child)


def _without_hand_marks(nodes: Content) -> Content:
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or not _is_own(node):
            out.append(node)
            continue
        inner = _without_hand_marks(node.children)
        by_hand = node.tag == "mention" and node.get("by") == "hand"
        out += inner if by_hand else [replace(node, children=inner)]
    return tuple(out)
