"""What came of captures, for the terminal: the table after ``add``, the record of a chapter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from book.codes import wording
from book.ingest.record import Record, State
from book.ingest.rules import reason
from book.intake import Added
from book.report import printable

_HEADS = ("capture", "chapter", "kept", "removed", "mended", "questions")
_WORDS = {
    "capture": {"en": "capture", "zh": "原稿"},
    "chapter": {"en": "chapter", "zh": "章"},
    "kept": {"en": "kept", "zh": "保留"},
    "removed": {"en": "removed", "zh": "删去"},
    "mended": {"en": "mended", "zh": "修补"},
    "altered": {"en": "altered", "zh": "改动"},
    "questions": {"en": "questions", "zh": "待定"},
    "known": {
        "en": "is {file} already (--force reads it anew)",
        "zh": "已是 {file}（--force 重读）",
    },
    "same": {"en": "{file}, nothing changed", "zh": "{file}，没有变化"},
    "renewed": {"en": "{file}, written anew", "zh": "{file}，已重写"},
    "beside": {"en": "{file}, beside the edited chapter", "zh": "{file}，在编者改过的一章旁边"},
    "added": {"en": "{file}", "zh": "{file}"},
    "sum": {"en": "{n} captures", "zh": "{n} 份原稿"},
    "redirected": {"en": "by way of {hops}", "zh": "经由 {hops}"},
}
_STYLE = {State.KEPT: "green", State.REMOVED: "red", State.ALTERED: "yellow"}
_CUT = 96


def _(word: str, lang: str) -> str:
    return wording(_WORDS[word], lang)


def added(console: Console, captures: Sequence[Added], lang: str) -> None:
    """The table: a row for each capture."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in _HEADS:
        table.add_column(
            _(head, lang), justify="right" if head in ("kept", "questions") else "left"
        )
    for one in captures:
        name = printable(one.capture)
        if one.hops:
            name += "\n" + _("redirected", lang).format(hops=printable(" → ".join(one.hops)))
        counted = one.state != "known"
        removed = Counter({**one.removed, **{f"({k})": n for k, n in one.left_out.items()}})
        table.add_row(
            Text(name),
            Text(_(one.state, lang).format(file=one.file)),
            str(one.kept) if counted else "",
            Text(_counts(removed)),
            Text(_counts(one.mended)),
            str(one.questions) if one.questions else "",
        )
    console.print(table)
    for one in captures:
        if one.difference:
            console.print(Text(one.difference))


def _counts(counts: Counter[str]) -> str:
    if not counts:
        return ""
    parts = ", ".join(f"{name} {n}" for name, n in counts.most_common())
    return f"{sum(counts.values())}: {parts}"


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
