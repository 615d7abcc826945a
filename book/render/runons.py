"""An index entry that runs on in the next column says again whose it is.

Takes blocks whose first child is of the class ``continued``: a line such as 李白（续）.  Where such a
block begins, the line is left out; where it resumes, in the next column or on the next page, the
line stands above the rest.  A block of a few lines does not run on at all.  CSS has nothing of the
kind: the head of a table stands at the table's beginning, too.

Each column repeats, not each page alone, and a subheading that runs on is repeated below its
heading (U.S. GPO Style Manual, 2008, 15.26), or its locators would be taken for the heading's.  An
initial is not: the headings below it say it.  In the tags the line is an artifact, none of the text.
"""

from functools import wraps
from inspect import signature
from math import inf

from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import block_level_layout

SHORT = 4  # lines: two and two would stand beside a third that says no more


def repeating(upstream):
    """Make ``block_container_layout`` set the line where its block resumes, and only there."""
    parameters = signature(upstream)

    @wraps(upstream)
    def block_container_layout(context, box, *args, **named):
        line = continued_line(box)
        if line is None:
            return upstream(context, box, *args, **named)
        given = parameters.bind(context, box, *args, **named).arguments

        def lay(**changed):
            return upstream(**(given | changed))

        if given["skip_stack"] is None:
            return begin(lay, box, given["page_is_empty"], given["max_lines"])
        return resume(lay, context, box, line, given["bottom_space"])

    return block_container_layout


def begin(lay, box, page_is_empty, max_lines):
    """Lay ``box`` out without the line; not at all where a few lines of it would be divided."""
    top = box.position_y
    fragment, resume_at, *_ = result = lay(skip_stack={1: None})
    if resume_at is None or page_is_empty or lines_of(fragment) >= SHORT:
        return result
    box.position_y = top
    whole, *_ = lay(
        skip_stack={1: None},
        bottom_space=-inf,
        page_is_empty=True,
        adjoining_margins=[],
        max_lines=SHORT + 1,
    )
    if lines_of(whole) > SHORT:
        return result
    return None, None, {"break": "any", "page": None}, [], False, max_lines


def resume(lay, context, box, line, bottom_space):
    """Lay out the rest of ``box`` with the line above it."""
    line.position_x, line.position_y = box.content_box_x(), box.content_box_y()
    line.style = line.style.copy()
    line.style["break_after"] = "avoid"  # what looks for an earlier break must not part them
    line, *_ = block_level_layout(context, line, bottom_space, None, box)
    for part in (line, *line.descendants()):
        part.is_pagination = True
    height = line.margin_height()
    box.position_y += height
    fragment, *_ = result = lay()
    if fragment is not None:
        fragment.position_y -= height
        fragment.height += height
        fragment.children = [line, *fragment.children]
    return result


def continued_line(box):
    """Give the line to repeat above what runs on of ``box``, not laid out yet, or None."""
    first = box.children[0] if box.children else None
    if first is None or first.element is box.element or first.element is None:
        return None
    return first.copy() if first.element.get("class") == "continued" else None


def lines_of(box):
    """Count the lines of a box that has been laid out."""
    return sum(isinstance(part, boxes.LineBox) for part in box.descendants())
