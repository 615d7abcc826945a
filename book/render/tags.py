"""Repairs of the structure tree (the tags) that WeasyPrint 70.0 puts into a PDF.

Takes the boxes WeasyPrint paints and the tree it has built from them; gives a tree in which

- running heads and page numbers are artifacts, outside the tree;
- the fragments that page, column and line breaks made of one element are one again;
- a footnote is a Note with a Lbl, placed behind its call, a Reference;
- dates in the margins stand at the end, out of the way of what is read;
- an ``<a>`` that links nowhere is a Span, and a link annotation says the text of its link;
- what is in another language than its surroundings says so (/Lang).

While WeasyPrint builds the tree we only write down which box each tag came from; when it is
done, the passes of ``repair`` go over it one after the other.  What we wrote down lives in the
``Tree`` of that one PDF, so that nothing is left over for the next, and elements are held, not
named by ``id()``: a book is joined from many documents, and ids of dead elements come back.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps

import pydyf
from weasyprint.formatting_structure import boxes

TABLES = ("/Table", "/THead", "/TBody", "/TFoot", "/TR", "/TH", "/TD")
"""Tags left as they are: the part of a table on each page repeats the table's head."""


@dataclass(slots=True)
class Origin:
    """The box a tag was made from, as far as the repairs need it."""

    element: object
    name: str
    """The element's name, with ``::before`` and the like for generated boxes."""
    lang: str | None
    linked: bool
    text: str


@dataclass(slots=True)
class Tree:
    """The tags of one PDF while it is written.

    Handed to WeasyPrint as the PDF itself, it carries our notes through its functions.
    """

    pdf: pydyf.PDF
    page_references: tuple
    """Those of the PDF, which would list all pages anew for each tag."""
    origins: dict[bytes, Origin] = field(default_factory=dict)
    """Where each tag came from, by its reference."""
    moved: dict[bytes, bytes] = field(default_factory=dict)
    """References of tags merged into others."""

    def __getattr__(self, name):
        return getattr(self.pdf, name)

    def tag(self, kid):
        """Give the tag that an entry of some /K refers to, or None."""
        found = self.object(kid)
        return found if found is not None and "S" in found else None

    def object(self, kid):
        """Give the object that an entry of some /K refers to, or None for plain content."""
        return self.pdf.objects[int(kid.split()[0])] if isinstance(kid, bytes) else None

    def tags(self, kids):
        """Give the tags among these entries of some /K."""
        return [found for found in map(self.tag, kids) if found is not None]


# --- while WeasyPrint paints and builds -----------------------------------------------------


def marking_artifacts(upstream):
    """Make ``Page.paint`` remember which boxes stand in the margins."""

    @wraps(upstream)
    def paint(self, stream, scale=1):
        for child in self._page_box.children:
            if isinstance(child, boxes.MarginBox):
                for box in child.descendants(placeholders=True):
                    getattr(box, "_box", box).is_pagination = True
        return upstream(self, stream, scale)

    return paint


def hiding_artifacts(upstream):
    """Make ``Stream.marked`` paint the boxes of the margins as artifacts.

    They get no number, so that upstream, which empties the list of numbered boxes while it
    builds the tree, never looks for them.
    """

    @contextmanager
    @wraps(upstream)
    def marked(self, box, tag):
        if self._tags is None or not getattr(box, "is_pagination", False):
            with upstream(self, box, tag):
                yield
            return
        pagination = pydyf.Dictionary({"Type": "/Pagination"})
        pydyf.Stream.begin_marked_content(self, "Artifact", pagination)
        try:
            yield
        finally:
            pydyf.Stream.end_marked_content(self)

    return marked


def noting_origins(upstream):
    """Make ``_build_box_tree``, which calls itself, write down where its tags come from."""

    @wraps(upstream)
    def build_box_tree(box, parent, tree, page_number, nums, annotations, tags):
        if isinstance(box, boxes.MarginBox) or getattr(box, "is_pagination", False):
            return
        origin = origin_of(getattr(box, "_box", box))
        for made in upstream(box, parent, tree, page_number, nums, annotations, tags):
            # <html> and <body> hand through the tags of their children, noted already.
            tree.origins.setdefault(made.reference, origin)
            yield made

    return build_box_tree


def origin_of(box):
    """Note down what the repairs need to know of ``box``."""
    linked = box.link_annotation is not None
    return Origin(
        element=box.element,
        name=box.element_tag or "",
        lang=box.style["lang"],
        linked=linked,
        text=text_of(box) if linked else "",
    )


def text_of(box):
    """Give the text of a linked box: its element's, or else what CSS has put there."""
    text = "".join(box.element.itertext())
    if not text.strip():
        text = "".join(part.text for part in box.descendants() if isinstance(part, boxes.TextBox))
    return " ".join(text.split())


def repairing(upstream):
    """Make ``add_tags`` repair the tree it has built."""

    @wraps(upstream)
    def add_tags(pdf, document, *args):
        tree = Tree(pdf, pdf.page_references)
        upstream(tree, document, *args)
        repair(tree, document.metadata.lang)

    return add_tags


# --- the repairs ----------------------------------------------------------------------------


def repair(tree, lang):
    """Put the tree right, in place."""
    root = tree.object(tree.catalog["StructTreeRoot"])
    document = tree.tag(root["K"][0])
    name_links(tree, document)
    place_notes(tree, document)
    set_marks_apart(tree, document)
    merge_fragments(tree, document)
    forward_parents(tree, root)
    say_languages(tree, document, lang)


def name_links(tree, tag):
    """Call Span what links nowhere, and give link annotations the text of their link."""
    origin = tree.origins.get(tag.reference)
    if tag["S"] == "/Link" and origin and not origin.linked:
        tag["S"] = "/Span"
    for kid in tag["K"]:
        found = tree.object(kid)
        if found is not None and found.get("Type") == "/OBJR" and origin and origin.text:
            tree.object(found["Obj"])["Contents"] = pydyf.String(origin.text)
    for child in tree.tags(tag["K"]):
        name_links(tree, child)


def place_notes(tree, document):
    """Take the notes from the feet of their pages to the places that call them."""
    calls, notes, parents = {}, {}, {}
    collect_notes(tree, document, calls, notes, parents)
    for element, fragments in notes.items():
        for fragment in fragments:
            fragment["S"] = "/Note"
            fragment["ID"] = pydyf.String(f"note-{fragment.number}")
        if element in calls:
            move_behind(tree, fragments, calls[element], parents)


def collect_notes(tree, tag, calls, notes, parents):
    """Find the calls and the notes below ``tag``, by element, and the parents of all tags."""
    for child in tree.tags(tag["K"]):
        parents[child.reference] = tag
        origin = tree.origins.get(child.reference)
        if origin and origin.name.endswith("::footnote-marker"):
            child["S"] = "/Lbl"
        elif origin and origin.name.endswith("::footnote-call"):
            child["S"] = "/Reference"
            calls[origin.element] = child
        elif origin and origin.element in calls and not is_inside(tree, tag, origin.element):
            notes.setdefault(origin.element, []).append(child)
        collect_notes(tree, child, calls, notes, parents)


def is_inside(tree, tag, element):
    """Tell whether ``tag`` comes from ``element``: its boxes may hold anonymous ones."""
    origin = tree.origins.get(tag.reference)
    return origin is not None and origin.element is element


def move_behind(tree, fragments, call, parents):
    """Move the fragments of a note behind its call, and drop the areas they leave empty."""
    for fragment in fragments:
        area = parents[fragment.reference]
        area["K"].remove(fragment.reference)
        while not area["K"] and area.reference in parents:
            parents[area.reference]["K"].remove(area.reference)
            area = parents[area.reference]
    home = parents[call.reference]
    behind = home["K"].index(call.reference) + 1
    for fragment in fragments:
        fragment["P"] = home.reference
    home["K"][behind:behind] = [fragment.reference for fragment in fragments]


def set_marks_apart(tree, document):
    """Take the marks in the margins from between the pages to the end of the document."""
    marks = [kid for kid in document["K"] if is_mark(tree.origins.get(kid))]
    document["K"] = pydyf.Array([*(k for k in document["K"] if k not in set(marks)), *marks])


def is_mark(origin):
    """Tell whether a tag comes from a mark in the margin (``marks.xhtml``)."""
    return (
        origin is not None and origin.element is not None and origin.element.get("class") == "mark"
    )


def merge_fragments(tree, tag):
    """Make one of neighbours that come from the same element, from here down."""
    kept, previous = pydyf.Array(), None
    for kid in tag["K"]:
        child = tree.tag(kid)
        if child is not None and previous is not None and are_fragments(tree, previous, child):
            absorb(tree, previous, child)
        else:
            kept.append(kid)
            previous = child
    tag["K"] = kept
    for child in tree.tags(kept):
        merge_fragments(tree, child)


def are_fragments(tree, first, second):
    """Tell whether two neighbours are parts of one element's box."""
    one, other = tree.origins.get(first.reference), tree.origins.get(second.reference)
    return (
        one is not None
        and other is not None
        and one.element is not None
        and first["S"] == second["S"]
        and first["S"] not in TABLES
        and (one.element, one.name) == (other.element, other.name)
    )


def absorb(tree, first, second):
    """Append what ``second`` holds to ``first``, and empty ``second``."""
    for kid in second["K"]:
        found = tree.tag(kid)
        if found is not None:
            found["P"] = first.reference
        elif isinstance(kid, int) and second["Pg"] != first["Pg"]:
            # A bare number counts on the tag's own page.
            kid = pydyf.Dictionary({"Type": "/MCR", "Pg": second["Pg"], "MCID": kid})
        first["K"].append(kid)
    tree.moved[second.reference] = first.reference
    second.clear()  # the object keeps its number, but nothing refers to it any more


def forward_parents(tree, root):
    """Let the parent tree name the tags that have absorbed others."""
    numbers = tree.object(root["ParentTree"])["Nums"]
    for position, entry in enumerate(numbers):
        if isinstance(entry, bytes):
            numbers[position] = tree.moved.get(entry, entry)
        elif isinstance(entry, list):
            entry[:] = [tree.moved.get(parent, parent) for parent in entry]


def say_languages(tree, tag, lang):
    """Write /Lang on every tag whose language is not the one around it."""
    origin = tree.origins.get(tag.reference)
    if origin and origin.lang and origin.lang != lang:
        lang = origin.lang
        tag["Lang"] = pydyf.String(lang)
    for child in tree.tags(tag["K"]):
        say_languages(tree, child, lang)
