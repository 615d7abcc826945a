# ruff: noqa: E501
"""What each kept line is in the chapter: heading, caption, item, quotation, note, row, paragraph.

Notes are told by their numbers, items by what they begin with; which of the short lines left head
the text and which go with a picture is weighed in ``roles``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from book.ingest.capture import Mark
from book.ingest.lexicon import key
from book.ingest.lines import Line
from book.ingest.roles import BOLD, MAX_HEADING, roles, says_picture
from book.ingest.zones import Verdict


@dataclass(slots=True)
class Shape:
    """What a line is. ``marker`` is how many of its first characters (mended) structure now says;
    ``closer`` how many of its last; ``calls`` are marks of notes in the block's own text."""

    kind: str = "paragraph"
    level: int = 0
    number: int = 0
    marker: int = 0
    closer: int = 0
    calls: tuple[Mark, ...] = ()


_MARK = re.compile(r"^(?:[▍▌▎▋┃■◆●§★▶☆◎]\s?|#{1,6}\s+)(?=\S)")  # a heading's, before words
_BULLET = re.compile(r"^(?:[-*+–]\s+|[•●▪◦■◆▶➤✓✔]\s*|·\s*(?=\S))(?=\S)")
_ORDERED = re.compile(r"^[(（]?(\d{1,2})(?:[.)）]\s+|[、．]\s*|\.(?=[\u4e00-\u9fff]))(?=\S)")
_QUOTED = re.compile(r"^>\s?")
_DEFINITION = re.compile(r"^\s*[\[［【]\^?(\d{1,3})[\]］】]\s*[:：.]?\s*(?=\S)")
_CALL = re.compile(r"[\[［【]\^?(\d{1,3}(?:\s?[-–,，、]\s?\d{1,3}){0,6})[\]］】]")
_LEADING = re.compile(r"^(\d{1,3})\s+(?=[^\W\d])")
_LEADING_RAISED = re.compile(r"^(\d{1,3})\s*[.)、．]?\s*(?=\D)")
_RAISED = re.compile(r"\W*(\d{1,3}(?:\s?[-–,，、]\s?\d{1,3}){0,6})\W*")
_SUPERSCRIPT = re.compile(r"(?<![⁰¹²³⁴-⁹⁺⁻])[¹²³⁴-⁹][⁰¹²³⁴-⁹]?(?![⁰¹²³⁴-⁹⁺⁻])")
_POWER = re.compile(r"(?:\d|(?<![A-Za-z])(?:[A-Za-z]|[cdkmnμµ]m|ft|in|mi|yd|sec))[)\s]*$")
_CIRCLED = {c: n for n, c in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1)}
_NOTES_HEADING = re.compile(
    key(
        r"^[*＊#【\[(（\s]*(?:参考(?:资料|文献|来源|链接|阅读|书目)|引用(?:资料|来源|文献)?|资料来源|注释?|注解|脚注|尾注|文献|出处|References?|REFERENCES?|Notes?|NOTES?|Footnotes?|Endnotes?|Sources?|Bibliography|Works cited|参考文献|脚注|注记|出典|注释)[】\])）\s]*[:：]?$"
    )
)


def shapes(lines: Sequence[Line], verdicts: Sequence[Verdict], head_end: int) -> list[Shape]:
    """A shape for every line; those of removed lines too, as they would be if put back."""
    out = [Shape(_plain_kind(line), line.block.level, line.block.number) for line in lines]
    kept = [i for i, v in enumerate(verdicts) if v.kept]
    _notes(lines, verdicts, kept, out)
    kept = [i for i in kept if verdicts[i].kept]
    _lists(lines, kept, out)
    _headings(lines, kept, out)
    for i in kept:
        if verdicts[i].rule == "body.paragraph" and out[i].kind != "paragraph":
            verdicts[i].rule = "body." + _RULE_OF.get(out[i].kind, out[i].kind)
    return out


_OF_TEXT = ("paragraph", "quote", "item", "heading", "caption")
_RULE_OF = {"cell": "row", "markdown": "paragraph"}


def _plain_kind(line: Line) -> str:
    kind = line.block.kind
    if kind[:1] == "h" and kind[1:].isdigit():
        return "heading"
    named = {"li": "item", "quote": "quote", "caption": "caption", "cell": "cell", "row": "row"}
    named |= {"pre": "pre", "md": "markdown"}
    if kind not in named and not line.text and any(m.kind == "image" for m in line.block.marks):
        return "image"
    return named.get(kind, "paragraph")


# --- Notes -----------------------------------------------------------------------------------------


def _notes(
    lines: Sequence[Line], verdicts: Sequence[Verdict], kept: list[int], out: list[Shape]
) -> None:
    """Tie calls [1] to the entries of a list behind the text."""
    definitions: dict[int, int] = {}
    heading = -1
    for i in kept:
        text = lines[i].text
        if _NOTES_HEADING.match(lines[i].key) and out[i].kind in (
            "paragraph",
            "heading",
            "markdown",
        ):
            heading = i
            definitions = {}
            continue
        m = _DEFINITION.match(text)
        number = int(m[1]) if m else None
        marker = m.end() if m else 0
        noted = "notes" in lines[i].block.within
        if number is None and (heading >= 0 or noted):
            if text[:1] in _CIRCLED and len(text) > 1:
                number, marker = _CIRCLED[text[0]], 1
            elif m := _ORDERED.match(text) or _leading(lines[i], len(definitions) + 1):
                number, marker = int(m[1]), m.end()
            elif out[i].kind == "item" and i > heading:
                number, marker = out[i].number or len(definitions) + 1, 0
        if number is None:
            if m is None and definitions and i - max(definitions.values()) > 1:
                continue
            continue
        if number == 1 and (1 in definitions):
            definitions = {}
        if not definitions and number > 3:
            continue
        if number not in definitions:
            definitions[number] = i
            out[i].marker = marker
    if not definitions:
        return
    first = min(definitions.values())
    called: set[int] = set()
    for i in kept:
        if (i >= first and i in definitions.values()) or i == heading:
            continue
        raw = lines[i]
        calls = []
        for m in _CALL.finditer(raw.raw):
            numbers = _numbers(m[1])
            if numbers and all(n in definitions for n in numbers):
                calls.append(Mark(m.start(), m.end(), "note", ",".join(map(str, numbers))))
                called.update(numbers)
        if any(lines[d].text[:1] in _CIRCLED for d in definitions.values()):
            for at, char in enumerate(raw.raw):
                if _CIRCLED.get(char) in definitions and at:
                    calls.append(Mark(at, at + 1, "note", str(_CIRCLED[char])))
                    called.add(_CIRCLED[char])
        for call in _raised(raw):
            numbers = _numbers(call.value)
            apart = all(call.end <= c.start or c.end <= call.start for c in calls)
            if apart and numbers and all(n in definitions for n in numbers):
                calls.append(replace(call, value=",".join(map(str, numbers))))
                called.update(numbers)
        out[i].calls = tuple(calls)
    for number, i in definitions.items():
        if number in called:
            out[i].kind, out[i].number = "note", number
        else:
            out[i].kind = "reference" if out[i].kind == "paragraph" else out[i].kind
            out[i].marker = 0
    if heading >= 0 and called:
        if all(n in called for n in definitions):
            others = [i for i in kept if i > heading and i not in definitions.values()]
            if not others or others[0] > max(definitions.values()):
                verdicts[heading].remove("notes.heading")
        out[heading].kind = "heading"
        out[heading].level = out[heading].level or 2


def _leading(line: Line, following: int) -> re.Match[str] | None:
    """The number a note begins with: raised, or the next one."""
    if any(m.kind == "call" and m.start <= line.block.start + 1 for m in line.block.marks):
        return _LEADING_RAISED.match(line.text)
    m = _LEADING.match(line.text)
    return m if m and int(m[1]) == following else None


def _raised(line: Line) -> list[Mark]:
    """Numbers that stand raised, or are links within the page; no powers and no square metres."""
    raw, out = line.raw, []
    for m in line.block.marks:
        start, end = m.start - line.block.start, m.end - line.block.start
        inner = _RAISED.fullmatch(raw[start:end]) if m.kind == "call" else None
        if inner and start and (m.value[:1] == "#" or not _POWER.search(raw[:start])):
            out.append(Mark(start, end, "note", inner[1]))
    for m in _SUPERSCRIPT.finditer(raw):
        if m.start() and not _POWER.search(raw[: m.start()]):
            number = str(int(unicodedata.normalize("NFKC", m[0])))
            out.append(Mark(m.start(), m.end(), "note", number))
    return out


def _numbers(text: str) -> list[int]:
    out: list[int] = []
    for part in re.split(r"\s?[,，、]\s?", text):
        ends = [int(n) for n in re.split(r"\s?[-–]\s?", part)]
        if len(ends) == 2 and 0 <= ends[1] - ends[0] <= 12:
            out += range(ends[0], ends[1] + 1)
        elif len(ends) == 1:
            out += ends
        else:
            return []
    return out


# --- Lists -----------------------------------------------------------------------------------------


def _lists(lines: Sequence[Line], kept: list[int], out: list[Shape]) -> None:
    for i in kept:
        if lines[i].block.kind in ("line", "loose") and (m := _QUOTED.match(lines[i].text)):
            out[i].kind, out[i].marker = "quote", m.end()
    plain = [i for i in kept if lines[i].block.kind in ("line", "loose", "p")]
    for pattern in (_BULLET, _ORDERED):
        run: list[int] = []
        for i in [*plain, -1]:
            m = pattern.match(lines[i].text) if i >= 0 and out[i].kind == "paragraph" else None
            if m and run and not _follows(lines, kept, run[-1], i, pattern):
                _close(lines, run, out, pattern)
                run = []
            if m:
                run.append(i)
            elif run:
                _close(lines, run, out, pattern)
                run = []


def _follows(
    lines: Sequence[Line], kept: list[int], before: int, i: int, pattern: re.Pattern[str]
) -> bool:
    a, b = pattern.match(lines[before].text), pattern.match(lines[i].text)
    if not a or not b:
        return False
    if pattern is _ORDERED:
        return int(b[1]) == int(a[1]) + 1
    return a[0][:1] == b[0][:1]


def _close(
    lines: Sequence[Line], run: list[int], out: list[Shape], pattern: re.Pattern[str]
) -> None:
    if len(run) < 2:
        return
    for i in run:
        m = pattern.match(lines[i].text)
        out[i].kind, out[i].marker = "item", m.end()
        out[i].number = int(m[1]) if pattern is _ORDERED else 0


# --- Headings and captions -------------------------------------------------------------------------


def _headings(lines: Sequence[Line], kept: list[int], out: list[Shape]) -> None:
    """Where tags say what is what, only a line in bold may be a heading besides."""
    body = [i for i in kept if out[i].kind in _OF_TEXT]
    plain = [i for i in body if out[i].kind == "paragraph"]
    tagged = any(lines[i].block.kind in ("p", "h2", "h3", "h4") for i in kept)
    headed = any(out[i].kind == "heading" for i in body)
    if tagged:
        plain = [i for i in plain if _is_bold(lines[i]) or (says_picture(lines[i]) and not headed)]
        for at, i in enumerate(body[:-1]):
            if i in plain and _stands_over(lines[i], lines[body[at + 1]]):
                out[i].kind, out[i].level = "heading", 2
        plain = [i for i in plain if out[i].kind == "paragraph"]
    for i, kind in roles(lines, body, plain).items():
        out[i].kind = kind
        if kind == "heading":
            out[i].level = 2
            if mark := _MARK.match(lines[i].text):
                out[i].marker = mark.end()
            elif BOLD.fullmatch(lines[i].text):
                out[i].marker = out[i].closer = 2


def _stands_over(line: Line, following: Line) -> bool:
    """Whether a block in bold that is no sentence heads the plain text behind it."""
    return (
        _is_bold(line)
        and 1 < line.width <= MAX_HEADING
        and not line.prose
        and not says_picture(line)
        and not re.search(r"[。！？!?：:，,；;…”」』]$|^[（(【\[“「]", line.text)
        and following.prose == 2
        and not _is_bold(following)
    )


def _is_bold(line: Line) -> bool:
    """Whether the whole block is marked strong."""
    strong = sum(m.end - m.start for m in line.block.marks if m.kind == "strong")
    return strong >= 0.9 * (line.block.end - line.block.start) > 0
