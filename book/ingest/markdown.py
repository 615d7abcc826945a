"""A record's kept entries → the chapter's Markdown body.

Nothing in a capture becomes markup by accident: whatever Markdown would read as its own is escaped,
and only what the record says (kinds and marks) is written as markup. HTML never comes through.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from book.ingest.capture import Mark
from book.ingest.record import Entry, Record, moved

_SPECIAL = re.compile(
    r"[\\`*\[\]<>~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|(?<=:)\||(?<=[\])])\{"
)
_START = re.compile(r"^(?:([-+=#]|~{3}|:(?=\s|-))|(\d{1,9})([.)])(?=\s|$))")
_URL = re.compile(r"https?://(?:[!#-;=?-Z\]^-z|~\[])+")
# What markdown-it shows as it stands: it decodes percent signs and punycode in what it shows.
_PLAIN_URL = re.compile(
    r"https?://(?!xn--)(?:[a-z0-9-]+\.(?!xn--))+[a-z]{2,}(?::\d{2,5})?(?:[/?#][\w./?#=&;,:~@!+$()'-]*)?",
    re.A,
)
_ADDRESS = re.compile(r"^(?:https?://|mailto:|#)", re.I)


def body(record: Record) -> str:
    """The chapter's body: blocks parted by a blank line, notes at the end."""
    kept = _figures([entry for entry in record.entries if entry.kept and _has_content(entry)])
    called = {n for e in kept for m in e.marks if m.kind == "note" for n in m.value.split(",")}
    defined = {str(entry.number) for entry in kept if entry.kind == "note"}
    notes = called & defined
    ends: list[str] = []
    blocks = _blocks(kept, 0, notes, ends)
    return "\n\n".join(block for block in (*blocks, *ends) if block.strip()) + "\n"


def _blocks(kept: list[Entry], depth: int, notes: set[str], ends: list[str]) -> list[str]:
    """The blocks of entries with so many quotations around them; the notes go to the ``ends``."""
    blocks: list[str] = []

    def part(entry: Entry) -> tuple[bool, str, int]:
        is_deeper = _depth(entry) > depth
        return is_deeper, "" if is_deeper else entry.kind, 0 if is_deeper else entry.table

    for (is_deeper, kind, _), group in groupby(kept, key=part):
        entries = list(group)
        if is_deeper:
            inner = (b for b in _blocks(entries, depth + 1, notes, ends) if b.strip())
            blocks.append(_prefixed("\n\n".join(inner), "> "))
        elif kind == "row" or kind == "cell":
            blocks.append(_table(entries, notes))
        elif kind == "item":
            blocks += _lists(entries, notes)
        elif kind == "note":
            for e in entries:
                text = _text(e, notes)
                if str(e.number) in notes:
                    ends.append(f"[^{e.number}]: {text}")
                else:
                    blocks.append(f"\\[{e.number}\\] {text}")
        else:
            blocks += [_block(e, notes) for e in entries]
    return blocks


def _depth(entry: Entry) -> int:
    return max(entry.quoted, int(entry.kind == "quote"))


def _figures(entries: list[Entry]) -> list[Entry]:
    """A picture and the caption that stands behind it (or with it) as one: the caption becomes the
    picture's title, as a figure has it. One that calls a note stays a paragraph."""
    out: list[Entry] = []
    for entry in entries:
        before = out[-1] if out else None
        captions = entry.kind == "caption" and all(m.kind != "note" for m in entry.marks)
        if captions and entry.mended.strip() and (picture := _uncaptioned(entry)):
            out.append(_figure(entry, picture, entry.mended))
        elif captions and before and before.kind == "image" and (picture := _uncaptioned(before)):
            out[-1] = _figure(before, picture, entry.mended)
        else:
            out.append(entry)
    return out


def _uncaptioned(entry: Entry) -> Mark | None:
    """The one picture of an entry, if it has no caption yet."""
    images = [m for m in entry.marks if m.kind == "image"]
    return images[0] if len(images) == 1 and not images[0].title else None


def _figure(entry: Entry, picture: Mark, caption: str) -> Entry:
    mark = replace(picture, start=0, end=0, title=" ".join(caption.split()))
    return replace(entry, kind="image", text="", edits=(), marks=(mark,))


def _has_content(entry: Entry) -> bool:
    return (
        bool(entry.mended.strip())
        or entry.kind == "cell"
        or any(m.kind == "image" for m in entry.marks)
    )


def _block(entry: Entry, notes: set[str]) -> str:
    match entry.kind:
        case "heading":
            marks = tuple(m for m in entry.marks if m.kind != "strong")  # a heading is heavy
            text = _inline(replace(entry, marks=marks), notes).replace("\\\n", " ")
            text = re.sub(r"(?<!\\)(#+)\s*$", r"\\\1", text)
            return f"{'#' * min(max(entry.level, 2), 5)} {text}"
        case "pre":
            text = entry.mended
            for at in sorted((_at(m, entry) for m in entry.marks if m.kind == "br"), reverse=True):
                text = text[:at] + "\n" + text[at:]
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
            return f"{fence}\n{text}\n{fence}"
        case "markdown":
            return entry.mended.replace("<", "\\<")
        case "break":
            return "* * *"
    return _text(entry, notes)


def _at(mark: Mark, entry: Entry) -> int:
    return moved(mark.start, entry.edits)


def _lists(entries: list[Entry], notes: set[str]) -> list[str]:
    """Lists, parted where a number does not follow; of two numbered ones that meet, one has
    brackets."""
    lists: list[list[str]] = []
    numbers: dict[int, int] = {}  # of the last item on each level
    closing = "."
    for entry in entries:
        before = numbers.get(entry.level)
        numbers = {level: n for level, n in numbers.items() if level < entry.level}
        numbers[entry.level] = entry.number
        top = len(numbers) == 1
        follows = before is not None and entry.number == (before + 1 if before else 0)
        if not lists or (top and before is not None and not follows):
            closing = ")" if before and entry.number and closing == "." else "."
            lists.append([])
        lists[-1].append(_item(entry, _inline(entry, notes), closing if top else "."))
    return ["\n".join(items) for items in lists]


def _item(entry: Entry, text: str, closing: str) -> str:
    indent = "    " * max(entry.level - 1, 0)
    marker = f"{entry.number}{closing} " if entry.number else "- "
    return indent + marker + _escaped_start(text).replace("\n", "\n" + indent + " " * len(marker))


def _prefixed(text: str, prefix: str) -> str:
    return "\n".join(prefix + line if line else prefix.rstrip() for line in text.split("\n"))


def _text(entry: Entry, notes: set[str]) -> str:
    return "\n".join(_escaped_start(line) for line in _inline(entry, notes).split("\n"))


def _table(entries: list[Entry], notes: set[str]) -> str:
    """Rows of cells; the first is the head, since a table must have one."""
    rows: list[list[str]] = []
    for _, group in groupby(entries, key=lambda e: e.row):
        cells: list[str] = []
        for entry in group:
            if entry.kind == "row":
                cells += [escape(cell.strip()) for cell in entry.mended.split("\t")]
            else:
                cells.append(_inline(entry, notes).replace("\\\n", " "))
        if any(cell.strip() for cell in cells):
            rows.append([cell.replace("|", "\\|") for cell in cells])
    if not rows:
        return ""
    width = max(map(len, rows))
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


# --- Inline ----------------------------------------------------------------------------------------


def _inline(entry: Entry, notes: set[str]) -> str:
    """The mended text, escaped, with the entry's marks written as Markdown."""
    text = entry.mended
    marks = sorted(
        (
            Mark(
                moved(m.start, entry.edits, after=m.start == m.end),
                moved(m.end, entry.edits, after=True),
                m.kind,
                m.value,
                m.label,
                m.title,
            )
            for m in entry.marks
        ),
        key=lambda m: (m.start, -m.end),
    )
    return _marked(text, 0, len(text), _nested(marks, len(text)), notes)


def _nested(marks: list[Mark], length: int) -> list[Mark]:
    """The marks that lie inside the text and nest; one that overlaps another part-way is left out,
    and so is one of no length that is no picture or break."""
    out: list[Mark] = []
    open_: list[Mark] = []
    for m in marks:
        if not 0 <= m.start <= m.end <= length or (
            m.start == m.end and m.kind not in ("image", "br")
        ):
            continue
        while open_ and open_[-1].end <= m.start:
            open_.pop()
        if open_ and (
            m.end > open_[-1].end or any(o.kind in (m.kind, "code", "note") for o in open_)
        ):
            continue
        out.append(m)
        open_.append(m)
    return out


def _marked(
    text: str,
    start: int,
    end: int,
    marks: list[Mark],
    notes: set[str],
) -> str:
    out = []
    at = start
    while marks:
        m = marks[0]
        inner = [o for o in marks[1:] if o.start < m.end]
        marks = marks[1 + len(inner) :]
        out.append(_plain(text[at : m.start]))
        out.append(_written(text, m, inner, notes))
        at = m.end
    out.append(_plain(text[at:end]))
    return "".join(out)


def _written(text: str, m: Mark, inner: list[Mark], notes: set[str]) -> str:
    words = text[m.start : m.end]
    if m.kind == "image":
        title = f' "{_attribute(m.title)}"' if m.title else ""
        return f"![{escape(m.label)}]({_destination(m.value)}{title})"
    if m.kind == "br":
        return "\\\n"
    if m.kind == "note":
        numbers = m.value.split(",")
        if all(n in notes for n in numbers):
            return "".join(f"[^{n}]" for n in numbers)
        return escape(words)
    if m.kind == "code":
        fence = "`" * (1 + max(map(len, re.findall("`+", words)), default=0))
        pad = " " if words[:1] == "`" or words[-1:] == "`" else ""
        return f"{fence}{pad}{words}{pad}{fence}" if words.strip() else _plain(words)
    content = _marked(text, m.start, m.end, inner, notes)
    left = content[: len(content) - len(content.lstrip())]
    right = content[len(content.rstrip()) :]
    core = content.strip()
    if not core:
        return content
    match m.kind:
        case "em":
            return f"{left}*{core}*{right}"
        case "strong":
            return f"{left}**{core}**{right}"
        case "del":
            return f"{left}~~{core}~~{right}"
        case "link" if _ADDRESS.match(m.value):
            if words == m.value and _PLAIN_URL.fullmatch(words):
                return f"<{words}>"
            core = re.sub(r"<(https?://[^<>\s]+)>", lambda u: escape(u[1]), core)
            return f"{left}[{core}]({_destination(m.value)}){right}"
    return content


def _plain(text: str) -> str:
    """Running text: addresses become links, all else is escaped."""
    out = []
    done = 0
    for m in _URL.finditer(text):
        url = m[0].rstrip(".,;:!?'*_~|")
        if url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1]
        if not _PLAIN_URL.fullmatch(url):
            continue
        out += [escape(text[done : m.start()]), f"<{url}>"]
        done = m.start() + len(url)
    out.append(escape(text[done:]))
    return "".join(out)


def escape(text: str) -> str:
    """A text that Markdown reads as itself, inside a line."""
    return _SPECIAL.sub(lambda m: "\\" + m[0], text.replace("\r", " ").replace("\n", " "))


def _escaped_start(line: str) -> str:
    """A line that Markdown reads as running text from its beginning."""
    line = line.lstrip(" \t")
    if m := _START.match(line):
        return f"{m[2]}\\{line[len(m[2]) :]}" if m[2] else "\\" + line
    return line


def _destination(address: str) -> str:
    """An address as a Markdown link takes it: white space, brackets and the like percent-encoded."""
    return re.sub(
        r"[\x00-\x20\x7f<>()\\\"'`*_\[\]{}|^]",
        lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()) if m[0] != "_" else "_",
        address,
    )


def _attribute(text: str) -> str:
    return escape(text).replace('"', '\\"')
