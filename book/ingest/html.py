"""A page's markup → a ``Capture``: its text, its blocks, a vote on each, what the page states."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from book.ingest import blocks, dom, harvest, stated
from book.ingest.blocks import Page, Picture, Piece
from book.ingest.capture import Block, Capture, Header
from book.ingest.outline import FURNITURE
from book.ingest.stated import Stated
from book.ingest.votes import HEAD_BLOCKS, vote


@dataclass(frozen=True, slots=True)
class Read:
    """A page as read: the capture, what it states, what of it is not text (counts by kind)."""

    capture: Capture
    stated: Stated
    left_out: dict[str, int] = field(default_factory=dict)


def read(text: str, address: str = "", picture: Picture | None = None) -> Read | None:
    """Read a page. ``address`` is where it came from, if known; ``picture`` gives the local path of
    a picture by the address the page has for it. None where the page has no text at all."""
    root = dom.parse(text)
    if root is None:
        return None
    page = blocks.read(root, address or stated.saved_from(root), picture)
    if not page.text.strip() and not page.pieces:
        return None
    said = stated.stated(root, address, page.text, _headlines(page))
    votes = vote(page, root, said)
    said = replace(said, header=_byline(page, votes, said.header))
    voted = (_voted(p, v) for p, v in zip(page.pieces, votes, strict=True))
    return Read(Capture(page.text, tuple(voted), said.header, True), said, page.left_out)


def _voted(piece: Piece, vote: bool | None) -> Block:
    """The block with its vote; what its class names as furniture is marked as standing aside."""
    block = replace(piece.block, vote=vote)
    if vote is False and FURNITURE & set(block.within):
        block = replace(block, within=(*block.within, "aside"))
    return block


def _headlines(page: Page) -> list[str]:
    """The lines that may be the page's title: headings, and short ones that are no link."""
    return [
        page.text[b.start : b.end]
        for b in (p.block for p in page.pieces)
        if 4 <= b.end - b.start <= 200 and (b.kind[0] == "h" or b.link_density < 0.5)
    ]


# Who, when and where, by the names of classes, between the heading and the text.

_WHO = re.compile(r"author|byline|writer|zuozhe|reporter|rich_media_meta_text|\bfn\b", re.I)
_WHERE = re.compile(
    r"source|laiyuan|nickname|media[-_]?name|sitename|site-name|rich_media_meta_nickname", re.I
)
_SAID_OF_SOURCE = re.compile(r"^(?:来源|來源|文章来源|稿源|Source)\s*[:：]\s*", re.I)


def _byline(page: Page, votes: list[bool | None], header: Header) -> Header:
    """The header with what short lines above the text say by their class; such a line, when it says
    no more, is voted out."""
    first = next((i for i, v in enumerate(votes) if v), len(votes))
    for i in range(max(0, first - HEAD_BLOCKS), first):
        piece = page.pieces[i]
        words = " ".join(page.text[piece.block.start : piece.block.end].split())
        if votes[i] is not None or not 1 < len(words) <= 40 or piece.block.kind == "li":
            continue
        names = _names(piece.holder)
        found = harvest.fields(words)
        if _WHERE.search(_own_names(piece.holder)) and not header.publisher and not found.dates:
            site = _SAID_OF_SOURCE.sub("", words)
            if len(site) <= 24 and not re.search(r"[:：。]|https?", site):
                header = replace(header, publisher=site)
        elif _WHO.search(names) and not header.authors and not found.any and words != header.title:
            own = " ".join("".join(piece.holder.itertext()).split())  # a role may be glued to it
            people = stated.people([own if own and words.startswith(own) else words])
            if people and not re.search(r"[。？！:：]|\d{2}", words):
                header = replace(header, authors=tuple(people))
        if words in (*header.authors, header.publisher):
            votes[i] = False
        if piece.block.kind == "p" and not header.published:
            time = next(
                (n for n in (piece.holder, *piece.holder.iterancestors()) if n.tag == "time"), None
            )
            day = stated.day_of(time.get("datetime", "")) if time is not None else ""
            if day and not found.dates:
                header = replace(
                    header, published=day, published_evidence=f"time: {time.get('datetime')[:40]}"
                )
                votes[i] = False
    return header


def _names(node: etree._Element) -> str:
    """Class, id and rel of an element and the ones right around it."""
    near = [node, *list(node.iterancestors())[:2]]
    return " ".join(n.get(a, "")[:200] for n in near for a in ("class", "id", "rel", "itemprop"))


def _own_names(node: etree._Element) -> str:
    """Class and id of the nearest element that has one."""
    near = (f"{n.get('class', '')} {n.get('id', '')}"[:300] for n in (node, *node.iterancestors()))
    return next((names for names in near if names.strip()), "")


def day_of(words: str) -> str:
    """The day a machine's time states (EDTF); empty where it is none."""
    return stated.day_of(words)
