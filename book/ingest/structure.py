# ruff: noqa: E501
"""What each kept line is in the chapter: heading, caption, item, quotation, note, row, paragraph.

A plain text has lost its tags; what remains are gaps, lengths, punctuation and marks. A heading is
short, has no end of sentence, and running text follows. A caption stands where a picture stood: it
says so (▲, 图：), counts people off (左三), follows a wider gap and only names what the paragraphs
before it speak of, or stands right before a heading.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from book.ingest.capture import Mark
from book.ingest.harvest import is_person
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.zones import Verdict

MAX_HEADING = 30
MAX_QUESTION = 16


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


_CAPTION = re.compile(
    key(
        r"^(?:[▲△▴▼▽↑↓◄►]|[(（【\[]?(?:图|图片|上图|下图|左图|右图|题图|资料图|配图|图片说明|写真|図|図表|图表|表)\s*[\d一二三四五六七八九十]{0,3}\s*[:：/|｜丨·.]"
        r"|(?:Photo|Image|Picture|Figure|Fig\.|FIGURE|Caption|Chart|Source|Above|Pictured|Screenshot)\s*\d*\s*[:.]\s*\S)"
    )
)
_COUNTED = re.compile(
    key(
        r"[(（](?:[左右中前后上下]\d?[一二三四五六七八九十]?(?:起|排|边|侧|图)?|从左(?:到|至|往)右|(?:from )?left(?: to right)?|(?:from )?right|[Cc]ent(?:er|re)|top|bottom|pictured|file photo|资料图片?|供图)[^)）]{0,12}[)）]|^(?:左起|右起|前排|后排|From left)"
    )
)
_NOT_HEADING = re.compile(
    r"^(?:https?://|www\.|[-–—*•·●>|]|《[^》]*》$|[“「『\"].*[”」』\"]$|@|\$|¥)|[:：,，;；、—]$|\.{3}$|…$|^\W+$|https?://"
)
_LABELLED = re.compile(r"^\S{1,8}[:：].|^[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}: ")
_STEP = re.compile(r"(?:Step|Part|Chapter|Lesson|Rule|Phase|Day|Week|Act) \w+:")
_SPEAKER = re.compile(r"^((?:[\u3400-\u9fff·]{1,8}|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}))\s?[:：]\s?\S")
_DATA = re.compile(r"[=＝]|\s:\s|[:：]\s*[-+−]?[\d.,]+\s?\S{0,4}$|\D\s?\d+(?:\.\d+)?[元%％]?$")
_MARKED = re.compile(r"^[▍▌▎▋┃■◆●§★▶☆◎]\s?(?=[^\W_])")  # a heading's mark, before words
_SAYING = re.compile(
    '^(?:“[^“”。]{4,}”|「[^「」。]{4,}」|『[^『』。]{4,}』|‘[^‘’.]{8,}’|"[^".]{8,}")$'
)
_BOLD = re.compile(r"\*\*(?=\S)[^*]+(?<=\S)\*\*")
_SEEN = re.compile(r"^([老阿小]?[\u4e00-\u9fff]{1,3}?)(?:正|站|坐|蹲|走)?在[\u4e00-\u9fff]{4,}")
_PEOPLE = re.compile(
    "(?:村民|居民|工人|学生|老人|孩子|游客|市民|农民|渔民|师傅|志愿者|观众|球迷|队员)们?(?:正|站|坐|蹲|走)?在[\u4e00-\u9fff]{4,}$"
)
_NUMBERED = re.compile(
    key(
        r"^(?:第[一二三四五六七八九十百零\d]{1,4}[章节部篇回幕]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
        r"|\d{1,2}(?:\.\d{1,2}){0,2}[、.．]?\s?(?=[^\d\s%年月日])|(?:PART|Part|Chapter|CHAPTER|Section|No\.|NO\.)\s?\.?\s?(?:\d{1,2}|[IVX]{1,4}|One|Two|Three|Four|Five)\b|0\d|[【■◆●▌])"
    )
)
_BARE_NUMBER = re.compile(
    r"^(?:0?\d{1,2}[.、]?|[一二三四五六七八九十]{1,2}|[IVX]{1,4}\.?|(?:PART|Part)\s?\.?\s?\d{1,2}|[/|—-]?\s?0\d\s?[/|—-]?)$"
)
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
_PERSON = re.compile(r"([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+),? (?=[a-z]+ [a-z])")
_FUNCTION = re.compile(r"[与與和及、的在是了·,，()（）\s“”《》]+")


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
    body = [i for i in kept if out[i].kind in ("paragraph", "quote", "item", "heading", "caption")]
    gaps = Counter(lines[i].gap for i in body[1:])
    usual = gaps.most_common(1)[0][0] if gaps else 1
    with_dom = any(lines[i].block.kind in ("p", "h2", "h3", "h4") for i in kept)
    headed = any(out[i].kind == "heading" for i in body)
    candidates = {
        i
        for n, i in enumerate(body)
        if out[i].kind == "paragraph"
        and _is_short(lines[i])
        and (not with_dom or _is_bold(lines[i]))
    }
    speakers = Counter(m[1] for i in body if (m := _SPEAKER.match(lines[i].text)))
    spoken = any(n > 1 for n in speakers.values()) or sum(name.isascii() for name in speakers) > 1
    for n, i in enumerate(body):
        line = lines[i]
        if out[i].kind != "paragraph" or (with_dom and i not in candidates):
            if (
                out[i].kind == "paragraph"
                and _CAPTION.match(line.key)
                and line.width <= 80
                and not headed
            ):
                out[i].kind = "caption"
            continue
        following = body[n + 1] if n + 1 < len(body) else -1
        wider = line.gap > usual
        if (
            _CAPTION.match(line.key)
            and line.width <= 80
            and not ("。" in line.text and line.width > 40)
        ):
            out[i].kind = "caption"
            continue
        if _COUNTED.search(line.key) and line.width <= 40 and not ends_sentence(line.text):
            out[i].kind = "caption"
            continue
        if (
            spoken
            and following >= 0
            and n
            and _SAYING.match(line.text)
            and line.width <= MAX_HEADING
        ):
            around = (lines[body[n - 1]], lines[following])
            if all(o.prose and not _SAYING.match(o.text) for o in around) and any(
                _SPEAKER.match(o.text) for o in around
            ):
                out[i].kind, out[i].level = "heading", 2
            continue
        if i not in candidates:
            continue
        if _BARE_NUMBER.match(line.text):
            out[i].kind, out[i].level = ("heading", 2) if following >= 0 else ("paragraph", 0)
            continue
        numbered = bool(_NUMBERED.match(line.key)) and not _DATA.search(line.text)
        near = "\n".join(lines[j].text for j in body[max(0, n - 5) : n])
        named = _coverage(line.text, near)
        if (
            (
                not numbered
                and wider
                and following in candidates
                and not _SPEAKER.match(lines[following].text)
                and not _NUMBERED.match(lines[following].key)
            )
            or (
                not numbered
                and (
                    (wider and named >= 0.66)
                    or (_is_name(line.text, near) and (named == 1.0 or line.words > 3))
                )
            )
            or _is_seen(line.text)
        ):
            out[i].kind = "caption"
        elif following >= 0 and _is_followed(lines, body, n, candidates, out):
            question = line.prose > 0
            marked = _MARKED.match(line.text)
            of_many = not numbered and not marked and not _BOLD.fullmatch(line.text)
            if of_many and _is_one_of_many(lines, body, n, out):
                continue
            if question and spoken:
                continue  # of an interview
            if not question or (n and lines[following].prose == 2 and lines[body[n - 1]].prose):
                out[i].kind, out[i].level = "heading", 2
                if marked:
                    out[i].marker = marked.end()
                elif _BOLD.fullmatch(line.text):
                    out[i].marker = out[i].closer = 2


def _is_one_of_many(lines: Sequence[Line], body: list[int], n: int, out: list[Shape]) -> bool:
    """Whether a short line goes on what stands before it (a list, a stanza, a greeting), says a
    label and its value beside others that do, or is a row of figures."""
    line = lines[body[n]]
    before = [lines[i] for i in body[max(0, n - 2) : n]]
    plain = [i for i in body[max(0, n - 2) : n] if out[i].kind == "paragraph"]
    near = before[-1:] + [lines[i] for i in body[n + 1 : n + 2]]
    near = [o for o in near if o.prose < 2]
    if _STEP.match(line.text):
        return False
    if _LABELLED.match(line.text) and (
        line.text[0] < "\u3000" or any(_LABELLED.match(o.text) for o in near)
    ):
        return True
    if _DATA.search(line.text):
        return True
    if before and before[-1].width <= MAX_HEADING and before[-1].text.endswith((",", "，")):
        return True
    return len(plain) == 2 and not any(o.prose or o.gap < line.gap for o in before)


def _is_followed(
    lines: Sequence[Line], body: list[int], n: int, candidates: set[int], out: list[Shape]
) -> bool:
    """Whether running text follows, with one heading or some captions between at most."""
    between = 0
    for j in body[n + 1 : n + 5]:
        if (
            lines[j].prose
            or lines[j].width > MAX_HEADING
            or out[j].kind in ("item", "quote", "row")
        ):
            return True
        if _CAPTION.match(lines[j].key):
            continue
        between += 1
        if between > 1:
            return False
    return False


def _is_short(line: Line) -> bool:
    text = line.text
    if _BOLD.fullmatch(text):
        return line.width <= MAX_HEADING
    if _MARKED.match(text) and line.prose < 2:
        return line.width <= MAX_HEADING and not ends_sentence(text)
    if not text or line.width > MAX_HEADING or line.words > 16 or _NOT_HEADING.search(text):
        return False
    if line.prose == 0:
        return not ends_sentence(text) and (
            line.width >= 2 or text >= "\u3400" or bool(_BARE_NUMBER.match(text))
        )
    return text.endswith(("?", "？")) and line.width <= MAX_QUESTION and "。" not in text


def _is_seen(text: str) -> bool:
    """Whether a line says where a person is seen doing what."""
    if _PEOPLE.match(text):
        return True
    m = _SEEN.match(text)
    return bool(m) and len(text) >= 10 and (m[1][0] in "老阿" or is_person(m[1]))


def _is_bold(line: Line) -> bool:
    """Whether the whole block is marked strong."""
    strong = sum(m.end - m.start for m in line.block.marks if m.kind == "strong")
    return strong >= 0.9 * (line.block.end - line.block.start) > 0


def _coverage(text: str, near: str) -> float:
    """How much of a line is said in the paragraphs before it: its words, Han by pairs."""
    units: list[str] = []
    for part in _FUNCTION.split(text):
        for run in re.findall(r"[A-Za-z0-9][\w.-]*|[\u3400-\u9fff]+", part):
            if run[0] < "\u3400" or len(run) < 3:
                units.append(run)
            else:
                units += [run[k : k + 2] for k in range(len(run) - 1)]
    return sum(1 for unit in units if unit in near) / len(units) if units else 0.0


def _is_name(text: str, near: str) -> bool:
    """Whether a line is only a person's name (with a dot, or glossed in Latin before), or says in
    small letters what a person named before is seen doing."""
    if m := _PERSON.match(text):
        return m[1] in near
    return len(text) <= 14 and (
        bool(re.fullmatch(r"[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8}", text))
        or bool(re.search(re.escape(text) + r"\s?[(（][A-Z][a-z]+", near))
    )
