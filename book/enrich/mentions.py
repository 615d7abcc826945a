"""Names in the text: the longest match of every form of every name, marked where it stands.

People, organisations, works and look-alikes are matched together, in one pass over each text block;
the longest form that holds in the chapter wins. Latin forms are bounded by non-letters. What the
editor marked by hand wins over any match.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from book.diagnostics import Diagnostic, Hint, Outcome, Span, finding
from book.model.apparatus import Name
from book.model.content import (
    BLOCKS,
    Content,
    Element,
    Mark,
    Node,
    element,
    is_text_block,
    mark,
    rebuild,
    text_of,
)
from book.model.structure import Book, Division
from book.policy.fold import fold

_BARRIER = "\uffff"  # stands for text a match may not touch
_END = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling and the name it stands for; ``name`` empty for a look-alike."""

    text: str
    name: str
    span: Span
    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def holds_in(self, chapter: str) -> bool:
        return (not self.only or chapter in self.only) and chapter not in self.exclude


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    name: str


@dataclass(slots=True)
class Forms:
    """All forms as a tree of characters, so that one pass over a text finds the longest."""

    root: dict = field(default_factory=dict)

    def add(self, form: Form) -> None:
        node = self.root
        for character in fold(form.text).text:
            node = node.setdefault(character, {})
        if node is not self.root:
            node.setdefault(_END, []).append(form)

    def hits(self, text: str, chapter: str) -> Iterator[Hit]:
        """Matches from left to right, the longest at each place, none overlapping another.
        Look-alikes are consumed and not given."""
        folded = fold(text)
        key, offsets = folded.text, folded.offsets
        at = 0
        while at < len(key):
            node = self.root.get(key[at])
            if node is None:
                at += 1
                continue
            end, best, i = at, None, at + 1
            while node is not None:
                for form in node.get(_END, ()):
                    better = best is None or end < i or not best.name
                    bounded = _bounded(text, offsets[at], offsets[i - 1] + 1)
                    if better and bounded and form.holds_in(chapter):
                        end, best = i, form
                node = node.get(key[i]) if i < len(key) else None
                i += 1
            if best is None:
                at += 1
                continue
            if best.name:
                yield Hit(offsets[at], offsets[end - 1] + 1, best.name)
            at = end


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a match is not the middle of a longer Latin word."""
    cut_left = start > 0 and _is_latin(text[start]) and _is_latin(text[start - 1])
    cut_right = end < len(text) and _is_latin(text[end - 1]) and _is_latin(text[end])
    return not cut_left and not cut_right


def _is_latin(character: str) -> bool:
    if character.isascii():
        return character.isalpha()
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def forms_of(names: Iterable[Name]) -> Outcome[tuple[Form, ...]]:
    """Every form the register gives; of an entry that only sends on, for the entry it sends to."""
    names = tuple(names)
    target = {n.id: n.see for n in names if n.see}
    forms: list[Form] = []
    for name in names:
        owner = name.id
        seen = {owner}
        while owner in target and target[owner] not in seen:
            owner = target[owner]
            seen.add(owner)
        own = [Form(name.heading, owner, name.span)]
        if name.latin:
            own.append(Form(name.latin, owner, name.span))
        own += [Form(v.form, owner, v.span, v.only, v.exclude) for v in name.variants]
        own += [Form(decoy, "", name.span) for decoy in name.not_]
        forms += own
    return Outcome(tuple(forms))


def ambiguous(
    forms: Iterable[Form], names: Iterable[Name], chapters: Iterable[str]
) -> list[Diagnostic]:
    """Forms that fit two names in one chapter, each pair once, with both places."""
    headings = {n.id: n.heading for n in names}
    by_key: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if form.name:
            by_key[fold(form.text).text].append(form)
    chapters = tuple(chapters)
    found = []
    for group in by_key.values():
        for i, form in enumerate(group):
            rivals = [f for f in group[:i] if f.name != form.name]
            clash = next(
                ((r, c) for r in rivals for c in chapters if r.holds_in(c) and form.holds_in(c)),
                None,
            )
            if clash:
                rival, chapter = clash
                found.append(
                    finding(
                        "names.ambiguous",
                        form.span,
                        Hint("other-place", span=rival.span),
                        Hint("limit-scope"),
                        form=form.text,
                        name=headings.get(form.name, form.name),
                        other=headings.get(rival.name, rival.name),
                        chapter=chapter,
                    )
                )
    return found


@dataclass(frozen=True, slots=True)
class Mentions:
    """The book with its mentions marked, and the anchors of each name's in reading order."""

    book: Book
    anchors: dict[str, tuple[str, ...]]


def mark_mentions(book: Book) -> Outcome[Mentions]:
    """Mark every mention in titles, summaries and texts of the book's own chapters."""
    forms = forms_of(book.names).value
    found = ambiguous(forms, book.names, [d.slug for d in book.texts()])
    tree = Forms()
    for form in forms:
        tree.add(form)
    anchors: dict[str, list[str]] = defaultdict(list)
    divisions = tuple(_marked(d, tree, anchors) if d.is_text else d for d in book.divisions)
    marked = replace(book, divisions=divisions)
    return Outcome(Mentions(marked, {k: tuple(v) for k, v in anchors.items()}), tuple(found))


def _marked(division: Division, tree: Forms, anchors: dict[str, list[str]]) -> Division:
    counts: dict[str, int] = defaultdict(int)

    def anchor(name: str) -> str:
        counts[name] += 1
        made = f"{division.anchor}.m-{name}-{counts[name]}"
        anchors[name].append(made)
        return made

    for hit in tree.hits(division.title, division.slug):
        anchors[hit.name].append(f"{division.anchor}.h")

    def over(content: Content) -> Content:
        return tuple(n if isinstance(n, str) else block(n) for n in content)

    def block(node: Element) -> Element:
        # Anchors are minted in reading order: the block's own text first, then what it holds.
        if is_text_block(node):
            node = _mark_block(node, tree, division.slug, anchor)
        return replace(node, children=tuple(_inside(c, block) for c in node.children))

    summary = over(division.summary)
    return replace(division, summary=summary, content=over(division.content))


def _inside(node: Node, block) -> Node:
    """Find the blocks within inline elements too (the bodies of notes)."""
    if isinstance(node, str):
        return node
    if node.tag in BLOCKS:
        return block(node)
    return replace(node, children=tuple(_inside(c, block) for c in node.children))


def _mark_block(node: Element, tree: Forms, chapter: str, anchor) -> Element:
    by_hand = list(_hand_marks(node))
    text = text_of(node)
    for start, end, _ in by_hand:
        text = text[:start] + _BARRIER * (end - start) + text[end:]
    hits = [*tree.hits(text, chapter), *(Hit(s, e, n) for s, e, n in by_hand if n != "none")]
    hits.sort(key=lambda hit: hit.start)
    if by_hand:
        node = _without_hand_marks(node)
    return mark(
        node,
        [
            Mark(hit.start, hit.end, element("mention", name=hit.name, id=anchor(hit.name)))
            for hit in hits
        ],
    )


def _hand_marks(block: Element) -> Iterator[tuple[int, int, str]]:
    position = 0

    def over(node: Node) -> Iterator[tuple[int, int, str]]:
        nonlocal position
        start = position
        if isinstance(node, str):
            position += len(node)
        elif node.tag == "br":
            position += 1
        elif node.tag != "note" and node.tag not in BLOCKS:
            for child in node.children:
                yield from over(child)
            if node.tag == "mention" and node.get("by") == "hand":
                yield start, position, node.get("name")

    for child in block.children:
        yield from over(child)


def _without_hand_marks(block: Element) -> Element:
    def unwrap(node: Element) -> Node:
        if node.tag == "mention" and node.get("by") == "hand":
            return element("span", *node.children)
        return node

    return replace(block, children=rebuild(block.children, unwrap))
