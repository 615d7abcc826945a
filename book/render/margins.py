"""Dates in the outer margin, beside the passages that prove them; each leads to its entry.

Nothing of the text can move: the marks are set apart, when all pages are laid out, and added to the
finished pages, behind everything else on them. So a reader who copies text gets them behind it, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from weasyprint.anchors import gather_anchors
from weasyprint.document import Page
from weasyprint.formatting_structure import boxes


def beside(
    pages: Iterable[tuple[Page, bool]], anchors: Sequence[str], marks: Sequence[Page]
) -> None:
    """Add marks to pages, in place. ``pages``: each page and whether it is a recto; ``anchors``: the
    passages; ``marks``: pages with a block for each of these (``m-0``, ``m-1`` …), wherever it
    stands. Its margin is kept between it and the text; one that the stylesheet hides, or that does
    not fit into the page's margin, is left out."""
    made = {box.element.get("id"): box for page in marks for box in _blocks(page._page_box)}
    left: dict[str, list[Any]] = {}
    for number, anchor in enumerate(anchors):
        if f"m-{number}" in made:
            left.setdefault(anchor, []).append(made[f"m-{number}"])
    for page, recto in pages:
        here = left.keys() & page.anchors.keys()
        found = list(_lines(page._page_box, here)) if here else []
        placed = [(_baseline(line), box) for anchor, line in found for box in left.pop(anchor, ())]
        _place(page, recto, sorted(placed, key=lambda one: one[0]))


def _blocks(box: Any) -> Iterator[Any]:
    """The blocks of the marks, each a line or two."""
    for child in box.descendants():
        if isinstance(child, boxes.BlockBox) and child.element_tag == "p":
            yield child


def _lines(box: Any, wanted: Collection[str], line: Any = None) -> Iterator[tuple[str, Any]]:
    """(anchor, line) for each of the anchors: the line its first words stand on."""
    if isinstance(box, boxes.LineBox):
        line = box
    own = box.element.get("id") if box.element is not None and "::" not in box.element_tag else None
    if own in wanted and line is not None and _has_words(box):
        yield own, line
    if isinstance(box, boxes.ParentBox):
        for child in box.children:
            yield from _lines(child, wanted, line)


def _has_words(box: Any) -> bool:
    return any(isinstance(b, boxes.TextBox) and b.text.strip() for b in box.descendants())


def _baseline(line: Any) -> float:
    return line.position_y + line.baseline


def _place(page: Page, recto: bool, marks: list[tuple[float, Any]]) -> None:
    """Put each mark on the line of its passage, or as near below it as the others allow."""
    whole = page._page_box
    heights: list[float] = []  # of the baselines of their first lines
    free = float("-inf")
    for baseline, mark in marks:
        heights.append(max(baseline, free))
        free = heights[-1] + mark.height
    free = whole.content_box_y() + whole.height
    for number, (_, mark) in reversed([*enumerate(marks)]):  # up again from the page's foot
        line = mark.children[0].height
        heights[number] = min(heights[number], free - mark.height + line)
        free = heights[number] - line
    for height, (_, mark) in zip(heights, marks, strict=True):
        width = max(_width(line) for line in mark.children)
        inner = whole.content_box_x() + whole.width + mark.margin_left
        if not recto:
            inner = whole.content_box_x() - mark.margin_right
        outer = inner + (width if recto else -width)
        if not 0 <= outer <= whole.margin_width():
            continue
        down = height - _baseline(mark.children[0])
        for line in mark.children:
            left = inner if recto else inner - _width(line)
            line.translate(left - line.children[0].position_x, down)
        whole.children = [*whole.children, mark]
        gather_anchors(mark, {}, page.links, [], {None: []})


def _width(line: Any) -> float:
    return line.children[0].width
