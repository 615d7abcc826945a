"""What came of captures, for the terminal: the table after ``add``, the record of a chapter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from book.codes import wording
from book.ingest.record import Record, State
from book.ingest.rules import reason
from book.intake import Added
from book.report import printable

_HEADS = ("kept", "removed", "mended", "questions")
_INDENT = 12  # of the lines below a row
_WORDS = {
    "kept": {"en": "kept", "zh": "保留"},
    "removed": {"en": "removed", "zh": "删去"},
    "mended": {"en": "mended", "zh": "修补"},
    "altered": {"en": "altered", "zh": "改动"},
    "questions": {"en": "questions", "zh": "待定"},
    "known": {
        "en": "is {file} already (--force reads it anew)",
        "zh": "已是 {file}（--force 重读）",
    },
    "same": {"en": "→ {file}, nothing changed", "zh": "→ {file}，没有变化"},
    "renewed": {"en": "→ {file}, written anew", "zh": "→ {file}，已重写"},
    "beside": {"en": "→ {file}, beside the edited chapter", "zh": "→ {file}，在编者改过的一章旁边"},
    "added": {"en": "→ {file}", "zh": "→ {file}"},
    "sum": {"en": "{n} captures", "zh": "{n} 份原稿"},
    "redirected": {"en": "by way of {hops}", "zh": "经由 {hops}"},
}
_STYLE = {State.KEPT: "green", State.REMOVED: "red", State.ALTERED: "yellow"}
_CUT = 96


def _(word: str, lang: str) -> str:
    return wording(_WORDS[word], lang)


def added(console: Console, captures: Sequence[Added], lang: str) -> None:
    """The table: for each capture its chapter and how much was kept, removed and mended and is asked;
    below it what was removed by class and mended by kind; the sums last."""
    rows = [_Row(_named(one, lang), _numbers(one), _details(one, lang)) for one in captures]
    if len(captures) > 1:
        sums = tuple(sum(numbers) for numbers in zip(*(row.numbers for row in rows), strict=True))
        rows.append(_Row((_("sum", lang).format(n=len(captures)),), sums))
    heads = [_(head, lang) for head in _HEADS]
    widths = [
        max(cell_len(head), *(len(_cell(row.numbers[i])) for row in rows))
        for i, head in enumerate(heads)
    ]
    room = max(20, console.width - sum(widths) - 2 * len(widths))
    left = min(room, max(cell_len(" ".join(row.name)) for row in rows))
    if any(number for row in rows for number in row.numbers):
        console.print(Text(" " * left + _right(heads, widths), "bold"), soft_wrap=True)
    for row in rows:
        name = " ".join(row.name)
        if cell_len(name) > left:
            *before, name = row.name
            for part in before:
                console.print(Text(part), soft_wrap=True)
        numbers = _right([_cell(n) for n in row.numbers], widths)
        gap = " " * max(0, left - cell_len(name))
        console.print(Text(f"{name}{gap}{numbers}".rstrip()), soft_wrap=True)
        for head, items in row.details:
            lines = _wrapped(items, max(20, console.width - _INDENT))
            for first, line in zip([head, *[""] * len(lines)], lines, strict=False):
                pad = " " * (_INDENT - 2 - cell_len(first))
                console.print(Text(f"  {first}{pad}{line}", "dim"), soft_wrap=True)
    for one in captures:
        if one.difference:
            console.print(Text(one.difference), soft_wrap=True)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table: the parts of its name (set on two lines where one does not hold them), its
    numbers, and below it what they are made of."""

    name: tuple[str, ...]
    numbers: tuple[int, ...]
    details: tuple[tuple[str, tuple[str, ...]], ...] = ()


def _named(one: Added, lang: str) -> tuple[str, ...]:
    hops = printable(" → ".join(one.hops))
    way = (_("redirected", lang).format(hops=hops),) if hops else ()
    return (printable(one.capture), *way, _(one.state, lang).format(file=one.file))


def _numbers(one: Added) -> tuple[int, ...]:
    return one.kept, sum(_removed(one).values()), sum(one.mended.values()), one.questions


def _removed(one: Added) -> Counter[str]:
    return Counter({**one.removed, **{f"({k})": n for k, n in one.left_out.items()}})


def _details(one: Added, lang: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    counted = (("removed", _removed(one)), ("mended", one.mended))
    return tuple(
        (_(head, lang), tuple(f"{name} {n}" for name, n in counts.most_common()))
        for head, counts in counted
        if counts
    )


def _cell(number: int) -> str:
    return str(number) if number else ""


def _right(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Cells set to the right of their columns, which two spaces part."""
    padded = (
        " " * (2 + width - cell_len(cell)) + cell for cell, width in zip(cells, widths, strict=True)
    )
    return "".join(padded).rstrip()


def _wrapped(items: Sequence[str], width: int) -> list[str]:
    """Items in lines no longer than ``width``, none of them broken."""
    lines = [items[0]]
    for item in items[1:]:
        longer = f"{lines[-1]}, {item}"
        if cell_len(longer) > width - 1:
            lines[-1] += ","
            lines.append(item)
        else:
            lines[-1] = longer
    return lines


def as_values(captures: Sequence[Added]) -> list[dict]:
    """The same for other programs."""
    return [
        {
            "capture": a.capture,
            "state": a.state,
            "slug": a.slug,
            "file": a.file,
            "kept": a.kept,
            "removed": dict(a.removed),
            "mended": dict(a.mended),
            "left_out": dict(a.left_out),
            "questions": a.questions,
            "redirects": list(a.hops),
        }
        for a in captures
    ]


def record(console: Console, kept: Record, lang: str, everything: bool) -> None:
    """A chapter's record: what was removed, in the order of the capture, with the ids that
    ``restore`` and ``drop`` take, and what was mended by kind; with ``everything`` what was kept and
    each mended place, too."""
    for line in record_lines(kept, lang, everything):
        console.print(line, soft_wrap=True, highlight=False)


def record_lines(kept: Record, lang: str, everything: bool) -> Iterator[Text]:
    counts: Counter[State] = Counter()
    for entry in kept.entries:
        counts[entry.state] += 1
        if not entry.kept or everything or entry.rule.startswith(("editor", "body.unsure")):
            yield Text.assemble(
                f"{entry.id:<12} ",
                (f"{_(entry.state.value, lang)} ", _STYLE[entry.state]),
                (f"{entry.rule} ", "dim"),
                f"{reason(entry.rule, lang)}\n    ",
                _short(entry.text),
            )
        if not entry.kept:
            continue
        counts[State.ALTERED] += len(entry.edits)
        for edit in entry.edits if everything else ():
            around = entry.text[max(0, edit.at - 8) : edit.at]
            behind = entry.text[edit.at + len(edit.before) :][:8]
            yield Text.assemble(
                f"{f'{entry.id}:{edit.at}':<12} ",
                (f"{_('altered', lang)} ", _STYLE[State.ALTERED]),
                (f"{edit.rule} ", "dim"),
                f"{', '.join(reason(r, lang) for r in edit.rule.split())}\n    ",
                _short(around, _CUT),
                (f"[{_shown(edit.before)}]", "red"),
                "→",
                (f"[{_shown(edit.after)}]", "green"),
                _short(behind, _CUT),
            )
    if not everything:
        for rule, count in kept.mended().most_common():
            yield Text(f"{count:>12} {_('altered', lang)} {rule} {reason(rule, lang)}")
    yield Text(", ".join(f"{_(state.value, lang)} {n}" for state, n in sorted(counts.items())))


def _short(text: str, most: int = _CUT) -> str:
    line = printable(" ".join(text.split()))
    return line if len(line) <= most else line[: most - 1] + "…"


def _shown(text: str) -> str:
    """A mended place as it can be seen: what has no shape by its number."""
    return "".join(
        c if c.isprintable() and not c.isspace() else f"U+{ord(c):04X}" for c in text[:40]
    )
