"""A page's markup → a ``Capture``: its text, its blocks, a vote on each, what the page states.

The door of trafilatura (2.3). It only votes: what it extracts is looked for among the page's own
blocks, and never supplies a word. Its surprises, kept out here: it changes the tree it is given; it
drops what is short and lets page furniture through on many Chinese portals; it recurses, and raises
what it likes on hostile markup (then it has no vote). So a second voter, of our own, asks where the
page's running text lies; where the two differ, tags, classes and links decide, or the line rules do
(a vote of None).
"""

from __future__ import annotations

import copy
import logging
import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from lxml import etree

from book.ingest import dom, harvest, stated
from book.ingest.capture import Block, Capture, Header
from book.ingest.dom import FURNITURE, Page, Picture, Piece
from book.ingest.stated import Stated

MOST_NODES = 60_000  # a larger page is not put before trafilatura
_HEAD_BLOCKS = 25


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
    page = dom.read(root, address or stated.saved_from(root), picture)
    if not page.text.strip() and not page.pieces:
        return None
    votes = vote(page, root)
    said = stated.stated(root, address, page.text)
    said = replace(said, header=_byline(page, votes, said.header))
    blocks = (_voted(p, v) for p, v in zip(page.pieces, votes, strict=True))
    return Read(Capture(page.text, tuple(blocks), said.header, True), said, page.left_out)


def _voted(piece: Piece, vote: bool | None) -> Block:
    """The block with its vote; what its class names as furniture is marked as standing aside."""
    block = replace(piece.block, vote=vote)
    if vote is False and FURNITURE & set(block.within):
        block = replace(block, within=(*block.within, "aside"))
    return block


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
    for i in range(max(0, first - _HEAD_BLOCKS), first):
        piece = page.pieces[i]
        words = " ".join(page.text[piece.block.start : piece.block.end].split())
        if votes[i] is not None or not 1 < len(words) <= 40:
            continue
        names = _names(piece.holder)
        found = harvest.fields(words)
        if _WHERE.search(names) and not header.publisher and not found.dates:
            site = _SAID_OF_SOURCE.sub("", words)
            if len(site) <= 24 and not re.search(r"[:：。]|https?", site):
                header = replace(header, publisher=site)
        elif _WHO.search(names) and not header.authors and not found.any and words != header.title:
            people = stated.people([words])
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


def day_of(words: str) -> str:
    """The day a machine's time states (EDTF); empty where it is none."""
    return stated.day_of(words)


# The votes.


def vote(page: Page, root: etree._Element) -> list[bool | None]:
    """A vote on each of the page's blocks: True (the article's), False (around it), None (for the
    line rules to say)."""
    theirs = _extracted(page, root) if len(page.nodes) <= MOST_NODES else None
    ours = _dense(page, 0.8 if theirs is None else 0.5)
    pieces = page.pieces
    votes: list[bool | None] = []
    if theirs is not None and _mass(page, theirs) < 0.5 * _mass(page, ours):
        theirs, ours = None, _dense(page, 0.8)  # it took a teaser for the article
    listed = _among_links(page, ours)
    for i, piece in enumerate(pieces):
        t, o = ours[i] if theirs is None else theirs[i], ours[i]
        furniture = is_furniture(piece)
        if t == o:
            votes.append(t)
        elif furniture:
            votes.append(
                None if t and piece.block.link_density < 0.3 and _by_class(piece) else False
            )
        elif t and listed[i]:
            votes.append(False)
        else:
            votes.append(True if _prose(page, piece) >= 25 else None)
    for i, piece in enumerate(pieces):
        if votes[i] is False and "notes" in piece.block.within and not is_furniture(piece):
            votes[i] = None
    _open_edges(page, votes)
    return votes


def _among_links(page: Page, ours: list[bool]) -> list[bool]:
    """Which blocks outside our article stand in a row that is full of links and furniture: teasers
    of other articles, posts below a first one. A second part of the article is no such row."""
    out = [False] * len(ours)
    for outside, run in groupby(range(len(ours)), key=lambda i: not ours[i]):
        row = list(run)
        if outside:
            odd = sum(
                is_furniture(page.pieces[i]) or page.pieces[i].block.link_density > 0.6 for i in row
            )
            for i in row:
                out[i] = odd >= 0.15 * len(row)
    return out


def _by_class(piece: Piece) -> bool:
    return not {"nav", "footer", "form", "button", "menu", "dialog", "comments"} & set(
        piece.block.within
    )


def is_furniture(piece: Piece) -> bool:
    """Whether tags, classes or links say that a block stands around the article."""
    block = piece.block
    return bool(FURNITURE & set(block.within)) or (block.link_density > 0.6 and block.kind != "li")


def _prose(page: Page, piece: Piece) -> float:
    """A measure of running text: its length (Han count double), less its links; marks of a sentence
    count for more."""
    words = page.text[piece.block.start : piece.block.end]
    wide = sum(c >= "\u2e80" for c in words[:4000])
    size = (min(len(words), 4000) + wide) / 2 * (1 - piece.block.link_density)
    return size if re.search("[，。！？；：、,.!?;:…]", words) else 0.4 * size


def _mass(page: Page, votes: list[bool]) -> float:
    return sum(_prose(page, p) for p, v in zip(page.pieces, votes, strict=True) if v)


def _dense(page: Page, share: float) -> list[bool]:
    """Our own voter: from the top, go into the element that holds most of the running text (at least
    ``share``), as long as one does; what stands in the last one and is no furniture is the
    article's. With nobody else to ask, the share must be large: text may stand in two parts."""
    masses: dict[etree._Element, float] = {}
    weights = []
    for piece in page.pieces:
        weight = _prose(page, piece)
        if is_furniture(piece) or piece.block.kind == "cell":
            weight *= 0.1
        weights.append(weight if weight >= 20 else 0.2 * weight)
    own: dict[etree._Element, float] = {}
    for piece, weight in zip(page.pieces, weights, strict=True):
        own[piece.holder] = own.get(piece.holder, 0.0) + weight
    for node in reversed(page.nodes):
        masses[node] = masses.get(node, 0.0) + own.get(node, 0.0)
        parent = node.getparent()
        if parent is not None:
            masses[parent] = masses.get(parent, 0.0) + masses[node]
    here = page.nodes[0] if page.nodes else None
    while here is not None and masses.get(here, 0.0):
        best = max(here, key=lambda n: masses.get(n, 0.0), default=None)
        if (
            best is None
            or masses.get(best, 0.0) < share * masses[here]
            or not isinstance(best.tag, str)
        ):
            break
        if best.tag in ("p", "ul", "ol", "table", "blockquote", "li", "span", "pre"):
            break
        here = best
    inside = set(here.iter()) if here is not None else set()
    out = []
    references = False
    for piece in page.pieces:
        if piece.block.kind[0] == "h" or piece.block.kind == "p":
            words = page.text[piece.block.start : piece.block.end][:60]
            references = bool(_REFERENCES.match(words.strip()))
        link_list = piece.block.kind == "li" and piece.block.link_density > 0.8 and not references
        out.append(piece.holder in inside and not is_furniture(piece) and not link_list)
    return out


_REFERENCES = re.compile(
    r"[*【\[\s]*(?:参考|參考|引用|注释|註釋|注解|脚注|资料来源|References|Notes|Footnotes|Sources|Bibliography|出典)"
    r".{0,8}$",
    re.I,
)


def _open_edges(page: Page, votes: list[bool | None]) -> None:
    """Between the page's heading and the article's first block stand title, author and time: theirs
    is for the line rules to say, and so are a few short lines above where no heading is."""
    first = next((i for i, v in enumerate(votes) if v), len(votes))
    last = next((i for i in range(len(votes) - 1, -1, -1) if votes[i]), -1)
    heads = [
        i
        for i, p in enumerate(page.pieces[: first + 1])
        if p.block.kind in ("h1", "h2") and not FURNITURE & set(p.block.within)
    ]
    begin = heads[-1] if heads and first - heads[-1] <= _HEAD_BLOCKS else max(0, first - 6)
    for i in range(begin, first):
        piece = page.pieces[i]
        if votes[i] is False and (not is_furniture(piece) or i in heads) and _short(piece):
            votes[i] = None
    for i in range(last + 1, min(last + 4, len(votes))):
        piece = page.pieces[i]
        if (
            votes[i] is False
            and not is_furniture(piece)
            and piece.block.link_density < 0.3
            and _short(piece)
        ):
            votes[i] = None


def _short(piece: Piece) -> bool:
    return piece.block.end - piece.block.start <= 160


def _extracted(page: Page, root: etree._Element) -> list[bool] | None:
    """trafilatura's opinion of each block; None where it has none."""
    lines = _lines_of_trafilatura(root)
    if not lines:
        return None
    return _aligned([_bare(page.text[p.block.start : p.block.end]) for p in page.pieces], lines)


def _lines_of_trafilatura(root: etree._Element) -> list[str]:
    import trafilatura  # slow to import (half a second), and plain text needs none

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of what it discards
    try:
        document = trafilatura.bare_extraction(
            copy.deepcopy(root),
            include_comments=False,
            include_tables=True,
            include_images=False,
            include_formatting=False,
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:  # whatever it may raise: it is asked for an opinion only
        return []
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [bare for line in "\n".join(_texts(body)).split("\n") if (bare := _bare(line))]


def _texts(body: etree._Element) -> list[str]:
    """The text of what was extracted, a line for each of its blocks."""
    out = []
    for node in body.iter():
        if isinstance(node.tag, str):
            block = node.tag in (
                "p",
                "head",
                "item",
                "cell",
                "quote",
                "code",
                "row",
                "list",
                "table",
                "lb",
            )
            out.append(("\n" if block else "") + (node.text or ""))
        out.append(
            ("\n" if node.tag in ("p", "head", "item", "cell", "quote", "lb") else "")
            + (node.tail or "")
        )
    return ["".join(out)]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _aligned(blocks: list[str], lines: list[str]) -> list[bool]:
    """Which blocks an extractor's lines were taken from. Long ones are found anywhere; short ones
    must stand where the ones around them do."""
    whole = "\0".join(lines)
    votes: list[bool] = []
    at = 0
    for block in blocks:
        found = -1
        if block:
            found = whole.find(block, at)
            if found < 0 and len(block) >= 16:
                found = whole.find(block)
            if found < 0 and len(block) >= 40:  # a block joined or cut otherwise
                probes = [
                    block[k : k + 16] for k in range(0, len(block) - 15, max(16, len(block) // 8))
                ]
                hits = [h for p in probes if (h := whole.find(p)) >= 0]
                found = hits[0] if len(hits) >= 0.6 * len(probes) else -1
        if found >= 0 and len(block) < 16:
            exact = _is_line(whole, found, len(block))
            near = found - at < 400
            if not (exact and near) and not (len(block) >= 6 and near):
                found = -1
        votes.append(found >= 0)
        if found >= 0 and (len(block) >= 16 or found - at < 400):
            at = max(at, found + len(block)) if found >= at else at
    return votes


def _is_line(whole: str, start: int, length: int) -> bool:
    before = start == 0 or whole[start - 1] == "\0"
    after = start + length >= len(whole) or whole[start + length] == "\0"
    return before and after
