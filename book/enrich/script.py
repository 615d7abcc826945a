"""The book in one script: what stands in the other is converted, as an edition asks.

A pass over the finished tree, behind the names and the proofs: those are looked for in the text as the
editor has it, whatever is printed, and anchors stay the same in every edition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from book.model.apparatus import Event, Name, Timeline
from book.model.content import BLOCKS, Content, Element, Node, is_text_block, plain_text
from book.model.structure import Book, Division, Metadata, Provenance
from book.policy import script

Say = Callable[[str], str]
_GAP = "\uffff"  # stands for text that is not converted


def in_one_script(book: Book) -> Book:
    """The book in its edition's script (the same book where that is ``source``).

    Each chapter is judged by its own text; titles, register and timeline, which are the editor's, are
    judged together. Code, and what is marked as of another language, stays.
    """
    to = book.edition.script
    if to == "source":
        return book
    mine = _own_words(book)
    lang = book.metadata.lang
    if script.script_of(mine, lang) in (None, to):
        divisions = tuple(_division(d, to) if d.is_text else d for d in book.divisions)
        return replace(book, divisions=divisions)
    say = partial(script.convert, to=to)
    tag = f"zh-{to}"
    return replace(
        book,
        metadata=_metadata(book.metadata, say, tag),
        divisions=tuple(
            _division(d, to) if d.is_text else _titled(d, say, tag) for d in book.divisions
        ),
        names=tuple(_name(name, say) for name in book.names),
        timeline=_timeline(book.timeline, say),
    )


def _own_words(book: Book) -> str:
    about = book.metadata
    words = [about.title, about.subtitle, about.description]
    words += [name.heading for name in book.names]
    words += [event.text for event in book.timeline.events]
    return "\n".join(words)


def _metadata(about: Metadata, say: Say, lang: str) -> Metadata:
    collection = about.collection
    return replace(
        about,
        lang=lang,
        title=say(about.title),
        subtitle=say(about.subtitle),
        authors=tuple(map(say, about.authors)),
        editors=tuple(map(say, about.editors)),
        translators=tuple(map(say, about.translators)),
        publisher=say(about.publisher),
        rights=say(about.rights),
        description=say(about.description),
        subjects=tuple(map(say, about.subjects)),
        collection=replace(collection, name=say(collection.name)) if collection else None,
    )


def _name(name: Name, say: Say) -> Name:
    subheadings = tuple(replace(sub, heading=say(sub.heading)) for sub in name.subheadings)
    heading, role, dates = say(name.heading), say(name.role), say(name.dates)
    return replace(name, heading=heading, role=role, dates=dates, subheadings=subheadings)


def _timeline(timeline: Timeline, say: Say) -> Timeline:
    events = {event.id: _event(event, say) for event in timeline.events}
    comparisons = tuple(
        replace(
            comparison,
            events=tuple(events[event.id] for event in comparison.events),
            accounts=tuple(
                replace(
                    account,
                    event=events[account.event.id],
                    evidence=replace(account.evidence, quote=say(account.evidence.quote)),
                    figures=tuple(map(say, account.figures)),
                )
                for account in comparison.accounts
            ),
        )
        for comparison in timeline.comparisons
    )
    return Timeline(tuple(events.values()), comparisons)


def _event(event: Event, say: Say) -> Event:
    return replace(
        event,
        text=say(event.text),
        zone=say(event.zone),
        said=say(event.said),
        ruling=say(event.ruling),
        image=event.image and replace(event.image, alt=say(event.image.alt)),
    )


# Divisions.


def _division(division: Division, to: str) -> Division:
    """A chapter in the script. Where its tag says the other but its text does not, the tag is wrong."""
    text = "\n".join((division.title, plain_text(division.summary), plain_text(division.content)))
    stands = script.script_of(text, division.lang)
    if stands is None:
        return division
    lang = division.lang if script.script_of("", division.lang) == to else f"zh-{to}"
    if stands == to:
        return replace(division, lang=lang)
    say = partial(script.convert, to=to)
    return replace(
        _titled(division, say, lang),
        summary=_content(division.summary, say),
        content=_content(division.content, say),
        provenance=_provenance(division.provenance, say),
    )


def _titled(division: Division, say: Say, lang: str) -> Division:
    title, head = say(division.title), say(division.running_head)
    return replace(division, title=title, running_head=head, lang=lang)


def _provenance(said: Provenance, say: Say) -> Provenance:
    return replace(
        said,
        authors=tuple(map(say, said.authors)),
        editors=tuple(map(say, said.editors)),
        translators=tuple(map(say, said.translators)),
        publisher=say(said.publisher),
        rights=say(said.rights),
    )


# Text.


def _content(nodes: Content, say: Say) -> Content:
    return tuple(node if isinstance(node, str) else _node(node, say) for node in nodes)


def _node(node: Element, say: Say) -> Element:
    # The block's own text first, then the blocks in it (those of its notes, too).
    if node.tag == "img" and node.get("alt"):
        return node.with_attrs(alt=say(node.get("alt")))
    if is_text_block(node):
        node = _block(node, say)
    return replace(node, children=_content(node.children, say))


def _block(block: Element, say: Say) -> Element:
    """A block's running text is converted as one: words go through the borders of inline elements."""
    pieces = [text if ours else _GAP * len(text) for text, ours in _pieces(block, True)]
    whole = say("".join(pieces))  # of the same length
    at = 0

    def over(node: Node, ours: bool) -> Node:
        nonlocal at
        if isinstance(node, str):
            start, at = at, at + len(node)
            return whole[start:at] if ours else node
        if not _runs_through(node):
            return node
        ours = ours and _is_ours(node)
        return replace(node, children=tuple(over(child, ours) for child in node.children))

    inner = tuple(over(child, _is_ours(block)) for child in block.children)
    return replace(block, children=inner)


def _pieces(node: Element, ours: bool) -> Iterator[tuple[str, bool]]:
    ours = ours and _is_ours(node)
    for child in node.children:
        if isinstance(child, str):
            yield child, ours
        elif _runs_through(child):
            yield from _pieces(child, ours)


def _runs_through(node: Element) -> bool:
    return node.tag != "note" and node.tag not in BLOCKS


def _is_ours(node: Element) -> bool:
    return node.tag not in ("code", "pre") and not node.get("lang")
