"""A page's markup → a ``Capture``: its text, its blocks, a vote on each, what the page states."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from book.ingest import blocks, dom, harvest, stated
from book.ingest.agreement import is_login
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
    said = replace(said, header=_byline(page, votes, said))
    voted = (_voted(p, v) for p, v in zip(page.pieces, votes, strict=True))
    left_out = dict(page.left_out)
    if pictures := _in_article(page.pictures, votes):
        left_out["picture"] = pictures
    return Read(Capture(page.text, tuple(voted), said.header, True), said, left_out)


def _in_article(pictures: tuple[int, ...], votes: list[bool | None]) -> int:
    """How many of the pictures left out stand in the article, or right before or behind it."""
    taken = [i for i, vote in enumerate(votes) if vote is not False]
    return sum(1 for i in pictures if taken and taken[0] <= i <= taken[-1] + 1)


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


def _byline(page: Page, votes: list[bool | None], said: Stated) -> Header:
    """The header with what short lines above the text say by their class; such a line, when it says
    no more, is voted out."""
    header = said.header
    first = next((i for i, v in enumerate(votes) if v), len(votes))
    if all(map(is_login, header.authors)):
        marked = _marked_authors(page, votes)
        header = replace(header, authors=marked or header.authors)
    if not header.published:
        text = (i for i, v in enumerate(votes) if v and len(_text(page, i)) > 60)
        begin = next(text, first)  # the extractor may have taken the heading too
        title = _title_at(page, header.title, begin)
        day, words = _marked_day(page, title, begin, said.modified)
        header = replace(header, published=day, published_evidence=words)
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
        signed = _BY.match(words) and tuple(stated.people([words])) == header.authors
        if signed or words in (*header.authors, header.publisher):
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


# An element that names who wrote the page: by its relation, as a card does, or by its class.
_BYLINE = re.compile(
    r"^(?:(?:meta|post|entry|article)[-_])?(?:author|byline|by-line|signature)$", re.I
)
_OF_AUTHOR = re.compile(
    r"/(?:authors?|people|profiles?|writers?|contributors?|staff|by)/[^/]", re.I
)
_AROUND = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|sidebar|footer|trending|popular|widget|nav|menu", re.I
)
_BY = re.compile(r"^\s*(?:by|par|von|por|作者|撰文)\b\s*[:：]?\s*", re.I)


def _marked_authors(page: Page, votes: list[bool | None]) -> tuple[str, ...]:
    """Who wrote it, where the markup says so of one byline, up to the text's end."""
    last = next((i for i in range(len(votes) - 1, -1, -1) if votes[i]), len(votes) - 1)
    end = page.nodes.index(page.pieces[last].holder) if page.pieces else 0
    found: dict[str, dict[etree._Element, list[str]]] = {"rel": {}, "card": {}, "class": {}}
    for node in page.nodes[: end + 1]:
        way = _says_who(node)
        words = " ".join("".join(node.itertext()).split()) if way else ""
        if not 2 <= len(words) <= 80 or any(map(_is_aside, node.iterancestors())):
            continue
        if way == "class" and not _BY.match(words) and not _is_linked(node, words):
            continue
        inner = [" ".join("".join(n.itertext()).split()) for n in node.iter("a", "b", "strong")]
        said = inner if way == "class" and all(inner) and inner else [_BY.sub("", words)]
        names = [n for n in stated.people(said) if not re.search(r"[\d:：。]", n)]
        where = node.getparent() if way == "rel" else node
        if names:
            found[way].setdefault(where, []).extend(names)
    for some in found.values():
        bylines = {tuple(dict.fromkeys(names)) for names in some.values()}
        if len(bylines) == 1:
            return tuple(_cased(name) for name in bylines.pop())
        if bylines:
            break
    return ()


def _is_linked(node: etree._Element, name: str) -> bool:
    """Whether all an element says is a person's name, and leads to the page of an author."""
    links = [n for n in node.iter("a") if _OF_AUTHOR.search(n.get("href", "")[:2000])]
    said = [" ".join("".join(n.itertext()).split()) for n in links]
    return said == [name] and harvest.is_person(name)


def _says_who(node: etree._Element) -> str:
    """Which way, if any, an element is marked as a byline."""
    if "author" in (node.get("rel") or "").lower().split():
        return "rel"
    own = (node.get("class") or "")[:200].split()
    if {"fn", "name"} & set(own):
        around = (n for n in list(node.iterancestors())[:3])
        if any(_BYLINE.match(c) for n in around for c in (n.get("class") or "")[:200].split()):
            return "card"
    return "class" if any(map(_BYLINE.match, own)) else ""


def _is_aside(node: etree._Element) -> bool:
    """Whether an element's own names say that it stands around the article."""
    return node.tag not in ("html", "body") and bool(
        _AROUND.search(f"{node.get('class', '')} {node.get('id', '')}"[:300])
    )


def _cased(name: str) -> str:
    """A name in capitals as people write it."""
    return name.title() if name.isascii() and name.isupper() and " " in name else name


_DAY = re.compile(
    r"(?:^|[-_ ])(?:pub|publish|published|post|entry|article)?[-_]?(?:date|time|day)"
    r"(?:stamp|line)?(?:$|[-_ ])",
    re.I,
)
_YEARLESS = re.compile(r"(?:发布|发表)(?:时间|日期|于)?\s*[:：]?\s*(\d{1,2})[-月/](\d{1,2})(?!\d)")


def _text(page: Page, i: int) -> str:
    return page.text[page.pieces[i].block.start : page.pieces[i].block.end]


def _title_at(page: Page, title: str, first: int) -> int:
    """The last block above the text that is the title, or a heading; -1 where none is."""
    for i in range(first, max(-1, first - HEAD_BLOCKS), -1):
        block = page.pieces[i].block if i < len(page.pieces) else None
        if block and (block.kind in ("h1", "h2") or page.text[block.start : block.end] == title):
            return i
    return -1


def _marked_day(page: Page, title: int, first: int, modified: str) -> tuple[str, str]:
    """The one day that lines right above the text say of themselves: under a label, or by their
    class. A day without its year takes that of the last change, if it is the same day."""
    told: dict[str, dict[str, str]] = {"published": {}, "": {}, "updated": {}}
    begin = title - 2 if title >= 0 else first - 4  # above it a line or two at most
    for piece in page.pieces[max(0, begin) : first + 1]:
        words = " ".join(page.text[piece.block.start : piece.block.end].split())
        if len(words) > 120 or FURNITURE - {"header"} & set(piece.block.within):
            continue
        for date in harvest.dates(words):
            if date.label == "published" or (
                date.label in told and _DAY.search(_own_names(piece.holder))
            ):
                told[date.label].setdefault(date.edtf, words[date.start : date.end].strip())
        m = _YEARLESS.search(words)
        if m and modified[5:10] == f"{int(m[1]):02}-{int(m[2]):02}":
            told["published"].setdefault(modified[:10], m[0])
    for days in told.values():
        if days:
            return next(iter(days.items())) if len(days) == 1 else ("", "")
    return "", ""


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
