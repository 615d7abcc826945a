# ruff: noqa: E501
"""What each kept line is in the chapter: heading, caption, item, quotation, note, row, paragraph.

Notes are told by their numbers, items by what they begin with; which of the short lines left head
the text and which go with a picture is weighed in ``roles``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from book.ingest.capture import Mark
from book.ingest.lexicon import key
from book.ingest.lines import Line
from book.ingest.roles import BOLD, MAX_HEADING, roles, says_picture
from book.ingest.zones import Verdict


@dataclass(slots=True)
class Shape:
    """What a line is. ``marker`` is how many of its first characters (mended) structure now says;
    ``closer`` how many of its last; ``calls`` are marks of notes in the block's own text. ``unclear``:
    a list of notes begins here, and which calls are its own cannot be told."""

    kind: str = "paragraph"
    level: int = 0
    number: int = 0
    marker: int = 0
    closer: int = 0
    calls: tuple[Mark, ...] = ()
    unclear: bool = False


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
# A lower-case letter alone, or a name as programs have them: what follows in brackets is an index.
_INDEXED = re.compile(r"(?<![^\W_])(?:[a-z]|[^\W\d_]\w*_\w*)$")
_CIRCLED = {c: n for n, c in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1)}
_NOTES_HEADING = re.compile(
    key(
        r"^[*＊#【\[(（\s]*(?:[上中下]篇|本[文章节篇])?(?:参考(?:资料|文献|来源|链接|阅读|书目)|引用(?:资料|来源|文献)?|资料来源|注释?|注解|脚注|尾注|文献|出处|References?|REFERENCES?|Notes?|NOTES?|Footnotes?|Endnotes?|Sources?|Bibliography|Works cited|参考文献|脚注|注记|出典|注释)[】\])）\s]*[:：]?$"
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
    _bare_headings(lines, verdicts, out)
    _levels([form for form, v in zip(out, verdicts, strict=True) if v.kept], out)
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
    named |= {"pre": "pre", "md": "markdown", "break": "break"}
    if kind not in named and not line.text and any(m.kind == "image" for m in line.block.marks):
        return "image"
    return named.get(kind, "paragraph")


# --- Notes -----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _List:
    """Entries of notes: their lines by their numbers, and the line of their heading (or -1).
    ``plainly``: numbered as ``[1]`` (3), otherwise (2) or by their order alone (1). ``base`` is added
    to the numbers, so that no two lists share one."""

    heading: int
    entries: dict[int, int] = field(default_factory=dict)
    plainly: int = 0
    circled: bool = False
    base: int = 0

    @property
    def first(self) -> int:
        return min(self.entries.values())

    @property
    def last(self) -> int:
        return max(self.entries.values())


def _notes(
    lines: Sequence[Line], verdicts: Sequence[Verdict], kept: list[int], out: list[Shape]
) -> None:
    """Tie calls [1] to the entries of the list that stands next below them. Where notes are labelled
    as such (``[^1]`` in Markdown), brackets are brackets."""
    labelled = [i for i in kept if _is_labelled(lines[i])]
    for i in labelled:
        m = _DEFINITION.match(lines[i].text)
        out[i].kind, out[i].marker = "note", m.end() if m else 0
    lists = [] if labelled else _note_lists(lines, kept, out)
    entries = {i for part in lists for i in part.entries.values()}
    headings = [part.heading for part in lists]
    running = [i for i in kept if i not in entries and i not in headings]
    groups: list[list[_List]] = []  # lists with no sentence between share the text above them
    for part in lists:
        before = groups[-1][-1].last if groups else len(lines)
        if any(before < i < part.first and lines[i].prose for i in running) or not groups:
            groups.append([part])
        else:
            groups[-1].append(part)
    called: set[int] = set()
    end = -1
    for group in groups:
        is_last = group is groups[-1]
        mine = [i for i in running if end < i and (is_last or i < group[0].first)]
        called |= _tie(lines, mine, group, out)
        end = group[-1].last
    for part in lists:
        _settle(part, called, headings.count(part.heading) > 1, verdicts, kept, out)


def _is_labelled(line: Line) -> bool:
    return line.block.kind == "p" and line.block.number > 0 and "notes" in line.block.within


def _note_lists(lines: Sequence[Line], kept: list[int], out: list[Shape]) -> list[_List]:
    """The lists of notes, in their order."""
    lists: list[_List] = []
    heading, goes_on, part = -1, False, _List(-1)
    for i in kept:
        line = lines[i]
        if _NOTES_HEADING.match(line.key) and out[i].kind in ("paragraph", "heading", "markdown"):
            heading, goes_on, part = i, False, _List(i)
            continue
        m = _DEFINITION.match(line.text)
        number, marker, plainly = (int(m[1]), m.end(), 3) if m else (None, 0, 2)
        noted = "notes" in line.block.within
        if number is None and (heading >= 0 or noted):
            if line.text[:1] in _CIRCLED and len(line.text) > 1:
                number, marker = _CIRCLED[line.text[0]], 1
            elif m := _ORDERED.match(line.text) or _leading(line, len(part.entries) + 1):
                number, marker = int(m[1]), m.end()
            elif out[i].kind == "item" and i > heading:
                number = out[i].number or len(part.entries) + 1
                plainly = 2 if out[i].number else 1
        if number is None:
            goes_on = goes_on or (bool(part.entries) and line.prose == 2)
            continue
        if number == 1 and part.entries:
            if goes_on and plainly < 3 and not noted:
                continue  # the text has gone on since, and has a list of its own
            part = _List(heading)
        if number in part.entries or (not part.entries and number > 3):
            continue
        if not part.entries:
            part.base = max((n + o.base for o in lists for n in o.entries), default=0)
            part.plainly = plainly
            lists.append(part)
        goes_on = False
        part.entries[number] = i
        part.circled = part.circled or line.text[:1] in _CIRCLED
        out[i].marker = marker
    return lists


def _tie(lines: Sequence[Line], mine: list[int], group: list[_List], out: list[Shape]) -> set[int]:
    """Tie what calls a note in these lines; gives the notes called. Where calls may mean the notes of
    several lists, none is tied, and the first list is ``unclear``."""
    calls = {i: _calls(lines[i]) for i in mine if out[i].kind != "pre"}
    rings = [part for part in group if part.circled]
    called: set[int] = set()
    for ringed, lists in ((True, rings), (False, [p for p in group if not p.circled] or rings)):
        meant = [(i, mark) for i, own in calls.items() for mark, ring in own if ring is ringed]
        part = _meant(lists, {n for _, mark in meant for n in _numbers(mark.value)})
        if part is None:
            out[group[0].first].unclear |= bool(lists)
            continue
        for i, mark in meant:
            numbers = _numbers(mark.value)
            if numbers and all(n in part.entries for n in numbers):
                labels = [n + part.base for n in numbers]
                called.update(labels)
                note = replace(mark, value=",".join(map(str, labels)))
                out[i].calls = tuple(sorted((*out[i].calls, note), key=lambda m: m.start))
    return called


def _meant(lists: list[_List], numbers: set[int]) -> _List | None:
    """The one list that calls with these numbers can mean."""
    if len(lists) <= 1:
        return lists[0] if lists else None
    holding = [part for part in lists if numbers <= part.entries.keys()]
    best = max((part.plainly for part in holding), default=0)
    likely = [part for part in holding if part.plainly == best]
    return likely[0] if len(likely) == 1 or (likely and not numbers) else None


def _calls(line: Line) -> list[tuple[Mark, bool]]:
    """What may call a note in a line, and whether as a number in a ring; code calls none."""
    raw, start = line.raw, line.block.start
    code = [(m.start - start, m.end - start) for m in line.block.marks if m.kind == "code"]
    found = [
        (Mark(m.start(), m.end(), "note", m[1]), False)
        for m in _CALL.finditer(raw)
        if not _INDEXED.search(raw[: m.start()])
    ]
    found += [
        (Mark(at, at + 1, "note", str(_CIRCLED[char])), True)
        for at, char in enumerate(raw)
        if char in _CIRCLED and at
    ]
    for call in _raised(line):
        if all(call.end <= c.start or c.end <= call.start for c, _ in found):
            found.append((call, False))
    return [(m, ring) for m, ring in found if not any(a <= m.start < b for a, b in code)]


def _settle(
    part: _List,
    called: set[int],
    shared: bool,
    verdicts: Sequence[Verdict],
    kept: list[int],
    out: list[Shape],
) -> None:
    """Make notes of the entries that are called; the others stay a list of references."""
    notes = {number for number in part.entries if number + part.base in called}
    for number, i in part.entries.items():
        if number in notes:
            out[i].kind, out[i].number = "note", number + part.base
        else:
            out[i].kind = "reference" if out[i].kind == "paragraph" else out[i].kind
            out[i].marker = 0
    heading = part.heading
    if heading >= 0 and notes:
        if len(notes) == len(part.entries) and not shared:
            others = [i for i in kept if i > heading and i not in part.entries.values()]
            if not others or others[0] > part.last:
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


def _bare_headings(lines: Sequence[Line], verdicts: Sequence[Verdict], out: list[Shape]) -> None:
    """A heading the page marks as one, all below which was removed, goes with it."""
    following = removed = -1  # the lines next below that are kept, and that are not
    for i in range(len(lines) - 1, -1, -1):
        if not verdicts[i].kept:
            if not verdicts[i].rule.startswith(("mend.", "repeated.", "header.")):
                removed = i
            continue
        is_heading = out[i].kind == "heading" and lines[i].block.kind[:1] == "h"
        is_last = following < 0
        alone = is_last or (
            out[following].kind == "heading" and out[following].level <= out[i].level
        )
        if is_heading and alone and removed >= 0 and (is_last or removed < following):
            verdicts[i].remove("heading.bare")
            removed = i
        else:
            following = i


def _levels(kept: Sequence[Shape], out: Sequence[Shape]) -> None:
    """The chapter's sections begin on the second level; the title has the first."""
    above = min((max(form.level, 2) for form in kept if form.kind == "heading"), default=2) - 2
    for form in out if above else ():
        if form.kind == "heading":
            form.level = max(form.level - above, 2)
