"""What came in: the capture's text, and what is known of its blocks.

``from_text`` takes a text and gives a ``Capture`` whose blocks are its lines (a hard-wrapped
paragraph is one block, and so is one cut at its links). For HTML, ``ingest/html`` makes the same
value from the DOM: the text is the text nodes in document order, and each block says what element it
was and what an extractor thought of it. Blocks never overlap; text that no block holds becomes a
block of its own, unless it is white space. So nothing is lost whatever the DOM said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

MAX_LINES_LOOKED_AT = 20_000
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_ENDS = tuple('。！？!?.…:：;；”’」』"')
_MARKER = re.compile(  # of an item, of a mail's field
    r"\s*(?:[-*•·●◦▪■◆>#|【]|\(?\d{1,3}[.)、]|\[\d{1,3}\]|[A-Z][\w-]{1,24}: )"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over ``[start, end)``: ``em`` (``value``: ``var`` for a variable's name),
    ``strong``, ``del``, ``code``, ``link`` (``value``: the address), ``image`` (no length;
    ``value``: its path, ``label``: the alternative text, ``title``: the caption), ``note``
    (``value``: the number called), ``call`` (raised, or a link within the page: it may call a note;
    ``value``: where it leads), ``tag`` (a tag of HTML that stands as text), ``unseen`` (no
    length: a picture that is left out stands before it), or what ``shown`` makes text."""

    start: int
    end: int
    kind: str
    value: str = ""
    label: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the capture's text that stands by itself, with hints from the DOM.

    ``kind`` is ``line`` (plain text, nothing known), ``p``, ``h1`` … ``h6``, ``li``, ``quote``,
    ``caption``, ``cell`` (an empty one too), ``row`` (cells parted by tabs), ``pre``, ``md``
    (Markdown whose inline markup stands), ``break`` (a thematic break), ``header`` (lines of a
    Markdown file's header) or ``loose``. ``within`` names what stands around it
    (``nav``, ``aside``, ``footer``, ``header``, ``form``, ``figure``, ``li``, ``notes`` …); a ``p``
    within notes that has a ``number`` is labelled as the note of that number. ``quoted`` is how
    many quotations are around it.
    ``vote`` is an extractor's opinion, None where none was asked. Marks count from the capture's
    beginning.
    """

    start: int
    end: int
    kind: str = "line"
    within: tuple[str, ...] = ()
    link_density: float = 0.0
    vote: bool | None = None
    level: int = 0
    number: int = 0
    table: int = 0
    row: int = 0
    marks: tuple[Mark, ...] = ()
    quoted: int = 0


@dataclass(frozen=True, slots=True)
class Header:
    """The header fields a page states, as printed; empty where it does not. ``published`` is EDTF,
    ``published_evidence`` the words it was read from."""

    title: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    published: str = ""
    published_evidence: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture as the cleaning sees it. ``stated`` is what the page says outside its text (meta
    elements, a Markdown header)."""

    text: str
    blocks: tuple[Block, ...] = ()
    stated: Header = Header()
    has_dom: bool = False


def from_text(text: str) -> Capture:
    """A plain-text capture."""
    lines = tuple(
        Block(m.start(), m.start() + len(m[0].rstrip()))
        for m in _LINE.finditer(text)
        if m[0].strip()
    )
    return Capture(text, _tab_rows(text, _joined_pieces(text, _joined_wraps(text, lines))))


def complete(capture: Capture) -> Capture:
    """The capture with every character that is not white space inside a block, blocks in order."""
    out: list[Block] = []
    done = 0
    for block in (*sorted(capture.blocks, key=lambda b: (b.start, b.end)), None):
        start = max(block.start, done) if block else len(capture.text)
        start = min(start, len(capture.text))
        end = start if block is None else max(min(block.end, len(capture.text)), start)
        out += _loose(capture.text, done, start)
        done = start
        if block is not None and capture.text[start:end].strip():
            start += 0 if block.kind == "pre" else _leading_breaks(capture.text[start:end])
            end = start + len(capture.text[start:end].rstrip())
            out.append(replace(block, start=start, end=end))
            done = end
        elif block is not None and (
            block.kind == "cell" or any(m.kind == "image" for m in block.marks)
        ):
            out.append(replace(block, start=start, end=end))
            done = end
    return replace(capture, blocks=tuple(out))


def _leading_breaks(text: str) -> int:
    return len(text) - len(text.lstrip("\n\r\x0b\x0c\x85\u2028\u2029"))


def _loose(text: str, start: int, end: int) -> list[Block]:
    return [
        Block(start + m.start(), start + m.start() + len(m[0].rstrip()), "loose")
        for m in _LINE.finditer(text[start:end])
        if m[0].strip()
    ]


def _joined_wraps(text: str, lines: tuple[Block, ...]) -> tuple[Block, ...]:
    """Lines of a hard-wrapped text joined into paragraphs.

    A text counts as wrapped where most runs of lines without a blank between are ragged at one
    measure: every line but a run's last is nearly as long as the longest, and seldom ends where a
    sentence does.
    """
    if not 4 <= len(lines) <= MAX_LINES_LOOKED_AT:
        return lines
    runs: list[list[Block]] = []
    for line in lines:
        gap = text[runs[-1][-1].end : line.start] if runs else ""
        if runs and len(_BREAK.findall(gap)) == 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    inner = [line for run in runs for line in run[:-1]]
    western = _WIDE.sub("", text[:20_000])
    few = 0.2 if len(western) > 0.8 * len(text[:20_000]) else 0.5
    if len(inner) < few * len(lines):
        return lines
    lengths = sorted(line.end - line.start for line in inner)
    measure = lengths[int(0.9 * (len(lengths) - 1))]
    if not (20 if few == 0.5 else 50) <= measure <= 100:
        return lines

    def is_full(line: Block) -> bool:
        return 0.72 * measure <= line.end - line.start <= 1.2 * measure

    full = [line for line in inner if is_full(line)]
    ended = sum(1 for line in full if text[line.start : line.end].endswith(_ENDS))
    if len(full) < 0.6 * len(inner) or ended > 0.4 * len(full):
        return lines
    out: list[Block] = []
    for run in runs:
        out.append(run[0])
        for previous, line in pairwise(run):
            if is_full(previous) and not _MARKER.match(text, line.start):
                out[-1] = replace(out[-1], end=line.end)
            else:
                out.append(line)
    return tuple(out)


_GOES_ON = re.compile(r"[，。、；：！？,;](?!\d)|:[\u3400-\u9fff]|['’]s\b")  # no line begins so
_MAY_GO_ON = re.compile(r"[)）」』”’.:：?!/\]]|\[\d{1,3}\]$|[a-z]")
_LEFT_OPEN = re.compile(r"[，、：；,:;(（“「『]$")
_CUT, _WIDE_ENOUGH, _SHORT_ENOUGH = 2, 6, 60


def _joined_pieces(text: str, lines: tuple[Block, ...]) -> tuple[Block, ...]:
    """The pieces of paragraphs that a scraper cut at their links and emphasis, joined again: in a text
    where lines begin with what only goes on with another (", said …"), what does so belongs to the
    line above, and so does a word that stands between an unfinished line and one."""
    said = [text[b.start : b.end].strip() for b in lines]
    sure = [bool(_GOES_ON.match(s)) for s in said]
    told = any(goes_on and len(s) > _WIDE_ENOUGH for goes_on, s in zip(sure, said, strict=True))
    if sum(sure) < _CUT or not told or len(lines) > MAX_LINES_LOOKED_AT:
        return lines
    out: list[Block] = []
    for i, line in enumerate(lines):
        above = text[out[-1].start : out[-1].end].strip() if out else ""
        gap = text[out[-1].end : line.start] if out else ""
        is_open = len(above) >= _WIDE_ENOUGH and not above.endswith(_ENDS[:6])
        goes_on = sure[i] or (is_open and bool(_MAY_GO_ON.match(said[i])))
        following = said[i + 1] if i + 1 < len(lines) else ""
        between = (
            is_open
            and len(said[i]) < _SHORT_ENOUGH
            and bool(
                _GOES_ON.match(following)
                or (_MAY_GO_ON.match(following) and not said[i].endswith(_ENDS))
            )
        )
        if (
            out
            and len(_BREAK.findall(gap)) <= 2
            and (
                goes_on
                or between
                or (is_open and _LEFT_OPEN.search(above) and len(above) > _SHORT_ENOUGH)
            )
        ):
            out[-1] = replace(out[-1], end=line.end)
        else:
            out.append(line)
    return tuple(out)


def _tab_rows(text: str, lines: tuple[Block, ...]) -> tuple[Block, ...]:
    """Neighbouring lines with the same number of tabs are the rows of a table."""
    tabs = [text[b.start : b.end].strip(" ").count("\t") for b in lines]
    tabs = [
        0 if n and text[b.start : b.end].lstrip(" ").startswith("\t") else n
        for n, b in zip(tabs, lines, strict=True)
    ]
    out = list(lines)
    table = start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and tabs[end] == tabs[start]:
            end += 1
        if tabs[start] and end - start >= 2:
            table += 1
            for i in range(start, end):
                out[i] = replace(lines[i], kind="row", table=table, row=i - start)
        start = end
    return tuple(out)
