"""A page and what it states → a vote on each of its blocks: the article's, around it, or open.

An extractor votes first. It drops what is short and lets page furniture through on many Chinese
portals, so a second voter, of our own, asks where the page's running text lies, and a third is the
text that the page states for machines (JSON-LD, microdata), where that is whole. Where they differ,
tags, classes, links and likeness to what is agreed decide, or the line rules do (a vote of None). To
lose text costs more than to let furniture in.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import groupby

from lxml import etree

from book.ingest.blocks import Page, Piece
from book.ingest.extractor import bare, extracted
from book.ingest.lexicon import key, look
from book.ingest.outline import BLOCKS, FURNITURE
from book.ingest.stated import Stated

MOST_NODES = 60_000  # a larger page is not put before trafilatura
MOST_STATED = 400_000  # more of a stated text is not looked at
HEAD_BLOCKS = 25  # so many stand between a page's heading and its text, at most
_PROSE = 25  # a block of so much text is running text
_BEHIND = 6  # blocks between a standfirst and the text, at most
_ENOUGH = 80  # so much of it under a title makes an article

Element = etree._Element
Votes = list[bool | None]


def vote(page: Page, root: Element, said: Stated) -> Votes:
    """A vote on each of the page's blocks: True (the article's), False (around it), None (for the
    line rules to say)."""
    pieces = page.pieces
    ground = _Ground(page)
    theirs = extracted(page, root) if len(page.nodes) <= MOST_NODES else None
    named = _named_body(page, ground, theirs)
    ours = _dense(page, ground, theirs, named, said)
    if theirs is not None and ground.mass(theirs) < 0.5 * ground.mass(ours):
        theirs, ours = None, _dense(page, ground, None, named, said)  # it took a teaser
    if theirs is not None:
        if _are_apart(ground, theirs, ours):
            ours = theirs
        elif _misses_the_first(page, ground, theirs, ours, said.header.title):
            ours = [t or o for t, o in zip(theirs, ours, strict=True)]
        else:
            ours = _with_more(page, ground, theirs, ours, said.header.title)
    votes = list(ours) if theirs is None else _weighed(page, ground, theirs, ours)
    if named is not None:
        inside = set(named.iter())
        _ends(votes, [i for i, p in enumerate(pieces) if p.holder in inside])
    _told(page, ground, votes, said.body)
    for i, piece in enumerate(pieces):
        if votes[i] is False and "notes" in piece.block.within and not is_furniture(piece):
            votes[i] = None
    _linked_sentences(page, ground, votes)
    _open_edges(page, votes)
    return votes


def _weighed(page: Page, ground: _Ground, theirs: list[bool], ours: list[bool]) -> Votes:
    """Two opinions made one."""
    agreed = [i for i, (t, o) in enumerate(zip(theirs, ours, strict=True)) if t and o]
    first, last = (agreed[0], agreed[-1]) if agreed else (0, -1)
    known = {ground.shape(i) for i in agreed if ground.prose[i] >= _PROSE}
    listed = _among_links(page, ours)
    agreed_text = "\0".join(
        bare(_words(page, i)) for i in agreed if not is_furniture(page.pieces[i])
    )
    votes: Votes = []
    for i, piece in enumerate(page.pieces):
        t, o = theirs[i], ours[i]
        if t == o:
            votes.append(t)
        elif is_furniture(piece):
            pulled = bare(_words(page, i)).rstrip("…") in agreed_text  # a quotation set again
            loose = t and piece.block.link_density < 0.3 and _by_class(piece)
            loose = loose and not (piece.block.kind == "li" and ground.prose[i] < _PROSE)
            votes.append(None if loose and not pulled and not ground.is_card(i) else False)
        elif t and (_is_link(piece) or (listed[i] and ground.shape(i) not in known)):
            votes.append(False)
        elif t or first < i < last or not agreed or ground.shape(i) in known:
            votes.append(True if ground.prose[i] >= _PROSE else None)
        else:  # beyond what is agreed, and made otherwise: a box, unless it is a part of its own
            votes.append(None if ground.is_part(i) else False)
    return votes


def _linked_sentences(page: Page, ground: _Ground, votes: Votes) -> None:
    """A sentence that is all one link, among the article's paragraphs and made as they are, is for
    the line rules to say; a title, or what names itself a pointer to more, is not."""
    rows = [i for i, v in enumerate(votes) if v and ground.prose[i] >= _PROSE]
    if len(rows) < 2:
        return
    made = {_row(page.pieces[i]) for i in rows}
    for i in range(rows[0] + 1, rows[-1]):
        piece = page.pieces[i]
        linked = piece.block.kind == "p" and piece.block.link_density > 0.5
        if votes[i] is not False or not linked or FURNITURE & set(piece.block.within):
            continue
        if _row(piece) in made and _is_sentence(_words(page, i)):
            votes[i] = None


def _row(piece: Piece) -> Element | None:
    """The element in which a block stands beside its like; a link around it, but no card, counts
    with it."""
    around = (n for n in (piece.holder, *piece.holder.iterancestors()) if n.tag in BLOCKS)
    block = next(around, None)
    row = block.getparent() if block is not None else None
    if row is not None and row.tag == "a" and not any(True for _ in row.iter(*_OF_CARDS)):
        return row.getparent()
    return row


_OF_CARDS = ("img", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b")


def _is_sentence(words: str) -> bool:
    """Whether a text is running text that ends with a full stop, and points to nothing else."""
    looks = {rule.split(".")[0] for rule, _ in look(key(words[:200]))}
    bare_end = words.rstrip().rstrip("”’」』\"')）")
    full = bare_end.endswith("。") and len(words) >= 16
    full = full or (bare_end.endswith(".") and len(words.split()) >= 12)
    return full and not looks & _OPENING


def _words(page: Page, i: int) -> str:
    return page.text[page.pieces[i].block.start : page.pieces[i].block.end]


class _Ground:
    """How much running text stands where."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.prose = [_prose(page, piece) for piece in page.pieces]
        self.weights = []
        for piece, size in zip(page.pieces, self.prose, strict=True):
            if is_furniture(piece) or piece.block.kind == "cell":
                size *= 0.1
            self.weights.append(size if size >= 20 else 0.2 * size)
        self.cards = _cards(page, self.prose)
        for i, piece in enumerate(page.pieces):
            if piece.holder in self.cards:
                self.weights[i] *= 0.2
        self.within = _sums(page, self.weights)
        self.rows = Counter(
            p.holder.getparent()
            for p, size in zip(page.pieces, self.prose, strict=True)
            if size >= _PROSE and p.holder not in self.cards
        )

    def mass(self, votes: list[bool]) -> float:
        return sum(w for w, v in zip(self.weights, votes, strict=True) if v)

    def shape(self, i: int) -> tuple[object, ...]:
        """Tag and class of a block's element and the two around it: what is made alike is often of
        one kind. Where none has a class, only one place is alike."""
        holder = self.page.pieces[i].holder
        near = [holder, *holder.iterancestors()][:3]
        if not any(n.get("class") for n in near):
            return (holder.tag, holder.getparent())
        return tuple(f"{n.tag}.{' '.join((n.get('class') or '')[:100].split())}" for n in near)

    def is_card(self, i: int) -> bool:
        return self.page.pieces[i].holder in self.cards

    def is_part(self, i: int) -> bool:
        """Whether a block's element holds a row of running text."""
        parent = self.page.pieces[i].holder.getparent()
        return parent is not None and self.rows[parent] >= 3


def _sums(page: Page, values: list[float]) -> dict[Element, float]:
    """What each element holds in all."""
    out: dict[Element, float] = defaultdict(float)
    for piece, value in zip(page.pieces, values, strict=True):
        out[piece.holder] += value
    for node in reversed(page.nodes):
        parent = node.getparent()
        if parent is not None and node in out:
            out[parent] += out[node]
    return out


def _cards(page: Page, prose: list[float]) -> set[Element]:
    """The elements inside cards: three or more of one make in one parent, each with one or two
    pieces of running text and a short link (a teaser's title, the name of who comments)."""
    texts = _sums(page, [float(size >= _PROSE) for size in prose])
    links = _sums(page, [float(_leads_away(page, i)) for i in range(len(page.pieces))])
    out: set[Element] = set()
    for parent in page.nodes:
        if texts.get(parent, 0) < 3 or links.get(parent, 0) < 3:
            continue
        alike: dict[tuple, list[Element]] = defaultdict(list)
        for child in parent:
            if isinstance(child.tag, str) and child in texts:
                alike[child.tag, child.get("class", "")[:100]].append(child)
        for group in alike.values():
            full = [n for n in group if 1 <= texts[n] <= 2 and links.get(n, 0) >= 1]
            if len(full) >= 3 and len(full) >= 0.6 * len(group):
                out.update(inner for node in full for inner in node.iter())
    return out


def _is_link(piece: Piece) -> bool:
    return piece.block.link_density > 0.8


_MORE = re.compile(
    r"(?:详细|詳細|更多|全文|查看详情|[Mm]ore|MORE|[Cc]ontinue [Rr]eading|続きを読む)[\W_]*$"
)


def _leads_away(page: Page, i: int) -> bool:
    """Whether a block is a link, or ends in one to more."""
    block = page.pieces[i].block
    if block.link_density > (0.6 if block.kind[0] == "h" else 0.8):
        return True
    return 0 < block.link_density < 0.2 and bool(_MORE.search(_words(page, i)[-40:]))


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


# Our own voter.


def _dense(
    page: Page,
    ground: _Ground,
    theirs: list[bool] | None,
    named: Element | None,
    said: Stated,
) -> list[bool]:
    """Our own voter: from the top, go into the element that holds most of the running text (at least
    half of it), as long as one does; what stands in the last one and is no furniture is the
    article's. With nobody else to ask, the share must be large: text may stand in two parts. Where
    the title stands over running text elsewhere, that is the article."""
    share = 0.8 if theirs is None else 0.5
    top = page.nodes[0] if page.nodes else None
    here = _descended(named, ground, 0.8)
    if here is None:
        here = _descended(top, ground, share)
        titled = _under_title(page, ground, said.header.title)
        if here is not None and titled is not None and titled not in here.iterancestors():
            chosen = set(titled.iter())
            backed = theirs is not None and ground.mass(
                [t and p.holder in chosen for t, p in zip(theirs, page.pieces, strict=True)]
            ) >= 0.6 * ground.mass(theirs)
            if backed or here not in titled.iterancestors():
                here = _descended(titled, ground, share)
    inside = set(here.iter()) if here is not None else set()
    out = []
    references = False
    for piece in page.pieces:
        if piece.block.kind[0] == "h" or piece.block.kind == "p":
            words = page.text[piece.block.start : piece.block.end][:60]
            references = bool(_REFERENCES.match(words.strip()))
        link_list = piece.block.kind == "li" and _is_link(piece) and not references
        out.append(piece.holder in inside and not is_furniture(piece) and not link_list)
    return out


def _descended(here: Element | None, ground: _Ground, share: float) -> Element | None:
    mass = ground.within
    while here is not None and mass.get(here, 0.0):
        best = max(here, key=lambda n: mass.get(n, 0.0), default=None)
        if (
            best is None
            or mass.get(best, 0.0) < share * mass[here]
            or not isinstance(best.tag, str)
            or best.tag in ("p", "ul", "ol", "table", "blockquote", "li", "span", "pre")
        ):
            break
        here = best
    return here


def _named_body(page: Page, ground: _Ground, theirs: list[bool] | None) -> Element | None:
    """The one element that microdata names as the article's text, unless the text goes on outside,
    made as it is inside."""
    named = [n for n in page.nodes if "articleBody" in (n.get("itemprop") or "").split()]
    if len(named) != 1 or ground.within.get(named[0], 0.0) < _PROSE:
        return None
    inside = set(named[0].iter())
    taken = theirs or [True] * len(page.pieces)
    made: dict[bool, set] = {True: set(), False: set()}
    for i, piece in enumerate(page.pieces):
        if taken[i] and ground.prose[i] >= _PROSE:
            made[piece.holder in inside].add(ground.shape(i))
    return named[0] if made[True] and not made[True] & made[False] else None


def _title_at(page: Page, title: str) -> int | None:
    """The one block that is the article's title."""
    wanted = bare(title)
    same = [
        i
        for i, p in enumerate(page.pieces)
        if p.block.end - p.block.start < 400
        and p.block.link_density < 0.5
        and not (FURNITURE - {"header"}) & set(p.block.within)
        and bare(_words(page, i)) == wanted
    ]
    return same[0] if len(same) == 1 and wanted else None


def _under_title(page: Page, ground: _Ground, title: str) -> Element | None:
    """The smallest element that holds the article's title and running text."""
    at = _title_at(page, title)
    if at is None:
        return None
    holder = page.pieces[at].holder
    around = (holder, *holder.iterancestors())
    return next((n for n in around if ground.within.get(n, 0.0) >= _ENOUGH), None)


def _are_apart(ground: _Ground, theirs: list[bool], ours: list[bool]) -> bool:
    """Whether the two opinions name different texts."""
    both = ground.mass([t and o for t, o in zip(theirs, ours, strict=True)])
    return both < 0.3 * min(ground.mass(theirs), ground.mass(ours))


def _misses_the_first(
    page: Page, ground: _Ground, theirs: list[bool], ours: list[bool], title: str
) -> bool:
    """Whether the extractor took the text that stands first under the title, no little one, and we
    did not."""
    at = _title_at(page, title)
    behind = range(at + 1, len(ours)) if at is not None else ()
    first = next(
        (
            i
            for i in behind
            if ground.prose[i] >= _PROSE
            and not is_furniture(page.pieces[i])
            and not ground.is_card(i)
        ),
        None,
    )
    if first is None or ours[first] or not theirs[first]:
        return False
    held = {
        node
        for piece, o in zip(page.pieces, ours, strict=True)
        if o
        for node in (piece.holder, *piece.holder.iterancestors())
    }
    holder = page.pieces[first].holder
    own = [n for n in (holder, *holder.iterancestors()) if n not in held]
    return bool(own) and ground.within.get(own[-1], 0.0) >= 0.4 * ground.mass(ours)


def _with_more(
    page: Page, ground: _Ground, theirs: list[bool], ours: list[bool], title: str
) -> list[bool]:
    """Where we took a standfirst for the article (little text, right behind which the extractor found
    as much again, up to what heads a list): with what stands behind it."""
    last = max((i for i, o in enumerate(ours) if o), default=-1)
    more: list[int] = []
    for i in range(last + 1, len(ours)):
        looks = {rule.split(".")[0] for rule, _ in look(key(_words(page, i)[:200]))}
        if looks & _OPENING or (not theirs[i] and more):
            break
        if theirs[i] and not is_furniture(page.pieces[i]) and not ground.is_card(i):
            more.append(i)
    at = _title_at(page, title)
    if at is None or not at < last <= at + _BEHIND:
        return ours
    if ground.mass(ours) >= 2 * _ENOUGH or not more or more[0] - last > _BEHIND:
        return ours
    own = sum(size for size, o in zip(ground.prose, ours, strict=True) if o)
    if sum(ground.prose[i] for i in more) < 0.8 * own:
        return ours
    return [o or i in more for i, o in enumerate(ours)]


# What heads a list of other articles, of tags, or the comments.
_OPENING = frozenset("related tags comments author".split())
_REFERENCES = re.compile(
    r"[*【\[\s]*(?:参考|參考|引用|注释|註釋|注解|脚注|资料来源|References|Notes|Footnotes|Sources|Bibliography|出典)"
    r".{0,8}$",
    re.I,
)


# What the page states, and its edges.


def _told(page: Page, ground: _Ground, votes: Votes, body: str) -> None:
    """The text a page states for machines tells what is missing, and what stands beyond its ends. A
    part of the text (a teaser, a text cut short) says nothing."""
    whole = bare(re.sub(r"<[^<>]{0,500}>", " ", body[:MOST_STATED]))
    if len(whole) < _ENOUGH:
        return
    texts = [bare(page.text[p.block.start : p.block.end]) for p in page.pieces]
    told = [len(b) >= 8 and (b in whole or _is_mostly(b, whole)) for b in texts]
    rows = [i for i, is_told in enumerate(told) if is_told]
    covered = sum(len(texts[i]) for i in rows)
    if covered < 0.8 * len(whole) or _goes_on(ground, votes, rows):
        return
    _ends(votes, rows)
    for i in rows:
        votes[i] = True


def _ends(votes: Votes, rows: list[int]) -> None:
    """What stands beyond the first and last of these blocks is not the article's."""
    for i in range(len(votes)):
        if not rows[0] <= i <= rows[-1]:
            votes[i] = False


def _goes_on(ground: _Ground, votes: Votes, rows: list[int]) -> bool:
    """Whether the article goes on behind what was told of it, made as that is."""
    made = {ground.shape(i) for i in rows if ground.prose[i] >= _PROSE}
    behind = [
        i
        for i in range(rows[-1] + 1, len(votes))
        if votes[i] and ground.prose[i] >= _PROSE and ground.shape(i) in made
    ]
    return bool(behind) and (ground.shape(rows[-1]) in made or len(behind) > 1)


def _is_mostly(words: str, whole: str) -> bool:
    probes = [words[k : k + 16] for k in range(0, len(words) - 15, 16)]
    return len(probes) >= 3 and sum(p in whole for p in probes) >= 0.7 * len(probes)


def _open_edges(page: Page, votes: Votes) -> None:
    """Between the page's heading and the article's first block stand title, author and time: theirs
    is for the line rules to say, and so are a few short lines above where no heading is, and behind
    the last block in its own element."""
    first = next((i for i, v in enumerate(votes) if v), len(votes))
    last = next((i for i in range(len(votes) - 1, -1, -1) if votes[i]), -1)
    heads = [
        i
        for i, p in enumerate(page.pieces[: first + 1])
        if p.block.kind in ("h1", "h2") and not FURNITURE & set(p.block.within)
    ]
    begin = heads[-1] if heads and first - heads[-1] <= HEAD_BLOCKS else max(0, first - 6)
    for i in range(begin, first):
        piece = page.pieces[i]
        around = is_furniture(piece) or (piece.block.kind == "li" and _is_link(piece))
        around = around or (heads != [] and piece.block.kind in ("h3", "h4", "h5", "h6"))
        if votes[i] is False and (not around or i in heads) and _short(piece):
            votes[i] = None
    for i in range(last + 1, min(last + 4, len(votes))):
        piece = page.pieces[i]
        if (
            votes[i] is False
            and not is_furniture(piece)
            and piece.block.link_density < 0.3
            and _short(piece)
            and _is_beside(piece, page.pieces[max(last - 1, 0)], page.pieces[last])
        ):
            votes[i] = None


def _is_beside(piece: Piece, before: Piece, last: Piece) -> bool:
    """Whether a block stands in the element that holds the last one (its own, where that holds the
    text bare)."""
    alone = before.holder is last.holder
    around = last.holder if alone else last.holder.getparent()
    return around is None or around in (piece.holder, *piece.holder.iterancestors())


def _short(piece: Piece) -> bool:
    return piece.block.end - piece.block.start <= 160
