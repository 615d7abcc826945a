"""The one printer: findings for people, for editors that jump to a place, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from book.codes import SEVERITY_WORDS, wording
from book.diagnostics import Diagnostic, Severity, Span

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.QUESTION: "bold cyan",
}
_WIDEST = 100


def human(found: Iterable[Diagnostic], console: Console, lang: str) -> None:
    """Each finding with its line, a caret under the place, and its hints."""
    lines = _Lines()
    for diagnostic in found:
        for text in _block(diagnostic, lines, lang):
            console.print(text, soft_wrap=True, highlight=False)


def _block(diagnostic: Diagnostic, lines: _Lines, lang: str) -> Iterator[Text]:
    severity = diagnostic.severity
    yield Text.assemble(
        place(diagnostic.span),
        ": ",
        (f"{severity.value}[{diagnostic.code}]", _STYLES[severity]),
        ": ",
        printable(diagnostic.message(lang)),
    )
    hints = [printable(h.message(lang)) for h in diagnostic.hints if h.span is None]
    label = wording(SEVERITY_WORDS["hint"], lang)
    shown = lines.around(diagnostic.span)
    if shown:
        number, line, before, caret = shown
        gutter = " " * len(number)
        yield Text(f"  {number} | {line}")
        first = f"   {label}{hints.pop(0)}" if hints else ""
        yield Text.assemble(f"  {gutter} | {before}", (caret, _STYLES[severity]), first)
    for hint in hints:
        yield Text(f"      {label}{hint}")
    for hint in diagnostic.hints:
        if hint.span is not None:
            yield Text(f"  {place(hint.span)}: {label}{printable(hint.message(lang))}")


def printable(text: str) -> str:
    """The text on one line and without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def place(span: Span) -> str:
    """``file:line:col``; the file's beginning where the finding is about all of it."""
    return f"{printable(span.path)}:{max(span.line, 1)}:{max(span.column, 1)}"


def github(found: Iterable[Diagnostic], lang: str) -> Iterator[str]:
    """Workflow commands that mark the places in a pull request (GitHub Actions)."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUESTION: "notice"}
    for d in found:
        message = f"{d.code}: {printable(d.message(lang))}".replace("%", "%25")
        path = printable(d.span.path).replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        yield (
            f"::{kinds[d.severity]} file={path},line={max(d.span.line, 1)},"
            f"col={max(d.span.column, 1)}::{message}"
        )


def as_json(found: Iterable[Diagnostic], lang: str, **more: object) -> str:
    """Findings (and what else was made) for other programs."""
    return json.dumps(
        {
            **more,
            "findings": [
                {
                    "code": d.code,
                    "severity": d.severity.value,
                    "path": d.span.path,
                    "line": d.span.line,
                    "column": d.span.column,
                    "end_line": d.span.end_line,
                    "end_column": d.span.end_column,
                    "message": d.message(lang),
                    "hints": [h.message(lang) for h in d.hints],
                }
                for d in found
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


class _Lines:
    """Lines of the editor's files, read once when first asked for."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}

    def around(self, span: Span) -> tuple[str, str, str, str] | None:
        """The line's number and text, what to set before the caret, and the caret."""
        if not span.line:
            return None
        if span.path not in self._files:
            try:
                text = Path(span.path).read_bytes()[:20_000_000].decode("utf-8", "replace")
            except OSError:
                text = ""
            self._files[span.path] = (
                text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
            )
        lines = self._files[span.path]
        if span.line > len(lines) or not lines[span.line - 1].strip():
            return None
        whole = lines[span.line - 1]
        start = min(span.column - 1, len(whole))
        one_line = span.end_line in (0, span.line)
        end = min(span.end_column - 1, len(whole)) if one_line else len(whole)
        cut = max(0, start - _WIDEST // 2)
        line = "".join(c if c.isprintable() else " " for c in whole[cut : cut + _WIDEST])
        mark = line[start - cut : max(end, start + 1) - cut] or " "
        lead, tail = "…" if cut else "", "…" if cut + _WIDEST < len(whole) else ""
        before = " " * cell_len(lead + line[: start - cut])
        return str(span.line), lead + line + tail, before, "^" * max(cell_len(mark), 1)
